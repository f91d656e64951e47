//! What the command line says of a site → the site that is wanted.

use std::path::PathBuf;

use super::args::Global;
use super::{Failure, root, threads};
use crate::clock::When;
use crate::config::BaseUrl;
use crate::content::misnamed_settings;
use crate::diagnostics::{self, Diagnostic, Messages};
use crate::snapshot::{BuildOptions, Snapshot, StageTimes};

/// A site, ready to be rendered, and the words to speak of it.
pub(super) struct Prepared {
    pub root: PathBuf,
    pub messages: Messages,
    pub snapshot: Snapshot,
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

/// Finds the site and carries out all stages up to rendering.
pub(super) fn prepare(global: &Global, options: &BuildOptions) -> Result<Prepared, Failure> {
    threads::prepare();
    let root = root::find(global)?;
    let (snapshot, times) = Snapshot::load_timed(
        &root,
        &BuildOptions {
            when: when(global)?,
            ..options.clone()
        },
    );
    let has_settings =
        !snapshot.config().source.text.is_empty() || misnamed_settings(&root).is_some();
    if !has_settings && !root::has_content(&root) {
        return Err(Failure::NothingHere(root));
    }
    let messages = root::messages(global, Some(snapshot.config()));
    Ok(Prepared {
        root,
        messages,
        snapshot,
        times,
    })
}

/// The moment that the command is to stand for.
pub(super) fn when(global: &Global) -> Result<When, Failure> {
    let epoch = std::env::var("SOURCE_DATE_EPOCH")
        .ok()
        .filter(|epoch| !epoch.is_empty());
    When::given(global.today, epoch.as_deref()).ok_or(Failure::Epoch(epoch.unwrap_or_default()))
}

/// An address given on the command line.
pub(super) fn base_url(given: Option<&String>) -> Result<Option<BaseUrl>, Failure> {
    given
        .map(|url| BaseUrl::parse(url).ok_or_else(|| Failure::BaseUrl(url.clone())))
        .transpose()
}
