//! What a word finds: other spellings, beginnings, slips, compounds; and odd queries.

use proptest::prelude::*;

use super::*;

#[test]
fn dots_may_be_left_out_and_not_added() {
    let index = bodies(&["lärande", "skola"]);
    assert_eq!(found(&index, "larande"), [(0, Undotted)]);
    assert_eq!(found(&index, "larandet"), [(0, Inflected)]);
    assert_eq!(found(&index, "lara"), [(0, Beginning)]);
    assert_eq!(unknown(&index, "sköl"), ["sköl"]);
    assert_eq!(found(&bodies(&["idé"]), "ide"), [(0, Undotted)]);
    assert_eq!(unknown(&bodies(&["far"]), "får"), ["får"]);
}

#[test]
fn the_right_spelling_comes_first_wherever_it_stands() {
    let index = index(&[
        (&[(Field::Name, "får")], NETWORK),
        (&[(Field::Body, "far")], HOME),
        (&[(Field::Name, "Fåren")], NETWORK),
    ]);
    assert_eq!(
        found(&index, "far"),
        [(1, Exact), (0, Undotted), (2, Inflected)]
    );
    assert_eq!(found(&index, "får"), [(0, Exact), (2, Inflected)]);
    let forms = self::index(&[
        (&[(Field::Name, "lärande")], NETWORK),
        (&[(Field::Body, "larandet")], HOME),
    ]);
    assert_eq!(found(&forms, "larande"), [(1, Inflected), (0, Undotted)]);
}

#[test]
fn beginnings_take_three_letters() {
    let index = bodies(&["grundskola", "gruppchatt", "smågrupp"]);
    assert_eq!(pages(&index, "gru"), [0, 1]);
    assert_eq!(pages(&index, "grundsk"), [0]);
    assert_eq!(unknown(&index, "gr"), ["gr"]);
}

#[test]
fn slips_are_one_from_five_letters_and_two_from_nine() {
    let index = bodies(&["lupin", "fritidshem", "boll"]);
    for near in ["luppin", "lupinx", "lupxn", "luipn"] {
        assert_eq!(found(&index, near), [(0, Slip)], "{near}");
    }
    for near in ["firtidshme", "friitidsheem", "fritdshmm"] {
        assert_eq!(found(&index, near), [(1, Slip)], "{near}");
    }
    for far in ["luxxn", "bolx", "frxtxdshxm", "frtidhm"] {
        assert_eq!(unknown(&index, far), [far]);
    }
}

#[test]
fn the_first_letter_of_a_slip_is_right() {
    let index = bodies(&["skolor"]);
    for far in ["kolor", "xskolor", "ksolor", "okolor"] {
        assert_eq!(unknown(&index, far), [far]);
    }
}

#[test]
fn only_the_smallest_slip_counts_and_only_where_nothing_else_is_found() {
    let index = bodies(&["fritidshem", "fritidshen", "fritidsxxm"]);
    assert_eq!(found(&index, "fritidsham"), [(0, Slip)]);
    assert_eq!(found(&index, "fritidshem"), [(0, Exact)]);
    // With dots that the site does not have: nothing else is wrong.
    assert_eq!(
        found(&bodies(&["larande", "larandq"]), "lärande"),
        [(0, Slip)]
    );
}

#[test]
fn a_compound_finds_its_words_in_any_order_and_form() {
    let index = bodies(&[
        "nätverk för matematik",
        "nätverket och matematiken",
        "matematik",
        "utveckling av fritidshem",
        "förvaltning av skola",
    ]);
    assert_eq!(pages(&index, "matematiknätverk"), [0, 1]);
    assert_eq!(pages(&index, "matematiknätverken"), [0, 1]);
    assert_eq!(pages(&index, "matematiknatverk"), [0, 1]);
    assert_eq!(pages(&index, "fritidshemsutveckling"), [3]);
    assert_eq!(pages(&index, "skoleförvaltning"), [4]);
    let are = bodies(&["speciallärare i nätverk", "lära i nätverk"]);
    assert_eq!(pages(&are, "speciallärarnätverket"), [0]);
    assert_eq!(unknown(&index, "nätverkslärare"), ["nätverkslärare"]);
    // Each is somewhere, and no page has both.
    assert_eq!(unknown(&index, "fritidsnätverk"), ["fritidsnätverk"]);
    let reasons = search(&index, "fritidshemsutveckling").hits[0]
        .reasons
        .clone();
    assert_eq!(reasons[0].matched_text, "fritidshem + utveckling");
}

