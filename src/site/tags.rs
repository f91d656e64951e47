//! Subjects: the tags of all pages, gathered.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::order::Order;
use super::url_registry::{Resource, UrlRegistry};
use super::{PageId, TagId};
use crate::address;
use crate::config::Config;
use crate::content::Document;
use crate::overview::Overview;
use crate::slug::slug;

/// A subject and its pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// As first written.
    pub name: String,
    /// Where its page is found.
    pub address: String,
    /// Pages with the tag that are shown, in the order of their titles; empty where none is.
    pub pages: Vec<PageId>,
}

/// Gathers tags by slug, so that `Likvärdighet` and `likvärdighet` are one; sorted as the site's
/// language sorts.
pub(super) fn collect(
    config: &Config,
    documents: &[Arc<Document>],
    shown: &[bool],
    registry: &mut UrlRegistry,
) -> Vec<Tag> {
    let mut by_slug: BTreeMap<String, Tag> = BTreeMap::new();
    for (index, document) in documents.iter().enumerate() {
        for name in &document.front_matter.tags {
            let slug = slug(name);
            let address = format!("{}{slug}/", config.addresses.of(Overview::Tags));
            let address = address::usable(&address).into_owned();
            let tag = by_slug.entry(slug).or_insert_with(|| Tag {
                name: name.clone(),
                address,
                pages: Vec::new(),
            });
            if shown[index] && tag.pages.last() != Some(&PageId(index)) {
                tag.pages.push(PageId(index));
            }
        }
    }
    let order = Order::of(&config.language);
    let mut tags: Vec<Tag> = by_slug.into_values().collect();
    tags.sort_by_cached_key(|tag| order.key(None, &tag.name));
    for (index, tag) in tags.iter_mut().enumerate() {
        tag.pages
            .sort_by_cached_key(|page| order.key(None, &documents[page.0].title));
        registry.claim(&tag.address, Resource::Tag(TagId(index)));
    }
    tags
}
