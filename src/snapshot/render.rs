//! Rendering everything, in parallel.

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::Snapshot;
use super::template_findings::TemplateFindings;
use crate::at_work;
use crate::checks::{self, ExpectedAnchors};
use crate::diagnostics::{self, Diagnostic};
use crate::images::{VariantEncoder, VariantJob};
use crate::routes::{Output, Route};

/// What came of rendering everything.
#[derive(Debug)]
pub struct Rendered {
    /// What only rendering shows to be wrong; severities applied, sorted.
    pub findings: Vec<Diagnostic>,
    /// The addresses of the routes that showed it.
    pub found_on: Vec<String>,
}

#[derive(Debug, Default)]
struct RenderFindings {
    templates: TemplateFindings,
    missing_anchors: Vec<Diagnostic>,
    /// The addresses of the routes that showed these.
    on: Vec<String>,
}

impl RenderFindings {
    fn apply_severities(self, snapshot: &Snapshot) -> Vec<Diagnostic> {
        let unknown = snapshot.theme().unknown_fields(&snapshot.shared);
        snapshot.apply_severities(
            self.templates
                .into_findings(unknown)
                .chain(self.missing_anchors)
                .collect(),
        )
    }
}

impl Snapshot {
    /// Renders every route in parallel and hands each output to `done`; `step` is called once for
    /// each. Pages that are to be published later are rendered too, and go to nobody. Those that
    /// are not `wanted` are left out: what is known of them.
    ///
    /// # Errors
    /// The first of `done`'s.
    pub fn render_all<E: Send>(
        &self,
        wanted: impl Fn(&Route) -> bool + Sync,
        done: impl Fn(&Route, Output) -> Result<(), E> + Sync,
        step: impl Fn() + Sync,
    ) -> Result<Rendered, E> {
        let anchors = ExpectedAnchors::gather(&self.site);
        let found = Mutex::new(RenderFindings::default());
        // Poisoned only by a panic while adding, which the whole run does not survive.
        let found_now = || found.lock().unwrap_or_else(PoisonError::into_inner);
        let renderer = self.renderer();
        let render = |(index, (route, published)): (usize, (&Route, bool))| {
            step();
            match renderer.render(route) {
                Ok(output) => {
                    let missing = anchors.verify(&route.address, bytes_of(&output));
                    if !missing.is_empty() {
                        let mut found = found_now();
                        found.missing_anchors.extend(missing);
                        found.on.push(route.address.clone());
                    }
                    if published {
                        done(route, output)
                    } else {
                        Ok(())
                    }
                }
                Err(finding) => {
                    let mut found = found_now();
                    found.templates.add(index, *finding);
                    found.on.push(route.address.clone());
                    Ok(())
                }
            }
        };
        let published = self.routes.all.par_iter().map(|route| (route, true));
        let unpublished = self.routes.unpublished.par_iter();
        let routes = || {
            let unpublished = unpublished.clone().map(|route| (route, false));
            let numbered = published.clone().chain(unpublished).enumerate();
            numbered.filter(|(_, (route, _))| wanted(route))
        };
        // Search pages need the search; the others need not wait for it.
        let is_of_search =
            |(_, (route, _)): &(usize, (&Route, bool))| route.recipe.is_search_page();
        let (search, others) = rayon::join(
            || self.write_search(&wanted, &done),
            || {
                // What all pages are read for takes longest: begun last, it would keep one thread
                // busy when the others have nothing left to do.
                let is_of_all =
                    |(_, (route, _)): &(usize, (&Route, bool))| route.recipe.is_of_all();
                let first = routes().filter(is_of_all);
                let others = routes().filter(|route| !is_of_search(route) && !is_of_all(route));
                let in_order = first.chain(others);
                in_order.try_for_each(render)
            },
        );
        let files = search?.into_par_iter().map(|route| (0, (route, true)));
        let of_search = routes().filter(is_of_search).chain(files);
        others?;
        of_search.try_for_each(render)?;
        let mut found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
        Ok(Rendered {
            found_on: std::mem::take(&mut found.on),
            findings: found.apply_severities(self),
        })
    }

