//! From files below `content/` to [`Sources`]: all of them, or those that may have changed.

#![expect(clippy::disallowed_methods, reason = "load reads")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use super::copied_file::{CONTENT, CopiedFile, Origin, STATIC};
use super::history::History;
use super::parse_options::ParseOptions;
use super::path::ContentPath;
use super::stored::KnownDocuments;
use super::walk::{Found, FoundFile, content_path, is_left_out, is_markdown, walk};
use super::{Document, read_source};
use crate::at_work;
use crate::config::{Config, Exclude};
use crate::diagnostics::choices::ContentReason;
use crate::diagnostics::{Code, Diagnostic, Family, Severity, cap_repeats};

/// Everything that was found below `content/` and `static/`, each sorted by path. A copy is cheap: it shares the
/// documents.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// Markdown files.
    pub documents: Vec<Arc<Document>>,
    /// All other files, those of `static` after those of `content`.
    pub files: Vec<CopiedFile>,
    /// What could not be walked or read; documents hold their own findings.
    pub findings: Vec<Diagnostic>,
    /// Where those documents lie whose names on disk are written otherwise than their paths (NFD).
    written_otherwise: BTreeMap<ContentPath, PathBuf>,
    /// How the documents were read.
    options: ParseOptions,
    /// What was left out.
    exclude: Exclude,
    /// Whether git was asked when pages changed, and what it knows. It is asked once: what somebody
    /// saves is no commit.
    asks_git: bool,
    history: Arc<History>,
    of_history: Vec<Diagnostic>,
}

/// Reads all content of the site at `root`. A root without `content/` has none. Texts that are
/// known with the same options are not parsed again.
pub fn load(root: &Path, config: &Config, known: &KnownDocuments) -> Sources {
    let mut of_history = Vec::new();
    let history = History::read(root, config, &mut of_history);
    let nothing = Sources {
        asks_git: config.changes_from_git.is_some(),
        history: Arc::new(history),
        of_history,
        options: ParseOptions::of(config),
        exclude: config.exclude.clone(),
        ..Sources::default()
    };
    nothing.read_all(root, config, &BTreeSet::new(), known)
}

/// What the sources depend on besides the files of the site at `root`: git's history. `None` where
/// that may be another next time without a sign.
pub fn state_of_history(root: &Path, config: &Config) -> Option<String> {
    History::state(root, config)
}

impl Sources {
    /// The content as it is now, when nothing but `suspects` can differ from what these sources
    /// say: files and folders, by where they lie on this machine. Documents whose files still hold
    /// the same are the same documents.
    #[must_use]
    pub fn reload(&self, root: &Path, config: &Config, suspects: &BTreeSet<PathBuf>) -> Self {
        if ParseOptions::of(config) != self.options
            || config.exclude != self.exclude
            || config.changes_from_git.is_some() != self.asks_git
        {
            return load(root, config, &KnownDocuments::default());
        }
        self.read_again(root, suspects)
            .unwrap_or_else(|| self.read_all(root, config, suspects, &KnownDocuments::default()))
    }

    /// Whether a file below the root is one of these.
    pub fn knows(&self, root: &Path, disk: &Path) -> bool {
        place(root, disk).is_some_and(|(origin, path)| {
            let is_page = origin == Origin::Content && self.document_at(&path).is_some();
            is_page || self.files_at(origin, &path).next().is_some()
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

    /// Walks the folders and reads what is suspect or new; what still holds the same is not parsed
    /// again.
    fn read_all(
        &self,
        root: &Path,
        config: &Config,
        suspects: &BTreeSet<PathBuf>,
        parsed: &KnownDocuments,
    ) -> Self {
        let folder = &root.join(CONTENT);
        let Found {
            files: found,
            mut findings,
        } = if folder.is_dir() {
            walk(root, Origin::Content, config)
        } else {
            Found::default()
        };
        let is_explained = findings
            .iter()
            .any(|finding| finding.severity == Severity::Error);
        if found.is_empty() && !is_explained {
            findings.push(nothing_in(root));
        }
        let verbatim = if root.join(STATIC).is_dir() {
            walk(root, Origin::Static, config)
        } else {
            Found::default()
        };
        findings.extend(verbatim.findings);
        findings.extend(self.of_history.iter().cloned());
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
                None => self.document(&page.disk, &page.path, known, parsed),
            }
        };
        let measure = |(origin, found): (Origin, FoundFile)| {
            let known = self
                .files_at(origin, &found.path)
                .find(|known| known.disk == found.disk);
            match known.filter(|known| !is_suspect(&known.disk)) {
                Some(known) => known.clone(),
                None => CopiedFile::read(origin, found.path, found.disk),
            }
        };
        let files: Vec<(Origin, FoundFile)> = files
            .into_iter()
            .map(|file| (Origin::Content, file))
            .chain(
                verbatim
                    .files
                    .into_iter()
                    .map(|file| (Origin::Static, file)),
            )
            .collect();
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
            exclude: self.exclude.clone(),
            asks_git: self.asks_git,
            history: Arc::clone(&self.history),
            of_history: self.of_history.clone(),
        }
    }

