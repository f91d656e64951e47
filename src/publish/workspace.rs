//! `OUTPUT/.samverk/`: made, locked, and unmade if the build does not commit.

use std::fs::{self, File, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::leftovers::leaves_empty;
use crate::publish::error::PublishError;
use crate::publish::manifest;
use crate::publish::path::OWN_FOLDER;

/// How often the lock is taken again that another build has removed meanwhile. Where a disk gives a
/// file another number each time it is asked, there is no end to it.
const LOCK_ATTEMPTS: usize = 100;

/// The locked folder of a build. Dropped before [`Workspace::keep`], all that was created is
/// removed again.
#[derive(Debug)]
pub(super) struct Workspace {
    output: PathBuf,
    manifest: PathBuf,
    stage: PathBuf,
    lock_path: PathBuf,
    lock: Option<File>,
    /// What did not exist before and is to be removed again, in the order of creation.
    created: Vec<PathBuf>,
}

impl Workspace {
    /// Refuses a folder that is not ours, creates what is missing and takes the lock.
    pub(super) fn open(output: &Path) -> Result<Self, PublishError> {
        refuse_foreign(output)?;
        let own = output.join(OWN_FOLDER);
        let mut workspace = Self {
            output: output.to_owned(),
            manifest: own.join(manifest::NAME),
            stage: own.join("stage"),
            lock_path: own.join("lock"),
            lock: None,
            created: Vec::new(),
        };
        create_folders(&own, &mut workspace.created)?;
        workspace.take_lock()?;
        Ok(workspace)
    }

    /// The folder of the site.
    pub(super) fn output(&self) -> &Path {
        &self.output
    }

    /// Where the manifest is, if there is one.
    pub(super) fn manifest(&self) -> &Path {
        &self.manifest
    }

    /// Where everything waits for the commit.
    pub(super) fn stage(&self) -> &Path {
        &self.stage
    }

    /// Where the next manifest is written, before it is renamed.
    pub(super) fn staged_manifest(&self) -> PathBuf {
        self.stage.join(manifest::NAME)
    }

    /// Where what goes into new folders is staged, under its path in the site.
    pub(super) fn new_tree(&self, path: &str) -> PathBuf {
        // One join: this runs for every file of a cold build.
        self.stage.join(format!("new/{path}"))
    }

    /// Where what goes into an existing folder is staged. Spread over a few folders, since creating
    /// files in one folder is something that threads do one after the other.
    pub(super) fn loose(&self, number: usize) -> PathBuf {
        self.stage.join(format!("loose/{}/{number}", number % 16))
    }

    /// Where what the new site displaces is put before it is deleted.
    pub(super) fn old(&self, number: usize) -> PathBuf {
        self.stage.join(format!("old/{number}"))
    }

    /// Removes what a killed build left and makes room for this one.
    pub(super) fn clear_stage(&self) -> Result<(), PublishError> {
        if fs::symlink_metadata(&self.stage).is_ok_and(|found| found.is_file()) {
            return Err(PublishError::InTheWay(format!("{OWN_FOLDER}/stage")));
        }
        remove_tree(&self.stage)?;
        [
            &self.stage,
            &self.stage.join("new"),
            &self.stage.join("old"),
        ]
        .into_iter()
        .try_for_each(|folder| fs::create_dir(folder).map_err(PublishError::write(folder)))
    }

    /// Whether the disk takes `LOCK` and `lock` for the same file.
    pub(super) fn folds_case(&self) -> bool {
        fs::symlink_metadata(self.lock_path.with_file_name("LOCK")).is_ok()
    }

    /// From now on OUTPUT has contents and stays.
    pub(super) fn keep(&mut self) {
        self.created.clear();
    }

    fn take_lock(&mut self) -> Result<(), PublishError> {
        let mut attempts = LOCK_ATTEMPTS;
        // A link would lead to a file that is none of our business.
        let is_foreign = |found: fs::Metadata| !found.is_file();
        if fs::symlink_metadata(&self.lock_path).is_ok_and(is_foreign) {
            return Err(PublishError::InTheWay(format!("{OWN_FOLDER}/lock")));
        }
        loop {
            let (file, is_new) =
                open_lock(&self.lock_path).map_err(PublishError::write(&self.lock_path))?;
            let is_guarded = is_guarded(&file.try_lock())
                .ok_or_else(|| PublishError::Busy(self.output.clone()))?;
            attempts -= 1;
            // A build that is dropped removes the lock it created; then we hold a file that nobody
            // else will find.
            if !is_guarded || attempts == 0 || is_current(&file, &self.lock_path) {
                if is_new {
                    self.created.push(self.lock_path.clone());
                }
                self.lock = Some(file);
                return Ok(());
            }
            create_folders(&self.output.join(OWN_FOLDER), &mut self.created)?;
        }
    }
}

/// What an attempt to lock came to: whether other builds are kept out, `None` if this one is. Some
/// disks know no locks and say so in several ways (`ENOLCK`, `EINVAL`, `ENOSYS`, `EOPNOTSUPP`):
/// network shares, containers' mounts. Better to publish unguarded than not at all.
const fn is_guarded(attempt: &Result<(), TryLockError>) -> Option<bool> {
    match attempt {
        Ok(()) => Some(true),
        Err(TryLockError::WouldBlock) => None,
        Err(TryLockError::Error(_)) => Some(false),
    }
}

impl Drop for Workspace {
    /// Best effort: the next build clears what could not be removed, and an error has no one to go
    /// to.
    fn drop(&mut self) {
        if let Some(lock) = self.lock.take() {
            let _ = fs::remove_dir_all(&self.stage);
            if self
                .created
                .pop_if(|newest| *newest == self.lock_path)
                .is_some()
            {
                // Removed while it is held, so that no other build holds it.
                let _ = fs::remove_file(&self.lock_path);
            }
            // Closing is not enough: a process that is just being started may hold a copy of the
            // handle.
            let _ = lock.unlock();
        }
        for folder in self.created.iter().rev() {
            // Fails on a folder that something else has come into: as it should.
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Removes a folder with all its contents, if it is there.
fn remove_tree(path: &Path) -> Result<(), PublishError> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(PublishError::write(path)(error)),
        _ => Ok(()),
    }
}

/// Fails unless `output` is missing, empty or made by samverk. A first build that was killed before
/// its commit leaves nothing but our own folder, which counts as empty.
fn refuse_foreign(output: &Path) -> Result<(), PublishError> {
    let own = output.join(OWN_FOLDER);
    let own_is_real = fs::symlink_metadata(&own).is_ok_and(|found| found.is_dir());
    if own_is_real
        && fs::symlink_metadata(own.join(manifest::NAME)).is_ok_and(|found| found.is_file())
    {
        return Ok(());
    }
    let listing = match fs::read_dir(output) {
        Ok(listing) => listing,
        Err(_) if output.is_file() => return Err(PublishError::NotAFolder(output.to_owned())),
        // Creating it will tell more.
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(());
        }
        Err(error) => return Err(PublishError::read(output)(error)),
    };
    for entry in listing {
        let name = entry.map_err(PublishError::read(output))?.file_name();
        let ours = name == OWN_FOLDER && own_is_real;
        if !ours && !leaves_empty(&name.to_string_lossy()) {
            return Err(PublishError::Foreign(output.to_owned()));
        }
    }
    Ok(())
}

/// Creates `folder` and what is missing above it, and notes in `created` what it created.
fn create_folders(folder: &Path, created: &mut Vec<PathBuf>) -> Result<(), PublishError> {
    let mut result = fs::create_dir(folder);
    if result
        .as_ref()
        .is_err_and(|error| error.kind() == ErrorKind::NotFound)
        && let Some(above) = folder
            .parent()
            .filter(|above| !above.as_os_str().is_empty())
    {
        create_folders(above, created)?;
        result = fs::create_dir(folder);
    }
    match result {
        Ok(()) => created.push(folder.to_owned()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists && folder.is_dir() => {}
        Err(error) => {
            let not_a_folder = folder
                .ancestors()
                .find(|above| fs::symlink_metadata(above).is_ok() && !above.is_dir());
            return Err(not_a_folder.map_or_else(
                || PublishError::write(folder)(error),
                |path| PublishError::NotAFolder(path.to_owned()),
            ));
        }
    }
    Ok(())
}

/// The lock file, and whether this call created it.
fn open_lock(path: &Path) -> io::Result<(File, bool)> {
    match File::create_new(path) {
        Ok(file) => Ok((file, true)),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            Ok((File::options().write(true).open(path)?, false))
        }
        Err(error) => Err(error),
    }
}

#[cfg(unix)]
fn is_current(lock: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let (Ok(held), Ok(found)) = (lock.metadata(), fs::symlink_metadata(path)) else {
        return false;
    };
    (held.dev(), held.ino()) == (found.dev(), found.ino())
}

#[cfg(not(unix))]
fn is_current(_lock: &File, path: &Path) -> bool {
    path.exists()
}

#[cfg(test)]
mod tests {
    use std::fs::TryLockError;
    use std::io;

    use super::is_guarded;

    #[test]
    fn a_disk_without_locks_is_published_to_and_a_locked_one_is_not() {
        assert_eq!(is_guarded(&Ok(())), Some(true));
        assert_eq!(is_guarded(&Err(TryLockError::WouldBlock)), None);
        // ENOLCK, EINVAL, ENOSYS, EOPNOTSUPP on Linux.
        for code in [37, 22, 38, 95] {
            let refused = TryLockError::Error(io::Error::from_raw_os_error(code));
            assert_eq!(is_guarded(&Err(refused)), Some(false));
        }
    }
}
