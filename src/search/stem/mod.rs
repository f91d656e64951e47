//! Stems.

use std::borrow::Cow;

/// A stemmer.
#[derive(Debug, Clone, Copy)]
pub struct Stemmer(bool);

impl Stemmer {
    /// That of a language.
    pub fn of(language: &str) -> Self {
        Self(language == "sv")
    }

    /// The stem of a word.
    pub fn stem<'a>(&self, word: &'a str) -> Cow<'a, str> {
        let mut word = word;
        while self.0 {
            let endings = ["arna", "et", "en", "ar", "a", "e", "s"];
            let shorter = endings.iter().find_map(|e| word.strip_suffix(e));
            match shorter.filter(|shorter| shorter.chars().count() >= 4) {
                Some(shorter) => word = shorter,
                None => break,
            }
        }
        Cow::Borrowed(word)
    }
}
