//! The output as its readers' browsers see it: every page parsed, every link followed, nothing
//! asked of samverk itself.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use scraper::{ElementRef, Html, Selector};
use serde_yaml::Value;

use crate::site::{Site, files, published, repository, run};

/// A page of the output.
struct Page {
    html: Html,
    ids: Vec<String>,
}

/// A site's output, and the path that it is served below, with a slash at both ends.
struct Output {
    files: BTreeMap<String, Vec<u8>>,
    pages: BTreeMap<String, Page>,
    below: &'static str,
    portable: bool,
}

fn select(selector: &str) -> Selector {
    Selector::parse(selector).expect(selector)
}

/// An element's text, or a whole page's, with white space as browsers show it.
fn text_of(text: impl Iterator<Item = impl AsRef<str>>) -> String {
    // Soft hyphens are no part of what a text says.
    let joined = text
        .map(|part| part.as_ref().to_owned())
        .collect::<String>()
        .replace('\u{ad}', "");
    joined.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Output {
    fn new(files: BTreeMap<String, Vec<u8>>, below: &'static str, portable: bool) -> Self {
        let pages = files
            .iter()
            .filter(|(path, _)| is_html(path))
            .map(|(path, bytes)| {
                let html = Html::parse_document(std::str::from_utf8(bytes).expect(path));
                let mut page = Page {
                    html,
                    ids: Vec::new(),
                };
                page.ids = page
                    .all("[id]")
                    .into_iter()
                    .filter_map(|element| element.attr("id"))
                    .map(str::to_owned)
                    .collect();
                (path.clone(), page)
            });
        Self {
            pages: pages.collect(),
            files,
            below,
            portable,
        }
    }

    /// The file that a reader of `page` gets by `path`, and the one that a web server or disk has
    /// for it.
    fn resolve(&self, page: &str, path: &str) -> Result<String, String> {
        let (start, path) = match path.strip_prefix(self.below) {
            Some(path) if page == "404.html" => ("", path),
            _ if path.starts_with('/') => return Err(String::from("is absolute")),
            _ => (page.rsplit_once('/').map_or("", |(folder, _)| folder), path),
        };
        let mut parts: Vec<&str> = start.split('/').filter(|part| !part.is_empty()).collect();
        for part in path.split('/') {
            match part {
                "" | "." => {}
                ".." => drop(parts.pop().ok_or("leads out of the site")?),
                part => parts.push(part),
            }
        }
        let mut target = percent_decode(&parts.join("/"));
        let is_folder = path.is_empty() || path.ends_with('/') || path.ends_with('.');
        // Only a web server shows the page for addresses that do not exist, and it knows index
        // pages.
        if is_folder && (!self.portable || page == "404.html") {
            target = if target.is_empty() {
                String::from("index.html")
            } else {
                format!("{target}/index.html")
            };
        }
        if self.files.contains_key(&target) {
            Ok(target)
        } else {
            Err(format!("leads to {target}, which is not there"))
        }
    }

    /// Where the internal links of a page lead, and what is wrong with them.
    fn links(&self, name: &str, faults: &mut Vec<String>) -> BTreeSet<String> {
        let page = &self.pages[name];
        let mut targets = BTreeSet::new();
        for element in page.all("[href], [src], [srcset], [poster], [action], [data], [style]") {
            let tag = element.value().name();
            if let Some(candidates) = element.attr("srcset") {
                let addresses = candidates
                    .split(", ")
                    .filter_map(|candidate| candidate.split(' ').next());
                for found in addresses.map(|address| self.resolve(name, address)) {
                    match found {
                        Ok(target) => drop(targets.insert(target)),
                        Err(fault) => faults.push(format!("{name}: {candidates} {fault}")),
                    }
                }
                continue;
            }
            if ["poster", "action", "data", "style"]
                .iter()
                .any(|attribute| element.attr(attribute).is_some())
            {
                faults.push(format!(
                    "{name}: an attribute that the crawler does not follow: {}",
                    element.html()
                ));
                continue;
            }
            let Some(link) = element.attr("href").or_else(|| element.attr("src")) else {
                continue;
            };
            let is_canonical = tag == "link" && element.attr("rel") == Some("canonical");
            if link.contains("://") || link.starts_with("//") {
                if tag != "a" && !is_canonical {
                    faults.push(format!("{name}: a request to another host: {link}"));
                }
                continue;
            }
            if link.starts_with("mailto:") || link.starts_with("tel:") {
                continue;
            }
            let (path, fragment) = link
                .split_once('#')
                .map_or((link, None), |(path, fragment)| (path, Some(fragment)));
            let path = path.split('?').next().unwrap_or_default();
            let target = if path.is_empty() {
                Ok(name.to_owned())
            } else {
                self.resolve(name, path)
            };
            match target {
                Err(fault) => faults.push(format!("{name}: {link} {fault}")),
                Ok(target) => {
                    let fragment = fragment
                        .map(percent_decode)
                        .filter(|fragment| !fragment.is_empty());
                    if let (Some(fragment), Some(page)) = (fragment, self.pages.get(&target)) {
                        let is_named = |a: &ElementRef<'_>| a.attr("name") == Some(&fragment);
                        let known = page.ids.contains(&fragment)
                            || page.all("a[name]").iter().any(is_named);
                        if !known {
                            faults.push(format!("{name}: {link}: {target} has no #{fragment}"));
                        }
                    }
                    targets.insert(target);
                }
            }
        }
        targets
    }

    /// Everything that is wrong with the output by itself.
    fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut reached = BTreeSet::from([String::from("index.html")]);
        let mut left = vec![String::from("index.html")];
        let links: BTreeMap<&String, BTreeSet<String>> = self
            .pages
            .keys()
            .map(|name| (name, self.links(name, &mut faults)))
            .collect();
        while let Some(name) = left.pop() {
            for target in links.get(&name).into_iter().flatten() {
                if reached.insert(target.clone()) {
                    left.push(target.clone());
                }
            }
        }
        for (name, page) in &self.pages {
            let is_redirect = !page.all("meta[http-equiv=refresh]").is_empty();
            if !reached.contains(name) && !is_redirect && name != "404.html" {
                faults.push(format!("{name}: no way leads here from the home page"));
            }
            faults.extend(page.faults(name));
        }
        faults
    }

    fn page(&self, address: &str) -> &Page {
        let file = format!("{}index.html", address.trim_start_matches('/'));
        self.pages
            .get(&file)
            .unwrap_or_else(|| panic!("{address} is not there"))
    }
}

