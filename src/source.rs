//! Source files and places in them: what every finding points at.

pub mod long_text;

use std::fmt;
use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

/// A half-open range of bytes in a [`SourceFile`]'s text.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct Span {
    /// First byte, counted from the start of the text.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Span {
    /// The bytes from `start` up to, not including, `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The same range, `offset` bytes further on: a place in a block becomes a place in its file.
    #[must_use]
    pub const fn shifted(self, offset: usize) -> Self {
        Self::new(self.start + offset, self.end + offset)
    }
}

/// A place for people: both count from 1, columns in Unicode characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Line number from 1.
    pub line: usize,
    /// Column from 1, in Unicode scalar values.
    pub column: usize,
}

/// A text file of the site: content, theme or settings. Cheap to share, never changed.
pub struct SourceFile {
    /// Path relative to the site's root, with `/` on every system.
    pub path: String,
    /// The text without a byte order mark; bytes that are not UTF-8 are replaced by U+FFFD.
    pub text: String,
    /// The number of its first line: 1, but for an [excerpt](Self::excerpt).
    first_line: usize,
    /// Where every so many bytes are, once somebody has asked for a position.
    marks: OnceLock<Box<[Mark]>>,
}

/// A byte of a text and its position: from here on, there is not far to count.
#[derive(Clone, Copy)]
struct Mark {
    byte: usize,
    at: Position,
}

impl Mark {
    /// How far marks lie apart, in bytes.
    const APART: usize = 4096;

    /// The position of a byte of `text` behind this one.
    fn position(self, text: &str, byte: usize) -> Position {
        let between = &text[self.byte..byte];
        let lines = memchr::memchr_iter(b'\n', between.as_bytes()).count();
        match between.rfind('\n') {
            Some(newline) => Position {
                line: self.at.line + lines,
                column: between[newline + 1..].chars().count() + 1,
            },
            None => Position {
                column: self.at.column + between.chars().count(),
                ..self.at
            },
        }
    }
}

impl PartialEq for SourceFile {
    fn eq(&self, other: &Self) -> bool {
        (&self.path, &self.text) == (&other.path, &other.text)
    }
}

impl Eq for SourceFile {}

impl SourceFile {
    /// A file at `path` (relative to the root, with `/`) that holds `text`.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        Self::from_line(path, text, 1)
    }

    /// A part of a file at `path` that begins with the line of this number.
    pub fn from_line(
        path: impl Into<String>,
        text: impl Into<String>,
        first_line: usize,
    ) -> Arc<Self> {
        Arc::new(Self {
            path: path.into(),
            text: text.into(),
            first_line,
            marks: OnceLock::new(),
        })
    }

    /// The lines that a span stands on, the number of the first, and the span in them.
    pub fn excerpt(&self, span: Span) -> (&str, usize, Span) {
        let start = self.text.floor_char_boundary(span.start);
        let start = self.text[..start]
            .rfind('\n')
            .map_or(0, |newline| newline + 1);
        let end = self.text.ceil_char_boundary(span.end.max(span.start));
        let rest = self.text[end..].find('\n');
        let end = rest.map_or(self.text.len(), |newline| end + newline);
        let shown = Span::new(span.start - start, span.end.max(start) - start);
        (&self.text[start..end], self.position(start).line, shown)
    }

    /// Line and column of a byte offset. Offsets past the end mean the end, one inside a character
    /// its start.
    pub fn position(&self, offset: usize) -> Position {
        let byte = self.text.floor_char_boundary(offset);
        let marks = self.marks.get_or_init(|| self.make_marks());
        marks[(byte / Mark::APART).min(marks.len() - 1)].position(&self.text, byte)
    }

    /// The first mark is at the start, so there is at least one.
    fn make_marks(&self) -> Box<[Mark]> {
        let mut mark = Mark {
            byte: 0,
            at: Position {
                line: self.first_line,
                column: 1,
            },
        };
        let mut marks = vec![mark];
        for byte in (Mark::APART..self.text.len()).step_by(Mark::APART) {
            let byte = self.text.floor_char_boundary(byte);
            mark = Mark {
                byte,
                at: mark.position(&self.text, byte),
            };
            marks.push(mark);
        }
        marks.into()
    }

    /// Where a piece of this file's text stands. A text from elsewhere is nowhere: an empty span at
    /// the start.
    pub fn span_of(&self, piece: &str) -> Span {
        let start = (piece.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        if start.saturating_add(piece.len()) <= self.text.len() {
            Span::new(start, start + piece.len())
        } else {
            Span::default()
        }
    }

    /// The text of a span; empty where the span does not fit the text.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }
}

impl fmt::Debug for SourceFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SourceFile({}, {} bytes)", self.path, self.text.len())
    }
}

/// A value together with where it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spanned<T> {
    /// What was written, decoded.
    pub value: T,
    /// Where it stands in its source file.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// `value`, written at `span`.
    pub const fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

impl Spanned<&str> {
    /// The same, in memory of its own.
    pub fn to_owned(self) -> Spanned<String> {
        Spanned::new(self.value.to_owned(), self.span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_survive_crlf() {
        let file = SourceFile::new("a.md", "å\r\nnätverk\r\n");
        let at = file.text.find("verk").unwrap_or_default();
        assert_eq!(file.position(at), Position { line: 2, column: 4 });
        assert_eq!(file.position(999), Position { line: 3, column: 1 });
    }

    #[test]
    fn positions_far_into_a_text_are_counted_from_its_start() {
        for piece in ["å", "åä\n", "a b\r\n€𝄞"] {
            let file = SourceFile::new("a.md", piece.repeat(4000));
            for (byte, _) in file.text.char_indices().step_by(377) {
                let before = &file.text[..byte];
                let line = before
                    .rfind('\n')
                    .map_or(before, |newline| &before[newline + 1..]);
                let expected = Position {
                    line: before.matches('\n').count() + 1,
                    column: line.chars().count() + 1,
                };
                assert_eq!(file.position(byte), expected, "{piece:?} {byte}");
            }
        }
    }
}
