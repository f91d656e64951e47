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
