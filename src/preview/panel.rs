//! What a tab shows besides its page: what is wrong with it, and whether it is published at all.

use serde::Serialize;
use serde_json::{Map, Value};

use super::Preview;
use super::look::Look;
use super::report::file_of;
use crate::address;
use crate::diagnostics::{Count, Diagnostic, Location, Severity, Worded};
use crate::snapshot::Snapshot;

/// The longest part of a line that is shown, in bytes on either side of the marked place.
const MAX_SHOWN: usize = 200;

/// The state of a page, as the script knows it.
#[derive(Debug, Serialize)]
pub(super) struct State {
    language: &'static str,
    held: bool,
    mark: String,
    heading: String,
    elsewhere: String,
    words: Map<String, Value>,
    findings: Vec<Finding>,
}

/// A finding in words.
#[derive(Debug, Serialize)]
pub(super) struct Finding {
    #[serde(flatten)]
    worded: Worded,
    label: String,
    snippet: Option<Snippet>,
    edit: String,
}

/// A line with the marked place.
#[derive(Debug, Serialize)]
struct Snippet {
    before: String,
    marked: String,
    after: String,
}

impl State {
    /// The state of a page that was looked at.
    pub(super) fn of(preview: &Preview, snapshot: &Snapshot, look: &Look, is_local: bool) -> Self {
        let mut findings = snapshot.of_every_page();
        findings.extend(look.findings.iter().cloned());
        findings.retain(|finding| finding.severity > Severity::Info);
        findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
        let report = preview.report();
        let here: Vec<&str> = findings.iter().map(file_of).collect();
        let elsewhere: Vec<Count> = report
            .files()
            .filter(|(file, _)| !here.contains(file))
            .map(|(_, findings)| Count::of(findings))
            .filter(|count| !count.is_zero())
            .collect();
        let sum = elsewhere.iter().fold(Count::default(), |sum, count| Count {
            errors: sum.errors + count.errors,
            warnings: sum.warnings + count.warnings,
        });
        let speech = &preview.speech;
        Self {
            language: speech.messages.language_code(),
            held: look.is_held,
            mark: look.withheld.map_or_else(String::new, |(page, reason)| {
                speech.mark(
                    Some(reason),
                    &snapshot.site.page(page).document.front_matter,
                )
            }),
            heading: speech.count(Count::of(&findings)),
            elsewhere: speech.elsewhere(sum, elsewhere.len()),
            words: speech.words(),
            findings: findings
                .iter()
                .map(|finding| Finding::of(preview, snapshot, finding, is_local))
                .collect(),
        }
    }

    /// One line of JSON.
    pub(super) fn json(&self) -> String {
        // Texts, numbers and lists always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl Finding {
    /// A finding in words, with the way to fix it for those who sit at this machine.
    pub(super) fn of(
        preview: &Preview,
        snapshot: &Snapshot,
        finding: &Diagnostic,
        is_local: bool,
    ) -> Self {
        let messages = &preview.speech.messages;
        let place = finding.place.as_ref();
        let worded = Worded::of(finding, messages);
        Self {
            label: messages.word(&format!("preview-{}", worded.severity)),
            snippet: place.and_then(snippet),
            edit: if is_local {
                edit(preview, snapshot, &worded)
            } else {
                String::new()
            },
            worded,
        }
    }
}

/// The address that opens a file in the writer's editor; empty where the file is none of the
/// site's.
fn edit(preview: &Preview, snapshot: &Snapshot, finding: &Worded) -> String {
    let Some(file) = &finding.file else {
        return String::new();
    };
    let disk = preview.root.join(file);
    // The themes that come with the program are not files of this machine.
    if !disk.is_file() {
        return String::new();
    }
    let parts = disk
        .iter()
        .map(|part| part.to_string_lossy())
        .filter(|part| !matches!(&**part, "/" | "\\"));
    let path: Vec<String> = parts.map(|part| address::encode(&part)).collect();
    let template = snapshot
        .config()
        .editor_url
        .replace("{path}", &format!("/{}", path.join("/")));
    template
        .replace("{line}", &finding.line.unwrap_or(1).to_string())
        .replace("{column}", &finding.column.unwrap_or(1).to_string())
}

/// The line that a place begins on, cut where it is too long to show.
fn snippet(place: &Location) -> Option<Snippet> {
    let (span, text) = (place.span?, &place.source.text);
    let start = text.floor_char_boundary(span.start);
    let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
    let line_end = text[start..]
        .find(['\n', '\r'])
        .map_or(text.len(), |end| start + end);
    let end = text.floor_char_boundary(span.end).clamp(start, line_end);
    let from = text.ceil_char_boundary(line_start.max(start.saturating_sub(MAX_SHOWN)));
    let to = text
        .floor_char_boundary(line_end.min(end + MAX_SHOWN))
        .max(end);
    let dots = |cut: bool| if cut { "…" } else { "" };
    Some(Snippet {
        before: format!(
            "{}{}",
            dots(from > line_start),
            &text[from.min(start)..start]
        ),
        marked: text[start..end].to_owned(),
        after: format!("{}{}", &text[end..to], dots(to < line_end)),
    })
}
