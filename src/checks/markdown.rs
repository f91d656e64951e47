//! Markdown that is not read as it was meant: it would be published with its brackets, bars and
//! stars.

use std::sync::Arc;

use memchr::memmem;

use crate::address;
use crate::diagnostics::choices::{
    EmptyReason, ListReason, MisreadReason, RemovedReason, SyntaxReason, TableReason, TagReason,
    TargetKind,
};
use crate::diagnostics::{Code, Diagnostic};
use crate::html::content_of;
use crate::markdown::{Foreign, Intended, NearMiss, TagFault, TagFaultKind};
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
            _ => with_reason(finding, near.intended)
                .with_if_taken("text", near.text.as_str())
                .with_if_taken("target", near.text.as_str())
                .with_if_taken("right", near.right.as_deref()),
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
        Intended::Link | Intended::Image => Code::LinkUnread,
        Intended::Address => Code::AddressUnread,
        Intended::Footnote => Code::FootnoteMissing,
        Intended::NoteTwice => Code::FootnoteDuplicate,
        Intended::Box => Code::BoxUnknown,
        Intended::Heading => Code::HeadingUnread,
        Intended::Table | Intended::RuledTable | Intended::TabTable => Code::TableUnread,
        Intended::List | Intended::Task | Intended::Nested(_) => Code::ListUnread,
        Intended::Emphasis => Code::EmphasisUnread,
        Intended::Template => Code::TemplateUnread,
        Intended::Row => Code::TableRowLong,
        Intended::Block => Code::BlockUnclosed,
        Intended::Html => Code::HtmlRemoved,
        Intended::Picture => Code::LinkEmpty,
        Intended::Attribute => Code::AttributeRemoved,
        Intended::Lines => Code::LinesJoined,
        Intended::Foreign(_) => Code::SyntaxUnread,
        Intended::NotHeading | Intended::NotCode | Intended::NotRow | Intended::NotDefinition => {
            Code::TextMisread
        }
    }
}

/// The finding with what its message chooses its words by.
fn with_reason(finding: Diagnostic, intended: Intended) -> Diagnostic {
    match intended {
        Intended::Link => finding.with("kind", TargetKind::Link),
        Intended::Image => finding.with("kind", TargetKind::Image),
        Intended::Picture => finding.with("reason", EmptyReason::Picture),
        Intended::Table => finding.with("reason", TableReason::Line),
        Intended::RuledTable => finding.with("reason", TableReason::Rule),
        Intended::TabTable => finding.with("reason", TableReason::Tabs),
        Intended::List => finding.with("reason", ListReason::Mark),
        Intended::Task => finding.with("reason", ListReason::Task),
        Intended::Nested(spaces) => finding
            .with("reason", ListReason::Nested)
            .with("spaces", spaces),
        Intended::Foreign(foreign) => finding.with("reason", syntax(foreign)),
        Intended::NotHeading => finding.with("reason", MisreadReason::Heading),
        Intended::NotCode => finding.with("reason", MisreadReason::Code),
        Intended::NotRow => finding.with("reason", MisreadReason::Row),
        Intended::NotDefinition => finding.with("reason", MisreadReason::Definition),
        _ => finding,
    }
}

const fn syntax(foreign: Foreign) -> SyntaxReason {
    match foreign {
        Foreign::Box => SyntaxReason::Box,
        Foreign::Attribute => SyntaxReason::Attribute,
        Foreign::Contents => SyntaxReason::Contents,
        Foreign::Emoji => SyntaxReason::Emoji,
        Foreign::Highlight => SyntaxReason::Highlight,
        Foreign::Note => SyntaxReason::Note,
        Foreign::Abbreviation => SyntaxReason::Abbreviation,
        Foreign::Superscript => SyntaxReason::Superscript,
        Foreign::Subscript => SyntaxReason::Subscript,
        Foreign::Formula => SyntaxReason::Formula,
        Foreign::Comment => SyntaxReason::Comment,
        Foreign::Rule => SyntaxReason::Rule,
        Foreign::Code => SyntaxReason::Code,
    }
}
