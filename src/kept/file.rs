//! A file that is whole and meant, or does not count.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use serde::Serialize;

/// What each file ends with.
const KIND: &[u8] = b"samverk kept 1\n";

/// What a file depends on besides its place, in a hash: the program first of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Key([u8; 32]);

impl Key {
    /// The key of these things; `None` where one of them cannot be written down.
    pub(super) fn of(things: &impl Serialize) -> Option<Self> {
        let bytes = postcard::to_stdvec(things).ok()?;
        Some(Self(*blake3::hash(&bytes).as_bytes()))
    }
}

/// What stands behind what a file holds, which need not be moved so to be used: a sum by which it
/// is whole, the key by which it is meant, and its kind.
fn ending(holds: &[u8], key: Key) -> Vec<u8> {
    [&crc32fast::hash(holds).to_le_bytes()[..], &key.0, KIND].concat()
}

/// What a file holds, if it is whole and has this key.
pub(super) fn read(path: &Path, key: Key) -> Option<Vec<u8>> {
    let mut bytes = fs::read(path).ok()?;
    let length = bytes.len().checked_sub(4 + key.0.len() + KIND.len())?;
    if bytes[length..] != ending(&bytes[..length], key) {
        return None;
    }
    bytes.truncate(length);
    Some(bytes)
}

/// Removes what programs that were killed have left in a folder of such files. Should another be
/// writing, it loses nothing but time.
pub(super) fn clear_unfinished(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let number = Path::new(&name).extension().unwrap_or_default();
        if !number.is_empty() && number.as_encoded_bytes().iter().all(u8::is_ascii_digit) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Writes a file, at once: beside its place, and then a rename. What cannot be written is not there.
pub(super) fn write(path: &Path, key: Key, holds: &[u8]) {
    let beside = path.with_extension(std::process::id().to_string());
    let write = || {
        let mut file = File::create(&beside)?;
        file.write_all(holds)?;
        file.write_all(&ending(holds, key))?;
        fs::rename(&beside, path)
    };
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    if folder.and_then(|()| write()).is_err() {
        // Nothing is lost but time.
        let _ = fs::remove_file(&beside);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may panic")]

    use std::fs;

    use super::{Key, clear_unfinished, read, write};

    #[test]
    fn what_a_killed_program_left_unfinished_is_removed_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let key = Key::of(&"key").unwrap();
        write(&folder.path().join("12"), key, b"holds");
        let place = |name: &str| folder.path().join(name);
        fs::create_dir(place("documents.1")).unwrap();
        for name in ["12.4711", "CACHEDIR.TAG", ".gitignore"] {
            fs::write(place(name), "x").unwrap();
        }
        clear_unfinished(folder.path());
        assert_eq!(read(&place("12"), key).as_deref(), Some(&b"holds"[..]));
        assert!(!place("12.4711").exists());
        for name in ["CACHEDIR.TAG", ".gitignore", "documents.1"] {
            assert!(place(name).exists(), "{name}");
        }
    }
}
