//! What has to hold between the pages of a site in several languages: each page is in the language
//! of its address, its versions name each other, and nothing but what says so leads from one
//! language to another.

use std::collections::{BTreeMap, BTreeSet};

use atom_syndication::Feed;
use scraper::ElementRef;
use serde_yaml::Value;

use super::output::{Output, Page, is_not_found};
use super::sitemap;

/// The address of each version of a page, by its `hreflang`.
pub(super) type Versions = BTreeMap<String, String>;

/// The languages of a site, its own first, each with the folder that its pages lie below: `""`,
/// `"en/"`.
pub(super) struct Editions {
    /// The full address of the home page, with a slash last.
    base: String,
    languages: Vec<(String, String)>,
}

/// What easy versions are called, last in their addresses.
const EASY: [&str; 3] = ["lattlast/", "easy/", "selkokieli/"];

impl Editions {
    /// The editions of a site that is published at `base`, by its `site.yaml`.
    pub(super) fn of_site(settings: &str, base: &str) -> Self {
        let settings: Value = serde_yaml::from_str(settings).unwrap();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let own = settings
            .get("language")
            .map_or_else(|| String::from("sv"), text);
        let further: Vec<String> = match settings.get("languages") {
            Some(Value::Mapping(map)) => map.keys().map(text).collect(),
            Some(Value::Sequence(list)) => list.iter().map(text).collect(),
            _ => Vec::new(),
        };
        let mut languages = vec![(own.clone(), String::new())];
        languages.extend(
            further
                .into_iter()
                .filter(|language| *language != own)
                .map(|language| (language.clone(), format!("{language}/"))),
        );
        Self {
            base: base.to_owned(),
            languages,
        }
    }

    /// The language and the folder of the edition that a file lies in.
    fn of(&self, file: &str) -> (&str, &str) {
        let (own, further) = self.languages.split_first().unwrap();
        let found = further.iter().find(|(_, folder)| file.starts_with(folder));
        let (language, folder) = found.unwrap_or(own);
        (language, folder)
    }

    /// The language of the edition that a file lies in.
    pub(super) fn language_of(&self, file: &str) -> &str {
        self.of(file).0
    }

    /// The folders of all editions, the site's own first.
    pub(super) fn folders(&self) -> impl Iterator<Item = &str> {
        self.languages.iter().map(|(_, folder)| folder.as_str())
    }

    /// The full address of a file.
    fn address(&self, file: &str) -> String {
        format!("{}{}", self.base, address_below(file))
    }

