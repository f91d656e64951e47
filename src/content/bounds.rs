//! Where symbolic links may lead: to anything that is the site's own.
//!
//! What a link leads to is published. A link out of the site would publish whatever the machine
//! holds that builds it: `/proc/self/environ`, with the secrets of a pipeline in it.

#![expect(clippy::disallowed_methods, reason = "load reads")]

use std::path::{Path, PathBuf};

use crate::diagnostics::choices::FileReason;
use crate::diagnostics::{Code, Diagnostic};
use crate::leftovers::{self, Entry};

/// The site's folder, and the one in it that is walked through: as the system knows them, without
/// links.
#[derive(Debug, Clone)]
pub(crate) struct Bounds {
    root: Option<PathBuf>,
    folder: Option<PathBuf>,
}

impl Bounds {
    /// Those of a walk through `folder`, which belongs to the site at `root`.
    pub(crate) fn new(root: &Path, folder: &Path) -> Self {
        Self {
            root: root.canonicalize().ok(),
            folder: folder.canonicalize().ok(),
        }
    }

    /// What is wrong with the way to `there`, which lies below the root by its name, if anything:
    /// a link on it leads out of the site, or to what is hidden there. The finding is at that link.
    pub(crate) fn refuse_way(root: &Path, there: &Path) -> Option<Diagnostic> {
        let bounds = Self {
            root: root.canonicalize().ok(),
            folder: None,
        };
        let below = there.strip_prefix(root).ok()?;
        let mut disk = root.to_owned();
        let mut path = String::new();
        below.iter().find_map(|part| {
            disk.push(part);
            path.extend([
                if path.is_empty() { "" } else { "/" },
                &part.to_string_lossy(),
            ]);
            disk.is_symlink()
                .then(|| bounds.refuse(&disk, &path))
                .flatten()
        })
    }

    /// What is wrong with following a symbolic link, if anything: it leads out of the site, to
    /// what is hidden there, or back to where it comes from. `path` is the link's, below the root.
    ///
    /// A link that leads nowhere is none of this: whoever follows it finds out.
    pub(crate) fn refuse(&self, link: &Path, path: &str) -> Option<Diagnostic> {
        let target = link.canonicalize().ok()?;
        let reason = self.reason(&target)?;
        Some(
            Diagnostic::about_path(Code::FileUnreadable, path)
                .with("file", path)
                .with("reason", reason),
        )
    }

    fn reason(&self, target: &Path) -> Option<FileReason> {
        let root = self.root.as_ref()?;
        let Ok(below) = target.strip_prefix(root) else {
            return Some(FileReason::Outside);
        };
        if self
            .folder
            .as_ref()
            .is_some_and(|folder| folder != target && folder.starts_with(target))
        {
            return Some(FileReason::Loop);
        }
        let is_hidden = |part: &std::ffi::OsStr| {
            leftovers::of(&part.to_string_lossy(), Entry::Folder).is_some()
        };
        below.iter().any(is_hidden).then_some(FileReason::Hidden)
    }
}
