//! What looks like markup and is read as text: it would be published with its brackets, bars and
//! stars.
//!
//! `CommonMark` reads any text without an error, so these are guesses. Each asks for signs that
//! running text does not have.

use std::mem;
use std::ops::Range;

use memchr::{memchr, memchr3};

use crate::nearest::nearest;
use crate::source::Span;

/// A piece of text that was probably meant as markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearMiss {
    /// What it was probably meant to be.
    pub intended: Intended,
    /// Where it stands.
    pub span: Span,
    /// What a message quotes: the target, the name, the words.
    pub text: String,
}

/// What a piece of text was probably meant to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Intended {
    /// `[text] (target)`, `[text](target with spaces)`, `(text)[target]` or `[text][nothing]`.
    Link,
    /// A web address by itself.
    Address,
    /// `[^1]` without a note of that name.
    Footnote,
    /// `> [!NOTERA]`.
    Box,
    /// `##Heading`.
    Heading,
    /// Rows of `| … |` without a line of hyphens.
    Table,
    /// Lines that begin with `•`, or with a hyphen and no space.
    List,
    /// `**bold` without an end.
    Emphasis,
    /// `{{ page.title }}`, `{% if … %}`.
    Template,
    /// A row with more cells than its table has columns.
    Row,
    /// Code or a comment without an end.
    Block,
    /// `<form>`, `<namn>`: HTML that does not pass.
    Html,
}

/// The boxes that there are; what else stands in `[!…]` is shown as text.
const BOXES: [&str; 5] = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];

/// Looks at the plain text of one block after the other.
#[derive(Debug, Default)]
pub(super) struct Detector {
    pub found: Vec<NearMiss>,
    /// Where the last `[` is that stands as text.
    opened: Option<usize>,
    /// The byte after the last `]` that stands as text, and where its `[` is.
    closed: Option<(usize, usize)>,
    /// The byte after the last star that stands as text.
    star: Option<usize>,
    /// Lines of the block that look like rows of a table, like points of a list.
    rows: Lines,
    points: Lines,
    has_stars: bool,
}

#[derive(Debug, Default)]
struct Lines {
    count: usize,
    all: Range<usize>,
}

impl Lines {
    fn add(&mut self, line: Range<usize>) {
        if self.count == 0 {
            self.all = line.clone();
        }
        self.count += 1;
        self.all.end = line.end;
    }
}

impl Detector {
    /// Reads a piece of text outside links and code, at `range` of `source`. `begins_line` is
    /// whether a line of its block begins with it, `in_quote` whether that block is the first of a
    /// quotation.
    pub(super) fn read(
        &mut self,
        source: &str,
        range: &Range<usize>,
        begins_line: bool,
        in_quote: bool,
    ) {
        let Some(text) = source.get(range.clone()) else {
            return;
        };
        if begins_line {
            self.line(source, range.start);
        }
        match text {
            "[" => {
                self.opened = Some(range.start);
                if in_quote && begins_line {
                    self.is_box(source, range.end);
                }
            }
            "]" => {
                if let Some(opened) = self.opened.take() {
                    self.close(source, opened, range);
                }
            }
            "*" => {
                if self.star == Some(range.start) {
                    self.stars(source, range.start - 1);
                }
                self.star = Some(range.end);
            }
            _ => {
                if let Some((opened, closed)) = self
                    .closed
                    .filter(|(_, closed)| goes_on(source, *closed, range.start, begins_line))
                {
                    self.closed = None;
                    self.target(source, opened, closed, range.start);
                }
                // Most text has none of these, and looking for single bytes is quick.
                if memchr3(b'{', b'*', b'/', text.as_bytes()).is_some()
                    || memchr(b'w', text.as_bytes()).is_some()
                {
                    self.words(source, text, range.start);
                }
            }
        }
    }

    /// Looks for marks within a piece of text, which begins at `start`.
    fn words(&mut self, source: &str, text: &str, start: usize) {
        if let Some(at) = ["{{", "{%"].iter().filter_map(|mark| text.find(mark)).min() {
            let line = line_at(source, start + at);
            let ends = ["}}", "%}"]
                .iter()
                .filter_map(|mark| source[line.clone()].find(mark));
            let end = ends.min().map_or(line.end, |end| line.start + end + 2);
            self.add(
                Intended::Template,
                line.start..end,
                &source[line.start..end],
            );
        }
        if let Some(stars) = text.find("**") {
            self.stars(source, start + stars);
        }
        if text.contains("://") || text.contains("www.") {
            self.addresses(text, start);
        }
    }

    /// Two stars or more, the first of them at a byte; the first such that were meant to stress
    /// something are enough.
    fn stars(&mut self, source: &str, at: usize) {
        let line = line_at(source, at);
        if !self.has_stars && stress(&source[line.clone()], source[..at].chars().next_back()) {
            self.has_stars = true;
            self.add(Intended::Emphasis, line.clone(), &source[line]);
        }
    }

