//! Documents, kept from one build to the next: `ROOT/.samverk-cache/documents/`, one file a part.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::FOLDER;
use super::conditions::PROGRAM;
use super::file::{self, Key};
use crate::config::Config;
use crate::content::{Document, KnownDocuments, PARTS, ParseOptions, Texts};

/// Where the documents of a site are kept.
#[derive(Debug)]
pub struct Documents {
    folder: PathBuf,
    key: Option<Key>,
}

impl Documents {
    /// Those of the site at `root`.
    pub fn of(root: &Path, config: &Config) -> Self {
        Self {
            folder: root.join(FOLDER).join("documents"),
            key: Key::of(&(PROGRAM, ParseOptions::of(config))),
        }
    }

    /// Those that this program parsed with the same options. Files whose texts are given as
    /// `unread` need not be read.
    pub fn read(&self, unread: Texts) -> KnownDocuments {
        let read = |number: usize| {
            let part = |key| file::read(&part(&self.folder, number), key);
            self.key.and_then(part).unwrap_or_default()
        };
        let parts = if self.folder.is_dir() {
            (0..PARTS).into_par_iter().map(read).collect()
        } else {
            Vec::new()
        };
        KnownDocuments::of(parts, unread)
    }

    /// Keeps these, of which some were `known`.
    pub fn keep(&self, documents: &[Arc<Document>], known: &KnownDocuments) {
        let Some(key) = self.key else { return };
        known.write(documents, |number, bytes| {
            file::write(&part(&self.folder, number), key, bytes);
        });
    }
}

fn part(folder: &Path, number: usize) -> PathBuf {
    folder.join(number.to_string())
}
