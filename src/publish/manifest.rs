//! `.samverk/manifest.json`: the names of what samverk has in OUTPUT, and thereby what it may
//! replace and prune. The bytes depend on nothing but the names: sorted, no time, no path of the
//! machine.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::publish::OutputKind;
use crate::publish::error::PublishError;
use crate::publish::path::{ancestors, guard};
use crate::publish::plan::StagedFile;

const VERSION: u32 = 1;

/// The names that samverk owns in OUTPUT, each in one of three sets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    version: u32,
    /// Fingerprinted assets that the build staged.
    assets: BTreeSet<String>,
    /// Assets of the build before, which this one did not stage; the next build prunes them.
    carried: BTreeSet<String>,
    /// All other files that the build staged, pages too.
    files: BTreeSet<String>,
}

impl Default for Manifest {
    fn default() -> Self {
        Self {
            version: VERSION,
            assets: BTreeSet::new(),
            carried: BTreeSet::new(),
            files: BTreeSet::new(),
        }
    }
}

impl Manifest {
    /// The manifest at `path`, or none if there is no such file.
    pub(super) fn read(path: &Path) -> Result<Option<Self>, PublishError> {
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(PublishError::read(path)(error)),
        };
        serde_json::from_slice::<Self>(&bytes)
            .ok()
            .filter(|read| read.version == VERSION && read.names().all(|name| guard(name).is_ok()))
            .map_or_else(
                || Err(PublishError::Manifest(path.to_owned())),
                |read| Ok(Some(read)),
            )
    }

    /// Replaces the manifest at `path` at once; it is written to `staged` first.
    pub(super) fn write(&self, staged: &Path, path: &Path) -> Result<(), PublishError> {
        let bytes = serde_json::to_vec_pretty(self)
            .map_err(|error| PublishError::write(path)(error.into()))?;
        fs::write(staged, bytes)
            .and_then(|()| fs::rename(staged, path))
            .map_err(PublishError::write(path))
    }

    /// The manifest of a build that staged `entries` over `previous`.
    pub(super) fn of_build(entries: &[StagedFile], previous: &Self) -> Self {
        let of = |assets: bool| {
            let chosen = entries
                .iter()
                .filter(|entry| (entry.kind == OutputKind::Asset) == assets);
            chosen.map(|entry| entry.path.clone()).collect()
        };
        let mut new = Self {
            version: VERSION,
            assets: of(true),
            carried: BTreeSet::new(),
            files: of(false),
        };
        let retired = previous
            .assets
            .iter()
            .filter(|name| !new.contains(name) && !new.displaces(name));
        new.carried = retired.cloned().collect();
        new
    }

    /// The names of both, so that whichever build follows one that was killed knows all that may
    /// lie in OUTPUT.
    pub(super) fn union(&self, other: &Self) -> Self {
        Self {
            version: VERSION,
            assets: &self.assets | &other.assets,
            carried: &self.carried | &other.carried,
            files: &self.files | &other.files,
        }
    }

    /// Whether samverk owns `name`.
    pub(super) fn contains(&self, name: &str) -> bool {
        self.files.contains(name) || self.assets.contains(name) || self.carried.contains(name)
    }

    /// Whether `name` cannot exist beside these names, because one of them is a folder where the
    /// other is a file.
    pub(super) fn displaces(&self, name: &str) -> bool {
        ancestors(name).any(|folder| self.contains(folder)) || self.has_below(name)
    }

    /// Whether any name lies in the folder `folder`.
    pub(super) fn has_below(&self, folder: &str) -> bool {
        let start = format!("{folder}/");
        let below = |names: &BTreeSet<String>| {
            names
                .range(start.clone()..)
                .next()
                .is_some_and(|n| n.starts_with(&start))
        };
        below(&self.files) || below(&self.assets) || below(&self.carried)
    }

    /// Every name.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.assets
            .iter()
            .chain(&self.carried)
            .chain(&self.files)
            .map(String::as_str)
    }
}
