//! Markdown that is not read as it was meant: it would be published with its brackets, bars and
//! stars.

use std::sync::Arc;

use memchr::memmem;

use crate::address;
use crate::diagnostics::choices::{RemovedReason, TagReason};
use crate::diagnostics::{Code, Diagnostic};
use crate::html::content_of;
use crate::markdown::{Intended, NearMiss, TagFault, TagFaultKind};
use crate::site::{Page, Site};
use crate::source::{SourceFile, Span};

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
            Intended::Html => finding
                .with("text", near.text.as_str())
                .with("reason", removed_reason(&near.text)),
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
    let tags = &page.document.markdown.lint.tags;
    findings.extend(tags.iter().map(|fault| of_tag(fault, source)));
    findings.extend(conflict_marker(&source.text).map(|span| {
        Diagnostic::at(Code::ConflictMarker, source, span).with("written", source.slice(span))
    }));
    findings
}

/// What a tag is that does not pass.
fn removed_reason(tag: &str) -> RemovedReason {
    let inside = tag.trim_start_matches(['<', '/']);
    let end = inside.find(|c: char| !c.is_alphanumeric() && c != '-');
    let name = &inside[..end.unwrap_or(inside.len())];
    let is = |other: &&str| name.eq_ignore_ascii_case(other);
    if ["iframe", "embed", "object"].iter().any(is) {
        RemovedReason::Frame
    } else if content_of(name).is_none() {
        RemovedReason::Word
    } else {
        RemovedReason::Other
    }
}

fn of_tag(fault: &TagFault, source: &Arc<SourceFile>) -> Diagnostic {
    let reason = match fault.kind {
        TagFaultKind::Unclosed => TagReason::Unclosed,
        TagFaultKind::Stray => TagReason::Stray,
        TagFaultKind::Crossed => TagReason::Crossed,
        TagFaultKind::Apart => TagReason::Apart,
        TagFaultKind::Alone => TagReason::Alone,
        TagFaultKind::Unread => {
            return Diagnostic::at(Code::HtmlUnread, source, fault.span)
                .with("name", fault.name.as_str())
                .with("text", source.slice(fault.span).trim());
        }
    };
    let other = Some(fault.other.as_str()).filter(|other| !other.is_empty());
    let finding = Diagnostic::at(Code::HtmlUnbalanced, source, fault.span)
        .with("name", fault.name.as_str())
        .with("reason", reason);
    match other {
        Some(other) => finding.with("other", other),
        None => finding,
    }
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
