//! A walk over the events of a text for what its writer may want to know: how long its sentences
//! are, and what would be published otherwise than it was meant.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::events::{Events, end_of, plain_text};
use super::fragment::Fragment;
use super::near_miss::{Detector, Intended, NearMiss};
use super::prose::{Measure, Prose};
use super::tags::TagFault;
use super::{disarm, removed, sanitise};
use crate::config::RawHtml;
use crate::html::{Markup, StartTag};
use crate::source::Span;

/// What the walk has found. All spans are places in the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lint {
    /// The running text, measured.
    pub prose: Prose,
    /// What looks like markup and is text.
    pub near_misses: Vec<NearMiss>,
    /// Tags that do not do what they were meant to, in the order of the text.
    pub tags: Vec<TagFault>,
    /// Tables without headers, or whose header cells are all empty.
    pub headless_tables: Vec<Span>,
    /// Paragraphs that are nothing but bold words, as headings would be: the words, and where.
    pub bold_lines: Vec<(String, Span)>,
}

/// Walks over `events`, which were read from `text`; `base` is where the text begins in its file.
/// `raw_html` is what becomes of HTML in it.
pub(super) fn lint(events: &Events<'_>, text: &str, base: usize, raw_html: RawHtml) -> Lint {
    let mut walk = Walk {
        raw_html,
        ..Walk::default()
    };
    for (index, (event, range)) in events.iter().enumerate() {
        match event {
            Event::Start(tag) => walk.start(tag, &events[index + 1..], range, text),
            Event::End(tag) => walk.end(*tag, text),
            Event::InlineHtml(_) => {
                walk.html(&Fragment::of(&events[index..=index]), None);
                walk.begins_line &= walk.silent > 0;
            }
            event => walk.inline(event, range, text),
        }
    }
    walk.lint.near_misses = walk.detector.found;
    walk.lint.shifted(base)
}

#[derive(Default)]
struct Walk {
    lint: Lint,
    measure: Measure,
    detector: Detector,
    /// How many elements are open whose text is none to read.
    silent: usize,
    /// How many elements are open whose text is read, and is what it was meant to be: links,
    /// pictures.
    settled: usize,
    in_paragraph: bool,
    raw_html: RawHtml,
    /// Of the table at hand.
    columns: usize,
    /// Whether the next text begins a line of its block.
    begins_line: bool,
    /// Whether the block at hand is the first of a quotation.
    in_quote: bool,
}

impl Walk {
    fn start(&mut self, tag: &Tag<'_>, inside: &Events<'_>, range: &Range<usize>, text: &str) {
        match tag {
            Tag::Link { .. } => self.settled += 1,
            Tag::Image { .. } => self.silent += 1,
            Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript => {}
            block => {
                self.flush(text);
                self.begins_line = true;
                self.in_quote &= matches!(block, Tag::Paragraph);
                match block {
                    Tag::Paragraph => {
                        self.in_paragraph = true;
                        self.bold_line(inside, range);
                    }
                    Tag::BlockQuote(_) => self.in_quote = true,
                    Tag::TableHead => self.table_head(inside, range),
                    Tag::TableRow => self.table_row(range, text),
                    _ => {}
                }
                match block {
                    Tag::Table(alignments) => self.columns = alignments.len(),
                    Tag::CodeBlock(CodeBlockKind::Fenced(_)) => self.fence(range, text),
                    Tag::HtmlBlock => {
                        let block = Fragment::of(&inside[..end_of(inside, 0)]);
                        self.html(&block, Some(range));
                    }
                    _ => {}
                }
                if matches!(
                    block,
                    Tag::CodeBlock(_) | Tag::Heading { .. } | Tag::Table(_) | Tag::HtmlBlock
                ) {
                    self.silent += 1;
                }
            }
        }
    }

