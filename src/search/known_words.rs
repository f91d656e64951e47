//! What was gathered from pages, kept for the next time: a page that has not changed need not be
//! read for its words again.

use std::borrow::Cow;
use std::fmt::Debug;

use serde::{Deserialize, Serialize};

use super::index::Field;
use super::texts::{Texts, TextsFile, place_of};
use crate::content::{ParseOptions, TextHash};
use crate::site::{PageId, Site};

/// Keeps what was gathered from pages.
pub trait KeepWords: Debug + Send + Sync {
    /// What was kept in a place with the same `key`, if anything was. The key is long: it is all
    /// that what was gathered depends on besides the program.
    fn get(&self, place: &str, key: &[u8]) -> Option<Vec<u8>>;

    /// Keeps that in a place.
    fn keep(&self, place: &str, key: &[u8], gathered: &[u8]);
}

/// Keeps nothing.
impl KeepWords for () {
    fn get(&self, _: &str, _: &[u8]) -> Option<Vec<u8>> {
        None
    }

    fn keep(&self, _: &str, _: &[u8], _: &[u8]) {}
}

/// What was gathered from some pages that follow each other.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Gathered {
    /// Words, in no order.
    pub words: Vec<Box<str>>,
    /// Those of each page.
    pub pages: Vec<Vec<WordOnPage>>,
    /// The files that the pages' texts are written into.
    pub files: Vec<TextsFile>,
}

/// A word that stands on a page, and its best field there. There are millions on a large site, so it
/// is one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct WordOnPage(u32);

impl WordOnPage {
    /// How many fields there are: that of names is the last.
    const FIELDS: u32 = Field::Name as u32 + 1;

    /// The word of a number.
    pub(super) const fn new(word: u32, field: Field) -> Self {
        Self(word * Self::FIELDS + field as u32)
    }

    /// The place of the word among those that were gathered with it.
    pub(super) const fn word(self) -> usize {
        (self.0 / Self::FIELDS) as usize
    }

    pub(super) const fn field(self) -> Field {
        Field::ALL[(self.0 % Self::FIELDS) as usize]
    }
}

/// Where what is gathered from some pages is kept, and by which key.
pub(super) struct Place {
    name: String,
    key: Vec<u8>,
}

/// All that is gathered from some pages depends on.
#[derive(Serialize)]
struct Key<'a> {
    options: ParseOptions,
    /// The address of the search page.
    page: &'a str,
    /// How long a file of texts may be.
    most: usize,
    /// The number of the first of the pages.
    first: usize,
    pages: Vec<PageKey<'a>>,
}

/// All that of a page. What it says itself follows from its path and its text.
#[derive(Serialize)]
struct PageKey<'a> {
    path: &'a str,
    text: &'a TextHash,
    /// The link to it.
    href: Cow<'a, str>,
    /// The names of the folders that it lies in.
    place: Vec<String>,
}

impl Place {
    /// That of these pages, the first of which has this number.
    pub(super) fn of(site: &Site, ids: &[PageId], first: usize, texts: Texts<'_>) -> Self {
        let pages = ids.iter().map(|id| {
            let page = site.page(*id);
            PageKey {
                path: &page.document.path,
                text: &page.document.text,
                href: (texts.href)(&page.address).into(),
                place: place_of(site, page),
            }
        });
        let key = Key {
            options: ParseOptions::of(&site.config),
            page: texts.page,
            most: texts.most,
            first,
            pages: pages.collect(),
        };
        Self {
            name: format!("{}-{first}", texts.edition.0),
            // Texts, numbers and lists of them can always be written.
            key: postcard::to_stdvec(&key).unwrap_or_default(),
        }
    }

    /// What is kept here.
    pub(super) fn known(&self, known: &dyn KeepWords) -> Option<Gathered> {
        postcard::from_bytes(&known.get(&self.name, &self.key)?).ok()
    }

    /// Keeps this here.
    pub(super) fn keep(&self, gathered: &Gathered, known: &dyn KeepWords) {
        if let Ok(bytes) = postcard::to_stdvec(gathered) {
            known.keep(&self.name, &self.key, &bytes);
        }
    }
}
