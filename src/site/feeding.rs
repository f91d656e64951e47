//! Which pages have something to say in an overview.

use super::{EditionId, Page, Site};
use crate::content::Document;
use crate::overview::Overview;

/// Whether a page has something to say in an overview. Pages that are not shown
/// count too: an overview that only they feed is still to come.
pub(super) fn feeds(document: &Document, overview: Overview) -> bool {
    let fields = &document.front_matter;
    match overview {
        // The settings say all of it.
        Overview::Accessibility => false,
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

impl Site {
    /// Whether there is something to say in an overview of an edition, on the pages that count or in
    /// the settings.
    pub fn feeds(
        &self,
        edition: EditionId,
        overview: Overview,
        counts: impl Fn(&Page) -> bool,
    ) -> bool {
        if overview == Overview::Accessibility {
            return self.config.statement.is_some() && self.edition(edition).shown;
        }
        let is_fed_by = |page: &Page| page.edition == edition && page.feeds(overview);
        let mut pages = self.pages.iter();
        pages.any(|page| counts(page) && is_fed_by(page))
    }
}
