//! The writer: Markdown events → HTML with slots, and the outline on the way.

use std::mem;
use std::ops::Range;

use pulldown_cmark::{
    Alignment, BlockQuoteKind, Event, HeadingLevel, LinkType, Options as Extensions, Parser, Tag,
    TagEnd,
};

use super::body::{Body, Label, Slot, escape, title_attribute};
use super::disarm::Disarmer;
use super::events::{Events, end_of, plain_text};
use super::figure::is_captioned;
use super::footnotes::Notes;
use super::lint::lint;
use super::near_miss::{Intended, NearMiss};
use super::outline::{Heading, Link, LinkKind, Outline};
use super::{Markdown, Options, sanitise};
use crate::config::RawHtml;
use crate::slug::{UniqueIds, slug};
use crate::source::Span;

/// Reads `text`, which begins at byte `base` of its file.
pub(super) fn write(text: &str, base: usize, options: Options) -> Markdown {
    let extensions = Extensions::ENABLE_TABLES
        | Extensions::ENABLE_FOOTNOTES
        | Extensions::ENABLE_STRIKETHROUGH
        | Extensions::ENABLE_TASKLISTS
        | Extensions::ENABLE_DEFINITION_LIST
        | Extensions::ENABLE_HEADING_ATTRIBUTES
        | Extensions::ENABLE_GFM;
    // About one event for every 16 bytes of ordinary text.
    let mut events = Vec::with_capacity(text.len() / 16 + 16);
    events.extend(Parser::new_ext(text, extensions).into_offset_iter());
    let mut writer = Writer {
        base,
        options,
        body: Body {
            html: String::with_capacity(text.len() + text.len() / 4),
            slots: Vec::new(),
        },
        ..Writer::default()
    };
    writer.reserve_ids(&events);
    writer.blocks(&events);
    writer.footnotes();
    let body = if writer.has_raw_html && options.raw_html == RawHtml::Sanitise {
        sanitise::sanitise(&writer.body)
    } else {
        writer.body
    };
    let mut lint = lint(&events, text, base, options.raw_html);
    lint.near_misses
        .extend(writer.disarmer.too_deep.map(|at| too_deep(text, at, base)));
    Markdown {
        title: writer.title,
        outline: writer.outline.complete(),
        lint,
        body,
    }
}

/// The first tag that lies too deep in others.
fn too_deep(text: &str, at: usize, base: usize) -> NearMiss {
    let tag = text[at..].split_inclusive('>').next().unwrap_or_default();
    NearMiss {
        intended: Intended::Html,
        span: Span::new(at, at + tag.len()).shifted(base),
        text: tag.to_owned(),
    }
}

#[derive(Default)]
pub(super) struct Writer {
    base: usize,
    pub(super) options: Options,
    /// How many elements are open whose words stay whole: code, and addresses that are their own
    /// links.
    pub(super) verbatim: usize,
    pub(super) body: Body,
    pub(super) outline: Outline,
    title: Option<String>,
    pub(super) ids: UniqueIds,
    pub(super) has_raw_html: bool,
    pub(super) disarmer: Disarmer,
    /// Links and images that are open, innermost last: their numbers.
    open_links: Vec<usize>,
    table: Table,
    /// The label of an open task: closed before the first block inside its item.
    open_label: bool,
    /// Whether the next paragraph is the text of a task.
    label_paragraph: bool,
    pub(super) notes: Notes,
}

#[derive(Default)]
struct Table {
    count: usize,
    alignments: Vec<Alignment>,
    in_head: bool,
    column: usize,
}

