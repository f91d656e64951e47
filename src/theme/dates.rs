//! Dates in words.
//!
//! They are in the page's language where it has a table here, else in English and [borrowed]. The
//! tables of the Unicode CLDR for every language (`icu_datetime`) would take megabytes of the
//! program.

use jiff::civil::Date;

use super::borrowed::{self, Lender};
use crate::content::{ENGLISH_MONTHS, SWEDISH_MONTHS};

/// How much of a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// `torsdag 3 december 2026`
    Full,
    /// `3 december 2026`
    Long,
    /// `3 dec. 2026`, `3.12.2026`
    Short,
}

/// How a language writes dates.
struct Words {
    months: [&'static str; 12],
    /// Of the short style, which is in figures where there are none.
    short_months: Option<[&'static str; 12]>,
    /// From Monday.
    days: [&'static str; 7],
    /// What stands behind the number of a day.
    ordinal: &'static str,
    /// What stands between hours and minutes.
    clock: &'static str,
}

/// Every language that has words for dates. To add one: its row.
const LANGUAGES: [(&str, &Words); 3] = [("sv", &SWEDISH), ("en", &ENGLISH), ("fi", &FINNISH)];

/// As in Svenska skrivregler: months and days in lower case, short months with a full stop where
/// they are cut.
const SWEDISH: Words = Words {
    months: SWEDISH_MONTHS,
    short_months: Some([
        "jan.", "feb.", "mars", "april", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.",
        "dec.",
    ]),
    days: [
        "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag",
    ],
    ordinal: "",
    clock: ".",
};

const ENGLISH: Words = Words {
    months: ENGLISH_MONTHS,
    short_months: Some([
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]),
    days: [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ],
    ordinal: "",
    clock: ":",
};

/// As in Kielitoimiston ohjepankki: a month behind a day is in the partitive.
const FINNISH: Words = Words {
    months: [
        "tammikuuta",
        "helmikuuta",
        "maaliskuuta",
        "huhtikuuta",
        "toukokuuta",
        "kesäkuuta",
        "heinäkuuta",
        "elokuuta",
        "syyskuuta",
        "lokakuuta",
        "marraskuuta",
        "joulukuuta",
    ],
    short_months: None,
    days: [
        "maanantai",
        "tiistai",
        "keskiviikko",
        "torstai",
        "perjantai",
        "lauantai",
        "sunnuntai",
    ],
    ordinal: ".",
    clock: ".",
};

fn words(language: &str) -> Option<&'static Words> {
    let primary = language.split('-').next().unwrap_or_default();
    let found = LANGUAGES.iter().find(|(known, _)| *known == primary);
    found.map(|(_, words)| *words)
}

/// Whether a language has words for dates.
pub(super) fn knows(language: &str) -> bool {
    words(language).is_some()
}

/// An ISO date in words, for a page in that language; `None` where it is none.
pub(super) fn format(date: &str, style: Style, language: &str) -> Option<String> {
    let date: Date = date.parse().ok()?;
    match words(language) {
        Some(words) => words.write(date, style),
        None => Some(borrowed::lent(
            &ENGLISH.write(date, style)?,
            Lender::English,
        )),
    }
}

/// A time, `13:00`, as a language writes it: `13.00` in Swedish.
pub(super) fn time(time: &str, language: &str) -> String {
    words(language).map_or_else(|| time.to_owned(), |words| time.replace(':', words.clock))
}

impl Words {
    fn write(&self, date: Date, style: Style) -> Option<String> {
        // jiff counts months from 1 to 12 and days from Monday, 0 to 6.
        let month = usize::try_from(date.month()).ok()?.checked_sub(1)?;
        let weekday = usize::try_from(date.weekday().to_monday_zero_offset()).ok()?;
        let (day, year, ordinal) = (date.day(), date.year(), self.ordinal);
        Some(match (style, self.short_months) {
            (Style::Full, _) => format!(
                "{} {day}{ordinal} {} {year}",
                self.days.get(weekday)?,
                self.months.get(month)?
            ),
            (Style::Long, _) => format!("{day}{ordinal} {} {year}", self.months.get(month)?),
            (Style::Short, Some(months)) => format!("{day} {} {year}", months.get(month)?),
            (Style::Short, None) => format!("{day}.{}.{year}", month + 1),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_out_in_the_pages_language_or_in_english_that_is_marked() {
        for (language, full, long, short) in [
            (
                "sv-FI",
                "torsdag 3 december 2026",
                "3 december 2026",
                "3 dec. 2026",
            ),
            (
                "en-GB",
                "Thursday 3 December 2026",
                "3 December 2026",
                "3 Dec 2026",
            ),
            (
                "fi",
                "torstai 3. joulukuuta 2026",
                "3. joulukuuta 2026",
                "3.12.2026",
            ),
            (
                "fit",
                "\u{fdd0}Thursday 3 December 2026\u{fdd2}",
                "\u{fdd0}3 December 2026\u{fdd2}",
                "\u{fdd0}3 Dec 2026\u{fdd2}",
            ),
        ] {
            let styles = [
                (Style::Full, full),
                (Style::Long, long),
                (Style::Short, short),
            ];
            for (style, expected) in styles {
                let written = format("2026-12-03", style, language);
                assert_eq!(written.as_deref(), Some(expected), "{language}");
            }
        }
        assert_eq!(format("soon", Style::Long, "sv"), None);
        for (language, expected) in [
            ("sv", "13.00"),
            ("en-GB", "13:00"),
            ("fi", "13.00"),
            ("ar", "13:00"),
        ] {
            assert_eq!(time("13:00", language), expected, "{language}");
        }
        assert!(knows("en") && !knows("fit") && !knows(""));
    }
}
