//! Pages whose files were renamed, or that were given another address: windows that show them go
//! along.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};

use crate::content::TextHash;
use crate::site::Page;
use crate::snapshot::Snapshot;

/// How many pages that are gone are remembered, in case they come back under another name.
const MAX_GONE: usize = 1000;

/// Where pages have gone.
#[derive(Debug, Default)]
pub(super) struct Renames(Mutex<Known>);

#[derive(Debug, Default)]
struct Known {
    /// Old address → the page's address.
    moved: BTreeMap<String, String>,
    /// Addresses of pages that are gone, with what they held; the latest last.
    gone: VecDeque<(String, Fingerprint)>,
}

/// What tells a page when its name does not: its text, or else its title.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Fingerprint {
    text: TextHash,
    title: String,
}

impl Fingerprint {
    fn of(page: &Page) -> Self {
        let document = &page.document;
        Self {
            text: document.text,
            title: document.title.clone(),
        }
    }
}

impl Renames {
    /// Where the page is now that was at an address.
    pub(super) fn of(&self, address: &str) -> Option<String> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.moved.get(address).cloned()
    }

    /// Compares two snapshots, one after the other.
    pub(super) fn take_in(&self, before: &Snapshot, after: &Snapshot) {
        // Most changes are to texts, and move nothing.
        if std::sync::Arc::ptr_eq(&before.routes, &after.routes) {
            return;
        }
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let of_before: HashMap<&str, &Page> = by_path(before);
        let of_after: HashMap<&str, &Page> = by_path(after);
        for page in &before.site.pages {
            match of_after.get(page.document.path.as_str()) {
                Some(same) if same.address != page.address => {
                    known.move_page(&page.address, &same.address);
                }
                Some(_) => {}
                None => known
                    .gone
                    .push_back((page.address.as_str().to_owned(), Fingerprint::of(page))),
            }
        }
        let come: Vec<&Page> = after
            .site
            .pages
            .iter()
            .map(|page| &**page)
            .filter(|page| !of_before.contains_key(page.document.path.as_str()))
            .collect();
        known.meet(&come);
        // An address that is a page's again leads to that.
        known
            .moved
            .retain(|address, _| after.routes.at(address).is_none());
        while known.gone.len() > MAX_GONE {
            known.gone.pop_front();
        }
    }
}

impl Known {
    /// Pages that have come: they may be some of those that are gone.
    fn meet(&mut self, come: &[&Page]) {
        if self.gone.is_empty() {
            return;
        }
        for page in come {
            let fingerprint = Fingerprint::of(page);
            let alike = |other: &Fingerprint| other.title == fingerprint.title;
            let same_text = |other: &Fingerprint| other.text == fingerprint.text;
            let found = self.latest(same_text).or_else(|| {
                let is_only_one = come
                    .iter()
                    .filter(|other| other.document.title == fingerprint.title)
                    .count()
                    == 1;
                is_only_one.then(|| self.latest(alike)).flatten()
            });
            if let Some((address, _)) = found.and_then(|index| self.gone.remove(index)) {
                self.move_page(&address, &page.address);
            }
        }
    }

    /// The latest of those that are gone that is like this.
    fn latest(&self, is_it: impl Fn(&Fingerprint) -> bool) -> Option<usize> {
        self.gone.iter().rposition(|(_, known)| is_it(known))
    }

    fn move_page(&mut self, from: &str, to: &str) {
        // Windows that still show an earlier address go all the way.
        for address in self.moved.values_mut().filter(|address| *address == from) {
            to.clone_into(address);
        }
        self.moved.insert(from.to_owned(), to.to_owned());
    }
}

fn by_path(snapshot: &Snapshot) -> HashMap<&str, &Page> {
    let pages = snapshot.site.pages.iter();
    pages
        .map(|page| (page.document.path.as_str(), &**page))
        .collect()
}
