//! Tags that would take the rest of the page with them are made text, as GFM's "Disallowed Raw
//! HTML" is (section 6.11), before a page is sanitised.

use std::ops::Range;

use super::fragment::Fragment;
use crate::html::{Markup, holds_raw_text, read_every_tag};

/// Elements that hold nothing, or whose end tags may be left out: they do not lie in each other
/// without end.
const SHALLOW: [&str; 42] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "caption",
    "colgroup", "option", "optgroup", "rt", "rp", "path", "circle", "rect", "line", "polyline",
    "polygon", "ellipse", "use", "stop", "image", "html", "body",
];

/// How many elements may lie in each other: Chromium reads no more than 512, and cleaning takes the
/// square of the depth.
const MAX_DEPTH: usize = 256;

/// What the raw HTML of a text leaves open from one piece of it to the next.
#[derive(Default)]
pub(super) struct Disarmer {
    depth: usize,
    in_comment: bool,
    /// Where the first tag stands that lies too deep.
    pub too_deep: Option<usize>,
}

impl Disarmer {
    /// A piece of raw HTML in which nothing swallows what follows: no element whose content is not
    /// read as HTML, no tag without its end, nothing that lies too deep in other elements.
    ///
    /// All `<` of what is made text are escaped, those in its attributes too: what follows is read
    /// as before.
    pub(super) fn disarm(&mut self, raw: Fragment) -> Fragment {
        let comment = self.open_comment(&raw.html);
        let mut out = Fragment::default();
        let mut copied = 0;
        read_every_tag(&raw.html[comment..], |markup| {
            let span = markup.span();
            let span = span.start + comment..span.end + comment;
            if self.may_stand(&markup, &raw, &span) {
                return;
            }
            for (at, _) in raw.html[span.clone()].match_indices('<') {
                out.copy(&raw, copied..span.start + at);
                out.html.push_str("&lt;");
                copied = span.start + at + 1;
            }
        });
        if copied == 0 {
            return raw;
        }
        out.copy(&raw, copied..raw.html.len());
        out
    }

    /// How much of a piece still belongs to a comment that another piece has begun.
    fn open_comment(&mut self, html: &str) -> usize {
        const END: &str = "-->";
        if !self.in_comment {
            return 0;
        }
        let end = html.find(END).map(|at| at + END.len());
        self.in_comment = end.is_none();
        end.unwrap_or(html.len())
    }

    fn may_stand(&mut self, markup: &Markup<'_>, raw: &Fragment, span: &Range<usize>) -> bool {
        match markup {
            Markup::StartTag(tag) if holds_raw_text(tag.name) => false,
            Markup::StartTag(tag) if is_shallow(tag.name) => true,
            Markup::StartTag(_) if self.depth == MAX_DEPTH => {
                self.too_deep.get_or_insert(raw.in_text(span.start));
                false
            }
            Markup::StartTag(_) => {
                self.depth += 1;
                true
            }
            Markup::EndTag { name, .. } if holds_raw_text(name) => false,
            Markup::EndTag { name, .. } => {
                self.depth = self.depth.saturating_sub(usize::from(!is_shallow(name)));
                true
            }
            Markup::Comment { is_closed, .. } => {
                let written = &raw.html[span.clone()];
                self.in_comment = !is_closed && written.starts_with("<!--");
                // Inside `svg` and `math`, and only there, this begins text.
                !written.starts_with("<![CDATA[")
            }
            Markup::Unfinished { .. } => false,
        }
    }
}

fn is_shallow(name: &str) -> bool {
    SHALLOW
        .iter()
        .any(|element| name.eq_ignore_ascii_case(element))
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::Event;

    use super::*;

    /// What becomes of pieces of HTML that follow each other, and where in the text, in which they
    /// stand one after the other, each byte of the last one that was written comes from.
    fn disarmed(pieces: &[&str]) -> String {
        let mut disarmer = Disarmer::default();
        let mut at = 0;
        let mut out = String::new();
        for piece in pieces {
            let raw = Fragment::of(&[(Event::Html((*piece).into()), at..at + piece.len())]);
            let clean = disarmer.disarm(raw);
            let text = pieces.concat();
            for (index, letter) in clean.html.char_indices() {
                let is_new = ["&", "l", "t", ";"]
                    .iter()
                    .any(|new| new.starts_with(letter));
                assert!(is_new || text[clean.in_text(index)..].starts_with(letter));
            }
            out.push_str(&clean.html);
            at += piece.len();
        }
        out
    }

    #[test]
    fn what_swallows_is_text_and_nothing_else_is() {
        for (html, expected) in [
            (
                "<b>a</b><TextArea x='<i>'>",
                "<b>a</b>&lt;TextArea x='&lt;i>'>",
            ),
            ("<script>a</Script >", "&lt;script>a&lt;/Script >"),
            ("<b title='<script>'>", "<b title='<script>'>"),
            ("<!-- <script> --><i>", "<!-- <script> --><i>"),
            ("<![CDATA[<b>]]><b>", "&lt;![CDATA[<b>]]><b>"),
            ("<b>a<div title=\"<i>", "<b>a&lt;div title=\"&lt;i>"),
            ("a < b", "a < b"),
        ] {
            assert_eq!(disarmed(&[html]), expected);
        }
    }

    #[test]
    fn a_comment_that_is_open_is_one_until_it_ends() {
        assert_eq!(
            disarmed(&["<!-- <style>", "<style>", "<style> --><style>", "<style>"]),
            "<!-- <style><style><style> -->&lt;style>&lt;style>"
        );
    }

    #[test]
    fn depth_is_counted_over_all_pieces() {
        let deep = "<div>".repeat(MAX_DEPTH);
        assert_eq!(disarmed(&[&deep, "<p><i>"]), format!("{deep}<p>&lt;i>"));
        assert_eq!(disarmed(&[&deep, "</div><i>"]), format!("{deep}</div><i>"));
    }
}
