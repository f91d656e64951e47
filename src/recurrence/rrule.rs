//! A rule in the words of RFC 5545, section 3.3.10.

use std::fmt::Display;

use jiff::civil::Weekday;

use super::rule::{DayOfMonth, Parity, Rule};
use super::sets::{Months, Weekdays};

impl Rule {
    /// The value of an `RRULE` without its end, `FREQ=MONTHLY;BYDAY=1TH`: its dates are those of
    /// [`Rule::dates`] from the same first date on, where that fits the rule.
    pub fn rrule(&self) -> String {
        match self {
            Self::Daily { every } => format!("FREQ=DAILY{}", interval(*every)),
            Self::Weekly {
                every,
                days,
                months,
            } => format!(
                "FREQ=WEEKLY{}{};BYDAY={}",
                interval(*every),
                by_month(*months),
                weekdays(*days)
            ),
            Self::Weeks {
                parity,
                days,
                months,
            } => {
                let first = if *parity == Parity::Odd { 1 } else { 2 };
                format!(
                    "FREQ=YEARLY{};BYWEEKNO={};BYDAY={}",
                    by_month(*months),
                    joined((first..=53).step_by(2)),
                    weekdays(*days)
                )
            }
            Self::Monthly { every, on } => {
                format!("FREQ=MONTHLY{}{}", interval(*every), by_day(on))
            }
            // Programs know years with one month in them. Of several months, the first working day
            // would be that of the year.
            Self::Yearly { every, on, months } => format!(
                "FREQ={}{}{}{}",
                if *every == 1 && months.len() > 1 {
                    "MONTHLY"
                } else {
                    "YEARLY"
                },
                interval(*every),
                format_args!(";BYMONTH={}", joined(months.iter())),
                by_day(on)
            ),
        }
    }

    /// Whether the programs that people have read [`Rule::rrule`] right: it has no numbers of weeks,
    /// and one day of a month alone.
    pub const fn is_widely_read(&self) -> bool {
        match self {
            Self::Daily { .. } => true,
            Self::Weekly { months, .. } => months.len() == 12,
            Self::Weeks { .. } => false,
            Self::Monthly { on, .. } => on.len() == 1,
            Self::Yearly { on, months, .. } => on.len() == 1 && months.len() == 1,
        }
    }
}

fn interval(every: u16) -> String {
    if every == 1 {
        String::new()
    } else {
        format!(";INTERVAL={every}")
    }
}

fn by_month(months: Months) -> String {
    if months == Months::ALL {
        String::new()
    } else {
        format!(";BYMONTH={}", joined(months.iter()))
    }
}

/// Days of a month, all of one kind.
fn by_day(on: &[DayOfMonth]) -> String {
    let numbers = on.iter().filter_map(|day| match day {
        DayOfMonth::Number(number) => Some(number.to_string()),
        _ => None,
    });
    let named = on.iter().filter_map(|day| match day {
        DayOfMonth::Weekday(nth, weekday) => Some(format!("{nth}{}", weekday_code(*weekday))),
        _ => None,
    });
    let working = on.iter().filter_map(|day| match day {
        DayOfMonth::Working(nth) => Some(nth.to_string()),
        _ => None,
    });
    match on.first() {
        Some(DayOfMonth::Number(_)) => format!(";BYMONTHDAY={}", joined(numbers)),
        Some(DayOfMonth::Weekday(..)) => format!(";BYDAY={}", joined(named)),
        Some(DayOfMonth::Working(_)) => format!(
            ";BYDAY={};BYSETPOS={}",
            weekdays(Weekdays::WORKING),
            joined(working)
        ),
        None => String::new(),
    }
}

fn weekdays(days: Weekdays) -> String {
    joined(days.iter().map(weekday_code))
}

/// A day of the week as RFC 5545 names it (section 3.3.10).
pub const fn weekday_code(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}

fn joined(values: impl Iterator<Item = impl Display>) -> String {
    let values: Vec<String> = values.map(|value| value.to_string()).collect();
    values.join(",")
}
