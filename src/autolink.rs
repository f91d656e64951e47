//! Web and e-mail addresses in running text, as GFM reads them (GitHub Flavored Markdown, section
//! 6.9, extended autolinks): with a scheme or `www.`, without the punctuation that ends a sentence,
//! with brackets in pairs.
//!
//! What differs from GFM, on purpose: quotation marks of any language end an address, and one that
//! stands where a link's target was meant is left alone, since it is probably cut off by a space.

use std::ops::Range;

use linkify::{LinkFinder, LinkKind};
use memchr::memchr3_iter;

/// An address in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address<'t> {
    /// Where it stands.
    pub range: Range<usize>,
    /// As it is written.
    pub written: &'t str,
    /// Where a link of it leads.
    pub target: String,
}

/// Whether a text may hold an address at all. Most do not, and looking for single bytes is quick.
pub(crate) fn may_be_in(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr3_iter(b'@', b':', b'.', bytes).any(|at| match bytes[at] {
        b'.' => bytes[at.saturating_sub(3)..at].eq_ignore_ascii_case(b"www"),
        b':' => bytes[at + 1..].starts_with(b"//"),
        _ => true,
    })
}

/// The addresses of a text, in its order.
pub(crate) fn addresses(text: &str) -> Vec<Address<'_>> {
    // White space ends an address, and so do quotation marks and dashes: `”www.exempel.se”`.
    let ends = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '"' | '<' | '>' | '«' | '»' | '\u{2010}'..='\u{2026}' | '\u{2039}' | '\u{203a}'
            )
    };
    let words = text.split(ends).filter(|word| may_be_in(word));
    words.flat_map(|word| in_word(text, word)).collect()
}

/// The addresses of a word, which is a piece of `text`.
fn in_word<'t>(text: &'t str, word: &str) -> Vec<Address<'t>> {
    // Pieces of a text lie in it.
    let start = word.as_ptr() as usize - text.as_ptr() as usize;
    let mut found: Vec<Address<'t>> = LinkFinder::new()
        .links(word)
        .filter_map(|link| {
            let range = start + link.start()..start + link.end();
            match link.kind() {
                LinkKind::Email => email(text, range),
                _ => web(text, range),
            }
        })
        .collect();
    if found.is_empty() {
        // Without schemes, the beginning of `anna.ek+mattan@exempel.se` is one of a website, too.
        let mut finder = LinkFinder::new();
        finder.kinds(&[LinkKind::Url]).url_must_have_scheme(false);
        found.extend(
            finder
                .links(word)
                .filter_map(|link| web(text, start + link.start()..start + link.end())),
        );
    }
    found
}

/// A web address with its scheme, or with `www.` in its place.
fn web(text: &str, range: Range<usize>) -> Option<Address<'_>> {
    let written = text[range.clone()].trim_end_matches(['_', '~', '*']);
    // The start of the word behind it is where a browser would look for a scheme.
    let starts_with = |start: &str| {
        written
            .get(..start.len())
            .is_some_and(|first| first.eq_ignore_ascii_case(start))
    };
    let target = if starts_with("https://") || starts_with("http://") {
        written.to_owned()
    } else if starts_with("www.") && written["www.".len()..].contains('.') {
        format!("https://{written}")
    } else {
        return None;
    };
    // In `[text](https://… …)` the target has a space in it: this is not all of the address.
    let before = &text[..range.start];
    if before.ends_with("](") || before.ends_with('<') {
        return None;
    }
    Some(Address {
        range: range.start..range.start + written.len(),
        written,
        target,
    })
}

/// Endings of file names that end like an e-mail address: `logga@2x.png`.
const FILES: [&str; 10] = [
    "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "pdf", "js", "css",
];

/// An e-mail address, with `mailto:` if it stands before it.
fn email(text: &str, found: Range<usize>) -> Option<Address<'_>> {
    let at = found.start + text[found.clone()].find('@')?;
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    let name = &text[found.start..at];
    let start = name
        .char_indices()
        .rev()
        .take_while(|(_, c)| is_part(*c))
        .last()
        .map(|(index, _)| found.start + index)?;
    let start = at - text[start..at].trim_start_matches('.').len();
    let host = text[at + 1..found.end].trim_end_matches(['-', '_']);
    let end = at + 1 + host.len();
    let (_, ending) = host.rsplit_once('.')?;
    if start == at || FILES.iter().any(|file| ending.eq_ignore_ascii_case(file)) {
        return None;
    }
    let target = format!("mailto:{}", &text[start..end]);
    let start = text[..start]
        .strip_suffix("mailto:")
        .map_or(start, str::len);
    Some(Address {
        range: start..end,
        written: &text[start..end],
        target,
    })
}

