//! A rule in the words of people, as [`read`](super::read) understands them.

use jiff::civil::Weekday;

use super::rule::{DayOfMonth, Parity, Rule};
use super::sets::{Months, Weekdays};
use super::tokens::Language;

impl Rule {
    /// A phrase that means the rule and nothing else.
    pub fn phrase(&self, language: Language) -> String {
        match language {
            Language::Swedish => swedish(self),
            Language::English => english(self),
        }
    }
}

fn swedish(rule: &Rule) -> String {
    let in_months = |months| within(months, &SWEDISH_MONTHS, ["i", "utom i"], "och");
    let on = |days: Weekdays| {
        let days: Vec<String> = days
            .iter()
            .map(|day| format!("{}ar", swedish_day(day)))
            .collect();
        joined(&days, "och")
    };
    match rule {
        Rule::Daily { every } => swedish_every(*every, "dag", false),
        Rule::Weekly {
            every,
            days,
            months,
        } => {
            let days_alone: Vec<Weekday> = days.iter().collect();
            let begin = match (every, days_alone.as_slice()) {
                (1, _) if *days == Weekdays::WORKING => String::from("varje vardag"),
                (1 | 2, [day]) => swedish_every(*every, swedish_day(*day), false),
                (1, _) => format!("varje vecka på {}", on(*days)),
                _ => format!("{} på {}", swedish_every(*every, "vecka", false), on(*days)),
            };
            begin + &in_months(*months)
        }
        Rule::Weeks {
            parity,
            days,
            months,
        } => {
            let parity = match parity {
                Parity::Odd => "udda",
                Parity::Even => "jämna",
            };
            format!("{parity} veckor på {}{}", on(*days), in_months(*months))
        }
        Rule::Monthly { every: 1, on } => match on.first() {
            Some(DayOfMonth::Number(1..)) => format!("{} varje månad", swedish_days(on)),
            _ => format!("{} i månaden", swedish_days(on)),
        },
        Rule::Monthly { every, on } => {
            format!(
                "{} {}",
                swedish_days(on),
                swedish_every(*every, "månad", false)
            )
        }
        Rule::Yearly { every, on, months } => {
            let days = swedish_days(on);
            let of_years = match every {
                1 => String::new(),
                _ => format!(" {}", swedish_every(*every, "år", true)),
            };
            if is_most(*months) && *every == 1 {
                format!("{days} varje månad{}", in_months(*months))
            } else {
                format!(
                    "{days}{}{of_years}",
                    in_named(*months, &SWEDISH_MONTHS, "i", "och")
                )
            }
        }
    }
}

fn english(rule: &Rule) -> String {
    let in_months = |months| within(months, &ENGLISH_MONTHS, ["in", "except"], "and");
    let on = |days: Weekdays| {
        let days: Vec<String> = days
            .iter()
            .map(|day| format!("{}s", english_day(day)))
            .collect();
        joined(&days, "and")
    };
    match rule {
        Rule::Daily { every } => english_every(*every, "day"),
        Rule::Weekly {
            every,
            days,
            months,
        } => {
            let days_alone: Vec<Weekday> = days.iter().collect();
            let begin = match (every, days_alone.as_slice()) {
                (1, _) if *days == Weekdays::WORKING => String::from("every weekday"),
                (1 | 2, [day]) => english_every(*every, english_day(*day)),
                (1, _) => format!("every week on {}", on(*days)),
                _ => format!("{} on {}", english_every(*every, "week"), on(*days)),
            };
            begin + &in_months(*months)
        }
        Rule::Weeks {
            parity,
            days,
            months,
        } => {
            let parity = match parity {
                Parity::Odd => "odd",
                Parity::Even => "even",
            };
            format!("{parity} weeks on {}{}", on(*days), in_months(*months))
        }
        Rule::Monthly { every: 1, on } => format!("{} of the month", english_days(on)),
        Rule::Monthly { every, on } => {
            format!("{} of {}", english_days(on), english_every(*every, "month"))
        }
        Rule::Yearly { every, on, months } => {
            let days = english_days(on);
            let of_years = match every {
                1 => String::new(),
                _ => format!(" {}", english_every(*every, "year")),
            };
            if is_most(*months) && *every == 1 {
                format!("{days} of the month{}", in_months(*months))
            } else {
                format!(
                    "{days}{}{of_years}",
                    in_named(*months, &ENGLISH_MONTHS, "of", "and")
                )
            }
        }
    }
}

/// Whether so many months are meant that it is shorter to say which are not.
const fn is_most(months: Months) -> bool {
    months.len() >= 7
}

/// In which months; nothing for the whole year.
fn within(months: Months, names: &[&str; 12], [of, not]: [&str; 2], and: &str) -> String {
    if months == Months::ALL {
        String::new()
    } else if is_most(months) {
        in_named(Months::ALL.without(months), names, not, and)
    } else {
        in_named(months, names, of, and)
    }
}

fn in_named(months: Months, names: &[&str; 12], before: &str, and: &str) -> String {
    let number = |month: i8| usize::try_from(month - 1).unwrap_or_default();
    let listed: Vec<String> = months
        .iter()
        .map(|month| names[number(month)].to_owned())
        .collect();
    format!(" {before} {}", joined(&listed, and))
}

