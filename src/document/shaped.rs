use std::borrow::Cow;
use std::vec::IntoIter;

use serde::de::value::U64Deserializer;
use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

use super::entry::Typed;
use super::misfit::{Fault, OtherShape, Sort, Step, Words};

/// Reads JSON into one of the product's own shapes: strictly, unlike a [`super::Document`].
///
/// By way of [`Typed`], which is there for documents anyway: `serde_json` would read each shape
/// from its text, with code for each way to write it that browsers would have to download.
///
/// # Errors
/// Where the text is no JSON or has another shape: what is wrong, as a sentence.
pub(crate) fn read<'de, T: Deserialize<'de>>(json: &'de str) -> Result<T, OtherShape> {
    let typed: Typed<'de> = serde_json::from_str(json).map_err(de::Error::custom)?;
    T::deserialize(typed)
}

type Read<T> = Result<T, OtherShape>;
type Part<'de> = (Cow<'de, str>, Typed<'de>);

fn other<T>(wanted: Sort) -> Read<T> {
    Err(OtherShape::of(Fault::Wanted(wanted)))
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
            _ => other(Sort::Flag),
        }
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Self::Number(number) => visitor.visit_f64(number),
            _ => other(Sort::Number),
        }
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "a number with decimals is not cast, and one out of range becomes the nearest"
    )]
    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Self::Number(number) if number.fract() == 0.0 => visitor.visit_i64(number as i64),
            _ => other(Sort::Whole),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Self::Text(text) => visitor.visit_str(&text),
            _ => other(Sort::Text),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Self::List(items) => visitor.visit_seq(Items {
                items: items.into_iter(),
                place: 0,
            }),
            _ => other(Sort::List),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self {
            Self::Group(parts) => visitor.visit_map(Members::of(parts)),
            _ => other(Sort::Group),
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
        names: Words,
        visitor: V,
    ) -> Read<V::Value> {
        match self {
            Self::Group(parts) => visitor.visit_map(Fields {
                names,
                members: Members::of(parts),
            }),
            _ => other(Sort::Group),
        }
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
        words: Words,
        visitor: V,
    ) -> Read<V::Value> {
        match self {
            Self::Text(name) => visitor.visit_enum(Variant {
                name,
                words,
                value: Typed::Nothing,
            }),
            Self::Group(mut parts) if parts.len() == 1 => match parts.pop() {
                Some((name, value)) => visitor.visit_enum(Variant { name, words, value }),
                None => other(Sort::Choice(words)),
            },
            _ => other(Sort::Choice(words)),
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

struct Items<'de> {
    items: IntoIter<Typed<'de>>,
    place: usize,
}

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = OtherShape;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Read<Option<T::Value>> {
        let Some(typed) = self.items.next() else {
            return Ok(None);
        };
        let place = self.place;
        self.place += 1;
        match seed.deserialize(typed) {
            Ok(item) => Ok(Some(item)),
            Err(error) => Err(error.below(Step::Place(place))),
        }
    }
}

struct Members<'de> {
    parts: IntoIter<Part<'de>>,
    name: Cow<'de, str>,
    value: Typed<'de>,
}

impl<'de> Members<'de> {
    fn of(parts: Vec<Part<'de>>) -> Self {
        Self {
            parts: parts.into_iter(),
            name: Cow::Borrowed(""),
            value: Typed::Nothing,
        }
    }

    /// Goes on to the next, if there is one.
    fn go_on(&mut self) -> bool {
        let Some((name, value)) = self.parts.next() else {
            return false;
        };
        self.value = value;
        self.name = name;
        true
    }

    fn value(&mut self) -> Typed<'de> {
        std::mem::replace(&mut self.value, Typed::Nothing)
    }
}

impl<'de> MapAccess<'de> for Members<'de> {
    type Error = OtherShape;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Read<Option<K::Value>> {
        if !self.go_on() {
            return Ok(None);
        }
        seed.deserialize(Typed::Text(self.name.clone())).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Read<T::Value> {
        let value = self.value();
        seed.deserialize(value)
            .map_err(|error| error.below(step_to(&self.name)))
    }
}

/// The members of a group whose names are known, each told by its place among them: serde's own way
/// would be to compare with every name, in code of its own for each shape.
struct Fields<'de> {
    names: Words,
    members: Members<'de>,
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = OtherShape;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Read<Option<K::Value>> {
        if !self.members.go_on() {
            return Ok(None);
        }
        let name = &self.members.name;
        match seed.deserialize(place_of(name, self.names)) {
            Ok(field) => Ok(Some(field)),
            Err(_) => Err(de::Error::unknown_field(name, self.names)),
        }
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Read<T::Value> {
        self.members.next_value_seed(seed)
    }
}

