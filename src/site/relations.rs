//! What links tell about pages: which are related, and which link here.

use super::{Page, PageId};

/// Fills in related pages and backlinks, without repeats, without the page itself and without pages that are not shown.
pub(super) fn join(pages: &mut [Page]) {
    let mut related: Vec<Vec<PageId>> =
        pages.iter().map(|page| page.related_targets.iter().filter_map(super::Target::page).collect()).collect();
    let mut backlinks: Vec<Vec<PageId>> = vec![Vec::new(); pages.len()];
    for (index, page) in pages.iter().enumerate() {
        for target in page.links.iter().filter_map(super::Target::page) {
            // Pages come in order, so a page that links here twice is the last one noted.
            let known = &mut backlinks[target.0];
            if page.shown && target.0 != index && known.last() != Some(&PageId(index)) {
                known.push(PageId(index));
            }
        }
        for target in page.related_targets.iter().filter_map(super::Target::page) {
            related[target.0].push(PageId(index));
        }
    }
    let shown: Vec<bool> = pages.iter().map(|page| page.shown).collect();
    for (index, ((page, related), backlinks)) in pages.iter_mut().zip(related).zip(backlinks).enumerate() {
        for other in related {
            if shown[other.0] && other.0 != index && !page.related.contains(&other) {
                page.related.push(other);
            }
        }
        page.backlinks = backlinks;
    }
}
