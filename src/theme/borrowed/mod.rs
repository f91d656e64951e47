//! Borrowed words: those of a theme that are in another language than their page, since nobody has
//! written them in the page's.
//!
//! Readers' programs must be told (WCAG 2.2, 3.1.2), and a template prints `{{ t.menu }}` anywhere:
//! in a text, in an attribute, within a sentence that it builds. So a borrowed word goes through
//! templates between two signs, and [`settle`] makes attributes `lang` of them in the finished page.
//! The signs are noncharacters, which Unicode keeps for a program's own use (section 23.7) and HTML
//! forbids (section 13.1.4): no reader ever gets one.

mod elements;
mod settle;

use memchr::memmem;

pub(super) use settle::settle;

/// Whose words are borrowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lender {
    /// English: most readers of any language know some.
    English,
    /// The site's own language: a theme may have words that are in no other.
    Site,
}

/// The beginning or the end of a borrowed word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Start(Lender),
    End,
}

const ENGLISH: char = '\u{fdd0}';
const SITE: char = '\u{fdd1}';
const END: char = '\u{fdd2}';
/// The first two bytes of all of them, and of some letters of Arabic.
const SIGNS: &[u8] = b"\xef\xb7";
/// The same as a template percent-encodes it for an address.
const ENCODED: &str = "%EF%B7%9";
/// Bytes of a sign.
const LENGTH: usize = ENGLISH.len_utf8();

/// A word that is borrowed, as templates get it. What is empty is in no language.
pub(super) fn lent(word: &str, lender: Lender) -> String {
    if word.is_empty() {
        return String::new();
    }
    let start = match lender {
        Lender::English => ENGLISH,
        Lender::Site => SITE,
    };
    format!("{start}{word}{END}")
}

/// Whether a word as templates get it is borrowed.
pub(super) fn is_lent(word: &str) -> bool {
    word.starts_with([ENGLISH, SITE])
}

/// Whether a page has signs to settle, as they are or percent-encoded.
pub(super) fn may_be_in(page: &[u8]) -> bool {
    memmem::find(page, SIGNS).is_some() || memmem::find(page, ENCODED.as_bytes()).is_some()
}

/// A word without its signs.
pub(super) fn bare(word: &str) -> &str {
    word.trim_matches([ENGLISH, SITE, END])
}

/// A text with its first letter as a capital and all others small, as Tera's own `capitalize`
/// makes it, which would take the sign for the first letter.
pub(super) fn capitalised(text: &str) -> String {
    let word = text.trim_start_matches([ENGLISH, SITE]);
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let sign = &text[..text.len() - word.len()];
    sign.chars()
        .chain(first)
        .chain(letters.as_str().to_lowercase().chars())
        .collect()
}

/// Changes a text piece by piece; of each, it is known who lent it.
pub(super) fn map_pieces(
    text: &str,
    mut change: impl FnMut(&str, Option<Lender>) -> String,
) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut open = Vec::new();
    let mut written = 0;
    for (at, sign) in signs(text) {
        out.push_str(&change(&text[written..at], open.last().copied()));
        written = at + LENGTH;
        out.push_str(&text[at..written]);
        match sign {
            Sign::Start(lender) => open.push(lender),
            Sign::End => drop(open.pop()),
        }
    }
    out.push_str(&change(&text[written..], open.last().copied()));
    out
}

/// The signs of a text, with their places.
fn signs(text: &str) -> impl Iterator<Item = (usize, Sign)> {
    memmem::find_iter(text.as_bytes(), SIGNS).filter_map(|at| {
        let sign = match text[at..].chars().next()? {
            ENGLISH => Sign::Start(Lender::English),
            SITE => Sign::Start(Lender::Site),
            END => Sign::End,
            _ => return None,
        };
        Some((at, sign))
    })
}

/// Writes a text without its signs.
fn push_bare(out: &mut String, text: &str) {
    let mut written = 0;
    for (at, _) in signs(text) {
        out.push_str(&text[written..at]);
        written = at + LENGTH;
    }
    out.push_str(&text[written..]);
}

#[cfg(test)]
mod tests;
