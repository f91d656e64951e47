//! What lies at the places where the site has folders. Symbolic links are never followed: a link is
//! not a folder, so nothing is compared, written or pruned through one.

use std::collections::HashMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::publish::error::PublishError;
use crate::publish::path::parent;

/// What lies at a path where a folder is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EntryKind {
    /// Nothing, or it lies below something that is not a folder.
    Missing,
    /// A real folder, and all folders above it are real.
    Folder,
    /// A file or a symbolic link.
    Other,
}

/// The folders of OUTPUT as they were when first asked for; each is asked for once.
#[derive(Debug)]
pub(super) struct Folders {
    output: PathBuf,
    empty: bool,
    known: Mutex<HashMap<String, EntryKind>>,
}

impl Folders {
    /// `empty` spares all look-ups: OUTPUT holds nothing.
    pub(super) fn new(output: &Path, empty: bool) -> Self {
        Self {
            output: output.to_owned(),
            empty,
            known: Mutex::default(),
        }
    }

    /// Whether OUTPUT held nothing.
    pub(super) const fn is_empty(&self) -> bool {
        self.empty
    }

    /// What lies at `folder`.
    pub(super) fn entry_kind(&self, folder: &str) -> Result<EntryKind, PublishError> {
        if self.empty {
            return Ok(EntryKind::Missing);
        }
        if folder.is_empty() {
            return Ok(EntryKind::Folder);
        }
        let known = self
            .known
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(folder)
            .copied();
        if let Some(kind) = known {
            return Ok(kind);
        }
        let kind = match self.entry_kind(parent(folder))? {
            EntryKind::Folder => self.look(folder)?,
            EntryKind::Missing | EntryKind::Other => EntryKind::Missing,
        };
        self.known
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(folder.to_owned(), kind);
        Ok(kind)
    }

    fn look(&self, folder: &str) -> Result<EntryKind, PublishError> {
        let path = self.output.join(folder);
        match fs::symlink_metadata(&path) {
            Ok(found) if found.is_dir() => Ok(EntryKind::Folder),
            Ok(_) => Ok(EntryKind::Other),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(EntryKind::Missing),
            Err(error) => Err(PublishError::read(&path)(error)),
        }
    }
}