    /// The file at a full address of the site.
    fn file(&self, address: &str) -> Option<String> {
        let path = address.strip_prefix(&self.base)?;
        Some(if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        })
    }

    /// Everything that is wrong between the pages of an output; nothing where there is one language.
    pub(super) fn faults(&self, output: &Output) -> Vec<String> {
        let mut faults = Vec::new();
        if self.languages.len() == 1 {
            return faults;
        }
        for (name, page) in &output.pages {
            self.check_language(name, page, &mut faults);
            self.check_versions(output, name, page, &mut faults);
        }
        self.check_sitemap(output, &mut faults);
        self.check_feeds(output, &mut faults);
        check_easy(output, &mut faults);
        self.check_ways(output, &mut faults);
        let _ = self.across(output, &mut faults);
        faults
    }

    fn check_language(&self, name: &str, page: &Page, faults: &mut Vec<String>) {
        let (language, html) = (self.language_of(name), page.all("html")[0]);
        if html.attr("lang") != Some(language) {
            let lang = html.attr("lang");
            faults.push(format!(
                "{name}: lang is {lang:?} in the edition {language}"
            ));
        }
        let direction = (language == "ar").then_some("rtl");
        if html.attr("dir") != direction {
            let dir = html.attr("dir");
            faults.push(format!("{name}: dir is {dir:?} in the edition {language}"));
        }
    }

    fn check_versions(&self, output: &Output, name: &str, page: &Page, faults: &mut Vec<String>) {
        let mut versions = versions_of(page);
        if versions.is_empty() {
            return;
        }
        if page.all(VERSION).len() != versions.len() {
            faults.push(format!("{name}: names a language twice"));
        }
        let first = self
            .languages
            .iter()
            .find_map(|(language, _)| versions.get(language));
        if versions.get("x-default") != first {
            faults.push(format!("{name}: x-default is not {first:?}"));
        }
        let (own, all) = (self.language_of(name), versions.clone());
        let here = self.address(name);
        let canonical = page.all("link[rel=canonical]");
        if versions.get(own) != Some(&here)
            || canonical.first().and_then(|link| link.attr("href")) != Some(here.as_str())
        {
            faults.push(format!("{name}: does not name itself, {here}, as {own}"));
        }
        versions.remove("x-default");
        if versions.len() < 2 {
            faults.push(format!("{name}: names no version but itself"));
        }
        for (language, address) in versions {
            let other = self.file(&address).and_then(|file| {
                let page = output.pages.get(&file)?;
                Some((self.language_of(&file).to_owned(), versions_of(page)))
            });
            match other {
                None => faults.push(format!("{name}: {address} ({language}) is not there")),
                Some((found, _)) if found != language => {
                    faults.push(format!(
                        "{name}: {address} is in {found}, not in {language}"
                    ));
                }
                Some((_, others)) if others != all => {
                    faults.push(format!(
                        "{name}: {address} names other versions: {others:?}"
                    ));
                }
                Some(_) => {}
            }
        }
    }

    /// The sitemap lists every page once, and names the versions that the pages name.
    fn check_sitemap(&self, output: &Output, faults: &mut Vec<String>) {
        let text = String::from_utf8(output.files["sitemap.xml"].clone()).unwrap();
        let listed = sitemap::read(&text, faults);
        let pages: BTreeMap<String, Versions> = output
            .pages
            .iter()
            .filter(|(name, page)| is_page(name, page))
            .map(|(name, page)| (self.address(name), versions_of(page)))
            .collect();
        for (address, versions) in &listed {
            match pages.get(address) {
                None => faults.push(format!("sitemap.xml: {address} is no page")),
                Some(named) if named != versions => faults.push(format!(
                    "sitemap.xml: {address}: its versions are {versions:?}, the page says {named:?}"
                )),
                Some(_) => {}
            }
        }
        let missing = pages
            .keys()
            .filter(|address| !listed.contains_key(*address));
        faults.extend(missing.map(|address| format!("sitemap.xml: {address} is missing")));
    }

    /// Each edition has a feed of its own, and its pages name that one.
    fn check_feeds(&self, output: &Output, faults: &mut Vec<String>) {
        for (language, folder) in &self.languages {
            let file = format!("{folder}atom.xml");
            let Some(bytes) = output.files.get(&file) else {
                faults.push(format!("{file} is not there"));
                continue;
            };
            let feed = Feed::read_from(bytes.as_slice()).expect(&file);
            if feed.lang.as_ref() != Some(language) {
                faults.push(format!("{file}: its language is {:?}", feed.lang));
            }
            let addresses = feed.entries.iter().flat_map(|entry| &entry.links);
            for link in addresses
                .chain(&feed.links)
                .filter(|link| link.rel != "self")
            {
                let page = self
                    .file(&link.href)
                    .filter(|file| output.pages.contains_key(file));
                if page.is_none_or(|page| self.language_of(&page) != language) {
                    faults.push(format!("{file}: {} is no page in {language}", link.href));
                }
            }
        }
        for (name, page) in &output.pages {
            for link in page.all("link[type='application/atom+xml']") {
                let feed = output.resolve(name, link.attr("href").unwrap_or_default());
                if feed.as_deref() != Ok(&format!("{}atom.xml", self.of(name).1)) {
                    faults.push(format!("{name}: its feed is {feed:?}"));
                }
            }
        }
    }

    /// Within each edition, all pages are reached from its home page without leaving it.
    fn check_ways(&self, output: &Output, faults: &mut Vec<String>) {
        let mut reached = BTreeSet::new();
        for folder in self.folders() {
            let mut left = vec![format!("{folder}index.html")];
            while let Some(name) = left.pop() {
                if self.of(&name).1 == folder
                    && let Some(page) = output.pages.get(&name)
                    && reached.insert(name.clone())
                {
                    let links = page.all("a[href]").into_iter();
                    left.extend(links.filter_map(|link| target(output, &name, link)));
                }
            }
        }
        faults.extend(
            output
                .pages
                .iter()
                .filter(|(name, page)| is_page(name, page) && !reached.contains(*name))
                .map(|(name, _)| format!("{name}: no way within its edition leads here")),
        );
    }

    /// The links from pages in one language to pages in another, but for those in headers: from
    /// where to where. Each says by `hreflang` to which language.
    pub(super) fn across(&self, output: &Output, faults: &mut Vec<String>) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for (name, page) in output
            .pages
            .iter()
            .filter(|(name, page)| is_page(name, page))
        {
            for link in page
                .all("body a[href]")
                .into_iter()
                .filter(|link| !is_in_header(*link))
            {
                let Some(other) = target(output, name, link) else {
                    continue;
                };
                let (ours, theirs) = (self.language_of(name), self.language_of(&other));
                let is_page = output.pages.contains_key(&other);
                if is_page && ours != theirs {
                    let href = link.attr("href").unwrap_or_default();
                    let place = href.split_once('#').map(|(_, place)| format!("#{place}"));
                    let (from, to) = (address_below(name), address_below(&other));
                    found.insert(format!("/{from} → /{to}{}", place.unwrap_or_default()));
                }
                let said = link.attr("hreflang");
                if is_page && said.unwrap_or(ours) != theirs {
                    let language = said.unwrap_or_default();
                    let to = address_below(&other);
                    faults.push(format!(
                        "{name}: hreflang is \"{language}\", /{to} is in {theirs}"
                    ));
                }
            }
        }
        found
    }

    /// The pages that are versions of each other, a line for each.
    pub(super) fn groups(&self, output: &Output) -> BTreeSet<String> {
        let groups = output
            .pages
            .values()
            .map(versions_of)
            .filter(|versions| !versions.is_empty());
        let in_order = |versions: Versions| {
            let addresses = self
                .languages
                .iter()
                .filter_map(|(language, _)| versions.get(language));
            let paths = addresses.map(|address| address.replacen(&self.base, "/", 1));
            paths.collect::<Vec<_>>().join(" ")
        };
        groups.map(in_order).collect()
    }
}

