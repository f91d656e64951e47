//! Which files may have changed.
//!
//! The system's notices are taken as hints, no more: they say where to look, and the next snapshot
//! looks at what is there. So it does not matter in how many steps an editor saves, in which order
//! notices come, or that some come twice. Where notices can have been lost (a folder is new, the
//! system's queue ran over), times and sizes of all files are compared.

#![expect(
    clippy::disallowed_methods,
    reason = "it looks at times and names, to know when to read again"
)]

mod debounce;
mod native;
mod poll;
mod stamps;
mod symlinks;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use debounce::Debounce;
use native::Native;
pub use stamps::ReadSince;
use stamps::Stamps;

use crate::content::{CONTENT, SETTINGS, STATIC};
use crate::snapshot::{Change, Snapshot};
use crate::theme::THEMES;

/// After so long without a change, [`Watch::next`] returns all the same.
const IDLE_TIMEOUT: Duration = Duration::from_secs(10);
/// How soon after a new folder all files are compared: it can have been filled before the system
/// began to watch it.
const RESCAN_DELAY: Duration = Duration::from_millis(250);

/// Something that may have changed.
#[derive(Debug)]
enum Hint {
    /// This file or folder.
    Path(PathBuf),
    /// This folder, and there may have been more in it than there were notices of.
    Folder(PathBuf),
    /// The system lost count.
    Lost,
}

/// Watches a site's files.
#[derive(Debug)]
pub struct Watch {
    root: PathBuf,
    hints: Receiver<Hint>,
    /// `None` where files are looked at from time to time instead.
    native: Option<Native>,
    /// What files looked like when all were looked at last.
    stamps: Stamps,
    /// When the site began to be read, until it has been looked at for what changed since.
    since: Option<ReadSince>,
    rescan_at: Option<Instant>,
}

/// How files are watched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WatchMode {
    /// The system gives notice.
    Notices,
    /// Every file is looked at twice a second: network disks give no notice.
    Polling,
    /// The same, because the system would not give notice.
    PollingFallback,
}

impl Watch {
    /// Begins to watch the site at `root`, an absolute path, after it was read: while a system
    /// watches, it also gives notice of every file that is read, which takes as long as the
    /// reading. What changes from `since` on is not missed.
    ///
    /// # Errors
    /// If the system gives no thread.
    pub fn open(root: &Path, poll: bool, since: ReadSince) -> std::io::Result<(Self, WatchMode)> {
        let (sender, hints) = channel();
        let native = if poll {
            None
        } else {
            Native::open(root, sender.clone())
        };
        let mode = match (&native, poll) {
            (Some(_), _) => WatchMode::Notices,
            (None, true) => WatchMode::Polling,
            (None, false) => WatchMode::PollingFallback,
        };
        if native.is_none() {
            poll::begin(root, sender)?;
        }
        Ok((
            Self {
                root: root.to_owned(),
                hints,
                native,
                stamps: Stamps::default(),
                since: Some(since),
                rescan_at: None,
            },
            mode,
        ))
    }

    /// Waits for a change; `None` if none comes for a while. `snapshot` is what is known of the
    /// files now.
    pub fn next(&mut self, snapshot: &Snapshot) -> Option<Change> {
        if let Some(since) = self.since.take() {
            self.stamps = Stamps::of(&self.root);
            let change = self.change(&self.stamps.changed_since(&self.root, since));
            if change != Change::default() {
                return Some(change);
            }
        }
        let mut hints = Debounce::default();
        let timeout = self.rescan_at.map_or(IDLE_TIMEOUT, |at| {
            at.saturating_duration_since(Instant::now())
        });
        match self.hints.recv_timeout(timeout) {
            Ok(hint) => {
                hints.add(hint);
                hints.fill(&self.hints, |path| snapshot.knows(path));
            }
            Err(RecvTimeoutError::Timeout) => {}
            // Nobody gives hints any more: the site stays as it is.
            Err(RecvTimeoutError::Disconnected) => std::thread::sleep(timeout),
        }
        if let Some(native) = &mut self.native {
            if [CONTENT, STATIC, THEMES]
                .iter()
                .any(|name| hints.paths.contains(&self.root.join(name)))
            {
                native.begin_again();
                hints.has_folders = true;
            }
            hints.has_folders |= hints.paths.iter().any(|path| native.is_link(path));
        }
        if hints.has_folders {
            self.rescan_at = Some(Instant::now() + RESCAN_DELAY);
        }
        let is_due = self.rescan_at.is_some_and(|at| at <= Instant::now());
        if is_due || hints.is_lost {
            self.rescan_at = None;
            // First all is watched, then looked at: so nothing happens in between that is neither
            // seen nor noticed.
            if let Some(native) = &mut self.native {
                native.watch_folders();
            }
            let now = Stamps::of(&self.root);
            hints.paths.extend(self.stamps.differences(&now));
            self.stamps = now;
        }
        let change = self.change(&hints.paths);
        (change != Change::default()).then_some(change)
    }

    /// Sorts what may have changed by what it is to a site.
    fn change(&self, paths: &BTreeSet<PathBuf>) -> Change {
        let mut change = Change::default();
        for below in paths.iter().flat_map(|path| self.places(path)) {
            match below.iter().next().and_then(|part| part.to_str()) {
                Some(SETTINGS) => change.settings = true,
                Some(THEMES) => change.theme = true,
                Some(CONTENT | STATIC) => {
                    change.content.insert(self.root.join(&below));
                }
                _ => {}
            }
        }
        change
    }

    /// Where the site has what was hinted at, below its root.
    fn places(&self, path: &Path) -> Vec<PathBuf> {
        match &self.native {
            Some(native) => native.places(path),
            None => path
                .strip_prefix(&self.root)
                .map(Path::to_owned)
                .into_iter()
                .collect(),
        }
    }
}
