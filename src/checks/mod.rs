//! Checks of the site as a whole, one file per family. What a file shows by itself, `load` has reported already.

mod addresses;
mod anchors;
mod governance;
mod links;

pub use anchors::ExpectedAnchors;

use crate::diagnostics::Diagnostic;
use crate::routes::Routes;
use crate::site::Site;

/// A check looks at the finished site and reports; it changes nothing.
type Check = fn(&Site, &Routes) -> Vec<Diagnostic>;

/// Every check. To add one: a file, and a row here.
const CHECKS: &[Check] = &[addresses::check, governance::check, links::check];

/// Carries out all checks.
pub fn check(site: &Site, routes: &Routes) -> Vec<Diagnostic> {
    CHECKS.iter().flat_map(|check| check(site, routes)).collect()
}
