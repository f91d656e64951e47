//! Where the block of fields lies in a page.

use crate::source::Span;

/// The block between two `---` lines.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// The page does not begin with `---`.
    None,
    /// It does not, but its fields seem to: behind a line that is almost `---`, or with none.
    Unopened {
        /// The line that should be `---`, or that it should stand before.
        line: Span,
    },
    /// It does, but no line closes the block.
    Unclosed {
        /// The opening `---`.
        fence: Span,
    },
    /// A block and the byte where the body begins.
    Closed {
        /// What stands between the fences.
        fields: Span,
        /// The first byte of the body.
        body: usize,
    },
}

/// `---` on line 1 always opens front matter; the next line that is only `---` (or YAML's `...`) closes it.
pub(super) fn find_block(text: &str) -> Block {
    let Some(first) = text.split_inclusive('\n').next().filter(|line| line.trim_end() == "---") else {
        return unopened(text).map_or(Block::None, |line| Block::Unopened { line });
    };
    let start = first.len();
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            return Block::Closed { fields: Span::new(start, at), body: at + line.len() };
        }
        at += line.len();
    }
    Block::Unclosed { fence: Span::new(0, 3) }
}

/// The first line of a page that seems to begin with fields, but does not with `---`.
fn unopened(text: &str) -> Option<Span> {
    let blank = text.len() - text.trim_start().len();
    let mut lines = text[blank..].lines();
    let first = lines.next()?.trim_end();
    let is_fence = |line: &str| line.chars().count() > 1 && line.chars().all(|c| matches!(c, '-' | '–' | '—'));
    let begins_field = |line: &str| {
        line.split_once(':').is_some_and(|(name, rest)| {
            !name.is_empty()
                && name.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'_')
                && (rest.is_empty() || rest.starts_with(' '))
        })
    };
    let is_almost = is_fence(first) && lines.next().is_some_and(begins_field);
    let is_without = ["title: ", "type: "].iter().any(|field| first.starts_with(field)) && text.lines().any(is_fence);
    (is_almost || is_without).then(|| Span::new(blank, blank + first.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_needs_both_fences() {
        assert_eq!(find_block("---\na: 1\n---\nText"), Block::Closed { fields: Span::new(4, 9), body: 13 });
        assert_eq!(find_block("---\r\na: 1\r\n---\r\n"), Block::Closed { fields: Span::new(5, 11), body: 16 });
        assert_eq!(find_block("---\n"), Block::Unclosed { fence: Span::new(0, 3) });
        assert_eq!(find_block("Text\n---\n"), Block::None);
        assert_eq!(find_block(""), Block::None);
        assert_eq!(find_block("---\n"), Block::Unclosed { fence: Span::new(0, 3) });
    }

    #[test]
    fn fields_behind_a_line_that_is_almost_a_fence_are_noticed() {
        for (text, line) in
            [("----\ntitle: A\n---\n", 0..4), ("\n\n---\ntitle: A\n---\n", 2..5), ("–––\ntitle: A\n", 0..9), ("title: A\n---\n", 0..8)]
        {
            assert_eq!(find_block(text), Block::Unopened { line: Span::new(line.start, line.end) }, "{text}");
        }
        for text in ["---- \n\ntitle: A", "***\ntitle: A\n", "title: A\n\nText", "Mål: alla\n---\n"] {
            assert_eq!(find_block(text), Block::None, "{text}");
        }
    }
}
