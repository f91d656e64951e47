//! Texts: words, whose long ones may break, and code, which stays as it is.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event};
use pulldown_cmark_escape::escape_html_body_text;

use super::body::{Slot, escape};
use super::events::Events;
use super::outline::LinkKind;
use super::signs::Signs;
use super::writer::Writer;
use crate::autolink::{addresses, may_be_in};
use crate::hyphens::Hyphens;

/// A word in running text that is shorter than this fits into the narrowest column, and the fewer
/// soft hyphens there are the better: they are copied along with the text.
const MIN_LETTERS: usize = 16;

/// The class of a link that shows its own address: it breaks anywhere, and is not printed twice.
pub(super) const ADDRESS: &str = " class=\"address\"";

impl Writer {
    /// Writes the text that begins at an event, and says where it ends. A word may lie in several
    /// events, and so may an address: they are read as one.
    pub(super) fn words(&mut self, events: &Events<'_>, from: usize) -> usize {
        let texts = events[from..].iter().map_while(|(event, _)| {
            if let Event::Text(text) = event {
                Some(&**text)
            } else {
                None
            }
        });
        let (mut count, mut signs) = (0, Signs::default());
        for text in texts.clone() {
            count += 1;
            signs = signs.and(Signs::of(text));
        }
        let may_link = self.verbatim == 0 && self.raw_links == 0 && self.open_links.is_empty();
        if may_link && signs.has(Signs::ADDRESS) && texts.clone().any(may_be_in) {
            self.words_with_addresses(&texts.collect::<String>(), &events[from..from + count]);
            return from + count;
        }
        let hyphens = self.passages.hyphens(self.options.hyphens);
        match hyphens.filter(|_| self.verbatim == 0) {
            Some(hyphens) if count == 1 => {
                texts.for_each(|text| self.soft_words(text, hyphens, signs));
            }
            Some(hyphens) => self.soft_words(&texts.collect::<String>(), hyphens, signs),
            None => texts.for_each(|text| self.text(text)),
        }
        from + count
    }

    /// Writes a text that has these signs, with soft hyphens.
    fn soft_words(&mut self, text: &str, hyphens: Hyphens, signs: Signs) {
        let softened = if signs.has(Signs::DASH) {
            hyphens.soften(text, MIN_LETTERS)
        } else {
            hyphens.soften_words(text, MIN_LETTERS)
        };
        if signs.has(Signs::ENTITY) {
            self.text(&softened);
        } else {
            self.push(&softened);
        }
    }

    /// Writes a text whose addresses are links, as GFM has it.
    fn words_with_addresses(&mut self, text: &str, events: &Events<'_>) {
        let mut written = 0;
        for address in addresses(text) {
            self.some_words(&text[written..address.range.start]);
            written = address.range.end;
            let words = Some(address.written.to_owned());
            let place = in_source(events, &address.range);
            let link = self.link(&address.target, LinkKind::Link, words, &place);
            self.outline.links[link].is_bare = true;
            self.slot(Slot::LinkStart {
                link,
                attributes: ADDRESS.into(),
            });
            self.text(address.written);
            self.slot(Slot::LinkEnd { link });
        }
        self.some_words(&text[written..]);
    }

    fn some_words(&mut self, text: &str) {
        match self.passages.hyphens(self.options.hyphens) {
            Some(hyphens) => self.soft_words(text, hyphens, Signs::of(text)),
            None => self.text(text),
        }
    }

    /// Writes a text as it is.
    pub(super) fn text(&mut self, text: &str) {
        // Writing to a String cannot fail.
        let _ = escape_html_body_text(&mut self.body.html, text);
    }

    pub(super) fn code_block(&mut self, kind: &CodeBlockKind<'_>) {
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split([' ', '\t']).next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        // Themes wrap long lines: what could be focused but never scrolls would be a stop for
        // nothing. Where one lets them scroll, browsers make it a stop by themselves.
        self.block("<pre><code");
        if !language.is_empty() {
            self.push(" class=\"language-");
            escape(&mut self.body.html, language);
            self.push("\"");
        }
        self.push(">");
        self.verbatim += 1;
    }

    pub(super) fn end_of_code_block(&mut self) {
        self.verbatim = self.verbatim.saturating_sub(1);
        self.push("</code></pre>\n");
    }
}

/// Where a piece of the text of these events stands in the source.
fn in_source(events: &Events<'_>, piece: &Range<usize>) -> Range<usize> {
    let (mut before, mut place) = (0, None);
    for (event, range) in events {
        let Event::Text(text) = event else { break };
        let after = before + text.len();
        // What an entity stands for is shorter than itself: then all of it is the place.
        let at = |offset: usize| range.start + (offset - before);
        let is_as_written = range.len() == text.len();
        if (before..after).contains(&piece.start) {
            place = Some(if is_as_written {
                at(piece.start)..range.end
            } else {
                range.clone()
            });
        }
        if let Some(place) = &mut place
            && piece.end > before
        {
            place.end = if is_as_written && piece.end <= after {
                at(piece.end)
            } else {
                range.end
            };
        }
        before = after;
    }
    place.unwrap_or(0..0)
}
