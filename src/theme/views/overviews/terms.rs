//! `tags`, `audiences`: all terms of a taxonomy, each with its pages.

use std::ops::Range;

use tera::Value;

use super::super::{Views, list};
use super::{Contents, Entries};
use crate::site::{EditionId, PageId, Site, Taxonomy, TermId};

/// The overview of a taxonomy.
pub(super) struct Terms(pub Taxonomy);

/// Terms with pages that are shown, in their order.
#[derive(Debug)]
struct InOrder {
    taxonomy: Taxonomy,
    terms: Vec<TermId>,
}

impl Contents for Terms {
    fn entries(&self, site: &Site, edition: EditionId) -> Box<dyn Entries> {
        let terms = site.terms_of(self.0, edition).map(|(id, _)| id);
        Box::new(InOrder {
            taxonomy: self.0,
            terms: terms.collect(),
        })
    }
}

impl Entries for InOrder {
    fn len(&self) -> usize {
        self.terms.len()
    }

    fn view(
        &self,
        views: &Views<'_>,
        _: Option<PageId>,
        range: Range<usize>,
    ) -> Vec<(&'static str, Value)> {
        let terms = self.terms.get(range).unwrap_or_default();
        let terms = list(terms.iter().map(|id| views.term(*id)));
        vec![(self.taxonomy.overview().key(), terms)]
    }
}
