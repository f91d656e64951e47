//! Findings about the fields of one file.

use std::cell::OnceCell;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::diagnostics::{Code, Diagnostic, Family};
use crate::source::{SourceFile, Span};

/// Where findings about a file's fields are collected.
#[derive(Debug)]
pub struct Problems {
    source: Arc<SourceFile>,
    family: Family,
    found: Vec<Diagnostic>,
    /// The names behind `*` in the file, once somebody has asked for one.
    aliases: OnceCell<FxHashSet<String>>,
}

impl Problems {
    /// Collects findings in `source`, governed by the setting of `family`.
    pub fn new(source: &Arc<SourceFile>, family: Family) -> Self {
        Self {
            source: Arc::clone(source),
            family,
            found: Vec::new(),
            aliases: OnceCell::new(),
        }
    }

    /// Adds a finding at `span`, with values for its message.
    pub fn add(&mut self, code: Code, span: Span, with: impl FnOnce(Diagnostic) -> Diagnostic) {
        self.push(with(Diagnostic::at(code, &self.source, span)));
    }

    /// Adds a finding built elsewhere.
    pub fn push(&mut self, finding: Diagnostic) {
        self.found.push(Diagnostic {
            family: self.family,
            ..finding
        });
    }

    /// How many findings there are so far.
    pub const fn count(&self) -> usize {
        self.found.len()
    }

    /// The file that the findings are about.
    pub const fn source(&self) -> &Arc<SourceFile> {
        &self.source
    }

    /// Whether the file refers to an anchor of that name.
    pub fn has_alias(&self, name: &str) -> bool {
        let names = || {
            let after_star = self.source.text.split('*').skip(1);
            let ends = |c: char| c.is_whitespace() || matches!(c, ',' | '[' | ']' | '{' | '}');
            after_star
                .map(|rest| rest.split(ends).next().unwrap_or_default().to_owned())
                .collect()
        };
        self.aliases.get_or_init(names).contains(name)
    }

    /// All findings so far.
    pub fn into_found(self) -> Vec<Diagnostic> {
        self.found
    }

    /// The first line of what is written at `span`, without white space around it.
    pub fn first_line(&self, span: Span) -> &str {
        let text = self.source.slice(span);
        text.lines().next().unwrap_or_default().trim()
    }
}
