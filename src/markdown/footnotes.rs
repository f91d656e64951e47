//! Footnotes: references in the text, the notes themselves at its end.

use std::mem;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::body::{Body, Label, Slot};
use super::events::Events;
use super::near_miss::{Intended, NearMiss};
use super::writer::Writer;
use crate::nearest::fold;

/// Footnotes, numbered as the text refers to them.
#[derive(Default)]
pub(super) struct Notes {
    numbers: FxHashMap<String, usize>,
    /// Names in the order of first reference, or of definition where nothing refers to them.
    pub(super) names: Vec<String>,
    /// How often each has been referred to.
    pub(super) references: Vec<usize>,
    /// Those that the title refers to first: the text does not hold that mark.
    in_title: Vec<usize>,
    /// The text of each, as far as it is defined.
    pub(super) texts: Vec<Option<Body>>,
}

impl Notes {
    /// The number from 0 of the note of that name, new or known. As everywhere in Markdown, upper
    /// and lower case do not tell names apart.
    pub(super) fn number(&mut self, name: &str) -> usize {
        let name = &*fold(name);
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        self.numbers.insert(name.to_owned(), self.names.len());
        self.names.push(name.to_owned());
        self.references.push(0);
        self.texts.push(None);
        self.names.len() - 1
    }
}

impl Writer {
    /// The text of a note, which stands at `range`. A second one of the same name is shown behind
    /// the first, and found.
    pub(super) fn footnote(&mut self, name: &str, inside: &Events<'_>, range: &Range<usize>) {
        let note = self.notes.number(name);
        let outer = mem::take(&mut self.body);
        self.blocks(inside);
        let text = mem::replace(&mut self.body, outer);
        match &mut self.notes.texts[note] {
            Some(first) => {
                first.append(text);
                self.near_misses.push(NearMiss {
                    intended: Intended::NoteTwice,
                    span: self.span(range),
                    text: name.to_owned(),
                    right: None,
                });
            }
            missing => *missing = Some(text),
        }
    }

    pub(super) fn footnote_reference(&mut self, name: &str) {
        let note = self.notes.number(name);
        self.notes.references[note] += 1;
        let (number, again) = (note + 1, self.notes.references[note]);
        let id = if again == 1 {
            format!("s-fnref-{number}")
        } else {
            format!("s-fnref-{number}-{again}")
        };
        self.push(&format!(
            "<sup class=\"footnote-ref\"><a href=\"#s-fn-{number}\" id=\"{id}\">{number}</a></sup>"
        ));
    }

    /// The marks of the title's notes, which the theme prints behind it.
    pub(super) fn marks_of_title<'n>(&mut self, names: impl Iterator<Item = &'n str>) -> String {
        let before = self.body.html.len();
        for name in names {
            let note = self.notes.number(name);
            if self.notes.references[note] == 0 {
                self.notes.in_title.push(note);
            }
            self.footnote_reference(name);
        }
        self.body.html.split_off(before)
    }

    pub(super) fn footnotes(&mut self) {
        let notes = mem::take(&mut self.notes);
        if notes.names.is_empty() {
            return;
        }
        self.fresh_line();
        self.push("<section class=\"footnotes\" aria-label=\"");
        self.slot(Slot::Label(Label::Footnotes));
        self.push("\"><ol>\n");
        for (index, (text, references)) in notes.texts.into_iter().zip(notes.references).enumerate()
        {
            let number = index + 1;
            self.push(&format!("<li id=\"s-fn-{number}\">"));
            self.body.append(text.unwrap_or_default());
            if references > 0 {
                // Not every theme shows the marks of the title, but each has it at the top.
                let back = if notes.in_title.contains(&index) {
                    String::from("top")
                } else {
                    format!("s-fnref-{number}")
                };
                self.push(&format!(
                    "<a class=\"footnote-back\" href=\"#{back}\" aria-label=\""
                ));
                self.slot(Slot::Label(Label::BackToText));
                self.push(&format!(" {number}\">↩</a>"));
            }
            self.push("</li>\n");
        }
        self.push("</ol></section>\n");
    }
}
