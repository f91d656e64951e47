//! Documents in a form that can be written down and read again by the same program, so that a text
//! which has not changed need not be parsed again.

use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::Document;
use super::copied_file::CONTENT;
use super::document::hash_of;
use super::front_matter::FrontMatter;
use super::path::{Languages, PageName};
use crate::diagnostics::{Diagnostic, Family, StoredFindings};
use crate::markdown::Markdown;
use crate::source::{SourceFile, long_text};

/// A text, in a hash.
pub type TextHash = [u8; 32];

/// Documents are written down in so many parts, by their paths: those that hold a page which has
/// changed are written anew.
pub const PARTS: usize = 64;

/// Texts by the paths of their pages.
pub type Texts = FxHashMap<String, TextHash>;

/// Documents that were parsed before, with the same options. Path and text, by which they are found
/// again, are all that a document depends on besides.
#[derive(Debug, Default)]
pub struct KnownDocuments {
    parts: Vec<Part>,
    by_path: FxHashMap<String, Place>,
    /// What files are known to hold without being read.
    unread: Texts,
}

/// A part, and how many documents are in it.
#[derive(Debug)]
struct Part {
    bytes: Vec<u8>,
    documents: usize,
}

/// Where a document stands in its part, and the text that it was parsed from.
#[derive(Debug)]
struct Place {
    text: TextHash,
    range: Range<usize>,
}

/// Of each document of a part the path, the text, and which of the bytes are its own. A part ends
/// with that, and with where it begins, so that documents need not be moved to be written.
type Contents = Vec<(String, TextHash, Range<usize>)>;

fn contents(part: &[u8]) -> Option<Contents> {
    let (rest, start) = part.split_last_chunk()?;
    let start = usize::try_from(u64::from_le_bytes(*start)).ok()?;
    postcard::from_bytes(rest.get(start..)?).ok()
}

/// What is written down of a document.
#[derive(Serialize)]
struct Written<'d> {
    wanted_address: &'d str,
    title: &'d str,
    findings: StoredFindings,
    front_matter: &'d FrontMatter,
    markdown: &'d Markdown,
    /// The text. Last, since it is not always read.
    #[serde(serialize_with = "long_text::serialize")]
    text: &'d str,
}

/// The same, read again.
#[derive(Deserialize)]
struct Read {
    wanted_address: String,
    title: String,
    findings: StoredFindings,
    front_matter: FrontMatter,
    markdown: Markdown,
}

