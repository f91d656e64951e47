//! The main menu: as `site.yaml` lists it, else what lies at the top of the site.

use std::sync::Arc;

use super::links::Resolver;
use super::target::{Suffix, Target};
use super::tree::{Folder, FolderEntry};
use super::url_registry::UrlRegistry;
use super::{Page, Tag};
use crate::address;
use crate::config::Config;

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

/// Entries in order. One whose target prints as plain text is left out; a check reports it.
pub(super) fn build(
    config: &Config,
    pages: &[Arc<Page>],
    folders: &[Folder],
    tags: &[Tag],
    registry: &UrlRegistry,
) -> Vec<MenuEntry> {
    let from_root = Resolver {
        registry,
        config,
        folder: "",
    };
    let targets: Vec<(Option<String>, Target)> = match &config.menu {
        Some(items) => items
            .iter()
            .map(|item| (item.title.clone(), from_root.resolve(&item.target.value)))
            .collect(),
        None => top(pages, folders)
            .take(MOST)
            .map(|entry| (None, target_of(entry)))
            .collect(),
    };
    targets
        .into_iter()
        .filter_map(|(title, target)| entry(title, target, pages, folders, tags))
        .collect()
}

/// How many entries a menu has that nobody has written: what fits two rows of a wide screen.
pub const MOST: usize = 12;

/// What lies at the top of a site and is shown, in order.
pub fn top(pages: &[Arc<Page>], folders: &[Folder]) -> impl Iterator<Item = FolderEntry> {
    let entries = folders[0].entries.iter().copied();
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
    tags: &[Tag],
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
        Target::Tag(id, suffix) if !tags[id.0].pages.is_empty() => {
            let tag = &tags[id.0];
            (tag.name.clone(), suffix.of(&tag.address).into_owned())
        }
        Target::Generated(address, suffix) => (
            crate::content::humanise(address.trim_matches('/')),
            suffix.of(address).into_owned(),
        ),
        Target::External(url) => (url.clone(), url.clone()),
        Target::Here(_)
        | Target::File(..)
        | Target::Redirect(..)
        | Target::Tag(..)
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
