//! An index with what looks things up in it.

use rustc_hash::FxHashMap;

use super::spelling::{Spelling, begins};
use crate::search::function_words::is_function_word;
use crate::search::index::{Index, Postings, Word};
use crate::search::stem::{Stemmer, fold};

/// A word of the site, with what it is found by.
pub(super) struct Entry<'a> {
    /// Its stem, folded.
    pub key: String,
    /// The word itself, folded.
    pub folded: String,
    pub word: &'a Word,
}

/// The words of an edition.
pub(super) struct Vocabulary<'a> {
    pub index: &'a Index,
    stemmer: Stemmer,
    /// By their keys.
    entries: Vec<Entry<'a>>,
    parts: FxHashMap<String, Vec<&'a (String, Postings)>>,
    synonyms: FxHashMap<String, Vec<&'a (String, String, Postings)>>,
}

/// A word of a query, with what it is looked up by.
pub(super) struct QueryWord {
    pub text: String,
    pub folded: String,
    pub stem: String,
    /// Its stem, folded.
    pub key: String,
}

impl<'a> Vocabulary<'a> {
    pub(super) fn new(index: &'a Index) -> Self {
        let entries = index.words.iter().map(|word| Entry {
            key: fold(&word.stem).into_owned(),
            folded: fold(&word.text).into_owned(),
            word,
        });
        let mut parts = FxHashMap::<_, Vec<_>>::default();
        for part in &index.parts {
            parts
                .entry(fold(&part.0).into_owned())
                .or_default()
                .push(part);
        }
        let mut synonyms = FxHashMap::<_, Vec<_>>::default();
        for synonym in &index.synonyms {
            synonyms
                .entry(fold(&synonym.0).into_owned())
                .or_default()
                .push(synonym);
        }
        Self {
            index,
            stemmer: Stemmer::of(&index.language),
            entries: entries.collect(),
            parts,
            synonyms,
        }
    }

    pub(super) fn query_word(&self, text: String) -> QueryWord {
        let stem = self.stemmer.stem(&text).into_owned();
        QueryWord {
            folded: fold(&text).into_owned(),
            key: fold(&stem).into_owned(),
            stem,
            text,
        }
    }

    /// The words whose keys begin so. In the client's index they lie in one file if there are three
    /// letters, which is why nothing but slips looks further.
    pub(super) fn beginning_with(&self, letters: &str) -> &[Entry<'a>] {
        let from = self
            .entries
            .partition_point(|entry| entry.key.as_str() < letters);
        let rest = &self.entries[from..];
        let to = rest.partition_point(|entry| entry.key.starts_with(letters));
        &rest[..to]
    }

    /// The forms of a word, with how the site spells their stem.
    pub(super) fn forms(&self, word: &QueryWord) -> impl Iterator<Item = (&Entry<'a>, Spelling)> {
        let same_start = self.beginning_with(&word.key);
        // The key itself comes before all that it is a beginning of.
        let same = same_start.partition_point(|entry| entry.key == word.key);
        same_start[..same].iter().filter_map(|entry| {
            begins(&word.stem, &entry.word.stem).map(|spelling| (entry, spelling))
        })
    }

    /// The pages with compounds of a word.
    pub(super) fn compounds(
        &self,
        word: &QueryWord,
    ) -> impl Iterator<Item = (&'a Postings, Spelling)> {
        let parts = self.parts.get(&word.key).into_iter().flatten();
        parts.filter_map(|(stem, postings)| Some((postings, begins(&word.stem, stem)?)))
    }

    /// What means the same as a word, and where it stands.
    pub(super) fn synonyms(
        &self,
        word: &QueryWord,
    ) -> impl Iterator<Item = (&'a str, &'a Postings, Spelling)> {
        let synonyms = self.synonyms.get(&word.key).into_iter().flatten();
        synonyms.filter_map(|(stem, text, postings)| {
            Some((text.as_str(), postings, begins(&word.stem, stem)?))
        })
    }

    /// The words that have a part in them, the shortest first.
    pub(super) fn words_with(&self, key: &str) -> Vec<&'a Word> {
        // utvecklar is no compound of utvecklar-e, though it is spelled as its stem.
        let has_part = |entry: &&Entry<'a>| {
            entry.key != key && entry.folded.len() > key.len() + 2 && entry.folded.contains(key)
        };
        let words = self.entries.iter().filter(has_part);
        let mut words: Vec<&Word> = words.map(|entry| entry.word).collect();
        words.sort_by_key(|word| word.text.len());
        words
    }

    pub(super) fn is_function_word(&self, word: &str) -> bool {
        is_function_word(&self.index.language, word)
    }
}

/// The first letters of a word.
pub(super) fn first(letters: usize, word: &str) -> &str {
    let end = word.char_indices().nth(letters);
    end.map_or(word, |(end, _)| &word[..end])
}
