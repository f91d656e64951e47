//! The small values of front matter and settings: dates, times, intervals, mailboxes, phone numbers.
//! Each parses from text and says nothing itself; beside each stands its form, for the tables of
//! fields. What a pattern cannot tell, a day that a month lacks, is left to the parsing.

mod phone;
mod written_dates;

use serde::{Deserialize, Serialize};
use std::fmt;

use jiff::civil::{Date, Time};
use jiff::{Span, ToSpan};

pub use phone::{NotDialable, dialable, phone, phone_link};
pub use written_dates::{ENGLISH_MONTHS, SWEDISH_MONTHS, day_within};

use crate::diagnostics::Code;
use crate::yaml::{LooksLike, TextPattern, nothing_meant};

/// The form of [`date`].
pub static DATE: TextPattern = TextPattern {
    code: Code::DateInvalid,
    pattern: || String::from(r"(?:19|2[01])\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"),
    looks_like: LooksLike::Text,
    meant: |text| day_within(text).map(|day| day.to_string()),
};

/// An ISO 8601 calendar date in its one form, `2026-12-03`; `None` for other forms and for days
/// that do not exist.
pub fn date(text: &str) -> Option<Date> {
    let shaped = text.len() == 10
        && text.bytes().enumerate().all(|(index, byte)| {
            if matches!(index, 4 | 7) {
                byte == b'-'
            } else {
                byte.is_ascii_digit()
            }
        });
    // Other years are slips of the keyboard.
    if shaped {
        text.parse()
            .ok()
            .filter(|date: &Date| YEARS.contains(&date.year()))
    } else {
        None
    }
}

/// What people mean who write this for `true` or `false`.
pub fn truth(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "true" | "ja" | "yes" | "on" | "sant" | "1" | "y" | "j" | "x" => Some(true),
        "false" | "nej" | "no" | "off" | "falskt" | "0" | "n" | "never" | "aldrig" => Some(false),
        _ => None,
    }
}

/// The years that pages are about.
pub const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

/// The form of [`time`].
pub static TIME: TextPattern = TextPattern {
    code: Code::TimeInvalid,
    pattern: || String::from(r"(?:[01]?\d|2[0-3])[:.][0-5]\d"),
    looks_like: LooksLike::Number,
    meant: nothing_meant,
};

