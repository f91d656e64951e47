//! Items of lists, and the boxes of tasks with their labels.

use std::mem;

use pulldown_cmark::{Event, Tag};

use super::events::Events;
use super::writer::Writer;

impl Writer {
    /// The start of an item; `rest` begins with what is in it.
    pub(super) fn item(&mut self, rest: &Events<'_>) {
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

    /// Ends the label of a task, if one is open.
    pub(super) fn close_label(&mut self) {
        if mem::take(&mut self.open_label) {
            self.push("</label>");
        }
    }
}
