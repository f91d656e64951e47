//! Where calendar files lie, and what calendars know meetings by.

use std::fmt::Write;
use std::sync::Arc;

use jiff::civil::{Date, Time};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::edition::DocumentEditions;
use super::url_registry::{Resource, UrlRegistry};
use crate::content::{Document, Meeting};

/// The most characters of a page's name in the name of a file.
const LONGEST: usize = 60;

/// The calendar files of a page, and what calendars know its meetings by. Worked out once: views,
/// files and routes ask for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CalendarFiles {
    /// The address of that with all its meetings, if it has one.
    pub all: Option<String>,
    /// Of each meeting that the page has written.
    pub meetings: Vec<MeetingFile>,
}

/// The calendar file of a meeting or a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingFile {
    /// Its address, if it has one.
    pub address: Option<String>,
    /// What calendars know it by: its day, `2026-12-03`, of a series the first. `None` for an entry
    /// that is no meeting of its own.
    pub name: Option<String>,
    /// What they know those dates of a series by that are events of their own, in order.
    pub names_alone: Vec<String>,
}

/// The name of a calendar that people subscribe to, in a language.
pub(super) fn calendar_name(language: &str) -> &'static str {
    if language.starts_with("sv") {
        "kalender.ics"
    } else {
        "calendar.ics"
    }
}

/// Whether a page has meetings for a calendar. An easy version leaves that to its original.
pub(super) fn has_meetings(document: &Document) -> bool {
    let meetings = &document.front_matter.network.meetings;
    !document.name.easy && meetings.iter().any(|meeting| !meeting.dates().is_empty())
}

/// Those that pages at these addresses would have.
pub(super) fn of_pages(
    documents: &[Arc<Document>],
    pages: &[String],
    languages: &DocumentEditions<'_>,
) -> Vec<CalendarFiles> {
    let editions = &languages.of_documents;
    let documents = documents.par_iter().zip(pages).zip(editions);
    documents
        .map(|((document, page), edition)| {
            let language = &languages.settings[edition.0].language;
            CalendarFiles::wanted(document, page, language)
        })
        .collect()
}

impl CalendarFiles {
    /// Those that a page at an address would have: `/natverk/matematik/kalender.ics`, and
    /// `2026-12-03-matematik.ics` beside it.
    fn wanted(document: &Document, page: &str, language: &str) -> Self {
        let meetings = &document.front_matter.network.meetings;
        if meetings.is_empty() {
            return Self::default();
        }
        let has_files = has_meetings(document);
        let last = page.trim_end_matches('/').rsplit('/').next();
        let last: String = last.unwrap_or_default().chars().take(LONGEST).collect();
        let dash = if last.is_empty() { "" } else { "-" };
        let address = |name: &String| format!("{page}{name}{dash}{last}.ics");
        let mut names = Names::default();
        // A meeting's name comes before those of a series' dates: what is added to a series changes
        // none.
        let of_meetings: Vec<Option<String>> =
            meetings.iter().map(|meeting| names.of(meeting)).collect();
        let files = meetings.iter().zip(of_meetings);
        Self {
            all: has_files.then(|| format!("{page}{}", calendar_name(language))),
            meetings: files
                .map(|(meeting, name)| MeetingFile {
                    address: name.as_ref().filter(|_| has_files).map(address),
                    names_alone: names.alone(meeting),
                    name,
                })
                .collect(),
        }
    }

    /// Those of them that the page `document` has: without those in whose place content has
    /// something else, and those of meetings that are over, which nobody asks for any more.
    pub(super) fn granted(
        mut self,
        document: &Document,
        registry: &UrlRegistry,
        today: Date,
    ) -> Self {
        let is_had = |address: &mut String| registry.at(address) == Some(Resource::Generated);
        let meetings = &document.front_matter.network.meetings;
        self.all = self.all.take_if(is_had);
        for (file, meeting) in self.meetings.iter_mut().zip(meetings) {
            let is_over = meeting.dates().last().is_some_and(|day| *day < today);
            file.address = file.address.take_if(|it| !is_over && is_had(it));
        }
        self
    }

    /// The address of the page's calendar, by the number 0.
    pub(super) fn of_page(&self) -> Vec<(usize, &str)> {
        self.all
            .iter()
            .map(|address| (0, address.as_str()))
            .collect()
    }

    /// The addresses of its meetings' files, by the meetings' numbers.
    pub(super) fn of_meetings(&self) -> Vec<(usize, &str)> {
        let files = self.meetings.iter().enumerate();
        files
            .filter_map(|(number, file)| Some((number, file.address.as_deref()?)))
            .collect()
    }
}

/// What tells the meetings of a page apart: the day, `2026-12-03`. Where several are on one day, the
/// first written has that alone, so that one that is added, or whose time is changed, changes no
/// other.
#[derive(Debug, Default)]
struct Names {
    taken: FxHashSet<String>,
    /// The number that comes next after a name which is taken: what lies below is taken, too.
    next: FxHashMap<String, u32>,
}

impl Names {
    /// That of a meeting; of a series by its first date.
    fn of(&mut self, meeting: &Meeting) -> Option<String> {
        let is_one = !meeting.dates().is_empty();
        is_one.then(|| self.claim(meeting.date, meeting.start))
    }

    /// Those of a meeting's dates that calendars get as events of their own, besides the first where
    /// that has the meeting's name.
    fn alone(&mut self, meeting: &Meeting) -> Vec<String> {
        let dates = meeting.dates_alone();
        dates.map(|day| self.claim(day, meeting.start)).collect()
    }

    /// A name for one more.
    fn claim(&mut self, date: Date, start: Option<Time>) -> String {
        let mut name = date.to_string();
        if let Some(start) = start.filter(|_| self.taken.contains(&name)) {
            // Writing to a text cannot fail.
            let _ = write!(name, "-{:02}{:02}", start.hour(), start.minute());
        }
        if self.taken.insert(name.clone()) {
            return name;
        }
        let next = self.next.entry(name.clone()).or_insert(2);
        loop {
            let numbered = format!("{name}-{next}");
            *next += 1;
            if self.taken.insert(numbered.clone()) {
                return numbered;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    #[test]
    fn several_meetings_on_a_day_have_names_of_their_own() {
        let mut names = Names::default();
        let (day, one, two) = (date(2026, 12, 3), time(13, 0, 0, 0), time(15, 30, 0, 0));
        let mut claim = |start| names.claim(day, start);
        assert_eq!(claim(Some(one)), "2026-12-03");
        assert_eq!(claim(Some(two)), "2026-12-03-1530");
        assert_eq!(claim(Some(two)), "2026-12-03-1530-2");
        assert_eq!(claim(None), "2026-12-03-2");
        assert_eq!(claim(None), "2026-12-03-3");
    }
}
