//! Meetings that repeat: what people say of it in words, and which dates that means.
//!
//! [`read`] takes a phrase apart, in Swedish or English, and gives a [`Rule`]; [`Rule::dates`] says
//! on which dates it falls, [`Rule::rrule`] says the same in the words of RFC 5545, and
//! [`Rule::phrase`] in those of people. Knows nothing of pages and files.

mod read;
mod rrule;
mod rule;
mod sets;

pub use read::{Meaning, Reading, read};
pub use rule::{DayOfMonth, Parity, Rule};
pub use sets::{Months, Weekdays};
