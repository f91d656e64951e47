//! Where a link leads, and how that is printed.

use std::borrow::Cow;

use super::{FileId, FolderId, Page, PageId, Site, TagId};

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To a page, perhaps to a place on it.
    Page(PageId, Option<String>),
    /// To a folder without a page of its own.
    Folder(FolderId, Option<String>),
    /// To a copied file, by its number among the sources' files, and what was written behind its
    /// name: `?v=2#page=3`.
    File(FileId, String),
    /// To an old address of a page.
    Redirect(PageId, String),
    /// To a tag's page, by its number.
    Tag(TagId, Option<String>),
    /// To an overview or a file for machines.
    Generated(String, Option<String>),
    /// To a place on the same page.
    Here(Option<String>),
    /// Out of the site; as written.
    External(String),
    /// To a file that is called so but for upper and lower case: where it leads, and the path as it
    /// is.
    WrongCase(Box<Self>, String),
    /// To a phone, but not to one number that it could call; as written.
    NotDialable(String),
    /// To nothing: the content path or address that does not exist.
    Missing(String),
    /// Out of the content folder.
    Outside,
    /// To a program: an address of a kind that neither every site allows nor this one.
    Unsafe,
}

/// A place on a page that a link names.
#[derive(Debug, Clone, Copy)]
pub struct AnchorTarget<'a> {
    /// The page's address.
    pub address: &'a str,
    /// The page, if somebody wrote it.
    pub page: Option<&'a Page>,
    /// The fragment without `#`.
    pub anchor: &'a str,
    /// Whether the page is shown.
    pub is_shown: bool,
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

    /// The copied file that the link leads to, by its number.
    pub fn file(&self) -> Option<FileId> {
        match self {
            Self::File(index, _) => Some(*index),
            Self::WrongCase(target, _) => target.file(),
            _ => None,
        }
    }

    /// The place on a page that the link names by a fragment, if it does. `from` is the page the
    /// link stands on.
    pub fn anchor_target<'a>(&'a self, from: &'a Page, site: &'a Site) -> Option<AnchorTarget<'a>> {
        let is_shown = || !self.is_withheld(site);
        let of_page = |page: &'a Page, anchor| AnchorTarget {
            address: &page.address,
            page: Some(page),
            anchor,
            is_shown: is_shown(),
        };
        let elsewhere = |address, anchor| AnchorTarget {
            address,
            page: None,
            anchor,
            is_shown: is_shown(),
        };
        match self {
            Self::Page(id, Some(anchor)) => Some(of_page(site.page(*id), anchor)),
            Self::Here(Some(anchor)) => Some(AnchorTarget {
                is_shown: from.shown,
                ..of_page(from, anchor)
            }),
            Self::Folder(id, Some(anchor)) => Some(elsewhere(&site.folder(*id).address, anchor)),
            Self::Tag(index, Some(anchor)) => Some(elsewhere(&site.tag(*index).address, anchor)),
            Self::Generated(address, Some(anchor)) => Some(elsewhere(address, anchor)),
            Self::WrongCase(target, _) => target.anchor_target(from, site),
            _ => None,
        }
    }

    /// Whether what the link leads to is there, but not shown now.
    pub fn is_withheld(&self, site: &Site) -> bool {
        match self {
            Self::Page(id, _) | Self::Redirect(id, _) => !site.page(*id).shown,
            Self::Folder(id, _) => !site.folder(*id).shown,
            Self::Tag(index, _) => site.tag(*index).pages.is_empty(),
            Self::WrongCase(target, _) => target.is_withheld(site),
            _ => false,
        }
    }

    /// The root address or URL to print, with its fragment; `None` where the link prints as plain
    /// text.
    pub(super) fn href<'a>(&'a self, from: &'a Page, site: &'a Site) -> Option<Cow<'a, str>> {
        if self.is_withheld(site) {
            return None;
        }
        match self {
            Self::Page(id, fragment) => {
                Some(with_fragment(&site.page(*id).address, fragment.as_deref()))
            }
            Self::Folder(id, fragment) => Some(with_fragment(
                &site.folder(*id).address,
                fragment.as_deref(),
            )),
            Self::Tag(index, fragment) => Some(with_fragment(
                &site.tag(*index).address,
                fragment.as_deref(),
            )),
            Self::Generated(address, fragment) => Some(with_fragment(address, fragment.as_deref())),
            Self::Redirect(_, address) => Some(Cow::Borrowed(address)),
            Self::File(index, rest) => {
                let address = site.file(*index).address.as_deref()?;
                Some(if rest.is_empty() {
                    Cow::Borrowed(address)
                } else {
                    Cow::Owned(format!("{address}{rest}"))
                })
            }
            Self::Here(fragment) => Some(with_fragment(&from.address, fragment.as_deref())),
            Self::External(url) => Some(Cow::Borrowed(url)),
            Self::WrongCase(target, _) => target.href(from, site),
            Self::Missing(_) | Self::NotDialable(_) | Self::Outside | Self::Unsafe => None,
        }
    }
}

fn with_fragment<'a>(address: &'a str, fragment: Option<&str>) -> Cow<'a, str> {
    fragment.map_or(Cow::Borrowed(address), |fragment| {
        Cow::Owned(format!("{address}#{fragment}"))
    })
}
