//! `--format json`: one object per finding and line, for machines.

use super::{Diagnostic, Format, Messages, Worded};

/// Writes one JSON object a line; absent places leave `file`, `line` and `column` out.
#[derive(Debug, Clone, Copy, Default)]
pub struct Json;

impl Format for Json {
    fn format(&self, findings: &[Diagnostic], messages: &Messages) -> String {
        let mut out = String::new();
        for finding in findings {
            // A struct of strings and numbers always serialises; were it ever not to, the finding
            // is skipped, not the run.
            if let Ok(json) = serde_json::to_string(&Worded::of(finding, messages)) {
                out.push_str(&json);
                out.push('\n');
            }
        }
        out
    }
}
