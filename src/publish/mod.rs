//! Publishing: the only stage that writes output.
//!
//! The contract: a reader of OUTPUT never meets a torn page, and a page that existed before and
//! exists afterwards is never missing, whatever moment the build is killed at; a build that fails
//! before [`Publication::commit`] leaves OUTPUT as it was; and nothing that samverk did not write
//! is ever deleted. What is guarded against is a killed process, and, as far as it costs little, a
//! power cut: see `on_disk`.
//!
//! The order of events:
//! 1. [`Publication::open`] refuses a folder that is not ours, takes the lock and clears what a
//!    killed build left.
//! 2. [`Publication::stage`] writes what is new or changed below `OUTPUT/.samverk/stage/`, from any
//!    number of threads.
//! 3. [`Publication::commit`] plans every move, and gives up here if something of the user's is in
//!    the way.
//! 4. What is staged is synced to the disk, where a site is replaced.
//! 5. The manifest of old *and* new names is written: from now on whichever build comes next can
//!    prune everything.
//! 6. Renames make the new site visible: assets, then other files, then pages; within these new
//!    things first.
//! 7. What the old manifest names and this build did not stage is pruned. Fingerprinted assets stay
//!    one build more.
//! 8. The manifest of this build replaces the one of step 5.
//!
//! `OUTPUT/.samverk/` holds `lock` (empty), `manifest.json` and, during a build, `stage/`: `new/`
//! mirrors the site for what goes into folders that do not exist yet (whole folders are renamed at
//! once), `loose/` holds numbered files for folders that do, `old/` what a folder or file of the
//! new site displaces, and the next `manifest.json` is written there, too.

#![expect(clippy::disallowed_methods, reason = "this is the stage that writes")]

mod commit;
mod error;
mod folders;
mod manifest;
mod on_disk;
mod owner;
mod path;
mod plan;
mod replace;
mod stage;
mod workspace;

#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

pub use crate::publish::error::PublishError;
pub use crate::publish::owner::SiteName;
pub use crate::publish::replace::{ReplaceError, replace};

use crate::publish::folders::Folders;
use crate::publish::manifest::{HOME, Manifest};
use crate::publish::owner::Overlap;
use crate::publish::plan::StagedFile;
use crate::publish::workspace::Workspace;

/// What a published file is to its readers, in the order in which they become visible; pages of both
/// kinds at the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutputKind {
    /// A fingerprinted asset of the theme, or a variant of an image. Its name changes with its
    /// bytes, so pages of two builds can use it: it stays for one build after the last one that
    /// staged it.
    Asset,
    /// Anything that is neither an asset nor a page: images, copied files, feeds, data.
    File,
    /// A page that is made of others: a listing, a redirect. It may use everything above.
    Generated,
    /// A page that somebody has written.
    Page,
}

/// What a commit would do to the pages that somebody has written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageChanges {
    /// How many OUTPUT has.
    pub before: usize,
    /// How many it would have.
    pub after: usize,
    /// The files of those at whose place nothing would be, sorted: `natverk/matematik/index.html`.
    pub gone: Vec<String>,
}

/// What a build did to OUTPUT, in files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// New or replaced.
    pub written: usize,
    /// Staged with the very bytes that OUTPUT had already, and therefore left alone.
    pub unchanged: usize,
    /// Pruned, because this build did not stage them.
    pub removed: usize,
}

/// What a commit leaves in OUTPUT.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// What it did.
    pub summary: Summary,
    /// The files of the site, and samverk's own, by path: all that a next commit would look at.
    pub files: Vec<String>,
    /// Whether a next build that stages the same would change nothing. It would where files have
    /// stayed that only the build before had.
    pub is_settled: bool,
}

/// A build's way into OUTPUT: open, stage from many threads, commit.
///
/// Dropped without a commit it removes what it staged; where OUTPUT (or its parents) did not exist
/// before, they do not afterwards.
#[derive(Debug)]
pub struct Publication {
    workspace: Workspace,
    previous: Manifest,
    site: Option<SiteName>,
    /// `previous` in ASCII lower case, where the disk does not tell case apart.
    previous_folded: Option<HashSet<String>>,
    folders: Folders,
    entries: Mutex<Vec<StagedFile>>,
    next_loose: AtomicUsize,
    /// A `stage` failed, so that what is staged is not the site.
    failed: AtomicBool,
}

impl Publication {
    /// Opens the folder `output` for a build, creating it and its parents where they are missing.
    /// Nothing that is visible to a reader is touched.
    ///
    /// # Errors
    /// [`PublishError::Foreign`] if the folder has contents that samverk did not write,
    /// [`PublishError::NotAFolder`], [`PublishError::Busy`] while another build has it open,
    /// [`PublishError::Manifest`] if its manifest cannot be understood, and [`PublishError::Read`]
    /// or [`PublishError::Write`] from the disk.
    pub fn open(output: &Path) -> Result<Self, PublishError> {
        let workspace = Workspace::open(output)?;
        let previous = Manifest::read(workspace.manifest())?;
        workspace.clear_stage()?;
        let previous_folded = (previous.is_some() && workspace.folds_case()).then(|| {
            previous
                .iter()
                .flat_map(Manifest::names)
                .map(str::to_ascii_lowercase)
                .collect()
        });
        Ok(Self {
            // Without a manifest the folder was empty, so that nothing needs to be looked for in
            // it.
            folders: Folders::new(output, previous.is_none()),
            workspace,
            previous: previous.unwrap_or_default(),
            site: None,
            previous_folded,
            entries: Mutex::new(Vec::new()),
            next_loose: AtomicUsize::new(0),
            failed: AtomicBool::new(false),
        })
    }

