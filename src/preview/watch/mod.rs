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

mod batch;
mod links;
mod native;
mod poll;
mod stamps;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use batch::Batch;
use native::Native;
pub use stamps::ReadSince;
use stamps::Stamps;

use crate::content::CONTENT;
use crate::snapshot::{Change, SETTINGS, Snapshot};
use crate::theme::THEMES;

/// After so long without a change, [`Watch::next`] returns all the same.
const IDLE: Duration = Duration::from_secs(10);
/// A new folder can have been filled before the system began to watch it.
const SECOND_LOOK: Duration = Duration::from_millis(250);

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
    second_look: Option<Instant>,
}

/// How files are watched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// The system gives notice.
    Notices,
    /// Looking at every file twice a second: network disks give no notice.
    Polling,
    /// The same, because the system would not give notice.
    PollingAfterAll,
}

impl Watch {
    /// Begins to watch the site at `root`, an absolute path, after it was read: while a system
    /// watches, it also gives notice of every file that is read, which takes as long as the
    /// reading. What changes from `since` on is not missed.
    ///
    /// # Errors
    /// If the system gives no thread.
    pub fn open(root: &Path, poll: bool, since: ReadSince) -> std::io::Result<(Self, How)> {
        let (sender, hints) = channel();
        let native = if poll {
            None
        } else {
            Native::open(root, sender.clone())
        };
        let how = match (&native, poll) {
            (Some(_), _) => How::Notices,
            (None, true) => How::Polling,
            (None, false) => How::PollingAfterAll,
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
                second_look: None,
            },
            how,
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
        let mut batch = Batch::default();
        let patience = self
            .second_look
            .map_or(IDLE, |at| at.saturating_duration_since(Instant::now()));
        match self.hints.recv_timeout(patience) {
            Ok(hint) => {
                batch.add(hint);
                batch.fill(&self.hints, |path| snapshot.knows(path));
            }
            Err(RecvTimeoutError::Timeout) => {}
            // Nobody gives hints any more: the site stays as it is.
            Err(RecvTimeoutError::Disconnected) => std::thread::sleep(patience),
        }
        if let Some(native) = &mut self.native {
            if [CONTENT, THEMES]
                .iter()
                .any(|name| batch.paths.contains(&self.root.join(name)))
            {
                native.begin_again();
                batch.has_folders = true;
            }
            batch.has_folders |= batch.paths.iter().any(|path| native.is_link(path));
        }
        if batch.has_folders {
            self.second_look = Some(Instant::now() + SECOND_LOOK);
        }
        let is_due = self.second_look.is_some_and(|at| at <= Instant::now());
        if is_due || batch.is_lost {
            self.second_look = None;
            // First all is watched, then looked at: so nothing happens in between that is neither
            // seen nor noticed.
            if let Some(native) = &mut self.native {
                native.watch_folders();
            }
            let now = Stamps::of(&self.root);
            batch.paths.extend(self.stamps.differences(&now));
            self.stamps = now;
        }
        let change = self.change(&batch.paths);
        (change != Change::default()).then_some(change)
    }

    /// Sorts what may have changed by what it is to a site.
    fn change(&self, paths: &BTreeSet<PathBuf>) -> Change {
        let mut change = Change::default();
        for below in paths.iter().flat_map(|path| self.places(path)) {
            match below.iter().next().and_then(|part| part.to_str()) {
                Some(SETTINGS) => change.settings = true,
                Some(THEMES) => change.theme = true,
                Some(CONTENT) => {
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
