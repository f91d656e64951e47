//! Subjects: the tags of all pages, gathered.

use std::collections::BTreeMap;

use super::PageId;
use super::address_book::{AddressBook, Owner};
use super::order::Order;
use super::visibility::Shown;
use crate::config::Config;
use crate::slug::slug;

/// A subject and its pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// As first written.
    pub name: String,
    /// Where its page is found.
    pub address: String,
    /// Pages with the tag, by content path.
    pub pages: Vec<PageId>,
}

/// Gathers tags by slug, so that `Likvärdighet` and `likvärdighet` are one; sorted as the site's language sorts.
pub(super) fn collect(config: &Config, shown: &[Shown], book: &mut AddressBook) -> Vec<Tag> {
    let mut by_slug: BTreeMap<String, Tag> = BTreeMap::new();
    for (index, page) in shown.iter().enumerate() {
        for name in &page.document.front_matter.tags {
            let slug = slug(name);
            let address = format!("{}{slug}/", config.addresses.tags);
            let tag = by_slug.entry(slug).or_insert_with(|| Tag { name: name.clone(), address, pages: Vec::new() });
            if tag.pages.last() != Some(&PageId(index)) {
                tag.pages.push(PageId(index));
            }
        }
    }
    let order = Order::of(&config.language);
    let mut tags: Vec<Tag> = by_slug.into_values().collect();
    tags.sort_by_cached_key(|tag| order.key(None, &tag.name));
    for tag in &tags {
        book.claim(&tag.address, Owner::Generated);
    }
    tags
}
