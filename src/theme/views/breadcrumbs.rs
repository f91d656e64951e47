//! `page.breadcrumbs`: the way from the home page to a page.

use tera::Value;

use super::shape::view;
use super::{Views, text};
use crate::site::{FolderId, Page};

/// The way from the home page of an edition to a folder, the folder included where the page lies
/// inside it. The home page has none.
pub(super) fn to_folder(
    views: &Views<'_>,
    folder: FolderId,
    include_folder: bool,
    below: &[(&str, &str)],
) -> Value {
    let site = views.site;
    let crumb = |title: &str, url: &str| view! { "title": text(title), "url": text(url) };
    let mut way: Vec<Value> = below
        .iter()
        .rev()
        .map(|(title, url)| crumb(title, url))
        .collect();
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
        way.push(crumb(title, &folder.address));
        next = folder.parent;
    }
    way.reverse();
    way.into()
}

/// The way to a page: for an easy version, by its original.
pub(super) fn to_page(views: &Views<'_>, page: &Page) -> Value {
    match views.site.original(page) {
        Some(original) if original.is_index => to_folder(views, original.folder, true, &[]),
        Some(original) => {
            let own = (original.document.short_title(), original.address.as_str());
            to_folder(views, original.folder, true, &[own])
        }
        None => to_folder(views, page.folder, !page.is_index, &[]),
    }
}
