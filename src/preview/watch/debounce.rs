//! Waits until hints that belong together have all come: one save gives many notices, and checking
//! out a branch gives thousands.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use super::Hint;

/// Notices of one save come faster after each other than this.
const QUIET_TIME: Duration = Duration::from_millis(3);
/// More paths than this at once are not a save, but some program at work.
pub(super) const MAX_PATHS_OF_SAVE: usize = 16;
/// The same for such a program, which pauses between files.
const QUIET_TIME_OF_MANY: Duration = Duration::from_millis(40);
/// Nobody waits longer than this, however much goes on.
const MAX_DELAY: Duration = Duration::from_millis(500);
/// How long to wait for a file that is suddenly gone or empty. As a rule it is about to be written:
/// many programs save by removing, renaming or emptying a file first.
const REPLACE_TIMEOUT: Duration = Duration::from_millis(60);

/// What the hints of one change say together.
#[derive(Debug, Default)]
pub(super) struct Debounce {
    /// What may have changed.
    pub paths: BTreeSet<PathBuf>,
    /// Whether folders have come, gone or been renamed.
    pub has_folders: bool,
    /// Whether notices were lost.
    pub is_lost: bool,
    /// Whether the system cannot watch any more folders.
    pub is_full: bool,
}

impl Debounce {
    pub(super) fn add(&mut self, hint: Hint) {
        match hint {
            Hint::Path(path) => {
                self.paths.insert(path);
            }
            Hint::Folder(path) => {
                self.paths.insert(path);
                self.has_folders = true;
            }
            Hint::Lost => self.is_lost = true,
            Hint::Full => self.is_full = true,
        }
    }

    /// Adds what comes until there is nothing more to come. `is_known` says of a file that it was
    /// there before.
    pub(super) fn fill(&mut self, hints: &Receiver<Hint>, is_known: impl Fn(&Path) -> bool) {
        let began = Instant::now();
        let quiet_time = |hints: &Self| {
            if hints.paths.len() > MAX_PATHS_OF_SAVE {
                QUIET_TIME_OF_MANY
            } else {
                QUIET_TIME
            }
        };
        while let Ok(hint) = hints.recv_timeout(quiet_time(self)) {
            self.add(hint);
            if began.elapsed() > MAX_DELAY {
                return;
            }
        }
        let is_unfinished = |path: &&PathBuf| {
            is_known(path) && fs::metadata(path).map_or(true, |metadata| metadata.len() == 0)
        };
        let began = Instant::now();
        while began.elapsed() < REPLACE_TIMEOUT
            && self.paths.iter().any(|path| is_unfinished(&path))
        {
            if let Ok(hint) = hints.recv_timeout(QUIET_TIME) {
                self.add(hint);
            }
        }
    }
}
