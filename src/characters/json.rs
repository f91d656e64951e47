//! JSON without characters that no text should hold.

use std::io;

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{CharEscape, CompactFormatter, Formatter};

use super::{REPLACED, is_allowed};

/// A value as JSON, as short as can be, with [`REPLACED`] for each character of its texts that no
/// text should hold: an escape would hide it from all but whoever reads it.
///
/// # Errors
/// Where a value has no form in JSON, as maps have with other keys than texts.
pub fn to_json(value: &(impl Serialize + ?Sized)) -> serde_json::Result<String> {
    let mut bytes = Vec::new();
    to_json_writer(&mut bytes, value)?;
    // It writes nothing but UTF-8.
    Ok(String::from_utf8(bytes).unwrap_or_default())
}

/// The same, to a writer.
///
/// # Errors
/// As [`to_json`], and what the writer says.
pub fn to_json_writer(
    writer: impl io::Write,
    value: &(impl Serialize + ?Sized),
) -> serde_json::Result<()> {
    value.serialize(&mut Serializer::with_formatter(writer, Clean))
}

/// Writes as `serde_json` does by itself, but for what it is for.
struct Clean;

impl Formatter for Clean {
    fn write_string_fragment<W>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()>
    where
        W: ?Sized + io::Write,
    {
        writer.write_all(super::replaced(fragment).as_bytes())
    }

    fn write_char_escape<W>(&mut self, writer: &mut W, escape: CharEscape) -> io::Result<()>
    where
        W: ?Sized + io::Write,
    {
        let controls = match escape {
            CharEscape::Backspace => '\u{8}',
            CharEscape::FormFeed => '\u{c}',
            CharEscape::AsciiControl(byte) => char::from(byte),
            _ => ' ',
        };
        if is_allowed(controls) {
            CompactFormatter.write_char_escape(writer, escape)
        } else {
            writer.write_all(REPLACED.encode_utf8(&mut [0; 4]).as_bytes())
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may panic")]

    use proptest::prelude::*;

    use super::*;
    use crate::characters::replaced;

    #[test]
    fn escapes_are_those_that_texts_need() {
        let text = "a\u{8}b\u{c}c\u{1b}d\u{7f}e\"f\\g\nh\ti\r/å🙂";
        assert_eq!(
            to_json(text).unwrap(),
            "\"a�b�c�d�e\\\"f\\\\g\\nh\\ti\\r/å🙂\""
        );
    }

    proptest! {
        #[test]
        fn what_is_read_again_is_what_texts_may_hold(text in any::<String>()) {
            let json = to_json(&vec![text.as_str()]).unwrap();
            let read: Vec<String> = serde_json::from_str(&json).unwrap();
            prop_assert_eq!(read, vec![replaced(&text).into_owned()]);
        }
    }
}
