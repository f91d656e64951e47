//! Markdown between the tags of a block of HTML.
//!
//! `CommonMark` reads a block of HTML up to the next empty line as it stands (section 4.6). Who
//! writes a list right below `<summary>`, or `<div>**Obs!**</div>`, means a list and stress: so
//! what stands between tags that hold blocks is read once more, and put in its place. Where only
//! one thing can be meant, that is: running text stays as it is, and so do code, comments and
//! whatever stands where HTML allows no text.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, Options, Parser, RefDefs, Tag, TagEnd};
use rustc_hash::FxHashSet;

use super::events::{end_of, without_controls};
use super::fragment::Fragment;
use super::tags::{TagFault, TagFaultKind};
use crate::html::{Content, Markup, content_of, read_every_tag};
use crate::hyphens::is_verbatim;
use crate::source::Span;

/// Events with their places in the text.
type EventList<'a> = Vec<(Event<'a>, Range<usize>)>;

/// What is known of the text around a block.
pub(super) struct Around<'d> {
    extensions: Options,
    /// Where its links by name lead.
    definitions: &'d RefDefs<'d>,
    /// The names of its footnotes, in lower case.
    notes: FxHashSet<String>,
}

impl<'d> Around<'d> {
    /// What a text's events say of it; `extensions` is how Markdown is read.
    pub(super) fn new(
        extensions: Options,
        definitions: &'d RefDefs<'d>,
        events: &[(Event<'_>, Range<usize>)],
    ) -> Self {
        let note = |event: &Event<'_>| match event {
            Event::Start(Tag::FootnoteDefinition(name)) => Some(name.to_lowercase()),
            _ => None,
        };
        Self {
            extensions,
            definitions,
            notes: events.iter().filter_map(|(event, _)| note(event)).collect(),
        }
    }
}

/// The events of a text, with those of Markdown within its blocks of HTML if that is to be read;
/// and where such Markdown stands that is not.
pub(super) fn read<'a>(
    events: EventList<'a>,
    around: &Around<'_>,
    is_read: bool,
) -> (EventList<'a>, Vec<TagFault>) {
    let mut unread = Vec::new();
    let mut out = Vec::with_capacity(events.len() + 16);
    let mut rest = events.into_iter();
    while let Some((event, range)) = rest.next() {
        if !matches!(event, Event::Start(Tag::HtmlBlock)) {
            out.push((event, range));
            continue;
        }
        let mut block = Vec::new();
        for (event, range) in rest.by_ref() {
            if matches!(event, Event::End(TagEnd::HtmlBlock)) {
                break;
            }
            block.push((event, range));
        }
        let html = Fragment::of(&block);
        let runs = if html.html.bytes().any(is_mark) {
            runs(&html.html)
        } else {
            Vec::new()
        };
        let mut writer = Block {
            html: &html,
            range: range.clone(),
            written: 0,
            out: Vec::new(),
        };
        for run in &runs {
            match run.read(&html, around) {
                Reading::Words => {}
                Reading::Markdown(events) if is_read => writer.put(run.range.clone(), events),
                Reading::Markdown(_) | Reading::Unclear => unread.push(run.unread(&html)),
            }
        }
        if writer.out.is_empty() {
            out.push((Event::Start(Tag::HtmlBlock), range.clone()));
            out.append(&mut block);
            out.push((Event::End(TagEnd::HtmlBlock), range));
        } else {
            writer.html_to(html.html.len());
            out.extend(writer.out);
        }
    }
    (out, unread)
}

/// Whether a byte may be a mark of Markdown.
const fn is_mark(byte: u8) -> bool {
    matches!(
        byte,
        b'*' | b'_' | b'[' | b'`' | b'#' | b'~' | b'|' | b'-' | b'+' | b'.' | b')' | b':'
    )
}

/// A block of HTML, part of which is Markdown.
struct Block<'h> {
    html: &'h Fragment,
    range: Range<usize>,
    /// How much of the HTML has been written.
    written: usize,
    out: EventList<'static>,
}

