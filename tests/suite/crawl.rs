//! The output as its readers' browsers see it: every page parsed, every link followed, nothing
//! asked of samverk itself.

mod editions;
mod languages;
mod output;
mod sitemap;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_yaml::Value;

use crate::site::{Site, files, published, repository, run};
use editions::Editions;
use output::Output;

/// Builds the site of this repository, which must go without a finding.
#[track_caller]
fn real_site(options: &[&str], below: &'static str) -> Output {
    let elsewhere = Site::new();
    let output = elsewhere.path("ut");
    let arguments = [
        "build",
        "--root",
        repository().to_str().unwrap(),
        "--output",
        output.to_str().unwrap(),
    ];
    run(&mut elsewhere.command(&[&arguments, options].concat())).without_findings();
    Output::new(published(&output), below, options.contains(&"--portable"))
}

/// The languages of the site of this repository, as if it were published at `base`.
fn real_editions(base: &str) -> Editions {
    let settings = std::fs::read_to_string(repository().join("site.yaml")).unwrap();
    Editions::of_site(&settings, base)
}

#[track_caller]
fn assert_sound(output: &Output, base: &str) {
    let mut faults = output.faults();
    faults.extend(real_editions(base).faults(output));
    assert!(
        faults.is_empty(),
        "{} faults\n{}",
        faults.len(),
        faults.join("\n")
    );
}

/// The front matter of every page of the repository: path below `content/`, fields.
fn real_pages() -> BTreeMap<String, Value> {
    let content = files(&repository().join("content"))
        .into_iter()
        .filter(|(path, _)| Path::new(path).extension() == Some("md".as_ref()));
    content
        .map(|(path, bytes)| {
            let text = String::from_utf8(bytes).unwrap();
            let fields = text
                .strip_prefix("---\n")
                .and_then(|text| text.split_once("\n---\n"))
                .expect(&path)
                .0;
            (path, serde_yaml::from_str(fields).unwrap())
        })
        .collect()
}

/// The name of a page's file without its ending, its language and what it is called when it is easy
/// to read; and these two.
fn parts_of(path: &str) -> (&str, &str, Option<&str>) {
    let editions = real_editions("");
    let (mut stem, mut language, mut easy) = (path.trim_end_matches(".md"), "sv", None);
    while let Some((rest, part)) = stem.rsplit_once('.') {
        if editions
            .folders()
            .any(|folder| folder.trim_end_matches('/') == part)
        {
            language = part;
        } else if ["lattlast", "easy"].contains(&part) {
            easy = Some(part);
        } else {
            break;
        }
        stem = rest;
    }
    (stem, language, easy)
}

fn address_of(path: &str, pages: &BTreeMap<String, Value>) -> String {
    let (stem, language, easy) = parts_of(path);
    let start = if language == "sv" {
        String::new()
    } else {
        format!("{language}/")
    };
    if let Some(word) = easy {
        let original = pages
            .keys()
            .find(|path| parts_of(path) == (stem, language, None));
        return format!("{}{word}/", address_of(original.expect(path), pages));
    }
    let (folder, name) = stem
        .rfind('/')
        .map_or(("", stem), |at| stem.split_at(at + 1));
    match pages[path].get("slug").and_then(Value::as_str) {
        Some(slug) => format!("{start}{folder}{slug}/"),
        None if name == "index" => format!("{start}{folder}"),
        None => format!("{start}{stem}/"),
    }
}

/// The title of the page that a page calls `path`: that of its version in the same language, if
/// there is one.
fn title_of<'a>(path: &str, language: &str, pages: &'a BTreeMap<String, Value>) -> &'a str {
    let (stem, _, _) = parts_of(path);
    let version = pages
        .keys()
        .find(|path| parts_of(path) == (stem, language, None));
    pages[version.map_or(path, String::as_str)]["title"]
        .as_str()
        .unwrap()
}

/// Every text in a value, however deep.
fn texts_in(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Sequence(items) => items.iter().for_each(|item| texts_in(item, found)),
        Value::Mapping(fields) => fields.values().for_each(|value| texts_in(value, found)),
        Value::String(text) => found.push(text.split_whitespace().collect::<Vec<_>>().join(" ")),
        Value::Number(number) => found.push(number.to_string()),
        _ => {}
    }
}

#[test]
fn the_real_site_is_sound() {
    assert_sound(&real_site(&[], "/"), "https://natverk.example.org/");
}

#[test]
fn the_real_site_is_sound_below_a_path() {
    let base = "https://intranet.example/skola/natverk/";
    assert_sound(&real_site(&["--base-url", base], "/skola/natverk/"), base);
}

#[test]
fn the_real_site_is_sound_when_opened_from_a_disk() {
    assert_sound(
        &real_site(&["--portable"], "/"),
        "https://natverk.example.org/",
    );
}

