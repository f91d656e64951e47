//! Words spelled with fewer dots and accents than the site has them.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// How a text of the site begins, compared with what a reader has written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelling {
    /// In the very same letters.
    Same,
    /// In letters of which some have marks that the reader has left out.
    Undotted,
}

/// Whether a text begins with what is written, letter for letter: `lar` is how lärande begins,
/// `lär` is not how larande does. Nothing may be written that the text lacks.
pub(super) fn begins(written: &str, text: &str) -> Option<Spelling> {
    if text.starts_with(written) {
        return Some(Spelling::Same);
    }
    let mut letters = text.nfd();
    let is_there = written.nfd().all(|wanted| {
        letters
            .by_ref()
            .find(|letter| *letter == wanted || !is_combining_mark(*letter))
            == Some(wanted)
    });
    is_there.then_some(Spelling::Undotted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_may_be_left_out_and_never_added() {
        assert_eq!(begins("lär", "lärande"), Some(Spelling::Same));
        assert_eq!(begins("lar", "lärande"), Some(Spelling::Undotted));
        assert_eq!(begins("lär", "larande"), None);
        assert_eq!(begins("forskol", "förskola"), Some(Spelling::Undotted));
        assert_eq!(begins("förskolå", "förskola"), None);
        assert_eq!(begins("alvangen", "älvängen"), Some(Spelling::Undotted));
        assert_eq!(begins("älvangen", "älvängen"), Some(Spelling::Undotted));
        assert_eq!(begins("idee", "ide"), None);
        assert_eq!(begins("كتاب", "كِتَابٌ"), Some(Spelling::Undotted));
        assert_eq!(begins("", "a"), Some(Spelling::Same));
    }
}
