//! What writers and editors are told of search: pages that must be found, and pages that others
//! come before; and that what is told of them is what readers would get.

use std::collections::BTreeMap;

use jiff::civil::date;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use samverk::clock::When;
use samverk::search::query::search;
use samverk::search::{outranked, outranking};
use samverk::site::{EditionId, Page, PageId};
use samverk::snapshot::{BuildOptions, Snapshot};
use scraper::{Html, Selector};

use crate::properties::cases;
use crate::site::Site;

fn snapshot(site: &Site) -> Snapshot {
    let options = BuildOptions {
        when: When::Day(date(2026, 11, 27)),
        ..BuildOptions::default()
    };
    Snapshot::load(&site.path(""), &options)
}

/// The path of the page that a search finds first.
fn first(snapshot: &Snapshot, edition: EditionId, words: &str) -> Option<PageId> {
    let index = snapshot.search().index(edition).unwrap();
    let hits = search(index, words).hits;
    hits.first().map(|hit| index.pages[hit.page as usize].id)
}

/// What is said of a site's search: code, file and message.
fn said(site: &Site, command: &[&str]) -> Vec<[String; 3]> {
    let run = site.run(&[command, &["--format", "json"]].concat());
    let parts = |finding: &serde_json::Value| {
        ["code", "file", "message"].map(|part| finding[part].as_str().unwrap_or("").to_owned())
    };
    let said = run.json().into_iter().map(|finding| parts(&finding));
    said.filter(|[code, ..]| code.starts_with("search-"))
        .collect()
}

/// Words of titles, few enough that pages are often called alike. None is a form or a part of
/// another.
#[rustfmt::skip]
const WORDS: &[&str] = &["Musik", "musik", "och", "för", "kör", "Om", "i", "1", "Äpple", "äpple", "+", "-", "Bild!", "\u{c4}rlig"];

#[derive(Debug, Clone)]
struct Called {
    folder: &'static str,
    title: Vec<&'static str>,
    keywords: Option<Vec<&'static str>>,
    line: &'static str,
}

impl Called {
    fn text(&self) -> String {
        let title = self.title.join(" ");
        let keywords = self.keywords.as_ref();
        let keywords = keywords.map_or_else(String::new, |words| {
            format!("keywords: \"{}\"\n", words.join(" "))
        });
        let line = self.line;
        format!("---\ntitle: \"{title}\"\n{keywords}{line}\n---\n\nKör för musik, bild i äpplen.\n")
    }
}

fn called() -> impl Strategy<Value = Called> {
    let folder = select(&["", "a/", "b/", "b/c/"][..]);
    let title = vec(select(WORDS), 1..4);
    let keywords = option::weighted(0.3, vec(select(WORDS), 1..3));
    let line = select(
        &[
            "",
            "",
            "type: network\nmission: Musik.",
            "order: 1",
            "search: false",
            "draft: true",
        ][..],
    );
    (folder, title, keywords, line).prop_map(|(folder, title, keywords, line)| Called {
        folder,
        title,
        keywords,
        line,
    })
}

/// Compares what is said of each page of a site with what its title finds.
fn agrees(site: &Site) -> Result<usize, String> {
    let snapshot = snapshot(site);
    let said: BTreeMap<PageId, PageId> = snapshot
        .site
        .editions()
        .flat_map(|(edition, _)| outranked(&snapshot.site, edition))
        .collect();
    let is_exempt = |page: &Page| {
        let home = &snapshot.site.edition(page.edition).home;
        page.original.is_some() || page.address == *home || !page.document.front_matter.search
    };
    for (id, page) in snapshot.site.shown() {
        let path = &page.document.path;
        let other = said.get(&id).copied();
        if other != outranking(&snapshot.site, id) {
            return Err(format!("{path}: not the same by itself"));
        }
        let found = first(&snapshot, page.edition, &page.document.title);
        let names = page.document.front_matter.keywords.iter();
        let has_name = names
            .into_iter()
            .any(|name| first(&snapshot, page.edition, name) == Some(id));
        let is_first = found.is_none() || found == Some(id);
        match other {
            None if is_exempt(page) || is_first || has_name => {}
            Some(other) if found == Some(other) => {}
            _ => return Err(format!("{path}: said {other:?}, found {found:?}")),
        }
    }
    Ok(said.len())
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn a_page_is_told_of_exactly_where_its_title_finds_another(pages in vec(called(), 2..9)) {
        let site = Site::bare().file("content/index.md", "# Musik\n");
        for (number, page) in pages.iter().enumerate() {
            site.write(format!("content/{}{number}.md", page.folder), page.text());
        }
        agrees(&site).map_err(TestCaseError::fail)?;
    }
}

