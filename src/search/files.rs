//! The files of an edition's search: what each is called and what it holds.

use serde::Serialize;

use super::facets::{self, Facet};
use super::format::{self, Group, call, digit, fingerprint, json};
use super::function_words::function_words;
use super::gather::gather;
use super::index::{Index, searchable};
use super::known_words::KeepWords;
use super::page_text::PageText;
use super::script::script;
use super::texts::{Texts, TextsFile, TextsWriter, WrittenTexts, length_for};
use crate::site::{EditionId, Site};

/// How long a file of words may be before the next one is begun, in bytes.
const MAX_WORDS: usize = 24 << 10;

/// A file of an edition's search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchFile {
    /// What runs in the browser.
    Script,
    /// What knows all others.
    Index,
    /// Words and the pages that they stand on: the file of that number.
    Words(usize),
    /// What is shown of pages: the file that begins with the page of that number.
    Texts(usize),
}

/// The search of an edition, ready to be published.
#[derive(Debug)]
pub struct EditionFiles {
    /// The edition.
    pub edition: EditionId,
    /// What is found in it.
    pub index: Index,
    /// The address of the search page, below which all files lie.
    pub page: String,
    script: Named,
    root: Named,
    words: Vec<Named>,
    texts: Vec<TextsFile>,
}

/// A file's bytes, and what its name gets from them.
#[derive(Debug)]
struct Named {
    bytes: Vec<u8>,
    fingerprint: String,
}

/// Where an edition's search lies, and what its files need from others.
#[derive(Clone, Copy)]
pub struct SearchPlace<'a> {
    /// The edition.
    pub edition: EditionId,
    /// The address of its search page.
    pub page: &'a str,
    /// Writes a link from that page to an address.
    pub href: &'a (dyn Fn(&str) -> String + Sync),
}

/// The value of the file `index`.
#[derive(Serialize)]
struct Root<'a> {
    language: &'a str,
    joining: &'a str,
    pages: usize,
    lengths: String,
    weights: String,
    words: Vec<(&'a str, &'a str)>,
    texts: Vec<(usize, &'a str)>,
    kinds: Facet,
    audiences: Facet,
    folders: Facet,
}

impl EditionFiles {
    /// The search of an edition. Files of texts go to `hand_on` as soon as they are written, from
    /// whatever thread; those of pages whose words are `known` are not written.
    pub fn of(
        site: &Site,
        place: SearchPlace<'_>,
        known: &dyn KeepWords,
        hand_on: &(dyn Fn(WrittenTexts) + Sync),
    ) -> Self {
        let ids = searchable(site, place.edition);
        let sources = ids
            .iter()
            .map(|id| site.page(*id).document.source.text.len());
        let texts = Texts {
            site,
            edition: place.edition,
            page: place.page,
            href: place.href,
            hand_on,
            most: length_for(sources.sum()),
        };
        let (words, texts) = gather(site, &ids, texts, known);
        let index = Index::of(site, place.edition, &ids, words);
        let (firsts, words) = words_files(format::groups(&index));
        let root = Root {
            language: &index.language,
            joining: function_words(&index.language),
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
            kinds: facets::kinds(site, &index),
            audiences: facets::audiences(site, &index),
            folders: facets::folders(site, &index),
        };
        let root = Named::new(call("index", &json(&root)));
        Self {
            edition: place.edition,
            page: place.page.to_owned(),
            script: Named::new(script(&index.language).into()),
            root,
            words,
            texts,
            index,
        }
    }

    /// All files.
    pub fn all(&self) -> impl Iterator<Item = SearchFile> + '_ {
        let words = (0..self.words.len()).map(SearchFile::Words);
        let texts = self.texts.iter().map(|file| SearchFile::Texts(file.first));
        [SearchFile::Script, SearchFile::Index]
            .into_iter()
            .chain(words)
            .chain(texts)
    }

    /// Where a file is found; `None` where there is no such file.
    pub fn address(&self, file: SearchFile) -> Option<String> {
        let (name, fingerprint) = match file {
            SearchFile::Script => (String::from("script"), &self.script.fingerprint),
            SearchFile::Index => (String::from("index"), &self.root.fingerprint),
            SearchFile::Words(number) => (
                format!("words-{number}"),
                &self.words.get(number)?.fingerprint,
            ),
            SearchFile::Texts(first) => {
                let number = self.texts_file(first)?;
                return Some(self.texts[number].address(&self.page));
            }
        };
        Some(format!("{}{name}.{fingerprint}.js", self.page))
    }

    /// What a file holds; `href` is the same as for all.
    pub fn bytes(
        &self,
        file: SearchFile,
        site: &Site,
        href: &(dyn Fn(&str) -> String + Sync),
    ) -> Vec<u8> {
        match file {
            SearchFile::Script => self.script.bytes.clone(),
            SearchFile::Index => self.root.bytes.clone(),
            SearchFile::Words(number) => {
                let file = self.words.get(number);
                file.map(|file| file.bytes.clone()).unwrap_or_default()
            }
            SearchFile::Texts(first) => self.texts_again(first, site, href),
        }
    }

    fn texts_file(&self, first: usize) -> Option<usize> {
        self.texts
            .binary_search_by_key(&first, |file| file.first)
            .ok()
    }

    /// Writes a file of texts once more, which nobody has kept.
    fn texts_again(
        &self,
        first: usize,
        site: &Site,
        href: &(dyn Fn(&str) -> String + Sync),
    ) -> Vec<u8> {
        let Some(number) = self.texts_file(first) else {
            return Vec::new();
        };
        let next = self.texts.get(number + 1).map(|file| file.first);
        let end = next.unwrap_or(self.index.pages.len());
        let bytes = std::sync::Mutex::new(Vec::new());
        let keep = |texts: WrittenTexts| {
            if let Ok(mut bytes) = bytes.lock() {
                *bytes = texts.bytes;
            }
        };
        let texts = Texts {
            site,
            edition: self.edition,
            page: &self.page,
            href,
            hand_on: &keep,
            most: usize::MAX,
        };
        let mut writer = TextsWriter::new(texts, first);
        for page in &self.index.pages[first..end] {
            let page = site.page(page.id);
            writer.page(first, page, &PageText::of(page));
        }
        drop(writer.end());
        bytes.into_inner().unwrap_or_default()
    }
}

impl Named {
    fn new(bytes: Vec<u8>) -> Self {
        Self {
            fingerprint: fingerprint(&bytes),
            bytes,
        }
    }
}

/// Cuts groups into files: the letters that each begins with, and the files.
fn words_files(groups: Vec<Group>) -> (Vec<String>, Vec<Named>) {
    let mut files: Vec<Group> = Vec::new();
    for group in groups {
        match files.last_mut() {
            Some(last) if last.lines.len() + group.lines.len() <= MAX_WORDS => {
                last.lines.push_str(&group.lines);
            }
            _ => files.push(group),
        }
    }
    let file = |(number, group): (usize, Group)| {
        let value = json(group.lines.trim_end());
        let bytes = call(&format!("words-{number}"), &value);
        (group.first, Named::new(bytes))
    };
    files.into_iter().enumerate().map(file).unzip()
}
