//! What a build keeps for the next one: `ROOT/.samverk-cache/build`. Deleting it changes nothing
//! but time.
//!
//! * **What it stands for**: the build of a site by one program under certain [`Conditions`], from
//!   files with certain stamps and into files with certain stamps. All of these are written down
//!   beside what came of it. Where each is the same, so is what a build would do: nothing.
//! * **Stamps are taken before files are read**, so that a file which is saved meanwhile counts as
//!   changed next time. What may have been written within the same step of the clock is compared
//!   by its contents.
//! * **It never fails.** A file that is cut short, damaged, of another program or of another site
//!   does not count; what cannot be written is not there next time.
//! * **Writing is atomic**: beside its place, and then a rename. Of two builds at once, one's is
//!   kept.

#![expect(
    clippy::disallowed_methods,
    reason = "no output and no source: a cache of samverk's own, which may be lost at any time"
)]

mod conditions;
mod file;
mod inputs;
mod outputs;

use std::path::{Path, PathBuf};

pub use conditions::Conditions;

use serde::{Deserialize, Serialize};

use crate::build::Built;
use crate::content::Stamp;
use crate::diagnostics::{Diagnostic, StoredFindings};
use conditions::Key;
use inputs::Inputs;

/// The folder of all caches below a site's root.
const FOLDER: &str = ".samverk-cache";
/// The file in it.
const FILE: &str = "build";

/// Files with their stamps.
type Stamps = Vec<(String, Stamp)>;

/// A site about to be built, and what is known of it.
#[derive(Debug)]
pub enum Site {
    /// Nothing has changed since the last build.
    Unchanged(LastBuild),
    /// Whatever has changed, this build can be kept.
    Changed(Keeper),
}

/// What came of the last build.
#[derive(Debug, Clone)]
pub struct LastBuild {
    /// All findings, sorted.
    pub findings: Vec<Diagnostic>,
    /// How many pages the site shows.
    pub pages: usize,
    /// How many bytes of pages were rendered.
    pub bytes: usize,
    /// How many files it published.
    pub files: usize,
}

/// What a build is kept with.
#[derive(Debug)]
pub struct Keeper {
    file: PathBuf,
    /// What the next build is compared with; `None` where that would be in vain.
    kept: Option<(Key, Inputs)>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Record {
    key: Key,
    inputs: Inputs,
    outputs: Stamps,
    findings: StoredFindings,
    pages: usize,
    bytes: usize,
}

/// Looks what is kept of the site at `root`, and whether it still holds.
pub fn look(root: &Path, conditions: &Conditions<'_>) -> Site {
    let file = root.join(FOLDER).join(FILE);
    let Some((key, mut inputs)) = conditions.key(root).zip(Inputs::of(root)) else {
        return Site::Changed(Keeper { file, kept: None });
    };
    let last = file::read::<Record>(&file).filter(|record| {
        record.key == key
            && record.inputs.hold(root, &inputs)
            && outputs::hold(conditions.output, &record.outputs)
    });
    if let Some(last) = last.and_then(Record::into_last_build) {
        return Site::Unchanged(last);
    }
    let is_certain = inputs.compare_by_contents(root);
    Site::Changed(Keeper {
        file,
        kept: is_certain.then_some((key, inputs)),
    })
}

impl Record {
    fn into_last_build(self) -> Option<LastBuild> {
        Some(LastBuild {
            findings: self.findings.read()?,
            pages: self.pages,
            bytes: self.bytes,
            files: self.outputs.len() - 1,
        })
    }
}

impl Keeper {
    /// Keeps what came of a build into the folder `output`, unless a next one would have something
    /// to do in any case.
    pub fn keep(self, built: &Built, pages: usize, output: &Path) {
        let settled = match &built.published {
            Ok(Some(published)) if published.is_settled => Some(published),
            _ => None,
        };
        let record = self
            .kept
            .zip(settled)
            .and_then(|((key, inputs), published)| {
                Some(Record {
                    key,
                    inputs,
                    outputs: outputs::of(output, &published.files)?,
                    findings: StoredFindings::of(&built.findings),
                    pages,
                    bytes: built.bytes,
                })
            });
        if let Some(record) = record {
            file::write(&self.file, &record);
        }
    }
}
