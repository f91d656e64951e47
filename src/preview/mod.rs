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
mod page_view;
mod panel;
mod rendered_last_good;
mod resolve;
mod script_tag;
mod served_files;
pub mod server;
mod ui_text;
pub mod watch;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread;

pub use finding_index::News;

use crate::diagnostics::Messages;
use crate::images::VariantEncoder;
use crate::site::PageId;
use crate::snapshot::{Affected, Change, Snapshot};
use background_check::WorkQueue;
use clients::Clients;
use finding_index::FindingIndex;
use rendered_last_good::{MAX_HELD, RenderedLastGood};
use served_files::ServedFiles;
use ui_text::UiText;
use watch::Watch;

/// A site that is looked at while it is being written.
pub struct Preview {
    /// Absolute: editors open files by it.
    root: PathBuf,
    ui_text: UiText,
    current: RwLock<Arc<Snapshot>>,
    findings: RwLock<Arc<FindingIndex>>,
    last_good: RenderedLastGood,
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
    /// new among the findings, once for each change.
    ///
    /// # Errors
    /// If the system gives no thread.
    pub fn follow(
        self: &Arc<Self>,
        watch: Watch,
        tell: impl Fn(&News) + Send + 'static,
    ) -> std::io::Result<()> {
        let preview = Arc::clone(self);
        thread::Builder::new()
            .name(String::from("background-check"))
            .spawn(move || background_check::run(&preview, tell))?;
        let preview = Arc::clone(self);
        thread::Builder::new()
            .name(String::from("watch"))
            .spawn(move || preview.watch(watch))?;
        Ok(())
    }

    fn watch(&self, mut watch: Watch) {
        loop {
            let snapshot = self.snapshot();
            if let Some(change) = watch.next(&snapshot) {
                self.take_in(&change);
                self.clients
                    .tell_files(&self.served_files.changed(&change.content));
            } else {
                // Nothing happened for a while. But a new day may have begun, and clients may be
                // gone.
                self.take_in(&Change::default());
                self.clients.pulse();
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
        self.hold(&before, &after, &reach);
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&after);
        self.clients.refresh(self);
        self.work.add(after, reach);
    }

    /// Keeps the pages that have errors from now on as they were before.
    fn hold(&self, before: &Snapshot, after: &Snapshot, reach: &Affected) {
        let addresses = newly_faulty(before, after, reach);
        if !addresses.is_empty() && self.last_good.is_full() {
            // Pages that were fixed, and not looked at since, make room.
            let pages = after.pages_with_errors().into_iter();
            let faulty: BTreeSet<&str> = pages.map(|page| address_of(after, page)).collect();
            self.last_good
                .release_but(|address| faulty.contains(address));
        }
        for address in addresses {
            page_view::hold(self, before, address);
        }
        self.last_good
            .release_but(|address| after.routes.at(address).is_some());
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

/// The addresses of pages that have errors now, and had none at the same address before.
fn newly_faulty<'s>(before: &Snapshot, after: &'s Snapshot, reach: &Affected) -> Vec<&'s str> {
    let faulty: Vec<PageId> = match reach {
        Affected::Pages(pages) => pages
            .iter()
            .copied()
            .filter(|page| after.has_errors(*page))
            .collect(),
        Affected::Everything => after.pages_with_errors().into_iter().collect(),
    };
    let was_good = |page: &PageId| {
        // Numbers of pages differ between snapshots; the file is what stays the same.
        let file = &after.site.page(*page).document.path;
        let was = before.site.page_at_path(file);
        was.is_some_and(|was| {
            address_of(before, was) == address_of(after, *page) && !before.has_errors(was)
        })
    };
    // More at once are not a slip, and rendering them would keep the writer waiting.
    faulty
        .into_iter()
        .filter(was_good)
        .take(MAX_HELD)
        .map(|page| address_of(after, page))
        .collect()
}

fn address_of(snapshot: &Snapshot, page: PageId) -> &str {
    snapshot.site.page(page).address.as_str()
}
