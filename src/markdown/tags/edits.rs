//! Tags that are put into a text's events or taken out of them.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::EventList;
use super::stack::Place;

/// Changes, in any order.
#[derive(Debug, Default)]
pub(super) struct Edits {
    all: Vec<(Place, Edit)>,
}

#[derive(Debug)]
enum Edit {
    Insert(String),
    /// So many bytes.
    Remove(usize),
}

impl Edits {
    /// Puts a tag at a place, behind those that have been put there before.
    pub(super) fn insert(&mut self, at: Place, tag: String) {
        self.all.push((at, Edit::Insert(tag)));
    }

    /// Takes away what stands at a place.
    pub(super) fn remove(&mut self, at: Place, length: usize) {
        self.all.push((at, Edit::Remove(length)));
    }

    /// The events with all changes.
    pub(super) fn apply(mut self, events: EventList<'_>) -> EventList<'_> {
        if self.all.is_empty() {
            return events;
        }
        self.all.sort_by_key(|(at, _)| *at);
        let mut edits = self.all.into_iter().peekable();
        let mut out = Vec::with_capacity(events.len() + edits.len());
        let (mut in_block, mut end) = (false, 0);
        for (number, (event, range)) in events.into_iter().enumerate() {
            end = range.end;
            let mut of_event = Vec::new();
            while let Some(edit) = edits.next_if(|((event, _), _)| *event == number) {
                of_event.push(edit);
            }
            if let Event::Html(html) | Event::InlineHtml(html) = &event
                && !of_event.is_empty()
            {
                split(html, &range, of_event, in_block, &mut out);
                continue;
            }
            for (_, edit) in of_event {
                if let Edit::Insert(tag) = edit {
                    out.push((html_event(tag, in_block), range.start..range.start));
                }
            }
            match event {
                Event::Start(Tag::HtmlBlock) => in_block = true,
                Event::End(TagEnd::HtmlBlock) => in_block = false,
                _ => {}
            }
            out.push((event, range));
        }
        for (_, edit) in edits {
            if let Edit::Insert(tag) = edit {
                out.push((html_event(tag, false), end..end));
            }
        }
        out
    }
}

/// Writes a piece of HTML with its changes.
fn split<'a>(
    html: &str,
    range: &Range<usize>,
    edits: Vec<(Place, Edit)>,
    in_block: bool,
    out: &mut EventList<'a>,
) {
    let mut written = 0;
    let copy = |written: usize, to: usize, out: &mut EventList<'a>| {
        if let Some(part) = html.get(written..to).filter(|part| !part.is_empty()) {
            let event = html_event(part.to_owned(), in_block);
            out.push((event, range.start + written..range.start + to));
        }
    };
    for ((_, at), edit) in edits {
        let at = at.min(html.len());
        copy(written, at, out);
        written = written.max(at);
        match edit {
            Edit::Insert(tag) => {
                let place = range.start + at;
                out.push((html_event(tag, in_block), place..place));
            }
            Edit::Remove(length) => written = (at + length).min(html.len()),
        }
    }
    copy(written, html.len(), out);
}

fn html_event<'a>(html: String, in_block: bool) -> Event<'a> {
    if in_block {
        Event::Html(html.into())
    } else {
        Event::InlineHtml(html.into())
    }
}

/// Finds the places of bytes of HTML that lies in several events.
pub(super) struct Places<'e, 'a> {
    events: &'e [(Event<'a>, Range<usize>)],
    /// The number of the first event.
    first: usize,
    /// The event at hand, and how much of the HTML lies before it.
    index: usize,
    before: usize,
}

impl<'e, 'a> Places<'e, 'a> {
    pub(super) const fn new(events: &'e [(Event<'a>, Range<usize>)], first: usize) -> Self {
        Self {
            events,
            first,
            index: 0,
            before: 0,
        }
    }

    /// The place of a byte, which does not lie before one that was asked for.
    pub(super) fn of(&mut self, at: usize) -> Place {
        while let Some((event, _)) = self.events.get(self.index) {
            let length = match event {
                Event::Html(html) | Event::InlineHtml(html) | Event::Text(html) => html.len(),
                _ => 0,
            };
            if at <= self.before + length && self.index + 1 == self.events.len()
                || at < self.before + length
            {
                break;
            }
            self.before += length;
            self.index += 1;
        }
        (self.first + self.index, at.saturating_sub(self.before))
    }
}
