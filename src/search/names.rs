//! What pages are called, and which of them are found by the same name.
//!
//! Whoever searches for a page's title finds first what has that title in full: of several, the
//! heavier page, and of equals the one that comes first in the tree. That is how
//! [`query`](super::query) ranks them. Titles and keywords tell, so that nothing here needs an
//! index, and nothing changes while only texts do.

use std::cmp::Reverse;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::function_words::telling_words;
use super::index::{searchable, weight};
use super::tokenizer::each_word;
use crate::site::{EditionId, Page, PageId, Site};

/// Pages of an edition that have no name by which they are found first, each with the page that
/// comes before it when its own title is searched for.
pub fn outranked(site: &Site, edition: EditionId) -> Vec<(PageId, PageId)> {
    let mut names = Names::of(site, edition);
    names.by_word = Some(names.words());
    let found = (0..names.ranked.len()).into_par_iter().filter_map(|own| {
        let other = names.outranking(own)?;
        Some((names.ranked[own], names.ranked[other]))
    });
    found.collect()
}

/// The same for one page: the page that comes before it.
pub fn outranking(site: &Site, page: PageId) -> Option<PageId> {
    let names = Names::of(site, site.page(page).edition);
    let own = names.ranked.iter().position(|id| *id == page)?;
    Some(names.ranked[names.outranking(own)?])
}

/// The names of an edition's pages.
struct Names<'s> {
    site: &'s Site,
    language: &'s str,
    /// All pages that can be found, those first that come before others with the same name. What a
    /// preview alone shows is none of them.
    ranked: Vec<PageId>,
    /// Where they are looked up for many pages: each word of a name, with the places of its pages
    /// in `ranked`.
    by_word: Option<FxHashMap<String, Vec<usize>>>,
}

impl<'s> Names<'s> {
    fn of(site: &'s Site, edition: EditionId) -> Self {
        let mut ranked = searchable(site, edition);
        ranked.retain(|id| site.page(*id).withheld.is_none());
        ranked.sort_by_key(|id| Reverse(weight(site, site.page(*id))));
        Self {
            site,
            language: &site.edition(edition).language,
            ranked,
            by_word: None,
        }
    }

    /// The page that comes before one when its title is searched for, unless it is found first by
    /// a keyword of its own. Both are places in `ranked`.
    fn outranking(&self, own: usize) -> Option<usize> {
        let page = self.page(own);
        // Nobody searches for the home page, and an easy version is called what its page is.
        let is_home = page.address == self.site.edition(page.edition).home;
        if is_home || page.original.is_some() {
            return None;
        }
        let title = self.telling(&page.document.title);
        let mut before = self.holders(&title).take_while(|other| *other < own);
        let length = |other: usize| self.telling(&self.page(other).document.title).len();
        let other = before.find(|other| length(*other) == title.len())?;
        let mut keywords = page.document.front_matter.keywords.iter();
        let is_own_name = |keyword: &String| {
            let words = self.telling(keyword);
            let is_alone = self.holders(&words).all(|other| other == own);
            !words.is_empty() && is_alone
        };
        (!keywords.any(is_own_name)).then_some(other)
    }

    fn page(&self, place: usize) -> &'s Page {
        self.site.page(self.ranked[place])
    }

    /// The words of a name that a page must have to be found by it.
    fn telling(&self, name: &str) -> Vec<String> {
        telling_words(self.language, name)
    }

    /// The pages that have all of some words in their names, in the order of `ranked`; none where
    /// there are no words.
    fn holders<'a>(&'a self, words: &'a [String]) -> Box<dyn Iterator<Item = usize> + 'a> {
        let Some(by_word) = &self.by_word else {
            let places = 0..self.ranked.len();
            let holds = |place: &usize| !words.is_empty() && holds(self.page(*place), words);
            return Box::new(places.filter(holds));
        };
        let with = |word: &String| by_word.get(word).map_or(&[][..], Vec::as_slice);
        // Whoever has all of them is among those that have the rarest.
        let rarest = words.iter().map(with).min_by_key(|places| places.len());
        let has = move |place: &usize, word: &String| with(word).binary_search(place).is_ok();
        let rarest = rarest.unwrap_or_default().iter().copied();
        Box::new(rarest.filter(move |place| words.iter().all(|word| has(place, word))))
    }

    /// Every word of a name, with the places of its pages.
    fn words(&self) -> FxHashMap<String, Vec<usize>> {
        let mut by_word: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        let mut buffer = String::new();
        for place in 0..self.ranked.len() {
            for name in names(self.page(place)) {
                each_word(name, &mut buffer, |word| match by_word.get_mut(word) {
                    Some(places) if places.last() == Some(&place) => {}
                    Some(places) => places.push(place),
                    None => drop(by_word.insert(word.to_owned(), vec![place])),
                });
            }
        }
        by_word
    }
}

/// All that a page is called.
fn names(page: &Page) -> impl Iterator<Item = &str> {
    let keywords = page.document.front_matter.keywords.iter();
    std::iter::once(&page.document.title)
        .chain(keywords)
        .map(String::as_str)
}

/// Whether a page has all of some words in its names.
fn holds(page: &Page, words: &[String]) -> bool {
    let mut missing: Vec<&String> = words.iter().collect();
    let mut buffer = String::new();
    for name in names(page) {
        each_word(name, &mut buffer, |found| {
            missing.retain(|word| *word != found);
        });
    }
    missing.is_empty()
}
