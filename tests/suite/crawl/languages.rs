//! The site in four languages, `tests/browser/languages`, and what the crawler says of wrong ones.

use std::collections::BTreeMap;

use super::editions::Editions;
use super::output::Output;
use crate::site::{Site, repository};

/// Builds the site in four languages below a path.
#[track_caller]
fn built(theme: &str) -> (Output, Editions) {
    let site = Site::new().with_copy_of(&repository().join("tests/browser/languages"));
    let settings = std::fs::read_to_string(site.path("site.yaml")).unwrap();
    site.write("site.yaml", format!("{settings}theme: {theme}\n"));
    let run = site.run(&[
        "build",
        "--strict",
        "--today",
        "2026-01-20",
        "--base-url",
        "https://exempel.se/skola/",
    ]);
    let run = run.without_findings();
    assert!(!run.stderr.contains("warning"), "{}", run.stderr);
    (
        Output::new(site.outputs(), "/skola/", false),
        Editions::of_site(&settings, "https://exempel.se/skola/"),
    )
}

#[track_caller]
fn assert_lines(found: impl IntoIterator<Item = String>, expected: &str) {
    let found: Vec<String> = found.into_iter().collect();
    let expected: Vec<&str> = expected
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    assert_eq!(found, expected, "\n{}\n", found.join("\n"));
}

#[test]
fn every_link_and_every_anchor_of_all_editions_leads_somewhere() {
    for theme in ["standard", "bare"] {
        let (output, editions) = built(theme);
        let mut faults = output.faults();
        faults.extend(editions.faults(&output));
        // The smallest theme leaves it to the menu to lead to overviews.
        faults.retain(|fault| {
            theme != "bare"
                || !(fault.ends_with("no way leads here from the home page")
                    || fault.ends_with("no way within its edition leads here"))
        });
        assert!(
            faults.is_empty(),
            "{theme}: {} faults\n{}",
            faults.len(),
            faults.join("\n")
        );
    }
}

#[test]
fn pages_name_exactly_those_that_are_their_versions() {
    let (output, editions) = built("standard");
    assert_lines(editions.groups(&output), GROUPS);
}

/// Neither drafts nor what has expired are versions. Listings and overviews are, topics are not.
const GROUPS: &str = "
    / /en/ /fi/ /ar/
    /insatser/ /en/initiatives/ /ar/initiatives/
    /kalender/ /en/calendar/ /fi/calendar/ /ar/calendar/
    /kontakter/ /en/contacts/ /fi/contacts/ /ar/contacts/
    /kontakter/sida/2/ /en/contacts/page/2/
    /malgrupper/ /en/audiences/ /fi/audiences/ /ar/audiences/
    /motesplatser/ /en/motesplatser/
    /motesplatser/biblioteket/ /en/motesplatser/library/
    /natverk/ /en/natverk/ /fi/natverk/ /ar/natverk/
    /natverk/bokcirkel/ /en/natverk/book-circle/
    /natverk/foraldrar/ /en/natverk/parents/ /ar/natverk/parents/
    /natverk/laxhjalp/ /fi/natverk/laksykerho/
    /natverk/sida/2/ /en/natverk/page/2/ /fi/natverk/page/2/ /ar/natverk/page/2/
    /natverk/sprakkafe/ /en/natverk/language-cafe/ /fi/natverk/kielikahvila/ /ar/natverk/maqha-al-lugha/
    /nytt/ /en/changes/ /fi/changes/ /ar/changes/
    /nytt/sida/2/ /en/changes/page/2/ /fi/changes/page/2/ /ar/changes/page/2/
    /om/ /en/about/ /fi/tietoa/
    /om/lattlast/ /en/about/easy/ /fi/tietoa/selkokieli/
    /rad/ /en/rad/ /ar/rad/
    /rad/anmalan/ /en/rad/sign-up/ /ar/rad/tasjil/
    /sida/2/ /en/page/2/
    /sok/ /en/search/ /fi/search/ /ar/search/
    /sok/sida/2/ /en/search/page/2/ /fi/search/page/2/ /ar/search/page/2/
    /sok/sida/3/ /en/search/page/3/ /fi/search/page/3/ /ar/search/page/3/
    /sok/sida/4/ /en/search/page/4/
    /taggar/ /en/tags/ /fi/tags/ /ar/tags/
    /taggar/sida/2/ /fi/tags/page/2/
";

#[test]
fn only_texts_and_related_pages_lead_to_another_language() {
    for theme in ["standard", "bare"] {
        let (output, editions) = built(theme);
        assert_lines(editions.across(&output, &mut Vec::new()), ACROSS);
    }
}

const ACROSS: &str = "
    / → /en/natverk/welcome/
    / → /fi/natverk/naapurit/#mita-teemme
    /ar/ → /om/
    /ar/natverk/maqha-al-lugha/ → /natverk/odling/
    /ar/natverk/maqha-al-lugha/ → /natverk/odling/#vad-vi-odlar
    /ar/rad/tasjil/ → /rad/avboka/
    /en/ → /nyhet/
    /en/natverk/language-cafe/ → /natverk/laxhjalp/
    /en/natverk/language-cafe/ → /natverk/odling/
    /en/natverk/language-cafe/ → /natverk/odling/#vad-vi-odlar
    /en/natverk/welcome/ → /fi/natverk/naapurit/
    /en/rad/sign-up/ → /rad/avboka/
    /fi/ → /rad/anmalan/
    /fi/natverk/kielikahvila/ → /natverk/odling/#vad-vi-odlar
    /fi/natverk/laksykerho/ → /natverk/odling/
";

