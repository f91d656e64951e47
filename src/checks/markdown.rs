//! Markdown that is not read as it was meant: it would be published with its brackets, bars and
//! stars.

use memchr::memmem;

use crate::address;
use crate::diagnostics::{Code, Diagnostic};
use crate::markdown::{Intended, NearMiss};
use crate::site::{Page, Site};
use crate::source::Span;

pub(super) fn check(_: &Site, page: &Page) -> Vec<Diagnostic> {
    let source = &page.document.source;
    let finding = |near: &NearMiss| {
        let finding = Diagnostic::at(code(near.intended), source, near.span)
            .with_if_taken("written", source.slice(near.span).trim());
        match near.intended {
            // What there is in its place; `none` where nothing is like it.
            Intended::Box => {
                finding.with_nearest(Some(near.text.as_str()).filter(|near| !near.is_empty()))
            }
            // Without a scheme it would be a file beside the page.
            Intended::Address if !near.text.contains("://") => finding
                .with("text", near.text.as_str())
                .with("target", format!("https://{}", near.text)),
            Intended::Address => finding
                .with("text", near.text.as_str())
                .with("target", &*address::escape(&near.text)),
            _ => finding
                .with_if_taken("text", near.text.as_str())
                .with_if_taken("target", near.text.as_str()),
        }
    };
    let mut findings: Vec<Diagnostic> = page
        .document
        .markdown
        .lint
        .near_misses
        .iter()
        .map(finding)
        .collect();
    findings.extend(conflict_marker(&source.text).map(|span| {
        Diagnostic::at(Code::ConflictMarker, source, span).with("written", source.slice(span))
    }));
    findings
}

/// What version control writes into a text that two people have changed; the first of them.
fn conflict_marker(text: &str) -> Option<Span> {
    let starts = memmem::find_iter(text.as_bytes(), "<<<<<<< ")
        .find(|at| text[..*at].is_empty() || text[..*at].ends_with('\n'))?;
    let line = text[starts..].lines().next()?;
    Some(Span::new(starts, starts + line.len()))
}

const fn code(intended: Intended) -> Code {
    match intended {
        Intended::Link => Code::LinkUnread,
        Intended::Address => Code::AddressUnread,
        Intended::Footnote => Code::FootnoteMissing,
        Intended::NoteTwice => Code::FootnoteDuplicate,
        Intended::Box => Code::BoxUnknown,
        Intended::Heading => Code::HeadingUnread,
        Intended::Table => Code::TableUnread,
        Intended::List => Code::ListUnread,
        Intended::Emphasis => Code::EmphasisUnread,
        Intended::Template => Code::TemplateUnread,
        Intended::Row => Code::TableRowLong,
        Intended::Block => Code::BlockUnclosed,
        Intended::Html => Code::HtmlRemoved,
        Intended::Attribute => Code::AttributeRemoved,
        Intended::Lines => Code::LinesJoined,
    }
}
