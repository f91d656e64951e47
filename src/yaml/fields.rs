//! Reads a mapping field by field. Whatever does not fit becomes a finding and the field stays unset.

use std::sync::Arc;

use super::lost::lost;
use super::tree::{Entry, Node, Value};
use crate::diagnostics::{Code, Diagnostic, Family};
use crate::nearest::nearest;
use crate::source::{SourceFile, Span, Spanned};

/// Where findings about a file's fields are collected.
#[derive(Debug)]
pub struct Problems {
    source: Arc<SourceFile>,
    family: Family,
    found: Vec<Diagnostic>,
}

impl Problems {
    /// Collects findings in `source`, governed by the setting of `family`.
    pub fn new(source: &Arc<SourceFile>, family: Family) -> Self {
        Self { source: Arc::clone(source), family, found: Vec::new() }
    }

    /// Adds a finding at `span`, with values for its message.
    pub fn add(&mut self, code: Code, span: Span, with: impl FnOnce(Diagnostic) -> Diagnostic) {
        self.push(with(Diagnostic::at(code, &self.source, span)));
    }

    /// Adds a finding built elsewhere.
    pub fn push(&mut self, finding: Diagnostic) {
        self.found.push(Diagnostic { family: self.family, ..finding });
    }

    /// How many findings there are so far.
    pub const fn count(&self) -> usize {
        self.found.len()
    }

    /// The file that the findings are about.
    pub const fn source(&self) -> &Arc<SourceFile> {
        &self.source
    }

    /// All findings so far.
    pub fn into_found(self) -> Vec<Diagnostic> {
        self.found
    }
}

/// The fields of one mapping, each known name at most once.
#[derive(Debug)]
pub struct Fields<'a> {
    entries: &'a [Entry<'a>],
    /// Where a finding about a field that is not there points: the mapping's first line.
    head: Span,
}

impl<'a> Fields<'a> {
    /// The fields of `node`; reports names that are not in `known` and names that come twice.
    /// `None`, with a finding, where `node` is no mapping.
    pub fn of(node: &'a Node<'a>, known: &[&str], problems: &mut Problems) -> Option<Self> {
        let Value::Map(entries) = &node.value else {
            problems.add(Code::YamlNotFields, node.span, |finding| finding);
            return None;
        };
        for (index, entry) in entries.iter().enumerate() {
            if !known.contains(&&*entry.key) {
                problems.add(Code::FieldUnknown, entry.key_span, |finding| {
                    let extra = if known.contains(&"extra") { "yes" } else { "no" };
                    finding.with("field", &*entry.key).with("extra", extra).with_nearest(nearest(&entry.key, known.iter().copied()))
                });
            }
            if entries[..index].iter().any(|earlier| earlier.key == entry.key) {
                problems.add(Code::FieldDuplicate, entry.key_span, |finding| finding.with("field", &*entry.key));
            }
        }
        Some(Self { entries, head: entries.first().map_or(node.span, |entry| entry.key_span) })
    }

    /// No fields at all.
    pub const fn none() -> Self {
        Self { entries: &[], head: Span::new(0, 0) }
    }

    /// The same fields, but findings about a missing field point at `head`.
    #[must_use]
    pub const fn headed(self, head: Span) -> Self {
        Self { head, ..self }
    }

    /// The first entry of that name.
    pub fn entry(&self, name: &str) -> Option<&'a Entry<'a>> {
        self.entries.iter().find(|entry| entry.key == name)
    }

