//! Calendar files: of a meeting or a series, of a page, of an edition.
//!
//! A series is one event with a rule, where all programs read its rule right; a cancelled date is an
//! event in the place of the rule's own. Dates on top of a rule, and those of other rules, are
//! events by themselves: Outlook and Google leave out lists of dates
//! (<https://github.com/esrg-knights/Squire/issues/214>, 107).

use std::sync::Arc;

use jiff::civil::{Date, date};
use rayon::prelude::*;

use crate::address;
use crate::content::Meeting;
use crate::icalendar::{self, Component, Event, Repetition, When, Zone};
use crate::site::{EditionId, Page, PageId, Site, Target};
use crate::theme::Words;

/// The day that events are of whose page names none. Calendars ask for one, and the day of a build
/// would make each build's files new.
const NO_DAY: Date = date(2000, 1, 1);

/// Writes calendar files, in the words of an edition.
pub(super) struct Calendars<'a> {
    pub site: &'a Site,
    pub words: &'a Words,
    pub zone: &'a Zone,
}

/// What several events say.
struct Told<'a> {
    page: &'a Page,
    meeting: &'a Meeting,
    /// The full address of the page; empty if the site does not know its own.
    url: String,
    /// The full address of what to read on; empty if there is none, or the site does not know its
    /// own.
    link: String,
    /// That of where to join.
    online: String,
}

