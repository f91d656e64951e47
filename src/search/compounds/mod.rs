//! What compounds are made of, so that a search for *utvecklare* finds *fritidshemsutvecklare*.
//!
//! No dictionary says it. A word of the site, or a common one, at either side of a seam is
//! evidence; and so is a seam that an *s* joins. Seams are looked for where a word may be
//! hyphenated, or behind a letter that joins (*kyrk-o-gård*).

mod frequent;
mod swedish;

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use self::frequent::{COMMON, FIRST};
use self::swedish::{
    NO_PARTS, PARTICLES, begins_with_ending, begins_with_particle, is_borrowed, is_ending,
    is_of_verb, may_begin,
};
use super::stem::Stemmer;
use crate::hyphens::Hyphens;

/// Shorter words are not looked into.
const SHORTEST: usize = 7;

/// Shorter words are not looked into unless one of their parts is known.
const SHORTEST_UNPROVEN: usize = 8;

/// What is known of the compounds of one edition.
#[derive(Debug)]
pub struct Compounds {
    /// None where the language has no compounds, or none that are known here.
    hyphens: Option<Hyphens>,
    stemmer: Stemmer,
    /// The stem of each word that stands alone, by its forms and by itself.
    known: FxHashMap<String, String>,
}

/// Where a word may be two, with the stems of both.
struct Seam {
    at: usize,
    left: Option<Part>,
    right: Option<Part>,
}

/// What stands at one side of a seam.
struct Part {
    stem: String,
    /// Whether it stands alone somewhere, too.
    is_known: bool,
}

impl Seam {
    fn is_proven(&self) -> bool {
        let sides = [&self.left, &self.right];
        sides.into_iter().flatten().all(|part| part.is_known)
    }
}

