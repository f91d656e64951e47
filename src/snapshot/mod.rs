//! All stages in a row: a site at one moment, from its files to routes that are ready to be
//! rendered.
//!
//! `build` makes one and renders all of it. A preview makes one, renders what it is asked for, and
//! after every change makes the next from it: what the change did not touch is the same in both.

mod affected;
mod change;
mod checked_page;
mod last_good;
mod render;
mod settings;
mod suppress;
mod template_findings;
mod times;

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use affected::{Affected, Reach};
pub use change::Change;
pub use checked_page::CheckedPage;
pub use render::{DryRun, Rendered};
pub use settings::{Settings, read as read_settings};
pub use times::{Stage, StageTimes};

use crate::checks;
use crate::clock::{Clock, When};
use crate::config::{BaseUrl, Config};
use crate::content::{self, Document, KnownDocuments, SETTINGS, Sources};
use crate::diagnostics::{self, Code, Diagnostic, Severity};
use crate::routes::{self, KnownWords, Renderer, Route, Routes, Search, SearchRoutes};
use crate::site::{self, PageId, Show, Site, Withheld};
use crate::theme::views::SharedViews;
use crate::theme::{self, Linker, Theme};
use checked_page::Anchors;
use last_good::LastGood;

/// How a site is to be built.
#[derive(Debug, Clone, Default)]
pub struct BuildOptions {
    /// Which pages besides the public ones.
    pub show: Show,
    /// Another address than the settings' own.
    pub base_url: Option<BaseUrl>,
    /// Links that work without a web server.
    pub portable: bool,
    /// The day.
    pub when: When,
    /// Whether somebody looks at what is not published yet. It is shown by `show` then, and judged
    /// as a build judges it that leaves it out.
    pub is_preview: bool,
}

/// What need not be found out again, since it was before.
#[derive(Debug)]
pub struct Known {
    /// Documents.
    pub documents: KnownDocuments,
    /// The words of pages.
    pub words: KnownWords,
}

impl Default for Known {
    /// Nothing.
    fn default() -> Self {
        Self {
            documents: KnownDocuments::default(),
            words: Arc::new(()),
        }
    }
}

/// A site at one moment. Immutable.
#[derive(Debug)]
pub struct Snapshot {
    root: PathBuf,
    options: BuildOptions,
    config: LastGood<Config>,
    theme: LastGood<Theme>,
    /// The content as it lies on disk; the site may hold earlier documents in the place of some of
    /// these.
    sources: Sources,
    /// The pages and how they are joined.
    pub site: Site,
    /// Every output.
    pub routes: Arc<Routes>,
    of_routes: Arc<[Diagnostic]>,
    linker: Linker,
    shared: Arc<SharedViews>,
    search: Search,
    anchors: Anchors,
}

impl Snapshot {
    /// Load, assemble, routes: everything up to rendering, for the site at `root`.
    pub fn load(root: &Path, options: &BuildOptions) -> Self {
        Self::load_timed(root, options).0
    }

    /// The same, with the time that each stage took.
    pub fn load_timed(root: &Path, options: &BuildOptions) -> (Self, StageTimes) {
        let mut times = StageTimes::default();
        let settings = times.measure(Stage::Settings, || Settings::read(root, options));
        let (snapshot, following) = Self::of(root, options, settings, &Known::default());
        (snapshot, times.then(following))
    }

    /// The same, with settings that are read already, and with what is known.
    pub fn of(
        root: &Path,
        options: &BuildOptions,
        settings: Settings,
        known: &Known,
    ) -> (Self, StageTimes) {
        let mut times = StageTimes::default();
        let Settings { config, findings } = settings;
        let config = LastGood::new(Arc::clone(&config), findings, &config);
        let linker = Linker::new(config.value.base_url.as_ref(), options.portable);
        let (sources, (theme, of_theme)) = times.measure(Stage::Load, || {
            rayon::join(
                || content::load(root, &config.value, &known.documents),
                || theme::load(root, &config.value, &linker),
            )
        });
        let theme = LastGood::new(Arc::new(theme), of_theme, &config.value);
        let clock = Clock::new(options.when, &config.value.timezone);
        let site = times.measure(Stage::Assemble, || {
            site::assemble(
                &config.value,
                &sources.documents,
                &sources.files,
                &clock,
                options.show,
            )
        });
        let (routes, of_routes) =
            times.measure(Stage::Routes, || routes::list(&site, &theme.value));
        let shared = times.measure(Stage::Views, || {
            SharedViews::new(&site, &theme.value, &routes.generated)
        });
        let snapshot = Self {
            root: root.to_owned(),
            options: options.clone(),
            config,
            theme,
            sources,
            site,
            routes: Arc::new(routes),
            of_routes: of_routes.into(),
            linker,
            shared: Arc::new(shared),
            search: Search::new(Arc::clone(&known.words)),
            anchors: Anchors::default(),
        };
        (snapshot, times)
    }

    /// Where the site is.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The pages as they lie on disk, sorted by path.
    pub fn documents(&self) -> &[Arc<Document>] {
        &self.sources.documents
    }

    /// The settings in use.
    pub fn config(&self) -> &Arc<Config> {
        &self.config.value
    }

    /// The theme in use.
    pub fn theme(&self) -> &Theme {
        &self.theme.value
    }

