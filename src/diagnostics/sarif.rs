//! `--format sarif`: the Static Analysis Results Interchange Format, version 2.1.0, which code
//! hosts and editors read.
//!
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>

use std::collections::BTreeSet;

use serde::Serialize;

use super::fingerprint::fingerprints;
use super::{Code, Diagnostic, Explanation, Format, Location, Messages, Severity, Worded};
use crate::address;

/// Writes one SARIF log with one run.
#[derive(Debug, Clone)]
pub struct Sarif {
    /// From the folder that paths are to begin at down to the site's: `docs/`, or nothing where it
    /// is the same.
    pub folder: String,
}

#[derive(Serialize)]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    language: &'static str,
    column_kind: &'static str,
    results: Vec<Outcome>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    version: &'static str,
    semantic_version: &'static str,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    short_description: Text,
    help: Text,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

/// What SARIF calls a result.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Text,
    locations: [SarifLocation; 1],
    partial_fingerprints: Fingerprints,
    /// Absent, not empty, where nobody has looked at the result (section 3.27.23).
    #[serde(skip_serializing_if = "Option::is_none")]
    suppressions: Option<[SarifSuppression; 1]>,
}

/// Why a result is not to be fixed: its page says so.
#[derive(Serialize)]
struct SarifSuppression {
    kind: &'static str,
    justification: String,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifLocation {
    physical_location: PhysicalLocation,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactLocation {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

/// Not `primaryLocationLineHash`: GitHub makes that one itself, and complains of any other.
#[derive(Serialize)]
struct Fingerprints {
    #[serde(rename = "samverk/v1")]
    samverk: String,
}

impl Format for Sarif {
    fn format(&self, findings: &[Diagnostic], messages: &Messages) -> String {
        let codes: BTreeSet<Code> = findings.iter().map(|finding| finding.code).collect();
        let codes: Vec<Code> = codes.into_iter().collect();
        let outcome =
            |(finding, fingerprint)| outcome(finding, fingerprint, &codes, &self.folder, messages);
        let log = Log {
            schema: concat!(
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/",
                "schemas/sarif-schema-2.1.0.json"
            ),
            version: "2.1.0",
            runs: [Run {
                tool: Tool {
                    driver: driver(&codes, messages),
                },
                language: messages.language_code(),
                column_kind: "unicodeCodePoints",
                results: findings
                    .iter()
                    .zip(fingerprints(findings))
                    .map(outcome)
                    .collect(),
            }],
        };
        // Structs of strings and numbers always serialise.
        serde_json::to_string_pretty(&log)
            .map(|json| json + "\n")
            .unwrap_or_default()
    }
}

/// The program, with those of its rules that the results refer to.
fn driver(codes: &[Code], messages: &Messages) -> Driver {
    const VERSION: &str = env!("CARGO_PKG_VERSION");
    let rules = codes.iter().map(|code| rule(*code, messages)).collect();
    Driver {
        name: "samverk",
        version: VERSION,
        semantic_version: VERSION,
        rules,
    }
}

/// What is true of every finding of the kind; what to do about one of them is part of its message.
fn rule(code: Code, messages: &Messages) -> Rule {
    Rule {
        id: code.as_str(),
        short_description: Text {
            text: code.meaning().to_owned(),
        },
        help: Text {
            text: Explanation::of(code, messages).why,
        },
        default_configuration: Configuration {
            level: level(code.severity()),
        },
    }
}

fn outcome(
    finding: &Diagnostic,
    fingerprint: String,
    codes: &[Code],
    folder: &str,
    messages: &Messages,
) -> Outcome {
    let worded = Worded::of(finding, messages);
    Outcome {
        rule_id: worded.code,
        rule_index: codes.partition_point(|code| *code < finding.code),
        level: level(finding.severity),
        message: Text {
            text: worded.in_full(),
        },
        locations: [SarifLocation {
            physical_location: location(finding, &worded.file_below(folder)),
        }],
        partial_fingerprints: Fingerprints {
            samverk: fingerprint,
        },
        suppressions: finding.suppressed.as_ref().map(|reason| {
            [SarifSuppression {
                kind: "inSource",
                justification: reason.to_string(),
            }]
        }),
    }
}

fn location(finding: &Diagnostic, file: &str) -> PhysicalLocation {
    let region = finding
        .place
        .as_ref()
        .and_then(Location::range)
        .map(|(start, end)| Region {
            start_line: start.line,
            start_column: start.column,
            end_line: end.line,
            end_column: end.column,
        });
    PhysicalLocation {
        artifact_location: ArtifactLocation {
            uri: address::encode(file),
            uri_base_id: "%SRCROOT%",
        },
        region,
    }
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}
