use proptest::prelude::*;

use super::Compounds;
use crate::search::stem::Stemmer;

/// The parts of a word on a site with these words.
fn parts_on(site: &str, word: &str) -> String {
    let stemmer = Stemmer::of("sv");
    let words: Vec<_> = site
        .split_whitespace()
        .map(|word| (word, stemmer.stem(word)))
        .collect();
    let words = words.iter().map(|(word, stem)| (*word, stem.as_ref()));
    Compounds::new(stemmer, words).parts(word).join(" ")
}

#[test]
fn words_of_the_site_are_found_in_compounds() {
    let site = "fritidshem utvecklare kollega lära matematik förskoleklass special pedagoger stöd \
                bedömningar speciallärare";
    for (word, parts) in [
        (
            "fritidshemsutvecklare",
            "fritid fritidshem hem hemsutvecklar utvecklar",
        ),
        (
            "fritidshemsutvecklarnas",
            "fritid fritidshem hem hemsutvecklar utvecklar",
        ),
        ("matematikutvecklarna", "matematik utvecklar"),
        ("bedömningsstödet", "bedömning stöd"),
        ("specialpedagogerna", "pedagog special"),
        ("ämnesnätverken", "nät nätverk verk ämn ämnesnät"),
        ("mötesplatsgruppen", "grupp möt mötesplats plats"),
        ("läroböcker", "bok lär"),
        ("lärarförbundet", "förbund lärar"),
        // Whose stem looks as if it had lost a genitive.
        ("webbkurserna", "kurs webb"),
        ("webbkurs", "kurs webb"),
    ] {
        assert_eq!(parts_on(site, word), parts, "{word}");
    }
}

#[test]
fn heads_are_found_that_nothing_on_the_site_tells_of() {
    for (word, head) in [
        ("fritidshemsutvecklare", "utvecklar"),
        ("matematikutvecklare", "utvecklar"),
        ("kommunikationsplattform", "plattform"),
        ("simkunnighetsprövningar", "prövning"),
        ("elevhälsoteamet", "hälsoteam"),
    ] {
        let parts = parts_on("", word);
        assert!(parts.split(' ').any(|part| part == head), "{word}: {parts}");
    }
}

#[test]
fn frequent_first_parts_tell_of_what_the_site_never_writes_alone() {
    for (word, part) in [
        ("bokgåvor", "gåv"),
        ("riktlinjerna", "linj"),
        ("individintegrerade", "integrr"),
        ("trygghetslarmet", "larm"),
        ("sällskapsdjur", "djur"),
        ("bokvagnen", "vagn"),
        ("sittgymnastiken", "gymnastik"),
        ("procentsatserna", "sats"),
        ("fingeravtrycken", "avtryck"),
        ("överblick", "blick"),
        ("nätaggregatet", "aggregat"),
    ] {
        let parts = parts_on("", word);
        assert!(
            parts.split(' ').any(|found| found == part),
            "{word}: {parts}"
        );
    }
}

#[test]
fn frequent_first_parts_are_in_order() {
    assert!(super::FIRST.is_sorted());
}

#[test]
fn words_that_are_one_have_no_parts() {
    let site = "verk plan mat form ord lär visning veckling samhet hand lag bild information";
    for word in [
        "utveckling",
        "utvecklingarna",
        "verksamheten",
        "planeringen",
        "grupperna",
        "lärarna",
        "lärandet",
        "undervisning",
        "kommunikation",
        "handlingar",
        "skolorna",
        "bildningar",
        "elevernas",
        "information",
        "matematiken",
        "förväntningar",
        "beskrivningen",
        "möjligheterna",
        "bokningar",
        "individuella",
        "fingerad",
        "språkliga",
        "barndomen",
    ] {
        assert_eq!(parts_on(site, word), "", "{word}");
    }
}

#[test]
fn short_words_other_languages_and_what_is_no_word_have_no_parts() {
    assert_eq!(parts_on("bok hylla", "bokhyl"), "");
    assert_eq!(parts_on("skola kod", "skolkod2026"), "");
    for language in ["en", "fi", "de"] {
        let stemmer = Stemmer::of(language);
        let words = [("fritidshem", "fritidshem"), ("utvecklare", "utvecklare")];
        let compounds = Compounds::new(stemmer, words);
        assert!(compounds.parts("fritidshemsutvecklare").is_empty());
    }
}

proptest! {
    #[test]
    fn parts_of_any_word_are_sorted_and_shorter(
        word in "\\PC{0,24}|[a-zåäöé]{7,24}|(skol|mötes|barn|fritids|ut|lärar|språk){2,5}",
    ) {
        let stemmer = Stemmer::of("sv");
        let words = [("skola", "skol"), ("barn", "barn"), ("språk", "språk")];
        let parts = Compounds::new(stemmer, words).parts(&word);
        prop_assert!(parts.is_sorted());
        prop_assert!(!parts.contains(&stemmer.stem(&word).into_owned()));
        prop_assert!(parts.iter().all(|part| part.chars().count() >= 2));
    }
}
