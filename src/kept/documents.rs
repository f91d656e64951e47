//! Documents, kept from one build to the next: `ROOT/.samverk-cache/documents/`, one file a part.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::FOLDER;
use super::conditions::PROGRAM;
use super::file::{self, Key};
use crate::config::Config;
use crate::content::{Document, KnownDocuments, PARTS, ParseOptions};

/// The documents of a site that were kept, and where.
#[derive(Debug)]
pub struct Documents {
    folder: PathBuf,
    key: Option<Key>,
    /// Those that this program parsed with the same options.
    pub known: KnownDocuments,
}

impl Documents {
    /// What is kept for the site at `root`.
    pub fn of(root: &Path, config: &Config) -> Self {
        let folder = root.join(FOLDER).join("documents");
        let key = Key::of(&(PROGRAM, ParseOptions::of(config)));
        let read = |number: usize| {
            let part = key.and_then(|key| file::read(&part(&folder, number), key));
            part.unwrap_or_default()
        };
        let parts = if folder.is_dir() {
            (0..PARTS).into_par_iter().map(read).collect()
        } else {
            Vec::new()
        };
        Self {
            known: KnownDocuments::of(parts),
            folder,
            key,
        }
    }

    /// Keeps these instead.
    pub fn keep(&self, documents: &[Arc<Document>]) {
        let Some(key) = self.key else { return };
        self.known.write(documents, |number, bytes| {
            file::write(&part(&self.folder, number), key, bytes);
        });
    }
}

fn part(folder: &Path, number: usize) -> PathBuf {
    folder.join(number.to_string())
}
