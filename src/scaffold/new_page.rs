//! Where a new page goes: a folder below `content`, as a writer names it, and a file in it.

#![expect(
    clippy::disallowed_methods,
    reason = "it looks what is there, to write over nothing"
)]

use std::fs;
use std::path::{Path, PathBuf};

use super::create::create;
use super::{ScaffoldError, Title};
use crate::address;
use crate::content::{CONTENT, folder_address};
use crate::leftovers::{self, Entry};
use crate::slug::slug;

/// The place of a page that is yet to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPage {
    /// The file.
    pub file: PathBuf,
    /// Where the page will be found.
    pub address: String,
}

impl NewPage {
    /// The place for a page in a folder of the site at `root`: `natverk`, `content/natverk`,
    /// `natverk\lokala` or nothing for `content` itself. A folder that has the same address is
    /// taken as it is called.
    ///
    /// # Errors
    /// Where the folder lies outside `content`, or could not be called so.
    pub fn find(root: &Path, folder: &str, title: &Title) -> Result<Self, ScaffoldError> {
        let outside = || Err(ScaffoldError::FolderOutside(folder.to_owned()));
        if folder.starts_with(['/', '\\']) || folder.contains(':') {
            return outside();
        }
        let mut parts = folder
            .split(['/', '\\'])
            .map(str::trim)
            .filter(|part| !matches!(*part, "" | "."))
            .peekable();
        parts.next_if(|part| part.eq_ignore_ascii_case(CONTENT));
        let mut disk = root.join(CONTENT);
        let mut address = String::from("/");
        for part in parts {
            if part == ".." {
                return outside();
            }
            if !is_name(part) {
                return Err(ScaffoldError::FolderName(part.to_owned()));
            }
            disk = existing(&disk, part).unwrap_or_else(|| disk.join(part));
            address = format!(
                "{address}{}",
                folder_address(part, None).trim_start_matches('/')
            );
        }
        let slug = title.slug();
        Ok(Self {
            file: disk.join(format!("{slug}.md")),
            address: format!("{address}{slug}/"),
        })
    }

    /// Writes the page.
    ///
    /// # Errors
    /// Where something is there already, and where the system refuses.
    pub fn create(&self, text: &str) -> Result<(), ScaffoldError> {
        create(&self.file, text)
    }
}

/// Whether a folder can be called so on every system, and is read as content.
fn is_name(part: &str) -> bool {
    leftovers::of(part, Entry::Folder).is_none() && address::unusable_name(part).is_none()
}

/// The folder in `above` that has this name, or another name with the same address: `Nätverk` for
/// `natverk`.
fn existing(above: &Path, name: &str) -> Option<PathBuf> {
    let exact = above.join(name);
    if exact.is_dir() {
        return Some(exact);
    }
    let folders = fs::read_dir(above)
        .ok()?
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_dir());
    folders
        .filter(|entry| slug(&entry.file_name().to_string_lossy()) == slug(name))
        .map(|entry| entry.path())
        .min()
}
