//! `VTIMEZONE` (RFC 5545, section 3.6.5): when the clocks of a place are changed.

use std::fmt::{self, Display, Write as _};
use std::ops::RangeInclusive;

use jiff::civil::{Date, DateTime, Time, Weekday, date};
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ToSpan};

use super::content_line::ContentLines;
use crate::recurrence::weekday_code;

/// Years far from now, whose changes of clocks follow the rule that holds from now on alone. In 28
/// years, every day of a month has been every day of the week, leap years included.
const BY_RULE: RangeInclusive<i16> = 2101..=2128;
/// The year that a yearly rule is written from. Outlook counts on it.
const EPOCH: i16 = 1970;

/// A time zone, as calendar files tell it; made once for a site.
///
/// It has the rule that holds now, as if it had since 1970: that is what all calendar programs
/// read. Outlook ignores the changes of single years
/// (<https://github.com/iCalcreator/iCalcreator/issues/86>). Meetings are today and later.
#[derive(Debug, Clone)]
pub struct Zone {
    zone: TimeZone,
    /// Its name and its component; `None` is UTC, whose times are written with a `Z`.
    named: Option<(String, String)>,
}

impl Zone {
    /// The time zone of that name in the time zone database of IANA.
    pub fn new(zone: &TimeZone) -> Self {
        let name = zone.iana_name().unwrap_or("UTC");
        let observances = observances(zone);
        let is_utc = matches!(&*observances, [only] if only.to == Offset::UTC)
            && (!name.contains('/') || name.starts_with("Etc/"));
        Self {
            named: (!is_utc).then(|| (name.to_owned(), component(name, &observances))),
            zone: zone.clone(),
        }
    }

    /// Its `VTIMEZONE`; empty for UTC.
    pub(super) fn component(&self) -> &str {
        self.named.as_ref().map_or("", |(_, component)| component)
    }

    /// Writes a property that is a local time: `DTSTART;TZID=Europe/Stockholm:20261203T130000`.
    pub(super) fn write(&self, name: &str, moment: DateTime, lines: &mut ContentLines) {
        match &self.named {
            Some((zone, _)) => lines.raw(&[name, ";TZID=", zone].concat(), &local(moment)),
            None => lines.raw(name, &format!("{}Z", local(moment))),
        }
    }

    /// A local time as one of UTC.
    pub(super) fn in_utc(&self, moment: DateTime) -> String {
        let utc = self.zone.to_timestamp(moment).map_or_else(
            // Further away than time goes.
            |_| moment,
            |moment| Offset::UTC.to_datetime(moment),
        );
        format!("{}Z", local(utc))
    }
}

/// A local time without its zone: `20261203T130000`.
fn local(moment: DateTime) -> String {
    // Whole seconds: what meetings have is minutes.
    moment.to_string().replace(['-', ':'], "")
}

/// A time of the year in which clocks tell the same time of the sun.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Observance {
    /// How far clocks are ahead of UTC before it begins.
    from: Offset,
    /// How far they are ahead of it then.
    to: Offset,
    /// What people call it: `CET`.
    name: String,
    /// Its beginning by the clock until then, in 1970.
    begins: DateTime,
    /// The days on which it begins; `None` where clocks are never changed.
    rule: Option<YearlyRule>,
}

/// On which day of each year something is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum YearlyRule {
    /// On the first (1) or the last (-1), … such weekday of a month.
    Nth(i8, i8, Weekday),
    /// On the same day of a month.
    Day(i8, i8),
    /// On the weekday that is one of seven days of a month, such as the Friday before the last
    /// Sunday.
    Among(i8, RangeInclusive<i8>, Weekday),
    /// The same in days from the end of the year, 1 being the last: days of two months.
    FromEnd(RangeInclusive<i16>, Weekday),
}

/// What clocks do by the rule that holds now, in the order of a year.
fn observances(zone: &TimeZone) -> Vec<Observance> {
    yearly(zone).unwrap_or_else(|| {
        let info = zone.to_offset_info(beginning_of(*BY_RULE.start()));
        vec![Observance {
            from: info.offset(),
            to: info.offset(),
            name: info.abbreviation().to_owned(),
            begins: date(EPOCH, 1, 1).to_datetime(Time::midnight()),
            rule: None,
        }]
    })
}

/// The two observances of a zone whose clocks are changed twice every year.
fn yearly(zone: &TimeZone) -> Option<Vec<Observance>> {
    let end = beginning_of(BY_RULE.end() + 1);
    let mut kinds: Vec<(Observance, Vec<Date>)> = Vec::new();
    let changes = zone.following(beginning_of(*BY_RULE.start()));
    for change in changes.take_while(|change| change.timestamp() < end) {
        let from = zone.to_offset(change.timestamp() - 1.second());
        let to = change.offset();
        let moment = from.to_datetime(change.timestamp());
        let known = kinds
            .iter_mut()
            .find(|(kind, _)| (kind.from, kind.to) == (from, to));
        match known {
            Some((kind, days)) if kind.begins.time() == moment.time() => days.push(moment.date()),
            Some(_) => return None,
            None => kinds.push((
                Observance {
                    from,
                    to,
                    name: change.abbreviation().to_owned(),
                    begins: moment,
                    rule: None,
                },
                vec![moment.date()],
            )),
        }
    }
    let of_each = kinds.into_iter().map(|(kind, days)| {
        let rule = YearlyRule::of(&days).filter(|_| days.len() == BY_RULE.count())?;
        let first = rule.day_in(EPOCH)?;
        Some(Observance {
            begins: first.to_datetime(kind.begins.time()),
            rule: Some(rule),
            ..kind
        })
    });
    let observances = of_each.collect::<Option<Vec<_>>>()?;
    (observances.len() == 2).then_some(observances)
}

