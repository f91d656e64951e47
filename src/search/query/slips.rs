//! Slips of the keyboard.

use std::borrow::Cow;

use super::score::MatchClass;
use super::spelling::Spelling;
use super::vocabulary::{QueryWord, Vocabulary, first};
use super::word::Match;

/// How many slips a word of so many letters may have.
const fn allowed(letters: usize) -> usize {
    match letters {
        0..5 => 0,
        5..9 => 1,
        _ => 2,
    }
}

/// The words of the site that differ the least from one that finds nothing: a letter missing,
/// added, changed, or two that have changed places (optimal string alignment, a restricted
/// Damerau–Levenshtein distance). The first letter is right: it is seldom wrong, and a site has too
/// many words that differ in it alone. No more than `most` slips are looked for.
pub(super) fn slips<'a>(
    vocabulary: &Vocabulary<'a>,
    word: &QueryWord,
    letters: usize,
    most: usize,
) -> Vec<Match<'a>> {
    let mut least = allowed(letters).min(most);
    let mut found = Vec::new();
    if least == 0 {
        return found;
    }
    let initial = first(1, &word.folded);
    for entry in vocabulary.beginning_with(initial) {
        let text = &entry.folded;
        if !text.starts_with(initial) || text.chars().count().abs_diff(letters) > least {
            continue;
        }
        let distance = strsim::osa_distance(&word.folded, text);
        if distance < least {
            found.clear();
            least = distance;
        }
        if distance == least {
            let postings = Cow::Borrowed(&entry.word.postings);
            let (class, text) = (MatchClass::Slip, &entry.word.text);
            found.push(Match::new(class, Spelling::Same, text, postings));
        }
    }
    found
}
