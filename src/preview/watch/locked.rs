//! Files that could not be read: another program still writes them, or looks for viruses in them.
//! There is no notice of when it lets go.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How soon to try again. Most programs let go within seconds.
const RETRY_DELAY: Duration = Duration::from_millis(500);
/// After so many tries, somebody has the file open and may have it for the day.
const MANY_TRIES: usize = 60;
const RETRY_DELAY_OF_MANY: Duration = Duration::from_secs(5);

/// Files that could not be read, and how often they have been tried since.
#[derive(Debug, Default)]
pub(super) struct LockedFiles {
    tries: BTreeMap<PathBuf, usize>,
    retry_at: Option<Instant>,
}

impl LockedFiles {
    /// When to ask [`Self::free`] next.
    pub(super) const fn retry_at(&self) -> Option<Instant> {
        self.retry_at
    }

    /// Notes which files could not be read.
    pub(super) fn follow(&mut self, unreadable: Vec<PathBuf>) {
        let before = std::mem::take(&mut self.tries);
        self.tries = unreadable
            .into_iter()
            .map(|path| {
                let tries = before.get(&path).copied().unwrap_or_default();
                (path, tries)
            })
            .collect();
        if self.tries.is_empty() {
            self.retry_at = None;
        } else if self.retry_at.is_none() {
            self.retry_at = Some(Instant::now() + RETRY_DELAY);
        }
    }

    /// The files that can be opened by now.
    pub(super) fn free(&mut self) -> Vec<PathBuf> {
        if self.retry_at.is_none_or(|at| at > Instant::now()) {
            return Vec::new();
        }
        let mut free = Vec::new();
        for (path, tries) in &mut self.tries {
            *tries += 1;
            if can_be_opened(path) {
                free.push(path.clone());
            }
        }
        let fewest = self.tries.values().min();
        self.retry_at = fewest.map(|tries| {
            let delay = if *tries < MANY_TRIES {
                RETRY_DELAY
            } else {
                RETRY_DELAY_OF_MANY
            };
            Instant::now() + delay
        });
        free
    }
}

fn can_be_opened(path: &Path) -> bool {
    // Of a pipe, opening would wait for somebody to write into it.
    path.is_file() && File::open(path).is_ok()
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        reason = "a test writes the files that it looks at"
    )]

    use super::*;

    #[test]
    fn what_could_not_be_read_is_tried_until_it_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.md");
        let mut files = LockedFiles::default();
        files.follow(vec![path.clone()]);
        let wait = || std::thread::sleep(RETRY_DELAY + Duration::from_millis(20));
        assert!(files.retry_at().is_some() && files.free().is_empty());
        wait();
        assert!(files.free().is_empty());
        std::fs::write(&path, "# A").unwrap();
        wait();
        assert_eq!(files.free(), [path]);
        files.follow(Vec::new());
        assert_eq!(files.retry_at(), None);
    }
}
