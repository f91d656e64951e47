//! `--format github`: one workflow command per finding and line, which GitHub shows as a note
//! beside the place.
//!
//! <https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands>

use super::{Diagnostic, Format, Location, Messages, Severity, Worded};

/// Writes workflow commands for GitHub Actions.
#[derive(Debug, Clone)]
pub struct Github {
    /// What is less severe than this is left out: notes are for people.
    pub least: Severity,
    /// From the folder that paths are to begin at down to the site's: `docs/`, or nothing where it
    /// is the same.
    pub folder: String,
}

impl Format for Github {
    fn format(&self, findings: &[Diagnostic], messages: &Messages) -> String {
        findings
            .iter()
            .filter(|finding| finding.severity >= self.least)
            .map(|finding| command(finding, &self.folder, messages))
            .collect()
    }
}

fn command(finding: &Diagnostic, folder: &str, messages: &Messages) -> String {
    let name = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let place = finding
        .place
        .as_ref()
        .map(|place| properties(place, folder))
        .unwrap_or_default();
    let title = ("title", finding.code.as_str().to_owned());
    let properties: Vec<String> = place
        .into_iter()
        .chain([title])
        .map(|(name, value)| format!("{name}={}", escape_property(&value)))
        .collect();
    format!(
        "::{name} {}::{}\n",
        properties.join(","),
        escape_data(&Worded::of(finding, messages).in_full())
    )
}

/// GitHub takes columns only where the range is on one line.
fn properties(place: &Location, folder: &str) -> Vec<(&'static str, String)> {
    let mut properties = vec![("file", format!("{folder}{}", place.source.path))];
    if let Some((start, end)) = place.range() {
        properties.extend([
            ("line", start.line.to_string()),
            ("endLine", end.line.to_string()),
        ]);
        if start.line == end.line {
            properties.extend([
                ("col", start.column.to_string()),
                ("endColumn", end.column.to_string()),
            ]);
        }
    }
    properties
}

/// As GitHub's own toolkit does it.
fn escape_data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// As GitHub's own toolkit does it.
fn escape_property(text: &str) -> String {
    escape_data(text).replace(':', "%3A").replace(',', "%2C")
}
