//! One value of a field: its text and what that means, or a finding that says why there is none.

use std::sync::Arc;

use super::field::Shape;
use super::lost::{NotItem, glued, is_plain, lost};
use super::problems::Problems;
use super::tree::{Entry, Node, Value};
use crate::diagnostics::Code;
use crate::diagnostics::choices::{DateReason, NotFieldsReason, ShapeWord};
use crate::source::{SourceFile, Spanned};

/// The texts of a list; one text alone is a list of one.
pub(super) fn texts_of<'a>(entry: &'a Entry<'a>, problems: &mut Problems) -> Vec<Spanned<&'a str>> {
    match &entry.node.value {
        Value::List(items) => items
            .iter()
            .filter_map(|item| text_of(item, &entry.key, problems))
            .collect(),
        _ => text_of(&entry.node, &entry.key, problems)
            .into_iter()
            .collect(),
    }
}

/// What a text means; a finding that quotes it where it means nothing.
pub(super) fn understood<T>(
    name: &'static str,
    code: Code,
    text: &Spanned<&str>,
    problems: &mut Problems,
    parse: impl FnOnce(&str) -> Option<T>,
) -> Option<Spanned<T>> {
    let value = parse(text.value);
    if value.is_none() {
        problems.add(code, text.span, |finding| {
            let finding = finding
                .with_if_taken("field", name)
                .with("value", text.value);
            match code {
                Code::DateInvalid => finding.with("reason", shape_of(text.value)),
                _ => finding,
            }
        });
    }
    value.map(|value| Spanned::new(value, text.span))
}

/// Whether a text looks like a day in the one form that dates have, though it means none, and
/// whether the year is the slip.
fn shape_of(text: &str) -> DateReason {
    let shaped = |(at, byte): (usize, u8)| {
        if matches!(at, 4 | 7) {
            byte == b'-'
        } else {
            byte.is_ascii_digit()
        }
    };
    match text.as_bytes() {
        bytes if bytes.len() != 10 || !bytes.iter().copied().enumerate().all(shaped) => {
            DateReason::Form
        }
        [b'1', b'9', ..] | [b'2', b'0' | b'1', ..] => DateReason::Day,
        _ => DateReason::Year,
    }
}

/// The text of a scalar; a finding for a list or mapping; nothing for an empty value.
pub(super) fn text_of<'a>(
    node: &'a Node<'a>,
    field: &str,
    problems: &mut Problems,
) -> Option<Spanned<&'a str>> {
    match &node.value {
        Value::Empty => {
            report_misread(node, field, problems);
            None
        }
        Value::Text(text) => {
            report_misread(node, field, problems);
            Some(text.trim())
                .filter(|text| !text.is_empty())
                .map(|text| Spanned::new(text, node.span))
        }
        Value::List(_) | Value::Map(_) => {
            match unquoted(node, problems.source()) {
                Some(text) => {
                    problems.add(Code::YamlColon, node.span, |finding| {
                        finding
                            .with("key", field)
                            .with("start", "-")
                            .with("value", text)
                    });
                }
                None => wrong_shape(node, field, ShapeWord::Text, problems),
            }
            None
        }
    }
}

fn report_misread(node: &Node<'_>, field: &str, problems: &mut Problems) {
    if is_plain(node, problems.source()) {
        return;
    }
    let source = Arc::clone(problems.source());
    if let Some((line, NotItem::Bullet)) = glued(node, &source) {
        problems.add(Code::YamlNotFields, source.span_of(line), |finding| {
            finding
                .with("reason", NotFieldsReason::Bullet)
                .with("field", field)
                .with("line", line)
        });
    } else if let Some((line, NotItem::Space(mark))) = glued(node, &source) {
        problems.add(Code::YamlSpace, source.span_of(line), |finding| {
            finding.with("mark", mark).with("line", line)
        });
    } else if let Some(lost) = lost(node, &source) {
        problems.add(Code::YamlTextLost, source.span_of(lost.text), |finding| {
            finding
                .with("field", field)
                .with("lost", lost.text)
                .with("reason", lost.reason)
                .with("value", lost.value)
        });
    }
}

/// A text that YAML took for a field because of a colon: one `words: words` on one line, where a
/// text is wanted.
fn unquoted(node: &Node<'_>, source: &SourceFile) -> Option<String> {
    let Value::Map(entries) = &node.value else {
        return None;
    };
    let text = source.slice(node.span);
    let plain = entries.len() == 1
        && matches!(entries[0].node.value, Value::Text(_))
        && !text.starts_with('{')
        && !text.contains('\n');
    plain.then(|| text.to_owned())
}

/// Whether there is nothing where something should be. In a list of texts, that is a list without
/// any.
pub(super) fn is_blank(node: &Node<'_>, shape: Shape) -> bool {
    match (&node.value, shape) {
        (Value::Empty, _) => true,
        (Value::Text(text), _) => text.trim().is_empty(),
        (Value::List(items), Shape::Texts) => items.iter().all(|item| is_blank(item, Shape::Text)),
        (Value::List(_) | Value::Map(_), _) => false,
    }
}

/// Reports a value of another shape than the field's.
pub(super) fn wrong_shape(
    node: &Node<'_>,
    field: &str,
    expected: ShapeWord,
    problems: &mut Problems,
) {
    let found = match &node.value {
        Value::List(_) => ShapeWord::List,
        Value::Map(_) => ShapeWord::Fields,
        Value::Empty | Value::Text(_) => ShapeWord::Text,
    };
    let written = problems.first_line(node.span).to_owned();
    problems.add(Code::FieldType, node.span, |finding| {
        finding
            .with("field", field)
            .with("expected", expected)
            .with("found", found)
            .with("written", written)
    });
}
