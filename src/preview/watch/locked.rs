//! Files that changed and cannot be read yet: another program still writes them, or looks for
//! viruses in them. There is no notice of when it lets go.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How soon to try again. Most programs let go within seconds.
const RETRY_DELAY: Duration = Duration::from_millis(500);
/// After so many tries, somebody has the file open and may have it for the day.
const MANY_TRIES: usize = 60;
const RETRY_DELAY_OF_MANY: Duration = Duration::from_secs(5);

/// Files that could not be opened, and how often they have been tried.
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

    /// Notes those of some files that are there and cannot be opened.
    pub(super) fn look_at<'p>(&mut self, suspects: impl IntoIterator<Item = &'p PathBuf>) {
        let locked: Vec<_> = suspects
            .into_iter()
            .filter(|path| is_locked(path))
            .collect();
        if locked.is_empty() {
            return;
        }
        for path in locked {
            self.tries.insert(path.clone(), 0);
        }
        self.retry_at = Some(Instant::now() + RETRY_DELAY);
    }

    /// The files that can be opened by now, or are gone.
    pub(super) fn free(&mut self) -> Vec<PathBuf> {
        if self.retry_at.is_none_or(|at| at > Instant::now()) {
            return Vec::new();
        }
        let mut free = Vec::new();
        self.tries.retain(|path, tries| {
            *tries += 1;
            let locked = is_locked(path);
            if !locked {
                free.push(path.clone());
            }
            locked
        });
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

fn is_locked(path: &Path) -> bool {
    // Of a pipe, opening would wait for somebody to write into it.
    path.is_file() && File::open(path).is_err()
}
