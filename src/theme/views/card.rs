//! `card`: a page as others show it, in listings, menus and relations.

use rayon::prelude::*;
use tera::Value;

use super::meetings;
use super::shape::view;
use super::{date, text, texts};
use crate::content::Accent;
use crate::site::{Folder, FolderEntry, Page, PageId, Site};

/// The cards of all pages, in their order.
pub(super) fn of_pages(site: &Site) -> Vec<Value> {
    site.pages
        .par_iter()
        .enumerate()
        .map(|(index, page)| of_page(site, PageId(index), page))
        .collect()
}

fn of_page(site: &Site, id: PageId, page: &Page) -> Value {
    let front_matter = &page.document.front_matter;
    let network = &front_matter.network;
    let folder = page.is_index.then(|| site.folder(page.folder));
    let edition = site.edition(page.edition);
    view! {
        "title": text(&page.document.title),
        "url": text(&page.address),
        "language": text(&edition.language),
        "direction": text(edition.direction.as_str()),
        "summary": text(&front_matter.summary),
        "type": text(front_matter.page_type.as_str()),
        "audience": texts(&network.audience),
        "schedule": text(&network.schedule),
        "accent": text(page.accent.map_or("", Accent::as_str)),
        "next_meeting": meetings::next(site, id, page),
        "updated": date(front_matter.updated_on()),
        "tags": texts(&front_matter.tags),
        "count": folder.map_or(0, |folder| count(site, folder)).into(),
    }
}

/// The cards of all folders, in their order; a folder with a page of its own has that page's card.
pub(super) fn of_folders(site: &Site, pages: &[Value]) -> Vec<Value> {
    let card = |folder: &Folder| {
        if let Some(page) = folder.page {
            return pages[page.0].clone();
        }
        let edition = site.edition(folder.edition);
        view! {
            "title": text(folder_title(site, folder)),
            "url": text(&folder.address),
            "language": text(&edition.language),
            "direction": text(edition.direction.as_str()),
            "summary": text(""),
            "type": text("page"),
            "audience": texts(&[]),
            "schedule": text(""),
            "accent": text(""),
            "next_meeting": Value::none(),
            "updated": Value::none(),
            "tags": texts(&[]),
            "count": count(site, folder).into(),
        }
    };
    site.folders.iter().map(card).collect()
}

/// How many pages lie below a folder, its own not included.
fn count(site: &Site, folder: &Folder) -> usize {
    folder
        .entries
        .iter()
        .map(|entry| match entry {
            FolderEntry::Page(_) => 1,
            FolderEntry::Folder(id) => {
                let below = site.folder(*id);
                usize::from(below.page.is_some()) + count(site, below)
            }
        })
        .sum()
}

/// A folder's name; the root of an edition is called as the site is.
fn folder_title<'a>(site: &'a Site, folder: &'a Folder) -> &'a str {
    if folder.parent.is_none() {
        &site.edition(folder.edition).title
    } else {
        &folder.title
    }
}
