//! Spaces that look like spaces and are none to Markdown.

/// Whether a character looks like a space, or like nothing, and separates no mark from its words:
/// `CommonMark` knows spaces and tabs alone (section 2.1).
pub(super) fn is_odd(c: char) -> bool {
    let is_invisible = matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    );
    !matches!(c, ' ' | '\t' | '\n' | '\r') && (c.is_whitespace() || is_invisible)
}

/// Whether a character looks like a space, or like nothing.
pub(super) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t') || is_odd(c)
}

/// A text without the blanks around it.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(|c| is_blank(c) || matches!(c, '\n' | '\r'))
}
