//! Files that nobody is to see yet: only pages that are withheld lead to them, or they lie with
//! such pages alone.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::links::Resolver;
use super::target::Target;
use super::{FileId, Page, PageId, SiteFile, Withheld};
use crate::content::Origin;

/// Why a file is withheld.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WithheldFile {
    /// Why the page is that it belongs to.
    pub reason: Withheld,
    /// That page, the first of them.
    pub page: PageId,
}

/// How pages lead to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    /// None does: others may know its address, unless it lies with withheld pages alone.
    Unused,
    /// Only withheld ones do.
    Withheld(WithheldFile),
    /// One that is shown does, or the menu.
    Shown,
}

/// Withholds the files that are linked, and only from pages that are not shown; and those that
/// nobody links and that lie in a folder with no other pages.
pub(super) fn withhold(files: &mut [SiteFile], pages: &[Arc<Page>], from_root: &Resolver<'_>) {
    let mut uses = vec![Use::Unused; files.len()];
    for (index, page) in pages.iter().enumerate() {
        for file in linked(page) {
            let so_far = &mut uses[file.0];
            match (page.withheld.filter(|_| !page.shown), *so_far) {
                (None, _) => *so_far = Use::Shown,
                (Some(reason), Use::Unused) => {
                    let page = PageId(index);
                    *so_far = Use::Withheld(WithheldFile { reason, page });
                }
                (Some(_), Use::Withheld(_) | Use::Shown) => {}
            }
        }
    }
    for item in from_root.config.menu_items() {
        if let Some(file) = from_root.resolve(&item.target.value).file() {
            uses[file.0] = Use::Shown;
        }
    }
    let mut folders = Folders::of(pages);
    for (file, found) in files.iter().zip(&uses) {
        if *found == Use::Shown {
            folders.show(&file.file.path);
        }
    }
    for (file, found) in files.iter_mut().zip(uses) {
        let by = match found {
            Use::Withheld(by) => Some(by),
            Use::Unused if file.file.origin == Origin::Content => folders.around(&file.file.path),
            Use::Unused | Use::Shown => None,
        };
        file.withheld = by.filter(|_| !is_in_extra(pages, &file.file.path));
    }
}

/// The folders that have pages of their own, and the first page of each of those whose pages are
/// all withheld.
struct Folders<'a>(BTreeMap<&'a str, Option<WithheldFile>>);

impl<'a> Folders<'a> {
    fn of(pages: &'a [Arc<Page>]) -> Self {
        let mut folders = BTreeMap::new();
        for (index, page) in pages.iter().enumerate() {
            let by = page.withheld.filter(|_| !page.shown);
            let by = by.map(|reason| WithheldFile {
                reason,
                page: PageId(index),
            });
            folders
                .entry(page.document.name.folder.as_str())
                .and_modify(|so_far: &mut Option<WithheldFile>| {
                    *so_far = by.and(*so_far);
                })
                .or_insert(by);
        }
        Self(folders)
    }

    /// Takes the folders of a file for shown: it may need others there, as a ready-made page does.
    fn show(&mut self, path: &str) {
        let mut folder = path;
        while let Some((above, _)) = folder.rsplit_once('/') {
            if let Some(found) = self.0.get_mut(above) {
                *found = None;
            }
            folder = above;
        }
    }

    /// With which page a file is withheld because of where it lies: in a folder with pages, or
    /// below it in one without. What lies at the top is the whole site's.
    fn around(&self, path: &str) -> Option<WithheldFile> {
        let mut folder = path.rsplit_once('/')?.0;
        loop {
            if let Some(found) = self.0.get(folder) {
                return *found;
            }
            folder = folder.rsplit_once('/')?.0;
        }
    }
}

/// The files that the text and the fields of a page lead to, as often as they do.
pub(super) fn linked(page: &Page) -> impl Iterator<Item = FileId> + '_ {
    let targets = page.links.in_text.iter().chain(&page.links.in_fields);
    targets.filter_map(Target::file)
}

/// Whether a page that is shown names the file among its own fields, for a template.
fn is_in_extra(pages: &[Arc<Page>], path: &str) -> bool {
    fn holds(value: &serde_json::Value, name: &str) -> bool {
        match value {
            serde_json::Value::String(text) => text.ends_with(name),
            serde_json::Value::Array(items) => items.iter().any(|item| holds(item, name)),
            serde_json::Value::Object(map) => map.values().any(|item| holds(item, name)),
            _ => false,
        }
    }
    let name = path.rsplit('/').next().unwrap_or(path);
    let shown = pages.iter().filter(|page| page.shown);
    let mut extras = shown.filter_map(|page| page.document.front_matter.extra.as_ref());
    extras.any(|extra| holds(extra, name))
}
