//! Symbolic links: their targets lie elsewhere, and systems give notice of those under their own
//! names, if at all.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use notify::RecursiveMode;
use walkdir::WalkDir;

/// All links of a site, and the site's own folder as it is really called.
#[derive(Debug, Default)]
pub(super) struct Symlinks {
    root: PathBuf,
    /// Where things really lie, and where the site has them, below its root. One thing can be had
    /// in several places.
    targets: Vec<(PathBuf, PathBuf)>,
    watched: Vec<PathBuf>,
}

impl Symlinks {
    /// The links among what a site is made of: these files and folders, and all that lies in them.
    pub(super) fn below(root: &Path, parts: &[PathBuf]) -> Self {
        let links_in = |part| {
            WalkDir::new(part)
                .follow_links(true)
                .into_iter()
                .filter_map(link)
        };
        let mut targets = Vec::new();
        for (path, target) in parts
            .iter()
            .flat_map(links_in)
            .chain(root.canonicalize().map(|target| (root.to_owned(), target)))
        {
            if let Ok(below) = path.strip_prefix(root) {
                targets.push((target, below.to_owned()));
            }
        }
        let watched = parts
            .iter()
            .filter_map(|part| part.canonicalize().ok())
            .filter(|part| part.is_dir())
            .collect();
        Self {
            root: root.to_owned(),
            targets,
            watched,
        }
    }

    /// The folders to be watched besides the site's own. inotify's watcher follows links to folders
    /// by itself.
    pub(super) fn to_watch(&self) -> BTreeMap<PathBuf, RecursiveMode> {
        let elsewhere = self.targets.iter().filter(|(target, below)| {
            below.iter().next().is_some()
                && !self.watched.iter().any(|folder| target.starts_with(folder))
        });
        let folder = |target: &Path| -> Option<(PathBuf, RecursiveMode)> {
            if target.is_dir() {
                return (!cfg!(target_os = "linux"))
                    .then(|| (target.to_owned(), RecursiveMode::Recursive));
            }
            Some((target.parent()?.to_owned(), RecursiveMode::NonRecursive))
        };
        elsewhere.filter_map(|(target, _)| folder(target)).collect()
    }

    /// Every place below the root where the site has what the system calls by a path. The system
    /// knows each thing by one name only, whichever of its names that is.
    pub(super) fn places(&self, path: &Path) -> Vec<PathBuf> {
        let real = self.real(path);
        let place = |(target, below): &(PathBuf, PathBuf)| {
            Some(joined(below, real.strip_prefix(target).ok()?))
        };
        let mut places: Vec<PathBuf> = self.targets.iter().filter_map(place).collect();
        places.extend(path.strip_prefix(&self.root).ok().map(Path::to_owned));
        places
    }

    /// Where something really lies: the nearest link above it is the one that counts.
    fn real(&self, path: &Path) -> PathBuf {
        let Ok(below_root) = path.strip_prefix(&self.root) else {
            return path.to_owned();
        };
        let ways = self
            .targets
            .iter()
            .filter(|(_, below)| below_root.starts_with(below));
        let nearest = ways.max_by_key(|(_, below)| below.iter().count());
        let real = nearest
            .and_then(|(target, below)| Some(joined(target, below_root.strip_prefix(below).ok()?)));
        real.unwrap_or_else(|| path.to_owned())
    }

    /// Whether a path is a link, or was one.
    pub(super) fn has(&self, path: &Path) -> bool {
        let was_link = || {
            path.strip_prefix(&self.root)
                .is_ok_and(|path| self.targets.iter().any(|(_, below)| below == path))
        };
        path.is_symlink() || was_link()
    }
}

/// A link, and where it leads; also one that leads to nothing yet, but not one that leads back to
/// where it lies.
fn link(found: walkdir::Result<walkdir::DirEntry>) -> Option<(PathBuf, PathBuf)> {
    match found {
        Ok(entry) if entry.path_is_symlink() => {
            let target = entry.path().canonicalize().ok()?;
            Some((entry.into_path(), target))
        }
        Ok(_) => None,
        Err(error) => {
            let path = error
                .path()
                .filter(|path| path.is_symlink() && !path.exists())?;
            let target = path.parent()?.join(path.read_link().ok()?);
            let folder = target.parent()?.canonicalize().ok()?;
            Some((path.to_owned(), folder.join(target.file_name()?)))
        }
    }
}

/// Joined without a slash at the end, which would make the path of a file one of a folder.
fn joined(folder: &Path, rest: &Path) -> PathBuf {
    if rest.as_os_str().is_empty() {
        folder.to_owned()
    } else {
        folder.join(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_several_links_lead_to_has_several_places() {
        let targets = [
            ("/sajt", ""),
            ("/x", "content/a"),
            ("/y", "content/a/b"),
            ("/x", "content/c"),
            ("/y", "content/c/b"),
            ("/x/f", "content/f"),
        ];
        let targets = targets
            .map(|(target, below)| (PathBuf::from(target), PathBuf::from(below)))
            .to_vec();
        let symlinks = Symlinks {
            root: PathBuf::from("/sajt"),
            targets,
            watched: Vec::new(),
        };
        let places = |path: &str| {
            let mut places = symlinks.places(Path::new(path));
            places.sort_unstable();
            places.dedup();
            places
        };
        let expected = |places: &[&str]| places.iter().map(PathBuf::from).collect::<Vec<_>>();
        for path in ["/x/f", "/sajt/content/a/f", "/sajt/content/f"] {
            assert!(
                places(path).ends_with(&expected(&["content/f"])) && places(path).len() == 3,
                "{path}"
            );
        }
        assert_eq!(
            places("/sajt/content/c/b/z"),
            expected(&["content/a/b/z", "content/c/b/z"])
        );
        assert_eq!(places("/sajt/content/z"), expected(&["content/z"]));
        assert_eq!(places("/sajt"), expected(&[""]));
        assert_eq!(places("/annat"), expected(&[]));
    }
}
