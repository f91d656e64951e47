//! Whether the system says when files change: on shares of a network, many do not.

use std::fs;
use std::path::Path;
use std::sync::mpsc::channel;
use std::time::Duration;

use notify::{RecursiveMode, Watcher as _};

use super::disk::temporary;
use super::{Patient, Verdict};

/// So long may a notice take that still helps whoever waits for it.
const PATIENCE: Duration = Duration::from_secs(3);

/// Changes a file on the site's disk and waits for the notice.
pub(super) fn watcher(patient: &Patient<'_>) -> Option<Verdict> {
    patient.site?;
    let folder = temporary(patient.root);
    if fs::create_dir(&folder).is_err() {
        return Some(Verdict::of("wrong-denied"));
    }
    let noticed = is_noticed(&folder).unwrap_or(false);
    let _ = fs::remove_dir_all(&folder);
    Some(Verdict::of(if noticed { "right" } else { "wrong" }))
}

fn is_noticed(folder: &Path) -> notify::Result<bool> {
    let (sender, notices) = channel();
    let mut watcher = notify::recommended_watcher(move |notice: notify::Result<_>| {
        // Nobody listens any more once there was one.
        let _ = sender.send(notice.is_ok());
    })?;
    watcher.watch(folder, RecursiveMode::Recursive)?;
    fs::write(folder.join("a.md"), "a")?;
    Ok(notices.recv_timeout(PATIENCE).unwrap_or(false))
}
