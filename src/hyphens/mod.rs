//! Soft hyphens (U+00AD): where a long word may break at the end of a line.
//!
//! Browsers can break words by themselves, but many have no dictionary of Swedish: a compound of
//! thirty letters then runs out of a narrow screen, or is cut anywhere. So the places are written
//! into the page. They come from the patterns that TeX breaks words by (Liang 1983).

mod html;
mod swedish;

use std::borrow::Cow;
use std::ops::Range;

use hypher::{Lang, hyphenate, hyphenate_bounded};

pub use html::is_verbatim;

/// The character that shows only where a line ends in it.
const SOFT_HYPHEN: char = '\u{ad}';

/// The character at which no line ends, and which never shows.
const WORD_JOINER: char = '\u{2060}';

/// So many letters stay together at either end of a word: shorter pieces read badly.
const MIN_AT_EDGE: usize = 4;

/// A language whose words can be broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hyphens {
    language: Lang,
}

impl Hyphens {
    /// The language of a BCP 47 tag; `None` where its patterns are not part of the program.
    pub fn of(tag: &str) -> Option<Self> {
        let code: [u8; 2] = tag.split('-').next()?.as_bytes().try_into().ok()?;
        Lang::from_iso(code.map(|letter| letter.to_ascii_lowercase()))
            .map(|language| Self { language })
    }

    /// A text with soft hyphens in its words of at least `shortest` letters. Addresses and file
    /// names stay whole, and so does a word that its writer has put soft hyphens into. A range of
    /// numbers, `1–19`, stays on one line.
    pub fn soften(self, text: &str, shortest: usize) -> Cow<'_, str> {
        match self.soften_words(text, shortest) {
            Cow::Borrowed(text) => join_ranges(text),
            Cow::Owned(softened) => match join_ranges(&softened) {
                Cow::Owned(joined) => Cow::Owned(joined),
                Cow::Borrowed(_) => Cow::Owned(softened),
            },
        }
    }

    /// The same for a text without ranges of numbers.
    pub(crate) fn soften_words(self, text: &str, shortest: usize) -> Cow<'_, str> {
        let mut out = String::new();
        let mut written = 0;
        let (mut from, mut prose_until) = (0, 0);
        while let Some(run) = next_run(text.as_bytes(), from, shortest) {
            from = run.end;
            if from > prose_until {
                let token = token(text, &run);
                if !is_prose(&text[token.clone()]) {
                    from = token.end;
                    continue;
                }
                prose_until = token.end;
            }
            for word in words(text, run).filter(|word| is_whole(&text[word.clone()], shortest)) {
                out.push_str(&text[written..word.start]);
                self.push_broken(&mut out, &text[word.clone()]);
                written = word.end;
            }
        }
        if written == 0 {
            return Cow::Borrowed(text);
        }
        out.push_str(&text[written..]);
        Cow::Owned(out)
    }

    /// The pieces of a word, also those that are too short to be broken off in print.
    pub fn syllables(self, word: &str) -> impl Iterator<Item = &str> {
        hyphenate(word, self.language)
    }

    fn push_broken(self, out: &mut String, word: &str) {
        if self.language == Lang::Swedish {
            let mut written = 0;
            for at in swedish::breaks(self, word) {
                out.push_str(&word[written..at]);
                out.push(SOFT_HYPHEN);
                written = at;
            }
            out.push_str(&word[written..]);
            return;
        }
        for (index, piece) in
            hyphenate_bounded(word, self.language, MIN_AT_EDGE, MIN_AT_EDGE).enumerate()
        {
            if index > 0 {
                out.push(SOFT_HYPHEN);
            }
            out.push_str(piece);
        }
    }
}

/// A text whose ranges of numbers are not broken behind their dash.
fn join_ranges(text: &str) -> Cow<'_, str> {
    const DASH: &str = "–";
    // Most texts have not even its first byte.
    if memchr::memchr(DASH.as_bytes()[0], text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let mut out = String::new();
    let mut written = 0;
    for (at, _) in text.match_indices(DASH) {
        let end = at + DASH.len();
        if digit(text[..at].chars().next_back()) && digit(text[end..].chars().next()) {
            out.push_str(&text[written..end]);
            out.push(WORD_JOINER);
            written = end;
        }
    }
    if written == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[written..]);
    Cow::Owned(out)
}

/// The next bytes, at least `least` of them, that may all belong to one word. Most words are
/// shorter, so it is the last byte of a place that says soonest that none begins there: most of a
/// text is never looked at.
fn next_run(text: &[u8], from: usize, least: usize) -> Option<Range<usize>> {
    let may_be_letter = |byte: &u8| MAY_BE_LETTER[usize::from(*byte)];
    let mut start = from;
    loop {
        let (place, behind) = text.get(start..)?.split_at_checked(least)?;
        let Some(at) = place.iter().rposition(|byte| !may_be_letter(byte)) else {
            let more = behind
                .iter()
                .position(|byte| !may_be_letter(byte))
                .unwrap_or(behind.len());
            return Some(start..start + least + more);
        };
        start += at + 1;
    }
}

