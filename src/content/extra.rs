//! The field `extra`: whatever templates want.

use crate::diagnostics::Code;
use crate::diagnostics::choices::ShapeWord;
use crate::source::Span;
use crate::yaml::{self, Fields, Problems, Value};

/// The mapping as it is written, of the fields in `block`.
pub(super) fn read(
    fields: &Fields<'_>,
    block: Span,
    problems: &mut Problems,
) -> Option<serde_json::Value> {
    let entry = fields.entry("extra")?;
    match &entry.node.value {
        Value::Empty => None,
        Value::Map(_) => {
            yaml::report_escapes(&entry.node, problems);
            yaml::untyped_field(problems.source().slice(block), "extra")
        }
        Value::Text(_) | Value::List(_) => {
            let written = problems
                .source()
                .slice(entry.node.span)
                .lines()
                .next()
                .unwrap_or_default()
                .to_owned();
            problems.add(Code::FieldType, entry.node.span, |finding| {
                finding
                    .with("field", "extra")
                    .with("expected", ShapeWord::Fields)
                    .with("found", ShapeWord::Text)
                    .with("written", written)
            });
            None
        }
    }
}

/// The value in a form that need not be recognised when it is read: what is written as JSON loses
/// the last digits of some numbers.
pub(super) mod stored {
    use serde::de::{Deserialize, Deserializer};
    use serde::ser::{Serialize, Serializer};
    use serde_json::{Number, Value};

    #[derive(serde::Serialize, serde::Deserialize)]
    enum Stored {
        Null,
        Flag(bool),
        Natural(u64),
        Integer(i64),
        Real(f64),
        Text(String),
        List(Vec<Self>),
        Fields(Vec<(String, Self)>),
    }

    impl From<&Value> for Stored {
        fn from(value: &Value) -> Self {
            match value {
                Value::Null => Self::Null,
                Value::Bool(flag) => Self::Flag(*flag),
                Value::Number(number) => match (number.as_u64(), number.as_i64()) {
                    (Some(natural), _) => Self::Natural(natural),
                    (_, Some(integer)) => Self::Integer(integer),
                    _ => Self::Real(number.as_f64().unwrap_or_default()),
                },
                Value::String(text) => Self::Text(text.clone()),
                Value::Array(items) => Self::List(items.iter().map(Self::from).collect()),
                Value::Object(fields) => {
                    let fields = fields
                        .iter()
                        .map(|(name, value)| (name.clone(), value.into()));
                    Self::Fields(fields.collect())
                }
            }
        }
    }

    impl From<Stored> for Value {
        fn from(stored: Stored) -> Self {
            match stored {
                Stored::Null => Self::Null,
                Stored::Flag(flag) => Self::Bool(flag),
                Stored::Natural(number) => number.into(),
                Stored::Integer(number) => number.into(),
                Stored::Real(number) => Number::from_f64(number).map_or(Self::Null, Self::Number),
                Stored::Text(text) => Self::String(text),
                Stored::List(items) => items.into_iter().map(Self::from).collect(),
                Stored::Fields(fields) => fields
                    .into_iter()
                    .map(|(name, value)| (name, Self::from(value)))
                    .collect(),
            }
        }
    }

    #[allow(clippy::ref_option, reason = "serde asks for it")]
    pub(in crate::content) fn serialize<S: Serializer>(
        value: &Option<Value>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        value.as_ref().map(Stored::from).serialize(to)
    }

    pub(in crate::content) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Value>, D::Error> {
        Ok(Option::<Stored>::deserialize(from)?.map(Value::from))
    }
}
