//! One page by itself: what it looks like, and what is wrong with it.

use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::last_good::keeps_back;
use super::{Snapshot, suppress};
use crate::checks::{self, ExpectedAnchors};
use crate::diagnostics::Diagnostic;
use crate::routes::{Output, Route};
use crate::site::PageId;

/// A route, carried out.
#[derive(Debug)]
pub struct CheckedPage {
    /// What it gives; `None` where its template failed.
    pub output: Option<Output>,
    /// What is wrong with this page, its template's fault included: severities applied, sorted,
    /// without what the page ignores.
    pub findings: Vec<Diagnostic>,
    /// Whether this is what the page was before there were errors in its file.
    pub is_held: bool,
}

impl CheckedPage {
    /// Whether the page has errors that keep its newest state from being shown. Errors in its text
    /// do not.
    pub fn is_kept_back(&self) -> bool {
        self.output.is_none() || self.findings.iter().any(keeps_back)
    }
}

/// Rendered pages' ids, as far as links have asked for them; found out once.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    by_address: Mutex<FxHashMap<String, Arc<[String]>>>,
}

impl Snapshot {
    /// Carries out one route and checks the page it shows, without regard to any other.
    pub fn look_at(&self, route: &Route) -> CheckedPage {
        let (output, fault) = match self.renderer().render(route) {
            Ok(output) => (Some(output), None),
            Err(fault) => (None, Some(*fault)),
        };
        let mut findings: Vec<Diagnostic> = fault
            .into_iter()
            .map(|fault| fault.with_if_taken("others", 0))
            .collect();
        if let Some(page) = route.recipe.page() {
            findings.extend(self.of_page(page));
            if !self.is_held(page) {
                findings.extend(self.missing_anchors(page));
            }
        }
        let is_held = route.recipe.page().is_some_and(|page| self.is_held(page));
        let findings = self
            .apply_severities(findings)
            .into_iter()
            .filter(|finding| finding.suppressed.is_none())
            .collect();
        CheckedPage {
            output,
            findings,
            is_held,
        }
    }

    /// What concerns every page: what is wrong with the settings and the theme. Severities applied,
    /// sorted.
    pub fn of_every_page(&self) -> Vec<Diagnostic> {
        self.apply_severities(self.of_settings_and_theme())
    }

    /// Whether the site holds an earlier document than the one on disk.
    pub(super) fn is_held(&self, page: PageId) -> bool {
        !Arc::ptr_eq(
            &self.site.page(page).document,
            &self.sources.documents[page.0],
        )
    }

    fn of_page(&self, page: PageId) -> Vec<Diagnostic> {
        if self.is_held(page) {
            return self.sources.documents[page.0].findings.clone();
        }
        let document = &self.site.page(page).document;
        let of_routes = self.of_routes.iter().filter(|finding| {
            finding
                .place
                .as_ref()
                .is_some_and(|place| Arc::ptr_eq(&place.source, &document.source))
        });
        let mut findings: Vec<Diagnostic> =
            document.findings.iter().chain(of_routes).cloned().collect();
        findings.extend(checks::check_page(&self.site, &self.routes, page));
        findings.extend(self.to_withheld(Some(page)));
        findings.extend(suppress::unused_of(
            self.site.page(page),
            &findings.iter().collect::<Vec<_>>(),
        ));
        findings
    }

    /// Anchors that the page's links name and that their targets lack, as rendered.
    fn missing_anchors(&self, page: PageId) -> Vec<Diagnostic> {
        self.unmet(&ExpectedAnchors::of(
            &self.site,
            std::iter::once(self.site.page(page)),
        ))
    }

    /// What is expected of rendered pages and not to be found on them.
    fn unmet(&self, expected: &ExpectedAnchors) -> Vec<Diagnostic> {
        let mut addresses: Vec<&str> = expected.addresses().collect();
        addresses.sort_unstable();
        addresses
            .into_iter()
            .flat_map(|address| expected.unmet(address, &self.ids_at(address)))
            .collect()
    }

    fn ids_at(&self, address: &str) -> Arc<[String]> {
        let known = || {
            self.anchors
                .by_address
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
        };
        if let Some(ids) = known().get(address) {
            return Arc::clone(ids);
        }
        let output = self
            .routes
            .at(address)
            .and_then(|route| self.renderer().render(route).ok());
        let ids: Arc<[String]> = match output {
            Some(Output::Bytes(html)) => checks::ids_in(&html).into(),
            _ => Arc::default(),
        };
        known().insert(address.to_owned(), Arc::clone(&ids));
        ids
    }
}
