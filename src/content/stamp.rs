//! What a file looks like from outside: its times and its size.

use std::fs::Metadata;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

/// Some file systems count in steps of two seconds (FAT): a file may be written twice within one of
/// them, and look the same afterwards.
const MAX_TIME_STEP: Duration = Duration::from_secs(2);

/// What the system says of a file or folder without reading it. As long as that is the same, so is
/// what it holds, unless it [may have been written](Stamp::may_be_later_than) while it was looked
/// at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    modified: Option<SystemTime>,
    length: u64,
    /// Whether it is a folder.
    pub is_folder: bool,
    /// Tells a file from one that was put in its place; 0 where the system does not say.
    identity: Identity,
    /// When the system last noted a change of any kind, in seconds and nanoseconds, which nobody
    /// can set back; 0 where the system does not say.
    changed: (i64, i64),
}

/// Tells a file or folder from another that was put in its place.
pub type Identity = u64;

impl Stamp {
    /// That of every folder whose contents have stamps of their own: its times change with them.
    pub const OF_FOLDER: Self = Self {
        modified: None,
        length: 0,
        is_folder: true,
        identity: 0,
        changed: (0, 0),
    };

    /// The stamp of what has this metadata.
    pub fn of(metadata: &Metadata) -> Self {
        Self {
            modified: metadata.modified().ok(),
            length: metadata.len(),
            is_folder: metadata.is_dir(),
            identity: identity(metadata),
            changed: changed(metadata),
        }
    }

    /// Tells the file or folder from others.
    pub const fn identity(&self) -> Identity {
        self.identity
    }

    /// Whether it may have been written after a moment, by clocks with coarse steps. What was not
    /// written until then cannot change any more without looking so.
    pub fn may_be_later_than(&self, moment: SystemTime) -> bool {
        self.modified
            .is_none_or(|modified| modified + MAX_TIME_STEP > moment)
    }
}

#[cfg(unix)]
fn identity(metadata: &Metadata) -> Identity {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
const fn identity(_: &Metadata) -> Identity {
    0
}

#[cfg(unix)]
fn changed(metadata: &Metadata) -> (i64, i64) {
    use std::os::unix::fs::MetadataExt;
    (metadata.ctime(), metadata.ctime_nsec())
}

#[cfg(not(unix))]
const fn changed(_: &Metadata) -> (i64, i64) {
    (0, 0)
}
