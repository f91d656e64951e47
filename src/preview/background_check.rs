//! Checks the pages that nobody has open, in the background: so a template that fails on one of
//! them is found soon. Requests for pages come first.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::Preview;
use super::finding_index::{FindingIndex, News};
use crate::diagnostics::{Code, Diagnostic};
use crate::snapshot::{Affected, Snapshot};

/// How long to wait after a change before checking: whoever made it looks at it first.
const IDLE_DELAY: Duration = Duration::from_millis(150);
/// How long to wait for requests before looking again whether they are answered.
const YIELD_INTERVAL: Duration = Duration::from_millis(2);

/// What is still to be checked: one job, to which each change adds.
#[derive(Debug, Default)]
pub(super) struct WorkQueue {
    pending: Mutex<Option<Job>>,
    signal: Condvar,
}

/// What a change affects. Pages are numbered as in this very snapshot: in the next one the same
/// number may be another page, or none.
#[derive(Debug)]
struct Job {
    snapshot: Arc<Snapshot>,
    reach: Affected,
}

impl WorkQueue {
    /// Adds what a change affects; `snapshot` is the one after it.
    pub(super) fn add(&self, snapshot: Arc<Snapshot>, reach: Affected) {
        let mut pending = self.pending.lock().unwrap_or_else(PoisonError::into_inner);
        let reach = match pending.take() {
            Some(before) => before.reach.and(reach),
            None => reach,
        };
        *pending = Some(Job { snapshot, reach });
        self.signal.notify_one();
    }

    fn has_job(&self) -> bool {
        self.pending
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .is_some()
    }

    /// Waits for a job, and takes it.
    fn wait(&self) -> Job {
        let mut pending = self.pending.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(job) = pending.take() {
                return job;
            }
            pending = self
                .signal
                .wait(pending)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// Does job after job until the process ends. `tell` is told what is new among the findings.
pub(super) fn run(preview: &Preview, tell: impl Fn(&News)) {
    let mut told: Vec<Diagnostic> = Vec::new();
    let mut is_first = true;
    let mut job = Job {
        snapshot: preview.snapshot(),
        reach: Affected::Everything,
    };
    // What shows without rendering is known long before all pages have been looked at.
    publish(preview, FindingIndex::first(&job.snapshot));
    loop {
        job = if let Some(index) = check(preview, &job) {
            if let Some(news) = index.news(&told, is_first) {
                tell(&news);
            }
            (told, is_first) = (index.all(), false);
            publish(preview, index);
            // So that no old snapshot is kept in memory while waiting.
            drop(job);
            preview.work.wait()
        } else {
            // What was not finished is to be done again, with what has been added.
            let next = preview.work.wait();
            Job {
                reach: job.reach.and(next.reach),
                ..next
            }
        };
        thread::sleep(IDLE_DELAY);
    }
}

fn publish(preview: &Preview, index: FindingIndex) {
    *preview
        .findings
        .write()
        .unwrap_or_else(PoisonError::into_inner) = Arc::new(index);
    preview.clients.tell_change();
}

/// Checks all that a change can have affected; `None` where the next change came before that was
/// done.
fn check(preview: &Preview, job: &Job) -> Option<FindingIndex> {
    let snapshot = &job.snapshot;
    let before = preview.findings();
    let pages = match &job.reach {
        // A fault of a template is one finding for all pages that show it: a few of them do not
        // tell what has become of it.
        Affected::Some(reach) if !before.has_faults_of_templates() => &reach.pages,
        _ => return everything(preview, snapshot),
    };
    let mut index = FindingIndex::clone(&before);
    for page in pages {
        yield_to_requests(preview)?;
        let page = snapshot.site.page(*page);
        if let Some(route) = snapshot.routes.at(&page.address) {
            let look = snapshot.look_at(route);
            if look.output.is_none() {
                return everything(preview, snapshot);
            }
            index.replace(&page.document.source.path, look.findings);
        }
    }
    // Any text can bring a page before another.
    yield_to_requests(preview)?;
    index.renew(Code::SearchNotFound, snapshot.searches_in_vain());
    Some(index)
}

fn everything(preview: &Preview, snapshot: &Snapshot) -> Option<FindingIndex> {
    let mut index = FindingIndex::first(snapshot);
    let mut dry_run = snapshot.dry_run();
    for route in &snapshot.routes.all {
        yield_to_requests(preview)?;
        dry_run.render(route, &preview.encoder);
    }
    index.add(dry_run.end());
    Some(index)
}

/// Waits until no request is being answered; `None` where there is a newer job.
fn yield_to_requests(preview: &Preview) -> Option<()> {
    while preview.has_pending_requests() {
        thread::sleep(YIELD_INTERVAL);
    }
    if preview.work.has_job() {
        None
    } else {
        Some(())
    }
}
