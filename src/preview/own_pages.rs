//! The preview's own pages: the index, and those shown in place of a page that cannot be.

use serde::Serialize;
use tera::Context;

use super::Preview;
use super::handler::OWN;
use super::panel::PanelFinding;
use crate::address;
use crate::diagnostics::{Count, Diagnostic, Severity};
use crate::routes::Route;
use crate::snapshot::Snapshot;

/// A page in the index.
#[derive(Serialize)]
struct IndexRow<'a> {
    title: &'a str,
    url: String,
    path: &'a str,
    /// `draft`, `scheduled`, `expired` or nothing.
    state: &'static str,
    mark: String,
    errors: usize,
    warnings: usize,
    count_words: String,
    findings: Vec<PanelFinding>,
    infos: Vec<PanelFinding>,
    infos_words: String,
}

/// The index of all pages, with their states and findings.
pub(super) fn index(preview: &Preview, is_local: bool) -> Vec<u8> {
    let (snapshot, index, ui_text) = (preview.snapshot(), preview.findings(), &preview.ui_text);
    let in_words = |findings: &[Diagnostic], are_infos: bool| -> Vec<PanelFinding> {
        let shown = findings
            .iter()
            .filter(|finding| finding.suppressed.is_none())
            .filter(|finding| (finding.severity == Severity::Info) == are_infos);
        shown
            .map(|finding| PanelFinding::of(preview, &snapshot, finding, is_local))
            .collect()
    };
    let site = &snapshot.site;
    let rows: Vec<IndexRow<'_>> = site
        .editions()
        .flat_map(|(edition, _)| site.in_tree_order(edition))
        .map(|id| {
            let page = snapshot.site.page(id);
            let (document, findings) = (&page.document, index.about(&page.document.source.path));
            let count = Count::of(findings);
            let infos = in_words(findings, true);
            IndexRow {
                title: &document.title,
                url: address::relative(OWN, &page.address),
                path: &document.source.path,
                state: page.withheld.map_or("", crate::site::Withheld::as_str),
                mark: ui_text.mark(page.withheld, &document.front_matter),
                errors: count.errors,
                warnings: count.warnings,
                count_words: ui_text.count(count),
                findings: in_words(findings, false),
                infos_words: ui_text.infos(infos.len()),
                infos,
            }
        })
        .collect();
    let of_pages: std::collections::BTreeSet<&str> = rows.iter().map(|row| row.path).collect();
    let of_site: Vec<Diagnostic> = index
        .files()
        .filter(|(file, _)| !of_pages.contains(file))
        .flat_map(|(_, findings)| findings.iter().cloned())
        .collect();
    let mut context = context(preview, &snapshot, OWN);
    let site_infos = in_words(&of_site, true);
    context.insert("site_infos_words", &ui_text.infos(site_infos.len()));
    context.insert("site_infos", &site_infos);
    context.insert(
        "summary",
        &ui_text.summary(Count::of(&index.all()), rows.len()),
    );
    context.insert("site_findings", &in_words(&of_site, false));
    context.insert("pages", &rows);
    ui_text.page("index.html", &context)
}

/// Shown in place of a page that has had errors from the beginning.
pub(super) fn error(
    preview: &Preview,
    snapshot: &Snapshot,
    route: &Route,
    address: &str,
    findings: &[Diagnostic],
    is_local: bool,
) -> Vec<u8> {
    let page = route.recipe.page().map_or(route.address.as_str(), |page| {
        snapshot.site.page(page).document.title.as_str()
    });
    let count = Count::of(findings);
    let findings: Vec<PanelFinding> = findings
        .iter()
        .map(|finding| PanelFinding::of(preview, snapshot, finding, is_local))
        .collect();
    let mut context = context(preview, snapshot, address);
    context.insert("error_text", &preview.ui_text.error_text(count));
    context.insert("page", page);
    context.insert("findings", &findings);
    preview.ui_text.page("error.html", &context)
}

/// Shown in place of a page that is missing, in a theme that has no page for that.
pub(super) fn not_found(preview: &Preview, snapshot: &Snapshot, address: &str) -> Vec<u8> {
    preview
        .ui_text
        .page("missing.html", &context(preview, snapshot, address))
}

/// What every page of the preview's own needs. All addresses in it are relative, to the one that it
/// is shown at.
fn context(preview: &Preview, snapshot: &Snapshot, address: &str) -> Context {
    let mut context = Context::new();
    context.insert("own", &address::relative(address, OWN));
    context.insert("home", &address::relative(address, "/"));
    context.insert("language", &preview.ui_text.messages.language_code());
    context.insert("title", snapshot.site.title());
    context.insert("words", &preview.ui_text.words());
    context
}
