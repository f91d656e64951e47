//! What the documentation shows of the program's answers, and what it says that people may write of
//! meetings: held against the program.

use std::fs;

use jiff::civil::date;
use samverk::recurrence::{Reading, read};
use serde_json::Value;

use super::{Block, blocks};
use crate::site::{Site, repository};

/// A page in each language, with the language in which the program answers on it.
fn page(path: &str) -> [(String, String, &'static str); 2] {
    [("md", "sv"), ("en.md", "en")].map(|(ending, language)| {
        let name = format!("docs/content/{path}.{ending}");
        let text = fs::read_to_string(repository().join(&name)).unwrap();
        (name, text, language)
    })
}

/// The site that the answers in a language are about.
fn site(language: &str) -> Site {
    let [folder, mathematics, link, after_school, holiday] = match language {
        "sv" => [
            "natverk/matematik",
            "Matematik",
            "Läs också om [fritidshem](fritidhem.md).",
            "natverk/fritidshem Fritidshem",
            "lov Höstlov",
        ],
        _ => [
            "networks/mathematics",
            "Mathematics",
            "Read about [after-school care](after-scool.md), too.",
            "networks/after-school After-school care",
            "break Autumn break",
        ],
    };
    let page = |named: &str, fields: &str| {
        let (path, title) = named.split_once(' ').unwrap();
        let text = format!("---\ntitle: {title}\n{fields}---\n");
        (format!("content/{path}.md"), text)
    };
    let (holiday, of_holiday) = page(holiday, "publish: 2027-10-01\n");
    let reviewed = "owner: Bo Berg\nreviewed: 2025-01-15\nreview_every: 1 år\n";
    let (after_school, of_after_school) = page(after_school, reviewed);
    let of_mathematics = format!(
        "---\ntitle: {mathematics}\ntype: network\nsummary: A.\n\
         owner: Anna Ek <anna.ek@example.org>\nreviewed: 2026-12-03\nreview_every: 12 months\n\
         mission:\n  - B.\n---\n\n## C\n\n{link}\n"
    );
    Site::new()
        .file(&holiday, of_holiday)
        .file(&after_school, of_after_school)
        .file(&format!("content/{folder}.md"), of_mathematics)
}

#[test]
fn findings_that_a_page_shows_are_those_of_the_program() {
    for (name, text, language) in page("granska/vad-samverk-sager") {
        let run = site(language).run(&["check", "--lang", language, "--today", "2026-12-03"]);
        let shown: Vec<Block> = blocks(&name, &text)
            .into_iter()
            .filter(|block| block.language == "text")
            .collect();
        assert!(!shown.is_empty(), "{name}");
        for block in shown {
            assert!(
                run.stdout.contains(&block.text),
                "{}: samverk says\n{}",
                block.place,
                run.stdout
            );
        }
    }
}

#[test]
fn the_list_that_a_page_shows_is_that_of_the_program() {
    for (name, text, language) in page("granska/ansvar") {
        let run = site(language).run(&["list", "--lang", language, "--today", "2026-12-03"]);
        let said: Vec<String> = run
            .stdout
            .lines()
            .map(|line| {
                let cells = line.split("  ").map(str::trim);
                let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
                format!("| {} |", cells.join(" | "))
            })
            .collect();
        let rows = text.lines().filter(|line| line.starts_with("| "));
        let shown: Vec<String> = rows
            .filter(|row| !row.starts_with("| ---"))
            .map(|row| row.replace("&lt;", "<").replace("&gt;", ">"))
            .collect();
        assert_eq!(shown, said, "{name}");
    }
}

#[test]
fn objects_that_a_page_shows_are_those_of_the_program() {
    // What hits are compared by changes with every word of a site.
    fn without_score(line: &str) -> Value {
        let mut value: Value = serde_json::from_str(line).unwrap();
        if let Some(hit) = value.pointer_mut("/hits/0") {
            hit["score"] = Value::Null;
        }
        value
    }
    for (name, text, language) in page("huset/data") {
        let site = site(language);
        let options = [
            "--lang",
            language,
            "--today",
            "2026-12-03",
            "--format",
            "json",
        ];
        let query = if language == "sv" { "matem" } else { "math" };
        let said = [vec!["list"], vec!["search", query]].map(|command| {
            let run = site.run(&[&command[..], &options].concat());
            let lines: Vec<Value> = run.stdout.lines().map(without_score).collect();
            lines
        });
        let shown: Vec<Block> = blocks(&name, &text)
            .into_iter()
            .filter(|block| block.language == "json")
            .collect();
        assert_eq!(shown.len(), said.len(), "{name}");
        for (block, said) in shown.iter().zip(said) {
            let shown = without_score(&block.text);
            assert!(said.contains(&shown), "{}: {said:#?}", block.place);
        }
    }
}

#[test]
fn phrases_for_meetings_mean_one_thing() {
    for (name, text, _) in page("skriva/traffar") {
        let (_, table) = text
            .split_once("\n| skriv till exempel |")
            .or_else(|| text.split_once("\n| write for instance |"))
            .unwrap();
        let table = table.split("\n\n").next().unwrap();
        let cells = table
            .lines()
            .filter_map(|line| line.strip_prefix("| `")?.split(" | ").next());
        let phrases: Vec<&str> = cells
            .flat_map(|cell| cell.split('`').step_by(2))
            .filter(|phrase| !phrase.is_empty())
            .collect();
        assert!(phrases.len() > 8, "{name}: {phrases:?}");
        for phrase in phrases {
            let reading = read(phrase, date(2026, 12, 1));
            assert!(
                matches!(reading, Reading::Clear(_)),
                "{name}: {phrase}: {reading:?}"
            );
        }
    }
}
