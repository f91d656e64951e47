//! One word of a query → the words of the site that it finds.

use std::borrow::Cow;

use super::joined::joined;
use super::score::{MatchClass, OUTDONE};
use super::slips::slips;
use super::spelling::{Spelling, begins};
use super::vocabulary::{QueryWord, Vocabulary, first};
use crate::search::index::Postings;

/// So many letters are enough to find what begins with them.
const MIN_BEGINNING: usize = 3;

/// A longer word is none that a site could have.
const MAX_LETTERS: usize = 100;

/// Something that a word of a query finds.
pub(super) struct Match<'a> {
    pub class: MatchClass,
    /// How the site spells what was written of it.
    pub spelling: Spelling,
    /// What it is on the site. Empty for a part: which compound it is depends on the page.
    pub text: Cow<'a, str>,
    pub postings: Cow<'a, Postings>,
    /// What it is worth, before it is known where it stands.
    pub weight: u32,
}

impl<'a> Match<'a> {
    pub(super) fn new(
        class: MatchClass,
        spelling: Spelling,
        text: impl Into<Cow<'a, str>>,
        postings: Cow<'a, Postings>,
    ) -> Self {
        let full = class.weight();
        let is_undotted = spelling == Spelling::Undotted && class != MatchClass::Undotted;
        Self {
            class,
            spelling,
            text: text.into(),
            postings,
            weight: full - u32::from(is_undotted),
        }
    }
}

/// All that a word finds, best classes first.
pub(super) fn matches<'a>(vocabulary: &Vocabulary<'a>, word: &QueryWord) -> Vec<Match<'a>> {
    let letters = word.folded.chars().count();
    if letters > MAX_LETTERS {
        return Vec::new();
    }
    let mut found = same_word(vocabulary, word);
    found.extend(beginnings(vocabulary, word, letters));
    found.extend(vocabulary.compounds(word).map(|(postings, spelling)| {
        Match::new(MatchClass::Part, spelling, "", Cow::Borrowed(postings))
    }));
    humble(&mut found);
    let joined = joined(vocabulary, word);
    if found.is_empty() {
        // Two slips make another word of many a compound.
        let most = if joined.is_empty() { 2 } else { 1 };
        found = slips(vocabulary, word, letters, most);
    }
    found.extend(joined);
    outdo(&mut found);
    found
}

/// The word itself, its other forms, and what means the same.
fn same_word<'a>(vocabulary: &Vocabulary<'a>, word: &QueryWord) -> Vec<Match<'a>> {
    let forms = vocabulary.forms(word).map(|(entry, spelling)| {
        let text = &entry.word.text;
        let class = if *text == word.text {
            MatchClass::Exact
        } else if entry.folded == word.folded && begins(&word.text, text).is_some() {
            MatchClass::Undotted
        } else {
            MatchClass::Inflected
        };
        // Its stem may be the same, and only its ending have the dots.
        let spelling = match class {
            MatchClass::Undotted => Spelling::Undotted,
            _ => spelling,
        };
        Match::new(class, spelling, text, Cow::Borrowed(&entry.word.postings))
    });
    let synonyms = vocabulary.synonyms(word).map(|(text, postings, spelling)| {
        Match::new(MatchClass::Synonym, spelling, text, Cow::Borrowed(postings))
    });
    let mut found: Vec<Match<'a>> = forms.chain(synonyms).collect();
    found.sort_by_key(|found| found.class);
    found
}

/// Words that begin with what is written.
fn beginnings<'a>(
    vocabulary: &Vocabulary<'a>,
    word: &QueryWord,
    letters: usize,
) -> impl Iterator<Item = Match<'a>> {
    let near = vocabulary.beginning_with(first(3, &word.folded));
    near.iter()
        .filter(move |entry| letters >= MIN_BEGINNING && entry.key != word.key)
        .filter(|entry| entry.folded.starts_with(&word.folded))
        .filter_map(|entry| {
            let spelling = begins(&word.text, &entry.word.text)?;
            let postings = Cow::Borrowed(&entry.word.postings);
            Some(Match::new(
                MatchClass::Beginning,
                spelling,
                &entry.word.text,
                postings,
            ))
        })
}

/// Where the site has a word, it is no beginning: what begins so is a compound at best.
fn humble(found: &mut [Match<'_>]) {
    let is_same = |found: &Match<'_>| {
        found.spelling == Spelling::Same
            && matches!(found.class, MatchClass::Exact | MatchClass::Inflected)
    };
    if !found.iter().any(is_same) {
        return;
    }
    let beginnings = found
        .iter_mut()
        .filter(|found| found.class == MatchClass::Beginning);
    for beginning in beginnings {
        beginning.weight = beginning.weight.min(MatchClass::Part.weight());
    }
}

/// Where the site has a word as it is spelled, those that have more dots come after it, wherever
/// they stand.
fn outdo(found: &mut [Match<'_>]) {
    let is_spelled_so = found.iter().any(|found| {
        found.spelling == Spelling::Same
            && matches!(found.class, MatchClass::Exact | MatchClass::Inflected)
    });
    for outdone in found
        .iter_mut()
        .filter(|found| found.spelling == Spelling::Undotted)
    {
        if is_spelled_so {
            outdone.weight = OUTDONE;
        }
    }
}
