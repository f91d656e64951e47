//! Easy versions: pages that say what another says, in words that are easy to read. They lie below
//! their originals and stand in no list.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{Page, PageId, Show, Site, Withheld, withheld};
use crate::content::{Document, FrontMatter, Mailbox, PageName, easy_address};

/// Which page each easy version is one of. Most sites have none.
#[derive(Debug, Default)]
pub(super) struct EasyVersions {
    /// By the easy version.
    originals: BTreeMap<PageId, PageId>,
    /// By the original; where it has several, the first.
    versions: FxHashMap<PageId, PageId>,
}

impl EasyVersions {
    /// Finds the original of each easy version: the page whose file is called the same but for
    /// that, else the page that has the address which follows from the name.
    pub(super) fn of(documents: &[Arc<Document>]) -> Self {
        let mut found = Self::default();
        if !documents.iter().any(|document| document.name.easy) {
            return found;
        }
        let mut by_key: FxHashMap<Key, Vec<PageId>> = FxHashMap::default();
        let mut by_address: FxHashMap<&str, Vec<PageId>> = FxHashMap::default();
        for (id, document) in numbered(documents).filter(|(_, document)| !document.name.easy) {
            by_key.entry(key(&document.name)).or_default().push(id);
            let of_address = by_address.entry(&document.wanted_address);
            of_address.or_default().push(id);
        }
        for (id, document) in numbered(documents).filter(|(_, document)| document.name.easy) {
            let name = &document.name;
            let named = by_key.get(&key(name));
            let Some(originals) =
                named.or_else(|| by_address.get(document.wanted_address.as_str()))
            else {
                continue;
            };
            // Some systems tell capitals from small letters, and have two such files.
            let is_same = |original: &&PageId| documents[original.0].name.stem == name.stem;
            let original = originals.iter().find(is_same).unwrap_or(&originals[0]);
            found.originals.insert(id, *original);
            found.versions.entry(*original).or_insert(id);
        }
        found
    }

    /// The page that an easy version is one of.
    pub(super) fn original(&self, id: PageId) -> Option<PageId> {
        self.originals.get(&id).copied()
    }

    /// The easy version of a page.
    pub(super) fn version(&self, id: PageId) -> Option<PageId> {
        self.versions.get(&id).copied()
    }

    /// The address that an easy version wants below that of its original, in the language that it
    /// is in.
    pub(super) fn address(&self, id: PageId, language: &str, pages: &[String]) -> Option<String> {
        let original = &pages[self.original(id)?.0];
        Some(format!("{original}{}/", easy_address(language)))
    }

    /// What keeps pages from the public, by what their own files say: an easy version is public
    /// where its original is, too. And which of them are shown all the same.
    pub(super) fn withhold(&self, withheld: &mut [Option<Withheld>], show: Show) -> Vec<bool> {
        let mut shown: Vec<bool> = withheld.iter().map(|reason| show.shows(*reason)).collect();
        for (version, original) in &self.originals {
            shown[version.0] &= show.shows(withheld[original.0]);
        }
        self.take_from_originals(withheld);
        shown
    }

    /// Of pages that are shown, those that lists show.
    pub(super) fn listed(&self, shown: &[bool]) -> Vec<bool> {
        let mut listed = shown.to_vec();
        for version in self.originals.keys() {
            listed[version.0] = false;
        }
        listed
    }

    /// Gives easy versions what their originals have, where they have none themselves.
    pub(super) fn take_from_originals<T: Copy>(&self, of_pages: &mut [Option<T>]) {
        for (version, original) in &self.originals {
            of_pages[version.0] = of_pages[version.0].or(of_pages[original.0]);
        }
    }
}

/// Language, folder and stem.
type Key = (Option<String>, String, String);

fn key(name: &PageName) -> Key {
    (
        name.language.clone(),
        name.folder.clone(),
        name.stem.to_lowercase(),
    )
}

fn numbered(documents: &[Arc<Document>]) -> impl Iterator<Item = (PageId, &Document)> {
    let numbered = documents.iter().enumerate();
    numbered.map(|(index, document)| (PageId(index), &**document))
}

impl Site {
    /// The easy version of a page, if it has one that is shown.
    pub fn easy_version(&self, page: &Page) -> Option<&Page> {
        let version = self.page(page.easy?);
        version.shown.then_some(version)
    }

    /// The page that an easy version is one of.
    pub fn original(&self, page: &Page) -> Option<&Page> {
        Some(self.page(page.original?))
    }

    /// Who answers for a page: for an easy version that does not say, whoever answers for its
    /// original.
    pub fn owner_of<'s>(&'s self, page: &'s Page) -> Option<&'s Mailbox> {
        let own = page.document.front_matter.owner.as_ref();
        own.or_else(|| self.original(page)?.document.front_matter.owner.as_ref())
    }

    /// The fields that say when a page was read through, and when it is to be again: for an easy
    /// version without any, those of its original.
    pub fn review_of<'s>(&'s self, page: &'s Page) -> &'s FrontMatter {
        let own = &page.document.front_matter;
        if own.has_review() {
            return own;
        }
        self.original(page)
            .map_or(own, |original| &original.document.front_matter)
    }

    /// The page that somebody looks after along with this one: for an easy version that names no
    /// owner and no review of its own, its original; else the page itself.
    pub fn looked_after_as(&self, id: PageId) -> PageId {
        let page = self.page(id);
        let fields = &page.document.front_matter;
        page.original
            .filter(|_| fields.owner.is_none() && !fields.has_review())
            .unwrap_or(id)
    }

    /// The fields that say on which days a page is shown: for an easy version that is withheld with
    /// its original, those of that.
    pub fn lifetime_of<'s>(&'s self, page: &'s Page) -> &'s FrontMatter {
        let own = &page.document.front_matter;
        match self.original(page) {
            Some(original) if withheld(own, &self.clock).is_none() => {
                &original.document.front_matter
            }
            _ => own,
        }
    }
}
