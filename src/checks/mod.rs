//! Checks of the site as a whole, one file per family. What a file shows by itself, `load` has reported already.

mod addresses;
mod anchors;
mod governance;
mod links;

pub use anchors::{ExpectedAnchors, ids_in};

use crate::diagnostics::Diagnostic;
use crate::routes::Routes;
use crate::site::{PageId, Site};

/// A check looks at the finished site and reports; it changes nothing.
struct Check {
    /// Looks at everything.
    all: fn(&Site, &Routes) -> Vec<Diagnostic>,
    /// Of that, what is about one page: a preview shows it with the page, and cannot wait for the others.
    of_page: fn(&Site, &Routes, PageId) -> Vec<Diagnostic>,
}

/// Every check. To add one: a file, and a row here.
const CHECKS: &[Check] = &[
    Check { all: addresses::check, of_page: addresses::of_page },
    Check { all: governance::check, of_page: governance::of_page },
    Check { all: links::check, of_page: links::of_page },
];

/// Carries out all checks.
pub fn check(site: &Site, routes: &Routes) -> Vec<Diagnostic> {
    CHECKS.iter().flat_map(|check| (check.all)(site, routes)).collect()
}

/// Carries out all checks for one page: those of [`check`]'s findings that are in its file.
pub fn check_page(site: &Site, routes: &Routes, page: PageId) -> Vec<Diagnostic> {
    CHECKS.iter().flat_map(|check| (check.of_page)(site, routes, page)).collect()
}
