//! How long each stage of a cold build takes on a site given as the first argument: `cargo bench
//! --bench stages -- DIR [RUNS]`. Prints the median of each stage in milliseconds; asserts nothing.

#![allow(clippy::disallowed_methods, reason = "its output is its own")]
#![allow(
    clippy::expect_used,
    reason = "a benchmark that cannot run should say so and stop"
)]

use std::path::{Path, PathBuf};

use samverk::build::{self, Strictness};
use samverk::snapshot::{BuildOptions, Snapshot, StageTimes};

fn main() {
    let mut arguments = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench");
    let Some(root) = arguments.next().map(PathBuf::from) else {
        println!("usage: cargo bench --bench stages -- DIR [RUNS]");
        return;
    };
    let runs = arguments
        .next()
        .and_then(|runs| runs.parse().ok())
        .unwrap_or(7_usize)
        .max(1);
    let runs: Vec<StageTimes> = (0..runs).map(|_| build(&root)).collect();
    let mut total = 0.0;
    for (index, (stage, _)) in runs[0].iter().enumerate() {
        let times = runs.iter().filter_map(|times| times.iter().nth(index));
        let mut times: Vec<f64> = times.map(|(_, time)| time.as_secs_f64() * 1000.0).collect();
        times.sort_by(f64::total_cmp);
        let median = times[times.len() / 2];
        total += median;
        println!("{:>15} {median:8.1} ms", stage.as_str());
    }
    println!("{:>15} {total:8.1} ms", "sum");
}

/// One build into a fresh folder. Variants of images are encoded in the first run and cached in the
/// others.
fn build(root: &Path) -> StageTimes {
    let output = root.join(".bench-output");
    let _ = std::fs::remove_dir_all(&output);
    let (snapshot, times) = Snapshot::load_timed(root, &BuildOptions::default());
    let built = build::run(&snapshot, &output, Strictness::default(), None, &())
        .expect("a fresh folder can be written");
    built.published.expect("a fresh folder can be written");
    let _ = std::fs::remove_dir_all(&output);
    times.then(built.times)
}
