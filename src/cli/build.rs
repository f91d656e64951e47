//! `samverk build`: checks, renders and publishes. Errors → nothing is published.

use std::fmt::Write as _;
use std::mem::ManuallyDrop;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use super::args::{Build, Global};
use super::pipeline::{Prepared, base_url, prepare};
use super::progress::ProgressLine;
use super::{Failure, Status, findings};
use crate::build::{self, Strictness};
use crate::diagnostics::{Arg, Count, Diagnostic, Messages, Severity};
use crate::publish::Summary;
use crate::site::Show;
use crate::snapshot::{BuildOptions, Stage};

pub(super) fn run(global: &Global, options: &Build) -> Result<Status, Failure> {
    let started = Instant::now();
    // The process ends with the command: freeing every page first would only take time.
    let prepared = ManuallyDrop::new(prepare(global, &build_options(options)?)?);
    let output = output_of(options, &prepared);
    let progress = ProgressLine::new(started, global.quiet, &prepared.messages);
    let built = build::run(&prepared.snapshot, &output, strictness(options), &progress)?;
    progress.finish();
    findings::print(&built.findings, options.findings, global, &prepared)?;
    let published = built.published?;
    if !global.quiet {
        eprintln!(
            "{}",
            closing_line(&prepared, &built.findings, published, built.bytes, started)
        );
    }
    if global.verbose {
        eprint!(
            "{}",
            time_table(
                prepared.times.iter().chain(built.times.iter()),
                &prepared.messages
            )
        );
    }
    Ok(match published {
        Some(_) => Status::Fine,
        None => Status::Findings,
    })
}

/// The site that is wanted.
fn build_options(options: &Build) -> Result<BuildOptions, Failure> {
    Ok(BuildOptions {
        show: Show {
            drafts: options.show.drafts,
            future: options.show.future,
            expired: options.show.expired,
        },
        base_url: base_url(options.base_url.as_ref())?,
        portable: options.portable,
        ..BuildOptions::default()
    })
}

/// The folder to write to.
fn output_of(options: &Build, prepared: &Prepared) -> PathBuf {
    options
        .output
        .clone()
        .unwrap_or_else(|| prepared.root.join(&prepared.snapshot.config().output))
}

const fn strictness(options: &Build) -> Strictness {
    Strictness {
        warnings: options.findings.strict,
        overdue_reviews: options.fail_overdue,
    }
}

fn closing_line(
    prepared: &Prepared,
    findings: &[Diagnostic],
    summary: Option<Summary>,
    bytes: usize,
    started: Instant,
) -> String {
    let count = Count::of(findings);
    let seconds = prepared.messages.decimal(started.elapsed().as_secs_f64());
    let mut args: Vec<(&'static str, Arg)> = vec![
        ("pages", prepared.snapshot.site.shown().count().into()),
        ("errors", count.errors.into()),
        ("warnings", count.warnings.into()),
        (
            "infos",
            findings
                .iter()
                .filter(|finding| finding.severity == Severity::Info)
                .count()
                .into(),
        ),
        ("kilobytes", (bytes / 1000).into()),
        ("seconds", seconds.into()),
    ];
    match summary {
        Some(summary) => {
            args.extend([
                ("written", summary.written.into()),
                ("unchanged", summary.unchanged.into()),
                ("removed", summary.removed.into()),
            ]);
            prepared.messages.phrase("build-done", &args)
        }
        None => prepared.messages.phrase("build-stopped", &args),
    }
}

/// How long each stage took, one a line.
fn time_table(times: impl Iterator<Item = (Stage, Duration)>, messages: &Messages) -> String {
    let rows: Vec<(String, u128)> = times
        .map(|(stage, time)| {
            let words = messages.attribute("build-times", stage.as_str());
            (words.unwrap_or_default(), time.as_millis())
        })
        .collect();
    let width = rows.iter().map(|(words, _)| words.chars().count()).max();
    let width = width.unwrap_or_default();
    let mut out = messages.word("build-times") + "\n";
    for (words, milliseconds) in rows {
        let _ = writeln!(out, "  {words:width$}  {milliseconds:>6} ms");
    }
    out
}
