//! The page that a new one is to be in another language: whatever people write for its file.

use std::path::{Component, Path, PathBuf};

use super::VersionError;
use crate::content::CONTENT;
use crate::nearest::{fold, nearest};
use crate::site::{PageId, Resource, Site};

/// The page meant by `--of`: a path below `content`, with or without that and `.md`, from the
/// current folder or from the system's root; a folder; an address.
pub(super) fn find(site: &Site, root: &Path, written: &str) -> Result<PageId, VersionError> {
    let plain = plain(written);
    let from_here = from_here(root, written);
    let page = std::iter::once(&plain)
        .chain(&from_here)
        .filter(|_| !written.trim().is_empty())
        .find_map(|path| at(site, path));
    let Some(page) = page else {
        let sought = from_here.filter(|path| !path.is_empty()).unwrap_or(plain);
        return Err(VersionError::OriginalMissing {
            written: written.to_owned(),
            nearest: like(site, &sought),
        });
    };
    // What is translated is the page, and its easy version in that language is another.
    let page = site.page(page).original.unwrap_or(page);
    match site.translated_from(page) {
        None => Ok(page),
        Some(original) => Err(VersionError::Translation {
            written: site.page(page).document.source.path.clone(),
            original: site.page(original).document.path.clone(),
        }),
    }
}

/// The page at a path below `content`, or at an address.
fn at(site: &Site, path: &str) -> Option<PageId> {
    let path = path.trim_end_matches('/');
    let files = [
        path.to_owned(),
        format!("{path}.md"),
        format!("{path}/index.md")
            .trim_start_matches('/')
            .to_owned(),
    ];
    let exact = files.iter().find_map(|file| site.page_at_path(file));
    let at_address = || match site.at(&format!("/{path}/"))? {
        Resource::Page(id) => Some(id),
        _ => None,
    };
    exact.or_else(at_address).or_else(|| {
        let folded = files.each_ref().map(|file| fold(file));
        let path = |id: &PageId| fold(&site.page(*id).document.path);
        let mut alike = all(site).filter(|id| folded.contains(&path(id)));
        alike.next().filter(|_| alike.next().is_none())
    })
}

fn all(site: &Site) -> impl Iterator<Item = PageId> {
    (0..site.pages.len()).map(PageId)
}

/// What was written, as a path below `content`.
fn plain(written: &str) -> String {
    let path = written.trim().replace('\\', "/");
    let parts = path.split('/').filter(|part| !matches!(*part, "" | "."));
    let parts: Vec<&str> = parts.collect();
    match parts.as_slice() {
        [first, rest @ ..] if first.eq_ignore_ascii_case(CONTENT) => rest.join("/"),
        parts => parts.join("/"),
    }
}

/// The path below `content` of a file that is named from the current folder, or by its whole path.
fn from_here(root: &Path, written: &str) -> Option<String> {
    let absolute = |path: &Path| Some(without_dots(&std::path::absolute(path).ok()?));
    let path = absolute(Path::new(&written.trim().replace('\\', "/")))?;
    let below = path.strip_prefix(absolute(root)?.join(CONTENT)).ok()?;
    Some(below.to_string_lossy().replace('\\', "/"))
}

/// The path with each `..` carried out.
fn without_dots(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for component in path.components() {
        if component == Component::ParentDir {
            plain.pop();
        } else {
            plain.push(component);
        }
    }
    plain
}

/// The page that was probably meant by a path that none has: of the same name elsewhere, else of a
/// name like it.
fn like(site: &Site, path: &str) -> Option<String> {
    let path = match path.rsplit_once('.') {
        Some((_, ending)) if ending.eq_ignore_ascii_case("md") => path.to_owned(),
        _ => format!("{path}.md"),
    };
    let name = |path: &str| fold(path.rsplit('/').next().unwrap_or(path));
    let originals = all(site).filter(|id| site.translated_from(*id).is_none());
    let paths = originals.map(|id| site.page(id).document.path.as_str());
    let paths: Vec<&str> = paths.collect();
    let mut same = paths.iter().filter(|other| name(other) == name(&path));
    let near = same.next().copied().filter(|_| same.next().is_none());
    near.or_else(|| nearest(&path, paths.iter().copied()))
        .map(str::to_owned)
}