impl Page {
    fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.html.select(&select(selector)).collect()
    }

    fn faults(&self, name: &str) -> Vec<String> {
        let mut faults = Vec::new();
        let texts = |selector: &str| {
            self.all(selector)
                .iter()
                .map(|element| text_of(element.text()))
                .collect::<Vec<_>>()
        };
        let (headings, titles) = (texts("h1"), texts("head > title"));
        if headings.len() != 1 || headings[0].is_empty() {
            faults.push(format!("{name}: its h1 are {headings:?}"));
        }
        if titles.len() != 1 || titles[0].is_empty() {
            faults.push(format!("{name}: its titles are {titles:?}"));
        }
        if self
            .all("html")
            .iter()
            .any(|html| html.attr("lang").is_none_or(str::is_empty))
        {
            faults.push(format!("{name}: it does not say its language"));
        }
        let mut ids = BTreeSet::new();
        faults.extend(
            self.ids
                .iter()
                .filter(|id| !ids.insert(*id))
                .map(|id| format!("{name}: two elements have the id {id}")),
        );
        let unnamed = self
            .all("a[href], button")
            .into_iter()
            .filter(|element| accessible_name(*element).is_empty());
        faults.extend(unnamed.map(|element| format!("{name}: nothing names {}", element.html())));
        let images = self.all("img:not([alt])").into_iter();
        faults.extend(
            images.map(|image| format!("{name}: {} has no alternative text", image.html())),
        );
        faults
    }

    fn text(&self) -> String {
        text_of(self.all("body").into_iter().flat_map(|body| body.text()))
    }
}

