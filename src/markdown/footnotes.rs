//! Footnotes: references in the text, the notes themselves at its end.

use std::mem;

use rustc_hash::FxHashMap;

use super::body::{Body, Label, Slot};
use super::writer::Writer;

/// Footnotes, numbered as the text refers to them.
#[derive(Default)]
pub(super) struct Notes {
    numbers: FxHashMap<String, usize>,
    /// Names in the order of first reference, or of definition where nothing refers to them.
    pub(super) names: Vec<String>,
    /// How often each has been referred to.
    pub(super) references: Vec<usize>,
    /// The text of each, as far as it is defined.
    pub(super) texts: Vec<Option<Body>>,
}

impl Notes {
    /// The number from 0 of the note of that name, new or known.
    pub(super) fn number(&mut self, name: &str) -> usize {
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
            self.append(text.unwrap_or_default());
            if references > 0 {
                self.push(&format!(
                    "<a class=\"footnote-back\" href=\"#s-fnref-{number}\" aria-label=\""
                ));
                self.slot(Slot::Label(Label::BackToText));
                self.push(&format!(" {number}\">↩</a>"));
            }
            self.push("</li>\n");
        }
        self.push("</ol></section>\n");
    }
}
