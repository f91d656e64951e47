//! A menu that nobody has written, of a site with more at its top than fits in it.

use crate::diagnostics::{Code, Diagnostic};
use crate::routes::Routes;
use crate::site::{MENU_MOST, PageId, Site, top_of_menu};

pub(super) fn check(site: &Site, _: &Routes) -> Vec<Diagnostic> {
    // What the site's own menu has, those of its other languages follow.
    if site.config.own().menu.is_some() {
        return Vec::new();
    }
    let too_long = site.editions().filter_map(|(_, edition)| {
        let settings = site.config.edition_in(&edition.language)?;
        let count = top_of_menu(&site.pages, &site.folders, edition.root).count();
        (settings.menu.is_none() && count > MENU_MOST).then_some(count)
    });
    let finding = |count: usize| {
        Diagnostic::about(Code::MenuLong, &site.config.source)
            .with("count", count)
            .with("shown", MENU_MOST)
    };
    too_long.max().map(finding).into_iter().collect()
}

/// A menu is on every page, and is no page's own.
pub(super) fn of_page(_: &Site, _: &Routes, _: PageId) -> Vec<Diagnostic> {
    Vec::new()
}
