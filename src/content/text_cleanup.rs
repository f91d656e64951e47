//! Text as people can read it: no characters that control machines, no letters that were read in
//! the wrong encoding.

use std::borrow::Cow;
use std::sync::Arc;

use encoding_rs::WINDOWS_1252;
use memchr::memmem;

use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::source::{SourceFile, Span};

/// The first character of a text that controls a machine.
pub(super) struct Control {
    at: usize,
    character: u8,
}

impl Control {
    pub(super) fn finding(&self, source: &Arc<SourceFile>) -> Diagnostic {
        let finding = Diagnostic::at(
            Code::FileControlCharacter,
            source,
            Span::new(self.at, self.at + 1),
        );
        finding.with("character", format!("U+{:04X}", self.character))
    }
}

/// The text with a space for each control character and a new line for each return without one, so
/// that every place stays where it was. Most texts have neither.
pub(super) fn without_controls(text: Cow<'_, str>) -> (Cow<'_, str>, Option<Control>) {
    let is_control = |byte: u8| (byte < b' ' && !matches!(byte, b'\n' | b'\t')) || byte == 0x7f;
    // Without an early exit, so that many bytes are looked at at once.
    if !text.bytes().fold(false, |odd, byte| odd | is_control(byte)) {
        return (text, None);
    }
    let mut first = None;
    let mut bytes = text.into_owned().into_bytes();
    for at in 0..bytes.len() {
        match bytes[at] {
            b'\r' if bytes.get(at + 1) == Some(&b'\n') => {}
            b'\r' => bytes[at] = b'\n',
            byte if is_control(byte) => {
                first.get_or_insert(Control {
                    at,
                    character: byte,
                });
                bytes[at] = b' ';
            }
            _ => {}
        }
    }
    // One ASCII character stands for another: the text stays UTF-8.
    (
        Cow::Owned(String::from_utf8(bytes).unwrap_or_default()),
        first,
    )
}

/// The first character that nobody sees, and that comes along when text is copied: it breaks
/// searches, or turns text around. Spaces of no width, marks of direction (U+200B, U+200E …), word
/// joiners and byte order marks, by their bytes.
pub(super) fn unseen(source: &Arc<SourceFile>) -> Option<Diagnostic> {
    let bytes = source.text.as_bytes();
    let is_unseen = |at: &usize| {
        matches!(
            bytes.get(*at..*at + 3),
            Some(
                [0xe2, 0x80, 0x8b | 0x8e | 0x8f | 0xaa | 0xab | 0xad | 0xae]
                    | [0xe2, 0x81, 0xa0]
                    | [0xef, 0xbb, 0xbf]
            )
        )
    };
    let at = memchr::memchr2_iter(0xe2, 0xef, bytes).find(is_unseen)?;
    let character = source.text[at..].chars().next().unwrap_or_default();
    let finding = Diagnostic::at(
        Code::FileControlCharacter,
        source,
        Span::new(at, at + character.len_utf8()),
    );
    let finding = finding.with("character", format!("U+{:04X}", u32::from(character)));
    Some(Diagnostic {
        severity: Severity::Warning,
        ..finding
    })
}

/// The first word with U+FFFD, which stands where a program could not read a letter: nobody knows
/// any more which.
pub(super) fn lost(source: &Arc<SourceFile>) -> Option<Diagnostic> {
    let at = memmem::find(source.text.as_bytes(), "\u{fffd}".as_bytes())?;
    let start = source.text[..at]
        .rfind(char::is_whitespace)
        .map_or(0, |before| before + 1);
    let word = source.text[source.text.ceil_char_boundary(start)..]
        .split_whitespace()
        .next()
        .unwrap_or_default();
    Some(Diagnostic::at(Code::FileGarbled, source, source.span_of(word)).with("written", word))
}

/// The first words of lines that were saved as UTF-8 and then read as Windows-1252: `Ã¤` for `ä`,
/// `â€™` for `’`.
pub(super) fn garbled(source: &Arc<SourceFile>) -> Vec<Diagnostic> {
    let bytes = source.text.as_bytes();
    if memmem::find(bytes, "Ã".as_bytes()).is_none()
        && memmem::find(bytes, "â€".as_bytes()).is_none()
    {
        return Vec::new();
    }
    let words = source.text.lines().filter_map(|line| {
        line.split_whitespace()
            .find_map(|word| Some((word, repaired(word)?)))
    });
    words
        .map(|(word, meant)| {
            Diagnostic::at(Code::FileGarbled, source, source.span_of(word))
                .with("written", word)
                .with("meant", meant)
        })
        .collect()
}

/// The word that was meant, if `word` is one that was read in the wrong encoding: its bytes in
/// Windows-1252 are UTF-8.
fn repaired(word: &str) -> Option<String> {
    let starts = word
        .char_indices()
        .filter(|(_, c)| matches!(c, 'Ã' | 'â'))
        .map(|(at, _)| at);
    let mut repaired = String::new();
    let mut done = 0;
    for start in starts {
        // `Ã¤` are two characters that were the bytes of one, `â€™` three.
        let letters = word[start..]
            .char_indices()
            .map(|(at, c)| at + c.len_utf8());
        let Some((end, meant)) = letters
            .skip(1)
            .take(2)
            .find_map(|end| Some((start + end, reread(&word[start..start + end])?)))
        else {
            continue;
        };
        if start >= done {
            repaired.push_str(&word[done..start]);
            repaired.push_str(&meant);
            done = end;
        }
    }
    (done > 0).then(|| repaired + &word[done..])
}

fn reread(letters: &str) -> Option<String> {
    let (bytes, _, has_others) = WINDOWS_1252.encode(letters);
    let text = std::str::from_utf8(&bytes).ok().filter(|_| !has_others)?;
    (text.chars().count() == 1).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_are_repaired() {
        for (word, meant) in [
            ("NÃ¤tverk", "Nätverk"),
            ("trÃ¤ffar,", "träffar,"),
            ("â€™tâ€™", "’t’"),
            ("FÃ–RÃ„LDRAR", "FÖRÄLDRAR"),
        ] {
            assert_eq!(repaired(word).as_deref(), Some(meant));
        }
        for fine in ["SÃO", "São", "château", "Ã", "nätverk", "â€"] {
            assert_eq!(repaired(fine), None, "{fine}");
        }
    }

    #[test]
    fn line_ends_of_old_become_new_ones() {
        assert_eq!(without_controls("a\rb\r\nc\n\r".into()).0, "a\nb\r\nc\n\n");
    }

    proptest! {
        #[test]
        fn every_swedish_word_is_repaired(word in "[a-zåäöÅÄÖé]{0,8}[åäöÅÄÖé][a-zåäöÅÄÖé]{0,8}") {
            let read_wrong = WINDOWS_1252.decode_without_bom_handling(word.as_bytes()).0;
            prop_assert_eq!(repaired(&read_wrong), Some(word));
        }

        #[test]
        fn every_place_stays_where_it_was(text in "[a-zå\0\r\n\t\u{7f}]{0,40}") {
            let (clean, control) = without_controls(text.as_str().into());
            prop_assert_eq!(clean.len(), text.len());
            prop_assert_eq!(control.map(|control| control.at), text.find(['\0', '\u{7f}']));
        }
    }
}
