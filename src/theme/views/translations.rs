//! `page.translations`: the same page in every language of the site, and which of them are there.

use tera::Value;

use super::shape::view;
use super::{Generated, Views, list, page, text};
use crate::config::language_name;
use crate::overview::Overview;
use crate::site::{Edition, EditionId, FolderId, ListingId, PageId, Resource, Site};

/// A page that can have versions in other languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Versioned {
    /// A written page.
    Page(PageId),
    /// The listing of a folder, its page of a number.
    Folder(FolderId, usize),
    /// An overview of an edition, its page of a number; perhaps introduced by a written page.
    Overview(EditionId, Overview, Option<PageId>, usize),
}

/// A page in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The edition.
    pub edition: EditionId,
    /// Its name; empty where it has the name of the overview.
    pub title: String,
    /// Where it is found.
    pub address: String,
}

impl Versioned {
    fn edition(self, site: &Site) -> EditionId {
        match self {
            Self::Page(id) => site.page(id).edition,
            Self::Folder(id, _) => site.folder(id).edition,
            Self::Overview(edition, ..) => edition,
        }
    }
}

impl Generated {
    /// All versions of a page that are shown, its own included, in the order of the editions; none
    /// on a site with one language.
    pub fn versions(&self, site: &Site, of: Versioned) -> Vec<Version> {
        if site.editions.len() < 2 {
            return Vec::new();
        }
        let editions = site.editions();
        editions
            .filter_map(|(edition, _)| self.version(site, of, edition))
            .collect()
    }

    fn version(&self, site: &Site, of: Versioned, edition: EditionId) -> Option<Version> {
        match of {
            Versioned::Page(id) => written(site, id, edition),
            Versioned::Folder(id, number) => {
                let named = Resource::Folder(id);
                let found = if site.folder(id).edition == edition {
                    named
                } else {
                    site.version_shown(named, edition)?
                };
                let folder = match found {
                    Resource::Page(page) => site.page(page).folder,
                    Resource::Folder(id) => id,
                    _ => return None,
                };
                let first = of_resource(site, found, edition)?;
                self.later(first, ListingId::Folder(folder), number)
            }
            Versioned::Overview(own, overview, page, number) => {
                let first = self.overview(site, own, overview, page, edition);
                self.later(first?, ListingId::Overview(edition, overview), number)
            }
        }
    }

    /// The page of a number of the listing that a version is the first page of.
    fn later(&self, first: Version, listing: ListingId, number: usize) -> Option<Version> {
        if number == 1 {
            return Some(first);
        }
        let addresses = &self.paginations.get(&listing)?.addresses;
        let address = addresses.get(number - 1)?.clone();
        Some(Version { address, ..first })
    }

    fn overview(
        &self,
        site: &Site,
        own: EditionId,
        overview: Overview,
        page: Option<PageId>,
        edition: EditionId,
    ) -> Option<Version> {
        if let Some(version) = page.and_then(|id| written(site, id, edition)) {
            return Some(version);
        }
        let made = self.overviews.get(&(edition, overview))?;
        match site.at(&made.address) {
            // Two pages that introduce the same and are not called the same; or one that is the
            // version of another page.
            Some(Resource::Page(id)) => {
                let is_other = page.is_some()
                    || site
                        .version_in(id, own)
                        .is_some_and(|other| site.page(other).shown);
                (!is_other || edition == own).then(|| written(site, id, edition))?
            }
            _ => Some(Version {
                edition,
                title: String::new(),
                address: made.address.clone(),
            }),
        }
    }
}

fn written(site: &Site, id: PageId, edition: EditionId) -> Option<Version> {
    let named = Resource::Page(id);
    if site.page(id).edition == edition {
        return of_resource(site, named, edition);
    }
    of_resource(site, site.version_shown(named, edition)?, edition)
}

fn of_resource(site: &Site, resource: Resource, edition: EditionId) -> Option<Version> {
    let (title, address) = match resource {
        Resource::Page(id) => {
            let page = site.page(id);
            (&page.document.title, &page.address)
        }
        Resource::Folder(id) => {
            let folder = site.folder(id);
            let title = if folder.parent.is_some() {
                &folder.title
            } else {
                &site.edition(edition).title
            };
            (title, &folder.address)
        }
        _ => return None,
    };
    Some(Version {
        edition,
        title: title.clone(),
        address: address.clone(),
    })
}

/// `page.translations` of a page that can have versions, in an edition.
pub(super) fn view(views: &Views<'_>, of: Versioned) -> Value {
    let own = of.edition(views.site);
    of_versions(views, own, &views.generated.versions(views.site, of))
}

/// `page.translations` of a page that has no versions, in an edition.
pub(super) fn none(views: &Views<'_>, own: EditionId) -> Value {
    of_versions(views, own, &[])
}

fn of_versions(views: &Views<'_>, own: EditionId, versions: &[Version]) -> Value {
    let site = views.site;
    let shown = || site.editions().filter(|(_, edition)| edition.shown);
    if shown().count() < 2 {
        return list([]);
    }
    list(shown().map(|(id, edition)| {
        let found = versions.iter().find(|version| version.edition == id);
        let current = id == own;
        let title = found.map_or(edition.title.as_str(), |version| {
            if version.title.is_empty() {
                overview_title(views, edition, &version.address)
            } else {
                &version.title
            }
        });
        let url = found.map_or(edition.home.as_str(), |version| &version.address);
        view! {
            "language": text(&edition.language),
            "direction": text(edition.direction.as_str()),
            "name": text(language_name(&edition.language)),
            "title": text(title),
            "url": text(url),
            "permalink": page::permalink(site, url),
            "exists": Value::from(found.is_some()),
            "current": Value::from(current),
        }
    }))
}

/// The title of a generated overview.
fn overview_title<'v>(views: &'v Views<'_>, edition: &Edition, address: &str) -> &'v str {
    let overview = edition.addresses.overview_at(address);
    let words = views.theme.words(&edition.language);
    overview.map_or("", |overview| words.word(overview.title_word()))
}
