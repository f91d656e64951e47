//! What a link that leads to nothing was probably meant to lead to.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::nearest::nearest;
use crate::site::{Site, Target};

/// How many names are compared at most with those that were written. Where many links are broken on
/// a large site, as when a folder has got another name, only the nearest names of the same folder
/// are looked for.
const MAX_COMPARED: usize = 1_000_000;

/// The site's files, arranged for looking up what is like them; only once something is missing.
pub(super) struct Suggestions<'a> {
    site: &'a Site,
    files: OnceLock<Files<'a>>,
}

struct Files<'a> {
    /// Content paths, sorted.
    paths: Vec<&'a str>,
    by_folder: FxHashMap<&'a str, Vec<&'a str>>,
    /// The first path of each name, by the name in lower case.
    by_name: FxHashMap<String, &'a str>,
    /// Whether there is time to compare what is missing with every file.
    is_affordable: bool,
}

impl<'a> Suggestions<'a> {
    pub(super) const fn new(site: &'a Site) -> Self {
        Self {
            site,
            files: OnceLock::new(),
        }
    }

    /// The path that was probably meant by one that is missing: the folder whose page that is; the
    /// file without its ending; a file of the same name elsewhere; the most similar name in the
    /// same folder, else anywhere.
    pub(super) fn path(&self, missing: &str) -> Option<&'a str> {
        let files = self.files();
        let known = |path: &str| {
            files
                .paths
                .binary_search(&path)
                .ok()
                .map(|index| files.paths[index])
        };
        let (folder, name) = split(missing);
        if name == "index.md" {
            return known(folder);
        }
        let by_name = || {
            known(&format!("{missing}.md"))
                .or_else(|| files.by_name.get(&name.to_lowercase()).copied())
        };
        let in_folder = || like(name, files.by_folder.get(folder).map_or(&[], Vec::as_slice));
        by_name().or_else(in_folder).or_else(|| {
            if files.is_affordable {
                like(name, &files.paths)
            } else {
                None
            }
        })
    }

    /// The address most like one that is missing, among those that `is_shown`.
    pub(super) fn address(
        &self,
        missing: &str,
        is_shown: impl Fn(&str) -> bool,
    ) -> Option<&'a str> {
        if !self.files().is_affordable {
            return None;
        }
        let mut addresses: Vec<&str> = self
            .site
            .addresses()
            .filter(|address| is_shown(address))
            .collect();
        addresses.sort_unstable();
        nearest(missing, addresses)
    }

    fn files(&self) -> &Files<'a> {
        self.files.get_or_init(|| {
            let mut paths: Vec<&str> = self.site.paths().filter(|path| !path.is_empty()).collect();
            paths.sort_unstable();
            let (mut by_folder, mut by_name) = (
                FxHashMap::<&str, Vec<&str>>::default(),
                FxHashMap::default(),
            );
            for &path in &paths {
                let (folder, name) = split(path);
                by_folder.entry(folder).or_default().push(path);
                by_name.entry(name.to_lowercase()).or_insert(path);
            }
            let is_affordable = paths.len().saturating_mul(missing(self.site)) <= MAX_COMPARED;
            Files {
                paths,
                by_folder,
                by_name,
                is_affordable,
            }
        })
    }
}

/// How many links of pages lead to nothing.
fn missing(site: &Site) -> usize {
    let links = site.pages.iter().flat_map(|page| {
        page.links
            .in_text
            .iter()
            .chain(&page.links.in_fields)
            .chain(&page.links.related)
    });
    links
        .filter(|target| matches!(target, Target::Missing(_)))
        .count()
}

fn like<'p>(name: &str, candidates: &[&'p str]) -> Option<&'p str> {
    let stems = candidates
        .iter()
        .map(|path| stem(split(path).1))
        .filter(|stem| !stem.is_empty());
    let best = nearest(stem(name), stems)?;
    candidates
        .iter()
        .copied()
        .find(|path| stem(split(path).1) == best)
}

/// A path's folder and name.
fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
