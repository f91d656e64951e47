//! Days in starters: that of writing, and examples of days to come.

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};

/// The text with days in the place of `{today}`, `{in_a_month}` and `{in_a_year}`.
pub(super) fn dated(text: &str, today: Date) -> String {
    let after = |span: Span| today.checked_add(span).unwrap_or(today).to_string();
    text.replace("{today}", &today.to_string())
        .replace("{in_a_month}", &after(1.month()))
        .replace("{in_a_year}", &after(1.year()))
}
