//! Preview: what is saved is what is seen, at once.
//!
//! ```text
//!  files ──► watch ──► Snapshot::after ──► the current snapshot ──► server: the one page that is asked for
//!                                                   │
//!                                                   ├──► tabs: whoever looks at a page that is another one now
//!                                                   └──► patrol: all other pages, when there is time
//! ```
//!
//! * [`watch`] says which files may have changed; it knows no more than that.
//! * The current [`Snapshot`] is exchanged as a whole. Who has begun to answer with the one before,
//!   ends with it.
//! * A mistake holds back its own page alone: `look` shows what the page was before.
//! * [`server`] speaks HTTP and knows nothing of sites; `answers` is what it asks.
//! * Nothing here writes to the disk, but the cache of what is made of images.

mod answers;
mod find;
mod frames;
mod last_good;
mod look;
mod panel;
mod patrol;
mod report;
mod served;
pub mod server;
mod speech;
mod tabs;
mod tag;
pub mod watch;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread;

pub use report::News;

use crate::diagnostics::Messages;
use crate::images::VariantEncoder;
use crate::site::PageId;
use crate::snapshot::{Affected, Change, Snapshot};
use last_good::{LastGood, MOST_HELD};
use patrol::Bell;
use report::Report;
use served::ServedFiles;
use speech::Speech;
use tabs::Tabs;
use watch::Watch;

/// A site that is looked at while it is being written.
pub struct Preview {
    /// Absolute: editors open files by it.
    root: PathBuf,
    speech: Speech,
    current: RwLock<Arc<Snapshot>>,
    report: RwLock<Arc<Report>>,
    last_good: LastGood,
    served: ServedFiles,
    encoder: VariantEncoder,
    tabs: Tabs,
    /// How many requests are being answered.
    asked: AtomicUsize,
    bell: Bell,
}

impl Preview {
    /// A preview of the site at `root`, beginning with this snapshot of it, which speaks in these
    /// words.
    pub fn new(root: PathBuf, snapshot: Snapshot, messages: Messages) -> Arc<Self> {
        Arc::new(Self {
            encoder: VariantEncoder::of(&root),
            root,
            speech: Speech::new(messages),
            report: RwLock::default(),
            current: RwLock::new(Arc::new(snapshot)),
            last_good: LastGood::default(),
            served: ServedFiles::default(),
            tabs: Tabs::default(),
            asked: AtomicUsize::new(0),
            bell: Bell::default(),
        })
    }

    /// Answers requests until the process ends.
    pub fn serve(self: Arc<Self>, server: server::Server) -> ! {
        server.run(Arc::new(answers::Front::of(self)))
    }

    /// Begins to follow changes, and to look at pages that nobody has open. `tell` is told what is
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
            .name(String::from("patrol"))
            .spawn(move || patrol::walk(&preview, tell))?;
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
                self.tabs.tell_files(&self.served.changed(&change.content));
            } else {
                // Nothing happened for a while. But a new day may have begun, and tabs may have
                // been closed.
                self.take_in(&Change::default());
                self.tabs.pulse();
            }
        }
    }

    /// Makes the site after a change the current one, and tells the tabs that show it.
    pub fn take_in(&self, change: &Change) {
        let before = self.snapshot();
        let Some((after, reach)) = before.after(change) else {
            return;
        };
        let after = Arc::new(after);
        self.hold(&before, &after, &reach);
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&after);
        self.tabs.refresh(self);
        self.bell.ring(after, reach);
    }

    /// Keeps what pages were that have errors from now on.
    fn hold(&self, before: &Snapshot, after: &Snapshot, reach: &Affected) {
        let faulty: Vec<_> = match reach {
            Affected::Pages(pages) => pages
                .iter()
                .copied()
                .filter(|page| after.has_errors(*page))
                .collect(),
            Affected::Everything => after.pages_with_errors().into_iter().collect(),
        };
        let address_of = |page| after.site.page(page).address.as_str();
        let was_good = |page: &PageId| {
            let was = before
                .site
                .page_at_path(&after.site.page(*page).document.path);
            was.is_some_and(|was| {
                before.site.page(was).address == address_of(*page) && !before.has_errors(was)
            })
        };
        // More at once is no slip of the pen, and would take longer than a preview may.
        let addresses: Vec<&str> = faulty
            .into_iter()
            .filter(was_good)
            .take(MOST_HELD)
            .map(address_of)
            .collect();
        if !addresses.is_empty() && self.last_good.is_full() {
            // Pages that were mended, and that nobody has looked at since, make room.
            let wrong: BTreeSet<&str> = after
                .pages_with_errors()
                .into_iter()
                .map(address_of)
                .collect();
            self.last_good
                .release_but(|address| wrong.contains(address));
        }
        for address in addresses {
            look::hold(self, before, address);
        }
        self.last_good
            .release_but(|address| after.routes.at(address).is_some());
    }

    /// The current snapshot.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn report(&self) -> Arc<Report> {
        Arc::clone(&self.report.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether somebody waits for a page just now.
    fn is_asked(&self) -> bool {
        self.asked.load(Ordering::Relaxed) > 0
    }
}
