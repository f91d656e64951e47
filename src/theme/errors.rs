//! Tera's errors → findings with a place in the template.

use std::error::Error as _;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use tera::{Error, ErrorKind, ReportError, Tera};

use super::reason::{Known, Reason};
use super::template_tags;
use crate::diagnostics::choices::{NameKind, TemplateSyntaxReason};
use crate::diagnostics::{Code, Diagnostic};
use crate::nearest::nearest;
use crate::source::{SourceFile, Span};

/// The syntax error of a template by itself, if it has one.
pub(super) fn syntax(name: &str, source: &Arc<SourceFile>) -> Option<Diagnostic> {
    match Tera::new()
        .add_raw_template(name, &source.text)
        .err()?
        .kind()
    {
        ErrorKind::SyntaxError(report) => {
            let told = || {
                Told::new(report.message(), Code::TemplateSyntax)
                    .at(source, span_of(report, source))
            };
            let at = span_of(report, source).start;
            let ends = matches!(Reason::of(report.message()), Reason::Ends);
            // Where Tera gives up before the slip, it knows better.
            let slip = template_tags::slip(&source.text).filter(|slip| {
                if slip.reason == TemplateSyntaxReason::Open {
                    ends
                } else {
                    slip.span.start <= at
                }
            });
            Some(slip.map_or_else(told, |slip| {
                let finding = Diagnostic::at(Code::TemplateSyntax, source, slip.span)
                    .with("said", report.message());
                let line = source.position(slip.opened).line;
                let finding = finding
                    .with("reason", slip.reason)
                    .with("name", slip.name)
                    .with("line", line);
                finding.with("written", quoted(source.slice(slip.span)))
            }))
        }
        // Parents, components and filters are not there yet: that is no fault of the syntax.
        _ => None,
    }
}

/// What Tera said, and the code of what has no more telling one.
struct Told<'t> {
    said: &'t str,
    reason: Reason<'t>,
    otherwise: Code,
}

impl<'t> Told<'t> {
    fn new(said: &'t str, otherwise: Code) -> Self {
        Self {
            said,
            reason: Reason::of(said),
            otherwise,
        }
    }

    fn at(&self, source: &Arc<SourceFile>, span: Span) -> Diagnostic {
        let written = quoted(source.slice(span));
        if self.said.contains("on type `undefined`") {
            let path = source.text[span.start..]
                .split(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '.'))
                .next()
                .unwrap_or_default();
            let name = path.rsplit('.').next().unwrap_or(path);
            return self
                .fill(Diagnostic::at(Code::TemplateUndefined, source, span).with("name", name));
        }
        self.fill(
            Diagnostic::at(self.reason.code(self.otherwise), source, span)
                .with_if_taken("written", written),
        )
    }

    fn about(&self, source: Option<&Arc<SourceFile>>) -> Diagnostic {
        let code = self.reason.code(self.otherwise);
        let finding = source.map_or_else(
            || Diagnostic::of_site(code),
            |source| Diagnostic::about(code, source),
        );
        self.fill(finding)
    }

    fn fill(&self, finding: Diagnostic) -> Diagnostic {
        let finding = finding.with_if_taken("said", self.said);
        if finding.code == Code::TemplateUndefined && self.said.contains("on type `undefined`") {
            return finding
                .with("kind", NameKind::Field)
                .with_nearest(None::<String>);
        }
        match self.reason {
            Reason::Undefined {
                kind,
                name,
                nearest,
            } => finding
                .with("kind", kind)
                .with("name", name)
                .with_nearest(nearest),
            Reason::PartMissing { name } => finding.with("name", name),
            Reason::Known { known, name } => because(finding, known).with("name", name),
            Reason::Expected { found, expected } => {
                because(finding, (Some(TemplateSyntaxReason::Expected), None))
                    .with_if_taken("found", found)
                    .with_if_taken("expected", expected)
            }
            Reason::Ends => because(finding, (Some(TemplateSyntaxReason::Ends), None)),
            Reason::TagUnexpected => because(finding, (Some(TemplateSyntaxReason::Tag), None)),
            Reason::Other => finding,
        }
    }
}

/// What keeps a template from going together with others.
pub(super) struct AtFault {
    /// `None` where another template is at fault, which has its own.
    pub finding: Option<Diagnostic>,
    /// The template's full name, if that is known.
    pub name: Option<String>,
}

/// Why templates do not go together.
pub(super) fn joining(error: &Error, sources: &FxHashMap<String, Arc<SourceFile>>) -> Vec<AtFault> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let span = sources
                .get(report.filename())
                .map(|source| span_of(report, source));
            vec![at_fault(report.filename(), report.message(), span, sources)]
        }
        ErrorKind::MissingParent { current, parent } => {
            let span = sources
                .get(current)
                .and_then(|source| written(source, parent));
            vec![at_fault(
                current,
                &format!("Unknown template `{parent}`"),
                span,
                sources,
            )]
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            vec![at_fault(tpl, &one_line(error), None, sources)]
        }
        ErrorKind::Msg(text) if text.starts_with(REPORT) => {
            let between = format!("\n\n{REPORT}");
            let reports = text
                .split(&between)
                .map(|report| report.trim_start_matches(REPORT));
            reports
                .filter_map(|report| from_report(report, sources))
                .collect()
        }
        _ => vec![at_fault("", &one_line(error), None, sources)],
    }
}

