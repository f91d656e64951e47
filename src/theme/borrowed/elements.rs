//! The elements of a finished page, as far as the languages of their words have to do with them.

use std::ops::Range;

use super::{Lender, Sign, signs};
use crate::config::Direction;
use crate::html::{Content, Markup, StartTag, content_of, holds_raw_text, read};

/// A page, taken apart.
pub(super) struct Page {
    /// In their order.
    pub pieces: Vec<Piece>,
    /// In the order of their start tags: what holds an element comes before it.
    pub elements: Vec<Element>,
    /// The signs in texts, in their order.
    pub signs: Vec<SignAt>,
}

/// A piece of a page; together, they are all of it.
pub(super) enum Piece {
    /// Text, and the element that it stands in.
    Text(Range<usize>, Option<usize>),
    /// The start tag of an element.
    Start(usize),
    /// An end tag, a comment, or what is left open.
    Other(Range<usize>),
}

/// A sign in a text.
pub(super) struct SignAt {
    pub at: usize,
    pub sign: Sign,
    pub parent: Option<usize>,
    /// Whether the one that belongs to it is there: a template may have cut a word off.
    pub is_paired: bool,
}

/// An element.
pub(super) struct Element {
    pub tag: Range<usize>,
    /// Where further attributes can be written.
    pub name_end: usize,
    pub parent: Option<usize>,
    pub holds: Holds,
    /// The language that its template names.
    pub language: Option<String>,
    /// The direction that its template names.
    pub direction: Option<Direction>,
    /// The letters of its attributes that people get to read, and of the text that is its own.
    pub label: Letters,
    pub text: Letters,
    /// Whether any words of the page's language need its language: its own, or those below it.
    pub has_words: bool,
}

/// What can stand in an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// Elements and text.
    Elements,
    /// Text that names no language of its own but its element's: that of `option`, and all of SVG
    /// and `MathML`, which a `span` would end.
    Text,
    /// What is not read as HTML: in `title`, `textarea` and `script`.
    Raw,
}

/// How many letters are in which language.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Letters {
    page: usize,
    english: usize,
    site: usize,
}

impl Letters {
    fn add(&mut self, text: &str, lender: Option<Lender>) {
        let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
        *match lender {
            None => &mut self.page,
            Some(Lender::English) => &mut self.english,
            Some(Lender::Site) => &mut self.site,
        } += letters;
    }

    fn add_signed(&mut self, text: &str) {
        super::map_pieces(text, |piece, lender| {
            self.add(piece, lender);
            String::new()
        });
    }

    /// Who lent most of it: what can have one language alone has this.
    pub(super) const fn lender(self) -> Option<Lender> {
        let (lender, most) = if self.site > self.english {
            (Lender::Site, self.site)
        } else {
            (Lender::English, self.english)
        };
        if most > 0 && most >= self.page {
            Some(lender)
        } else {
            None
        }
    }
}

/// Attributes whose values people get to read, on any element (WAI-ARIA 1.3, HTML).
const READ: [&str; 11] = [
    "abbr",
    "alt",
    "aria-description",
    "aria-label",
    "aria-placeholder",
    "aria-roledescription",
    "aria-valuetext",
    "label",
    "placeholder",
    "summary",
    "title",
];

/// What is closed sooner than this many elements above is closed badly.
const MAX_LEFT_OPEN: usize = 100;

