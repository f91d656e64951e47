//! What was meant as text and is read as something else, and what falls out of the list that it
//! belongs to: what the structure of a text shows.

use std::ops::Range;

use memchr::{memchr_iter, memrchr};
use pulldown_cmark::{CodeBlockKind, Event, Tag};

use super::{Detector, Foreign, Intended, Place, line_at};
use crate::markdown::events::{Events, end_of, plain_text};

/// What is around a block.
#[derive(Debug, Default)]
pub(super) struct Outer {
    /// The lists that are open.
    lists: Vec<List>,
    /// The list that has just ended beside the block at hand.
    before: Option<List>,
    /// Where the definition begins that has just ended.
    definition: Option<Range<usize>>,
}

#[derive(Debug, Clone, Copy)]
struct List {
    /// How far in the mark of its first point stands, and the words of its last one.
    mark: usize,
    words: usize,
}

impl Detector {
    /// The start of a block; `inside` is what is in it, and what comes after it.
    pub(in crate::markdown) fn block(
        &mut self,
        tag: &Tag<'_>,
        inside: &Events<'_>,
        range: &Range<usize>,
        source: &str,
    ) {
        let beside = self.outer.before.take();
        let definition = self.outer.definition.take();
        if let Some(list) = beside
            && !matches!(
                tag,
                Tag::CodeBlock(CodeBlockKind::Indented) | Tag::HtmlBlock
            )
        {
            self.fallen_out(list, tag, range, source);
        }
        self.place = match tag {
            Tag::Item => Place::Item,
            Tag::BlockQuote(_) => Place::Quote,
            Tag::Paragraph => self.place,
            Tag::Heading { .. } | Tag::TableCell => Place::Inline,
            _ => Place::Running,
        };
        match tag {
            Tag::List(_) => {
                let mark = column(source, range.start);
                self.outer.lists.push(List { mark, words: mark });
                self.has_task = false;
            }
            Tag::Item => self.item(range, source),
            Tag::Heading { .. } => self.heading_by_line(inside, range, source),
            Tag::CodeBlock(CodeBlockKind::Indented) => {
                self.indented(inside, range, beside.is_some(), source);
            }
            Tag::TableRow => self.row_without_bars(range, source),
            Tag::DefinitionListDefinition => {
                if let Some(before) = definition {
                    self.lost_term(&before, source);
                }
            }
            _ => {}
        }
    }

    /// The end of a list.
    pub(in crate::markdown) fn end_of_list(&mut self) {
        self.outer.before = self.outer.lists.pop();
        self.has_task = false;
    }

    /// The end of a definition.
    pub(in crate::markdown) fn end_of_definition(&mut self, range: &Range<usize>) {
        self.outer.definition = Some(range.clone());
    }

    /// The end of any other block: what comes next is not beside the list that was in it.
    pub(in crate::markdown) fn end_of_block(&mut self) {
        self.outer.before = None;
        self.outer.definition = None;
        self.place = Place::Running;
    }

    /// A point, which may have been meant as one of a list within the list that it is in.
    fn item(&mut self, range: &Range<usize>, source: &str) {
        let mark = column(source, range.start);
        let Some(list) = self.outer.lists.last_mut() else {
            return;
        };
        let start = start(source, range.start);
        if mark < list.mark + 2 {
            list.words = mark + width(&source[start..], mark);
        } else {
            let nested = Intended::Nested(list.words);
            let line = line_at(source, start);
            self.add(nested, line.clone(), &source[line], None);
        }
    }

    /// A block right behind a list that is further in than the list is: it was meant to be part of
    /// its last point.
    fn fallen_out(&mut self, list: List, tag: &Tag<'_>, range: &Range<usize>, source: &str) {
        let least = if matches!(tag, Tag::List(_)) { 1 } else { 2 };
        if column(source, range.start) >= list.mark + least {
            let line = line_at(source, start(source, range.start));
            let nested = Intended::Nested(list.words);
            self.add(nested, line.clone(), &source[line], None);
        }
    }

    /// Words and a line of hyphens right below them, which were meant as a paragraph and a rule.
    fn heading_by_line(&mut self, inside: &Events<'_>, range: &Range<usize>, source: &str) {
        let written = source[range.clone()].trim_end();
        let Some((_, line)) = written.rsplit_once('\n') else {
            return;
        };
        let line = line.trim_start_matches([' ', '>', '\t']).trim_end();
        if line.is_empty() || !line.bytes().all(|byte| matches!(byte, b'-' | b'=')) {
            return;
        }
        let inside = &inside[..end_of(inside, 0)];
        // Versions that nobody has chosen between and fields out of their place are other mistakes.
        if written.starts_with("<<<<<<<") || written.lines().any(is_field) {
            return;
        }
        let words = plain_text(inside);
        let is_picture = matches!(inside.first(), Some((Event::Start(Tag::Image { .. }), _)));
        if is_sentence(&words, is_picture, inside) {
            let range = range.start..range.start + written.len();
            let first = line_at(source, range.start);
            self.add(Intended::NotHeading, range, &source[first], None);
        }
    }

