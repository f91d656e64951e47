//! Symbolic links: their targets lie elsewhere, and systems give notice of those under their own names, if at all.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use notify::RecursiveMode;
use walkdir::WalkDir;

/// Where things really lie → where the site has them, below its root.
#[derive(Debug, Default)]
pub(super) struct Links {
    /// Longest first, so that the nearest wins.
    targets: Vec<(PathBuf, PathBuf)>,
    watched: Vec<PathBuf>,
}

impl Links {
    /// All links of the folders of a site, and the site's own folder as it is really called.
    pub(super) fn below(root: &Path, folders: &[PathBuf]) -> Self {
        let mut links = Self::default();
        let links_in =
            |folder| WalkDir::new(folder).follow_links(true).into_iter().filter_map(Result::ok).filter(walkdir::DirEntry::path_is_symlink);
        for path in folders.iter().flat_map(links_in).map(walkdir::DirEntry::into_path).chain([root.to_owned()]) {
            if let (Ok(target), Ok(below)) = (path.canonicalize(), path.strip_prefix(root)) {
                links.targets.push((target, below.to_owned()));
            }
        }
        links.targets.sort_by_key(|(target, _)| std::cmp::Reverse(target.as_os_str().len()));
        links.watched = folders.iter().filter_map(|folder| folder.canonicalize().ok()).collect();
        links
    }

    /// The folders to be watched besides the site's own. inotify's watcher follows links to folders by itself.
    pub(super) fn to_watch(&self) -> BTreeMap<PathBuf, RecursiveMode> {
        let elsewhere = self
            .targets
            .iter()
            .filter(|(target, below)| below.iter().next().is_some() && !self.watched.iter().any(|folder| target.starts_with(folder)));
        let folder = |target: &Path| -> Option<(PathBuf, RecursiveMode)> {
            if target.is_dir() {
                return (!cfg!(target_os = "linux")).then(|| (target.to_owned(), RecursiveMode::Recursive));
            }
            Some((target.parent()?.to_owned(), RecursiveMode::NonRecursive))
        };
        elsewhere.filter_map(|(target, _)| folder(target)).collect()
    }

    /// Where the site has what really lies at a path, below its root.
    pub(super) fn below_root(&self, path: &Path) -> Option<PathBuf> {
        self.targets.iter().find_map(|(target, below)| {
            let rest = path.strip_prefix(target).ok()?;
            Some(if rest.as_os_str().is_empty() { below.clone() } else { below.join(rest) })
        })
    }
}
