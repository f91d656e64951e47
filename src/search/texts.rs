//! The files of texts: what is shown of each page that is found, and where its words are marked.
//!
//! Together they are as long as the site. So each is handed on as soon as it is written, while the
//! pages are read for their words, and nobody keeps it.

use serde::{Deserialize, Serialize};

use super::format::{begin_call, fingerprint};
use super::page_text::{PageText, Section};
use crate::characters;
use crate::site::{EditionId, FolderId, Page, Site};

/// How long a file may be before the next one is begun, in bytes. Packed, it takes a third or a
/// fourth of that.
const MAX_LENGTH: usize = 32 << 10;

/// Files are shorter on small sites, where few of all pages are found: down to this many bytes, and
/// about so many files.
const MIN_LENGTH: usize = 4 << 10;
const FILES: usize = 64;

/// Pages whose texts are in one file: from this number to the next file's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The number of the first page of the file at hand, and what is written of that.
    first: usize,
    bytes: Vec<u8>,
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
            bytes: Vec::new(),
            files: Vec::new(),
        }
    }

    /// Adds the page of a number.
    pub(super) fn page(&mut self, number: usize, page: &Page, text: &PageText) {
        let before = self.bytes.len();
        if before == 0 {
            self.first = number;
            self.bytes
                .extend_from_slice(&begin_call(&texts_name(number)));
            self.bytes.push(b'[');
        } else {
            self.bytes.extend_from_slice(b",\n");
        }
        write_entry(&mut self.bytes, self.texts, page, text);
        if before > 0 && self.bytes.len() > self.texts.most {
            self.bytes.truncate(before);
            self.end_file();
            self.page(number, page, text);
        }
    }

    /// The files, the last one ended.
    pub(super) fn end(mut self) -> Vec<TextsFile> {
        if !self.bytes.is_empty() {
            self.end_file();
        }
        self.files
    }

    fn end_file(&mut self) {
        self.bytes.extend_from_slice(b"]);\n");
        let bytes = std::mem::take(&mut self.bytes);
        let file = TextsFile {
            first: self.first,
            fingerprint: fingerprint(&bytes),
        };
        (self.texts.hand_on)(WrittenTexts {
            edition: self.texts.edition,
            first: self.first,
            address: file.address(self.texts.page),
            bytes,
        });
        self.files.push(file);
    }
}

impl TextsFile {
    /// Where it is found, below the address of the search page.
    pub(super) fn address(&self, page: &str) -> String {
        format!("{page}{}.{}.js", texts_name(self.first), self.fingerprint)
    }
}

fn texts_name(first: usize) -> String {
    format!("texts-{first}")
}

/// Writes what is shown of a page.
fn write_entry(out: &mut Vec<u8>, texts: Texts<'_>, page: &Page, text: &PageText) {
    out.push(b'[');
    for text in [&(texts.href)(&page.address), &text.title, &text.summary] {
        write_text(out, text);
        out.push(b',');
    }
    for list in [&text.keywords, &place_of(texts.site, page)] {
        write_list(out, list, |out, text| write_text(out, text));
        out.push(b',');
    }
    let shown = |section: &&Section| !(section.heading.is_empty() && section.text.is_empty());
    let sections = text.sections.iter().filter(shown);
    write_list(out, sections, |out, section| {
        let parts = [section.heading.trim(), &section.anchor, &section.text];
        write_list(out, parts, write_text);
    });
    out.push(b']');
}

/// Writes a JSON array.
fn write_list<T>(
    out: &mut Vec<u8>,
    items: impl IntoIterator<Item = T>,
    write: impl Fn(&mut Vec<u8>, T),
) {
    out.push(b'[');
    for (number, item) in items.into_iter().enumerate() {
        if number > 0 {
            out.push(b',');
        }
        write(out, item);
    }
    out.push(b']');
}

/// Writes a JSON string. Most texts need no escapes, and to see that is faster than to look at one
/// character after the other.
fn write_text(out: &mut Vec<u8>, text: &str) {
    let bytes = text.as_bytes();
    // Without an end before the last byte, the processor takes many at a time.
    let lowest = bytes.iter().fold(b' ', |lowest, byte| lowest.min(*byte));
    // All others, whoever writes the file looks for.
    if lowest < b' ' || memchr::memchr2(b'"', b'\\', bytes).is_some() {
        // Writing to a vector cannot fail.
        let _ = characters::to_json_writer(out, text);
    } else {
        out.push(b'"');
        out.extend_from_slice(bytes);
        out.push(b'"');
    }
}

/// The names of the folders that a page lies in.
pub(super) fn place_of(site: &Site, page: &Page) -> Vec<String> {
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
