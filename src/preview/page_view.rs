//! One page, as the preview shows it: as it is, as it was while it has errors, or the errors
//! themselves.

use std::sync::Arc;

use super::resolve::{Resolved, resolve};
use super::script_tag::Version;
use super::{Preview, own_pages};
use crate::address::{self, NOT_FOUND};
use crate::diagnostics::Diagnostic;
use crate::routes::{Output, Recipe, Route};
use crate::site::{PageId, Withheld};
use crate::snapshot::{self, Snapshot};

/// A page, ready to be shown.
pub(super) struct PageView {
    /// The HTTP status.
    pub status: u16,
    /// Its HTML, without the tag.
    pub bytes: Arc<[u8]>,
    /// Tells these bytes from others.
    pub version: Version,
    /// What is wrong with the page.
    pub findings: Vec<Diagnostic>,
    /// Whether this is not the newest state of the page, because that one has errors.
    pub is_held: bool,
    /// Why the page would not be published today, if it would not.
    pub withheld: Option<(PageId, Withheld)>,
}

/// The page at an address.
pub(super) fn at(
    preview: &Preview,
    snapshot: &Snapshot,
    address: &str,
    is_local: bool,
) -> PageView {
    of(
        preview,
        snapshot,
        &resolve(snapshot, address),
        address,
        is_local,
    )
}

/// The page at an address that has been resolved. Where there is no page, it is the one that says
/// so.
pub(super) fn of(
    preview: &Preview,
    snapshot: &Snapshot,
    resolved: &Resolved<'_>,
    address: &str,
    is_local: bool,
) -> PageView {
    match resolved {
        Resolved::Page(route)
            if !matches!(route.recipe, Recipe::NotFound(_)) || route.address == address =>
        {
            of_route(preview, snapshot, route, (address, 200), is_local)
        }
        _ => match not_found(snapshot, address) {
            Some(route) => of_route(preview, snapshot, route, (address, 404), is_local),
            None => PageView::own(
                own_pages::not_found(preview, snapshot, address),
                404,
                Vec::new(),
            ),
        },
    }
}

/// The page for addresses that do not exist: that of the edition, else that of the site.
fn not_found<'s>(snapshot: &'s Snapshot, address: &str) -> Option<&'s Route> {
    let site = &snapshot.site;
    let home = &site.edition(site.edition_at(address)).home;
    let routes = &snapshot.routes;
    let found = routes.at(&address::not_found(home));
    found
        .or_else(|| routes.at(NOT_FOUND))
        .filter(|route| route.recipe.is_page())
}

fn of_route(
    preview: &Preview,
    snapshot: &Snapshot,
    route: &Route,
    (address, status): (&str, u16),
    is_local: bool,
) -> PageView {
    let look = snapshot.look_at(route);
    let withheld = route
        .recipe
        .page()
        .and_then(|page| Some((page, snapshot.site.page(page).withheld?)));
    let is_kept_back = look.is_kept_back();
    let snapshot::CheckedPage {
        output,
        findings,
        is_held,
    } = look;
    // The site itself holds a page whose own file has errors; other errors are seen here only.
    let of_site = output.and_then(html).filter(|_| is_held || !is_kept_back);
    if let Some(bytes) = of_site.as_ref().filter(|_| !is_kept_back) {
        preview.last_good.see(&route.address, bytes);
    }
    let is_held = is_kept_back || of_site.is_none();
    match of_site.or_else(|| preview.last_good.of(&route.address)) {
        Some(bytes) => PageView {
            status,
            version: Version::of(&bytes, snapshot.theme()),
            bytes,
            findings,
            is_held,
            withheld,
        },
        None => PageView::own(
            own_pages::error(preview, snapshot, route, address, &findings, is_local),
            status,
            findings,
        ),
    }
}

fn html(output: Output) -> Option<Arc<[u8]>> {
    match output {
        Output::Bytes(bytes) => Some(bytes.into()),
        Output::Shared(bytes) => Some(bytes),
        Output::Copy(_) | Output::Cleaned(_) | Output::Image(_) => None,
    }
}

impl PageView {
    /// A page of the preview's own.
    fn own(html: Vec<u8>, status: u16, findings: Vec<Diagnostic>) -> Self {
        Self {
            status,
            version: Version::of_own(&html),
            bytes: html.into(),
            findings,
            is_held: false,
            withheld: None,
        }
    }

    /// The index of all pages.
    pub(super) fn index(preview: &Preview, is_local: bool) -> Self {
        Self::own(own_pages::index(preview, is_local), 200, Vec::new())
    }
}