    fn end(&mut self, tag: TagEnd, text: &str) {
        match tag {
            TagEnd::Link => self.settled = self.settled.saturating_sub(1),
            TagEnd::Image => self.silent = self.silent.saturating_sub(1),
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript => {}
            block => {
                self.flush(text);
                self.in_quote = false;
                if matches!(
                    block,
                    TagEnd::CodeBlock | TagEnd::Heading(_) | TagEnd::Table | TagEnd::HtmlBlock
                ) {
                    self.silent = self.silent.saturating_sub(1);
                }
            }
        }
    }

    fn inline(&mut self, event: &Event<'_>, range: &Range<usize>, source: &str) {
        if self.silent > 0 {
            return;
        }
        match event {
            Event::Text(text) => {
                // In a line, a comment without an end is text (CommonMark, section 6.6).
                if text.starts_with('<') && source[range.start..].starts_with("<!--") {
                    let line = source[range.start..].lines().next().unwrap_or_default();
                    let end = line.floor_char_boundary(MAX_TAG);
                    self.detector.add(
                        Intended::Block,
                        range.start..range.start + end,
                        &line[..end],
                    );
                }
                if self.settled == 0 {
                    self.detector
                        .read(source, range, self.begins_line, self.in_quote);
                }
                self.measure.read(text, range, &mut self.lint.prose);
                self.begins_line = false;
            }
            Event::Code(code) => {
                self.measure.read(code, range, &mut self.lint.prose);
                self.begins_line = false;
            }
            Event::SoftBreak | Event::HardBreak => {
                self.measure.space(&mut self.lint.prose);
                self.begins_line = true;
            }
            _ => self.begins_line = false,
        }
    }

    /// The end of a block, or of a part of it: what comes next is another.
    fn flush(&mut self, text: &str) {
        self.measure.end(self.in_paragraph, &mut self.lint.prose);
        self.detector.end(text);
        self.in_paragraph = false;
    }

