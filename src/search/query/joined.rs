//! A compound in the query whose words a page has one by one: matematiknätverk, "nätverk för
//! matematik".

use std::borrow::Cow;

use super::score::MatchClass;
use super::spelling::Spelling;
use super::vocabulary::{QueryWord, Vocabulary, first};
use super::word::Match;
use crate::search::index::Postings;

/// Shorter words are read as what they are.
const MIN_LETTERS: usize = 7;
/// Of a word in a compound.
const MIN_PART: usize = 3;
/// Longer ones are no words, and have too many seams.
const MAX_LETTERS: usize = 40;
/// What may stand between two words of a compound: skol-e-förvaltning, fritidshem-s-utvecklare.
const JOINTS: [char; 5] = ['s', 'e', 'a', 'o', 'u'];
/// How many seams a compound may have.
const MAX_SEAMS: u32 = 2;

/// What ends words and is none: no word of a compound, though it be spelled as one.
const ENDINGS: [&str; 12] = [
    "ande", "are", "bar", "else", "het", "ing", "ingar", "ingen", "lig", "ning", "ring", "skap",
];

/// What verbs end in, where nouns are made of them: boka, bokar, beställer.
const VERB_ENDINGS: [&str; 3] = ["a", "ar", "er"];

/// A word of a compound: how it is written, and where its forms stand.
#[derive(Clone)]
struct Part<'a> {
    text: String,
    forms: Vec<&'a Postings>,
}

/// Every way to read a word as a compound of words of the site, with the pages that have them all.
/// What page has them how is what its worst one says.
pub(super) fn joined<'a>(vocabulary: &Vocabulary<'a>, word: &QueryWord) -> Vec<Match<'a>> {
    let letters: Vec<char> = word.text.chars().collect();
    if !(MIN_LETTERS..=MAX_LETTERS).contains(&letters.len()) {
        return Vec::new();
    }
    let readings = readings(vocabulary, &letters, MAX_SEAMS);
    let several = readings.iter().filter(|reading| reading.len() > 1);
    let found = several.map(|reading| {
        let texts: Vec<&str> = reading.iter().map(|part| part.text.as_str()).collect();
        let postings = Cow::Owned(with_all(reading, vocabulary.index.pages.len()));
        Match::new(
            MatchClass::Joined,
            Spelling::Same,
            texts.join(" + "),
            postings,
        )
    });
    let found = found.filter(|found| found.postings.0.iter().any(|pages| !pages.is_empty()));
    found.collect()
}

/// Every way to read letters as one or more words of the site.
fn readings<'a>(vocabulary: &Vocabulary<'a>, letters: &[char], seams: u32) -> Vec<Vec<Part<'a>>> {
    let mut found: Vec<Vec<Part<'a>>> = part(vocabulary, letters, true)
        .map(|whole| vec![whole])
        .into_iter()
        .collect();
    let ends = MIN_PART..(letters.len() + 1).saturating_sub(MIN_PART);
    for end in ends.filter(|_| seams > 0) {
        let (front, rest) = letters.split_at(end);
        let is_jointed = JOINTS.contains(&front[end - 1]);
        let without_joint = is_jointed.then(|| &front[..end - 1]);
        // Words in -are lose their e in compounds, and would have the stem of others: lärarnätverk.
        let in_are = front
            .ends_with(&['a', 'r'])
            .then(|| [front, &['e']].concat());
        let fronts = [without_joint, in_are.as_deref(), Some(front)];
        // Most fronts are no words: the rest is only read where one is.
        let known = |front| part(vocabulary, front, false);
        for front in fronts.into_iter().flatten().filter_map(known) {
            for mut reading in readings(vocabulary, rest, seams - 1) {
                reading.insert(0, front.clone());
                found.push(reading);
            }
        }
    }
    found
}

/// Letters as a word of the site, if it is one that says something by itself. The last word of a
/// compound is there in full, others may lack their ends.
fn part<'a>(vocabulary: &Vocabulary<'a>, letters: &[char], is_last: bool) -> Option<Part<'a>> {
    if letters.len() < MIN_PART {
        return None;
    }
    let word = vocabulary.query_word(letters.iter().collect());
    if vocabulary.is_function_word(&word.text) || ENDINGS.contains(&word.text.as_str()) {
        return None;
    }
    // There is no matte in skolmat, and nobody mata.
    let last = word.folded.chars().next_back()?;
    let pet_name = format!("{}{last}e", word.folded);
    let verb = format!("{}a", word.folded);
    let is_other = |text: &str| text == pet_name || is_last && text == verb;
    let forms = vocabulary.forms(&word);
    // No är in läraren.
    let forms = forms.filter(|(entry, _)| {
        !is_other(&entry.folded) && !vocabulary.is_function_word(&entry.word.text)
    });
    let forms = forms.map(|(entry, _)| &entry.word.postings);
    let verbs = if is_last {
        verbs(vocabulary, &word.folded)
    } else {
        Vec::new()
    };
    let compounds = vocabulary.compounds(&word).map(|(postings, _)| postings);
    let forms: Vec<&Postings> = forms.chain(compounds).chain(verbs).collect();
    (!forms.is_empty()).then_some(Part {
        text: word.text,
        forms,
    })
}

/// Where the verb stands that a noun in -ning or -ing is made of: bilbokning, boka bil.
fn verbs<'a>(vocabulary: &Vocabulary<'a>, folded: &str) -> Vec<&'a Postings> {
    let roots = ["ning", "ing"].map(|ending| folded.strip_suffix(ending));
    let roots = roots
        .into_iter()
        .flatten()
        .filter(|root| root.len() >= MIN_PART);
    let verbs: Vec<String> = roots
        .flat_map(|root| VERB_ENDINGS.map(|ending| format!("{root}{ending}")))
        .collect();
    let Some(start) = verbs.first() else {
        return Vec::new();
    };
    let near = vocabulary.beginning_with(first(MIN_PART, start));
    let found = near.iter().filter(|entry| verbs.contains(&entry.folded));
    found.map(|entry| &entry.word.postings).collect()
}

/// The pages that have all parts, each in the field of the part that stands in the least.
fn with_all(parts: &[Part<'_>], pages: usize) -> Postings {
    // The number of a field, from 1; 0 where a part is missing.
    let mut least = vec![u8::MAX; pages];
    for part in parts {
        let mut best = vec![0; pages];
        for postings in &part.forms {
            for (field, pages) in (1..).zip(&postings.0) {
                for page in pages {
                    let best: &mut u8 = &mut best[*page as usize];
                    *best = field.max(*best);
                }
            }
        }
        for (least, best) in least.iter_mut().zip(best) {
            *least = best.min(*least);
        }
    }
    let mut out = Postings::default();
    for (page, field) in (0..).zip(least) {
        if let Some(field) = usize::from(field).checked_sub(1) {
            out.0[field].push(page);
        }
    }
    out
}
