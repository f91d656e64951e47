//! Running text, measured: words, sentences and paragraphs, as readability measures count them.
//!
//! A word is what stands between white space and holds a letter or digit; a long word has more than
//! six letters (C. H. Björnsson, Läsbarhet, 1968). A sentence ends where its block does, or at a
//! full stop, a question or exclamation mark or a colon, those of other scripts too, if what follows
//! does not go on in lower case or with a digit: `t.ex. nu` and `kl. 13` end none.

use serde::{Deserialize, Serialize};
use std::ops::Range;

use crate::config::PlainLanguage;
use crate::source::Span;

/// How long the running text of a page is, and its parts. Headings, tables, code and raw HTML are
/// not running text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prose {
    /// Words.
    pub words: usize,
    /// Words of more than six letters.
    pub long_words: usize,
    /// Sentences.
    pub sentences: usize,
    /// The sentences that may be too long: those of more words than the text's
    /// [`PlainLanguage::least`].
    pub long_sentences: Vec<Measured>,
    /// The paragraphs that may be too long: those of more words than the text's
    /// [`PlainLanguage::least`].
    pub long_paragraphs: Vec<Measured>,
}

/// A piece of text and how many words it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measured {
    /// Where it stands.
    pub span: Span,
    /// Its words.
    pub words: usize,
}

/// More letters than this make a word long.
const MAX_SHORT: u64 = 6;

impl Prose {
    /// LIX, the readability index: words per sentence, and long words per hundred (Björnsson 1968).
    /// `None` without text.
    pub fn lix(&self) -> Option<usize> {
        let long = (100 * self.long_words).checked_div(self.words)?;
        Some(self.words.checked_div(self.sentences)? + long)
    }
}

/// What a byte of UTF-8 says of the word it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    /// A letter, or the first byte of one.
    Letter,
    /// What may end a sentence.
    Stop,
    /// Quotes and brackets, which close a sentence with what they hold; general punctuation
    /// (U+2000); bytes inside a character. They change nothing.
    Within,
    /// What words end at.
    Space,
    /// A digit, or anything else.
    Other,
}

const CLASSES: [Class; 256] = {
    let mut classes = [Class::Other; 256];
    let mut byte = 0_u8;
    loop {
        classes[byte as usize] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' | 0xc3..=0xe1 | 0xe3..=0xf4 => Class::Letter,
            b'.' | b'!' | b'?' | b':' => Class::Stop,
            b' ' | b'\t' | b'\n' | b'\r' | 0x0c => Class::Space,
            b'"' | b'\'' | b')' | b']' | b'*' | b'_' | 0x80..=0xc2 | 0xe2 => Class::Within,
            _ => Class::Other,
        };
        if byte == u8::MAX {
            break classes;
        }
        byte += 1;
    }
};

/// What each byte adds to the sum of its word: letters are counted in the lower half of it, digits
/// in the upper one. White space ends the word.
const ADDS: [u64; 256] = {
    let mut adds = [0; 256];
    let mut byte = 0_u8;
    loop {
        adds[byte as usize] = match CLASSES[byte as usize] {
            Class::Letter => LETTER,
            Class::Space => END,
            _ if byte.is_ascii_digit() => DIGIT,
            _ => 0,
        };
        if byte == u8::MAX {
            break adds;
        }
        byte += 1;
    }
};

const LETTER: u64 = 1;
const DIGIT: u64 = 1 << 32;
const END: u64 = u64::MAX;

/// Adds up the word that a text begins with: what its bytes add, and how many they are.
fn sum_of_word(bytes: &[u8]) -> (u64, usize) {
    let mut sum = 0;
    for (at, byte) in bytes.iter().enumerate() {
        let adds = ADDS[usize::from(*byte)];
        if adds == END {
            return (sum, at);
        }
        sum += adds;
    }
    (sum, bytes.len())
}

/// What is measured at the moment: one block of text, in pieces. Offsets are bytes of the file.
#[derive(Debug)]
pub(super) struct Measure {
    /// The lowest limits that the text can be held to.
    least: PlainLanguage,
    in_word: bool,
    /// What the bytes of the word at hand add up to.
    sum: u64,
    /// Where the word at hand began, and the byte after what has been read of it.
    word: Range<usize>,
    /// Whether the last character that counts could end a sentence.
    stop: bool,
    /// The words of the block, and those of them that stand before the sentence at hand.
    words: usize,
    before: usize,
    /// Where the first word of the block began, and that of the sentence at hand.
    start: usize,
    sentence: usize,
    /// The byte after the last word.
    end: usize,
}

