//! The elements of raw HTML that are open at one place of a text.

use std::ops::Range;

use super::fault::parents_of;
use crate::html::{Content, may_stay_open};

/// A place in a list of events: the event's number, and a byte of its text.
pub(super) type Place = (usize, usize);

/// So many elements are followed; browsers read no deeper than 512.
const MAX_OPEN: usize = 512;

/// An element that is open.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is asked for by itself, and none follows from another"
)]
pub(super) struct Open {
    /// In lower case.
    pub name: String,
    /// Where its start tag stands in the text.
    pub range: Range<usize>,
    pub content: Content,
    /// Where it had better end, as soon as that place has passed.
    pub close_at: Option<Place>,
    /// The end tag, and its name, that came first though its element began before this one.
    pub crossed: Option<(Range<usize>, String)>,
    /// Whether it began in a paragraph of Markdown.
    pub in_paragraph: bool,
    /// Whether that paragraph has ended.
    pub left_paragraph: bool,
    /// Whether it means something in another alone, which is not there.
    pub is_alone: bool,
    /// Whether there is a finding that says what is wrong.
    pub is_reported: bool,
}

impl Default for Open {
    fn default() -> Self {
        Self {
            name: String::new(),
            range: 0..0,
            content: Content::Words,
            close_at: None,
            crossed: None,
            in_paragraph: false,
            left_paragraph: false,
            is_alone: false,
            is_reported: false,
        }
    }
}

/// The open elements, outermost first.
#[derive(Debug, Default)]
pub(super) struct Stack {
    open: Vec<Open>,
    /// Where in `open` each part of the text begins that no element reaches out of.
    parts: Vec<usize>,
    /// Whether a paragraph of Markdown is open.
    pub in_paragraph: bool,
    /// Names of elements that were reported as never closed, whose end tags may still come.
    forgiven: Vec<String>,
    /// Names of elements that were reported as being alone: once is enough.
    alone: Vec<String>,
    is_full: bool,
}

impl Stack {
    /// Whether there was once more than can be followed.
    pub(super) const fn is_full(&self) -> bool {
        self.is_full
    }

    pub(super) fn begin_paragraph(&mut self) {
        self.in_paragraph = true;
    }

    /// The end of a paragraph, whose words cannot go on.
    pub(super) fn end_paragraph(&mut self, at: Place) {
        self.in_paragraph = false;
        for open in self.of_part() {
            if open.in_paragraph {
                open.left_paragraph = true;
                open.close_at.get_or_insert(at);
            }
        }
    }

    /// The end of a block of HTML: a line of words that it leaves open had better end with it.
    pub(super) fn end_of_html(&mut self, at: Place) {
        for open in self.of_part() {
            if open.is_alone || !matches!(open.content, Content::Blocks | Content::Parts) {
                open.close_at.get_or_insert(at);
            }
        }
    }

    /// Begins a part of the text that no element reaches out of.
    pub(super) fn enter(&mut self) {
        self.parts.push(self.open.len());
    }

    /// Ends such a part: what is still open in it, innermost first.
    pub(super) fn leave(&mut self) -> impl Iterator<Item = Open> + use<> {
        let start = self.parts.pop().unwrap_or_default();
        self.open
            .split_off(start.min(self.open.len()))
            .into_iter()
            .rev()
    }

    /// The element that another of this name should lie in, if it lies in none and this is the
    /// first such.
    pub(super) fn missing_parent(&mut self, name: &str) -> Option<&'static str> {
        let parents = parents_of(name);
        let first = parents.first()?;
        let is_missing = !self.open.iter().any(|open| parents.contains(&&*open.name));
        if !is_missing || self.is_full || self.alone.iter().any(|other| other == name) {
            return None;
        }
        self.alone.push(name.to_owned());
        Some(first)
    }

    /// Begins an element, whose start tag stands at a place.
    pub(super) fn push(&mut self, open: Open, at: Place) {
        let start = self.start();
        if may_stay_open(&open.name) {
            let ends = |last: &Open| {
                may_stay_open(&last.name)
                    && (last.name == open.name
                        || matches!(
                            (&*open.name, &*last.name),
                            ("tr" | "tbody" | "tfoot", "td" | "th" | "tr")
                                | ("td", "th")
                                | ("th", "td")
                                | ("dt", "dd")
                                | ("dd", "dt")
                                | (_, "p")
                        ))
            };
            while self.open.len() > start && self.open.last().is_some_and(ends) {
                self.open.pop();
            }
        }
        // Links do not lie in each other: browsers close the first.
        if open.name == "a" {
            for other in self.of_part().filter(|other| other.name == "a") {
                other.close_at.get_or_insert(at);
            }
        }
        if self.open.len() >= MAX_OPEN {
            self.is_full = true;
            return;
        }
        let in_paragraph = self.in_paragraph;
        self.open.push(Open {
            in_paragraph,
            ..open
        });
    }

    /// Closes the nearest element of a name in this part of the text; `range` is where the end tag
    /// stands.
    pub(super) fn close(&mut self, name: &str, range: &Range<usize>, at: Place) -> Option<Open> {
        let start = self.start();
        let found = self.open[start..]
            .iter()
            .rposition(|open| open.name == name);
        let index = start + found?;
        let within = self.open.split_off(index + 1);
        let closed = self.open.pop();
        let kept = within.into_iter().filter(|open| !may_stay_open(&open.name));
        self.open.extend(kept.map(|mut open| {
            open.crossed
                .get_or_insert_with(|| (range.clone(), name.to_owned()));
            open.close_at.get_or_insert(at);
            open
        }));
        closed
    }

    /// Takes an end tag that closes nothing here for that of an element that began further out, and
    /// will be found to have none: once is enough.
    pub(super) fn blame(&mut self, name: &str) {
        if let Some(outer) = self.open.iter_mut().rfind(|open| open.name == name) {
            outer.is_reported = true;
        }
    }

    /// Expects the end tag of an element that was reported as never closed.
    pub(super) fn forgive(&mut self, name: &str) {
        self.forgiven.push(name.to_owned());
    }

    /// Whether an end tag is such a one.
    pub(super) fn is_forgiven(&mut self, name: &str) -> bool {
        let found = self.forgiven.iter().position(|other| other == name);
        found
            .map(|index| self.forgiven.swap_remove(index))
            .is_some()
    }

    fn start(&self) -> usize {
        self.parts.last().copied().unwrap_or_default()
    }

    fn of_part(&mut self) -> impl Iterator<Item = &mut Open> {
        let start = self.start();
        self.open[start..].iter_mut()
    }
}
