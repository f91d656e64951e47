//! The files that a site is made of, by what they look like from outside.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use rayon::prelude::*;
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};
use walkdir::{DirEntry, WalkDir};

use super::Stamps;
use crate::content::{CONTENT, SETTINGS, STATIC, Stamp, is_markdown};
use crate::leftovers::{self, Entry, Leftover};
use crate::theme::THEMES;

/// So many files can be saved while a site is built that are compared by their contents. After a
/// site was copied or checked out as a whole, its next build is an ordinary one.
const MAX_FRESH: usize = 64;

/// What is added to the path of a link where its own stamp stands.
const LINK: &str = " → ";

/// Files and folders of a site at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Inputs {
    /// By path below the root, sorted. A link is there twice: itself, and what it leads to.
    stamps: Stamps,
    /// When the stamps were taken.
    taken: SystemTime,
    /// The hashes of files that may have been written later than their stamps were taken, without a
    /// trace: by their places among the stamps.
    hashes: Vec<(usize, [u8; 32])>,
}

impl Inputs {
    /// All that the site at `root` is made of. `None` where not all of it can be looked at, or where
    /// there is no content.
    pub(super) fn of(root: &Path) -> Option<Self> {
        #[expect(
            clippy::disallowed_methods,
            reason = "compared with the times of files, not with the site's calendar"
        )]
        let taken = SystemTime::now();
        if !root.join(CONTENT).is_dir() {
            return None;
        }
        let mut entries = Vec::new();
        for name in [SETTINGS, CONTENT, STATIC, THEMES] {
            let top = root.join(name);
            // What is not there has no stamp; a link that leads nowhere is an error of the walk.
            if top.symlink_metadata().is_err() {
                continue;
            }
            let walk = WalkDir::new(top).follow_links(true).into_iter();
            for entry in walk.filter_entry(|entry| entry.depth() == 0 || counts(entry)) {
                entries.push(entry.ok()?);
            }
        }
        let stamps: Option<Vec<Stamps>> = entries
            .par_iter()
            .with_min_len(64)
            .map(|entry| stamps_of(root, entry))
            .collect();
        let mut stamps: Stamps = stamps?.into_iter().flatten().collect();
        stamps.par_sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        Some(Self {
            stamps,
            taken,
            hashes: Vec::new(),
        })
    }

    /// Notes what files hold whose stamps do not tell whether they will be written again. Whether
    /// those are few enough.
    pub(super) fn compare_by_contents(&mut self, root: &Path) -> bool {
        let is_fresh = |stamp: &Stamp| !stamp.is_folder && stamp.may_be_later_than(self.taken);
        let fresh = self.stamps.iter().enumerate();
        let fresh: Vec<usize> = fresh
            .filter(|(_, (_, stamp))| is_fresh(stamp))
            .map(|(place, _)| place)
            .collect();
        if fresh.len() > MAX_FRESH {
            return false;
        }
        let hashes = fresh
            .into_par_iter()
            .map(|place| Some((place, hash(&root.join(&self.stamps[place].0))?)));
        match hashes.collect() {
            Some(hashes) => self.hashes = hashes,
            None => return false,
        }
        true
    }

    /// Whether the site at `root`, which looks like `now`, is the one that these are of.
    pub(super) fn hold(&self, root: &Path, now: &Self) -> bool {
        self.stamps == now.stamps && self.have_same_contents(root, |_| true)
    }

    /// The same, whatever its pages say.
    pub(super) fn hold_but_pages(&self, root: &Path, now: &Self) -> bool {
        self.but_pages().eq(now.but_pages()) && self.have_same_contents(root, |path| !is_page(path))
    }

    /// The pages, by path below `content`, whose files are as they were, and no links to others.
    pub(super) fn same_pages(&self, now: &Self) -> FxHashSet<&str> {
        let fresh: FxHashSet<usize> = self.hashes.iter().map(|(place, _)| *place).collect();
        let mut later = now.stamps.iter().peekable();
        let mut is_there_now = |before: &(String, Stamp)| {
            while later.next_if(|after| after.0 < before.0).is_some() {}
            later.peek() == Some(&before)
        };
        let numbered = self.stamps.iter().enumerate();
        let same = numbered.filter(|(place, file)| is_there_now(file) && !fresh.contains(place));
        let same = same.map(|(_, (path, _))| path.as_str());
        let pages = same.filter(|path| is_page(path));
        let below = pages.filter_map(|path| path.strip_prefix(CONTENT)?.strip_prefix('/'));
        let links = self.stamps.iter().chain(&now.stamps);
        let links = links.filter_map(|(path, _)| path.strip_suffix(LINK));
        let links = links.filter_map(|path| path.strip_prefix(CONTENT)?.strip_prefix('/'));
        let links: FxHashSet<&str> = links.collect();
        below.filter(|path| !links.contains(path)).collect()
    }

    fn but_pages(&self) -> impl Iterator<Item = &(String, Stamp)> {
        self.stamps.iter().filter(|(path, _)| !is_page(path))
    }

    /// Whether those files hold what they held whose stamps do not tell.
    fn have_same_contents(&self, root: &Path, which: impl Fn(&str) -> bool + Sync) -> bool {
        self.hashes.par_iter().all(|(place, before)| {
            let file = self.stamps.get(*place);
            file.is_some_and(|(path, _)| {
                !which(path) || hash(&root.join(path)).as_ref() == Some(before)
            })
        })
    }
}

/// Whether a file may be a page, whose text is compared in any case.
fn is_page(path: &str) -> bool {
    let below = path.strip_prefix(CONTENT);
    below.is_some_and(|below| below.starts_with('/') && is_markdown(below))
}

/// Whether an entry can make a difference. What is left out without a word cannot.
fn counts(entry: &DirEntry) -> bool {
    let kind = if entry.file_type().is_dir() {
        Entry::Folder
    } else {
        Entry::File
    };
    // What `static` leaves out, all leave out.
    let leftover = leftovers::of_verbatim(&entry.file_name().to_string_lossy(), kind);
    leftover != Some(Leftover::Own)
}

/// The stamp of an entry, and that of the link that led there; `None` where it has none, or a name
/// that is not Unicode.
fn stamps_of(root: &Path, entry: &DirEntry) -> Option<Stamps> {
    let path = entry.path().strip_prefix(root).ok()?.to_str()?;
    let stamp = Stamp::of(&entry.metadata().ok()?);
    let stamp = if stamp.is_folder {
        Stamp::OF_FOLDER
    } else {
        stamp
    };
    let mut stamps = vec![(path.to_owned(), stamp)];
    if entry.path_is_symlink() {
        let link = entry.path().symlink_metadata().ok()?;
        stamps.push((format!("{path}{LINK}"), Stamp::of(&link)));
    }
    Some(stamps)
}

fn hash(path: &Path) -> Option<[u8; 32]> {
    Some(*blake3::hash(&fs::read(path).ok()?).as_bytes())
}