    /// All entries, in the order they were written.
    pub const fn entries(&self) -> &'a [Entry<'a>] {
        self.entries
    }

    /// A text without white space around it; unset where the value is empty or white space.
    pub fn text(&self, name: &str, problems: &mut Problems) -> Option<Spanned<&'a str>> {
        let entry = self.entry(name)?;
        text_of(&entry.node, &entry.key, problems)
    }

    /// A text that must be there.
    pub fn required_text(&self, name: &'static str, problems: &mut Problems) -> Option<Spanned<&'a str>> {
        match self.entry(name) {
            None => {
                self.missing(name, problems);
                None
            }
            Some(entry) => {
                let text = text_of(&entry.node, name, problems);
                if text.is_none() && is_blank(&entry.node) {
                    problems.add(Code::FieldEmpty, entry.key_span, |finding| finding.with("field", name));
                }
                text
            }
        }
    }

    /// Reports that a required field is not there.
    pub fn missing(&self, name: &'static str, problems: &mut Problems) {
        problems.add(Code::FieldMissing, self.head, |finding| finding.with("field", name));
    }

    /// A list of texts; one text alone is a list of one.
    pub fn texts(&self, name: &str, problems: &mut Problems) -> Vec<Spanned<&'a str>> {
        let Some(entry) = self.entry(name) else {
            return Vec::new();
        };
        match &entry.node.value {
            Value::List(items) => items.iter().filter_map(|item| text_of(item, name, problems)).collect(),
            _ => text_of(&entry.node, name, problems).into_iter().collect(),
        }
    }

    /// The items of a list of mappings; a single mapping is a list of one.
    pub fn items(&self, name: &str, problems: &mut Problems) -> &'a [Node<'a>] {
        match self.entry(name) {
            None => &[],
            Some(entry) => match &entry.node.value {
                Value::List(items) => items,
                Value::Empty => &[],
                Value::Map(_) => std::slice::from_ref(&entry.node),
                Value::Text(_) => {
                    wrong_shape(&entry.node, name, "list", problems);
                    &[]
                }
            },
        }
    }

    /// A text that `parse` understands; otherwise a finding with `code` that quotes it.
    pub fn parsed<T>(
        &self,
        name: &'static str,
        code: Code,
        problems: &mut Problems,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<Spanned<T>> {
        let text = self.text(name, problems)?;
        let value = parse(text.value);
        if value.is_none() {
            problems.add(code, text.span, |finding| finding.with("field", name).with("value", text.value));
        }
        value.map(|value| Spanned::new(value, text.span))
    }

    /// One of a few names; otherwise a finding with the nearest of them.
    pub fn choice<T: Copy>(&self, name: &'static str, choices: &[(&str, T)], problems: &mut Problems) -> Option<Spanned<T>> {
        let text = self.text(name, problems)?;
        if let Some((_, value)) = choices.iter().find(|(choice, _)| *choice == text.value) {
            return Some(Spanned::new(*value, text.span));
        }
        problems.add(Code::ValueUnknown, text.span, |finding| {
            let all = choices.iter().map(|(choice, _)| *choice).collect::<Vec<_>>().join(", ");
            let near = nearest(text.value, choices.iter().map(|(choice, _)| *choice));
            finding.with("field", name).with("value", text.value).with("choices", all).with_nearest(near)
        });
        None
    }

    /// `true` or `false`. The words people write instead are understood and reported.
    pub fn flag(&self, name: &'static str, problems: &mut Problems) -> bool {
        let Some(text) = self.text(name, problems) else {
            return false;
        };
        match text.value {
            "true" | "True" | "TRUE" => true,
            "false" | "False" | "FALSE" => false,
            other => {
                let meant = match other.to_lowercase().as_str() {
                    "ja" | "yes" | "on" | "sant" | "1" | "y" | "j" => "true",
                    "nej" | "no" | "off" | "falskt" | "0" | "n" => "false",
                    _ => "none",
                };
                problems
                    .add(Code::BoolInvalid, text.span, |finding| finding.with("field", name).with("value", other).with("nearest", meant));
                meant == "true"
            }
        }
    }
}

/// The text of a scalar; a finding for a list or mapping; nothing for an empty value.
fn text_of<'a>(node: &'a Node<'a>, field: &str, problems: &mut Problems) -> Option<Spanned<&'a str>> {
    match &node.value {
        Value::Empty => {
            report_lost(node, field, problems);
            None
        }
        Value::Text(text) => {
            report_lost(node, field, problems);
            Some(text.trim()).filter(|text| !text.is_empty()).map(|text| Spanned::new(text, node.span))
        }
        Value::List(_) | Value::Map(_) => {
            match unquoted(node, problems.source()) {
                Some(text) => {
                    problems.add(Code::YamlColon, node.span, |finding| finding.with("key", field).with("start", "-").with("value", text));
                }
                None => wrong_shape(node, field, "text", problems),
            }
            None
        }
    }
}

fn report_lost(node: &Node<'_>, field: &str, problems: &mut Problems) {
    let source = Arc::clone(problems.source());
    if let Some(lost) = lost(node, &source) {
        problems.add(Code::YamlTextLost, source.span_of(lost.text), |finding| {
            finding.with("field", field).with("lost", lost.text).with("reason", lost.reason).with("value", lost.value)
        });
    }
}

/// A text that YAML took for a field because of a colon: one `words: words` on one line, where a text is wanted.
fn unquoted(node: &Node<'_>, source: &SourceFile) -> Option<String> {
    let Value::Map(entries) = &node.value else { return None };
    let text = source.slice(node.span);
    let plain = entries.len() == 1 && matches!(entries[0].node.value, Value::Text(_)) && !text.starts_with('{') && !text.contains('\n');
    plain.then(|| text.to_owned())
}

fn is_blank(node: &Node<'_>) -> bool {
    match &node.value {
        Value::Empty => true,
        Value::Text(text) => text.trim().is_empty(),
        Value::List(_) | Value::Map(_) => false,
    }
}

fn wrong_shape(node: &Node<'_>, field: &str, expected: &'static str, problems: &mut Problems) {
    let found = match &node.value {
        Value::List(_) => "list",
        Value::Map(_) => "fields",
        Value::Empty | Value::Text(_) => "text",
    };
    problems.add(Code::FieldType, node.span, |finding| finding.with("field", field).with("expected", expected).with("found", found));
}
