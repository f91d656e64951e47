//! A walk over the events of a text for what its writer may want to know: how long its sentences
//! are, and what would be published otherwise than it was meant.

use serde::{Deserialize, Serialize};
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};

use super::events::{Events, end_of, plain_text};
use super::fragment::Fragment;
use super::near_miss::{Detector, Foreign, Intended, NearMiss, bars};
use super::prose::{Measure, Prose};
use super::tags::TagFault;
use super::{Options, disarm, removed, sanitise};
use crate::config::{PlainLanguage, RawHtml};
use crate::html::{Markup, StartTag};
use crate::source::Span;

/// What the walk has found. All spans are places in the file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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
/// `options` is how it was read.
pub(super) fn lint(events: &Events<'_>, text: &str, base: usize, options: Options) -> Lint {
    let mut walk = Walk {
        raw_html: options.raw_html,
        measure: Measure::new(PlainLanguage::least(options.is_easy)),
        ..Walk::default()
    };
    for (index, (event, range)) in events.iter().enumerate() {
        match event {
            Event::Start(tag) => walk.start(tag, &events[index + 1..], range, text),
            Event::End(tag) => walk.end(*tag, range, text),
            Event::InlineHtml(_) => {
                walk.html(&Fragment::of(&events[index..=index]), None);
                walk.detector.skip(range);
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
    /// How many elements are open whose text is no running text: headings, tables.
    unmeasured: usize,
    in_paragraph: bool,
    raw_html: RawHtml,
    /// Of the table at hand.
    columns: usize,
}

impl Walk {
    fn start(&mut self, tag: &Tag<'_>, inside: &Events<'_>, range: &Range<usize>, text: &str) {
        match tag {
            Tag::Link { dest_url, .. } => {
                if self.silent == 0 {
                    self.detector.link(text, range, dest_url);
                }
            }
            Tag::Image { .. } => {
                if self.silent == 0 {
                    self.detector.skip(range);
                }
                self.silent += 1;
            }
            Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript => {}
            block => {
                self.flush(text);
                self.detector.block(block, inside, range, text);
                match block {
                    Tag::Paragraph => {
                        self.in_paragraph = true;
                        self.bold_line(inside, range);
                    }
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
                match block {
                    Tag::CodeBlock(_) | Tag::HtmlBlock => self.silent += 1,
                    Tag::Heading { .. } | Tag::Table(_) => self.unmeasured += 1,
                    _ => {}
                }
            }
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>, text: &str) {
        match tag {
            TagEnd::Link => {
                if self.silent == 0 {
                    self.detector.end_of_link();
                }
            }
            TagEnd::Image => self.silent = self.silent.saturating_sub(1),
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript => {}
            block => {
                self.flush(text);
                match block {
                    TagEnd::List(_) => self.detector.end_of_list(),
                    TagEnd::DefinitionListDefinition => self.detector.end_of_definition(range),
                    _ => self.detector.end_of_block(),
                }
                match block {
                    TagEnd::CodeBlock | TagEnd::HtmlBlock => {
                        self.silent = self.silent.saturating_sub(1);
                    }
                    TagEnd::Heading(_) | TagEnd::Table => {
                        self.unmeasured = self.unmeasured.saturating_sub(1);
                    }
                    _ => {}
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
                self.unclosed_comment(text, range, source);
                self.detector.read(source, range, text);
            }
            Event::Code(_) => self.detector.code(source, range),
            Event::SoftBreak => self.detector.end_of_line(range, false),
            Event::HardBreak => self.detector.end_of_line(range, true),
            Event::Rule => self.detector.end_of_block(),
            _ => self.detector.skip(range),
        }
        if self.unmeasured > 0 {
            return;
        }
        match event {
            Event::Text(text) | Event::Code(text) => {
                self.measure.read(text, range, &mut self.lint.prose);
            }
            Event::SoftBreak | Event::HardBreak => self.measure.space(&mut self.lint.prose),
            _ => {}
        }
    }

    /// In a line, a comment without an end is text (`CommonMark`, section 6.6).
    fn unclosed_comment(&mut self, text: &str, range: &Range<usize>, source: &str) {
        if text.starts_with('<') && source[range.start..].starts_with("<!--") {
            let line = source[range.start..].lines().next().unwrap_or_default();
            let end = line.floor_char_boundary(MAX_TAG);
            let place = range.start..range.start + end;
            self.detector
                .add(Intended::Block, place, &line[..end], None);
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
        let inside = inside.trim_end().trim_end_matches('|');
        if bars(inside) + 1 > self.columns {
            self.detector.add(
                Intended::Row,
                range.start..range.start + row.len(),
                row,
                None,
            );
        }
    }

    /// A fence that is not closed makes code of the rest of the page; one whose language stands in
    /// braces is a box elsewhere.
    fn fence(&mut self, range: &Range<usize>, text: &str) {
        // No other blank may stand behind the last fence.
        let blanks = [' ', '\t', '\r', '\n'];
        let mut lines = text[range.clone()].trim_end_matches(blanks).lines();
        let Some(first) = lines.next() else { return };
        let fence = first.trim_start();
        let mark = fence.chars().next().unwrap_or('`');
        let info = fence.trim_start_matches(mark);
        let count = fence.len() - info.len();
        let closes = |line: &str| {
            let line = line
                .trim_start_matches([' ', '>', '\t'])
                .trim_end_matches(blanks);
            line.len() >= count && line.chars().all(|c| c == mark)
        };
        let whole = range.start..range.start + first.len();
        if !lines.next_back().is_some_and(closes) {
            self.detector.add(Intended::Block, whole, first, None);
        } else if let Some(right) = Foreign::box_in_fence(info) {
            let intended = Intended::Foreign(Foreign::Box);
            self.detector.add(intended, whole, first, Some(right));
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
                    let is_shown = |name| tag.get(name).is_some_and(|of| !of.trim().is_empty());
                    if sanitised && !is_known {
                        self.near_html(Intended::Html, html, span);
                    } else if sanitised && tag.is("img") && !is_shown("src") && !is_shown("srcset")
                    {
                        self.near_html(Intended::Picture, html, span);
                    } else if let Some((names, place)) =
                        removed::attributes(&tag).filter(|_| sanitised && !disarm::is_text(&tag))
                    {
                        let place = html.in_text(place.start)..html.in_text(place.end);
                        self.detector.add(Intended::Attribute, place, &names, None);
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
        // A comment without an end also swallows what was put in behind it.
        let line = html.written(span.start..span.start + line.len());
        let place = html.range_in_text(&line);
        self.detector.add(intended, place, &html.html[line], None);
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
pub(super) const MAX_HEADING: usize = 70;

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
