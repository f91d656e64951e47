//! Markdown that is not read as it was meant: it would be published with its brackets, bars and
//! stars.

use memchr::memmem;

use crate::diagnostics::{Code, Diagnostic};
use crate::markdown::{Meant, Unread};
use crate::site::{Page, Site};
use crate::source::Span;

pub(super) fn check(_: &Site, page: &Page) -> Vec<Diagnostic> {
    let source = &page.document.source;
    let finding = |unread: &Unread| {
        let finding = Diagnostic::at(code(unread.meant), source, unread.span)
            .with_if_taken("written", source.slice(unread.span).trim());
        match unread.meant {
            // What there is in its place; `none` where nothing is like it.
            Meant::Box => {
                finding.with_nearest(Some(unread.text.as_str()).filter(|near| !near.is_empty()))
            }
            // Without a scheme it would be a file beside the page.
            Meant::Address if !unread.text.contains("://") => finding
                .with("text", unread.text.as_str())
                .with("target", format!("https://{}", unread.text)),
            _ => finding
                .with_if_taken("text", unread.text.as_str())
                .with_if_taken("target", unread.text.as_str()),
        }
    };
    let mut findings: Vec<Diagnostic> = page
        .document
        .markdown
        .survey
        .unread
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

const fn code(meant: Meant) -> Code {
    match meant {
        Meant::Link => Code::LinkUnread,
        Meant::Address => Code::AddressUnread,
        Meant::Footnote => Code::FootnoteMissing,
        Meant::Box => Code::BoxUnknown,
        Meant::Heading => Code::HeadingUnread,
        Meant::Table => Code::TableUnread,
        Meant::List => Code::ListUnread,
        Meant::Emphasis => Code::EmphasisUnread,
        Meant::Template => Code::TemplateUnread,
        Meant::Row => Code::TableRowLong,
        Meant::Block => Code::BlockUnclosed,
        Meant::Html => Code::HtmlRemoved,
    }
}
