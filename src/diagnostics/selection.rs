//! Which findings people are shown, and in which order: the worst first, what belongs together side
//! by side, and no more than can be taken in at once.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Diagnostic, Severity};

/// The findings to show, and those that there is no room for.
#[derive(Debug)]
pub(super) struct Selection<'a> {
    /// By file, the files with the worst findings first; in a file, errors before warnings before
    /// infos.
    pub(super) shown: Vec<&'a Diagnostic>,
    /// In the same order.
    pub(super) hidden: Vec<&'a Diagnostic>,
}

impl<'a> Selection<'a> {
    /// Selects from sorted findings those of at least this severity, at most `limit` of them; 0
    /// means all.
    pub(super) fn of(findings: &'a [Diagnostic], least: Severity, limit: usize) -> Self {
        let mut worst: BTreeMap<Option<&str>, Severity> = BTreeMap::new();
        for finding in findings {
            worst
                .entry(finding.file())
                .and_modify(|worst| *worst = finding.severity.max(*worst))
                .or_insert(finding.severity);
        }
        let order = |finding: &&'a Diagnostic| {
            (
                Reverse(worst.get(&finding.file())),
                finding.file(),
                Reverse(finding.severity),
            )
        };
        let mut shown: Vec<&Diagnostic> = findings
            .iter()
            .filter(|finding| finding.severity >= least)
            .collect();
        shown.sort_by_key(order);
        if limit == 0 || shown.len() <= limit {
            return Self {
                shown,
                hidden: Vec::new(),
            };
        }
        // A warning never takes the room of an error, not even of one in another file.
        shown.sort_by_key(|finding| Reverse(finding.severity));
        let mut hidden = shown.split_off(limit);
        shown.sort_by_key(order);
        hidden.sort_by_key(order);
        Self { shown, hidden }
    }
}
