//! The writer: Markdown events → HTML with slots, and the outline on the way.

use std::mem;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::body::{Body, Slot, title_attribute};
use super::disarm::Disarmer;
use super::embedded::language_of;
use super::events::{Events, end_of, plain_text};
use super::figure::is_captioned;
use super::footnotes::Notes;
use super::near_miss::NearMiss;
use super::outline::{Link, LinkKind, Outline};
use super::passage::Passages;
use super::table::Table;
use super::text::ADDRESS;
use super::{Options, Title};
use crate::config::LineBreaks;
use crate::slug::UniqueIds;
use crate::source::Span;

#[derive(Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "what the text has and what is open are asked for one by one"
)]
pub(super) struct Writer {
    base: usize,
    pub(super) options: Options,
    /// How many elements are open whose words stay whole: code, and addresses that are their own
    /// links.
    pub(super) verbatim: usize,
    pub(super) body: Body,
    pub(super) outline: Outline,
    pub(super) title: Option<Title>,
    /// Where the heading begins that becomes the title.
    pub(super) title_at: Option<usize>,
    pub(super) ids: UniqueIds,
    pub(super) has_raw_html: bool,
    pub(super) disarmer: Disarmer,
    pub(super) passages: Passages,
    /// Whether a passage is written from right to left.
    pub(super) has_right_to_left: bool,
    /// Links and images that are open, innermost last: their numbers.
    pub(super) open_links: Vec<usize>,
    /// How many links of raw HTML are open.
    pub(super) raw_links: usize,
    /// How the quotations and boxes that are open end, innermost last.
    pub(super) open_quotes: Vec<&'static str>,
    /// What has been found on the way: places in the file.
    pub(super) near_misses: Vec<NearMiss>,
    pub(super) table: Table,
    /// The label of an open task: closed before the first block inside its item.
    pub(super) open_label: bool,
    /// Whether the next paragraph is the text of a task.
    pub(super) label_paragraph: bool,
    pub(super) notes: Notes,
}

impl Writer {
    /// A writer of a text of so many bytes, which begins at byte `base` of its file.
    pub(super) fn new(base: usize, options: Options, length: usize) -> Self {
        Self {
            base,
            options,
            body: Body {
                html: String::with_capacity(length + length / 4),
                slots: Vec::new(),
            },
            ..Self::default()
        }
    }

    pub(super) fn blocks(&mut self, events: &Events<'_>) {
        let mut at = 0;
        while let Some((event, range)) = events.get(at) {
            at += 1;
            match event {
                Event::Start(Tag::Heading {
                    level,
                    id,
                    classes,
                    attrs,
                }) => {
                    let end = end_of(events, at);
                    self.heading(
                        *level,
                        id.as_deref(),
                        classes.iter().map(AsRef::as_ref),
                        language_of(attrs),
                        &events[at..end],
                        range,
                    );
                    at = end + 1;
                }
                Event::Start(Tag::Image { title, .. }) => {
                    at = self.image(events, at - 1, title_attribute(title));
                }
                Event::Start(Tag::Paragraph)
                    if is_captioned(&events[at..]) && !self.label_paragraph =>
                {
                    at = self.figure(events, at);
                }
                Event::Start(Tag::Link {
                    link_type,
                    dest_url,
                    title,
                    ..
                }) => {
                    let mail =
                        (*link_type == LinkType::Email).then(|| format!("mailto:{dest_url}"));
                    let text = plain_text(&events[at..end_of(events, at)]);
                    let link = self.link(
                        mail.as_deref().unwrap_or(dest_url),
                        LinkKind::Link,
                        Some(text),
                        range,
                    );
                    let is_address = matches!(link_type, LinkType::Autolink | LinkType::Email);
                    let attributes = if is_address {
                        String::from(ADDRESS)
                    } else {
                        title_attribute(title)
                    };
                    self.slot(Slot::LinkStart {
                        link,
                        attributes: attributes.into(),
                    });
                    self.open_links.push(link);
                    if is_address {
                        let end = end_of(events, at);
                        self.verbatim += 1;
                        self.blocks(&events[at..end]);
                        self.verbatim -= 1;
                        at = end;
                    }
                }
                Event::Start(Tag::HtmlBlock) => {
                    let end = end_of(events, at);
                    self.html(&events[at..end]);
                    at = end + 1;
                }
                Event::InlineHtml(_) => self.html(&events[at - 1..at]),
                Event::Start(Tag::FootnoteDefinition(name)) => {
                    let end = end_of(events, at);
                    self.footnote(name, &events[at..end], range);
                    at = end + 1;
                }
                Event::Start(Tag::BlockQuote(kind)) => {
                    at += self.quote(*kind, &events[at..]);
                }
                Event::Start(Tag::Item) => {
                    self.fresh_line();
                    self.item(&events[at..]);
                }
                Event::Text(_) => at = self.words(events, at - 1),
                Event::Start(tag) => self.start(tag),
                Event::End(tag) => self.end(*tag),
                event => self.inline(event),
            }
        }
    }

