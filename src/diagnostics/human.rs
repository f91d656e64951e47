//! `--format human`: each finding with the line it is about and a caret under the place.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Format, Messages, Place, Severity};
use crate::source::Span;

/// Lines longer than this many bytes are shown without their text: a snippet that fills the screen helps nobody.
const LONGEST_LINE: usize = 500;

/// Writes findings for people, with colour or without.
#[derive(Debug, Clone, Copy)]
pub struct Human {
    /// Whether to colour with ANSI escapes.
    pub colour: bool,
}

impl Format for Human {
    fn format(&self, findings: &[Diagnostic], messages: &Messages) -> String {
        let renderer = if self.colour { Renderer::styled() } else { Renderer::plain() };
        let mut out = String::new();
        for finding in findings {
            // Writing to a String cannot fail.
            let _ = writeln!(out, "{}\n", renderer.render(&report(finding, messages)));
        }
        out
    }
}

fn report<'a>(finding: &'a Diagnostic, messages: &'a Messages) -> Vec<Group<'a>> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let title =
        level.with_name(messages.word(finding.severity.as_str())).primary_title(messages.message(finding)).id(finding.code.as_str());
    let group = match &finding.place {
        Some(place) => with_place(title.elements(Vec::<Origin<'_>>::new()), place),
        None => title.elements(Vec::<Origin<'_>>::new()),
    };
    let help = messages.help(finding);
    if help.is_empty() {
        return vec![group];
    }
    vec![group.element(Level::HELP.with_name(messages.word("help")).message(help))]
}

fn with_place<'a>(group: Group<'a>, place: &'a Place) -> Group<'a> {
    let source = &*place.source;
    let Some(span) = place.span else {
        return group.element(Origin::path(&source.path));
    };
    let at = source.position(span.start);
    let lines = whole_lines(&source.text, span);
    if lines.end - lines.start > LONGEST_LINE {
        return group.element(Origin::path(&source.path).line(at.line).char_column(at.column));
    }
    let shown = Span::new(span.start.max(lines.start) - lines.start, span.end.clamp(span.start, lines.end) - lines.start);
    let text = &source.text[lines.start..lines.end];
    // Line ends of Windows would be drawn as characters.
    let without_returns = |at: usize| at - text[..at].matches('\r').count();
    group.element(
        Snippet::source(text.replace('\r', ""))
            .path(&source.path)
            .line_start(at.line)
            .annotation(AnnotationKind::Primary.span(without_returns(shown.start)..without_returns(shown.end))),
    )
}

/// The line a span starts on, and a few more if the span goes on: enough to recognise the place.
fn whole_lines(text: &str, span: Span) -> Span {
    const MOST_LINES: usize = 3;
    let start_at = text.floor_char_boundary(span.start);
    let start = text[..start_at].rfind('\n').map_or(0, |newline| newline + 1);
    let mut end = start_at;
    for _ in 0..MOST_LINES {
        end = text[end..].find('\n').map_or(text.len(), |newline| end + newline);
        if end >= span.end || end == text.len() {
            break;
        }
        end += 1;
    }
    Span::new(start, end)
}
