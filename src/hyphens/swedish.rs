//! Where Swedish compounds may break.
//!
//! The patterns know syllables, not words: they break "skrivut-vecklare" and "elevas-sistenter". What
//! a compound is composed of only a dictionary could say. But syllables show where a break is
//! probably right: before a vowel, which the patterns leave alone unless a word begins there, and
//! between consonants that do not belong together. The others are used in words alone that fit on
//! no line whole.

use super::{Hyphens, MIN_AT_EDGE};

/// So many letters fit on a line of the largest letters on the narrowest screen.
const FIT_ON_A_LINE: usize = 17;

/// Particles that verbs and nouns begin with: a line does not end behind one.
const PARTICLES: [&str; 5] = ["ut", "in", "an", "av", "om"];

/// The offsets at which a word may break, ascending.
pub(super) fn breaks(hyphens: Hyphens, word: &str) -> Vec<usize> {
    let mut candidates = Vec::new();
    let mut at = 0;
    for syllable in hyphens.syllables(word) {
        at += syllable.len();
        let (before, after) = word.split_at(at);
        let is_inside = |part: &str| part.chars().count() >= MIN_AT_EDGE;
        if is_inside(before) && is_inside(after) {
            // Behind a syllable as short as the ar in "ut|veck|lings|ar|bete" there is no seam.
            let is_long = syllable.chars().count() > 2;
            candidates.push((at, is_long && is_good(before, after)));
        }
    }
    let mut kept: Vec<usize> = candidates
        .iter()
        .filter(|(_, good)| *good)
        .map(|(at, _)| *at)
        .collect();
    // Pieces that are too long for a line get one more break, as near their middle as can be.
    let mut start = 0;
    for end in kept.clone().into_iter().chain([word.len()]) {
        let letters = word[start..end].chars().count();
        if letters > FIT_ON_A_LINE {
            let middle = usize::midpoint(start, end);
            let inside = candidates.iter().map(|(at, _)| *at);
            kept.extend(
                inside
                    .filter(|at| start < *at && *at < end && !ends_in_particle(&word[..*at]))
                    .min_by_key(|at| at.abs_diff(middle)),
            );
        }
        start = end;
    }
    kept.sort_unstable();
    kept
}

/// Whether a word probably breaks well between these two parts.
fn is_good(before: &str, after: &str) -> bool {
    let mut back = before.chars().rev().map(lower);
    let mut front = after.chars().map(lower);
    let (Some(last), Some(first)) = (back.next(), front.next()) else {
        return false;
    };
    if is_vowel(first) {
        // A single consonant would have gone with the vowel.
        return !is_vowel(last);
    }
    let is_linking = last == 's' && back.next().is_some_and(|letter| !is_vowel(letter));
    let second = front.next();
    // One consonant alone goes to the next syllable by rule, whatever word it belongs to.
    let is_by_rule = is_vowel(last) && second.is_some_and(is_vowel);
    // Whose the s is only a dictionary knows: nätverk(s)träff.
    let has_stray_s = !is_linking && (last == 's' || first == 's' && !second.is_some_and(is_vowel));
    let is_doubled = last == first && !is_linking;
    !is_by_rule && !has_stray_s && !is_doubled && !ends_in_particle(before)
}

fn ends_in_particle(before: &str) -> bool {
    PARTICLES.iter().any(|particle| before.ends_with(particle))
}

/// Letters that are upper case become lower case one by one.
fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

fn is_vowel(letter: char) -> bool {
    "aeiouyåäöé".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::super::tests::swedish;
    use super::breaks;

    fn shown(word: &str) -> String {
        let mut shown = word.to_owned();
        for at in breaks(swedish(), word).into_iter().rev() {
            shown.insert(at, '|');
        }
        shown
    }

    #[test]
    fn a_compound_breaks_between_its_words_where_its_letters_show_them() {
        for word in [
            "kvalitets|utveck|lings|arbete",
            "skriv|utveck|lare",
            "nyanländakart|lägg|nings|material",
        ] {
            assert_eq!(shown(&word.replace('|', "")), word);
        }
    }

    #[test]
    fn breaks_that_only_follow_the_syllables_are_for_words_that_fit_on_no_line() {
        for word in ["nätverksträffarna", "elevassistenter", "lärarassistenter"] {
            assert_eq!(shown(word), word);
        }
    }
}
