//! `--format gitlab`: a Code Quality report, one JSON array, which GitLab shows in merge requests.
//!
//! <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>

use serde::Serialize;

use super::fingerprint::fingerprints;
use super::{Diagnostic, Format, Messages, Severity, Worded};

/// Writes a Code Quality report for GitLab, which is `[]` where there is nothing to say.
#[derive(Debug, Clone)]
pub struct Gitlab {
    /// From the folder that paths are to begin at down to the site's: `docs/`, or nothing where it
    /// is the same.
    pub folder: String,
}

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: IssueLocation,
}

/// GitLab asks for a file and a line, whatever the issue is about.
#[derive(Serialize)]
struct IssueLocation {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}

impl Format for Gitlab {
    fn format(&self, findings: &[Diagnostic], messages: &Messages) -> String {
        let issue = |(finding, fingerprint)| issue(finding, fingerprint, &self.folder, messages);
        let issues: Vec<Issue> = findings
            .iter()
            .zip(fingerprints(findings))
            .map(issue)
            .collect();
        // Structs of strings and numbers always serialise.
        serde_json::to_string_pretty(&issues)
            .map(|json| json + "\n")
            .unwrap_or_default()
    }
}

fn issue(finding: &Diagnostic, fingerprint: String, folder: &str, messages: &Messages) -> Issue {
    let worded = Worded::of(finding, messages);
    Issue {
        description: worded.in_full(),
        check_name: worded.code,
        fingerprint,
        severity: match finding.severity {
            Severity::Error => "major",
            Severity::Warning => "minor",
            Severity::Info => "info",
        },
        location: IssueLocation {
            path: worded.file_below(folder),
            lines: Lines {
                begin: worded.line.unwrap_or(1),
            },
        },
    }
}
