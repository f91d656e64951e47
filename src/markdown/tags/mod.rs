//! The tags of raw HTML, each with the one that closes it, over a whole text.
//!
//! A tag that is never closed changes all that follows it, and browsers say nothing. So every tag
//! is paired here, within the part of the text that it stands in: no element reaches out of a
//! list's item, a cell or a quotation. What is left over is reported, and mended where it does least
//! harm: a start tag is closed where its paragraph ends, an end tag that closes nothing is left
//! out.

mod edits;
mod fault;
mod stack;

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use self::edits::{Edits, Places};
pub use self::fault::{TagFault, TagFaultKind};
use self::stack::{Open, Stack};
use super::disarm::{OpenComment, is_text};
use super::fragment::Fragment;
use super::sanitise;
use crate::config::RawHtml;
use crate::html::{
    Content, Markup, StartTag, content_of, holds_raw_text, may_stay_open, read, read_every_tag,
};
use crate::source::Span;

/// Events with their places in the text.
type EventList<'a> = Vec<(Event<'a>, Range<usize>)>;

/// Pairs the tags of a text, and mends its events where one has no other, unless all HTML passes as
/// it is. All places are in the text.
pub(super) fn pair(events: EventList<'_>, raw_html: RawHtml) -> (EventList<'_>, Vec<TagFault>) {
    let mut walk = Walk {
        raw_html,
        ..Walk::default()
    };
    let mut at = 0;
    while let Some((event, _)) = events.get(at) {
        match event {
            Event::Start(Tag::HtmlBlock) => {
                let inside = &events[at + 1..];
                let length = inside
                    .iter()
                    .take_while(|(event, _)| !matches!(event, Event::End(TagEnd::HtmlBlock)))
                    .count();
                walk.html(&inside[..length], at + 1);
                at += length + 1;
                walk.stack.end_of_html((at, 0));
            }
            Event::InlineHtml(_) if walk.pictures == 0 => {
                let next = events.get(at + 1).map(|(event, _)| event);
                walk.is_last = matches!(next, Some(Event::End(TagEnd::Paragraph)));
                walk.html(&events[at..=at], at);
            }
            Event::Start(tag) => walk.start(tag),
            Event::End(tag) => walk.end(*tag, at),
            _ => {}
        }
        at += 1;
    }
    walk.leave(events.len());
    walk.faults.sort_by_key(|fault| fault.span.start);
    if raw_html == RawHtml::Allow {
        return (events, walk.faults);
    }
    (walk.edits.apply(events), walk.faults)
}

#[derive(Default)]
struct Walk {
    raw_html: RawHtml,
    stack: Stack,
    edits: Edits,
    faults: Vec<TagFault>,
    comment: OpenComment,
    /// How many images are open: what stands in them is shown nowhere.
    pictures: usize,
    /// How many `svg` and `math` are open: in them, `/>` closes an element.
    foreign: usize,
    /// Whether the tag at hand is the last of its paragraph.
    is_last: bool,
    /// End tags that are to come after the paragraph at hand.
    moved: Vec<String>,
}

impl Walk {
    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Paragraph => self.stack.begin_paragraph(),
            Tag::Image { .. } => self.pictures += 1,
            Tag::Heading { .. }
            | Tag::Item
            | Tag::TableCell
            | Tag::BlockQuote(_)
            | Tag::FootnoteDefinition(_)
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition => self.stack.enter(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, at: usize) {
        match tag {
            TagEnd::Paragraph => {
                self.stack.end_paragraph((at, 0));
                for tag in self.moved.drain(..) {
                    self.edits.insert((at + 1, 0), tag);
                }
            }
            TagEnd::Image => self.pictures = self.pictures.saturating_sub(1),
            TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::TableCell
            | TagEnd::BlockQuote(_)
            | TagEnd::FootnoteDefinition
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition => self.leave(at),
            _ => {}
        }
    }

    /// The end, before the event `at`, of a part of the text that no element reaches out of.
    fn leave(&mut self, at: usize) {
        for open in self.stack.leave() {
            // The next paragraph ends one that is open.
            if open.name == "p" {
                continue;
            }
            let place = open.close_at.unwrap_or((at, 0));
            self.edits.insert(place, format!("</{}>", open.name));
            if !open.is_reported && !may_stay_open(&open.name) {
                self.stack.forgive(&open.name);
                self.fault(TagFaultKind::Unclosed, open.range, &open.name, "");
            }
        }
    }

