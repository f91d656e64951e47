//! Pages as they were rendered when they last had no errors.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

/// How many pages are kept because they were looked at: nobody works on more at a time.
const MAX_SEEN: usize = 24;
/// A larger page is not kept for having been looked at, in bytes.
const MAX_SEEN_SIZE: usize = 4 << 20;

/// Pages by their addresses.
#[derive(Debug, Default)]
pub(super) struct RenderedLastGood(Mutex<Pages>);

#[derive(Debug, Default)]
struct Pages {
    /// Pages that have errors now, as they were before.
    held: BTreeMap<String, Arc<[u8]>>,
    /// Pages without errors that somebody has looked at, the latest last: their templates may fail
    /// at any moment.
    seen: VecDeque<(String, Arc<[u8]>)>,
}

impl RenderedLastGood {
    /// Keeps a page that is shown and has no errors.
    pub(super) fn see(&self, address: &str, html: &Arc<[u8]>) {
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pages.held.remove(address);
        pages.seen.retain(|(known, _)| known != address);
        if html.len() <= MAX_SEEN_SIZE {
            pages.seen.push_back((address.to_owned(), Arc::clone(html)));
        }
        if pages.seen.len() > MAX_SEEN {
            pages.seen.pop_front();
        }
    }

    /// The page at an address as it was without errors, if that is still known. It is kept until
    /// the errors are fixed.
    pub(super) fn of(&self, address: &str) -> Option<Arc<[u8]>> {
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(html) = pages.held.get(address) {
            return Some(Arc::clone(html));
        }
        let html = pages
            .seen
            .iter()
            .find(|(known, _)| known == address)
            .map(|(_, html)| Arc::clone(html))?;
        pages.held.insert(address.to_owned(), Arc::clone(&html));
        Some(html)
    }

    /// Forgets the pages with errors that are not among these.
    pub(super) fn release_but(&self, is_there: impl Fn(&str) -> bool) {
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pages.held.retain(|address, _| is_there(address));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_with_errors_is_known_for_as_long_as_it_has_them() {
        let last_good = RenderedLastGood::default();
        let (before, after): (Arc<[u8]>, Arc<[u8]>) = (Arc::from(*b"before"), Arc::from(*b"after"));
        last_good.see("/a/", &before);
        assert_eq!(last_good.of("/a/").as_deref(), Some(&b"before"[..]));
        for number in 0..=MAX_SEEN {
            last_good.see(&format!("/{number}/"), &after);
        }
        assert_eq!(last_good.of("/a/").as_deref(), Some(&b"before"[..]));
        assert_eq!(last_good.of("/0/"), None, "seen too long ago");
        last_good.see("/a/", &after);
        assert_eq!(last_good.of("/a/").as_deref(), Some(&b"after"[..]));
        last_good.release_but(|_| false);
        assert_eq!(last_good.of("/2/").as_deref(), Some(&b"after"[..]));
    }
}
