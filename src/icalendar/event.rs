//! `VEVENT` (RFC 5545, section 3.6.1): a meeting, a series of them, or one date of a series.

use jiff::civil::{Date, DateTime, Time};

use super::content_line::{ContentLines, quoted};
use super::time_zone::Zone;

/// A meeting, or a series of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What it is known by, in every file and for good.
    pub uid: String,
    /// The day of the sources that it is made of.
    pub stamp: Date,
    /// When it was last changed, if the sources say so: programs leave out what is not newer.
    pub modified: Option<Date>,
    /// When it is; of a series, its first date.
    pub when: When,
    /// When else, if it is a series.
    pub repeats: Option<Repetition>,
    /// Whether it stands for the date of the series with the same UID that it is on.
    pub is_of_series: bool,
    /// What it is called.
    pub summary: String,
    /// Where; empty if not said.
    pub place: String,
    /// What else there is to say, in lines.
    pub description: String,
    /// The address of a page about it; empty where addresses are not known.
    pub url: String,
    /// A link to join (RFC 7986, section 5.11), and what it is called.
    pub conference: Option<(String, String)>,
    /// Whether it does not take place.
    pub cancelled: bool,
}

/// When a meeting is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// The day.
    pub date: Date,
    /// When it begins; `None` where only the day is known.
    pub start: Option<Time>,
    /// When it ends, after `start`. Where that is not known, none is made up: the event ends when it
    /// begins (section 3.6.1), and takes nobody's hour.
    pub end: Option<Time>,
}

/// On which days a series is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repetition {
    /// The rule (section 3.3.10) without an end: `FREQ=WEEKLY;BYDAY=TU`.
    pub rule: String,
    /// The last date.
    pub until: Date,
    /// Dates that the rule gives and that are none of the series.
    pub except: Vec<Date>,
}

/// An event as files hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Component {
    /// Its content lines.
    pub(super) text: String,
    /// Whether it has times of day, and so needs the time zone.
    pub(super) has_time: bool,
}

impl Event {
    /// Writes it.
    pub fn component(&self, zone: &Zone) -> Component {
        let mut lines = ContentLines::default();
        self.write(zone, &mut lines);
        Component {
            text: lines.into_text(),
            has_time: self.when.start.is_some(),
        }
    }

    fn write(&self, zone: &Zone, lines: &mut ContentLines) {
        lines.raw("BEGIN", "VEVENT");
        lines.raw("UID", &self.uid);
        lines.raw("DTSTAMP", &midnight(self.stamp));
        if let Some(day) = self.modified {
            lines.raw("LAST-MODIFIED", &midnight(day));
        }
        if self.is_of_series {
            self.when
                .write_on("RECURRENCE-ID", self.when.date, zone, lines);
        }
        self.when.write_on("DTSTART", self.when.date, zone, lines);
        self.when.write_end(zone, lines);
        if let Some(repetition) = &self.repeats {
            repetition.write(self.when, zone, lines);
        }
        lines.text("SUMMARY", &self.summary);
        lines.text("LOCATION", &self.place);
        lines.text("DESCRIPTION", &self.description);
        if !self.url.is_empty() {
            lines.raw("URL", &self.url);
        }
        if let Some((address, label)) = &self.conference {
            let name = ["CONFERENCE;VALUE=URI;LABEL=", &quoted(label)].concat();
            lines.raw(&name, address);
        }
        lines.raw(
            "STATUS",
            if self.cancelled {
                "CANCELLED"
            } else {
                "CONFIRMED"
            },
        );
        // A day without a time, and what is cancelled, leave their hours free.
        let is_free = self.cancelled || self.when.start.is_none();
        lines.raw("TRANSP", if is_free { "TRANSPARENT" } else { "OPAQUE" });
        lines.raw("END", "VEVENT");
    }
}

impl When {
    /// Its beginning on another day.
    fn on(self, day: Date) -> Option<DateTime> {
        self.start.map(|start| day.to_datetime(start))
    }

    /// Writes its beginning on a day.
    fn write_on(self, name: &str, day: Date, zone: &Zone, lines: &mut ContentLines) {
        match self.on(day) {
            Some(moment) => zone.write(name, moment, lines),
            None => lines.raw(&format!("{name};VALUE=DATE"), &compact(day)),
        }
    }

    fn write_end(self, zone: &Zone, lines: &mut ContentLines) {
        match (self.start, self.end) {
            (Some(_), Some(end)) => zone.write("DTEND", self.date.to_datetime(end), lines),
            (Some(_), None) => {}
            // The day after is no part of it.
            (None, _) => {
                if let Ok(next) = self.date.tomorrow() {
                    lines.raw("DTEND;VALUE=DATE", &compact(next));
                }
            }
        }
    }
}

impl Repetition {
    fn write(&self, when: When, zone: &Zone, lines: &mut ContentLines) {
        // A rule ends in the same kind of time as the series begins, but in UTC (section 3.3.10).
        let until = when
            .on(self.until)
            .map_or_else(|| compact(self.until), |moment| zone.in_utc(moment));
        lines.raw("RRULE", &format!("{};UNTIL={until}", self.rule));
        // One line each: some programs read no lists.
        for day in &self.except {
            when.write_on("EXDATE", *day, zone, lines);
        }
    }
}

/// A day as a value (section 3.3.4): `20261203`.
fn compact(day: Date) -> String {
    day.to_string().replace('-', "")
}

/// The beginning of a day in UTC, for what the sources know by day.
fn midnight(day: Date) -> String {
    compact(day) + "T000000Z"
}
