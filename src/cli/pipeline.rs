//! The stages in a row, as every command needs them.

use std::path::PathBuf;
use std::sync::Arc;

use super::Failure;
use super::args::Global;
use super::root;
use crate::checks;
use crate::clock::Clock;
use crate::config::{BaseUrl, Config};
use crate::content::{self, CONTENT};
use crate::diagnostics::{Diagnostic, Messages, Severity};
use crate::routes::{self, Routes};
use crate::site::{self, Show, Site, Withheld};
use crate::theme::{self, Linker, Theme};

/// Which site a command wants.
#[derive(Debug, Clone, Default)]
pub(super) struct Wish {
    /// Which pages besides the public ones.
    pub show: Show,
    /// Another address than the settings' own.
    pub base_url: Option<String>,
    /// Links that work without a web server.
    pub portable: bool,
}

/// A site before it is rendered, with all that can be found out about it until then.
pub(super) struct Prepared {
    pub root: PathBuf,
    pub config: Arc<Config>,
    pub messages: Messages,
    pub site: Site,
    pub theme: Theme,
    pub routes: Routes,
    pub linker: Linker,
    /// Severities not yet applied, not yet sorted.
    pub findings: Vec<Diagnostic>,
}

/// Load, assemble, routes, check.
pub(super) fn prepare(global: &Global, wish: &Wish) -> Result<Prepared, Failure> {
    let root = root::find(global)?;
    let (mut config, mut findings) = root::settings(&root);
    if config.source.text.is_empty() && !root.join(CONTENT).is_dir() {
        return Err(Failure::NothingHere(root));
    }
    if let Some(url) = &wish.base_url {
        config.base_url = Some(BaseUrl::parse(url).ok_or_else(|| Failure::BaseUrl(url.clone()))?);
    }
    let config = Arc::new(config);
    let messages = root::messages(global, Some(&config));
    let epoch = std::env::var("SOURCE_DATE_EPOCH").ok().filter(|epoch| !epoch.is_empty());
    let clock = Clock::new(global.today, epoch.as_deref(), &config.timezone).ok_or(Failure::Epoch(epoch.unwrap_or_default()))?;
    let linker = Linker::new(config.base_url.as_ref(), wish.portable);
    let (sources, (theme, of_theme)) = rayon::join(|| content::load(&root, &config), || theme::load(&root, &config, &linker));
    let site = site::assemble(&config, &sources, &clock, wish.show);
    let (routes, of_routes) = routes::list(&site, &theme);
    findings.extend(sources.findings);
    findings.extend(sources.documents.iter().flat_map(|document| document.findings.iter().cloned()));
    findings.extend(of_theme);
    findings.extend(of_routes);
    findings.extend(checks::check(&site, &routes));
    let findings = findings.into_iter().map(|finding| lenient(finding, &site)).collect();
    Ok(Prepared { root, config, messages, site, theme, routes, linker, findings })
}

/// What is wrong on a draft, or on a page whose time is over, keeps nobody else's pages from being published.
fn lenient(finding: Diagnostic, site: &Site) -> Diagnostic {
    if finding.severity < Severity::Error {
        return finding;
    }
    let page = finding.place.as_ref().and_then(|place| site.page_of(&place.source));
    let waits = page.is_some_and(|page| !page.shown && matches!(page.withheld, Some(Withheld::Draft | Withheld::Expired)));
    if waits { Diagnostic { severity: Severity::Warning, ..finding } } else { finding }
}
