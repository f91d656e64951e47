//! Tags that would take the rest of the page with them are made text, as GFM's "Disallowed Raw
//! HTML" is (section 6.11), before a page is sanitised; and so is what only looks like a tag, such
//! as `<your name>` and `a<b and c>d`, which would vanish.

use std::ops::Range;

use super::fragment::Fragment;
use crate::html::{
    Content, Markup, StartTag, content_of, holds_raw_text, may_stay_open, read_every_tag,
};

/// How many elements may lie in each other: Chromium reads no more than 512, and cleaning takes the
/// square of the depth.
const MAX_DEPTH: usize = 256;

/// More attributes than these no tag has: cleaning takes the square of their number.
const MAX_ATTRIBUTES: usize = 100;

/// Whether what looks like a tag is none: HTML has no such element, or words stand in it. Names
/// with a colon are left by Word, `<o:p>`, and mean nothing.
pub(super) fn is_text(tag: &StartTag<'_>) -> bool {
    is_no_element(tag.name) || is_too_long(tag) || tag.holds_words()
}

/// Whether a tag has more attributes than are read.
pub(super) const fn is_too_long(tag: &StartTag<'_>) -> bool {
    tag.attribute_count() > MAX_ATTRIBUTES
}

fn is_no_element(name: &str) -> bool {
    content_of(name).is_none() && !name.contains(':')
}

/// What the raw HTML of a text leaves open from one piece of it to the next.
#[derive(Default)]
pub(super) struct Disarmer {
    /// The elements that are open, outermost first.
    open: Vec<String>,
    /// Those of them that lie too deep, and are text.
    refused: Vec<String>,
    /// How many `svg` and `math` are open, whose elements have names of their own.
    foreign: usize,
    comment: OpenComment,
    /// Where the first tag stands that lies too deep.
    pub too_deep: Option<usize>,
}

/// Whether a comment is open that a piece of HTML has begun, and none has closed.
#[derive(Debug, Default)]
pub(super) struct OpenComment(bool);

impl OpenComment {
    /// How much of a piece still belongs to the comment.
    pub(super) fn end_in(&mut self, html: &str) -> usize {
        const END: &str = "-->";
        if !self.0 {
            return 0;
        }
        let end = html.find(END).map(|at| at + END.len());
        self.0 = end.is_none();
        end.unwrap_or(html.len())
    }

    /// Goes past a comment, as it is written.
    pub(super) fn read(&mut self, written: &str, is_closed: bool) {
        self.0 = !is_closed && written.starts_with("<!--");
    }
}

impl Disarmer {
    /// A piece of raw HTML in which nothing swallows what follows: no element whose content is not
    /// read as HTML, no tag without its end, nothing that lies too deep in other elements.
    ///
    /// All `<` of what is made text are escaped, those in its attributes too: what follows is read
    /// as before.
    pub(super) fn disarm(&mut self, raw: Fragment) -> Fragment {
        let comment = self.comment.end_in(&raw.html);
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

    fn may_start(&mut self, tag: &StartTag<'_>, raw: &Fragment, span: &Range<usize>) -> bool {
        let is_foreign = self.foreign > 0 && content_of(tag.name).is_none();
        if holds_raw_text(tag.name) || !is_foreign && is_text(tag) {
            return false;
        }
        if is_shallow(tag.name) || is_foreign && tag.is_self_closing {
            return true;
        }
        if self.open.len() == MAX_DEPTH {
            self.too_deep.get_or_insert(raw.in_text(span.start));
            self.refused.push(tag.name.to_ascii_lowercase());
            return false;
        }
        self.foreign += usize::from(tag.is("svg") || tag.is("math"));
        self.open.push(tag.name.to_ascii_lowercase());
        true
    }

    fn may_end(&mut self, name: &str) -> bool {
        if holds_raw_text(name) || self.foreign == 0 && is_no_element(name) {
            return false;
        }
        let is_same = |open: &String| name.eq_ignore_ascii_case(open);
        if self.refused.last().is_some_and(is_same) {
            self.refused.pop();
            return false;
        }
        if let Some(index) = self.open.iter().rposition(is_same) {
            // What began within may well go on: browsers open it again.
            let open = self.open.remove(index);
            self.foreign -= usize::from(matches!(&*open, "svg" | "math"));
        }
        true
    }

    fn may_stand(&mut self, markup: &Markup<'_>, raw: &Fragment, span: &Range<usize>) -> bool {
        match markup {
            Markup::StartTag(tag) => self.may_start(tag, raw, span),
            Markup::EndTag { name, .. } => self.may_end(name),
            Markup::Comment { is_closed, .. } => {
                let written = &raw.html[span.clone()];
                self.comment.read(written, *is_closed);
                // Inside `svg` and `math`, and only there, this begins text.
                !written.starts_with("<![CDATA[")
            }
            Markup::Unfinished { .. } => false,
        }
    }
}

/// Whether an element holds nothing, or ends where another of its kind begins: such do not lie in
/// each other without end.
fn is_shallow(name: &str) -> bool {
    content_of(name) == Some(Content::Nothing) || may_stay_open(name)
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
            ("<Klassens namn>", "&lt;Klassens namn>"),
            ("<namn></NAMN>", "&lt;namn>&lt;/NAMN>"),
            ("a<b och c>d", "a&lt;b och c>d"),
            ("<b class=x hidden data-a>d", "<b class=x hidden data-a>d"),
            (
                "<o:p></o:p><svg><path/></svg>",
                "<o:p></o:p><svg><path/></svg>",
            ),
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
        let many = disarmed(&["<div><span>a</span>\n"; 4 * MAX_DEPTH]);
        assert_eq!(many.matches("<div>").count(), MAX_DEPTH);
        // Neither the end of what was refused nor one that closes nothing makes room.
        assert_eq!(
            disarmed(&[&deep, "<i></i></u><i>"]),
            format!("{deep}&lt;i>&lt;/i></u>&lt;i>")
        );
    }
}
