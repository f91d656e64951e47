//! Looking at the pages that nobody has open: a template that fails on one of them is found there, in time. Whoever
//! asks for a page comes first.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::Preview;
use super::report::{News, Report};
use crate::diagnostics::Diagnostic;
use crate::snapshot::{Reach, Snapshot};

/// After a change, whoever wrote it looks at it first.
const COURTESY: Duration = Duration::from_millis(150);
/// How often is asked whether there is time.
const WAIT: Duration = Duration::from_millis(2);

/// Calls the patrol, and says how far the changes reach that it has not been to.
#[derive(Debug, Default)]
pub(super) struct Bell {
    rung: Mutex<Option<Reach>>,
    signal: Condvar,
}

impl Bell {
    /// Something has changed.
    pub(super) fn ring(&self, reach: Reach) {
        let mut rung = self.rung.lock().unwrap_or_else(PoisonError::into_inner);
        *rung = Some(match rung.take() {
            Some(before) => before.and(reach),
            None => reach,
        });
        self.signal.notify_one();
    }

    fn is_rung(&self) -> bool {
        self.rung.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// Waits for a change, and takes its reach.
    fn wait(&self) -> Reach {
        let mut rung = self.rung.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match rung.take() {
                Some(reach) => return reach,
                None => rung = self.signal.wait(rung).unwrap_or_else(PoisonError::into_inner),
            }
        }
    }
}

/// Walks its rounds for as long as the process lives.
pub(super) fn walk(preview: &Preview, tell: impl Fn(&News)) {
    let mut told: Vec<Diagnostic> = Vec::new();
    let mut is_first = true;
    let mut reach = Reach::Everything;
    loop {
        let snapshot = preview.snapshot();
        match round(preview, &snapshot, &reach) {
            Some(report) => {
                if let Some(news) = report.news(&told, is_first) {
                    tell(&news);
                }
                (told, is_first) = (report.all(), false);
                *preview.report.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(report);
                preview.tabs.refresh(preview);
                reach = preview.bell.wait();
            }
            // What was not finished is to be done again, with what has been added.
            None => reach = preview.bell.wait().and(reach),
        }
        thread::sleep(COURTESY);
    }
}

/// Looks at all that a change can have reached; `None` where the next change came before it was done.
fn round(preview: &Preview, snapshot: &Snapshot, reach: &Reach) -> Option<Report> {
    let pages = match reach {
        Reach::Pages(pages) => pages,
        Reach::Everything => return everything(preview, snapshot),
    };
    let mut report = Report::clone(&preview.report());
    for page in pages {
        step_aside(preview)?;
        let page = snapshot.site.page(*page);
        if let Some(route) = snapshot.routes.at(&page.address) {
            report.replace(&page.document.source.path, snapshot.look_at(route).findings);
        }
    }
    Some(report)
}

fn everything(preview: &Preview, snapshot: &Snapshot) -> Option<Report> {
    let mut report = Report::first(snapshot);
    let mut rehearsal = snapshot.rehearsal();
    for route in &snapshot.routes.all {
        step_aside(preview)?;
        rehearsal.play(route);
    }
    report.add(rehearsal.end());
    Some(report)
}

/// Lets others go first; `None` where there is something newer to look at.
fn step_aside(preview: &Preview) -> Option<()> {
    while preview.is_asked() {
        thread::sleep(WAIT);
    }
    if preview.bell.is_rung() { None } else { Some(()) }
}
