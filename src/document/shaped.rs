use std::borrow::Cow;
use std::fmt;
use std::vec::IntoIter;

use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

use super::entry::Typed;

/// Reads JSON into one of the product's own shapes: strictly, unlike a [`super::Document`].
///
/// By way of [`Typed`], which is there for documents anyway: `serde_json` would read each shape
/// from its text, with code for each way to write it that browsers would have to download.
///
/// # Errors
/// Where the text is no JSON or has another shape: what is wrong, as a sentence.
pub(crate) fn read<'de, T: Deserialize<'de>>(json: &'de str) -> Result<T, OtherShape> {
    let typed: Typed<'de> =
        serde_json::from_str(json).map_err(|error| OtherShape(error.to_string()))?;
    T::deserialize(typed)
}

/// Why something has not the shape that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherShape(String);

impl fmt::Display for OtherShape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for OtherShape {}

impl de::Error for OtherShape {
    fn custom<T: fmt::Display>(because: T) -> Self {
        Self(because.to_string())
    }

    // In place of serde's own words, which bring a way to write every sort of number.
    fn invalid_type(_: de::Unexpected<'_>, wanted: &dyn de::Expected) -> Self {
        Self(format!("this is not {wanted}"))
    }

    fn invalid_value(_: de::Unexpected<'_>, wanted: &dyn de::Expected) -> Self {
        Self(format!("this is not {wanted}"))
    }
}

type Read<T> = Result<T, OtherShape>;
type Part<'de> = (Cow<'de, str>, Typed<'de>);

fn other<T>(typed: &Typed<'_>, wanted: &str) -> Read<T> {
    Err(OtherShape(format!("{typed} is no {wanted}")))
}

/// Every kind of value alike, where one way of reading does for several of serde's.
macro_rules! as_one {
    ($one:ident: $($kind:ident)*) => {
        $(fn $kind<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
            self.$one(visitor)
        })*
    };
}

impl<'de> Deserializer<'de> for Typed<'de> {
    type Error = OtherShape;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Self::Nothing => visitor.visit_unit(),
            Self::Flag(_) => self.deserialize_bool(visitor),
            Self::Number(_) => self.deserialize_f64(visitor),
            Self::Text(_) => self.deserialize_str(visitor),
            Self::List(_) => self.deserialize_seq(visitor),
            Self::Group(_) => self.deserialize_map(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Self::Flag(flag) => visitor.visit_bool(flag),
            _ => other(&self, "true or false"),
        }
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Self::Number(number) => visitor.visit_f64(number),
            _ => other(&self, "number"),
        }
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "a number with decimals is not cast, and one out of range becomes the nearest"
    )]
    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Self::Number(number) if number.fract() == 0.0 => visitor.visit_i64(number as i64),
            _ => other(&self, "whole number"),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Self::Text(text) => visitor.visit_str(&text),
            _ => other(&self, "text"),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Self::List(items) => visitor.visit_seq(Items(items.into_iter())),
            _ => other(&self, "list"),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Self::Group(parts) => visitor.visit_map(Members {
                parts: parts.into_iter(),
                value: Typed::Nothing,
            }),
            _ => other(&self, "group of fields"),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Self::Nothing => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        self.deserialize_map(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Read<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Read<V::Value> {
        self.deserialize_seq(visitor)
    }

    /// One of several: its name alone, or a group of its name and what belongs to it.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        match self {
            Self::Text(name) => visitor.visit_enum(Variant {
                name,
                value: Typed::Nothing,
            }),
            Self::Group(mut parts) if parts.len() == 1 => match parts.pop() {
                Some((name, value)) => visitor.visit_enum(Variant { name, value }),
                None => other(&Typed::Nothing, "choice"),
            },
            _ => other(&self, "choice"),
        }
    }

    as_one!(deserialize_f64: deserialize_f32);
    as_one!(deserialize_i64:
        deserialize_i8 deserialize_i16 deserialize_i32
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64);
    as_one!(deserialize_str: deserialize_char deserialize_string deserialize_identifier);
    as_one!(deserialize_any: deserialize_bytes deserialize_byte_buf deserialize_unit);

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Read<V::Value> {
        self.deserialize_any(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Read<V::Value> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_unit()
    }
}

struct Items<'de>(IntoIter<Typed<'de>>);

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = OtherShape;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Read<Option<T::Value>> {
        self.0
            .next()
            .map(|typed| seed.deserialize(typed))
            .transpose()
    }
}

struct Members<'de> {
    parts: IntoIter<Part<'de>>,
    value: Typed<'de>,
}

impl<'de> MapAccess<'de> for Members<'de> {
    type Error = OtherShape;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Read<Option<K::Value>> {
        let Some((name, value)) = self.parts.next() else {
            return Ok(None);
        };
        self.value = value;
        seed.deserialize(Typed::Text(name)).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Read<T::Value> {
        seed.deserialize(std::mem::replace(&mut self.value, Typed::Nothing))
    }
}

struct Variant<'de> {
    name: Cow<'de, str>,
    value: Typed<'de>,
}

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = OtherShape;
    type Variant = Typed<'de>;

    fn variant_seed<N: DeserializeSeed<'de>>(self, seed: N) -> Read<(N::Value, Typed<'de>)> {
        Ok((seed.deserialize(Typed::Text(self.name))?, self.value))
    }
}

impl<'de> VariantAccess<'de> for Typed<'de> {
    type Error = OtherShape;

    fn unit_variant(self) -> Read<()> {
        match self {
            Self::Nothing => Ok(()),
            _ => other(&self, "part of a choice that stands alone"),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Read<T::Value> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Read<V::Value> {
        self.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        self.deserialize_map(visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(rename_all = "kebab-case", deny_unknown_fields)]
    struct Shape {
        words: String,
        #[serde(default)]
        count: Option<u32>,
        share: f64,
        sort: Vec<Sort>,
    }

    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(rename_all = "kebab-case")]
    enum Sort {
        Plain,
        Of(String),
        With { flag: bool },
    }

    #[test]
    fn reads_every_sort_of_value() {
        let read: Shape = read(
            r#"{"words": "a \"b\"", "count": 3, "share": 0.5,
                "sort": ["plain", {"of": "c"}, {"with": {"flag": true}}]}"#,
        )
        .unwrap();
        let sort = vec![
            Sort::Plain,
            Sort::Of("c".to_owned()),
            Sort::With { flag: true },
        ];
        assert_eq!(
            read,
            Shape {
                words: "a \"b\"".to_owned(),
                count: Some(3),
                share: 0.5,
                sort
            }
        );
    }

    #[test]
    fn says_what_has_another_shape() {
        for (json, because) in [
            ("{", "EOF"),
            ("[]", "no group of fields"),
            ("{}", "missing field `words`"),
            (r#"{"words": 3}"#, "3 is no text"),
            (r#"{"worlds": ""}"#, "unknown field `worlds`"),
            (r#"{"count": 2.5}"#, "2.5 is no whole number"),
            (r#"{"count": -1}"#, "not u32"),
            (r#"{"sort": ["odd"]}"#, "unknown variant `odd`"),
            (r#"{"sort": [{"plain": 1}]}"#, "stands alone"),
        ] {
            let error = read::<Shape>(json).unwrap_err().to_string();
            assert!(error.contains(because), "{json}: {error}");
        }
    }
}