#[test]
fn a_compound_of_three_words_is_read_as_well() {
    let index = bodies(&["fritid hem utveckling", "hem utveckling"]);
    assert_eq!(found(&index, "fritidshemsutveckling"), [(0, Joined)]);
}

#[test]
fn parts_of_the_sites_compounds_are_words_of_a_compound() {
    let index = part(bodies(&["nätverk hygienombud", "nätverk"]), "hygien", &[0]);
    assert_eq!(found(&index, "hygiennätverk"), [(0, Joined)]);
}

#[test]
fn what_is_done_is_found_where_somebody_does_it() {
    let index = bodies(&["boka bil", "beställer affischer", "bil och bok"]);
    assert_eq!(found(&index, "bilbokning"), [(0, Joined)]);
    assert_eq!(found(&index, "affischbeställning"), [(1, Joined)]);
}

#[test]
fn what_ends_words_or_joins_them_is_no_last_word_of_a_compound() {
    let index = bodies(&["nyckel till skåp", "ny kun", "hon lär, och det är bra"]);
    assert_eq!(found(&index, "nyckelskåp"), [(0, Joined)]);
    assert_eq!(unknown(&index, "kunskap läraren"), ["kunskap", "läraren"]);
}

#[test]
fn what_a_slip_is_away_comes_before_what_is_joined() {
    let index = bodies(&["lärare först", "förstelärare", "satt lång", "långsamt"]);
    assert_eq!(found(&index, "förstlärare"), [(1, Slip), (0, Joined)]);
    assert_eq!(found(&index, "långsatt"), [(3, Slip), (2, Joined)]);
    let index = bodies(&["hög läsa ing", "matte i skolan", "mata skola"]);
    assert_eq!(
        unknown(&index, "högläsaing skolmat"),
        ["högläsaing", "skolmat"]
    );
}

#[test]
fn beginnings_and_slips_of_a_whole_name_come_first() {
    let index = index(&[
        (&[(Field::Name, "Nätverk för matematik")], NETWORK),
        (&[(Field::Name, "Nätverk")], PAGE),
        (&[(Field::Name, "Nätverken")], PAGE),
    ]);
    assert_eq!(pages(&index, "nätv")[0], 1);
    assert_eq!(pages(&index, "nätvrek"), [1, 0]);
    assert_eq!(pages(&index, "nätverk"), [1, 0, 2]);
}

#[test]
fn what_weighs_nothing_comes_after_what_says_as_much() {
    let index = index(&[
        (&[(Field::Lead, "insatser")], HOME),
        (&[(Field::Lead, "insatser")], PAGE),
        (&[(Field::Lead, "insatserna")], PAGE),
    ]);
    assert_eq!(pages(&index, "insatser"), [1, 0, 2]);
}

#[test]
fn what_only_joins_words_is_no_word_of_a_compound() {
    let index = bodies(&["för stånd", "till baka"]);
    assert_eq!(
        unknown(&index, "förstånd tillbaka"),
        ["förstånd", "tillbaka"]
    );
}

#[test]
fn a_compound_stands_in_the_field_of_its_least_word() {
    let index = index(&[(
        &[(Field::Name, "Matematik"), (Field::Body, "nätverk")],
        PAGE,
    )]);
    assert_eq!(
        search(&index, "matematiknätverk").hits[0].reasons[0].field,
        Field::Body
    );
}