impl Block<'_> {
    fn put(&mut self, run: Range<usize>, events: EventList<'static>) {
        self.html_to(run.start);
        self.out.extend(events);
        self.written = run.end;
    }

    fn html_to(&mut self, end: usize) {
        let events = self.html.events(self.written..end);
        self.written = end;
        if !events.is_empty() {
            self.out
                .push((Event::Start(Tag::HtmlBlock), self.range.clone()));
            self.out.extend(events);
            self.out
                .push((Event::End(TagEnd::HtmlBlock), self.range.clone()));
        }
    }
}

/// A piece of text between two tags that are not part of a line of words.
struct Run {
    /// Without white space around it.
    range: Range<usize>,
    /// What the element around it holds, and its name.
    content: Content,
    parent: String,
    /// Whether the tag before it stands alone on its line.
    begins_line: bool,
}

/// The pieces of text in a block of HTML.
fn runs(html: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut open: Vec<(String, Content)> = Vec::new();
    // How many elements are open whose text stays as it is.
    let mut verbatim = 0_usize;
    let mut start = 0;
    let mut add = |range: Range<usize>, open: &[(String, Content)], verbatim: usize| {
        let text = &html[range.clone()];
        let words = text.trim();
        if words.is_empty() || verbatim > 0 {
            return;
        }
        let first = range.start + (text.len() - text.trim_start().len());
        // Spaces before the first word of a line belong to it.
        let begins_line = html[range.start..first].contains('\n');
        runs.push(Run {
            range: first..first + words.len(),
            content: open.last().map_or(Content::Blocks, |(_, content)| *content),
            parent: open
                .last()
                .map(|(name, _)| name.clone())
                .unwrap_or_default(),
            begins_line,
        });
    };
    read_every_tag(html, |markup| {
        let span = markup.span();
        let (name, starts) = match &markup {
            Markup::StartTag(tag) => (tag.name, !tag.is_self_closing),
            Markup::EndTag { name, .. } => (*name, false),
            Markup::Comment { .. } | Markup::Unfinished { .. } => {
                add(start..span.start, &open, verbatim);
                start = span.end;
                return;
            }
        };
        let content = content_of(name);
        let keeps_text = is_verbatim(name) || matches!(content, Some(Content::Other));
        let is_block = matches!(
            content,
            Some(Content::Line | Content::Blocks | Content::Parts)
        );
        if !is_block && !keeps_text {
            return;
        }
        add(start..span.start, &open, verbatim);
        start = span.end;
        if keeps_text {
            verbatim = verbatim.saturating_add_signed(match &markup {
                Markup::StartTag(_) if starts => 1,
                Markup::EndTag { .. } => -1,
                _ => 0,
            });
        }
        if !is_block {
            return;
        }
        if let (true, Some(content)) = (starts, content) {
            if open.len() < MAX_DEPTH {
                open.push((name.to_ascii_lowercase(), content));
            }
        } else if let Some(at) = open
            .iter()
            .rposition(|(other, _)| name.eq_ignore_ascii_case(other))
        {
            open.truncate(at);
        }
    });
    add(start..html.len(), &open, verbatim);
    runs
}

/// More elements than these in each other are not followed.
const MAX_DEPTH: usize = 64;

/// What a run turns out to be.
enum Reading {
    /// Nothing but words.
    Words,
    /// Markdown, read.
    Markdown(EventList<'static>),
    /// Markdown that can stand nowhere here.
    Unclear,
}

impl Run {
    /// A finding about its first line.
    fn unread(&self, html: &Fragment) -> TagFault {
        let text = &html.html[self.range.clone()];
        let line = text.lines().next().unwrap_or_default();
        let range = html.range_in_text(&(self.range.start..self.range.start + line.len()));
        TagFault {
            kind: TagFaultKind::Unread,
            span: Span::new(range.start, range.end),
            name: self.parent.clone(),
            other: String::new(),
        }
    }

