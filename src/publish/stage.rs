//! Staging one file: is it there already, and if not, where to put it.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;
use std::sync::atomic::Ordering;

use crate::patience::patiently;
use crate::publish::Publication;
use crate::publish::error::PublishError;
use crate::publish::folders::EntryKind;
use crate::publish::path::{guard, parent};
use crate::publish::plan::Staged;

/// How much of a file is held at a time when it is compared.
const CHUNK: usize = 16 * 1024;

impl Publication {
    pub(super) fn stage_bytes(&self, path: &str, bytes: &[u8]) -> Result<Staged, PublishError> {
        let staged = self.choose(path, bytes.len() as u64, |there| {
            Ok(same_bytes(there, bytes).unwrap_or(false))
        })?;
        self.put(path, staged, |mut file| file.write_all(bytes))?;
        Ok(staged)
    }

    /// Stages what `part` gives of the file `from`, with its length.
    pub(super) fn stage_file<R: Read>(
        &self,
        path: &str,
        from: &Path,
        part: impl Fn(File) -> io::Result<(R, u64)>,
    ) -> Result<Staged, PublishError> {
        let open = || {
            patiently(|| File::open(from))
                .and_then(&part)
                .map_err(PublishError::read(from))
        };
        let (mut source, length) = open()?;
        let staged = self.choose(path, length, |there| {
            let (mut twin, _) = open()?;
            let Ok(mut there) = File::open(there) else {
                return Ok(false);
            };
            same_streams(&mut there, &mut twin).map_err(PublishError::read(from))
        })?;
        // `io::copy` lets the kernel copy where it can; `fs::copy` would take the permissions
        // along.
        self.put(path, staged, |mut file| {
            io::copy(&mut source, &mut file).map(drop)
        })?;
        Ok(staged)
    }

    /// Looks at what lies at `path` and decides where its successor of `len` bytes is to be staged.
    fn choose(
        &self,
        path: &str,
        len: u64,
        is_same: impl FnOnce(&Path) -> Result<bool, PublishError>,
    ) -> Result<Staged, PublishError> {
        guard(path)?;
        if self.folders.entry_kind(parent(path))? != EntryKind::Folder {
            return Ok(Staged::InNewFolder);
        }
        let there = self.workspace.output().join(path);
        let over = match fs::symlink_metadata(&there) {
            Ok(found) if found.is_dir() => EntryKind::Folder,
            Ok(found) if found.is_file() && found.len() == len && is_same(&there)? => {
                return Ok(Staged::Unchanged);
            }
            // Renaming over a symbolic link replaces the link, and leaves alone what it leads to.
            Ok(_) if self.owns(path) => EntryKind::Other,
            Ok(_) => return Err(PublishError::InTheWay(path.to_owned())),
            Err(error) if error.kind() == ErrorKind::NotFound => EntryKind::Missing,
            Err(error) => return Err(PublishError::read(&there)(error)),
        };
        Ok(Staged::Loose {
            number: self.next_loose.fetch_add(1, Ordering::Relaxed),
            over,
        })
    }

    fn owns(&self, path: &str) -> bool {
        self.previous.contains(path)
            || self
                .previous_folded
                .as_ref()
                .is_some_and(|names| names.contains(&path.to_ascii_lowercase()))
    }

    fn put(
        &self,
        path: &str,
        staged: Staged,
        fill: impl FnOnce(File) -> io::Result<()>,
    ) -> Result<(), PublishError> {
        let target = match staged {
            Staged::Unchanged => return Ok(()),
            Staged::Loose { number, .. } => self.workspace.loose(number),
            Staged::InNewFolder => self.workspace.new_tree(path),
        };
        // Most files of a site are the index of their folder and its first file. For all others the
        // folder is likely to be there. Guessing right is one system call instead of two.
        let filled = if staged == Staged::InNewFolder && path.ends_with("/index.html") {
            target
                .parent()
                .map_or(Ok(()), create_folders)
                .and_then(|()| File::create_new(&target))
        } else {
            File::create_new(&target).or_else(|error| match (error.kind(), target.parent()) {
                (ErrorKind::NotFound, Some(folder)) => {
                    create_folders(folder).and_then(|()| File::create_new(&target))
                }
                _ => Err(error),
            })
        };
        filled.and_then(fill).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists | ErrorKind::NotADirectory => {
                PublishError::Collision(path.to_owned())
            }
            // Named as it will be called: where it waits says nothing to anybody.
            _ => PublishError::write(&self.workspace.output().join(path))(error),
        })
    }
}

/// Like `fs::create_dir_all`, but without a look at folders that need not be looked at, and content
/// with any entry that is there: if it is not a folder, creating the file in it says so.
fn create_folders(folder: &Path) -> io::Result<()> {
    let create = || match fs::create_dir(folder) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        other => other,
    };
    match (create(), folder.parent()) {
        (Err(error), Some(above)) if error.kind() == ErrorKind::NotFound => {
            create_folders(above)?;
            create()
        }
        (result, _) => result,
    }
}

/// Whether the file at `path`, which is as long as `bytes`, holds them.
fn same_bytes(path: &Path, mut bytes: &[u8]) -> io::Result<bool> {
    let mut file = File::open(path)?;
    let mut chunk = [0; CHUNK];
    while !bytes.is_empty() {
        let read = file.read(&mut chunk)?;
        let Some((head, rest)) = bytes.split_at_checked(read) else {
            return Ok(false);
        };
        if read == 0 || head != &chunk[..read] {
            return Ok(false);
        }
        bytes = rest;
    }
    Ok(true)
}

/// Whether both hold the same bytes to the end. The error is one of reading `b`; if `a` cannot be
/// read, they differ.
fn same_streams(a: &mut impl Read, b: &mut impl Read) -> io::Result<bool> {
    let mut chunk = [0; CHUNK];
    let mut other = [0; CHUNK];
    loop {
        let read = b.read(&mut chunk)?;
        if read == 0 {
            return Ok(a.read(&mut other[..1]).is_ok_and(|more| more == 0));
        }
        if a.read_exact(&mut other[..read]).is_err() || chunk[..read] != other[..read] {
            return Ok(false);
        }
    }
}
