//! The sections of the report: the pages of one owner.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use serde::Serialize;

use super::finding::page_of;
use super::row::Row;
use crate::address;
use crate::content::Mailbox;
use crate::diagnostics::{Count, Diagnostic, Messages};
use crate::site::{Order, PageId, Site};
use crate::slug::{UniqueIds, slug};

/// Pages that the same person answers for, or nobody, what is most urgent to read through first.
#[derive(Debug, Serialize)]
pub(super) struct Section {
    /// Stays the same as long as its owner's name does, so that others can be sent here.
    id: String,
    heading: String,
    pub is_owned: bool,
    /// `mailto:` and an address; empty where none is known.
    mail: String,
    email: String,
    /// How many pages there are, and what there is to do.
    summary: String,
    pub pages: Vec<Row>,
}

/// Who answers for pages, and which pages those are.
#[derive(Default)]
struct Group<'a> {
    owner: Option<&'a Mailbox>,
    pages: Vec<PageId>,
}

/// The sections of a site: pages that nobody answers for first, since nobody else looks after them,
/// then owners by name.
pub(super) fn list(site: &Site, findings: &[&Diagnostic], messages: &Messages) -> Vec<Section> {
    let mut by_page: HashMap<PageId, Vec<&Diagnostic>> = HashMap::new();
    for (page, finding) in findings
        .iter()
        .filter_map(|finding| Some((page_of(finding, site)?, *finding)))
    {
        let page = site.looked_after_as(page);
        by_page.entry(page).or_default().push(finding);
    }
    let mut ids = UniqueIds::default();
    let of_page = |id: &PageId| by_page.get(id).map_or(&[] as &[_], Vec::as_slice);
    groups(site, messages)
        .into_iter()
        .map(|group| {
            let mut pages: Vec<Row> = group
                .pages
                .iter()
                .map(|id| Row::of(site.page(*id), of_page(id), site, messages))
                .collect();
            pages.sort_by_key(|row| row.due.unwrap_or(Date::MAX));
            let count = Count::of(group.pages.iter().flat_map(of_page).copied());
            Section::of(group.owner, pages, count, &mut ids, messages)
        })
        .collect()
}

/// Pages by those who answer for them. People are told apart by their addresses, and where they
/// have none by their names, in whatever capitals these are written.
fn groups<'a>(site: &'a Site, messages: &Messages) -> Vec<Group<'a>> {
    let mut by_owner: BTreeMap<Option<String>, Group<'a>> = BTreeMap::new();
    for (index, page) in site.pages.iter().enumerate() {
        if site.looked_after_as(PageId(index)) != PageId(index) {
            continue;
        }
        let owner = site.owner_of(page);
        let key = owner.map(|owner| {
            if owner.email.is_empty() {
                &owner.name
            } else {
                &owner.email
            }
            .to_lowercase()
        });
        let group = by_owner.entry(key).or_default();
        // One page may give a name that another leaves out.
        group.owner = group.owner.filter(|known| !known.name.is_empty()).or(owner);
        group.pages.push(PageId(index));
    }
    let order = Order::of(messages.language_code());
    let mut groups: Vec<Group<'a>> = by_owner.into_values().collect();
    groups.sort_by_cached_key(|group| group.owner.map(|owner| order.key(None, name(owner))));
    groups
}

/// What an owner is called: by name, else by address.
fn name(owner: &Mailbox) -> &str {
    if owner.name.is_empty() {
        &owner.email
    } else {
        &owner.name
    }
}

impl Section {
    fn of(
        owner: Option<&Mailbox>,
        pages: Vec<Row>,
        count: Count,
        ids: &mut UniqueIds,
        messages: &Messages,
    ) -> Self {
        let email = owner.map(|owner| owner.email.clone()).unwrap_or_default();
        let overdue = pages.iter().filter(|row| row.overdue).count();
        let numbers = [
            ("pages", pages.len().into()),
            ("errors", count.errors.into()),
            ("warnings", count.warnings.into()),
            ("overdue", overdue.into()),
        ];
        Self {
            id: ids.claim(&owner.map_or_else(
                || String::from("unowned"),
                |owner| format!("owner-{}", slug(name(owner))),
            )),
            heading: owner.map_or_else(
                || messages.word("report-unowned"),
                |owner| name(owner).to_owned(),
            ),
            is_owned: owner.is_some(),
            mail: if email.is_empty() {
                String::new()
            } else {
                format!("mailto:{}", address::encode(&email))
            },
            email,
            summary: messages.phrase("report-summary", &numbers),
            pages,
        }
    }
}
