//! `months` and `terms`: what comes, month by month, then what has been, term by term. The same of
//! one audience alone, and the ways to all of these.

use std::ops::Range;

use jiff::civil::Date;
use tera::Value;

use super::super::meetings::with_page;
use super::super::shape::view;
use super::super::{Views, date, list, text};
use super::{Contents, Entries, MAX_PARTS, page_with};
use crate::overview::Overview;
use crate::site::{CalendarId, EditionId, ListingId, Occurrence, PageId, Site};

/// The calendar.
pub(super) struct Calendar;

/// The meetings of an edition, or of those for an audience.
#[derive(Debug)]
struct Lines {
    edition: EditionId,
    audience: Option<CalendarId>,
    /// What comes, by date, then what has been: the latest term first, each by date.
    meetings: Vec<Occurrence>,
    /// How many of them are still to come.
    coming: usize,
    /// Where months begin that something comes in, then where past terms do.
    begins: Vec<usize>,
    /// The networks that still meet, in the order of their next meetings, and how often they do.
    networks: Vec<(PageId, usize)>,
    /// Those for whom other calendars are, and how much comes there.
    audiences: Vec<(CalendarId, usize)>,
}

impl Contents for Calendar {
    fn entries(&self, site: &Site, edition: EditionId) -> Box<dyn Entries> {
        let meetings = site.meetings.of_edition(edition).cloned().collect();
        Box::new(Lines::new(site, edition, None, meetings))
    }
}

/// The meetings for an audience.
pub fn of_audience(site: &Site, id: CalendarId) -> Box<dyn Entries> {
    let calendar = site.calendar(id);
    let pages = calendar.pages.iter();
    let mut meetings: Vec<Occurrence> = pages
        .flat_map(|page| site.meetings.of_page(*page).iter().cloned())
        .collect();
    meetings.sort_by_key(|of| (of.date, of.start, of.page, of.meeting));
    Box::new(Lines::new(site, calendar.edition, Some(id), meetings))
}

impl Lines {
    /// `meetings` are in the order of their dates.
    fn new(
        site: &Site,
        edition: EditionId,
        audience: Option<CalendarId>,
        mut meetings: Vec<Occurrence>,
    ) -> Self {
        let today = site.clock.today;
        let past = meetings.partition_point(|of| of.date < today);
        let coming = meetings.len() - past;
        meetings.rotate_left(past);
        meetings[coming..].sort_by_key(|of| std::cmp::Reverse(Term::of(of.date)));
        let starts = |range: Range<usize>, is_new: fn(Date, Date) -> bool| {
            let first = range.start;
            let meetings = &meetings;
            let begins = move |index: &usize| {
                *index == first || is_new(meetings[*index - 1].date, meetings[*index].date)
            };
            range.filter(begins).collect::<Vec<usize>>()
        };
        let mut begins = starts(0..coming, |a, b| month(a) != month(b));
        begins.extend(starts(coming..meetings.len(), |a, b| {
            Term::of(a) != Term::of(b)
        }));
        let mut networks: Vec<(PageId, usize)> = Vec::new();
        let mut places = rustc_hash::FxHashMap::default();
        for of in &meetings[..coming] {
            let place = *places.entry(of.page).or_insert(networks.len());
            if place == networks.len() {
                networks.push((of.page, 0));
            }
            networks[place].1 += 1;
        }
        let audiences = site.calendars_of(edition).map(|(id, calendar)| {
            let pages = calendar.pages.iter();
            let coming = pages.map(|page| {
                let meetings = site.meetings.of_page(*page);
                meetings.len() - meetings.partition_point(|of| of.date < today)
            });
            (id, coming.sum::<usize>())
        });
        Self {
            edition,
            audience,
            coming,
            begins,
            networks,
            audiences: audiences.collect(),
            meetings,
        }
    }

    fn listing(&self) -> ListingId {
        let all = ListingId::Overview(self.edition, Overview::Calendar);
        self.audience.map_or(all, ListingId::Calendar)
    }
}

impl Entries for Lines {
    fn len(&self) -> usize {
        self.meetings.len()
    }

