//! `page.breadcrumbs`: the way from the home page to a page.

use tera::Value;

use super::shape::view;
use super::{Views, list, text};
use crate::site::{FolderId, Page};

/// A stop on the way: its name and its address.
pub(super) type Crumb<'a> = (&'a str, &'a str);

/// The way, as templates see it.
pub(super) fn view(way: &[Crumb<'_>]) -> Value {
    list(
        way.iter()
            .map(|(title, url)| view! { "title": text(title), "url": text(url) }),
    )
}

/// The way from the home page of an edition to a folder, the folder included where the page lies
/// inside it. The home page has none.
pub(super) fn to_folder<'v>(
    views: &Views<'v>,
    folder: FolderId,
    include_folder: bool,
    below: &[Crumb<'v>],
) -> Vec<Crumb<'v>> {
    let site = views.site;
    let mut way: Vec<Crumb<'v>> = below.iter().rev().copied().collect();
    let mut next = if include_folder {
        Some(folder)
    } else {
        site.folder(folder).parent
    };
    while let Some(id) = next {
        let folder = site.folder(id);
        let title = if folder.parent.is_none() {
            let language = &site.edition(folder.edition).language;
            views.theme.words(language).word("home")
        } else {
            site.name_of_folder(id)
        };
        way.push((title, &folder.address));
        next = folder.parent;
    }
    way.reverse();
    way
}

/// The way to a page: for an easy version, by its original.
pub(super) fn to_page<'v>(views: &Views<'v>, page: &Page) -> Vec<Crumb<'v>> {
    match views.site.original(page) {
        Some(original) if original.is_index => to_folder(views, original.folder, true, &[]),
        Some(original) => {
            let own = (original.document.short_title(), original.address.as_str());
            to_folder(views, original.folder, true, &[own])
        }
        None => to_folder(views, page.folder, !page.is_index, &[]),
    }
}
