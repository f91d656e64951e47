//! `card`: a page as others show it, in listings, menus and relations.

use rayon::prelude::*;
use tera::Value;

use super::meetings;
use super::shape::view;
use super::{date, text, texts};
use crate::content::{Accent, PageType};
use crate::site::{Folder, FolderEntry, FolderId, Page, PageId, Site};

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
    let below = folder.map_or_else(Below::default, |folder| Below::of(site, folder));
    let edition = site.edition(page.edition);
    view! {
        "title": text(&page.document.title),
        "short_title": text(page.document.short_title()),
        "url": text(&page.address),
        "language": text(&edition.language),
        "direction": text(edition.direction.as_str()),
        "summary": text(&front_matter.summary),
        "type": text(front_matter.page_type.as_str()),
        "audience": texts(&network.audience),
        "schedule": text(&network.schedule),
        "accent": text(page.accent.map_or("", Accent::as_str)),
        "next_meeting": meetings::next(site, id, page),
        "updated": date(page.document.updated_on()),
        "tags": texts(&front_matter.tags),
        "count": below.count.into(),
        "count_of": text(below.kind()),
    }
}

/// The cards of all folders, in their order; a folder with a page of its own has that page's card.
pub(super) fn of_folders(site: &Site, pages: &[Value]) -> Vec<Value> {
    let card = |id: FolderId| {
        let folder = site.folder(id);
        if let Some(page) = folder.page {
            return pages[page.0].clone();
        }
        let edition = site.edition(folder.edition);
        let below = Below::of(site, folder);
        view! {
            "title": text(site.name_of_folder(id)),
            "short_title": text(site.name_of_folder(id)),
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
            "count": below.count.into(),
            "count_of": text(below.kind()),
        }
    };
    let ids = (0..site.folders.len()).map(FolderId);
    ids.map(card).collect()
}

/// What lies below a folder, its own page not included.
#[derive(Default)]
struct Below {
    /// How many pages.
    count: usize,
    networks: usize,
    meeting_places: usize,
}

impl Below {
    fn of(site: &Site, folder: &Folder) -> Self {
        let mut below = Self::default();
        below.add_all(site, folder);
        below
    }

    fn add_all(&mut self, site: &Site, folder: &Folder) {
        for entry in &folder.entries {
            match entry {
                FolderEntry::Page(id) => self.add(site.page(*id)),
                FolderEntry::Folder(id) => {
                    let inner = site.folder(*id);
                    if let Some(page) = inner.page {
                        self.add(site.page(page));
                    }
                    self.add_all(site, inner);
                }
            }
        }
    }

    fn add(&mut self, page: &Page) {
        self.count += 1;
        match page.document.front_matter.page_type {
            PageType::Network => self.networks += 1,
            PageType::MeetingPlace => self.meeting_places += 1,
            PageType::Page => {}
        }
    }

    /// The type of all of them; a page where they differ.
    fn kind(&self) -> &'static str {
        let kind = if self.count == self.networks {
            PageType::Network
        } else if self.count == self.meeting_places {
            PageType::MeetingPlace
        } else {
            PageType::Page
        };
        kind.as_str()
    }
}
