//! A rule, and the dates on which it falls.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};
use serde::{Deserialize, Serialize};

use super::sets::{Months, Weekdays};

/// When something repeats. Everything is in it but where it begins: weeks, months and years are
/// counted from the first date, and weeks begin on Monday (ISO 8601).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Rule {
    /// Every so many days.
    Daily {
        /// How many; 1 is every day.
        every: u16,
    },
    /// On some days of every so many weeks.
    Weekly {
        /// How many; 1 is every week.
        every: u16,
        /// On which days; never none.
        days: Weekdays,
        /// Only in these months; never none.
        months: Months,
    },
    /// On some days of the weeks whose numbers by ISO 8601 are odd, or even.
    Weeks {
        /// Which.
        parity: Parity,
        /// On which days; never none.
        days: Weekdays,
        /// Only in these months; never none.
        months: Months,
    },
    /// On some days of every so many months.
    Monthly {
        /// How many; 1 is every month.
        every: u16,
        /// On which days; all of one kind, never none.
        on: Vec<DayOfMonth>,
    },
    /// On some days of some months of every so many years.
    Yearly {
        /// How many; 1 is every year.
        every: u16,
        /// On which days; all of one kind, never none.
        on: Vec<DayOfMonth>,
        /// In which months; never none.
        months: Months,
    },
}

/// Which weeks, by their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Parity {
    /// 1, 3, 5 …
    Odd,
    /// 2, 4, 6 …
    Even,
}

/// A day of a month. -1 is the last, -2 the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DayOfMonth {
    /// By its number. Months that are too short have none.
    Number(i8),
    /// The first, second … of its name.
    Weekday(i8, #[serde(with = "stored_weekday")] Weekday),
    /// The first, second … from Monday to Friday, holidays or not.
    Working(i8),
}

/// Rules are not asked for dates beyond: the year that calendars of jiff end with.
const BEYOND: Date = Date::MAX;

/// Days of a week as numbers, Monday first.
mod stored_weekday {
    use jiff::civil::Weekday;
    use serde::de::{Deserialize as _, Deserializer, Error};
    use serde::ser::Serializer;

    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
    pub(super) fn serialize<S: Serializer>(day: &Weekday, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_i8(day.to_monday_zero_offset())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Weekday, D::Error> {
        Weekday::from_monday_zero_offset(i8::deserialize(from)?).map_err(D::Error::custom)
    }
}

impl Rule {
    /// The dates on which the rule falls from its first, `from`, up to and including `until`, in
    /// order. Where `from` itself does not fit the rule, it is not among them.
    pub fn dates(&self, from: Date, until: Date) -> Dates<'_> {
        let step = match self {
            Self::Daily { .. } => from,
            Self::Weekly { .. } | Self::Weeks { .. } => monday_of(from),
            Self::Monthly { .. } => from.first_of_month(),
            Self::Yearly { .. } => from.first_of_year(),
        };
        Dates {
            rule: self,
            from,
            until,
            period: Some(step),
            found: Vec::new(),
        }
    }

    /// The first date that fits the rule, from a day on; the rule begins with it then.
    pub fn first(&self, day: Date) -> Option<Date> {
        self.at_every_turn().dates(day, BEYOND).next()
    }

    /// The last date before a day that fits the rule, if it began there.
    pub fn last_before(&self, day: Date) -> Option<Date> {
        let before = day.checked_sub(1.day()).ok()?;
        // The rarest are the 29th of February, around 1900 or 2100.
        let since = day.checked_sub(9.years()).ok()?;
        self.at_every_turn().dates(since, before).last()
    }

    /// The same rule, every time that it is possible.
    fn at_every_turn(&self) -> Self {
        let mut rule = self.clone();
        match &mut rule {
            Self::Daily { every }
            | Self::Weekly { every, .. }
            | Self::Monthly { every, .. }
            | Self::Yearly { every, .. } => *every = 1,
            Self::Weeks { .. } => {}
        }
        rule
    }

    /// From the beginning of one period to that of the next.
    fn step(&self) -> Span {
        match self {
            Self::Daily { every } => i64::from(*every).days(),
            Self::Weekly { every, .. } => i64::from(*every).weeks(),
            Self::Weeks { .. } => 1.week(),
            Self::Monthly { every, .. } => i64::from(*every).months(),
            Self::Yearly { every, .. } => i64::from(*every).years(),
        }
    }

    /// The dates within the period that begins on a day, the last first.
    fn within(&self, begin: Date, dates: &mut Vec<Date>) {
        match self {
            Self::Daily { .. } => dates.push(begin),
            Self::Weekly { days, months, .. } => of_week(begin, *days, *months, dates),
            Self::Weeks {
                parity,
                days,
                months,
            } => {
                let is_odd = begin.iso_week_date().week() % 2 == 1;
                if is_odd == (*parity == Parity::Odd) {
                    of_week(begin, *days, *months, dates);
                }
            }
            Self::Monthly { on, .. } => dates.extend(on.iter().filter_map(|day| day.of(begin))),
            Self::Yearly { on, months, .. } => {
                for month in months.iter() {
                    let month = Date::new(begin.year(), month, 1).ok();
                    dates.extend(
                        month
                            .iter()
                            .flat_map(|month| on.iter().map(|day| day.of(*month)))
                            .flatten(),
                    );
                }
            }
        }
        dates.sort_unstable_by(|a, b| b.cmp(a));
        dates.dedup();
    }
}