/// Whether each byte is a letter of ASCII, or part of any other character.
const MAY_BE_LETTER: [bool; 256] = {
    let mut may_be = [true; 256];
    let mut byte = 0_u8;
    while byte.is_ascii() {
        may_be[byte as usize] = byte.is_ascii_alphabetic();
        byte += 1;
    }
    may_be
};

/// What stands between white space around a place.
fn token(text: &str, place: &Range<usize>) -> Range<usize> {
    let start = text[..place.start]
        .trim_end_matches(|letter: char| !letter.is_whitespace())
        .len();
    let end = text[place.end..]
        .find(char::is_whitespace)
        .map_or(text.len(), |at| place.end + at);
    start..end
}

/// Whether these are words, and no address, file name or code.
fn is_prose(token: &str) -> bool {
    let is_letter = |byte: Option<&u8>| {
        byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii())
    };
    let bytes = token.as_bytes();
    let has_inner_dot = || {
        bytes
            .windows(3)
            .any(|three| three[1] == b'.' && is_letter(three.first()) && is_letter(three.last()))
    };
    !token.contains(['@', '\\', '_', '&', '='])
        && !token.starts_with('/')
        && !token.contains("://")
        && !has_inner_dot()
}

/// The words of a run: letters, with what may stand within a word.
fn words(text: &str, run: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let inside = |letter: char| letter.is_alphabetic() || is_joined(letter);
    let start = run.start;
    text[run]
        .split(move |letter| !inside(letter))
        .map(move |word| {
            // Pieces of a text lie in it.
            let at = word.as_ptr() as usize - text[start..].as_ptr() as usize + start;
            at..at + word.len()
        })
}

/// Soft hyphens, joiners, and accents that are characters of their own.
const fn is_joined(letter: char) -> bool {
    matches!(letter, SOFT_HYPHEN | '\u{200b}'..='\u{200d}' | '\u{300}'..='\u{36f}')
}

/// Whether a word is long and nothing but letters: the patterns know no accents that stand alone.
fn is_whole(word: &str, shortest: usize) -> bool {
    word.chars().count() >= shortest && !word.contains(is_joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn swedish() -> Hyphens {
        Hyphens::of("sv-SE").unwrap_or_else(|| unreachable!())
    }

    /// With a sign that can be seen.
    fn shown(text: &str, shortest: usize) -> String {
        swedish().soften(text, shortest).replace(SOFT_HYPHEN, "|")
    }

    #[test]
    fn long_compounds_break_where_swedish_does() {
        assert_eq!(
            shown("nyanländakartläggningsmaterial", 12),
            "nyanländakart|läggnings|material"
        );
        assert_eq!(
            shown("Ett systematiskt kvalitetsutvecklingsarbete.", 12),
            "Ett systematiskt kvalitets|utvecklings|arbete."
        );
        assert_eq!(
            shown("Ett systematiskt kvalitetsutvecklingsarbete.", 16),
            "Ett systematiskt kvalitets|utvecklings|arbete."
        );
        assert_eq!(
            shown("”Förskoleklasslärarna”–KVALITETSUTVECKLING", 16),
            "”Förskoleklass|lärarna”–KVALITETS|UTVECKLING"
        );
    }

    #[test]
    fn a_range_of_numbers_stays_on_one_line() {
        assert_eq!(shown("1–19 år", 12), "1–\u{2060}19 år");
        assert_eq!(
            shown("kl. 13.00–15.30, Göteborg–Oslo", 12),
            "kl. 13.00–\u{2060}15.30, Göteborg–Oslo"
        );
    }

    #[test]
    fn finnish_breaks_by_its_syllables() {
        let finnish = Hyphens::of("fi").unwrap_or_else(|| unreachable!());
        let softened = finnish.soften("Opetussuunnitelmatyöryhmä", 12);
        assert_eq!(
            softened.replace(SOFT_HYPHEN, "|"),
            "Opetus|suun|ni|tel|ma|työ|ryhmä"
        );
    }

    #[test]
    fn addresses_names_of_files_and_words_that_are_broken_already_stay_whole() {
        for text in [
            "https://kvalitetsutvecklingsarbete/kvalitetsutvecklingsarbete",
            "kvalitetsutvecklingsarbete@exempel.se",
            "www.kvalitetsutvecklingsarbete.se",
            "kvalitetsutvecklingsarbete.pdf",
            "/kvalitetsutvecklingsarbete/",
            "en_kvalitetsutvecklingsarbete",
            "kvalitets\u{ad}utvecklingsarbete",
            "kvalitetsutvecklingsarbeta\u{30a}",
            "kort text",
        ] {
            assert!(
                matches!(swedish().soften(text, 12), Cow::Borrowed(_)),
                "{text}"
            );
        }
    }

    #[test]
    fn languages_without_patterns_have_no_hyphens() {
        assert!(Hyphens::of("en").is_some() && Hyphens::of("fi").is_some());
        assert_eq!(
            Hyphens::of("tlh").or(Hyphens::of("")).or(Hyphens::of("zz")),
            None
        );
    }
}
