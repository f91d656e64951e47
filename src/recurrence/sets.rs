//! Sets of weekdays and of months.

use serde::{Deserialize, Serialize};
use std::fmt;

use jiff::civil::Weekday;

/// A set of weekdays; Monday comes first.
#[derive(Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
pub struct Weekdays(u8);

impl Weekdays {
    /// From Monday to Friday.
    pub const WORKING: Self = Self(0b001_1111);

    /// With this day as well.
    pub fn insert(&mut self, day: Weekday) {
        self.0 |= 1 << day.to_monday_zero_offset();
    }

    /// Whether the day is in it.
    pub fn contains(self, day: Weekday) -> bool {
        self.0 & (1 << day.to_monday_zero_offset()) != 0
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The days, from Monday on.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        let days = std::iter::successors(Some(Weekday::Monday), |day| Some(day.next()));
        days.take(7).filter(move |day| self.contains(*day))
    }
}

impl FromIterator<Weekday> for Weekdays {
    fn from_iter<I: IntoIterator<Item = Weekday>>(days: I) -> Self {
        let mut set = Self::default();
        days.into_iter().for_each(|day| set.insert(day));
        set
    }
}

impl fmt::Debug for Weekdays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

/// A set of months, by their numbers from 1 to 12.
#[derive(Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
pub struct Months(u16);

impl Months {
    /// The whole year.
    pub const ALL: Self = Self(0b1_1111_1111_1110);

    /// With this month as well; a number that no month has changes nothing.
    pub fn insert(&mut self, month: i8) {
        if (1..=12).contains(&month) {
            self.0 |= 1 << month;
        }
    }

    /// Without these.
    #[must_use]
    pub const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    /// Whether the month is in it.
    pub fn contains(self, month: i8) -> bool {
        (1..=12).contains(&month) && self.0 & (1 << month) != 0
    }

    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many there are.
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// The months, from January on.
    pub fn iter(self) -> impl Iterator<Item = i8> {
        (1..=12).filter(move |month| self.contains(*month))
    }
}

impl FromIterator<i8> for Months {
    fn from_iter<I: IntoIterator<Item = i8>>(months: I) -> Self {
        let mut set = Self::default();
        months.into_iter().for_each(|month| set.insert(month));
        set
    }
}

impl fmt::Debug for Months {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
