//! One value of a field: its text and what that means, or a finding that says why there is none.

use std::sync::Arc;

use memchr::memchr2;

use super::field::{Shape, TextPattern};
use super::lost::{NotItem, glued, is_plain, lost};
use super::markup;
use super::node::{Entry, Node, Value};
use super::problems::Problems;
use crate::characters::REPLACED;
use crate::diagnostics::Code;
use crate::diagnostics::choices::{DateReason, NotFieldsReason, ShapeWord, YamlReason};
use crate::source::{SourceFile, Span, Spanned};

/// The texts of a list; one text alone is a list of one.
pub(super) fn texts_of<'a>(entry: &'a Entry<'a>, problems: &mut Problems) -> Vec<Spanned<&'a str>> {
    texts_in(&entry.node, &entry.key, problems)
}

/// The same, for what a field holds.
pub(super) fn texts_in<'a>(
    node: &'a Node<'a>,
    field: &str,
    problems: &mut Problems,
) -> Vec<Spanned<&'a str>> {
    match &node.value {
        Value::List(items) => items
            .iter()
            .filter_map(|item| text_of(item, field, problems))
            .collect(),
        _ => text_of(node, field, problems).into_iter().collect(),
    }
}

/// What a text means; a finding that quotes it where it means nothing.
pub(super) fn understood<T>(
    name: &'static str,
    form: &TextPattern,
    text: &Spanned<&str>,
    problems: &mut Problems,
    parse: impl FnOnce(&str) -> Option<T>,
) -> Option<Spanned<T>> {
    let value = parse(text.value);
    if value.is_none() {
        problems.add(form.code, text.span, |finding| {
            let finding = finding
                .with_if_taken("field", name)
                .with("value", text.value)
                .with_if_taken("nearest", (form.meant)(text.value));
            match form.code {
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
            report_quoted(node.span, text, problems);
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
                None => wrong_shape(node, field, ShapeWord::Text, None, problems),
            }
            None
        }
    }
}

/// Reports what is wrong within double quotes: escapes that were none, and a quote that should have
/// ended lines before.
fn report_quoted(place: Span, text: &str, problems: &mut Problems) {
    let written = problems.source().slice(place);
    // Most are one line without escapes.
    let may_be_wrong = memchr2(b'\n', b'\\', written.as_bytes()).is_some();
    if !may_be_wrong || !written.starts_with(['"', '\'']) {
        return;
    }
    let source = Arc::clone(problems.source());
    let written = source.slice(place);
    let is_field = |line: &str| {
        let name = line.trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '_');
        name.len() < line.len() && (name.starts_with(": ") || name.trim_end() == ":")
    };
    if written.lines().skip(1).any(is_field) {
        let first = written.lines().next().unwrap_or_default();
        problems.add(Code::YamlUnclosed, source.span_of(first), |finding| {
            finding.with("mark", &written[..1])
        });
    } else if let Some(at) = lost_escape(written, text) {
        let start = place.start + at;
        let value = written.lines().next().unwrap_or_default().trim_matches('"');
        let begins = source.text[..start]
            .rfind('\n')
            .map_or(0, |newline| newline + 1);
        let line = source.text[begins..]
            .lines()
            .next()
            .unwrap_or_default()
            .trim();
        problems.add(Code::YamlSyntax, Span::new(start, start + 2), |finding| {
            finding
                .with("reason", YamlReason::Escape)
                .with("line", line)
                .with("value", value)
        });
    }
}

/// The first escape that was meant as a backslash and what follows it: one that stands for what no
/// text should hold, or that comes after a drive or a folder (YAML 1.2.2, section 5.7).
fn lost_escape(written: &str, text: &str) -> Option<usize> {
    if !written.starts_with('"') || memchr::memchr(b'\\', written.as_bytes()).is_none() {
        return None;
    }
    let is_path = written
        .as_bytes()
        .windows(3)
        .any(|three| three[0].is_ascii_alphabetic() && three[1..] == *b":\\");
    let has_replaced = text.contains(REPLACED) && !written.contains(REPLACED);
    let mut escapes = Vec::new();
    let mut letters = written.char_indices();
    while let Some((at, letter)) = letters.next() {
        if letter == '\\' {
            escapes.extend(letters.next().map(|(_, next)| (at, next)));
        }
    }
    let is_lost = |next: char| match next {
        '0' | 'a' | 'b' | 'v' | 'f' | 'r' | 'e' | 'N' | 'L' | 'P' => true,
        'x' | 'u' | 'U' => has_replaced,
        't' | 'n' | '_' | ' ' => is_path,
        _ => false,
    };
    escapes
        .into_iter()
        .find(|(_, next)| is_lost(*next))
        .map(|(at, _)| at)
}

