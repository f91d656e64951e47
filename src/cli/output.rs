//! The folder that a command writes to.

use std::path::{Path, PathBuf};

use super::Failure;
use crate::content;

/// The folder named on the command line, else `otherwise` in the site's own folder.
///
/// # Errors
/// Where it is or lies in a folder that the site is made of: what is written there would become a
/// part of the site.
pub(super) fn folder(
    root: &Path,
    given: Option<&PathBuf>,
    otherwise: &str,
) -> Result<PathBuf, Failure> {
    let output = given.cloned().unwrap_or_else(|| root.join(otherwise));
    match content::source_around(root, &output) {
        Some(source) => Err(Failure::OutputInside {
            output,
            source: source.to_owned(),
        }),
        None => Ok(output),
    }
}
