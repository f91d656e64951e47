//! Tera's errors → findings with a place in the template.

use std::error::Error as _;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use tera::{Error, ErrorKind, ReportError, Tera};

use crate::diagnostics::{Code, Diagnostic};
use crate::source::{SourceFile, Span};

/// The syntax error of a template by itself, if it has one.
pub(super) fn syntax(name: &str, source: &Arc<SourceFile>) -> Option<Diagnostic> {
    match Tera::new().add_raw_template(name, &source.text).err()?.kind() {
        ErrorKind::SyntaxError(report) => {
            let span = span_of(report, source);
            Some(Diagnostic::at(Code::TemplateSyntax, source, span).with("reason", report.message()).with("written", source.slice(span)))
        }
        // Parents, components and filters are not there yet: that is no fault of the syntax.
        _ => None,
    }
}

/// Why templates do not go together, and which of `names` is at fault.
pub(super) fn joining<'a>(
    error: &Error,
    sources: &FxHashMap<String, Arc<SourceFile>>,
    names: impl Iterator<Item = &'a str>,
) -> (Diagnostic, Option<String>) {
    let (name, reason, span) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let source = sources.get(report.filename());
            (report.filename().to_owned(), report.message().to_owned(), source.map(|source| span_of(report, source)))
        }
        ErrorKind::MissingParent { current, parent } => {
            let span = sources.get(current).and_then(|source| written(source, parent));
            (current.clone(), format!("template `{parent}` not found"), span)
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => (tpl.clone(), one_line(error), None),
        _ => (String::new(), one_line(error), None),
    };
    // Some errors name the template in their text only.
    let known = sources.contains_key(&name).then_some(name);
    let name = known.or_else(|| names.filter(|name| reason.contains(name)).max_by_key(|name| name.len()).map(str::to_owned));
    let finding = match name.as_ref().and_then(|name| sources.get(name)) {
        Some(source) => {
            let span = span.unwrap_or_else(|| Span::new(0, 0));
            let written = source.slice(span).to_owned();
            Diagnostic::at(Code::TemplateSyntax, source, span).with("reason", reason).with("written", written)
        }
        None => Diagnostic::of_site(Code::TemplateSyntax).with("reason", reason).with("written", ""),
    };
    (finding, name)
}

/// Why a template could not be carried out for a page.
pub(super) fn rendering(error: &Error, sources: &FxHashMap<String, Arc<SourceFile>>, template: &str, page: &str) -> Diagnostic {
    let (report, reason) = match error.kind() {
        ErrorKind::RenderingError(report) | ErrorKind::SyntaxError(report) => (Some(report), report.message().to_owned()),
        _ => (None, one_line(error)),
    };
    let finding = report.and_then(|report| {
        let source = sources.get(report.filename())?;
        Some(Diagnostic::at(Code::TemplateFailed, source, span_of(report, source)))
    });
    let finding = finding.unwrap_or_else(|| {
        let source = sources
            .iter()
            .filter(|(name, _)| name.ends_with(&format!("/{template}.html")))
            .map(|(_, source)| source)
            .min_by(|a, b| a.path.cmp(&b.path));
        source.map_or_else(|| Diagnostic::of_site(Code::TemplateFailed), |source| Diagnostic::about(Code::TemplateFailed, source))
    });
    finding.with("reason", reason).with("page", page)
}

fn span_of(report: &ReportError, source: &SourceFile) -> Span {
    let range = &report.span().range;
    let end = source.text.len();
    Span::new(range.start.min(end), range.end.clamp(range.start.min(end), end))
}

fn written(source: &SourceFile, name: &str) -> Option<Span> {
    let name = name.rsplit('/').next().unwrap_or(name);
    let at = source.text.find(name)?;
    Some(Span::new(at, at + name.len()))
}

fn one_line(error: &Error) -> String {
    let text = error.source().map_or_else(|| error.to_string(), |source| format!("{error}: {source}"));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
