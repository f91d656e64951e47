//! What the command line says of a site → the site that is wanted.

use std::path::PathBuf;
use std::sync::Arc;

use super::args::Global;
use super::{Failure, root, threads};
use crate::clock::When;
use crate::config::BaseUrl;
use crate::content::{Texts, misnamed_settings};
use crate::diagnostics::{self, Diagnostic, Messages};
use crate::kept::{Documents, Words};
use crate::snapshot::{BuildOptions, Known, Settings, Snapshot, Stage, StageTimes};

/// A site, ready to be rendered, and the words to speak of it.
pub(super) struct Prepared {
    pub root: PathBuf,
    pub messages: Messages,
    pub snapshot: Snapshot,
    /// What was known of it before.
    pub known: Known,
    /// How long it took to get there.
    pub times: StageTimes,
}

impl Prepared {
    /// All findings, sorted. Templates and images are part of what can be wrong, so every page is
    /// rendered and every image decoded, and thrown away.
    pub(super) fn findings(&self) -> Vec<Diagnostic> {
        let mut findings = self.snapshot.findings();
        findings.extend(self.snapshot.findings_of_rendering());
        diagnostics::sort(&mut findings);
        findings
    }
}

/// A site whose settings are read, and the words to speak of it.
pub(super) struct Located {
    pub root: PathBuf,
    pub messages: Messages,
    /// What is to be built, and on which day.
    pub options: BuildOptions,
    pub settings: Settings,
    /// How long it took to get there.
    pub times: StageTimes,
}

/// Finds the site and reads its settings.
pub(super) fn locate(global: &Global, options: &BuildOptions) -> Result<Located, Failure> {
    threads::prepare();
    let root = root::find(global)?;
    let options = BuildOptions {
        when: when(global)?,
        base_url: match &options.base_url {
            Some(given) => Some(given.clone()),
            None => base_url_of_environment()?,
        },
        ..options.clone()
    };
    let mut times = StageTimes::default();
    let settings = times.measure(Stage::Settings, || Settings::read(&root, &options));
    let has_settings =
        !settings.config.source.text.is_empty() || misnamed_settings(&root).is_some();
    if !has_settings && !root::has_content(&root) {
        return Err(Failure::NothingHere(root));
    }
    let messages = root::messages(global, Some(&settings.config));
    Ok(Located {
        root,
        messages,
        options,
        settings,
        times,
    })
}

impl Located {
    /// Carries out all stages up to rendering, with what is known.
    pub(super) fn prepare(self, known: Known) -> Prepared {
        let (snapshot, times) = Snapshot::of(&self.root, &self.options, self.settings, &known);
        Prepared {
            root: self.root,
            messages: self.messages,
            snapshot,
            known,
            times: self.times.then(times),
        }
    }
}

/// Finds the site and carries out all stages up to rendering.
pub(super) fn prepare(global: &Global, options: &BuildOptions) -> Result<Prepared, Failure> {
    let site = locate(global, options)?;
    let known = Known {
        documents: Documents::of(&site.root, &site.settings.config).read(Texts::default()),
        words: Arc::new(Words::read(&site.root)),
    };
    Ok(site.prepare(known))
}

/// The moment that the command is to stand for.
pub(super) fn when(global: &Global) -> Result<When, Failure> {
    let epoch = std::env::var("SOURCE_DATE_EPOCH")
        .ok()
        .filter(|epoch| !epoch.is_empty());
    When::given(global.today, epoch.as_deref()).ok_or(Failure::Epoch(epoch.unwrap_or_default()))
}

/// Where a pipeline says the address that it publishes at.
const BASE_URL: &str = "SAMVERK_BASE_URL";

/// The address of the environment. Not clap's: an invalid one concerns every command that reads a
/// site, and its message names the variable.
fn base_url_of_environment() -> Result<Option<BaseUrl>, Failure> {
    let given = std::env::var(BASE_URL).ok().filter(|url| !url.is_empty());
    given
        .map(|url| BaseUrl::parse(&url).ok_or(Failure::BaseUrlVariable(url)))
        .transpose()
}

/// An address given on the command line.
pub(super) fn base_url(given: Option<&String>) -> Result<Option<BaseUrl>, Failure> {
    given
        .map(|url| BaseUrl::parse(url).ok_or_else(|| Failure::BaseUrl(url.clone())))
        .transpose()
}
