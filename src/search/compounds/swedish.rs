//! What Swedish compounds are known by.

/// Words that hold sentences together: no parts of compounds.
#[rustfmt::skip]
pub(super) const NO_PARTS: [&str; 127] = [
    "alla", "allt", "andra", "annan", "annat", "att", "avse", "bara", "blev", "bli", "blir",
    "bort", "både", "bör", "dem", "den", "denna", "dess", "dessa", "det", "detta", "dig", "din",
    "dina", "ditt", "där", "därför", "efter", "eller", "emot", "ett", "finns", "flera", "fram",
    "från", "får", "för", "före", "genom", "gör", "hade", "han", "har", "hel", "hela", "hon",
    "hos", "hur", "här", "inga", "ingen", "inget", "innan", "inner", "inom", "inre", "inte", "kan",
    "komma", "kring", "lika", "man", "med", "mellan", "men", "mer", "mest", "mig", "min", "mina",
    "mot", "mycket", "ned", "nej", "ner", "när", "någon", "något", "några", "och", "oss", "på",
    "redan", "samma", "samt", "sedan", "sen", "ser", "sig", "sin", "sina", "sitt", "ska", "skall",
    "skulle", "som", "stor", "står", "sådan", "tar", "till", "tills", "trots", "under", "upp",
    "ur", "utan", "utom", "vad", "var", "vara", "varför", "varit", "varje", "vem", "vet", "vid",
    "vidare", "vilka", "vilken", "vilket", "vill", "ytter", "yttre", "även", "åter", "över",
];

/// Words that verbs are begun with. What follows is no part: ut-veckling is no veckling.
#[rustfmt::skip]
pub(super) const PARTICLES: [&str; 37] = [
    "an", "av", "be", "bi", "bort", "efter", "er", "fram", "från", "för", "före", "förut", "genom",
    "hop", "igenom", "in", "inom", "kring", "med", "miss", "mot", "ned", "ner", "om", "på", "runt",
    "sam", "till", "um", "under", "upp", "ur", "ut", "utan", "vid", "åter", "över",
];

/// Whether the stem of a word is that of what is done. With a particle it is done otherwise:
/// under-visning is no visning, but sam-arbete is arbete.
pub(super) fn is_of_verb(stem: &str) -> bool {
    ["ing", "els", "and", "nad", "het"]
        .iter()
        .any(|ending| stem.ends_with(ending))
}

/// Whether this may be of a verb that begins with a particle: ut-redning.
pub(super) fn begins_with_particle(text: &str) -> bool {
    PARTICLES.iter().any(|particle| text.starts_with(particle))
}

/// Whether this is the stem of an ending that makes words of others, and no word itself.
pub(super) fn is_ending(stem: &str) -> bool {
    ENDINGS.contains(&stem)
        || LONG_ENDINGS.iter().any(|ending| {
            stem.strip_suffix(ending)
                .is_some_and(|before| before.chars().count() < 3)
        })
}

#[rustfmt::skip]
const ENDINGS: [&str; 75] = [
    "aktig", "and", "ande", "anden", "andet", "ar", "are", "aren", "arna", "artad", "artig",
    "ation", "bar", "barh", "barhet", "ell", "els", "else", "end", "enlig", "er", "eri", "ering",
    "ring", "mering", "ment", "lar", "erad", "erade", "erska", "fald", "faldig", "full", "fullt",
    "het", "igen", "ighet", "ik", "ing", "ingar", "ingen", "inn", "inna", "ion", "is", "iser",
    "isera", "isk", "ism", "ist", "itet", "iv", "lig", "liga", "lighet", "ligt", "ling", "lning",
    "lös", "löshet", "löst", "mässig", "nad", "nar", "nat", "ning", "ningar", "sam", "samhet",
    "samm", "sion", "skap", "tion", "vis", "värd",
];

/// Endings with so little before them that it is no word either: sam-het, var-ande.
#[rustfmt::skip]
const LONG_ENDINGS: [&str; 23] = [
    "and", "ande", "ation", "bar", "else", "eri", "ering", "full", "het", "igt", "isering", "isk",
    "ism", "ist", "itet", "lig", "ligt", "lös", "mässig", "ning", "sion", "skap", "tion",
];

/// Whether this begins with an ending and a joint, so that it is no word: ning-s-område.
pub(super) fn begins_with_ending(text: &str) -> bool {
    BEGINNING_ENDINGS
        .iter()
        .any(|ending| text.starts_with(ending))
}

#[rustfmt::skip]
const BEGINNING_ENDINGS: [&str; 15] = [
    "andes", "elses", "erings", "hets", "ighet", "ings", "ions", "lighet", "nads", "nings",
    "ningar", "samhet", "skapl", "skaps", "tets",
];

/// Whether the stem of a word ends as words from Latin and Greek do. Their syllables look like
/// words more often than they are: kommu-nikation.
pub(super) fn is_borrowed(stem: &str) -> bool {
    [
        "ik", "ion", "ell", "itet", "iv", "ans", "ens", "ment", "isk", "ism", "ist", "al", "ant",
        "ent", "ator", "er", "ur", "het", "ig", "and", "sk", "ad", "rad", "rr", "era", "logi",
        "at", "is", "or", "isering", "ering", "iner",
    ]
    .iter()
    .any(|ending| stem.ends_with(ending))
}

/// Whether a Swedish word can begin so.
pub(super) fn may_begin(text: &str) -> bool {
    let is_vowel = |letter: char| "aeiouyåäöé".contains(letter);
    let mut letters = text.char_indices();
    let second = letters.nth(1);
    if text.starts_with(is_vowel) || second.is_none_or(|(_, letter)| is_vowel(letter)) {
        return true;
    }
    let onset = text.find(is_vowel).unwrap_or(text.len());
    ONSETS.contains(&&text[..onset])
}

#[rustfmt::skip]
const ONSETS: [&str; 55] = [
    "bj", "bl", "br", "ch", "dj", "dr", "dv", "fj", "fl", "fn", "fr", "gj", "gl", "gn", "gr", "hj",
    "kj", "kl", "kn", "kr", "kv", "lj", "mj", "nj", "ph", "pj", "pl", "pr", "ps", "rh", "sch",
    "sf", "sh", "sj", "sk", "skj", "skr", "skv", "sl", "sm", "sn", "sp", "spj", "spl", "spr", "st",
    "stj", "str", "stv", "sv", "th", "tj", "tr", "tv", "vr",
];
