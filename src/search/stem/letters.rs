//! A word as stemmers see it: letters without marks, so that a rule can never ask for one.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Stands for every letter that no rule names.
const OTHER: u8 = 0;

/// A word, letter by letter.
#[derive(Debug)]
pub(super) struct Letters<'w> {
    word: Cow<'w, str>,
    /// Each letter without its marks, if it is of ASCII then.
    plain: Vec<u8>,
    /// Where each letter ends in the word, taken apart (NFD); empty for ASCII.
    ends: Vec<usize>,
}

impl<'w> Letters<'w> {
    pub(super) fn of(word: Cow<'w, str>) -> Self {
        if word.is_ascii() {
            let plain = word.as_bytes().to_vec();
            let ends = Vec::new();
            return Self { word, plain, ends };
        }
        let (mut plain, mut ends, mut end) = (Vec::new(), Vec::new(), 0);
        for letter in word.nfd() {
            end += letter.len_utf8();
            match ends.last_mut() {
                Some(last) if is_combining_mark(letter) => *last = end,
                _ => {
                    plain.push(
                        u8::try_from(letter)
                            .ok()
                            .filter(u8::is_ascii)
                            .unwrap_or(OTHER),
                    );
                    ends.push(end);
                }
            }
        }
        Self { word, plain, ends }
    }

    /// All letters, without marks.
    pub(super) fn plain(&self) -> &[u8] {
        &self.plain
    }

    /// The first `kept` letters of the word, then `added`.
    pub(super) fn prefix(self, kept: usize, added: &str) -> Cow<'w, str> {
        let stem = if self.ends.is_empty() {
            format!("{}{added}", &self.word[..kept])
        } else {
            let apart: String = self.word.nfd().collect();
            apart[..self.end(kept)].nfc().chain(added.chars()).collect()
        };
        self.borrowed(stem)
    }

    /// The first `kept` letters of the word without the last but one.
    pub(super) fn contracted(self, kept: usize) -> Cow<'w, str> {
        let apart: String = self.word.nfd().collect();
        let before = &apart[..self.end(kept.saturating_sub(2))];
        let last = &apart[self.end(kept.saturating_sub(1))..self.end(kept)];
        Cow::Owned(before.chars().chain(last.chars()).nfc().collect())
    }

    /// Where the first `letters` letters end in the word, taken apart.
    fn end(&self, letters: usize) -> usize {
        if self.ends.is_empty() {
            return letters;
        }
        letters.checked_sub(1).map_or(0, |last| self.ends[last])
    }

    /// A stem as a part of the word, where it is one.
    fn borrowed(self, stem: String) -> Cow<'w, str> {
        match self.word {
            Cow::Borrowed(word) if word.starts_with(&stem) => Cow::Borrowed(&word[..stem.len()]),
            _ => Cow::Owned(stem),
        }
    }
}
