//! What a version in another language takes from its original: facts as they are, and words as
//! comments, for whoever translates them.

use super::title::{is_unprintable, quoted};
use crate::content::{Document, FIELDS};
use crate::yaml::{self, Entry, Field, Node, Shape, Value};

/// Names of people are read by everybody, and not translated: the text about the field.
const NAMES: &str = "schema-page-contacts-name";

/// The fields of the page that is to be translated.
pub(super) struct Original<'a> {
    document: &'a Document,
    entries: Vec<Entry<'a>>,
}

/// What a new page takes from a field of its original.
pub(super) enum Taken<'a> {
    /// What is the same in all languages, as it is written here.
    Facts(Vec<String>),
    /// What is to be translated.
    Words(Vec<&'a str>),
}

impl<'a> Original<'a> {
    /// Reads the fields once more, as they are written. Those of a block that cannot be read are
    /// none.
    pub(super) fn of(document: &'a Document) -> Self {
        let block = document.front_matter.block;
        let root = block.and_then(|block| yaml::parse(&document.source, block, &FIELDS).ok()?);
        Self {
            document,
            entries: match root.map(|root| root.value) {
                Some(Value::Map(entries)) => entries,
                _ => Vec::new(),
            },
        }
    }

    /// The file, relative to the site's root.
    pub(super) fn path(&self) -> &'a str {
        &self.document.source.path
    }

    /// What it is called.
    pub(super) fn title(&self) -> &'a str {
        &self.document.title
    }

    /// The value of a field, unless it is empty or there is something wrong with it.
    pub(super) fn value(&self, name: &str) -> Option<&Node<'a>> {
        let entry = self.entries.iter().find(|entry| entry.key == name)?;
        let (start, end) = (entry.key_span.start, entry.node.span.end);
        let is_within = |at: usize| (start..=end).contains(&at);
        let mut findings = self.document.findings.iter();
        let is_faulty = findings.any(|finding| {
            let span = finding.place.as_ref().and_then(|place| place.span);
            span.is_some_and(|span| is_within(span.start))
        });
        (!is_faulty && !is_blank(&entry.node)).then_some(&entry.node)
    }

    /// The lines of a field that samverk does not read, as they are written.
    pub(super) fn lines(&self, name: &str) -> Vec<String> {
        let Some(entry) = self.entries.iter().find(|entry| entry.key == name) else {
            return Vec::new();
        };
        let text = &self.document.source.text;
        let begins_line = text[..entry.key_span.start].ends_with('\n');
        if !begins_line || self.value(name).is_none() {
            return Vec::new();
        }
        let written = text[entry.key_span.start..entry.node.span.end].trim_end();
        written.lines().map(str::to_owned).collect()
    }
}

/// What a text or a list of texts is, of the field that the text named `id` is about; nothing where
/// it is neither.
pub(super) fn taken<'n>(field: &Field, id: &str, node: &'n Node<'_>) -> Option<Taken<'n>> {
    let texts: Vec<&str> = match &node.value {
        Value::Text(text) => vec![text.trim()],
        Value::List(items) => items
            .iter()
            .filter_map(|item| match &item.value {
                Value::Text(text) => Some(text.trim()),
                _ => None,
            })
            .collect(),
        Value::Empty | Value::Map(_) => return None,
    };
    let is_fact = |text: &&str| !text.contains(char::is_alphabetic);
    if field.is_prose && id != NAMES && !texts.iter().all(is_fact) {
        Some(Taken::Words(texts))
    } else {
        Some(Taken::Facts(texts.into_iter().map(scalar).collect()))
    }
}

/// The mappings of a list; one alone is a list of one.
pub(super) fn items<'n, 's>(node: &'n Node<'s>) -> Vec<&'n [Entry<'s>]> {
    match &node.value {
        Value::Map(entries) => vec![entries],
        Value::List(items) => items
            .iter()
            .filter_map(|item| match &item.value {
                Value::Map(entries) => Some(entries.as_slice()),
                _ => None,
            })
            .collect(),
        Value::Empty | Value::Text(_) => Vec::new(),
    }
}

/// Whether a field with this shape holds a list where the original has this value.
pub(super) fn is_list(shape: Shape, node: &Node<'_>) -> bool {
    let is_of_texts = matches!(shape, Shape::Texts | Shape::Patterns(_));
    is_of_texts && matches!(node.value, Value::List(_))
}

/// Whether there is nothing in a value.
pub(super) fn is_blank(node: &Node<'_>) -> bool {
    match &node.value {
        Value::Empty => true,
        Value::Text(text) => text.trim().is_empty(),
        Value::List(items) => items.iter().all(is_blank),
        Value::Map(entries) => entries.is_empty(),
    }
}

/// A text as a value in YAML: as it is where that reads the same, else in quotes.
fn scalar(text: &str) -> String {
    const WORDS: [&str; 7] = ["true", "false", "null", "yes", "no", "on", "off"];
    let text = text.replace(is_unprintable, " ");
    let fits = |letter: char| letter.is_alphanumeric() || " .,:;@<>+-_/()&?=%~#'".contains(letter);
    let begins = |first: char| first.is_alphanumeric() || "+/".contains(first);
    let is_plain = (text.starts_with(begins) || text.parse::<i64>().is_ok())
        && text.chars().all(fits)
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with(':')
        && !WORDS.contains(&text.to_lowercase().as_str());
    if is_plain { text } else { quoted(&text) }
}
