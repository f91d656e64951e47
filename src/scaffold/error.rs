//! Why nothing was written.

#![expect(clippy::disallowed_methods, reason = "it looks what is in the way")]

use std::io;
use std::path::{Path, PathBuf};

/// A page or site could not be created.
#[derive(Debug)]
pub enum ScaffoldError {
    /// The title has neither letters nor digits.
    TitleEmpty,
    /// The title holds a line break or another character that cannot be seen.
    TitleUnprintable,
    /// The title is too long to name a file.
    TitleLong,
    /// This folder would lie outside `content`.
    FolderOutside(String),
    /// No folder of content can have this name.
    FolderName(String),
    /// This file has the new page's place.
    Exists(PathBuf),
    /// The folder for a new site holds something already.
    NotEmpty {
        /// The folder.
        folder: PathBuf,
        /// A name in it.
        found: String,
    },
    /// A file lies where a folder is needed.
    NotAFolder(PathBuf),
    /// The system would not do it.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl ScaffoldError {
    /// For `map_err` after an operation on a folder.
    pub(super) fn of_folder(folder: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| match folder.ancestors().find(|above| above.is_file()) {
            Some(file) => Self::NotAFolder(file.to_owned()),
            None => Self::Io {
                path: folder.to_owned(),
                source,
            },
        }
    }
}
