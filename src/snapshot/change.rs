//! From one snapshot to the next.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use super::affected::{Affected, Reach};
use super::checked_page::Anchors;
use super::last_good::{self, LastGood};
use super::{Snapshot, settings, waits_for_nobody};
use crate::clock::Clock;
use crate::config::Config;
use crate::content::{Document, Sources};
use crate::diagnostics::Diagnostic;
use crate::routes::{self, Routes};
use crate::site::{self, Site};
use crate::theme::views::SharedViews;
use crate::theme::{self, Linker, Theme};

/// Which files may have changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Change {
    /// `site.yaml`.
    pub settings: bool,
    /// Anything below `themes/`.
    pub theme: bool,
    /// Files and folders below `content/` and `static/`, by where they lie on this machine.
    pub content: BTreeSet<PathBuf>,
}

impl Snapshot {
    /// The site after a change, and what that affects; `None` where the files say what they
    /// said before.
    ///
    /// The result equals what [`Snapshot::load`] would give, but that settings and themes with
    /// errors are not put to use.
    pub fn after(&self, change: &Change) -> Option<(Self, Affected)> {
        let inputs = self.read_again(change);
        let same = self.compare(&inputs);
        if same.ground && same.theme && same.findings && inputs.sources.same_as(&self.sources) {
            return None;
        }
        let (parts, affected) = self.join(&inputs, &same);
        let snapshot = Self {
            root: self.root.clone(),
            options: self.options.clone(),
            config: inputs.config,
            theme: inputs.theme,
            sources: inputs.sources,
            site: parts.site,
            routes: parts.routes,
            of_routes: parts.of_routes,
            linker: inputs.linker,
            shared: parts.shared,
            search: self.search.anew(),
            anchors: Anchors::default(),
        };
        Some((snapshot, affected))
    }

    /// Reads what a change may have touched, and takes the rest from this snapshot.
    fn read_again(&self, change: &Change) -> Inputs {
        let config = if change.settings {
            self.settings_again()
        } else {
            self.config.clone()
        };
        let linker = Linker::new(config.value.base_url.as_ref(), self.options.portable);
        let same_config = Arc::ptr_eq(&config.value, &self.config.value);
        let theme = if change.theme || !same_config {
            let (theme, findings) = theme::load(&self.root, &config.value, &linker);
            self.theme.then(Arc::new(theme), findings, &config.value)
        } else {
            self.theme.clone()
        };
        Inputs {
            sources: self
                .sources
                .reload(&self.root, &config.value, &change.content),
            clock: Clock::new(self.options.when, &config.value.timezone),
            config,
            linker,
            theme,
        }
    }

    fn compare(&self, inputs: &Inputs) -> Same {
        let ground = Arc::ptr_eq(&inputs.config.value, &self.config.value)
            && inputs.clock == self.site.clock
            && inputs.sources.files == self.sources.files;
        let theme = Arc::ptr_eq(&inputs.theme.value, &self.theme.value);
        let findings = inputs.config.findings == self.config.findings
            && inputs.theme.findings == self.theme.findings
            && inputs.sources.findings == self.sources.findings;
        Same {
            ground,
            theme,
            findings,
        }
    }

    /// Makes of the inputs what stands on them. The less has changed, the more of it is this
    /// snapshot's own.
    fn join(&self, inputs: &Inputs, same: &Same) -> (Parts, Affected) {
        let config = &inputs.config.value;
        let theme = &inputs.theme.value;
        let may_have_faults = |document: &Document| {
            let withheld = site::withheld(&document.front_matter, &inputs.clock);
            self.options.is_preview && withheld.is_some_and(waits_for_nobody)
        };
        let on_disk = &inputs.sources.documents;
        let documents = last_good::documents(on_disk, &self.site, config, may_have_faults);
        let with_texts = if same.ground {
            self.site.with_texts(&documents)
        } else {
            None
        };
        match with_texts {
            Some(site) if same.theme && self.shows_same_pictures(&site) => {
                let affected = if same.findings {
                    Affected::Some(self.reach_of(&inputs.sources, &site))
                } else {
                    Affected::Everything
                };
                let parts = Parts {
                    site,
                    routes: Arc::clone(&self.routes),
                    of_routes: Arc::clone(&self.of_routes),
                    shared: Arc::clone(&self.shared),
                };
                (parts, affected)
            }
            // A page may show another image now: variants come and go. Nothing else does, and no
            // page but that one design different.
            Some(site) if same.theme && same.findings => {
                let affected = Affected::Some(self.reach_of(&inputs.sources, &site));
                let shared = Arc::clone(&self.shared);
                (Parts::list(site, theme, Some(shared)), affected)
            }
            with_texts => {
                let assemble = || {
                    site::assemble(
                        config,
                        &documents,
                        &inputs.sources.files,
                        &inputs.clock,
                        self.options.show,
                    )
                };
                let site = with_texts.unwrap_or_else(assemble);
                (Parts::list(site, theme, None), Affected::Everything)
            }
        }
    }

    /// What a change of some texts reaches that leads to the site `after`.
    fn reach_of(&self, sources: &Sources, after: &Site) -> Reach {
        let pairs = sources.documents.iter().zip(&self.sources.documents);
        Reach::between(pairs, [&self.site, after])
    }

    /// What may differ from the outputs of the site that had these documents, with all else as it
    /// is: the other way round, what a change from those to this site would affect.
    pub fn affected_since(&self, before: &[Arc<Document>]) -> Affected {
        let pairs = before.iter().zip(&self.sources.documents);
        match self.site.with_texts(before) {
            Some(site) => Affected::Some(Reach::between(pairs, [&site, &self.site])),
            None => Affected::Everything,
        }
    }

    /// Whether all pages show the same images as before. Only pages of other documents are looked
    /// at.
    fn shows_same_pictures(&self, after: &Site) -> bool {
        let mut pairs = self.site.pages.iter().zip(&after.pages);
        pairs.all(|(a, b)| Arc::ptr_eq(a, b) || a.pictures().eq(b.pictures()))
    }

    fn settings_again(&self) -> LastGood<Config> {
        let (config, findings) = settings::read(&self.root, &self.options);
        // The same text gives the same settings: those in use stay, so that what depends on them
        // does too.
        let same = config.source.text == self.config.value.source.text;
        let config = if same {
            Arc::clone(&self.config.value)
        } else {
            Arc::new(config)
        };
        let judge = Arc::clone(&config);
        self.config.then(config, findings, &judge)
    }
}

/// What is read from the disk, and what follows from it alone.
struct Inputs {
    config: LastGood<Config>,
    theme: LastGood<Theme>,
    sources: Sources,
    linker: Linker,
    clock: Clock,
}

/// What of the inputs is as it was.
struct Same {
    /// What every page stands on: settings, day and copied files.
    ground: bool,
    theme: bool,
    /// What is wrong with settings, theme and copied files.
    findings: bool,
}

/// What is made from the inputs.
struct Parts {
    site: Site,
    routes: Arc<Routes>,
    of_routes: Arc<[Diagnostic]>,
    shared: Arc<SharedViews>,
}

impl Parts {
    /// Lists the routes of a site; the views that all pages share are prepared unless they are
    /// given.
    fn list(site: Site, theme: &Theme, shared: Option<Arc<SharedViews>>) -> Self {
        let (routes, of_routes) = routes::list(&site, theme);
        let prepare = || Arc::new(SharedViews::new(&site, theme, &routes.generated));
        Self {
            shared: shared.unwrap_or_else(prepare),
            site,
            routes: Arc::new(routes),
            of_routes: of_routes.into(),
        }
    }
}
