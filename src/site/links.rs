//! Where links lead. Every link of every page is resolved once; checks report what is wrong, rendering prints the rest.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;
use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::address_book::{AddressBook, Owner};
use super::{FolderId, Page, PageId, Site};
use crate::address;
use crate::config::Config;

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To a page, perhaps to a place on it.
    Page(PageId, Option<String>),
    /// To a folder without a page of its own.
    Folder(FolderId, Option<String>),
    /// To a copied file, by its number among the sources' files.
    File(usize),
    /// To an address that samverk generates.
    Generated(String, Option<String>),
    /// To a place on the same page.
    Here(Option<String>),
    /// Out of the site; as written.
    External(String),
    /// To a page that is not published now, by its number among the withheld.
    Withheld(usize),
    /// To a file that is called so but for upper and lower case: where it leads, and the path as it is.
    WrongCase(Box<Self>, String),
    /// To nothing: the content path or address that does not exist.
    Missing(String),
    /// Out of the content folder.
    Outside,
    /// To a program: `javascript:` and its like.
    Unsafe,
}

/// Resolves all links of all pages.
pub(super) fn resolve_all(pages: &mut [Page], book: &AddressBook, config: &Config) {
    pages.par_iter_mut().for_each(|page| {
        let document = &page.document;
        let from = Resolver { book, config, folder: &document.name.folder };
        page.links = document.markdown.outline.links.iter().map(|link| from.resolve(&link.target)).collect();
        page.field_links = document.front_matter.network.links().map(|link| from.resolve(&link.value)).collect();
        page.related_targets = document.front_matter.related.iter().map(|path| from.resolve_path(path.value.trim())).collect();
    });
}

/// Resolves links as written in one folder.
pub(super) struct Resolver<'a> {
    pub book: &'a AddressBook,
    pub config: &'a Config,
    /// Content path of the folder that relative links start from.
    pub folder: &'a str,
}

impl Resolver<'_> {
    /// A link in a text or a field: relative or rooted path of a file, address, fragment or URL.
    pub(super) fn resolve(&self, target: &str) -> Target {
        let target = target.trim();
        if let Some(fragment) = target.strip_prefix('#') {
            return Target::Here(fragment_of(fragment));
        }
        if target.starts_with("//") {
            return Target::External(target.to_owned());
        }
        if let Some(scheme) = scheme(target) {
            return match scheme.to_ascii_lowercase().as_str() {
                "javascript" | "vbscript" | "data" => Target::Unsafe,
                "http" | "https" => self.own_url(target).unwrap_or_else(|| Target::External(target.to_owned())),
                _ => Target::External(target.to_owned()),
            };
        }
        let (path, fragment) = match target.split_once('#') {
            Some((path, fragment)) => (path, fragment_of(fragment)),
            None => (target, None),
        };
        let path = path.split('?').next().unwrap_or_default();
        if path.is_empty() {
            return Target::Here(fragment);
        }
        let (start, rest) = path.strip_prefix('/').map_or((self.folder, path), |rooted| ("", rooted));
        let Some(joined) = join(start, rest) else {
            return Target::Outside;
        };
        let found = self.find(&joined, fragment.as_deref());
        match found {
            Target::Missing(_) if path.starts_with('/') => self.find_address(path, fragment).unwrap_or(found),
            found => found,
        }
    }

    /// A content path from the root, as in `related`; a slash before it does no harm.
    fn resolve_path(&self, path: &str) -> Target {
        Resolver { folder: "", ..*self }.resolve(path.trim_start_matches('/'))
    }

    /// A full URL of this very site.
    fn own_url(&self, url: &str) -> Option<Target> {
        let address = self.config.base_url.as_ref()?.strip(url)?;
        let (path, fragment) = match address.split_once('#') {
            Some((path, fragment)) => (path, fragment_of(fragment)),
            None => (address, None),
        };
        self.find_address(path, fragment)
    }

    /// A content path, as written or percent-decoded, in NFC or NFD.
    fn find(&self, path: &str, fragment: Option<&str>) -> Target {
        let trimmed = path.trim_end_matches('/');
        let decoded = percent_decode_str(trimmed).decode_utf8_lossy();
        for form in [Cow::Borrowed(trimmed), decoded.clone(), Cow::Owned(trimmed.nfc().collect()), Cow::Owned(decoded.nfc().collect())] {
            if let Some(owner) = self.book.at_path(&form) {
                return target_of(owner, "", fragment.map(str::to_owned));
            }
        }
        let decoded: String = decoded.nfc().collect();
        match self.book.in_other_case(&decoded) {
            Some(real) => {
                let owner = self.book.at_path(real);
                let target =
                    owner.map_or_else(|| Target::Missing(decoded.clone()), |owner| target_of(owner, "", fragment.map(str::to_owned)));
                Target::WrongCase(Box::new(target), real.to_owned())
            }
            None => Target::Missing(decoded),
        }
    }

    fn find_address(&self, path: &str, fragment: Option<String>) -> Option<Target> {
        let address = address::parse(path)?;
        let owner = self.book.at(&address)?;
        Some(target_of(owner, &address, fragment))
    }
}

