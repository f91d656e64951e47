//! The rule that the parts of a phrase are.

use jiff::civil::Date;

use super::parts::Parts;
use super::read::Sense;
use super::rule::{DayOfMonth, Rule};
use super::sets::{Months, Weekdays};
use super::tokens::Unit;

/// The months with which quarters begin.
const QUARTERS: [i8; 4] = [1, 4, 7, 10];

/// What the parts say of something that begins on a day; `None` where they do not go together.
pub(super) fn of(parts: &Parts, date: Date) -> Option<Sense> {
    let whole = Whole {
        parts,
        date,
        months: if parts.months.is_empty() {
            Months::ALL.without(parts.without)
        } else {
            parts.months.without(parts.without)
        },
    };
    if whole.months.is_empty() {
        return None;
    }
    if let Some(unit) = parts.two {
        return whole.twice_or_every_other(unit);
    }
    if let Some(number) = parts.doubt {
        return whole.doubtful(number);
    }
    if parts.parity.is_some() {
        return whole.weeks();
    }
    if !parts.on.is_empty() {
        return whole.on_named_days();
    }
    if !parts.numbers.is_empty() {
        return whole.on_numbered_days();
    }
    if parts.working || !parts.weekdays.is_empty() {
        return whole.on_weekdays();
    }
    whole.as_often()
}

/// Examples of what can be said, for something that begins on a day.
pub(super) fn examples(date: Date) -> Vec<Rule> {
    let monthly = Rule::Monthly {
        every: 1,
        on: vec![named(date)],
    };
    let weekly = Rule::Weekly {
        every: 2,
        days: only(date),
        months: Months::ALL,
    };
    vec![monthly, weekly]
}

/// The parts, and what follows from them.
struct Whole<'a> {
    parts: &'a Parts,
    date: Date,
    /// In which months: all, unless some are named or left out.
    months: Months,
}

