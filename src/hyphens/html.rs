//! Soft hyphens in HTML: in its texts, never in tags, comments, entities or code.

use std::borrow::Cow;

use super::Hyphens;
use crate::html::{Markup, read};

/// Elements whose text is not for breaking.
const VERBATIM: [&str; 8] = [
    "code", "pre", "kbd", "samp", "var", "script", "style", "textarea",
];

/// Entities that stand between words, as escaped text has them.
const SIGNS: [&str; 8] = [
    "&lt;", "&gt;", "&quot;", "&#39;", "&#x27;", "&#34;", "&#x2F;", "&nbsp;",
];

/// Whether the text of an element is not for breaking.
pub fn is_verbatim(element: &str) -> bool {
    VERBATIM
        .iter()
        .any(|verbatim| element.eq_ignore_ascii_case(verbatim))
}

impl Hyphens {
    /// HTML with soft hyphens in the words of its text, as [`Hyphens::soften`] puts them.
    pub fn soften_html(self, html: &str, shortest: usize) -> Cow<'_, str> {
        if !html.contains(['<', '&']) {
            return self.soften(html, shortest);
        }
        let mut out = String::with_capacity(html.len() + 16);
        let mut written = 0;
        // The open element whose text stays whole. It may lie in itself, badly: its first end tag
        // is its end.
        let mut verbatim: Option<String> = None;
        read(html, |markup| {
            let span = markup.span();
            let text = &html[written..span.start];
            match verbatim {
                Some(_) => out.push_str(text),
                None => self.soften_escaped(&mut out, text, shortest),
            }
            out.push_str(&html[span.clone()]);
            written = span.end;
            match markup {
                Markup::StartTag(tag) if verbatim.is_none() && is_verbatim(tag.name) => {
                    verbatim = Some(tag.name.to_owned());
                }
                Markup::EndTag { name, .. } => {
                    verbatim = verbatim
                        .take()
                        .filter(|open| !open.eq_ignore_ascii_case(name));
                }
                _ => {}
            }
        });
        match verbatim {
            Some(_) => out.push_str(&html[written..]),
            None => self.soften_escaped(&mut out, &html[written..], shortest),
        }
        Cow::Owned(out)
    }

    /// A text with entities. A word with an entity within stays whole.
    fn soften_escaped(self, out: &mut String, text: &str, shortest: usize) {
        let mut written = 0;
        for (at, _) in text.match_indices('&') {
            if let Some(sign) = SIGNS.iter().find(|sign| text[at..].starts_with(**sign)) {
                out.push_str(&self.soften(&text[written..at], shortest));
                out.push_str(sign);
                written = at + sign.len();
            }
        }
        out.push_str(&self.soften(&text[written..], shortest));
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::swedish;

    #[test]
    fn only_the_text_of_html_breaks() {
        let html = "<p title=\"nyanländakartläggningsmaterial > a\">\
                    &quot;Kvalitetsutvecklingsarbete&quot; &amp; \
                    <code class=a>kvalitetsutvecklingsarbete</code> \
                    kvalitetsutvecklingsarbet&eacute;<!-- utvecklingsarbete --></p>";
        let softened = html.replace(
            "Kvalitetsutvecklingsarbete&",
            "Kvalitets|utvecklings|arbete&",
        );
        assert_eq!(
            swedish().soften_html(html, 12).replace('\u{ad}', "|"),
            softened
        );
    }

    #[test]
    fn what_only_looks_like_a_tag_is_text_and_what_is_one_is_not() {
        let word = "kvalitetsutvecklingsarbete";
        let broken = "kvalitets|utvecklings|arbete";
        for (html, expected) in [
            ("1 < 2 WORD > 3", "1 < 2 BROKEN > 3"),
            (
                "<a title='WORD\">'>WORD</a>",
                "<a title='WORD\">'>BROKEN</a>",
            ),
            (
                "<PRE>WORD<b>WORD</b></PRE>WORD",
                "<PRE>WORD<b>WORD</b></PRE>BROKEN",
            ),
            ("<!-- WORD > --->WORD", "<!-- WORD > --->BROKEN"),
            (
                "<script>'</p>WORD'</script>WORD",
                "<script>'</p>WORD'</script>BROKEN",
            ),
            ("<code>WORD", "<code>WORD"),
        ] {
            let html = html.replace("WORD", word);
            let expected = expected.replace("WORD", word).replace("BROKEN", broken);
            assert_eq!(
                swedish().soften_html(&html, 12).replace('\u{ad}', "|"),
                expected
            );
        }
    }
}