fn target_of(owner: Owner, address: &str, fragment: Option<String>) -> Target {
    match owner {
        Owner::Page(id) => Target::Page(id, fragment),
        Owner::Folder(id) => Target::Folder(id, fragment),
        Owner::File(index) => Target::File(index),
        Owner::Withheld(index) => Target::Withheld(index),
        Owner::Redirect(_) | Owner::Generated => Target::Generated(address.to_owned(), fragment),
    }
}

/// The scheme of a URL (RFC 3986, section 3.1): letters, digits, `+`, `-` and `.` before a colon; at least two, so that
/// `C:\plan.docx` is not one. Control characters, which browsers skip, do not hide it.
fn scheme(target: &str) -> Option<String> {
    let visible: String = target.chars().take(64).filter(|c| !c.is_control()).collect();
    let (scheme, _) = visible.split_once(':')?;
    let fits = scheme.len() > 1
        && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    fits.then(|| scheme.to_owned())
}

fn fragment_of(fragment: &str) -> Option<String> {
    (!fragment.is_empty()).then(|| percent_decode_str(fragment).decode_utf8_lossy().into_owned())
}

/// Walks from a folder along a relative path. `None` where it leads above the root.
fn join(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

impl Target {
    /// The page that the link leads to, itself included.
    pub fn page(&self) -> Option<PageId> {
        match self {
            Self::Page(id, _) => Some(*id),
            Self::WrongCase(target, _) => target.page(),
            _ => None,
        }
    }

    /// The root address or URL to print, with its fragment; `None` where the link prints as plain text.
    pub(super) fn href<'a>(&'a self, from: &'a Page, site: &'a Site) -> Option<Cow<'a, str>> {
        match self {
            Self::Page(id, fragment) => Some(with_fragment(&site.page(*id).address, fragment.as_deref())),
            Self::Folder(id, fragment) => Some(with_fragment(&site.folder(*id).address, fragment.as_deref())),
            Self::Generated(address, fragment) => Some(with_fragment(address, fragment.as_deref())),
            Self::File(index) => site.files.get(*index).and_then(|file| file.address.as_deref()).map(Cow::Borrowed),
            Self::Here(fragment) => Some(with_fragment(&from.address, fragment.as_deref())),
            Self::External(url) => Some(Cow::Borrowed(url)),
            Self::WrongCase(target, _) => target.href(from, site),
            Self::Withheld(_) | Self::Missing(_) | Self::Outside | Self::Unsafe => None,
        }
    }
}

fn with_fragment<'a>(address: &'a str, fragment: Option<&str>) -> Cow<'a, str> {
    fragment.map_or(Cow::Borrowed(address), |fragment| Cow::Owned(format!("{address}#{fragment}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes_are_seen_through_disguise() {
        assert_eq!(scheme("java\nscript:x").as_deref(), Some("javascript"));
        assert_eq!(scheme("mailto:a@b.se").as_deref(), Some("mailto"));
        assert_eq!(scheme("C:\\plan.docx"), None);
        assert_eq!(scheme("natverk/a:b.md"), None);
    }

    #[test]
    fn paths_join_and_stay_inside() {
        assert_eq!(join("natverk", "../a.md").as_deref(), Some("a.md"));
        assert_eq!(join("natverk", "./b/../c.md").as_deref(), Some("natverk/c.md"));
        assert_eq!(join("", "../a.md"), None);
    }
}
