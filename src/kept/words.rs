//! Words of pages, kept from one build to the next: `ROOT/.samverk-cache/words/`, one file for some
//! pages that follow each other.

use std::path::{Path, PathBuf};

use super::FOLDER;
use super::conditions::PROGRAM;
use super::file::{self, Key};
use crate::search::KeepWords;

/// Where the words of a site's pages are kept.
#[derive(Debug)]
pub struct Words {
    folder: PathBuf,
    /// Whether what is not there is written.
    writes: bool,
}

impl Words {
    /// Those of the site at `root`, to be looked up.
    pub fn read(root: &Path) -> Self {
        Self {
            folder: root.join(FOLDER).join("words"),
            writes: false,
        }
    }

    /// The same, to be kept as well.
    pub fn keep(root: &Path) -> Self {
        Self {
            writes: true,
            ..Self::read(root)
        }
    }
}

impl KeepWords for Words {
    fn get(&self, place: &str, key: &[u8]) -> Option<Vec<u8>> {
        file::read(&self.folder.join(place), Key::of(&(PROGRAM, key))?)
    }

    fn keep(&self, place: &str, key: &[u8], gathered: &[u8]) {
        if let Some(key) = Key::of(&(PROGRAM, key)).filter(|_| self.writes) {
            file::write(&self.folder.join(place), key, gathered);
        }
    }
}
