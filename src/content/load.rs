//! From files below `content/` to [`Sources`]: all of them, or those that may have changed.

#![expect(clippy::disallowed_methods, reason = "load reads")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::front_matter::FIELDS;
use super::parse_options::ParseOptions;
use super::path::ContentPath;
use super::walk::{FoundFile, content_path, is_hidden, is_markdown, walk};
use super::{Document, read_source};
use crate::config::Config;
use crate::diagnostics::choices::FileReason;
use crate::diagnostics::{Code, Diagnostic, Family, Severity, cap_repeats};
use crate::images::{self, Image, Unreadable};

/// The folder that holds a site's content.
pub const CONTENT: &str = "content";

/// Everything that was found below `content/`, sorted by path. A copy is cheap: it shares the
/// documents.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// Markdown files.
    pub documents: Vec<Arc<Document>>,
    /// All other files.
    pub files: Vec<CopiedFile>,
    /// What could not be walked or read; documents hold their own findings.
    pub findings: Vec<Diagnostic>,
    /// Where those documents lie whose names on disk are written otherwise than their paths (NFD).
    written_otherwise: BTreeMap<ContentPath, PathBuf>,
    /// How the documents were read.
    options: ParseOptions,
}

/// A file that is published as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopiedFile {
    /// Path below `content/`.
    pub path: ContentPath,
    /// Where it lies on this machine.
    pub disk: PathBuf,
    /// What it shows, if it is called an image: its size, or why it cannot be shown.
    pub image: Option<Result<Arc<Image>, Unreadable>>,
    /// Whether it begins as pages do, though its name has the ending of a text, or none.
    pub begins_as_page: bool,
}

impl CopiedFile {
    fn read(path: ContentPath, disk: PathBuf) -> Self {
        let measured = images::ending_of(&path).map(|ending| {
            let file = File::open(&disk).map_err(|_| Unreadable::File)?;
            images::measure(&mut BufReader::new(file), ending).map(Arc::new)
        });
        let begins_as_page = may_be_page(&path) && begins_as_page(&disk);
        Self {
            path,
            disk,
            image: measured,
            begins_as_page,
        }
    }
}

/// Whether a file's name is one that editors give to pages when they are left to it.
fn may_be_page(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.')
        .is_none_or(|(_, ending)| ending.eq_ignore_ascii_case("txt"))
}

/// Whether a file begins with fields of a page.
fn begins_as_page(disk: &Path) -> bool {
    let mut first = Vec::new();
    let read = File::open(disk).and_then(|file| file.take(2048).read_to_end(&mut first));
    let text = String::from_utf8_lossy(&first);
    let mut lines = text
        .trim_start_matches('\u{feff}')
        .lines()
        .map(str::trim_end);
    let is_field = |line: &str| {
        line.split_once(':')
            .is_some_and(|(name, _)| FIELDS.iter().any(|field| field.name == name))
    };
    read.is_ok()
        && lines.next() == Some("---")
        && lines.take_while(|line| *line != "---").any(is_field)
}

/// Reads all content of the site at `root`. A root without `content/` has none.
pub fn load(root: &Path, config: &Config) -> Sources {
    let nothing = Sources {
        options: ParseOptions::of(config),
        ..Sources::default()
    };
    nothing.read_all(&root.join(CONTENT), &BTreeSet::new())
}

impl Sources {
    /// The content as it is now, when nothing but `suspects` can differ from what these sources
    /// say: files and folders, by where they lie on this machine. Documents whose files still hold
    /// the same are the same documents.
    #[must_use]
    pub fn reload(&self, root: &Path, config: &Config, suspects: &BTreeSet<PathBuf>) -> Self {
        let folder = root.join(CONTENT);
        let options = ParseOptions::of(config);
        if options != self.options {
            return load(root, config);
        }
        self.read_again(&folder, suspects)
            .unwrap_or_else(|| self.read_all(&folder, suspects))
    }

    /// Whether a file below the root is one of these.
    pub fn knows(&self, root: &Path, disk: &Path) -> bool {
        let path = content_path(disk, &root.join(CONTENT));
        path.is_some_and(|path| {
            self.document_at(&path).is_some() || self.files_at(&path).next().is_some()
        })
    }

    /// Whether these are the very same documents, files and findings.
    pub fn same_as(&self, other: &Self) -> bool {
        self.files == other.files
            && self.findings == other.findings
            && self.written_otherwise == other.written_otherwise
            && self.documents.len() == other.documents.len()
            && self
                .documents
                .iter()
                .zip(&other.documents)
                .all(|(a, b)| Arc::ptr_eq(a, b))
    }

