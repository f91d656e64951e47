//! Meetings: one view for each date, and one for each series.

use jiff::civil::Time;
use tera::value::Key;
use tera::{Map, Value};

use super::network::{FieldLinks, MeetingLinks};
use super::shape::view;
use super::{date, list, text};
use crate::content::{Accent, Meeting, written_time};
use crate::site::{EditionId, Occurrence, Page, PageId, Site};

/// How many of an edition's next meetings templates see on every page.
const NEXT: usize = 20;

/// A meeting on one of its dates.
pub(super) fn meeting(occurrence: &Occurrence, meeting: &Meeting, links: &MeetingLinks) -> Value {
    let link = links.link.as_ref();
    let repeats = meeting.series.as_ref().map_or("", |series| &series.phrase);
    view! {
        "date": date(Some(occurrence.date)),
        "start": time(occurrence.start),
        "end": time(occurrence.end),
        "place": text(&meeting.place),
        "title": text(&meeting.title),
        "link": text(link.map_or("", |link| &link.url)),
        "link_language": text(link.map_or("", |link| &link.language)),
        "online": text(links.online.as_ref().map_or("", |link| &link.url)),
        "cancelled": occurrence.cancelled.is_some().into(),
        "reason": text(occurrence.cancelled.as_deref().unwrap_or_default()),
        "repeats": text(repeats),
        "series": Value::from(occurrence.meeting),
        "calendar": text(&links.calendar),
    }
}

/// `page.meetings`, `page.upcoming` and `page.series`.
pub(super) struct OfPage {
    pub(super) meetings: Value,
    pub(super) upcoming: Value,
    pub(super) series: Value,
}

impl OfPage {
    pub(super) fn new(site: &Site, id: PageId, links: &FieldLinks) -> Self {
        let meetings = &site.page(id).document.front_matter.network.meetings;
        let occurrences = site.meetings.of_page(id);
        let views: Vec<Value> = occurrences
            .iter()
            .map(|of| meeting(of, &meetings[of.meeting], &links.meetings[of.meeting]))
            .collect();
        let past = occurrences.partition_point(|of| of.date < site.clock.today);
        let mut next = vec![None; meetings.len()];
        for of in &occurrences[past..] {
            if of.cancelled.is_none() {
                next[of.meeting].get_or_insert(of.date);
            }
        }
        let series = meetings.iter().enumerate().filter_map(|(number, meeting)| {
            let series = meeting.series.as_ref()?;
            Some(view! {
                "series": Value::from(number),
                "phrase": text(&series.phrase),
                "title": text(&meeting.title),
                "place": text(&meeting.place),
                "start": time(meeting.start),
                "end": time(meeting.end),
                "until": date(Some(series.until)),
                "next": date(next[number]),
                "calendar": text(&links.meetings[number].calendar),
            })
        });
        Self {
            series: list(series),
            upcoming: list(views[past..].iter().cloned()),
            meetings: views.into(),
        }
    }
}

/// The next meeting of a page that takes place; null where there is none.
pub(super) fn next(site: &Site, id: PageId, page: &Page) -> Value {
    let meetings = &page.document.front_matter.network.meetings;
    let is_next = |of: &&Occurrence| of.date >= site.clock.today && of.cancelled.is_none();
    let next = site.meetings.of_page(id).iter().find(is_next);
    next.map_or_else(Value::none, |of| {
        let links = MeetingLinks::of(site, page, of.meeting);
        meeting(of, &meetings[of.meeting], &links)
    })
}

/// The next meetings of an edition, each with its page.
pub(super) fn next_of_edition(site: &Site, edition: EditionId) -> Value {
    let next = site.meetings.of_edition_from(edition, site.clock.today);
    list(next.take(NEXT).map(|of| with_page(site, of)))
}

/// A meeting on one of its dates, with the page that it stands on.
pub(super) fn with_page(site: &Site, occurrence: &Occurrence) -> Value {
    let page = site.page(occurrence.page);
    let fields = &page.document.front_matter;
    let number = occurrence.meeting;
    let links = MeetingLinks::of(site, page, number);
    let view = meeting(occurrence, &fields.network.meetings[number], &links);
    let of = view! {
        "title": text(&page.document.title),
        "url": text(&page.address),
        "accent": text(page.accent.map_or("", Accent::as_str)),
        "type": text(fields.page_type.as_str()),
    };
    let view = view.into_map().unwrap_or_default().into_iter();
    Value::from(view.chain([(Key::Str("page"), of)]).collect::<Map>())
}

fn time(time: Option<Time>) -> Value {
    text(&time.map(written_time).unwrap_or_default())
}
