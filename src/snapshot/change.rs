//! From one snapshot to the next.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use super::checked_page::Anchors;
use super::last_good::{self, LastGood};
use super::{Snapshot, settings};
use crate::clock::Clock;
use crate::config::Config;
use crate::content::Sources;
use crate::diagnostics::Diagnostic;
use crate::routes::{self, Routes};
use crate::site::{self, PageId, Site, Target};
use crate::theme::views::SharedViews;
use crate::theme::{self, Linker};

/// Which files may have changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Change {
    /// `site.yaml`.
    pub settings: bool,
    /// Anything below `themes/`.
    pub theme: bool,
    /// Files and folders below `content/`, by where they lie on this machine.
    pub content: BTreeSet<PathBuf>,
}

/// Which written pages a change can show on, or be found wrong on. What is generated is always to
/// be looked at again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Affected {
    /// These.
    Pages(BTreeSet<PageId>),
    /// Any.
    Everything,
}

impl Affected {
    /// How far two changes affected, one after the other.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Pages(mut pages), Self::Pages(others)) => {
                pages.extend(others);
                Self::Pages(pages)
            }
            _ => Self::Everything,
        }
    }
}

impl Snapshot {
    /// The site after a change, and which pages that affects; `None` where the files say what they said
    /// before.
    ///
    /// The result equals what [`Snapshot::load`] would give, but that settings and themes with
    /// errors are not put to use.
    pub fn after(&self, change: &Change) -> Option<(Self, Affected)> {
        let config = if change.settings {
            self.settings_again()
        } else {
            self.config.clone()
        };
        let same_config = Arc::ptr_eq(&config.value, &self.config.value);
        let linker = Linker::new(config.value.base_url.as_ref(), self.options.portable);
        let theme = if change.theme || !same_config {
            let (theme, findings) = theme::load(&self.root, &config.value, &linker);
            self.theme.then(Arc::new(theme), findings, &config.value)
        } else {
            self.theme.clone()
        };
        let same_theme = Arc::ptr_eq(&theme.value, &self.theme.value);
        let sources = self
            .sources
            .reload(&self.root, &config.value, &change.content);
        let clock = Clock::new(self.options.when, &config.value.timezone);
        let same_ground =
            same_config && clock == self.site.clock && sources.files == self.sources.files;
        let same_findings = config.findings == self.config.findings
            && theme.findings == self.theme.findings
            && sources.findings == self.sources.findings;
        if same_ground && same_theme && same_findings && sources.same_as(&self.sources) {
            return None;
        }
        let documents = last_good::documents(&sources.documents, &self.site, &config.value);
        let with_texts = if same_ground {
            self.site.with_texts(&documents)
        } else {
            None
        };
        let next = match with_texts {
            Some(site) if same_theme && self.shows_same_pictures(&site) => {
                let affected = if same_findings {
                    Affected::Pages(self.affected_pages(&sources, &site))
                } else {
                    Affected::Everything
                };
                let (routes, of_routes, shared) = (
                    Arc::clone(&self.routes),
                    Arc::clone(&self.of_routes),
                    Arc::clone(&self.shared),
                );
                (
                    Parts {
                        site,
                        routes,
                        of_routes,
                        shared,
                    },
                    affected,
                )
            }
            // A page may show another image now: variants come and go. Nothing else does, and no
            // page but that one has another look.
            Some(site) if same_theme && same_findings => {
                let affected = Affected::Pages(self.affected_pages(&sources, &site));
                let (routes, of_routes) = routes::list(&site, &theme.value);
                (
                    Parts {
                        site,
                        routes: Arc::new(routes),
                        of_routes: of_routes.into(),
                        shared: Arc::clone(&self.shared),
                    },
                    affected,
                )
            }
            with_texts => {
                let assemble = || {
                    site::assemble(
                        &config.value,
                        &documents,
                        &sources.files,
                        &clock,
                        self.options.show,
                    )
                };
                let site = with_texts.unwrap_or_else(assemble);
                let (routes, of_routes) = routes::list(&site, &theme.value);
                let shared = Arc::new(SharedViews::new(&site, &theme.value, &routes.generated));
                (
                    Parts {
                        site,
                        routes: Arc::new(routes),
                        of_routes: of_routes.into(),
                        shared,
                    },
                    Affected::Everything,
                )
            }
        };
        let (
            Parts {
                site,
                routes,
                of_routes,
                shared,
            },
            affected,
        ) = next;
        let (root, options, anchors) =
            (self.root.clone(), self.options.clone(), Anchors::default());
        Some((
            Self {
                root,
                options,
                config,
                theme,
                sources,
                site,
                routes,
                of_routes,
                linker,
                shared,
                anchors,
            },
            affected,
        ))
    }

    /// The pages that a change of some texts reaches: these, those that show a link from them or no
    /// longer do, and those that link to them, perhaps to a heading that is called otherwise now.
    fn affected_pages(&self, sources: &Sources, after: &Site) -> BTreeSet<PageId> {
        let pairs = sources
            .documents
            .iter()
            .zip(&self.sources.documents)
            .enumerate();
        let changed: Vec<PageId> = pairs
            .filter(|(_, (a, b))| !Arc::ptr_eq(a, b))
            .map(|(index, _)| PageId(index))
            .collect();
        let mut affected_pages: BTreeSet<PageId> = changed.iter().copied().collect();
        for site in [&self.site, after] {
            affected_pages.extend(changed.iter().flat_map(|id| site.relations.backlinks(*id)));
            affected_pages.extend(
                changed
                    .iter()
                    .flat_map(|id| site.page(*id).links.in_text.iter().filter_map(Target::page)),
            );
        }
        affected_pages
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

/// What is made from sources and theme.
struct Parts {
    site: Site,
    routes: Arc<Routes>,
    of_routes: Arc<[Diagnostic]>,
    shared: Arc<SharedViews>,
}