    fn inline(&mut self, event: &Event<'_>) {
        match event {
            // Mathematics is not asked for, HTML is dealt with where blocks are: were either to
            // come here, it is shown as text.
            Event::Text(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text)
            | Event::Html(text)
            | Event::InlineHtml(text) => {
                self.text(text);
            }
            Event::Code(code) => {
                self.push("<code>");
                self.text(code);
                self.push("</code>");
            }
            Event::SoftBreak if self.options.line_breaks == LineBreaks::Join => self.push("\n"),
            Event::SoftBreak | Event::HardBreak => self.push("<br>\n"),
            Event::Rule => {
                self.fresh_line();
                self.push("<hr>\n");
            }
            Event::FootnoteReference(name) => self.footnote_reference(name),
            Event::TaskListMarker(done) => {
                self.slot(Slot::Task(*done));
                self.push(" ");
            }
            Event::Start(_) | Event::End(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Paragraph => {
                self.passages.end_lines();
                self.block("<p>");
                if mem::take(&mut self.label_paragraph) {
                    self.push("<label>");
                    self.open_label = true;
                }
            }
            Tag::CodeBlock(kind) => self.code_block(kind),
            Tag::List(first) => {
                self.close_label();
                self.fresh_line();
                match first {
                    None => self.push("<ul>\n"),
                    Some(1) => self.push("<ol>\n"),
                    Some(number) => self.push(&format!("<ol start=\"{number}\">\n")),
                }
            }
            Tag::DefinitionList => self.block("<dl>\n"),
            Tag::DefinitionListTitle => self.block("<dt>"),
            Tag::DefinitionListDefinition => self.block("<dd>"),
            Tag::Table(alignments) => self.table(alignments),
            Tag::TableHead => {
                self.table.in_head = true;
                self.table.column = 0;
                self.push("<thead><tr>");
            }
            Tag::TableRow => {
                self.table.column = 0;
                self.push("<tr>");
            }
            Tag::TableCell => self.cell(),
            Tag::Emphasis => self.push("<em>"),
            Tag::Strong => self.push("<strong>"),
            Tag::Strikethrough => self.push("<del>"),
            Tag::Superscript => self.push("<sup>"),
            Tag::Subscript => self.push("<sub>"),
            // Dealt with where blocks are, or not asked for.
            Tag::Heading { .. }
            | Tag::Image { .. }
            | Tag::Link { .. }
            | Tag::HtmlBlock
            | Tag::FootnoteDefinition(_)
            | Tag::BlockQuote(_)
            | Tag::Item
            | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => {
                self.close_label();
                self.push("</p>\n");
            }
            TagEnd::BlockQuote(_) => self.end_of_quote(),
            TagEnd::CodeBlock => self.end_of_code_block(),
            TagEnd::List(ordered) => self.push(if ordered { "</ol>\n" } else { "</ul>\n" }),
            TagEnd::Item => {
                self.close_label();
                self.push("</li>\n");
            }
            TagEnd::DefinitionList => self.push("</dl>\n"),
            TagEnd::DefinitionListTitle => self.push("</dt>\n"),
            TagEnd::DefinitionListDefinition => self.push("</dd>\n"),
            TagEnd::Table => self.push("</tbody></table></div>\n"),
            TagEnd::TableHead => {
                self.table.in_head = false;
                self.push("</tr></thead><tbody>\n");
            }
            TagEnd::TableRow => self.push("</tr>\n"),
            TagEnd::TableCell => {
                self.push(if self.table.in_head { "</th>" } else { "</td>" });
                self.table.column += 1;
            }
            TagEnd::Emphasis => self.push("</em>"),
            TagEnd::Strong => self.push("</strong>"),
            TagEnd::Strikethrough => self.push("</del>"),
            TagEnd::Superscript => self.push("</sup>"),
            TagEnd::Subscript => self.push("</sub>"),
            TagEnd::Link => {
                if let Some(link) = self.open_links.pop() {
                    self.slot(Slot::LinkEnd { link });
                }
            }
            TagEnd::Heading(_)
            | TagEnd::Image
            | TagEnd::HtmlBlock
            | TagEnd::FootnoteDefinition
            | TagEnd::MetadataBlock(_) => {}
        }
    }

    pub(super) fn link(
        &mut self,
        target: &str,
        kind: LinkKind,
        text: Option<String>,
        range: &Range<usize>,
    ) -> usize {
        self.outline.links.push(Link {
            target: target.to_owned(),
            kind,
            text,
            is_bare: false,
            span: self.span(range),
        });
        self.outline.links.len() - 1
    }

    pub(super) const fn span(&self, range: &Range<usize>) -> Span {
        Span::new(range.start, range.end).shifted(self.base)
    }

    pub(super) fn slot(&mut self, slot: Slot) {
        self.body.slots.push((self.body.html.len(), slot));
    }

    pub(super) fn push(&mut self, html: &str) {
        self.body.html.push_str(html);
    }

    /// Begins a block: on a line of its own, outside any label.
    pub(super) fn block(&mut self, html: &str) {
        self.close_label();
        self.fresh_line();
        self.push(html);
    }

    pub(super) fn fresh_line(&mut self) {
        if !self.body.html.is_empty() && !self.body.html.ends_with('\n') {
            self.body.html.push('\n');
        }
    }
}
