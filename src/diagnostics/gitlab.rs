//! `--format gitlab`: a Code Quality report, one JSON array, which GitLab shows in merge requests.
//!
//! <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>

use serde::Serialize;

use super::fingerprint::fingerprints;
use super::{Diagnostic, Format, Messages, Place, SITE, Severity};

/// Writes a Code Quality report for GitLab, which is `[]` where there is nothing to say.
#[derive(Debug, Clone, Copy, Default)]
pub struct Gitlab;

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

/// GitLab asks for a file and a line, whatever the issue is about.
#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}

impl Format for Gitlab {
    fn format(&self, findings: &[Diagnostic], messages: &Messages) -> String {
        let issues: Vec<Issue<'_>> =
            findings.iter().zip(fingerprints(findings)).map(|(finding, fingerprint)| issue(finding, fingerprint, messages)).collect();
        // Structs of strings and numbers always serialise.
        serde_json::to_string_pretty(&issues).map(|json| json + "\n").unwrap_or_default()
    }
}

fn issue<'a>(finding: &'a Diagnostic, fingerprint: String, messages: &Messages) -> Issue<'a> {
    let line = finding.place.as_ref().and_then(Place::position).map_or(1, |at| at.line);
    Issue {
        description: messages.in_full(finding),
        check_name: finding.code.as_str(),
        fingerprint,
        severity: match finding.severity {
            Severity::Error => "major",
            Severity::Warning => "minor",
            Severity::Info => "info",
        },
        location: Location { path: finding.file().unwrap_or(SITE), lines: Lines { begin: line } },
    }
}
