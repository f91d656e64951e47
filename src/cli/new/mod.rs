//! `samverk new`: a new page, alone or as another one in a further language.

mod error;
mod original;

use std::path::{Path, PathBuf};

use super::args::{Global, New, NewType};
use super::pipeline::{Prepared, prepare};
use super::{Failure, Status, language, root, streams};
use crate::content::{CONTENT, PageType};
use crate::diagnostics::Language;
use crate::scaffold::{NewName, NewPage, ScaffoldError, Title, starter, version};
use crate::site::{Page, PageId, Resource, Site};
use crate::snapshot::BuildOptions;
pub(super) use error::VersionError;

pub(super) fn run(global: &Global, options: &New) -> Result<Status, Failure> {
    let title = Title::parse(&options.title.join(" "))?;
    let prepared = prepare(global, &BuildOptions::default())?;
    let site = &prepared.snapshot.site;
    let root = from_here(&prepared.root)?;
    let (page, original) = place(&prepared, &root, options, &title)?;
    if let Some(other) = resident(site, &page.address) {
        return Err(ScaffoldError::Exists(root.join(other)).into());
    }
    // The page is explained in its own language; where samverk does not speak that, in English if
    // it is not the site's own, else in the one that it speaks with its writer.
    let own = site.config.language();
    let explained = match &page.language {
        Some(language) => Language::from_code(language).unwrap_or(Language::English),
        None => Language::from_code(own).unwrap_or(prepared.messages.language()),
    };
    let asked = page_type(options.page_type);
    let today = site.clock.today;
    page.create(&match original {
        Some(original) => {
            let leads = leads(site, page.language.as_deref(), original);
            version(&original.document, &title, explained, today, leads)
        }
        None => starter(asked, &title, explained, today),
    })?;

    // The page is there, whether or not its name can be written.
    streams::report(format!("{}\n", root::shown(&page.file)), &prepared.messages);
    if !global.quiet {
        if let Some(original) = original {
            say_what_it_is(&prepared, original, asked, page.language.as_deref());
        }
        streams::say(prepared.messages.word("new-next"));
    }
    Ok(Status::Fine)
}

/// Where the new page goes, and the page that it is in another language, if it is one.
fn place<'a>(
    prepared: &'a Prepared,
    root: &Path,
    options: &New,
    title: &Title,
) -> Result<(NewPage, Option<&'a Page>), Failure> {
    let site = &prepared.snapshot.site;
    let own = site.config.language();
    // In the name of a file, the site's own language is not said.
    let said = |language: &'a str| (language != own).then_some(language);
    let asked = options.language.as_deref();
    let asked = asked
        .map(|written| language::listed(site, written))
        .transpose()?;
    if let Some(written) = &options.of {
        if !options.folder.is_empty() {
            return Err(VersionError::InFolder.into());
        }
        let id = original::find(site, &prepared.root, written)?;
        let original = site.page(id);
        let language = match asked {
            Some(language) => language,
            None => language::other_than(site, site.language_of(original))?,
        };
        let page = beside(site, root, id, title, said(language))?;
        return Ok((page, Some(original)));
    }
    let language = asked.and_then(said);
    let page = NewPage::find(root, &options.folder, &NewName::alone(title, language))?;
    // A page of that name is one that samverk takes for the same in the site's own language.
    let same = language.and_then(|language| {
        let path = page.file.strip_prefix(root.join(CONTENT)).ok()?;
        let path = path.to_string_lossy().replace('\\', "/");
        let stem = path.strip_suffix(&format!(".{language}.md"))?;
        site.page_at_path(&format!("{stem}.md"))
    });
    match same {
        Some(id) => {
            let page = beside(site, root, id, title, language)?;
            Ok((page, Some(site.page(id))))
        }
        None => Ok((page, None)),
    }
}

/// The place of a page in a language, beside the page that it is in another.
fn beside(
    site: &Site,
    root: &Path,
    id: PageId,
    title: &Title,
    language: Option<&str>,
) -> Result<NewPage, Failure> {
    let original = site.page(id);
    let wanted = language.unwrap_or_else(|| site.config.language());
    // A site that has a language in its settings alone has no edition in it yet.
    let there = if site.language_of(original) == wanted {
        Some(id)
    } else {
        let edition = site.edition_in(wanted);
        edition.and_then(|edition| site.version_in(id, edition))
    };
    if let Some(there) = there {
        return Err(VersionError::Exists {
            original: original.document.source.path.clone(),
            language: wanted.to_owned(),
            file: root.join(&site.page(there).document.source.path),
            is_original: there == id,
        }
        .into());
    }
    let name = &original.document.name;
    let named = NewName::version(name, title, language);
    Ok(NewPage::find(root, &name.folder, &named)?)
}

/// Whether a page in a language comes before another in the order of the site's languages.
fn leads(site: &Site, language: Option<&str>, other: &Page) -> bool {
    let language = language.unwrap_or_else(|| site.config.language());
    let mut editions = site.config.editions.iter();
    let first = editions.find(|edition| {
        edition.language == language || edition.language == site.language_of(other)
    });
    first.is_some_and(|edition| edition.language == language)
}

/// Says of which page the new one is a version, and of which type that makes it.
fn say_what_it_is(prepared: &Prepared, original: &Page, asked: PageType, language: Option<&str>) {
    let messages = &prepared.messages;
    let language = language.unwrap_or_else(|| prepared.snapshot.site.config.language());
    let args = [
        ("language", language.into()),
        ("original", original.document.source.path.as_str().into()),
    ];
    streams::say(messages.phrase("new-version", &args));
    let is = original.document.front_matter.page_type;
    if is != asked {
        let args = [("asked", asked.as_str().into()), ("is", is.as_str().into())];
        streams::say(messages.phrase("new-type", &args));
    }
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
        Resource::Folder(_) | Resource::File(_) | Resource::Term(_) | Resource::Generated => None,
    }
}

/// A path as it can be used from the current folder.
fn from_here(path: &Path) -> Result<PathBuf, Failure> {
    let absolute = std::path::absolute(path)?;
    Ok(absolute
        .strip_prefix(std::env::current_dir()?)
        .map_or_else(|_| absolute.clone(), Path::to_path_buf))
}
