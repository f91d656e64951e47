//! Swedish: what ends nouns, in the order in which it is put on, the last first.
//!
//! `tests/search/lexicon.mjs` measures it against the nouns of a spelling dictionary. The Snowball
//! stemmer takes one ending away, so that *nätverket* does not meet *nätverk*, and takes *lärare*,
//! *lärande* and *lära* for one word. Here up to three go (*nät-verk-en-s*, *plan-er-na-s*), and
//! those who do something keep their ending.
//!
//! Rules look at letters without marks (see `letters`). What that costs, such as *års* that looks
//! like a plural, `is_whole` gives back where it matters.

use std::borrow::Cow;

use super::letters::Letters;

/// The stem of a word.
pub(super) fn stem(word: &str) -> Cow<'_, str> {
    let letters = Letters::of(without_umlaut(word));
    let plain = letters.plain();
    let kept = kept(plain);
    // nyckel, nyckl-ar; tecken, teckn-en
    match &plain[..kept] {
        [_, _, .., consonant, b'e', b'l' | b'n' | b'r'] if !is_vowel(*consonant) => {
            letters.contracted(kept)
        }
        _ => letters.prefix(kept, ""),
    }
}

/// How many letters are left when all endings are gone.
fn kept(word: &[u8]) -> usize {
    let mut rest = Rest(word);
    rest.cut(genitive);
    if rest.cut(agent).is_empty() {
        let ending = rest.cut(form);
        if hides_another(ending, rest.0) {
            rest.cut(genitive);
            rest.cut(base);
        }
        rest.cut(twin);
        rest.cut(lost_vowel);
        rest.cut(twin);
    }
    rest.0.len()
}

/// What is left of a word.
struct Rest<'w>(&'w [u8]);

impl<'w> Rest<'w> {
    /// Takes the ending that a rule finds, unless the word is whole without; gives the ending.
    fn cut(&mut self, rule: fn(&[u8]) -> Option<usize>) -> &'w [u8] {
        let length = self.0.len();
        let kept = if is_whole(self.0) {
            length
        } else {
            rule(self.0).unwrap_or(length)
        };
        let (rest, ending) = self.0.split_at(kept);
        self.0 = rest;
        ending
    }
}

const fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

fn ends_with_any(word: &[u8], endings: &[&str]) -> bool {
    endings
        .iter()
        .any(|ending| word.ends_with(ending.as_bytes()))
}

/// Words that end so have no ending, however much it looks like one: rektor, arbetsår, läroplan,
/// möjlighet, kretsar.
fn is_whole(word: &[u8]) -> bool {
    const ENDINGS: [&str; 21] = [
        "ktor", "itor", "dsar", "gsar", "ksar", "msar", "psar", "ionar", "lasar", "skolar", "plan",
        "het", "itet", "els", "mbet", "rbet", "krets", "spets", "erens", "petens", "sommar",
    ];
    let after = |ending: &[u8], not: &[u8]| {
        word.strip_suffix(ending)
            .and_then(<[u8]>::last)
            .is_some_and(|letter| !not.contains(letter))
    };
    ends_with_any(word, &ENDINGS)
        || after(b"ator", b"gk")
        || after(b"for", b"f")
        || after(b"meter", b"m")
}

/// -s, unless the word itself may end so: hus, plats, resurs.
fn genitive(word: &[u8]) -> Option<usize> {
    let rest = word.strip_suffix(b"s")?;
    let last = *rest.last()?;
    let found = match rest.len() {
        ..4 => false,
        length => {
            !b"aesiuoyt".contains(&last)
                || (length >= 5 && ends_with_any(rest, &["ka", "la", "na", "ra", "re", "et"]))
        }
    };
    found.then_some(rest.len())
}

/// Those who do something keep -ar: lärar-e, lärar-en, lärar-na. Their plural looks like that of
/// other nouns (bil-arna), so what comes before it decides.
fn agent(word: &[u8]) -> Option<usize> {
    const BEFORE: [&str; 20] = [
        "er", "or", "bygg", "eckl", "fatt", "matt", "giv", "lar", "led", "lj", "pel", "rbet",
        "rdn", "rk", "rsk", "sok", "tag", "tal", "vand", "yt",
    ];
    let rest = ["e", "en", "na"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending.as_bytes()))?;
    let before = rest.strip_suffix(b"ar")?;
    ends_with_any(before, &BEFORE).then_some(rest.len())
}

/// The ending of a number, of what is known, of a form of a verb or an adjective, or the vowel at
/// the end of a base form. The longest that leaves three letters.
fn form(word: &[u8]) -> Option<usize> {
    participle(word)
        .or_else(|| inflection(word))
        .or_else(|| definite_of_few(word))
}

/// -at, -ade of verbs, where few nouns end so; and schema-t.
fn participle(word: &[u8]) -> Option<usize> {
    let rest = word
        .strip_suffix(b"at")
        .or_else(|| word.strip_suffix(b"ade"))?;
    let found = match rest {
        [_, _, .., b'k', b'l'] => rest.len() >= 4,
        [_, _, .., before, b'e', b'r'] => rest.len() >= 5 && *before != b'i',
        [_, .., b'a' | b'e', b'm'] => word.ends_with(b"at"),
        _ => false,
    };
    found.then_some(rest.len())
}

