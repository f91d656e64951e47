//! Notices by the system: inotify, `FSEvents`, `ReadDirectoryChangesW`.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use notify::event::{AccessKind, AccessMode, CreateKind, Event, EventKind, ModifyKind, RemoveKind};
use notify::{ErrorKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::Hint;
use super::stamps::identity_of;
use super::symlinks::Symlinks;
use crate::content::{CONTENT, Identity, SETTINGS, STATIC};
use crate::theme::THEMES;

/// The system's watcher.
pub(super) struct Native {
    root: PathBuf,
    watcher: RecommendedWatcher,
    symlinks: Symlinks,
    /// The folders that are watched, as they were when they began to be.
    watched: BTreeMap<PathBuf, Option<Identity>>,
    /// The site's folder as it was when it began to be watched.
    folder: Option<Identity>,
}

/// Why the system does not watch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoWatch {
    /// It has no room for as many folders as there are.
    Full,
    /// Anything else.
    Other,
}

impl NoWatch {
    const fn of(error: &notify::Error) -> Self {
        match error.kind {
            ErrorKind::MaxFilesWatch => Self::Full,
            _ => Self::Other,
        }
    }
}

impl fmt::Debug for Native {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Native")
            .field("root", &self.root)
            .finish_non_exhaustive()
    }
}

impl Native {
    /// Watches `site.yaml`, `content/` and `themes/`.
    pub(super) fn open(root: &Path, hints: Sender<Hint>) -> Result<Self, NoWatch> {
        // Once nobody listens any more, there is nothing to do.
        let tell = move |hint| drop(hints.send(hint));
        let on_event = move |event: notify::Result<Event>| match event {
            Ok(event) if event.need_rescan() => tell(Hint::Lost),
            Ok(event) => event
                .paths
                .iter()
                .filter_map(|path| hint(event.kind, path))
                .for_each(&tell),
            Err(error) if NoWatch::of(&error) == NoWatch::Full => tell(Hint::Full),
            Err(_) => tell(Hint::Lost),
        };
        let watcher = notify::recommended_watcher(on_event).map_err(|error| NoWatch::of(&error))?;
        let mut native = Self {
            root: root.to_owned(),
            watcher,
            symlinks: Symlinks::default(),
            watched: BTreeMap::new(),
            folder: identity_of(root),
        };
        // The folder itself, for `site.yaml` and for the folders in it that are not there yet.
        native
            .watcher
            .watch(root, RecursiveMode::NonRecursive)
            .map_err(|error| NoWatch::of(&error))?;
        native.watch_folders().map(|()| native)
    }

    /// Whether the site's folder is still the one that is watched. The system goes on watching one
    /// that was removed, and never says anything again.
    pub(super) fn watches_this_folder(&self) -> bool {
        identity_of(&self.root) == self.folder
    }

    /// Watches `content`, `static` and `themes` anew: they are other folders now than those that were
    /// watched.
    pub(super) fn begin_again(&mut self) {
        for name in [CONTENT, STATIC, THEMES] {
            let folder = self.root.join(name);
            // It may not have been watched.
            let _ = self.watcher.unwatch(&folder);
            self.watched.remove(&folder);
        }
        // What cannot be watched is found when all is looked at.
        let _ = self.watch_folders();
    }

    /// Watches all folders that are there now, and all that links lead to. Those that are watched
    /// already stay so: no notice is lost.
    pub(super) fn watch_folders(&mut self) -> Result<(), NoWatch> {
        let parts = [CONTENT, STATIC, THEMES, SETTINGS].map(|name| self.root.join(name));
        let mut watched = Ok(());
        for folder in parts.iter().filter(|part| part.is_dir()) {
            if let Err(error) = self.watch_also(folder, RecursiveMode::Recursive) {
                watched = Err(NoWatch::of(&error));
            }
        }
        self.symlinks = Symlinks::below(&self.root, &parts);
        for (folder, mode) in self.symlinks.to_watch() {
            // A link whose target cannot be watched is read when something else changes.
            if let Err(error) = self.watch_also(&folder, mode)
                && NoWatch::of(&error) == NoWatch::Full
            {
                watched = Err(NoWatch::Full);
            }
        }
        watched
    }

    /// Watches a folder that may be watched already. On Linux, those folders in it are added that
    /// are not; elsewhere it is watched as a whole, and the watcher would keep the first watch
    /// beside the second for ever.
    fn watch_also(&mut self, folder: &Path, mode: RecursiveMode) -> notify::Result<()> {
        let identity = identity_of(folder);
        if !cfg!(target_os = "linux") {
            match self.watched.get(folder) {
                Some(watched) if *watched == identity => return Ok(()),
                // Another one is there now.
                Some(_) => drop(self.watcher.unwatch(folder)),
                None => {}
            }
        }
        self.watcher.watch(folder, mode)?;
        self.watched.insert(folder.to_owned(), identity);
        Ok(())
    }

    /// Every place below the root where the site has what the system calls by a path.
    pub(super) fn places(&self, path: &Path) -> Vec<PathBuf> {
        self.symlinks.places(path)
    }

    /// Whether a path is a link, or was one when folders were last watched. Then there may be other
    /// folders now, and the system may have stopped to watch one that is still there under another
    /// name.
    pub(super) fn is_link(&self, path: &Path) -> bool {
        self.symlinks.has(path)
    }
}

/// What a notice hints at. Reading is no change: the preview itself reads.
fn hint(kind: EventKind, path: &Path) -> Option<Hint> {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write))
        | EventKind::Modify(ModifyKind::Data(_) | ModifyKind::Metadata(_)) => {
            Some(Hint::Path(path.to_owned()))
        }
        EventKind::Access(_) => None,
        EventKind::Create(CreateKind::Folder) | EventKind::Remove(RemoveKind::Folder) => {
            Some(Hint::Folder(path.to_owned()))
        }
        // A rename does not say of what.
        EventKind::Modify(ModifyKind::Name(_)) if path.is_dir() => {
            Some(Hint::Folder(path.to_owned()))
        }
        _ => Some(Hint::Path(path.to_owned())),
    }
}
