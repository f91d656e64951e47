//! What readers find: every query of `tests/search/gold.tsv`, and every word of `absent.txt`, on
//! the real content and on the sample, and once more with the real content among ten thousand
//! other pages. Both lists were written from the pages; a miss is a fault of the search, not of the
//! list.

mod figures;
mod generated;
mod lists;

use std::fs;
use std::path::Path;

use samverk::clock::When;
use samverk::search::query::Searcher;
use samverk::snapshot::{BuildOptions, Snapshot};

use crate::site::{Site, TODAY, files, repository};
use figures::Figures;
use lists::{Absent, Place, Query};

/// The other pages in the largest test.
const OTHERS: usize = 10_000;

fn load(root: &Path) -> Snapshot {
    let options = BuildOptions {
        when: When::Day(TODAY.parse().unwrap()),
        ..BuildOptions::default()
    };
    Snapshot::load(root, &options)
}

/// Asks an edition of a site all queries about it, and all words that it must not hold.
fn ask(
    snapshot: &Snapshot,
    place: Place,
    queries: &[Query],
    absent: &[Absent],
    figures: &mut Figures,
) {
    let edition = snapshot.site.edition_in(place.language()).unwrap();
    let index = snapshot.search().index(edition).unwrap();
    let searcher = Searcher::new(index);
    let found = |query: &str| -> Vec<&str> {
        let pages = searcher.rank(query).pages.into_iter().map(|(page, _)| page);
        pages
            .map(|number| {
                let page = snapshot.site.page(index.pages[number as usize].id);
                let path = page.document.source.path.as_str();
                path.strip_prefix("content/").unwrap_or(path)
            })
            .collect()
    };
    for query in queries.iter().filter(|query| query.place == place) {
        figures.add(query, &found(&query.text));
    }
    for word in absent.iter().filter(|word| word.is_absent_in(place)) {
        figures.add_absent(place, &word.text, &found(&word.text));
    }
}

#[test]
fn what_readers_look_for_comes_first() {
    let (queries, absent) = (lists::queries(), lists::absent());
    let mut figures = Figures::default();
    let real = load(repository());
    let sample = load(&repository().join("tests/browser/sample"));
    ask(&real, Place::Swedish, &queries, &absent, &mut figures);
    ask(&real, Place::English, &queries, &absent, &mut figures);
    ask(&sample, Place::Sample, &queries, &absent, &mut figures);
    figures.print_and_judge();
}

#[test]
fn among_ten_thousand_other_pages_too() {
    let (queries, absent) = (lists::queries(), lists::absent());
    let site = Site::new();
    for (path, bytes) in files(&repository().join("content")) {
        site.write(Path::new("content").join(path), bytes);
    }
    site.write(
        "site.yaml",
        fs::read(repository().join("site.yaml")).unwrap(),
    );
    generated::add(&site, OTHERS);
    let mut figures = Figures::default();
    let snapshot = load(&site.path(""));
    ask(&snapshot, Place::Swedish, &queries, &absent, &mut figures);
    ask(&snapshot, Place::English, &queries, &absent, &mut figures);
    figures.print_and_judge();
}

#[test]
fn the_lists_are_long_enough_and_name_pages_that_are_there() {
    let (queries, absent) = (lists::queries(), lists::absent());
    let of = |place: Place| queries.iter().filter(|query| query.place == place).count();
    assert!(of(Place::Swedish) >= 120 && of(Place::English) >= 25 && of(Place::Sample) >= 20);
    assert!(absent.len() >= 40);
    for query in &queries {
        for page in &query.pages {
            let file = query.place.content().join(page);
            assert!(file.is_file(), "{}: {}", query.text, file.display());
        }
    }
}
