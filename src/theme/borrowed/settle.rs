//! A finished page with signs → the same page with attributes `lang`.

use std::borrow::Cow;
use std::ops::Range;

use super::elements::{Element, Holds, Page, Piece, Walk, take_apart};
use super::{ENCODED, Lender, push_bare};
use crate::config::Direction;

/// How the words of an element are settled.
#[derive(Debug, Clone, Copy)]
struct Settled<'a> {
    /// The language that they are in unless they say otherwise.
    language: &'a str,
    /// The language of those that are not borrowed. It is another where the element's language is
    /// that of its attributes; what it holds then has to say so.
    own: &'a str,
    direction: Direction,
}

/// Writes what languages a page's borrowed words are in, with the page's language and the site's:
/// around a word in a text, on the element whose attribute it is. What that element holds gets the
/// page's language again. Where a word can have no language of its own, as in `title`, it has none.
pub(in crate::theme) fn settle(html: &str, page: &str, site: &str) -> String {
    let parts = take_apart(html);
    let mut writer = Writer {
        html,
        page,
        site,
        out: String::with_capacity(html.len() + html.len() / 8),
        settled: Vec::with_capacity(parts.elements.len()),
    };
    let mut walk = Walk::default();
    for piece in &parts.pieces {
        match piece {
            Piece::Text(range, parent) => writer.text(&parts, &mut walk, range, *parent),
            Piece::Start(id) => writer.start(&parts.elements[*id]),
            Piece::Other(range) => push_bare(&mut writer.out, &html[range.clone()]),
        }
    }
    match without_encoded(&writer.out) {
        Cow::Borrowed(_) => writer.out,
        Cow::Owned(out) => out,
    }
}

struct Writer<'a> {
    html: &'a str,
    page: &'a str,
    site: &'a str,
    out: String,
    /// Of the elements so far.
    settled: Vec<Settled<'a>>,
}

impl<'a> Writer<'a> {
    fn start(&mut self, element: &'a Element) {
        let around = self.around(element.parent);
        let lender = element.label.lender().or_else(|| {
            let is_plain = element.holds == Holds::Text;
            element.text.lender().filter(|_| is_plain)
        });
        let is_elsewhere = !same(around.language, around.own) && element.has_words;
        let (language, own, is_written) = match (&element.language, lender) {
            (Some(language), _) => (language.as_str(), language.as_str(), false),
            (None, Some(lender)) => {
                let language = self.tag(lender);
                (language, around.own, !same(language, around.language))
            }
            (None, None) if is_elsewhere => (around.own, around.own, true),
            (None, None) => (around.language, around.own, false),
        };
        self.settled.push(Settled {
            language,
            own,
            direction: element.direction.unwrap_or(around.direction),
        });
        let name = &self.html[element.tag.start..element.name_end];
        push_bare(&mut self.out, name);
        if is_written {
            self.attribute("lang", language);
        }
        push_bare(&mut self.out, &self.html[element.name_end..element.tag.end]);
    }

    fn text(&mut self, parts: &Page, walk: &mut Walk, range: &Range<usize>, parent: Option<usize>) {
        let holds = parent.map_or(Holds::Elements, |id| parts.elements[id].holds);
        if holds == Holds::Raw {
            return push_bare(&mut self.out, &self.html[range.clone()]);
        }
        let around = self.around(parent);
        walk.runs(parts, range, parent, |run, lender| {
            let text = &self.html[run];
            let language = lender.map_or(around.own, |lender| self.tag(lender));
            let turns = lender.is_some() && Direction::of(language) != around.direction;
            let is_wanted = holds == Holds::Elements && text.contains(char::is_alphabetic);
            if is_wanted && (turns || !same(language, around.language)) {
                self.out.push_str("<span");
                self.attribute("lang", language);
                if turns {
                    self.attribute("dir", Direction::of(language).as_str());
                }
                self.out.push('>');
                self.out.push_str(text);
                self.out.push_str("</span>");
            } else {
                self.out.push_str(text);
            }
        });
    }

    /// What is settled of an element, or of the page.
    fn around(&self, element: Option<usize>) -> Settled<'a> {
        element.map_or(
            Settled {
                language: self.page,
                own: self.page,
                direction: Direction::of(self.page),
            },
            |id| self.settled[id],
        )
    }

    const fn tag(&self, lender: Lender) -> &'a str {
        match lender {
            Lender::English => "en",
            Lender::Site => self.site,
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        for part in [" ", name, "=\"", value, "\""] {
            self.out.push_str(part);
        }
    }
}

/// Whether two tags are of the same language, whatever the country.
fn same(tag: &str, other: &str) -> bool {
    let primary = |tag: &str| tag.find('-').unwrap_or(tag.len());
    tag[..primary(tag)].eq_ignore_ascii_case(&other[..primary(other)])
}

/// The page without signs in addresses, which a template has percent-encoded.
fn without_encoded(html: &str) -> Cow<'_, str> {
    if !html.contains(ENCODED) {
        return Cow::Borrowed(html);
    }
    let mut out = html.to_owned();
    for last in ["0", "1", "2"] {
        out = out.replace(&format!("{ENCODED}{last}"), "");
    }
    Cow::Owned(out)
}
