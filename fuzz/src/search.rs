//! Search: the index of a site, and what queries find.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use samverk::content::Document;
use samverk::search::query::Searcher;
use samverk::search::stem::{Stemmer, fold};
use samverk::search::tokenizer::words;
use samverk::search::{Index, compounds::Compounds};
use samverk::site::EditionId;

use super::site::Stage;
use super::{Target, pieces, text};

/// A page; its last line is a query, and so is its first word.
pub const SEARCH: Target = Target {
    name: "search",
    run: search,
    seeds: &["content", "tests/search", "tests/golden/links"],
    endings: &["md", "tsv", "txt"],
    pieces: pieces::WORDS,
    tries: 30,
};

const SETTINGS: &str = "title: Nät\nlanguage: sv\ntheme: bare\n\
    synonyms: [[fritids, fritidshem], [NPF, neuropsykiatrisk funktionsnedsättning]]\n";

struct World {
    stage: Stage,
    others: [Arc<Document>; 3],
}

thread_local! {
    static WORLD: OnceCell<World> = const { OnceCell::new() };
}

fn make() -> World {
    let stage = Stage::new(SETTINGS);
    let others = [
        stage.page(
            "index.md",
            b"# Start\n\nSpr\xc3\xa5kutvecklare och kvalitetsarbete i f\xc3\xb6rskolan.\n",
        ),
        stage.page(
            "b.md",
            "# Nätverk för matematik\n\nMattelärare på fritidshem.\n".as_bytes(),
        ),
        stage.page(
            "c.md",
            "---\ntitle: NPF\nkeywords: [adhd, C#, 1:1]\n---\nText.\n".as_bytes(),
        ),
    ];
    World { stage, others }
}

fn search(bytes: &[u8]) {
    let written = text(bytes);
    assert_words(&written);
    WORLD.with(|world| {
        let world = world.get_or_init(make);
        let page = world.stage.page("a.md", bytes);
        let title = page.title.clone();
        let is_found = page.front_matter.search;
        let [start, b, c] = world.others.clone();
        let site = world.stage.assemble(&[start, page, b, c]);
        let made = site.search();
        let Some(index) = made.index(EditionId::OWN) else {
            return;
        };
        assert_index(index);
        let searcher = Searcher::new(index);
        let last = written.lines().next_back().unwrap_or_default();
        let first: String = written.chars().take(40).collect();
        for query in [last, &first, &title] {
            assert_found(&searcher, index, query);
        }
        let telling = words(&title).into_iter().any(|word| word.len() > 3);
        let hits = searcher.search(&title).hits;
        if is_found && telling && title.len() < 60 && title.split_whitespace().count() == 1 {
            assert!(
                !hits.is_empty(),
                "{title:?} is a page's title, and finds nothing"
            );
        }
        for file in made.all() {
            super::addresses::assert_address(&file.address);
        }
    });
}

/// Words are words again, whoever reads them; stems of folded words are folded stems.
fn assert_words(written: &str) {
    for word in words(written).into_iter().take(64) {
        assert!(
            !word.is_empty() && !word.contains(char::is_whitespace),
            "{word:?}"
        );
        for language in ["sv", "en"] {
            let stemmer = Stemmer::of(language);
            let stem = stemmer.stem(&word);
            assert!(!stem.is_empty(), "{word:?} has no stem");
            assert_eq!(
                fold(&stem),
                stemmer.stem(&fold(&word)),
                "{word:?} in {language}"
            );
        }
        let compounds = Compounds::new(Stemmer::of("sv"), [(&*word, &*word)]);
        for part in compounds.parts(&word) {
            assert!(!part.is_empty(), "a part of {word:?}");
        }
    }
}

/// Everything is in order, and every number is that of a page.
fn assert_index(index: &Index) {
    let postings = index.words.iter().map(|word| &word.postings);
    let postings = postings.chain(index.parts.iter().map(|(_, postings)| postings));
    for postings in postings.chain(index.synonyms.iter().map(|(_, _, postings)| postings)) {
        let mut seen = BTreeSet::new();
        for pages in &postings.0 {
            assert!(pages.is_sorted_by(|a, b| a < b), "{pages:?}");
            assert!(
                pages
                    .iter()
                    .all(|page| (*page as usize) < index.pages.len()),
                "{pages:?}"
            );
            assert!(
                pages.iter().all(|page| seen.insert(*page)),
                "a page is in two fields: {postings:?}"
            );
        }
    }
    let keys = index
        .words
        .iter()
        .map(|word| (fold(&word.stem), &word.stem, &word.text));
    assert!(keys.is_sorted_by(|a, b| a < b), "words are not in order");
}

/// A query finds each page once, best first, always the same, and gives reasons.
fn assert_found(searcher: &Searcher<'_>, index: &Index, query: &str) {
    let found = searcher.search(query);
    let mut seen = BTreeSet::new();
    for hit in &found.hits {
        assert!(seen.insert(hit.page), "{query:?} finds a page twice");
        assert!(
            (hit.page as usize) < index.pages.len(),
            "{query:?} finds what is not there"
        );
        assert!(!hit.reasons.is_empty(), "{query:?}");
    }
    assert!(
        found.hits.is_sorted_by(|a, b| a.score >= b.score),
        "{query:?}"
    );
    let again = searcher.search(query);
    assert_eq!(format!("{found:?}"), format!("{again:?}"));
}
