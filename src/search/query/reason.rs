//! Why a page is found.

use super::score::MatchClass;
use super::vocabulary::{QueryWord, Vocabulary};
use super::word::Match;
use crate::search::index::{Field, Postings, Word};

/// Why a word of a query finds a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The word of the query.
    pub word: String,
    /// How it meets the site's.
    pub match_class: MatchClass,
    /// What stands there: a word, or what `synonyms` say.
    pub matched_text: String,
    /// Where it stands.
    pub field: Field,
}

/// A word of a query, with all that it finds.
pub(super) struct Explained<'a> {
    word: &'a QueryWord,
    found: &'a [Match<'a>],
    /// If it is a part of compounds: words that it is in.
    compounds: Vec<&'a Word>,
}

impl<'a> Explained<'a> {
    pub(super) fn new(
        vocabulary: &Vocabulary<'a>,
        word: &'a QueryWord,
        found: &'a [Match<'a>],
    ) -> Self {
        let is_part = found.iter().any(|one| one.class == MatchClass::Part);
        let compounds = if is_part {
            vocabulary.words_with(&word.key)
        } else {
            Vec::new()
        };
        Self {
            word,
            found,
            compounds,
        }
    }

    /// The best reason for a page: the first of equals.
    pub(super) fn on(&self, page: u32) -> Option<Reason> {
        let mut best: Option<(u32, &Match<'a>, Field)> = None;
        for one in self.found {
            for (field, pages) in Field::ALL.into_iter().zip(&one.postings.0) {
                let worth = one.weight * field.weight();
                if best.is_none_or(|(most, ..)| worth > most) && has(pages, page) {
                    best = Some((worth, one, field));
                }
            }
        }
        let (_, one, field) = best?;
        let text = match one.class {
            MatchClass::Part => self.compound_on(page).unwrap_or(&self.word.stem),
            _ => &one.text,
        };
        Some(Reason {
            word: self.word.text.clone(),
            match_class: one.class,
            matched_text: text.to_owned(),
            field,
        })
    }

    fn compound_on(&self, page: u32) -> Option<&str> {
        let is_there = |Postings(fields): &Postings| fields.iter().any(|pages| has(pages, page));
        let compound = self.compounds.iter().find(|word| is_there(&word.postings));
        compound.map(|word| word.text.as_str())
    }
}

fn has(pages: &[u32], page: u32) -> bool {
    pages.binary_search(&page).is_ok()
}
