//! The files of an edition's search: what each is called and what it holds.

use std::collections::BTreeMap;

use serde::Serialize;

use super::format::{self, Group, digit, json};
use super::gather::PageDigest;
use super::index::{Index, text_of};
use super::page_text::{PageText, Section};
use super::script::script;
use crate::content::PageType;
use crate::site::{EditionId, FolderId, Page, Site};

/// How long a file may be before the next one is begun, in bytes. Packed, it takes a third or a
/// fourth of that.
const LENGTH: usize = 24 << 10;

/// A file of an edition's search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchFile {
    /// What runs in the browser.
    Script,
    /// What knows all others.
    Index,
    /// Words and the pages that they stand on: the file of that number.
    Words(usize),
    /// What is shown of pages: the file of that number.
    Texts(usize),
}

/// The search of an edition, ready to be published.
#[derive(Debug)]
pub struct EditionFiles {
    /// The edition.
    pub edition: EditionId,
    /// What is found in it.
    pub index: Index,
    /// Below this address all files lie; a slash at its end.
    address: String,
    script: Named,
    root: Named,
    words: Vec<Named>,
    texts: Vec<Texts>,
}

/// A file's bytes, and what its name gets from them.
#[derive(Debug)]
struct Named {
    bytes: Vec<u8>,
    fingerprint: String,
}

/// Pages whose texts are in one file: from this number to the next file's. The bytes are made when
/// they are asked for: together they are as long as the site.
#[derive(Debug)]
struct Texts {
    first: usize,
    fingerprint: String,
}