    /// Makes the search, unless it is made, and hands texts to `done` as they are written. Gives the
    /// files that are wanted and yet to be rendered.
    fn write_search<E: Send>(
        &self,
        wanted: &(impl Fn(&Route) -> bool + Sync),
        done: &(impl Fn(&Route, Output) -> Result<(), E> + Sync),
    ) -> Result<Vec<&Route>, E> {
        let failed = Mutex::new(None);
        let written = Mutex::new(FxHashSet::default());
        let hand_on = |route: &Route, output: Output| {
            let mut written = written.lock().unwrap_or_else(PoisonError::into_inner);
            written.insert(route.address.clone());
            drop(written);
            if let Err(error) = wanted(route).then(|| done(route, output)).transpose() {
                let mut failed = failed.lock().unwrap_or_else(PoisonError::into_inner);
                failed.get_or_insert(error);
            }
        };
        let search = self
            .search
            .made_with(&self.site, &self.routes, &self.linker, &hand_on);
        if let Some(error) = failed.into_inner().unwrap_or_else(PoisonError::into_inner) {
            return Err(error);
        }
        let written = written.into_inner().unwrap_or_else(PoisonError::into_inner);
        let files = search.all().iter();
        let is_left = |route: &&Route| !written.contains(&route.address) && wanted(route);
        Ok(files.filter(is_left).collect())
    }

    /// The image that a job is for, as the root of the site sees it: `content/karta.png`.
    pub fn source_of(&self, job: &VariantJob) -> String {
        self.site.files[job.file].file.source_path()
    }

    /// What is wrong with images that cannot be decoded, by their numbers among the files;
    /// severities applied, sorted.
    pub fn damaged_images(&self, files: impl Iterator<Item = usize>) -> Vec<Diagnostic> {
        let findings = files.map(|file| checks::damaged(self.site.files[file].file.source_path()));
        self.apply_severities(findings.collect())
    }

    /// What only rendering everything and decoding all images shows to be wrong, for those who do
    /// neither want pages nor images; severities applied.
    pub fn findings_of_rendering(&self) -> Vec<Diagnostic> {
        let images = Mutex::new(Vec::new());
        let keep = |_: &Route, output| {
            if let Output::Image(job) = output {
                let mut images = images.lock().unwrap_or_else(PoisonError::into_inner);
                images.push(job);
            }
            Ok::<(), Infallible>(())
        };
        let Ok(rendered) = self.render_all(|_| true, keep, || {});
        let mut findings = rendered.findings;
        let images = images.into_inner().unwrap_or_else(PoisonError::into_inner);
        findings.extend(self.check_images(images));
        findings
    }

    /// Decodes the images that variants are to be made of, in parallel, as far as it is not known
    /// that they can be. A build finds the same when it makes them.
    fn check_images(&self, mut jobs: Vec<VariantJob>) -> Vec<Diagnostic> {
        let encoder = VariantEncoder::of(&self.root);
        jobs.sort_by_key(|job| job.file);
        let images: Vec<&[VariantJob]> = jobs.chunk_by(|a, b| a.file == b.file).collect();
        let damaged: Vec<usize> = images
            .into_par_iter()
            .with_max_len(1)
            .filter_map(|of_image| of_image.first().map(|first| (first, of_image)))
            .filter(|(first, of_image)| {
                !at_work::on(&self.source_of(first), || encoder.can_encode(of_image))
            })
            .map(|(first, _)| first.file)
            .collect();
        self.damaged_images(damaged.into_iter())
    }

    /// Prepares to render one route after the other, at whatever pace there is time for.
    pub fn dry_run(&self) -> DryRun<'_> {
        DryRun {
            snapshot: self,
            anchors: ExpectedAnchors::gather(&self.site),
            found: RenderFindings::default(),
            damaged: BTreeSet::new(),
            rendered: 0,
        }
    }
}

/// Rendering for the sake of what goes wrong.
#[derive(Debug)]
pub struct DryRun<'s> {
    snapshot: &'s Snapshot,
    anchors: ExpectedAnchors,
    found: RenderFindings,
    /// Images that cannot be decoded, by their numbers.
    damaged: BTreeSet<usize>,
    rendered: usize,
}

impl DryRun<'_> {
    /// Renders a route. An image is decoded, unless `encoder` knows that it can be.
    pub fn render(&mut self, route: &Route, encoder: &VariantEncoder) {
        match self.snapshot.renderer().render(route) {
            Ok(Output::Image(job)) => {
                if !encoder.can_encode(std::slice::from_ref(&job)) {
                    self.damaged.insert(job.file);
                }
            }
            Ok(output) => self
                .found
                .missing_anchors
                .extend(self.anchors.verify(&route.address, bytes_of(&output))),
            Err(finding) => self.found.templates.add(self.rendered, *finding),
        }
        self.rendered += 1;
    }

    /// What only rendering showed to be wrong; severities applied, sorted.
    pub fn end(self) -> Vec<Diagnostic> {
        let mut findings = self.found.apply_severities(self.snapshot);
        findings.extend(self.snapshot.damaged_images(self.damaged.into_iter()));
        diagnostics::sort(&mut findings);
        findings
    }
}

/// The bytes that are a route's own, as opposed to a copy's.
fn bytes_of(output: &Output) -> &[u8] {
    if let Output::Bytes(bytes) = output {
        bytes
    } else {
        &[]
    }
}