#[test]
fn a_part_is_shown_by_a_compound_that_is_on_the_page() {
    let index = bodies(&["fritidshemsutvecklare", "skolutvecklare", "annat"]);
    let index = part(index, "utvecklare", &[0, 1]);
    let hits = search(&index, "utvecklare").hits;
    let shown: Vec<&str> = hits
        .iter()
        .map(|hit| hit.reasons[0].matched_text.as_str())
        .collect();
    assert_eq!(shown, ["fritidshemsutvecklare", "skolutvecklare"]);
}

#[test]
fn words_that_only_join_do_not_filter_unless_they_are_alone() {
    let index = bodies(&["matematik nätverk", "och och"]);
    assert_eq!(pages(&index, "nätverk för matematik"), [0]);
    assert_eq!(pages(&index, "natverk for matematik"), [0]);
    assert_eq!(pages(&index, "och"), [1]);
    assert_eq!(unknown(&index, "för"), ["för"]);
    assert_eq!(unknown(&index, "nätverk för"), [""; 0]);
    let reasons = &search(&index, "nätverk för matematik").hits[0].reasons;
    assert_eq!(reasons.len(), 2);
}

#[test]
fn a_word_written_twice_counts_once() {
    let index = bodies(&["matematik", "annat"]);
    assert_eq!(
        search(&index, "matematik Matematik"),
        search(&index, "matematik")
    );
}

#[test]
fn nothing_asked_is_nothing_found() {
    let index = bodies(&["matematik"]);
    for query in ["", "  ", "!?—…", "🙂🙂", "\u{ad}"] {
        let found = search(&index, query);
        assert!(found.words.is_empty() && found.hits.is_empty(), "{query}");
    }
    assert!(search(&Index::default(), "matematik").hits.is_empty());
}

#[test]
fn letters_in_parts_and_soft_hyphens_are_the_same_word() {
    let index = bodies(&["nätverk"]);
    assert_eq!(found(&index, "na\u{308}tverk"), [(0, Exact)]);
    assert_eq!(found(&index, "nät\u{ad}verk"), [(0, Exact)]);
}

#[test]
fn very_long_words_are_unknown_and_very_many_are_cut() {
    let index = bodies(&["matematik"]);
    let long = "matematik".repeat(1200);
    assert_eq!(unknown(&index, &long), [long]);
    let many: Vec<String> = (0..10_000).map(|number| format!("a{number}")).collect();
    let many = many.join(" ");
    assert_eq!(search(&index, &many).words.len(), 32);
}

fn words_of_a_site() -> Index {
    let index = bodies(&[
        "nätverk för matematik i Umeå",
        "fritidshemsutvecklare lärande 2026",
        "Ελληνικά 漢字 قلم",
    ]);
    part(index, "utvecklare", &[1])
}

proptest! {
    #[test]
    fn no_query_makes_it_panic_and_the_answer_is_always_the_same(query in any::<String>()) {
        let index = words_of_a_site();
        let searcher = Searcher::new(&index);
        let found = searcher.search(&query);
        let numbers: Vec<u32> = found.hits.iter().map(|hit| hit.page).collect();
        let ranked: Vec<u32> = searcher.rank(&query).pages.iter().map(|(page, _)| *page).collect();
        prop_assert_eq!(ranked, numbers);
        prop_assert_eq!(found, search(&index, &query));
    }

    #[test]
    fn what_stands_on_a_page_finds_it(page in 0_usize..3, from in 0_usize..4) {
        let texts = ["nätverk matematik Umeå", "fritidshemsutvecklare lärande 2026", "ord är där"];
        let index = bodies(&texts);
        let query: Vec<&str> = texts[page].split(' ').skip(from).collect();
        let hits = pages(&index, &query.join(" "));
        prop_assert!(query.is_empty() || hits[0] as usize == page);
    }
}