impl Default for Measure {
    fn default() -> Self {
        Self::new(PlainLanguage::MIN)
    }
}

impl Measure {
    /// Measures for those who may be held to limits as low as these.
    pub(super) fn new(least: PlainLanguage) -> Self {
        Self {
            least,
            in_word: false,
            sum: 0,
            word: 0..0,
            stop: false,
            words: 0,
            before: 0,
            start: 0,
            sentence: 0,
            end: 0,
        }
    }

    /// Reads on: `text`, which stands at `range`.
    pub(super) fn read(&mut self, text: &str, range: &Range<usize>, prose: &mut Prose) {
        let bytes = text.as_bytes();
        let mut index = 0;
        // What an entity or escape stands for is shorter than itself: the offset is near enough.
        let at = |index: usize| (range.start + index).min(range.end);
        while index < bytes.len() {
            let (sum, length) = sum_of_word(&bytes[index..]);
            if length > 0 {
                if !self.in_word {
                    self.begin_word(at(index), &text[index..], prose);
                }
                self.sum += sum;
                self.read_stop(&bytes[index..index + length]);
                index += length;
                self.word.end = at(index);
            }
            if index < bytes.len() {
                self.end_word(prose);
                index += 1;
            }
        }
    }

    /// White space between pieces.
    pub(super) fn space(&mut self, prose: &mut Prose) {
        self.end_word(prose);
    }

    /// The end of the block.
    pub(super) fn end(&mut self, is_paragraph: bool, prose: &mut Prose) {
        self.end_word(prose);
        self.end_sentence(prose);
        if is_paragraph && self.words > self.least.paragraph {
            prose.long_paragraphs.push(Measured {
                span: Span::new(self.start, self.end),
                words: self.words,
            });
        }
        *self = Self::new(self.least);
    }

    fn begin_word(&mut self, at: usize, text: &str, prose: &mut Prose) {
        if self.stop && !goes_on(text) {
            self.end_sentence(prose);
        }
        self.stop = false;
        (self.in_word, self.sum, self.word) = (true, 0, at..at);
    }

    /// Whether a sentence may end behind a word, or a piece of it.
    fn read_stop(&mut self, word: &[u8]) {
        let class = |byte: &u8| CLASSES[usize::from(*byte)];
        if let Some(last) = word.iter().rposition(|byte| class(byte) != Class::Within) {
            self.stop = class(&word[last]) == Class::Stop || is_stop(word);
        }
    }

    fn end_word(&mut self, prose: &mut Prose) {
        if self.in_word && self.sum > 0 {
            prose.words += 1;
            prose.long_words += usize::from(self.sum % DIGIT > MAX_SHORT);
            if self.words == 0 {
                self.start = self.word.start;
            }
            if self.words == self.before {
                self.sentence = self.word.start;
            }
            self.words += 1;
            self.end = self.word.end;
        }
        self.in_word = false;
    }

    fn end_sentence(&mut self, prose: &mut Prose) {
        let words = self.words - self.before;
        if words > 0 {
            prose.sentences += 1;
            if words > self.least.sentence {
                prose.long_sentences.push(Measured {
                    span: Span::new(self.sentence, self.end),
                    words,
                });
            }
        }
        self.before = self.words;
    }
}

/// Whether a word ends in what ends a sentence in another script (`Sentence_Terminal` in Unicode):
/// `؟`, `۔`, `։`, `।`, `॥`, `።`, `፧`, `。`, `！`, `？`.
const fn is_stop(word: &[u8]) -> bool {
    matches!(
        word,
        [.., 0xd8, 0x9f]
            | [.., 0xdb, 0x94]
            | [.., 0xd6, 0x89]
            | [.., 0xe0, 0xa5, 0xa4 | 0xa5]
            | [.., 0xe1, 0x8d, 0xa2 | 0xa7]
            | [.., 0xe3, 0x80, 0x82]
            | [.., 0xef, 0xbc, 0x81 | 0x9f]
    )
}

