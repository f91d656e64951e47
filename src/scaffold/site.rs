//! A new site: settings, and a few pages that explain themselves.

#![expect(
    clippy::disallowed_methods,
    reason = "it looks what is there, to write over nothing"
)]

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::ScaffoldError;
use super::create::create;
use super::dated::dated;
use crate::diagnostics::Language;
use crate::embedded::{ENGLISH_SITE, EmbeddedFile, SWEDISH_SITE};
use crate::leftovers::{self, Entry, Leftover};

/// Writes a small site into a folder that is empty or not there yet. Gives what was written,
/// sorted.
///
/// # Errors
/// Where the folder holds anything but what tools and systems keep for themselves (`.git`,
/// `.DS_Store`): nothing is touched then. And where the system refuses.
pub fn site(folder: &Path, language: Language, today: Date) -> Result<Vec<PathBuf>, ScaffoldError> {
    let files = match language {
        Language::Swedish => SWEDISH_SITE,
        Language::English => ENGLISH_SITE,
    };
    refuse_contents(folder, files)?;
    files
        .iter()
        .map(|file| {
            let path = folder.join(file.path);
            let text = String::from_utf8_lossy(file.bytes);
            create(&path, &dated(&text, today)).map(|()| path)
        })
        .collect()
}

/// Fails unless the folder could be a new site's: nothing lies in it that is somebody's, or that
/// would be in the way.
fn refuse_contents(folder: &Path, site: &[EmbeddedFile]) -> Result<(), ScaffoldError> {
    let listing = match fs::read_dir(folder) {
        Ok(listing) => listing,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(ScaffoldError::of_folder(folder)(error)),
    };
    let names = listing
        .filter_map(Result::ok)
        .map(|entry| entry.file_name().to_string_lossy().into_owned());
    let is_hidden = |name: &str| matches!(leftovers::of(name, Entry::File), Some(Leftover::Own));
    match names
        .filter(|name| !is_hidden(name) || site.iter().any(|file| file.path == name))
        .min_by_key(|name| (is_hidden(name), name.clone()))
    {
        Some(found) => Err(ScaffoldError::NotEmpty {
            folder: folder.to_owned(),
            found,
        }),
        None => Ok(()),
    }
}
