//! Copied files that were sent to browsers: only those can be on a screen.

#![expect(
    clippy::disallowed_methods,
    reason = "it looks whether a file that somebody has open changes"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use crate::images;

/// A file that is larger is known by its length and its time alone, in bytes: whoever asks for a
/// film should get its first bytes at once, not after all of it has been read.
const MAX_HASHED: u64 = 4 << 20;

/// Files by their addresses, with what they held when they were last looked at.
#[derive(Debug, Default)]
pub(super) struct ServedFiles {
    by_address: Mutex<BTreeMap<String, (PathBuf, Held)>>,
}

/// What a file holds, as far as it is known.
#[derive(Debug, PartialEq, Eq)]
enum Held {
    /// It cannot be read, or is no file.
    Nothing,
    Bytes(blake3::Hash),
    Large {
        length: u64,
        modified: Option<SystemTime>,
    },
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
            let held = Held::by(disk);
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
            let now = Held::by(disk);
            if now != *before {
                *before = now;
                changed.push(address.clone());
            }
        }
        changed
    }
}

impl Held {
    fn by(disk: &Path) -> Self {
        // A pipe would make us wait for somebody to write into it.
        let Some(about) = fs::metadata(disk).ok().filter(fs::Metadata::is_file) else {
            return Self::Nothing;
        };
        if about.len() > MAX_HASHED {
            return Self::Large {
                length: about.len(),
                modified: about.modified().ok(),
            };
        }
        hash(disk).map_or(Self::Nothing, Self::Bytes)
    }
}

/// A picture without what else its file says.
pub(super) fn cleaned(disk: &Path) -> io::Result<Vec<u8>> {
    let (mut cleaned, _) = images::cleaned(File::open(disk)?)?;
    let mut bytes = Vec::new();
    cleaned.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The hash of a file's bytes.
fn hash(disk: &Path) -> io::Result<blake3::Hash> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(File::open(disk)?)?;
    Ok(hasher.finalize())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may panic")]

    use super::*;

    #[test]
    fn a_film_is_not_read_to_be_noted_and_its_change_is_seen() {
        let folder = tempfile::tempdir().unwrap();
        let film = folder.path().join("film.mp4");
        // Nothing but a length: reading it all would take many seconds.
        File::create(&film).unwrap().set_len(40 << 30).unwrap();
        let served = ServedFiles::default();
        let suspects = BTreeSet::from([film.clone()]);
        served.note("/film.mp4", &film);
        assert!(served.changed(&suspects).is_empty());
        File::options()
            .write(true)
            .open(&film)
            .unwrap()
            .set_len(41 << 30)
            .unwrap();
        assert_eq!(served.changed(&suspects), ["/film.mp4"]);
        fs::remove_file(&film).unwrap();
        assert_eq!(served.changed(&suspects), ["/film.mp4"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_becomes_a_pipe_keeps_nobody_waiting() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("bild.png");
        fs::write(&file, "x").unwrap();
        let served = ServedFiles::default();
        served.note("/bild.png", &file);
        fs::remove_file(&file).unwrap();
        rustix::fs::mknodat(
            rustix::fs::CWD,
            &file,
            rustix::fs::FileType::Fifo,
            rustix::fs::Mode::RWXU,
            0,
        )
        .unwrap();
        assert_eq!(served.changed(&BTreeSet::from([file])), ["/bild.png"]);
    }
}
