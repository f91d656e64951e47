//! Where the block of fields lies in a page.

use super::front_matter::EVERY_PAGE;
use super::withholding;
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
    let first = first_line(text);
    if first.trim_end() != "---" {
        return unopened(text).map_or(Block::None, |line| Block::Unopened { line });
    }
    let start = first.len();
    let mut at = start;
    while at < text.len() {
        let line = first_line(&text[at..]);
        if line.starts_with(['-', '.']) && matches!(line.trim_end(), "---" | "...") {
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

/// The first line of a text, its end included.
fn first_line(text: &str) -> &str {
    let end = memchr::memchr(b'\n', text.as_bytes());
    &text[..end.map_or(text.len(), |newline| newline + 1)]
}

/// The first line of a page that seems to begin with fields, but does not with `---`.
fn unopened(text: &str) -> Option<Span> {
    let is_blank = |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}');
    let blank = text.len() - text.trim_start_matches(is_blank).len();
    let mut lines = text[blank..].lines();
    let first = lines.next()?.trim_end();
    // The marks of other programs: TOML, JSON, and fields that say which of these they are.
    let is_foreign = |first: &str, second: &str| match first {
        "+++" | "---toml" => second.contains('='),
        "{" | ";;;" | "---json" => {
            second.trim_start().starts_with(['"', '{']) && text.contains("\":")
        }
        _ => false,
    };
    let second = lines.next().unwrap_or_default();
    let is_almost = is_fence(first) && begins_field(second.trim_start())
        || is_foreign(first, second)
        || is_other_mark(first) && begins_known_field(second);
    let is_without = ["title: ", "type: "]
        .iter()
        .any(|field| first.starts_with(field))
        && text.lines().any(is_fence);
    let is_found =
        is_almost || is_without || withholds_at_once(&text[blank..]) || is_below(&text[blank..]);
    is_found.then(|| Span::new(blank, blank + first.len()))
}

/// Whether a line is `---` or nearly so: more or fewer hyphens, dashes, spaces between.
fn is_fence(line: &str) -> bool {
    let line = line.trim_end();
    let mut signs = line.chars().filter(|c| *c != ' ');
    match (signs.next(), signs.next()) {
        (Some('—'), None) => true,
        (Some(first), Some(second)) => {
            let is_hyphen = |c: char| matches!(c, '-' | '–' | '—');
            is_hyphen(first) && is_hyphen(second) && signs.all(is_hyphen)
        }
        _ => false,
    }
}

/// Whether a line is one that people put before fields in the place of `---`: another rule, a fence
/// of code, the beginning of a comment.
fn is_other_mark(line: &str) -> bool {
    let is_rule = |sign| line.len() > 2 && line.bytes().all(|byte| byte == sign);
    [b'*', b'=', b'_', b'+', b'~', b'#']
        .into_iter()
        .any(is_rule)
        || line.starts_with("```")
        || line.starts_with("~~~")
        || line == "<!--"
        || line == "---yaml"
        || line == "---yml"
}

fn begins_field(line: &str) -> bool {
    line.split_once(':').is_some_and(|(name, rest)| {
        !name.is_empty()
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphabetic() || byte == b'_')
            && (rest.is_empty() || rest.starts_with(' '))
    })
}

/// Whether a line is a field that pages have, or one by which they are withheld.
fn begins_known_field(line: &str) -> bool {
    withholding::name_and_value(line).is_some_and(|(name, _)| {
        EVERY_PAGE.iter().any(|field| field.name == name) || withholding::is_name(name)
    })
}

/// Whether the first words of a text say that the page is withheld.
fn withholds_at_once(text: &str) -> bool {
    withholding::in_text(text, head(text)).is_some()
}

/// How many bytes of a text its first heading takes, and the blank lines behind it.
fn past_heading(text: &str) -> usize {
    let is_heading = text.starts_with("# ");
    let end = text.find('\n').map_or(text.len(), |newline| newline + 1);
    if !is_heading {
        return 0;
    }
    text.len() - text[end..].trim_start_matches(['\n', '\r']).len()
}

