//! A meeting as an `Event` (<https://schema.org/Event>), one for each date.

use jiff::civil::{Date, Time};
use serde::Serialize;

use super::super::{FieldLinks, MeetingLinks};
use crate::config::BaseUrl;
use crate::content::Meeting;
use crate::site::{Occurrence, Page, PageId, Site};

/// So many coming dates of a page are told: what is further off is found when it is nearer, and a
/// page with a meeting each week must not take twice as long to load for it.
const MOST: usize = 10;

/// The coming meetings of a page.
pub(super) fn coming<'a>(
    site: &'a Site,
    base: &BaseUrl,
    id: PageId,
    links: &FieldLinks,
) -> Vec<Event<'a>> {
    let occurrences = site.meetings.of_page(id);
    let past = occurrences.partition_point(|of| of.date < site.clock.today);
    let page = site.page(id);
    let meetings = &page.document.front_matter.network.meetings;
    let coming = occurrences[past..].iter().take(MOST);
    coming
        .map(|of| {
            let (meeting, links) = (&meetings[of.meeting], &links.meetings[of.meeting]);
            Event::of(site, base, page, of, meeting, links)
        })
        .collect()
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "these are schema.org's")]
pub(super) struct Event<'a> {
    name: &'a str,
    start_date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<String>,
    event_status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    event_attendance_mode: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    location: Vec<Location<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    organizer: Vec<Organizer<'a>>,
    in_language: &'a str,
    url: String,
}

#[derive(Serialize)]
#[serde(tag = "@type")]
enum Location<'a> {
    /// People write where they meet in a line: a room, a house, a street.
    Place {
        name: &'a str,
        address: &'a str,
    },
    VirtualLocation {
        url: String,
    },
}

#[derive(Serialize)]
#[serde(tag = "@type", rename = "Organization")]
struct Organizer<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

impl<'a> Event<'a> {
    fn of(
        site: &'a Site,
        base: &BaseUrl,
        page: &'a Page,
        occurrence: &Occurrence,
        meeting: &'a Meeting,
        links: &MeetingLinks,
    ) -> Self {
        let document = &page.document;
        let place = meeting.place.as_str();
        let place = (!place.is_empty()).then_some(Location::Place {
            name: place,
            address: place,
        });
        let online = links.online.as_ref().map(|link| Location::VirtualLocation {
            url: base.join_link(&link.url),
        });
        Self {
            name: Some(meeting.title.as_str())
                .filter(|title| !title.is_empty())
                .unwrap_or(&document.title),
            start_date: moment(site, occurrence.date, occurrence.start),
            end_date: occurrence
                .end
                .map(|end| moment(site, occurrence.date, Some(end))),
            event_status: if occurrence.cancelled.is_some() {
                "https://schema.org/EventCancelled"
            } else {
                "https://schema.org/EventScheduled"
            },
            event_attendance_mode: match (&place, &online) {
                (Some(_), Some(_)) => Some("https://schema.org/MixedEventAttendanceMode"),
                (Some(_), None) => Some("https://schema.org/OfflineEventAttendanceMode"),
                (None, Some(_)) => Some("https://schema.org/OnlineEventAttendanceMode"),
                (None, None) => None,
            },
            location: place.into_iter().chain(online).collect(),
            organizer: organizers(site, base, page),
            in_language: site.language_of(page),
            url: base.join(&page.address),
        }
    }
}

/// Who runs the network, else who publishes the site.
fn organizers<'a>(site: &'a Site, base: &BaseUrl, page: &'a Page) -> Vec<Organizer<'a>> {
    let organisers = &page.document.front_matter.network.organisers;
    let publisher = site.config.organisation.as_str();
    if organisers.is_empty() && !publisher.is_empty() {
        return vec![Organizer {
            name: publisher,
            url: Some(base.join("/")),
        }];
    }
    let named = |name: &'a String| Organizer { name, url: None };
    organisers.iter().map(named).collect()
}

/// A day, or a time of it with its distance from UTC where the site is read
/// (<https://schema.org/DateTime>, ISO 8601).
fn moment(site: &Site, day: Date, time: Option<Time>) -> String {
    let zoned = time.and_then(|time| {
        let moment = day.to_datetime(time);
        moment.to_zoned_datetime(site.config.timezone.clone()).ok()
    });
    zoned.map_or_else(
        || day.to_string(),
        |moment| moment.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
    )
}
