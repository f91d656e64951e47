//! How many findings there are, of those that are to be fixed.

use super::{Diagnostic, Severity};

/// Errors and warnings, counted. Infos are only worth knowing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
}

impl Count {
    /// Counts findings.
    pub fn of<'a>(findings: impl IntoIterator<Item = &'a Diagnostic>) -> Self {
        findings
            .into_iter()
            .fold(Self::default(), |count, finding| match finding.severity {
                Severity::Error => Self {
                    errors: count.errors + finding.repeats.max(1),
                    ..count
                },
                Severity::Warning => Self {
                    warnings: count.warnings + finding.repeats.max(1),
                    ..count
                },
                Severity::Info => count,
            })
    }

    /// Whether there is nothing to fix.
    pub const fn is_zero(self) -> bool {
        self.errors == 0 && self.warnings == 0
    }
}
