//! A finished page with signs → the same page with attributes `lang`.

use std::borrow::Cow;
use std::ops::Range;

use super::elements::{Element, Holds, Page, Piece, Walk, take_apart};
use super::{ENCODED, Lender, push_bare};
use crate::config::Direction;

/// Whose language an element's words are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tongue {
    Page,
    Lent(Lender),
    /// One that the template names.
    Other,
}

/// How the words of an element are settled.
#[derive(Debug, Clone, Copy)]
struct Settled {
    tongue: Tongue,
    /// Whether its language is that of its attributes, so that what it holds needs its own.
    is_of_label: bool,
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
    settled: Vec<Settled>,
}

impl<'a> Writer<'a> {
    fn start(&mut self, element: &Element) {
        let of_parent = element.parent.map(|id| self.settled[id]);
        let of_parent = of_parent.unwrap_or(Settled {
            tongue: Tongue::Page,
            is_of_label: false,
        });
        let of_text = || {
            let is_plain = element.holds == Holds::Text;
            element.text.lender().filter(|_| is_plain)
        };
        let (settled, is_written) = if let Some(language) = &element.language {
            let tongue = if same(language, self.page) {
                Tongue::Page
            } else if same(language, "en") {
                Tongue::Lent(Lender::English)
            } else {
                Tongue::Other
            };
            (
                Settled {
                    tongue,
                    is_of_label: false,
                },
                false,
            )
        } else if let Some(lender) = element.label.lender().or_else(of_text) {
            let tongue = Tongue::Lent(lender);
            (
                Settled {
                    tongue,
                    is_of_label: true,
                },
                true,
            )
        } else if of_parent.is_of_label && element.has_words {
            let tongue = Tongue::Page;
            (
                Settled {
                    tongue,
                    is_of_label: false,
                },
                true,
            )
        } else {
            let tongue = of_parent.tongue;
            (
                Settled {
                    tongue,
                    is_of_label: false,
                },
                false,
            )
        };
        self.settled.push(settled);
        let name = &self.html[element.tag.start..element.name_end];
        self.out.push_str(name);
        if is_written {
            self.attributes(settled.tongue, false);
        }
        push_bare(&mut self.out, &self.html[element.name_end..element.tag.end]);
    }

    fn text(&mut self, parts: &Page, walk: &mut Walk, range: &Range<usize>, parent: Option<usize>) {
        let holds = parent.map_or(Holds::Elements, |id| parts.elements[id].holds);
        if holds == Holds::Raw {
            return push_bare(&mut self.out, &self.html[range.clone()]);
        }
        let around = parent.map_or(
            Settled {
                tongue: Tongue::Page,
                is_of_label: false,
            },
            |id| self.settled[id],
        );
        walk.runs(parts, range, parent, |run, lender| {
            let text = &self.html[run];
            let tongue = match lender {
                Some(lender) => {
                    let tongue = Tongue::Lent(lender);
                    (around.tongue != tongue || self.turns(tongue)).then_some(tongue)
                }
                None => around.is_of_label.then_some(Tongue::Page),
            };
            let is_wanted = holds == Holds::Elements && text.contains(char::is_alphabetic);
            match tongue.filter(|_| is_wanted) {
                Some(tongue) => {
                    self.out.push_str("<span");
                    self.attributes(tongue, self.turns(tongue));
                    self.out.push('>');
                    self.out.push_str(text);
                    self.out.push_str("</span>");
                }
                None => self.out.push_str(text),
            }
        });
    }

    /// Whether a language is written in another direction than the page.
    fn turns(&self, tongue: Tongue) -> bool {
        Direction::of(self.tag(tongue)) != Direction::of(self.page)
    }

    const fn tag(&self, tongue: Tongue) -> &'a str {
        match tongue {
            Tongue::Lent(Lender::English) => "en",
            Tongue::Lent(Lender::Site) => self.site,
            Tongue::Page | Tongue::Other => self.page,
        }
    }

    fn attributes(&mut self, tongue: Tongue, turns: bool) {
        let tag = self.tag(tongue);
        for part in [" lang=\"", tag, "\""] {
            self.out.push_str(part);
        }
        if turns {
            for part in [" dir=\"", Direction::of(tag).as_str(), "\""] {
                self.out.push_str(part);
            }
        }
    }
}

fn same(language: &str, other: &str) -> bool {
    language.eq_ignore_ascii_case(other)
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
