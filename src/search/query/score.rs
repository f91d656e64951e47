//! What a match is worth, and in which order pages come.
//!
//! All of it is in whole numbers, so that the program and the reader's browser agree on every page:
//! `client/engine.js` holds the same numbers, and `tests/search/engine.mjs` compares the two.

use crate::search::index::Field;

/// How a word of a query meets a word of the site, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchClass {
    /// The same spelling.
    Exact,
    /// The same, but for dots and accents that the query leaves out: `larande`, lärande.
    Undotted,
    /// Another form of the same word.
    Inflected,
    /// Another word that the site's `synonyms` say means the same.
    Synonym,
    /// The query is how the word begins.
    Beginning,
    /// The query is a part of a compound.
    Part,
    /// A slip of the keyboard away.
    Slip,
    /// The query is a compound of words that the page has one by one.
    Joined,
}

impl MatchClass {
    /// Its name in JSON, and in the names of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Undotted => "undotted",
            Self::Inflected => "inflected",
            Self::Synonym => "synonym",
            Self::Beginning => "beginning",
            Self::Part => "part",
            Self::Joined => "joined",
            Self::Slip => "slip",
        }
    }

    /// Steps between classes are smaller than those between the name and other fields: a network
    /// comes before a page that mentions it, in whatever form.
    pub(super) const fn weight(self) -> u32 {
        match self {
            Self::Exact => 24,
            Self::Undotted => 23,
            Self::Inflected => 20,
            Self::Synonym => 18,
            Self::Beginning => 12,
            // Nothing but joined words is beside a slip: a name with one is a name all the same.
            Self::Part | Self::Slip => 10,
            Self::Joined => 6,
        }
    }
}

/// What a match weighs that leaves out dots, where the site has the word as it is spelled: in the
/// best of fields less than the other in the least.
pub(super) const OUTDONE: u32 = 1;

impl Field {
    /// Its name in JSON, and in the names of messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Often => "often",
            Self::Heading => "heading",
            Self::Lead => "lead",
            Self::Name => "name",
        }
    }

    pub(super) const fn weight(self) -> u32 {
        match self {
            Self::Body => 4,
            Self::Often => 5,
            Self::Heading => 7,
            Self::Lead => 9,
            Self::Name => 24,
        }
    }
}

/// From here on a match is one with a word of the page's name as it stands there.
const SAME_IN_NAME: u32 = MatchClass::Undotted.weight() * Field::Name.weight();

/// From here on a match is one with a whole word of the page's name.
const WHOLE_IN_NAME: u32 = MatchClass::Synonym.weight() * Field::Name.weight();

/// From here on a match is one with a part of a word of the page's name: worth more than any match
/// elsewhere.
const PART_IN_NAME: u32 = MatchClass::Part.weight() * Field::Name.weight();

/// How the words of a query stand in a page's name.
#[derive(Debug, Clone, Copy)]
pub(super) enum Naming {
    /// Not all of them do.
    Partly,
    /// All do, some as parts of words.
    InParts,
    /// All do, as words.
    Whole,
    /// All do, as they are written.
    Same,
}

impl Naming {
    /// `least`: what the word is worth that is worth the least on the page.
    pub(super) const fn of(least: u32) -> Self {
        match least {
            SAME_IN_NAME.. => Self::Same,
            WHOLE_IN_NAME.. => Self::Whole,
            PART_IN_NAME.. => Self::InParts,
            _ => Self::Partly,
        }
    }
}

/// What a word counts: rare ones more than those that most pages have.
pub(super) fn rarity(pages: usize, with_word: usize) -> u64 {
    let ratio = pages / with_word.max(1);
    u64::from(1 + usize::BITS - ratio.leading_zeros())
}

/// The score of a page on which the words of a query are worth `sum` together.
///
/// A page that is named in full counts twice, or nearly if other forms or parts of its words name
/// it; one that is named in part counts more the more of its name that is, if the page weighs
/// something. What weighs nothing, as easy versions do, comes after what it is a version of. Where
/// all that is the same, the heavier page comes first. `words` is how many words of the query
/// count, `length` how many the page's name has.
pub(super) fn score(sum: u64, naming: Naming, words: u64, length: u64, weight: u64) -> u64 {
    let bonus = match naming {
        Naming::Partly => 0,
        Naming::InParts if length == words => sum / 2,
        Naming::InParts => sum / 3,
        Naming::Same if length == words => sum,
        // A little more than what has it in a name of three words for two.
        Naming::Whole if length == words => sum * 17 / 50,
        // If the query has more words than the title, keywords are among them.
        Naming::Same | Naming::Whole => {
            let covered = words.min(length) * weight.min(HEAVIEST);
            sum * covered / (length.max(1) * HEAVIEST * 2)
        }
    };
    let worth = sum + bonus;
    let less = if weight == 0 { worth / 10 } else { 0 };
    (worth - less) * 64 + weight
}

/// The weight from which on a page is given all that it can get for a part of its name.
const HEAVIEST: u64 = 8;
