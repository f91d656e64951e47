//! Soft hyphens in HTML: in its texts, never in tags, comments, entities or code.

use std::borrow::Cow;

use super::Hyphens;

/// Elements whose text is not for breaking.
const VERBATIM: [&str; 8] = [
    "code", "pre", "kbd", "samp", "var", "script", "style", "textarea",
];

/// Entities that stand between words, as escaped text has them.
const SIGNS: [&str; 8] = [
    "&lt;", "&gt;", "&quot;", "&#39;", "&#x27;", "&#34;", "&#x2F;", "&nbsp;",
];

/// Whether the text of an element, by its name in lower case, is not for breaking.
pub fn is_verbatim(element: &str) -> bool {
    VERBATIM.contains(&element)
}

impl Hyphens {
    /// Well-formed HTML with soft hyphens in the words of its text, as [`Hyphens::soften`] puts
    /// them.
    pub fn soften_html(self, html: &str, shortest: usize) -> Cow<'_, str> {
        if !html.contains(['<', '&']) {
            return self.soften(html, shortest);
        }
        let mut out = String::with_capacity(html.len() + 16);
        let mut rest = html;
        while !rest.is_empty() {
            let (text, behind) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            self.soften_escaped(&mut out, text, shortest);
            let (markup, behind) = behind.split_at(markup_length(behind));
            out.push_str(markup);
            rest = behind;
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

/// The length of what `html` begins with: a tag or comment, with all that is in it where its text
/// is not for breaking.
fn markup_length(html: &str) -> usize {
    if html.starts_with("<!--") {
        return html.find("-->").map_or(html.len(), |at| at + "-->".len());
    }
    let tag = tag_length(html);
    let name: String = html[..tag]
        .chars()
        .skip(1)
        .take_while(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_lowercase())
        .collect();
    if !is_verbatim(&name) {
        return tag;
    }
    let mut at = tag;
    // The same element may lie in itself, badly: the first end is the end.
    while let Some(found) = html[at..].find("</") {
        at += found + "</".len();
        if html[at..]
            .get(..name.len())
            .is_some_and(|closed| closed.eq_ignore_ascii_case(&name))
        {
            return at;
        }
    }
    html.len()
}

/// The length of a tag: up to the `>` outside of quotes.
fn tag_length(html: &str) -> usize {
    let mut quote = None;
    for (at, byte) in html.bytes().enumerate() {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            (None, b'>') => return at + 1,
            _ => {}
        }
    }
    html.len()
}

#[cfg(test)]
mod tests {
    use super::super::tests::swedish;

    #[test]
    fn only_the_text_of_html_breaks() {
        let html = "<p title=\"nyanländakartläggningsmaterial > a\">&quot;Kvalitetsutvecklingsarbete&quot; &amp; \
                    <code class=a>kvalitetsutvecklingsarbete</code> kvalitetsutvecklingsarbet&eacute;<!-- utvecklingsarbete --></p>";
        let softened = html.replace(
            "Kvalitetsutvecklingsarbete&",
            "Kvali|tets|ut|veck|lings|ar|bete&",
        );
        assert_eq!(
            swedish().soften_html(html, 12).replace('\u{ad}', "|"),
            softened
        );
    }
}
