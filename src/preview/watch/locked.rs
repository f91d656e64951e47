//! Files that changed and cannot be read yet: another program still writes them, or looks for
//! viruses in them. There is no notice of when it lets go.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How soon to try again, and how many times: no program keeps a file longer than half a minute
/// without being asked to.
const RETRY_DELAY: Duration = Duration::from_millis(500);
const MAX_RETRIES: usize = 60;

/// Files that could not be opened, and how often they still are to be tried.
#[derive(Debug, Default)]
pub(super) struct LockedFiles {
    tries_left: BTreeMap<PathBuf, usize>,
    retry_at: Option<Instant>,
}

impl LockedFiles {
    /// When to ask [`Self::free`] next.
    pub(super) const fn retry_at(&self) -> Option<Instant> {
        self.retry_at
    }

    /// Notes those of some files that are there and cannot be opened.
    pub(super) fn look_at<'p>(&mut self, changed: impl IntoIterator<Item = &'p PathBuf>) {
        for path in changed.into_iter().filter(|path| is_locked(path)) {
            self.tries_left.entry(path.clone()).or_insert(MAX_RETRIES);
        }
        if self.retry_at.is_none() && !self.tries_left.is_empty() {
            self.retry_at = Some(Instant::now() + RETRY_DELAY);
        }
    }

    /// The files that can be opened by now.
    pub(super) fn free(&mut self) -> Vec<PathBuf> {
        if self.retry_at.is_none_or(|at| at > Instant::now()) {
            return Vec::new();
        }
        let mut free = Vec::new();
        self.tries_left.retain(|path, left| {
            *left -= 1;
            let locked = is_locked(path);
            if !locked {
                free.push(path.clone());
            }
            locked && *left > 0
        });
        self.retry_at = (!self.tries_left.is_empty()).then(|| Instant::now() + RETRY_DELAY);
        free
    }
}

fn is_locked(path: &Path) -> bool {
    // Of a pipe, opening would wait for somebody to write into it.
    path.is_file() && File::open(path).is_err()
}