/// A version of the page, as its head names it.
const VERSION: &str = "head > link[rel=alternate][hreflang]";

fn versions_of(page: &Page) -> Versions {
    let links = page.all(VERSION).into_iter();
    links
        .filter_map(|link| {
            Some((
                link.attr("hreflang")?.to_owned(),
                link.attr("href")?.to_owned(),
            ))
        })
        .collect()
}

/// The address of a file, without the slash at its start.
fn address_below(file: &str) -> &str {
    file.strip_suffix("index.html").unwrap_or(file)
}

/// Whether a file is a page that people should find.
fn is_page(name: &str, page: &Page) -> bool {
    !is_not_found(name) && page.all("meta[http-equiv=refresh]").is_empty()
}

/// The file of the site that a link leads to.
fn target(output: &Output, name: &str, link: ElementRef<'_>) -> Option<String> {
    let href = link.attr("href")?;
    let path = href.split(['#', '?']).next()?;
    if path.is_empty() {
        return Some(name.to_owned());
    }
    output.resolve(name, path).ok()
}

/// Whether a link is in the header of the whole page, where the switcher is.
fn is_in_header(link: ElementRef<'_>) -> bool {
    let above: Vec<&str> = link
        .ancestors()
        .filter_map(ElementRef::wrap)
        .map(|element| element.value().name())
        .collect();
    above.windows(2).any(|pair| pair == ["header", "body"])
}

/// The file of the page that an easy version is of.
fn original_of(easy: &str) -> Option<String> {
    let folder = easy.strip_suffix("index.html")?;
    let folder = EASY.iter().find_map(|word| folder.strip_suffix(word))?;
    Some(format!("{folder}index.html"))
}

/// An easy version and its page lead to each other, and no other page leads to it but for easy
/// ones and switchers.
fn check_easy(output: &Output, faults: &mut Vec<String>) {
    let links: BTreeMap<&String, BTreeSet<String>> = output
        .pages
        .iter()
        .map(|(name, page)| (name, links_in_body(output, name, page).collect()))
        .collect();
    let pairs = output
        .pages
        .keys()
        .filter_map(|easy| Some((easy, original_of(easy)?)));
    for (easy, original) in pairs {
        if !links[easy].contains(&original) {
            faults.push(format!("{easy}: no way back to {original}"));
        }
        if !links
            .get(&original)
            .is_some_and(|links| links.contains(easy))
        {
            faults.push(format!("{original}: no way to {easy}"));
        }
        faults.extend(
            links
                .iter()
                .filter(|(name, links)| {
                    links.contains(easy) && **name != &original && original_of(name).is_none()
                })
                .map(|(name, _)| format!("{name}: leads to {easy}")),
        );
    }
}

fn links_in_body<'a>(
    output: &'a Output,
    name: &'a str,
    page: &'a Page,
) -> impl Iterator<Item = String> + 'a {
    let links = page.all("body a[href]").into_iter();
    links
        .filter(|link| !is_in_header(*link))
        .filter_map(move |link| target(output, name, link))
}
