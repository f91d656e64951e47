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
mod disk;
mod locked;
mod native;
mod poll;
mod stamps;
mod symlinks;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use debounce::{Debounce, MAX_PATHS_OF_SAVE};
use locked::LockedFiles;
use native::{Native, NoWatch};
pub use stamps::ReadSince;
use stamps::Stamps;

use crate::content::{CONTENT, SETTINGS, STATIC};
use crate::snapshot::{Change, Snapshot};
use crate::theme::THEMES;

/// After so long without a change, [`Watch::next`] returns all the same.
const IDLE_TIMEOUT: Duration = Duration::from_secs(10);
/// How soon to look again for a site's folder that is gone.
const RETURN_DELAY: Duration = Duration::from_millis(250);
/// How long notice of a change can take to come.
const NOTICE_TIMEOUT: Duration = Duration::from_millis(300);
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
    /// The system has no room for watching any more folders.
    Full,
}

/// Watches a site's files.
#[derive(Debug)]
pub struct Watch {
    root: PathBuf,
    hints: Receiver<Hint>,
    /// For whatever gives hints next.
    sender: Sender<Hint>,
    mode: WatchMode,
    /// Whether the site's folder was not there when it was looked at last.
    is_gone: bool,
    /// What there was notice of since all was looked at last, by where the site has it.
    noticed: BTreeSet<PathBuf>,
    locked: LockedFiles,
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
    /// The same, because the system would not give notice, or did not.
    PollingFallback,
    /// The same, because the system cannot watch as many folders as there are.
    PollingFull,
    /// The same, because the site lies on a shared disk of this kind.
    PollingShared(&'static str),
    /// There is no folder to watch, and it is waited for.
    Gone,
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
        let shared = || {
            let mut parts = [root.to_owned(), root.join(CONTENT), root.join(THEMES)].into_iter();
            parts.find_map(|part| disk::shared(&part))
        };
        let (native, mode) = if poll {
            (None, WatchMode::Polling)
        } else if let Some(kind) = shared() {
            (None, WatchMode::PollingShared(kind))
        } else {
            match Native::open(root, sender.clone()) {
                Ok(native) => (Some(native), WatchMode::Notices),
                Err(reason) => (None, WatchMode::without(reason)),
            }
        };
        if native.is_none() {
            poll::begin(root, sender.clone())?;
        }
        let watch = Self {
            root: root.to_owned(),
            hints,
            sender,
            mode,
            is_gone: false,
            noticed: BTreeSet::new(),
            locked: LockedFiles::default(),
            native,
            stamps: Stamps::default(),
            since: Some(since),
            rescan_at: None,
        };
        Ok((watch, mode))
    }

    /// How files are watched now. It can change: see [`Watch::look_over`].
    pub const fn mode(&self) -> WatchMode {
        if self.is_gone {
            WatchMode::Gone
        } else {
            self.mode
        }
    }

