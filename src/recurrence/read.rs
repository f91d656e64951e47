//! A phrase, taken apart.

use jiff::civil::Date;

use super::rule::{DayOfMonth, Rule};
use super::sets::Months;

/// What a phrase means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// This alone.
    Clear(Rule),
    /// Any of these; there are at least two.
    Several(Vec<Meaning>),
    /// Nobody can say.
    Unclear {
        /// The word that is not understood, if it is one alone.
        word: Option<String>,
        /// What was probably meant, or an example.
        nearest: Vec<Meaning>,
    },
}

/// A rule, and a phrase that means it and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meaning {
    /// The rule.
    pub rule: Rule,
    /// The phrase.
    pub phrase: String,
}

/// What people mean by a phrase, of something that begins on a day.
pub fn read(phrase: &str, date: Date) -> Reading {
    let plain = phrase.to_lowercase();
    let weekday = date.weekday();
    match plain.as_str() {
        "varje vecka" | "every week" | "varannan vecka" | "every other week" => {
            Reading::Clear(Rule::Weekly {
                every: if plain.starts_with("varj") || plain == "every week" {
                    1
                } else {
                    2
                },
                days: std::iter::once(weekday).collect(),
                months: Months::ALL,
            })
        }
        "första torsdagen i månaden" | "first thursday of the month" => {
            Reading::Clear(Rule::Monthly {
                every: 1,
                on: vec![DayOfMonth::Weekday(1, jiff::civil::Weekday::Thursday)],
            })
        }
        _ => Reading::Unclear {
            word: None,
            nearest: Vec::new(),
        },
    }
}
