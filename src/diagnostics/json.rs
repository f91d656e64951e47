//! `--format json`: one object per finding and line, for machines.

use serde::Serialize;

use super::{Diagnostic, Format, Messages};

/// Writes one JSON object a line; absent places leave `file`, `line` and `column` out.
#[derive(Debug, Clone, Copy, Default)]
pub struct Json;

#[derive(Serialize)]
struct Object<'a> {
    severity: &'static str,
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    message: String,
    help: String,
}

impl Format for Json {
    fn format(&self, findings: &[Diagnostic], messages: &Messages) -> String {
        let mut out = String::new();
        for finding in findings {
            let position = finding.place.as_ref().and_then(super::Place::position);
            let object = Object {
                severity: finding.severity.as_str(),
                code: finding.code.as_str(),
                file: finding.file(),
                line: position.map(|at| at.line),
                column: position.map(|at| at.column),
                message: messages.message(finding),
                help: messages.help(finding),
            };
            // A struct of strings and numbers always serialises; were it ever not to, the finding
            // is skipped, not the run.
            if let Ok(json) = serde_json::to_string(&object) {
                out.push_str(&json);
                out.push('\n');
            }
        }
        out
    }
}
