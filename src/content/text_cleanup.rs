//! Text as people can read it: no characters that control machines, no letters that were read in
//! the wrong encoding.

use std::borrow::Cow;
use std::sync::Arc;

use encoding_rs::WINDOWS_1252;
use memchr::memmem;

use crate::characters;
use crate::diagnostics::choices::CharacterName;
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
        let name = match self.character {
            0x0b => CharacterName::WordBreak,
            _ => CharacterName::Other,
        };
        finding
            .with("character", format!("U+{:04X}", self.character))
            .with("name", name)
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

/// Whether a text has no letters but those of ASCII and of Western Europe (U+00C0 to U+00FF), `Ã`
/// excepted: then neither [`lost`], [`unseen`] nor [`garbled`] finds anything in it.
pub(super) fn is_ordinary(text: &str) -> bool {
    // Without an early exit, so that many bytes are looked at at once. The first byte of those
    // letters is 0xc3; the second one of `Ã` is 0x83.
    let odd = text.bytes().fold(0, |odd, byte| {
        odd | u8::from(byte > 0xc3) | u8::from(byte == 0xc2) | u8::from(byte == 0x83)
    });
    odd == 0
}

/// Every character that nobody sees, and that comes along when text is copied: it breaks searches
/// and links, or turns text around.
pub(super) fn unseen(source: &Arc<SourceFile>) -> Vec<Diagnostic> {
    let bytes = source.text.as_bytes();
    // The first bytes of their UTF-8. Most texts have none of them but the first, in NBSP and dashes.
    let leads = memchr::memchr3_iter(0xc2, 0xe2, 0xef, bytes)
        .chain(memchr::memchr3_iter(0xd8, 0xe1, 0xe3, bytes));
    let mut found: Vec<(usize, char)> = leads
        .filter_map(|at| {
            let character = source.text.get(at..)?.chars().next()?;
            unseen_name(character)?;
            (!is_needed(&source.text, at, character)).then_some((at, character))
        })
        .collect();
    found.sort_unstable();
    found
        .into_iter()
        .map(|(at, character)| {
            let span = Span::new(at, at + character.len_utf8());
            let finding = Diagnostic::at(Code::FileControlCharacter, source, span)
                .with("character", format!("U+{:04X}", u32::from(character)))
                .with("name", unseen_name(character));
            Diagnostic {
                severity: Severity::Warning,
                ..finding
            }
        })
        .collect()
}

/// Character references such as `&#8;` that stand for what no text should hold; not in code, where
/// they stand for themselves.
pub(super) fn referenced(source: &Arc<SourceFile>) -> Vec<Diagnostic> {
    if memmem::find(source.text.as_bytes(), b"&#").is_none() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut is_fenced = false;
    let mut start = 0;
    for line in source.text.split_inclusive('\n') {
        let from = start;
        start += line.len();
        if line.trim_start().starts_with("```") {
            is_fenced = !is_fenced;
        }
        if is_fenced || line.starts_with("    ") || line.starts_with('\t') {
            continue;
        }
        let code = line.find('`').unwrap_or(line.len());
        for (at, _) in line[..code].match_indices("&#") {
            if let Some((length, character)) = reference(&line[at..]) {
                let span = Span::new(from + at, from + at + length);
                let finding = Diagnostic::at(Code::FileControlCharacter, source, span)
                    .with("character", format!("U+{character:04X}"))
                    .with("name", CharacterName::Other);
                found.push(Diagnostic {
                    severity: Severity::Warning,
                    ..finding
                });
            }
        }
    }
    found
}

/// The character that no text should hold for which the reference stands that a text begins with,
/// and the bytes of that. Markdown wants a semicolon and few digits, HTML does not care: what is
/// neither way a reference is followed by no tag, and hardly ever written.
fn reference(text: &str) -> Option<(usize, u32)> {
    let rest = text.strip_prefix("&#")?;
    let hexadecimal = rest.strip_prefix(['x', 'X']);
    let (digits, radix) = hexadecimal.map_or((rest, 10), |digits| (digits, 16));
    let is_digit = |c: char| c.is_digit(radix);
    let count = digits.find(|c| !is_digit(c)).unwrap_or(digits.len());
    let number = digits[..count].trim_start_matches('0');
    let is_zero = count > 0 && number.is_empty();
    let character = if is_zero {
        0
    } else {
        u32::from_str_radix(number, radix).ok()?
    };
    let after = &digits[count..];
    let is_closed = after.starts_with(';');
    let is_other = char::from_u32(character).is_some_and(|c| !characters::is_allowed(c));
    let counts = is_closed && count < 8 || after.contains('<');
    let length = text.len() - after.len() + usize::from(is_closed);
    (is_other && counts).then_some((length, character))
}

/// What a character is called that takes no space or is not seen (Unicode 16, sections 23.2 to
/// 23.8); `None` for all others.
const fn unseen_name(character: char) -> Option<CharacterName> {
    Some(match character {
        '\u{ad}' => CharacterName::SoftHyphen,
        '\u{200b}' | '\u{2060}' | '\u{180e}' | '\u{3164}' => CharacterName::ZeroWidth,
        '\u{200c}' | '\u{200d}' => CharacterName::Joiner,
        '\u{feff}' => CharacterName::ByteOrderMark,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}' => {
            CharacterName::Direction
        }
        '\u{2028}' | '\u{2029}' => CharacterName::LineBreak,
        '\u{2061}'..='\u{2064}' | '\u{fff9}'..='\u{fffb}' => CharacterName::Other,
        _ if !characters::is_allowed(character) => CharacterName::Other,
        _ => return None,
    })
}

/// Whether a character that nobody sees does its work where it stands: joiners in the scripts and
/// the pictures that are made with them, marks of direction beside text from right to left.
fn is_needed(text: &str, at: usize, character: char) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at + character.len_utf8()..].chars().next();
    let is_rtl = |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
    // Indic scripts, Arabic, and pictures with their modifiers.
    let joins = |c: char| {
        is_rtl(c)
            || matches!(c, '\u{900}'..='\u{1cff}' | '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..)
    };
    match character {
        '\u{200c}' | '\u{200d}' => before.is_some_and(joins) || after.is_some_and(joins),
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
            let line = text[start..].lines().next().unwrap_or_default();
            line.contains(is_rtl)
        }
        _ => false,
    }
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
        fn nothing_is_found_in_ordinary_texts(text in "[a-zÅäöÃÿ÷\u{80}-\u{100}—€\u{fffd}]{0,6}") {
            let source = SourceFile::new("x.md", text.as_str());
            if is_ordinary(&text) {
                prop_assert_eq!(lost(&source), None);
                prop_assert!(unseen(&source).is_empty());
                prop_assert!(garbled(&source).is_empty());
            }
        }

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