fn joined(words: &[String], and: &str) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => format!("{} {and} {last}", before.join(", ")),
    }
}

fn swedish_every(every: u16, what: &str, is_neuter: bool) -> String {
    let (each, other, each_of) = if is_neuter {
        ("vartannat", "vartannat", "vart")
    } else {
        ("varje", "varannan", "var")
    };
    match every {
        1 if is_neuter => format!("varje {what}"),
        1 => format!("{each} {what}"),
        2 => format!("{other} {what}"),
        _ => format!("{each_of} {} {what}", swedish_ordinal(every)),
    }
}

fn english_every(every: u16, what: &str) -> String {
    match every {
        1 => format!("every {what}"),
        2 => format!("every other {what}"),
        _ => format!("every {every} {what}s"),
    }
}

fn swedish_ordinal(number: u16) -> String {
    let word = match number {
        1 => "första",
        2 => "andra",
        3 => "tredje",
        4 => "fjärde",
        5 => "femte",
        6 => "sjätte",
        7 => "sjunde",
        8 => "åttonde",
        9 => "nionde",
        10 => "tionde",
        11 => "elfte",
        12 => "tolfte",
        _ if matches!(number % 10, 1 | 2) && !matches!(number % 100, 11 | 12) => {
            return format!("{number}:a");
        }
        _ => return format!("{number}:e"),
    };
    word.to_owned()
}

fn english_ordinal(number: u16) -> String {
    let word = match number {
        1 => "first",
        2 => "second",
        3 => "third",
        4 => "fourth",
        5 => "fifth",
        _ => return numbered(number),
    };
    word.to_owned()
}

/// `15th`
fn numbered(number: u16) -> String {
    let ending = match (number % 10, number % 100) {
        (1..=3, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

fn english_number(day: i8) -> String {
    numbered(day.unsigned_abs().into())
}

/// Which of several: the last is -1.
fn which(nth: i8, last: [&str; 2], ordinal: fn(u16) -> String) -> String {
    match nth {
        -1 => last[0].to_owned(),
        ..=0 => last[1].to_owned(),
        _ => ordinal(nth.unsigned_abs().into()),
    }
}

fn swedish_days(on: &[DayOfMonth]) -> String {
    let which = |nth| which(nth, ["sista", "näst sista"], swedish_ordinal);
    days(
        on,
        "och",
        which,
        |day| day.to_string(),
        swedish_day,
        &|which, day| match day {
            Some(day) => format!("{which} {day}en"),
            None => format!("{which} vardagen"),
        },
        &|numbers, ends| match (numbers, ends) {
            ("", ends) => format!("{ends} dagen"),
            (numbers, "") => format!("den {numbers}"),
            (numbers, ends) => format!("den {numbers} och {ends} dagen"),
        },
    )
}

fn english_days(on: &[DayOfMonth]) -> String {
    let which = |nth| which(nth, ["last", "penultimate"], english_ordinal);
    days(
        on,
        "and",
        which,
        english_number,
        english_day,
        &|which, day| match day {
            Some(day) => format!("{which} {day}"),
            None => format!("{which} weekday"),
        },
        &|numbers, ends| match (numbers, ends) {
            ("", ends) => format!("{ends} day"),
            (numbers, "") => numbers.to_owned(),
            (numbers, ends) => format!("{numbers} and {ends} day"),
        },
    )
}

/// Days of a month, all of one kind: those of one name together.
fn days(
    on: &[DayOfMonth],
    and: &str,
    which: impl Fn(i8) -> String,
    number: fn(i8) -> String,
    name: fn(Weekday) -> &'static str,
    named: &dyn Fn(&str, Option<&str>) -> String,
    of_numbers: &dyn Fn(&str, &str) -> String,
) -> String {
    let mut numbers: Vec<String> = Vec::new();
    let mut ends: Vec<String> = Vec::new();
    let mut groups: Vec<(Option<Weekday>, Vec<String>)> = Vec::new();
    for day in on {
        let (weekday, nth) = match *day {
            DayOfMonth::Number(day @ 1..) => {
                numbers.push(number(day));
                continue;
            }
            DayOfMonth::Number(day) => {
                ends.push(which(day));
                continue;
            }
            DayOfMonth::Weekday(nth, weekday) => (Some(weekday), nth),
            DayOfMonth::Working(nth) => (None, nth),
        };
        match groups.iter_mut().find(|(other, _)| *other == weekday) {
            Some((_, of)) => of.push(which(nth)),
            None => groups.push((weekday, vec![which(nth)])),
        }
    }
    if !numbers.is_empty() || !ends.is_empty() {
        return of_numbers(&joined(&numbers, and), &joined(&ends, and));
    }
    let groups: Vec<String> = groups
        .iter()
        .map(|(weekday, of)| named(&joined(of, and), weekday.map(name)))
        .collect();
    joined(&groups, and)
}

const fn swedish_day(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "måndag",
        Weekday::Tuesday => "tisdag",
        Weekday::Wednesday => "onsdag",
        Weekday::Thursday => "torsdag",
        Weekday::Friday => "fredag",
        Weekday::Saturday => "lördag",
        Weekday::Sunday => "söndag",
    }
}

const fn english_day(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

const SWEDISH_MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
