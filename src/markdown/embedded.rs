//! HTML that a writer put into Markdown, on its way into the body.

use pulldown_cmark::Event;

use super::body::Gap;
use super::events::Events;
use super::html::Writer;
use super::raw_html;
use crate::config::RawHtml;

impl Writer {
    /// Writes a piece of HTML: escaped, or with its links as gaps.
    pub(super) fn html(&mut self, events: &Events<'_>) {
        let mut html = String::new();
        // Where each line of the block begins in `html` and in the source: quotes and lists cut
        // lines off at the left.
        let mut lines = Vec::with_capacity(events.len());
        for (event, range) in events {
            if let Event::Html(text) | Event::InlineHtml(text) | Event::Text(text) = event {
                lines.push((html.len(), range.start));
                if self.options.raw_html == RawHtml::Sanitise {
                    let moved = |at, in_text| lines.push((at, range.start + in_text));
                    raw_html::disarm(&mut html, text, range.start, &mut self.depth, moved);
                } else {
                    html.push_str(text);
                }
            }
        }
        if self.options.raw_html == RawHtml::Escape {
            let is_block = matches!(events.first(), Some((Event::Html(_) | Event::Text(_), _)));
            if is_block {
                self.block("<p>");
            }
            self.text(html.trim_end());
            if is_block {
                self.push("</p>\n");
            }
            return;
        }
        self.has_raw_html = true;
        let in_source = |at: usize| {
            let line = lines
                .partition_point(|(start, _)| *start <= at)
                .checked_sub(1)
                .map(|index| lines[index]);
            line.map_or(at, |(start, source)| source + (at - start))
        };
        let found = raw_html::scan(&html);
        self.verbatim = self.verbatim.saturating_add_signed(found.verbatim);
        for (level, at) in found.headings {
            let start = in_source(at);
            self.outline
                .raw_headings
                .push((level, self.span(&(start..start + "<h1".len()))));
        }
        let mut written = 0;
        for attribute in found.addresses {
            self.push(html[written..attribute.start].trim_end());
            let link = self.link(
                &attribute.value,
                attribute.kind,
                attribute.alt,
                &(in_source(attribute.tag_start)..in_source(attribute.end)),
            );
            self.gap(Gap::Attribute {
                name: attribute.name,
                link,
                image: attribute.image,
            });
            written = attribute.end;
        }
        self.push(&html[written..]);
    }

    /// Takes the ids that writers have put into HTML, so that no heading gets one of them, before
    /// or after.
    pub(super) fn reserve_ids(&mut self, events: &Events<'_>) {
        for (event, _) in events {
            if let Event::Html(html) | Event::InlineHtml(html) = event {
                for id in raw_html::scan(html).ids {
                    self.ids.claim(&id);
                    self.outline.ids.push(id);
                }
            }
        }
    }
}