/// Reports escapes among all texts of a value that nobody reads field by field.
pub fn report_escapes(node: &Node<'_>, problems: &mut Problems) {
    match &node.value {
        Value::Empty => {}
        Value::Text(text) => report_quoted(node.span, text, problems),
        Value::List(items) => items.iter().for_each(|item| report_escapes(item, problems)),
        Value::Map(entries) => {
            for entry in entries {
                report_quoted(entry.key_span, &entry.key, problems);
                report_escapes(&entry.node, problems);
            }
        }
    }
}

/// Reports marks that readers will see in a text that is shown as it is written.
pub(super) fn report_prose(text: &Spanned<&str>, field: &str, problems: &mut Problems) {
    let (quoted, marked) = (in_curly_quotes(text.value), markup::find(text.value));
    if quoted.is_none() && marked.is_none() {
        return;
    }
    let source = Arc::clone(problems.source());
    let written = source.slice(text.span);
    if let Some(inner) = quoted.filter(|_| written.starts_with(text.value)) {
        problems.add(Code::QuotesCurly, text.span, |finding| {
            finding
                .with("field", field)
                .with("value", text.value)
                .with("inner", inner)
        });
    }
    if let Some((mark, kind)) = marked {
        let span = written.find(mark).map_or(text.span, |at| {
            Span::new(text.span.start + at, text.span.start + at + mark.len())
        });
        problems.add(Code::FieldMarkup, span, |finding| {
            finding
                .with("field", field)
                .with("written", mark)
                .with("kind", kind)
        });
    }
}

/// What stands between typographic quotes, of any language, that enclose a whole value.
fn in_curly_quotes(text: &str) -> Option<&str> {
    const QUOTES: [char; 9] = ['“', '”', '„', '«', '»', '‘', '’', '‚', '‹'];
    let inner = text.strip_prefix(QUOTES)?.strip_suffix(QUOTES)?;
    (!inner.is_empty() && !inner.contains(QUOTES)).then_some(inner)
}

/// What is meant by a word that people write for `true` or `false`.
pub(super) fn meant_flag(written: &str) -> Option<&'static str> {
    let bare = in_curly_quotes(written).unwrap_or(written);
    match bare.to_lowercase().as_str() {
        "true" | "ja" | "yes" | "on" | "sant" | "1" | "y" | "j" => Some("true"),
        "false" | "nej" | "no" | "off" | "falskt" | "0" | "n" => Some("false"),
        _ => None,
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
    } else if let Some(lost) = lost(node, &source, |name| problems.has_alias(name)) {
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
        (Value::List(items), Shape::Lists) => items.iter().all(|item| is_blank(item, Shape::Texts)),
        (Value::List(_) | Value::Map(_), _) => false,
    }
}

/// Reports a value of another shape than the field's.
pub(super) fn wrong_shape(
    node: &Node<'_>,
    field: &str,
    expected: ShapeWord,
    leading: Option<&str>,
    problems: &mut Problems,
) {
    let found = match &node.value {
        Value::List(_) => ShapeWord::List,
        Value::Map(_) => ShapeWord::Fields,
        Value::Empty | Value::Text(_) => ShapeWord::Text,
    };
    let written = problems.first_line(node.span).to_owned();
    let corrected = leading.map(|leading| format!("- {leading}: {written}"));
    problems.add(Code::FieldType, node.span, |finding| {
        finding
            .with("field", field)
            .with("corrected", corrected)
            .with("expected", expected)
            .with("found", found)
            .with("written", written)
    });
}