impl Calendars<'_> {
    /// That of an edition, with the meetings of all its pages.
    pub(super) fn of_edition(&self, id: EditionId) -> Vec<u8> {
        let is_of_it = |page: &&Arc<Page>| {
            page.shown && page.edition == id && page.original.is_none() && has_meetings(page)
        };
        let pages = self.site.pages.par_iter().filter(is_of_it);
        let of_pages: Vec<Vec<Component>> = pages.map(|page| self.events(page)).collect();
        let events = of_pages.iter().flatten();
        icalendar::write(&self.site.edition(id).title, events, self.zone)
    }

    /// That of a page, with all its meetings.
    pub(super) fn of_page(&self, id: PageId) -> Vec<u8> {
        let page = self.site.page(id);
        let events = self.events(page);
        icalendar::write(&page.document.title, events.iter(), self.zone)
    }

    /// That of one meeting or series of a page.
    pub(super) fn of_meeting(&self, id: PageId, number: usize) -> Vec<u8> {
        let events = self.of_number(self.site.page(id), number);
        icalendar::write("", events.iter(), self.zone)
    }

    /// The events of a page's meetings.
    fn events(&self, page: &Page) -> Vec<Component> {
        let numbers = 0..page.document.front_matter.network.meetings.len();
        numbers
            .flat_map(|number| self.of_number(page, number))
            .collect()
    }

    /// The events of a page's meeting or series of a number.
    fn of_number(&self, page: &Page, number: usize) -> Vec<Component> {
        let file = &page.calendar_files.meetings[number];
        let Some(name) = &file.name else {
            return Vec::new();
        };
        let told = &self.told(page, number);
        let meeting = told.meeting;
        let dates = meeting.dates().iter().copied();
        let by_rule: Vec<Date> = dates.filter(|day| meeting.is_by_rule(*day)).collect();
        let mut events = Vec::new();
        if let (Some(series), [first, .., last] | [first @ last]) = (&meeting.series, &*by_rule) {
            let of_all = meeting
                .cancelled
                .as_ref()
                .map(|cancelled| &*cancelled.reason);
            let within = |day: &&Date| (first..last).contains(day);
            events.push(Event {
                repeats: Some(Repetition {
                    rule: series.rule.rrule(),
                    until: *last,
                    except: series.except.iter().filter(within).copied().collect(),
                }),
                ..self.event(told, name, *first, of_all)
            });
            let cancelled = by_rule.iter().filter(|_| of_all.is_none());
            events.extend(cancelled.filter_map(|day| {
                let reason = meeting.cancelled_on(*day)?;
                Some(Event {
                    is_of_series: true,
                    ..self.event(told, name, *day, Some(reason))
                })
            }));
        } else if meeting.dates().contains(&meeting.date) {
            let cancelled = meeting.cancelled_on(meeting.date);
            events.push(self.event(told, name, meeting.date, cancelled));
        }
        events.extend(
            meeting
                .dates_alone()
                .zip(&file.names_alone)
                .map(|(day, name)| self.event(told, name, day, meeting.cancelled_on(day))),
        );
        events
            .iter()
            .map(|event| event.component(self.zone))
            .collect()
    }

    /// A meeting on one day; `cancelled` is why it does not take place, if it does not.
    fn event(&self, told: &Told<'_>, name: &str, day: Date, cancelled: Option<&str>) -> Event {
        let Told { page, meeting, .. } = told;
        let fields = &page.document.front_matter;
        let updated = fields.updated_on();
        Event {
            uid: self.uid(page, name),
            stamp: updated.or(fields.publish).unwrap_or(NO_DAY),
            modified: updated,
            when: When {
                date: day,
                start: meeting.start,
                end: meeting.end,
            },
            repeats: None,
            is_of_series: false,
            summary: self.summary(told, cancelled.is_some()),
            place: meeting.place.clone(),
            description: self.description(told, cancelled),
            url: told.url.clone(),
            conference: (!told.online.is_empty()).then(|| {
                (
                    told.online.clone(),
                    self.words.plain("calendar_join").to_owned(),
                )
            }),
            cancelled: cancelled.is_some(),
        }
    }

    /// What calendars know an event by: the day, the page's address, and whose site it is.
    fn uid(&self, page: &Page, name: &str) -> String {
        let path = page.address.trim_matches('/').replace('/', ".");
        let dot = if path.is_empty() { "" } else { "." };
        let base_url = self.site.config.base_url.as_ref();
        let host = base_url.map_or("samverk", |base| base.authority());
        format!("{name}{dot}{path}@{host}")
    }

    /// What it is called among other people's meetings: who meets, and what for. That it is
    /// cancelled is said in words, too: Outlook shows nothing else of it.
    fn summary(&self, told: &Told<'_>, is_cancelled: bool) -> String {
        let (who, what) = (told.page.document.title.as_str(), &*told.meeting.title);
        let cancelled = self.words.plain("calendar_cancelled");
        let parts = [
            if is_cancelled { cancelled } else { "" },
            if what.contains(who) { "" } else { who },
            what,
        ];
        let mut said: Vec<&str> = parts.to_vec();
        said.retain(|part| !part.is_empty());
        said.join(": ")
    }

    /// What there is to say besides, a line each.
    fn description(&self, told: &Told<'_>, cancelled: Option<&str>) -> String {
        let mut lines = String::new();
        let mut add = |word: &str, value: &str| {
            if !value.is_empty() {
                let end = if lines.is_empty() { "" } else { "\n" };
                lines.extend([end, self.words.plain(word), ": ", value]);
            }
        };
        add("calendar_cancelled", cancelled.unwrap_or_default());
        add("calendar_join", &told.online);
        add("calendar_meeting", &told.link);
        add("calendar_page", &told.url);
        lines
    }

    /// A page's meeting of a number, with its links.
    fn told<'p>(&self, page: &'p Page, number: usize) -> Told<'p> {
        let (link, online) = page.links_of_meeting(number);
        let to = |target: Option<&Target>| {
            target.map_or_else(String::new, |target| self.target(page, target))
        };
        Told {
            page,
            meeting: &page.document.front_matter.network.meetings[number],
            url: self.full(&page.address),
            link: to(link),
            online: to(online),
        }
    }

    /// The full address of a link's target.
    fn target(&self, page: &Page, target: &Target) -> String {
        match self.site.href(page, target) {
            Some(root) if root.starts_with('/') => self.full(&root),
            Some(url) => address::escape(&url).into_owned(),
            None => String::new(),
        }
    }

    /// The full address of a root address; empty for a site that does not know its own.
    fn full(&self, address: &str) -> String {
        let base_url = self.site.config.base_url.as_ref();
        base_url.map_or_else(String::new, |base| {
            address::escape(&base.join(address)).into_owned()
        })
    }
}

fn has_meetings(page: &Page) -> bool {
    !page.document.front_matter.network.meetings.is_empty()
}