    fn view(
        &self,
        views: &Views<'_>,
        _: Option<PageId>,
        range: Range<usize>,
    ) -> Vec<(&'static str, Value)> {
        let audience = self.audience.map(|id| views.site.calendar(id));
        let is_month = |begin: &&usize| **begin < self.coming;
        let sections = self.begins.iter().enumerate();
        let section = |(number, begin): (usize, &usize)| {
            let next = self.begins.get(number + 1);
            let all = *begin..next.copied().unwrap_or(self.meetings.len());
            let shown = all.start.max(range.start)..all.end.min(range.end);
            (all, self.meetings.get(shown).unwrap_or_default())
        };
        // Every page has them all, as ways to the others; of very many only those that it shows.
        let is_few = self.begins.len() <= MAX_PARTS;
        let sections = sections.filter(|(number, begin)| {
            let next = self.begins.get(number + 1);
            let ends_before = next.is_some_and(|end| *end <= range.start);
            is_few || **begin < range.end && !ends_before
        });
        let (months, terms): (Vec<_>, Vec<_>) = sections.partition(|(_, begin)| is_month(begin));
        let months = months.into_iter().map(section);
        let terms = terms.into_iter().map(section);
        vec![
            (
                "months",
                list(months.map(|(all, shown)| self.month(views, all, shown))),
            ),
            (
                "terms",
                list(terms.map(|(all, shown)| self.term(views, all, shown))),
            ),
            (
                "audience",
                text(audience.map_or("", |calendar| &calendar.audience)),
            ),
            ("audiences", self.audiences(views)),
            ("networks", self.networks(views)),
        ]
    }
}

impl Lines {
    fn month(&self, views: &Views<'_>, all: Range<usize>, shown: &[Occurrence]) -> Value {
        let first = month(self.meetings[all.start].date);
        let id = format!("s-{}", first.strftime("%Y-%m"));
        view! {
            "month": date(Some(first)),
            "url": text(&format!("{}#{id}", page_with(views.generated, self.listing(), all.start))),
            "id": text(&id),
            "count": all.len().into(),
            "meetings": meetings(views.site, shown),
        }
    }

    fn term(&self, views: &Views<'_>, all: Range<usize>, shown: &[Occurrence]) -> Value {
        let term = Term::of(self.meetings[all.start].date);
        let season = if term.is_autumn { "autumn" } else { "spring" };
        let id = format!("s-{}-{season}", term.year);
        view! {
            "season": text(season),
            "year": text(&term.year.to_string()),
            "url": text(&format!("{}#{id}", page_with(views.generated, self.listing(), all.start))),
            "id": text(&id),
            "count": all.len().into(),
            "meetings": meetings(views.site, shown),
        }
    }

    fn audiences(&self, views: &Views<'_>) -> Value {
        let made = self.audiences.iter().filter_map(|(id, count)| {
            let address = &views.generated.calendars.get(id)?.address;
            Some((*id, address, *count))
        });
        list(made.map(|(id, address, count)| {
            view! {
                "title": text(&views.site.calendar(id).audience),
                "url": text(address),
                "count": count.into(),
                "current": Value::from(self.audience == Some(id)),
            }
        }))
    }

    /// Every page of the calendar has them, so of very many there are none: there are other ways to
    /// a network.
    fn networks(&self, views: &Views<'_>) -> Value {
        let shown = Some(self.networks.as_slice()).filter(|all| all.len() <= MAX_PARTS);
        list(shown.unwrap_or_default().iter().map(|(id, count)| {
            let page = views.site.page(*id);
            view! {
                "title": text(&page.document.title),
                "url": text(&page.address),
                "count": Value::from(*count),
            }
        }))
    }
}

fn meetings(site: &Site, shown: &[Occurrence]) -> Value {
    list(shown.iter().map(|of| with_page(site, of)))
}

/// The first day of a day's month.
fn month(date: Date) -> Date {
    date.first_of_month()
}

/// A term of schools: autumn is from August to December, spring from January to July.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Term {
    year: i16,
    is_autumn: bool,
}

impl Term {
    fn of(date: Date) -> Self {
        Self {
            year: date.year(),
            is_autumn: date.month() >= 8,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn terms_are_those_of_schools() {
        let term = |date: &str| {
            let term = Term::of(date.parse().unwrap());
            (term.year, term.is_autumn)
        };
        assert_eq!(term("2026-07-31"), (2026, false));
        assert_eq!(term("2026-08-01"), (2026, true));
        assert_eq!(term("2027-01-01"), (2027, false));
        assert!(Term::of("2026-01-01".parse().unwrap()) < Term::of("2026-12-31".parse().unwrap()));
    }
}