fn inflection(word: &[u8]) -> Option<usize> {
    const ENDINGS: [&[u8]; 14] = [
        b"arna", b"erna", b"orna", b"ena", b"rna", b"are", b"ar", b"er", b"or", b"an", b"en",
        b"et", b"a", b"e",
    ];
    // lager, läger, väder, order: no plurals
    let singular = [b"eft", b"lag", b"lit", b"ord", b"vad"]
        .iter()
        .filter_map(|start| word.strip_prefix(start.as_slice()))
        .any(|rest| rest == b"er" || rest == b"erna");
    if singular {
        return None;
    }
    (3..word.len())
        .find(|kept| ENDINGS.contains(&&word[*kept..]))
        // år-et, år-en
        .or_else(|| matches!(word, b"aren" | b"aret" | b"arer").then_some(2))
}

/// Endings of one letter, and -um, where few words end so by themselves.
fn definite_of_few(word: &[u8]) -> Option<usize> {
    let before = |ending: &[u8], least: usize, before: &[&str]| {
        let rest = word.strip_suffix(ending)?;
        before
            .iter()
            .any(|end| rest.ends_with(end.as_bytes()) && rest.len() >= end.len() + least)
            .then_some(rest.len())
    };
    before(
        b"n",
        0,
        &[
            "by", "cy", "hy", "ny", "vy", "deo", "dio", "el", "er", "emi", "omi", "fi", "gi", "pi",
            "ide", "nto", "oto", "kti", "tti", "sor", "tor", "tri",
        ],
    )
    .or_else(|| {
        before(
            b"t",
            1,
            &[
                "bar", "ell", "ig", "ital", "iv", "nal", "nto", "oto", "sam", "sk",
            ],
        )
    })
    .or_else(|| before(b"um", 0, &["i", "e", "centr"]))
}

/// Whether there may be one more ending below one: rektor-er, pelikan-en. Not below those that only
/// base forms have, and not in verbs (planer-ar).
fn hides_another(ending: &[u8], rest: &[u8]) -> bool {
    match ending {
        [b'e', b'n' | b'r' | b't', ..] | [b'n', ..] => true,
        b"ar" | b"arna" => !rest.ends_with(b"er"),
        _ => false,
    }
}

/// What `form` takes from base forms that only look like forms of others: pelikan, kontor.
fn base(word: &[u8]) -> Option<usize> {
    let least = |ending: &str, least: usize| {
        word.strip_suffix(ending.as_bytes())
            .map(<[u8]>::len)
            .filter(|kept| *kept >= least)
    };
    ["ar", "or", "an", "en", "et"]
        .iter()
        .find_map(|ending| least(ending, 3))
        .or_else(|| ["a", "er", "e"].iter().find_map(|ending| least(ending, 4)))
}

/// One of two equal consonants: hem, hemm-et.
fn twin(word: &[u8]) -> Option<usize> {
    match word {
        [rest @ .., one, other]
            if one == other && other.is_ascii_lowercase() && !is_vowel(*other) =>
        {
            Some(rest.len() + 1)
        }
        _ => None,
    }
}

/// -r and -n of words that have lost the vowel before it: fönstr-et, vattn-et. Their base forms
/// have lost -er and -en as if these were endings.
fn lost_vowel(word: &[u8]) -> Option<usize> {
    let (last, rest) = word.split_last()?;
    let found = match (last, rest) {
        (b'r', [.., before, b't']) => rest.len() >= 4 && *before != b'e',
        (b'r', [.., before]) => (rest.len() >= 4 && !is_vowel(*before)) || rest.ends_with(b"num"),
        (b'n', [.., b'k' | b'p' | b't']) => rest.len() >= 4,
        _ => false,
    };
    found.then_some(rest.len())
}

/// A word with the vowel of its singular: böcker as boker, städer as stader.
fn without_umlaut(word: &str) -> Cow<'_, str> {
    let mut word = Cow::Borrowed(word);
    // Those that change more than a mark are found without it as well.
    let books = ["böcker", "bocker"];
    if let Some((at, plural)) = books
        .iter()
        .filter_map(|plural| Some((word.find(plural)?, plural)))
        .min()
    {
        word.to_mut().replace_range(at..at + plural.len(), "boker");
    }
    for (plural, singular) in [("möss", "mus"), ("moss", "mus"), ("gäss", "gås")] {
        if let Some(rest) = word.strip_suffix(plural) {
            word = Cow::Owned(format!("{rest}{singular}"));
        }
    }
    if let Some((at, letter)) = umlaut(&word) {
        let plain = if letter == 'ä' { "a" } else { "o" };
        word.to_mut()
            .replace_range(at..at + letter.len_utf8(), plain);
    }
    word
}

/// The first letter of a word that is an umlaut of a plural.
fn umlaut(word: &str) -> Option<(usize, char)> {
    /// What stands before and after it.
    const PLURALS: [(&str, &str); 15] = [
        ("br", "änder"),
        ("h", "änder"),
        ("l", "änder"),
        ("str", "änder"),
        ("t", "änder"),
        ("am", "öter"),
        ("b", "önder"),
        ("f", "ötter"),
        ("m", "ötter"),
        ("r", "ötter"),
        ("n", "ätter"),
        ("st", "äder"),
        ("st", "äver"),
        ("d", "öttrar"),
        ("m", "ödrar"),
    ];
    word.match_indices(['ä', 'ö'])
        .find(|(at, _)| {
            let (before, after) = word.split_at(*at);
            PLURALS
                .iter()
                .any(|(start, end)| before.ends_with(start) && after.starts_with(end))
                || (before == "s" && after.starts_with("öner"))
                || (before == "m" && (after == "än" || after.starts_with("änn")))
        })
        .and_then(|(at, letter)| Some((at, letter.chars().next()?)))
}
