//! Files that are copied as they are, though their writer probably meant a page.

use crate::diagnostics::{Code, Diagnostic};
use crate::routes::Routes;
use crate::site::{PageId, Site};
use crate::source::SourceFile;

/// What editors and systems add to or make of `.md`.
const ENDINGS: [&str; 6] = [".md.txt", ".markdown", ".mdown", ".mkd", ".mdx", ".md.docx"];

pub(super) fn check(site: &Site, _: &Routes) -> Vec<Diagnostic> {
    let paths = site.files.iter().map(|file| file.file.path.as_str());
    let meant = paths.filter_map(|path| Some((path, ENDINGS.into_iter().find(|ending| path.to_lowercase().ends_with(ending))?)));
    let findings = meant.map(|(path, ending)| {
        let name = path.rsplit('/').next().unwrap_or(path);
        // The endings are ASCII, and in any case as long as they are here.
        let page = format!("{}.md", name.get(..name.len() - ending.len()).unwrap_or(name));
        let source = SourceFile::new(format!("content/{path}"), "");
        Diagnostic::about(Code::FileNotPage, &source).with("name", name).with("page", page)
    });
    findings.collect()
}

/// A file that is no page is on none.
pub(super) fn of_page(_: &Site, _: &Routes, _: PageId) -> Vec<Diagnostic> {
    Vec::new()
}
