//! How long each stage of a cold build takes on a site given as the first argument: `cargo bench
//! --bench stages -- DIR [RUNS]`. Prints the median of each stage in milliseconds; asserts nothing.

#![allow(clippy::disallowed_methods, reason = "its output is its own")]
#![allow(
    clippy::expect_used,
    reason = "a benchmark that cannot run should say so and stop"
)]

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use rayon::prelude::*;
use samverk::clock::{Clock, When};
use samverk::config;
use samverk::publish::Publication;
use samverk::routes::{self, Output, Renderer};
use samverk::site::{self, Show};
use samverk::source::SourceFile;
use samverk::theme::views::SharedViews;
use samverk::{address, checks, content, theme};

const STAGES: [&str; 8] = [
    "settings",
    "load",
    "theme",
    "assemble",
    "routes",
    "check",
    "render + stage",
    "commit",
];

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
        .unwrap_or(7);
    let mut laps: Vec<Vec<f64>> = vec![Vec::new(); STAGES.len()];
    for _ in 0..runs {
        for (lap, time) in laps.iter_mut().zip(build(&root)) {
            lap.push(time);
        }
    }
    let mut total = 0.0;
    for (stage, times) in STAGES.iter().zip(&mut laps) {
        times.sort_by(f64::total_cmp);
        let median = times[times.len() / 2];
        total += median;
        println!("{stage:>15} {median:8.1} ms");
    }
    println!("{:>15} {total:8.1} ms", "sum");
}

/// One cold build into a fresh folder; the time of each stage in milliseconds.
fn build(root: &std::path::Path) -> [f64; 8] {
    let output = root.join(".bench-output");
    let _ = std::fs::remove_dir_all(&output);
    let mut times = [0.0; 8];
    let mut last = Instant::now();
    let mut lap = |index: usize| {
        times[index] = last.elapsed().as_secs_f64() * 1000.0;
        last = Instant::now();
    };
    let text = std::fs::read_to_string(root.join("site.yaml")).unwrap_or_default();
    let config = Arc::new(config::read(&SourceFile::new("site.yaml", text)).0);
    let clock = Clock::new(When::Now, &config.timezone);
    let linker = theme::Linker::new(config.base_url.as_ref(), false);
    lap(0);
    let sources = content::load(root, &config);
    lap(1);
    let (theme, _) = theme::load(root, &config, &linker);
    lap(2);
    let site = site::assemble(
        &config,
        &sources.documents,
        &sources.files,
        &clock,
        Show::default(),
    );
    lap(3);
    let (routes, _) = routes::list(&site, &theme);
    lap(4);
    std::hint::black_box(checks::check(&site, &routes));
    lap(5);
    let publication = Publication::open(&output).expect("the folder is fresh");
    let shared = SharedViews::new(&site, &theme, &routes.generated);
    let renderer = Renderer::new(&site, &theme, &routes, &linker, &shared);
    routes.all.par_iter().for_each(|route| {
        let (file, kind) = (address::file(&route.address), route.recipe.kind());
        match renderer.render(route) {
            Ok(Output::Bytes(bytes)) => publication.stage(&file, kind, &bytes),
            Ok(Output::Shared(bytes)) => publication.stage(&file, kind, &bytes),
            Ok(Output::Copy(from)) => publication.stage_copy(&file, kind, &from),
            // Variants of images are made apart from pages, and only once.
            Ok(Output::Image(_)) | Err(_) => Ok(()),
        }
        .expect("a fresh folder can be written");
    });
    lap(6);
    publication.commit().expect("a fresh folder can be written");
    lap(7);
    let _ = std::fs::remove_dir_all(&output);
    times
}
