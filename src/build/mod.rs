//! A build: from a snapshot to a published site.
//!
//! ```text
//!  check ──► render and stage ──► encode variants of images ──► commit
//! ```
//!
//! Findings that [block](Strictness::blocks) a site stop it: after them nothing is staged, no image
//! is encoded and nothing is committed. Templates are tried all the same, so that all findings come
//! in one run.

mod images;
mod removal;
mod standing;
mod strictness;

use std::path::Path;
use std::sync::{Mutex, PoisonError};

pub use standing::Standing;
pub use strictness::Strictness;

use crate::address;
use crate::diagnostics::{self, Diagnostic};
use crate::images::{VariantJob, cleaned};
use crate::publish::{Publication, PublishError, Published, SiteName};
use crate::routes::{Output, Recipe, Route};
use crate::snapshot::{Rendered, Snapshot, Stage, StageTimes};

/// What came of a build.
#[derive(Debug)]
pub struct Built {
    /// All findings, sorted.
    pub findings: Vec<Diagnostic>,
    /// What was published; `None` where findings blocked it, and the error where the commit failed.
    pub published: Result<Option<Published>, PublishError>,
    /// The addresses of written pages that were published before and are not any more.
    pub gone: Vec<String>,
    /// The files whose rendering showed that something is wrong, by their paths in the output.
    /// They must be rendered again to show it again.
    pub found_on: Vec<String>,
    /// How long each of the stages took that follow those of [`Snapshot::load_timed`].
    pub times: StageTimes,
}

/// Whoever watches a build. It is told from all threads.
pub trait Progress: Sync {
    /// The build has this many steps.
    fn begin(&self, steps: usize);
    /// One more step is done.
    fn step(&self);
}

/// Nobody watches.
impl Progress for () {
    fn begin(&self, _steps: usize) {}
    fn step(&self) {}
}

/// Checks and renders a site, and publishes it in the folder `output` unless findings block it.
/// What is `standing` there is not rendered again.
///
/// # Errors
/// Where the folder cannot be opened and where a file cannot be staged. The folder is as it was
/// then.
pub fn run(
    snapshot: &Snapshot,
    output: &Path,
    strictness: Strictness,
    standing: Option<&Standing>,
    progress: &impl Progress,
) -> Result<Built, PublishError> {
    let mut times = StageTimes::default();
    let mut findings = times.measure(Stage::Check, || snapshot.findings());
    if strictness.allow_removal {
        findings = findings.into_iter().map(removal::allow).collect();
    }
    let publication = if strictness.blocks(&findings) {
        None
    } else {
        Some(Publication::open(output)?)
    };
    progress.begin(steps(snapshot));
    let (rendered, variants) = times.measure(Stage::Render, || {
        render(snapshot, publication.as_ref(), standing, progress)
    })?;
    findings.extend(rendered.findings);
    // What will not be published is not worth the time that variants of images take.
    let mut publication = publication.filter(|_| !strictness.blocks(&findings));
    if let Some(publication) = &mut publication {
        let site = name_of(snapshot);
        if strictness.allow_removal {
            publication.take_over(site);
        } else {
            publication.claim(site)?;
            findings.extend(removal::finding(snapshot, publication));
        }
    }
    let publication = publication.filter(|_| !strictness.blocks(&findings));
    if let Some(publication) = &publication {
        findings.extend(times.measure(Stage::Images, || {
            images::publish(snapshot, variants, publication, progress)
        })?);
    }
    diagnostics::sort(&mut findings);
    let publication = publication.filter(|_| !strictness.blocks(&findings));
    let gone = publication
        .as_ref()
        .map(|publication| removal::gone(snapshot, publication));
    let published = match publication {
        Some(publication) => times.measure(Stage::Commit, || publication.commit().map(Some)),
        None => Ok(None),
    };
    Ok(Built {
        findings,
        published,
        gone: gone.unwrap_or_default(),
        found_on: rendered
            .found_on
            .iter()
            .map(|address| address::file(address))
            .collect(),
        times,
    })
}

/// What the site is called, for the next build into the same folder.
pub fn name_of(snapshot: &Snapshot) -> SiteName {
    let base_url = snapshot.config().base_url.as_ref();
    SiteName {
        title: snapshot.site.title().to_owned(),
        base_url: base_url.map(|base_url| base_url.join("/")),
    }
}

/// One for each route, and for each variant of an image one more: it is listed in no time, and
/// encoded in its own.
fn steps(snapshot: &Snapshot) -> usize {
    let routes = &snapshot.routes;
    let variants = routes
        .all
        .iter()
        .filter(|route| matches!(route.recipe, Recipe::Image(..)));
    routes.all.len() + routes.unpublished.len() + variants.count()
}

/// Variants of images that are yet to be encoded, with the paths that they are published at.
type Variants = Vec<(String, VariantJob)>;

/// Renders everything that is not standing, and stages what is not a variant of an image.
fn render(
    snapshot: &Snapshot,
    publication: Option<&Publication>,
    standing: Option<&Standing>,
    progress: &impl Progress,
) -> Result<(Rendered, Variants), PublishError> {
    let variants = Mutex::new(Variants::new());
    let stage = |route: &Route, output: Output| {
        let Some(publication) = publication else {
            return Ok(());
        };
        let (path, kind) = (address::file(&route.address), route.recipe.kind());
        match output {
            Output::Bytes(bytes) => publication.stage(&path, kind, &bytes),
            Output::Shared(bytes) => publication.stage(&path, kind, &bytes),
            Output::Copy(from) => publication.stage_copy(&path, kind, &from),
            Output::Cleaned(from) => publication.stage_part(&path, kind, &from, cleaned),
            Output::Image(job) => {
                variants
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push((path, job));
                Ok(())
            }
        }
    };
    let is_standing = |route: &Route| standing.is_some_and(|standing| standing.has(route));
    let rendered = snapshot.render_all(|route| !is_standing(route), stage, || progress.step())?;
    if standing.is_some() {
        for route in snapshot.outputs().filter(|route| is_standing(route)) {
            progress.step();
            if let Some(publication) = publication {
                publication.leave(&address::file(&route.address), route.recipe.kind());
            }
        }
    }
    let variants = variants
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);
    Ok((rendered, variants))
}
