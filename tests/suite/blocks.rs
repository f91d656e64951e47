//! The blocks of code in the documentation: each does what its reader is told that it does.
//!
//! | language | is |
//! | --- | --- |
//! | `sh` | run by bash in a small site, page by page; what is not ours is looked at only as far as it names our files |
//! | `powershell` | held against the command line |
//! | `yaml` | the settings, the fields of a page or a theme's file of a small site, by its keys; or the steps of a pipeline, which are run |
//! | `markdown` | a page, or a page's text |
//! | `jinja` | the template `page.html` of a theme |
//! | `json` | read |
//! | `js`, `text` | left alone |
//!
//! What `samverk check` finds in any of these is a fault of the documentation.

mod commands;
mod said;

use std::fs;

use samverk::{config, content};
use serde_yaml::Value;

use crate::site::{Site, documentation, png, repository};

/// Pages of the documentation whose blocks are something else: what is printed from the program's
/// tables and texts, what servers and installers read, and lines of a page (`guide`).
const ELSEWHERE: [&str; 6] = [
    "falt/",
    "fynd/",
    "kommandon/",
    "publicera/",
    "kom-igang/installera",
    "skriva/i-bilder",
];

/// Every document whose blocks are tried: its path, and its text.
fn documents() -> Vec<(String, String)> {
    let read = |name: &str| fs::read_to_string(repository().join(name)).unwrap();
    let mut all: Vec<(String, String)> = ["README.md", "README.sv.md", "CONTRIBUTING.md"]
        .map(|name| (name.to_owned(), read(name)))
        .into();
    all.extend(
        documentation()
            .into_iter()
            .filter(|(path, _)| !ELSEWHERE.iter().any(|other| path.starts_with(other)))
            .map(|(path, text)| (format!("docs/content/{path}"), text)),
    );
    all
}

/// A block of code.
#[derive(Debug, PartialEq, Eq)]
struct Block {
    /// `README.md:12`, the line of its first fence.
    place: String,
    language: String,
    text: String,
}

/// Every block of a document, also those within lists.
fn blocks(document: &str, markdown: &str) -> Vec<Block> {
    let mut found = Vec::new();
    let mut lines = markdown.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        let Some(language) = line.trim_start().strip_prefix("```") else {
            continue;
        };
        let indent = line.len() - line.trim_start().len();
        let text = lines
            .by_ref()
            .map(|(_, line)| line.get(indent..).unwrap_or_default())
            .take_while(|line| *line != "```")
            .flat_map(|line| [line, "\n"])
            .collect();
        found.push(Block {
            place: format!("{document}:{}", number + 1),
            language: language.to_owned(),
            text,
        });
    }
    found
}

/// Every block of the documents in one of these languages; at least one.
fn written_in(languages: &[&str]) -> Vec<Block> {
    let found: Vec<Block> = documents()
        .iter()
        .flat_map(|(name, text)| blocks(name, text))
        .filter(|block| languages.contains(&block.language.as_str()))
        .collect();
    assert!(!found.is_empty(), "no block of {languages:?}");
    found
}

/// The site that the blocks are about: what they name is there.
fn site() -> Site {
    let page = |title: &str, more: &str| {
        format!("---\ntitle: {title}\nowner: Anna Ek\nreviewed: 2026-11-02\n{more}---\n")
    };
    let photo = fs::read(repository().join("tests/images/grey.jpg")).unwrap();
    let template = "{% extends \"standard/page.html\" %}\n";
    Site::new()
        .file("site.yaml", "title: Nätverk\n")
        .file("content/index.md", page("Start", ""))
        .file("content/hoglasning.md", page("Högläsning", ""))
        .file("content/natverk/index.md", page("Alla nätverk", ""))
        .file(
            "content/natverk/fritidshem.md",
            page("Fritidshem", "keywords: fritis\n"),
        )
        .file("content/natverk/bilder/samtal.jpg", &photo)
        .file("content/natverk/bilder/bron.jpg", &photo)
        .file(
            "content/bilder/logga.svg",
            "<svg xmlns='http://www.w3.org/2000/svg'/>",
        )
        .file("content/bilder/tavla.png", png(1))
        .file("content/bilder/affisch.psd", "a")
        .file("content/arbetsmaterial/plan.txt", "a")
        .file("content/drafts/plan.txt", "a")
        .file("themes/ours/theme.yaml", "extends: standard\n")
        .file("themes/ours/static/ours.css", "a { color: #0b5a78 }\n")
        .file("themes/ours/templates/page.html", template)
}

