//! Which pages have something to say in an overview.

use crate::content::FrontMatter;
use crate::overview::Overview;

/// Whether a page with these fields has something to say in an overview. Pages that are not shown
/// count too: an overview that only they feed is still to come.
pub fn feeds(fields: &FrontMatter, overview: Overview) -> bool {
    match overview {
        Overview::Initiatives => !fields.network.initiatives.is_empty(),
        Overview::Tags => !fields.tags.is_empty(),
    }
}
