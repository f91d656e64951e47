//! Which findings keep a site from being published.

use crate::diagnostics::{Code, Count, Diagnostic};

/// What keeps a site from being published besides errors.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Strictness {
    /// Warnings.
    pub warnings: bool,
    /// Pages whose review is overdue, however bad the site says that is.
    pub overdue_reviews: bool,
    /// Not that most of what is published is removed, or that another site is: that is meant.
    pub allow_removal: bool,
}

impl Strictness {
    /// Whether these findings keep the site from being published.
    pub fn blocks(self, findings: &[Diagnostic]) -> bool {
        let count = Count::of(findings);
        let is_overdue = |finding: &Diagnostic| finding.code == Code::ReviewOverdue;
        count.errors > 0
            || (self.warnings && count.warnings > 0)
            || (self.overdue_reviews && findings.iter().any(is_overdue))
    }
}
