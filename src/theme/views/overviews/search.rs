//! `letters`: every page from A to Ö, each with its headings. It is what the search
//! page shows without JavaScript, and before anybody has searched.

use std::ops::Range;

use tera::Value;

use super::super::shape::view;
use super::super::{Generated, Views, list, text};
use super::{Contents, Entries, letter_id, page_with};
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
        let shown = self.alphabet.entries.get(range).unwrap_or_default();
        vec![("letters", self.letters(views.site, views.generated, shown))]
    }

    /// Every letter of the whole list, and the page that it begins on.
    fn parts(&self, site: &Site, generated: &Generated) -> Value {
        self.letters(site, generated, &[])
    }
}

impl FromAToZ {
    /// The same, with the pages shown under each.
    fn letters(&self, site: &Site, generated: &Generated, mut shown: &[(PageId, usize)]) -> Value {
        let Alphabet { letters, entries } = &self.alphabet;
        let listing = ListingId::Overview(self.edition, Overview::Search);
        list(letters.iter().enumerate().map(|(index, name)| {
            let begins = entries.partition_point(|(_, letter)| *letter < index);
            let (id, page) = (letter_id(name), page_with(generated, listing, begins));
            let (pages, rest) =
                shown.split_at(shown.partition_point(|(_, letter)| *letter == index));
            shown = rest;
            view! {
                "title": text(name),
                "id": text(&id),
                "url": text(&format!("{page}#{id}")),
                "pages": list(pages.iter().map(|(id, _)| entry(site, *id))),
            }
        }))
    }
}

fn entry(site: &Site, id: PageId) -> Value {
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
        "headings": list(headings),
    }
}
