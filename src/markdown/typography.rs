//! Quotes and dashes as a language prints them.
//!
//! The parser says where a quote opens or closes, and which hyphens are a dash ("smart
//! punctuation", after `SmartyPants`); it writes the English marks. Here they become those of the
//! page's language. Addresses, code and alternative texts keep what was typed.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::fragment::{Fragment, scan};

/// The marks of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Typography {
    /// Around what is quoted.
    double: (&'static str, &'static str),
    /// Around a quotation within one.
    single: (&'static str, &'static str),
    /// What three hyphens are.
    long_dash: &'static str,
}

/// Quotation marks by language, as the Unicode CLDR has them (`delimiters`). Where several are
/// right, those of printed text. Languages that are not here have the English ones.
#[rustfmt::skip]
const QUOTES: &[(&[&str], [&str; 4])] = &[
    (&["sv", "fi", "se", "sma", "smj", "fit", "he"], ["”", "”", "’", "’"]),
    (&["nb", "nn", "no"], ["«", "»", "‘", "’"]),
    (&["da"], ["”", "”", "’", "’"]),
    (&["de", "is", "cs", "sk", "sl", "lb"], ["„", "“", "‚", "‘"]),
    (&["et", "lt", "bg", "ka"], ["„", "“", "‘", "’"]),
    (&["pl", "hu", "ro", "hr", "bs", "sr"], ["„", "”", "‚", "’"]),
    (&["fr"], ["«\u{a0}", "\u{a0}»", "“", "”"]),
    (&["es", "it", "ca", "el", "pt", "eu", "gl", "ar"], ["«", "»", "“", "”"]),
    (&["ru", "uk", "be"], ["«", "»", "„", "“"]),
    (&["fa", "sq", "hy", "az", "am"], ["«", "»", "‹", "›"]),
];

/// Languages whose dash is short, be it written with two hyphens or three: in Swedish, the
/// tankstreck.
const SHORT_DASH: [&str; 9] = ["sv", "da", "nb", "nn", "no", "fi", "de", "is", "se"];

impl Typography {
    /// The marks of the language of a BCP 47 tag.
    pub fn of(tag: &str) -> Self {
        let language = tag.split('-').next().unwrap_or_default();
        let found = QUOTES
            .iter()
            .find(|(languages, _)| languages.contains(&language));
        let [open, close, inner, end] =
            found.map_or(["“", "”", "‘", "’"], |(_, marks)| *marks);
        let is_short = SHORT_DASH.contains(&language);
        Self {
            double: (open, close),
            single: (inner, end),
            long_dash: if is_short { "–" } else { "—" },
        }
    }

    /// Writes the marks into the events of a text, which were read from `source`.
    pub(super) fn set(self, events: &mut [(Event<'_>, Range<usize>)], source: &str) {
        let mut verbatim = 0_usize;
        // How many quotations are open within others: `’` also stands for what is left out.
        let mut open = 0_usize;
        let mut follows_text = false;
        for index in 0..events.len() {
            let (event, range) = &events[index];
            let is_text = matches!(event, Event::Text(_));
            match event {
                Event::Start(tag) if keeps(tag) => verbatim += 1,
                Event::End(TagEnd::Image | TagEnd::CodeBlock) => {
                    verbatim = verbatim.saturating_sub(1);
                }
                Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => open = 0,
                Event::InlineHtml(html) => {
                    verbatim = verbatim.saturating_add_signed(scan(html).verbatim);
                }
                Event::Start(Tag::HtmlBlock) => {
                    let end = events[index..]
                        .iter()
                        .position(|(event, _)| matches!(event, Event::End(TagEnd::HtmlBlock)));
                    let end = end.map_or(events.len(), |length| index + length);
                    let block = Fragment::of(&events[index + 1..end]);
                    verbatim = verbatim.saturating_add_signed(scan(&block.html).verbatim);
                }
                Event::Text(text) => {
                    let written = source.get(range.clone()).unwrap_or_default();
                    let meant = if &**text == written {
                        (verbatim == 0)
                            .then(|| spaced_dash(source, range, follows_text))
                            .flatten()
                    } else if is_mark(text) {
                        let keeps = verbatim > 0 || is_address(source, range);
                        let mark = self.mark(text, written, &mut open, keeps);
                        Some(mark.unwrap_or_else(|| written.to_owned()))
                    } else {
                        None
                    };
                    if let Some(meant) = meant {
                        events[index].0 = Event::Text(meant.into());
                    }
                }
                _ => {}
            }
            follows_text = is_text;
        }
    }

    /// The language's own mark for what the parser has written in place of `written`; `None` where
    /// that is to stay.
    fn mark(self, mark: &str, written: &str, open: &mut usize, keeps: bool) -> Option<String> {
        if keeps {
            return None;
        }
        let mark = match (mark, written) {
            ("“", "\"") => self.double.0,
            ("”", "\"") => self.double.1,
            ("‘", "'") => {
                *open += 1;
                self.single.0
            }
            ("’", "'") if *open > 0 => {
                *open -= 1;
                self.single.1
            }
            ("’", "'") => "’",
            (_, "--") => "–",
            (_, "---") => self.long_dash,
            ("…", _) => "…",
            _ => return None,
        };
        Some(mark.to_owned())
    }
}

/// Whether what stands in an element stays as it was typed.
const fn keeps(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Image { .. } | Tag::CodeBlock(_))
}

/// Whether a text is what the parser writes for quotes, hyphens and full stops.
fn is_mark(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|c| matches!(c, '“' | '”' | '‘' | '’' | '–' | '—' | '…'))
}

