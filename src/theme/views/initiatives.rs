//! `groups`: the initiatives of all networks, by network.

use tera::Value;

use super::network::{FieldLinks, free_ids, initiative};
use super::shape::view;
use super::{Views, list};
use crate::site::PageId;

/// One group per network that has initiatives, in the order of the tree. `page` is the written page
/// that introduces the overview, whose headings have taken their ids already.
pub(super) fn groups(views: &Views<'_>, page: Option<PageId>) -> Value {
    let site = views.site;
    let mut ids =
        free_ids(page.map_or(&[], |id| &site.page(id).document.markdown.outline.headings));
    let networks = site.in_tree_order().into_iter().filter(|id| {
        !site
            .page(*id)
            .document
            .front_matter
            .network
            .initiatives
            .is_empty()
    });
    list(networks.map(|id| {
        let page = site.page(id);
        let links = FieldLinks::of(site, page).initiatives;
        let initiatives = page.document.front_matter.network.initiatives.iter().zip(links);
        view! {
            "network": views.card(id),
            "initiatives": list(initiatives.map(|(item, link)| initiative(item, link.as_deref(), &mut ids))),
        }
    }))
}
