//! Words of a text.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The words of a text, in small letters.
pub fn words(text: &str) -> Vec<String> {
    let is_part = |c: char| c.is_alphabetic() || c.is_numeric() || is_combining_mark(c);
    let text: String = text.nfc().filter(|c| *c != '\u{ad}').collect();
    let runs = text.split(|c| !is_part(c)).filter(|word| !word.is_empty());
    runs.map(str::to_lowercase).collect()
}

/// A word without the dots and accents on its letters.
pub fn fold(word: &str) -> String {
    word.nfd().filter(|c| !is_combining_mark(*c)).collect()
}
