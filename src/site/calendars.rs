//! Calendars of audiences: for each of those whom networks are for, when these networks meet.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::easy::EasyVersions;
use super::edition::DocumentEditions;
use super::order::Order;
use super::url_registry::{Resource, UrlRegistry};
use super::{EditionId, PageId};
use crate::address;
use crate::content::{Document, term_key};
use crate::overview::Overview;
use crate::slug::{UniqueIds, slug};

/// When the networks for an audience meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AudienceCalendar {
    /// The edition.
    pub edition: EditionId,
    /// The audience, as first written.
    pub audience: String,
    /// Where it is found, below the edition's calendar.
    pub address: String,
    /// The networks with meetings that are shown; none where its time has not come.
    pub pages: Vec<PageId>,
}

/// The audiences of each edition's networks with meetings, as the edition's language sorts; none
/// where there is one alone, whose calendar would be the edition's.
pub(super) fn collect(
    languages: &DocumentEditions<'_>,
    documents: &[Arc<Document>],
    shown: &[bool],
    easy: &EasyVersions,
    registry: &mut UrlRegistry,
) -> Vec<AudienceCalendar> {
    let mut by_key = vec![BTreeMap::new(); languages.settings.len()];
    for (index, document) in documents.iter().enumerate() {
        let network = &document.front_matter.network;
        if network.meetings.is_empty() || easy.original(PageId(index)).is_some() {
            continue;
        }
        let edition = languages.of_documents[index];
        for audience in &network.audience {
            let known: &mut BTreeMap<String, AudienceCalendar> = &mut by_key[edition.0];
            let calendar = known
                .entry(term_key(audience))
                .or_insert_with(|| AudienceCalendar {
                    edition,
                    audience: audience.clone(),
                    address: String::new(),
                    pages: Vec::new(),
                });
            if shown[index] && calendar.pages.last() != Some(&PageId(index)) {
                calendar.pages.push(PageId(index));
            }
        }
    }
    let mut found = Vec::new();
    for (mut by_key, settings) in by_key.into_iter().zip(&languages.settings) {
        if by_key.len() < 2 {
            continue;
        }
        let base = settings.addresses.of(Overview::Calendar);
        let mut last_parts = UniqueIds::default();
        for (key, calendar) in &mut by_key {
            let last = last_parts.claim(&slug(key));
            calendar.address = address::usable(&format!("{base}{last}/")).into_owned();
            registry.claim(&calendar.address, Resource::Generated);
        }
        let order = Order::of(&settings.language);
        let mut calendars: Vec<AudienceCalendar> = by_key.into_values().collect();
        calendars.sort_by_cached_key(|calendar| order.key(None, &calendar.audience));
        found.extend(calendars);
    }
    found
}
