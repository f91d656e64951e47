//! Pages from A to Ö: by title, as the language of their edition sorts, each under its letter.

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;

use super::order::{Order, SortKey};
use super::{EditionId, PageId, Site};
use crate::overview::Overview;

/// What titles that begin with a digit stand under.
const DIGITS: &str = "0–9";

/// What titles without any letter or digit stand under.
const SIGNS: &str = "#";

/// Things with names, from A to Ö: the pages of an edition that can be searched, for instance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alphabet<T = PageId> {
    /// The letters that something stands under, in order.
    pub letters: Vec<String>,
    /// The things, letter by letter, each with the place of its letter in `letters`.
    pub entries: Vec<(T, usize)>,
}

impl Site {
    /// The pages of an edition that are shown and can be searched, from A to Ö.
    pub fn alphabet(&self, edition: EditionId) -> Alphabet {
        let is_here = |id: &PageId| {
            let page = self.page(*id);
            page.edition == edition && page.feeds(Overview::Search)
        };
        let ids = self.shown().map(|(id, _)| id).filter(is_here);
        let titled = ids.map(|id| (id, self.page(id).document.title.as_str()));
        Alphabet::new(&self.edition(edition).language, titled)
    }
}

impl<T: Ord + Copy + Send> Alphabet<T> {
    /// Puts things in order by their names, as a language does.
    pub(super) fn new<'t>(language: &str, titled: impl Iterator<Item = (T, &'t str)>) -> Self {
        let order = Order::of(language);
        let titled: Vec<(T, &str)> = titled.collect();
        let mut sorted: Vec<(SortKey, &str, T)> = titled
            .into_par_iter()
            .map(|(id, title)| {
                let title = filed_by(title);
                (order.key(None, title), title, id)
            })
            .collect();
        sorted.par_sort_unstable_by(|(a, _, x), (b, _, y)| (a, x).cmp(&(b, y)));
        let mut letters = Letters {
            same: Order::of_letters(language),
            order,
            found: Vec::new(),
            by_first: FxHashMap::default(),
        };
        let mut entries: Vec<(T, usize)> = sorted
            .into_iter()
            .map(|(_, title, id)| (id, letters.of(title)))
            .collect();
        // Some letters sort among the words of another: Czech `ch` after `h`, but under `c`.
        entries.sort_by_key(|(_, letter)| *letter);
        Self {
            letters: letters.found.into_iter().map(|found| found.name).collect(),
            entries,
        }
    }
}

/// A title from its first letter or digit on: quotation marks and dashes do not sort it.
fn filed_by(title: &str) -> &str {
    let filed = title.trim_start_matches(|c: char| !c.is_alphanumeric());
    if filed.is_empty() { title } else { filed }
}

/// The letters of titles that come in order.
struct Letters {
    order: Order,
    /// By which two signs are one letter: `é` is `e`; in Swedish, `å` is not `a`.
    same: Order,
    found: Vec<Letter>,
    /// Those that titles with the same first character stand under.
    by_first: FxHashMap<Option<char>, usize>,
}

struct Letter {
    name: String,
    /// Equal for all that stands under it.
    key: SortKey,
}

impl Letters {
    /// The place of a title's letter.
    fn of(&mut self, title: &str) -> usize {
        let first = title.nfc().next();
        if let Some(known) = self.by_first.get(&first) {
            return *known;
        }
        let index = self.of_first(first);
        self.by_first.insert(first, index);
        index
    }

    /// The place of the letter of titles that begin with a character.
    fn of_first(&mut self, first: Option<char>) -> usize {
        let name = self.name(first);
        let key = self.same.key(None, &name);
        let is_it = |found: &Letter| found.key == key || found.name == name;
        let known = self.found.iter().rposition(is_it);
        let Some(index) = known else {
            self.found.push(Letter { name, key });
            return self.found.len() - 1;
        };
        // `Ø` is a way to write `Ö` in Swedish, and the other way round in Danish.
        let found = &mut self.found[index];
        if self.order.key(None, &name) < self.order.key(None, &found.name) {
            found.name = name;
        }
        index
    }