    /// Walks the folder and reads what is suspect or new; what still holds the same is not parsed
    /// again.
    fn read_all(&self, folder: &Path, suspects: &BTreeSet<PathBuf>) -> Self {
        let mut findings = Vec::new();
        let found = if folder.is_dir() {
            walk(folder, &mut findings)
        } else {
            Vec::new()
        };
        if found.is_empty() && findings.is_empty() {
            findings.push(nothing_in(folder));
        }
        let (pages, files): (Vec<FoundFile>, Vec<FoundFile>) = found
            .into_iter()
            .partition(|found| is_markdown(&found.path));
        let is_suspect = |disk: &Path| disk.ancestors().any(|path| suspects.contains(path));
        let read = |page: &FoundFile| {
            let known = self
                .document_at(&page.path)
                .map(|index| &self.documents[index]);
            match known.filter(|_| !is_suspect(&page.disk)) {
                Some(known) => Arc::clone(known),
                None => document(&page.disk, &page.path, known, &self.options),
            }
        };
        let measure = |found: FoundFile| {
            let known = self
                .files_at(&found.path)
                .find(|known| known.disk == found.disk);
            match known.filter(|known| !is_suspect(&known.disk)) {
                Some(known) => known.clone(),
                None => CopiedFile::read(found.path, found.disk),
            }
        };
        let written_otherwise = pages
            .iter()
            .filter(|page| folder.join(&page.path) != page.disk);
        Self {
            documents: pages.par_iter().map(read).collect(),
            written_otherwise: written_otherwise
                .map(|page| (page.path.clone(), page.disk.clone()))
                .collect(),
            files: files.into_par_iter().map(measure).collect(),
            findings,
            options: self.options.clone(),
        }
    }

    /// Reads nothing but these files; `None` where one of them has come, gone or is no file, so
    /// that only a walk can tell what there is now.
    fn read_again(&self, folder: &Path, paths: &BTreeSet<PathBuf>) -> Option<Self> {
        let mut sources = self.clone();
        for disk in paths {
            let path = content_path(disk, folder)?;
            if path.split('/').any(is_hidden) {
                continue;
            }
            match self.document_at(&path) {
                // It could also be another file, whose name differs in its encoding alone.
                Some(index) if disk.is_file() && self.lies_at(folder, &path, disk) => {
                    sources.documents[index] =
                        document(disk, &path, Some(&self.documents[index]), &self.options);
                }
                // A copied file is copied when it is asked for. Nothing of it is held here but the
                // size of an image.
                None if self.files_at(&path).any(|file| file.disk == *disk) && disk.is_file() => {
                    sources.measure_again(&path, disk);
                }
                // What we do not know and is not there any more was some program's passing affair.
                None if !disk.exists() && !self.has_anything_at(&path) => {}
                _ => return None,
            }
        }
        Some(sources)
    }

    fn measure_again(&mut self, path: &str, disk: &Path) {
        let from = self.files.partition_point(|file| file.path.as_str() < path);
        let file = self.files[from..]
            .iter_mut()
            .take_while(|file| file.path == path)
            .find(|file| file.disk == disk);
        if let Some(file) = file.filter(|file| file.image.is_some() || may_be_page(&file.path)) {
            *file = CopiedFile::read(path.to_owned(), disk.to_owned());
        }
    }

    /// Whether the document with a path was read from this very file.
    fn lies_at(&self, folder: &Path, path: &str, disk: &Path) -> bool {
        self.written_otherwise
            .get(path)
            .map_or_else(|| folder.join(path) == disk, |lies| lies == disk)
    }

    /// The number of the one document with a path. Names on disk that differ in their encoding
    /// alone (NFC and NFD) have one path: then none is known by it.
    fn document_at(&self, path: &str) -> Option<usize> {
        let from = self
            .documents
            .partition_point(|document| document.path.as_str() < path);
        let is_there = |index: usize| {
            self.documents
                .get(index)
                .is_some_and(|document| document.path == path)
        };
        (is_there(from) && !is_there(from + 1)).then_some(from)
    }

    /// The copied files with a path; more than one where names on disk differ in their encoding
    /// alone.
    fn files_at(&self, path: &str) -> impl Iterator<Item = &CopiedFile> {
        let from = self.files.partition_point(|file| file.path.as_str() < path);
        self.files[from..]
            .iter()
            .take_while(move |file| file.path == path)
    }

    /// Whether anything is known at a path or below it.
    fn has_anything_at(&self, path: &str) -> bool {
        let paths = self
            .documents
            .iter()
            .map(|document| &document.path)
            .chain(self.files.iter().map(|file| &file.path));
        let mut rests = paths.filter_map(|other| other.strip_prefix(path));
        path.is_empty() || rests.any(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

/// A site without content is published without a word; it is hardly what was meant.
fn nothing_in(folder: &Path) -> Diagnostic {
    let reason = match folder {
        folder if folder.is_dir() => FileReason::Empty,
        folder if folder.exists() => FileReason::File,
        _ => FileReason::Absent,
    };
    let finding = Diagnostic::about_path(Code::FileUnreadable, CONTENT);
    Diagnostic {
        severity: Severity::Warning,
        ..finding.with("file", CONTENT).with("reason", reason)
    }
}

/// Reads a page. One that is known and still holds the same is that very document.
fn document(
    disk: &Path,
    path: &str,
    known: Option<&Arc<Document>>,
    options: &ParseOptions,
) -> Arc<Document> {
    let mut findings = Vec::new();
    let source = read_source(disk, format!("{CONTENT}/{path}"), &mut findings);
    let was_whole = |known: &&Arc<Document>| {
        !known
            .findings
            .iter()
            .any(|finding| finding.family == Family::Files)
    };
    if let Some(known) = known
        .filter(was_whole)
        .filter(|known| findings.is_empty() && known.source.text == source.text)
    {
        return Arc::clone(known);
    }
    let mut document = Document::parse(
        path.to_owned(),
        source,
        &options.languages,
        options.markdown,
    );
    document.findings.splice(0..0, cap_repeats(findings));
    Arc::new(document)
}
