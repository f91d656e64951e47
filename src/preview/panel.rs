//! What is shown over a page: what is wrong with it, and whether it would be published.

#![expect(
    clippy::disallowed_methods,
    reason = "a place in a file that is not there has no link"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use memchr::memmem;
use serde::Serialize;

use super::Preview;
use super::finding_index::file_of;
use super::page_view::PageView;
use crate::address;
use crate::content::CONTENT;
use crate::diagnostics::{
    Code, Count, Diagnostic, Explanation, Family, Location, Messages, Severity, Worded,
};
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
    infos_heading: String,
    infos: Vec<PanelFinding>,
    withheld: Vec<WithheldLink>,
}

/// A page that is shown in a preview alone, and that this page links to.
#[derive(Debug, Serialize)]
struct WithheldLink {
    /// The page's root address.
    page: String,
    mark: String,
}

/// A finding in words.
#[derive(Debug, Serialize)]
pub(super) struct PanelFinding {
    #[serde(flatten)]
    worded: Worded,
    label: String,
    snippet: Option<Snippet>,
    edit: String,
    /// Where the file lies on this machine, for those who have another editor.
    path: String,
    why: Why,
    /// The words of the link or image that the finding is about: they stand on the page as text.
    link_text: Option<String>,
}

/// Why a finding matters, and an example.
#[derive(Debug, Serialize)]
struct Why {
    text: String,
    wrong: String,
    right: String,
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
        address: &str,
        is_local: bool,
    ) -> Self {
        let mut findings = snapshot.of_every_page();
        findings.extend(view.findings.iter().cloned());
        findings.retain(|finding| finding.suppressed.is_none());
        findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
        let first_info = findings.partition_point(|finding| finding.severity > Severity::Info);
        let infos = findings.split_off(first_info);
        let ui_text = &preview.ui_text;
        let in_words = |findings: &[Diagnostic]| {
            findings
                .iter()
                .map(|finding| PanelFinding::of(preview, snapshot, finding, is_local))
                .collect()
        };
        Self {
            language: ui_text.messages.language_code(),
            held: view.is_held,
            mark: view.withheld.map_or_else(String::new, |(page, reason)| {
                let site = &snapshot.site;
                ui_text.mark(Some(reason), site.lifetime_of(site.page(page)))
            }),
            heading: ui_text.count(Count::of(&findings)),
            elsewhere: elsewhere(preview, snapshot, &findings),
            words: ui_text.words(),
            findings: in_words(&findings),
            infos_heading: ui_text.infos(infos.len()),
            infos: in_words(&infos),
            withheld: withheld_links(preview, snapshot, view, address),
        }
    }
}

/// What there is to fix on other pages than the one that these findings are on.
fn elsewhere(preview: &Preview, snapshot: &Snapshot, here: &[Diagnostic]) -> String {
    let here: Vec<&str> = here.iter().map(file_of).collect();
    let index = preview.findings();
    let mut sum = Count::default();
    let (mut pages, mut others) = (0, Vec::new());
    for (file, findings) in index.files().filter(|(file, _)| !here.contains(file)) {
        let count = Count::of(findings);
        if count.is_zero() {
            continue;
        }
        sum.errors += count.errors;
        sum.warnings += count.warnings;
        let path = file
            .strip_prefix(CONTENT)
            .map(|rest| rest.trim_start_matches('/'));
        if path.is_some_and(|path| snapshot.site.page_at_path(path).is_some()) {
            pages += 1;
        } else {
            others.push(file);
        }
    }
    preview.ui_text.elsewhere(sum, pages, &others)
}

/// The pages that a page links to and that would not be published today: a list shows them as if
/// they were.
fn withheld_links(
    preview: &Preview,
    snapshot: &Snapshot,
    view: &PageView,
    address: &str,
) -> Vec<WithheldLink> {
    let withheld = snapshot
        .site
        .pages
        .iter()
        .filter(|page| page.withheld.is_some());
    let mut withheld = withheld.peekable();
    if withheld.peek().is_none() {
        return Vec::new();
    }
    let links = addresses_in(&view.bytes);
    withheld
        .filter(|page| links.contains(address::relative(address, &page.address).as_bytes()))
        .map(|page| WithheldLink {
            page: page.address.clone(),
            mark: preview
                .ui_text
                .mark(page.withheld, snapshot.site.lifetime_of(page)),
        })
        .collect()
}

/// What a page writes behind `href="`, without anchors.
fn addresses_in(html: &[u8]) -> BTreeSet<&[u8]> {
    const START: &[u8] = b"href=\"";
    memmem::find_iter(html, START)
        .map(|at| {
            let rest = &html[at + START.len()..];
            let end = rest.iter().position(|byte| matches!(byte, b'"' | b'#'));
            &rest[..end.unwrap_or(rest.len())]
        })
        .collect()
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
        let disk = is_local.then(|| disk(preview, &worded)).flatten();
        Self {
            label: messages.word(&format!("preview-{}", worded.severity)),
            snippet: place.and_then(snippet),
            edit: disk
                .as_deref()
                .map_or_else(String::new, |disk| edit(snapshot, disk, &worded)),
            // With the one kind of slashes that the system has.
            path: disk.map_or_else(String::new, |disk| {
                let disk: PathBuf = disk.components().collect();
                disk.display().to_string()
            }),
            why: Why::of(finding.code, messages),
            link_text: link_text(snapshot, finding),
            worded,
        }
    }
}

impl Why {
    fn of(code: Code, messages: &Messages) -> Self {
        let explanation = Explanation::of(code, messages);
        Self {
            text: explanation.why,
            wrong: explanation.wrong,
            right: explanation.right,
        }
    }
}

/// The words of the link or image that a finding is about.
fn link_text(snapshot: &Snapshot, finding: &Diagnostic) -> Option<String> {
    if finding.code.family() != Family::Links {
        return None;
    }
    let place = finding.place.as_ref()?;
    let span = place.span?;
    let page = snapshot.site.page(snapshot.site.page_of(&place.source)?);
    let links = &page.document.markdown.outline.links;
    let link = links
        .iter()
        .find(|link| link.span.start <= span.start && span.end <= link.span.end)?;
    link.text.clone().filter(|text| !text.is_empty())
}

/// Where a finding's file lies on this machine, if it is one of the site's: the themes that come
/// with the program are not.
fn disk(preview: &Preview, finding: &Worded) -> Option<PathBuf> {
    let disk = preview.root.join(finding.file.as_ref()?);
    disk.is_file().then_some(disk)
}

/// The address that opens a file in the writer's editor.
fn edit(snapshot: &Snapshot, disk: &Path, finding: &Worded) -> String {
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
