//! Days in starters: that of writing, and examples of days to come.

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};

/// The text with days in the place of `{today}`, `{in_a_month}` and `{in_a_year}`.
pub(super) fn dated(text: &str, today: Date) -> String {
    text.replace("{today}", &today.to_string())
        .replace("{in_a_month}", &in_a_month(today).to_string())
        .replace("{in_a_year}", &in_a_year(today).to_string())
}

/// The same day a month later.
pub(super) fn in_a_month(today: Date) -> Date {
    after(today, 1.month())
}

/// The same day a year later.
pub(super) fn in_a_year(today: Date) -> Date {
    after(today, 1.year())
}

/// The day after one.
pub(super) fn day_later(day: Date) -> Date {
    after(day, 1.day())
}

/// The same weekday so many weeks after a day.
pub(super) fn weeks_later(day: Date, weeks: i64) -> Date {
    after(day, weeks.weeks())
}

/// The last day that there is stays itself.
fn after(today: Date, span: Span) -> Date {
    today.checked_add(span).unwrap_or(today)
}
