//! A phrase as a row of words with meanings.

use jiff::civil::Weekday;
use unicode_normalization::UnicodeNormalization;

use super::rule::Parity;
use super::words;

/// The language of a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Svenska.
    Swedish,
    /// English.
    English,
}

/// What a word stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    /// `varje`, `every`
    Every,
    /// `var` in `var tredje`
    Var,
    /// `varannan`, `other` in `every other`
    Alternate,
    /// `första`, `15:e`; the last is -1.
    Ordinal(i8),
    /// `näst` in `näst sista`
    Almost,
    /// `två`, `15`
    Number(u16),
    /// `gång`, `once`
    Times,
    /// `gånger`, `twice`
    Twice,
    /// `tisdagar`
    Weekday(Weekday),
    /// `vardagen`, `working` in `working day`
    Working,
    /// `veckan`
    Unit(Unit),
    /// `weekly`, `fortnightly`: every so many of a unit.
    Often(u16, Unit),
    /// `biweekly`: twice in a unit, or every other.
    TwoMeanings(Unit),
    /// `udda`
    Parity(Parity),
    /// `mars`
    Month(i8),
    /// `till` in `måndag till fredag`
    To,
    /// A hyphen, which may be the same, or nothing.
    Dash,
    /// `utom`
    Except,
    /// `i`, `på`, `of the`
    Filler,
}

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
}

/// A word of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// In small letters.
    pub text: String,
    /// What it stands for, if it is known.
    pub token: Option<Token>,
}

/// The words of a phrase.
pub(super) fn words(phrase: &str) -> Vec<Word> {
    let plain = plain(phrase);
    let mut words = Vec::new();
    let mut rest = plain.as_str();
    while let Some(first) = rest.chars().next() {
        // `1:a` is one word.
        let end = rest
            .char_indices()
            .find(|(at, c)| {
                let in_ordinal = *c == ':'
                    && rest[..*at].ends_with(|c: char| c.is_ascii_digit())
                    && rest[at + 1..].starts_with(char::is_alphabetic);
                !c.is_alphanumeric() && !in_ordinal
            })
            .map_or(rest.len(), |(at, _)| at);
        if end == 0 {
            if matches!(first, '-' | '–' | '—') {
                words.push(Word {
                    text: first.to_string(),
                    token: Some(Token::Dash),
                });
            }
            rest = &rest[first.len_utf8()..];
        } else {
            words.push(Word {
                text: rest[..end].to_owned(),
                token: token(&rest[..end]),
            });
            rest = &rest[end..];
        }
    }
    words
}

/// In small letters, each of them one character, without what nobody sees.
fn plain(phrase: &str) -> String {
    let seen = phrase.nfc().filter(|c| {
        !matches!(
            c,
            '\u{200b}'..='\u{200f}' | '\u{ad}' | '\u{2060}' | '\u{feff}'
        )
    });
    let lower: String = seen.flat_map(char::to_lowercase).collect();
    lower
        .replace("bi-", "bi")
        .replace("'s", "")
        .replace("’s", "")
}

fn token(word: &str) -> Option<Token> {
    if let Some((token, _)) = words::lookup(word) {
        return Some(token);
    }
    let digits = word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (number, ending) = word.split_at(digits);
    match ending {
        "" => number.parse().ok().map(Token::Number),
        ":a" | ":e" | "a" | "e" | "st" | "nd" | "rd" | "th" => {
            number.parse().ok().map(Token::Ordinal)
        }
        _ => None,
    }
}

/// The language that most of the words are in.
pub(super) fn language(words: &[Word]) -> Language {
    let mut english = 0;
    let mut swedish = 0;
    for word in words {
        let of_alike = || words::nearest(&word.text).map(|(_, _, language)| language);
        match words::lookup(&word.text)
            .map(|(_, language)| language)
            .or_else(of_alike)
        {
            Some(Language::English) => english += 1,
            Some(Language::Swedish) => swedish += 1,
            None => {}
        }
    }
    if english > swedish {
        Language::English
    } else {
        Language::Swedish
    }
}
