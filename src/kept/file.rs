//! A file that is whole or does not count: its kind, a hash of what it holds, and that.

use std::fs;
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// What each begins with.
const KIND: &[u8] = b"samverk build 1\n";
/// The length of a hash in bytes.
const HASH: usize = 32;

/// What a file holds, if it is whole.
pub(super) fn read<T: DeserializeOwned>(path: &Path) -> Option<T> {
    let bytes = fs::read(path).ok()?;
    let (hash, bytes) = bytes.strip_prefix(KIND)?.split_at_checked(HASH)?;
    if blake3::hash(bytes).as_bytes() != hash {
        return None;
    }
    postcard::from_bytes(bytes).ok()
}

/// Writes a file, at once. What cannot be written, is not there.
pub(super) fn write(path: &Path, holds: &impl Serialize) {
    let beside = path.with_extension(std::process::id().to_string());
    let written = postcard::to_stdvec(holds).ok().and_then(|bytes| {
        let file = [KIND, blake3::hash(&bytes).as_bytes(), &bytes].concat();
        fs::create_dir_all(path.parent()?).ok()?;
        fs::write(&beside, file).ok()?;
        fs::rename(&beside, path).ok()
    });
    if written.is_none() {
        let _ = fs::remove_file(&beside);
    }
}
