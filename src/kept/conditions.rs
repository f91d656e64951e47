//! What a build depends on besides the files that it reads: the one list.

use std::path::Path;

use super::file::Key;
use crate::clock::Clock;
use crate::config::Config;
use crate::content::{self, misnamed_settings};
use crate::snapshot::BuildOptions;

/// The program, told from every other by a hash of all that it is compiled from, its built-in
/// themes too: see `build.rs`.
pub(super) const PROGRAM: &str =
    concat!(env!("CARGO_PKG_VERSION"), " ", env!("SAMVERK_SOURCE_HASH"));

/// What a build depends on besides the program and the files that it reads.
#[derive(Debug, Clone, Copy)]
pub struct Conditions<'a> {
    /// What was asked for.
    pub options: &'a BuildOptions,
    /// Whether a site without pages may be published.
    pub allow_removal: bool,
    /// The settings, which say what else it depends on: the zone that days begin in, and git.
    pub config: &'a Config,
    /// Where it writes to.
    pub output: &'a Path,
}

impl Conditions<'_> {
    /// These conditions for the site at `root`; `None` where they may be others next time without a
    /// sign.
    pub(super) fn key(self, root: &Path) -> Option<Key> {
        let BuildOptions {
            show,
            base_url,
            portable,
            when,
            is_preview,
        } = self.options;
        let listed = (
            PROGRAM,
            (show.drafts, show.future, show.expired),
            base_url.as_ref().map(|url| url.join("/")),
            (portable, is_preview, self.allow_removal),
            Clock::new(*when, &self.config.timezone).today.to_string(),
            std::path::absolute(self.output).ok()?,
            content::state_of_history(root, self.config)?,
            // A file beside the settings that may be meant as them.
            misnamed_settings(root),
        );
        Key::of(&listed)
    }
}