    fn read(&self, html: &Fragment, around: &Around<'_>) -> Reading {
        let text = &html.html[self.range.clone()];
        if !text.bytes().any(is_mark) {
            return Reading::Words;
        }
        let holds_blocks = self.content == Content::Blocks;
        let as_blocks = self.begins_line && !text.starts_with('<');
        let run = if as_blocks {
            without_indent(html, &self.range)
        } else {
            // So the first word begins no list and no heading.
            let mut run = html.part(self.range.start..self.range.start);
            run.html.push('(');
            run.copy(html, self.range.clone());
            run
        };
        let mut events = around.events(&run);
        if !as_blocks {
            strip_bracket(&mut events);
        }
        if !holds_markup(&events) {
            return Reading::Words;
        }
        if self.content == Content::Parts {
            return Reading::Unclear;
        }
        let is_paragraph = matches!(events.first(), Some((Event::Start(Tag::Paragraph), _)))
            && end_of(&events, 1) + 1 == events.len();
        if is_paragraph && !(as_blocks && holds_blocks) {
            events.pop();
            events.remove(0);
        } else if !holds_blocks {
            return Reading::Unclear;
        }
        Reading::Markdown(events)
    }
}

impl Around<'_> {
    /// Reads a piece of Markdown, as if it stood in the text.
    fn events(&self, run: &Fragment) -> EventList<'static> {
        let mut text = run.html.clone();
        let length = text.len();
        let named = run.html.split("[^").skip(1);
        for name in named.filter_map(|rest| rest.split_once(']')) {
            if self.notes.contains(&name.0.to_lowercase()) {
                text.push_str("\n\n[^");
                text.push_str(name.0);
                text.push_str("]: x");
            }
        }
        let resolve = |link: BrokenLink<'_>| {
            let definition = self.definitions.get(&link.reference)?;
            let target: CowStr<'static> = definition.dest.clone().into_static();
            let title = definition.title.clone().unwrap_or("".into());
            Some((target, title.into_static()))
        };
        let parser = Parser::new_with_broken_link_callback(&text, self.extensions, Some(resolve));
        let events = parser
            .into_offset_iter()
            .filter(|(_, range)| range.start < length)
            .map(|(event, range)| {
                let range = range.start..range.end.min(length);
                (event.into_static(), run.range_in_text(&range))
            });
        let mut events: EventList<'static> = events.collect();
        without_controls(&mut events, &text);
        events
    }
}

/// Takes away the bracket that was put before a run.
fn strip_bracket(events: &mut EventList<'static>) {
    let first = events
        .iter()
        .position(|(event, _)| matches!(event, Event::Text(_)));
    if let Some(at) = first
        && let Event::Text(text) = &events[at].0
        && let Some(rest) = text.strip_prefix('(')
    {
        if rest.is_empty() {
            events.remove(at);
        } else {
            events[at].0 = Event::Text(rest.to_owned().into());
        }
    }
}

/// Whether there is anything that would be shown otherwise as HTML. One line that begins with a
/// number is more often a day than a list.
fn holds_markup(events: &EventList<'static>) -> bool {
    let mut items = 0;
    let mut is_numbered = false;
    let mut others = false;
    for (event, _) in events {
        match event {
            Event::Text(_)
            | Event::SoftBreak
            | Event::HardBreak
            | Event::Html(_)
            | Event::InlineHtml(_)
            | Event::End(_)
            | Event::Start(Tag::Paragraph | Tag::HtmlBlock) => {}
            Event::Start(Tag::List(Some(_))) => is_numbered = true,
            Event::Start(Tag::Item) => items += 1,
            _ => others = true,
        }
    }
    others || (is_numbered && items > 1)
}

/// A part of a block without the spaces that all its lines begin with.
fn without_indent(html: &Fragment, range: &Range<usize>) -> Fragment {
    let start = html.html[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let lines = || {
        let text = &html.html[start..range.end];
        text.split_inclusive('\n').scan(start, |at, line| {
            let begin = *at;
            *at += line.len();
            Some((begin, line))
        })
    };
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let least = lines()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(_, line)| indent(line))
        .min()
        .unwrap_or_default();
    let mut out = Fragment::default();
    for (at, line) in lines() {
        out.copy(html, at + least.min(indent(line))..at + line.len());
    }
    out
}