    /// Reads a block of HTML, or a tag in a line: the events from number `first` on.
    fn html(&mut self, events: &[(Event<'_>, Range<usize>)], first: usize) {
        let html = Fragment::of(events);
        let from = self.comment.end_in(&html.html);
        let mut places = Places::new(events, first);
        let raw_html = self.raw_html;
        let each = |markup: Markup<'_>| {
            let span = markup.span().start + from..markup.span().end + from;
            match markup {
                Markup::StartTag(tag) if !self.is_none(tag.name) && !self.is_words(&tag) => {
                    let range = html.range_in_text(&span);
                    let before = places.of(span.start);
                    self.start_tag(&tag, range, before, places.of(span.end));
                }
                Markup::EndTag { name, .. } if !self.is_none(name) => {
                    let range = html.range_in_text(&span);
                    self.end_tag(name, range, places.of(span.start), span.len());
                }
                Markup::Comment { is_closed, .. } => {
                    self.comment.read(&html.html[span], is_closed);
                }
                _ => {}
            }
        };
        match raw_html {
            RawHtml::Allow => read(&html.html[from..], each),
            RawHtml::Sanitise | RawHtml::Escape => read_every_tag(&html.html[from..], each),
        }
    }

    /// Whether an element is not published as one, and so needs no end.
    fn is_none(&self, name: &str) -> bool {
        self.raw_html != RawHtml::Allow && (holds_raw_text(name) || !sanitise::keeps(name))
    }

    fn is_words(&self, tag: &StartTag<'_>) -> bool {
        self.raw_html != RawHtml::Allow && is_text(tag)
    }

    fn start_tag(
        &mut self,
        tag: &StartTag<'_>,
        range: Range<usize>,
        before: (usize, usize),
        after: (usize, usize),
    ) {
        let content = content_of(tag.name).unwrap_or(Content::Words);
        if content == Content::Nothing {
            return;
        }
        let name = tag.name.to_ascii_lowercase();
        if tag.is_self_closing {
            // `<a id="x"/>`: written as if it ended here, and so it does.
            if self.foreign == 0 {
                self.edits.insert(after, format!("</{name}>"));
            }
            return;
        }
        self.foreign += usize::from(matches!(&*name, "svg" | "math"));
        let parent = self.stack.missing_parent(&name);
        if let Some(parent) = parent {
            self.fault(TagFaultKind::Alone, range.clone(), &name, parent);
        }
        self.stack.push(
            Open {
                range,
                content,
                name,
                is_alone: parent.is_some(),
                ..Open::default()
            },
            before,
        );
    }

    fn end_tag(&mut self, name: &str, range: Range<usize>, at: (usize, usize), length: usize) {
        let name = name.to_ascii_lowercase();
        if self.stack.is_full() || content_of(&name) == Some(Content::Nothing) {
            return;
        }
        if matches!(&*name, "svg" | "math") {
            self.foreign = self.foreign.saturating_sub(1);
        }
        let Some(open) = self.stack.close(&name, &range, at) else {
            self.edits.remove(at, length);
            if !self.stack.is_forgiven(&name) {
                self.stack.blame(&name);
                self.fault(TagFaultKind::Stray, range, &name, "");
            }
            return;
        };
        let in_paragraph = self.stack.in_paragraph;
        let goes_on = open.content == Content::Look;
        let is_apart = open.left_paragraph
            || (in_paragraph && !open.in_paragraph && open.content == Content::Words);
        if let Some((crossing, by)) = open.crossed {
            self.fault(TagFaultKind::Crossed, crossing, &by, &name);
        } else if is_apart && !goes_on {
            self.fault(TagFaultKind::Apart, open.range, &name, "");
        } else if in_paragraph && !open.in_paragraph && !goes_on && self.is_last {
            // `text</div>`: the paragraph ends before the element that it lies in.
            self.edits.remove(at, length);
            self.moved.push(format!("</{name}>"));
            return;
        } else {
            return;
        }
        if !goes_on {
            self.edits.remove(at, length);
            self.edits
                .insert(open.close_at.unwrap_or(at), format!("</{name}>"));
        }
    }

    fn fault(&mut self, kind: TagFaultKind, range: Range<usize>, name: &str, other: &str) {
        self.faults.push(TagFault {
            kind,
            span: Span::new(range.start, range.end),
            name: name.to_owned(),
            other: other.to_owned(),
        });
    }
}

#[cfg(test)]
mod tests;
