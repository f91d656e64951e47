//! Settings and themes are used by every page: a mistake in one of them must not take the whole preview down.

use std::sync::Arc;

use crate::config::Config;
use crate::diagnostics::{Diagnostic, Severity};

/// A value read from files, with what is wrong in them now. While there are errors, the last value without any is held.
#[derive(Debug)]
pub(super) struct Held<T> {
    /// In use.
    pub value: Arc<T>,
    /// What is wrong with the files as they are now.
    pub findings: Arc<[Diagnostic]>,
    /// Whether the value in use was read without errors.
    is_good: bool,
}

impl<T> Clone for Held<T> {
    fn clone(&self) -> Self {
        Self { value: Arc::clone(&self.value), findings: Arc::clone(&self.findings), is_good: self.is_good }
    }
}

impl<T> Held<T> {
    /// The first value: used in any case. The settings say what is an error.
    pub(super) fn new(value: Arc<T>, findings: Vec<Diagnostic>, config: &Config) -> Self {
        let is_good = !has_errors(&findings, config);
        Self { value, findings: findings.into(), is_good }
    }

    /// What is in use after the files were read again.
    pub(super) fn then(&self, value: Arc<T>, findings: Vec<Diagnostic>, config: &Config) -> Self {
        let next = Self::new(value, findings, config);
        if self.is_good && !next.is_good { Self { value: Arc::clone(&self.value), is_good: true, ..next } } else { next }
    }
}

fn has_errors(findings: &[Diagnostic], config: &Config) -> bool {
    config.govern(findings.to_vec()).iter().any(|finding| finding.severity == Severity::Error)
}
