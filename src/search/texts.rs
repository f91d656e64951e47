//! The files of texts: what is shown of each page that is found, and where its words are marked.
//!
//! Together they are as long as the site. So each is handed on as soon as it is written, while the
//! pages are read for their words, and nobody keeps it.

use super::format::{call, fingerprint, json};
use super::page_text::{PageText, Section};
use crate::site::{EditionId, FolderId, Page, Site};

/// How long a file may be before the next one is begun, in bytes. Packed, it takes a third or a
/// fourth of that.
const MAX_LENGTH: usize = 32 << 10;

/// Files are shorter on small sites, where few of all pages are found: down to this many bytes, and
/// about so many files.
const MIN_LENGTH: usize = 4 << 10;
const FILES: usize = 64;

/// Pages whose texts are in one file: from this number to the next file's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TextsFile {
    /// The number of its first page, which is a part of its name.
    pub first: usize,
    /// What its name gets from what it holds.
    pub fingerprint: String,
}

/// A file of texts, written.
#[derive(Debug)]
pub struct WrittenTexts {
    /// The edition that it belongs to.
    pub edition: EditionId,
    /// The number of its first page.
    pub first: usize,
    /// Where it is found.
    pub address: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// How texts are written.
#[derive(Clone, Copy)]
pub(super) struct Texts<'a> {
    pub site: &'a Site,
    pub edition: EditionId,
    /// The address of the search page: files lie below it.
    pub page: &'a str,
    /// Writes a link from the search page to an address.
    pub href: &'a (dyn Fn(&str) -> String + Sync),
    /// Takes each file.
    pub hand_on: &'a (dyn Fn(WrittenTexts) + Sync),
    /// How long a file may be, see [`length_for`].
    pub most: usize,
}

/// Pages that follow each other, written into files.
pub(super) struct TextsWriter<'a> {
    texts: Texts<'a>,
    first: usize,
    entries: String,
    files: Vec<TextsFile>,
}

/// How long a file may be on a site whose sources have so many bytes.
pub(super) fn length_for(sources: usize) -> usize {
    (sources / FILES).clamp(MIN_LENGTH, MAX_LENGTH)
}

impl<'a> TextsWriter<'a> {
    /// Begins with the page of a number.
    pub(super) fn new(texts: Texts<'a>, first: usize) -> Self {
        Self {
            texts,
            first,
            entries: String::new(),
            files: Vec::new(),
        }
    }

    /// Adds the page of a number.
    pub(super) fn page(&mut self, number: usize, page: &Page, text: &PageText) {
        let entry = entry(self.texts, page, text);
        if !self.entries.is_empty() && self.entries.len() + entry.len() > self.texts.most {
            self.end_file(number);
        }
        if !self.entries.is_empty() {
            self.entries.push_str(",\n");
        }
        self.entries.push_str(&entry);
    }

    /// The files, the last one ended.
    pub(super) fn end(mut self) -> Vec<TextsFile> {
        if !self.entries.is_empty() {
            self.end_file(0);
        }
        self.files
    }

    fn end_file(&mut self, next: usize) {
        let bytes = file(self.first, &self.entries);
        let fingerprint = fingerprint(&bytes);
        let file = TextsFile {
            first: self.first,
            fingerprint,
        };
        (self.texts.hand_on)(WrittenTexts {
            edition: self.texts.edition,
            first: self.first,
            address: file.address(self.texts.page),
            bytes,
        });
        self.files.push(file);
        self.first = next;
        self.entries.clear();
    }
}

impl TextsFile {
    /// Where it is found, below the address of the search page.
    pub(super) fn address(&self, page: &str) -> String {
        let Self { first, fingerprint } = self;
        format!("{page}texts-{first}.{fingerprint}.js")
    }
}

/// A file that begins with the page of a number.
fn file(first: usize, entries: &str) -> Vec<u8> {
    call(&format!("texts-{first}"), &format!("[{entries}]"))
}

/// What is shown of a page.
fn entry(texts: Texts<'_>, page: &Page, text: &PageText) -> String {
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
        (texts.href)(&page.address),
        &text.title,
        &text.summary,
        &text.keywords,
        place_of(texts.site, page),
        sections,
    ))
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
pub(super) fn place(site: &Site, id: FolderId) -> Vec<String> {
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
