//! The one place that writes what people own.

use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use super::ScaffoldError;

/// Creates a file and the folders above it. Never opens one that is there: the system itself sees
/// to that, so that neither another name for the same file nor another program at the same moment
/// can make it happen.
#[expect(
    clippy::disallowed_methods,
    reason = "writers' folders are written to here alone, and only what was not there"
)]
pub(super) fn create(path: &Path, text: &str) -> Result<(), ScaffoldError> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(ScaffoldError::of_folder(folder))?;
    let written = File::create_new(path).and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(|source| match source.kind() {
        ErrorKind::AlreadyExists => ScaffoldError::Exists(path.to_owned()),
        _ => ScaffoldError::Io {
            path: path.to_owned(),
            source,
        },
    })
}
