//! `samverk new`: a new page.

use std::path::{Path, PathBuf};

use super::args::{Global, New, NewType};
use super::pipeline::prepare;
use super::{Failure, Status, streams};
use crate::content::PageType;
use crate::diagnostics::Language;
use crate::scaffold::{NewPage, ScaffoldError, Title, starter};
use crate::site::{Resource, Site};
use crate::snapshot::BuildOptions;

pub(super) fn run(global: &Global, options: &New) -> Result<Status, Failure> {
    let title = Title::parse(&options.title.join(" "))?;
    let prepared = prepare(global, &BuildOptions::default())?;
    let site = &prepared.snapshot.site;
    let root = from_here(&prepared.root)?;
    let page = NewPage::find(&root, &options.folder, &title)?;
    if let Some(other) = resident(site, &page.address) {
        return Err(ScaffoldError::Exists(root.join(other)).into());
    }
    // The page is in the site's language; where samverk does not speak that, in the one it speaks
    // with its writer.
    let language =
        Language::from_code(site.config.language()).unwrap_or(prepared.messages.language());
    page.create(&starter(
        page_type(options.page_type),
        &title,
        language,
        site.clock.today,
    ))?;

    // The page is there, whether or not its name can be written.
    streams::report(format!("{}\n", page.file.display()), &prepared.messages);
    if !global.quiet {
        streams::say(prepared.messages.word("new-next"));
    }
    Ok(Status::Fine)
}

const fn page_type(asked: NewType) -> PageType {
    match asked {
        NewType::Network => PageType::Network,
        NewType::MeetingPlace => PageType::MeetingPlace,
        NewType::Page => PageType::Page,
    }
}

/// The file of the page that has an address, or had it once: it may well be called otherwise than
/// the new page's file.
fn resident<'a>(site: &'a Site, address: &str) -> Option<&'a str> {
    match site.at(address)? {
        Resource::Page(id) | Resource::Redirect(id) => Some(&site.page(id).document.source.path),
        Resource::Folder(_) | Resource::File(_) | Resource::Tag(_) | Resource::Generated => None,
    }
}

/// A path as it can be used from the current folder.
fn from_here(path: &Path) -> Result<PathBuf, Failure> {
    let absolute = std::path::absolute(path)?;
    Ok(absolute
        .strip_prefix(std::env::current_dir()?)
        .map_or_else(|_| absolute.clone(), Path::to_path_buf))
}
