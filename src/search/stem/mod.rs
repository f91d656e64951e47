//! Stems: what the forms of a word have in common, so that a search for one finds the others.
//!
//! A stem need not be a word. What counts is that forms of one word meet and that different words
//! do not. The same rules run in the reader's browser, in `client/stem-sv.js` and `stem-en.js`;
//! `tests/search/stem.mjs` compares the two over a lexicon.

mod english;
mod letters;
mod swedish;

use std::borrow::Cow;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How the words of a language are reduced to stems.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stemmer {
    /// Swedish: the forms of nouns, and what of adjectives and verbs harms no noun.
    Swedish,
    /// English: inflection only.
    English,
    /// Every other language: a word is its own stem.
    None,
}

impl Stemmer {
    /// The stemmer of a BCP 47 tag.
    pub fn of(language: &str) -> Self {
        match language.split('-').next().unwrap_or_default() {
            code if code.eq_ignore_ascii_case("sv") => Self::Swedish,
            code if code.eq_ignore_ascii_case("en") => Self::English,
            _ => Self::None,
        }
    }

    /// The stem of a word that is in lower case and composed (NFC).
    ///
    /// Never empty unless the word is. Words that differ only in their marks have stems that differ
    /// in no more: `fold(stem(word)) == stem(fold(word))`, so who writes `larare` is understood.
    pub fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        match self {
            Self::Swedish => swedish::stem(word),
            Self::English => english::stem(word),
            Self::None => Cow::Borrowed(word),
        }
    }
}

/// A word without the marks of its letters: `å` and `ä` are `a`, `é` is `e`.
pub fn fold(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let bases = word
        .chars()
        .map(|letter| BASES.get(letter as usize).copied());
    let all: Option<String> = bases.collect();
    Cow::Owned(all.unwrap_or_else(|| bases_of(word.nfd()).collect()))
}

/// Letters that are taken apart (NFD), without their marks.
fn bases_of(letters: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    letters.filter(|letter| !is_combining_mark(*letter))
}

/// Up to U+00FF, the letter that stands for each. All that Swedish is written with is looked up
/// here, which is many times faster than taking words apart.
static BASES: LazyLock<[char; 256]> = LazyLock::new(|| {
    std::array::from_fn(|code| {
        let letter = u8::try_from(code).map_or('\0', char::from);
        bases_of(std::iter::once(letter).nfd())
            .next()
            .unwrap_or(letter)
    })
});

#[cfg(test)]
mod tests;
