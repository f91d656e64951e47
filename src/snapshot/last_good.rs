//! A mistake in one file must not take the rest of a preview down: what was good before is kept
//! until it is fixed.

use std::sync::Arc;

use crate::config::Config;
use crate::content::Document;
use crate::diagnostics::{Diagnostic, Family, Severity};
use crate::site::Site;

/// A value read from files, with what is wrong in them now. While there are errors, the last value
/// without any is held.
#[derive(Debug)]
pub(super) struct LastGood<T> {
    /// In use.
    pub value: Arc<T>,
    /// What is wrong with the files as they are now.
    pub findings: Arc<[Diagnostic]>,
    /// Whether the value in use was read without errors.
    is_good: bool,
}

impl<T> Clone for LastGood<T> {
    fn clone(&self) -> Self {
        Self {
            value: Arc::clone(&self.value),
            findings: Arc::clone(&self.findings),
            is_good: self.is_good,
        }
    }
}

impl<T> LastGood<T> {
    /// The first value: used in any case. The settings say what is an error.
    pub(super) fn new(value: Arc<T>, findings: Vec<Diagnostic>, config: &Config) -> Self {
        let is_good = !has_errors(&findings, config);
        Self {
            value,
            findings: findings.into(),
            is_good,
        }
    }

    /// What is in use after the files were read again.
    pub(super) fn then(&self, value: Arc<T>, findings: Vec<Diagnostic>, config: &Config) -> Self {
        let next = Self::new(value, findings, config);
        if self.is_good && !next.is_good {
            Self {
                value: Arc::clone(&self.value),
                is_good: true,
                ..next
            }
        } else {
            next
        }
    }
}

/// Whether a finding keeps a page as it was before. One of a text does not: the text is shown, and
/// what is wrong with it is marked. What is wrong with fields or a template makes another page of
/// it, or none.
pub(super) const fn keeps_back(finding: &Diagnostic) -> bool {
    matches!(finding.severity, Severity::Error)
        && matches!(
            finding.code.family(),
            Family::Files | Family::FrontMatter | Family::Site | Family::Theme
        )
}

/// The documents that a site is to be assembled from: those on disk, but for one that cannot be
/// shown the last that could, which the site before had at its path. A page whose fields cannot be
/// read keeps its name, its address and its place so. `may_have_faults` says of which pages that
/// does not matter.
pub(super) fn documents(
    on_disk: &[Arc<Document>],
    before: &Site,
    config: &Config,
    may_have_faults: impl Fn(&Document) -> bool,
) -> Vec<Arc<Document>> {
    let is_good = |document: &Arc<Document>| {
        // Most files have nothing wrong with them.
        document.findings.is_empty()
            || may_have_faults(document)
            || !config
                .govern(document.findings.clone())
                .iter()
                .any(keeps_back)
    };
    let in_use = |path: &str| {
        before
            .page_at_path(path)
            .map(|id| &before.page(id).document)
    };
    let held =
        |document: &Arc<Document>| in_use(&document.path).filter(|held| is_good(held)).cloned();
    let choose = |document: &Arc<Document>| {
        if is_good(document) {
            None
        } else {
            held(document)
        }
    };
    on_disk
        .iter()
        .map(|document| choose(document).unwrap_or_else(|| Arc::clone(document)))
        .collect()
}

fn has_errors(findings: &[Diagnostic], config: &Config) -> bool {
    config
        .govern(findings.to_vec())
        .iter()
        .any(|finding| finding.severity == Severity::Error)
}
