//! What is wrong with the whole site, as far as is known.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostics::{self, Code, Count, Diagnostic, Severity};
use crate::snapshot::Snapshot;

/// Findings by the files they are about; those about no file under the empty name.
#[derive(Debug, Clone, Default)]
pub(super) struct FindingIndex {
    by_file: BTreeMap<String, Vec<Diagnostic>>,
}

/// What a change brought about.
#[derive(Debug)]
pub struct News {
    /// Findings that were not there before, sorted.
    pub new: Vec<Diagnostic>,
    /// How many there are now, old and new.
    pub count: Count,
    /// Whether this is the first that is heard of the site.
    pub is_first: bool,
}

impl FindingIndex {
    /// What shows without rendering.
    pub(super) fn first(snapshot: &Snapshot) -> Self {
        let mut index = Self::default();
        index.add(snapshot.findings());
        index
    }

    /// Adds findings; those that are there already stay single.
    pub(super) fn add(&mut self, findings: Vec<Diagnostic>) {
        let mut files = BTreeSet::new();
        for finding in findings {
            let file = file_of(&finding).to_owned();
            self.by_file.entry(file.clone()).or_default().push(finding);
            files.insert(file);
        }
        for file in files {
            if let Some(findings) = self.by_file.get_mut(&file) {
                diagnostics::sort(findings);
            }
        }
    }

    /// Puts findings in the place of all that are about a file.
    pub(super) fn replace(&mut self, file: &str, findings: Vec<Diagnostic>) {
        self.by_file.remove(file);
        self.add(findings);
    }

    /// Puts findings in the place of all of a code.
    pub(super) fn renew(&mut self, code: Code, findings: Vec<Diagnostic>) {
        for known in self.by_file.values_mut() {
            known.retain(|finding| finding.code != code);
        }
        self.by_file.retain(|_, known| !known.is_empty());
        self.add(findings);
    }

    /// Whether a template could not be carried out for some page.
    pub(super) fn has_faults_of_templates(&self) -> bool {
        self.by_file
            .values()
            .flatten()
            .any(|finding| matches!(finding.code, Code::TemplateFailed | Code::TemplateUndefined))
    }

    /// Findings about a file.
    pub(super) fn about(&self, file: &str) -> &[Diagnostic] {
        self.by_file.get(file).map_or(&[], Vec::as_slice)
    }

    /// Every file that something is wrong with.
    pub(super) fn files(&self) -> impl Iterator<Item = (&str, &[Diagnostic])> {
        self.by_file
            .iter()
            .map(|(file, findings)| (file.as_str(), findings.as_slice()))
    }

    /// All findings, sorted.
    pub(super) fn all(&self) -> Vec<Diagnostic> {
        self.by_file.values().flatten().cloned().collect()
    }

    /// The findings that were not there before; `None` where they are the same.
    pub(super) fn news(&self, before: &[Diagnostic], is_first: bool) -> Option<News> {
        let (all, known) = (self.all(), before.iter().map(key).collect::<BTreeSet<_>>());
        let new: Vec<Diagnostic> = all
            .iter()
            .filter(|finding| !known.contains(&key(finding)))
            .cloned()
            .collect();
        let same = new.is_empty() && all.len() == before.len();
        (is_first || !same).then(|| News {
            new,
            count: Count::of(&all),
            is_first,
        })
    }
}

/// What makes a finding the same after a change: not the place, which moves with every line that is
/// written above it.
fn key(
    finding: &Diagnostic,
) -> (
    &str,
    &'static str,
    Severity,
    &[(&'static str, diagnostics::Arg)],
) {
    (
        file_of(finding),
        finding.code.as_str(),
        finding.severity,
        &finding.args,
    )
}

/// The file that a finding is about; empty for the site as a whole.
pub(super) fn file_of(finding: &Diagnostic) -> &str {
    finding
        .place
        .as_ref()
        .map_or("", |place| place.source.path.as_str())
}
