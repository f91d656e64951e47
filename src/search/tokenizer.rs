//! Text → words, as they are searched for.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The soft hyphen, which is in pages so that long words may break.
const SOFT_HYPHEN: char = '\u{ad}';

/// Longer runs of letters and digits are no words: keys, sums, data.
const MAX_LETTERS: usize = 60;

/// Hands on each word of a text: a run of letters, digits and marks, in lower case (Unicode's
/// properties Alphabetic, N and M), in the composed form (NFC), without soft hyphens.
pub fn each_word(text: &str, buffer: &mut String, mut each: impl FnMut(&str)) {
    let mut rest = text;
    while let Some(start) = rest.find(|letter: char| is_of_word(letter)) {
        rest = &rest[start..];
        let end = rest.find(|letter: char| !is_of_word(letter) && letter != SOFT_HYPHEN);
        let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        if let Some(word) = in_one_spelling(word, buffer) {
            each(word);
        }
    }
}

/// Whether a letter, digit or mark is part of a word.
fn is_of_word(letter: char) -> bool {
    match letter {
        'a'..='z' | 'A'..='Z' | '0'..='9' => true,
        '\0'..='\u{7f}' => false,
        // Most letters that are not ASCII, without a look into Unicode's tables.
        'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ' => true,
        _ => letter.is_alphanumeric() || is_combining_mark(letter),
    }
}

/// A word as it is compared; `None` where it is no word. Most are spelled so already.
fn in_one_spelling<'w>(word: &'w str, buffer: &'w mut String) -> Option<&'w str> {
    let is_plain = |letter: char| matches!(letter, 'a'..='z' | '0'..='9' | 'à'..='ö' | 'ø'..='ÿ');
    if word.len() <= MAX_LETTERS && word.chars().all(is_plain) {
        return Some(word);
    }
    let letters = word.chars().filter(|letter| *letter != SOFT_HYPHEN);
    buffer.clear();
    buffer.extend(letters.clone().nfc().flat_map(char::to_lowercase));
    (letters.count() <= MAX_LETTERS).then_some(buffer.as_str())
}

/// The words of a text, in order.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, &mut String::new(), |word| words.push(word.to_owned()));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        let found = words("Språk-, läs- och SKRIV\u{ad}UTVECKLARE (åk 4–6), A\u{30a}sa: it’s №1");
        let expected = [
            "språk",
            "läs",
            "och",
            "skrivutvecklare",
            "åk",
            "4",
            "6",
            "åsa",
            "it",
            "s",
            "1",
        ];
        assert_eq!(found, expected);
        assert_eq!(words(&"a".repeat(61)), Vec::<String>::new());
    }
}
