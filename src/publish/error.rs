//! What can go wrong while publishing.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// A build could not be published. `Display` is English; a translation matches on the variant.
#[derive(Debug)]
#[non_exhaustive]
pub enum PublishError {
    /// The output folder has contents and samverk did not make it, so nothing in it is touched.
    Foreign(PathBuf),
    /// The output folder holds another site.
    OtherSite {
        /// The folder.
        output: PathBuf,
        /// What the site in it is called.
        title: String,
    },
    /// The output, or one of the folders above it, exists and is not a folder.
    NotAFolder(PathBuf),
    /// Another build has this output folder open.
    Busy(PathBuf),
    /// This manifest is damaged or was written by a newer samverk, so that what may be pruned is
    /// not known.
    Manifest(PathBuf),
    /// At this path, relative to the output folder, lies something that samverk did not write.
    InTheWay(String),
    /// Not a path below the output folder: absolute, with `..`, an empty part, `\` or NUL, or in
    /// `.samverk`.
    Path(String),
    /// Two outputs want this path, or one wants it as a file and another as a folder.
    Collision(String),
    /// A commit after staging had failed.
    Incomplete,
    /// This file or folder could not be read.
    Read {
        /// As the caller gave it, or below the output folder that the caller gave.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// This file or folder could not be written, moved or removed.
    Write {
        /// Below the output folder that the caller gave, or a folder above it.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl PublishError {
    /// For `map_err` after an operation that reads `path`.
    pub(super) fn read(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Read {
            path: path.to_owned(),
            source,
        }
    }

    /// For `map_err` after an operation that writes `path`.
    pub(super) fn write(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Write {
            path: path.to_owned(),
            source,
        }
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign(path) => write!(
                f,
                "the output folder {} is not empty and was not made by samverk; \
                 choose another, or empty it yourself",
                path.display()
            ),
            Self::OtherSite { output, title } => write!(
                f,
                "the output folder {} holds another site, {title}; choose another folder",
                output.display()
            ),
            Self::NotAFolder(path) => write!(
                f,
                "{} is not a folder, so no site can be written there",
                path.display()
            ),
            Self::Busy(path) => write!(
                f,
                "another build is writing to {}; try again when it is done",
                path.display()
            ),
            Self::Manifest(path) => {
                write!(
                    f,
                    "{} is damaged or comes from a newer samverk; \
                     remove the whole output folder and build again",
                    path.display()
                )
            }
            Self::InTheWay(path) => {
                write!(
                    f,
                    "{path} in the output folder was not written by samverk \
                     and is in the way of a file of the site"
                )
            }
            Self::Path(path) => write!(f, "{path:?} is not a path inside the output folder"),
            Self::Collision(path) => write!(f, "two files of the site want the same place: {path}"),
            Self::Incomplete => write!(
                f,
                "nothing was published, because a file could not be staged"
            ),
            Self::Read { path, source } => write!(f, "could not read {}: {source}", path.display()),
            Self::Write { path, source } => {
                write!(f, "could not write {}: {source}", path.display())
            }
        }
    }
}

impl std::error::Error for PublishError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Read { source, .. } | Self::Write { source, .. } => Some(source),
            _ => None,
        }
    }
}
