//! Events of the YAML parser → a tree with spans.

use std::borrow::Cow;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};
use saphyr_parser::{Event, Marker, Parser, ScalarStyle, StrInput};

use super::field::Field;
use super::node::{Entry, Node, Value};
use super::{simple, syntax};
use crate::characters::{self, REPLACED};
use crate::diagnostics::choices::TooLargeReason;
use crate::diagnostics::{Code, Diagnostic};
use crate::source::{SourceFile, Span};

/// Deeper nesting than this is a mistake or an attack.
const MAX_DEPTH: usize = 32;
/// More nodes than this, aliases counted as often as they are used, are an attack ("billion
/// laughs").
const MAX_NODES: usize = 100_000;
/// More bytes than these of texts that are repeated by aliases are an attack as well.
const MAX_REPEATED_BYTES: usize = 1_000_000;

/// Parses `source[block]` as one YAML document. An empty block is `Ok(None)`. `table` helps to
/// explain what is no YAML: the fields that are known there.
///
/// # Errors
/// The first thing in the block that is not YAML, at its line and column.
pub fn parse<'s>(
    source: &'s Arc<SourceFile>,
    block: Span,
    table: &'static [Field],
) -> Result<Option<Node<'s>>, Box<Diagnostic>> {
    if let Some(root) = simple::parse(&source.text, block) {
        return Ok(Some(root));
    }
    parse_all(source, block).map_err(|failure| {
        Box::new(match failure {
            ParseFailure::Syntax { at, info } => syntax::explain(source, block, at, &info, table),
            ParseFailure::TooLarge(at, reason) => {
                Diagnostic::at(Code::YamlTooLarge, source, Span::new(at, at)).with("reason", reason)
            }
        })
    })
}

/// The same for YAML of any kind.
pub(super) fn parse_all(
    source: &SourceFile,
    block: Span,
) -> Result<Option<Node<'_>>, ParseFailure> {
    let text = source.slice(block);
    let mut builder = Builder {
        source: &source.text,
        events: Parser::new_from_str(text),
        offsets: Offsets {
            text,
            index: 0,
            byte: 0,
        },
        base: block.start,
        anchors: FxHashMap::default(),
        nodes: 0,
        repeated: 0,
    };
    builder.document()
}

pub(super) enum ParseFailure {
    /// Not YAML, with the parser's own words, at a byte of the file.
    Syntax { at: usize, info: String },
    /// Where it became too much, and of what.
    TooLarge(usize, TooLargeReason),
}

struct Builder<'a> {
    /// The whole file.
    source: &'a str,
    events: Parser<'a, StrInput<'a>>,
    offsets: Offsets<'a>,
    base: usize,
    /// Finished anchored nodes by the parser's anchor number.
    anchors: FxHashMap<usize, Node<'a>>,
    nodes: usize,
    /// The bytes of texts that anchors and aliases have repeated.
    repeated: usize,
}

