//! What becomes of a page in a site: HTML, calendars, feeds, the sitemap, data.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use samverk::address;
use scraper::{Html, Selector};

use super::addresses::assert_address;
use super::findings::assert_findings;
use super::parsers::{assert_calendar, assert_json, assert_page, assert_xml};
use super::site::Stage;
use super::{Target, pieces};

/// A page with fields, in a site with everything that samverk makes of them.
pub const GENERATED: Target = Target {
    name: "generated",
    run: generated,
    seeds: &[
        "content",
        "tests/golden/front-matter",
        "tests/golden/generated",
        "tests/browser/sample/content",
    ],
    endings: &["md"],
    pieces: pieces::FIELDS,
    tries: 20,
};

const SETTINGS: &str = "title: Nät & <verk>\nlanguage: sv\nlanguages: [en]\ntheme: bare\n\
    base_url: https://intranet.example/nät/\nmarkdown: {raw_html: sanitise}\n";

thread_local! {
    static STAGE: OnceCell<Stage> = const { OnceCell::new() };
}

fn generated(bytes: &[u8]) {
    STAGE.with(|stage| {
        let stage = stage.get_or_init(|| Stage::new(SETTINGS));
        of_page(stage, bytes);
    });
}

fn of_page(stage: &Stage, bytes: &[u8]) {
    let pages = [
        stage.page("index.md", b"# Start\n\n[A](natverk/a.md)\n"),
        stage.page("natverk/index.md", b"# Alla\n"),
        stage.page("natverk/a.md", bytes),
        stage.page(
            "natverk/b.md",
            b"---\ntitle: B\nrelated: [natverk/a.md]\n---\n[A](a.md#rubrik)\n",
        ),
        stage.page("natverk/a.en.md", b"---\ntitle: A\n---\nText.\n"),
    ];
    let site = stage.assemble(&pages);
    assert_findings(&site.findings);
    let mut files = BTreeSet::new();
    for route in &site.routes.all {
        assert_address(&route.address);
        assert_eq!(
            address::unusable(&route.address),
            None,
            "{:?}",
            route.address
        );
        let file = address::canonical(&route.address).into_owned();
        assert!(files.insert(file), "two files at {:?}", route.address);
    }
    site.render(assert_output);
}

/// Asserts that an output is what its name says, by a program that knows such files.
pub fn assert_output(at: &str, bytes: &[u8]) {
    let text = std::str::from_utf8(bytes).unwrap_or_else(|error| panic!("{at}: {error}"));
    let other = |c: char| {
        (c.is_control() && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}')
    };
    assert!(
        !text.contains(other),
        "{at}: {:?} in {text:?}",
        text.matches(other).next()
    );
    let ending = at.rsplit_once('.').map(|(_, ending)| ending);
    match ending {
        Some("ics") => assert_calendar(bytes),
        Some("xml") => assert_xml(text),
        Some("json") => assert_json(text),
        Some("txt") => {}
        Some("js") => assert_script(at, text),
        _ if at.ends_with('/') || ending == Some("html") => {
            assert_page(text);
            assert_data(at, text);
        }
        _ => panic!("{at} is of no known kind"),
    }
}

/// Structured data in a page is JSON.
fn assert_data(at: &str, text: &str) {
    if !text.contains("application/ld+json") {
        return;
    }
    let scripts = Selector::parse("script[type='application/ld+json']").expect("a selector");
    for script in Html::parse_document(text).select(&scripts) {
        let data: String = script.text().collect();
        assert!(!data.is_empty(), "{at}");
        assert_json(&data);
    }
}

/// Files of search are calls of a function, with JSON.
fn assert_script(at: &str, text: &str) {
    let Some(call) = text.strip_prefix("samverkSearch(") else {
        return;
    };
    let call = call
        .trim_end()
        .strip_suffix(");")
        .unwrap_or_else(|| panic!("{at}: {text}"));
    assert_json(&format!("[{call}]"));
}
