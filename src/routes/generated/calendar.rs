//! Calendar files: of a meeting or a series, of a page, of an edition.
//!
//! A series is one event with a rule, where all programs read its rule right; a cancelled date is an
//! event in the place of the rule's own. Dates on top of a rule, and those of other rules, are
//! events by themselves: Outlook and Google leave out lists of dates
//! (<https://github.com/esrg-knights/Squire/issues/214>, 107).

use jiff::civil::{Date, date};

use crate::address;
use crate::content::Meeting;
use crate::icalendar::{self, Event, Repetition, When, Zone};
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
    /// The full address of what to read on; empty if there is none, or the site does not know its
    /// own.
    link: String,
    /// That of where to join.
    online: String,
}

impl Calendars<'_> {
    /// That of an edition, with the meetings of all its pages.
    pub(super) fn of_edition(&self, id: EditionId) -> Vec<u8> {
        let pages = self.site.shown().map(|(_, page)| page);
        let pages = pages.filter(|page| page.edition == id && page.original.is_none());
        let events: Vec<Event> = pages.flat_map(|page| self.events(page)).collect();
        icalendar::write(&self.site.edition(id).title, &events, self.zone)
    }

    /// That of a page, with all its meetings.
    pub(super) fn of_page(&self, id: PageId) -> Vec<u8> {
        let page = self.site.page(id);
        let events: Vec<Event> = self.events(page).collect();
        icalendar::write(&page.document.title, &events, self.zone)
    }

    /// That of one meeting or series of a page.
    pub(super) fn of_meeting(&self, id: PageId, number: usize) -> Vec<u8> {
        let events = self.of_number(self.site.page(id), number);
        icalendar::write("", &events, self.zone)
    }

    /// The events of a page's meetings.
    fn events<'p>(&'p self, page: &'p Page) -> impl Iterator<Item = Event> + 'p {
        let numbers = 0..page.document.front_matter.network.meetings.len();
        numbers.flat_map(|number| self.of_number(page, number))
    }

    /// The events of a page's meeting or series of a number.
    fn of_number(&self, page: &Page, number: usize) -> Vec<Event> {
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
            url: self.full(&page.address),
            conference: (!told.online.is_empty())
                .then(|| (told.online.clone(), self.word("calendar_join"))),
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
        let (who, what) = (&told.page.document.title, &told.meeting.title);
        let mut parts = Vec::new();
        if is_cancelled {
            parts.push(self.word("calendar_cancelled"));
        }
        if !what.contains(who.as_str()) {
            parts.push(who.clone());
        }
        parts.push(what.clone());
        parts.retain(|part| !part.is_empty());
        parts.join(": ")
    }

    /// What there is to say besides, a line each.
    fn description(&self, told: &Told<'_>, cancelled: Option<&str>) -> String {
        let mut lines = Vec::new();
        let mut add = |word: &str, value: &str| {
            if !value.is_empty() {
                lines.push(format!("{}: {value}", self.word(word)));
            }
        };
        add("calendar_cancelled", cancelled.unwrap_or_default());
        add("calendar_join", &told.online);
        add("calendar_meeting", &told.link);
        add("calendar_page", &self.full(&told.page.address));
        lines.join("\n")
    }

    fn word(&self, key: &str) -> String {
        self.words.plain(key).to_owned()
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
