//! The lines of YAML that did not parse, and those among them that are not fields.

use super::field::Field;
use super::swedish::lookup_exact;
use crate::diagnostics::choices::NotFieldsReason;
use crate::source::Span;

/// A line, its end included, and the byte at which it begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'s> {
    pub start: usize,
    pub text: &'s str,
}

/// All lines of a text.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut next = 0;
    text.split_inclusive('\n').map(move |text| {
        let start = next;
        next += text.len();
        Line { start, text }
    })
}

/// The lines up to the one on which a parser gave up, that one included: a mistake is hardly ever
/// further down.
pub(super) fn lines_until(text: &str, gave_up: usize) -> impl Iterator<Item = Line<'_>> {
    lines(text).take_while(move |line| line.start <= gave_up)
}

/// A line that a parser stumbled over because it is not a field, and what it seems to be: a
/// `bullet`, a `comment`, the `text` of the field above, or a field without its `colon`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Stray {
    pub span: Span,
    pub kind: NotFieldsReason,
}

/// Looks at the line that the parser gave up on and at the last before it: it often notices one
/// line too late.
pub(super) fn stray(text: &str, gave_up: usize, table: &'static [Field]) -> Option<Stray> {
    let near: Vec<(usize, &str)> = lines_until(text, gave_up)
        .filter(|line| !line.text.trim().is_empty())
        .map(|line| (line.start, line.text.trim_end()))
        .collect();
    let candidates = near.len().saturating_sub(2)..near.len();
    candidates.rev().find_map(|index| {
        let (start, line) = near[index];
        let before = index.checked_sub(1).map(|before| near[before].1);
        let mut kind = kind(line, before)?;
        if kind == NotFieldsReason::Text && without_colon(line, table).is_some() {
            kind = NotFieldsReason::Colon;
        }
        Some(Stray {
            span: Span::new(start + indent(line), start + line.len()),
            kind,
        })
    })
}

/// The name and the value of a line that lacks the colon between: `summary Om oss`, `order = 2`.
pub(super) fn without_colon<'l>(
    line: &'l str,
    table: &'static [Field],
) -> Option<(&'l str, &'l str)> {
    let line = line.trim();
    let end = line.find(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '-'))?;
    let (name, rest) = line.split_at(end);
    let value = rest.trim_start_matches(|c: char| c.is_whitespace() || "=;,：".contains(c));
    let is_name = looks_like_name(line) || lookup_exact(name, table).is_some();
    (is_name && !value.is_empty()).then_some((name, value))
}

/// An item of a list that is a text alone, though fields follow it: `- Mattesamtal` above
/// `  year: 2026`. Gives where, the field that the list belongs to and the name that is missing.
pub(super) fn nameless_item(
    text: &str,
    gave_up: usize,
    table: &'static [Field],
) -> Option<(Span, &'static str, &'static str)> {
    let above: Vec<Line<'_>> = lines_until(text, gave_up)
        .filter(|line| !line.text.trim().is_empty())
        .collect();
    let (last, above) = above.split_last()?;
    let (item, above) = above.split_last()?;
    let written = item.text.trim();
    let is_text = written
        .strip_prefix("- ")
        .is_some_and(|item| !item.contains(": ") && !item.ends_with(':'));
    let goes_on = named(last.text.trim_start()) || last.text.trim_end().ends_with(':');
    if !is_text || !goes_on || indent(last.text) <= indent(item.text) {
        return None;
    }
    let parent = above.iter().rev().find(|line| {
        indent(line.text) <= indent(item.text) && !line.text.trim().starts_with('-')
    })?;
    let name = parent.text.trim().strip_suffix(':')?;
    let field = table.iter().find(|field| field.name == name)?;
    let start = item.start + indent(item.text);
    let span = Span::new(start, start + written.len());
    Some((span, field.name, field.leading()?))
}

