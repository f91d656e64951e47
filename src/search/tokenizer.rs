//! Text → words, as they are searched for.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The soft hyphen (U+00AD), which is in pages so that long words may break.
const SOFT_HYPHEN: [u8; 2] = [0xc2, 0xad];

/// Longer runs of letters and digits are no words: keys, sums, data.
const MAX_LETTERS: usize = 60;

/// Hands on each word of a text: a run that is no longer than a word can be.
pub fn each_word(text: &str, buffer: &mut String, mut each: impl FnMut(&str)) {
    each_run(text, buffer, |run, letters| {
        if letters <= MAX_LETTERS {
            each(run);
        }
    });
}

/// Hands on each run of letters, digits and marks of a text, in lower case (Unicode's properties
/// Alphabetic, N and M), in the composed form (NFC), without soft hyphens; and how many characters
/// it has.
pub(super) fn each_run(text: &str, buffer: &mut String, mut each: impl FnMut(&str, usize)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        let mut is_plain = true;
        while let Some(byte) = bytes.get(at) {
            // Nearly every byte.
            if matches!(byte, b'a'..=b'z' | b'0'..=b'9') {
                at += 1;
                continue;
            }
            let within = || soft_hyphen(bytes, at).filter(|_| at > start);
            let Some(letter) = of_word(text, at).or_else(within) else {
                break;
            };
            is_plain &= letter.is_plain;
            at += letter.length;
        }
        if at == start {
            at += 1;
            continue;
        }
        let word = &text[start..at];
        if is_plain && word.len() <= MAX_LETTERS {
            // Fewer letters than bytes: no more than that is asked of such a number.
            each(word, word.len());
        } else {
            let letters = in_one_spelling(word, buffer);
            each(buffer, letters);
        }
    }
}

/// A letter, digit or mark of a word.
struct Letter {
    /// In bytes.
    length: usize,
    /// Whether it is written as it is compared.
    is_plain: bool,
}

/// What is part of a word at a byte; `None` where nothing is, and within a character.
fn of_word(text: &str, at: usize) -> Option<Letter> {
    let bytes = text.as_bytes();
    let letter = |length, is_plain| Some(Letter { length, is_plain });
    match *bytes.get(at)? {
        b'a'..=b'z' | b'0'..=b'9' => letter(1, true),
        b'A'..=b'Z' => letter(1, false),
        // The rest of ASCII, and bytes that continue a character.
        ..=0xbf => None,
        // U+00C0 to U+00FF: most letters that are not ASCII, without a look into Unicode's tables.
        0xc3 => match *bytes.get(at + 1)? {
            // × and ÷.
            0x97 | 0xb7 => None,
            0xa0..=0xbf => letter(2, true),
            _ => letter(2, false),
        },
        _ => {
            let found = text.get(at..)?.chars().next()?;
            let is_letter = found.is_alphanumeric() || is_combining_mark(found);
            is_letter.then_some(Letter {
                length: found.len_utf8(),
                is_plain: false,
            })
        }
    }
}

/// A soft hyphen, which words may have within.
fn soft_hyphen(bytes: &[u8], at: usize) -> Option<Letter> {
    let is_plain = false;
    bytes
        .get(at..)?
        .starts_with(&SOFT_HYPHEN)
        .then_some(Letter {
            length: SOFT_HYPHEN.len(),
            is_plain,
        })
}

/// Writes a word as it is compared; says how many characters it has.
fn in_one_spelling(word: &str, buffer: &mut String) -> usize {
    if word.is_ascii() {
        buffer.clear();
        buffer.push_str(word);
        buffer.make_ascii_lowercase();
        return word.len();
    }
    let letters = word.chars().filter(|letter| *letter != '\u{ad}');
    buffer.clear();
    // Below this, nothing is composed of several characters.
    if word.chars().all(|letter| letter < '\u{300}') {
        buffer.extend(letters.clone().flat_map(char::to_lowercase));
    } else {
        buffer.extend(letters.clone().nfc().flat_map(char::to_lowercase));
    }
    letters.count()
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
        assert_eq!(
            words("”Ett” – två…\u{ad}x\u{ad} ق 한"),
            ["ett", "två", "x", "ق", "한"]
        );
    }
}