    fn table_head(&mut self, inside: &Events<'_>, range: &Range<usize>) {
        let head = &inside[..end_of(inside, 0)];
        let shows = |event: &Event<'_>| match event {
            // A hard space is as blank as another.
            Event::Text(text) => !text.trim().is_empty(),
            event => matches!(
                event,
                Event::Code(_) | Event::InlineHtml(_) | Event::Start(Tag::Image { .. })
            ),
        };
        if !head.iter().any(|(event, _)| shows(event)) {
            self.lint
                .headless_tables
                .push(Span::new(range.start, range.end));
        }
    }

    /// A row gives as many cells as there are columns: what stands in further ones is not shown.
    fn table_row(&mut self, range: &Range<usize>, text: &str) {
        let row = text[range.clone()].trim_end();
        let inside = row.trim_start().trim_start_matches('|');
        let bars = inside
            .trim_end()
            .trim_end_matches('|')
            .replace("\\|", "")
            .matches('|')
            .count();
        if bars + 1 > self.columns {
            self.detector
                .add(Intended::Row, range.start..range.start + row.len(), row);
        }
    }

    /// A fence that is not closed makes code of the rest of the page.
    fn fence(&mut self, range: &Range<usize>, text: &str) {
        let mut lines = text[range.clone()].trim_end().lines();
        let Some(first) = lines.next() else { return };
        let mark = first.trim_start().chars().next().unwrap_or('`');
        let closes = |line: &str| {
            line.trim_start_matches([' ', '>', '\t'])
                .trim_end()
                .chars()
                .all(|c| c == mark)
        };
        if lines
            .next_back()
            .is_none_or(|line| line.trim().len() < 3 || !closes(line))
        {
            self.detector.add(
                Intended::Block,
                range.start..range.start + first.len(),
                first,
            );
        }
    }

    /// What a piece of HTML holds that will not be seen as it was meant; `block` is the place of
    /// the whole block, if it is one.
    fn html(&mut self, html: &Fragment, block: Option<&Range<usize>>) {
        let sanitised = self.raw_html == RawHtml::Sanitise;
        let mut table = HtmlTable::default();
        html.read(self.raw_html, |markup| {
            let span = markup.span();
            match markup {
                Markup::StartTag(tag) => {
                    // `a<b och c>d` is shown as it was written, and meant.
                    let is_known = sanitise::keeps(tag.name) && !disarm::is_too_long(&tag);
                    if sanitised && !is_known {
                        self.near_html(Intended::Html, html, span);
                    } else if let Some((names, place)) =
                        removed::attributes(&tag).filter(|_| sanitised)
                    {
                        let (start, end) = (html.in_text(place.start), html.in_text(place.end));
                        self.detector.add(Intended::Attribute, start..end, &names);
                    }
                    table.tag(&tag);
                }
                Markup::Unfinished {
                    name: Some(name), ..
                } if sanitised && !sanitise::keeps(name) => {
                    self.near_html(Intended::Html, html, span);
                }
                Markup::Comment {
                    is_closed: false, ..
                } if block.is_some() && html.html[span.clone()].starts_with("<!--") => {
                    self.near_html(Intended::Block, html, span);
                }
                _ => {}
            }
        });
        if let (Some(block), Some(at)) = (block, table.headless()) {
            self.lint
                .headless_tables
                .push(Span::new(html.in_text(at), block.end));
        }
    }

    /// Adds a tag or comment, up to the end of its first line.
    fn near_html(&mut self, intended: Intended, html: &Fragment, span: Range<usize>) {
        let near = html.html.floor_char_boundary(span.start + MAX_TAG);
        let written = &html.html[span.start..span.end.min(near)];
        let line = written.lines().next().unwrap_or_default();
        let start = html.in_text(span.start);
        self.detector.add(intended, start..start + line.len(), line);
    }

    fn bold_line(&mut self, inside: &Events<'_>, range: &Range<usize>) {
        let Some((Event::Start(Tag::Strong), _)) = inside.first() else {
            return;
        };
        let end = end_of(inside, 1);
        if matches!(
            inside.get(end + 1),
            Some((Event::End(TagEnd::Paragraph), _))
        ) {
            let words = plain_text(&inside[1..end]);
            if words.chars().count() <= MAX_HEADING
                && !words.ends_with(['.', ',', ':', ';', '!', '?'])
                && !words.is_empty()
            {
                self.lint
                    .bold_lines
                    .push((words, Span::new(range.start, range.end)));
            }
        }
    }
}

/// What of the tables of a block of HTML says who reads them out which cells are headers.
#[derive(Default)]
struct HtmlTable {
    /// Where the first begins.
    start: Option<usize>,
    has_headers: bool,
}

impl HtmlTable {
    fn tag(&mut self, tag: &StartTag<'_>) {
        if tag.is("table") {
            self.start.get_or_insert(tag.span.start);
            self.has_headers |= tag.get("role") == Some("presentation");
        }
        self.has_headers |= tag.is("th") || tag.is("thead");
    }

    /// Where a table begins that has no headers, and shows that it needs some.
    fn headless(&self) -> Option<usize> {
        self.start.filter(|_| !self.has_headers)
    }
}

/// No more bytes of a tag are quoted than so many.
const MAX_TAG: usize = 400;

/// More characters than these are a sentence that is stressed, not a heading.
const MAX_HEADING: usize = 70;

impl Lint {
    fn shifted(mut self, base: usize) -> Self {
        let measured = self
            .prose
            .long_sentences
            .iter_mut()
            .chain(&mut self.prose.long_paragraphs)
            .map(|measured| &mut measured.span);
        let near = self.near_misses.iter_mut().map(|near| &mut near.span);
        let bold = self.bold_lines.iter_mut().map(|(_, span)| span);
        for span in measured
            .chain(near)
            .chain(&mut self.headless_tables)
            .chain(bold)
        {
            *span = span.shifted(base);
        }
        self
    }
}
