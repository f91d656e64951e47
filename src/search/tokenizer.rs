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
    buffer.clear();
    let mut letters = 0;
    let mut is_composed = true;
    let mut end = |buffer: &mut String, letters: &mut usize, is_composed: &mut bool| {
        if *letters > 0 {
            if !*is_composed {
                *buffer = buffer.nfc().collect();
            }
            if *letters <= MAX_LETTERS {
                each(buffer);
            }
            buffer.clear();
            (*letters, *is_composed) = (0, true);
        }
    };
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() {
            buffer.push(letter.to_ascii_lowercase());
            letters += 1;
        } else if letter.is_ascii() {
            end(buffer, &mut letters, &mut is_composed);
        } else if letter.is_alphanumeric() || is_combining_mark(letter) {
            buffer.extend(letter.to_lowercase());
            letters += 1;
            is_composed &= letter < '\u{300}';
        } else if letter != SOFT_HYPHEN {
            end(buffer, &mut letters, &mut is_composed);
        }
    }
    end(buffer, &mut letters, &mut is_composed);
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
