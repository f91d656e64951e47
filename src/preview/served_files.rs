//! Copied files that were sent to browsers: only those can be on a screen.

#![expect(
    clippy::disallowed_methods,
    reason = "it looks whether a file that somebody has open changes"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Files by their addresses, with the hash of what they held when they were last read.
#[derive(Debug, Default)]
pub(super) struct ServedFiles {
    by_address: Mutex<BTreeMap<String, (PathBuf, Option<blake3::Hash>)>>,
}

impl ServedFiles {
    /// Notes that a file is being sent.
    pub(super) fn note(&self, address: &str, disk: &Path) {
        let known = || {
            self.by_address
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
        };
        if known()
            .get(address)
            .is_none_or(|(before, _)| before != disk)
        {
            let held = hash(disk);
            known().insert(address.to_owned(), (disk.to_owned(), held));
        }
    }

    /// The addresses of those files among the suspects whose bytes have changed. A new time alone
    /// is not a change.
    pub(super) fn changed(&self, suspects: &BTreeSet<PathBuf>) -> Vec<String> {
        let mut served = self
            .by_address
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let mut changed = Vec::new();
        for (address, (disk, before)) in served
            .iter_mut()
            .filter(|(_, (disk, _))| disk.ancestors().any(|path| suspects.contains(path)))
        {
            let now = hash(disk);
            if now != *before {
                *before = now;
                changed.push(address.clone());
            }
        }
        changed
    }
}

/// The hash of a file's bytes; `None` where it cannot be read.
fn hash(disk: &Path) -> Option<blake3::Hash> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(File::open(disk).ok()?).ok()?;
    Some(hasher.finalize())
}
