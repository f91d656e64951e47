//! Dates in words.

use jiff::civil::Date;

use crate::content::{ENGLISH_MONTHS, SWEDISH_MONTHS};

/// How much of a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// `torsdag 3 december 2026`
    Full,
    /// `3 december 2026`
    Long,
    /// `3 dec. 2026`
    Short,
}

struct Words {
    months: [&'static str; 12],
    short_months: [&'static str; 12],
    /// From Monday.
    days: [&'static str; 7],
}

/// As in Svenska skrivregler: months and days in lower case, short months with a full stop where
/// they are cut.
const SWEDISH: Words = Words {
    months: SWEDISH_MONTHS,
    short_months: [
        "jan.", "feb.", "mars", "april", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.",
        "dec.",
    ],
    days: [
        "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag",
    ],
};

const ENGLISH: Words = Words {
    months: ENGLISH_MONTHS,
    short_months: [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    days: [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ],
};

/// An ISO date in words; `None` where it is none. The words are those of the first of these
/// languages that is Swedish or English; English where none is.
pub(super) fn format(date: &str, style: Style, languages: &[&str]) -> Option<String> {
    let date: Date = date.parse().ok()?;
    let words = languages
        .iter()
        .find_map(|language| match language.split('-').next() {
            Some("sv") => Some(&SWEDISH),
            Some("en") => Some(&ENGLISH),
            _ => None,
        })
        .unwrap_or(&ENGLISH);
    // jiff counts months from 1 to 12 and days from Monday, 0 to 6.
    let month = usize::try_from(date.month()).ok()?.checked_sub(1)?;
    let weekday = usize::try_from(date.weekday().to_monday_zero_offset()).ok()?;
    let (day, year) = (date.day(), date.year());
    Some(match style {
        Style::Full => format!(
            "{} {day} {} {year}",
            words.days.get(weekday)?,
            words.months.get(month)?
        ),
        Style::Long => format!("{day} {} {year}", words.months.get(month)?),
        Style::Short => format!("{day} {} {year}", words.short_months.get(month)?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_out_in_the_first_language_that_has_words() {
        let written = |languages: &[&str]| format("2026-10-03", Style::Full, languages);
        for (languages, words) in [
            (["sv", "sv"], "lördag 3 oktober 2026"),
            (["en-GB", "sv"], "Saturday 3 October 2026"),
            (["de", "sv-FI"], "lördag 3 oktober 2026"),
            (["de", "fi"], "Saturday 3 October 2026"),
        ] {
            assert_eq!(written(&languages).as_deref(), Some(words));
        }
        assert_eq!(
            format("2026-12-03", Style::Short, &["en"]).as_deref(),
            Some("3 Dec 2026")
        );
        assert_eq!(format("soon", Style::Long, &["sv"]), None);
    }
}
