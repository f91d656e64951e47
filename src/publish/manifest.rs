//! `.samverk/manifest.json`: the names of what samverk has in OUTPUT, and thereby what it may
//! replace and prune; and whose they are. The bytes depend on nothing else: sorted, no time, no path
//! of the machine.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::patience::patiently_over;
use crate::publish::OutputKind;
use crate::publish::error::PublishError;
use crate::publish::on_disk;
use crate::publish::owner::SiteName;
use crate::publish::path::{ancestors, guard};
use crate::publish::plan::StagedFile;

/// The manifest's name in samverk's own folder.
pub(super) const NAME: &str = "manifest.json";

const VERSION: u32 = 2;

/// The home page.
pub(super) const HOME: &str = "index.html";

/// The version before, which did not tell written pages from other files.
const VERSION_WITHOUT_PAGES: u32 = 1;

/// The names that samverk owns in OUTPUT, each in one of four sets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    version: u32,
    /// Whose site it is, if that was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) site: Option<SiteName>,
    /// Fingerprinted assets that the build staged.
    assets: BTreeSet<String>,
    /// Assets of the build before, which this one did not stage; the next build prunes them.
    carried: BTreeSet<String>,
    /// Pages that somebody has written.
    #[serde(default)]
    pages: BTreeSet<String>,
    /// All other files that the build staged, generated pages too.
    files: BTreeSet<String>,
}

impl Default for Manifest {
    fn default() -> Self {
        Self {
            version: VERSION,
            site: None,
            assets: BTreeSet::new(),
            carried: BTreeSet::new(),
            pages: BTreeSet::new(),
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
            .map(Self::brought_up_to_date)
            .filter(|read| read.version == VERSION && read.names().all(|name| guard(name).is_ok()))
            .map_or_else(
                || Err(PublishError::Manifest(path.to_owned())),
                |read| Ok(Some(read)),
            )
    }

    /// A manifest of the version before in the form of this one.
    fn brought_up_to_date(mut self) -> Self {
        if self.version == VERSION_WITHOUT_PAGES {
            self.version = VERSION;
            let is_page = |name: &String| name == HOME || name.ends_with("/index.html");
            self.pages = self.files.extract_if(.., is_page).collect();
        }
        self
    }

    /// Replaces the manifest at `path` at once; it is written to `staged` first.
    pub(super) fn write(&self, staged: &Path, path: &Path) -> Result<(), PublishError> {
        let bytes = serde_json::to_vec_pretty(self)
            .map_err(|error| PublishError::write(path)(error.into()))?;
        let written = File::create(staged).and_then(|mut file| {
            file.write_all(&bytes)?;
            on_disk::sync(&file)
        });
        written
            .and_then(|()| patiently_over(|| fs::rename(staged, path)))
            .map_err(PublishError::write(path))
    }

    /// The manifest of a build of `site` that staged `entries` over `previous`.
    pub(super) fn of_build(
        entries: &[StagedFile],
        previous: &Self,
        site: Option<&SiteName>,
    ) -> Self {
        let mut new = Self {
            site: site.or(previous.site.as_ref()).cloned(),
            ..Self::default()
        };
        for entry in entries {
            let names = match entry.kind {
                OutputKind::Asset => &mut new.assets,
                OutputKind::Page => &mut new.pages,
                OutputKind::File | OutputKind::Generated => &mut new.files,
            };
            names.insert(entry.path.clone());
        }
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
            site: other.site.clone(),
            assets: &self.assets | &other.assets,
            carried: &self.carried | &other.carried,
            pages: &self.pages | &other.pages,
            files: &self.files | &other.files,
        }
    }

    /// Whether nothing is kept that the build did not stage.
    pub(super) fn is_settled(&self) -> bool {
        self.carried.is_empty()
    }

    /// The pages that somebody has written.
    pub(super) const fn pages(&self) -> &BTreeSet<String> {
        &self.pages
    }

    /// Whether samverk owns `name`.
    pub(super) fn contains(&self, name: &str) -> bool {
        self.sets().into_iter().any(|set| set.contains(name))
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
        self.sets().into_iter().any(below)
    }

    /// Every name.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.sets().into_iter().flatten().map(String::as_str)
    }

    const fn sets(&self) -> [&BTreeSet<String>; 4] {
        [&self.assets, &self.carried, &self.pages, &self.files]
    }
}