fn kind(line: &str, before: Option<&str>) -> Option<NotFieldsReason> {
    let written = line.trim_start();
    if begins_with_bullet(written) {
        return Some(NotFieldsReason::Bullet);
    }
    if written.starts_with("<!--") || written.starts_with("//") {
        return Some(NotFieldsReason::Comment);
    }
    let is_field = written.contains(": ") || written.ends_with(':') || named(written);
    if is_field
        || written.starts_with([
            '-', '#', '"', '\'', '[', ']', '{', '}', '%', '@', '`', '&', '*', '!', '|', '>', '?',
        ])
    {
        return None;
    }
    // Further in than the line before, it goes on with the value there.
    let before = before.filter(|before| {
        indent(line)
            <= if before.contains(':') {
                indent_of_key(before)
            } else {
                indent(before)
            }
    })?;
    let goes_on = before.trim_end().ends_with(['|', '>', ','])
        || written.starts_with(char::is_lowercase) && !looks_like_name(written);
    Some(if goes_on {
        NotFieldsReason::Text
    } else {
        NotFieldsReason::Colon
    })
}

/// Whether a line begins with a sign that people take for the hyphen of a list.
pub(super) fn begins_with_bullet(line: &str) -> bool {
    let mut letters = line.chars();
    letters.next().is_some_and(|first| BULLETS.contains(&first))
        && letters.next().is_some_and(char::is_whitespace)
}

const BULLETS: [char; 12] = [
    '–', '—', '−', '‐', '•', '·', '▪', '●', '◦', '‣', '∙', '\u{f0b7}',
];

/// `name:value`, which lacks no colon.
fn named(line: &str) -> bool {
    line.split_once(':').is_some_and(|(name, _)| {
        !name.is_empty()
            && name
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
    })
}

/// `order = 2`, `order; 2`, `language sv`: a word of a field's kind and little after it.
fn looks_like_name(line: &str) -> bool {
    let name = line.trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '_');
    name.len() < line.len()
        && (name.trim_start().starts_with(['=', ';', ',', '：'])
            || name.split_whitespace().count() == 1)
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// How far in the field of a line begins, the hyphen of a list before it included.
fn indent_of_key(line: &str) -> usize {
    line.len() - line.trim_start_matches(['-', ' ']).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, gave_up: &str) -> Option<(String, NotFieldsReason)> {
        let at = text.find(gave_up).unwrap_or(text.len());
        stray(text, at, &[]).map(|stray| {
            (
                text[stray.span.start..stray.span.end].to_owned(),
                stray.kind,
            )
        })
    }

    #[test]
    fn lines_that_are_not_fields_are_found() {
        for (text, gave_up, line, kind) in [
            (
                "title: A\norder = 2\nowner: B\n",
                "owner",
                "order = 2",
                NotFieldsReason::Colon,
            ),
            (
                "title: A\norder： 2\nowner: B\n",
                "owner",
                "order： 2",
                NotFieldsReason::Colon,
            ),
            (
                "title: A\nDetta är ett nätverk\nowner: B\n",
                "owner",
                "Detta är ett nätverk",
                NotFieldsReason::Colon,
            ),
            (
                "title: A\nlanguage sv\n",
                "zzz",
                "language sv",
                NotFieldsReason::Colon,
            ),
            (
                "mission: A\nom elevers lust\nowner: B\n",
                "owner",
                "om elevers lust",
                NotFieldsReason::Text,
            ),
            (
                "mission: |\nNätverket\nowner: B\n",
                "owner",
                "Nätverket",
                NotFieldsReason::Text,
            ),
            (
                "title: A\n<!-- x -->\nowner: B\n",
                "owner",
                "<!-- x -->",
                NotFieldsReason::Comment,
            ),
            (
                "tags:\n  - a\n  – b\nowner: B\n",
                "owner",
                "– b",
                NotFieldsReason::Bullet,
            ),
        ] {
            assert_eq!(
                found(text, gave_up),
                Some((line.to_owned(), kind)),
                "{text}"
            );
        }
    }

    #[test]
    fn lines_that_go_on_are_left_alone() {
        for text in [
            "a: b\n  c\nd: [\n",
            "a:\n  - b\n    c\nd: [\n",
            "a: |\n  b c\nd: [\n",
            "# x\na: [\n",
        ] {
            assert_eq!(found(text, "zzz"), None, "{text}");
        }
    }
}