/// The place of a word among those that are known; past every place where it is none of them.
fn place_of(word: &str, words: Words) -> U64Deserializer<OtherShape> {
    let place = words.iter().position(|it| *it == word);
    let place = place.and_then(|it| u64::try_from(it).ok());
    de::IntoDeserializer::into_deserializer(place.unwrap_or(u64::MAX))
}

fn step_to(name: &str) -> Step {
    Step::Name(name.to_owned())
}

struct Variant<'de> {
    name: Cow<'de, str>,
    words: Words,
    value: Typed<'de>,
}

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = OtherShape;
    type Variant = Self;

    fn variant_seed<N: DeserializeSeed<'de>>(self, seed: N) -> Read<(N::Value, Self)> {
        match seed.deserialize(place_of(&self.name, self.words)) {
            Ok(name) => Ok((name, self)),
            Err(_) => Err(de::Error::unknown_variant(&self.name, self.words)),
        }
    }
}

impl<'de> VariantAccess<'de> for Variant<'de> {
    type Error = OtherShape;

    fn unit_variant(self) -> Read<()> {
        match self.value {
            Typed::Nothing => Ok(()),
            _ => Err(de::Error::custom(format_args!(
                "‘{}’ stands alone: write \"{0}\"",
                self.name
            ))),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Read<T::Value> {
        seed.deserialize(self.value)
            .map_err(|error| error.below(step_to(&self.name)))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Read<V::Value> {
        self.value.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, names: Words, visitor: V) -> Read<V::Value> {
        self.value.deserialize_struct("", names, visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::super::misfit::Misfit;
    use super::*;

    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(rename_all = "kebab-case", deny_unknown_fields)]
    struct Shape {
        words: String,
        #[serde(default)]
        count: Option<u32>,
        share: f64,
        sort: Vec<One>,
    }

    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(rename_all = "kebab-case")]
    enum One {
        Plain,
        Of(String),
        With { flag: bool },
    }

    const FIELDS: Words = &["words", "count", "share", "sort"];
    const SORTS: Words = &["plain", "of", "with"];

    #[test]
    fn reads_every_sort_of_value() {
        let read: Shape = read(
            r#"{"words": "a \"b\"", "count": 3, "share": 0.5,
                "sort": ["plain", {"of": "c"}, {"with": {"flag": true}}]}"#,
        )
        .unwrap();
        let sort = vec![
            One::Plain,
            One::Of("c".to_owned()),
            One::With { flag: true },
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
    fn says_what_has_another_shape_and_where() {
        for (json, because, steps) in [
            ("[]", Fault::Wanted(Sort::Group), vec![]),
            ("{}", Fault::Missing("words"), vec![]),
            (
                r#"{"words": 3}"#,
                Fault::Wanted(Sort::Text),
                vec![step_to("words")],
            ),
            (
                r#"{"worlds": ""}"#,
                Fault::Unknown("worlds".to_owned(), FIELDS),
                vec![],
            ),
            (
                r#"{"words": "", "words": ""}"#,
                Fault::Twice("words"),
                vec![],
            ),
            (
                r#"{"count": 2.5}"#,
                Fault::Wanted(Sort::Whole),
                vec![step_to("count")],
            ),
            (
                r#"{"count": -1}"#,
                Fault::Wanted(Sort::Whole),
                vec![step_to("count")],
            ),
            (
                r#"{"sort": ["plain", "odd"]}"#,
                Fault::NoneOf("odd".to_owned(), SORTS),
                vec![Step::Place(1), step_to("sort")],
            ),
            (
                r#"{"sort": [{"of": 1}]}"#,
                Fault::Wanted(Sort::Text),
                vec![step_to("of"), Step::Place(0), step_to("sort")],
            ),
            (
                r#"{"sort": [3]}"#,
                Fault::Wanted(Sort::Choice(SORTS)),
                vec![Step::Place(0), step_to("sort")],
            ),
        ] {
            let misfit = read::<Shape>(json).unwrap_err().misfit();
            assert_eq!(
                misfit,
                Misfit {
                    steps,
                    fault: because
                },
                "{json}"
            );
        }
        let error = read::<Shape>("{").unwrap_err().to_string();
        assert!(error.contains("EOF"), "{error}");
        let error = read::<Shape>(r#"{"sort": [{"plain": 1}]}"#).unwrap_err();
        assert!(error.to_string().contains("stands alone"), "{error}");
    }
}
