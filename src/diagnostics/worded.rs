//! A finding in words, for whatever shows it.

use serde::Serialize;

use super::{Diagnostic, Location, Messages};

/// A finding in the reader's language: what every format, page and panel says of it, under the
/// names of `--format json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Worded {
    /// `error`, `warning` or `info`.
    pub severity: &'static str,
    /// The code's stable name.
    pub code: &'static str,
    /// The file, from the root; `None` for a finding about the site as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The line, from 1, if the finding points at one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The column in characters, from 1, if the finding points at one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What to do about it; empty where the message says it all.
    pub help: String,
}

impl Worded {
    /// The finding in the language of `messages`.
    pub fn of(finding: &Diagnostic, messages: &Messages) -> Self {
        let position = finding.place.as_ref().and_then(Location::position);
        Self {
            severity: finding.severity.as_str(),
            code: finding.code.as_str(),
            file: finding.file().map(str::to_owned),
            line: position.map(|at| at.line),
            column: position.map(|at| at.column),
            message: messages.message(finding),
            help: messages.help(finding),
        }
    }

    /// The message and, on a line of its own, the help.
    pub fn in_full(&self) -> String {
        if self.help.is_empty() {
            self.message.clone()
        } else {
            format!("{}\n{}", self.message, self.help)
        }
    }

    /// The file for programs that ask for one, whatever the finding is about, and that know a
    /// folder above the site's; `folder` leads down from there, `docs/`.
    pub(super) fn file_below(&self, folder: &str) -> String {
        format!("{folder}{}", self.file.as_deref().unwrap_or("site.yaml"))
    }
}
