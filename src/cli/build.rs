//! `samverk build`: checks, renders and publishes. Errors → nothing is published.

use std::fmt::Write as _;
use std::mem::ManuallyDrop;
use std::time::{Duration, Instant};

use super::args::{Build, Global};
use super::pipeline::{Prepared, base_url, prepare};
use super::progress::ProgressLine;
use super::{Failure, Status, findings, output, root, streams};
use crate::build::{self, Strictness};
use crate::diagnostics::{Arg, Count, Diagnostic, Messages};
use crate::publish::Summary;
use crate::site::Show;
use crate::snapshot::{BuildOptions, Stage};

pub(super) fn run(global: &Global, options: &Build) -> Result<Status, Failure> {
    let started = Instant::now();
    // The process ends with the command: freeing every page first would only take time.
    let prepared = ManuallyDrop::new(prepare(global, &build_options(options)?)?);
    let config = prepared.snapshot.config();
    let output = output::folder(
        &prepared.root,
        options.output.as_ref(),
        &config.output.value,
    )?;
    let progress = ProgressLine::new(started, global.quiet, &prepared.messages);
    let built = build::run(&prepared.snapshot, &output, strictness(options), &progress)?;
    progress.finish();
    // What is published is published, whether or not the findings can be written.
    if let Err(failure) = findings::print(&built.findings, options.findings, global, &prepared) {
        streams::say(failure.message(&prepared.messages));
    }
    let published = built.published?;
    if !global.quiet {
        let mut said = counted(&prepared, &built.findings, started);
        said.push(("kilobytes", (built.bytes / 1000).into()));
        said.push(("output", root::way_to(&output).into()));
        streams::say(closing_line(said, published, &prepared.messages));
    }
    if global.verbose {
        let times = prepared.times.iter().chain(built.times.iter());
        streams::say(time_table(times, &prepared.messages).trim_end());
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

const fn strictness(options: &Build) -> Strictness {
    Strictness {
        warnings: options.findings.strict,
        overdue_reviews: options.fail_overdue,
        allow_removal: options.allow_removal,
    }
}

/// What closing lines count.
fn counted(
    prepared: &Prepared,
    findings: &[Diagnostic],
    started: Instant,
) -> Vec<(&'static str, Arg)> {
    let count = Count::of(findings);
    let seconds = prepared.messages.decimal(started.elapsed().as_secs_f64());
    vec![
        ("pages", prepared.snapshot.site.shown().count().into()),
        ("errors", count.errors.into()),
        ("warnings", count.warnings.into()),
        ("infos", count.infos.into()),
        ("seconds", seconds.into()),
    ]
}

fn closing_line(
    mut said: Vec<(&'static str, Arg)>,
    summary: Option<Summary>,
    messages: &Messages,
) -> String {
    match summary {
        Some(summary) => {
            said.extend([
                ("written", summary.written.into()),
                ("unchanged", summary.unchanged.into()),
                ("removed", summary.removed.into()),
            ]);
            messages.phrase("build-done", &said)
        }
        None => messages.phrase("build-stopped", &said),
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
