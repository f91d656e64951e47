//! Text as the syntax of each server has it.

use std::fmt::Write as _;

/// As a regular expression that matches just this text: in PCRE, RE2 and between `#` and `#`.
pub(super) fn regex(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            // No quotes and no comment signs, which a server's own syntax has a meaning for.
            '"' | '#' | '`' | '\'' | '{' | '}' | '\\' | ' ' => {
                // Writing to a String cannot fail.
                let _ = write!(escaped, r"\x{:02x}", u32::from(letter));
            }
            '.' | '+' | '*' | '?' | '(' | ')' | '[' | ']' | '^' | '$' | '|' => {
                escaped.extend(['\\', letter]);
            }
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// As an argument of nginx or Apache, in quotes.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', r"\\").replace('"', "\\\""))
}

/// As an attribute or a text of XML.
pub(super) fn xml(text: &str) -> String {
    // Quotes are double in all that is written.
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// As a word of a POSIX shell.
pub(super) fn shell(text: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || "-_./:=".contains(letter);
    if !text.is_empty() && text.chars().all(is_plain) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}
