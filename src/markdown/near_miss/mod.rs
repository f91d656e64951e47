//! What looks like markup and is read as text: it would be published with its brackets, bars and
//! stars.
//!
//! `CommonMark` reads any text without an error, so these are guesses. Each asks for signs that
//! running text does not have.

mod emphasis;
mod lines;
mod links;

use std::mem;
use std::ops::Range;

use memchr::{memchr, memchr3};

use self::links::goes_on;
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
    /// `style="…"`: an attribute that does not pass.
    Attribute,
    /// Lines of an address, which run together.
    Lines,
}

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
                if memchr3(b'{', b'*', b'/', text.as_bytes()).is_some() {
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
        if text.contains('/') {
            self.addresses(source, text, start);
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

    /// Adds what is found without reading running text.
    pub(super) fn add(&mut self, intended: Intended, range: Range<usize>, text: &str) {
        self.found.push(NearMiss {
            intended,
            span: Span::new(range.start, range.end),
            text: text.trim().to_owned(),
        });
    }
}

/// No mark is looked for further away than so many bytes: a line can be as long as a file.
const MAX_DISTANCE: usize = 400;

/// From a byte to the end of its line, or as far as is looked.
fn line_at(source: &str, at: usize) -> Range<usize> {
    let rest = &source[at..source.floor_char_boundary(at + MAX_DISTANCE)];
    at..at + memchr(b'\n', rest.as_bytes()).unwrap_or(rest.len())
}
