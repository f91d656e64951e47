//! Texts: words, whose long ones may break, and code, which stays as it is.

use pulldown_cmark::{CodeBlockKind, Event};
use pulldown_cmark_escape::escape_html_body_text;

use super::body::escape;
use super::events::Events;
use super::writer::Writer;

/// A word in running text that is shorter than this fits into the narrowest column, and the fewer
/// soft hyphens there are the better: they are copied along with the text.
const MIN_LETTERS: usize = 16;

impl Writer {
    /// Writes the text that begins at an event, and says where it ends. A word may lie in several
    /// events, and so may an address: they are read as one.
    pub(super) fn words(&mut self, events: &Events<'_>, from: usize) -> usize {
        let texts = events[from..].iter().map_while(|(event, _)| {
            if let Event::Text(text) = event {
                Some(&**text)
            } else {
                None
            }
        });
        let count = texts.clone().count();
        match self.options.hyphens.filter(|_| self.verbatim == 0) {
            Some(hyphens) if count == 1 => {
                texts.for_each(|text| self.text(&hyphens.soften(text, MIN_LETTERS)));
            }
            Some(hyphens) => self.text(&hyphens.soften(&texts.collect::<String>(), MIN_LETTERS)),
            None => texts.for_each(|text| self.text(text)),
        }
        from + count
    }

    /// Writes a text as it is.
    pub(super) fn text(&mut self, text: &str) {
        // Writing to a String cannot fail.
        let _ = escape_html_body_text(&mut self.body.html, text);
    }

    pub(super) fn code_block(&mut self, kind: &CodeBlockKind<'_>) {
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split([' ', '\t']).next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        // Long lines scroll: the block can be focused so that they also do by keyboard (WCAG
        // 2.1.1).
        self.block("<pre tabindex=\"0\"><code");
        if !language.is_empty() {
            self.push(" class=\"language-");
            escape(&mut self.body.html, language);
            self.push("\"");
        }
        self.push(">");
        self.verbatim += 1;
    }

    pub(super) fn end_of_code_block(&mut self) {
        self.verbatim = self.verbatim.saturating_sub(1);
        self.push("</code></pre>\n");
    }
}
