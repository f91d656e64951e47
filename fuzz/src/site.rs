//! A site in memory, from its files to its outputs.

use std::path::Path;
use std::sync::Arc;

use jiff::civil::date;
use samverk::checks;
use samverk::clock::{Clock, When};
use samverk::config::{self, Config};
use samverk::content::{Document, Languages, source_of};
use samverk::diagnostics::Diagnostic;
use samverk::routes::{self, Output, Renderer, Routes, Search};
use samverk::site::{self, Show, Site};
use samverk::theme::{self, Linker, Theme, views::SharedViews};

/// Settings, a theme, and how links are written.
pub struct Stage {
    config: Arc<Config>,
    theme: Theme,
    linker: Linker,
}

/// A site whose routes can be rendered.
pub struct Assembled<'s> {
    stage: &'s Stage,
    /// The pages and how they are joined.
    pub site: Site,
    /// Every output but the files of search.
    pub routes: Routes,
    /// What routes and checks have found.
    pub findings: Vec<Diagnostic>,
    search: Search,
}

impl Stage {
    /// That of settings, with a theme that is built in.
    pub fn new(settings: &str) -> Self {
        let source = source_of(
            settings.as_bytes(),
            String::from("site.yaml"),
            &mut Vec::new(),
        );
        let (config, findings) = config::read(&source);
        assert!(findings.is_empty(), "{findings:?}");
        Self::of_config(config)
    }

    /// The same of settings that may have findings.
    pub fn with_findings(settings: &str) -> Self {
        let source = source_of(
            settings.as_bytes(),
            String::from("site.yaml"),
            &mut Vec::new(),
        );
        Self::of_config(config::read(&source).0)
    }

    fn of_config(config: Config) -> Self {
        let linker = Linker::new(config.base_url.as_ref(), false);
        let (theme, findings) = theme::load(Path::new("there is nothing here"), &config, &linker);
        assert!(findings.is_empty(), "{findings:?}");
        Self {
            config: Arc::new(config),
            theme,
            linker,
        }
    }

    /// That of settings and a theme which are read already.
    pub fn of(config: Arc<Config>, theme: Theme) -> Self {
        let linker = Linker::new(config.base_url.as_ref(), false);
        Self {
            config,
            theme,
            linker,
        }
    }

    /// A page of such a site.
    pub fn page(&self, path: &str, bytes: &[u8]) -> Arc<Document> {
        let source = source_of(bytes, format!("content/{path}"), &mut Vec::new());
        let languages = Languages {
            own: self.config.language().to_owned(),
            named: self.config.editions[1..]
                .iter()
                .map(|edition| edition.language.clone())
                .collect(),
        };
        Arc::new(Document::parse(
            path.to_owned(),
            source,
            &languages,
            self.config.markdown,
        ))
    }

    /// The site of these pages, on a day in 2026, with all that is withheld.
    pub fn assemble(&self, pages: &[Arc<Document>]) -> Assembled<'_> {
        let clock = Clock::new(When::Day(date(2026, 11, 23)), &self.config.timezone);
        let show = Show {
            drafts: true,
            future: true,
            expired: true,
        };
        let mut pages = pages.to_vec();
        pages.sort_by(|a, b| a.path.cmp(&b.path));
        let site = site::assemble(&self.config, &pages, &[], &clock, show);
        let (routes, mut findings) = routes::list(&site, &self.theme);
        findings.extend(checks::check(&site, &routes));
        Assembled {
            stage: self,
            site,
            routes,
            findings,
            search: Search::new(Arc::new(())),
        }
    }
}

impl Assembled<'_> {
    /// Hands over each output that is made of texts, by its address.
    pub fn render(&self, each: impl FnMut(&str, &[u8])) {
        let findings = self.render_or_find(each);
        assert!(findings.is_empty(), "{findings:?}");
    }

    /// The same of a theme that may be at fault; returns what is found.
    pub fn render_or_find(&self, mut each: impl FnMut(&str, &[u8])) -> Vec<Diagnostic> {
        let mut findings = Vec::new();
        let Stage { theme, linker, .. } = self.stage;
        let shared = SharedViews::new(&self.site, theme, &self.routes.generated);
        let renderer = Renderer::new(
            &self.site,
            theme,
            &self.routes,
            linker,
            &shared,
            &self.search,
        );
        let of_search = self.search.made(&self.site, &self.routes, linker);
        for route in self.routes.all.iter().chain(of_search.all()) {
            match renderer.render(route) {
                Ok(Output::Bytes(bytes)) => each(&route.address, &bytes),
                // Assets and pictures: what they hold is no text of a page's.
                Ok(_) => {}
                // How many other pages it befalls is counted by those who know all.
                Err(finding) => findings.push(finding.with_if_taken("others", 0)),
            }
        }
        findings.extend(theme.unknown_fields(&shared));
        findings
    }

    /// What is searched of it.
    pub fn search(&self) -> routes::SearchRoutes<'_> {
        self.search
            .made(&self.site, &self.routes, &self.stage.linker)
    }
}
