//! A phrase, and what people mean by it.

use jiff::civil::Date;

use super::meaning;
use super::parts::Parts;
use super::rule::Rule;
use super::tokens::{Token, Word, language, words};
use super::words::nearest;

/// What a phrase means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// This alone.
    Clear(Rule),
    /// Any of these; there are at least two.
    Several(Vec<Meaning>),
    /// Nobody can say.
    Unclear {
        /// The word that is not understood, if one is to blame.
        word: Option<String>,
        /// What was probably meant, or examples of what can be said.
        nearest: Vec<Meaning>,
    },
}

/// A rule, and a phrase that means it and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meaning {
    /// The rule.
    pub rule: Rule,
    /// The phrase.
    pub phrase: String,
}

/// What the words that are understood say, all together.
pub(super) enum Sense {
    /// This.
    One(Rule),
    /// Any of these.
    Any(Vec<Rule>),
    /// Too little; this is probably meant.
    Little(Rule),
}

/// What people mean by a phrase, of something that begins on a day.
pub fn read(phrase: &str, date: Date) -> Reading {
    let words = words(phrase);
    let language = language(&words);
    let meant = |rules: Vec<Rule>| -> Vec<Meaning> {
        let phrased = |rule: Rule| Meaning {
            phrase: rule.phrase(language),
            rule,
        };
        rules.into_iter().map(phrased).collect()
    };
    let unknown = words.iter().find(|word| word.token.is_none());
    if let Some(unknown) = unknown {
        let mut tokens = corrected(&words);
        let sense_of_some = sense(&tokens, date).or_else(|| {
            // Most numbers that are of no use are times of day.
            tokens.retain(|token| !matches!(token, Token::Number(_)));
            sense(&tokens, date)
        });
        let nearest = match sense_of_some {
            Some(Sense::One(rule) | Sense::Little(rule)) => vec![rule],
            Some(Sense::Any(rules)) => rules,
            None => meaning::examples(date),
        };
        return Reading::Unclear {
            word: Some(unknown.text.clone()),
            nearest: meant(nearest),
        };
    }
    let tokens: Vec<Token> = words.iter().filter_map(|word| word.token).collect();
    match sense(&tokens, date) {
        Some(Sense::One(rule)) => Reading::Clear(rule),
        Some(Sense::Any(rules)) => Reading::Several(meant(rules)),
        Some(Sense::Little(rule)) => Reading::Unclear {
            word: None,
            nearest: meant(vec![rule]),
        },
        None => Reading::Unclear {
            word: None,
            nearest: meant(meaning::examples(date)),
        },
    }
}

fn sense(tokens: &[Token], date: Date) -> Option<Sense> {
    meaning::of(&Parts::of(tokens)?, date)
}

/// The words, with slips put right; what cannot be is left out.
fn corrected(words: &[Word]) -> Vec<Token> {
    let token = |word: &Word| {
        word.token
            .or_else(|| nearest(&word.text).map(|(_, token, _)| token))
    };
    words.iter().filter_map(token).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::super::tokens::Language;
    use super::*;

    proptest! {
        #[test]
        fn no_phrase_makes_it_panic(phrase in "\\PC{0,40}") {
            let _ = read(&phrase, date(2026, 12, 3));
        }

        #[test]
        fn what_is_advised_is_understood(
            words in proptest::collection::vec(
                proptest::sample::select(vec![
                    "första", "andra", "sista", "tisdag", "torsdagen", "vardagen", "varje", "var",
                    "varannan", "tredje", "vecka", "månaden", "månad", "år", "kvartal", "mars",
                    "juli", "den", "15", "31", "udda", "utom", "och", "torsdan", "gång", "dag",
                ]),
                1..7,
            ),
            day in 1_i8..29,
            month in 1_i8..13,
        ) {
            let from = date(2027, month, day);
            let meanings = match read(&words.join(" "), from) {
                Reading::Clear(rule) => {
                    vec![Meaning { phrase: rule.phrase(Language::Swedish), rule }]
                }
                Reading::Several(meanings) | Reading::Unclear { nearest: meanings, .. } => meanings,
            };
            prop_assert!(!meanings.is_empty());
            for Meaning { rule, phrase } in meanings {
                let first = rule.first(from);
                prop_assert!(first.is_some(), "{phrase}");
                let understood = read(&phrase, first.unwrap_or(from));
                prop_assert_eq!(understood, Reading::Clear(rule.clone()), "{}", phrase);
                let english = rule.phrase(Language::English);
                prop_assert_eq!(read(&english, from), Reading::Clear(rule), "{}", english);
            }
        }
    }
}
