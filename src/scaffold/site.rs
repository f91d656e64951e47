//! The beginning of a site: settings, and a few pages that explain themselves.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use include_dir::{Dir, DirEntry, include_dir};
use jiff::civil::Date;

use super::ScaffoldError;
use super::create::create;
use super::dated::dated;
use crate::content::is_hidden;
use crate::diagnostics::Language;

static SWEDISH: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/scaffold/site/sv");
static ENGLISH: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/scaffold/site/en");

/// Writes a small site into a folder that is empty or not there yet. Gives what was written,
/// sorted.
///
/// # Errors Where the folder holds anything but what tools and systems keep for themselves (`.git`,
/// `.DS_Store`): nothing is touched then. And where the system refuses.
pub fn site(folder: &Path, language: Language, today: Date) -> Result<Vec<PathBuf>, ScaffoldError> {
    let whole = match language {
        Language::Swedish => &SWEDISH,
        Language::English => &ENGLISH,
    };
    refuse_contents(folder, whole)?;
    let mut files = Vec::new();
    collect(whole, &mut files);
    files.sort_unstable();
    files
        .into_iter()
        .map(|(path, text)| {
            let path = folder.join(path);
            create(&path, &dated(text, today)).map(|()| path)
        })
        .collect()
}

/// Fails unless the folder could be a new site's: nothing lies in it that is somebody's, or that
/// would be in the way.
fn refuse_contents(folder: &Path, site: &Dir<'_>) -> Result<(), ScaffoldError> {
    let listing = match fs::read_dir(folder) {
        Ok(listing) => listing,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(ScaffoldError::of_folder(folder)(error)),
    };
    let names = listing
        .filter_map(Result::ok)
        .map(|entry| entry.file_name().to_string_lossy().into_owned());
    match names
        .filter(|name| !is_hidden(name) || site.contains(name))
        .min_by_key(|name| (is_hidden(name), name.clone()))
    {
        Some(found) => Err(ScaffoldError::NotEmpty {
            folder: folder.to_owned(),
            found,
        }),
        None => Ok(()),
    }
}

fn collect(folder: &Dir<'static>, files: &mut Vec<(&'static Path, &'static str)>) {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(folder) => collect(folder, files),
            DirEntry::File(file) => {
                files.extend(file.contents_utf8().map(|text| (file.path(), text)));
            }
        }
    }
}
