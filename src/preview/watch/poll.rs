//! Looks at every file twice a second: for network disks, containers and shared folders, which give
//! no notice.

use std::path::Path;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::{Duration, Instant};

use super::Hint;
use super::stamps::Stamps;

const POLL_INTERVAL: Duration = Duration::from_millis(500);
/// How many times longer to wait than looking took: a network disk has others to serve, too.
const MIN_REST: u32 = 4;

/// Begins to look, on a thread of its own, for as long as somebody listens.
pub(super) fn begin(root: &Path, hints: Sender<Hint>) -> std::io::Result<()> {
    let mut before = Stamps::of(root);
    let root = root.to_owned();
    thread::Builder::new()
        .name(String::from("poll"))
        .spawn(move || {
            let mut pause = POLL_INTERVAL;
            loop {
                thread::sleep(pause);
                let began = Instant::now();
                let now = Stamps::of(&root);
                pause = POLL_INTERVAL.max(began.elapsed() * MIN_REST);
                for path in before.differences(&now) {
                    if hints.send(Hint::Path(path)).is_err() {
                        return;
                    }
                }
                before = now;
            }
        })?;
    Ok(())
}