/// Takes a page apart.
pub(super) fn take_apart(html: &str) -> Page {
    let mut page = Page {
        pieces: Vec::new(),
        elements: Vec::new(),
        signs: Vec::new(),
    };
    let mut open: Vec<(usize, String)> = Vec::new();
    let mut taken = 0;
    read(html, |markup| {
        let span = markup.span();
        page.text(html, taken..span.start, open.last().map(|(id, _)| *id));
        taken = span.end;
        match markup {
            Markup::StartTag(tag) => {
                while open.last().is_some_and(|(_, last)| ends(last, tag.name)) {
                    open.pop();
                }
                let id = page.elements.len();
                let parent = open.last().map(|(id, name)| (*id, name.as_str()));
                let element = page.element(&tag, parent);
                let is_empty = content_of(tag.name) == Some(Content::Nothing)
                    || (tag.is_self_closing && element.holds == Holds::Text);
                page.pieces.push(Piece::Start(id));
                page.elements.push(element);
                if !is_empty {
                    open.push((id, tag.name.to_ascii_lowercase()));
                }
            }
            Markup::EndTag { name, .. } => {
                page.pieces.push(Piece::Other(span));
                let near = open.len().saturating_sub(MAX_LEFT_OPEN);
                let at = open[near..]
                    .iter()
                    .rposition(|(_, open)| open.eq_ignore_ascii_case(name));
                if let Some(at) = at {
                    open.truncate(near + at);
                }
            }
            Markup::Comment { .. } | Markup::Unfinished { .. } => {
                page.pieces.push(Piece::Other(span));
            }
        }
    });
    page.text(html, taken..html.len(), open.last().map(|(id, _)| *id));
    page.pair();
    page.count(html);
    page
}

impl Page {
    fn text(&mut self, html: &str, range: Range<usize>, parent: Option<usize>) {
        if range.is_empty() {
            return;
        }
        let is_raw = parent.is_some_and(|id| self.elements[id].holds == Holds::Raw);
        if !is_raw {
            let start = range.start;
            self.signs
                .extend(signs(&html[range.clone()]).map(|(at, sign)| SignAt {
                    at: start + at,
                    sign,
                    parent,
                    is_paired: false,
                }));
        }
        self.pieces.push(Piece::Text(range, parent));
    }

    fn element(&self, tag: &StartTag<'_>, parent: Option<(usize, &str)>) -> Element {
        let is_foreign = tag.is("svg")
            || tag.is("math")
            || parent.is_some_and(|(id, name)| {
                let is_foreign = self.elements[id].holds == Holds::Text && !is_choice(name);
                is_foreign && name != "foreignobject"
            });
        let holds = if is_foreign || is_choice(tag.name) {
            Holds::Text
        } else if holds_raw_text(tag.name) {
            Holds::Raw
        } else {
            Holds::Elements
        };
        let mut label = Letters::default();
        for attribute in tag.attributes() {
            let is_shown = READ.iter().any(|name| attribute.is(name))
                || (attribute.is("value") && shows_its_value(tag));
            if is_shown {
                label.add_signed(attribute.value);
            }
        }
        Element {
            tag: tag.span.clone(),
            name_end: tag.span.start + "<".len() + tag.name.len(),
            parent: parent.map(|(id, _)| id),
            holds,
            language: tag.get("lang").map(str::to_owned),
            direction: tag.get("dir").and_then(|written| {
                let mut both = [Direction::LeftToRight, Direction::RightToLeft].into_iter();
                both.find(|direction| direction.as_str().eq_ignore_ascii_case(written))
            }),
            label,
            text: Letters::default(),
            has_words: false,
        }
    }

    /// Finds the pairs of signs. Both lie in one element, whatever lies between them.
    fn pair(&mut self) {
        let mut open: Vec<usize> = Vec::new();
        for index in 0..self.signs.len() {
            if matches!(self.signs[index].sign, Sign::Start(_)) {
                open.push(index);
                continue;
            }
            let fits = |start: &usize| self.signs[*start].parent == self.signs[index].parent;
            if let Some(start) = open.last().copied().filter(fits) {
                open.pop();
                self.signs[start].is_paired = true;
                self.signs[index].is_paired = true;
            }
        }
    }

