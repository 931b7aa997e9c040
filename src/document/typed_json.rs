use serde::ser::{Serialize, SerializeMap, Serializer};

use super::entry::Typed;

impl Serialize for Typed<'_> {
    /// As the JSON that it could have been read from; a whole number without decimals.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => serializer.serialize_unit(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => number_into(*number, serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Group(parts) => {
                let mut map = serializer.serialize_map(Some(parts.len()))?;
                for (name, part) in parts {
                    map.serialize_entry(name.as_ref(), part)?;
                }
                map.end()
            }
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a number with decimals, or beyond 2^53, is not cast"
)]
fn number_into<S: Serializer>(number: f64, serializer: S) -> Result<S::Ok, S::Error> {
    if number.fract() == 0.0 && number.abs() < 9e15 {
        serializer.serialize_i64(number as i64)
    } else {
        serializer.serialize_f64(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_written_as_it_was_read() {
        let json = r#"{"a":["x",6,2.5,true,null],"b":{"c":"é\n"}}"#;
        let typed: Typed<'_> = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&typed).unwrap(), json);
    }
}
