//! Which pages have something to say in an overview.

use super::Page;
use crate::content::FrontMatter;
use crate::overview::Overview;

/// Whether a page with these fields has something to say in an overview. Pages that are not shown
/// count too: an overview that only they feed is still to come.
pub(super) fn feeds(fields: &FrontMatter, overview: Overview) -> bool {
    match overview {
        Overview::Calendar => !fields.network.meetings.is_empty(),
        Overview::Directory => !fields.network.contacts.is_empty(),
        Overview::Initiatives => !fields.network.initiatives.is_empty(),
        Overview::Search => fields.search,
        Overview::Tags => !fields.tags.is_empty(),
    }
}

impl Page {
    /// Whether the page has something to say in an overview. An easy version leaves that to its
    /// original.
    pub fn feeds(&self, overview: Overview) -> bool {
        self.original.is_none() && feeds(&self.document.front_matter, overview)
    }
}
