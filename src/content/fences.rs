//! Where the block of fields lies in a page.

use crate::source::Span;

/// The block between two `---` lines.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// The page does not begin with `---`.
    None,
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
        return Block::None;
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
    }
}