#[test]
fn a_page_is_told_of_in_its_own_language_and_neither_home_nor_easy_versions_are() {
    let site = Site::new()
        .file("site.yaml", "theme: bare\nlanguages: [en]\n")
        .file("content/index.md", "# Musik\n")
        .file("content/index.en.md", "# Music\n")
        .file("content/musik.md", "# Musik\n")
        .file("content/musik.en.md", "# Musik\n")
        .file("content/musik.lattlast.md", "# Musik\n")
        .file("content/a/music.md", "# Music\n")
        .file("content/a/music.en.md", "# Music\n")
        .file(
            "content/b/music.en.md",
            "---\ntitle: Musik\ntype: network\nmission: Play.\n---\n",
        );
    assert_eq!(agrees(&site), Ok(1));
    let expected = [
        "search-own-title",
        "content/musik.en.md",
        "Den som söker på ”Musik” hittar b/music.en.md före den här sidan.",
    ];
    assert_eq!(said(&site, &["check"]), [expected.map(str::to_owned)]);
}

#[test]
fn a_title_whose_words_are_repeated_or_only_join_finds_its_page() {
    let site = Site::bare()
        .file("content/a.md", "# Steg\n")
        .file("content/b.md", "# Steg för steg\n")
        .file("content/c.md", "# Om\n")
        .file("content/d.md", "# Om och i\n");
    // To a search, the first two are called the same.
    assert_eq!(agrees(&site), Ok(1));
}

#[test]
fn check_and_build_say_the_same_of_searches_that_must_find_a_page() {
    let site = Site::bare()
        .file(
            "site.yaml",
            "theme: bare\nlanguages: [en]\nsearch:\n  must_find:\n\
             \x20   - {query: fritis, page: fritidshem.md}\n\
             \x20   - {query: fritis, page: fritidshem.en.md}\n\
             \x20   - {query: after school, page: fritidshem.en.md}\n\
             \x20   - {query: after school, page: fritidshem.md}\n\
             \x20   - {query: after school, page: gammal/}\n\
             \x20   - {query: fritis, page: /gammal/}\n",
        )
        .file("content/index.md", "# Start\n")
        .file(
            "content/fritidshem.md",
            "---\ntitle: Fritidshem\nkeywords: fritis\naliases: /gammal/\n---\n",
        )
        .file("content/fritidshem.en.md", "# After-school care\n");
    let expected = [
        "Sökningen ”fritis” hittar inte fritidshem.en.md: ”fritis” finns inte på webbplatsen.",
        "Sökningen ”after school” hittar inte fritidshem.md: ”after” finns inte på webbplatsen.",
        "Sökningen ”after school” ska hitta gammal/, som inte finns.",
    ];
    let expected =
        expected.map(|message| ["search-not-found", "site.yaml", message].map(str::to_owned));
    assert_eq!(said(&site, &["check"]), expected);
    assert_eq!(said(&site, &["build"]), expected);
    assert_eq!(site.run(&["build", "--strict"]).code, 1);
    assert_eq!(site.run(&["report"]).code, 0);
    let report = std::fs::read_to_string(site.path("report/index.html")).unwrap();
    for [.., message] in &expected {
        assert!(report.contains(message), "{report}");
    }
}

#[test]
fn a_theme_without_a_search_page_has_no_search_to_check() {
    let site = Site::new()
        .file(
            "site.yaml",
            "theme: eget\nsearch: {must_find: {query: x, page: a.md}}\n",
        )
        .file(
            "themes/eget/templates/page.html",
            "<title>{{ page.title }}</title>",
        )
        .file("content/a.md", "# A\n");
    assert_eq!(said(&site, &["check"]), [] as [[String; 3]; 0]);
}

#[test]
fn a_written_page_introduces_the_search_page() {
    for theme in ["standard", "bare"] {
        for (settings, file, output) in [
            ("", "sok.md", "sok/index.html"),
            ("", "sok/index.md", "sok/index.html"),
            ("", "sök.md", "sok/index.html"),
            ("language: en\n", "search.md", "search/index.html"),
            (
                "addresses: {search: /hitta/}\n",
                "hitta.md",
                "hitta/index.html",
            ),
            ("languages: [en]\n", "hitta.en.md", "en/search/index.html"),
        ] {
            let slug = if output.starts_with("en/") {
                "slug: search\n"
            } else {
                ""
            };
            let site = Site::new()
                .file(
                    "site.yaml",
                    format!("title: Sajt\ntheme: {theme}\n{settings}"),
                )
                .file("content/index.md", "# Start\n")
                .file("content/index.en.md", "# Home\n")
                .file("content/matte.md", "# Matematik\n")
                .file(
                    &format!("content/{file}"),
                    format!("---\ntitle: Hitta rätt\n{slug}---\n\nSkriv vad du letar efter.\n"),
                );
            site.run(&["build"]);
            let html = Html::parse_document(&site.read(output));
            let text = |selector: &str| -> String {
                let selector = Selector::parse(selector).unwrap();
                let found = html.select(&selector);
                found.flat_map(|element| element.text()).collect()
            };
            let main = text("main");
            assert_eq!(
                text("h1").replace('\u{ad}', ""),
                "Hitta rätt",
                "{theme} {file}"
            );
            assert!(
                main.contains("Skriv vad du letar efter."),
                "{theme} {file}: {main}"
            );
            let is_search = Selector::parse("[data-search-index]").unwrap();
            assert!(html.select(&is_search).next().is_some(), "{theme} {file}");
        }
    }
}