/// A page with these fields, and what they need to be complete.
fn page_with(fields: &str) -> String {
    let mut page = String::from("---\n");
    let given: Value = serde_yaml::from_str(fields).unwrap();
    for (name, line) in [
        ("title", "title: Matematik\n"),
        ("type", "type: network\n"),
        ("mission", "mission: Att räkna.\n"),
    ] {
        if given.get(name).is_none() {
            page.push_str(line);
        }
    }
    // A finding that the page lives with has to be there.
    let words = given
        .get("ignore")
        .and_then(|list| list.get(0)?.get("text")?.as_str())
        .map(|words| format!("[{words}](fritidshem.md)\n"));
    page + fields + "---\n\n" + &words.unwrap_or_default()
}

#[track_caller]
fn check(site: &Site, block: &Block) {
    // The day that the examples are about, so that they stay right as time passes.
    let run = site.run(&["check", "--strict", "--today", "2026-12-03"]);
    assert_eq!(
        (run.code, run.stdout.as_str()),
        (0, ""),
        "{}: {}\n{}",
        block.place,
        run.stderr,
        block.text
    );
}

#[test]
fn every_language_of_the_blocks_is_known() {
    const KNOWN: [&str; 8] = [
        "sh",
        "powershell",
        "yaml",
        "markdown",
        "jinja",
        "json",
        "js",
        "text",
    ];
    for (name, text) in documents() {
        for block in blocks(&name, &text) {
            assert!(KNOWN.contains(&block.language.as_str()), "{block:?}");
        }
    }
}

#[test]
fn yaml_is_understood() {
    let settings: Vec<&str> = config::FIELDS.iter().map(|field| field.name).collect();
    let fields: Vec<&str> = content::FIELDS.iter().map(|field| field.name).collect();
    let of_themes = ["name", "description", "extends", "tokens"];
    for block in written_in(&["yaml"]) {
        let value: Value = serde_yaml::from_str(&block.text)
            .unwrap_or_else(|error| panic!("{}: {error}", block.place));
        let keys: Vec<&str> = value
            .as_mapping()
            .map(|map| map.keys().filter_map(Value::as_str).collect())
            .unwrap_or_default();
        let are_all = |names: &[&str]| keys.iter().all(|key| names.contains(key));
        let is_pipeline = value.is_sequence() || !keys.is_empty() && value_of(&value, "script");
        if is_pipeline {
            for command in commands_of(&value) {
                commands::shell(&site(), &block.place, &command);
            }
        } else if are_all(&fields) && !keys.is_empty() {
            let page = page_with(&block.text);
            check(&site().file("content/natverk/matematik.md", page), &block);
        } else if are_all(&settings) {
            check(&site().file("site.yaml", &block.text), &block);
        } else if are_all(&of_themes) {
            let theme = format!("extends: standard\n{}", block.text);
            let site = site()
                .file("site.yaml", "theme: ours\ndesign: {brand: \"#0c4a54\"}\n")
                .file("themes/ours/theme.yaml", theme);
            check(&site, &block);
        } else {
            panic!("{}: neither settings nor fields: {keys:?}", block.place);
        }
    }
}

