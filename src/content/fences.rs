//! Where the block of fields lies in a page.

use crate::source::Span;

/// The block between two `---` lines.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// The page does not begin with `---`.
    None,
    /// It does not, but its fields seem to: after a line that is almost `---`, or with none.
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

/// `---` on line 1 always opens front matter; the next line that is only `---` (or YAML's `...`)
/// closes it.
pub(super) fn find_block(text: &str) -> Block {
    let Some(first) = text
        .split_inclusive('\n')
        .next()
        .filter(|line| line.trim_end() == "---")
    else {
        return unopened(text).map_or(Block::None, |line| Block::Unopened { line });
    };
    let start = first.len();
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            return Block::Closed {
                fields: Span::new(start, at),
                body: at + line.len(),
            };
        }
        at += line.len();
    }
    Block::Unclosed {
        fence: Span::new(0, 3),
    }
}

/// The first line of a page that seems to begin with fields, but does not with `---`.
fn unopened(text: &str) -> Option<Span> {
    let blank = text.len() - text.trim_start().len();
    let mut lines = text[blank..].lines();
    let first = lines.next()?.trim_end();
    let is_fence = |line: &str| {
        let signs: Vec<char> = line.chars().filter(|c| *c != ' ').collect();
        signs.iter().all(|c| matches!(c, '-' | '–' | '—')) && (signs.len() > 1 || signs == ['—'])
    };
    // The marks of other programs: TOML, JSON.
    let is_foreign = |first: &str, second: &str| match first {
        "+++" => second.contains('='),
        "{" => second.trim_start().starts_with('"') && second.contains("\":"),
        _ => false,
    };
    let begins_field = |line: &str| {
        line.split_once(':').is_some_and(|(name, rest)| {
            !name.is_empty()
                && name
                    .bytes()
                    .all(|byte| byte.is_ascii_alphabetic() || byte == b'_')
                && (rest.is_empty() || rest.starts_with(' '))
        })
    };
    let second = lines.next().unwrap_or_default();
    let is_almost = is_fence(first) && begins_field(second) || is_foreign(first, second);
    let is_without = ["title: ", "type: "]
        .iter()
        .any(|field| first.starts_with(field))
        && text.lines().any(is_fence);
    (is_almost || is_without || is_below(&text[blank..]))
        .then(|| Span::new(blank, blank + first.len()))
}

/// Whether the fields stand below the first words of the page: a few lines further down, between
/// two lines of `---`.
fn is_below(text: &str) -> bool {
    const LINES_ABOVE: usize = 5;
    let mut lines = text.lines().map(str::trim_end).enumerate();
    let opens = lines.find(|(_, line)| *line == "---");
    let names = [
        "title: ",
        "type: ",
        "summary: ",
        "owner: ",
        "publish: ",
        "slug: ",
    ];
    opens.is_some_and(|(index, _)| index > 0 && index <= LINES_ABOVE)
        && lines
            .next()
            .is_some_and(|(_, line)| names.iter().any(|name| line.starts_with(name)))
        && lines.any(|(_, line)| line == "---")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_needs_both_fences() {
        assert_eq!(
            find_block("---\na: 1\n---\nText"),
            Block::Closed {
                fields: Span::new(4, 9),
                body: 13
            }
        );
        assert_eq!(
            find_block("---\r\na: 1\r\n---\r\n"),
            Block::Closed {
                fields: Span::new(5, 11),
                body: 16
            }
        );
        assert_eq!(
            find_block("---\n"),
            Block::Unclosed {
                fence: Span::new(0, 3)
            }
        );
        assert_eq!(find_block("Text\n---\n"), Block::None);
        assert_eq!(find_block(""), Block::None);
        assert_eq!(
            find_block("---\n"),
            Block::Unclosed {
                fence: Span::new(0, 3)
            }
        );
    }

    #[test]
    fn fields_after_a_line_that_is_almost_a_fence_are_noticed() {
        for (text, line) in [
            ("----\ntitle: A\n---\n", 0..4),
            ("\n\n---\ntitle: A\n---\n", 2..5),
            ("–––\ntitle: A\n", 0..9),
            ("title: A\n---\n", 0..8),
            ("—\ntitle: A\n", 0..3),
            ("- - -\ntitle: A\n", 0..5),
            ("+++\ntitle = \"A\"\n+++\n", 0..3),
            ("{\n  \"title\": \"A\"\n}\n", 0..1),
            ("# A\n\n---\ntitle: A\n---\n", 0..3),
        ] {
            assert_eq!(
                find_block(text),
                Block::Unopened {
                    line: Span::new(line.start, line.end)
                },
                "{text}"
            );
        }
        for text in [
            "---- \n\ntitle: A",
            "***\ntitle: A\n",
            "title: A\n\nText",
            "Mål: alla\n---\n",
            "- a\ntitle: A",
            "Text\n\n---\n\ntitle: A\n---\n",
        ] {
            assert_eq!(find_block(text), Block::None, "{text}");
        }
    }
}
