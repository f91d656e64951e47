//! HTML that a writer put into Markdown: which links and ids it holds, and where.

use std::ops::Range;

use pulldown_cmark::Event;

use super::body::ImgAttributes;
use super::events::Events;
use super::outline::LinkKind;
use crate::config::RawHtml;
use crate::html::{Markup, StartTag, read, read_every_tag};
use crate::hyphens::is_verbatim;

/// A block of HTML, or a tag within a line, put together from its events.
#[derive(Debug, Default)]
pub(super) struct Fragment {
    pub html: String,
    /// From the first to the last: quotes and lists cut lines off at the left, and tags are put in
    /// between.
    pieces: Vec<Piece>,
}

/// A piece of HTML that stands in the text as it is, or nowhere.
#[derive(Debug, Clone, Copy)]
struct Piece {
    /// Where it begins in the HTML.
    start: usize,
    /// Where it begins in the text.
    text: usize,
    /// How much of the text it is: nothing, if it was put in.
    length: usize,
}

impl Piece {
    /// How many bytes of the text lie before a byte of the HTML that is in this piece or behind it.
    fn in_text(&self, at: usize) -> usize {
        self.text + (at - self.start).min(self.length)
    }
}

impl Fragment {
    pub(super) fn of(events: &Events<'_>) -> Self {
        let mut raw = Self::default();
        for (event, range) in events {
            if let Event::Html(html) | Event::InlineHtml(html) | Event::Text(html) = event {
                raw.pieces.push(Piece {
                    start: raw.html.len(),
                    text: range.start,
                    length: range.len(),
                });
                raw.html.push_str(html);
            }
        }
        raw
    }

    /// Reads it as it is going to be published: where it is sanitised, no element swallows others.
    pub(super) fn read(&self, raw_html: RawHtml, each: impl FnMut(Markup<'_>)) {
        match raw_html {
            RawHtml::Sanitise | RawHtml::Escape => read_every_tag(&self.html, each),
            RawHtml::Allow => read(&self.html, each),
        }
    }

    /// Where a byte of the HTML stands in the text.
    pub(super) fn in_text(&self, at: usize) -> usize {
        self.piece(at).map_or(at, |piece| piece.in_text(at))
    }

    /// The piece that a byte of the HTML is in.
    fn piece(&self, at: usize) -> Option<Piece> {
        let after = self.pieces.partition_point(|piece| piece.start <= at);
        after.checked_sub(1).map(|index| self.pieces[index])
    }

    /// What of a part of the HTML stands in the text without a gap, from its beginning on.
    pub(super) fn written(&self, range: Range<usize>) -> Range<usize> {
        let behind = self
            .pieces
            .iter()
            .skip_while(|piece| piece.start <= range.start);
        let gap = behind.take_while(|piece| piece.start < range.end);
        let gap = gap
            .filter(|piece| piece.length == 0)
            .map(|piece| piece.start);
        range.start..gap.min().unwrap_or(range.end)
    }

    /// A part of it as events, each with its place.
    pub(super) fn events(&self, range: Range<usize>) -> Vec<(Event<'static>, Range<usize>)> {
        let first = self
            .pieces
            .partition_point(|piece| piece.start <= range.start);
        let starts = self.pieces[first..].iter().map(|piece| piece.start);
        let mut cuts = vec![range.start];
        cuts.extend(starts.take_while(|start| *start < range.end));
        cuts.push(range.end);
        let part = |ends: &[usize]| {
            let (start, end) = (ends[0], ends[1]);
            let html = self.html[start..end].to_owned();
            (Event::Html(html.into()), self.range_in_text(&(start..end)))
        };
        cuts.windows(2)
            .filter(|ends| ends[0] < ends[1])
            .map(part)
            .collect()
    }

    /// Where a part of the HTML stands in the text.
    pub(super) fn range_in_text(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.in_text(range.start);
        let end = match range.end.checked_sub(1) {
            Some(last) if range.end > range.start => {
                let piece = self.piece(last);
                piece.map_or(range.end, |piece| piece.in_text(range.end))
            }
            _ => start,
        };
        start..end.max(start)
    }

    /// A part of it, with its places.
    pub(super) fn part(&self, range: Range<usize>) -> Self {
        let mut part = Self::default();
        part.copy(self, range);
        part
    }

    /// Appends a part of another, with its places.
    pub(super) fn copy(&mut self, from: &Self, range: Range<usize>) {
        let offset = self.html.len();
        let text = from.in_text(range.start);
        let length = from
            .piece(range.start)
            .map_or(range.len(), |piece| piece.text + piece.length - text);
        self.pieces.push(Piece {
            start: offset,
            text,
            length,
        });
        let first = from
            .pieces
            .partition_point(|piece| piece.start <= range.start);
        let pieces = from.pieces[first..]
            .iter()
            .take_while(|piece| piece.start < range.end);
        self.pieces.extend(pieces.map(|piece| Piece {
            start: piece.start - range.start + offset,
            ..*piece
        }));
        self.html.push_str(&from.html[range]);
    }
}

/// An attribute that holds an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AddressAttribute {
    /// `href` or `src`.
    pub name: String,
    /// The address, entities resolved.
    pub value: String,
    /// What the element does with it.
    pub kind: LinkKind,
    /// The alternative text of an `img`, empty where it has none; `None` where it says that it
    /// needs none (`alt=""`).
    pub alt: Option<String>,
    /// How an `img` is to be shown; `None` for other elements.
    pub image: Option<ImgAttributes>,
    /// From the byte of the tag's `<`.
    pub tag_start: usize,
    /// From the attribute's name to the byte after its closing quote.
    pub span: Range<usize>,
}

