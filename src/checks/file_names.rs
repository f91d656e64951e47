//! Names of files and folders in `content/` that not every system has: whoever fetches the site to
//! such a computer does not get the file, or nothing at all.

use std::collections::{BTreeMap, BTreeSet};

use crate::address::{self, Unusable};
use crate::content::{CONTENT, Origin};
use crate::diagnostics::choices::NameReason;
use crate::diagnostics::{Code, Diagnostic};
use crate::routes::Routes;
use crate::site::{PageId, Refusal, Site, Subject};

/// What is wrong with a name.
enum Fault {
    /// It has a character that Windows takes for something else.
    Character(char),
    /// It ends in a dot or a space.
    End,
    /// It is a device to Windows.
    Device,
}

pub(super) fn check(site: &Site, _: &Routes) -> Vec<Diagnostic> {
    let pages = site.pages.iter().map(|page| &*page.document.path);
    let files = site.files.iter().map(|file| &file.file);
    let files = files.filter(|file| file.origin == Origin::Content);
    let faults: BTreeMap<&str, Fault> = pages
        .chain(files.map(|file| &*file.path))
        .flat_map(faults_in)
        .collect();
    if faults.is_empty() {
        return Vec::new();
    }
    let said = said_of_addresses(site);
    let unsaid = faults.into_iter().filter(|(path, _)| !said.contains(path));
    unsaid
        .map(|(path, fault)| {
            let (reason, character) = match fault {
                Fault::Character(character) => (NameReason::Character, Some(character.to_string())),
                Fault::End => (NameReason::End, None),
                Fault::Device => (NameReason::Device, None),
            };
            Diagnostic::about_path(Code::FileNameUnusable, format!("{CONTENT}/{path}"))
                .with("reason", reason)
                .with("name", path.rsplit('/').next().unwrap_or(path))
                .with("character", character)
        })
        .collect()
}

pub(super) fn of_page(site: &Site, routes: &Routes, page: PageId) -> Vec<Diagnostic> {
    let path = &site.page(page).document.source.path;
    let mut findings = check(site, routes);
    findings.retain(|finding| finding.file() == Some(path));
    findings
}

/// The files and folders on the way to one that have such names, by their paths.
fn faults_in(path: &str) -> impl Iterator<Item = (&str, Fault)> {
    let ends = path.match_indices('/').map(|(slash, _)| slash);
    ends.chain([path.len()]).filter_map(|end| {
        let path = path.get(..end)?;
        let name = path.rsplit('/').next()?;
        let fault = match address::unusable_name(name)? {
            Unusable::Character(_, character) => Fault::Character(character),
            Unusable::End(_) => Fault::End,
            Unusable::Device(_) => Fault::Device,
            // It is there.
            Unusable::LongName(_) | Unusable::LongPath => return None,
        };
        Some((path, fault))
    })
}

/// The pages, files and folders whose addresses have that fault, too, which is said there.
fn said_of_addresses(site: &Site) -> BTreeSet<&str> {
    let faulty = site
        .conflicts
        .iter()
        .filter(|conflict| matches!(conflict.reason, Refusal::Unusable(_)));
    faulty
        .filter_map(|conflict| match &conflict.subject {
            Subject::Page(id) => Some(&*site.page(*id).document.path),
            Subject::File(id) => Some(&*site.file(*id).file.path),
            Subject::Folder(path) => Some(&**path),
            Subject::Alias(_) => None,
        })
        .collect()
}
