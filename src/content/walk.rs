//! The walk through `content/`.

#![expect(clippy::disallowed_methods, reason = "load reads")]

use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::copied_file::Origin;
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
pub(super) fn walk(
    folder: &Path,
    origin: Origin,
    findings: &mut Vec<Diagnostic>,
) -> Vec<FoundFile> {
    let mut all = Vec::new();
    let named = |disk: &Path| {
        let path = content_path(disk, folder, origin).unwrap_or_default();
        format!("{}/{path}", origin.folder())
    };
    for entry in WalkDir::new(folder)
        .follow_links(true)
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || !hides(entry, origin))
    {
        match entry {
            Ok(entry) if entry.file_type().is_file() => all.push(entry.into_path()),
            Ok(entry) => {
                let reason = if !entry.file_type().is_dir() {
                    // A pipe, a socket or a device: reading it could take for ever.
                    Some(FileReason::Special)
                } else if origin == Origin::Content
                    && entry.depth() > 0
                    && is_markdown(&entry.file_name().to_string_lossy())
                {
                    Some(FileReason::Folder)
                } else {
                    None
                };
                findings.extend(reason.map(|reason| {
                    let path = named(entry.path());
                    Diagnostic::about_path(Code::FileUnreadable, path.as_str())
                        .with("file", path)
                        .with("reason", reason)
                }));
            }
            Err(error) => {
                let path = error.path().unwrap_or(folder);
                findings.push(not_entered(named(path), &error));
            }
        }
    }
    let path = |disk: &Path| content_path(disk, folder, origin).unwrap_or_default();
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

/// The path below `content/` or `static/` of something on disk; `None` where it does not lie there.
pub(super) fn content_path(disk: &Path, folder: &Path, origin: Origin) -> Option<ContentPath> {
    let below = disk.strip_prefix(folder).ok()?;
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    Some(match origin {
        Origin::Content => normalise(parts.iter().map(|part| &**part)),
        // Name for name.
        Origin::Static => parts.join("/"),
    })
}

fn hides(entry: &DirEntry, origin: Origin) -> bool {
    let name = entry.file_name().to_string_lossy();
    match origin {
        Origin::Content => is_hidden(&name),
        Origin::Static => is_leftover(&name),
    }
}

/// Names with a dot first that editors, systems and version control keep for themselves, and that
/// no web server asks for.
const DOT_LEFTOVERS: [&str; 12] = [
    ".DS_Store",
    ".AppleDouble",
    ".Spotlight-V100",
    ".Trashes",
    ".directory",
    ".git",
    ".gitignore",
    ".gitattributes",
    ".gitkeep",
    ".hg",
    ".svn",
    ".samverk",
];

/// What stays out of `static/`: as much as out of content, but for names with a dot first, which
/// servers have uses for.
pub(super) fn is_leftover(name: &str) -> bool {
    if !name.starts_with('.') {
        return is_hidden(name);
    }
    DOT_LEFTOVERS.contains(&name)
        || name.starts_with("._")
        || name.starts_with(".~")
        || name.ends_with('~')
        || [".swp", ".swo"].iter().any(|ending| name.ends_with(ending))
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
