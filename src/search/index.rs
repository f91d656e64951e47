//! The index of an edition: which words stand on which pages.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::compounds::Compounds;
use super::function_words::telling;
use super::gather::Words;
use super::stem::{Stemmer, fold};
use super::synonyms;
use crate::content::PageType;
use crate::site::{EditionId, Page, PageId, Site};

/// Where on a page a word stands, the least telling first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// In its text.
    Body,
    /// In its text, three times or more.
    Often,
    /// In a heading, or the title of an initiative.
    Heading,
    /// In its summary, audience, mission or tags.
    Lead,
    /// In its title or keywords.
    Name,
}

impl Field {
    /// All fields, the least telling first.
    pub const ALL: [Self; 5] = [
        Self::Body,
        Self::Often,
        Self::Heading,
        Self::Lead,
        Self::Name,
    ];
}

/// The pages that a word stands on, by their numbers in the index: of each [`Field`] an ascending
/// list. A page is in the list of its best field alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Postings(pub [Vec<u32>; Field::ALL.len()]);

/// What search knows of the pages of an edition.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Index {
    /// Its language, a BCP 47 tag.
    pub language: String,
    /// The pages, in the order of the tree; their places are their numbers.
    pub pages: Vec<IndexedPage>,
    /// Words in any form, in the order of [`fold`]ed stem, stem and text.
    pub words: Vec<Word>,
    /// Stems that are parts of compounds, with the pages of those; in the order of folded stem and
    /// stem.
    pub parts: Vec<(String, Postings)>,
    /// What the settings' synonyms add: the stem of a word, the text that means the same, and the
    /// pages that hold that; in the order of folded stem, stem and text.
    pub synonyms: Vec<(String, String, Postings)>,
}

/// A page in an index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexedPage {
    /// The page.
    pub id: PageId,
    /// How many words of its title say something, 63 at most: function words do not.
    pub title_words: u8,
    /// How likely it is meant when all else is equal, 63 at most.
    pub weight: u8,
}

/// A word in one form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// As it is spelled, in lower case.
    pub text: String,
    /// Its stem.
    pub stem: String,
    /// Where it stands.
    pub postings: Postings,
}

impl Index {
    /// The index of an edition, from the words of its pages.
    pub(super) fn of(site: &Site, edition: EditionId, ids: &[PageId], words: Words) -> Self {
        let language = &site.edition(edition).language;
        let stemmer = Stemmer::of(language);
        let mut words: Vec<Word> = words
            .into_iter()
            .map(|(text, postings)| Word {
                stem: stemmer.stem(&text).into_owned(),
                text,
                postings,
            })
            .collect();
        words.sort_by_cached_key(|word| {
            let folded = fold(&word.stem).into_owned();
            (folded, word.stem.clone(), word.text.clone())
        });
        let indexed = ids.iter().map(|id| {
            let page = site.page(*id);
            let title_words = telling(language, &page.document.title);
            IndexedPage {
                id: *id,
                title_words: u8::try_from(title_words).unwrap_or(u8::MAX).min(63),
                weight: weight(site, page),
            }
        });
        let mut index = Self {
            language: language.clone(),
            pages: indexed.collect(),
            parts: parts(stemmer, &words),
            synonyms: Vec::new(),
            words,
        };
        index.synonyms = synonyms::expand(&index, stemmer, &site.config.synonyms);
        index
    }
}

/// The pages of an edition that can be found, in the order of the tree; easy versions come last.
pub(super) fn searchable(site: &Site, edition: EditionId) -> Vec<PageId> {
    let easy = site
        .shown()
        .filter(|(_, page)| page.edition == edition && page.original.is_some())
        .map(|(id, _)| id);
    let in_tree = site.in_tree_order(edition).into_iter();
    in_tree
        .chain(easy)
        .filter(|id| site.page(*id).document.front_matter.search)
        .collect()
}

/// How likely a page is meant when all else is equal.
pub(super) fn weight(site: &Site, page: &Page) -> u8 {
    let is_home = page.address == site.edition(page.edition).home;
    match page.document.front_matter.page_type {
        _ if is_home || page.original.is_some() => 0,
        PageType::Page => 4,
        PageType::Network | PageType::MeetingPlace => 8,
    }
}

/// The stems that words are composed of, with the pages of those words.
fn parts(stemmer: Stemmer, words: &[Word]) -> Vec<(String, Postings)> {
    let spelled = words.iter().map(|word| (&*word.text, &*word.stem));
    let compounds = Compounds::new(stemmer, spelled);
    let mut found: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
    for (number, word) in words.iter().enumerate() {
        for part in compounds.parts(&word.text) {
            let key = (fold(&part).into_owned(), part);
            found.entry(key).or_default().push(number);
        }
    }
    let postings = |numbers: Vec<usize>| {
        Postings::union(numbers.iter().map(|number| &words[*number].postings))
    };
    found
        .into_iter()
        .map(|((_, stem), numbers)| (stem, postings(numbers)))
        .collect()
}

impl Postings {
    /// Pages with their fields, in the order of the fields.
    pub fn iter(&self) -> impl Iterator<Item = (Field, u32)> + '_ {
        let lists = Field::ALL.iter().zip(&self.0);
        lists.flat_map(|(field, pages)| pages.iter().map(|page| (*field, *page)))
    }

    /// How many pages there are.
    pub fn len(&self) -> usize {
        self.0.iter().map(Vec::len).sum()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All pages of some, each in its best field.
    pub(super) fn union<'a>(all: impl Iterator<Item = &'a Self>) -> Self {
        let mut all = all.peekable();
        let Some(first) = all.next() else {
            return Self::default();
        };
        if all.peek().is_none() {
            return first.clone();
        }
        let mut best: FxHashMap<u32, Field> =
            first.iter().map(|(field, page)| (page, field)).collect();
        for (field, page) in all.flat_map(Self::iter) {
            let known = best.entry(page).or_insert(field);
            *known = field.max(*known);
        }
        let mut pages: Vec<(u32, Field)> = best.into_iter().collect();
        pages.sort_unstable();
        pages.into_iter().collect()
    }
}

impl FromIterator<(u32, Field)> for Postings {
    /// Each page must come once, and they must be in order.
    fn from_iter<I: IntoIterator<Item = (u32, Field)>>(pages: I) -> Self {
        let mut postings = Self::default();
        for (page, field) in pages {
            postings.0[field as usize].push(page);
        }
        postings
    }
}
