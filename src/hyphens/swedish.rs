//! Where Swedish compounds may break.
//!
//! The patterns know syllables, not words: they break "skrivut-vecklare" and "elevas-sistenter".
//! What a compound is composed of only a dictionary could say. But letters show most seams: there
//! the patterns break before a vowel, which they do nowhere else, or behind the s that joins words.
//! Breaks between other syllables are for what fits on no line otherwise.

use super::{Hyphens, MIN_AT_EDGE};

/// So many letters fit on a line of the largest letters on the narrowest screen.
const FIT_ON_A_LINE: usize = 17;

/// Particles that verbs and nouns begin with: a line does not end behind one.
const PARTICLES: [&str; 5] = ["ut", "in", "an", "av", "om"];

/// How well a word breaks somewhere, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Break {
    /// Two words probably meet here.
    Seam,
    /// Between consonants that do not belong together.
    Syllable,
    /// By the rule that one consonant goes to the next syllable, whatever word it belongs to, or
    /// where only a dictionary knows.
    Rule,
}

/// The offsets at which a word may break, ascending.
pub(super) fn breaks(hyphens: Hyphens, word: &str) -> Vec<usize> {
    let candidates = candidates(hyphens, word);
    let mut kept = Vec::new();
    // The pieces that are still to be looked at, the first one last. A piece that is too long for a
    // line gets one break more, the best there is, as near its middle as can be; and so do its
    // halves.
    let seams = candidates.iter().filter(|(_, kind)| *kind == Break::Seam);
    let mut ends: Vec<usize> = seams.map(|(at, _)| *at).chain([word.len()]).collect();
    ends.reverse();
    let mut start = 0;
    while let Some(&end) = ends.last() {
        let middle = usize::midpoint(start, end);
        let first = candidates.partition_point(|(at, _)| *at <= start);
        let within = candidates[first..].iter().take_while(|(at, _)| *at < end);
        let is_too_long = word[start..end].chars().nth(FIT_ON_A_LINE).is_some();
        let best = within.min_by_key(|(at, kind)| (*kind, at.abs_diff(middle)));
        if let Some((at, _)) = best.filter(|_| is_too_long) {
            ends.push(*at);
        } else {
            kept.push(end);
            ends.pop();
            start = end;
        }
    }
    // The last piece ends with the word.
    kept.pop();
    kept
}

/// Where the patterns break a word, and how well it breaks there, ascending.
fn candidates(hyphens: Hyphens, word: &str) -> Vec<(usize, Break)> {
    let mut candidates = Vec::new();
    let mut at = 0;
    for syllable in hyphens.syllables(word) {
        at += syllable.len();
        let (before, after) = word.split_at(at);
        let is_inside = |part: &str| part.chars().nth(MIN_AT_EDGE - 1).is_some();
        if is_inside(before) && is_inside(after) && !ends_in_particle(before) {
            // Behind a syllable as short as the "ar" in "arbete" no word ends.
            let is_short = syllable.chars().count() <= 2;
            let kind = if is_short {
                Break::Rule
            } else {
                kind(before, after)
            };
            candidates.push((at, kind));
        }
    }
    candidates
}

/// How well a word breaks between these two parts.
fn kind(before: &str, after: &str) -> Break {
    let mut back = before.chars().rev().map(lower);
    let mut front = after.chars().map(lower);
    let (Some(last), Some(first)) = (back.next(), front.next()) else {
        return Break::Rule;
    };
    if is_vowel(first) {
        // A single consonant would have gone with the vowel.
        return if is_vowel(last) {
            Break::Rule
        } else {
            Break::Seam
        };
    }
    let second = front.next();
    let is_joining = last == 's' && back.next().is_some_and(|letter| !is_vowel(letter));
    if is_joining {
        return Break::Seam;
    }
    let is_single = is_vowel(last) && second.is_some_and(is_vowel);
    // Whose the s is: nätverks-träff, but not nätverk-sträff.
    let is_open = last == 's' || first == 's' && !second.is_some_and(is_vowel);
    if is_single || is_open || last == first {
        Break::Rule
    } else {
        Break::Syllable
    }
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
    use super::*;

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
            "kvalitets|utvecklings|arbete",
            "skriv|utvecklare",
            "nyanländakart|läggnings|material",
            "kvalitets|utvecklings|nätverk",
        ] {
            assert_eq!(shown(&word.replace('|', "")), word);
        }
    }

    #[test]
    fn a_piece_that_is_too_long_breaks_where_it_would_by_itself() {
        // In the old way, round by round, over all candidates of the word.
        let slowly = |word: &str| {
            let all = candidates(swedish(), word);
            let seams = all.iter().filter(|(_, kind)| *kind == Break::Seam);
            let mut kept: Vec<usize> = seams.map(|(at, _)| *at).collect();
            let (mut start, mut index) = (0, 0);
            while start < word.len() {
                let end = kept.get(index).copied().unwrap_or(word.len());
                let middle = usize::midpoint(start, end);
                let within = all.iter().filter(|(at, _)| start < *at && *at < end);
                let best = within.min_by_key(|(at, kind)| (*kind, at.abs_diff(middle)));
                match best {
                    Some((at, _)) if word[start..end].chars().count() > FIT_ON_A_LINE => {
                        kept.insert(index, *at);
                    }
                    _ => (start, index) = (end, index + 1),
                }
            }
            kept
        };
        for word in [
            "",
            "skola",
            "kvalitetsutvecklingsarbete",
            "nyanländakartläggningsmaterial",
            &"skola".repeat(60),
            &"förskollärarutbildningsåret".repeat(9),
            &"bcd".repeat(50),
        ] {
            assert_eq!(breaks(swedish(), word), slowly(word), "{word}");
        }
    }

    #[test]
    fn breaks_that_only_follow_the_syllables_are_for_words_that_fit_on_no_line() {
        for word in ["nätverksträffarna", "elevassistenter", "lärarassistenter"] {
            assert_eq!(shown(word), word);
        }
    }
}
