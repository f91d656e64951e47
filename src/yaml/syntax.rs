//! What is wrong with YAML that does not parse, in the writer's terms.
//!
//! A parser reports where it gave up; the mistake is often earlier. The usual mistakes are looked
//! for by themselves, and only what remains is given in the parser's words.

use std::sync::Arc;

use super::field::Field;
use super::lines::{self, Line, lines_until};
use crate::diagnostics::choices::{NotFieldsReason, SpaceMark, YamlReason};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::{SourceFile, Span};

/// The finding for a block that failed to parse at byte `at` of the file.
pub(super) fn explain(
    source: &Arc<SourceFile>,
    block: Span,
    at: usize,
    info: &str,
    table: &'static [Field],
) -> Diagnostic {
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
    if let Some((item, field, name)) = lines::nameless_item(text, gave_up, table) {
        let line = &text[item.start..item.end];
        let value = line.trim_start_matches(['-', ' ']);
        return Diagnostic::at(Code::YamlNotFields, source, item.shifted(block.start))
            .with("reason", NotFieldsReason::Item)
            .with("field", field)
            .with("line", line)
            .with("corrected", format!("- {name}: {value}"));
    }
    if let Some(stray) = lines::stray(text, gave_up, table) {
        let line = &text[stray.span.start..stray.span.end];
        let finding = Diagnostic::at(Code::YamlNotFields, source, stray.span.shifted(block.start))
            .with("reason", stray.kind)
            .with("line", line);
        let Some((name, value)) =
            lines::without_colon(line, table).filter(|_| stray.kind == NotFieldsReason::Colon)
        else {
            return finding;
        };
        return finding
            .with("name", name)
            .with("corrected", format!("{name}: {value}"));
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

/// The last line, up to where the parser gave up, on which a space is missing: after `name:` or a
/// list's hyphen, or a no-break space, which YAML does not count as one. Gives where, and the name
/// of the sign.
fn missing_space(text: &str, gave_up: usize) -> Option<(Span, SpaceMark)> {
    let at_line = |line: Line<'_>| {
        let written = line.text.trim_end();
        let indent = written.len() - written.trim_start_matches(' ').len();
        let mark = mark_without_space(&written[indent..])?;
        Some((
            Span::new(line.start + indent, line.start + written.len()),
            mark,
        ))
    };
    lines_until(text, gave_up).filter_map(at_line).last()
}

/// The sign of a line without its indent that lacks the space after it.
fn mark_without_space(line: &str) -> Option<SpaceMark> {
    let rest = line.strip_prefix("- ").unwrap_or(line);
    if rest.trim_start_matches('-').starts_with('\u{a0}') {
        return Some(SpaceMark::Blank);
    }
    let after_name = rest.trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '_');
    let is_colon = after_name.len() < rest.len()
        && after_name
            .strip_prefix(':')
            .is_some_and(|value| !value.is_empty() && !value.starts_with([' ', '/']));
    if is_colon {
        return Some(SpaceMark::Colon);
    }
    let is_hyphen = rest
        .strip_prefix('-')
        .is_some_and(|item| item.starts_with(char::is_alphanumeric));
    is_hyphen.then_some(SpaceMark::Hyphen)
}

/// The first value, up to where the parser gave up, that opens a quote or bracket and does not
/// close it on its line.
fn unclosed(text: &str, gave_up: usize) -> Option<(Span, &str)> {
    lines_until(text, gave_up).find_map(|line| {
        let value = line.text.split_once(": ").map_or_else(
            || line.text.trim_start().trim_start_matches("- "),
            |(_, value)| value.trim_start(),
        );
        let written = value.trim_end();
        let closer = match written.chars().next()? {
            '"' => '"',
            '\'' => '\'',
            '[' => ']',
            '{' => '}',
            _ => return None,
        };
        let at = line.start + line.text.len() - value.len();
        (!written[1..].contains(closer)).then(|| (Span::new(at, at + written.len()), &written[..1]))
    })
}

/// The first tab among the white space that opens a line.
fn indenting_tab(text: &str) -> Option<usize> {
    lines::lines(text).find_map(|line| {
        let content = line.text.trim_start_matches([' ', '\t']);
        let tab = line.text[..line.text.len() - content.len()].find('\t')?;
        (!content.trim().is_empty()).then_some(line.start + tab)
    })
}

/// A value such as `Nätverk: matematik`, on the last such line up to where the parser gave up.
fn unquoted_colon(text: &str, gave_up: usize) -> Option<(Span, &str)> {
    lines_until(text, gave_up)
        .filter_map(value_with_colon)
        .last()
}

/// A value with a colon of its own and without quotes: where it stands, and its key.
fn value_with_colon(line: Line<'_>) -> Option<(Span, &str)> {
    let (key, value) = line.text.split_once(": ")?;
    let written = value.trim();
    let is_quoted = written.starts_with(['"', '\'', '|', '>', '[', '{', '&', '*', '#']);
    if is_quoted || !(written.contains(": ") || written.ends_with(':')) {
        return None;
    }
    let at = line.start + key.len() + 2 + (value.len() - value.trim_start().len());
    let span = Span::new(at, at + written.len());
    Some((span, key.trim_start_matches([' ', '-'])))
}

fn line_at(text: &str, at: usize) -> &str {
    let at = text.floor_char_boundary(at.min(text.len()));
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let here = text[start..].lines().next().unwrap_or_default();
    // The parser often gives up after the last line, where there is nothing to quote.
    if here.trim().is_empty() {
        text[..start]
            .lines()
            .rfind(|line| !line.trim().is_empty())
            .unwrap_or_default()
    } else {
        here
    }
}
