//! Why nothing was written.

use std::io;
use std::path::PathBuf;

/// A page or site could not be begun.
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
