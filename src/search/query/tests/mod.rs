//! The order of classes, fields and pages, and what finds nothing.
//! What is found: `finding`.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod finding;

use std::collections::BTreeMap;

use super::{MatchClass, Searcher, search};
use crate::search::function_words::telling;
use crate::search::index::{Field, Index, IndexedPage, Postings, Word};
use crate::search::stem::{Stemmer, fold};
use crate::search::tokenizer::words;
use crate::site::PageId;

/// A page: what stands in which of its fields, and its weight.
type Page<'a> = (&'a [(Field, &'a str)], u8);

const PAGE: u8 = 4;
const NETWORK: u8 = 8;
const HOME: u8 = 0;

fn add(postings: &mut Postings, page: u32, field: Field) {
    let fields = &mut postings.0;
    if !fields.iter().any(|pages| pages.contains(&page)) {
        fields[field as usize].push(page);
    }
}

/// An index of pages in Swedish. Fields of a page are listed best first.
fn index(pages: &[Page<'_>]) -> Index {
    let stemmer = Stemmer::of("sv");
    let mut all = BTreeMap::<(String, String, String), Postings>::new();
    for (number, (fields, _)) in (0..).zip(pages) {
        for (field, text) in *fields {
            for word in words(text) {
                let stem = stemmer.stem(&word).into_owned();
                let postings = all
                    .entry((fold(&stem).into_owned(), stem, word))
                    .or_default();
                add(postings, number, *field);
            }
        }
    }
    let indexed = pages.iter().enumerate().map(|(number, (fields, weight))| {
        let title = fields.iter().find(|(field, _)| *field == Field::Name);
        IndexedPage {
            id: PageId(number),
            title_words: title.map_or(0, |(_, title)| u8::try_from(telling("sv", title)).unwrap()),
            weight: *weight,
        }
    });
    Index {
        language: String::from("sv"),
        pages: indexed.collect(),
        words: all
            .into_iter()
            .map(|((_, stem, text), postings)| Word {
                text,
                stem,
                postings,
            })
            .collect(),
        parts: Vec::new(),
        synonyms: Vec::new(),
    }
}

/// Pages of one field each.
fn with(field: Field, texts: &[&str]) -> Index {
    let fields: Vec<[(Field, &str); 1]> = texts.iter().map(|text| [(field, *text)]).collect();
    let pages: Vec<Page<'_>> = fields.iter().map(|page| (page.as_slice(), PAGE)).collect();
    index(&pages)
}

fn bodies(texts: &[&str]) -> Index {
    with(Field::Body, texts)
}

/// With a word that some pages have a part of a compound.
fn part(mut index: Index, word: &str, pages: &[u32]) -> Index {
    let mut postings = Postings::default();
    postings.0[0] = pages.to_vec();
    let stem = Stemmer::of("sv").stem(word).into_owned();
    index.parts.push((stem, postings));
    index
}

/// The pages in their order, each with the class of its first reason.
fn found(index: &Index, query: &str) -> Vec<(u32, MatchClass)> {
    let hits = search(index, query).hits;
    hits.iter()
        .map(|hit| (hit.page, hit.reasons[0].match_class))
        .collect()
}

fn pages(index: &Index, query: &str) -> Vec<u32> {
    search(index, query)
        .hits
        .iter()
        .map(|hit| hit.page)
        .collect()
}

fn unknown(index: &Index, query: &str) -> Vec<String> {
    let words = search(index, query).words.into_iter();
    words
        .filter_map(|(word, is_known)| (!is_known).then_some(word))
        .collect()
}

use MatchClass::{Beginning, Exact, Inflected, Joined, Part, Slip, Synonym, Undotted};

#[test]
fn better_matches_come_first_in_the_same_field() {
    for field in Field::ALL {
        // The worst first, so that no order is that of the pages.
        let texts = ["nätverk", "samverkan", "nätverksträff", "liga", "nätverken"];
        let mut index = part(with(field, &texts), "nätverk", &[1]);
        index.parts[0].1 = Postings::default();
        index.parts[0].1.0[field as usize] = vec![1];
        let mut synonym = Postings::default();
        synonym.0[field as usize] = vec![3];
        index
            .synonyms
            .push((String::from("nätverk"), String::from("liga"), synonym));
        assert_eq!(
            found(&index, "nätverk"),
            [
                (0, Exact),
                (4, Inflected),
                (3, Synonym),
                // Where the word itself is there, both count the same.
                (1, Part),
                (2, Beginning)
            ],
            "{field:?}"
        );
        let joined = with(field, &["matematik nätverk", "matematiknätverket"]);
        assert_eq!(
            found(&joined, "matematiknätverk"),
            [(1, Inflected), (0, Joined)]
        );
    }
}

#[test]
fn better_fields_come_first_in_the_same_class() {
    let pages: Vec<[(Field, &str); 1]> = Field::ALL.map(|field| [(field, "skolor")]).into();
    let pages: Vec<Page<'_>> = pages.iter().map(|page| (page.as_slice(), PAGE)).collect();
    let index = index(&pages);
    for query in ["skolor", "skolo", "sklor"] {
        assert_eq!(self::pages(&index, query), [4, 3, 2, 1, 0], "{query}");
    }
}

#[test]
fn a_network_comes_before_a_page_that_mentions_it() {
    let index = index(&[
        (&[(Field::Often, "matematik")], PAGE),
        (&[(Field::Name, "Nätverket för matematiken")], NETWORK),
        (&[(Field::Heading, "matematik")], PAGE),
    ]);
    assert_eq!(pages(&index, "matematik"), [1, 2, 0]);
}

#[test]
fn parts_of_words_of_a_name_come_before_words_elsewhere() {
    let mut index = index(&[
        (
            &[
                (Field::Name, "Nätverk för utvecklare"),
                (Field::Body, "fritidshemsgrupp"),
            ],
            NETWORK,
        ),
        (
            &[(Field::Name, "Nätverk för fritidshemsutvecklare")],
            NETWORK,
        ),
    ]);
    for word in ["fritidshem", "utvecklare"] {
        index = part(index, word, &[]);
        let postings = &mut index.parts.last_mut().unwrap().1;
        postings.0[Field::Name as usize] = vec![1];
        if word == "fritidshem" {
            postings.0[Field::Body as usize] = vec![0];
        }
    }
    assert_eq!(pages(&index, "fritidshem utvecklare"), [1, 0]);
    assert_eq!(pages(&index, "utvecklare"), [0, 1]);
}

#[test]
fn the_whole_name_comes_before_a_part_of_it_whatever_the_page() {
    let index = index(&[
        (&[(Field::Name, "Nätverk för matematik")], NETWORK),
        (&[(Field::Name, "Matematik")], PAGE),
        (&[(Field::Name, "Matematik för lärare")], NETWORK),
        (&[(Field::Name, "Lärande nätverk")], HOME),
        (
            &[(Field::Name, "Nätverk för matematik i gymnasiet")],
            NETWORK,
        ),
    ]);
    assert_eq!(pages(&index, "matematik"), [1, 0, 2, 4]);
    assert_eq!(pages(&index, "nätverk för matematik"), [0, 4]);
    assert_eq!(pages(&index, "Nätverk matematik"), [0, 4]);
    assert_eq!(pages(&index, "för nätverk"), [0, 4, 3]);
    // The start page has half of its name, and comes last all the same.
    assert_eq!(pages(&index, "nätverk"), [0, 4, 3]);
    assert_eq!(pages(&index, "lärande nätverk"), [3]);
}

#[test]
fn of_equals_the_heavier_page_comes_first_then_the_lower_number() {
    let body: &[(Field, &str)] = &[(Field::Body, "matematik")];
    let index = index(&[(body, HOME), (body, PAGE), (body, NETWORK), (body, PAGE)]);
    assert_eq!(pages(&index, "matematik"), [2, 1, 3, 0]);
}

#[test]
fn weight_never_stands_above_class_or_field() {
    let index = index(&[
        (&[(Field::Body, "skolorna")], 63),
        (&[(Field::Body, "skolor")], 0),
        (&[(Field::Often, "skolor")], 0),
    ]);
    assert_eq!(pages(&index, "skolor"), [2, 1, 0]);
}

#[test]
fn a_page_has_to_have_every_word() {
    let index = bodies(&["matematik", "matematik Umeå", "Umeå", "Umeås matematiken"]);
    assert_eq!(pages(&index, "matematik umeå"), [1, 3]);
    assert_eq!(pages(&index, "UMEÅ, Matematik!"), [1, 3]);
    // Known, each of them, and on no page together.
    let apart = bodies(&["matematik", "Umeå"]);
    assert_eq!(pages(&apart, "matematik umeå"), [0; 0]);
    assert_eq!(unknown(&apart, "matematik umeå"), [""; 0]);
}

#[test]
fn a_rare_word_says_more_than_a_common_one() {
    let index = index(&[
        (&[(Field::Heading, "skola"), (Field::Body, "lupin")], PAGE),
        (&[(Field::Heading, "lupin"), (Field::Body, "skola")], PAGE),
        (&[(Field::Body, "skola")], PAGE),
        (&[(Field::Body, "skola")], PAGE),
    ]);
    assert_eq!(pages(&index, "skola lupin"), [1, 0]);
}

#[test]
fn a_word_that_is_nowhere_is_named_and_nothing_is_found() {
    let index = bodies(&["matematik i skolan"]);
    assert_eq!(
        unknown(&index, "matematik zebra Ölandsbro"),
        ["zebra", "ölandsbro"]
    );
    assert_eq!(pages(&index, "matematik zebra"), [0; 0]);
}
