//! `samverk build`: checks, renders and publishes. Errors → nothing is published.

use std::collections::BTreeMap;
use std::mem::ManuallyDrop;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use rayon::prelude::*;

use super::args::{Build, Global};
use super::pipeline::{Prepared, Wish, prepare};
use super::progress::Progress;
use super::{Failure, Status, report};
use crate::address;
use crate::checks::ExpectedAnchors;
use crate::diagnostics::{self, Arg, Code, Diagnostic, Severity};
use crate::publish::{Publication, PublishError, Summary};
use crate::routes::{Output, Renderer, Route};
use crate::site::Show;

pub(super) fn run(global: &Global, options: &Build) -> Result<Status, Failure> {
    let started = Instant::now();
    let show = Show { drafts: options.show.drafts, future: options.show.future, expired: options.show.expired };
    let wish = Wish { show, base_url: options.base_url.clone(), portable: options.portable };
    // The process ends with the command: freeing every page first would only take time.
    let mut prepared = ManuallyDrop::new(prepare(global, &wish)?);
    let output = options.output.clone().unwrap_or_else(|| prepared.root.join(&prepared.config.output));

    let before = report::settle(std::mem::take(&mut prepared.findings), &prepared.config);
    // With errors nothing will be published, but templates are still tried: all findings come in one run.
    let publication = if blocks(&before, options) { None } else { Some(Publication::open(&output)?) };
    let progress = Progress::new(prepared.routes.all.len() + prepared.routes.rehearsed.len(), started, global.quiet, &prepared.messages);
    let stage = |route: &Route, output: Output| match &publication {
        Some(publication) => stage(publication, route, output),
        None => Ok(()),
    };
    let (bytes, of_templates) = render_all(&prepared, stage, || progress.step())?;
    progress.finish();

    let mut findings = before;
    findings.extend(prepared.config.govern(of_templates));
    diagnostics::sort(&mut findings);
    report::print(&findings, options.findings, global, &prepared.messages)?;
    let (summary, status) = match publication {
        Some(publication) if !blocks(&findings, options) => (Some(publication.commit()?), Status::Fine),
        _ => (None, Status::Findings),
    };
    if !global.quiet {
        eprintln!("{}", closing_line(&prepared, &findings, summary, bytes, started));
    }
    Ok(status)
}

/// Whether findings keep the site from being published.
fn blocks(findings: &[Diagnostic], options: &Build) -> bool {
    let overdue = options.fail_overdue && findings.iter().any(|finding| finding.code == Code::ReviewOverdue);
    overdue || report::count(findings).status(options.findings.strict) == Status::Findings
}

fn stage(publication: &Publication, route: &Route, output: Output) -> Result<(), PublishError> {
    let (file, kind) = (address::file(&route.address), route.recipe.kind());
    match output {
        Output::Bytes(bytes) => publication.stage(&file, kind, &bytes),
        Output::Shared(bytes) => publication.stage(&file, kind, &bytes),
        Output::Copy(from) => publication.stage_copy(&file, kind, &from),
    }
}

/// Renders every route in parallel and hands each output to `done`. Returns how many bytes of pages there were and
/// what went wrong in templates; the same fault on many pages is one finding, which names the first.
pub(super) fn render_all(
    prepared: &Prepared,
    done: impl Fn(&Route, Output) -> Result<(), PublishError> + Sync,
    step: impl Fn() + Sync,
) -> Result<(usize, Vec<Diagnostic>), Failure> {
    // Kept until the process ends, as the site is.
    let renderer = ManuallyDrop::new(Renderer::new(&prepared.site, &prepared.theme, &prepared.routes, &prepared.linker));
    let anchors = ExpectedAnchors::gather(&prepared.site);
    let faults = Mutex::new(Faults::default());
    let routes = &prepared.routes;
    let bytes: usize = routes
        .all
        .par_iter()
        .map(|route| (route, true))
        .chain(routes.rehearsed.par_iter().map(|route| (route, false)))
        .enumerate()
        .map(|(index, (route, published))| {
            step();
            match renderer.render(route) {
                Ok(output) => {
                    let bytes = if let Output::Bytes(bytes) = &output { bytes.as_slice() } else { &[] };
                    let missing = anchors.verify(&route.address, bytes);
                    if !missing.is_empty() {
                        faults.lock().unwrap_or_else(PoisonError::into_inner).missing_anchors.extend(missing);
                    }
                    let length = bytes.len();
                    if published { done(route, output).map(|()| length) } else { Ok(0) }
                }
                Err(fault) => {
                    // Poisoned only by a panic while adding, which the whole run does not survive.
                    faults.lock().unwrap_or_else(PoisonError::into_inner).add(index, *fault);
                    Ok(0)
                }
            }
        })
        .try_reduce(|| 0, |a, b| Ok(a + b))?;
    Ok((bytes, faults.into_inner().unwrap_or_else(PoisonError::into_inner).into_findings()))
}

/// Faults of templates by place and reason, with the first page each happened on and how many there were.
#[derive(Default)]
struct Faults {
    templates: BTreeMap<FaultKey, Fault>,
    missing_anchors: Vec<Diagnostic>,
}

/// Template, place and reason.
type FaultKey = (String, Option<usize>, Option<Arg>);

struct Fault {
    /// Number of the first route it happened on.
    route: usize,
    finding: Diagnostic,
    times: usize,
}

impl Faults {
    fn add(&mut self, route: usize, fault: Diagnostic) {
        let place = fault.place.as_ref();
        let reason = fault.args.iter().find(|(name, _)| *name == "reason").map(|(_, reason)| reason.clone());
        let key = (
            place.map_or_else(String::new, |place| place.source.path.clone()),
            place.and_then(|place| place.span).map(|span| span.start),
            reason,
        );
        let known = self.templates.entry(key).or_insert_with(|| Fault { route, finding: fault.clone(), times: 0 });
        known.times += 1;
        if route < known.route {
            (known.route, known.finding) = (route, fault);
        }
    }

    fn into_findings(self) -> Vec<Diagnostic> {
        let templates = self.templates.into_values().map(|fault| fault.finding.with("others", fault.times - 1));
        templates.chain(self.missing_anchors).collect()
    }
}

fn closing_line(prepared: &Prepared, findings: &[Diagnostic], summary: Option<Summary>, bytes: usize, started: Instant) -> String {
    let count = report::count(findings);
    let seconds = prepared.messages.decimal(started.elapsed().as_secs_f64());
    let mut args: Vec<(&'static str, Arg)> = vec![
        ("pages", prepared.site.shown().count().into()),
        ("errors", count.errors.into()),
        ("warnings", count.warnings.into()),
        ("infos", findings.iter().filter(|finding| finding.severity == Severity::Info).count().into()),
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
