//! Facets: what hits can be filtered by, each with its pages.

use std::collections::BTreeMap;

use super::format::list;
use super::index::Index;
use super::texts::place;
use crate::content::PageType;
use crate::site::{Page, Site};

/// Labels, each with the numbers of its pages as a [`list`].
pub(super) type Facet = Vec<(String, String)>;

/// What pages are: their types, and easy versions.
pub(super) fn kinds(site: &Site, index: &Index) -> Facet {
    facet(site, index, |page| vec![kind(page).to_owned()])
}

/// Who networks are for.
pub(super) fn audiences(site: &Site, index: &Index) -> Facet {
    facet(site, index, |page| {
        page.document.front_matter.network.audience.clone()
    })
}

/// The folders that pages lie in, with those around them.
pub(super) fn folders(site: &Site, index: &Index) -> Facet {
    facet(site, index, |page| {
        let place = place(site, page.folder);
        Vec::from_iter((!place.is_empty()).then(|| place.join(" › ")))
    })
}

fn facet(site: &Site, index: &Index, labels: impl Fn(&Page) -> Vec<String>) -> Facet {
    let mut facet: BTreeMap<String, (String, Vec<u32>)> = BTreeMap::new();
    for (number, page) in (0..).zip(&index.pages) {
        for label in labels(site.page(page.id)) {
            // However its writers spell it, a label is one.
            let (_, pages) = facet
                .entry(label.to_lowercase())
                .or_insert_with(|| (label, Vec::new()));
            if pages.last() != Some(&number) {
                pages.push(number);
            }
        }
    }
    let listed = |(label, pages): (String, Vec<u32>)| {
        let mut out = String::new();
        list(&mut out, pages);
        (label, out)
    };
    facet.into_values().map(listed).collect()
}

fn kind(page: &Page) -> &'static str {
    if page.original.is_some() {
        return "easy";
    }
    match page.document.front_matter.page_type {
        PageType::Page => "page",
        PageType::Network => "network",
        PageType::MeetingPlace => "meeting-place",
    }
}
