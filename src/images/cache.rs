//! The cache of variants, `ROOT/.samverk-cache/images/`: one file a variant. Deleting it changes
//! nothing but time.
//!
//! * **The key**, the file's name, is a BLAKE3 hash of all that a variant depends on: the hash of
//!   the image's file, width and height of the variant, and the encoders with their
//!   versions ([`ENCODER_VERSIONS`]). What a key stands for never changes, so nothing is ever out
//!   of date.
//! * **An entry** is the BLAKE3 hash of the variant's bytes, and the bytes. One that does not fit
//!   its hash (a full disk, a copy that was cut short) does not count, and is made again.
//! * **It never fails.** What cannot be written is made again next time; what cannot be read was
//!   not there.
//! * **Writing is atomic**: beside its place, and then a rename. Two programs that make the same
//!   write the same.
//! * A build [prunes](Cache::prune) what it did not use. Only names that this file gives are looked
//!   at.

#![expect(
    clippy::disallowed_methods,
    reason = "no output and no source: a cache of samverk's own, which may be lost at any time"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::plan::ENDING;
use super::{ENCODER_VERSIONS, Variant};

/// The folder of all caches below a site's root.
const FOLDER: &str = ".samverk-cache";
/// The length of a hash in bytes.
const HASH: usize = 32;

/// A cache of one site.
#[derive(Debug)]
pub(super) struct Cache {
    folder: PathBuf,
    next: AtomicUsize,
}

/// The name of an entry.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct CacheKey(String);

impl CacheKey {
    /// The key of a variant of the image whose file has this hash.
    pub(super) fn of(image: &[u8; HASH], variant: Variant) -> Self {
        let mut hasher = blake3::Hasher::new();
        hasher.update(ENCODER_VERSIONS.as_bytes()).update(image);
        hasher
            .update(&variant.width.to_le_bytes())
            .update(&variant.height.to_le_bytes());
        Self(format!("{}.{ENDING}", hasher.finalize().to_hex()))
    }

    fn is_one(name: &str) -> bool {
        let hash = name.split('.').next().unwrap_or_default();
        hash.len() == 2 * HASH && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    }
}

impl Cache {
    /// The cache of the site at `root`; it need not be there.
    pub(super) fn of(root: &Path) -> Self {
        Self {
            folder: root.join(FOLDER).join("images"),
            next: AtomicUsize::new(0),
        }
    }

    /// What was made before, if it is whole.
    pub(super) fn get(&self, key: &CacheKey) -> Option<Vec<u8>> {
        let mut entry = fs::read(self.folder.join(&key.0)).ok()?;
        let bytes = entry.get(HASH..).filter(|bytes| !bytes.is_empty())?;
        if blake3::hash(bytes).as_bytes() != &entry[..HASH] {
            return None;
        }
        entry.drain(..HASH);
        Some(entry)
    }

    /// Whether something was made before; it may have been damaged since.
    pub(super) fn has(&self, key: &CacheKey) -> bool {
        self.folder.join(&key.0).is_file()
    }

    /// Keeps what was made.
    pub(super) fn put(&self, key: &CacheKey, bytes: &[u8]) {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let beside = self
            .folder
            .join(format!("{}.{}-{number}", key.0, std::process::id()));
        let entry = [blake3::hash(bytes).as_bytes(), bytes].concat();
        let written = fs::create_dir_all(&self.folder).and_then(|()| fs::write(&beside, entry));
        if written
            .and_then(|()| fs::rename(&beside, self.folder.join(&key.0)))
            .is_err()
        {
            // Nothing is lost but time.
            let _ = fs::remove_file(&beside);
        }
    }

    /// Removes all entries but these, and what a killed program left unfinished.
    pub(super) fn prune(&self, used: &BTreeSet<CacheKey>) {
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if CacheKey::is_one(&name) && !used.contains(&CacheKey(name)) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}