/// The value of the file `index`.
#[derive(Serialize)]
struct Root<'a> {
    language: &'a str,
    pages: usize,
    lengths: String,
    weights: String,
    words: Vec<(&'a str, &'a str)>,
    texts: Vec<(usize, &'a str)>,
    kinds: Vec<(&'a str, String)>,
    audiences: Vec<(&'a str, String)>,
    folders: Vec<(&'a str, String)>,
}

impl EditionFiles {
    /// The search of an edition whose search page lies at `address`. `links` says how links are
    /// written, which texts hold.
    pub fn of(site: &Site, edition: EditionId, address: &str, links: &str) -> Self {
        let (index, digests) = Index::of(site, edition);
        let (firsts, words) = words(format::groups(&index));
        let texts = texts(&digests, links);
        let page = |page: &super::IndexedPage| site.page(page.id);
        let kinds = facet(index.pages.iter().map(|p| vec![kind(page(p)).to_owned()]));
        let audiences = facet(
            index
                .pages
                .iter()
                .map(|p| page(p).document.front_matter.network.audience.clone()),
        );
        let folders = facet(index.pages.iter().map(|p| {
            let place = place(site, page(p).folder);
            Vec::from_iter((!place.is_empty()).then(|| place.join(" › ")))
        }));
        let root = Root {
            language: &index.language,
            pages: index.pages.len(),
            lengths: index
                .pages
                .iter()
                .map(|page| digit(page.title_words))
                .collect(),
            weights: index.pages.iter().map(|page| digit(page.weight)).collect(),
            words: firsts
                .iter()
                .zip(&words)
                .map(|(first, file)| (first.as_str(), file.fingerprint.as_str()))
                .collect(),
            texts: texts
                .iter()
                .map(|file| (file.first, file.fingerprint.as_str()))
                .collect(),
            kinds: labelled(&kinds),
            audiences: labelled(&audiences),
            folders: labelled(&folders),
        };
        let root = Named::new(format::call("index", &json(&root)));
        Self {
            edition,
            address: address.to_owned(),
            script: Named::new(script(&index.language).into_bytes()),
            root,
            words,
            texts,
            index,
        }
    }

    /// All files.
    pub fn all(&self) -> impl Iterator<Item = SearchFile> + '_ {
        let words = (0..self.words.len()).map(SearchFile::Words);
        let texts = (0..self.texts.len()).map(SearchFile::Texts);
        [SearchFile::Script, SearchFile::Index]
            .into_iter()
            .chain(words)
            .chain(texts)
    }

    /// Where a file is found.
    pub fn address(&self, file: SearchFile) -> String {
        let (name, fingerprint) = match file {
            SearchFile::Script => (String::from("script"), &self.script.fingerprint),
            SearchFile::Index => (String::from("index"), &self.root.fingerprint),
            SearchFile::Words(number) => {
                (format!("words-{number}"), &self.words[number].fingerprint)
            }
            SearchFile::Texts(number) => {
                (format!("texts-{number}"), &self.texts[number].fingerprint)
            }
        };
        format!("{}{name}.{fingerprint}.js", self.address)
    }

    /// What a file holds. `href` writes a link from the search page to an address.
    pub fn bytes(&self, file: SearchFile, site: &Site, href: impl Fn(&str) -> String) -> Vec<u8> {
        match file {
            SearchFile::Script => self.script.bytes.clone(),
            SearchFile::Index => self.root.bytes.clone(),
            SearchFile::Words(number) => self.words[number].bytes.clone(),
            SearchFile::Texts(number) => {
                let first = self.texts[number].first;
                let end = self.texts.get(number + 1).map(|next| next.first);
                let pages = &self.index.pages[first..end.unwrap_or(self.index.pages.len())];
                let entries: Vec<String> = pages
                    .iter()
                    .map(|page| {
                        let text = text_of(site, page.id);
                        let page = site.page(page.id);
                        entry(&text, &href(&page.address), &place_of(site, page))
                    })
                    .collect();
                format::call(
                    &format!("texts-{number}"),
                    &format!("[{}]", entries.join(",\n")),
                )
            }
        }
    }
}

impl Named {
    fn new(bytes: Vec<u8>) -> Self {
        let hash = blake3::hash(&bytes);
        Self {
            bytes,
            fingerprint: fingerprint(hash),
        }
    }
}

fn fingerprint(hash: blake3::Hash) -> String {
    hash.to_hex()[..8].to_owned()
}

/// Cuts groups into files: the letters that each begins with, and the files.
fn words(groups: Vec<Group>) -> (Vec<String>, Vec<Named>) {
    let mut files: Vec<Group> = Vec::new();
    for group in groups {
        match files.last_mut() {
            Some(last) if last.lines.len() + group.lines.len() <= LENGTH => {
                last.lines.push_str(&group.lines);
            }
            _ => files.push(group),
        }
    }
    let file = |(number, group): (usize, Group)| {
        let value = json(group.lines.trim_end());
        let bytes = format::call(&format!("words-{number}"), &value);
        (group.first, Named::new(bytes))
    };
    files.into_iter().enumerate().map(file).unzip()
}

/// Cuts pages into files.
fn texts(pages: &[PageDigest], links: &str) -> Vec<Texts> {
    let mut files = Vec::new();
    let mut first = 0;
    while first < pages.len() {
        let mut hasher = blake3::Hasher::new();
        hasher.update(links.as_bytes());
        let mut length = 0;
        let mut end = first;
        while end < pages.len() && (end == first || length + pages[end].length <= LENGTH) {
            hasher.update(pages[end].hash.as_bytes());
            length += pages[end].length;
            end += 1;
        }
        files.push(Texts {
            first,
            fingerprint: fingerprint(hasher.finalize()),
        });
        first = end;
    }
    files
}

/// Labels, each with the numbers of its pages.
fn facet(labels: impl Iterator<Item = Vec<String>>) -> BTreeMap<String, (String, Vec<u32>)> {
    let mut facet: BTreeMap<String, (String, Vec<u32>)> = BTreeMap::new();
    for (number, labels) in labels.enumerate() {
        // A site has fewer pages than that.
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        for label in labels {
            // However its writers spell it, a label is one.
            let (_, pages) = facet
                .entry(label.to_lowercase())
                .or_insert_with(|| (label, Vec::new()));
            if pages.last() != Some(&number) {
                pages.push(number);
            }
        }
    }
    facet
}

fn labelled(facet: &BTreeMap<String, (String, Vec<u32>)>) -> Vec<(&str, String)> {
    let list = |pages: &Vec<u32>| {
        let mut out = String::new();
        format::list(&mut out, pages.iter().copied());
        out
    };
    facet
        .values()
        .map(|(label, pages)| (label.as_str(), list(pages)))
        .collect()
}

/// What a page is to those who look for one: its type, or an easy version.
fn kind(page: &Page) -> &'static str {
    if page.original.is_some() {
        return "easy";
    }
    match page.document.front_matter.page_type {
        PageType::Page => "page",
        PageType::Network => "network",
        PageType::MeetingPlace => "meeting-place",
    }
}

/// The names of the folders that a page lies in.
fn place_of(site: &Site, page: &Page) -> Vec<String> {
    let folder = site.folder(page.folder);
    match folder.parent {
        Some(parent) if page.is_index => place(site, parent),
        None if page.is_index => Vec::new(),
        _ => place(site, page.folder),
    }
}

/// The names of a folder and of those around it, the outermost first; the home page is none.
fn place(site: &Site, id: FolderId) -> Vec<String> {
    let mut names = Vec::new();
    let mut id = Some(id);
    while let Some(folder) = id.map(|id| site.folder(id)) {
        if folder.parent.is_some() {
            names.push(folder.title.clone());
        }
        id = folder.parent;
    }
    names.reverse();
    names
}

/// What is shown of a page.
fn entry(text: &PageText, href: &str, place: &[String]) -> String {
    let sections: Vec<(&str, &str, String)> = text
        .sections
        .iter()
        .filter_map(|section| {
            let Section {
                heading,
                anchor,
                lead,
                text,
            } = section;
            let text = [lead.trim(), text.trim()].join(" ");
            let is_empty = heading.is_empty() && text.trim().is_empty();
            (!is_empty).then(|| (heading.trim(), anchor.as_str(), text.trim().to_owned()))
        })
        .collect();
    json(&(
        href,
        &text.title,
        &text.summary,
        &text.keywords,
        place,
        sections,
    ))
}