/// How each of the reports begins that Tera joins into one text when several names are unknown.
const REPORT: &str = "error: ";

/// `Unknown filter `x`⏎ --> layer/page.html:1:11⏎ …`
fn from_report(report: &str, sources: &FxHashMap<String, Arc<SourceFile>>) -> Option<AtFault> {
    let mut lines = report.lines();
    let reason = lines.next()?;
    let mut place = lines.next()?.trim().strip_prefix("--> ")?.rsplitn(3, ':');
    let (column, line) = (
        place.next()?.parse::<usize>().ok()?,
        place.next()?.parse::<usize>().ok()?,
    );
    let name = place.next()?;
    let marked = lines.find(|line| line.contains('^'))?.matches('^').count();
    let span = sources.get(name).and_then(|source| {
        let before: usize = source
            .text
            .split_inclusive('\n')
            .take(line - 1)
            .map(str::len)
            .sum();
        let start = before
            + source
                .text
                .get(before..)?
                .chars()
                .take(column - 1)
                .map(char::len_utf8)
                .sum::<usize>();
        Some(Span::new(start, (start + marked).min(source.text.len())))
    });
    Some(at_fault(name, reason, span, sources))
}

fn at_fault(
    name: &str,
    reason: &str,
    span: Option<Span>,
    sources: &FxHashMap<String, Arc<SourceFile>>,
) -> AtFault {
    // Some errors name the template in their text only.
    let named = || {
        sources
            .keys()
            .filter(|name| reason.contains(name.as_str()))
            .max_by_key(|name| (name.len(), *name))
    };
    let name = sources
        .get_key_value(name)
        .map(|(name, _)| name)
        .or_else(named);
    let told = Told::new(reason, Code::TemplateSyntax);
    let finding = match name.and_then(|name| sources.get(name)) {
        Some(source) => told.at(source, span.unwrap_or_default()),
        None => told.about(None),
    };
    let finding = match told.reason {
        // There is one of that name, left out for a fault of its own.
        Reason::PartMissing { name }
            if sources
                .keys()
                .any(|known| known == name || bare(known) == name) =>
        {
            None
        }
        Reason::PartMissing { name } => {
            Some(finding.with_nearest(nearest(name, sources.keys().map(|known| bare(known)))))
        }
        _ => Some(finding),
    };
    AtFault {
        finding,
        name: name.cloned(),
    }
}

/// The name of a template without its layer's.
fn bare(name: &str) -> &str {
    name.split_once('/').map_or(name, |(_, name)| name)
}

/// What a message quotes, if there is anything.
fn quoted(written: &str) -> Option<&str> {
    let line = written.trim().lines().next()?;
    (!line.is_empty()).then_some(line)
}

/// The finding with the reason that messages of its code know, if they do.
fn because(finding: Diagnostic, (syntax, failed): Known) -> Diagnostic {
    match finding.code {
        Code::TemplateSyntax => finding.with("reason", syntax),
        _ => finding.with("reason", failed),
    }
}

/// Why a template could not be carried out for a page.
pub(super) fn rendering(
    error: &Error,
    sources: &FxHashMap<String, Arc<SourceFile>>,
    template: &str,
    page: &str,
) -> Diagnostic {
    let (report, reason) = match error.kind() {
        ErrorKind::RenderingError(report) | ErrorKind::SyntaxError(report) => {
            (Some(report), report.message().to_owned())
        }
        _ => (None, one_line(error)),
    };
    let told = Told::new(&reason, Code::TemplateFailed);
    let finding = report.and_then(|report| {
        let source = sources.get(report.filename())?;
        Some(told.at(source, span_of(report, source)))
    });
    let finding = finding.unwrap_or_else(|| {
        let of_template = sources
            .iter()
            .filter(|(name, _)| name.ends_with(&format!("/{template}.html")))
            .map(|(_, source)| source);
        told.about(of_template.min_by(|a, b| a.path.cmp(&b.path)))
    });
    finding.with_if_taken("page", page)
}

fn span_of(report: &ReportError, source: &SourceFile) -> Span {
    let range = &report.span().range;
    let end = source.text.len();
    Span::new(
        range.start.min(end),
        range.end.clamp(range.start.min(end), end),
    )
}

fn written(source: &SourceFile, name: &str) -> Option<Span> {
    let name = name.rsplit('/').next().unwrap_or(name);
    let at = source.text.find(name)?;
    Some(Span::new(at, at + name.len()))
}

fn one_line(error: &Error) -> String {
    let text = error
        .source()
        .map_or_else(|| error.to_string(), |source| format!("{error}: {source}"));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
