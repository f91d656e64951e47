//! What of the output is as this build would make it.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::address;
use crate::routes::{Recipe, Route};
use crate::site::PageId;

/// Files of the output that are as they were made for a site that differs in texts alone, and which
/// pages may show that.
#[derive(Debug)]
pub struct Standing {
    /// The pages that may differ.
    pub affected: BTreeSet<PageId>,
    /// The files that are as they were, with their lengths in bytes.
    pub files: FxHashMap<String, usize>,
}

impl Standing {
    /// How long the file of a route is, if it is known to be as it would be made: written pages
    /// that are not affected, and copies. What is generated may show any page.
    pub(super) fn length_of(&self, route: &Route) -> Option<usize> {
        let may_differ = match &route.recipe {
            Recipe::Page(id, _) => self.affected.contains(id),
            Recipe::File(_) | Recipe::Asset(_) => false,
            _ => true,
        };
        let length = || self.files.get(&address::file(&route.address)).copied();
        if may_differ { None } else { length() }
    }
}