    /// Lines that four spaces make code; `is_beside` is whether they come right behind a list.
    fn indented(
        &mut self,
        inside: &Events<'_>,
        range: &Range<usize>,
        is_beside: bool,
        source: &str,
    ) {
        let texts = inside[..end_of(inside, 0)].iter();
        let code: String = texts
            .filter_map(|(event, _)| match event {
                Event::Text(text) => Some(&**text),
                _ => None,
            })
            .collect();
        let intended = if is_tabbed(&code) {
            Intended::TabTable
        } else if is_prose(&code, is_beside) {
            Intended::NotCode
        } else {
            return;
        };
        let line = line_at(source, start(source, range.start));
        let right = (intended == Intended::TabTable).then(|| row(&source[line.clone()]));
        self.add(intended, line.clone(), &source[line], right);
    }

    /// A row of a table that has no bar in it: a paragraph right below the table.
    fn row_without_bars(&mut self, range: &Range<usize>, source: &str) {
        let row = source[range.clone()].trim_end();
        if bars(row) == 0 {
            let range = range.start..range.start + row.len();
            self.add(Intended::NotRow, range, row, None);
        }
    }

    /// A term right below a definition, which becomes the end of it: only its own definition, below
    /// it, tells it from another line.
    fn lost_term(&mut self, before: &Range<usize>, source: &str) {
        let written = source[before.clone()].trim_end();
        let Some((_, term)) = written.rsplit_once('\n') else {
            return;
        };
        let is_indented = term.starts_with([' ', '\t']);
        let term = term.trim_start_matches(['>', ' ']);
        if !is_indented && !term.is_empty() && !term.starts_with(':') {
            let start = before.start + written.len() - term.len();
            self.add(
                Intended::NotDefinition,
                start..start + term.len(),
                term,
                None,
            );
        }
    }

    /// Code within a line that was meant as a block of code: it begins a line, and ends on another.
    pub(in crate::markdown) fn code(&mut self, source: &str, range: &Range<usize>) {
        let written = &source[range.clone()];
        let begins = self.block.text.rsplit('\n').next().unwrap_or_default();
        if begins.chars().all(super::blank::is_blank)
            && let Some((first, _)) = written.split_once('\n')
        {
            let info = first.trim_end().trim_start_matches('`');
            let count = first.trim_end().len() - info.len();
            let is_info = info.bytes().all(|byte| byte.is_ascii_alphanumeric());
            if count > 1 && is_info {
                let right = Some("```".to_owned());
                let fence = range.start..range.start + first.trim_end().len();
                self.add(Intended::Foreign(Foreign::Code), fence, first, right);
            }
        }
        self.skip(range);
    }
}

/// How many bars part the cells of a row: those behind a backslash part none.
pub(in crate::markdown) fn bars(row: &str) -> usize {
    let bytes = row.as_bytes();
    let parts = |at: &usize| {
        at.checked_sub(1)
            .is_none_or(|before| bytes[before] != b'\\')
    };
    memchr_iter(b'|', bytes).filter(parts).count()
}

/// How wide the mark that a point begins with is, with the spaces behind it (`CommonMark`, section
/// 5.2); it stands `mark` places in.
fn width(point: &str, mark: usize) -> usize {
    let sign = point.bytes().take_while(u8::is_ascii_digit).count() + 1;
    let rest = point.get(sign..).unwrap_or_default();
    let blank = &rest[..rest.len() - rest.trim_start_matches([' ', '\t']).len()];
    let gap = if blank.contains('\t') {
        4 - (mark + sign) % 4
    } else {
        blank.len()
    };
    sign + if (1..=4).contains(&gap) { gap } else { 1 }
}

/// The first byte from a place on that is no blank.
fn start(source: &str, at: usize) -> usize {
    let rest = &source[at..];
    at + rest.len() - rest.trim_start_matches([' ', '\t']).len()
}

/// How far in what begins at a byte stands in its line, as the mark of a quotation is no part of
/// it; a tab goes on to the next of every four places (`CommonMark`, section 2.2).
fn column(source: &str, at: usize) -> usize {
    let at = start(source, at);
    let line = memrchr(b'\n', &source.as_bytes()[..at]).map_or(0, |end| end + 1);
    let before = &source[line..at];
    if before.is_empty() {
        return 0;
    }
    let inside = before.rsplit_once('>').map_or(before, |(_, inside)| {
        inside.strip_prefix(' ').unwrap_or(inside)
    });
    inside.chars().fold(0, |column, c| {
        if c == '\t' {
            column / 4 * 4 + 4
        } else {
            column + 1
        }
    })
}

