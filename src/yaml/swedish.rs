//! Swedish words that people write for what is in English: names of fields, by the tables' own
//! column, and words of choices.

use super::field::Field;
use super::peers;
use crate::nearest::{nearest, plain};

/// The field that was meant: by its Swedish word, by the name that other programs have for it, or as
/// the most alike.
pub(super) fn lookup_field(written: &str, table: &'static [Field]) -> Option<&'static str> {
    let word = plain(written);
    let names = || table.iter().map(|field| field.name);
    lookup_exact(written, table)
        .or_else(|| lookup_word(&word, |name| names().any(|known| known == name)))
        .or_else(|| match peers::field(&word, table) {
            peers::Peer::Field(name) => Some(name),
            peers::Peer::Nothing => None,
            peers::Peer::Unknown => nearest(written, names()),
        })
}

/// The field that has this very name, in whatever letters, or is called so in Swedish.
pub(super) fn lookup_exact(written: &str, table: &'static [Field]) -> Option<&'static str> {
    let word = plain(written);
    let is_it = |field: &&Field| holds(field.swedish, &word) || plain(field.name) == word;
    table.iter().find(is_it).map(|field| field.name)
}

/// The word of a choice that was meant: by its Swedish word, or as the most alike.
pub(super) fn lookup_choice(written: &str, choices: &[&'static str]) -> Option<&'static str> {
    lookup_word(&plain(written), |name| choices.contains(&name))
        .or_else(|| nearest(written, choices.iter().copied()))
}

/// The first that [`WORDS`] has for a word among those that are known.
fn lookup_word(word: &str, is_known: impl Fn(&'static str) -> bool) -> Option<&'static str> {
    WORDS
        .iter()
        .filter(|(swedish, _)| holds(swedish, word))
        .map(|(_, name)| *name)
        .find(|name| is_known(name))
}

/// Whether it is one of these, which have spaces between; `_` is a space within one.
fn holds(words: &str, word: &str) -> bool {
    words.split(' ').any(|one| {
        one.split('_')
            .try_fold(word, |rest, part| rest.strip_prefix(part))
            == Some("")
    })
}

/// Words for choices, and for families of findings, whose rows are made in a loop; and what each
/// stands for. A word may stand for several: the first that is known counts.
const WORDS: &[(&str, &str)] = &[
    // Families of findings.
    ("filer", "files"),
    ("fält", "front-matter"),
    ("länkar", "links"),
    ("tillgänglighet", "accessibility"),
    ("klarspråk", "plain-language"),
    ("sök sökning", "search"),
    ("integritet personuppgifter", "privacy"),
    ("ansvar styrning förvaltning", "governance"),
    ("webbplats inställningar", "site"),
    // Values.
    ("fel", "error"),
    ("varning", "warning"),
    ("upplysning", "info"),
    ("av nej ingen", "off"),
    ("krav krävs obligatorisk obligatoriskt ja", "required"),
    ("frivillig frivilligt nej", "optional"),
    ("sida", "page"),
    ("nätverk", "network"),
    ("mötesplats", "meeting-place"),
    // Of the accessibility statement.
    ("helt heltförenlig", "fully"),
    ("delvis delvisförenlig", "partly"),
    ("inte inteförenlig ej ejförenlig", "not"),
    ("själv egen intern självskattning självtestning", "self"),
    ("extern externt oberoende konsult", "external"),
    ("utansyn blind blindhet synskada", "no-vision"),
    ("nedsattsyn svagsyn synnedsättning", "low-vision"),
    ("färg färgseende färgblind", "no-colour"),
    ("utanhörsel döv dövhet", "no-hearing"),
    ("nedsatthörsel hörsel hörselnedsättning", "low-hearing"),
    ("utantal röst tal", "no-voice"),
    ("motorik finmotorik styrka", "manipulation"),
    ("räckvidd", "reach"),
    ("blinkande flimmer epilepsi", "flicker"),
    ("kognition språk inlärning", "cognition"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::Shape;

    const CONTACT: &[Field] = &[
        Field::new("name", Shape::Text).swedish("namn"),
        Field::new("role", Shape::Text).swedish("roll titel befattning arbetar_med"),
        Field::new("email", Shape::Text).swedish("epost mejl"),
    ];

    #[test]
    fn a_swedish_word_finds_the_field_of_its_table() {
        assert_eq!(lookup_field("E-post", CONTACT), Some("email"));
        assert_eq!(lookup_field("Titel", CONTACT), Some("role"));
        assert_eq!(lookup_field("Arbetar med", CONTACT), Some("role"));
        assert_eq!(lookup_field("arbetar", CONTACT), None);
        assert_eq!(lookup_field("emial", CONTACT), Some("email"));
        assert_eq!(lookup_field("ansvarig", CONTACT), None);
    }

    #[test]
    fn a_swedish_word_finds_the_choice_that_is_known() {
        assert_eq!(
            lookup_choice("Nej", &["required", "optional"]),
            Some("optional")
        );
        assert_eq!(lookup_choice("nej", &["error", "off"]), Some("off"));
        assert_eq!(
            lookup_choice("nätverk", &["page", "network"]),
            Some("network")
        );
        assert_eq!(
            lookup_choice("netwrok", &["page", "network"]),
            Some("network")
        );
    }
}