fn accessible_name(element: ElementRef<'_>) -> String {
    let images = element
        .select(&select("img"))
        .filter_map(|image| image.attr("alt"))
        .collect::<String>();
    format!(
        "{}{images}{}",
        text_of(element.text()),
        element.attr("aria-label").unwrap_or_default()
    )
}

fn is_html(path: &str) -> bool {
    Path::new(path)
        .extension()
        .is_some_and(|ending| ending == "html")
}

fn percent_decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, behind)) = rest.split_first() {
        let escaped = (byte == b'%')
            .then(|| behind.get(..2))
            .flatten()
            .and_then(|digits| std::str::from_utf8(digits).ok());
        let decoded = escaped.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(decoded.unwrap_or(byte));
        rest = if decoded.is_some() {
            &behind[2..]
        } else {
            behind
        };
    }
    String::from_utf8(bytes).expect("an address is UTF-8")
}

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

#[track_caller]
fn assert_sound(output: &Output) {
    let faults = output.faults();
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

fn address_of(path: &str) -> String {
    let path = path.trim_end_matches(".md");
    path.strip_suffix("index")
        .map_or_else(|| format!("{path}/"), str::to_owned)
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
    assert_sound(&real_site(&[], "/"));
}

#[test]
fn the_real_site_is_sound_below_a_path() {
    assert_sound(&real_site(
        &["--base-url", "https://intranet.example/skola/natverk/"],
        "/skola/natverk/",
    ));
}

#[test]
fn the_real_site_is_sound_when_opened_from_a_disk() {
    assert_sound(&real_site(&["--portable"], "/"));
}

#[test]
fn every_field_of_every_page_of_the_real_site_can_be_read() {
    let output = real_site(&[], "/");
    let pages = real_pages();
    assert!(pages.len() >= 12, "{:?}", pages.keys());
    let mut missing = Vec::new();
    for (path, fields) in &pages {
        let text = output.page(&address_of(path)).text();
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
                    wanted.extend(
                        paths.map(|path| pages[path]["title"].as_str().unwrap().to_owned()),
                    );
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
    let of_type = |wanted: &str| {
        pages
            .values()
            .filter(|fields| fields.get("type").and_then(Value::as_str) == Some(wanted))
            .count()
    };
    assert_eq!((of_type("network"), of_type("meeting-place")), (5, 1));
    for address in [
        "/",
        "/natverk/",
        "/motesplatser/",
        "/insatser/",
        "/larande-natverk/",
        "/forvantad-effekt/",
        "/taggar/",
    ] {
        assert!(
            output.page(address).text().len() > 200,
            "{address} is nearly empty"
        );
    }
    for file in ["404.html", "sitemap.xml", "robots.txt"] {
        assert!(output.files.contains_key(file), "{file} is not there");
    }
    for page in output.pages.values() {
        assert_eq!(page.all("html[lang=sv]").len(), 1);
    }
}

#[test]
fn every_initiative_of_the_real_site_is_on_the_overview() {
    let overview = real_site(&[], "/").page("/insatser/").text();
    let mut initiatives = Vec::new();
    for fields in real_pages()
        .values()
        .filter_map(|fields| fields.get("initiatives"))
    {
        texts_in(fields, &mut initiatives);
    }
    assert!(initiatives.len() > 10);
    let missing: Vec<String> = initiatives
        .into_iter()
        .filter(|text| !overview.contains(text))
        .collect();
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
        .filter(|name| *name != "404.html")
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
