//! Subjects: the tags of all pages, gathered.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::easy::EasyVersions;
use super::edition::DocumentEditions;
use super::order::Order;
use super::url_registry::{Resource, UrlRegistry};
use super::{EditionId, PageId, TagId};
use crate::address;
use crate::config::EditionSettings;
use crate::content::{Document, tag_key};
use crate::overview::Overview;
use crate::slug::{UniqueIds, slug, spelled_out};

/// A subject and its pages, in one edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// The edition.
    pub edition: EditionId,
    /// As first written.
    pub name: String,
    /// Where its page is found.
    pub address: String,
    /// Pages with the tag that are shown, in the order of their titles; empty where none is.
    pub pages: Vec<PageId>,
}

/// All tags, and which of them a page means by what it writes.
#[derive(Debug, Default)]
pub(super) struct Tags {
    pub all: Vec<Tag>,
    /// By edition.
    pub by_key: Vec<FxHashMap<String, TagId>>,
}

/// Gathers the tags of each edition, so that `Likvärdighet` and `likvärdighet` are one; sorted as
/// the edition's language sorts.
pub(super) fn collect(
    languages: &DocumentEditions<'_>,
    documents: &[Arc<Document>],
    shown: &[bool],
    easy: &EasyVersions,
    registry: &mut UrlRegistry,
) -> Tags {
    let mut by_key = vec![BTreeMap::new(); languages.settings.len()];
    for (index, document) in documents.iter().enumerate() {
        if easy.original(PageId(index)).is_some() {
            continue;
        }
        let edition = languages.of_documents[index];
        for name in &document.front_matter.tags {
            let of_edition: &mut BTreeMap<String, Tag> = &mut by_key[edition.0];
            let tag = of_edition.entry(tag_key(name)).or_insert_with(|| Tag {
                edition,
                name: name.clone(),
                address: String::new(),
                pages: Vec::new(),
            });
            if shown[index] && tag.pages.last() != Some(&PageId(index)) {
                tag.pages.push(PageId(index));
            }
        }
    }
    let mut found = Tags::default();
    for (by_key, settings) in by_key.into_iter().zip(&languages.settings) {
        found.add(settings, by_key, documents, registry);
    }
    found
}

impl Tags {
    /// Adds the tags of an edition.
    fn add(
        &mut self,
        settings: &EditionSettings,
        mut by_key: BTreeMap<String, Tag>,
        documents: &[Arc<Document>],
        registry: &mut UrlRegistry,
    ) {
        let base = settings.addresses.of(Overview::Tags);
        let last_parts = last_parts(&by_key);
        for (tag, last) in by_key.values_mut().zip(last_parts) {
            let address = format!("{base}{last}/");
            tag.address = address::usable(&address).into_owned();
        }
        let order = Order::of(&settings.language);
        let mut tags: Vec<(String, Tag)> = by_key.into_iter().collect();
        tags.sort_by_cached_key(|(_, tag)| order.key(None, &tag.name));
        let mut keys = FxHashMap::default();
        for (key, mut tag) in tags {
            tag.pages
                .sort_by_cached_key(|page| order.key(None, &documents[page.0].title));
            let id = TagId(self.all.len());
            registry.claim(&tag.address, Resource::Tag(id));
            keys.insert(key, id);
            self.all.push(tag);
        }
        self.by_key.push(keys);
    }
}

/// The last part of each tag's address: the slug of its name. Where several names have one slug, it
/// goes to the one that it is the name of, else to the first in the order of the alphabet; the
/// others are spelled out, so that their addresses stay when more of them come.
fn last_parts(by_key: &BTreeMap<String, Tag>) -> Vec<String> {
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
        let tag = |name: &&str| {
            let tag = Tag {
                edition: EditionId::OWN,
                name: String::from(*name),
                address: String::new(),
                pages: Vec::new(),
            };
            (tag_key(name), tag)
        };
        last_parts(&names.iter().map(tag).collect())
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
