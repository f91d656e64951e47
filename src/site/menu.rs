//! The main menu of an edition: as `site.yaml` lists it, else what lies at the top of the site.

use std::sync::Arc;

use super::edition::DocumentEditions;
use super::links::Resolver;
use super::target::{Suffix, Target};
use super::tree::{Folder, FolderEntry};
use super::url_registry::UrlRegistry;
use super::versions::Versions;
use super::{EditionId, FolderId, Page, Term};
use crate::address;
use crate::config::{Config, EditionSettings, MenuItem};

/// One entry of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuEntry {
    /// The words shown.
    pub title: String,
    /// A root address, or a URL elsewhere.
    pub url: String,
    /// Where it leads; for an entry of a site without a menu, always a page or folder.
    pub target: Target,
}

/// What menus are made of.
#[derive(Clone, Copy)]
pub(super) struct Parts<'a> {
    pub config: &'a Config,
    pub editions: &'a DocumentEditions<'a>,
    pub pages: &'a [Arc<Page>],
    pub folders: &'a [Folder],
    pub terms: &'a [Term],
    pub registry: &'a UrlRegistry,
    pub versions: &'a Versions,
}

/// The entries of an edition's menu, in order. One whose target prints as plain text is left out; a
/// check reports it.
///
/// An edition without a menu of its own has the site's, as far as its entries lead to what is in the
/// edition; their titles are then those of the targets, since those of the site are in its language.
pub(super) fn build(
    parts: &Parts<'_>,
    edition: EditionId,
    settings: &EditionSettings,
) -> Vec<MenuEntry> {
    let from_root = Resolver {
        registry: parts.registry,
        config: parts.config,
        versions: parts.versions,
        edition,
        folder: "",
    };
    let resolved = |item: &MenuItem| from_root.resolve(&item.target.value);
    let targets: Vec<(Option<String>, Target)> = match (&settings.menu, &parts.config.own().menu) {
        (Some(items), _) => items
            .iter()
            .map(|item| (item.title.clone(), resolved(item)))
            .collect(),
        (None, Some(items)) => items
            .iter()
            .map(|item| (None, resolved(item)))
            .filter(|(_, target)| parts.edition_of(target) == Some(edition))
            .collect(),
        (None, None) => top(parts.pages, parts.folders, FolderId(edition.0))
            .take(MOST)
            .map(|entry| (None, target_of(entry)))
            .collect(),
    };
    let entry = |(title, target)| entry(title, target, parts.pages, parts.folders, parts.terms);
    targets.into_iter().filter_map(entry).collect()
}

impl Parts<'_> {
    /// The edition that a target of the site's menu belongs to, if it belongs to one.
    fn edition_of(&self, target: &Target) -> Option<EditionId> {
        target.edition(self.pages, self.folders, self.terms, &|address| {
            self.editions.in_language(self.config.language_at(address))
        })
    }
}

/// How many entries a menu has that nobody has written: what fits two rows of a wide screen.
pub const MOST: usize = 12;

/// What lies in the root of an edition and is shown, in order.
pub fn top(
    pages: &[Arc<Page>],
    folders: &[Folder],
    root: FolderId,
) -> impl Iterator<Item = FolderEntry> {
    let entries = folders[root.0].entries.iter().copied();
    entries.filter(|entry| match entry {
        FolderEntry::Page(id) => pages[id.0].shown,
        FolderEntry::Folder(id) => folders[id.0].shown,
    })
}

const NO_SUFFIX: Suffix = Suffix {
    query: None,
    fragment: None,
};

const fn target_of(entry: FolderEntry) -> Target {
    match entry {
        FolderEntry::Page(id) => Target::Page(id, NO_SUFFIX),
        FolderEntry::Folder(id) => Target::Folder(id, NO_SUFFIX),
    }
}

fn entry(
    title: Option<String>,
    target: Target,
    pages: &[Arc<Page>],
    folders: &[Folder],
    terms: &[Term],
) -> Option<MenuEntry> {
    let real = if let Target::WrongCase(real, _) = &target {
        real
    } else {
        &target
    };
    let (own_title, url) = match real {
        Target::Page(id, _) if !pages[id.0].shown => return None,
        Target::Folder(id, _) if !folders[id.0].shown => return None,
        Target::Page(id, suffix) => {
            let page = &pages[id.0];
            // Whatever its text says: a change of that leaves the menu as it is.
            let url = suffix.of(&page.address).into_owned();
            (page.document.title.clone(), url)
        }
        Target::Folder(id, suffix) => {
            let folder = &folders[id.0];
            (
                folder.title.clone(),
                suffix.of(&folder.address).into_owned(),
            )
        }
        Target::Redirect(id, address) if pages[id.0].shown => {
            (pages[id.0].document.title.clone(), address.clone())
        }
        Target::Term(id, suffix) if !terms[id.0].pages.is_empty() => {
            let term = &terms[id.0];
            (term.name.clone(), suffix.of(&term.address).into_owned())
        }
        Target::Generated(address, suffix) => {
            let name = address.trim_matches('/').rsplit('/').next();
            let title = crate::content::humanise(name.unwrap_or_default());
            (title, suffix.of(address).into_owned())
        }
        Target::External(url) => (url.clone(), url.clone()),
        Target::Here(_)
        | Target::File(..)
        | Target::Redirect(..)
        | Target::Term(..)
        | Target::WrongCase(..)
        | Target::NotDialable(_)
        | Target::Missing(_)
        | Target::Outside
        | Target::Unsafe => {
            return None;
        }
    };
    Some(MenuEntry {
        title: title.unwrap_or(own_title),
        url: address::escape(&url).into_owned(),
        target,
    })
}
