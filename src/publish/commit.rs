//! The commit: manifest of both builds, renames, pruning, manifest of this build.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::patience::patiently_over;
use crate::publish::error::PublishError;
use crate::publish::folders::{EntryKind, Folders};
use crate::publish::manifest::{self, Manifest};
use crate::publish::on_disk;
use crate::publish::owner::SiteName;
use crate::publish::path::{OWN_FOLDER, ancestors, parent};
use crate::publish::plan::{Move, Planner, Staged, StagedFile};
use crate::publish::workspace::Workspace;
use crate::publish::{Published, Summary};

/// Publishes `entries` over what the build of the manifest `previous` left. See the module above
/// for the order.
pub(super) fn commit(
    mut workspace: Workspace,
    previous: &Manifest,
    folders: &Folders,
    site: Option<&SiteName>,
    mut entries: Vec<StagedFile>,
) -> Result<Published, PublishError> {
    entries.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    refuse_collisions(&entries)?;
    let new = Manifest::of_build(&entries, previous, site);
    let moves = Planner {
        workspace: &workspace,
        folders,
        previous,
    }
    .plan(&entries)?;

    let both = previous.union(&new);
    let staged_manifest = workspace.staged_manifest();
    let is_first = folders.is_empty();
    if !is_first {
        let staged: Vec<PathBuf> = entries
            .iter()
            .filter_map(|entry| entry.lies_at(&workspace))
            .collect();
        on_disk::sync_all(workspace.stage(), staged.into_iter())
            .map_err(PublishError::write(workspace.output()))?;
    }
    if is_first || both != *previous {
        both.write(&staged_manifest, workspace.manifest())?;
    }
    workspace.keep();
    for (number, planned) in moves.iter().enumerate() {
        perform(planned, &workspace, number)?;
    }
    let removed = prune(&workspace, previous, &new)?;
    if new != both {
        new.write(&staged_manifest, workspace.manifest())?;
    }
    let unchanged = entries
        .iter()
        .filter(|entry| entry.staged == Staged::Unchanged)
        .count();
    let own = format!("{OWN_FOLDER}/{}", manifest::NAME);
    Ok(Published {
        summary: Summary {
            written: entries.len() - unchanged,
            unchanged,
            removed,
        },
        is_settled: new.is_settled(),
        files: entries
            .into_iter()
            .map(|entry| entry.path)
            .chain([own])
            .collect(),
    })
}

/// Fails if a path is there twice, or as a file and as a folder.
fn refuse_collisions(entries: &[StagedFile]) -> Result<(), PublishError> {
    let paths: HashSet<&str> = entries.iter().map(|entry| entry.path.as_str()).collect();
    let twin = entries
        .windows(2)
        .find(|pair| pair[0].path == pair[1].path)
        .map(|pair| pair[0].path.as_str());
    let file_and_folder = || {
        entries
            .iter()
            .flat_map(|entry| ancestors(&entry.path))
            .find(|folder| paths.contains(folder))
    };
    twin.or_else(file_and_folder)
        .map_or(Ok(()), |path| Err(PublishError::Collision(path.to_owned())))
}

fn perform(planned: &Move, workspace: &Workspace, number: usize) -> Result<(), PublishError> {
    let to = workspace.output().join(&planned.to);
    let old = workspace.old(number);
    if planned.displaces {
        // No system replaces a file by a folder at once. This way the place is empty for one rename
        // only.
        set_aside(&to, &old).map_err(PublishError::write(&to))?;
    }
    put(&planned.from, &to).map_err(|error| {
        if planned.displaces {
            // Back to how it was; the first error is the one to report.
            let _ = rename(&old, &to);
        }
        PublishError::write(&to)(error)
    })
}

/// Moves what the new site displaces out of its way. An overlay file system does not rename a folder
/// that lies in a lower layer, as in a container whose image holds a site: it is removed at once
/// there. All in it is samverk's own; that has been made sure of.
fn set_aside(from: &Path, to: &Path) -> io::Result<()> {
    match rename(from, to) {
        Err(error) if error.kind() == ErrorKind::CrossesDevices => fs::remove_dir_all(from),
        result => result,
    }
}

/// Moves a file or folder of the new site to its place. Where another disk is mounted there, files
/// are copied beside their place and renamed on that disk.
fn put(from: &Path, to: &Path) -> io::Result<()> {
    match rename(from, to) {
        Err(error) if error.kind() == ErrorKind::CrossesDevices => put_across(from, to),
        result => result,
    }
}

fn put_across(from: &Path, to: &Path) -> io::Result<()> {
    if !from.is_dir() {
        let mut beside = to.as_os_str().to_owned();
        beside.push(".samverk-new");
        let beside = Path::new(&beside);
        return fs::copy(from, beside).and_then(|_| rename(beside, to));
    }
    match fs::create_dir(to) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    fs::read_dir(from)?.try_for_each(|entry| {
        let name = entry?.file_name();
        put(&from.join(&name), &to.join(&name))
    })
}

/// `fs::rename`, which replaces a file on every system. On Windows a virus scanner or an indexer
/// may hold a file for a moment after it was written.
fn rename(from: &Path, to: &Path) -> io::Result<()> {
    patiently_over(|| fs::rename(from, to))
}

/// Removes what `previous` names and `new` does not, and the folders that this empties. Returns the
/// number of files.
fn prune(
    workspace: &Workspace,
    previous: &Manifest,
    new: &Manifest,
) -> Result<usize, PublishError> {
    let gone: Vec<&str> = previous
        .names()
        .filter(|name| !new.contains(name))
        .collect();
    // Where the disk does not tell case apart, `Karta.png` is the `karta.png` that was just
    // published.
    let folded: HashSet<String> = if workspace.folds_case() && !gone.is_empty() {
        new.names().map(str::to_ascii_lowercase).collect()
    } else {
        HashSet::new()
    };
    let folders = Folders::new(workspace.output(), false);
    let mut emptied = BTreeSet::new();
    let mut removed = 0;
    for name in gone {
        if new.displaces(name) {
            removed += 1;
            continue;
        }
        if folded.contains(&name.to_ascii_lowercase()) {
            continue;
        }
        // Nothing is removed unless its folder is a real one: a symbolic link on the way leads to
        // where we have no business. If the folder is gone, a build may have been killed before it
        // removed those above.
        if folders.entry_kind(parent(name))? == EntryKind::Folder {
            removed += usize::from(remove_file(&workspace.output().join(name))?);
        }
        for folder in ancestors(name) {
            if folders.entry_kind(folder)? == EntryKind::Folder {
                emptied.insert(folder);
                break;
            }
        }
    }
    // The greatest name first: a folder comes after all that lies in it.
    while let Some(folder) = emptied.pop_last() {
        // Fails if anything is in it, the user's own files too; and then so does every folder
        // above.
        if !folder.is_empty() && fs::remove_dir(workspace.output().join(folder)).is_ok() {
            emptied.insert(parent(folder));
        }
    }
    Ok(removed)
}

/// Removes what is not a folder, since that is not what we wrote. Whether there was anything to
/// remove.
fn remove_file(path: &Path) -> Result<bool, PublishError> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_dir() => Ok(false),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        _ => patiently_over(|| fs::remove_file(path))
            .map(|()| true)
            .map_err(PublishError::write(path)),
    }
}
