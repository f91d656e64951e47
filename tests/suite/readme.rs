//! The README and its Swedish twin: short, the same, and leading somewhere.

use std::fs;

use crate::site::repository;

/// Bytes.
const LONGEST: usize = 10_000;

/// Each with the other.
const TWINS: [(&str, &str); 2] = [("README.md", "README.sv.md"), ("README.sv.md", "README.md")];

fn read(name: &str) -> String {
    fs::read_to_string(repository().join(name)).unwrap()
}

/// Where the links and pictures of a text lead within the repository.
fn targets(text: &str) -> Vec<&str> {
    let targets = text.split("](").skip(1);
    targets
        .filter_map(|rest| rest.split(')').next())
        .filter(|target| !target.contains("://"))
        .collect()
}

#[test]
fn the_readme_is_short_and_its_links_lead_somewhere() {
    for (name, twin) in TWINS {
        let text = read(name);
        assert!(text.len() <= LONGEST, "{name}: {} bytes", text.len());
        assert_eq!(targets(&text).first(), Some(&twin), "{name}");
        for target in targets(&text) {
            assert!(repository().join(target).exists(), "{name}: {target}");
        }
        for command in ["\ncargo run --release -- build\n", "\ncargo test\n"] {
            assert_eq!(text.matches(command).count(), 1, "{name}: {command}");
        }
    }
}

#[test]
fn the_readme_says_the_same_in_both_languages() {
    let (english, swedish) = (read("README.md"), read("README.sv.md"));
    let levels = |text: &str| -> Vec<String> {
        let heads = text.lines().filter_map(|line| line.split(' ').next());
        let heads =
            heads.filter(|head| head.starts_with(['#', '|', '-']) || head.starts_with("```"));
        heads.map(str::to_owned).collect()
    };
    assert_eq!(levels(&english), levels(&swedish));
    // Each leads to the page in its own language.
    let of_english = targets(&english).into_iter().skip(1);
    let of_swedish = targets(&swedish).into_iter().skip(1);
    for (english, swedish) in of_english.zip(of_swedish) {
        let is_picture = english.contains("/bilder/");
        let is_page = english.starts_with("docs/") && !is_picture;
        if is_page {
            assert_eq!(english, swedish.replace(".md", ".en.md"));
        } else if !is_picture {
            assert_eq!(english, swedish);
        }
    }
}
