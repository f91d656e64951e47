//! Findings in words.

use std::cmp::Reverse;

use serde::Serialize;

use super::row::foreign;
use crate::diagnostics::{Diagnostic, Messages, Place};
use crate::site::{PageId, Site};

/// A finding that is to be mended.
#[derive(Debug, Serialize)]
pub(super) struct Finding {
    severity: &'static str,
    label: String,
    message: String,
    help: String,
    /// File and line, as far as there are any.
    place: String,
    code: &'static str,
}

/// A finding that its page lives with.
#[derive(Debug, Serialize)]
pub(super) struct Silenced {
    title: String,
    title_language: Option<String>,
    message: String,
    place: String,
    code: &'static str,
    reason: String,
}

/// The page that a finding is about, if it is about one.
pub(super) fn page_of(finding: &Diagnostic, site: &Site) -> Option<PageId> {
    finding
        .place
        .as_ref()
        .and_then(|place| site.page_of(&place.source))
}

impl Finding {
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
        Self {
            severity: finding.severity.as_str(),
            label: messages.word(&format!("report-{}", finding.severity.as_str())),
            message: messages.message(finding),
            help: messages.help(finding),
            place: place(finding, messages),
            code: finding.code.as_str(),
        }
    }
}

impl Silenced {
    /// The finding in words, if its page lives with it.
    pub(super) fn of(finding: &Diagnostic, site: &Site, messages: &Messages) -> Option<Self> {
        let reason = finding.silenced.as_ref()?;
        let page = site.page(page_of(finding, site)?);
        Some(Self {
            title: page.document.title.clone(),
            title_language: foreign(
                page.document
                    .name
                    .language
                    .as_ref()
                    .unwrap_or(&site.config.language),
                messages,
            ),
            message: messages.message(finding),
            place: place(finding, messages),
            code: finding.code.as_str(),
            reason: reason.to_string(),
        })
    }
}

/// `content/natverk/matematik.md, rad 3`
fn place(finding: &Diagnostic, messages: &Messages) -> String {
    let Some(file) = finding.file() else {
        return String::new();
    };
    match finding.place.as_ref().and_then(Place::position) {
        Some(at) => messages.phrase(
            "report-place",
            &[("file", file.into()), ("line", at.line.into())],
        ),
        None => file.to_owned(),
    }
}
