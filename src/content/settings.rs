//! The text of `site.yaml`; what it says, [`crate::config`] reads.

#![expect(
    clippy::disallowed_methods,
    reason = "it asks whether there are settings"
)]

use std::path::Path;
use std::sync::Arc;

use super::read_source;
use crate::diagnostics::choices::UnusedReason;
use crate::diagnostics::{Code, Diagnostic};
use crate::source::SourceFile;

/// The file that holds a site's settings, and marks its root.
pub const SETTINGS: &str = "site.yaml";

/// What people call that file by mistake: YAML's other ending.
const MISNAMED: &str = "site.yml";

/// Reads the file of settings below a site's root. Where there is none, it is empty; one of another
/// name is reported.
pub fn read_settings(root: &Path, findings: &mut Vec<Diagnostic>) -> Arc<SourceFile> {
    let disk = root.join(SETTINGS);
    if disk.exists() {
        return read_source(&disk, String::from(SETTINGS), findings);
    }
    if root.join(MISNAMED).exists() {
        let finding = Diagnostic::about_path(Code::SettingUnused, MISNAMED)
            .with("field", MISNAMED)
            .with("value", SETTINGS)
            .with("reason", UnusedReason::Name);
        findings.push(finding);
    }
    SourceFile::new(SETTINGS, "")
}
