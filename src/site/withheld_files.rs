//! Files that nobody is to see yet, because only pages that are withheld lead to them.

use std::sync::Arc;

use super::links::Resolver;
use super::target::Target;
use super::{FileId, Page, PageId, SiteFile, Withheld};

/// Why a file is withheld.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WithheldFile {
    /// Why the page is that leads to it.
    pub reason: Withheld,
    /// That page, the first of them.
    pub page: PageId,
}

/// How pages lead to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    /// None does: others may know its address.
    Unused,
    /// Only withheld ones do.
    Withheld(WithheldFile),
    /// One that is shown does, or the menu.
    Shown,
}

/// Withholds the files that are linked, and only from pages that are not shown.
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
    for (file, found) in files.iter_mut().zip(uses) {
        file.withheld = match found {
            Use::Withheld(by) if !is_in_extra(pages, &file.file.path) => Some(by),
            Use::Withheld(_) | Use::Unused | Use::Shown => None,
        };
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