    /// Counts the letters of texts, and finds what holds words in the page's language.
    fn count(&mut self, html: &str) {
        let mut runs = Vec::new();
        self.runs(|range, parent, lender| runs.push((range, parent, lender)));
        for (range, parent, lender) in runs {
            if let Some(id) = parent {
                self.elements[id].text.add(&html[range], lender);
            }
        }
        // What lies in an element comes after it.
        for id in (0..self.elements.len()).rev() {
            let element = &mut self.elements[id];
            element.has_words |= element.text.page + element.label.page > 0;
            let needs =
                element.has_words && element.language.is_none() && element.label.lender().is_none();
            if let Some(parent) = element.parent.filter(|_| needs) {
                self.elements[parent].has_words = true;
            }
        }
    }

    /// Every run of text with the element that it stands in, and who lent it.
    pub(super) fn runs(&self, mut each: impl FnMut(Range<usize>, Option<usize>, Option<Lender>)) {
        let mut walk = Walk::default();
        for piece in &self.pieces {
            if let Piece::Text(range, parent) = piece {
                walk.runs(self, range, *parent, |run, lender| {
                    each(run, *parent, lender);
                });
            }
        }
    }
}

/// A walk over the texts of a page, in their order.
#[derive(Default)]
pub(super) struct Walk {
    /// The number of the next sign.
    next: usize,
    open: Vec<Lender>,
}

impl Walk {
    /// The runs of one text.
    pub(super) fn runs(
        &mut self,
        page: &Page,
        range: &Range<usize>,
        parent: Option<usize>,
        mut each: impl FnMut(Range<usize>, Option<Lender>),
    ) {
        if parent.is_some_and(|id| page.elements[id].holds == Holds::Raw) {
            return;
        }
        // A word that is cut off goes no further than its text.
        let mut cut = None;
        let mut from = range.start;
        while let Some(found) = page.signs.get(self.next).filter(|it| it.at < range.end) {
            if from < found.at {
                each(from..found.at, cut.or(self.open.last().copied()));
            }
            from = found.at + super::LENGTH;
            self.next += 1;
            match (found.sign, found.is_paired) {
                (Sign::Start(lender), true) => self.open.push(lender),
                (Sign::Start(lender), false) => cut = Some(lender),
                (Sign::End, true) => drop(self.open.pop()),
                (Sign::End, false) => {}
            }
        }
        if from < range.end {
            each(from..range.end, cut.or(self.open.last().copied()));
        }
    }
}

/// Whether people see what an element's `value` is.
fn shows_its_value(tag: &StartTag<'_>) -> bool {
    const HIDES: [&str; 4] = ["hidden", "checkbox", "radio", "image"];
    let kind = tag.get("type").unwrap_or_default();
    tag.is("input") && !HIDES.iter().any(|hides| kind.eq_ignore_ascii_case(hides))
}

/// Elements that take no other elements than their like.
fn is_choice(name: &str) -> bool {
    ["option", "optgroup", "select", "datalist"]
        .iter()
        .any(|choice| name.eq_ignore_ascii_case(choice))
}

/// Whether an element that may stay open ends where another begins (WHATWG HTML, section
/// 13.1.2.4).
fn ends(open: &str, begun: &str) -> bool {
    const ENDS: [(&[&str], &[&str]); 6] = [
        (&["li"], &["li"]),
        (&["dt", "dd"], &["dt", "dd"]),
        (&["option"], &["option", "optgroup"]),
        (&["td", "th"], &["td", "th", "tr", "tbody", "tfoot"]),
        (&["tr"], &["tr", "tbody", "tfoot"]),
        (&["thead", "tbody"], &["tbody", "tfoot"]),
    ];
    let is_in = |name: &str, names: &[&str]| names.iter().any(|it| it.eq_ignore_ascii_case(name));
    match open {
        "p" => matches!(
            content_of(begun),
            Some(Content::Blocks | Content::Line | Content::Parts)
        ),
        "head" => begun.eq_ignore_ascii_case("body"),
        _ => ENDS
            .iter()
            .any(|(opened, next)| is_in(open, opened) && is_in(begun, next)),
    }
}
