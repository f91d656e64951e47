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
use crate::content::{CONTENT, PageName, folder_address};
use crate::leftovers::{self, Entry};
use crate::slug::slug;

/// The place of a page that is yet to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPage {
    /// The file.
    pub file: PathBuf,
    /// Where the page will be found.
    pub address: String,
    /// Its language, where that is not the site's own.
    pub language: Option<String>,
}

/// What a new page is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewName {
    /// The file's name, without its ending and without the language.
    stem: String,
    /// The last part of the address; none for a folder's own page.
    slug: Option<String>,
    /// The language, where the file's name is to say one.
    language: Option<String>,
}

impl NewName {
    /// Of a page that stands alone, in the site's own language or in another.
    pub fn alone(title: &Title, language: Option<&str>) -> Self {
        Self {
            stem: title.slug(),
            slug: Some(title.slug()),
            language: language.map(str::to_owned),
        }
    }

    /// Of a page that is another one in a language.
    pub fn version(of: &PageName, title: &Title, language: Option<&str>) -> Self {
        Self {
            stem: of.stem.clone(),
            slug: (!of.is_index()).then(|| title.slug()),
            language: language.map(str::to_owned),
        }
    }

    fn file(&self) -> String {
        match &self.language {
            Some(language) => format!("{}.{language}.md", self.stem),
            None => format!("{}.md", self.stem),
        }
    }
}

impl NewPage {
    /// The place for a page in a folder of the site at `root`: `natverk`, `content/natverk`,
    /// `natverk\lokala` or nothing for `content` itself. A folder that has the same address is
    /// taken as it is called.
    ///
    /// # Errors
    /// Where the folder lies outside `content`, or could not be called so.
    pub fn find(root: &Path, folder: &str, name: &NewName) -> Result<Self, ScaffoldError> {
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
        let mut address = folder_address("", name.language.as_deref());
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
        if let Some(slug) = &name.slug {
            address.push_str(slug);
            address.push('/');
        }
        Ok(Self {
            file: disk.join(name.file()),
            address,
            language: name.language.clone(),
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