/// Whether the words of a heading are a sentence, or a picture.
fn is_sentence(words: &str, is_picture: bool, inside: &Events<'_>) -> bool {
    let ends = words.ends_with(['.', ',', ';', ':']) && !words.ends_with("...");
    let is_more = |mark: &str| words.trim_end_matches(['.', '!', '?']).contains(mark);
    let has_more = is_more(". ") || is_more("! ") || is_more("? ");
    let calls = words.ends_with(['!', '?']) && (has_more || words.split(' ').count() > 9);
    let has_lines = inside
        .iter()
        .any(|(event, _)| matches!(event, Event::SoftBreak | Event::HardBreak));
    let is_long = words.chars().count() > super::super::lint::MAX_HEADING;
    is_picture && words.split(' ').count() < 9 && inside_is_one(inside)
        || ends
        || calls
        || has_lines
        || is_long
        || has_more && words.starts_with(char::is_uppercase) && words.split(' ').count() > 6
}

/// Whether a line is a field, as front matter has them: `title: Träffar`.
fn is_field(line: &str) -> bool {
    line.split_once(':').is_some_and(|(name, value)| {
        !name.is_empty()
            && name
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || matches!(byte, b'_' | b'-'))
            && (value.is_empty() || value.starts_with(' '))
    })
}

/// Whether events are one element, from its start to its end.
fn inside_is_one(inside: &Events<'_>) -> bool {
    end_of(inside, 1) + 1 == inside.len()
}

/// A row whose cells are parted by tabs, as Markdown has it.
pub(super) fn row(written: &str) -> String {
    let cells: Vec<&str> = written.trim().split('\t').map(str::trim).collect();
    format!("| {} |", cells.join(" | "))
}

/// Whether every line of code has cells that are parted by tabs.
fn is_tabbed(code: &str) -> bool {
    let has_cells = |line: &str| line.trim().contains('\t');
    let is_code = code.contains(['{', '}', ';', '=', '<', '#']);
    !is_code
        && code
            .lines()
            .filter(|line| !line.trim().is_empty())
            .all(has_cells)
}

/// Whether code reads like what people write to each other: with words that hold sentences
/// together, or with letters that programs hardly have, and without signs that programs have.
fn is_prose(code: &str, is_beside: bool) -> bool {
    let lines = || code.lines().filter(|line| !line.trim().is_empty());
    if lines().all(is_picture_line) && lines().next().is_some() {
        return true;
    }
    let is_quoted = code.trim_start().starts_with(['"', '\'', '“', '”']);
    let has_signs = is_quoted
        || code.contains(['{', '}', ';', '=', '<', '>', '$', '|', '\\', '`', '_', '#'])
        || code.contains("()")
        || code.contains("//")
        || code.contains("--")
        || code.contains("::");
    let words: Vec<&str> = code.split_whitespace().collect();
    if has_signs || words.len() < 2 {
        return false;
    }
    let trimmed = |word: &&str| {
        word.trim_matches(|c: char| !c.is_alphanumeric())
            .to_lowercase()
    };
    let joining = words
        .iter()
        .map(trimmed)
        .filter(|word| JOINING.contains(&word.as_str()))
        .count();
    let is_swedish = code.contains(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö', '\u{308}', '\u{30a}']);
    let first = code.trim_start();
    let is_list = ["- ", "* ", "• "]
        .iter()
        .any(|sign| first.starts_with(sign));
    let begins = first.starts_with(char::is_uppercase);
    let ends = code.trim_end().ends_with(['.', '!', '?', ',', ':']);
    joining >= 2 && (is_swedish || begins || ends || words.len() > 6)
        || is_swedish && (words.len() > 2 || begins || is_list)
        || is_beside && is_list
        || joining >= 1 && begins && ends && words.len() > 3
}

/// A picture or link, and nothing else.
fn is_picture_line(line: &str) -> bool {
    let line = line.trim();
    line.starts_with("![") && line.contains("](") && line.ends_with(')')
}

/// Words that hold sentences together, in Swedish and English.
const JOINING: [&str; 48] = [
    "och", "att", "det", "är", "som", "på", "av", "för", "med", "till", "den", "har", "inte", "om",
    "vi", "ni", "du", "jag", "ett", "en", "kan", "från", "eller", "när", "så", "där", "här", "var",
    "the", "of", "and", "to", "is", "are", "we", "you", "that", "this", "with", "it", "will",
    "have", "for", "our", "your", "be", "was", "not",
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_bar_behind_a_backslash_parts_no_cells(row in r"[a|\\å]{0,12}") {
            prop_assert_eq!(bars(&row), row.replace("\\|", "").matches('|').count());
        }
    }
}
