//! What looks like markup and is read as text: it would be published with its brackets, bars and
//! stars. And the other way round: what was meant as text and is read as markup.
//!
//! `CommonMark` reads any text without an error, so these are guesses. Each asks for signs that
//! running text does not have.

mod blank;
mod block;
mod brackets;
mod emphasis;
mod foreign;
mod lines;
mod links;
mod misread;
mod points;
mod target;
mod web;

use serde::{Deserialize, Serialize};
use std::mem;
use std::ops::Range;

use memchr::{memchr, memmem};

use self::block::Block;
pub use self::foreign::Foreign;
use self::misread::Outer;
pub(super) use self::misread::bars;
use super::signs::Signs;
use crate::source::Span;

/// How something is written, with the writer's own words, where that is known.
type Right = Option<String>;

/// A piece of text that was probably meant as markup, or of markup that was meant as text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NearMiss {
    /// What it was probably meant to be.
    pub intended: Intended,
    /// Where it stands.
    pub span: Span,
    /// What a message quotes: the target, the name, the words.
    pub text: String,
    /// How it is written, where that is known.
    pub right: Option<String>,
}

/// What a piece of text was probably meant to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Intended {
    /// `[text] (target)`, `[text](target with spaces)`, `(text)[target]` or `[text][nothing]`.
    Link,
    /// The same of a picture: `![text](picture 1.jpg)`.
    Image,
    /// A web address by itself that becomes no link.
    Address,
    /// `[^1]` without a note of that name.
    Footnote,
    /// A second note of the same name.
    NoteTwice,
    /// `> [!NOTERA]`.
    Box,
    /// `##Heading`.
    Heading,
    /// Rows of `| … |` without a line of hyphens.
    Table,
    /// Rows of a table whose line of hyphens is not as it must be.
    RuledTable,
    /// Rows whose cells are parted by tabs, as spreadsheets give them.
    TabTable,
    /// Lines that begin with `•`, with a hyphen and no space, or with `a)`.
    List,
    /// `- [] words`: a box of a task.
    Task,
    /// What belongs to a point of a list, and is not far enough in for it: so many spaces are.
    Nested(usize),
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
    /// `<img>` without a picture.
    Picture,
    /// `style="…"`: an attribute that does not pass.
    Attribute,
    /// Lines of an address, which run together.
    Lines,
    /// What another program reads.
    Foreign(Foreign),
    /// A sentence that a line of hyphens below it makes a heading.
    NotHeading,
    /// Words that four spaces before them make code.
    NotCode,
    /// A line below a table that becomes its last row.
    NotRow,
    /// A term that becomes part of the definition above it.
    NotDefinition,
}

/// Where a block stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Place {
    /// Anywhere.
    #[default]
    Running,
    /// First in a point of a list.
    Item,
    /// First in a quotation.
    Quote,
    /// In a heading or a table, whose lines begin with nothing.
    Inline,
}

/// Looks at the text of one block after the other.
#[derive(Debug, Default)]
pub(super) struct Detector {
    pub found: Vec<NearMiss>,
    /// The text of the block at hand, and of the one around the link at hand.
    block: Block,
    around_link: Option<Block>,
    place: Place,
    outer: Outer,
    alike: Alike,
    /// Where the block before is, if it was one as well, and whether it has been told.
    last_point: Option<(Range<usize>, bool)>,
    /// Whether the list at hand has a box that is none.
    has_task: bool,
}

/// What the lines of a block look like.
#[derive(Debug, Default)]
struct Alike {
    /// Rows of a table, points of a list, cells with tabs between them.
    rows: Lines,
    points: Lines,
    tabs: Lines,
    /// Whether one of the rows is a line of hyphens.
    has_rule: bool,
    /// Whether one is a fence that is none.
    has_fence: bool,
    /// Whether the block is one line, which is a point.
    is_point: bool,
}

/// Lines of a block that look alike.
#[derive(Debug, Default)]
struct Lines {
    /// How surely they are what they look like; two is enough.
    weight: usize,
    all: Range<usize>,
}

impl Lines {
    fn add(&mut self, line: Range<usize>, weight: usize) {
        if self.weight == 0 {
            self.all = line.clone();
        }
        self.weight += weight;
        self.all.end = line.end;
    }
}

impl Detector {
    /// Reads a piece of text at `range` of `source`.
    pub(super) fn read(&mut self, source: &str, range: &Range<usize>, text: &str) {
        self.block.add(source, range, text);
    }

    /// Passes over what is markup already: code, a picture, HTML.
    pub(super) fn skip(&mut self, range: &Range<usize>) {
        self.block.hole(range);
    }

