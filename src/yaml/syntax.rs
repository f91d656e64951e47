//! What is wrong with YAML that does not parse, in the writer's terms.
//!
//! A parser reports where it gave up; the mistake is often earlier. The usual mistakes are looked
//! for by themselves, and only what remains is given in the parser's words.

use std::sync::Arc;

use super::lines;
use crate::diagnostics::choices::{SpaceMark, YamlReason};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::{SourceFile, Span};

/// The finding for a block that failed to parse at byte `at` of the file.
pub(super) fn explain(source: &Arc<SourceFile>, block: Span, at: usize, info: &str) -> Diagnostic {
    let text = source.slice(block);
    if let Some(tab) = indenting_tab(text) {
        return Diagnostic::at(
            Code::YamlTab,
            source,
            Span::new(tab, tab + 1).shifted(block.start),
        );
    }
    let gave_up = at.saturating_sub(block.start);
    if let Some((span, key)) = unquoted_colon(text, gave_up) {
        let written = &text[span.start..span.end];
        return Diagnostic::at(Code::YamlColon, source, span.shifted(block.start))
            .with("key", key)
            .with("start", format!("{key}:"))
            .with("value", written);
    }
    if let Some((span, mark)) = unclosed(text, gave_up) {
        return Diagnostic::at(Code::YamlUnclosed, source, span.shifted(block.start))
            .with("mark", mark);
    }
    if let Some(stray) = lines::stray(text, gave_up) {
        let line = &text[stray.span.start..stray.span.end];
        let finding = Diagnostic::at(Code::YamlNotFields, source, stray.span.shifted(block.start));
        return finding.with("reason", stray.kind).with("line", line);
    }
    if let Some((span, mark)) = missing_space(text, gave_up) {
        let line = text[span.start..span.end].trim();
        return Diagnostic::at(Code::YamlSpace, source, span.shifted(block.start))
            .with("mark", mark)
            .with("line", line);
    }
    let at = at.min(block.end);
    let line = line_at(text, gave_up).trim();
    let finding = Diagnostic::at(Code::YamlSyntax, source, Span::new(at, at)).with("line", line);
    let (key, value) = line
        .split_once(": ")
        .unwrap_or(("", line.trim_start_matches("- ")));
    let value = value.trim();
    // Signs that mean something to YAML where they begin a value (YAML 1.2.2, section 5.3).
    let mark = value
        .chars()
        .next()
        .filter(|mark| "@`%&*!|>[]{},?".contains(*mark));
    let reason = match mark {
        _ if info.contains("escape") => YamlReason::Escape,
        Some('*') if value.starts_with("* ") => YamlReason::Star,
        Some(_) => YamlReason::Mark,
        None if info.contains("trailing content") => YamlReason::Quote,
        None if info.contains("expected") || info.contains("not allowed") => YamlReason::Indent,
        None => YamlReason::Other,
    };
    let start = if key.is_empty() {
        String::from("-")
    } else {
        format!("{}:", key.trim_start_matches("- "))
    };
    finding
        .with("reason", reason)
        .with("mark", mark.map(String::from))
        .with("start", start)
        .with(
            "value",
            value.trim_start_matches("* ").trim_matches(['"', '\'']),
        )
}

/// The last line, up to where the parser gave up, on which a space is missing: behind `name:` or a
/// list's hyphen, or a space is none to YAML. Gives where, and the name of the sign.
fn missing_space(text: &str, gave_up: usize) -> Option<(Span, SpaceMark)> {
    let mut found = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if start > gave_up {
            break;
        }
        let written = line.trim_end();
        let indent = written.len() - written.trim_start_matches(' ').len();
        let rest = &written[indent..];
        let rest = rest.strip_prefix("- ").unwrap_or(rest);
        let name = rest.len()
            - rest
                .trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '_')
                .len();
        let is_colon = name > 0
            && rest[name..]
                .strip_prefix(':')
                .is_some_and(|value| !value.is_empty() && !value.starts_with([' ', '/']));
        let is_hyphen = rest
            .strip_prefix('-')
            .is_some_and(|item| item.starts_with(char::is_alphanumeric));
        let mark = match () {
            () if rest.trim_start_matches('-').starts_with('\u{a0}') => Some(SpaceMark::Blank),
            () if is_colon => Some(SpaceMark::Colon),
            () if is_hyphen => Some(SpaceMark::Hyphen),
            () => None,
        };
        found = mark
            .map(|mark| (Span::new(start + indent, start + written.len()), mark))
            .or(found);
        start += line.len();
    }
    found
}

/// The first value, up to where the parser gave up, that opens a quote or bracket and does not
/// close it on its line.
fn unclosed(text: &str, gave_up: usize) -> Option<(Span, &str)> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if start > gave_up {
            return None;
        }
        let value = line.split_once(": ").map_or_else(
            || line.trim_start().trim_start_matches("- "),
            |(_, value)| value.trim_start(),
        );
        let written = value.trim_end();
        let closer = match written.chars().next() {
            Some('"') => '"',
            Some('\'') => '\'',
            Some('[') => ']',
            Some('{') => '}',
            _ => '\0',
        };
        if closer != '\0' && !written[1..].contains(closer) {
            let at = start + line.len() - value.len();
            return Some((Span::new(at, at + written.len()), &written[..1]));
        }
        start += line.len();
    }
    None
}

/// The first tab among the white space that opens a line.
fn indenting_tab(text: &str) -> Option<usize> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        if let Some(tab) = line[..indent].find('\t')
            && !line[indent..].trim().is_empty()
        {
            return Some(start + tab);
        }
        start += line.len();
    }
    None
}

/// A value such as `Nätverk: matematik`, on the last such line up to where the parser gave up.
fn unquoted_colon(text: &str, gave_up: usize) -> Option<(Span, &str)> {
    let mut found = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if start > gave_up {
            break;
        }
        if let Some((key, value)) = line.split_once(": ") {
            let written = value.trim();
            let quoted = written.starts_with(['"', '\'', '|', '>', '[', '{', '&', '*', '#']);
            if !quoted && (written.contains(": ") || written.ends_with(':')) {
                let at = start + key.len() + 2 + (value.len() - value.trim_start().len());
                found = Some((
                    Span::new(at, at + written.len()),
                    key.trim_start_matches([' ', '-']),
                ));
            }
        }
        start += line.len();
    }
    found
}

fn line_at(text: &str, at: usize) -> &str {
    let at = text.floor_char_boundary(at.min(text.len()));
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let here = text[start..].lines().next().unwrap_or_default();
    // The parser often gives up behind the last line, where there is nothing to quote.
    if here.trim().is_empty() {
        text[..start]
            .lines()
            .rfind(|line| !line.trim().is_empty())
            .unwrap_or_default()
    } else {
        here
    }
}
