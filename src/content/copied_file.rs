//! Files that are published as they are.

#![expect(clippy::disallowed_methods, reason = "load reads")]

use std::fs::File;
use std::io::{self, BufReader, Read, Seek};
use std::path::PathBuf;
use std::sync::Arc;

use super::front_matter::FIELDS;
use super::path::{ContentPath, file_address};
use super::read::unreadable;
use super::references;
use crate::address;
use crate::diagnostics::Diagnostic;
use crate::images::{self, Image, Unreadable};
use crate::patience::patiently;

/// The folder that holds a site's content.
pub const CONTENT: &str = "content";
/// The folder beside it whose files are published name for name.
pub const STATIC: &str = "static";

/// Where a copied file comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// `content/`: its name becomes an address as a page's does.
    Content,
    /// `static/`: it keeps its name.
    Static,
}

impl Origin {
    /// The folder of the site.
    pub const fn folder(self) -> &'static str {
        match self {
            Self::Content => CONTENT,
            Self::Static => STATIC,
        }
    }
}

/// A file that is published as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopiedFile {
    /// Where it comes from.
    pub origin: Origin,
    /// Path below that folder.
    pub path: ContentPath,
    /// Where it lies on this machine.
    pub disk: PathBuf,
    /// What it shows, if it is called an image: its size, or why it cannot be shown.
    pub image: Option<Result<Arc<Image>, Unreadable>>,
    /// Whether it begins as pages do, though its name has the ending of a text, or none.
    pub begins_as_page: bool,
    /// Whether it stands for a file that Git LFS has not fetched.
    pub is_lfs_pointer: bool,
    /// What a ready-made page or a style sheet in `content` refers to, as it is written there.
    pub references: Arc<[String]>,
    /// The finding that it cannot be read; it is not published then.
    pub unreadable: Option<Box<Diagnostic>>,
}

impl CopiedFile {
    pub(super) fn read(origin: Origin, path: ContentPath, disk: PathBuf) -> Self {
        let (mut file, unreadable) = match patiently(|| File::open(&disk)) {
            Ok(file) => (Some(file), None),
            Err(error) => {
                let finding = unreadable(format!("{}/{path}", origin.folder()), &error);
                (None, Some(Box::new(finding)))
            }
        };
        let is_lfs_pointer = file.as_mut().is_some_and(is_lfs_pointer);
        let image = images::ending_of(&path).map(|ending| {
            let file = file.as_mut().ok_or(Unreadable::File)?;
            file.rewind().map_err(|_| Unreadable::File)?;
            images::measure(&mut BufReader::new(file), ending).map(Arc::new)
        });
        let mut content = file.filter(|_| origin == Origin::Content);
        let begins_as_page = may_be_page(&path) && content.as_mut().is_some_and(begins_as_page);
        let references = content
            .as_mut()
            .map(|file| references::of(&path, file))
            .unwrap_or_default();
        Self {
            origin,
            path,
            disk,
            image,
            begins_as_page,
            is_lfs_pointer,
            references: references.into(),
            unreadable,
        }
    }

    /// Whether anything of what is held here can change with the file's bytes.
    pub(super) fn is_read(&self) -> bool {
        self.image.is_some()
            || self.unreadable.is_some()
            || may_be_page(&self.path)
            || references::has_any(&self.path)
    }

    /// The file as the root of the site sees it: `content/plan.pdf`.
    pub fn source_path(&self) -> String {
        format!("{}/{}", self.origin.folder(), self.path)
    }

    /// The file as findings call it beside pages: below `content`, or with the name of its folder.
    pub fn shown_path(&self) -> String {
        match self.origin {
            Origin::Content => self.path.clone(),
            Origin::Static => self.source_path(),
        }
    }

    /// The address that its name gives.
    pub fn address(&self) -> String {
        match self.origin {
            Origin::Content => file_address(&self.path),
            Origin::Static => format!("/{}", address::encode_path(&self.path)),
        }
    }
}

/// How the small text begins that Git LFS leaves in the place of a file, and how many bytes it has
/// at most: <https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md>.
pub const LFS_POINTER: &str = "version https://git-lfs.github.com/spec/v1\n";
const LFS_POINTER_LENGTH: u64 = 1024;

fn is_lfs_pointer(file: &mut File) -> bool {
    let is_small = file
        .metadata()
        .is_ok_and(|found| found.len() < LFS_POINTER_LENGTH);
    is_small
        && beginning(file, LFS_POINTER_LENGTH)
            .is_ok_and(|bytes| bytes.starts_with(LFS_POINTER.as_bytes()))
}

/// The first bytes of an open file, as many as `length` and no more than it has.
pub(super) fn beginning(file: &mut File, length: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.rewind()?;
    file.take(length).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether a file's name is one that editors give to pages when they are left to it.
fn may_be_page(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.')
        .is_none_or(|(_, ending)| ending.eq_ignore_ascii_case("txt"))
}

/// Whether a file begins with fields of a page.
fn begins_as_page(file: &mut File) -> bool {
    let Ok(first) = beginning(file, 2048) else {
        return false;
    };
    let text = String::from_utf8_lossy(&first);
    let mut lines = text
        .trim_start_matches('\u{feff}')
        .lines()
        .map(str::trim_end);
    let is_field = |line: &str| {
        line.split_once(':')
            .is_some_and(|(name, _)| FIELDS.iter().any(|field| field.name == name))
    };
    lines.next() == Some("---") && lines.take_while(|line| *line != "---").any(is_field)
}