    /// The end of a line within a block; `is_break` is whether it is one on the page, too.
    pub(super) fn end_of_line(&mut self, range: &Range<usize>, is_break: bool) {
        if is_break {
            self.block.hole(range);
        }
        self.block.line(range);
    }

    /// The start of a link: its words are looked at by themselves, and are what they were meant to
    /// be, but for pictures.
    pub(super) fn link(&mut self, source: &str, range: &Range<usize>, target: &str) {
        self.parted(source, range, target);
        self.block.hole(range);
        self.around_link = Some(mem::take(&mut self.block));
    }

    pub(super) fn end_of_link(&mut self) {
        if Signs::of(&self.block.text).has(Signs::BRACKET) {
            self.brackets(true);
        }
        if let Some(block) = self.around_link.take() {
            self.block = block;
        }
    }

    /// The end of a block.
    pub(super) fn end(&mut self, source: &str) {
        if self.block.text.is_empty() {
            return;
        }
        // Most text has no signs at all.
        let signs = Signs::of(&self.block.text);
        if signs.has(Signs::BRACKET) {
            self.brackets(false);
        }
        if signs.has(Signs::FOREIGN) {
            self.foreign();
        }
        if signs.has(Signs::STAR) {
            self.stars(source);
        }
        if signs.has(Signs::BRACE) {
            self.templates(source);
        }
        if signs.has(Signs::SLASH) {
            self.addresses();
        }
        if self.place != Place::Inline {
            self.lines(signs.has(Signs::CELL));
            self.end_of_lines(source);
        }
        self.place = Place::Running;
        self.block.clear();
    }

    /// What the lines of the block are together.
    fn end_of_lines(&mut self, source: &str) {
        if self.alike.rows.weight + self.alike.tabs.weight + self.alike.points.weight == 0 {
            self.alike = Alike::default();
            self.last_point = None;
            return;
        }
        let alike = mem::take(&mut self.alike);
        let table = if alike.has_rule {
            Intended::RuledTable
        } else {
            Intended::Table
        };
        let kinds = [
            (table, alike.rows),
            (Intended::TabTable, alike.tabs),
            (Intended::List, alike.points),
        ];
        let is_point = alike.is_point && kinds[2].1.weight == 1;
        for (intended, lines) in kinds {
            if lines.weight > 1 {
                let first = line_at(source, self.block.in_source(&lines.all).start);
                let written = &source[first.clone()];
                let right = match intended {
                    Intended::TabTable => Some(misread::row(written)),
                    Intended::List => Some(points::right(written)),
                    _ => None,
                };
                self.add(intended, first, written, right);
            }
        }
        // Points with empty lines between them are blocks by themselves.
        let own = self.block.in_source(&(0..self.block.text.len()));
        self.last_point = match self.last_point.take().filter(|_| is_point) {
            Some((first, false)) => {
                let right = Some(points::right(&source[first.clone()]));
                self.add(Intended::List, first.clone(), &source[first], right);
                Some((own, true))
            }
            Some((_, true)) => Some((own, true)),
            None => is_point.then_some((own, false)),
        };
    }

    /// Template code: `{{ … }}`, `{% … %}`.
    fn templates(&mut self, source: &str) {
        let text = self.block.text.as_bytes();
        let starts = ["{{", "{%"]
            .iter()
            .filter_map(|mark| memmem::find(text, mark.as_bytes()));
        let Some(at) = starts.min() else { return };
        let end = if text[at..].starts_with(b"{{") {
            "}}"
        } else {
            "%}"
        };
        let line = line_at(source, self.block.in_source(&(at..at + 2)).start);
        let end = source[line.clone()]
            .find(end)
            .map_or(line.end, |end| line.start + end + 2);
        self.add(
            Intended::Template,
            line.start..end,
            &source[line.start..end],
            None,
        );
    }

    /// Adds what is found in the text of the block, with how it is written.
    fn add_right(&mut self, intended: Intended, range: Range<usize>, text: &str, right: Right) {
        let range = self.block.in_source(&range);
        self.add(intended, range, text, right);
    }

    /// Adds what is found at a place of the source.
    pub(super) fn add(
        &mut self,
        intended: Intended,
        range: Range<usize>,
        text: &str,
        right: Right,
    ) {
        self.found.push(NearMiss {
            intended,
            span: Span::new(range.start, range.end),
            text: text.trim().to_owned(),
            right,
        });
    }
}

/// No mark is looked for further away than so many bytes: a line can be as long as a file.
const MAX_DISTANCE: usize = 400;

/// From a byte to the end of its line, or as far as is looked.
fn line_at(source: &str, at: usize) -> Range<usize> {
    let rest = &source[at..source.floor_char_boundary(at + MAX_DISTANCE)];
    let end = memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len());
    at..at + rest[..end].trim_end_matches('\r').len()
}