    /// Waits for a change; `None` if none comes for a while. `snapshot` is what is known of the
    /// files now.
    pub fn next(&mut self, snapshot: &Snapshot) -> Option<Change> {
        if let Some(since) = self.since.take() {
            self.stamps = Stamps::of(&self.root);
            let suspects = self.stamps.changed_since(&self.root, since);
            let change = self.change(&suspects);
            self.noticed.clear();
            if change != Change::default() {
                return Some(change);
            }
        }
        self.locked.follow(snapshot.unreadable());
        let mut hints = Debounce::default();
        let due = [self.rescan_at, self.locked.retry_at()];
        let timeout = due.into_iter().flatten().min().map_or(IDLE_TIMEOUT, |at| {
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
        hints.paths.extend(self.locked.free());
        if hints.is_full {
            self.poll_instead(WatchMode::PollingFull);
            hints.is_lost = true;
        }
        self.follow_folders(&mut hints);
        // So many notices at once may be more than the system has room for. Windows then forgets
        // some, and may go on to give none, without a word.
        if hints.has_folders || hints.paths.len() > MAX_PATHS_OF_SAVE {
            self.rescan_at = Some(Instant::now() + RESCAN_DELAY);
        }
        let is_due = self.rescan_at.is_some_and(|at| at <= Instant::now());
        let is_rescan = is_due || hints.is_lost;
        if is_rescan {
            self.rescan_at = None;
            self.rescan(&mut hints);
        }
        let change = self.change(&hints.paths);
        if is_rescan {
            self.noticed.clear();
        }
        (change != Change::default()).then_some(change)
    }

    /// Looks at all files although there was no notice of any change. If there should have been,
    /// they are polled from then on. To be called now and then, while somebody wants to know.
    pub fn look_over(&mut self) -> Option<Change> {
        self.native.as_ref()?;
        let now = Stamps::of(&self.root);
        let differences = self.stamps.sure_differences(&now);
        self.stamps = now;
        let mut late = Debounce::default();
        if differences.iter().any(|path| !self.was_noticed(path)) {
            // Notice may just be on its way.
            let until = Instant::now() + NOTICE_TIMEOUT;
            let left = || until.saturating_duration_since(Instant::now());
            while let Ok(hint) = self.hints.recv_timeout(left()) {
                late.add(hint);
            }
            self.change(&late.paths);
            if differences.iter().any(|path| !self.was_noticed(path)) {
                self.poll_instead(WatchMode::PollingFallback);
            }
        }
        // What there was notice of has been read. But it may have changed once more without.
        late.paths.extend(differences);
        let change = self.change(&late.paths);
        self.noticed.clear();
        (change != Change::default()).then_some(change)
    }

    /// Whether there was notice of a change to something, or to a folder that it lies in, since all
    /// was looked at last.
    fn was_noticed(&self, path: &Path) -> bool {
        path.ancestors().any(|path| self.noticed.contains(path))
    }

    /// Goes on without the system's notices.
    fn poll_instead(&mut self, mode: WatchMode) {
        // Without a thread for it, the next attempt may do.
        if self.native.is_some() && poll::begin(&self.root, self.sender.clone()).is_ok() {
            self.native = None;
            self.mode = mode;
        }
    }

    /// Watches other folders, if those that were watched are not the site's any more.
    fn follow_folders(&mut self, hints: &mut Debounce) {
        self.is_gone = !self.root.is_dir();
        let Some(native) = &mut self.native else {
            return;
        };
        if !native.watches_this_folder() {
            if self.is_gone {
                self.rescan_at = Some(Instant::now() + RETURN_DELAY);
                return;
            }
            match Native::open(&self.root, self.sender.clone()) {
                Ok(again) => *native = again,
                Err(reason) => self.poll_instead(WatchMode::without(reason)),
            }
            (hints.has_folders, hints.is_lost) = (true, true);
            return;
        }
        if [CONTENT, STATIC, THEMES]
            .iter()
            .any(|name| hints.paths.contains(&self.root.join(name)))
        {
            native.begin_again();
            hints.has_folders = true;
        }
        hints.has_folders |= hints.paths.iter().any(|path| native.is_link(path));
    }

    /// Adds what differs from when all was looked at last.
    fn rescan(&mut self, hints: &mut Debounce) {
        // First all is watched, then looked at: so nothing happens in between that is neither seen
        // nor noticed.
        if let Some(native) = &mut self.native
            && native.watch_folders() == Err(NoWatch::Full)
        {
            self.poll_instead(WatchMode::PollingFull);
        }
        let now = Stamps::of(&self.root);
        hints.paths.extend(self.stamps.differences(&now));
        self.stamps = now;
    }

    /// Sorts what may have changed by what it is to a site.
    fn change(&mut self, paths: &BTreeSet<PathBuf>) -> Change {
        let mut change = Change::default();
        let places: Vec<PathBuf> = paths.iter().flat_map(|path| self.places(path)).collect();
        for below in places {
            if self.native.is_some() {
                self.noticed.insert(self.root.join(&below));
            }
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

impl WatchMode {
    const fn without(reason: NoWatch) -> Self {
        match reason {
            NoWatch::Full => Self::PollingFull,
            NoWatch::Other => Self::PollingFallback,
        }
    }
}
