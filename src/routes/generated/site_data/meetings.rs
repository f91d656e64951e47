//! Meetings: one entry for each date, and one for each series.

use jiff::civil::Date;
use serde::Serialize;

use super::{day, link};
use crate::content::{Meeting, written_time};
use crate::site::{Page, PageId, Site};
use crate::theme::views::{FieldLinks, MeetingLinks};

/// A meeting on one of its dates.
#[derive(Serialize)]
pub(super) struct MeetingData<'a> {
    page: &'a str,
    /// The series that it belongs to, by its number on the page; null for one alone.
    series: Option<usize>,
    #[serde(serialize_with = "day")]
    date: Option<Date>,
    #[serde(flatten)]
    about: About<'a>,
    cancelled: bool,
    reason: &'a str,
}

/// A meeting that repeats.
#[derive(Serialize)]
pub(super) struct SeriesData<'a> {
    page: &'a str,
    series: usize,
    repeats: &'a str,
    #[serde(serialize_with = "day")]
    until: Option<Date>,
    #[serde(flatten)]
    about: About<'a>,
}

/// What is the same on each date.
#[derive(Serialize, Clone)]
struct About<'a> {
    start: Option<String>,
    end: Option<String>,
    title: &'a str,
    place: &'a str,
    link: Option<String>,
    online: Option<String>,
}

impl<'a> About<'a> {
    /// Of each meeting that a page has written.
    fn of_page(site: &'a Site, page: &'a Page, meetings: &'a [Meeting]) -> Vec<Self> {
        let links = FieldLinks::of(site, page).meetings;
        let about = |(meeting, links): (&'a Meeting, &MeetingLinks)| Self {
            start: meeting.start.map(written_time),
            end: meeting.end.map(written_time),
            title: &meeting.title,
            place: &meeting.place,
            link: link(site, links.link.as_ref()),
            online: link(site, links.online.as_ref()),
        };
        meetings.iter().zip(&links).map(about).collect()
    }
}

/// The meetings of some pages, by date and time, then in the order of the pages; and their series.
pub(super) fn of<'a>(
    site: &'a Site,
    pages: impl Iterator<Item = (PageId, &'a Page)>,
) -> (Vec<MeetingData<'a>>, Vec<SeriesData<'a>>) {
    let (mut dated, mut series) = (Vec::new(), Vec::new());
    for (id, page) in pages {
        let meetings = &page.document.front_matter.network.meetings;
        if meetings.is_empty() {
            continue;
        }
        let about = About::of_page(site, page, meetings);
        for occurrence in site.meetings.of_page(id) {
            let number = occurrence.meeting;
            dated.push(MeetingData {
                page: &page.address,
                series: meetings[number].series.as_ref().map(|_| number),
                date: Some(occurrence.date),
                about: about[number].clone(),
                cancelled: occurrence.cancelled.is_some(),
                reason: occurrence.cancelled.as_deref().unwrap_or_default(),
            });
        }
        for (number, meeting) in meetings.iter().enumerate() {
            series.extend(meeting.series.as_ref().map(|of| SeriesData {
                page: &page.address,
                series: number,
                repeats: &of.phrase,
                until: Some(of.until),
                about: about[number].clone(),
            }));
        }
    }
    // A time of day sorts as its text: it has two digits for each part.
    dated.sort_by(|a, b| (a.date, &a.about.start).cmp(&(b.date, &b.about.start)));
    (dated, series)
}
