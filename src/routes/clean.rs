//! What no file for browsers or readers of feeds may hold: characters that control machines. They
//! come from escapes, as `&#8;` in a text, past everything that looks at what was typed.

/// The same text with a space for each character that XML 1.0 (section 2.2) or HTML (section
/// 13.2.3.5, "control character in input stream") does not allow.
pub(super) fn without_controls(mut bytes: Vec<u8>) -> Vec<u8> {
    let is_ascii_control =
        |byte: u8| byte < b' ' && !matches!(byte, b'\n' | b'\t' | b'\r') || byte == 0x7f;
    // Without an early exit, so that many bytes are looked at at once.
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
        // U+FFFE, U+FFFF and U+FDD0 to U+FDEF are no characters.
        Some([0xef, 0xbf, 0xbe | 0xbf, ..] | [0xef, 0xb7, 0x90..=0xaf, ..]) => Some(3),
        _ => None,
    };
    let others: Vec<(usize, usize)> = memchr::memchr2_iter(0xc2, 0xef, &bytes)
        .filter_map(|at| Some((at, is_other(at)?)))
        .collect();
    for (at, length) in others {
        bytes[at..at + length].fill(b' ');
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_xml_refuses_is_left() {
        let text = "a\u{8}b\u{0}c\u{b}d\u{1b}e\u{85}f\u{fffe}g\u{ffff}h\u{7f}i\u{fdd0}j\u{fdef}";
        let clean = b"a b c d e  f   g   h i   j   ";
        assert_eq!(without_controls(text.into()), clean);
        let fine = "å\tä\r\nö \u{a0}\u{fffd}\u{feff}½ﬁ🙂\u{fdcf}\u{fdf0}";
        assert_eq!(without_controls(fine.into()), fine.as_bytes());
    }
}