/// A time of day, `13:00` or `9:30`; also with a full stop, as Swedish writes it.
pub fn time(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once([':', '.'])?;
    let digits = |part: &str, most: usize| {
        part.len() <= most && !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !digits(hour, 2) || minute.len() != 2 || !digits(minute, 2) {
        return None;
    }
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// A time of day in its one form, `13:00`.
pub fn written_time(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// The form of [`email`].
pub static EMAIL: TextPattern = TextPattern {
    code: Code::EmailInvalid,
    pattern: || String::from(MAIL_ADDRESS),
    looks_like: LooksLike::Text,
    meant: nothing_meant,
};

const MAIL_ADDRESS: &str = r"[^\s@,;:<>()]+@[^\s@,;:<>().]+(?:\.[^\s@,;:<>().]+)+";

/// The plain form of a mail address, `name@host.domain`: what a person writes, not all that RFC
/// 5322 allows.
pub fn email(text: &str) -> Option<String> {
    let (name, host) = text.split_once('@')?;
    let fits = |part: &str| {
        !part.is_empty()
            && !part.contains(|c: char| {
                c.is_whitespace() || matches!(c, '@' | ',' | ';' | ':' | '<' | '>' | '(' | ')')
            })
    };
    let host_fits = host.contains('.') && host.split('.').all(|label| !label.is_empty());
    (fits(name) && fits(host) && host_fits).then(|| text.to_owned())
}

/// How often a page is reviewed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    count: i32,
    unit: Unit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum Unit {
    Day,
    Week,
    Month,
    Year,
}

/// The form of [`Interval::parse`].
pub static INTERVAL: TextPattern = TextPattern {
    code: Code::IntervalInvalid,
    pattern: Interval::pattern,
    looks_like: LooksLike::Text,
    meant: nothing_meant,
};

/// Nobody plans reviews further ahead than a thousand of any unit; larger numbers are typing
/// mistakes.
const MAX_COUNT: i32 = 1000;

impl Unit {
    /// What the units are called.
    const NAMES: [(&'static str, Self); 15] = [
        ("day", Self::Day),
        ("days", Self::Day),
        ("dag", Self::Day),
        ("dagar", Self::Day),
        ("week", Self::Week),
        ("weeks", Self::Week),
        ("vecka", Self::Week),
        ("veckor", Self::Week),
        ("month", Self::Month),
        ("months", Self::Month),
        ("månad", Self::Month),
        ("månader", Self::Month),
        ("year", Self::Year),
        ("years", Self::Year),
        ("år", Self::Year),
    ];
}

impl Interval {
    /// A whole number and a unit in English or Swedish, singular or plural: `12 months`, `1 år`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut words = text.split_whitespace();
        let (count, unit) = (words.next()?, words.next()?);
        if words.next().is_some() || !count.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let name = unit.to_lowercase();
        let (_, unit) = *Unit::NAMES.iter().find(|(known, _)| *known == name)?;
        let count = count
            .parse()
            .ok()
            .filter(|count| (1..=MAX_COUNT).contains(count))?;
        Some(Self { count, unit })
    }

    /// What [`Interval::parse`] understands; the units in small letters and capitals.
    fn pattern() -> String {
        let letter = |letter: char| format!("[{letter}{}]", letter.to_uppercase());
        let units: Vec<String> = Unit::NAMES
            .iter()
            .map(|(name, _)| name.chars().map(letter).collect())
            .collect();
        format!(
            r"0*(?:[1-9]\d{{0,2}}|{MAX_COUNT})\s+(?:{})",
            units.join("|")
        )
    }

    /// The same day so much later; a day that the month lacks becomes the month's last.
    pub fn after(&self, date: Date) -> Option<Date> {
        let span: Span = match self.unit {
            Unit::Day => self.count.days(),
            Unit::Week => self.count.weeks(),
            Unit::Month => self.count.months(),
            Unit::Year => self.count.years(),
        };
        date.checked_add(span).ok()
    }
}

/// Who answers for a page: `Anna Ek <anna.ek@exempel.se>`, a bare address or a bare name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mailbox {
    /// As written.
    pub text: String,
    /// The name; empty where only an address was given.
    pub name: String,
    /// The address; empty where only a name was given.
    pub email: String,
}

/// The form of [`Mailbox::parse`].
pub static MAILBOX: TextPattern = TextPattern {
    code: Code::EmailInvalid,
    pattern: || format!(r"[^<]*<\s*{MAIL_ADDRESS}\s*>|{MAIL_ADDRESS}|[^@<]*"),
    looks_like: LooksLike::Scalar,
    meant: nothing_meant,
};

impl Mailbox {
    /// Reads an owner. `None` where there is an `@` or `<` but no address.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (name, address) = match text.split_once('<') {
            Some((name, rest)) => (
                name.trim().trim_matches('"'),
                email(rest.strip_suffix('>')?.trim())?,
            ),
            None if text.contains('@') => ("", email(text)?),
            None => (text, String::new()),
        };
        Some(Self {
            text: text.to_owned(),
            name: name.to_owned(),
            email: address,
        })
    }
}

impl fmt::Display for Mailbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date as day;

    use super::*;

    #[test]
    fn dates_have_one_form_and_must_exist() {
        assert_eq!(date("2026-12-03"), Some(day(2026, 12, 3)));
        for wrong in [
            "2026-02-30",
            "0204-08-15",
            "20266-01-01",
            "2026-1-3",
            "3 dec",
            "20261203",
            "2026-12-03T10:00",
        ] {
            assert_eq!(date(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn months_clamp_to_the_last_day() {
        let every = Interval::parse("1 månad").map(|every| every.after(day(2026, 1, 31)));
        assert_eq!(every, Some(Some(day(2026, 2, 28))));
        for wrong in ["ett år", "12", "0 months", "12 moons", "1 2 years"] {
            assert_eq!(Interval::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn owners_are_names_or_mailboxes() {
        let owner = Mailbox::parse("Anna Ek <anna.ek@exempel.se>");
        assert_eq!(
            owner.map(|owner| (owner.name, owner.email)),
            Some(("Anna Ek".into(), "anna.ek@exempel.se".into()))
        );
        assert!(Mailbox::parse("anna.exempel.se@").is_none());
        assert!(Mailbox::parse("Webbredaktionen").is_some());
    }
}
