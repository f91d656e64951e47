//! What pages were when they last had no errors.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// How many bytes are kept at most.
const MOST: usize = 32 << 20;

/// Pages by their addresses, those that were kept last at the end.
#[derive(Debug, Default)]
pub(super) struct LastGood {
    pages: Mutex<VecDeque<(String, Arc<[u8]>)>>,
}

impl LastGood {
    /// Keeps a page in the place of what it was before. Where that is too much, the page goes that was not kept anew
    /// for the longest time.
    pub(super) fn keep(&self, address: &str, html: &Arc<[u8]>) {
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        pages.retain(|(known, _)| known != address);
        pages.push_back((address.to_owned(), Arc::clone(html)));
        let mut total: usize = pages.iter().map(|(_, html)| html.len()).sum();
        while total > MOST
            && let Some((_, html)) = pages.pop_front()
        {
            total -= html.len();
        }
    }

    /// The page at an address, if it is kept.
    pub(super) fn of(&self, address: &str) -> Option<Arc<[u8]>> {
        let pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        pages.iter().find(|(known, _)| known == address).map(|(_, html)| Arc::clone(html))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_goes_first() {
        let last_good = LastGood::default();
        let page: Arc<[u8]> = vec![0; MOST / 2].into();
        for address in ["/a/", "/b/", "/a/", "/c/"] {
            last_good.keep(address, &page);
        }
        assert!(last_good.of("/b/").is_none());
        assert!(last_good.of("/a/").is_some() && last_good.of("/c/").is_some());
    }
}
