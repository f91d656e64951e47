//! Where a link leads, and how that is printed.

use std::borrow::Cow;
use std::sync::Arc;

use percent_encoding::percent_decode_str;

use super::{EditionId, FileId, Folder, FolderId, Page, PageId, Site, Term, TermId};

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To a page, perhaps to a place on it.
    Page(PageId, Suffix),
    /// To a folder without a page of its own.
    Folder(FolderId, Suffix),
    /// To a copied file, by its number among the sources' files, and what was written behind its
    /// name: `?v=2#page=3`.
    File(FileId, String),
    /// To an old address of a page.
    Redirect(PageId, String),
    /// To a term's page, by its number.
    Term(TermId, Suffix),
    /// To an overview or a file for machines.
    Generated(String, Suffix),
    /// To a place on the same page.
    Here(Suffix),
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

/// What is written behind the path of a link: `?amne=matte#start`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Suffix {
    /// The query without `?`, as written: scripts and forms read it.
    pub query: Option<String>,
    /// The fragment without `#`, percent-decoded.
    pub fragment: Option<String>,
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

    /// The edition that the link leads to, if it leads to something that belongs to one;
    /// `edition_at` says which one an address belongs to.
    pub(super) fn edition(
        &self,
        pages: &[Arc<Page>],
        folders: &[Folder],
        terms: &[Term],
        edition_at: &dyn Fn(&str) -> EditionId,
    ) -> Option<EditionId> {
        match self {
            Self::Page(id, _) | Self::Redirect(id, _) => Some(pages[id.0].edition),
            Self::Folder(id, _) => Some(folders[id.0].edition),
            Self::Term(id, _) => Some(terms[id.0].edition),
            Self::Generated(address, _) => Some(edition_at(address)),
            Self::WrongCase(target, _) => target.edition(pages, folders, terms, edition_at),
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
            Self::Page(id, suffix) => {
                let page = site.page(*id);
                Some(of_page(page, suffix.place_on(page)?))
            }
            Self::Here(suffix) => Some(AnchorTarget {
                is_shown: from.shown,
                ..of_page(from, suffix.place_on(from)?)
            }),
            Self::Folder(id, suffix) => Some(elsewhere(
                &site.folder(*id).address,
                suffix.fragment.as_deref()?,
            )),
            Self::Term(index, suffix) => Some(elsewhere(
                &site.term(*index).address,
                suffix.fragment.as_deref()?,
            )),
            Self::Generated(address, suffix) => {
                Some(elsewhere(address, suffix.fragment.as_deref()?))
            }
            Self::WrongCase(target, _) => target.anchor_target(from, site),
            _ => None,
        }
    }

    /// Whether what the link leads to is there, but not shown now.
    pub fn is_withheld(&self, site: &Site) -> bool {
        match self {
            Self::Page(id, _) | Self::Redirect(id, _) => !site.page(*id).shown,
            Self::Folder(id, _) => !site.folder(*id).shown,
            Self::Term(index, _) => site.term(*index).pages.is_empty(),
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
            Self::Page(id, suffix) => {
                let page = site.page(*id);
                Some(suffix.behind(&page.address, suffix.place_on(page)))
            }
            Self::Folder(id, suffix) => Some(suffix.of(&site.folder(*id).address)),
            Self::Term(index, suffix) => Some(suffix.of(&site.term(*index).address)),
            Self::Generated(address, suffix) => Some(suffix.of(address)),
            Self::Redirect(_, address) => Some(Cow::Borrowed(address)),
            Self::File(index, rest) => {
                let address = site.file(*index).found_at()?;
                Some(if rest.is_empty() {
                    Cow::Borrowed(address)
                } else {
                    Cow::Owned(format!("{address}{rest}"))
                })
            }
            Self::Here(suffix) => {
                // To the page's own name: nothing but the top of the page.
                let is_top = || suffix.fragment.is_some().then_some(TOP);
                let place = suffix.place_on(from).or_else(is_top);
                Some(suffix.behind(&from.address, place))
            }
            Self::External(url) => Some(Cow::Borrowed(url)),
            Self::WrongCase(target, _) => target.href(from, site),
            Self::Missing(_) | Self::NotDialable(_) | Self::Outside | Self::Unsafe => None,
        }
    }
}

/// `#top` leads to the top of any page (WHATWG HTML, section 7.4.6.4).
pub const TOP: &str = "top";

impl Suffix {
    /// Takes apart what was written behind a path: a query, a fragment, both or nothing.
    pub(super) fn parse(rest: &str) -> Self {
        let (query, fragment) = match rest.split_once('#') {
            Some((query, fragment)) => (query, Some(fragment)),
            None => (rest, None),
        };
        let query = query.strip_prefix('?').filter(|query| !query.is_empty());
        let fragment = fragment.filter(|fragment| !fragment.is_empty());
        Self {
            query: query.map(str::to_owned),
            fragment: fragment.map(|fragment| {
                percent_decode_str(fragment)
                    .decode_utf8_lossy()
                    .into_owned()
            }),
        }
    }

    /// The place on a page that the fragment names; none where that is the page's own name.
    fn place_on(&self, page: &Page) -> Option<&str> {
        self.fragment
            .as_deref()
            .filter(|anchor| !page.document.is_title_anchor(anchor))
    }

    /// Both behind an address.
    pub fn of<'a>(&self, address: &'a str) -> Cow<'a, str> {
        self.behind(address, self.fragment.as_deref())
    }

    /// The query and this fragment behind an address.
    fn behind<'a>(&self, address: &'a str, fragment: Option<&str>) -> Cow<'a, str> {
        if self.query.is_none() && fragment.is_none() {
            return Cow::Borrowed(address);
        }
        let mut whole = address.to_owned();
        for (sign, part) in [('?', self.query.as_deref()), ('#', fragment)] {
            if let Some(part) = part {
                whole.push(sign);
                whole.push_str(part);
            }
        }
        Cow::Owned(whole)
    }
}
