//! Looking at the pages that nobody has open: a template that fails on one of them is found there,
//! in time. Whoever asks for a page comes first.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::Preview;
use super::report::{News, Report};
use crate::diagnostics::Diagnostic;
use crate::snapshot::{Affected, Snapshot};

/// After a change, whoever wrote it looks at it first.
const COURTESY: Duration = Duration::from_millis(150);
/// How often is asked whether there is time.
const WAIT: Duration = Duration::from_millis(2);

/// Calls the patrol, and says how far the changes reach that it has not been to.
#[derive(Debug, Default)]
pub(super) struct Bell {
    rung: Mutex<Option<Round>>,
    signal: Condvar,
}

/// Where the patrol is to go. The pages are numbered as in that very snapshot: in the next one the
/// same number may be another page, or none.
#[derive(Debug)]
struct Round {
    snapshot: Arc<Snapshot>,
    reach: Affected,
}

impl Bell {
    /// Something has changed, which gave this snapshot.
    pub(super) fn ring(&self, snapshot: Arc<Snapshot>, reach: Affected) {
        let mut rung = self.rung.lock().unwrap_or_else(PoisonError::into_inner);
        let reach = match rung.take() {
            Some(before) => before.reach.and(reach),
            None => reach,
        };
        *rung = Some(Round { snapshot, reach });
        self.signal.notify_one();
    }

    fn is_rung(&self) -> bool {
        self.rung
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .is_some()
    }

    /// Waits for a change.
    fn wait(&self) -> Round {
        let mut rung = self.rung.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match rung.take() {
                Some(round) => return round,
                None => {
                    rung = self
                        .signal
                        .wait(rung)
                        .unwrap_or_else(PoisonError::into_inner)
                }
            }
        }
    }
}

/// Walks its rounds for as long as the process lives.
pub(super) fn walk(preview: &Preview, tell: impl Fn(&News)) {
    let mut told: Vec<Diagnostic> = Vec::new();
    let mut is_first = true;
    let mut round = Round {
        snapshot: preview.snapshot(),
        reach: Affected::Everything,
    };
    // What shows without rendering is known long before all pages have been looked at.
    publish(preview, Report::first(&round.snapshot));
    loop {
        round = if let Some(report) = look(preview, &round) {
            if let Some(news) = report.news(&told, is_first) {
                tell(&news);
            }
            (told, is_first) = (report.all(), false);
            publish(preview, report);
            // While it waits, the patrol keeps no snapshot from going.
            drop(round);
            preview.bell.wait()
        } else {
            // What was not finished is to be done again, with what has been added.
            let next = preview.bell.wait();
            Round {
                reach: round.reach.and(next.reach),
                ..next
            }
        };
        thread::sleep(COURTESY);
    }
}

fn publish(preview: &Preview, report: Report) {
    *preview
        .report
        .write()
        .unwrap_or_else(PoisonError::into_inner) = Arc::new(report);
    preview.tabs.refresh(preview);
}

/// Looks at all that a change can have reached; `None` where the next change came before it was
/// done.
fn look(preview: &Preview, round: &Round) -> Option<Report> {
    let snapshot = &round.snapshot;
    let before = preview.report();
    let pages = match &round.reach {
        // A fault of a template is one finding for all pages that show it: a few of them do not
        // tell what has become of it.
        Affected::Pages(pages) if !before.has_faults_of_templates() => pages,
        _ => return everything(preview, snapshot),
    };
    let mut report = Report::clone(&before);
    for page in pages {
        step_aside(preview)?;
        let page = snapshot.site.page(*page);
        if let Some(route) = snapshot.routes.at(&page.address) {
            let look = snapshot.look_at(route);
            if look.output.is_none() {
                return everything(preview, snapshot);
            }
            report.replace(&page.document.source.path, look.findings);
        }
    }
    Some(report)
}

fn everything(preview: &Preview, snapshot: &Snapshot) -> Option<Report> {
    let mut report = Report::first(snapshot);
    let mut dry_run = snapshot.dry_run();
    for route in &snapshot.routes.all {
        step_aside(preview)?;
        dry_run.render(route);
    }
    report.add(dry_run.end());
    Some(report)
}

/// Lets others go first; `None` where there is something newer to look at.
fn step_aside(preview: &Preview) -> Option<()> {
    while preview.is_asked() {
        thread::sleep(WAIT);
    }
    if preview.bell.is_rung() {
        None
    } else {
        Some(())
    }
}