/// The ends of names of websites that are written without `https://` and `www.`, and that no file's
/// name has.
const ENDINGS: [&str; 12] = [
    "se", "com", "org", "net", "nu", "eu", "no", "dk", "fi", "io", "info", "gov",
];

/// Whether a text begins with the name of a website: `goteborg.sharepoint.com/x`.
pub(crate) fn begins_with_host(text: &str) -> bool {
    let host = text.split(['/', '?', '#']).next().unwrap_or(text);
    let is_label =
        |label: &str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    host.rsplit_once('.').is_some_and(|(name, ending)| {
        ENDINGS
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
            && name.split('.').all(is_label)
    })
}

/// More characters than these are too many to read: then the host says where a link leads.
const LONGEST: usize = 40;

/// The words of a link that is made of an address in a plain text: the address without its scheme,
/// and of a long one the host.
pub(crate) fn label(written: &str) -> String {
    let bare = written
        .split_once("://")
        .map_or(written, |(_, rest)| rest)
        .trim_start_matches("mailto:")
        .trim_end_matches('/');
    if bare.chars().count() <= LONGEST || bare.contains('@') {
        return bare.to_owned();
    }
    let host = bare.split(['/', '?', '#']).next().unwrap_or(bare);
    format!("{host}/…")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(text: &str) -> Vec<(&str, String)> {
        let of = |address: Address<'_>| {
            assert_eq!(&text[address.range.clone()], address.written);
            assert!(may_be_in(text), "{text}");
            (&text[address.range], address.target)
        };
        addresses(text).into_iter().map(of).collect()
    }

    fn targets(text: &str) -> Vec<String> {
        found(text).into_iter().map(|(_, target)| target).collect()
    }

    #[test]
    fn addresses_end_where_sentences_and_brackets_do() {
        for (text, target) in [
            ("Se https://exempel.se/a.", "https://exempel.se/a"),
            ("(se https://exempel.se/a_(b))", "https://exempel.se/a_(b)"),
            ("(www.exempel.se/a).", "https://www.exempel.se/a"),
            ("”www.exempel.se”", "https://www.exempel.se"),
            ("«HTTPS://Exempel.se/å»", "HTTPS://Exempel.se/å"),
            (
                "http://exempel.se:8080/?a=b&c=d!",
                "http://exempel.se:8080/?a=b&c=d",
            ),
            ("https://räksmörgås.se/x – bra", "https://räksmörgås.se/x"),
            ("\thttp://localhost:8080/a…", "http://localhost:8080/a"),
            (
                "anna.ek+mattan@post.exempel.se.",
                "mailto:anna.ek+mattan@post.exempel.se",
            ),
            ("(mailto:anna@exempel.se)", "mailto:anna@exempel.se"),
            ("E-post:anna_ek@exempel.se,", "mailto:anna_ek@exempel.se"),
            ("info@räksmörgås.se", "mailto:info@räksmörgås.se"),
        ] {
            assert_eq!(targets(text), [target], "{text}");
        }
        assert_eq!(
            found("mailto:a@b.se, eller WWW.b.se"),
            [
                ("mailto:a@b.se", String::from("mailto:a@b.se")),
                ("WWW.b.se", String::from("https://WWW.b.se")),
            ]
        );
    }

    #[test]
    fn what_is_no_address_stays_text() {
        for text in [
            "t.ex. index.md och exempel.se",
            "www. är inget, och www.x",
            "@anna och anna@skolan",
            "logga@2x.png",
            "paket@1.2.3",
            "://x och http:// och https://",
            "[blankett](https://exempel.se/en blankett.pdf)",
            "<https://exempel.se/en blankett.pdf>",
            "ftp://exempel.se/a",
            "javascript://exempel.se/%0aalert(1)",
        ] {
            assert_eq!(targets(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn labels_say_where_a_link_leads() {
        for (written, words) in [
            ("https://exempel.se/", "exempel.se"),
            ("mailto:anna@exempel.se", "anna@exempel.se"),
            (
                "https://teams.microsoft.com/l/meetup-join/19%3ameeting_abcdefghij",
                "teams.microsoft.com/…",
            ),
        ] {
            assert_eq!(label(written), words);
        }
    }

    proptest! {
        #[test]
        fn signs_of_an_address_are_found_wherever_they_stand(text in "[aw:/.@Wå ]{0,12}") {
            let signs = ["@", "://", "www."];
            let lower = text.to_lowercase();
            prop_assert_eq!(may_be_in(&text), signs.iter().any(|sign| lower.contains(sign)));
        }
    }
}
