//! What is promised, and what shows that it holds: the table "Promises" in CONTRIBUTING.

use std::fs;

use crate::site::{files, has_ending, repository};

/// A row of the table: a sentence, and the tests or scripts that show it.
struct Promise {
    sentence: String,
    shown_by: Vec<String>,
}

/// The rows of a table below a heading of CONTRIBUTING.
fn promises(heading: &str) -> Vec<Promise> {
    let text = fs::read_to_string(repository().join("CONTRIBUTING.md")).unwrap();
    let (_, section) = text.split_once(&format!("\n### {heading}\n")).unwrap();
    let section = section.split("\n#").next().unwrap();
    let rows = section.lines().filter(|line| line.starts_with("| "));
    rows.skip(2)
        .map(|row| {
            let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
            let [sentence, shown_by] = cells[..] else {
                panic!("a row has two cells: {row}");
            };
            let names = shown_by.split('`').skip(1).step_by(2);
            Promise {
                sentence: sentence.to_owned(),
                shown_by: names.map(str::to_owned).collect(),
            }
        })
        .collect()
}

/// The code of everything that tests.
fn code() -> String {
    ["src", "tests/suite"]
        .into_iter()
        .flat_map(|folder| files(&repository().join(folder)))
        .filter(|(path, _)| has_ending(path, "rs"))
        .map(|(_, bytes)| String::from_utf8(bytes).unwrap())
        .collect()
}

#[test]
fn every_promise_is_shown_by_something_that_is_there() {
    let code = code();
    for heading in ["Of the output", "Of the README"] {
        let promises = promises(heading);
        assert!(promises.len() >= 10, "{heading}");
        for Promise { sentence, shown_by } in promises {
            assert!(!shown_by.is_empty(), "nothing shows “{sentence}”");
            for name in shown_by {
                let is_there = if name.contains('/') {
                    repository().join(&name).exists()
                } else {
                    code.contains(&format!("fn {name}("))
                };
                assert!(
                    is_there,
                    "{name}, which is to show “{sentence}”, is not there"
                );
            }
        }
    }
}

#[test]
fn the_readme_promises_what_the_table_says() {
    let readme = fs::read_to_string(repository().join("README.md")).unwrap();
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let readme = words(&readme);
    for Promise { sentence, .. } in promises("Of the README") {
        assert!(
            readme.contains(&words(&sentence)),
            "the README does not say “{sentence}”"
        );
    }
}