#[test]
fn every_field_of_every_page_of_the_real_site_can_be_read() {
    let output = real_site(&[], "/");
    let pages = real_pages();
    assert!(pages.len() >= 12, "{:?}", pages.keys());
    let mut missing = Vec::new();
    for (path, fields) in &pages {
        let text = output.page(&address_of(path, &pages)).text();
        for (name, value) in fields.as_mapping().unwrap() {
            let mut wanted = Vec::new();
            match name.as_str().unwrap() {
                "type" | "order" | "slug" | "aliases" | "updated" | "reviewed" | "review_every"
                | "publish" | "expires" => {}
                "related" => {
                    let paths = value
                        .as_sequence()
                        .unwrap()
                        .iter()
                        .map(|path| path.as_str().unwrap());
                    let language = parts_of(path).1;
                    wanted.extend(paths.map(|path| title_of(path, language, &pages).to_owned()));
                }
                _ => texts_in(value, &mut wanted),
            }
            missing.extend(
                wanted
                    .into_iter()
                    .filter(|wanted| !text.contains(wanted))
                    .map(|wanted| format!("{path}: {name:?}: {wanted}")),
            );
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_network_place_page_and_overview_of_the_real_site_is_there() {
    let output = real_site(&[], "/");
    let pages = real_pages();
    let editions = real_editions("");
    for language in editions
        .folders()
        .map(|folder| editions.language_of(folder))
    {
        let of_type = |wanted: &str| {
            pages
                .iter()
                .filter(|(path, _)| parts_of(path).1 == language)
                .filter(|(_, fields)| fields.get("type").and_then(Value::as_str) == Some(wanted))
                .count()
        };
        assert_eq!(
            (of_type("network"), of_type("meeting-place")),
            (5, 1),
            "{language}"
        );
    }
    let written = pages.keys().map(|path| address_of(path, &pages));
    let overviews = editions.folders().flat_map(|folder| match folder {
        "" => ["insatser/", "taggar/"].map(str::to_owned),
        _ => ["initiatives/", "tags/"].map(|name| format!("{folder}{name}")),
    });
    for address in written.chain(overviews) {
        assert!(
            output.page(&address).text().len() > 200,
            "/{address} is nearly empty"
        );
    }
    for file in ["404.html", "api/site.json", "sitemap.xml", "robots.txt"] {
        assert!(output.files.contains_key(file), "{file} is not there");
    }
}

#[test]
fn every_initiative_of_the_real_site_is_on_the_overview() {
    let (output, pages) = (real_site(&[], "/"), real_pages());
    let mut missing = Vec::new();
    for folder in real_editions("").folders() {
        let (language, name) = match folder.trim_end_matches('/') {
            "" => ("sv", "insatser"),
            language => (language, "initiatives"),
        };
        let overview = output.page(&format!("/{folder}{name}/")).text();
        let mut initiatives = Vec::new();
        for (_, fields) in pages
            .iter()
            .filter(|(path, _)| parts_of(path).1 == language)
        {
            texts_in(
                fields.get("initiatives").unwrap_or(&Value::Null),
                &mut initiatives,
            );
        }
        assert!(initiatives.len() > 10, "{language}");
        initiatives.retain(|text| !overview.contains(text));
        missing.extend(initiatives);
    }
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_sitemap_of_the_real_site_lists_what_is_there() {
    let output = real_site(
        &["--base-url", "https://intranet.example/skola/"],
        "/skola/",
    );
    let sitemap = String::from_utf8(output.files["sitemap.xml"].clone()).unwrap();
    let listed: BTreeSet<&str> = sitemap
        .split("<loc>")
        .skip(1)
        .map(|rest| rest.split("</loc>").next().unwrap())
        .collect();
    let address = |name: &String| {
        format!(
            "https://intranet.example/skola/{}",
            name.trim_end_matches("index.html")
        )
    };
    let pages: BTreeSet<String> = output
        .pages
        .keys()
        .filter(|name| !name.ends_with("404.html"))
        .map(address)
        .collect();
    assert_eq!(listed, pages.iter().map(String::as_str).collect());
}

#[test]
fn golden_sites_are_sound_in_every_theme() {
    for theme in ["standard", "bare"] {
        for case in [
            "folders",
            "front-matter",
            "generated",
            "links",
            "visibility",
            "written-overviews",
        ] {
            let content = repository().join("tests/golden").join(case).join("content");
            let site = Site::new().with_copy_of(&content.join(".."));
            site.write(
                "site.yaml",
                format!("title: {case}\ntheme: {theme}\nbase_url: https://exempel.se/skola/\n"),
            );
            let run = site.run(&["build", "-q"]);
            assert_eq!(run.code, 0, "{}", run.stdout);
            let mut faults = Output::new(site.outputs(), "/skola/", false).faults();
            // The smallest theme leaves it to the menu to lead to overviews.
            faults.retain(|fault| {
                theme != "bare" || !fault.ends_with("no way leads here from the home page")
            });
            assert!(
                faults.is_empty(),
                "{case} in {theme}: {} faults\n{}",
                faults.len(),
                faults.join("\n")
            );
        }
    }
}

#[test]
fn the_crawler_finds_what_is_wrong() {
    let page = "<html><title></title><h1>A</h1><h1>B</h1><a href='/b/'>b</a><a href='c/'>c</a><a href='#d'>d</a><a href='d.html#x'></a>\
                <i id=e></i><b id=e></b><img src='https://exempel.se/f.png'>";
    let files = BTreeMap::from([
        (String::from("index.html"), page.as_bytes().to_vec()),
        (
            String::from("d.html"),
            b"<html lang=sv><title>D</title><h1>D</h1>".to_vec(),
        ),
        (
            String::from("g/index.html"),
            b"<html lang=sv><title>G</title><h1>G</h1><a href='../..'>x</a>".to_vec(),
        ),
    ]);
    let expected = [
        "g/index.html: ../.. leads out of the site",
        "index.html: /b/ is absolute",
        "index.html: c/ leads to c/index.html, which is not there",
        "index.html: #d: index.html has no #d",
        "index.html: d.html#x: d.html has no #x",
        "index.html: a request to another host: https://exempel.se/f.png",
        "g/index.html: no way leads here from the home page",
        "index.html: its h1 are [\"A\", \"B\"]",
        "index.html: its titles are [\"\"]",
        "index.html: it does not say its language",
        "index.html: two elements have the id e",
        "index.html: nothing names <a href=\"d.html#x\"></a>",
        "index.html: <img src=\"https://exempel.se/f.png\"> has no alternative text",
    ];
    assert_eq!(Output::new(files, "/", false).faults(), expected);
}
