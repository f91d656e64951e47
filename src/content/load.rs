//! The walk through `content/`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::path::{ContentPath, Languages, normalise};
use super::{Document, read_source};
use crate::config::Config;
use crate::diagnostics::{Code, Diagnostic};
use crate::source::SourceFile;

/// The folder that holds a site's content.
pub const CONTENT: &str = "content";

/// Everything that was found below `content/`, sorted by path.
#[derive(Debug, Default)]
pub struct Sources {
    /// Markdown files.
    pub documents: Vec<Arc<Document>>,
    /// All other files.
    pub files: Vec<CopiedFile>,
    /// What could not be walked or read; documents hold their own findings.
    pub findings: Vec<Diagnostic>,
}

/// A file that is published as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopiedFile {
    /// Path below `content/`.
    pub path: ContentPath,
    /// Where it lies on this machine.
    pub disk: PathBuf,
}

struct Found {
    path: ContentPath,
    disk: PathBuf,
}

/// Reads all content of the site at `root`. A root without `content/` has none.
pub fn load(root: &Path, config: &Config) -> Sources {
    let mut sources = Sources::default();
    let folder = root.join(CONTENT);
    if !folder.is_dir() {
        return sources;
    }
    let found = walk(&folder, &mut sources.findings).into_par_iter();
    let mut found: Vec<Found> = found.map(|disk| Found { path: content_path(&disk, &folder), disk }).collect();
    // Names that differ in their encoding alone become one path: the name on disk keeps even those in order.
    found.par_sort_unstable_by(|a, b| a.path.cmp(&b.path).then_with(|| a.disk.cmp(&b.disk)));
    let (pages, files): (Vec<Found>, Vec<Found>) = found.into_iter().partition(|found| is_markdown(&found.path));
    sources.files = files.into_iter().map(|file| CopiedFile { path: file.path, disk: file.disk }).collect();
    let languages = Languages { further: config.languages.iter().filter(|language| **language != config.language).cloned().collect() };
    sources.documents = pages.into_par_iter().map(|page| Arc::new(document(page, &languages, config))).collect();
    sources
}

fn document(page: Found, languages: &Languages, config: &Config) -> Document {
    let mut findings = Vec::new();
    let source = read_source(&page.disk, format!("{CONTENT}/{}", page.path), &mut findings);
    let mut document = Document::parse(page.path, source, languages, config.raw_html);
    document.findings.splice(0..0, findings);
    document
}

fn walk(folder: &Path, findings: &mut Vec<Diagnostic>) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in WalkDir::new(folder).follow_links(true).into_iter().filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry)) {
        match entry {
            Ok(entry) if entry.file_type().is_file() => all.push(entry.into_path()),
            Ok(_) => {}
            Err(error) => {
                let path = error.path().map_or_else(String::new, |path| content_path(path, folder));
                let source = SourceFile::new(format!("{CONTENT}/{path}"), "");
                findings.push(
                    Diagnostic::about(Code::FileUnreadable, &source).with("file", source.path.as_str()).with("reason", reason(&error)),
                );
            }
        }
    }
    all
}

fn reason(error: &walkdir::Error) -> String {
    if error.loop_ancestor().is_some() {
        return String::from("the link leads back to a folder above it");
    }
    error.io_error().map_or_else(|| error.to_string(), ToString::to_string)
}

fn content_path(disk: &Path, folder: &Path) -> ContentPath {
    let below = disk.strip_prefix(folder).unwrap_or(disk);
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    normalise(parts.iter().map(|part| &**part))
}

/// Editors and systems keep files of their own (`.DS_Store`, `~$plan.docx`, `.matematik.md.swp`): they are not content.
fn is_hidden(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    (name.starts_with('.') && name != ".well-known")
        || name.starts_with("~$")
        || name.ends_with('~')
        || matches!(&*name, "Thumbs.db" | "desktop.ini")
}

fn is_markdown(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("md"))
}
