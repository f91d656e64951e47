//! Reading `site.yaml`.

#![expect(
    clippy::disallowed_methods,
    reason = "it asks whether there are settings; what is in them, content reads"
)]

use std::path::Path;

use super::BuildOptions;
use crate::config::{self, Config};
use crate::content::read_source;
use crate::diagnostics::choices::UnusedReason;
use crate::diagnostics::{Code, Diagnostic};
use crate::source::SourceFile;

/// The file that holds a site's settings, and marks its root.
pub const SETTINGS: &str = "site.yaml";

/// Reads the settings, and applies what the options say instead. A root without the file uses defaults.
pub fn read(root: &Path, options: &BuildOptions) -> (Config, Vec<Diagnostic>) {
    let path = root.join(SETTINGS);
    let mut findings = Vec::new();
    let source = if path.exists() {
        read_source(&path, String::from(SETTINGS), &mut findings)
    } else {
        SourceFile::new(SETTINGS, "")
    };
    if !path.exists() {
        let other = root.join("site.yml");
        let finding = Diagnostic::about_path(Code::SettingUnused, "site.yml");
        findings.extend(other.exists().then(|| {
            finding
                .with("field", "site.yml")
                .with("value", SETTINGS)
                .with("reason", UnusedReason::Name)
        }));
    }
    let (mut config, problems) = config::read(&source);
    findings.extend(problems);
    if let Some(url) = &options.base_url {
        config.base_url = Some(url.clone());
    }
    (config, findings)
}
