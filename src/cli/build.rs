//! `samverk build`: checks, renders and publishes. Errors → nothing is published.

use std::mem::ManuallyDrop;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use super::args::{Build, Global};
use super::pipeline::{Prepared, base_url, prepare};
use super::progress::Progress;
use super::{Failure, Status, findings, images};
use crate::address;
use crate::diagnostics::{self, Arg, Code, Count, Diagnostic, Severity};
use crate::publish::{Publication, PublishError, Summary};
use crate::routes::{Output, Recipe, Route};
use crate::site::Show;
use crate::snapshot::Wish;

pub(super) fn run(global: &Global, options: &Build) -> Result<Status, Failure> {
    let started = Instant::now();
    let show = Show {
        drafts: options.show.drafts,
        future: options.show.future,
        expired: options.show.expired,
    };
    let wish = Wish {
        show,
        base_url: base_url(options.base_url.as_ref())?,
        portable: options.portable,
        ..Wish::default()
    };
    // The process ends with the command: freeing every page first would only take time.
    let prepared = ManuallyDrop::new(prepare(global, &wish)?);
    let snapshot = &prepared.snapshot;
    let output = options
        .output
        .clone()
        .unwrap_or_else(|| prepared.root.join(&snapshot.config().output));

    let before = snapshot.findings();
    // With errors nothing will be published, but templates are still tried: all findings come in
    // one run.
    let publication = if blocks(&before, options) {
        None
    } else {
        Some(Publication::open(&output)?)
    };
    let routes = &snapshot.routes;
    // Variants are counted twice: they are listed in no time, and made in their own.
    let images = routes
        .all
        .iter()
        .filter(|route| matches!(route.recipe, Recipe::Image(..)))
        .count();
    let progress = Progress::new(
        routes.all.len() + routes.unpublished.len() + images,
        started,
        global.quiet,
        &prepared.messages,
    );
    let variants = Mutex::new(Vec::new());
    let stage = |route: &Route, output: Output| match (&publication, output) {
        (Some(_), Output::Image(commission)) => {
            variants
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push((address::file(&route.address), commission));
            Ok(())
        }
        (Some(publication), output) => stage(publication, route, output),
        (None, _) => Ok(()),
    };
    let rendered = snapshot.render_all(stage, || progress.step())?;
    let mut findings = before;
    findings.extend(rendered.findings);
    // What will not be published is not worth the time that variants of images take.
    if let Some(publication) = publication.as_ref().filter(|_| !blocks(&findings, options)) {
        let variants = variants
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let damaged = images::publish(variants, &prepared.root, publication, || progress.step())?;
        findings.extend(
            snapshot.settle(
                damaged
                    .into_iter()
                    .map(|file| images::finding(snapshot, file))
                    .collect(),
            ),
        );
    }
    progress.finish();

    diagnostics::sort(&mut findings);
    findings::print(&findings, options.findings, global, &prepared)?;
    let (summary, status) = match publication {
        Some(publication) if !blocks(&findings, options) => {
            (Some(publication.commit()?), Status::Fine)
        }
        _ => (None, Status::Findings),
    };
    if !global.quiet {
        eprintln!(
            "{}",
            closing_line(&prepared, &findings, summary, rendered.bytes, started)
        );
    }
    Ok(status)
}

/// Whether findings keep the site from being published.
fn blocks(findings: &[Diagnostic], options: &Build) -> bool {
    let overdue = options.fail_overdue
        && findings
            .iter()
            .any(|finding| finding.code == Code::ReviewOverdue);
    overdue || findings::status(Count::of(findings), options.findings.strict) == Status::Findings
}

fn stage(publication: &Publication, route: &Route, output: Output) -> Result<(), PublishError> {
    let (file, kind) = (address::file(&route.address), route.recipe.kind());
    match output {
        Output::Bytes(bytes) => publication.stage(&file, kind, &bytes),
        Output::Shared(bytes) => publication.stage(&file, kind, &bytes),
        Output::Copy(from) => publication.stage_copy(&file, kind, &from),
        // They wait until all pages are rendered.
        Output::Image(_) => Ok(()),
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
