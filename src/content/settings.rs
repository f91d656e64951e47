//! The text of `site.yaml`; what it says, [`crate::config`] reads.

#![expect(
    clippy::disallowed_methods,
    reason = "it asks whether there are settings"
)]

use std::path::Path;
use std::sync::Arc;

use super::{Bounds, read_source};
use crate::diagnostics::choices::UnusedReason;
use crate::diagnostics::{Code, Diagnostic};
use crate::source::SourceFile;

/// The file that holds a site's settings, and marks its root.
pub const SETTINGS: &str = "site.yaml";

/// Reads the file of settings below a site's root. Where there is none, it is empty; one of another
/// name is reported.
pub fn read_settings(root: &Path, findings: &mut Vec<Diagnostic>) -> Arc<SourceFile> {
    let disk = root.join(SETTINGS);
    // Also a link that leads nowhere: that has a finding then.
    let is_there = disk.symlink_metadata().is_ok();
    let refused = Bounds::refuse_way(root, &disk);
    let source = if let Some(finding) = refused {
        findings.push(finding);
        SourceFile::new(SETTINGS, "")
    } else if is_there {
        read_source(&disk, String::from(SETTINGS), findings)
    } else {
        SourceFile::new(SETTINGS, "")
    };
    if let Some(name) = misnamed_settings(root).filter(|name| !is_there || is_hidden_name(name)) {
        findings.push(
            Diagnostic::about_path(Code::SettingUnused, name.as_str())
                .with("field", name)
                .with("value", SETTINGS)
                .with("reason", UnusedReason::Name),
        );
    }
    source
}

/// A file that is probably meant as the settings, and is called otherwise: `Site.yaml`, `site.yml`,
/// `site.yaml.txt`.
pub fn misnamed_settings(root: &Path) -> Option<String> {
    let entries = std::fs::read_dir(root).ok()?.filter_map(Result::ok);
    let names = entries
        .filter(|entry| entry.path().is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| is_meant_as_settings(name)).min()
}

/// Whether a file's name is that of the settings, but for its case, its ending, or an ending that
/// an editor or a browser has added and a system may hide.
fn is_meant_as_settings(name: &str) -> bool {
    let lower = name.to_lowercase();
    let Some(rest) = lower.strip_prefix("site").filter(|_| name != SETTINGS) else {
        return false;
    };
    // `site (1).yaml` is what a browser makes of a second download.
    let rest = rest.trim_start();
    let rest = match rest.split_once(')') {
        Some((number, rest)) if number.starts_with('(') => rest,
        _ => rest,
    };
    let mut parts = rest.split('.').map(str::trim);
    let is_ending = |part: &str| matches!(part, "yaml" | "yml" | "txt" | "rtf" | "doc" | "docx");
    parts.next() == Some("")
        && rest.contains(".y")
        && parts.all(|part| is_ending(part) || part.is_empty())
}

/// Whether systems that hide endings show a name as that of the settings, so that its writer may
/// believe that it counts though `site.yaml` is there as well.
fn is_hidden_name(name: &str) -> bool {
    let lower = name.to_lowercase();
    lower.starts_with("site.yaml.")
}

#[cfg(test)]
mod tests {
    use super::is_meant_as_settings;

    #[test]
    fn settings_are_recognised_under_other_names() {
        for name in [
            "site.yaml.txt",
            "Site.yaml",
            "SITE.YAML",
            "site.yml",
            "Site.YML",
            "site.yaml.yaml",
            "site.yml.txt",
            "site.yaml.docx",
            "site (1).yaml",
            "site.yaml ",
            "site .yaml",
        ] {
            assert!(is_meant_as_settings(name), "{name}");
        }
        for name in [
            "site.yaml",
            "site.yaml.bak",
            "site.yaml~",
            "site.txt",
            "sitemap.yaml",
            "site-en.yaml",
            "website.yaml",
            "site.md",
            "site",
            "site.yaml.orig",
            "site.json",
        ] {
            assert!(!is_meant_as_settings(name), "{name}");
        }
    }
}
