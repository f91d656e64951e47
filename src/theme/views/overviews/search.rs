//! `pages` and `letters`: every page from A to Ö, each with its headings. It is what the search
//! page shows without JavaScript, and before anybody has searched.

use std::ops::Range;

use tera::Value;

use super::super::shape::view;
use super::super::{Generated, Views, list, text};
use super::{Contents, Entries, page_with};
use crate::address;
use crate::overview::Overview;
use crate::site::{Alphabet, EditionId, ListingId, PageId, Site};

/// The search page.
pub(super) struct Search;

/// The pages of an edition, from A to Ö.
#[derive(Debug)]
struct FromAToZ {
    edition: EditionId,
    alphabet: Alphabet,
}

impl Contents for Search {
    fn entries(&self, site: &Site, edition: EditionId) -> Box<dyn Entries> {
        let alphabet = site.alphabet(edition);
        Box::new(FromAToZ { edition, alphabet })
    }
}

impl Entries for FromAToZ {
    fn len(&self) -> usize {
        self.alphabet.entries.len()
    }

    fn view(
        &self,
        views: &Views<'_>,
        _: Option<PageId>,
        range: Range<usize>,
    ) -> Vec<(&'static str, Value)> {
        let Alphabet { letters, entries } = &self.alphabet;
        let shown = entries.get(range).unwrap_or_default();
        let pages = shown
            .iter()
            .map(|(id, letter)| entry(views.site, *id, &letters[*letter]));
        vec![
            ("pages", list(pages)),
            ("letters", self.parts(views.site, views.generated)),
        ]
    }

    /// Every letter of the whole list, and the page that it begins on.
    fn parts(&self, _: &Site, generated: &Generated) -> Value {
        let Alphabet { letters, entries } = &self.alphabet;
        let listing = ListingId::Overview(self.edition, Overview::Search);
        list(letters.iter().enumerate().map(|(index, name)| {
            let begins = entries.partition_point(|(_, letter)| *letter < index);
            let page = page_with(generated, listing, begins);
            let id = id(name);
            view! {
                "title": text(name),
                "id": text(&id),
                "url": text(&format!("{page}#{id}")),
            }
        }))
    }
}

/// A name for the place of a letter, the same wherever it stands. No heading has one that begins
/// like it.
fn id(letter: &str) -> String {
    match letter.chars().next() {
        Some(c) if c.is_alphabetic() && c.is_ascii() => format!("s-{}", c.to_ascii_lowercase()),
        Some(c) if c.is_alphabetic() => format!("s-{:x}", u32::from(c)),
        Some(c) if c.is_ascii_digit() => String::from("s-0"),
        _ => String::from("s-"),
    }
}

fn entry(site: &Site, id: PageId, letter: &str) -> Value {
    let page = site.page(id);
    let headings = page.document.markdown.outline.headings.iter();
    let headings = headings.map(|heading| {
        let anchor = address::escape(&heading.id);
        view! {
            "title": text(&heading.text),
            "url": text(&format!("{}#{anchor}", page.address)),
        }
    });
    view! {
        "title": text(&page.document.title),
        "url": text(&page.address),
        "type": text(page.document.front_matter.page_type.as_str()),
        "letter": text(letter),
        "headings": list(headings),
    }
}