/// What a piece of raw HTML holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    pub addresses: Vec<AddressAttribute>,
    /// The levels of its headings, each with the byte of its tag's `<`.
    pub headings: Vec<(u8, usize)>,
    /// How many elements it opens whose words stay whole, less those that it closes.
    pub verbatim: isize,
    /// How many links it opens, less those that it closes.
    pub links: isize,
}

/// Looks through a piece of HTML.
pub(super) fn scan(html: &str) -> Found {
    let mut found = Found::default();
    read(html, |markup| match markup {
        Markup::StartTag(tag) => {
            found.verbatim += isize::from(is_verbatim(tag.name));
            found.links += isize::from(tag.is("a"));
            if let [b'h' | b'H', digit @ b'1'..=b'6'] = tag.name.as_bytes() {
                found.headings.push((digit - b'0', tag.span.start));
            }
            found.addresses.extend(addresses(&tag));
        }
        Markup::EndTag { name, .. } => {
            found.verbatim -= isize::from(is_verbatim(name));
            found.links -= isize::from(name.eq_ignore_ascii_case("a"));
        }
        Markup::Comment { .. } | Markup::Unfinished { .. } => {}
    });
    found
}

/// The attributes of a tag that lead somewhere or show something.
fn addresses(tag: &StartTag<'_>) -> impl Iterator<Item = AddressAttribute> {
    const SHOW: [&str; 7] = [
        "img", "source", "video", "audio", "iframe", "track", "embed",
    ];
    let (name, kind) = if tag.is("a") || tag.is("area") {
        ("href", Some(LinkKind::Link))
    } else if SHOW.iter().any(|element| tag.is(element)) {
        ("src", Some(LinkKind::Image))
    } else {
        ("", None)
    };
    let with_address = tag
        .attributes()
        .filter(move |attribute| attribute.is(name) && !attribute.value.is_empty());
    with_address.filter_map(move |attribute| {
        Some(AddressAttribute {
            name: name.to_owned(),
            value: attribute.value.to_owned(),
            kind: kind?,
            alt: alternative(tag),
            image: tag.is("img").then(|| ImgAttributes::of(tag)),
            tag_start: tag.span.start,
            span: attribute.span(),
        })
    })
}

fn alternative(tag: &StartTag<'_>) -> Option<String> {
    if !tag.is("img") {
        return None;
    }
    match tag.get("alt") {
        Some("") => None,
        alt => Some(alt.unwrap_or_default().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_found_with_their_places() {
        let html =
            "å <a class=x href='b&amp;c.md'>t</a> <IMG SRC=bild.png alt=\"\"> <h2 id=\"topp\">";
        let found = scan(html);
        let places: Vec<_> = found
            .addresses
            .iter()
            .map(|a| {
                (
                    &html[a.span.clone()],
                    a.value.as_str(),
                    &html[a.tag_start..=a.tag_start],
                )
            })
            .collect();
        assert_eq!(
            places,
            [
                ("href='b&amp;c.md'", "b&c.md", "<"),
                ("SRC=bild.png", "bild.png", "<")
            ]
        );
        assert_eq!(found.headings, [(2, html.len() - "<h2 id=\"topp\">".len())]);
    }
}