impl Writer {
    fn blocks(&mut self, events: &Events<'_>) {
        let mut at = 0;
        while let Some((event, range)) = events.get(at) {
            at += 1;
            match event {
                Event::Start(Tag::Heading {
                    level, id, classes, ..
                }) => {
                    let end = end_of(events, at);
                    self.heading(
                        *level,
                        id.as_deref(),
                        classes.iter().map(AsRef::as_ref),
                        &events[at..end],
                        range,
                    );
                    at = end + 1;
                }
                Event::Start(Tag::Image { title, .. }) => {
                    at = self.image(events, at - 1, title_attribute(title))
                }
                Event::Start(Tag::Paragraph)
                    if is_captioned(&events[at..]) && !self.label_paragraph =>
                {
                    at = self.figure(events, at)
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
                    self.slot(Slot::LinkStart {
                        link,
                        attributes: title_attribute(title),
                    });
                    self.open_links.push(link);
                    let is_address = matches!(link_type, LinkType::Autolink | LinkType::Email);
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
                    let note = self.notes.number(name);
                    let outer = mem::take(&mut self.body);
                    self.blocks(&events[at..end]);
                    let text = mem::replace(&mut self.body, outer);
                    self.notes.texts[note].get_or_insert(text);
                    at = end + 1;
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
            Event::SoftBreak => self.push("\n"),
            Event::HardBreak => self.push("<br>\n"),
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
                self.block("<p>");
                if mem::take(&mut self.label_paragraph) {
                    self.push("<label>");
                    self.open_label = true;
                }
            }
            Tag::BlockQuote(kind) => self.quote(*kind),
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
            Tag::Table(alignments) => {
                self.table.count += 1;
                self.table.alignments.clone_from(alignments);
                self.block("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
                self.slot(Slot::Label(Label::Table));
                self.push(&format!(" {}\"><table>", self.table.count));
            }
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
            TagEnd::BlockQuote(kind) => self.push(if kind.is_some() {
                "</div>\n"
            } else {
                "</blockquote>\n"
            }),
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

    fn heading<'t>(
        &mut self,
        level: HeadingLevel,
        id: Option<&str>,
        classes: impl Iterator<Item = &'t str>,
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
        self.push("\">");
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

    fn quote(&mut self, kind: Option<BlockQuoteKind>) {
        let (class, word) = match kind {
            None => return self.block("<blockquote>\n"),
            Some(BlockQuoteKind::Note) => ("note", Label::Note),
            Some(BlockQuoteKind::Tip) => ("tip", Label::Tip),
            Some(BlockQuoteKind::Important) => ("important", Label::Important),
            Some(BlockQuoteKind::Warning) => ("warning", Label::Warning),
            Some(BlockQuoteKind::Caution) => ("caution", Label::Caution),
        };
        self.block(&format!(
            "<div class=\"alert alert-{class}\" role=\"note\"><p class=\"alert-title\">"
        ));
        self.slot(Slot::Label(word));
        self.push("</p>\n");
    }

    fn item(&mut self, rest: &Events<'_>) {
        let mut ahead = rest.iter().map(|(event, _)| event);
        let (tight, loose) = match ahead.next() {
            Some(Event::TaskListMarker(_)) => (true, false),
            Some(Event::Start(Tag::Paragraph)) => (
                false,
                matches!(ahead.next(), Some(Event::TaskListMarker(_))),
            ),
            _ => (false, false),
        };
        // A box is labelled by the words after it: they lie in its `label`, up to the first block.
        self.push(if tight || loose {
            "<li class=\"task\">"
        } else {
            "<li>"
        });
        if tight {
            self.push("<label>");
        }
        self.open_label = tight;
        self.label_paragraph = loose;
    }

    fn close_label(&mut self) {
        if mem::take(&mut self.open_label) {
            self.push("</label>");
        }
    }

    fn cell(&mut self) {
        let class = match self.table.alignments.get(self.table.column) {
            Some(Alignment::Left) => " class=\"align-left\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            Some(Alignment::Right) => " class=\"align-right\"",
            Some(Alignment::None) | None => "",
        };
        self.push(if self.table.in_head {
            "<th scope=\"col\""
        } else {
            "<td"
        });
        self.push(class);
        self.push(">");
    }

    pub(super) fn append(&mut self, other: Body) {
        let offset = self.body.html.len();
        self.body.html.push_str(&other.html);
        self.body.slots.extend(
            other
                .slots
                .into_iter()
                .map(|(at, slot)| (at + offset, slot)),
        );
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

/// The anchor of a heading: its slug, out of the way of the theme's own ids, which begin with `s-`.
fn heading_id(text: &str) -> String {
    let slug = slug(text);
    if slug.starts_with("s-") {
        slug.replacen('-', "", 1)
    } else {
        slug
    }
}
