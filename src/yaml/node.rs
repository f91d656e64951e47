//! What was written, as a tree with spans.

use std::borrow::Cow;

use crate::source::Span;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node<'s> {
    /// From the value's first byte to the byte after its last, in the file's coordinates.
    pub span: Span,
    /// What was written.
    pub value: Value<'s>,
}

/// The shapes a YAML value can have. Numbers, dates and booleans are text here: fields decide what
/// their text means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<'s> {
    /// Nothing: `title:` with nothing after it, `~` or `null`.
    Empty,
    /// A scalar, quotes and escapes resolved; borrowed from the source where there are none.
    /// Characters that control machines, which only escapes can bring in, are U+FFFD.
    Text(Cow<'s, str>),
    /// `- a` or `[a]`.
    List(Vec<Node<'s>>),
    /// `key: value` lines or `{key: value}`.
    Map(Vec<Entry<'s>>),
}

/// One `key: value` of a mapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'s> {
    /// The key's text.
    pub key: Cow<'s, str>,
    /// Where the key stands.
    pub key_span: Span,
    /// Its value.
    pub node: Node<'s>,
}