    /// The end of a block.
    pub(super) fn end(&mut self, source: &str) {
        let (rows, points) = (mem::take(&mut self.rows), mem::take(&mut self.points));
        for (intended, lines) in [(Intended::Table, rows), (Intended::List, points)] {
            if lines.count > 1 {
                let first = line_at(source, lines.all.start);
                self.add(intended, first.clone(), &source[first]);
            }
        }
        *self = Self {
            found: mem::take(&mut self.found),
            ..Self::default()
        };
    }

    fn line(&mut self, source: &str, at: usize) {
        let line = line_at(source, at);
        let written = source[line.clone()].trim_end();
        let second = written.chars().nth(1);
        match written.chars().next() {
            Some('|') if written.len() > 2 && written.ends_with('|') => self.rows.add(line),
            Some('#') => {
                let words = written.trim_start_matches('#');
                let level = written.len() - words.len();
                // One sign alone may begin a topic, `#matematik`; a heading has more than one word
                // or more than one sign.
                let is_topic = level == 1 && (!words.contains(' ') || words.contains('#'));
                // A seventh sign is one too many, and a hard space is none.
                let is_glued =
                    level <= 6 && words.starts_with(|c: char| c.is_alphanumeric() || c == '\u{a0}');
                if (is_glued && !is_topic) || (level > 6 && words.starts_with(' ')) {
                    self.add(Intended::Heading, at..at + written.len(), words.trim());
                }
            }
            Some('•' | '·' | '▪' | '●' | '◦' | '‣' | '\u{f0b7}') => {
                self.points.add(line)
            }
            Some('-') if second.is_some_and(|c| c.is_alphabetic() || c == '\u{a0}') => {
                self.points.add(line)
            }
            Some('–' | '—') if second.is_some_and(char::is_whitespace) => self.points.add(line),
            Some('*')
                if second.is_some_and(char::is_alphabetic) && written.matches('*').count() == 1 =>
            {
                self.points.add(line)
            }
            Some(first) if first.is_ascii_digit() && is_numbered(written) => self.points.add(line),
            Some(_) if written.contains(" | ") => self.rows.add(line),
            _ => {}
        }
    }

    fn is_box(&mut self, source: &str, at: usize) {
        let line = line_at(source, at);
        let inside = source[at..line.end]
            .split_once(']')
            .map_or("", |(inside, _)| inside);
        if let Some(name) = inside
            .strip_prefix('!')
            .filter(|name| name.chars().all(char::is_alphabetic))
        {
            let upper = name.to_uppercase();
            let near = nearest(&upper, BOXES).or(match upper.as_str() {
                "NOTERA" | "OBS" | "INFO" | "INFORMATION" => Some("NOTE"),
                "TIPS" => Some("TIP"),
                "VIKTIGT" => Some("IMPORTANT"),
                "VARNING" => Some("WARNING"),
                _ => None,
            });
            self.add(
                Intended::Box,
                at - 1..at + inside.len() + 1,
                near.unwrap_or(""),
            );
        }
    }

    fn close(&mut self, source: &str, opened: usize, bracket: &Range<usize>) {
        let inside = &source[opened + 1..bracket.start];
        let before = &source[..opened];
        if let Some(name) = inside
            .strip_prefix('^')
            .filter(|name| !name.is_empty() && !name.contains(' '))
        {
            self.add(Intended::Footnote, opened..bracket.end, name);
        } else if before.ends_with('[') && source[bracket.end..].starts_with(']') {
            self.add(Intended::Link, opened - 1..bracket.end + 1, inside);
        } else if before.ends_with(')') && is_target(inside) {
            let near = source.floor_char_boundary(opened.saturating_sub(MAX_DISTANCE));
            let start = before[near..].rfind('(').map_or(opened, |at| near + at);
            self.add(Intended::Link, start..bracket.end, inside);
        } else if let Some((first, _)) = self.closed.filter(|(_, closed)| *closed == opened) {
            self.add(Intended::Link, first..bracket.end, inside);
        }
        self.closed = Some((opened, bracket.end));
    }

    /// What follows the brackets of what may have been meant as a link, from the byte `closed` on.
    fn target(&mut self, source: &str, opened: usize, bracket: usize, closed: usize) {
        let line = line_at(source, closed);
        let rest = &source[closed..line.end];
        let is_near = bracket == closed && rest.starts_with('(');
        if let Some(target) = rest
            .strip_prefix('(')
            .filter(|target| !target.contains(')'))
        {
            let target = target.split_whitespace().next().unwrap_or_default();
            if is_target(target) {
                self.add(Intended::Link, opened..closed + 1 + target.len(), target);
            }
            return;
        }
        let Some((target, _)) = rest
            .trim_start_matches(' ')
            .strip_prefix('(')
            .and_then(|rest| rest.split_once(')'))
        else {
            return;
        };
        // With a space between, both may just stand next to each other.
        if is_near && !target.trim().is_empty() || !target.contains(' ') && is_target(target) {
            let end = closed + (rest.len() - rest.trim_start_matches(' ').len()) + target.len() + 2;
            self.add(Intended::Link, opened..end, target);
        }
    }

