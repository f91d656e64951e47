//! Headings and their anchors.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Tag};

use super::Title;
use super::body::escape;
use super::events::{Events, end_of, plain_text};
use super::outline::Heading;
use super::writer::Writer;
use crate::hyphens::Hyphens;
use crate::slug::slug;

impl Writer {
    /// A heading, or the page's title.
    pub(super) fn heading<'t>(
        &mut self,
        level: HeadingLevel,
        id: Option<&str>,
        classes: impl Iterator<Item = &'t str>,
        language: Option<&str>,
        inner: &Events<'_>,
        range: &Range<usize>,
    ) {
        let text = plain_text(inner);
        if self.title_at == Some(range.start) {
            return self.title(text, id, inner, range);
        }
        let id = self.claim(id, &text, range);
        let number = level as u8;
        let digit = char::from(b'0' + number);
        self.fresh_line();
        self.push("<h");
        self.body.html.push(digit);
        self.push(" id=\"");
        escape(&mut self.body.html, &id);
        let classes = classes.collect::<Vec<_>>().join(" ");
        if !classes.is_empty() {
            self.push("\" class=\"");
            escape(&mut self.body.html, &classes);
        }
        self.body.html.push('"');
        if let Some(language) = language {
            self.push(" lang=\"");
            escape(&mut self.body.html, language);
            self.body.html.push('"');
            self.direction(language);
        }
        self.body.html.push('>');
        self.passages.end_lines();
        if let Some(language) = language {
            self.passages.begin("h", Hyphens::of(language));
        }
        self.blocks(inner);
        self.passages.end("h");
        self.push("</h");
        self.body.html.push(digit);
        self.push(">\n");
        self.outline.headings.push(Heading {
            level: number,
            id,
            text,
            span: self.span(range),
        });
    }

    /// The page's title, which the theme prints: it is read for its links and notes, but not
    /// written.
    fn title(&mut self, text: String, id: Option<&str>, inner: &Events<'_>, range: &Range<usize>) {
        let marks = self.marks_of_title(inner.iter().filter_map(|(event, _)| match event {
            Event::FootnoteReference(name) => Some(&**name),
            _ => None,
        }));
        let is_mark = |event: &Event<'_>| matches!(event, Event::FootnoteReference(_));
        let (html, slots) = (self.body.html.len(), self.body.slots.len());
        for part in inner.split(|(event, _)| is_mark(event)) {
            self.blocks(part);
        }
        self.body.html.truncate(html);
        self.body.slots.truncate(slots);
        let id = id.map(|id| self.claim(Some(id), &text, range));
        self.title = Some(Title { text, id, marks });
    }

    /// The anchor of a heading: the one that it asks for, else one made of its words.
    fn claim(&mut self, asked: Option<&str>, text: &str, range: &Range<usize>) -> String {
        let id = self
            .ids
            .claim(&asked.map_or_else(|| heading_id(text), str::to_owned));
        if let Some(taken) = asked.filter(|asked| *asked != id) {
            self.outline
                .taken
                .push((taken.to_owned(), self.span(range)));
        }
        id
    }
}

/// Where the heading begins that names the page: the first H1 that has words and lies in nothing
/// else. One in a quotation, list or note is a part of that.
pub(super) fn title_at(events: &Events<'_>) -> Option<usize> {
    let mut depth = 0_usize;
    for (index, (event, range)) in events.iter().enumerate() {
        match event {
            Event::Start(tag) => {
                let is_title = depth == 0
                    && matches!(
                        tag,
                        Tag::Heading {
                            level: HeadingLevel::H1,
                            ..
                        }
                    );
                if is_title && !plain_text(&events[index + 1..end_of(events, index + 1)]).is_empty()
                {
                    return Some(range.start);
                }
                depth += 1;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// The anchor of a heading: its slug, out of the way of the theme's own ids, which begin with `s-`.
pub(crate) fn heading_id(text: &str) -> String {
    let slug = slug(text);
    if slug.starts_with("s-") {
        slug.replacen('-', "", 1)
    } else {
        slug
    }
}
