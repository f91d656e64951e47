//! Findings in words.

use std::cmp::Reverse;

use serde::Serialize;

use super::row::foreign;
use crate::diagnostics::{Diagnostic, Messages, Worded};
use crate::site::{PageId, Site};

/// A finding that is to be fixed.
#[derive(Debug, Serialize)]
pub(super) struct ReportFinding {
    #[serde(flatten)]
    worded: Worded,
    label: String,
    /// File and line, as far as there are any.
    place: String,
}

/// A finding that its page ignores.
#[derive(Debug, Serialize)]
pub(super) struct Ignored {
    title: String,
    title_language: Option<String>,
    #[serde(flatten)]
    worded: Worded,
    place: String,
    reason: String,
}

/// The page that a finding is about, if it is about one.
pub(super) fn page_of(finding: &Diagnostic, site: &Site) -> Option<PageId> {
    finding
        .place
        .as_ref()
        .and_then(|place| site.page_of(&place.source))
}

impl ReportFinding {
    /// Findings in words, the worst first.
    pub(super) fn list<'a>(
        findings: impl IntoIterator<Item = &'a Diagnostic>,
        messages: &Messages,
    ) -> Vec<Self> {
        let mut findings: Vec<&Diagnostic> = findings.into_iter().collect();
        findings.sort_by_key(|finding| Reverse(finding.severity));
        findings
            .into_iter()
            .map(|finding| Self::of(finding, messages))
            .collect()
    }

    fn of(finding: &Diagnostic, messages: &Messages) -> Self {
        let worded = Worded::of(finding, messages);
        Self {
            label: messages.word(&format!("report-{}", worded.severity)),
            place: place(&worded, messages),
            worded,
        }
    }
}

impl Ignored {
    /// The finding in words, if its page ignores it.
    pub(super) fn of(finding: &Diagnostic, site: &Site, messages: &Messages) -> Option<Self> {
        let reason = finding.suppressed.as_ref()?;
        let page = site.page(page_of(finding, site)?);
        let worded = Worded::of(finding, messages);
        Some(Self {
            title: page.document.title.clone(),
            title_language: foreign(site.language_of(page), messages),
            place: place(&worded, messages),
            worded,
            reason: reason.to_string(),
        })
    }
}

/// `content/natverk/matematik.md, rad 3`
fn place(finding: &Worded, messages: &Messages) -> String {
    let file = finding.file.as_deref().unwrap_or_default();
    match finding.line {
        Some(line) => messages.phrase(
            "report-place",
            &[("file", file.into()), ("line", line.into())],
        ),
        None => file.to_owned(),
    }
}
