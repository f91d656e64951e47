//! Where calendar files lie, and what calendars know meetings by.

use jiff::civil::{Date, Time};
use rustc_hash::FxHashSet;

use crate::content::{Document, Meeting};

/// The most characters of a page's name in the name of a file.
const LONGEST: usize = 60;

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

/// The calendar of a page, if it has one.
pub(super) fn of_page(document: &Document, _page: &str, language: &str) -> Vec<(usize, String)> {
    if has_meetings(document) {
        vec![(0, calendar_name(language).to_owned())]
    } else {
        Vec::new()
    }
}

/// The files of a page's meetings and series, by the number of each among those that the page has
/// written: `2026-12-03-matematik.ics`, beside `/natverk/matematik/`.
pub(super) fn of_meetings(
    document: &Document,
    page: &str,
    _language: &str,
) -> Vec<(usize, String)> {
    if !has_meetings(document) {
        return Vec::new();
    }
    let page = page.trim_end_matches('/').rsplit('/').next();
    let page: String = page.unwrap_or_default().chars().take(LONGEST).collect();
    let names = Names::of(&document.front_matter.network.meetings).of_meetings;
    let names = names.into_iter().enumerate();
    names
        .filter_map(|(number, name)| {
            let name = name?;
            let dash = if page.is_empty() { "" } else { "-" };
            Some((number, format!("{name}{dash}{page}.ics")))
        })
        .collect()
}

/// What tells the meetings of a page apart: the day, `2026-12-03`. Where several are on one day, the
/// first written has that alone, so that one that is added, or whose time is changed, changes no
/// other.
#[derive(Debug)]
pub struct Names {
    /// By the meetings' numbers; `None` for an entry that is no meeting of its own.
    pub of_meetings: Vec<Option<String>>,
    taken: FxHashSet<String>,
}

impl Names {
    /// Those of a page's meetings; of a series by its first date.
    pub fn of(meetings: &[Meeting]) -> Self {
        let mut names = Self {
            of_meetings: Vec::new(),
            taken: FxHashSet::default(),
        };
        for meeting in meetings {
            let name =
                (!meeting.dates().is_empty()).then(|| names.claim(meeting.date, meeting.start));
            names.of_meetings.push(name);
        }
        names
    }

    /// A name for one more: of a series' dates those that calendars get as meetings of their own.
    pub fn claim(&mut self, date: Date, start: Option<Time>) -> String {
        let plain = date.to_string();
        let timed = start.map(|start| format!("{plain}-{}", start.strftime("%H%M")));
        let last = timed.clone().unwrap_or_else(|| plain.clone());
        let numbered = (2..).map(|number: u32| format!("{last}-{number}"));
        let mut names = [Some(plain), timed].into_iter().flatten().chain(numbered);
        // There is always one more number.
        let free = names
            .find(|name| !self.taken.contains(name))
            .unwrap_or_default();
        self.taken.insert(free.clone());
        free
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    #[test]
    fn several_meetings_on_a_day_have_names_of_their_own() {
        let mut names = Names::of(&[]);
        let (day, one, two) = (date(2026, 12, 3), time(13, 0, 0, 0), time(15, 30, 0, 0));
        let mut claim = |start| names.claim(day, start);
        assert_eq!(claim(Some(one)), "2026-12-03");
        assert_eq!(claim(Some(two)), "2026-12-03-1530");
        assert_eq!(claim(Some(two)), "2026-12-03-1530-2");
        assert_eq!(claim(None), "2026-12-03-2");
        assert_eq!(claim(None), "2026-12-03-3");
    }
}
