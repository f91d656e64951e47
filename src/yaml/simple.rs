//! The YAML that most people write, read line by line: a name and its value on each line, and below
//! a name lists, fields and lists of fields.
//!
//! It gives the very tree that the parser of all YAML gives, in a fraction of the time. Whatever it
//! does not know, and whatever may be a mistake, it leaves to that one: comments, brackets, texts
//! of several lines, escapes, anchors. A property test holds both together.

use std::borrow::Cow;

use memchr::{memchr, memchr_iter, memchr2, memchr2_iter};

use super::node::{Entry, Node, Value};
use super::tree::{is_nothing, without_controls};
use crate::source::Span;

/// Nobody writes more fields than fit into so many bytes, and no tree of more nodes than are
/// allowed does.
const MAX_BYTES: usize = 32_768;
/// Nobody nests deeper.
const MAX_DEPTH: usize = 8;
/// YAML knows no longer names, in characters (YAML 1.2.2, section 7.4.2, where it is 1024).
const MAX_NAME: usize = 100;

/// Reads `source[block]`; `None` where it is not as simple as that.
pub(super) fn parse(source: &str, block: Span) -> Option<Node<'_>> {
    let text = source.get(block.start..block.end)?;
    if text.len() > MAX_BYTES || !has_simple_bytes(text.as_bytes()) {
        return None;
    }
    let mut reader = Reader {
        rest: text,
        at: block.start,
        line: None,
    };
    reader.next_line();
    reader.line_at(0)?;
    reader.map(0).filter(|_| reader.line.is_none())
}

/// Whether no byte means anything but itself: no tabs, no characters that control machines, no byte
/// order marks, no return without a new line.
fn has_simple_bytes(bytes: &[u8]) -> bool {
    // Without an early exit, so that many bytes are looked at at once.
    let has_odd = bytes.iter().fold(false, |odd, byte| {
        let is_control = *byte < b' ' && !matches!(*byte, b'\n' | b'\r');
        odd | is_control | matches!(*byte, 0x7f | 0xef)
    });
    !has_odd && memchr_iter(b'\r', bytes).all(|at| bytes.get(at + 1) == Some(&b'\n'))
}

/// A line that is not blank, or the part of it behind the hyphen of a list.
#[derive(Clone, Copy)]
struct Line<'s> {
    /// How many characters stand before its words on the line.
    indent: usize,
    /// Where its words begin in the file.
    start: usize,
    /// Without white space around them.
    words: &'s str,
    /// Whether spaces stand behind them, which the other parser counts as part of a quoted text.
    has_blanks: bool,
}

impl Line<'_> {
    /// The line without its first bytes and the spaces behind them.
    fn behind(self, bytes: usize) -> Self {
        let words = self.words[bytes..].trim_start_matches(' ');
        let skipped = self.words.len() - words.len();
        Self {
            indent: self.indent + skipped,
            start: self.start + skipped,
            words,
            ..self
        }
    }

    fn is_item(self) -> bool {
        self.words.starts_with("- ")
    }

    fn span(self) -> Span {
        Span::new(self.start, self.start + self.words.len())
    }
}

struct Reader<'s> {
    /// What follows the line at hand, and where that begins in the file.
    rest: &'s str,
    at: usize,
    /// The line at hand; `None` at the end.
    line: Option<Line<'s>>,
}

impl<'s> Reader<'s> {
    fn next_line(&mut self) {
        self.line = None;
        while self.line.is_none() && !self.rest.is_empty() {
            let end = memchr(b'\n', self.rest.as_bytes()).map_or(self.rest.len(), |at| at + 1);
            let (whole, rest) = self.rest.split_at(end);
            let whole = whole.trim_end_matches(['\r', '\n']);
            let words = whole.trim_end_matches(' ');
            let line = Line {
                indent: 0,
                start: self.at,
                words,
                has_blanks: words.len() < whole.len(),
            };
            self.line = Some(line.behind(0)).filter(|line| !line.words.is_empty());
            self.rest = rest;
            self.at += end;
        }
    }

