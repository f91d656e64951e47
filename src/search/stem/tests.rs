use proptest::prelude::*;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{Stemmer, fold};

fn swedish(word: &str) -> String {
    Stemmer::of("sv-SE").stem(word).into_owned()
}

/// Each line holds forms of one word; those of different lines have different stems.
#[track_caller]
fn apart(language: &str, words: &[&str]) {
    let stemmer = Stemmer::of(language);
    let mut seen: Vec<(String, &str)> = Vec::new();
    for forms in words {
        let stems: Vec<_> = forms.split(' ').map(|form| stemmer.stem(form)).collect();
        let first = stems[0].to_string();
        assert!(
            stems.iter().all(|stem| *stem == first),
            "{forms}: {stems:?}"
        );
        let other = seen.iter().find(|(stem, _)| *stem == first);
        assert_eq!(other, None, "{forms} have the stem {first}, too");
        seen.push((first, forms));
    }
}

#[test]
fn forms_of_a_noun_meet() {
    apart(
        "sv",
        &[
            "skola skolan skolor skolorna skolans skolornas",
            "nätverk nätverket nätverken nätverkets",
            "fritidshem fritidshemmet fritidshemmen fritidshemmets",
            "barn barnet barnen barns",
            "ämne ämnet ämnen ämnena",
            "rektor rektorn rektorer rektorerna",
            "plats platsen platser platserna",
            "elev eleven elever elevernas",
            "möjlighet möjligheten möjligheter möjligheternas",
            "tid tiden tider",
            "år året åren",
            "läsår läsåret",
            "nyckel nyckeln nycklar nycklarna",
            "fönster fönstret fönstren",
            "tecken tecknet tecknen",
            "förälder föräldrar föräldrarna",
            "centrum centret centrets",
            "museum museet museer museerna",
            "gymnasium gymnasiet gymnasier",
            "idé idén idéer",
            "termin terminen terminer terminerna",
            "vårtermin vårterminen",
            "akademi akademin akademier",
            "schema schemat scheman",
            "möte mötets mötenas",
            "konferens konferensen konferenser",
            "radio radion",
            "konto kontot konton",
            "läroplan läroplanen läroplaner läroplanernas",
            "område området områden områdena",
            "utbildning utbildningen utbildningar utbildningarnas",
        ],
    );
}

#[test]
fn those_who_do_something_are_not_what_they_do() {
    apart(
        "sv",
        &[
            "lärare läraren lärarna lärares lärarens lärarnas",
            "lärande lärandet",
            "lära lär",
            "utvecklare utvecklaren utvecklarna",
            "utveckla utvecklar utvecklade utvecklat utvecklas",
            "utveckling utvecklingen",
            "arbetare arbetarna",
            "arbete arbetet arbeten arbeta arbetar",
            "ledare ledarna ledarens",
            "leda leder",
            "deltagare deltagarna",
            "delta deltar",
            "kurs kursen kurser",
            "plan planen planer",
            "rum rummet",
            "barr barret",
            "mat maten",
            "matte matten",
            "buss bussen",
            "väg vägar",
            "vägg väggar",
        ],
    );
}

#[test]
fn umlauts_of_plurals_are_undone_also_in_compounds() {
    apart(
        "sv",
        &[
            "bok boken böcker böckerna",
            "lärobok läroböcker läroböckernas",
            "hand händer händerna",
            "stad städer städerna",
            "verkstad verkstäder",
            "natt nätter",
            "man män männen mannen",
            "fot fötter",
            "land länder länderna landet",
            "tand tänder",
            "son söner sönerna",
            "dotter döttrar döttrarna",
            "mus möss",
            "gås gäss",
            "rot rötter",
            "ledamot ledamöter ledamöterna",
            "kraft krafter",
            "bonde bönder",
            "bokstav bokstäver",
        ],
    );
    // Not every ä or ö is one.
    apart("sv", &["nät näten nätet", "bröd brödet", "person personer"]);
}

#[test]
fn adjectives_and_verbs_meet_where_no_noun_suffers() {
    apart(
        "sv",
        &[
            "svensk svenska svenskt",
            "viktig viktiga viktigt",
            "gemensam gemensamma gemensamt",
            "digital digitala digitalt",
            "stödja stödjer",
            "planera planerar planerade planerat",
            "genomföra genomför",
        ],
    );
}

#[test]
fn numbers_and_short_words_stay() {
    for word in ["2026", "100", "2000", "a", "i", "ö", "it", "åk1", "7b", ""] {
        assert_eq!(swedish(word), word);
        assert_eq!(Stemmer::of("en").stem(word), word);
    }
    for word in ["hus", "plats", "sva", "barn", "plan", "kurs", "buss"] {
        assert_eq!(swedish(word), word);
    }
}

#[test]
fn english_loses_inflection_only() {
    apart(
        "en",
        &[
            "network networks",
            "meeting meet meetings meets",
            "study studies studied",
            "school schools",
            "class classes",
            "plan plans planned planning",
            "hope hopes hoping hoped",
            "develop develops developed developing",
            "developer developers",
            "development developments",
            "agree agreed agrees",
            "sing sings",
            "café cafés",
        ],
    );
}

#[test]
fn other_languages_have_words_for_stems() {
    for language in ["fi", "de", "ar", "", "svx"] {
        assert_eq!(Stemmer::of(language), Stemmer::None, "{language}");
        assert_eq!(Stemmer::of(language).stem("koulujen"), "koulujen");
    }
    assert_eq!(Stemmer::of("SV"), Stemmer::Swedish);
    assert_eq!(Stemmer::of("en-GB"), Stemmer::English);
}

#[test]
fn folding_takes_marks_away_and_nothing_else() {
    for (word, folded) in [
        ("lärande", "larande"),
        ("åäö", "aao"),
        ("idé", "ide"),
        ("ü", "u"),
        ("øæß", "øæß"),
        ("skola", "skola"),
        ("е\u{301}", "е"),
    ] {
        assert_eq!(fold(word), folded);
    }
}

#[test]
fn what_is_looked_up_is_what_unicode_says() {
    for letter in '\0'..='\u{ff}' {
        let apart = letter.nfd().find(|letter| !is_combining_mark(*letter));
        let expected = apart.map(String::from);
        assert_eq!(Some(fold(&letter.to_string()).into_owned()), expected);
    }
}

proptest! {
    #[test]
    fn a_stem_of_any_word_is_one(word in "\\PC{0,24}|[a-zåäöé]{1,16}(arna|ernas|et|ade|are|en)?") {
        for language in ["sv", "en", "fi"] {
            let stem = Stemmer::of(language).stem(&word).into_owned();
            prop_assert_eq!(stem.is_empty(), word.is_empty());
        }
        let folded = fold(&word).into_owned();
        prop_assert_eq!(fold(&folded).into_owned(), folded.clone());
    }

    #[test]
    fn marks_make_no_difference(word in "[a-zåäöéü]{1,20}|[bdfghlmnrst]{0,3}[äöå][nt]{1,2}(er|erna|rar)") {
        for language in ["sv", "en"] {
            let stemmer = Stemmer::of(language);
            let folded = fold(&word).into_owned();
            let stem = stemmer.stem(&folded).into_owned();
            prop_assert_eq!(fold(&stemmer.stem(&word)).into_owned(), stem, "{}", word);
            prop_assert!(stemmer.stem(&word).chars().count() <= word.chars().count() + 1);
        }
    }
}