    fn addresses(&mut self, text: &str, start: usize) {
        let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '”' | '|');
        for word in text.split(ends) {
            let at = word
                .find("https://")
                .or_else(|| word.find("http://"))
                .or_else(|| word.find("www."));
            let Some(at) = at.filter(|at| !word[..*at].ends_with(char::is_alphanumeric)) else {
                continue;
            };
            let address = word[at..].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '*']);
            let host = address.split_once("://").map_or(address, |(_, host)| host);
            if host.contains('.') {
                let offset = start + (word.as_ptr() as usize - text.as_ptr() as usize) + at;
                self.add(Intended::Address, offset..offset + address.len(), address);
            }
        }
    }

    /// Adds what is found without reading running text.
    pub(super) fn add(&mut self, intended: Intended, range: Range<usize>, text: &str) {
        self.found.push(NearMiss {
            intended,
            span: Span::new(range.start, range.end),
            text: text.trim().to_owned(),
        });
    }
}

/// Whether a text by itself looks like where a link leads.
fn is_target(text: &str) -> bool {
    let is_file = text.rsplit_once('.').is_some_and(|(_, ending)| {
        (2..=5).contains(&ending.split('#').next().unwrap_or_default().len())
    });
    text.contains("://")
        || text.starts_with(['/', '#'])
        || text.starts_with("mailto:")
        || text.starts_with("../")
        || is_file
}

/// Whether the stars that a piece of a line begins with were meant to stress words: they touch one
/// at one side, or a second pair keeps as far away as they do. Grades, powers and rows of stars do
/// neither.
fn stress(line: &str, before: Option<char>) -> bool {
    let rest = line.trim_start_matches('*');
    let inside = rest.chars().next();
    let is_end =
        |c: char| c.is_alphabetic() || matches!(c, '.' | '!' | '?' | ')' | '”' | '"' | '’' | '%');
    let is_start = |c: char| c.is_alphanumeric() || matches!(c, '(' | '”' | '"' | '’' | '[');
    let (touches_last, touches_next) = (before.is_some_and(is_end), inside.is_some_and(is_start));
    let is_power =
        before.is_some_and(char::is_numeric) && inside.is_some_and(char::is_alphanumeric);
    let is_pair = line.len() - rest.len() == 2
        && before.is_none_or(char::is_whitespace)
        && inside == Some(' ');
    let closes = || {
        rest.split_once(" **").is_some_and(|(words, after)| {
            words.contains(char::is_alphabetic) && !after.starts_with('*')
        })
    };
    ((touches_last || touches_next) && !is_power) || (is_pair && closes())
}

/// Whether a text follows a bracket: right after it, or at the start of the next line.
fn goes_on(source: &str, closed: usize, start: usize, begins_line: bool) -> bool {
    let between = || {
        source
            .get(closed..start)
            .unwrap_or("-")
            .trim_matches([' ', '\r', '\n'])
    };
    closed == start || begins_line && start.saturating_sub(closed) < 4 && between().is_empty()
}

/// `1.Ett`, `2)Två`: a number and a sign, and no space after them.
fn is_numbered(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.strip_prefix(['.', ')'])
        .is_some_and(|words| words.starts_with(char::is_alphabetic))
}

/// No mark is looked for further away than so many bytes: a line can be as long as a file.
const MAX_DISTANCE: usize = 400;

/// From a byte to the end of its line, or as far as is looked.
fn line_at(source: &str, at: usize) -> Range<usize> {
    let rest = &source[at..source.floor_char_boundary(at + MAX_DISTANCE)];
    at..at + memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_that_stress_are_told_from_stars() {
        let is_meant = |text: &str| {
            text.find("**")
                .is_some_and(|at| stress(&text[at..], text[..at].chars().next_back()))
        };
        for text in [
            "**Anmäl dig",
            "viktigt** är",
            "** viktigt ** är",
            "**5 mars",
            "Se hit!**",
        ] {
            assert!(is_meant(text), "{text}");
        }
        for text in [
            "Betyget *** av fem och 4 ** 2.",
            "a_b_c, ** och 5*x.",
            "2 ** 3",
            "2**3",
            "10**x",
            "****",
            "** och så vidare",
        ] {
            assert!(!is_meant(text), "{text}");
        }
    }
}
