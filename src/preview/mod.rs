//! Preview: what is saved shows at once.
//!
//! ```text
//!  files ──► watch ──► Snapshot::after ──► the current snapshot
//!                                             │
//!                                             ├──► server: each page that is asked for
//!                                             ├──► clients: open pages that have changed
//!                                             └──► background_check: all other pages, afterwards
//! ```
//!
//! * [`watch`] says which files may have changed; it knows no more than that.
//! * The current [`Snapshot`] is exchanged as a whole. A response that was begun with the one
//!   before is finished with it.
//! * A mistake holds back its own page alone: `page_view` shows the page as it was before.
//! * [`server`] speaks HTTP and knows nothing of sites; it asks `handler` what is at an address.
//! * Nothing here writes to the disk, except the cache of image variants.

mod background_check;
mod clients;
mod finding_index;
mod handler;
mod own_pages;
mod page_state;
mod page_view;
mod panel;
mod renames;
mod rendered_last_good;
mod resolve;
mod script_tag;
mod served_files;
pub mod server;
mod ui_text;
pub mod watch;

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread;

pub use finding_index::News;

use crate::diagnostics::Messages;
use crate::images::VariantEncoder;
use crate::snapshot::{Change, Snapshot};
use background_check::WorkQueue;
use clients::Clients;
use finding_index::FindingIndex;
use renames::Renames;
use rendered_last_good::RenderedLastGood;
use served_files::ServedFiles;
use ui_text::UiText;
use watch::{Watch, WatchMode};

/// A site that is looked at while it is being written.
pub struct Preview {
    /// Absolute: editors open files by it.
    root: PathBuf,
    ui_text: UiText,
    current: RwLock<Arc<Snapshot>>,
    findings: RwLock<Arc<FindingIndex>>,
    last_good: RenderedLastGood,
    renames: Renames,
    served_files: ServedFiles,
    encoder: VariantEncoder,
    clients: Clients,
    /// How many requests are being answered.
    pending_requests: AtomicUsize,
    work: WorkQueue,
}

impl Preview {
    /// A preview of the site at `root`, beginning with this snapshot of it, with texts from these
    /// messages.
    pub fn new(root: PathBuf, snapshot: Snapshot, messages: Messages) -> Arc<Self> {
        Arc::new(Self {
            encoder: VariantEncoder::of(&root),
            root,
            ui_text: UiText::new(messages),
            findings: RwLock::default(),
            current: RwLock::new(Arc::new(snapshot)),
            last_good: RenderedLastGood::default(),
            renames: Renames::default(),
            served_files: ServedFiles::default(),
            clients: Clients::default(),
            pending_requests: AtomicUsize::new(0),
            work: WorkQueue::default(),
        })
    }

    /// Answers requests until the process ends.
    pub fn serve(self: Arc<Self>, server: server::Server) -> ! {
        server.run(Arc::new(handler::PreviewHandler::of(self)))
    }

    /// Starts to follow changes, and to check pages that nobody has open. `tell` is told what is
    /// new among the findings, once for each change; `tell_mode` when files are watched in another
    /// way from now on.
    ///
    /// # Errors
    /// If the system gives no thread.
    pub fn follow(
        self: &Arc<Self>,
        watch: Watch,
        tell: impl Fn(&News) + Send + 'static,
        tell_mode: impl Fn(WatchMode) + Send + 'static,
    ) -> std::io::Result<()> {
        let preview = Arc::clone(self);
        thread::Builder::new()
            .name(String::from("background-check"))
            .spawn(move || background_check::run(&preview, tell))?;
        let preview = Arc::clone(self);
        thread::Builder::new()
            .name(String::from("watch"))
            .spawn(move || preview.watch(watch, tell_mode))?;
        Ok(())
    }

    fn watch(&self, mut watch: Watch, tell_mode: impl Fn(WatchMode)) {
        let mut mode = watch.mode();
        loop {
            let snapshot = self.snapshot();
            let change = watch.next(&snapshot).or_else(|| {
                // Nothing happened for a while, as far as the system says.
                let is_followed = !self.clients.is_empty();
                is_followed.then(|| watch.look_over()).flatten()
            });
            if let Some(change) = change {
                self.take_in(&change);
                self.clients
                    .tell_files(&self.served_files.changed(&change.content));
            } else {
                // A new day may have begun, and clients may be gone.
                self.take_in(&Change::default());
                self.clients.pulse();
            }
            if watch.mode() != mode {
                mode = watch.mode();
                tell_mode(mode);
            }
        }
    }

    /// Makes the site after a change the current one, and tells the clients that show it.
    pub fn take_in(&self, change: &Change) {
        let before = self.snapshot();
        let Some((after, reach)) = before.after(change) else {
            return;
        };
        let after = Arc::new(after);
        self.last_good
            .release_but(|address| after.routes.at(address).is_some());
        self.renames.take_in(&before, &after);
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&after);
        self.clients.tell_change();
        self.work.add(after, reach);
    }

    /// The current snapshot.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn findings(&self) -> Arc<FindingIndex> {
        Arc::clone(&self.findings.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether a request is being answered just now.
    fn has_pending_requests(&self) -> bool {
        self.pending_requests.load(Ordering::Relaxed) > 0
    }
}
