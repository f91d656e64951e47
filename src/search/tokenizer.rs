//! Text → words, as they are searched for.

use std::ops::Range;

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
/// it has, or bytes where those are no more than a word has letters.
pub(super) fn each_run(text: &str, buffer: &mut String, mut each: impl FnMut(&str, usize)) {
    let mut from = 0;
    while let Some((run, spelling)) = next_run(text, from) {
        from = run.end;
        let word = &text[run];
        match spelling {
            Spelling::Plain if word.len() <= MAX_LETTERS => each(word, word.len()),
            Spelling::Capitals if word.len() <= MAX_LETTERS => {
                buffer.clear();
                buffer.push_str(word);
                buffer.make_ascii_lowercase();
                each(buffer, word.len());
            }
            Spelling::Latin if word.len() <= MAX_LETTERS => {
                latin_in_lower_case(word, buffer);
                each(buffer, word.len());
            }
            _ => {
                let letters = in_one_spelling(word, buffer);
                each(buffer, letters);
            }
        }
    }
}

/// The first run that begins at a byte or after it, and how it is spelled.
#[inline]
fn next_run(text: &str, from: usize) -> Option<(Range<usize>, Spelling)> {
    let bytes = text.as_bytes();
    let mut start = from;
    loop {
        let is_within = |byte: &u8| KINDS[usize::from(*byte)] != Kind::Between;
        start += bytes.get(start..)?.iter().position(is_within)?;
        let (end, spelling) = run_at(text, start);
        if end > start {
            return Some((start..end, spelling));
        }
        start += 1;
    }
}

/// Where the run ends that begins at a byte, and how it is spelled.
#[inline]
fn run_at(text: &str, start: usize) -> (usize, Spelling) {
    let bytes = text.as_bytes();
    let mut at = start;
    let mut spelling = Spelling::Plain;
    while let Some(byte) = bytes.get(at) {
        let plain = plain_letter(bytes, at);
        if plain > 0 {
            at += plain;
            continue;
        }
        match KINDS[usize::from(*byte)] {
            Kind::Plain => {}
            Kind::Capital => {
                spelling = spelling.max(Spelling::Capitals);
                at += 1;
            }
            Kind::Between => break,
            Kind::Lead => {
                let within = || soft_hyphen(bytes, at).filter(|_| at > start);
                let Some(letter) = letter(text, at).or_else(within) else {
                    break;
                };
                spelling = spelling.max(letter.spelling);
                at += letter.length;
            }
        }
    }
    (at, spelling)
}

/// What a byte is to words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A letter or digit that is written as it is compared: nearly every byte.
    Plain,
    /// A capital letter of ASCII.
    Capital,
    /// The first byte of a character of several.
    Lead,
    /// No part of a word, or within a character.
    Between,
}

/// The kind of each byte.
const KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Between; 256];
    let mut byte: u8 = 0;
    while byte < u8::MAX {
        kinds[byte as usize] = match byte {
            b'a'..=b'z' | b'0'..=b'9' => Kind::Plain,
            b'A'..=b'Z' => Kind::Capital,
            0xc0.. => Kind::Lead,
            _ => Kind::Between,
        };
        byte += 1;
    }
    kinds
};

/// How many bytes of a letter or digit begin at a byte, where it is written as it is compared: nearly
/// always. That of U+00DF to U+00FF is found without a look into Unicode's tables.
fn plain_letter(bytes: &[u8], at: usize) -> usize {
    match bytes[at] {
        byte if KINDS[usize::from(byte)] == Kind::Plain => 1,
        // Not ÷.
        0xc3 if matches!(bytes.get(at + 1), Some(0x9f..=0xb6 | 0xb8..=0xbf)) => 2,
        _ => 0,
    }
}

/// What it takes to write a word as it is compared.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Spelling {
    /// Nothing.
    Plain,
    /// It has capitals of ASCII.
    Capitals,
    /// It has other capitals, and no letters above U+00FF.
    Latin,
    /// Whatever Unicode asks for.
    Any,
}

/// A letter, digit or mark of a word.
struct Letter {
    /// In bytes.
    length: usize,
    spelling: Spelling,
}

/// What is part of a word at the first byte of a character of several.
fn letter(text: &str, at: usize) -> Option<Letter> {
    let found = text.get(at..)?.chars().next()?;
    let is_letter = found.is_alphanumeric() || is_combining_mark(found);
    is_letter.then_some(Letter {
        length: found.len_utf8(),
        spelling: if ('À'..='Þ').contains(&found) {
            Spelling::Latin
        } else {
            Spelling::Any
        },
    })
}

/// A soft hyphen, which words may have within.
fn soft_hyphen(bytes: &[u8], at: usize) -> Option<Letter> {
    bytes
        .get(at..)?
        .starts_with(&SOFT_HYPHEN)
        .then_some(Letter {
            length: SOFT_HYPHEN.len(),
            spelling: Spelling::Any,
        })
}

/// Writes a word that has no letters above U+00FF in lower case.
fn latin_in_lower_case(word: &str, buffer: &mut String) {
    buffer.clear();
    let mut from = 0;
    for (at, capital) in word.char_indices() {
        // In both alphabets, small letters come 32 places after their capitals.
        let small = match capital {
            'A'..='Z' | 'À'..='Þ' => u8::try_from(capital).ok().map(|byte| byte + 32),
            _ => None,
        };
        if let Some(small) = small {
            buffer.push_str(&word[from..at]);
            buffer.push(char::from(small));
            from = at + capital.len_utf8();
        }
    }
    buffer.push_str(&word[from..]);
}

/// Writes a word as it is compared; says how many characters it has.
fn in_one_spelling(word: &str, buffer: &mut String) -> usize {
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
        assert_eq!(
            words("ÅÄÖ Þór 2×3÷4 ß ÿ Ā Žižek ÅSA\u{ad}S"),
            ["åäö", "þór", "2", "3", "4", "ß", "ÿ", "ā", "žižek", "åsas"]
        );
    }
}
