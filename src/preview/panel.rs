//! What is shown over a page: what is wrong with it, and whether it would be published.

#![expect(
    clippy::disallowed_methods,
    reason = "a place in a file that is not there has no link"
)]

use std::collections::BTreeMap;

use serde::Serialize;

use super::Preview;
use super::finding_index::file_of;
use super::page_view::PageView;
use crate::address;
use crate::diagnostics::{Count, Diagnostic, Location, Severity, Worded};
use crate::snapshot::Snapshot;

/// How much of a line is shown on either side of what is wrong, in bytes.
const MAX_CONTEXT: usize = 200;

/// The state of a page, as the script knows it.
#[derive(Debug, Serialize)]
pub(super) struct State {
    language: &'static str,
    held: bool,
    mark: String,
    heading: String,
    elsewhere: String,
    words: BTreeMap<String, String>,
    findings: Vec<PanelFinding>,
}

/// A finding in words.
#[derive(Debug, Serialize)]
pub(super) struct PanelFinding {
    #[serde(flatten)]
    worded: Worded,
    label: String,
    snippet: Option<Snippet>,
    edit: String,
}

/// The line that a finding points at, in three parts.
#[derive(Debug, Serialize)]
struct Snippet {
    before: String,
    marked: String,
    after: String,
}

impl State {
    /// The state of a page that was looked at.
    pub(super) fn of(
        preview: &Preview,
        snapshot: &Snapshot,
        view: &PageView,
        is_local: bool,
    ) -> Self {
        let mut findings = snapshot.of_every_page();
        findings.extend(view.findings.iter().cloned());
        findings.retain(|finding| finding.severity > Severity::Info);
        findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
        let index = preview.findings();
        let here: Vec<&str> = findings.iter().map(file_of).collect();
        let elsewhere: Vec<Count> = index
            .files()
            .filter(|(file, _)| !here.contains(file))
            .map(|(_, findings)| Count::of(findings))
            .filter(|count| !count.is_zero())
            .collect();
        let sum = elsewhere.iter().fold(Count::default(), |sum, count| Count {
            errors: sum.errors + count.errors,
            warnings: sum.warnings + count.warnings,
            infos: sum.infos + count.infos,
        });
        let ui_text = &preview.ui_text;
        Self {
            language: ui_text.messages.language_code(),
            held: view.is_held,
            mark: view.withheld.map_or_else(String::new, |(page, reason)| {
                ui_text.mark(
                    Some(reason),
                    &snapshot.site.page(page).document.front_matter,
                )
            }),
            heading: ui_text.count(Count::of(&findings)),
            elsewhere: ui_text.elsewhere(sum, elsewhere.len()),
            words: ui_text.words(),
            findings: findings
                .iter()
                .map(|finding| PanelFinding::of(preview, snapshot, finding, is_local))
                .collect(),
        }
    }

    /// One line of JSON.
    pub(super) fn json(&self) -> String {
        // Texts, numbers and lists always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }
}

impl PanelFinding {
    /// A finding in words; for those on this machine, with the address that opens it in the editor.
    pub(super) fn of(
        preview: &Preview,
        snapshot: &Snapshot,
        finding: &Diagnostic,
        is_local: bool,
    ) -> Self {
        let messages = &preview.ui_text.messages;
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
    let from = text.ceil_char_boundary(line_start.max(start.saturating_sub(MAX_CONTEXT)));
    let to = text
        .floor_char_boundary(line_end.min(end + MAX_CONTEXT))
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