impl Compounds {
    /// For an edition whose words have these stems, with its words in lower case, each with its
    /// stem. Only Swedish has parts; English writes its compounds apart.
    pub fn new<'w>(stemmer: Stemmer, words: impl IntoIterator<Item = (&'w str, &'w str)>) -> Self {
        let hyphens = Hyphens::of("sv").filter(|_| stemmer == Stemmer::Swedish);
        let mut known = FxHashMap::default();
        if hyphens.is_some() {
            let common = COMMON.iter().map(|word| (*word, stemmer.stem(word)));
            let words = words
                .into_iter()
                .map(|(word, stem)| (word, Cow::Borrowed(stem)));
            for (word, stem) in words.chain(common) {
                if is_word(word) && letters(&stem) >= 3 && !NO_PARTS.contains(&word) {
                    // What is the stem of one word and a form of another is the stem.
                    let stem = stem.into_owned();
                    known.entry(word.to_owned()).or_insert_with(|| stem.clone());
                    known.insert(stem.clone(), stem);
                }
            }
            for word in NO_PARTS {
                known.remove(word);
            }
        }
        Self {
            hyphens,
            stemmer,
            known,
        }
    }

    /// The stems of the proper parts of a word, sorted: `fritid`, `fritidshem`, `hem` and
    /// `utvecklar` for *fritidshemsutvecklare*. None for most words.
    pub fn parts(&self, word: &str) -> Vec<String> {
        let Some(hyphens) = self.hyphens else {
            return Vec::new();
        };
        if letters(word) < SHORTEST || !word.chars().all(char::is_alphabetic) {
            return Vec::new();
        }
        let stem = match self.known.get(word) {
            Some(stem) => Cow::Borrowed(stem.as_str()),
            None => self.stemmer.stem(word),
        };
        let word = Word::of(word, stem, hyphens);
        let mut seams = self.proven(&word);
        if !seams.iter().any(Seam::is_proven) {
            let unproven = self.unproven(&word, &seams);
            seams.extend(unproven);
            seams.sort_by_key(|seam| seam.at);
        }
        let (Some(first), Some(last)) = (seams.first(), seams.last()) else {
            return Vec::new();
        };
        let (first, last) = (first.at, last.at);
        let mut parts = Vec::new();
        for (index, seam) in seams.iter().enumerate() {
            for next in &seams[index + 1..] {
                let between = self.known_left(&word.spelled[seam.at..next.at]);
                // What lies between two seams: fritids-hem-s-utvecklare; and what it ends:
                // fritidshem-s-utvecklare.
                if let Some((_, stem)) = between {
                    parts.push(stem.to_owned());
                    parts.push(format!("{}{stem}", &word.spelled[..seam.at]));
                }
            }
        }
        for Seam { at, left, right } in seams {
            // What is not known and has a seam in it is no part, but two.
            let whole = |part: &Part, outer| part.is_known || at == outer;
            parts.extend(left.filter(|part| whole(part, first)).map(|part| part.stem));
            parts.extend(right.filter(|part| whole(part, last)).map(|part| part.stem));
        }
        parts.retain(|part| *part != word.stem);
        parts.sort_unstable();
        parts.dedup();
        parts
    }

    /// The seams with a word that is known at one side at least.
    fn proven(&self, word: &Word<'_>) -> Vec<Seam> {
        let mut seams: Vec<Seam> = word.inner(3).filter_map(|at| self.seam(word, at)).collect();
        // An s before a joint would begin the rest: nätverk-s-träff, not nätverk-sträff.
        let joined: Vec<usize> = seams.iter().map(|seam| seam.at).collect();
        seams.retain(|Seam { at, right, .. }| {
            !(word.spelled[*at..].starts_with('s')
                && joined.contains(&(at + 1))
                && right.as_ref().is_none_or(|right| !right.is_known))
        });
        seams
    }

    fn seam(&self, word: &Word<'_>, at: usize) -> Option<Seam> {
        let (left, right) = word.spelled.split_at(at);
        let is_point = word.may_break(at);
        let is_joined = left.ends_with(['s', 'e', 'a', 'o', 'u']);
        let is_between = right.starts_with(is_vowel) && !left.ends_with(is_vowel);
        // Between two consonants the patterns err: specia-llärare, lärmil-jö.
        let is_cluster = !right.starts_with(is_vowel) && !left.ends_with(is_vowel);
        if !(is_point || is_joined || is_between || is_cluster) || !may_begin(right) {
            return None;
        }
        let right_stem = word.right(at)?;
        let known_right = self.known_right(right, right_stem);
        if known_right.is_none() && !is_point && !is_between {
            return None;
        }
        let known_left = self.known_left(left);
        // bok-gåva, individ-integrerade; not individ-uell.
        let is_telling = letters(right_stem) >= 4
            && (is_point || is_between || (is_cluster && known_right.is_some()))
            && (!right.starts_with(is_vowel) || begins_with_particle(right))
            && is_first(left);
        let is_seam = match (known_left, known_right) {
            _ if is_telling => true,
            (None, None) => return None,
            (Some(_), Some(_)) => is_point || is_joined || is_between || letters(right_stem) >= 5,
            (Some((form, _)), None) => {
                letters(form) >= 4 && (is_point || (is_between && begins_with_particle(right)))
            }
            (None, Some(_)) if letters(right_stem) >= 5 => is_point || letters(left) >= 4,
            (None, Some(_)) => (is_point || is_between) && letters(right_stem) >= 4,
        };
        if !is_seam || !may_be_two(left, right, right_stem) {
            return None;
        }
        let after_particle = !is_telling && word.ends_with_particle(left);
        let is_another = letters(right_stem) < 5 || is_of_verb(right_stem);
        if after_particle && (known_right.is_none() || is_another) {
            return None;
        }
        let part = |known: Option<&str>, other: &dyn Fn() -> String| Part {
            is_known: known.is_some() || is_telling,
            stem: known.map_or_else(other, str::to_owned),
        };
        let left_part = part(known_left.map(|(_, stem)| stem), &|| {
            self.stem_of_left(left)
        });
        let right_part = part(known_right, &|| right_stem.to_owned());
        let is_long = |part: &Part| part.is_known || letters(&part.stem) >= 4;
        if !is_telling && !is_long(&left_part) && letters(right_stem) < 5 {
            return None;
        }
        // program-var-an: short, but what is before it is long.
        let is_sure = known_left.is_some_and(|(form, _)| letters(form) >= 5);
        let is_enough = is_long(&right_part) || (is_sure && letters(right) >= 4);
        if !is_enough {
            return None;
        }
        // delta-garna is no garn
        if known_right.is_none()
            && letters(right_stem) < 5
            && self.stemmer.stem(right) != right_stem
        {
            return None;
        }
        Some(Seam {
            at,
            left: Some(left_part).filter(|part| !after_particle && is_long(part)),
            right: Some(right_part).filter(is_long),
        })
    }

    /// Seams of which no side is known: the shape alone speaks for them. Where there are others, it
    /// has to speak clearly.
    fn unproven(&self, word: &Word<'_>, others: &[Seam]) -> Vec<Seam> {
        if letters(word.spelled) < SHORTEST_UNPROVEN {
            return Vec::new();
        }
        let mut seams = Vec::new();
        for at in word.points.iter().copied() {
            let (left, right) = word.spelled.split_at(at);
            let Some(stem) = word.right(at) else {
                break;
            };
            let is_joint = is_joint(left);
            if letters(left) >= 3
                && letters(stem) >= 5
                && may_begin(right)
                && may_be_two(left, right, stem)
                && (is_joint || !is_borrowed(stem))
                && !word.ends_with_particle(left)
            {
                seams.push((is_joint, at, stem.to_owned()));
            }
        }
        let strong = seams.iter().any(|(is_joint, ..)| *is_joint);
        seams
            .into_iter()
            .filter(|(is_joint, ..)| *is_joint || (!strong && others.is_empty()))
            .filter(|(_, at, _)| !others.iter().any(|other| other.at.abs_diff(*at) < 3))
            .map(|(_, at, stem)| Seam {
                at,
                left: strong.then(|| Part {
                    stem: self.stem_of_left(&word.spelled[..at]),
                    is_known: true,
                }),
                right: Some(Part {
                    stem,
                    is_known: true,
                }),
            })
            .collect()
    }

    /// The beginning of a word as it is known, and its stem: grundskol-e, utbildning-s, kyrk-o,
    /// lärar.
    fn known_left<'s>(&'s self, left: &'s str) -> Option<(&'s str, &'s str)> {
        [Some(left), unjoined(left)]
            .into_iter()
            .flatten()
            .filter(|form| letters(form) >= 3)
            .find_map(|form| Some((form, self.known.get(form)?.as_str())))
    }

    /// The stem of the end of a word, if the end is known, or its stem is that of another form.
    fn known_right<'s>(&'s self, right: &str, stem: &str) -> Option<&'s str> {
        let same = self.known.get(stem).filter(|known| *known == stem);
        let found = same.or_else(|| self.known.get(right)).or_else(|| {
            // At the end of long words alone, an s looks like that of a genitive: webb-kurs-er.
            let alone = self.stemmer.stem(right);
            let is_short = alone.strip_suffix('s') == Some(stem);
            let known = self.known.get(&*alone).filter(|known| **known == *alone);
            known.filter(|_| is_short)
        });
        found.map(String::as_str)
    }

    /// The stem that the beginning of a word has where it stands alone.
    fn stem_of_left(&self, left: &str) -> String {
        let left = unjoined(left).unwrap_or(left);
        if left.ends_with("ar") && self.stemmer.stem(&format!("{left}e")) == left {
            return left.to_owned();
        }
        self.stemmer.stem(left).into_owned()
    }
}

