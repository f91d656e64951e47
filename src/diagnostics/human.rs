//! `--format human`: each finding with the line it is about and a caret under the place.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use annotate_snippets::renderer::DEFAULT_TERM_WIDTH;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::selection::Selection;
use super::{Arg, Code, Count, Diagnostic, Format, Location, Messages, Severity};
use crate::characters::on_one_line;
use crate::source::Span;

/// Lines longer than this many bytes are shown without their text: a snippet that fills the screen
/// helps nobody.
const MAX_LINE: usize = 500;

/// So many findings are counted by kind before any is shown, unless only a few are to be shown.
const MANY: usize = 100;
const MANY_SHOWN: usize = 50;

/// Writes findings for people: what has to be fixed first, and no more than they asked for.
#[derive(Debug, Clone)]
pub struct Human {
    /// Whether to colour with ANSI escapes.
    pub colour: bool,
    /// How many characters fit on a line, if that is known: longer lines of files are cut around
    /// the place.
    pub width: Option<usize>,
    /// What is less severe than this is left out.
    pub least: Severity,
    /// How many findings to write at most; 0 means all.
    pub limit: usize,
    /// The command that shows those that are beyond the limit.
    pub command_for_all: String,
}

impl Format for Human {
    fn format(&self, findings: &[Diagnostic], messages: &Messages) -> String {
        let renderer = if self.colour {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        let renderer = renderer.term_width(self.width.unwrap_or(DEFAULT_TERM_WIDTH));
        let selection = Selection::of(findings, self.least, self.limit);
        let mut out = String::new();
        let shown = Count::of(selection.shown.iter().copied()).all();
        let hidden = Count::of(selection.hidden.iter().copied()).all();
        if shown >= MANY_SHOWN && shown + hidden >= MANY {
            out += &counted(&selection, messages);
        }
        for finding in &selection.shown {
            // Writing to a String cannot fail.
            let _ = writeln!(out, "{}\n", renderer.render(&report(finding, messages)));
        }
        if !selection.hidden.is_empty() {
            let _ = writeln!(out, "{}\n", self.cut(&selection, messages));
        }
        out
    }
}

impl Human {
    /// What is said of the findings beyond the limit.
    fn cut(&self, selection: &Selection<'_>, messages: &Messages) -> String {
        let hidden = &selection.hidden;
        let shown = Count::of(selection.shown.iter().copied()).all();
        let count = Count::of(hidden.iter().copied());
        let files: BTreeSet<&str> = hidden.iter().filter_map(|finding| finding.file()).collect();
        let args: [(&'static str, Arg); 7] = [
            ("shown", shown.into()),
            ("all", (shown + count.all()).into()),
            ("errors", count.errors.into()),
            ("warnings", count.warnings.into()),
            ("infos", count.infos.into()),
            ("files", files.len().into()),
            ("command", self.command_for_all.as_str().into()),
        ];
        messages.phrase("findings-cut", &args)
    }
}

/// How many findings there are of each kind, most first: what to begin with when they are hundreds.
fn counted(selection: &Selection<'_>, messages: &Messages) -> String {
    let mut counts: BTreeMap<Code, usize> = BTreeMap::new();
    for finding in selection.shown.iter().chain(&selection.hidden) {
        *counts.entry(finding.code).or_default() += finding.repeats.max(1);
    }
    let mut rows: Vec<(Code, usize)> = counts.into_iter().collect();
    rows.sort_by_key(|(code, count)| (Reverse(*count), *code));
    let width = rows.iter().map(|(code, _)| code.as_str().len()).max();
    let width = width.unwrap_or_default();
    let mut out = messages.word("findings-counted") + "\n";
    for (code, count) in rows {
        let code = code.as_str();
        let means = messages.attribute(code, "means").unwrap_or_default();
        let _ = writeln!(out, "  {count:>6}  {code:width$}  {means}");
    }
    out + "\n"
}

fn report<'a>(finding: &'a Diagnostic, messages: &'a Messages) -> Vec<Group<'a>> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let title = level
        .with_name(messages.word(finding.severity.as_str()))
        .primary_title(messages.message(finding))
        .id(finding.code.as_str());
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

fn with_place<'a>(group: Group<'a>, place: &'a Location) -> Group<'a> {
    let source = &*place.source;
    let Some(span) = place.span else {
        return group.element(Origin::path(on_one_line(&source.path)));
    };
    let at = source.position(span.start);
    let lines = whole_lines(&source.text, span);
    if lines.end - lines.start > MAX_LINE {
        return group.element(
            Origin::path(on_one_line(&source.path))
                .line(at.line)
                .char_column(at.column),
        );
    }
    // Whatever the range, a caret stands within what is shown.
    let start = span.start.clamp(lines.start, lines.end);
    let end = span.end.clamp(start, lines.end);
    let shown = Span::new(start - lines.start, end - lines.start);
    let text = &source.text[lines.start..lines.end];
    // Line ends of Windows would be drawn as characters.
    let without_returns = |at: usize| {
        let at = text.floor_char_boundary(at);
        at - text[..at].matches('\r').count()
    };
    group.element(
        Snippet::source(text.replace('\r', ""))
            .path(on_one_line(&source.path))
            .line_start(at.line)
            .annotation(
                AnnotationKind::Primary
                    .span(without_returns(shown.start)..without_returns(shown.end)),
            ),
    )
}

/// The line a span starts on, and a few more if the span goes on: enough to recognise the place.
fn whole_lines(text: &str, span: Span) -> Span {
    const MAX_LINES: usize = 3;
    let start_at = text.floor_char_boundary(span.start);
    let start = text[..start_at]
        .rfind('\n')
        .map_or(0, |newline| newline + 1);
    let mut end = start_at;
    for _ in 0..MAX_LINES {
        end = text[end..]
            .find('\n')
            .map_or(text.len(), |newline| end + newline);
        if end >= span.end || end == text.len() {
            break;
        }
        end += 1;
    }
    Span::new(start, end)
}
