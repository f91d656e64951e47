//! Terms: what all pages are filed under, gathered by taxonomy.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::easy::EasyVersions;
use super::edition::DocumentEditions;
use super::order::Order;
use super::taxonomy::Taxonomy;
use super::url_registry::{Resource, UrlRegistry};
use super::{EditionId, PageId, TermId};
use crate::address;
use crate::config::EditionSettings;
use crate::content::{Document, term_key};
use crate::slug::{UniqueIds, slug, spelled_out};

/// A term of a taxonomy and its pages, in one edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The taxonomy.
    pub taxonomy: Taxonomy,
    /// The edition.
    pub edition: EditionId,
    /// As first written.
    pub name: String,
    /// Where its page is found.
    pub address: String,
    /// Pages filed under it that are shown, in the order of their titles; empty where none is.
    pub pages: Vec<PageId>,
    /// How much is filed under it: its pages, or the initiatives on them.
    pub count: usize,
}

/// All terms, and which of them a page means by what it writes.
#[derive(Debug, Default)]
pub(super) struct Terms {
    pub all: Vec<Term>,
    /// By edition; see [`term_key`].
    pub by_key: Vec<TermKeys>,
}

/// The number of each term of an edition by its taxonomy and key.
pub(super) type TermKeys = FxHashMap<(Taxonomy, String), TermId>;

/// Gathers the terms of each edition, so that `Likvärdighet` and `likvärdighet` are one; taxonomy by
/// taxonomy, sorted as the edition's language sorts.
pub(super) fn collect(
    languages: &DocumentEditions<'_>,
    documents: &[Arc<Document>],
    shown: &[bool],
    easy: &EasyVersions,
    registry: &mut UrlRegistry,
) -> Terms {
    let mut found = Terms::default();
    found
        .by_key
        .resize_with(languages.settings.len(), TermKeys::default);
    for taxonomy in Taxonomy::ALL {
        let mut by_key = vec![BTreeMap::new(); languages.settings.len()];
        for (index, document) in documents.iter().enumerate() {
            if easy.original(PageId(index)).is_some() {
                continue;
            }
            let edition = languages.of_documents[index];
            for name in taxonomy.terms(&document.front_matter) {
                let of_edition: &mut BTreeMap<String, Term> = &mut by_key[edition.0];
                let term = of_edition.entry(term_key(&name)).or_insert_with(|| Term {
                    taxonomy: *taxonomy,
                    edition,
                    name: name.into_owned(),
                    address: String::new(),
                    pages: Vec::new(),
                    count: 0,
                });
                term.add(PageId(index), shown[index]);
            }
        }
        for (edition, by_key) in by_key.into_iter().enumerate() {
            let of_edition = (EditionId(edition), languages.settings[edition]);
            found.add(*taxonomy, of_edition, by_key, documents, registry);
        }
    }
    found
}

impl Term {
    /// Files a page under it.
    fn add(&mut self, page: PageId, is_shown: bool) {
        if !is_shown {
            return;
        }
        if self.pages.last() != Some(&page) {
            self.pages.push(page);
            self.count += 1;
        } else if self.taxonomy == Taxonomy::Years {
            self.count += 1;
        }
    }
}

impl Terms {
    /// Adds the terms of a taxonomy in an edition.
    fn add(
        &mut self,
        taxonomy: Taxonomy,
        (edition, settings): (EditionId, &EditionSettings),
        mut by_key: BTreeMap<String, Term>,
        documents: &[Arc<Document>],
        registry: &mut UrlRegistry,
    ) {
        let base = settings.addresses.of(taxonomy.overview());
        let last_parts = last_parts(&by_key);
        for (term, last) in by_key.values_mut().zip(last_parts) {
            let address = format!("{base}{last}/");
            term.address = address::usable(&address).into_owned();
        }
        let order = Order::of(&settings.language);
        let mut terms: Vec<(String, Term)> = by_key.into_iter().collect();
        terms.sort_by_cached_key(|(_, term)| order.key(None, &term.name));
        if taxonomy.newest_first() {
            terms.reverse();
        }
        for (key, mut term) in terms {
            term.pages
                .sort_by_cached_key(|page| order.key(None, &documents[page.0].title));
            let id = TermId(self.all.len());
            registry.claim(&term.address, Resource::Term(id));
            self.by_key[edition.0].insert((taxonomy, key), id);
            self.all.push(term);
        }
    }
}

/// The last part of each term's address: the slug of its name. Where several names have one slug, it
/// goes to the one that it is the name of, else to the first in the order of the alphabet; the
/// others are spelled out, so that their addresses stay when more of them come.
fn last_parts(by_key: &BTreeMap<String, Term>) -> Vec<String> {
    let slugs: Vec<(&str, String)> = by_key.keys().map(|key| (key.as_str(), slug(key))).collect();
    let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
    for (key, slug) in &slugs {
        let owner = owners.entry(slug).or_insert(key);
        if key.replace(' ', "-") == *slug {
            *owner = key;
        }
    }
    let mut taken = UniqueIds::default();
    for slug in owners.keys() {
        taken.claim(slug);
    }
    let last_part = |(key, slug): &(&str, String)| {
        if owners.get(slug.as_str()) == Some(key) {
            slug.clone()
        } else {
            taken.claim(&spelled_out(key))
        }
    };
    slugs.iter().map(last_part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(names: &[&str]) -> Vec<String> {
        let term = |name: &&str| {
            let term = Term {
                taxonomy: Taxonomy::Tags,
                edition: EditionId::OWN,
                name: String::from(*name),
                address: String::new(),
                pages: Vec::new(),
                count: 0,
            };
            (term_key(name), term)
        };
        last_parts(&names.iter().map(term).collect())
    }

    #[test]
    fn each_name_has_an_address_of_its_own() {
        assert_eq!(parts(&["Läslust"]), ["laslust"]);
        assert_eq!(parts(&["C++"]), ["c"]);
        assert_eq!(parts(&["C", "C++", "C#"]), ["c", "c-sharp", "c-plus-plus"]);
        assert_eq!(parts(&["matning", "mätning"]), ["matning", "maetning"]);
        assert_eq!(parts(&["får", "fär"]), ["far", "faar"]);
        assert_eq!(parts(&["!!", "??"]), ["namnlos", "namnlos-2"]);
        assert_eq!(
            parts(&["språk-val", "språk val"]),
            ["sprak-val", "spraak-val"]
        );
    }
}
