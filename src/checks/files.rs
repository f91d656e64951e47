//! Files that are copied as they are and are not what their writer meant: a page, an image, a
//! ready-made page that works.

use std::collections::HashSet;

use crate::content::{CONTENT, LFS_POINTER, Origin};
use crate::diagnostics::choices::{FileReason, UnreadableReason};
use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::images::Unreadable;
use crate::markdown::LinkKind;
use crate::routes::Routes;
use crate::site::{FileId, Page, PageId, RefersByName, Site, SiteFile};

/// What editors and systems add to or make of `.md`.
const ENDINGS: [&str; 6] = [".md.txt", ".markdown", ".mdown", ".mkd", ".mdx", ".md.docx"];

/// What word processors save.
const DOCUMENTS: [&str; 4] = [".doc", ".docx", ".odt", ".rtf"];

pub(super) fn check(site: &Site, _: &Routes) -> Vec<Diagnostic> {
    let unreadable = site
        .files
        .iter()
        .filter_map(|file| file.file.unreadable.as_deref().cloned());
    let mut findings: Vec<Diagnostic> = unreadable.collect();
    findings.extend(meant_as_pages(site));
    findings.extend(documents(site));
    findings.extend(not_fetched(site));
    findings.extend(with_scripts(site));
    findings.extend(faulty_images(site));
    findings.extend(
        site.refer_by_name
            .iter()
            .map(|found| refers_by_name(site, found)),
    );
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

/// Files among the content that run scripts when somebody opens them, with the rights of the site's
/// own pages. What lies in `static` was put there as it is.
fn with_scripts(site: &Site) -> impl Iterator<Item = Diagnostic> + '_ {
    let files = site.files.iter().map(|file| &file.file);
    files.filter(|file| file.has_script).map(|file| {
        let path = file.source_path();
        Diagnostic::about_path(Code::FileScript, path.as_str()).with("file", path)
    })
}

/// A ready-made page, or a style sheet, that counts on names which addresses do not keep.
fn refers_by_name(site: &Site, found: &RefersByName) -> Diagnostic {
    let path = site.file(found.file).file.source_path();
    let (folder, _) = path.rsplit_once('/').unwrap_or_default();
    let folder = folder.to_owned();
    Diagnostic::about_path(Code::FileNamesChanged, path)
        .with("reference", found.reference.as_str())
        .with("folder", folder)
}

fn meant_as_pages(site: &Site) -> Vec<Diagnostic> {
    let content = site
        .files
        .iter()
        .filter(|file| file.file.origin == Origin::Content);
    let meant = content.filter_map(|file| {
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

/// Text documents, which pages could be; what is called like a page has a finding already.
fn documents(site: &Site) -> impl Iterator<Item = Diagnostic> {
    let content = site
        .files
        .iter()
        .filter(|file| file.file.origin == Origin::Content);
    let names = content.map(|file| file.file.path.as_str()).filter(|path| {
        let path = path.to_lowercase();
        let is_document = DOCUMENTS.into_iter().any(|ending| path.ends_with(ending));
        is_document && !ENDINGS.into_iter().any(|ending| path.ends_with(ending))
    });
    names.map(|path| {
        let name = path.rsplit('/').next().unwrap_or(path);
        Diagnostic::about_path(Code::FileDocument, format!("{CONTENT}/{path}")).with("name", name)
    })
}

/// Images that are damaged, and those that cannot be shown and that no page shows: those that one
/// does are reported there. What nobody shows in `static` is another program's affair.
fn faulty_images(site: &Site) -> Vec<Diagnostic> {
    let fault = |file: &SiteFile| match file.file.image.as_ref()? {
        Ok(image) if image.is_whole => None,
        // That has a finding of its own, too: it is not published as it is.
        Ok(_) if file.is_held_back() => None,
        Ok(_) => Some(None),
        // That has a finding of its own.
        Err(Unreadable::File) if file.is_unreadable() => None,
        Err(why) => Some(Some(*why)),
    };
    let faulty: Vec<(FileId, Option<Unreadable>)> = site
        .files
        .iter()
        .enumerate()
        .filter(|(_, file)| !file.file.is_lfs_pointer)
        .filter_map(|(index, file)| Some((FileId(index), fault(file)?)))
        .collect();
    if faulty.is_empty() {
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
    let of_file = |(id, fault): (FileId, Option<Unreadable>)| {
        let file = &site.file(id).file;
        let is_shown = shown.contains(&id);
        if file.origin == Origin::Static && !is_shown {
            return None;
        }
        let path = file.source_path();
        let Some(why) = fault else {
            return Some(damaged(path));
        };
        let finding = Diagnostic::about_path(Code::ImageUnreadable, path.as_str())
            .with("target", path)
            .with("reason", reason(why));
        // No reader meets it.
        (!is_shown).then_some(Diagnostic {
            severity: Severity::Warning,
            ..finding
        })
    };
    faulty.into_iter().filter_map(of_file).collect()
}

/// The finding about an image that is damaged inside. Browsers may still show some of it, so it
/// stands in for its variants.
pub fn damaged(path: String) -> Diagnostic {
    Diagnostic::about_path(Code::ImageDamaged, path.as_str()).with("file", path)
}

/// Why an image cannot be shown, as messages know it.
pub(super) const fn reason(why: Unreadable) -> UnreadableReason {
    match why {
        Unreadable::Empty => UnreadableReason::Empty,
        Unreadable::Heic => UnreadableReason::Heic,
        Unreadable::Malformed => UnreadableReason::Malformed,
        Unreadable::Namespace => UnreadableReason::Namespace,
        Unreadable::Other => UnreadableReason::Other,
        Unreadable::File => UnreadableReason::File,
    }
}

/// A file that is no page is on none.
pub(super) fn of_page(_: &Site, _: &Routes, _: PageId) -> Vec<Diagnostic> {
    Vec::new()
}
