//! A menu that nobody has written, of a site with more at its top than fits in it.

use crate::diagnostics::{Code, Diagnostic};
use crate::routes::Routes;
use crate::site::{MENU_MOST, PageId, Site, top_of_menu};

pub(super) fn check(site: &Site, _: &Routes) -> Vec<Diagnostic> {
    if site.config.menu.is_some() {
        return Vec::new();
    }
    let count = top_of_menu(&site.pages, &site.folders).count();
    if count <= MENU_MOST {
        return Vec::new();
    }
    vec![
        Diagnostic::about(Code::MenuLong, &site.config.source)
            .with("count", count)
            .with("shown", MENU_MOST),
    ]
}

/// A menu is on every page, and is no page's own.
pub(super) fn of_page(_: &Site, _: &Routes, _: PageId) -> Vec<Diagnostic> {
    Vec::new()
}
