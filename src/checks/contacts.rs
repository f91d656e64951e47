//! Names that differ beside one mailbox: the directory has both.

use crate::diagnostics::{Code, Diagnostic};
use crate::routes::Routes;
use crate::site::{Differing, PageId, Site};

pub(super) fn check(site: &Site, _: &Routes) -> Vec<Diagnostic> {
    all(site).map(|found| finding(site, found)).collect()
}

pub(super) fn of_page(site: &Site, _: &Routes, page: PageId) -> Vec<Diagnostic> {
    let here = all(site).filter(|found| found.contact.page == page);
    here.map(|found| finding(site, found)).collect()
}

fn all(site: &Site) -> impl Iterator<Item = &Differing> {
    let directories = site.directories.iter();
    directories.flat_map(|directory| &directory.differing)
}

fn finding(site: &Site, found: &Differing) -> Diagnostic {
    let (page, other_page) = (site.page(found.contact.page), site.page(found.other.page));
    let contact = found.contact.on(page);
    Diagnostic::at(Code::ContactNames, &page.document.source, contact.name_span)
        .with("name", contact.name.as_str())
        .with("email", contact.email.as_str())
        .with("other", found.other.on(other_page).name.as_str())
        .with("page", other_page.document.path.as_str())
}
