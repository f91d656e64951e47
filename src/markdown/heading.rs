//! Headings and their anchors.

use std::ops::Range;

use pulldown_cmark::HeadingLevel;

use super::body::escape;
use super::events::{Events, plain_text};
use super::outline::Heading;
use super::writer::Writer;
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
        if level == HeadingLevel::H1
            && self.options.first_h1_is_title
            && self.title.is_none()
            && !text.is_empty()
        {
            // Read for its links, but not written: the theme prints the title.
            let (html, slots) = (self.body.html.len(), self.body.slots.len());
            self.blocks(inner);
            self.body.html.truncate(html);
            self.body.slots.truncate(slots);
            self.title = Some(text);
            return;
        }
        let claimed = self
            .ids
            .claim(&id.map_or_else(|| heading_id(&text), str::to_owned));
        if let Some(taken) = id.filter(|id| *id != claimed) {
            self.outline
                .taken
                .push((taken.to_owned(), self.span(range)));
        }
        let id = claimed;
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
        self.blocks(inner);
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
}

/// The anchor of a heading: its slug, out of the way of the theme's own ids, which begin with `s-`.
fn heading_id(text: &str) -> String {
    let slug = slug(text);
    if slug.starts_with("s-") {
        slug.replacen('-', "", 1)
    } else {
        slug
    }
}
