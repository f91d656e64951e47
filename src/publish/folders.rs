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
pub(super) enum Place {
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
    known: Mutex<HashMap<String, Place>>,
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
    pub(super) fn place(&self, folder: &str) -> Result<Place, PublishError> {
        if self.empty {
            return Ok(Place::Missing);
        }
        if folder.is_empty() {
            return Ok(Place::Folder);
        }
        let known = self
            .known
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(folder)
            .copied();
        if let Some(place) = known {
            return Ok(place);
        }
        let place = match self.place(parent(folder))? {
            Place::Folder => self.look(folder)?,
            Place::Missing | Place::Other => Place::Missing,
        };
        self.known
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(folder.to_owned(), place);
        Ok(place)
    }

    fn look(&self, folder: &str) -> Result<Place, PublishError> {
        let path = self.output.join(folder);
        match fs::symlink_metadata(&path) {
            Ok(found) if found.is_dir() => Ok(Place::Folder),
            Ok(_) => Ok(Place::Other),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Place::Missing),
            Err(error) => Err(PublishError::read(&path)(error)),
        }
    }
}
