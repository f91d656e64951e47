//! The pages about publishing, `docs/content/publicera/`: blocks in `sh` are run by bash in a small
//! site, page by page; those in `yaml` are read as settings or as a pipeline, those in `json` are
//! read. What is in `text` is an outline: it is for a server, or names what its reader has.

use std::fs;
use std::process::Command;

use crate::site::{Site, files, repository};

/// The blocks of a page: language and text, those in lists without their indentation.
fn blocks(markdown: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut lines = markdown.lines();
    while let Some(line) = lines.next() {
        let Some(language) = line.trim_start().strip_prefix("```") else {
            continue;
        };
        let indent = line.len() - line.trim_start().len();
        let text: String = lines
            .by_ref()
            .map(|line| line.get(indent..).unwrap_or_default())
            .take_while(|line| *line != "```")
            .flat_map(|line| [line, "\n"])
            .collect();
        found.push((language.to_owned(), text));
    }
    found
}

/// The pages, with their blocks.
fn pages() -> Vec<(String, Vec<(String, String)>)> {
    let pages: Vec<_> = files(&repository().join("docs/content/publicera"))
        .into_iter()
        .map(|(name, bytes)| (name, blocks(&String::from_utf8(bytes).unwrap())))
        .collect();
    assert!(pages.len() >= 20, "{} pages", pages.len());
    pages
}

#[test]
fn commands_do_what_the_pages_say() {
    let folder = std::path::Path::new(env!("CARGO_BIN_EXE_samverk"))
        .parent()
        .unwrap();
    let path = format!("{}:{}", folder.display(), std::env::var("PATH").unwrap());
    for (name, blocks) in pages() {
        let site = Site::new()
            .file(
                "site.yaml",
                "title: Nätverk\nbase_url: https://intranet.example.org/natverk/\n",
            )
            .file("content/index.md", "# Start\n");
        for (_, text) in blocks.iter().filter(|(language, _)| language == "sh") {
            let run = Command::new("bash")
                .args(["-euc", text])
                .current_dir(site.path("."))
                .env("PATH", &path)
                .env_remove("SAMVERK_BASE_URL")
                .output()
                .unwrap();
            let said = String::from_utf8_lossy(&run.stderr).into_owned();
            assert!(run.status.success(), "{name}: {text}{said}");
        }
    }
}

#[test]
fn what_is_not_run_is_read_or_an_outline() {
    for (name, blocks) in pages() {
        for (language, text) in blocks {
            match language.as_str() {
                "sh" | "text" => {}
                "yaml" => {
                    let value: serde_yaml::Value = serde_yaml::from_str(&text)
                        .unwrap_or_else(|error| panic!("{name}: {error}\n{text}"));
                    assert!(value.is_mapping() || value.is_sequence(), "{name}: {text}");
                    if let Some(url) = value.get("base_url").and_then(|url| url.as_str()) {
                        let url = samverk::config::BaseUrl::parse(url);
                        assert!(url.is_some(), "{name}: {text}");
                    }
                }
                "json" => {
                    let _: serde_json::Value = serde_json::from_str(text.trim())
                        .unwrap_or_else(|error| panic!("{name}: {error}\n{text}"));
                }
                other => panic!("{name}: a block in {other}"),
            }
        }
    }
}

#[test]
fn every_server_has_a_page_in_both_languages() {
    let folder = repository().join("docs/content/publicera");
    for server in samverk::hosting::Server::ALL {
        for ending in ["md", "en.md"] {
            let page = folder.join(format!("{}.{ending}", server.name()));
            let text = fs::read_to_string(&page)
                .unwrap_or_else(|error| panic!("{}: {error}", page.display()));
            let command = format!("samverk recipe {}", server.name());
            assert!(text.contains(&command), "{}", page.display());
        }
    }
}
