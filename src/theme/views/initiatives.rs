//! `groups`: the initiatives of all networks, by network.

use tera::Value;

use super::{Views, map, text, texts};
use crate::site::{Folder, FolderEntry, FolderId, PageId, Site};
use crate::slug::{UniqueIds, slug};

/// One group per network that has initiatives, in the order of the tree. `page` is the written page that introduces
/// the overview, whose headings have taken their ids already.
pub(super) fn groups(views: &Views<'_>, page: Option<PageId>) -> Value {
    let site = views.site;
    let mut ids = UniqueIds::default();
    for heading in page.iter().flat_map(|id| &site.page(*id).document.markdown.outline.headings) {
        ids.claim(&heading.id);
    }
    let mut networks = Vec::new();
    in_order(site, site.folder(FolderId(0)), &mut networks);
    let group = |id: PageId| {
        let page = site.page(id);
        let mut targets = page.field_links.iter();
        let initiatives = page.document.front_matter.network.initiatives.iter().map(|initiative| {
            let link = initiative.link.as_ref().and_then(|_| targets.next()).and_then(|target| site.href(page, target));
            map([
                ("title", text(&initiative.title)),
                ("description", text(&initiative.description)),
                ("where", text(&initiative.place)),
                ("year", text(&initiative.year)),
                ("partners", texts(&initiative.partners)),
                ("link", text(link.as_deref().unwrap_or_default())),
                ("id", text(&ids.claim(&slug(&initiative.title)))),
            ])
        });
        let initiatives: Vec<Value> = initiatives.collect();
        map([("network", views.card(id)), ("initiatives", initiatives.into())])
    };
    let groups: Vec<Value> = networks.into_iter().map(group).collect();
    groups.into()
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