/// The dates of a rule, in order.
#[derive(Debug, Clone)]
pub struct Dates<'a> {
    rule: &'a Rule,
    from: Date,
    until: Date,
    /// The day on which the next period begins.
    period: Option<Date>,
    /// What the last period had, the last first.
    found: Vec<Date>,
}

impl Iterator for Dates<'_> {
    type Item = Date;

    fn next(&mut self) -> Option<Date> {
        loop {
            if let Some(date) = self.found.pop() {
                if date > self.until {
                    self.period = None;
                    self.found.clear();
                    return None;
                }
                if date >= self.from {
                    return Some(date);
                }
                continue;
            }
            let begin = self.period.filter(|begin| *begin <= self.until)?;
            self.rule.within(begin, &mut self.found);
            self.period = begin.checked_add(self.rule.step()).ok();
        }
    }
}

impl DayOfMonth {
    /// The day in the month that begins on `first`, if it has one.
    fn of(self, first: Date) -> Option<Date> {
        match self {
            Self::Number(number) => {
                let day = if number < 0 {
                    first.days_in_month() + 1 + number
                } else {
                    number
                };
                Date::new(first.year(), first.month(), day).ok()
            }
            Self::Weekday(nth, weekday) => first.nth_weekday_of_month(nth, weekday).ok(),
            Self::Working(nth) => {
                let is_working = |day: &Date| Weekdays::WORKING.contains(day.weekday());
                let skipped = usize::from(nth.unsigned_abs()).checked_sub(1)?;
                let in_month = |day: &Date| day.month() == first.month();
                if nth > 0 {
                    let days = first.series(1.day()).take_while(in_month);
                    days.filter(is_working).nth(skipped)
                } else {
                    let days = first.last_of_month().series((-1).days());
                    days.take_while(in_month).filter(is_working).nth(skipped)
                }
            }
        }
    }
}

fn of_week(monday: Date, days: Weekdays, months: Months, dates: &mut Vec<Date>) {
    let days = days
        .iter()
        .map(|day| i64::from(day.to_monday_zero_offset()));
    let dates_of_days = days.filter_map(|offset| monday.checked_add(offset.days()).ok());
    dates.extend(dates_of_days.filter(|date| months.contains(date.month())));
}

fn monday_of(day: Date) -> Date {
    let offset = i64::from(day.weekday().to_monday_zero_offset());
    day.checked_sub(offset.days()).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn dates(rule: &Rule, from: Date, until: Date) -> Vec<String> {
        rule.dates(from, until).map(|day| day.to_string()).collect()
    }

    #[test]
    fn weeks_are_counted_from_that_of_the_first_date() {
        let rule = Rule::Weekly {
            every: 2,
            days: [Weekday::Tuesday, Weekday::Thursday].into_iter().collect(),
            months: Months::ALL,
        };
        assert_eq!(
            dates(&rule, date(2026, 12, 3), date(2026, 12, 31)),
            [
                "2026-12-03",
                "2026-12-15",
                "2026-12-17",
                "2026-12-29",
                "2026-12-31"
            ]
        );
    }

    #[test]
    fn two_odd_weeks_follow_each_other_where_a_year_has_53() {
        let rule = Rule::Weeks {
            parity: Parity::Odd,
            days: [Weekday::Tuesday].into_iter().collect(),
            months: Months::ALL,
        };
        assert_eq!(
            dates(&rule, date(2026, 12, 22), date(2027, 1, 31)),
            ["2026-12-29", "2027-01-05", "2027-01-19"]
        );
    }

    #[test]
    fn a_month_that_is_too_short_is_left_out_and_the_last_day_is_always_there() {
        let on = |day| Rule::Monthly {
            every: 1,
            on: vec![day],
        };
        let (from, until) = (date(2027, 1, 1), date(2027, 4, 30));
        assert_eq!(
            dates(&on(DayOfMonth::Number(31)), from, until),
            ["2027-01-31", "2027-03-31"]
        );
        assert_eq!(
            dates(&on(DayOfMonth::Number(-1)), from, until),
            ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]
        );
        assert_eq!(
            dates(&on(DayOfMonth::Working(1)), from, until),
            ["2027-01-01", "2027-02-01", "2027-03-01", "2027-04-01"]
        );
    }

    #[test]
    fn the_nearest_dates_of_a_day_that_does_not_fit_are_found_on_both_sides() {
        let rule = Rule::Monthly {
            every: 2,
            on: vec![DayOfMonth::Weekday(1, Weekday::Thursday)],
        };
        assert_eq!(rule.first(date(2026, 12, 4)), Some(date(2027, 1, 7)));
        assert_eq!(rule.last_before(date(2026, 12, 3)), Some(date(2026, 11, 5)));
    }
}
