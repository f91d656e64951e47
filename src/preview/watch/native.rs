//! Notices by the system: inotify, `FSEvents`, `ReadDirectoryChangesW`.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use notify::event::{AccessKind, AccessMode, CreateKind, Event, EventKind, ModifyKind, RemoveKind};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};

use super::Hint;
use super::symlinks::Symlinks;
use crate::content::{CONTENT, SETTINGS, STATIC};
use crate::theme::THEMES;

/// The system's watcher.
pub(super) struct Native {
    root: PathBuf,
    watcher: RecommendedWatcher,
    symlinks: Symlinks,
}

impl fmt::Debug for Native {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Native")
            .field("root", &self.root)
            .finish_non_exhaustive()
    }
}

impl Native {
    /// Watches `site.yaml`, `content/` and `themes/`; `None` where the system cannot.
    pub(super) fn open(root: &Path, hints: Sender<Hint>) -> Option<Self> {
        // Once nobody listens any more, there is nothing to do.
        let tell = move |hint| drop(hints.send(hint));
        let on_event = move |event: notify::Result<Event>| match event {
            Ok(event) if event.need_rescan() => tell(Hint::Lost),
            Ok(event) => event
                .paths
                .iter()
                .filter_map(|path| hint(event.kind, path))
                .for_each(&tell),
            Err(_) => tell(Hint::Lost),
        };
        let watcher = notify::recommended_watcher(on_event).ok()?;
        let mut native = Self {
            root: root.to_owned(),
            watcher,
            symlinks: Symlinks::default(),
        };
        // The folder itself, for `site.yaml` and for the folders in it that are not there yet.
        native
            .watcher
            .watch(root, RecursiveMode::NonRecursive)
            .ok()?;
        native.watch_folders().then_some(native)
    }

    /// Watches `content`, `static` and `themes` anew: they are other folders now than those that were
    /// watched.
    pub(super) fn begin_again(&mut self) {
        for name in [CONTENT, STATIC, THEMES] {
            // It may not have been watched.
            let _ = self.watcher.unwatch(&self.root.join(name));
        }
        self.watch_folders();
    }

    /// Watches all folders that are there now, and all that links lead to. Those that are watched
    /// already stay so: no notice is lost. Whether all could be watched.
    pub(super) fn watch_folders(&mut self) -> bool {
        let parts = [CONTENT, STATIC, THEMES, SETTINGS].map(|name| self.root.join(name));
        let mut folders = parts.iter().filter(|part| part.is_dir());
        let all =
            folders.all(|folder| self.watcher.watch(folder, RecursiveMode::Recursive).is_ok());
        self.symlinks = Symlinks::below(&self.root, &parts);
        for (folder, mode) in self.symlinks.to_watch() {
            // A link whose target cannot be watched is read when something else changes.
            let _ = self.watcher.watch(&folder, mode);
        }
        all
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
