//! Which characters texts may hold, in one place for all that read and write them.
//!
//! What controls machines comes from escapes (`"\b"` in YAML, `&#8;` in a text), past everything
//! that looks at what was typed; and from names of files. No reader of XML takes it, HTML calls it
//! an error, and in JSON it waits for whoever reads that.

mod json;

use std::borrow::Cow;

pub use json::{to_json, to_json_writer};

/// Whether a text may hold a character: what XML 1.0 (section 2.2, `Char`) allows, without the
/// controls and noncharacters that HTML (section 13.2.3.5) does not.
pub const fn is_allowed(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' => true,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fdd0}'..='\u{fdef}' => false,
        // The last two of each plane are no characters (Unicode 16, section 23.7).
        _ => c as u32 & 0xfffe != 0xfffe,
    }
}

/// Stands for a character that is not allowed.
pub const REPLACED: char = char::REPLACEMENT_CHARACTER;

/// The text with [`REPLACED`] for each character that it may not hold.
pub fn replaced(text: &str) -> Cow<'_, str> {
    if may_hold_others(text.as_bytes()) && !text.chars().all(is_allowed) {
        let one = |c| if is_allowed(c) { c } else { REPLACED };
        Cow::Owned(text.chars().map(one).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// The same on one line, as a path or a title is shown in a terminal, to which control characters
/// are commands.
pub fn on_one_line(text: &str) -> Cow<'_, str> {
    let is_shown = |c: char| is_allowed(c) && !matches!(c, '\t' | '\n' | '\r');
    if text.chars().all(is_shown) {
        return Cow::Borrowed(text);
    }
    let one = |c| if is_shown(c) { c } else { REPLACED };
    Cow::Owned(text.chars().map(one).collect())
}

/// The same bytes of UTF-8, with spaces for each character that they may not hold.
pub fn blanked(mut bytes: Vec<u8>) -> Vec<u8> {
    if bytes
        .iter()
        .fold(false, |odd, byte| odd | is_ascii_control(*byte))
    {
        for byte in &mut bytes {
            if is_ascii_control(*byte) {
                *byte = b' ';
            }
        }
    }
    let is_other = |at: usize| match bytes.get(at..) {
        Some([0xc2, 0x80..=0x9f, ..]) => Some(2),
        Some([0xef, 0xbf, 0xbe | 0xbf, ..] | [0xef, 0xb7, 0x90..=0xaf, ..]) => Some(3),
        Some([0xf0..=0xf4, second, 0xbf, 0xbe | 0xbf, ..]) if second & 0xf == 0xf => Some(4),
        _ => None,
    };
    // The first bytes of those, two or three at a time.
    let leads = memchr::memchr3_iter(0xc2, 0xef, 0xf0, &bytes)
        .chain(memchr::memchr2_iter(0xf1, 0xf2, &bytes))
        .chain(memchr::memchr2_iter(0xf3, 0xf4, &bytes));
    let others: Vec<(usize, usize)> = leads.filter_map(|at| Some((at, is_other(at)?))).collect();
    for (at, length) in others {
        bytes[at..at + length].fill(b' ');
    }
    bytes
}

const fn is_ascii_control(byte: u8) -> bool {
    byte < b' ' && !matches!(byte, b'\n' | b'\t' | b'\r') || byte == 0x7f
}

/// Whether a text has a byte that those of characters have that are not allowed. Without an early
/// exit, so that many bytes are looked at at once.
fn may_hold_others(bytes: &[u8]) -> bool {
    bytes.iter().fold(false, |odd, byte| {
        odd | is_ascii_control(*byte) | matches!(*byte, 0xc2 | 0xef | 0xf0..)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nothing_that_xml_refuses_is_left() {
        let text =
            "a\u{8}b\u{0}c\u{b}d\u{1b}e\u{85}f\u{fffe}g\u{ffff}h\u{7f}i\u{fdd0}j\u{fdef}k\u{1ffff}";
        let clean = b"a b c d e  f   g   h i   j   k    ";
        assert_eq!(blanked(text.into()), clean);
        assert_eq!(replaced(text), "a�b�c�d�e�f�g�h�i�j�k�");
        let fine = "å\tä\r\nö \u{a0}\u{fffd}\u{feff}½ﬁ🙂\u{fdcf}\u{fdf0}\u{1fffd}";
        assert_eq!(blanked(fine.into()), fine.as_bytes());
        assert_eq!(replaced(fine), fine);
    }

    proptest! {
        #[test]
        fn whatever_is_not_allowed_is_gone(text in any::<String>()) {
            prop_assert!(replaced(&text).chars().all(is_allowed));
            let blank = String::from_utf8(blanked(text.clone().into_bytes()));
            prop_assert!(blank.is_ok_and(|blank| blank.chars().all(is_allowed)));
            let is_xml = |c: char| {
                matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
            };
            prop_assert!(text.chars().all(|c| !is_allowed(c) || is_xml(c)));
        }
    }
}
