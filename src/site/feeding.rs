//! Which pages have something to say in an overview.

use super::Page;
use crate::content::Document;
use crate::overview::Overview;

/// Whether a page has something to say in an overview. Pages that are not shown
/// count too: an overview that only they feed is still to come.
pub(super) fn feeds(document: &Document, overview: Overview) -> bool {
    let fields = &document.front_matter;
    match overview {
        Overview::Audiences => !fields.network.audience.is_empty(),
        Overview::Changes => document.updated_on().max(fields.publish).is_some(),
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
        self.original.is_none() && feeds(&self.document, overview)
    }
}