/// The end of the lines at the top of a text that look like fields, with the marks around them; the
/// lines behind a mark may be anything up to the next one.
pub(super) fn head(text: &str) -> usize {
    /// Nobody writes more at the top of a page; what is further down is its text.
    const LINES: usize = 80;
    let mut at = past_heading(text);
    let mut marks = 0;
    for line in text[at..].split_inclusive('\n').take(LINES) {
        let written = line.trim();
        let is_mark =
            is_fence(written) || is_other_mark(written) || matches!(written, "{" | "}" | "...");
        if is_mark {
            marks += 1;
            if marks > 2 {
                break;
            }
        } else if written.is_empty() {
            // Fields that nothing opens end where a blank line ends the paragraph.
            if at > 0 && marks != 1 {
                break;
            }
        } else if !looks_like_field(written) && marks != 1 {
            break;
        }
        at += line.len();
    }
    at
}

/// Whether a line could be one among fields, whatever their names.
fn looks_like_field(line: &str) -> bool {
    line.starts_with(['#', '-', '{', '}', '"', '[', ']', '%'])
        || line.starts_with("<!--")
        || withholding::name_and_value(line).is_some()
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
        "draft: ",
        "expires: ",
    ];
    opens.is_some_and(|(index, _)| index > 0 && index <= LINES_ABOVE)
        && lines
            .next()
            .is_some_and(|(_, line)| names.iter().any(|name| line.starts_with(name)))
        && lines.any(|(_, line)| line == "---")
}

/// Lines of fields in the body of a page that has its block already: right below it, or between two
/// lines of `---` further down that say that the page is withheld. The first of them.
pub(super) fn again(text: &str) -> Option<Span> {
    let first = at_top_of_body(text);
    first.or_else(|| between_rules(text))
}

fn at_top_of_body(text: &str) -> Option<Span> {
    let blank = text.len() - text.trim_start().len();
    let rest = &text[blank..];
    let mut lines = rest.split_inclusive('\n');
    let first = lines.next()?;
    let line_of = |line: &str, start: usize| {
        let written = line.trim();
        let start = start + (line.len() - line.trim_start().len());
        Span::new(blank + start, blank + start + written.len())
    };
    if is_fence(first.trim_end()) || is_other_mark(first.trim()) && !first.starts_with(['`', '~']) {
        let second = lines.next()?;
        return begins_known_field(second).then(|| line_of(second, first.len()));
    }
    // Fields above another line of `---`; a text with a colon in it may stand above a rule.
    let is_field = |line: &str| {
        begins_field(line) && line.starts_with(char::is_lowercase) && begins_known_field(line)
    };
    let closes = lines
        .find(|line| !is_field(line))
        .is_some_and(|line| matches!(line.trim(), "---" | "..."));
    (is_field(first) && closes).then(|| line_of(first, 0))
}

/// A rule, fields that withhold the page and nothing else, and another rule.
fn between_rules(text: &str) -> Option<Span> {
    let rules = memchr::memmem::find_iter(text.as_bytes(), "\n---");
    for rule in rules {
        let mut at = rule + 1;
        let mut lines = text[at..].split_inclusive('\n');
        let opening = lines.next()?;
        if opening.trim_end() != "---" {
            continue;
        }
        at += opening.len();
        let start = at;
        let mut is_closed = false;
        for line in lines.take(20) {
            if line.trim_end() == "---" {
                is_closed = true;
                break;
            }
            if !begins_known_field(line) || !line.starts_with(char::is_alphabetic) {
                break;
            }
            at += line.len();
        }
        let is_code = || {
            text[..rule]
                .lines()
                .filter(|line| is_code_fence(line))
                .count()
                % 2
                == 1
        };
        if is_closed && withholding::in_text(&text[start..at], at - start).is_some() && !is_code() {
            let first = text[start..at].lines().next().unwrap_or_default();
            return Some(Span::new(start, start + first.len()));
        }
    }
    None
}

fn is_code_fence(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("```") || line.starts_with("~~~")
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
            ("***\ntitle: A\n***\n", 0..3),
            ("```yaml\ntitle: A\n```\n", 0..7),
            ("---json\n{\"title\": \"A\"}\n---\n", 0..7),
            ("{\"title\": \"A\", \"draft\": true}\n", 0..29),
            ("Utkast: ja\n\nText\n", 0..10),
            ("# A\n\ndraft: true\n\nText\n", 0..3),
            ("  ---\n  title: A\n  ---\n", 2..5),
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
            "title: A\n\nText",
            "Mål: alla\n---\n",
            "- a\ntitle: A",
            "Text\n\n---\n\ntitle: A\n---\n",
        ] {
            assert_eq!(find_block(text), Block::None, "{text}");
        }
    }
}