    /// The line at hand, if it is as far in as others.
    fn line_at(&self, indent: usize) -> Option<Line<'s>> {
        self.line.filter(|line| line.indent == indent)
    }

    /// Whether the line at hand is further in: behind a value, it goes on with it or is a mistake.
    fn is_within(&self, indent: usize) -> bool {
        self.line.is_some_and(|line| line.indent > indent)
    }

    /// The fields from the line at hand on.
    fn map(&mut self, depth: usize) -> Option<Node<'s>> {
        let first = self.line.filter(|_| depth < MAX_DEPTH)?;
        let mut entries: Vec<Entry<'s>> = Vec::with_capacity(8);
        while let Some(line) = self.line_at(first.indent) {
            entries.push(self.entry(line, depth)?);
        }
        let end = entries.last()?.node.span.end;
        Some(Node {
            span: Span::new(first.start, end),
            value: Value::Map(entries),
        })
    }

    fn entry(&mut self, line: Line<'s>, depth: usize) -> Option<Entry<'s>> {
        let name = name_of(line.words)?;
        let value = line.behind(name.len() + 1);
        self.next_line();
        let node = if value.words.is_empty() {
            let colon = line.start + name.len();
            self.below(line.indent, colon, depth)?
        } else {
            scalar(value)?
        };
        if self.is_within(line.indent) {
            return None;
        }
        Some(Entry {
            key: Cow::Borrowed(name),
            key_span: Span::new(line.start, line.start + name.len()),
            node,
        })
    }

    /// What stands below a name that has nothing behind its colon.
    fn below(&mut self, indent: usize, colon: usize, depth: usize) -> Option<Node<'s>> {
        match self.line {
            // The points of a list need not be further in than its name.
            Some(line) if line.is_item() && line.indent >= indent => self.list(indent, depth + 1),
            Some(line) if line.indent > indent => self.map(depth + 1),
            _ => Some(Node {
                span: Span::new(colon, colon),
                value: Value::Empty,
            }),
        }
    }

    /// The points from the line at hand on, below a name that is so far in.
    fn list(&mut self, indent: usize, depth: usize) -> Option<Node<'s>> {
        let first = self.line.filter(|_| depth < MAX_DEPTH)?;
        // The other parser says that a list that is no further in begins behind its first hyphen.
        let start = if first.indent > indent {
            first.start
        } else {
            first.behind(1).start
        };
        let mut items: Vec<Node<'s>> = Vec::new();
        while let Some(line) = self.line_at(first.indent).filter(|line| line.is_item()) {
            let item = line.behind(1);
            items.push(if name_of(item.words).is_some() {
                self.line = Some(item);
                self.map(depth + 1)?
            } else {
                self.next_line();
                scalar(item)?
            });
            if self.is_within(first.indent) {
                return None;
            }
        }
        let end = items.last()?.span.end;
        Some(Node {
            span: Span::new(start, end),
            value: Value::List(items),
        })
    }
}

/// The name that a line begins with, if a colon follows it: letters, digits, `_` and `-`.
fn name_of(words: &str) -> Option<&str> {
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    let bytes = words.as_bytes();
    let length = bytes.iter().position(|byte| !is_part(byte))?;
    let ends = bytes[length] == b':' && bytes.get(length + 1).is_none_or(|next| *next == b' ');
    let name = &words[..length];
    let is_name = name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_');
    (ends && is_name && length <= MAX_NAME && !is_nothing(name)).then_some(name)
}