/// Whether a sentence goes on with a word that begins so: in lower case, or with a digit.
fn goes_on(text: &str) -> bool {
    let first = text.chars().next();
    first.is_some_and(|first| first.is_lowercase() || first.is_numeric())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn measure(blocks: &[&str]) -> Prose {
        let mut prose = Prose::default();
        let mut measure = Measure::new(PlainLanguage::MIN);
        for block in blocks {
            measure.read(block, &(0..block.len()), &mut prose);
            measure.end(true, &mut prose);
        }
        prose
    }

    fn counts(blocks: &[&str]) -> (usize, usize, usize) {
        let prose = measure(blocks);
        (prose.words, prose.long_words, prose.sentences)
    }

    #[test]
    fn sentences_end_where_readers_stop() {
        assert_eq!(counts(&["Vi ses. Ärendet är klart! Är det? Ja"]), (8, 1, 4));
        assert_eq!(
            counts(&["Ta med t.ex. bl.a. en bok kl. 13 och nr. 2."]),
            (11, 0, 1)
        );
        assert_eq!(
            counts(&["Hon sade: ”Kom.” Sedan gick hon (hem.) Slut."]),
            (8, 0, 4)
        );
        assert_eq!(counts(&["En punkt", "En annan punkt"]), (5, 0, 2));
    }

    #[test]
    fn sentences_of_other_scripts_end_where_their_readers_stop() {
        for (text, words, sentences) in [
            (
                "Ми зустрінемося. Усе готово! Це так? Єва знає, що 5 р. минуло.",
                12,
                4,
            ),
            ("Τα λέμε. Όλα έτοιμα.", 4, 2),
            ("نلتقي غدا. هل هذا صحيح؟ نعم.", 6, 3),
            ("ہم کل ملیں گے۔ ٹھیک ہے۔", 6, 2),
            ("हम कल मिलेंगे। ठीक है।", 5, 2),
            ("ንራኸብ ኢና። ጽቡቕ።", 3, 2),
            ("Łódź jest duża. Śnieg pada. Żyje.", 6, 3),
        ] {
            let (found_words, _, found_sentences) = counts(&[text]);
            assert_eq!((found_words, found_sentences), (words, sentences), "{text}");
        }
    }

    #[test]
    fn letters_count_and_not_bytes() {
        // Six letters are not long, seven are; a hyphen joins, a dash by itself is no word.
        assert_eq!(counts(&["åäöåäö åäöåäöå a-bcdefgh – 1234567"]), (4, 2, 1));
    }

    #[test]
    fn lix_is_words_per_sentence_and_long_words_per_hundred() {
        let text = "Nätverket träffas ofta. Vi lär av varandra.";
        let prose = measure(&[text]);
        assert_eq!((prose.words, prose.long_words, prose.sentences), (7, 3, 2));
        assert_eq!(prose.lix(), Some(3 + 42));
        assert_eq!(Prose::default().lix(), None);
    }

    #[test]
    fn long_sentences_and_paragraphs_have_their_place() {
        let long = format!("Kort. {}slut. Kort igen.", "Ord ".repeat(60));
        let prose = measure(&[&long]);
        let texts: Vec<&str> = prose
            .long_sentences
            .iter()
            .map(|long_one| &long[long_one.span.start..long_one.span.end])
            .collect();
        assert_eq!((texts.len(), prose.long_sentences[0].words), (1, 61));
        assert!(
            texts[0].starts_with("Ord Ord") && texts[0].ends_with("slut."),
            "{texts:?}"
        );
        assert_eq!(
            prose
                .long_paragraphs
                .iter()
                .map(|paragraph| paragraph.words)
                .collect::<Vec<_>>(),
            [64]
        );
    }

    proptest! {
        #[test]
        fn words_are_what_stands_between_white_space(
            pieces in proptest::collection::vec("[a-cÅö1 .:”)\n-]{0,16}", 0..4)
        ) {
            let mut prose = Prose::default();
            let mut measure = Measure::new(PlainLanguage::MIN);
            for piece in &pieces {
                measure.read(piece, &(0..piece.len()), &mut prose);
            }
            measure.end(true, &mut prose);
            let text = pieces.concat();
            let words: Vec<&str> = text
                .split_whitespace()
                .filter(|word| word.contains(char::is_alphanumeric))
                .collect();
            let letters = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count();
            let long = words.iter().filter(|word| letters(word) > 6);
            prop_assert_eq!((prose.words, prose.long_words), (words.len(), long.count()));
        }
    }
}
