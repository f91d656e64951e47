//! Pages that others come before when somebody searches for their own name.

use super::languages::is_unread_version;
use crate::diagnostics::{Code, Diagnostic};
use crate::routes::Routes;
use crate::search::{outranked, outranking};
use crate::site::{PageId, Site};

pub(super) fn check(site: &Site, _: &Routes) -> Vec<Diagnostic> {
    let editions = site.editions();
    let pairs = editions.flat_map(|(edition, _)| outranked(site, edition));
    pairs
        .filter_map(|(page, other)| finding(site, page, other))
        .collect()
}

pub(super) fn of_page(site: &Site, _: &Routes, page: PageId) -> Vec<Diagnostic> {
    outranking(site, page)
        .and_then(|other| finding(site, page, other))
        .into_iter()
        .collect()
}

fn finding(site: &Site, id: PageId, other: PageId) -> Option<Diagnostic> {
    let (page, other) = (site.page(id), site.page(other));
    // What is meant as one page in two languages has a finding of its own.
    if [page, other]
        .iter()
        .any(|page| is_unread_version(site, page))
    {
        return None;
    }
    let document = &page.document;
    let title = document.front_matter.title.as_ref();
    let span = title.map_or_else(|| document.head(), |title| title.span);
    let finding = Diagnostic::at(Code::SearchOwnTitle, &document.source, span)
        .with("title", document.title.as_str())
        .with("other", other.document.path.as_str());
    Some(finding)
}
