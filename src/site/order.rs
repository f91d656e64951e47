//! How titles sort in a language: å ä ö last in Swedish, `Nätverk 2` before `Nätverk 10` (Unicode
//! collation, UTS #10).

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;

/// The order of a language.
#[derive(Debug)]
pub struct Order {
    /// `None` for a language whose data is missing: titles then sort by code point.
    collator: Option<CollatorBorrowed<'static>>,
}

/// A key: smaller `order` first, no `order` last, then the title.
pub(super) type SortKey = (i64, Vec<u8>);

impl Order {
    /// The order of a BCP 47 language, `sv`.
    pub fn of(language: &str) -> Self {
        Self::with(language, CollatorOptions::default())
    }

    /// The order of a language's letters alone: what differs in marks or in capitals is the same.
    pub(super) fn of_letters(language: &str) -> Self {
        let mut options = CollatorOptions::default();
        options.strength = Some(Strength::Primary);
        Self::with(language, options)
    }

    fn with(language: &str, options: CollatorOptions) -> Self {
        let mut preferences = language
            .parse::<Locale>()
            .map(|locale| CollatorPreferences::from(&locale))
            .unwrap_or_default();
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        Self {
            collator: CollatorBorrowed::try_new(preferences, options).ok(),
        }
    }

    /// The key of a title.
    pub fn key(&self, order: Option<i64>, title: &str) -> SortKey {
        let mut bytes = Vec::with_capacity(2 * title.len());
        match &self.collator {
            // Writing to a vector cannot fail.
            Some(collator) => drop(collator.write_sort_key_to(title, &mut bytes)),
            None => bytes.extend_from_slice(title.as_bytes()),
        }
        (order.unwrap_or(i64::MAX), bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_sort_as_in_a_swedish_dictionary() {
        let swedish = Order::of("sv");
        let mut titles = [
            "Öppna förskolan",
            "Nätverk 10",
            "Ätbart",
            "Nätverk 2",
            "Åk 3",
            "apa",
            "Zebra",
        ];
        titles.sort_by_key(|title| swedish.key(None, title));
        assert_eq!(
            titles,
            [
                "apa",
                "Nätverk 2",
                "Nätverk 10",
                "Zebra",
                "Åk 3",
                "Ätbart",
                "Öppna förskolan"
            ]
        );
        assert!(swedish.key(Some(9), "a") < swedish.key(None, "a"));
    }
}
