//! What the files of a site look like from outside.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use walkdir::WalkDir;

use crate::content::{CONTENT, Identity, SETTINGS, STATIC, Stamp};
use crate::theme::THEMES;

/// When a site began to be read.
#[derive(Debug, Clone, Copy)]
pub struct ReadSince(SystemTime);

impl ReadSince {
    /// It begins now.
    pub fn now() -> Self {
        Self(time())
    }
}

/// The time, as files have it.
fn time() -> SystemTime {
    #[expect(
        clippy::disallowed_methods,
        reason = "compared with the times of files, not with the site's calendar"
    )]
    SystemTime::now()
}

/// The stamps of all files and folders of a site.
#[derive(Debug, Default)]
pub(super) struct Stamps {
    by_path: BTreeMap<PathBuf, Stamp>,
    /// When they were taken.
    taken: Option<SystemTime>,
}

/// The identity of what is at a path; `None` where there is nothing.
pub(super) fn identity_of(path: &Path) -> Option<Identity> {
    path.metadata()
        .ok()
        .map(|metadata| Stamp::of(&metadata).identity())
}

impl Stamps {
    /// Looks at everything that a site is made of.
    pub(super) fn of(root: &Path) -> Self {
        let taken = time();
        let mut by_path = BTreeMap::new();
        for name in [SETTINGS, CONTENT, STATIC, THEMES] {
            for entry in WalkDir::new(root.join(name))
                .follow_links(true)
                .into_iter()
                .filter_map(Result::ok)
            {
                if let Ok(metadata) = entry.metadata() {
                    by_path.insert(entry.into_path(), Stamp::of(&metadata));
                }
            }
        }
        Self {
            by_path,
            taken: Some(taken),
        }
    }

    /// The files and folders that may have changed since a site began to be read. A folder's time
    /// changes when something in it comes, goes or is exchanged.
    pub(super) fn changed_since(&self, root: &Path, since: ReadSince) -> BTreeSet<PathBuf> {
        let is_late = |stamp: &Stamp| stamp.may_be_later_than(since.0);
        let late = self.by_path.iter().filter(|(_, stamp)| is_late(stamp));
        let mut paths: BTreeSet<PathBuf> = late.map(|(path, _)| path.clone()).collect();
        if root
            .metadata()
            .is_ok_and(|metadata| is_late(&Stamp::of(&metadata)))
        {
            paths.extend([SETTINGS, CONTENT, STATIC, THEMES].map(|name| root.join(name)));
        }
        paths
    }

    /// The paths that have come, gone or changed until `after`, and files that may have changed
    /// without looking so.
    pub(super) fn differences(&self, after: &Self) -> Vec<PathBuf> {
        self.compare(after, true)
    }

    /// The paths that have certainly come, gone or changed until `after`.
    pub(super) fn sure_differences(&self, after: &Self) -> Vec<PathBuf> {
        self.compare(after, false)
    }

    fn compare(&self, after: &Self, with_fresh: bool) -> Vec<PathBuf> {
        let changed = after.by_path.iter().filter(|(path, stamp)| {
            let is_fresh = || {
                with_fresh
                    && self
                        .taken
                        .is_some_and(|taken| stamp.may_be_later_than(taken))
            };
            // A folder's time changes with what lies in it, which has stamps of its own.
            self.by_path
                .get(*path)
                .is_none_or(|before| !stamp.is_folder && (before != *stamp || is_fresh()))
        });
        let gone = self
            .by_path
            .keys()
            .filter(|path| !after.by_path.contains_key(*path));
        changed.map(|(path, _)| path).chain(gone).cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::disallowed_methods,
        reason = "a test writes the files that it looks at"
    )]

    use std::fs::{self, File};

    use super::*;

    #[test]
    fn files_written_while_a_site_is_read_count_as_changed() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::create_dir_all(path("content/a")).unwrap();
        let long_ago = time() - std::time::Duration::from_secs(200);
        for name in ["site.yaml", "content/old.md", "content/a/new.md"] {
            fs::write(path(name), "x").unwrap();
        }
        for name in ["site.yaml", "content/old.md", "content/a", "content", ""] {
            File::open(path(name))
                .unwrap()
                .set_modified(long_ago)
                .unwrap();
        }
        let changed = || Stamps::of(folder.path()).changed_since(folder.path(), ReadSince::now());
        assert_eq!(changed(), BTreeSet::from([path("content/a/new.md")]));
        fs::remove_file(path("content/a/new.md")).unwrap();
        assert_eq!(changed(), BTreeSet::from([path("content/a")]));
    }
}
