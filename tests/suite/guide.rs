//! The guide in pictures, held against the site that its pictures show.

use std::fs;

use crate::site::{Site, files, repository};

fn guide() -> String {
    fs::read_to_string(repository().join("docs/in-pictures.md")).unwrap()
}

#[test]
fn every_line_of_the_guide_is_one_of_the_site_that_it_shows() {
    let page =
        fs::read_to_string(repository().join("docs/guide-site/content/networks/maths.md")).unwrap();
    let guide = guide();
    let blocks: Vec<&str> = guide.split("\n```").skip(1).step_by(2).collect();
    assert!(blocks.len() > 10, "{blocks:?}");
    for block in blocks {
        let (_, lines) = block.split_once('\n').unwrap();
        let missing: Vec<&str> = lines
            .lines()
            .filter(|line| !page.lines().any(|written| written == *line))
            .collect();
        assert!(missing.is_empty(), "not in maths.md: {missing:#?}");
        assert!(lines.lines().count() <= 5, "more than five lines:\n{lines}");
    }
}

#[test]
fn every_picture_of_the_documentation_is_there_and_every_one_that_is_there_is_shown() {
    let images = files(&repository().join("docs/images"));
    let texts = [
        guide(),
        fs::read_to_string(repository().join("README.md")).unwrap(),
    ];
    let shown = |path: &str| {
        texts
            .iter()
            .any(|text| text.contains(&format!("images/{path})")))
    };
    let unused: Vec<&String> = images.keys().filter(|path| !shown(path)).collect();
    assert!(unused.is_empty(), "nobody shows {unused:?}");
    for text in &texts {
        for path in text
            .split("images/")
            .skip(1)
            .filter_map(|rest| rest.split(')').next())
            .filter(|path| path.contains(".png"))
        {
            assert!(images.contains_key(path), "docs/images/{path} is not there");
        }
    }
}

#[test]
fn the_site_of_the_guide_has_no_finding_but_the_one_that_it_shows() {
    let guide = repository().join("docs/guide-site");
    let copy = Site::new().with_copy_of(&guide);
    let codes: Vec<String> = copy
        .run(&["check", "--format", "json", "--today", "2026-11-25", "-q"])
        .json()
        .into_iter()
        .filter(|finding| finding["severity"] != "info")
        .map(|finding| finding["code"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(codes, ["review-overdue"]);
}
