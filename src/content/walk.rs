//! The walk through `content/`.

#![expect(clippy::disallowed_methods, reason = "load reads")]

use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::load::CONTENT;
use super::path::{ContentPath, normalise};
use super::read::unreadable;
use crate::diagnostics::choices::FileReason;
use crate::diagnostics::{Code, Diagnostic};

/// A file that was found.
pub(super) struct FoundFile {
    /// Its path below `content/`.
    pub path: ContentPath,
    /// Where it lies on this machine.
    pub disk: PathBuf,
}

/// Every file below the folder but those that editors and systems keep for themselves, sorted by
/// path.
pub(super) fn walk(folder: &Path, findings: &mut Vec<Diagnostic>) -> Vec<FoundFile> {
    let mut all = Vec::new();
    for entry in WalkDir::new(folder)
        .follow_links(true)
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !hides(entry))
    {
        match entry {
            Ok(entry) if entry.file_type().is_file() => all.push(entry.into_path()),
            Ok(entry) if entry.depth() > 0 && is_markdown(&entry.file_name().to_string_lossy()) => {
                let path = content_path(entry.path(), folder).unwrap_or_default();
                let path = format!("{CONTENT}/{path}");
                findings.push(
                    Diagnostic::about_path(Code::FileUnreadable, path.as_str())
                        .with("file", path)
                        .with("reason", FileReason::Folder),
                );
            }
            Ok(_) => {}
            Err(error) => {
                let path = error
                    .path()
                    .and_then(|path| content_path(path, folder))
                    .unwrap_or_default();
                findings.push(not_entered(format!("{CONTENT}/{path}"), &error));
            }
        }
    }
    let path = |disk: &Path| content_path(disk, folder).unwrap_or_default();
    let mut found: Vec<FoundFile> = all
        .into_par_iter()
        .map(|disk| FoundFile {
            path: path(&disk),
            disk,
        })
        .collect();
    // Names that differ in their encoding alone become one path: the name on disk keeps even those
    // in order.
    found.par_sort_unstable_by(|a, b| a.path.cmp(&b.path).then_with(|| a.disk.cmp(&b.disk)));
    found
}

fn not_entered(path: String, error: &walkdir::Error) -> Diagnostic {
    match error.io_error() {
        Some(error) => unreadable(path, error),
        None => Diagnostic::about_path(Code::FileUnreadable, path.as_str())
            .with("file", path)
            .with("reason", FileReason::Loop),
    }
}

/// The path below `content/` of something on disk; `None` where it does not lie there.
pub(super) fn content_path(disk: &Path, folder: &Path) -> Option<ContentPath> {
    let below = disk.strip_prefix(folder).ok()?;
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    Some(normalise(parts.iter().map(|part| &**part)))
}

fn hides(entry: &DirEntry) -> bool {
    is_hidden(&entry.file_name().to_string_lossy())
}

/// Editors and systems keep files of their own (`.DS_Store`, `~$plan.docx`, `.matematik.md.swp`):
/// they are not content.
pub(crate) fn is_hidden(name: &str) -> bool {
    (name.starts_with('.') && name != ".well-known")
        || name.starts_with("~$")
        || name.ends_with('~')
        || matches!(name, "Thumbs.db" | "desktop.ini")
}

pub(super) fn is_markdown(path: &str) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("md"))
}
