//! HTML that a writer put into Markdown, on its way into the body.

use memchr::memmem;
use pulldown_cmark::{CowStr, Event, Tag};

use super::body::{AttributeSlot, Slot};
use super::events::{Events, end_of};
use super::fragment::{Fragment, scan};
use super::writer::Writer;
use crate::config::{Direction, RawHtml};
use crate::html::{Markup, read};

impl Writer {
    /// Writes a piece of HTML: escaped, or with its links as slots.
    pub(super) fn html(&mut self, events: &Events<'_>) {
        let mut raw = Fragment::of(events);
        match self.options.raw_html {
            RawHtml::Escape => return self.escaped(events, &raw.html),
            RawHtml::Sanitise => raw = self.disarmer.disarm(raw),
            RawHtml::Allow => {}
        }
        self.has_raw_html = true;
        raw = self.with_directions(raw);
        let found = scan(&raw.html);
        self.verbatim = self.verbatim.saturating_add_signed(found.verbatim);
        self.passages.read(&raw.html);
        self.raw_links = self.raw_links.saturating_add_signed(found.links);
        for (level, at) in found.headings {
            let start = raw.in_text(at);
            let span = self.span(&(start..start + "<h1".len()));
            self.outline.raw_headings.push((level, span));
        }
        let mut written = 0;
        for attribute in found.addresses {
            self.push(raw.html[written..attribute.span.start].trim_end());
            let link = self.link(
                &attribute.value,
                attribute.kind,
                attribute.alt,
                &(raw.in_text(attribute.tag_start)..raw.in_text(attribute.span.end)),
            );
            self.slot(Slot::Attribute(Box::new(AttributeSlot {
                name: attribute.name,
                link,
                image: attribute.image,
            })));
            written = attribute.span.end;
        }
        self.push(&raw.html[written..]);
    }

    /// Says of passages in other languages which way they are written, where their writer has not.
    fn with_directions(&mut self, raw: Fragment) -> Fragment {
        if memmem::find(raw.html.as_bytes(), b"lang").is_none() {
            return raw;
        }
        let mut out = Fragment::default();
        let mut copied = 0;
        read(&raw.html, |markup| {
            let Markup::StartTag(tag) = markup else {
                return;
            };
            let language = tag.get("lang").filter(|_| tag.get("dir").is_none());
            let Some(direction) = language.and_then(|language| self.direction_of(language)) else {
                return;
            };
            let end = tag.span.start + "<".len() + tag.name.len();
            out.copy(&raw, copied..end);
            out.html.push_str(" dir=\"");
            out.html.push_str(direction.as_str());
            out.html.push('"');
            copied = end;
        });
        if copied == 0 {
            return raw;
        }
        out.copy(&raw, copied..raw.html.len());
        out
    }

    /// Writes the attribute `dir` of a passage in a language, where it is needed.
    pub(super) fn direction(&mut self, language: &str) {
        if let Some(direction) = self.direction_of(language) {
            self.push(" dir=\"");
            self.push(direction.as_str());
            self.push("\"");
        }
    }

    /// The direction of a passage, if it may be another than that of the text around it.
    fn direction_of(&mut self, language: &str) -> Option<Direction> {
        let direction = Direction::of(language);
        self.has_right_to_left |= direction == Direction::RightToLeft;
        let is_needed = self.has_right_to_left || direction != self.options.direction;
        (is_needed && !language.is_empty()).then_some(direction)
    }

    /// Writes HTML as text.
    fn escaped(&mut self, events: &Events<'_>, html: &str) {
        let is_block = matches!(events.first(), Some((Event::Html(_) | Event::Text(_), _)));
        if is_block {
            self.block("<p>");
        }
        self.text(html.trim_end());
        if is_block {
            self.push("</p>\n");
        }
    }

    /// Takes the ids that writers have put into HTML, so that no heading gets one of them, before
    /// or after.
    pub(super) fn reserve_ids(&mut self, events: &Events<'_>) {
        for (index, (event, _)) in events.iter().enumerate() {
            let fragment = match event {
                Event::Start(Tag::HtmlBlock) => {
                    Fragment::of(&events[index + 1..end_of(events, index + 1)])
                }
                Event::InlineHtml(_) => Fragment::of(&events[index..=index]),
                _ => continue,
            };
            // Most HTML in texts is `<br>`, `<b>` and the like: without a value there is no id.
            if !fragment.html.contains('=') {
                continue;
            }
            fragment.read(self.options.raw_html, |markup| {
                if let Markup::StartTag(tag) = markup {
                    for id in tag.anchors() {
                        self.ids.claim(id);
                        self.outline.ids.push(id.to_owned());
                    }
                }
            });
        }
    }
}

/// The language that the attributes of a heading name: `## مرحبا {lang=ar}`.
pub(super) fn language_of<'a>(
    attributes: &'a [(CowStr<'_>, Option<CowStr<'_>>)],
) -> Option<&'a str> {
    let language = attributes
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("lang"));
    let (_, value) = language?;
    value
        .as_deref()
        .map(|value| value.trim_matches(['"', '\'']))
}
