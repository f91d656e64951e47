//! `groups`: the initiatives of all networks, by network.

use tera::Value;

use super::network::{FieldLinks, free_ids, initiative};
use super::shape::view;
use super::{Views, list};
use crate::site::{Folder, FolderEntry, FolderId, PageId, Site};

/// One group per network that has initiatives, in the order of the tree. `page` is the written page that introduces
/// the overview, whose headings have taken their ids already.
pub(super) fn groups(views: &Views<'_>, page: Option<PageId>) -> Value {
    let site = views.site;
    let mut ids = free_ids(page.map_or(&[], |id| &site.page(id).document.markdown.outline.headings));
    let mut networks = Vec::new();
    in_order(site, site.folder(FolderId(0)), &mut networks);
    list(networks.into_iter().map(|id| {
        let page = site.page(id);
        let links = FieldLinks::of(site, page).initiatives;
        let initiatives = page.document.front_matter.network.initiatives.iter().zip(links);
        view! {
            "network": views.card(id),
            "initiatives": list(initiatives.map(|(item, link)| initiative(item, link.as_deref(), &mut ids))),
        }
    }))
}

fn in_order(site: &Site, folder: &Folder, found: &mut Vec<PageId>) {
    let own = folder.page.map(FolderEntry::Page);
    for entry in own.iter().chain(&folder.entries) {
        match *entry {
            FolderEntry::Page(id) if !site.page(id).document.front_matter.network.initiatives.is_empty() => found.push(id),
            FolderEntry::Page(_) => {}
            FolderEntry::Folder(id) => in_order(site, site.folder(id), found),
        }
    }
}
