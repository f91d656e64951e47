//! From `site.yaml` and the options of a build to the settings in use.

use std::path::Path;
use std::sync::Arc;

use super::BuildOptions;
use crate::at_work;
use crate::config::{self, Config};
use crate::content::{self, SETTINGS};
use crate::diagnostics::{Code, Diagnostic};

/// The settings in use, and what is wrong with them.
#[derive(Debug)]
pub struct Settings {
    /// What they say.
    pub config: Arc<Config>,
    /// What is wrong with them.
    pub findings: Vec<Diagnostic>,
}

impl Settings {
    /// Those of the site at `root`, with what the options say instead. A root without the file uses
    /// defaults.
    pub fn read(root: &Path, options: &BuildOptions) -> Self {
        let (config, findings) = at_work::on(SETTINGS, || read(root, options));
        Self {
            config: Arc::new(config),
            findings,
        }
    }
}

/// Reads the settings, and applies what the options say instead. A root without the file uses
/// defaults.
pub fn read(root: &Path, options: &BuildOptions) -> (Config, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let source = content::read_settings(root, &mut findings);
    let (mut config, problems) = config::read(&source);
    findings.extend(problems);
    // The settings alone do not tell where links lead.
    let output = root.join(&config.output.value);
    if content::source_around(root, &output).is_some() {
        let finding = Diagnostic::at(Code::OutputInvalid, &source, config.output.span)
            .with("field", "output")
            .with("value", config.output.value.as_str());
        findings.push(finding);
        config.output.value = String::from(config::OUTPUT);
    }
    if let Some(url) = &options.base_url {
        config.base_url = Some(url.clone());
    }
    (config, findings)
}
