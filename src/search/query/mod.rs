//! Answers queries: the words of a reader → the pages that they mean, best first, and why.
//!
//! `client/engine.js` does the same in the reader's browser, from the files that `format` writes.
//! Both follow this:
//!
//! 1. A query is words. Those that only join others do not filter, unless there are no others.
//! 2. Each word finds words of the site: `word`, with `joined` and `slips`. One that finds nothing
//!    is unknown, and then nothing is found: it is named, never dropped.
//! 3. A page has to have all of them. What it is worth is in `score`.

mod joined;
mod reason;
mod score;
mod slips;
mod spelling;
#[cfg(test)]
mod tests;
mod vocabulary;
mod word;

pub use reason::Reason;
pub use score::MatchClass;

use reason::Explained;
use score::{Naming, rarity, score};
use vocabulary::{QueryWord, Vocabulary};
use word::{Match, matches};

use crate::search::index::{Field, Index};
use crate::search::tokenizer::{self, each_run};

/// More words than this are not read.
const MAX_WORDS: usize = 32;

/// What a query finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The words of the query, once each and in small letters, and whether they are known: whether
    /// some page has them.
    pub words: Vec<(String, bool)>,
    /// The pages that have them all, best first. Empty if a word is unknown.
    pub hits: Vec<Hit>,
}

/// A page that a query finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its number in the index.
    pub page: u32,
    /// What it is worth; a number only to compare it by, with others of the same query.
    pub score: u64,
    /// For each word that counts, the best reason why it is found.
    pub reasons: Vec<Reason>,
}

/// What a query finds, without reasons.
pub struct Ranked<'a> {
    /// The words of the query, as in [`Found`].
    pub words: Vec<(String, bool)>,
    /// The numbers of the pages that have them all, with their scores, best first.
    pub pages: Vec<(u32, u64)>,
    /// The words that count, each with all that it finds.
    wanted: Vec<(QueryWord, Vec<Match<'a>>)>,
}

/// Answers one query.
pub fn search(index: &Index, query: &str) -> Found {
    Searcher::new(index).search(query)
}

/// Answers any number of queries of one index.
pub struct Searcher<'a> {
    vocabulary: Vocabulary<'a>,
}

/// Every page by what one word is worth on it.
struct Reach {
    /// The weight of the best match times that of its field; 0 where there is none.
    best: Vec<u32>,
    rarity: u64,
}

impl<'a> Searcher<'a> {
    /// Prepares an index for queries.
    pub fn new(index: &'a Index) -> Self {
        Self {
            vocabulary: Vocabulary::new(index),
        }
    }

    /// Answers a query in full.
    pub fn search(&self, query: &str) -> Found {
        let Ranked {
            words,
            pages,
            wanted,
        } = self.rank(query);
        let explained = wanted
            .iter()
            .map(|(word, found)| Explained::new(&self.vocabulary, word, found));
        // It takes a walk over all words, which is in vain where nothing is found.
        let explained: Vec<Explained<'_>> = if pages.is_empty() {
            Vec::new()
        } else {
            explained.collect()
        };
        let hits = pages.into_iter().map(|(page, score)| Hit {
            page,
            score,
            reasons: explained.iter().filter_map(|word| word.on(page)).collect(),
        });
        let hits = hits.collect();
        Found { words, hits }
    }

    /// Whether texts have all words that count, in whatever form: what would be found if these texts
    /// were a page's name.
    pub fn has_forms_of<'t>(
        &self,
        words: &[&str],
        texts: impl IntoIterator<Item = &'t str>,
    ) -> bool {
        let key = |word: &str| self.vocabulary.query_word(word.to_owned()).key;
        let there: Vec<String> = texts
            .into_iter()
            .flat_map(tokenizer::words)
            .map(|word| key(&word))
            .collect();
        let counts = |word: &&&str| !self.vocabulary.is_function_word(word);
        let mut wanted = words.iter().filter(counts).peekable();
        wanted.peek().is_some() && wanted.all(|word| there.contains(&key(word)))
    }

    /// Answers a query, but does not say why: for those who do not ask.
    pub fn rank(&self, query: &str) -> Ranked<'a> {
        let words = words(query);
        let words: Vec<QueryWord> = words
            .into_iter()
            .map(|word| self.vocabulary.query_word(word))
            .collect();
        let joins = |word: &QueryWord| self.vocabulary.is_function_word(&word.text);
        let all_join = words.iter().all(joins);
        let mut named = Vec::new();
        let mut wanted = Vec::new();
        for word in words {
            if joins(&word) && !all_join {
                named.push((word.text, true));
                continue;
            }
            let found = matches(&self.vocabulary, &word);
            named.push((word.text.clone(), !found.is_empty()));
            wanted.push((word, found));
        }
        let pages = if named.iter().all(|(_, is_known)| *is_known) {
            self.pages(&wanted)
        } else {
            Vec::new()
        };
        Ranked {
            words: named,
            pages,
            wanted,
        }
    }

    fn pages(&self, wanted: &[(QueryWord, Vec<Match<'a>>)]) -> Vec<(u32, u64)> {
        let reaches: Vec<Reach> = wanted.iter().map(|(_, found)| self.reach(found)).collect();
        if reaches.is_empty() {
            return Vec::new();
        }
        let pages = (0..).zip(&self.vocabulary.index.pages);
        let scored = pages.filter_map(|(number, page)| {
            let at = |reach: &Reach| reach.best[number as usize];
            if reaches.iter().any(|reach| at(reach) == 0) {
                return None;
            }
            let worth = reaches
                .iter()
                .map(|reach| u64::from(at(reach)) * reach.rarity);
            let naming = Naming::of(reaches.iter().map(at).min()?);
            let (words, length) = (reaches.len() as u64, page.title_words.into());
            let score = score(worth.sum(), naming, words, length, page.weight.into());
            Some((number, score))
        });
        let mut ranked: Vec<(u32, u64)> = scored.collect();
        // Stable: of equals, the lower number is first.
        ranked.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
        ranked
    }

    fn reach(&self, found: &[Match<'a>]) -> Reach {
        let mut best = vec![0; self.vocabulary.index.pages.len()];
        for one in found {
            for (field, pages) in Field::ALL.iter().zip(&one.postings.0) {
                let value = one.weight * field.weight();
                for page in pages {
                    let best: &mut u32 = &mut best[*page as usize];
                    *best = value.max(*best);
                }
            }
        }
        let with_word = best.iter().filter(|value| **value > 0).count();
        Reach {
            rarity: rarity(best.len(), with_word),
            best,
        }
    }
}

/// The words of a query, once each; also those that are too long for a site.
fn words(query: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    each_run(query, &mut String::new(), |word, _| {
        if out.len() < MAX_WORDS && !out.iter().any(|known| known == word) {
            out.push(word.to_owned());
        }
    });
    out
}
