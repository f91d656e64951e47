//! Meetings that repeat: what people say of it in words, and which dates that means.
//!
//! [`read`] takes a phrase apart, in Swedish or English, and gives a [`Rule`]; [`Rule::dates`] says
//! on which dates it falls, [`Rule::rrule`] says the same in the words of RFC 5545, and
//! [`Rule::phrase`] in those of people. Knows nothing of pages and files.
//!
//! ```text
//! phrase ── words.rs ──► tokens ── parts.rs ──► parts ── meaning.rs ──► rule, or several
//! ```
//!
//! Nothing is guessed in silence: a phrase that can mean two things, or has a word that is not
//! known, gives what it may mean, each in a phrase that means nothing else.

mod meaning;
mod parts;
mod phrase;
mod read;
mod rrule;
mod rule;
mod sets;
mod tokens;
mod words;

pub use read::{Meaning, Reading, read};
pub use rrule::weekday_code;
pub use rule::{DayOfMonth, Parity, Rule};
pub use sets::{Months, Weekdays};
pub use tokens::Language;
