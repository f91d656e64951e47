//! What the settings' `synonyms` add to an index: pages that hold one text of a group count as
//! holding the others.

use rustc_hash::FxHashMap;

use super::index::{Field, Index, Postings};
use super::stem::{Stemmer, fold};
use super::tokenizer::words;

/// What groups of texts that mean the same add to an index, see [`Index::synonyms`].
pub(super) fn expand(
    index: &Index,
    stemmer: Stemmer,
    groups: &[Vec<String>],
) -> Vec<(String, String, Postings)> {
    let mut added = Vec::new();
    for group in groups {
        for text in group {
            let pages = pages_with(index, stemmer, text);
            if pages.is_empty() {
                continue;
            }
            let others = group.iter().filter(|other| *other != text);
            for word in others.flat_map(|other| words(other)) {
                let stem = stemmer.stem(&word).into_owned();
                added.push((stem, text.clone(), pages.clone()));
            }
        }
    }
    added.sort_by_cached_key(|(stem, text, _)| {
        (fold(stem).into_owned(), stem.clone(), text.clone())
    });
    added.dedup_by(|a, b| (&a.0, &a.1) == (&b.0, &b.1));
    added
}

/// The pages that hold all words of a text, in whatever form, each in the field of the word that
/// stands least well.
fn pages_with(index: &Index, stemmer: Stemmer, text: &str) -> Postings {
    let mut common: Option<FxHashMap<u32, Field>> = None;
    for word in words(text) {
        let stem = stemmer.stem(&word);
        let of_words = index.words.iter().filter(|word| word.stem == *stem);
        let of_parts = index.parts.iter().filter(|(part, _)| *part == *stem);
        let postings = of_words.map(|word| &word.postings);
        let found = Postings::union(postings.chain(of_parts.map(|(_, postings)| postings)));
        let found: FxHashMap<u32, Field> =
            found.iter().map(|(field, page)| (page, field)).collect();
        common = Some(match common {
            None => found,
            Some(mut pages) => {
                pages.retain(|page, field| {
                    let other = found.get(page);
                    *field = other.map_or(*field, |other| *field.min(&mut other.clone()));
                    other.is_some()
                });
                pages
            }
        });
    }
    let mut pages: Vec<(u32, Field)> = common.unwrap_or_default().into_iter().collect();
    pages.sort_unstable();
    pages.into_iter().collect()
}
