//! How many findings there are.

use super::{Diagnostic, Severity};

/// Findings, counted by severity; one that counts others is as many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// What is only worth knowing.
    pub infos: usize,
}

impl Count {
    /// Counts findings.
    pub fn of<'a>(findings: impl IntoIterator<Item = &'a Diagnostic>) -> Self {
        let mut count = Self::default();
        for finding in findings {
            let counted = match finding.severity {
                Severity::Error => &mut count.errors,
                Severity::Warning => &mut count.warnings,
                Severity::Info => &mut count.infos,
            };
            *counted += finding.repeats.max(1);
        }
        count
    }

    /// All of them.
    pub const fn all(self) -> usize {
        self.errors + self.warnings + self.infos
    }

    /// Whether there is nothing to fix.
    pub const fn is_zero(self) -> bool {
        self.errors == 0 && self.warnings == 0
    }
}
