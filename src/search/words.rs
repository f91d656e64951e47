//! The index in memory.

use crate::site::PageId;

/// What the pages of an edition hold.
#[derive(Debug, Default)]
pub struct Index {
    /// Of the edition.
    pub language: String,
    /// By number.
    pub pages: Vec<IndexedPage>,
    /// Sorted by folded stem, stem, text.
    pub words: Vec<Word>,
    /// Sorted by folded stem.
    pub parts: Vec<(String, Postings)>,
    /// Stem of the query's word, the text it stands for, its pages.
    pub synonyms: Vec<(String, String, Postings)>,
}

/// A page.
#[derive(Debug)]
pub struct IndexedPage {
    /// Which.
    pub id: PageId,
    /// Words in its title.
    pub title_words: u8,
    /// Its own weight.
    pub weight: u8,
}

/// A word of the site.
#[derive(Debug)]
pub struct Word {
    /// As it stands.
    pub text: String,
    /// Its stem.
    pub stem: String,
    /// Its pages.
    pub postings: Postings,
}

/// Pages by field.
#[derive(Debug, Default, Clone)]
pub struct Postings(pub [Vec<u32>; 5]);
