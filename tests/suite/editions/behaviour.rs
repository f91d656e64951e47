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
        // Old addresses are as they are written, and what says that a page is missing says it in all
        // languages.
        .filter(|page| !output.is_redirect(page) && *page != "/404.html")
        .map(|page| {
            let links = output.links(page, "body").into_iter();
            let links = links.filter(|link: &Link| !link.is_switcher);
            let links = links.map(|link| (link.text, format!("{prefix}{}", link.to)));
            let here = format!("{BASE}{}", format!("{prefix}/").trim_start_matches('/'));
            let texts = output.texts(page, "main").into_iter();
            let texts = texts.map(|text| text.replace(BASE, &here)).collect();
            let said = (texts, links.collect());
            (format!("{prefix}{page}"), said)
        })
        .collect()
}

/// Compares an edition with what a site in that language alone would be: its texts, lists, menu,
/// order, words and dates. Whatever is there of the other language would show.
fn is_like_a_site_of_its_own(theme: &str, language: &str, prefix: &str) {
    let both = site(&settings(theme, "languages: {en: {title: Prov}}\n"));
    let alone = alone(language, &settings(theme, ""));
    alone.run(&["build", "-q"]).without_findings();
    let expected = shown(&Output::of(&alone, language, &[], BASE), prefix);
    let mut actual = shown(&built(&both), "");
    actual.retain(|page, _| page.starts_with("/en/") != prefix.is_empty());
    actual.remove("/en/404.html");
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

/// Builds a small site in the bare theme, with one setting for its languages.
fn small(languages: &str, files: &[(&str, &str)]) -> Site {
    let settings = format!("title: Prov\ntheme: bare\nbase_url: {BASE}\n{languages}\n");
    files
        .iter()
        .fold(Site::new().file("site.yaml", settings), |site, file| {
            site.file(&format!("content/{}", file.0), file.1)
        })
}

fn menu(output: &Output, page: &str) -> Vec<(String, String)> {
    let links = output.links(page, "header nav:first-of-type");
    // The first entry of the theme is the home page.
    let links = links.into_iter().filter(|link| !link.is_switcher).skip(1);
    links.map(|link| (link.text, link.to)).collect()
}

#[test]
fn a_menu_is_the_editions_own_else_the_sites_in_its_words_else_what_lies_on_top() {
    let files = [
        ("index.md", "# Hem\n"),
        ("index.en.md", "# Home\n"),
        ("om.md", "# Om\n"),
        ("om.en.md", "# About\n"),
        ("bara.md", "# Bara\n"),
        ("only.en.md", "# Only\n"),
    ];
    let swedish = "menu: [{title: Om oss alla, link: om.md}, bara.md]\n";
    for (settings, expected) in [
        (
            format!(
                "{swedish}languages: {{en: {{menu: [only.en.md, {{title: Us, link: om.md}}]}}}}"
            ),
            vec![("Only", "/en/only/"), ("Us", "/en/om/")],
        ),
        (
            format!("{swedish}languages: [en]"),
            vec![("About", "/en/om/")],
        ),
        (
            String::from("languages: [en]"),
            vec![("About", "/en/om/"), ("Only", "/en/only/")],
        ),
    ] {
        let output = built(&small(&settings, &files));
        let actual = menu(&output, "/en/");
        let actual: Vec<(&str, &str)> = actual
            .iter()
            .map(|(title, to)| (title.as_str(), to.as_str()))
            .collect();
        assert_eq!(actual, expected, "{settings}");
        assert_eq!(menu(&output, "/").len(), 2, "{settings}");
    }
}

#[test]
fn titles_are_sorted_as_each_language_does() {
    let mut files = vec![("index.md", "# Hem\n"), ("index.en.md", "# Home\n")];
    files.extend([
        ("d/a.md", "# Zebra\n"),
        ("d/b.md", "# Åska\n"),
        ("d/c.md", "# Ängel\n"),
        ("d/a.en.md", "# Zebra\n"),
        ("d/b.en.md", "# Åska\n"),
        ("d/c.en.md", "# Ängel\n"),
    ]);
    let output = built(&small("languages: [en]", &files));
    let listed = |page: &str| -> Vec<String> {
        let links = output.links(page, "main").into_iter();
        let titles = links.map(|link| link.text);
        titles
            .filter(|title| ["Zebra", "Åska", "Ängel"].contains(&title.as_str()))
            .collect()
    };
    assert_eq!(listed("/d/"), ["Zebra", "Åska", "Ängel"]);
    assert_eq!(listed("/en/d/"), ["Ängel", "Åska", "Zebra"]);
}

#[test]
fn nothing_of_one_language_takes_the_place_of_another_ones_home() {
    let english = [("index.md", "# Hem\n"), ("om.en.md", "# About\n")];
    for taker in [
        ("en.md", "# Energi\n"),
        ("en/index.md", "# Energi\n"),
        ("x.md", "---\nslug: en\n---\n# Energi\n"),
    ] {
        let site = small("languages: [en]", &[&english[..], &[taker]].concat());
        let run = site.run(&["build", "--format", "json"]);
        assert_eq!(run.code, 1, "{taker:?}");
        let codes: Vec<serde_json::Value> = run
            .json()
            .into_iter()
            .map(|finding| finding["code"].clone())
            // A folder with the name of a language is told of as well.
            .filter(|code| code != "language-unread")
            .collect();
        assert!(!codes.is_empty(), "{taker:?}");
        assert!(
            codes.iter().all(|code| code == "address-taken"),
            "{codes:?}"
        );
    }
}

#[test]
fn a_folder_without_pages_in_a_language_is_not_in_that_edition() {
    let files = [
        ("index.md", "# Hem\n"),
        ("index.en.md", "# Home\n"),
        ("news/deep/a.en.md", "# News\n"),
        ("nytt/b.md", "# Nytt\n"),
    ];
    let output = built(&small("languages: [en]", &files));
    let pages: Vec<&str> = output.addresses();
    assert_eq!(
        pages,
        [
            "/",
            "/404.html",
            "/en/",
            "/en/404.html",
            "/en/news/",
            "/en/news/deep/",
            "/en/news/deep/a/",
            "/en/search/",
            "/nytt/",
            "/nytt/b/",
            "/sok/",
        ]
    );
    assert_eq!(output.faults(|_| false), [""; 0]);
}

#[test]
fn a_folders_own_pages_are_versions_of_each_other_whatever_they_are_called() {
    let files = [
        ("index.md", "# Hem\n"),
        ("index.en.md", "# Home\n"),
        ("index.fi.md", "# Koti\n"),
        ("natverk/index.md", "# Nätverk\n"),
        ("natverk.en.md", "# Networks\n"),
        ("natverk/a.en.md", "# A\n"),
        ("natverk/a.fi.md", "# A\n"),
    ];
    let site = small("languages: [en, fi]", &files);
    site.run(&["build", "-q"]).without_findings();
    let output = Output::of(&site, "sv", &["en", "fi"], BASE);
    for page in ["/natverk/", "/en/natverk/", "/fi/natverk/"] {
        let versions: Vec<String> = output.alternates(page).into_values().collect();
        assert_eq!(
            versions,
            ["/en/natverk/", "/fi/natverk/", "/natverk/", "/natverk/"],
            "{page}"
        );
    }
}

#[test]
fn languages_that_nobody_writes_in_are_no_editions() {
    let files = [
        ("index.md", "# Hem\n"),
        ("om.fi.md", "---\ndraft: true\n---\n# Meistä\n"),
    ];
    let site = small("languages: [en, fi]", &files);
    let output = built(&site);
    assert_eq!(output.addresses(), ["/", "/404.html", "/sok/"]);
    assert_eq!(output.all("/", "[hreflang]").len(), 0);
}

#[test]
fn redirects_are_in_the_language_that_they_lead_to() {
    let files = [
        ("index.md", "---\naliases: [/start/]\n---\n# Hem\n"),
        (
            "index.en.md",
            "---\naliases: [/home/, /en/start/]\n---\n# Home\n",
        ),
    ];
    let output = built(&small("languages: [en]", &files));
    let languages: Vec<String> = ["/start/", "/home/", "/en/start/"]
        .into_iter()
        .map(|page| output.all(page, "html")[0].attr("lang").unwrap().to_owned())
        .collect();
    assert_eq!(languages, ["sv", "en", "en"]);
}

#[test]
fn a_page_of_a_folders_name_that_lies_elsewhere_is_the_version() {
    let files = [
        ("index.md", "# Hem\n"),
        ("index.en.md", "# Home\n"),
        ("moten.md", "---\nslug: a\n---\n# Möten\n"),
        ("moten.en.md", "# Meetings\n"),
        ("moten/b.md", "# B\n"),
        ("moten/b.en.md", "# B\n"),
    ];
    let output = built(&small("languages: [en]", &files));
    assert_eq!(output.faults(|_| false), [""; 0]);
}