impl<'a> Builder<'a> {
    fn document(&mut self) -> Result<Option<Node<'a>>, ParseFailure> {
        loop {
            match self.next()? {
                (Event::StreamStart | Event::DocumentStart(_) | Event::Nothing, _) => {}
                (Event::StreamEnd | Event::DocumentEnd, _) => return Ok(None),
                (event, span) => {
                    let node = self.node(event, span, 0)?;
                    // Reads to the end: what follows the document must be YAML too.
                    loop {
                        match self.next()? {
                            (Event::StreamEnd, _) => return Ok(Some(node)),
                            // `--- ` begins another document; fields are one.
                            (Event::DocumentStart(_), span) => {
                                return Err(ParseFailure::Syntax {
                                    at: span.start,
                                    info: String::from("another document"),
                                });
                            }
                            _ => {}
                        }
                    }
                }
            }
        }
    }

    fn next(&mut self) -> Result<(Event<'a>, Span), ParseFailure> {
        match self.events.next() {
            Some(Ok((event, span))) => {
                let start = self.base + self.offsets.byte_of(span.start);
                Ok((
                    event,
                    Span::new(start, self.base + self.offsets.byte_of(span.end)),
                ))
            }
            Some(Err(error)) => {
                let at = self.base + self.offsets.byte_of(*error.marker());
                Err(ParseFailure::Syntax {
                    at,
                    info: error.info().to_owned(),
                })
            }
            None => Ok((Event::StreamEnd, Span::new(self.base, self.base))),
        }
    }

    fn node(
        &mut self,
        event: Event<'a>,
        span: Span,
        depth: usize,
    ) -> Result<Node<'a>, ParseFailure> {
        self.nodes += 1;
        if depth > MAX_DEPTH || self.nodes > MAX_NODES {
            return Err(ParseFailure::TooLarge(
                span.start,
                if depth > MAX_DEPTH {
                    TooLargeReason::Deep
                } else {
                    TooLargeReason::Many
                },
            ));
        }
        let (anchor, node) = match event {
            Event::Scalar(text, style, anchor, _) => {
                // The parser counts blanks after a plain value as part of it.
                let end = self.source[..span.end].trim_end().len().max(span.start);
                let span = if style == ScalarStyle::Plain {
                    Span::new(span.start, end)
                } else {
                    span
                };
                let text = if style == ScalarStyle::DoubleQuoted {
                    without_controls(text)
                } else {
                    text
                };
                let value = if style == ScalarStyle::Plain && is_nothing(&text) {
                    Value::Empty
                } else {
                    Value::Text(text)
                };
                (anchor, Node { span, value })
            }
            Event::SequenceStart(anchor, _) => {
                let mut items: Vec<Node<'a>> = Vec::new();
                let end = loop {
                    match self.next()? {
                        (Event::SequenceEnd, end) => break end,
                        (event, span) => items.push(self.node(event, span, depth + 1)?),
                    }
                };
                let end = items
                    .last()
                    .map_or(end.end, |item| item.span.end.max(span.end));
                (
                    anchor,
                    Node {
                        span: Span::new(span.start, end),
                        value: Value::List(items),
                    },
                )
            }
            Event::MappingStart(anchor, _) => {
                let mut entries: Vec<Entry<'a>> = Vec::with_capacity(8);
                let end = loop {
                    match self.next()? {
                        (Event::MappingEnd, end) => break end,
                        (event, span) => entries.push(self.entry(event, span, depth)?),
                    }
                };
                let end = entries
                    .last()
                    .map_or(end.end, |entry| entry.node.span.end.max(entry.key_span.end));
                merge(&mut entries);
                (
                    anchor,
                    Node {
                        span: Span::new(span.start, end),
                        value: Value::Map(entries),
                    },
                )
            }
            Event::Alias(anchor) => return self.alias(anchor, span),
            // Document and stream events cannot stand where a value is expected; the parser has
            // refused them before.
            _ => (
                0,
                Node {
                    span,
                    value: Value::Empty,
                },
            ),
        };
        if anchor > 0 {
            let copy = self.copy(&node, span)?;
            self.anchors.insert(anchor, copy);
        }
        Ok(node)
    }

    fn entry(
        &mut self,
        event: Event<'a>,
        span: Span,
        depth: usize,
    ) -> Result<Entry<'a>, ParseFailure> {
        let key = self.node(event, span, depth + 1)?;
        let (event, span) = self.next()?;
        let node = self.node(event, span, depth + 1)?;
        let text = match key.value {
            Value::Text(text) => text,
            // A key that is itself a list or mapping is named by nothing we know: it is reported as
            // unknown.
            Value::Empty | Value::List(_) | Value::Map(_) => Cow::Borrowed("?"),
        };
        Ok(Entry {
            key: text,
            key_span: key.span,
            node,
        })
    }

    fn alias(&mut self, anchor: usize, span: Span) -> Result<Node<'a>, ParseFailure> {
        let Some(node) = self.anchors.remove(&anchor) else {
            return Err(ParseFailure::Syntax {
                at: span.start,
                info: String::from("alias without anchor"),
            });
        };
        let copy = self.copy(&node, span)?;
        self.anchors.insert(anchor, node);
        Ok(Node { span, ..copy })
    }

    /// A copy of a node, unless there are too many; `span` is what asks for it. What has an anchor is
    /// one, too: those in each other are copied as often as they lie in each other.
    fn copy(&mut self, node: &Node<'a>, span: Span) -> Result<Node<'a>, ParseFailure> {
        let (nodes, bytes) = size(node);
        self.nodes += nodes;
        self.repeated += bytes;
        if self.nodes > MAX_NODES || self.repeated > MAX_REPEATED_BYTES {
            return Err(ParseFailure::TooLarge(span.start, TooLargeReason::Repeated));
        }
        Ok(node.clone())
    }
}

