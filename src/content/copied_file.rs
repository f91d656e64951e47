//! Files that are published as they are.

#![expect(clippy::disallowed_methods, reason = "load reads")]

use std::fs::File;
use std::io::{self, BufReader, Read, Seek};
use std::path::PathBuf;
use std::sync::Arc;

use memchr::memmem;

use super::front_matter::FIELDS;
use super::path::{ContentPath, file_address};
use super::read::unreadable;
use super::references;
use super::scripts;
use crate::address;
use crate::at_work;
use crate::diagnostics::choices::LeftOutReason;
use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::images::{self, Image, Metadata, Unreadable};
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
    /// What it says besides what it shows, if it is a picture, whatever it is called.
    pub metadata: Metadata,
    /// Whether it begins as pages do, though its name has the ending of a text, or none.
    pub begins_as_page: bool,
    /// Whether it stands for a file that Git LFS has not fetched.
    pub is_lfs_pointer: bool,
    /// Whether it runs a script when a browser opens it; only known of what lies in `content`.
    pub has_script: bool,
    /// What a ready-made page or a style sheet in `content` refers to, as it is written there.
    pub references: Arc<[String]>,
    /// The finding that it cannot be read, or that nobody should; it is not published then.
    pub unreadable: Option<Box<Diagnostic>>,
}

impl CopiedFile {
    pub(super) fn read(origin: Origin, path: ContentPath, disk: PathBuf) -> Self {
        let shown = format!("{}/{path}", origin.folder());
        at_work::on(&shown, move || Self::looked_at(origin, path, disk))
    }

    fn looked_at(origin: Origin, path: ContentPath, disk: PathBuf) -> Self {
        let (mut file, mut unreadable) = match patiently(|| File::open(&disk)) {
            Ok(file) => (Some(file), None),
            Err(error) => {
                let finding = unreadable(format!("{}/{path}", origin.folder()), &error);
                (None, Some(Box::new(finding)))
            }
        };
        let is_lfs_pointer = file.as_mut().is_some_and(is_lfs_pointer);
        let metadata = file.as_mut().map_or(Metadata::NONE, |file| {
            images::metadata(&mut BufReader::new(file))
        });
        let image = images::ending_of(&path).map(|ending| {
            let file = file.as_mut().ok_or(Unreadable::File)?;
            file.rewind().map_err(|_| Unreadable::File)?;
            images::measure(&mut BufReader::new(file), ending).map(Arc::new)
        });
        let is_image = matches!(image, Some(Ok(_)));
        if !is_image && file.as_mut().is_some_and(holds_private_key) {
            unreadable = Some(Box::new(secret(format!("{}/{path}", origin.folder()))));
        }
        let mut content = file.filter(|_| origin == Origin::Content);
        let begins_as_page = may_be_page(&path) && content.as_mut().is_some_and(begins_as_page);
        let has_script = content
            .as_mut()
            .is_some_and(|file| scripts::runs(&path, file));
        let references = content
            .as_mut()
            .map(|file| references::of(&path, file))
            .unwrap_or_default();
        Self {
            origin,
            path,
            disk,
            image,
            metadata,
            begins_as_page,
            is_lfs_pointer,
            has_script,
            references: references.into(),
            unreadable,
        }
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

/// A file that holds a private key is hardly larger, in bytes.
const MAX_KEY_FILE: u64 = 32 * 1024;

/// Whether a file holds a private key, whatever it is called: as text (RFC 7468), or as `PuTTY`
/// writes it.
fn holds_private_key(file: &mut File) -> bool {
    let is_small = file
        .metadata()
        .is_ok_and(|found| found.len() <= MAX_KEY_FILE);
    let holds = |bytes: &[u8]| {
        let is_key = |rest: &[u8]| {
            let line = rest.split(|byte| *byte == b'\n').next().unwrap_or(rest);
            memmem::find(line, b"PRIVATE KEY").is_some()
        };
        bytes.starts_with(b"PuTTY-User-Key-File-")
            || memmem::find_iter(bytes, b"-----BEGIN ").any(|at| is_key(&bytes[at..]))
    };
    is_small && beginning(file, MAX_KEY_FILE).is_ok_and(|bytes| holds(&bytes))
}

/// The finding that a file is left out because of what is in it.
fn secret(path: String) -> Diagnostic {
    let finding = Diagnostic::about_path(Code::FileLeftOut, path.as_str())
        .with("file", path)
        .with("reason", LeftOutReason::Secret);
    Diagnostic {
        severity: Severity::Warning,
        ..finding
    }
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
