//! The folders that a site is made of, where nothing may be written.

#![expect(
    clippy::disallowed_methods,
    reason = "it looks which folder is a source"
)]

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::{CONTENT, SETTINGS};

/// What a site is made of, in its own folder.
const SOURCES: [&str; 4] = [CONTENT, "themes", "static", SETTINGS];

/// The folder of the site's sources that another is or lies in, be it by links, by `..` or by
/// another case.
pub fn source_around(root: &Path, output: &Path) -> Option<&'static str> {
    let output = resolved(output);
    let below = resolved(root);
    // A name that only differs by case is the same folder on other systems.
    let by_name = output.strip_prefix(&below).ok().and_then(|below| {
        let first = below.iter().next()?.to_string_lossy();
        SOURCES
            .into_iter()
            .find(|source| first.eq_ignore_ascii_case(source))
    });
    by_name.or_else(|| {
        SOURCES
            .into_iter()
            .find(|source| output.starts_with(resolved(&root.join(source))))
    })
}

/// A path as the system knows it, without links and `..`; what is not there yet as it is written.
fn resolved(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut there = absolute.as_path();
    let mut missing: Vec<OsString> = Vec::new();
    loop {
        if let Ok(mut found) = there.canonicalize() {
            for part in missing.iter().rev() {
                if part == ".." {
                    found.pop();
                } else {
                    found.push(part);
                }
            }
            return found;
        }
        let Some(above) = there.parent() else {
            return absolute;
        };
        let name = there.components().next_back();
        missing.extend(name.map(|name| name.as_os_str().to_owned()));
        there = above;
    }
}