    /// Reads a page. One that is known and still holds the same is that very document.
    fn document(
        &self,
        disk: &Path,
        path: &str,
        known: Option<&Arc<Document>>,
        parsed: &KnownDocuments,
    ) -> Arc<Document> {
        let committed = self.history.of(path);
        at_work::on(&format!("{CONTENT}/{path}"), || {
            document(disk, path, known, (&self.options, parsed), committed)
        })
    }

    /// Reads nothing but these files; `None` where one of them has come, gone or is no file, so
    /// that only a walk can tell what there is now.
    fn read_again(&self, root: &Path, paths: &BTreeSet<PathBuf>) -> Option<Self> {
        let folder = &root.join(CONTENT);
        let mut sources = self.clone();
        let none_parsed = &KnownDocuments::default();
        for disk in paths {
            let (origin, path) = place(root, disk)?;
            let is_excluded = origin == Origin::Content && self.exclude.covers(&path);
            if is_excluded || is_left_out(origin, &path) {
                continue;
            }
            // Where it leads, the walk looks at.
            if disk.is_symlink() {
                return None;
            }
            let document_at = (origin == Origin::Content).then(|| self.document_at(&path));
            match document_at.flatten() {
                // It could also be another file, whose name differs in its encoding alone.
                Some(index) if disk.is_file() && self.lies_at(folder, &path, disk) => {
                    sources.documents[index] =
                        self.document(disk, &path, Some(&self.documents[index]), none_parsed);
                }
                // A copied file is copied when it is asked for. Nothing of it is held here but the
                // size of an image, and what kind of file it seems to be.
                None if self.files_at(origin, &path).any(|file| file.disk == *disk)
                    && disk.is_file() =>
                {
                    sources.measure_again(origin, &path, disk);
                }
                // What we do not know and is not there any more was some program's passing affair.
                None if !disk.exists() && !self.has_anything_at(&path) => {}
                _ => return None,
            }
        }
        Some(sources)
    }

    fn measure_again(&mut self, origin: Origin, path: &str, disk: &Path) {
        let from = self.first_file_at(origin, path);
        let file = self.files[from..]
            .iter_mut()
            .take_while(|file| file.path == path)
            .find(|file| file.disk == disk);
        if let Some(file) = file {
            *file = CopiedFile::read(origin, path.to_owned(), disk.to_owned());
        }
    }

    /// The number of the first file that does not come before this place.
    fn first_file_at(&self, origin: Origin, path: &str) -> usize {
        self.files
            .partition_point(|file| (file.origin, file.path.as_str()) < (origin, path))
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
    fn files_at(&self, origin: Origin, path: &str) -> impl Iterator<Item = &CopiedFile> {
        self.files[self.first_file_at(origin, path)..]
            .iter()
            .take_while(move |file| file.origin == origin && file.path == path)
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

/// Where a file of `content` or `static` lies in its folder.
fn place(root: &Path, disk: &Path) -> Option<(Origin, ContentPath)> {
    [Origin::Content, Origin::Static]
        .into_iter()
        .find_map(|origin| {
            Some((
                origin,
                content_path(disk, &root.join(origin.folder()), origin)?,
            ))
        })
}

/// A site without content is hardly what was meant.
fn nothing_in(root: &Path) -> Diagnostic {
    let folder = root.join(CONTENT);
    let reason = if folder.is_dir() {
        ContentReason::Empty
    } else if folder.exists() {
        ContentReason::File
    } else {
        ContentReason::Absent
    };
    let nearest = match reason {
        ContentReason::Absent => called_alike(root),
        ContentReason::Empty | ContentReason::File => None,
    };
    Diagnostic::about_path(Code::ContentMissing, CONTENT)
        .with("reason", reason)
        .with_nearest(nearest)
}

/// A folder that only differs from `content` by upper and lower case, or by an `s`.
fn called_alike(root: &Path) -> Option<String> {
    let entries = std::fs::read_dir(root).ok()?.filter_map(Result::ok);
    let names = entries
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned());
    names
        .filter(|name| {
            name.trim_end_matches(['s', 'S'])
                .eq_ignore_ascii_case(CONTENT)
        })
        .min()
}

/// Reads a page. One that is known and still holds the same is that very document.
fn document(
    disk: &Path,
    path: &str,
    known: Option<&Arc<Document>>,
    (options, parsed): (&ParseOptions, &KnownDocuments),
    committed: Option<Date>,
) -> Arc<Document> {
    let languages = &options.languages;
    // Another file can have a name that differs in its encoding alone, and so the same path.
    if disk.ends_with(path)
        && let Some(document) = parsed.unread(path, languages)
    {
        return Arc::new(Document {
            committed,
            ..document
        });
    }
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
    let mut document = parsed
        .get(path, &source, languages)
        .unwrap_or_else(|| Document::parse(path.to_owned(), source, languages, options.markdown));
    // What a page says that cannot be read is not known, and nothing is missing in it.
    if findings
        .iter()
        .any(|finding| finding.code == Code::FileUnreadable)
    {
        document.findings.clear();
    }
    document.findings.splice(0..0, cap_repeats(findings));
    document.committed = committed;
    Arc::new(document)
}