/// How many nodes a node holds, itself included, and how many bytes of text.
fn size(node: &Node<'_>) -> (usize, usize) {
    let add = |(nodes, bytes): (usize, usize), (more, further): (usize, usize)| {
        (nodes + more, bytes + further)
    };
    match &node.value {
        Value::Empty => (1, 0),
        Value::Text(text) => (1, text.len()),
        Value::List(items) => items.iter().map(size).fold((1, 0), add),
        Value::Map(entries) => entries
            .iter()
            .map(|entry| add(size(&entry.node), (1, entry.key.len())))
            .fold((1, 0), add),
    }
}

/// Puts in the place of `<<: *other` the entries of the other mapping, or of each in a list, that
/// are not there yet (<https://yaml.org/type/merge.html>).
fn merge<'a>(entries: &mut Vec<Entry<'a>>) {
    if !entries.iter().any(is_merge) {
        return;
    }
    let (merging, own): (Vec<Entry<'a>>, Vec<Entry<'a>>) =
        std::mem::take(entries).into_iter().partition(is_merge);
    let mut known: FxHashSet<Cow<'a, str>> = own.iter().map(|entry| entry.key.clone()).collect();
    *entries = own;
    let values = merging
        .into_iter()
        .flat_map(|entry| match entry.node.value {
            Value::List(items) => items.into_iter().map(|item| item.value).collect(),
            value => vec![value],
        });
    for value in values {
        if let Value::Map(others) = value {
            let new = others
                .into_iter()
                .filter(|other| known.insert(other.key.clone()));
            entries.extend(new);
        }
    }
}

/// Whether an entry is a merge key with something to merge; any other value is a mistake, and stays
/// to be reported.
fn is_merge(entry: &Entry<'_>) -> bool {
    let is_map = |node: &Node<'_>| matches!(node.value, Value::Map(_));
    entry.key == "<<"
        && match &entry.node.value {
            Value::List(items) => !items.is_empty() && items.iter().all(is_map),
            _ => is_map(&entry.node),
        }
}

/// Whether a text without quotes stands for nothing.
pub(super) fn is_nothing(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

/// A text in double quotes, with [`REPLACED`] for what escapes such as `\b` stand for; only such
/// text has escapes (YAML 1.2.2, section 5.7).
pub(super) fn without_controls(text: Cow<'_, str>) -> Cow<'_, str> {
    if may_control(&text) && text.contains(is_control) {
        Cow::Owned(text.replace(is_control, REPLACED.encode_utf8(&mut [0; 4])))
    } else {
        text
    }
}

/// Whether a text has a byte that those of [`is_control`] have. Without an early exit, so that many
/// bytes are looked at at once.
fn may_control(text: &str) -> bool {
    let odd = text.bytes().fold(0_u8, |odd, byte| {
        odd | u8::from(byte < b' ')
            | u8::from(byte == 0x7f)
            | u8::from(byte == 0xc2)
            | u8::from(byte == 0xe2)
            | u8::from(byte >= 0xef)
    });
    odd != 0
}

/// Whether no field should hold a character: one that no text may hold, or an end of a line that is
/// none to most programs.
pub(super) fn is_control(c: char) -> bool {
    !characters::is_allowed(c) || matches!(c, '\r' | '\u{2028}' | '\u{2029}')
}

/// The parser counts characters, spans count bytes. Marks come nearly in order, so the way walked
/// is short.
struct Offsets<'a> {
    text: &'a str,
    index: usize,
    byte: usize,
}

impl Offsets<'_> {
    fn byte_of(&mut self, mark: Marker) -> usize {
        let bytes = self.text.as_bytes();
        while mark.index() < self.index && self.byte > 0 {
            self.index -= 1;
            self.byte = self.text.floor_char_boundary(self.byte - 1);
        }
        let steps = mark.index().saturating_sub(self.index);
        for _ in 0..steps {
            // The length of a character follows from its first byte (RFC 3629, section 3).
            self.byte += match bytes.get(self.byte) {
                None => 0,
                Some(0..0x80) => 1,
                Some(0x80..0xe0) => 2,
                Some(0xe0..0xf0) => 3,
                Some(0xf0..) => 4,
            };
        }
        self.index = mark.index();
        self.byte = self.byte.min(bytes.len());
        self.byte
    }
}
