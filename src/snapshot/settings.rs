//! From `site.yaml` and the options of a build to the settings in use.

use std::path::Path;

use super::BuildOptions;
use crate::config::{self, Config};
use crate::content;
use crate::diagnostics::Diagnostic;

/// Reads the settings, and applies what the options say instead. A root without the file uses
/// defaults.
pub fn read(root: &Path, options: &BuildOptions) -> (Config, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let source = content::read_settings(root, &mut findings);
    let (mut config, problems) = config::read(&source);
    findings.extend(problems);
    if let Some(url) = &options.base_url {
        config.base_url = Some(url.clone());
    }
    (config, findings)
}