/// A site of two pages in two languages, in which everything is right.
fn right() -> BTreeMap<&'static str, String> {
    let page = |language: &str, address: &str, up: &str, body: &str| {
        format!(
            r#"<!DOCTYPE html><html lang="{language}"><head><title>T</title>
<link rel="canonical" href="https://a.example/{address}">
<link rel="alternate" hreflang="sv" href="https://a.example/">
<link rel="alternate" hreflang="en" href="https://a.example/en/">
<link rel="alternate" hreflang="x-default" href="https://a.example/">
<link rel="alternate" type="application/atom+xml" href="atom.xml">
</head><body><header><a href="{up}">Other</a></header><h1>H</h1>{body}</body></html>"#
        )
    };
    let url = |address: &str| {
        let links = [("sv", ""), ("en", "en/"), ("x-default", "")].map(|(language, address)| {
            format!(
                r#"<xhtml:link rel="alternate" hreflang="{language}" href="https://a.example/{address}"/>"#
            )
        });
        let day = "<lastmod>2026-01-01</lastmod>";
        format!(
            "<url><loc>https://a.example/{address}</loc>{day}{}</url>",
            links.concat()
        )
    };
    let feed = |language: &str, address: &str| {
        format!(
            r#"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}"><title>T</title><id>i</id><updated>2026-01-01T00:00:00Z</updated><entry><title>T</title><id>j</id><updated>2026-01-01T00:00:00Z</updated><link href="https://a.example/{address}"/></entry></feed>"#
        )
    };
    BTreeMap::from([
        (
            "index.html",
            page("sv", "", "en/", r#"<a hreflang="en" href="en/">E</a>"#),
        ),
        ("en/index.html", page("en", "en/", "../", "")),
        ("atom.xml", feed("sv", "")),
        ("en/atom.xml", feed("en", "en/")),
        (
            "sitemap.xml",
            format!(
                r#"<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">{}{}</urlset>"#,
                url(""),
                url("en/")
            ),
        ),
    ])
}

/// What the crawler says of the site when one thing in one of its files is another.
fn faults_with(file: &'static str, from: &str, to: &str) -> Vec<String> {
    let mut files = right();
    let text = files.get_mut(file).unwrap();
    assert!(text.contains(from), "{file} has no {from}");
    *text = text.replacen(from, to, 1);
    let files = files
        .into_iter()
        .map(|(path, text)| (path.to_owned(), text.into_bytes()));
    let output = Output::new(files.collect(), "/", false);
    Editions::of_site("languages: [en]", "https://a.example/").faults(&output)
}

#[test]
#[allow(clippy::too_many_lines, reason = "one row a fault")]
fn the_crawler_finds_what_is_wrong_between_languages() {
    assert_eq!(faults_with("index.html", "H", "H"), [""; 0]);
    let two = "https://a.example/en/";
    for (file, from, to, fault) in [
        (
            "en/index.html",
            r#"lang="en""#,
            r#"lang="sv""#,
            "lang is Some(\"sv\")",
        ),
        ("en/index.html", "<html", "<html dir=\"rtl\"", "dir is Some"),
        (
            "index.html",
            r#"hreflang="en" href="https"#,
            r#"hreflang="fi" href="https"#,
            "is in en, not in fi",
        ),
        (
            "index.html",
            r#"hreflang="x-default""#,
            r#"hreflang="sv""#,
            "names a language twice",
        ),
        (
            "index.html",
            two,
            "https://a.example/gone/",
            "(en) is not there",
        ),
        ("index.html", two, "en/", "en/ (en) is not there"),
        (
            "index.html",
            r#""x-default" href="https://a.example/""#,
            r#""x-default" href="https://a.example/en/""#,
            "x-default is not",
        ),
        (
            "en/index.html",
            r#"rel="canonical" href="https://a.example/en/""#,
            r#"rel="canonical" href="https://a.example/""#,
            "does not name itself",
        ),
        (
            "en/index.html",
            r#"<link rel="alternate" hreflang="sv" href="https://a.example/">"#,
            "",
            "names other versions",
        ),
        (
            "index.html",
            r#"<a hreflang="en""#,
            "<a",
            "hreflang is \"\", /en/ is in en",
        ),
        (
            "index.html",
            r#"<a hreflang="en""#,
            r#"<a hreflang="sv""#,
            "hreflang is \"sv\"",
        ),
        (
            "index.html",
            "href=\"atom.xml\"",
            "href=\"en/atom.xml\"",
            "its feed is",
        ),
        ("en/atom.xml", two, "https://a.example/", "is no page in en"),
        (
            "en/atom.xml",
            r#"xml:lang="en""#,
            r#"xml:lang="sv""#,
            "its language is",
        ),
        (
            "sitemap.xml",
            "hreflang=\"en\"",
            "hreflang=\"fi\"",
            "its versions are",
        ),
        (
            "sitemap.xml",
            "<loc>https://a.example/en/</loc>",
            "<loc>https://a.example/e/</loc>",
            "is no page",
        ),
        (
            "sitemap.xml",
            "<loc>https://a.example/en/</loc>",
            "<loc>https://a.example/</loc>",
            "twice",
        ),
        (
            "sitemap.xml",
            "<lastmod>2026-01-01</lastmod><xhtml:link rel=\"alternate\" hreflang=\"sv\" href=\"https://a.example/\"/>",
            "<xhtml:link rel=\"alternate\" hreflang=\"sv\" href=\"https://a.example/\"/><lastmod>2026-01-01</lastmod>",
            "sitemap.xml: https://a.example/: [",
        ),
        (
            "sitemap.xml",
            " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"",
            "",
            "no xmlns:xhtml",
        ),
    ] {
        let faults = faults_with(file, from, to);
        assert!(
            faults.iter().any(|found| found.contains(fault)),
            "{file}, {to}: no \"{fault}\" in {faults:?}"
        );
    }
}
