//! `groups`: the initiatives of all networks, by network.

use std::ops::Range;

use tera::Value;

use super::super::network::{FieldLinks, free_ids, initiative};
use super::super::shape::view;
use super::super::{Views, list};
use super::{Contents, Entries};
use crate::site::{EditionId, PageId, Site};

/// The overview of initiatives.
pub(super) struct Initiatives;

/// A network and the number of one of its initiatives, in the order of the tree.
#[derive(Debug)]
struct InTreeOrder(Vec<(PageId, usize)>);

impl Contents for Initiatives {
    fn entries(&self, site: &Site, edition: EditionId) -> Box<dyn Entries> {
        let of_page = |id: PageId| {
            let count = site
                .page(id)
                .document
                .front_matter
                .network
                .initiatives
                .len();
            (0..count).map(move |number| (id, number))
        };
        let entries = site.in_tree_order(edition).into_iter().flat_map(of_page);
        Box::new(InTreeOrder(entries.collect()))
    }
}

impl Entries for InTreeOrder {
    fn len(&self) -> usize {
        self.0.len()
    }

    /// One group per network. Ids are unique on the page that shows them, also beside its headings.
    fn view(
        &self,
        views: &Views<'_>,
        page: Option<PageId>,
        range: Range<usize>,
    ) -> Vec<(&'static str, Value)> {
        let site = views.site;
        let headings = page.map(|id| &site.page(id).document.markdown.outline.headings);
        let mut ids = free_ids(headings.map_or(&[], Vec::as_slice));
        let entries = self.0.get(range).unwrap_or_default();
        let groups = entries.chunk_by(|(a, _), (b, _)| a == b).map(|group| {
            let (network, _) = group[0];
            let page = site.page(network);
            let links = FieldLinks::of(site, page).initiatives;
            let written = &page.document.front_matter.network.initiatives;
            let initiatives = group.iter().map(|(_, number)| {
                let link = links.get(*number).and_then(Option::as_ref);
                initiative(&written[*number], link, &mut ids)
            });
            let initiatives = list(initiatives);
            view! { "network": views.card(network), "initiatives": initiatives }
        });
        vec![("groups", list(groups))]
    }
}
