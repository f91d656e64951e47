//! What of the output is as this build would make it.

use rustc_hash::FxHashSet;

use crate::address;
use crate::routes::Route;
use crate::snapshot::Reach;

/// Files of the output that are as they were made for a site that differs in texts alone, and what
/// may show that.
#[derive(Debug)]
pub struct Standing {
    /// What may differ.
    pub reach: Reach,
    /// The files that are as they were.
    pub files: FxHashSet<String>,
}

impl Standing {
    /// Whether the file of a route is known to be as it would be made.
    pub(super) fn has(&self, route: &Route) -> bool {
        !self.reach.covers(route) && self.files.contains(&address::file(&route.address))
    }
}
