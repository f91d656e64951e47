//! The walk through `content/` and `static/`.

#![expect(clippy::disallowed_methods, reason = "load reads")]

use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::bounds::Bounds;
use super::copied_file::Origin;
use super::path::{ContentPath, normalise};
use super::read::unreadable;
use crate::config::{Config, Exclude};
use crate::diagnostics::choices::{FileReason, LeftOutReason, UnusedReason};
use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::leftovers::{self, Entry, Leftover};

/// A file that was found.
pub(super) struct FoundFile {
    /// Its path below the folder.
    pub path: ContentPath,
    /// Where it lies on this machine.
    pub disk: PathBuf,
}

/// What a walk finds.
#[derive(Default)]
pub(super) struct Found {
    /// Every file that is content, sorted by path.
    pub files: Vec<FoundFile>,
    /// What could not be entered, and what was left out though it may be meant.
    pub findings: Vec<Diagnostic>,
}

/// Every file below one of the folders of the site at `root`, but those that editors and systems
/// keep for themselves and, of `content/`, those that the settings exclude.
pub(super) fn walk(root: &Path, origin: Origin, config: &Config) -> Found {
    let folder = root.join(origin.folder());
    let bounds = Bounds::new(root, &folder);
    if let Some(finding) = Bounds::refuse_way(root, &folder) {
        return Found {
            files: Vec::new(),
            findings: vec![finding],
        };
    }
    let nothing = Exclude::default();
    let exclude = match origin {
        Origin::Content => &config.exclude,
        Origin::Static => &nothing,
    };
    let mut gate = Gate {
        folder: &folder,
        origin,
        bounds,
        exclude,
        used: vec![false; exclude.written().count()],
        closed: Vec::new(),
        findings: Vec::new(),
    };
    let mut all = Vec::new();
    let mut findings = Vec::new();
    let entries = WalkDir::new(&folder)
        .follow_links(true)
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || gate.lets_in(entry));
    for entry in entries {
        match entry {
            Ok(entry) if entry.file_type().is_file() => all.push(entry.into_path()),
            Ok(entry) if entry.depth() > 0 => findings.extend(no_file(&entry, &folder, origin)),
            Ok(_) => {}
            Err(error) => findings.extend(not_entered(&error, &folder, origin, exclude)),
        }
    }
    findings.extend(gate.findings_of(config));
    let path = |disk: &Path| content_path(disk, &folder, origin).unwrap_or_default();
    let mut files: Vec<FoundFile> = all
        .into_par_iter()
        .map(|disk| FoundFile {
            path: path(&disk),
            disk,
        })
        .collect();
    // Names that differ in their encoding alone become one path: the name on disk keeps even those
    // in order.
    files.par_sort_unstable_by(|a, b| a.path.cmp(&b.path).then_with(|| a.disk.cmp(&b.disk)));
    Found { files, findings }
}

/// Decides what comes in, and remembers what stayed out.
struct Gate<'a> {
    folder: &'a Path,
    origin: Origin,
    bounds: Bounds,
    exclude: &'a Exclude,
    /// Whether each pattern of the settings has left anything out.
    used: Vec<bool>,
    /// Folders that patterns have left out.
    closed: Vec<PathBuf>,
    findings: Vec<Diagnostic>,
}

impl Gate<'_> {
    fn lets_in(&mut self, entry: &DirEntry) -> bool {
        let name = entry.file_name().to_string_lossy();
        if !self.exclude.is_empty() && self.excludes(entry) {
            return false;
        }
        if let Some(leftover) = leftover(self.origin, &name, kind(entry)) {
            self.findings
                .extend(left_out(leftover, || self.path_of(entry)));
            return false;
        }
        if !entry.path_is_symlink() {
            return true;
        }
        let refused = self.bounds.refuse(entry.path(), &self.path_of(entry));
        let lets_in = refused.is_none();
        self.findings.extend(refused);
        lets_in
    }

    fn excludes(&mut self, entry: &DirEntry) -> bool {
        let path = content_path(entry.path(), self.folder, self.origin).unwrap_or_default();
        let is_folder = entry.file_type().is_dir();
        let mut excludes = false;
        for pattern in self.exclude.fitting(&path, is_folder) {
            self.used[pattern] = true;
            excludes = true;
        }
        if excludes && is_folder {
            self.closed.push(entry.path().to_owned());
        }
        excludes
    }

    fn path_of(&self, entry: &DirEntry) -> String {
        let path = content_path(entry.path(), self.folder, self.origin).unwrap_or_default();
        format!("{}/{path}", self.origin.folder())
    }

    /// What there is to say after the walk.
    fn findings_of(mut self, config: &Config) -> Vec<Diagnostic> {
        // A pattern may be for what lies in a folder that another leaves out.
        if self.used.contains(&false) {
            for closed in std::mem::take(&mut self.closed) {
                for entry in WalkDir::new(closed).into_iter().filter_map(Result::ok) {
                    self.excludes(&entry);
                }
            }
        }
        let patterns = self.exclude.written().zip(&self.used);
        let unused = patterns.filter(|(_, used)| !**used).map(|(written, _)| {
            Diagnostic::at(Code::SettingUnused, &config.source, written.span)
                .with("field", "exclude")
                .with("value", written.value.as_str())
                .with("reason", UnusedReason::Nothing)
        });
        self.findings.extend(unused);
        self.findings
    }
}