/// A value that is all of its line: a text without quotes, or in quotes and without escapes.
fn scalar(line: Line<'_>) -> Option<Node<'_>> {
    let value = match line.words.as_bytes().first()? {
        b'"' | b'\'' if line.has_blanks => None,
        b'"' => {
            let text = line.words[1..].strip_suffix('"')?;
            memchr2(b'"', b'\\', text.as_bytes())
                .is_none()
                .then(|| Value::Text(without_controls(Cow::Borrowed(text))))
        }
        b'\'' => {
            let text = line.words[1..].strip_suffix('\'')?;
            memchr(b'\'', text.as_bytes())
                .is_none()
                .then_some(Value::Text(Cow::Borrowed(text)))
        }
        _ if !is_plain(line.words) => None,
        _ if is_nothing(line.words) => Some(Value::Empty),
        _ => Some(Value::Text(Cow::Borrowed(line.words))),
    };
    value.map(|value| Node {
        span: line.span(),
        value,
    })
}

/// Whether a text without quotes is one to YAML as well: it begins with no sign that means
/// something, and has no second colon and no comment (YAML 1.2.2, sections 5.3 and 7.3.3).
fn is_plain(words: &str) -> bool {
    const SIGNS: &[u8] = b"-?:,[]{}#&*!|>'\"%@`";
    let bytes = words.as_bytes();
    let is_mark = |at: usize| match bytes[at] {
        b':' => bytes.get(at + 1).is_none_or(|next| *next == b' '),
        _ => at > 0 && bytes[at - 1] == b' ',
    };
    bytes.first().is_some_and(|first| !SIGNS.contains(first))
        && !memchr2_iter(b':', b'#', bytes).any(is_mark)
        // White space of other scripts at the end belongs to the text and not to its place.
        && words.trim_end().len() == words.len()
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::super::tree::parse_all;
    use super::*;
    use crate::source::SourceFile;

    /// Holds a text against the parser of all YAML; says whether it is simple.
    fn agrees(text: &str) -> bool {
        // A block is a part of its file, and bytes are not characters.
        let source = SourceFile::new("x.md", format!("å\n{text}"));
        let block = Span::new(3, source.text.len());
        let simple = parse(&source.text, block);
        if let Some(simple) = &simple {
            let all = parse_all(&source, block).ok().flatten();
            assert_eq!(Some(simple), all.as_ref(), "{text:?}");
        }
        simple.is_some()
    }

    #[test]
    fn what_people_write_is_simple() {
        for text in [
            "title: Träff\nsummary: \"Vi ses: kom!\"\norder: 2\n",
            "title: 'Träff'\r\ntags:\r\n  - a\r\n  - \"b\"\r\n\r\ndraft: true\r\n",
            "type: network\n\nmission:\n- Att läsa\n- Att räkna  \nowner:\nupdated: 2026-01-20",
            "contacts:\n  - name: Eva Ek\n    email: eva@exempel.se\n    links:\n    - a\n  - name: B\n",
            "network:\n    a: ~\n    b:\n        c: 13:00-15:00\n    d: https://exempel.se/#a\n",
        ] {
            assert!(agrees(text), "{text:?}");
        }
    }

    #[test]
    fn all_else_is_left_to_the_parser_of_all_yaml() {
        for text in [
            "",
            "text",
            "- a",
            " a: b",
            "a: b # c",
            "a: b: c",
            "a: b\n  c",
            "a:\n - b\n  - c",
            "a: [b]",
            "a: |\n  b",
            "a: \"b\\n\"",
            "a: &b c",
            "a:\tb",
            "a: b\u{feff}",
            "a: b\u{a0}",
            "---\na: b",
            "null: a",
            "ägare: a",
        ] {
            assert!(!agrees(text), "{text:?}");
        }
    }

    /// One of the texts that are simple, seldom one of the others.
    fn piece(
        simple: &[&'static str],
        others: &[&'static str],
    ) -> impl Strategy<Value = &'static str> + use<> {
        prop_oneof![20 => select(simple.to_vec()), 1 => select(others.to_vec())]
    }

    #[rustfmt::skip]
    fn line() -> impl Strategy<Value = String> {
        let before = piece(
            &["", "", "  ", "  ", "    ", "- ", "- ", "  - ", "  -  ", "    - "],
            &[" ", "-", "å", "- - "],
        );
        let name = piece(
            &["title: ", "title: ", "a:", "a:", "x-y:  ", "_: ", ""],
            &["null: ", "ägare: ", "\"a\": ", "a b: ", "<<: ", "? a: ", "#a: ", "a : ", "a:\t"],
        );
        let value = piece(
            &["", "", "Träff", "Träff två", "\"Nätverk: a\"", "'a #b'", "~", "null", "a#b", "13:00",
                "ö", "2026-01-20", "https://a.se", "”a”", "\"\u{85}\"", "a, [b]"],
            &["\"a", "\"a\\nb\"", "\"a\" b", "'a''b'", "a: b", "a:", "a #b", "#b", "[a, b]", "{a: b}",
                "|", ">-", "&x a", "*x", "!t a", "%a", "@a", "- a", "-a", "?", "a\u{a0}", "\u{a0}a",
                "---", "..."],
        );
        let end = piece(
            &["\n", "\n", "\n", "\r\n", "  \n", "\n\n", "\n  \n"],
            &[" # c\n", "\t\n", "\r", " \r\n", ""],
        );
        (before, name, value, end)
            .prop_map(|(before, name, value, end)| format!("{before}{name}{value}{end}"))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn both_read_the_same(lines in vec(line(), 0..8)) {
            agrees(&lines.concat());
        }

        #[test]
        fn both_read_the_same_in_any_text(text in "[a-c:#\\-\"' \n\r\tå~]{0,30}") {
            agrees(&text);
        }

        #[test]
        fn simple_fields_are_read_by_both(
            fields in vec(
                ("[a-z_]{1,6}", "( {1,3}[a-zåäö”]([a-zåäö .,/-]{0,20}[a-z.])?)?", 0..6_usize),
                1..8,
            )
        ) {
            let text: String = fields
                .iter()
                .map(|(name, value, kind)| match kind {
                    0 => format!("{name}:{value}\n"),
                    1 => format!("{name}:\n  - \"{}\"\n  - å{value}\n", value.trim()),
                    2 => format!("{name}:\n  - {name}:{value}\n    b: 1\n"),
                    3 => format!("{name}:\n-  å{value}\n- {name}:{value}\n- '{value}'\n"),
                    4 => format!("{name}:\n -  a:\n    - å{value}\n    b:\n     - c:{value}\n"),
                    _ => format!("{name}:\r\n\r\n    {name}:{value}\r\n"),
                })
                .collect();
            agrees(&text);
        }
    }
}