    fn name(&self, first: Option<char>) -> String {
        let Some(first) = first else {
            return SIGNS.to_owned();
        };
        if !first.is_alphanumeric() {
            return SIGNS.to_owned();
        }
        if first.is_numeric() && !first.is_alphabetic() {
            return DIGITS.to_owned();
        }
        let is_same = |a: char, b: char| {
            let key = |c: char| self.same.key(None, c.encode_utf8(&mut [0; 4]));
            key(a) == key(b)
        };
        let mut upper = first.to_uppercase();
        let upper = upper.next().filter(|upper| is_same(*upper, first));
        let upper = upper.unwrap_or(first);
        let base = std::iter::once(upper).nfd().next();
        let base = base.filter(|base| is_same(*base, upper));
        base.unwrap_or(upper).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters with their titles: `A: Apa, Arv`.
    fn under(language: &str, titles: &[&str]) -> Vec<String> {
        let pages = titles
            .iter()
            .enumerate()
            .map(|(index, title)| (PageId(index), *title));
        let alphabet = Alphabet::new(language, pages);
        let of = |letter: usize| {
            let entries = alphabet.entries.iter();
            let here = entries.filter(|(_, of)| *of == letter);
            here.map(|(id, _)| titles[id.0])
                .collect::<Vec<_>>()
                .join(", ")
        };
        let letters = alphabet.letters.iter().enumerate();
        letters
            .map(|(index, letter)| format!("{letter}: {}", of(index)))
            .collect()
    }

    #[test]
    fn swedish_has_three_letters_more_at_its_end() {
        let titles = [
            "Öppet hus",
            "ånger",
            "Ärenden",
            "Zebra",
            "apa",
            "Årsplan",
            "Á la carte",
        ];
        assert_eq!(
            under("sv", &titles),
            [
                "A: Á la carte, apa",
                "Z: Zebra",
                "Å: ånger, Årsplan",
                "Ä: Ärenden",
                "Ö: Öppet hus"
            ]
        );
        assert_eq!(
            under("en", &["Öland", "Oats", "Zebra", "élan"]),
            ["E: élan", "O: Oats, Öland", "Z: Zebra"]
        );
    }

    #[test]
    fn letters_that_sort_alike_stand_together() {
        let titles = ["Ørsted", "Öst", "Über", "Ylva", "Æra", "Ära", "Élan", "Ek"];
        assert_eq!(
            under("sv", &titles),
            [
                "E: Ek, Élan",
                "Y: Über, Ylva",
                "Ä: Ära, Æra",
                "Ö: Ørsted, Öst"
            ]
        );
        assert_eq!(
            under("da", &["Ära", "Æra", "Ål", "Apa"]),
            ["A: Apa", "Æ: Æra, Ära", "Å: Ål"]
        );
        assert_eq!(
            under("cs", &["Hora", "Chata", "Cena", "Čas"]),
            ["C: Cena, Chata", "Č: Čas", "H: Hora"]
        );
    }

    #[test]
    fn marks_do_not_sort_and_digits_come_first() {
        assert_eq!(
            under(
                "sv",
                &["”Hej” sa Bo", "10 tips", "2 råd", "– Nej", "!!", "Ja"]
            ),
            [
                "#: !!",
                "0–9: 2 råd, 10 tips",
                "H: ”Hej” sa Bo",
                "J: Ja",
                "N: – Nej"
            ]
        );
    }

    #[test]
    fn other_scripts_go_by_their_first_letter() {
        assert_eq!(
            under("ar", &["مدرسة", "أهلا", "اسم", "Skola"]),
            ["ا: اسم, أهلا", "م: مدرسة", "S: Skola"]
        );
        assert_eq!(
            under("uk", &["школа", "Їжак", "Іван"]),
            ["І: Іван", "Ї: Їжак", "Ш: школа"]
        );
    }

    #[test]
    fn a_letter_and_its_dots_may_be_two_characters() {
        assert_eq!(
            under("sv", &["A\u{30a}r", "Apa"]),
            ["A: Apa", "Å: A\u{30a}r"]
        );
    }
}
