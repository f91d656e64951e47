//! The guide in pictures, held against the sites that its pictures show, and every picture of the
//! documentation, held against who shows it.

use std::fs;

use crate::site::{Site, documentation, files, repository};

/// The guide in each language: its page, and the page whose lines it shows.
const GUIDES: [(&str, &str); 2] = [
    ("i-bilder.md", "sv/content/natverk/matematik.md"),
    ("i-bilder.en.md", "en/content/networks/maths.md"),
];

fn guide(name: &str) -> String {
    fs::read_to_string(repository().join("docs/content/skriva").join(name)).unwrap()
}

#[test]
fn every_line_of_the_guide_is_one_of_the_site_that_it_shows() {
    for (name, shown) in GUIDES {
        let page = fs::read_to_string(repository().join("docs/guide-site").join(shown)).unwrap();
        let guide = guide(name);
        let blocks: Vec<&str> = guide.split("\n```").skip(1).step_by(2).collect();
        assert!(blocks.len() > 10, "{blocks:?}");
        for block in blocks {
            let (_, lines) = block.split_once('\n').unwrap();
            let missing: Vec<&str> = lines
                .lines()
                .filter(|line| !page.lines().any(|written| written == *line))
                .collect();
            assert!(missing.is_empty(), "not in {shown}: {missing:#?}");
            assert!(
                lines.lines().count() <= 5,
                "{name}: more than five lines:\n{lines}"
            );
        }
    }
}

#[test]
fn the_guide_shows_the_same_in_both_languages() {
    let [swedish, english] = GUIDES.map(|(name, _)| {
        let guide = guide(name);
        let pictures = guide.split("bilder/guide/").skip(1).map(|rest| {
            let (language, picture) = rest.split_once('/').unwrap();
            let picture = picture.split(')').next().unwrap();
            (language.to_owned(), picture.to_owned())
        });
        pictures.collect::<Vec<_>>()
    });
    assert!(swedish.iter().all(|(language, _)| language == "sv"));
    assert!(english.iter().all(|(language, _)| language == "en"));
    let names = |pictures: Vec<(String, String)>| -> Vec<String> {
        pictures.into_iter().map(|(_, picture)| picture).collect()
    };
    assert_eq!(names(swedish), names(english));
}

#[test]
fn every_picture_of_the_documentation_is_there_and_every_one_that_is_there_is_shown() {
    let pictures = files(&repository().join("docs/content/bilder"));
    let mut texts: Vec<String> = documentation().into_values().collect();
    // What pages show is checked when the documentation is built.
    let readmes = ["README.md", "README.sv.md"]
        .map(|name| fs::read_to_string(repository().join(name)).unwrap());
    for path in readmes
        .iter()
        .flat_map(|text| text.split("bilder/").skip(1))
        .filter_map(|rest| rest.split([')', ' ']).next())
        .filter(|path| path.contains(".png"))
    {
        assert!(
            pictures.contains_key(path),
            "docs/content/bilder/{path} is not there"
        );
    }
    texts.extend(readmes);
    let shown = |path: &str| {
        let ends = [')', ' '].map(|end| format!("bilder/{path}{end}"));
        texts
            .iter()
            .any(|text| ends.iter().any(|end| text.contains(end)))
    };
    let unused: Vec<&String> = pictures.keys().filter(|path| !shown(path)).collect();
    assert!(unused.is_empty(), "nobody shows {unused:?}");
}

#[test]
fn the_sites_of_the_guide_have_no_finding_but_the_one_that_they_show() {
    for language in ["sv", "en"] {
        let guide = repository().join("docs/guide-site").join(language);
        let copy = Site::new().with_copy_of(&guide);
        let codes: Vec<String> = copy
            .run(&["check", "--format", "json", "--today", "2026-11-25", "-q"])
            .json()
            .into_iter()
            .filter(|finding| finding["severity"] != "info")
            .map(|finding| finding["code"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(codes, ["review-overdue"], "{language}");
    }
}