    /// What carries out the recipes of this snapshot's routes.
    pub fn renderer(&self) -> Renderer<'_> {
        Renderer::new(
            &self.site,
            &self.theme.value,
            &self.routes,
            &self.linker,
            &self.shared,
            &self.search,
        )
    }

    /// What can be searched of the site. Made when it is first asked for.
    pub fn search(&self) -> SearchRoutes<'_> {
        self.search.made(&self.site, &self.routes, &self.linker)
    }

    /// Every output: the routes, and the files of search.
    pub fn outputs(&self) -> impl Iterator<Item = &Route> {
        self.routes.all.iter().chain(self.search().all())
    }

    /// The output at an address.
    pub fn output_at(&self, address: &str) -> Option<&Route> {
        // Whatever else is asked for, nobody waits for the search.
        let folder = address.rfind('/').map(|slash| &address[..=slash]);
        let is_beside_search_page = || {
            let pages = self.routes.generated.search_pages();
            pages.map(|(_, page)| Some(page)).any(|page| page == folder)
        };
        let of_search = || is_beside_search_page().then(|| self.search().at(address))?;
        self.routes.at(address).or_else(of_search)
    }

    /// Whether a file is, or was when this snapshot was made, a part of the site.
    pub fn knows(&self, disk: &Path) -> bool {
        let settings_or_theme = [SETTINGS, theme::THEMES]
            .into_iter()
            .any(|name| disk.starts_with(self.root.join(name)));
        settings_or_theme || self.sources.knows(&self.root, disk)
    }

    /// The files that could not be read, as far as they could be later.
    pub fn unreadable(&self) -> Vec<PathBuf> {
        let documents = self.sources.documents.iter();
        let findings = self.config.findings.iter().chain(&*self.theme.findings);
        let files = self.site.files.iter().filter(|file| file.is_unreadable());
        findings
            .chain(documents.flat_map(|document| &document.findings))
            .filter(|finding| finding.code == Code::FileUnreadable)
            .filter_map(|finding| Some(self.root.join(finding.file()?)))
            .chain(files.map(|file| file.file.disk.clone()))
            .collect()
    }

    /// All that is wrong with the site, as far as it shows without rendering: severities applied,
    /// sorted.
    pub fn findings(&self) -> Vec<Diagnostic> {
        let mut findings = self.of_settings_and_theme();
        findings.extend(self.sources.findings.iter().cloned());
        // Of a page that is held, what is wrong with its file now, not what its text before would
        // give.
        findings.extend(
            self.sources
                .documents
                .iter()
                .flat_map(|document| document.findings.iter().cloned()),
        );
        findings.extend(self.of_routes.iter().cloned());
        let of_held = |finding: &Diagnostic| {
            let page = finding
                .place
                .as_ref()
                .and_then(|place| self.site.page_of(&place.source));
            page.is_some_and(|page| self.is_held(page))
        };
        findings.extend(
            checks::check(&self.site, &self.routes)
                .into_iter()
                .chain(self.to_withheld(None))
                .chain(self.must_find())
                .filter(|finding| !of_held(finding)),
        );
        findings.extend(suppress::unused(&self.site, &findings));
        let mut findings = self.apply_severities(findings);
        let is_preview = self.options.is_preview;
        if let Some(finding) = checks::statement_against(&self.site, &findings, is_preview) {
            findings.extend(self.apply_severities(vec![finding]));
            diagnostics::sort(&mut findings);
        }
        findings
    }

    /// Links that a build would not write, because what they lead to is shown in a preview alone.
    fn to_withheld(&self, page: Option<PageId>) -> Vec<Diagnostic> {
        if self.options.is_preview {
            checks::links_to_withheld(&self.site, &self.routes, page)
        } else {
            Vec::new()
        }
    }

    /// Searches that must find a page, and do not: severities applied, sorted.
    pub fn searches_in_vain(&self) -> Vec<Diagnostic> {
        self.apply_severities(self.must_find())
    }

    /// The same, as they are found.
    fn must_find(&self) -> Vec<Diagnostic> {
        checks::must_find(&self.site, |edition| self.search().index(edition))
    }

    /// What is wrong with the settings and the theme, which concerns every page.
    fn of_settings_and_theme(&self) -> Vec<Diagnostic> {
        self.config
            .findings
            .iter()
            .chain(&*self.theme.findings)
            .cloned()
            .collect()
    }

    /// Applies the site's severities and what pages ignore, and sorts.
    pub fn apply_severities(&self, findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let findings = findings
            .into_iter()
            .map(|finding| lenient(finding, &self.site, self.options.is_preview))
            .collect();
        let findings = self.config.value.govern(findings);
        let mut findings: Vec<Diagnostic> = findings
            .into_iter()
            .map(|finding| suppress::applied(finding, &self.site))
            .collect();
        diagnostics::sort(&mut findings);
        findings
    }
}

/// What is wrong on a draft, or on a page whose time is over, keeps nobody else's pages from being
/// published. In a preview such pages are shown, and still are what they are.
fn lenient(finding: Diagnostic, site: &Site, is_preview: bool) -> Diagnostic {
    if finding.severity < Severity::Error {
        return finding;
    }
    let page = finding
        .place
        .as_ref()
        .and_then(|place| site.page_of(&place.source))
        .map(|id| site.page(id));
    let waits = page.is_some_and(|page| {
        (!page.shown || is_preview)
            && page.withheld.is_some_and(waits_for_nobody)
            && !page.document.front_matter.is_draft_by_guess()
    });
    if waits {
        Diagnostic {
            severity: Severity::Warning,
            ..finding
        }
    } else {
        finding
    }
}

/// Whether pages that are withheld for this reason may have faults.
const fn waits_for_nobody(reason: Withheld) -> bool {
    matches!(reason, Withheld::Draft | Withheld::Expired)
}