    /// The files that earlier builds have in OUTPUT, by path. What of them is not staged is pruned
    /// by the commit.
    pub fn published(&self) -> impl Iterator<Item = &str> {
        self.previous.names()
    }

    /// What a commit would now do to the pages that somebody has written.
    pub fn page_changes(&self) -> PageChanges {
        let entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        let staged: HashSet<&str> = entries.iter().map(|entry| entry.path.as_str()).collect();
        let pages = self.previous.pages();
        let after = entries
            .iter()
            .filter(|entry| entry.kind == OutputKind::Page)
            .count();
        // Of a site without pages, a listing of nothing may take a page's place.
        let gone = pages
            .iter()
            .filter(|page| after == 0 || !staged.contains(page.as_str()));
        PageChanges {
            before: pages.len(),
            after,
            gone: gone.cloned().collect(),
        }
    }

    /// Says whose site this is, once it is staged.
    ///
    /// # Errors
    /// [`PublishError::OtherSite`] if another site's files are in OUTPUT.
    pub fn claim(&mut self, site: SiteName) -> Result<(), PublishError> {
        let others = self.previous.site.as_ref();
        if let Some(other) = others.filter(|other| !site.is(other, self.overlap())) {
            return Err(PublishError::OtherSite {
                output: self.workspace.output().to_owned(),
                title: other.title.clone(),
            });
        }
        self.site = Some(site);
        Ok(())
    }

    /// Says whose site this is, and that it may take the place of another's.
    pub fn take_over(&mut self, site: SiteName) {
        self.site = Some(site);
    }

    fn overlap(&self) -> Overlap {
        let PageChanges { before, gone, .. } = self.page_changes();
        let has_home = self.previous.pages().contains(HOME);
        let before = before - usize::from(has_home);
        let gone = gone.iter().filter(|page| *page != HOME).count();
        match before {
            0 => Overlap::Unknown,
            _ if gone * 2 <= before => Overlap::Much,
            _ => Overlap::Little,
        }
    }

    /// Stages `bytes` for `path`, which is relative to OUTPUT and separated by `/`
    /// (`natverk/matematik/index.html`). If OUTPUT holds these bytes there already, the file is
    /// left alone, modification time and all.
    ///
    /// # Errors
    /// [`PublishError::Path`] and [`PublishError::Collision`] are mistakes of the caller's,
    /// [`PublishError::InTheWay`] names a file of the user's that differs, [`PublishError::Read`]
    /// and [`PublishError::Write`] come from the disk. After any of them this publication can only
    /// be dropped.
    pub fn stage(&self, path: &str, kind: OutputKind, bytes: &[u8]) -> Result<(), PublishError> {
        self.record(path, kind, self.stage_bytes(path, bytes))
    }

    /// Stages a copy of the file `from` for `path`, as [`Publication::stage`] does, in constant
    /// memory. Permissions are not copied, so that a write-protected source does not make
    /// write-protected output.
    ///
    /// # Errors
    /// As for [`Publication::stage`]; [`PublishError::Read`] also if `from` cannot be read.
    pub fn stage_copy(
        &self,
        path: &str,
        kind: OutputKind,
        from: &Path,
    ) -> Result<(), PublishError> {
        let whole = |file: File| {
            let length = file.metadata()?.len();
            Ok((file, length))
        };
        self.record(path, kind, self.stage_file(path, from, whole))
    }

    /// Stages a part of the file `from` for `path`, as [`Publication::stage_copy`] does: what `part`
    /// gives of it, with its length, each time the same.
    ///
    /// # Errors
    /// As for [`Publication::stage_copy`]; [`PublishError::Read`] also if there is no such part.
    pub fn stage_part<R: Read>(
        &self,
        path: &str,
        kind: OutputKind,
        from: &Path,
        part: impl Fn(File) -> io::Result<(R, u64)>,
    ) -> Result<(), PublishError> {
        self.record(path, kind, self.stage_file(path, from, part))
    }

    /// Stages what OUTPUT has at `path` already, as the caller knows without looking again.
    pub fn leave(&self, path: &str, kind: OutputKind) {
        let staged = plan::Staged::Unchanged;
        let path = path.to_owned();
        let entry = StagedFile { path, kind, staged };
        self.entries
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(entry);
    }

    /// Makes what was staged the contents of OUTPUT, and prunes what previous builds wrote and this
    /// one did not stage.
    ///
    /// # Errors
    /// Before anything visible changes: [`PublishError::InTheWay`], [`PublishError::Collision`],
    /// and [`PublishError::Incomplete`] if a `stage` had failed. [`PublishError::Write`] and
    /// [`PublishError::Read`] may come later; OUTPUT then holds whole pages of both builds, and the
    /// next build puts it right.
    pub fn commit(self) -> Result<Published, PublishError> {
        if self.failed.load(Ordering::Acquire) {
            return Err(PublishError::Incomplete);
        }
        let entries = self
            .entries
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let site = self.site.as_ref();
        commit::commit(self.workspace, &self.previous, &self.folders, site, entries)
    }

    fn record(
        &self,
        path: &str,
        kind: OutputKind,
        staged: Result<plan::Staged, PublishError>,
    ) -> Result<(), PublishError> {
        match staged {
            Ok(staged) => {
                let entry = StagedFile {
                    path: path.to_owned(),
                    kind,
                    staged,
                };
                self.entries
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push(entry);
                Ok(())
            }
            Err(error) => {
                self.failed.store(true, Ordering::Release);
                Err(error)
            }
        }
    }
}
