//! `site`: what every template sees of the site as a whole.

use tera::Value;

use super::shape::view;
use super::{Generated, list, text};
use crate::content::PageType;
use crate::site::{Folder, FolderEntry, FolderId, Site};

pub(super) fn view(site: &Site, generated: &Generated, cards: &[Value]) -> Value {
    let config = &site.config;
    let address = |address: &Option<String>| address.as_deref().map_or_else(Value::none, text);
    view! {
        "title": text(&site.title),
        "description": text(&config.description),
        "language": text(&config.language),
        "organisation": text(&config.organisation),
        "base_url": config.base_url.as_ref().map_or_else(|| text(""), |base| text(&base.join("/"))),
        "home": text("/"),
        "menu": menu(site),
        "networks": of_type(site, PageType::Network, cards),
        "meeting_places": of_type(site, PageType::MeetingPlace, cards),
        "feed": address(&generated.feed),
        "initiatives": address(&generated.initiatives),
        "tags": address(&generated.tags),
    }
}

fn menu(site: &Site) -> Value {
    let entries = site.menu.iter().map(|entry| {
        view! {
            "title": text(&entry.title),
            "url": text(&entry.url),
            "external": Value::from(!entry.url.starts_with('/')),
        }
    });
    list(entries)
}

/// All pages of a type, in the order of the tree.
fn of_type(site: &Site, page_type: PageType, cards: &[Value]) -> Value {
    fn walk(site: &Site, folder: &Folder, page_type: PageType, cards: &[Value], found: &mut Vec<Value>) {
        let own = folder.page.map(FolderEntry::Page);
        for entry in own.iter().chain(&folder.entries) {
            match *entry {
                FolderEntry::Page(id) if site.page(id).document.front_matter.page_type == page_type => found.push(cards[id.0].clone()),
                FolderEntry::Page(_) => {}
                FolderEntry::Folder(id) => walk(site, site.folder(id), page_type, cards, found),
            }
        }
    }
    let mut found = Vec::new();
    walk(site, site.folder(FolderId(0)), page_type, cards, &mut found);
    found.into()
}