/// Whether some value in a map is a map with this key.
fn value_of(map: &Value, key: &str) -> bool {
    map.as_mapping()
        .is_some_and(|map| map.values().any(|value| value.get(key).is_some()))
}

/// The commands of a pipeline: GitHub's `run`, GitLab's `script`.
fn commands_of(value: &Value) -> Vec<String> {
    match value {
        Value::Sequence(values) => values.iter().flat_map(commands_of).collect(),
        Value::Mapping(map) => map
            .iter()
            .flat_map(|(key, value)| match (key.as_str(), value) {
                (Some("run" | "script"), Value::String(command)) => vec![command.clone()],
                (Some("run" | "script"), Value::Sequence(list)) => list
                    .iter()
                    .filter_map(Value::as_str)
                    .map(str::to_owned)
                    .collect(),
                _ => commands_of(value),
            })
            .collect(),
        _ => Vec::new(),
    }
}

#[test]
fn markdown_is_a_page_without_findings() {
    for block in written_in(&["markdown"]) {
        let page = if block.text.starts_with("---\n") {
            block.text.clone()
        } else {
            format!("# Matematik\n\n{}", block.text)
        };
        check(&site().file("content/natverk/matematik.md", page), &block);
    }
}

#[test]
fn templates_make_pages() {
    for block in written_in(&["jinja"]) {
        let settings = "theme: ours\ndesign: {brand: \"#0c4a54\", logo: bilder/tavla.png}\n";
        let site = site()
            .file("site.yaml", settings)
            .file("themes/ours/templates/page.html", &block.text)
            .file(
                "content/sida.md",
                "---\ntitle: Sida\nupdated: 2026-11-03\n---\n\nText.\n",
            );
        if !block.text.contains("{% extends") {
            site.remove("themes/ours/theme.yaml");
        }
        check(&site, &block);
        site.build();
        let html = site.read("sida/index.html");
        assert!(html.contains('<'), "{}: {html}", block.place);
    }
}

#[test]
fn json_is_json() {
    for block in written_in(&["json"]) {
        for line in block.text.lines() {
            let _: serde_json::Value = serde_json::from_str(line)
                .unwrap_or_else(|error| panic!("{}: {error}", block.place));
        }
    }
}

#[test]
fn files_that_documents_name_are_there() {
    const FOLDERS: [&str; 7] = [
        "src/",
        "tests/",
        "themes/",
        "docs/",
        "benches/",
        "packaging/",
        ".ci/",
    ];
    for name in [
        "README.md",
        "README.sv.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
    ] {
        let text = fs::read_to_string(repository().join(name)).unwrap();
        for path in text.split('`').skip(1).step_by(2) {
            let is_ours = FOLDERS.iter().any(|folder| path.starts_with(folder));
            // `NAME` stands for a name.
            let is_whole = !path.contains(|c: char| c.is_ascii_uppercase() || "{*… ".contains(c));
            let is_there = repository().join(path).exists();
            assert!(!is_ours || !is_whole || is_there, "{name}: {path}");
        }
    }
}

#[test]
fn blocks_in_lists_lose_their_indentation() {
    let markdown = "1. Text\n\n   ```sh\n   a\n     b\n\n   ```\n```text\nc\n```\n";
    let block = |place: &str, language: &str, text: &str| Block {
        place: place.to_owned(),
        language: language.to_owned(),
        text: text.to_owned(),
    };
    assert_eq!(
        blocks("A.md", markdown),
        [
            block("A.md:3", "sh", "a\n  b\n\n"),
            block("A.md:8", "text", "c\n")
        ]
    );
}

#[test]
#[should_panic(expected = "field-unknown")]
fn an_example_with_a_field_that_does_not_exist_fails() {
    let text = "audiense: Lärare\n";
    let block = Block {
        place: "here".to_owned(),
        language: "yaml".to_owned(),
        text: text.to_owned(),
    };
    check(
        &site().file("content/natverk/matematik.md", page_with(text)),
        &block,
    );
}
