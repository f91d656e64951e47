//! Brackets in the text of a block: what stands between them, and what follows.

use memchr::memchr;

use super::MAX_DISTANCE;
use super::blank::is_blank;
use super::block::HOLE;
use super::target::{is_file_name, is_target};

/// Whether a character is `[`, or its wide form.
pub(super) const fn opens(c: char) -> bool {
    matches!(c, '[' | '［')
}

/// Whether a character is `]`, or its wide form.
pub(super) const fn closes(c: char) -> bool {
    matches!(c, ']' | '］')
}

/// What stands between a bracket and the one that closes it, and the byte after that.
pub(super) fn pair(
    text: &str,
    inner: usize,
    opens: fn(char) -> bool,
    closes: fn(char) -> bool,
) -> Option<(&str, usize)> {
    let end = text.floor_char_boundary(inner + MAX_DISTANCE);
    let mut depth = 0_usize;
    for (at, sign) in text[inner..end].char_indices() {
        if opens(sign) {
            depth += 1;
        } else if closes(sign) && depth == 0 {
            return Some((&text[inner..inner + at], inner + at + sign.len_utf8()));
        } else if closes(sign) {
            depth -= 1;
        }
    }
    None
}

/// The target that begins at a byte, behind its parenthesis, and the byte where it ends. Without a
/// second parenthesis it ends with its line, or with the word that can be one.
pub(super) fn target(text: &str, inner: usize) -> (&str, usize) {
    let line = line_of(&text[inner..]);
    let opens = |c| matches!(c, '(' | '（');
    let closes = |c| matches!(c, ')' | '）');
    if let Some((inside, end)) = pair(&text[..inner + line.len()], inner, opens, closes) {
        return (inside, end);
    }
    if let Some(at) = line.find(closes) {
        let sign = line[at..].chars().next().map_or(1, char::len_utf8);
        return (&line[..at], inner + at + sign);
    }
    let word = line.split_whitespace().next().unwrap_or_default();
    let end = if is_file_name(word) || !is_file_name(line) && is_target(word) {
        line.find(word).map_or(0, |at| at + word.len())
    } else {
        line.trim_end().len()
    };
    (&line[..end], inner + end)
}

/// How many bytes of blanks stand between both parts of a link: on one line, or to the next.
pub(super) fn gap(rest: &str) -> usize {
    let blank = rest.trim_start_matches(is_blank);
    let next = blank.strip_prefix('\n').unwrap_or(blank);
    let next = next.trim_start_matches(is_blank);
    if next.starts_with(['(', '（']) {
        rest.len() - next.len()
    } else {
        0
    }
}

/// The rest of a line, or as much of it as is looked at.
pub(super) fn line_of(text: &str) -> &str {
    let near = &text[..text.floor_char_boundary(MAX_DISTANCE)];
    let end = memchr(b'\n', near.as_bytes()).unwrap_or(near.len());
    near[..end].trim_end_matches(HOLE)
}
