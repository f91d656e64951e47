//! What is published is safe wherever it is served: it runs under the strictest policy, and tells
//! nothing of the machine that built it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use scraper::{Html, Selector};

use crate::site::{Site, files, published, repository, run};

/// The day that the sites of `tests/browser/` are about.
const TODAY: &str = "2026-01-20";

/// A site with the content of another, which needs settings yet.
fn with_content_of(root: &Path) -> Site {
    let mut site = Site::new();
    for (path, bytes) in files(&root.join("content")) {
        site = site.file(&format!("content/{path}"), bytes);
    }
    site
}

/// The real site and those with something of everything, in both themes: all editions, drafts too.
fn sites() -> BTreeMap<String, BTreeMap<String, Vec<u8>>> {
    let mut sites = BTreeMap::new();
    for from in [".", "tests/browser/sample", "tests/browser/languages"] {
        let root = repository().join(from);
        let settings = fs::read_to_string(root.join("site.yaml")).unwrap();
        let others: Vec<&str> = settings
            .lines()
            .filter(|line| !line.starts_with("theme:"))
            .collect();
        let site = with_content_of(&root);
        for theme in ["standard", "bare"] {
            let settings = format!("{}\ntheme: {theme}\n", others.join("\n"));
            site.write("site.yaml", settings);
            let options = ["--drafts", "-q", "--today", TODAY, "--output", theme];
            // The faults of the sample are on purpose.
            let built = run(&mut site.command(&[&["build"], &options[..]].concat()));
            assert_eq!(built.code, 0, "{from}: {}", built.stdout);
            sites.insert(format!("{from} in {theme}"), published(&site.path(theme)));
        }
    }
    sites
}

/// What a page holds that `default-src 'self'` forbids: whatever is inline, and what is fetched from
/// elsewhere. Data in a `<script>` is not run, so that it may stand there.
fn forbidden_in_page(html: &str) -> Vec<String> {
    let page = Html::parse_document(html);
    let everything = Selector::parse("*").unwrap();
    let mut found = Vec::new();
    for element in page.select(&everything) {
        let value = element.value();
        let is_data = value
            .attr("type")
            .is_some_and(|kind| kind.ends_with("json"));
        let is_inline = match value.name() {
            "style" => true,
            "script" => value.attr("src").is_none() && !is_data,
            _ => false,
        };
        let of_style_or_event = value
            .attrs()
            .any(|(name, _)| name == "style" || name.starts_with("on") || name == "srcdoc");
        // An address of a page is named, not fetched.
        let is_fetched = match value.name() {
            "a" | "area" => false,
            "link" => !matches!(value.attr("rel"), Some("canonical" | "alternate")),
            _ => true,
        };
        let is_elsewhere = |(name, address): (&str, &str)| {
            let is_address = ["src", "href", "srcset", "poster", "action", "data"].contains(&name);
            let begins = |start: &str| address.trim_start().starts_with(start);
            let leads_away = ["http:", "https:", "//", "data:", "blob:"]
                .into_iter()
                .any(begins);
            is_address && leads_away
        };
        if is_inline || of_style_or_event || is_fetched && value.attrs().any(is_elsewhere) {
            found.push(element.html().chars().take(120).collect());
        }
    }
    found
}

/// What a style sheet fetches from elsewhere, or holds as data, which the policy forbids as well.
fn forbidden_in_sheet(css: &str) -> Vec<&str> {
    let addresses = css.split("url(").skip(1);
    addresses
        .filter_map(|rest| rest.split(')').next())
        .filter(|address| address.contains(':') || address.contains("//"))
        .collect()
}

#[test]
fn every_page_of_every_edition_runs_under_the_strictest_policy() {
    let mut looked_at = 0;
    for (site, files) in sites() {
        for (path, bytes) in files {
            let ending = Path::new(&path)
                .extension()
                .and_then(|ending| ending.to_str());
            let text = String::from_utf8_lossy(&bytes);
            let found = match ending {
                Some("html") => forbidden_in_page(&text),
                Some("css") => forbidden_in_sheet(&text)
                    .into_iter()
                    .map(str::to_owned)
                    .collect(),
                _ => continue,
            };
            looked_at += 1;
            assert!(found.is_empty(), "{site}: {path}: {found:#?}");
        }
    }
    assert!(looked_at > 400, "{looked_at}");
}

#[test]
fn what_the_policy_forbids_is_found() {
    for html in [
        "<style>p { color: red }</style>",
        "<p style='color: red'>",
        "<script>alert(1)</script>",
        "<script src='https://elsewhere.example/a.js'></script>",
        "<img src='//elsewhere.example/a.png'>",
        "<img src='data:image/png;base64,AAAA'>",
        "<a href='x/' onclick='alert(1)'>x</a>",
        "<form action='https://elsewhere.example/'></form>",
    ] {
        assert_eq!(forbidden_in_page(html).len(), 1, "{html}");
    }
    for html in [
        "<a href='https://elsewhere.example/'>x</a>",
        "<link rel='canonical' href='https://elsewhere.example/'>",
        "<script type='application/ld+json'>{}</script>",
        "<script src='a.js'></script>",
    ] {
        assert_eq!(forbidden_in_page(html), Vec::<String>::new(), "{html}");
    }
    assert_eq!(
        forbidden_in_sheet("a { background: url(data:x) }"),
        ["data:x"]
    );
    assert_eq!(
        forbidden_in_sheet("a { background: url(a.svg) }"),
        Vec::<&str>::new()
    );
}

#[test]
fn nothing_of_the_machine_that_built_it_is_in_a_site() {
    let settings = "title: Sajt\nbase_url: https://exempel.se/\nlanguages: [en]\n";
    let site = with_content_of(repository()).file("site.yaml", settings);
    let home = site.path("zuhause-von-mir");
    fs::create_dir(&home).unwrap();
    let said = run(site
        .command(&["build", "-q", "--format", "json"])
        .env("HOME", &home)
        .env("USER", "unverwechselbar")
        .env("LOGNAME", "unverwechselbar")
        .env("HOSTNAME", "dieser-rechner"));
    assert_eq!(said.code, 0, "{}", said.stdout);
    let host = fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
    let folder = site.path("");
    let folder = folder.to_string_lossy();
    let telling = [
        folder.trim_end_matches(['/', '\\']),
        "zuhause-von-mir",
        "unverwechselbar",
        "dieser-rechner",
        host.trim(),
        env!("CARGO_PKG_VERSION"),
        env!("CARGO_MANIFEST_DIR"),
    ];
    let mut looked_at = 0;
    for (path, bytes) in files(&site.path("public")) {
        let text = String::from_utf8_lossy(&bytes);
        for word in telling.iter().filter(|word| word.len() > 3) {
            assert!(!text.contains(word), "{path} holds {word}");
        }
        looked_at += 1;
    }
    assert!(looked_at > 50, "{looked_at}");
}
