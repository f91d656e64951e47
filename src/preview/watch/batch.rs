//! Hints that belong together: one save is many notices, and a branch that is checked out is
//! thousands.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

use super::Hint;

/// Notices of one save follow each other faster than this.
const QUIET: Duration = Duration::from_millis(3);
/// More paths than this at once are no save, but some program at work.
const MANY: usize = 16;
/// Such a program takes breaks.
const QUIET_OF_MANY: Duration = Duration::from_millis(40);
/// Nobody waits longer, however much goes on.
const LONGEST: Duration = Duration::from_millis(500);
/// A file that is gone or empty all of a sudden is, as a rule, about to be written: many programs
/// save by removing, renaming or emptying it first.
const REPLACED_WITHIN: Duration = Duration::from_millis(60);

/// What a number of hints say.
#[derive(Debug, Default)]
pub(super) struct Batch {
    /// What may have changed.
    pub paths: BTreeSet<PathBuf>,
    /// Whether folders have come, gone or been renamed.
    pub has_folders: bool,
    /// Whether there were changes that nobody gave notice of.
    pub is_lost: bool,
}

impl Batch {
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
        }
    }

    /// Adds what follows within a moment. `is_known` says of a file that it was there before.
    pub(super) fn fill(&mut self, hints: &Receiver<Hint>, is_known: impl Fn(&Path) -> bool) {
        let began = Instant::now();
        let quiet = |batch: &Self| {
            if batch.paths.len() > MANY {
                QUIET_OF_MANY
            } else {
                QUIET
            }
        };
        while let Ok(hint) = hints.recv_timeout(quiet(self)) {
            self.add(hint);
            if began.elapsed() > LONGEST {
                return;
            }
        }
        let is_unfinished = |path: &&PathBuf| {
            is_known(path) && fs::metadata(path).map_or(true, |metadata| metadata.len() == 0)
        };
        let began = Instant::now();
        while began.elapsed() < REPLACED_WITHIN
            && self.paths.iter().any(|path| is_unfinished(&path))
        {
            if let Ok(hint) = hints.recv_timeout(QUIET) {
                self.add(hint);
            }
        }
    }
}
