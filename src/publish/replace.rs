//! A single file that is not part of a site, such as what a web server has to be told of it.

#![expect(clippy::disallowed_methods, reason = "this is the stage that writes")]

use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use super::PublishError;
use crate::patience::patiently_over;

/// Why a file was not replaced.
#[derive(Debug)]
pub enum ReplaceError {
    /// What is there does not hold the marker: samverk did not write it.
    Foreign,
    /// It could not be read or written.
    Publish(PublishError),
}

impl From<PublishError> for ReplaceError {
    fn from(error: PublishError) -> Self {
        Self::Publish(error)
    }
}

/// The marker must stand in one of so many lines.
const HEAD: usize = 5;

/// Writes a text to `file`, in the place of nothing or of a file that holds `marker` in one of its
/// first five lines: readers meet the old text or the new one. One that is the same is left alone.
///
/// # Errors
/// [`ReplaceError::Foreign`] where somebody else wrote the file, and what the disk says.
pub fn replace(file: &Path, text: &str, marker: &str) -> Result<(), ReplaceError> {
    // A name that leads to a file goes on leading there.
    let target = file.canonicalize().unwrap_or_else(|_| file.to_owned());
    match fs::read(&target) {
        Ok(before) if before == text.as_bytes() => return Ok(()),
        Ok(before) => {
            let before = String::from_utf8_lossy(&before);
            if !before.lines().take(HEAD).any(|line| line.contains(marker)) {
                return Err(ReplaceError::Foreign);
            }
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(PublishError::read(file)(error).into()),
    }
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(".samverk-new");
    let staged = target.with_file_name(name);
    let written = File::create(&staged)
        .and_then(|mut staged| staged.write_all(text.as_bytes()))
        .and_then(|()| patiently_over(|| fs::rename(&staged, &target)));
    written.map_err(|error| {
        let _ = fs::remove_file(&staged);
        PublishError::write(file)(error).into()
    })
}