/// The text that follows.
#[derive(Deserialize)]
struct ReadText(#[serde(deserialize_with = "long_text::deserialize")] String);

impl KnownDocuments {
    /// The documents of these parts, each in its place. A part that cannot be read has none. Files
    /// whose texts are given as `unread` need not be read.
    pub fn of(parts: Vec<Vec<u8>>, unread: Texts) -> Self {
        let mut by_path = FxHashMap::default();
        let mut read = |bytes: Vec<u8>| {
            let contents = contents(&bytes).unwrap_or_default();
            let documents = contents.len();
            for (path, text, range) in contents {
                by_path.insert(path, Place { text, range });
            }
            Part { bytes, documents }
        };
        let parts = parts.into_iter().map(&mut read).collect();
        Self {
            parts,
            by_path,
            unread,
        }
    }

    /// The document that a file gave when it had another text.
    pub fn earlier(&self, now: &Document, text: &TextHash) -> Option<Document> {
        Some(Document {
            committed: now.committed,
            ..self.with_text(&now.path, now.name.clone(), *text)?
        })
    }

    /// The document of a file that need not be read.
    pub(super) fn unread(&self, path: &str, languages: &Languages) -> Option<Document> {
        let text = self.unread.get(path)?;
        self.with_text(path, PageName::of(path, languages), *text)
    }

    /// The document that was parsed from a file, if it was.
    pub(super) fn get(
        &self,
        path: &str,
        source: &Arc<SourceFile>,
        languages: &Languages,
    ) -> Option<Document> {
        if self.by_path.is_empty() {
            return None;
        }
        let text = hash_of(source);
        let (read, _) = postcard::take_from_bytes::<Read>(self.bytes(path, &text)?).ok()?;
        read.document(path, PageName::of(path, languages), source, text)
    }

    /// The document of a file with this text, and the text with it.
    fn with_text(&self, path: &str, name: PageName, text: TextHash) -> Option<Document> {
        let bytes = self.bytes(path, &text)?;
        let (read, bytes) = postcard::take_from_bytes::<Read>(bytes).ok()?;
        let ReadText(written) = postcard::from_bytes(bytes).ok()?;
        let source = SourceFile::new(format!("{CONTENT}/{path}"), written);
        read.document(path, name, &source, text)
    }

    fn bytes(&self, path: &str, text: &TextHash) -> Option<&[u8]> {
        let place = self.by_path.get(path).filter(|place| place.text == *text)?;
        let part = self.parts.get(part_of(path))?;
        part.bytes.get(place.range.clone())
    }

    /// Lets go of those parts in which these documents do not differ from what is known.
    pub fn forget(&mut self, documents: &[Arc<Document>]) {
        let by_part = by_part(documents);
        let is_same: Vec<bool> = by_part
            .iter()
            .enumerate()
            .map(|(number, documents)| self.is_same(number, documents))
            .collect();
        for (part, _) in self.parts.iter_mut().zip(is_same).filter(|(_, same)| *same) {
            part.bytes = Vec::new();
        }
    }

    /// Writes those parts in which these documents differ from what is known, and hands each to
    /// `hand_on`, with its number.
    pub fn write(&self, documents: &[Arc<Document>], hand_on: impl Fn(usize, &[u8]) + Sync) {
        by_part(documents)
            .into_par_iter()
            .enumerate()
            .filter(|(number, documents)| !self.is_same(*number, documents))
            .for_each(|(number, documents)| hand_on(number, &self.part(&documents)));
    }

    /// Whether the part of a number holds these documents and no other.
    fn is_same(&self, number: usize, documents: &[&Document]) -> bool {
        let is_known = |document: &&Document| {
            let place = self.by_path.get(&document.path);
            place.is_some_and(|place| place.text == document.text)
        };
        let known = self.parts.get(number).map_or(0, |part| part.documents);
        known == documents.len() && documents.iter().all(is_known)
    }

    /// These documents as a part; nothing where they cannot be written.
    fn part(&self, documents: &[&Document]) -> Vec<u8> {
        let texts = documents.iter().map(|document| document.source.text.len());
        // The texts, and as much again with tags and fields.
        let mut part = Vec::with_capacity(texts.sum::<usize>() * 5 / 2);
        let mut contents = Contents::new();
        for document in documents {
            let start = part.len();
            if let Some(known) = self.bytes(&document.path, &document.text) {
                part.extend_from_slice(known);
            } else if let Ok(longer) = postcard::to_extend(&Written::of(document), part) {
                part = longer;
            } else {
                return Vec::new();
            }
            contents.push((document.path.clone(), document.text, start..part.len()));
        }
        let start = part.len();
        let Ok(mut part) = postcard::to_extend(&contents, part) else {
            return Vec::new();
        };
        part.extend((start as u64).to_le_bytes());
        part
    }
}

impl Read {
    fn document(
        self,
        path: &str,
        name: PageName,
        source: &Arc<SourceFile>,
        text: TextHash,
    ) -> Option<Document> {
        Some(Document {
            path: path.to_owned(),
            name,
            wanted_address: self.wanted_address,
            source: Arc::clone(source),
            text,
            front_matter: self.front_matter,
            title: self.title,
            markdown: self.markdown,
            findings: self.findings.read_in(source)?,
            committed: None,
        })
    }
}

impl<'d> Written<'d> {
    fn of(document: &'d Document) -> Self {
        Self {
            wanted_address: &document.wanted_address,
            title: &document.title,
            findings: StoredFindings::in_file(&document.findings),
            front_matter: &document.front_matter,
            markdown: &document.markdown,
            text: &document.source.text,
        }
    }
}

/// Whether a document is what its text says, and nothing else was found when its file was read. No
/// other is written down.
pub fn is_of_text(document: &Document) -> bool {
    let is_of_text = |finding: &Diagnostic| {
        let place = finding.place.as_ref();
        finding.family != Family::Files
            && place.is_some_and(|place| Arc::ptr_eq(&place.source, &document.source))
    };
    document.findings.iter().all(is_of_text)
}

/// Those of these documents that are written down, by their parts.
fn by_part(documents: &[Arc<Document>]) -> Vec<Vec<&Document>> {
    let mut by_part = vec![Vec::new(); PARTS];
    for document in documents.iter().filter(|document| is_of_text(document)) {
        by_part[part_of(&document.path)].push(&**document);
    }
    by_part
}

fn part_of(path: &str) -> usize {
    usize::from(blake3::hash(path.as_bytes()).as_bytes()[0]) % PARTS
}
