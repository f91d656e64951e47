//! How long a preview takes from a saved file to a rendered page, without watching and sending, on
//! a site given as the first argument: `cargo bench --bench preview -- DIR [RUNS]`. It saves one
//! page of the site again and again, and puts it back at the end. Prints the median and the slowest
//! of each in milliseconds; asserts nothing.

#![allow(clippy::disallowed_methods, reason = "it plays the writer")]
#![allow(
    clippy::expect_used,
    reason = "a benchmark that cannot run should say so and stop"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Instant;

use samverk::site::Show;
use samverk::snapshot::{BuildOptions, Change, Snapshot};

fn main() {
    let mut arguments = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench");
    let Some(root) = arguments.next().map(PathBuf::from) else {
        println!("usage: cargo bench --bench preview -- DIR [RUNS]");
        return;
    };
    let runs: usize = arguments
        .next()
        .and_then(|runs| runs.parse().ok())
        .unwrap_or(15);
    let show = Show {
        drafts: true,
        future: true,
        expired: true,
    };
    let (snapshot, load) = timed(|| {
        Snapshot::load(
            &root,
            &BuildOptions {
                show,
                ..BuildOptions::default()
            },
        )
    });
    println!("{:>24} {load:8.1} ms", "load");
    let page = snapshot
        .site
        .pages
        .get(snapshot.site.pages.len() / 2)
        .expect("the site has pages");
    let (address, disk) = (page.address.clone(), root.join(&page.document.source.path));
    let text = std::fs::read_to_string(&disk).expect("the page can be read");

    let mut snapshot = snapshot;
    for (what, edit) in [
        ("a text", Edit::Text),
        ("a field", Edit::Field),
        ("a page less, and more", Edit::Remove),
    ] {
        let mut times = Vec::new();
        for run in 0..runs {
            edit.make(&disk, &text, run);
            let (next, time) = timed(|| next(&snapshot, &disk, &address));
            times.push(time);
            snapshot = next;
        }
        times.sort_by(f64::total_cmp);
        println!(
            "{what:>24} {:8.1} ms  slowest {:.1}",
            times[times.len() / 2],
            times.last().copied().unwrap_or_default()
        );
        std::fs::write(&disk, &text).expect("the page can be written");
        snapshot = next(&snapshot, &disk, &address);
    }
}

#[derive(Clone, Copy)]
enum Edit {
    Text,
    Field,
    Remove,
}

impl Edit {
    fn make(self, disk: &Path, text: &str, run: usize) {
        let contents = match self {
            Self::Text => format!("{text}\nNumber {run}.\n"),
            Self::Field => text.replacen(
                "---\n",
                &format!("---\nexpires: 2999-01-{:02}\n", 1 + run % 28),
                1,
            ),
            Self::Remove if run.is_multiple_of(2) => {
                return std::fs::remove_file(disk).expect("the page can be removed");
            }
            Self::Remove => text.to_owned(),
        };
        std::fs::write(disk, contents).expect("the page can be written");
    }
}

/// The snapshot after a change of one file, with a look at its page.
fn next(snapshot: &Snapshot, disk: &Path, address: &str) -> Snapshot {
    let change = Change {
        content: BTreeSet::from([disk.to_owned()]),
        ..Change::default()
    };
    let (next, _) = snapshot.after(&change).expect("the file has changed");
    if let Some(route) = next.routes.at(address) {
        std::hint::black_box(next.look_at(route));
    }
    next
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let started = Instant::now();
    let result = work();
    (result, started.elapsed().as_secs_f64() * 1000.0)
}