fn beginning_of(year: i16) -> Timestamp {
    let midnight = date(year, 1, 1).to_datetime(Time::midnight());
    Offset::UTC.to_timestamp(midnight).unwrap_or(Timestamp::MAX)
}

impl YearlyRule {
    /// The rule that gives one day in each year of [`BY_RULE`], if there is one.
    fn of(days: &[Date]) -> Option<Self> {
        let first = days.first()?;
        let (month, weekday) = (first.month(), first.weekday());
        if days
            .iter()
            .all(|day| day.month() == month && day.day() == first.day())
        {
            return Some(Self::Day(month, first.day()));
        }
        if days.iter().any(|day| day.weekday() != weekday) {
            return None;
        }
        if days.iter().any(|day| day.month() != month) {
            let from_end = |day: &Date| day.days_in_year() - day.day_of_year() + 1;
            let (least, most) = ends(days.iter().map(from_end))?;
            return (most - least < 7).then_some(Self::FromEnd(least..=most, weekday));
        }
        let (least, most) = ends(days.iter().map(|day| day.day()))?;
        // February has no last seven days that are the same in every year.
        let end_of_month = (month != 2).then(|| first.days_in_month());
        let nth = (1..=4).find(|nth| (7 * nth - 6, 7 * nth) == (least, most));
        if let Some(nth) = nth {
            Some(Self::Nth(month, nth, weekday))
        } else if end_of_month == Some(most) && most - least == 6 {
            Some(Self::Nth(month, -1, weekday))
        } else {
            (most - least < 7).then_some(Self::Among(month, least..=most, weekday))
        }
    }

    /// Its day in a year.
    fn day_in(&self, year: i16) -> Option<Date> {
        let on = |first: Date, weekday| {
            let days = std::iter::successors(Some(first), |day| day.tomorrow().ok());
            days.take(7).find(|day| day.weekday() == weekday)
        };
        match self {
            Self::Nth(month, nth, weekday) => date(year, *month, 1)
                .nth_weekday_of_month(*nth, *weekday)
                .ok(),
            Self::Day(month, day) => Date::new(year, *month, *day).ok(),
            Self::Among(month, days, weekday) => {
                on(Date::new(year, *month, *days.start()).ok()?, *weekday)
            }
            Self::FromEnd(days, weekday) => {
                let last = date(year, 12, 31);
                on(last.checked_sub((days.end() - 1).days()).ok()?, *weekday)
            }
        }
    }
}

/// As `RRULE` (section 3.3.10), in the form that most programs read.
impl Display for YearlyRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FREQ=YEARLY;")?;
        match self {
            Self::Nth(month, nth, weekday) => {
                write!(f, "BYMONTH={month};BYDAY={nth}{}", weekday_code(*weekday))
            }
            Self::Day(month, day) => write!(f, "BYMONTH={month};BYMONTHDAY={day}"),
            Self::Among(month, days, weekday) => {
                let days: Vec<String> = days.clone().map(|day| day.to_string()).collect();
                let (days, weekday) = (days.join(","), weekday_code(*weekday));
                write!(f, "BYMONTH={month};BYMONTHDAY={days};BYDAY={weekday}")
            }
            Self::FromEnd(days, weekday) => {
                let days: Vec<String> = days.clone().rev().map(|day| format!("-{day}")).collect();
                write!(
                    f,
                    "BYYEARDAY={};BYDAY={}",
                    days.join(","),
                    weekday_code(*weekday)
                )
            }
        }
    }
}

/// The least and the greatest.
fn ends<T: Ord + Copy>(values: impl Iterator<Item = T> + Clone) -> Option<(T, T)> {
    Some((values.clone().min()?, values.max()?))
}

fn component(name: &str, observances: &[Observance]) -> String {
    let mut lines = ContentLines::default();
    lines.raw("BEGIN", "VTIMEZONE");
    lines.raw("TZID", name);
    for observance in observances {
        // Ireland calls its winter the exception; programs know it the other way round.
        let kind = if observance.to > observance.from {
            "DAYLIGHT"
        } else {
            "STANDARD"
        };
        lines.raw("BEGIN", kind);
        lines.raw("DTSTART", &local(observance.begins));
        if let Some(rule) = &observance.rule {
            lines.raw("RRULE", &rule.to_string());
        }
        lines.raw("TZOFFSETFROM", &offset(observance.from));
        lines.raw("TZOFFSETTO", &offset(observance.to));
        lines.raw("TZNAME", &observance.name);
        lines.raw("END", kind);
    }
    lines.raw("END", "VTIMEZONE");
    lines.into_text()
}

/// As `UTC-OFFSET` (section 3.3.14): `+0100`.
fn offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let (minutes, seconds) = (seconds.abs() / 60, seconds.abs() % 60);
    let mut text = format!("{sign}{:02}{:02}", minutes / 60, minutes % 60);
    if seconds != 0 {
        // Writing to a String cannot fail.
        let _ = write!(text, "{seconds:02}");
    }
    text
}

#[cfg(test)]
mod tests;