impl Whole<'_> {
    fn is_whole_year(&self) -> bool {
        self.months == Months::ALL
    }

    fn has(&self, unit: Unit) -> bool {
        self.parts.units.contains(&unit)
    }

    /// The days of the week that are named, or that of the date.
    fn days(&self) -> Weekdays {
        if self.parts.working {
            Weekdays::WORKING
        } else if self.parts.weekdays.is_empty() {
            only(self.date)
        } else {
            self.parts.weekdays
        }
    }

    fn weekly(&self, every: u16) -> Rule {
        Rule::Weekly {
            every,
            days: self.days(),
            months: self.months,
        }
    }

    /// On these days of every so many months, in the months that are named.
    fn monthly(&self, every: u16, on: Vec<DayOfMonth>) -> Option<Rule> {
        if self.is_whole_year() {
            return Some(Rule::Monthly { every, on });
        }
        (every == 1).then_some(Rule::Yearly {
            every,
            on,
            months: self.months,
        })
    }

    /// `biweekly`
    fn twice_or_every_other(&self, unit: Unit) -> Option<Sense> {
        let parts = self.parts;
        if parts.interval.is_some() || !parts.on.is_empty() || !parts.numbers.is_empty() {
            return None;
        }
        let next = |weekday: jiff::civil::Weekday| {
            let ahead = weekday.to_monday_zero_offset() < 3;
            weekday.wrapping_add(if ahead { 2 } else { -2 })
        };
        if unit == Unit::Week {
            let other = self.weekly(2);
            let mut days = self.days();
            if parts.weekdays.is_empty() {
                days.insert(next(self.date.weekday()));
            }
            let twice = Rule::Weekly {
                every: 1,
                days,
                months: self.months,
            };
            return Some(Sense::Any(vec![other, twice]));
        }
        let day = match parts.weekdays.iter().next() {
            Some(weekday) => DayOfMonth::Weekday(1, weekday),
            None => named(self.date),
        };
        let DayOfMonth::Weekday(nth, weekday) = day else {
            return None;
        };
        let (first, second) = match nth {
            1 | 3 => (1, 3),
            2 => (2, 4),
            _ => (2, nth),
        };
        let twice = [first, second].map(|nth| DayOfMonth::Weekday(nth, weekday));
        let rules = [self.monthly(2, vec![day]), self.monthly(1, twice.to_vec())];
        Some(Sense::Any(rules.into_iter().flatten().collect())).filter(Sense::is_any)
    }

    /// `every second Tuesday`
    fn doubtful(&self, number: i8) -> Option<Sense> {
        let parts = self.parts;
        let is_plain = parts.interval.is_none() && parts.on.is_empty() && parts.numbers.is_empty();
        let every = u16::try_from(number).ok().filter(|_| is_plain)?;
        let on: Vec<DayOfMonth> = if parts.working {
            vec![DayOfMonth::Working(number)]
        } else {
            let days = parts.weekdays.iter();
            days.map(|day| DayOfMonth::Weekday(number, day)).collect()
        };
        let of_month = self.monthly(1, on)?;
        Some(Sense::Any(vec![self.weekly(every), of_month]))
    }

    /// `odd weeks`
    fn weeks(&self) -> Option<Sense> {
        let parts = self.parts;
        let is_weekly = matches!(parts.interval, None | Some((1 | 2, Unit::Week)));
        let are_weeks = parts.units.iter().all(|unit| *unit == Unit::Week);
        if !is_weekly || !are_weeks || !parts.on.is_empty() || !parts.numbers.is_empty() {
            return None;
        }
        Some(Sense::One(Rule::Weeks {
            parity: parts.parity?,
            days: self.days(),
            months: self.months,
        }))
    }

    /// `first Thursday`
    fn on_named_days(&self) -> Option<Sense> {
        let parts = self.parts;
        let fits = |day: &DayOfMonth| match day {
            DayOfMonth::Weekday(nth, _) => (-2..=5).contains(nth),
            DayOfMonth::Working(nth) => (-2..=20).contains(nth),
            DayOfMonth::Number(_) => false,
        };
        let kind = |day: &DayOfMonth| matches!(day, DayOfMonth::Working(_));
        let first = parts.on.first().map(kind);
        let is_of_one_kind = parts.on.iter().all(|day| Some(kind(day)) == first);
        if !parts.on.iter().all(fits)
            || !is_of_one_kind
            || !parts.weekdays.is_empty()
            || parts.working
            || !parts.numbers.is_empty()
            || self.has(Unit::Week)
        {
            return None;
        }
        let mut on: Vec<DayOfMonth> = Vec::new();
        for day in &parts.on {
            if !on.contains(day) {
                on.push(*day);
            }
        }
        on.sort_by_key(|day| place_in_month(*day));
        self.of_months(on)
    }

    /// `the 15th`
    fn on_numbered_days(&self) -> Option<Sense> {
        let parts = self.parts;
        let fits = |number: &i8| matches!(number, -2 | -1 | 1..=31);
        if !parts.numbers.iter().all(fits) || parts.working || !parts.weekdays.is_empty() {
            return None;
        }
        let mut numbers = parts.numbers.clone();
        numbers.sort_unstable_by_key(|number| (*number < 0, *number));
        numbers.dedup();
        let on = |numbers: &[i8]| {
            numbers
                .iter()
                .map(|number| DayOfMonth::Number(*number))
                .collect()
        };
        let is_of_months = self.has(Unit::Month)
            || !parts.months.is_empty()
            || matches!(parts.interval, Some((_, Unit::Month)));
        if let [number @ 29..=31] = numbers[..] {
            let have = Self::months_with(number, self.months);
            if have != self.months {
                let last = self.monthly(1, vec![DayOfMonth::Number(-1)])?;
                let there = (!have.is_empty()).then_some(Rule::Yearly {
                    every: 1,
                    on: on(&numbers),
                    months: have,
                });
                return Some(match there {
                    Some(there) => Sense::Any(vec![last, there]),
                    None => Sense::Little(last),
                });
            }
        }
        match self.of_months(on(&numbers))? {
            Sense::One(rule) if !is_of_months => Some(Sense::Little(rule)),
            sense => Some(sense),
        }
    }

    /// Those of some months that have a day of that number in every year.
    fn months_with(number: i8, months: Months) -> Months {
        let days = |month: i8| match month {
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        months
            .iter()
            .filter(|month| days(*month) >= number)
            .collect()
    }

    /// On these days of the months, quarters or years that are meant.
    fn of_months(&self, on: Vec<DayOfMonth>) -> Option<Sense> {
        let parts = self.parts;
        if self.has(Unit::Day) || self.has(Unit::Fortnight) || self.has(Unit::Week) {
            return None;
        }
        let of_year = |every| {
            if parts.months.is_empty() {
                let months = [self.date.month()].into_iter().collect();
                Sense::Little(Rule::Yearly {
                    every,
                    on: on.clone(),
                    months,
                })
            } else {
                let (on, months) = (on.clone(), self.months);
                Sense::One(Rule::Yearly { every, on, months })
            }
        };
        match parts.interval {
            Some((every, Unit::Year)) => Some(of_year(every)),
            None if self.has(Unit::Year) => Some(of_year(1)),
            None if self.has(Unit::Quarter) => {
                let months = QUARTERS.into_iter().collect();
                self.is_whole_year().then_some(Sense::One(Rule::Yearly {
                    every: 1,
                    on,
                    months,
                }))
            }
            None => self.monthly(1, on).map(Sense::One),
            Some((every, Unit::Month)) => self.monthly(every, on).map(Sense::One),
            Some(_) => None,
        }
    }

    /// `Tuesdays`
    fn on_weekdays(&self) -> Option<Sense> {
        let parts = self.parts;
        if parts.working && !parts.weekdays.is_empty() {
            return None;
        }
        let day = parts.weekdays.iter().next().unwrap_or(self.date.weekday());
        let of_month = match named(self.date) {
            DayOfMonth::Weekday(nth, _) => DayOfMonth::Weekday(nth, day),
            other => other,
        };
        match parts.interval {
            None if self.has(Unit::Month) => {
                let monthly = self.monthly(1, vec![of_month])?;
                Some(Sense::Any(vec![self.weekly(1), monthly]))
            }
            None if parts.units.iter().all(|unit| *unit == Unit::Week) => {
                Some(Sense::One(self.weekly(1)))
            }
            Some((every, Unit::Week)) if parts.units.iter().all(|unit| *unit == Unit::Week) => {
                Some(Sense::One(self.weekly(every)))
            }
            Some((every, Unit::Month)) => self.monthly(every, vec![of_month]).map(Sense::Little),
            _ => None,
        }
    }

    /// `every week`
    fn as_often(&self) -> Option<Sense> {
        let (every, unit) = self.parts.interval?;
        if self.has(Unit::Week) || self.has(Unit::Quarter) || self.has(Unit::Fortnight) {
            return None;
        }
        let number = DayOfMonth::Number(self.date.day());
        match unit {
            Unit::Week => Some(Sense::One(self.weekly(every))),
            Unit::Day => self
                .is_whole_year()
                .then_some(Sense::One(Rule::Daily { every })),
            Unit::Month => {
                let named = self.monthly(every, vec![named(self.date)])?;
                let number = if self.date.day() > 28 {
                    DayOfMonth::Number(-1)
                } else {
                    number
                };
                let numbered = self.monthly(every, vec![number])?;
                Some(Sense::Any(vec![named, numbered]))
            }
            Unit::Year if self.parts.months.is_empty() && self.is_whole_year() => {
                let months = [self.date.month()].into_iter().collect();
                let on = vec![number];
                Some(Sense::One(Rule::Yearly { every, on, months }))
            }
            Unit::Year if !self.parts.months.is_empty() => Some(Sense::Little(Rule::Yearly {
                every,
                on: vec![named(self.date)],
                months: self.months,
            })),
            Unit::Year | Unit::Fortnight | Unit::Quarter => None,
        }
    }
}

impl Sense {
    /// Whether there is a choice.
    const fn is_any(&self) -> bool {
        matches!(self, Self::Any(rules) if rules.len() > 1)
    }
}

/// The day as `first Thursday`; a fifth is the last.
fn named(date: Date) -> DayOfMonth {
    let nth = (date.day() - 1) / 7 + 1;
    DayOfMonth::Weekday(if nth > 4 { -1 } else { nth }, date.weekday())
}

/// Days of one name together, those of Monday first; the last come last.
fn place_in_month(day: DayOfMonth) -> (i8, bool, i8) {
    let (weekday, nth) = match day {
        DayOfMonth::Number(number) => (0, number),
        DayOfMonth::Working(nth) => (0, nth),
        DayOfMonth::Weekday(nth, weekday) => (weekday.to_monday_zero_offset(), nth),
    };
    (weekday, nth < 0, nth)
}

/// The weekday of a day.
fn only(date: Date) -> Weekdays {
    [date.weekday()].into_iter().collect()
}