/// No further than this is looked for the ends of a word.
const MAX_WORD: usize = 300;

/// Whether a mark lies inside an address.
fn is_address(source: &str, range: &Range<usize>) -> bool {
    let bytes = source.as_bytes();
    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'<' | b'>');
    let first = range.start.saturating_sub(MAX_WORD);
    let last = bytes.len().min(range.end + MAX_WORD);
    let before = &bytes[first..range.start];
    let after = &bytes[range.end..last];
    let start = before.iter().rposition(ends).map_or(0, |at| at + 1);
    let end = after.iter().position(ends).unwrap_or(after.len());
    let (before, after) = (&before[start..], &after[..end]);
    // Around an address, quotes are quotes.
    let is_inside =
        before.iter().any(u8::is_ascii_alphanumeric) && after.iter().any(u8::is_ascii_alphanumeric);
    let holds = |sign: &[u8]| memchr::memmem::find(before, sign).is_some();
    is_inside
        && (holds(b"://") || holds(b"www.") || before.contains(&b'@') || after.contains(&b'@'))
}

/// A text whose hyphens between spaces are dashes; `None` where it has none. The first may follow
/// a piece of text that ends in a space.
fn spaced_dash(source: &str, range: &Range<usize>, follows_text: bool) -> Option<String> {
    let text = &source[range.clone()];
    let bytes = source.as_bytes();
    let is_dash = |at: &usize| {
        let is_first = *at == range.start && !follows_text;
        !is_first
            && at.checked_sub(1).and_then(|before| bytes.get(before)) == Some(&b' ')
            && bytes.get(at + 1) == Some(&b' ')
    };
    let mut found = memchr::memchr_iter(b'-', text.as_bytes())
        .map(|at| range.start + at)
        .filter(is_dash)
        .peekable();
    found.peek()?;
    let mut out = String::with_capacity(text.len() + 8);
    let mut copied = range.start;
    for at in found {
        out.push_str(&source[copied..at]);
        out.push('–');
        copied = at + 1;
    }
    out.push_str(&source[copied..range.end]);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_and_long_dashes_are_the_languages() {
        for (tag, double, single, dash) in [
            ("sv-FI", "””", "’’", "–"),
            ("fi", "””", "’’", "–"),
            ("ar-EG", "«»", "“”", "—"),
            ("uk", "«»", "„“", "—"),
            ("fa", "«»", "‹›", "—"),
            ("so", "“”", "‘’", "—"),
            ("en", "“”", "‘’", "—"),
        ] {
            let marks = Typography::of(tag);
            assert_eq!(marks.double.0.to_owned() + marks.double.1, double, "{tag}");
            assert_eq!(marks.single.0.to_owned() + marks.single.1, single, "{tag}");
            assert_eq!(marks.long_dash, dash, "{tag}");
        }
    }
}