/// A word that may be a compound.
struct Word<'w> {
    spelled: &'w str,
    stem: Cow<'w, str>,
    /// How many bytes the two have in common.
    common: usize,
    /// Where it may be hyphenated: a byte's place each, in order.
    points: Vec<usize>,
}

impl<'w> Word<'w> {
    fn of(spelled: &'w str, stem: Cow<'w, str>, hyphens: Hyphens) -> Self {
        let mut end = 0;
        let points = hyphens.syllables(spelled).map(|syllable| {
            end += syllable.len();
            end
        });
        let common = spelled
            .char_indices()
            .zip(stem.chars())
            .find(|((_, one), other)| one != other)
            .map_or(stem.len().min(spelled.len()), |((at, _), _)| at);
        Self {
            spelled,
            stem,
            common,
            points: points.collect(),
        }
    }

    /// The places with so many letters before them, and three behind.
    fn inner(&self, before: usize) -> impl Iterator<Item = usize> + '_ {
        let count = letters(self.spelled).saturating_sub(before + 2);
        self.spelled
            .char_indices()
            .skip(before)
            .take(count)
            .map(|(at, _)| at)
    }

    fn may_break(&self, at: usize) -> bool {
        self.points.binary_search(&at).is_ok()
    }

    /// The stem of what follows a place, unless that is in the ending: endings do not depend on what
    /// is far before them.
    fn right(&self, at: usize) -> Option<&str> {
        let rest = self.stem.get(at..).filter(|_| at <= self.common)?;
        Some(rest).filter(|rest| letters(rest) >= 3)
    }

    /// Whether the beginning of the word ends with one that verbs are begun with: ut-veckla.
    fn ends_with_particle(&self, left: &str) -> bool {
        PARTICLES.iter().any(|particle| {
            left.strip_suffix(particle).is_some_and(|before| {
                before.is_empty() || self.may_break(before.len()) || is_joint(before)
            })
        })
    }
}

/// Whether these can be the beginning and the end of a compound, going by their letters.
fn may_be_two(left: &str, right: &str, right_stem: &str) -> bool {
    left.contains(is_vowel) && !begins_with_ending(right) && !is_ending(right_stem)
}

/// Whether an s at the end of the beginning of a word joins it to the rest.
fn is_joint(left: &str) -> bool {
    left.strip_suffix('s')
        .is_some_and(|rest| letters(rest) >= 4 && !rest.ends_with(is_vowel) && !rest.ends_with('s'))
}

/// Whether parts may be words like this.
fn is_word(word: &str) -> bool {
    letters(word) >= 3 && word.chars().all(char::is_alphabetic)
}

fn letters(text: &str) -> usize {
    text.chars().count()
}

const fn is_vowel(letter: char) -> bool {
    matches!(
        letter,
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'å' | 'ä' | 'ö' | 'é'
    )
}

/// Whether compounds often begin so: webb-kurs, trygghet-s-larm.
fn is_first(left: &str) -> bool {
    [Some(left), left.strip_suffix('s')]
        .into_iter()
        .flatten()
        .any(|left| FIRST.binary_search(&left).is_ok())
}

/// The beginning of a compound without the letter that joins it.
fn unjoined(left: &str) -> Option<&str> {
    left.strip_suffix(['s', 'e', 'a', 'o', 'u'])
}

#[cfg(test)]
mod tests;
