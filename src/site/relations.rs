//! What links tell about pages: which are related, and which link here.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::{Page, PageId, Target};

/// What pages have to do with each other, by the pages' numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relations {
    related: Vec<Vec<PageId>>,
    backlinks: Vec<Vec<PageId>>,
}

impl Relations {
    /// Gathers the relations of all pages, without repeats, without a page itself and without pages
    /// that are not shown.
    pub(super) fn between(pages: &[Arc<Page>]) -> Self {
        let mut related: Vec<Vec<PageId>> = pages
            .iter()
            .map(|page| page.links.related.iter().filter_map(Target::page).collect())
            .collect();
        let mut backlinks: Vec<Vec<PageId>> = vec![Vec::new(); pages.len()];
        for (index, page) in pages.iter().enumerate() {
            for target in page.links.in_text.iter().filter_map(Target::page) {
                // Pages come in order, so a page that links here twice is the last one noted.
                let known = &mut backlinks[target.0];
                if page.shown && target.0 != index && known.last() != Some(&PageId(index)) {
                    known.push(PageId(index));
                }
            }
            // Easy versions stand in no list by themselves.
            let is_listed = page.original.is_none();
            for target in page.links.related.iter().filter_map(Target::page) {
                if is_listed && page.edition == pages[target.0].edition {
                    related[target.0].push(PageId(index));
                }
            }
        }
        let mut seen: FxHashSet<PageId> = FxHashSet::default();
        for (index, others) in related.iter_mut().enumerate() {
            seen.clear();
            others.retain(|other| pages[other.0].shown && other.0 != index && seen.insert(*other));
        }
        Self { related, backlinks }
    }

    /// Pages on the same subject: those that the page names, then those that name it.
    pub fn related(&self, page: PageId) -> &[PageId] {
        &self.related[page.0]
    }

    /// Pages whose text links to the page, in whatever language.
    pub fn backlinks(&self, page: PageId) -> &[PageId] {
        &self.backlinks[page.0]
    }
}
