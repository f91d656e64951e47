//! A new page: every field of its type, explained, and placeholders for its texts.

use jiff::civil::Date;

use super::Title;
use super::dated::dated;
use crate::content::PageType;
use crate::diagnostics::Language;

/// The text of a new page.
pub fn starter(page_type: PageType, title: &Title, language: Language, today: Date) -> String {
    // The title comes last: it may hold anything, braces too.
    dated(text(page_type, language), today).replace("{title}", &title.quoted())
}

const fn text(page_type: PageType, language: Language) -> &'static str {
    match (language, page_type) {
        (Language::Swedish, PageType::Page) => include_str!("starters/sv/page.md"),
        (Language::Swedish, PageType::Network) => include_str!("starters/sv/network.md"),
        (Language::Swedish, PageType::MeetingPlace) => include_str!("starters/sv/meeting-place.md"),
        (Language::English, PageType::Page) => include_str!("starters/en/page.md"),
        (Language::English, PageType::Network) => include_str!("starters/en/network.md"),
        (Language::English, PageType::MeetingPlace) => include_str!("starters/en/meeting-place.md"),
    }
}
