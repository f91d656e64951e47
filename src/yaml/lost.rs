//! What YAML takes away from a value: `title: Träff #2` is the title `Träff`.

use super::lines::begins_with_bullet;
use super::node::Node;
use crate::diagnostics::choices::{LostReason, SpaceMark};
use crate::source::SourceFile;

/// A piece of a value that was written and is not read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Lost<'s> {
    /// The piece.
    pub text: &'s str,
    /// What YAML takes it for.
    pub reason: LostReason,
    /// The value as it was written.
    pub value: &'s str,
}

/// Why a line is not the item of a list that it was meant as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotItem {
    /// A hyphen without a space, `-matte`, or a line that begins further in than the one before.
    Space(SpaceMark),
    /// A bullet in the place of the hyphen.
    Bullet,
}

/// A line of a plain value that was meant as an item of a list.
pub(super) fn glued<'s>(node: &Node<'_>, source: &'s SourceFile) -> Option<(&'s str, NotItem)> {
    let written = source.slice(node.span);
    let begins_line = source.text[..node.span.start]
        .trim_end_matches(' ')
        .ends_with('\n');
    let mark = |line: &'s str| match line.strip_prefix('-') {
        Some(item) if item.starts_with(char::is_alphabetic) => {
            Some((line, NotItem::Space(SpaceMark::Hyphen)))
        }
        Some(item) if item.starts_with(' ') => Some((line, NotItem::Space(SpaceMark::Item))),
        None if begins_with_bullet(line) => Some((line, NotItem::Bullet)),
        _ => None,
    };
    if written.starts_with(['"', '\'', '|', '>']) {
        return None;
    }
    written
        .lines()
        .enumerate()
        .filter(|(index, _)| *index > 0 || begins_line)
        .find_map(|(_, line)| mark(line.trim()))
}

/// Whether nothing about a value as it is written needs a look: words on one line with nothing
/// after them. Most are.
pub(super) fn is_plain(node: &Node<'_>, source: &SourceFile) -> bool {
    let bytes = source.text.as_bytes();
    let begins = bytes
        .get(node.span.start)
        .is_none_or(|first| !matches!(first, b'&' | b'!' | b'-' | 0xc2 | 0xe2));
    let ends = bytes
        .get(node.span.end)
        .is_none_or(|next| matches!(next, b'\n' | b'\r' | b',' | b']' | b'}'));
    begins && ends && memchr::memchr(b'\n', source.slice(node.span).as_bytes()).is_none()
}

/// What is lost of a value on one line. A comment has a space after its sign, an anchor somebody
/// who refers to it.
pub(super) fn lost<'s>(
    node: &Node<'_>,
    source: &'s SourceFile,
    is_alias: impl FnOnce(&str) -> bool,
) -> Option<Lost<'s>> {
    let written = source.slice(node.span);
    if written.starts_with(['"', '\'', '|', '>']) {
        return None;
    }
    let text = &source.text;
    let line_end = text[node.span.start..]
        .find('\n')
        .map_or(text.len(), |newline| node.span.start + newline);
    let value = text[node.span.start..line_end]
        .trim_start_matches(':')
        .trim();
    let mark = written.split_whitespace().next().unwrap_or_default();
    let reason = match mark.split_at_checked(1) {
        Some(("&", name)) if !name.is_empty() && !is_alias(name) => LostReason::Anchor,
        Some(("!", _)) if !mark.starts_with("!!") => LostReason::Tag,
        _ => {
            let rest = text
                .get(node.span.end..line_end)?
                .trim_end()
                .trim_start_matches(':');
            let comment = rest.trim_start();
            let is_word = comment
                .strip_prefix('#')
                .is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
            return (is_word && rest.len() > comment.len()).then_some(Lost {
                text: comment,
                reason: LostReason::Comment,
                value,
            });
        }
    };
    Some(Lost {
        text: mark,
        reason,
        value,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;
    use crate::yaml::{Value, parse};

    fn lost_of(text: &str) -> Option<(String, LostReason, String)> {
        let source = SourceFile::new("x.md", text);
        let root = parse(&source, Span::new(0, text.len()), &[]).ok()??;
        let Value::Map(entries) = &root.value else {
            return None;
        };
        lost(&entries[0].node, &source, |name| {
            text.contains(&format!("*{name}"))
        })
        .map(|lost| (lost.text.to_owned(), lost.reason, lost.value.to_owned()))
    }

    #[test]
    fn what_yaml_takes_away_is_found() {
        for (text, expected) in [
            ("title: Träff #2", ("#2", LostReason::Comment, "Träff #2")),
            (
                "title: #Skolan",
                ("#Skolan", LostReason::Comment, "#Skolan"),
            ),
            (
                "title: &viktigt Vi ses",
                ("&viktigt", LostReason::Anchor, "&viktigt Vi ses"),
            ),
            (
                "title: !Obs Vi ses",
                ("!Obs", LostReason::Tag, "!Obs Vi ses"),
            ),
            ("title: !Obs", ("!Obs", LostReason::Tag, "!Obs")),
        ] {
            let (lost, reason, value) = expected;
            assert_eq!(
                lost_of(text),
                Some((lost.to_owned(), reason, value.to_owned())),
                "{text}"
            );
        }
    }

    #[test]
    fn what_yaml_is_asked_to_do_is_left_alone() {
        for text in [
            "title: C#-programmering",
            "title: Träff # för oss",
            "title: \"Träff\" #2",
            "title: !!str 2",
            "title: &a Vi ses\nsummary: *a",
            "title: >\n  Träff #2\n  igen",
            "title:\n# Kommentar\n",
            "title: Träff\n#Kommentar\n",
        ] {
            assert_eq!(lost_of(text), None, "{text}");
        }
    }
}
