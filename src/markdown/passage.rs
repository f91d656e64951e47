//! Passages in another language than their page, by the `lang` of HTML: words break as their own
//! language has it.

use memchr::memmem;

use crate::html::{Content, Markup, content_of, read};
use crate::hyphens::Hyphens;

/// The elements that say a language and are open, innermost last.
#[derive(Debug, Default)]
pub(super) struct Passages {
    open: Vec<Passage>,
}

#[derive(Debug)]
struct Passage {
    element: String,
    hyphens: Option<Hyphens>,
}

impl Passages {
    /// Takes note of what a piece of HTML opens and closes.
    pub(super) fn read(&mut self, html: &str) {
        if self.open.is_empty() && memmem::find(html.as_bytes(), b"lang").is_none() {
            return;
        }
        read(html, |markup| match markup {
            Markup::StartTag(tag) => {
                let is_empty = content_of(tag.name) == Some(Content::Nothing);
                // One of the same name within another must not end it.
                let hyphens = match tag.get("lang") {
                    Some(language) => Some(Hyphens::of(language)),
                    None => self.last_called(tag.name).map(|_| self.innermost()),
                };
                if let Some(hyphens) = hyphens.filter(|_| !is_empty) {
                    self.begin(tag.name, hyphens);
                }
            }
            Markup::EndTag { name, .. } => self.end(name),
            _ => {}
        });
    }

    /// Begins a passage.
    pub(super) fn begin(&mut self, element: &str, hyphens: Option<Hyphens>) {
        self.open.push(Passage {
            element: element.to_owned(),
            hyphens,
        });
    }

    /// Ends the innermost passage in an element of that name, and what is in it.
    pub(super) fn end(&mut self, element: &str) {
        if let Some(at) = self.last_called(element) {
            self.open.truncate(at);
        }
    }

    /// Ends what no paragraph goes on with after another.
    pub(super) fn end_lines(&mut self) {
        self.open.retain(|passage| {
            let content = content_of(&passage.element);
            !matches!(
                content,
                Some(Content::Look | Content::Words | Content::Line)
            )
        });
    }

    /// How words break here, on a page where they break so elsewhere.
    pub(super) fn hyphens(&self, of_page: Option<Hyphens>) -> Option<Hyphens> {
        self.open.last().map_or(of_page, |passage| passage.hyphens)
    }

    fn innermost(&self) -> Option<Hyphens> {
        self.hyphens(None)
    }

    fn last_called(&self, element: &str) -> Option<usize> {
        let is_it = |passage: &Passage| passage.element.eq_ignore_ascii_case(element);
        self.open.iter().rposition(is_it)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_break_as_the_innermost_open_passage_has_it() {
        let mut passages = Passages::default();
        let word = "utbildningsområdena";
        let swedish = |passages: &Passages| {
            let hyphens = passages.hyphens(Hyphens::of("en"));
            hyphens.map(|hyphens| hyphens.soften(word, 6).into_owned())
        };
        let of = |tag: &str| Hyphens::of(tag).map(|it| it.soften(word, 6).into_owned());
        assert_ne!(of("sv"), of("en"));
        for (html, expected) in [
            ("<b>", of("en")),
            ("<span lang=\"sv\">", of("sv")),
            ("<span>", of("sv")),
            ("<i lang=xx>", None),
            ("</i>", of("sv")),
            ("</span>", of("sv")),
            ("<br lang=en>", of("sv")),
            ("</SPAN>", of("en")),
            ("<div lang=sv><span lang=en>", of("en")),
        ] {
            passages.read(html);
            assert_eq!(swedish(&passages), expected, "{html}");
        }
        passages.end_lines();
        assert_eq!(swedish(&passages), of("sv"));
    }
}
