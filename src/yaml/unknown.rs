//! Names that a table lacks.

use std::sync::Arc;

use super::field::Field;
use super::node::Entry;
use super::problems::Problems;
use super::swedish::lookup_field;
use crate::diagnostics::choices::{ExtraField, SpaceMark};
use crate::diagnostics::{Code, MAX_REPEATS};
use crate::source::Span;

/// Reports a name that is not in the table, with the one that was probably meant.
/// Gives that one.
pub(super) fn unknown(
    entry: &Entry<'_>,
    table: &'static [Field],
    problems: &mut Problems,
) -> Option<&'static str> {
    if let Some(at) = entry
        .key
        .find('\u{a0}')
        .filter(|at| entry.key[..*at].trim_matches('-').is_empty())
    {
        let (source, span) = (Arc::clone(problems.source()), entry.key_span);
        let start = if at == 0 { span.start } else { span.start + at };
        let line = source.text[span.start..]
            .lines()
            .next()
            .unwrap_or_default()
            .trim();
        problems.add(Code::YamlSpace, Span::new(start, span.end), |finding| {
            finding.with("mark", SpaceMark::Blank).with("line", line)
        });
        return None;
    }
    // Of more than so many, only the number will be told.
    let near = if problems.count() < MAX_REPEATS {
        lookup_field(&entry.key, table)
    } else {
        None
    };
    problems.add(Code::FieldUnknown, entry.key_span, |finding| {
        let extra = if table.iter().any(|field| field.name == "extra") {
            ExtraField::Yes
        } else {
            ExtraField::No
        };
        finding
            .with("field", &*entry.key)
            .with("extra", extra)
            .with_nearest(near)
    });
    near
}
