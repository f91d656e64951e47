//! What an edition is to its readers, one rule a test.

use std::collections::BTreeMap;

use super::output::{Link, Output};
use crate::site::Site;

/// A page by its title, with further lines of fields, and a text.
fn page(title: &str, fields: &str, text: &str) -> String {
    format!("---\ntitle: {title}\n{fields}---\n\n{text}\n")
}

/// A small site in Swedish, and most of it in English.
const PAGES: &[(&str, &str, &str, &str)] = &[
    ("index.md", "Hem", "", "Se [om](om.md).\n"),
    ("index.en.md", "Home", "", "See [about](om.md).\n"),
    (
        "om.md",
        "Om oss",
        "tags: [skola]\nupdated: 2026-10-01\n",
        "Vi.",
    ),
    (
        "om.en.md",
        "About us",
        "tags: [school]\nupdated: 2026-10-02\n",
        "We.",
    ),
    ("natverk/index.md", "Nätverk", "", "Alla."),
    ("natverk/index.en.md", "Networks", "", "All."),
    (
        "natverk/matte.md",
        "Matte",
        "type: network\nmission: Uppdrag.\ntags: [tal, skola]\nrelated: [om.md]\ninitiatives: [{title: Räkna, link: ../om.md}]\n\
         meetings: [{date: 2026-12-03, start: 13:00}]\naliases: [/matematik/]\n",
        "## Mål\n\nSe [läsning](lasning.md) och [Åsa](asa.md).",
    ),
    (
        "natverk/matte.en.md",
        "Maths",
        "type: network\nmission: Mission.\ntags: [numbers, school]\nrelated: [om.md]\ninitiatives: [{title: Count, link: ../om.md}]\n\
         meetings: [{date: 2026-12-03, start: 13:00}]\naliases: [/mathematics/]\n",
        "## Aims\n\nSee [reading](lasning.md) and [Zoe](zoe.md).",
    ),
    (
        "natverk/lasning.md",
        "Läsning",
        "type: network\nmission: U.\n",
        "Responsibilities.",
    ),
    (
        "natverk/lasning.en.md",
        "Ångström reading",
        "type: network\nmission: M.\n",
        "Responsibilities.",
    ),
    (
        "natverk/asa.md",
        "Åsa",
        "tags: [bara här]\nupdated: 2026-11-01\n",
        "Bara på svenska.",
    ),
    (
        "natverk/zoe.en.md",
        "Zoe",
        "tags: [only here]\nupdated: 2026-11-01\n",
        "In English alone.",
    ),
];

fn site(settings: &str) -> Site {
    let site = Site::new().file("site.yaml", format!("title: Prov\n{settings}"));
    PAGES
        .iter()
        .fold(site, |site, (path, title, fields, text)| {
            site.file(&format!("content/{path}"), page(title, fields, text))
        })
}

/// The same with one edition's pages alone, in names without a language.
fn alone(language: &str, settings: &str) -> Site {
    let site = Site::new().file(
        "site.yaml",
        format!("title: Prov\nlanguage: {language}\n{settings}"),
    );
    let own = |path: &str| path.ends_with(".en.md") == (language == "en");
    PAGES
        .iter()
        .filter(|(path, ..)| own(path))
        .fold(site, |site, (path, title, fields, text)| {
            let path = path.replace(".en.md", ".md");
            site.file(&format!("content/{path}"), page(title, fields, text))
        })
}

const BASE: &str = "https://exempel.se/";

fn settings(theme: &str, languages: &str) -> String {
    format!("base_url: {BASE}\ntheme: {theme}\npage_size: 2\n{languages}")
}

fn built(site: &Site) -> Output {
    site.run(&["build", "-q"]).without_findings();
    Output::of(site, "sv", &["en"], BASE)
}

/// What a page says outside its header, and where its links lead.
type Shown = (Vec<String>, Vec<(String, String)>);

fn shown(output: &Output, prefix: &str) -> BTreeMap<String, Shown> {
    output
        .addresses()
        .into_iter()
        // Old addresses are as they are written.
        .filter(|page| !output.is_redirect(page))
        .map(|page| {
            let links = output.links(page, "body").into_iter();
            let links = links.filter(|link: &Link| !link.is_switcher);
            let links = links.map(|link| (link.text, format!("{prefix}{}", link.to)));
            let said = (output.texts(page, "main"), links.collect());
            (format!("{prefix}{page}"), said)
        })
        .collect()
}

/// Compares an edition with what a site in that language alone would be: its texts, lists, menu,
/// order, words and dates. Whatever is there of the other language would show.
fn is_like_a_site_of_its_own(theme: &str, language: &str, prefix: &str) {
    let both = site(&settings(theme, "languages: [en]\n"));
    let alone = alone(language, &settings(theme, ""));
    alone.run(&["build", "-q"]).without_findings();
    let expected = shown(&Output::of(&alone, language, &[], BASE), prefix);
    let mut actual = shown(&built(&both), "");
    actual.retain(|page, _| page.starts_with("/en/") != prefix.is_empty());
    let names = |pages: &BTreeMap<String, Shown>| pages.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&actual), names(&expected));
    for (page, said) in expected {
        // Files for programs are one for all, or have a name of their own.
        assert_eq!(actual[&page], said, "{page}");
    }
}

#[test]
fn an_edition_is_what_a_site_in_its_language_alone_would_be() {
    is_like_a_site_of_its_own("standard", "en", "/en");
    is_like_a_site_of_its_own("bare", "en", "/en");
}

#[test]
fn so_is_that_of_the_sites_own_language() {
    is_like_a_site_of_its_own("standard", "sv", "");
    is_like_a_site_of_its_own("bare", "sv", "");
}

#[test]
fn versions_name_each_other_and_nothing_leads_out_unmarked() {
    for theme in ["standard", "bare"] {
        let output = built(&site(&settings(theme, "languages: {en: {title: Trial}}\n")));
        assert_eq!(output.faults(|_| false), [""; 0]);
    }
}
