//! Files that are copied as they are, though their writer probably meant a page, or an image.

use std::collections::HashSet;

use crate::content::{CONTENT, LFS_POINTER};
use crate::diagnostics::choices::{FileReason, UnreadableReason};
use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::images::Unreadable;
use crate::markdown::LinkKind;
use crate::routes::Routes;
use crate::site::{FileId, Page, PageId, Site};

/// What editors and systems add to or make of `.md`.
const ENDINGS: [&str; 6] = [".md.txt", ".markdown", ".mdown", ".mkd", ".mdx", ".md.docx"];

pub(super) fn check(site: &Site, _: &Routes) -> Vec<Diagnostic> {
    let mut findings = meant_as_pages(site);
    findings.extend(unreadable_images(site));
    findings.extend(not_fetched(site));
    findings
}

/// Files that Git LFS has not fetched: one cause, however many they are.
fn not_fetched(site: &Site) -> Option<Diagnostic> {
    let files = site
        .files
        .iter()
        .filter(|file| file.file.is_lfs_pointer)
        .map(|file| &file.file.path);
    let pages = site
        .pages
        .iter()
        .filter(|page| page.document.source.text.starts_with(LFS_POINTER))
        .map(|page| &page.document.path);
    let mut paths: Vec<&String> = files.chain(pages).collect();
    paths.sort_unstable();
    let (first, others) = paths.split_first()?;
    let path = format!("{CONTENT}/{first}");
    Some(
        Diagnostic::about_path(Code::FileUnreadable, path.as_str())
            .with("file", path)
            .with("reason", FileReason::Lfs)
            .with("others", others.len()),
    )
}

fn meant_as_pages(site: &Site) -> Vec<Diagnostic> {
    let meant = site.files.iter().filter_map(|file| {
        let path = file.file.path.as_str();
        let ending = ENDINGS
            .into_iter()
            .find(|ending| path.to_lowercase().ends_with(ending));
        let of_text = || {
            file.file
                .begins_as_page
                .then_some(if path.to_lowercase().ends_with(".txt") {
                    ".txt"
                } else {
                    ""
                })
        };
        Some((path, ending.or_else(of_text)?))
    });
    let findings = meant.map(|(path, ending)| {
        let name = path.rsplit('/').next().unwrap_or(path);
        // The endings are ASCII, and in any case as long as they are here.
        let page = format!(
            "{}.md",
            name.get(..name.len() - ending.len()).unwrap_or(name)
        );
        Diagnostic::about_path(Code::FileNotPage, format!("{CONTENT}/{path}"))
            .with("name", name)
            .with("page", page)
    });
    findings.collect()
}

/// Images that cannot be shown and that no page shows: those that one does are reported there.
fn unreadable_images(site: &Site) -> Vec<Diagnostic> {
    let unreadable: Vec<(FileId, Unreadable)> = site
        .files
        .iter()
        .enumerate()
        .filter(|(_, file)| !file.file.is_lfs_pointer)
        .filter_map(|(index, file)| {
            Some((FileId(index), *file.file.image.as_ref()?.as_ref().err()?))
        })
        .collect();
    if unreadable.is_empty() {
        return Vec::new();
    }
    let links = |page: &Page| -> Vec<FileId> {
        let all = page
            .document
            .markdown
            .outline
            .links
            .iter()
            .zip(&page.links.in_text);
        all.filter(|(link, _)| link.kind == LinkKind::Image)
            .filter_map(|(_, target)| target.file())
            .collect()
    };
    let shown: HashSet<FileId> = site.pages.iter().flat_map(|page| links(page)).collect();
    let of_file = |(id, why): (FileId, Unreadable)| {
        let path = format!("{CONTENT}/{}", site.file(id).file.path);
        let finding = Diagnostic::about_path(Code::ImageUnreadable, path.as_str())
            .with("target", path)
            .with("reason", reason(why));
        // No reader meets it.
        Diagnostic {
            severity: Severity::Warning,
            ..finding
        }
    };
    unreadable
        .into_iter()
        .filter(|(id, _)| !shown.contains(id))
        .map(of_file)
        .collect()
}

/// Why an image cannot be shown, as messages know it.
pub(super) const fn reason(why: Unreadable) -> UnreadableReason {
    match why {
        Unreadable::Empty => UnreadableReason::Empty,
        Unreadable::Heic => UnreadableReason::Heic,
        Unreadable::Other => UnreadableReason::Other,
        Unreadable::File => UnreadableReason::File,
    }
}

/// A file that is no page is on none.
pub(super) fn of_page(_: &Site, _: &Routes, _: PageId) -> Vec<Diagnostic> {
    Vec::new()
}
