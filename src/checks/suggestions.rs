//! What a link that leads to nothing was probably meant to lead to.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::nearest::nearest;
use crate::site::{Site, Target};

/// How many names are compared at most with those that were written. Where many links are broken on
/// a large site, as when a folder has got another name, only the nearest names of the same folder
/// are looked for.
const MAX_COMPARED: usize = 1_000_000;

/// How many names of one folder are compared with each that is missing in it, where there are many
/// of both. Beyond that, those that begin alike are.
const MAX_EACH: usize = 300;

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
    /// How many links lead to nothing, by the folder that they lead into.
    missing: FxHashMap<&'a str, usize>,
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

    /// Whether there is a file of this content path.
    pub(super) fn has(&self, path: &str) -> bool {
        self.known(path).is_some()
    }

    fn known(&self, path: &str) -> Option<&'a str> {
        let paths = &self.files().paths;
        let index = paths.binary_search(&path).ok()?;
        paths.get(index).copied()
    }

    /// The path that was probably meant by one that is missing: the folder whose page that is; the
    /// file without its ending; a file of the same name elsewhere; the most similar name in the
    /// same folder, else anywhere.
    /// It is none of a page on itself: `own` is the path of the page that the link stands on.
    pub(super) fn path(&self, missing_path: &str, own: Option<&str>) -> Option<&'a str> {
        let files = self.files();
        let is_other = |path: &&str| own != Some(*path);
        let known = |path: &str| self.known(path);
        let (folder, name) = split(missing_path);
        if name == "index.md" {
            return known(folder);
        }
        let by_name = || {
            known(&format!("{missing_path}.md"))
                .or_else(|| files.by_name.get(&name.to_lowercase()).copied())
                .filter(is_other)
        };
        let in_folder = || {
            let paths = files.by_folder.get(folder)?;
            let missing = files.missing.get(folder).copied().unwrap_or_default();
            let candidates = if paths.len().min(missing) <= MAX_EACH {
                paths
            } else {
                around(missing_path, paths)
            };
            like(name, candidates.iter().copied().filter(is_other))
        };
        by_name().or_else(in_folder).or_else(|| {
            if files.is_affordable {
                like(name, files.paths.iter().copied().filter(is_other))
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
            let missing = missing(self.site);
            let all = missing.values().sum::<usize>();
            let is_affordable = paths.len().saturating_mul(all) <= MAX_COMPARED;
            Files {
                paths,
                by_folder,
                by_name,
                missing,
                is_affordable,
            }
        })
    }
}

/// How many links of pages lead to nothing, by the folder that they lead into.
fn missing(site: &Site) -> FxHashMap<&str, usize> {
    let links = site.pages.iter().flat_map(|page| {
        page.links
            .in_text
            .iter()
            .chain(&page.links.in_fields)
            .chain(&page.links.related)
    });
    let mut by_folder = FxHashMap::default();
    for target in links {
        if let Target::Missing(path) = target {
            *by_folder.entry(split(path).0).or_default() += 1;
        }
    }
    by_folder
}

/// The names beside which a missing one would stand in a sorted folder.
fn around<'p, 'a>(missing: &str, sorted: &'p [&'a str]) -> &'p [&'a str] {
    const BESIDE: usize = 20;
    let at = sorted.partition_point(|path| *path < missing);
    &sorted[at.saturating_sub(BESIDE)..sorted.len().min(at + BESIDE)]
}

fn like<'p>(name: &str, candidates: impl Iterator<Item = &'p str> + Clone) -> Option<&'p str> {
    let stems = candidates
        .clone()
        .map(|path| stem(split(path).1))
        .filter(|stem| !stem.is_empty());
    let best = nearest(stem(name), stems)?;
    candidates
        .into_iter()
        .find(|path| stem(split(path).1) == best)
}

/// A path's folder and name.
fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
