//! The parts of a network: initiatives, contacts, facts; and where links of fields lead.

use tera::Value;

use super::shape::view;
use super::{text, texts};
use crate::address;
use crate::content::{Contact, Fact, Film, Initiative};
use crate::markdown::Heading;
use crate::site::{Page, Site, Target};
use crate::slug::UniqueIds;

/// Where the links of a page's fields lead: one entry per initiative and per meeting, `None`
/// without a link; and that of the film.
pub struct FieldLinks {
    /// Of initiatives.
    pub initiatives: Vec<Option<FieldLink>>,
    /// Of meetings.
    pub meetings: Vec<MeetingLinks>,
    /// Of the film.
    pub film: Option<FieldLink>,
}

/// The links of a meeting.
#[derive(Debug, Clone)]
pub struct MeetingLinks {
    /// Where to read on.
    pub link: Option<FieldLink>,
    /// Where to join.
    pub online: Option<FieldLink>,
    /// Its calendar file; empty where it has none.
    pub calendar: String,
}

/// A link of a field.
#[derive(Debug, Clone)]
pub struct FieldLink {
    /// Its address.
    pub url: String,
    /// The language that it leads to; empty where that is the page's own.
    pub language: String,
}

impl FieldLink {
    /// The link to where that of a field leads; `None` where it prints as plain text.
    fn to(site: &Site, page: &Page, target: &Target) -> Option<Self> {
        let url = site.href(page, target)?;
        let edition = site.edition_of(target).filter(|id| *id != page.edition);
        Some(Self {
            // Templates print it as it is; those of texts are escaped where they are written.
            url: address::escape(&url).into_owned(),
            language: edition
                .map(|id| site.edition(id).language.clone())
                .unwrap_or_default(),
        })
    }
}

impl MeetingLinks {
    /// Those of the meeting of a number.
    pub(super) fn of(site: &Site, page: &Page, number: usize) -> Self {
        let (link, online) = page.links_of_meeting(number);
        let to = |target: Option<&Target>| FieldLink::to(site, page, target?);
        let file = &page.calendar_files.meetings[number];
        Self {
            link: to(link),
            online: to(online),
            calendar: file.address.clone().unwrap_or_default(),
        }
    }
}

impl FieldLinks {
    /// Hands out the page's resolved links in the order of
    /// [`crate::content::FrontMatter::links`].
    pub fn of(site: &Site, page: &Page) -> Self {
        let network = &page.document.front_matter.network;
        let mut targets = page.links.in_fields.iter();
        let mut next = |has_link: bool| {
            let target = targets.by_ref().take(usize::from(has_link)).next()?;
            FieldLink::to(site, page, target)
        };
        let initiatives = network
            .initiatives
            .iter()
            .map(|initiative| next(initiative.link.is_some()))
            .collect();
        let meetings = network.meetings.iter().zip(&page.calendar_files.meetings);
        let meetings = meetings
            .map(|(meeting, file)| MeetingLinks {
                link: next(meeting.link.is_some()),
                online: next(meeting.online.is_some()),
                calendar: file.address.clone().unwrap_or_default(),
            })
            .collect();
        Self {
            initiatives,
            meetings,
            film: next(page.document.front_matter.film.is_some()),
        }
    }
}

/// Ids that a page's headings have left free.
pub(super) fn free_ids(headings: &[Heading]) -> UniqueIds {
    let mut ids = UniqueIds::default();
    for heading in headings {
        ids.claim(&heading.id);
    }
    ids
}

pub(super) fn initiative(
    initiative: &Initiative,
    link: Option<&FieldLink>,
    ids: &mut UniqueIds,
) -> Value {
    view! {
        "title": text(&initiative.title),
        "description": text(&initiative.description),
        "where": text(&initiative.place),
        "year": text(&initiative.year),
        "partners": texts(&initiative.partners),
        "link": text(link.map_or("", |link| &link.url)),
        "link_language": text(link.map_or("", |link| &link.language)),
        "id": text(&ids.claim(&initiative.slug)),
    }
}

/// A film, unless its link leads nowhere: there is nothing else to it.
pub(super) fn film(film: &Film, link: Option<&FieldLink>) -> Option<Value> {
    let link = link?;
    Some(view! { "title": text(&film.title), "link": text(&link.url) })
}

pub(super) fn contact(contact: &Contact) -> Value {
    view! {
        "name": text(&contact.name),
        "role": text(&contact.role),
        "email": text(&contact.email),
        "phone": text(&contact.phone),
        "phone_link": text(&contact.phone_link().unwrap_or_default()),
    }
}

pub(super) fn fact(fact: &Fact) -> Value {
    view! { "label": text(&fact.label), "value": text(&fact.value) }
}
