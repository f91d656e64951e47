//! What can be wrong with a tag.

use crate::source::Span;
use serde::{Deserialize, Serialize};

/// A tag that does not do what it was meant to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TagFault {
    /// What is wrong with it.
    pub kind: TagFaultKind,
    /// Where it stands.
    pub span: Span,
    /// The name of its element, in lower case.
    pub name: String,
    /// The name of another element that has to do with it; empty where none has.
    pub other: String,
}

impl TagFault {
    /// The same, in a text that begins so many bytes further in.
    pub(in crate::markdown) fn shifted(self, by: usize) -> Self {
        let span = self.span.shifted(by);
        Self { span, ..self }
    }
}

/// What is wrong with a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TagFaultKind {
    /// A start tag whose element is never closed.
    Unclosed,
    /// An end tag that closes nothing.
    Stray,
    /// An end tag that comes before that of an element within.
    Crossed,
    /// An element that begins in one paragraph and is closed in another: it ends with the first.
    Apart,
    /// An element that means something within another alone, which is not there.
    Alone,
    /// Markdown where HTML allows no text, or no more than a line: it is shown as it was written.
    Unread,
}

/// Elements that mean something within others alone.
const PARENTS: [(&str, &[&str]); 13] = [
    ("li", &["ul", "ol", "menu", "dir"]),
    ("dt", &["dl"]),
    ("dd", &["dl"]),
    ("tr", &["table"]),
    ("td", &["table"]),
    ("th", &["table"]),
    ("thead", &["table"]),
    ("tbody", &["table"]),
    ("tfoot", &["table"]),
    ("caption", &["table"]),
    ("colgroup", &["table"]),
    ("summary", &["details"]),
    ("figcaption", &["figure"]),
];

/// The elements that one of this name has to lie in one of; none if it can be anywhere.
pub(super) fn parents_of(name: &str) -> &'static [&'static str] {
    let found = PARENTS.iter().find(|(child, _)| *child == name);
    found.map_or(&[], |(_, parents)| parents)
}
