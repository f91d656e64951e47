//! Where links lead that stand on a page of one edition.

use super::output::{Link, Output};
use crate::site::{Site, png};

/// A Swedish site with an English edition: `matte` in both, `bara` in Swedish, `only` in English.
fn site() -> Site {
    Site::new()
        .file(
            "site.yaml",
            "title: Prov\ntheme: bare\nbase_url: https://exempel.se/\nlanguages: [en]\n",
        )
        .file("content/index.md", "# Hem\n")
        .file("content/index.en.md", "# Home\n")
        .file("content/natverk/index.md", "# Nätverk\n")
        .file("content/natverk/index.en.md", "# Networks\n\n## All\n")
        .file("content/natverk/matte.md", "# Matte\n\n## Mål\n")
        .file(
            "content/natverk/matte.en.md",
            "---\nslug: maths\n---\n# Maths\n\n## Aims\n",
        )
        .file("content/natverk/språk.md", "# Språk\n")
        // Its å is decomposed.
        .file("content/natverk/spra\u{30a}k.en.md", "# Languages\n")
        .file("content/natverk/bara.md", "# Bara\n\n## Mål\n")
        .file("content/natverk/only.en.md", "# Only\n")
        .file("content/natverk/bild.png", png(1))
}

/// The links of the page `natverk/sida.md`, or its English version, by what is written: where they
/// lead, and the language that they say it is in.
fn leads(version: &str, links: &[&str]) -> Vec<(String, String)> {
    let items = links.iter().enumerate();
    let items = items.map(|(number, link)| format!("- [link-{number}](<{link}>)\n"));
    let text = items.collect::<Vec<_>>().concat();
    let site = site().file(
        &format!("content/natverk/sida{version}.md"),
        format!("# Sida\n\n{text}"),
    );
    site.run(&["build", "-q"]).without_findings();
    let output = Output::of(&site, "sv", &["en"], "https://exempel.se/");
    let page = if version.is_empty() {
        "/natverk/sida/"
    } else {
        "/en/natverk/sida/"
    };
    let found = output.links(page, "main");
    let of = |number: usize| {
        let start = format!("link-{number}");
        let is_it = |link: &&Link| link.text.split(' ').next() == Some(&start);
        let link = found.iter().find(is_it).expect(&start);
        (link.to.clone(), link.hreflang.clone())
    };
    (0..links.len()).map(of).collect()
}

/// What `check` finds where the page has this link.
fn findings(version: &str, link: &str) -> Vec<String> {
    let site = site().file(
        &format!("content/natverk/sida{version}.md"),
        format!("# Sida\n\n[nätverket](<{link}>)\n"),
    );
    let found = site.run(&["check", "--format", "json"]).json();
    let build = site.run(&["build", "--format", "json"]);
    assert_eq!(build.json(), found, "check and build");
    found
        .iter()
        .map(|finding| finding["code"].as_str().unwrap().to_owned())
        .collect()
}

#[track_caller]
fn assert_leads(version: &str, expected: &[(&str, &str, &str)]) {
    let links: Vec<&str> = expected.iter().map(|(link, ..)| *link).collect();
    for ((link, to, hreflang), actual) in expected.iter().zip(leads(version, &links)) {
        assert_eq!(actual, ((*to).to_owned(), (*hreflang).to_owned()), "{link}");
    }
}

#[test]
fn a_file_is_linked_in_the_pages_own_language_however_it_is_written() {
    assert_leads(
        ".en",
        &[
            ("matte.md", "/en/natverk/maths/", ""),
            ("./matte.md#aims", "/en/natverk/maths/", ""),
            ("../natverk/matte.md", "/en/natverk/maths/", ""),
            ("/natverk/matte.md", "/en/natverk/maths/", ""),
            ("m%61tte.md", "/en/natverk/maths/", ""),
            ("matte.en.md", "/en/natverk/maths/", ""),
            ("språk.md", "/en/natverk/sprak/", ""),
            ("spra\u{30a}k.md", "/en/natverk/sprak/", ""),
            ("spr%C3%A5k.md", "/en/natverk/sprak/", ""),
            ("index.md#all", "/en/natverk/", ""),
            ("./", "/en/natverk/", ""),
            ("../", "/en/", ""),
            ("/natverk", "/en/natverk/", ""),
            ("bild.png", "/natverk/bild.png", ""),
        ],
    );
}

#[test]
fn a_link_that_leaves_the_language_says_so() {
    assert_leads(
        ".en",
        &[
            ("bara.md", "/natverk/bara/", "sv"),
            ("/natverk/bara.md#mal", "/natverk/bara/", "sv"),
        ],
    );
    assert_leads(
        "",
        &[
            ("matte.md", "/natverk/matte/", ""),
            ("matte.en.md", "/en/natverk/maths/", "en"),
            ("only.en.md", "/en/natverk/only/", "en"),
        ],
    );
}

#[test]
fn an_address_is_what_it_says() {
    assert_leads(
        ".en",
        &[
            ("/en/natverk/maths/#aims", "/en/natverk/maths/", ""),
            ("/natverk/matte/#mal", "/natverk/matte/", "sv"),
        ],
    );
}

#[test]
fn an_anchor_is_looked_for_on_the_page_that_is_reached() {
    for (version, link) in [
        (".en", "matte.md#mal"),
        ("", "matte.md#aims"),
        (".en", "bara.md#aims"),
        (".en", "/en/natverk/maths/#mal"),
    ] {
        assert_eq!(findings(version, link), ["link-anchor-missing"], "{link}");
    }
}

#[test]
fn a_path_in_other_letters_is_wrong_in_every_edition() {
    for version in ["", ".en"] {
        assert_eq!(findings(version, "Matte.md"), ["link-case"], "{version}");
        assert_eq!(findings(version, "BARA.md"), ["link-case"], "{version}");
        assert_eq!(
            findings(version, "nix.md"),
            ["link-target-missing"],
            "{version}"
        );
    }
}

#[test]
fn a_translation_that_is_not_shown_is_no_version() {
    let site = site()
        .file(
            "content/natverk/matte.en.md",
            "---\ndraft: true\n---\n# Maths\n",
        )
        .file(
            "content/index.en.md",
            "# Home\n\n[nätverket](natverk/matte.md)\n",
        );
    let output = |options: &[&str]| {
        site.run(&[&["build", "-q"], options].concat())
            .without_findings();
        Output::of(&site, "sv", &["en"], "https://exempel.se/")
    };
    let link = |output: &Output| {
        let links = output.links("/en/", "main");
        let link = links.iter().find(|link| link.text.starts_with("nätverket"));
        link.map(|link| (link.to.clone(), link.hreflang.clone()))
            .unwrap()
    };
    let published = output(&[]);
    assert_eq!(
        link(&published),
        (String::from("/natverk/matte/"), String::from("sv"))
    );
    assert!(!published.alternates("/natverk/matte/").contains_key("en"));
    let reviewed = output(&["--drafts"]);
    assert_eq!(
        link(&reviewed),
        (String::from("/en/natverk/matte/"), String::new())
    );
    assert_eq!(
        reviewed.alternates("/natverk/matte/")["en"],
        "/en/natverk/matte/"
    );
}