fn kind(entry: &DirEntry) -> Entry {
    if entry.file_type().is_dir() {
        Entry::Folder
    } else {
        Entry::File
    }
}

/// What is said of a file that is left out because of its name, if it may be meant.
fn left_out(leftover: Leftover, path: impl FnOnce() -> String) -> Option<Diagnostic> {
    let reason = match leftover {
        Leftover::Own => return None,
        Leftover::Copy => LeftOutReason::Copy,
        Leftover::Server => LeftOutReason::Server,
        Leftover::Cloud => LeftOutReason::Cloud,
        Leftover::Secret => LeftOutReason::Secret,
    };
    let path = path();
    let finding = Diagnostic::about_path(Code::FileLeftOut, path.as_str())
        .with("file", path)
        .with("reason", reason);
    Some(match leftover {
        // The page or file itself is not there; keys and passwords should not be.
        Leftover::Cloud | Leftover::Secret => Diagnostic {
            severity: Severity::Warning,
            ..finding
        },
        _ => finding,
    })
}

/// What is neither a file nor a folder, and a folder that is called as pages are.
fn no_file(entry: &DirEntry, folder: &Path, origin: Origin) -> Option<Diagnostic> {
    let is_folder = entry.file_type().is_dir();
    let is_page = || origin == Origin::Content && is_markdown(&entry.file_name().to_string_lossy());
    if is_folder && !is_page() {
        return None;
    }
    let path = content_path(entry.path(), folder, origin).unwrap_or_default();
    let path = format!("{}/{path}", origin.folder());
    let reason = if is_folder {
        FileReason::Folder
    } else {
        FileReason::Special
    };
    Some(
        Diagnostic::about_path(Code::FileUnreadable, path.as_str())
            .with("file", path)
            .with("reason", reason),
    )
}

/// What could not be entered, unless nobody wants it in.
fn not_entered(
    error: &walkdir::Error,
    folder: &Path,
    origin: Origin,
    exclude: &Exclude,
) -> Option<Diagnostic> {
    let path = error
        .path()
        .and_then(|path| content_path(path, folder, origin))
        .unwrap_or_default();
    if exclude.covers(&path) || is_left_out(origin, &path) {
        return None;
    }
    let path = if path.is_empty() {
        String::from(origin.folder())
    } else {
        format!("{}/{path}", origin.folder())
    };
    Some(match error.io_error() {
        Some(error) => unreadable(path, error),
        None => Diagnostic::about_path(Code::FileUnreadable, path.as_str())
            .with("file", path)
            .with("reason", FileReason::Loop),
    })
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

/// Whether a file is left out because of its name, or that of a folder above it.
pub(super) fn is_left_out(origin: Origin, path: &str) -> bool {
    let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
    leftover(origin, name, Entry::File).is_some()
        || folders
            .split('/')
            .any(|folder| leftover(origin, folder, Entry::Folder).is_some())
}

fn leftover(origin: Origin, name: &str, entry: Entry) -> Option<Leftover> {
    match origin {
        Origin::Content => leftovers::of(name, entry),
        Origin::Static => leftovers::of_verbatim(name, entry),
    }
}

/// Whether a file is called as pages are.
pub fn is_markdown(path: &str) -> bool {
    path.rsplit_once('.')
        .is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("md"))
}
