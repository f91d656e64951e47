//! Assemble: [`Sources`] → [`Site`]. Joins what the files say about each other; does no work per file that `load`
//! could have done, so that a new site after a change is cheap.

mod address_book;
mod links;
mod menu;
mod order;
mod relations;
mod tags;
mod tree;
mod visibility;

use std::sync::Arc;

pub use address_book::{Conflict, ConflictKind, Owner};
pub use links::{Landing, Target};
pub use menu::MenuEntry;
pub use tags::Tag;
pub use tree::{Folder, FolderEntry};
pub use visibility::{Show, Withheld};

use crate::clock::Clock;
use crate::config::Config;
use crate::content::{CONTENT, CopiedFile, Document, Sources};
use crate::source::SourceFile;
use address_book::AddressBook;

/// A page's number in [`Site::pages`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageId(pub usize);

/// A folder's number in [`Site::folders`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FolderId(pub usize);

/// A page. Those that are not shown are part of the site too: they keep their addresses and are checked, so that
/// nothing but their being seen changes on the day they are published.
#[derive(Debug)]
pub struct Page {
    /// Its source.
    pub document: Arc<Document>,
    /// Where it is found, `/natverk/matematik/`.
    pub address: String,
    /// Why it is not public today, if it is not.
    pub withheld: Option<Withheld>,
    /// Whether it is shown: it is public, or asked for all the same.
    pub shown: bool,
    /// The folder it lies in; an index page lies in the folder it stands for.
    pub folder: FolderId,
    /// Where the links of its text lead, numbered as in the outline.
    pub links: Vec<Target>,
    /// Where the links of its fields lead, in the order of [`crate::content::Network::links`].
    pub field_links: Vec<Target>,
    /// Where its `related` entries lead, in the order written.
    pub related_targets: Vec<Target>,
    /// Pages on the same subject: those it names, then those that name it.
    pub related: Vec<PageId>,
    /// Pages whose text links here.
    pub backlinks: Vec<PageId>,
    /// The neighbour before it in its folder.
    pub previous: Option<PageId>,
    /// The neighbour after it.
    pub next: Option<PageId>,
}

/// A file published as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteFile {
    /// Its source.
    pub file: CopiedFile,
    /// Where it is found; `None` where something else has its address.
    pub address: Option<String>,
}

/// An old address that leads to a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// The old address.
    pub from: String,
    /// Where it leads.
    pub to: PageId,
}

/// The whole site: immutable, and all that rendering needs besides the theme.
#[derive(Debug)]
pub struct Site {
    /// The settings.
    pub config: Arc<Config>,
    /// The day it stands for.
    pub clock: Clock,
    /// Its name.
    pub title: String,
    /// All pages, shown or not, sorted by content path.
    pub pages: Vec<Page>,
    /// All folders that hold pages; the first is the root.
    pub folders: Vec<Folder>,
    /// All copied files, sorted by content path.
    pub files: Vec<SiteFile>,
    /// Old addresses, in the order of the pages that claim them.
    pub redirects: Vec<Redirect>,
    /// Subjects, in the order of their names.
    pub tags: Vec<Tag>,
    /// The main menu.
    pub menu: Vec<MenuEntry>,
    /// Addresses that more than one page or file wanted.
    pub conflicts: Vec<Conflict>,
    book: AddressBook,
}

/// Joins sources into a site, as it looks at `clock`, with what `show` adds to what is public.
pub fn assemble(config: &Arc<Config>, sources: &Sources, clock: &Clock, show: Show) -> Site {
    let documents = &sources.documents;
    let (mut book, placed) = AddressBook::fill(config, documents, &sources.files);
    let withheld: Vec<Option<Withheld>> = documents.iter().map(|document| visibility::withheld(&document.front_matter, clock)).collect();
    let shown: Vec<bool> = withheld.iter().map(|reason| show.shows(*reason)).collect();
    let (folders, homes) = tree::build(config, documents, &shown, &placed, &mut book);
    let tags = tags::collect(config, documents, &shown, &mut book);
    let mut pages: Vec<Page> = documents
        .iter()
        .zip(placed.pages)
        .zip(homes)
        .zip(withheld.into_iter().zip(shown))
        .map(|(((document, address), home), (withheld, shown))| Page {
            document: Arc::clone(document),
            address,
            withheld,
            shown,
            folder: home.folder,
            links: Vec::new(),
            field_links: Vec::new(),
            related_targets: Vec::new(),
            related: Vec::new(),
            backlinks: Vec::new(),
            previous: home.previous,
            next: home.next,
        })
        .collect();
    links::resolve_all(&mut pages, &book, config);
    relations::join(&mut pages);
    let files = sources.files.iter().zip(placed.files).map(|(file, address)| SiteFile { file: file.clone(), address }).collect();
    Site {
        config: Arc::clone(config),
        clock: clock.clone(),
        title: title(config, &folders, &pages),
        menu: menu::build(config, &pages, &folders, &tags, &book),
        folders,
        files,
        redirects: placed.redirects,
        tags,
        conflicts: placed.conflicts,
        pages,
        book,
    }
}

/// The site's name: as set, else the home page's, else the organisation's. Empty where none of them has one.
fn title(config: &Config, folders: &[Folder], pages: &[Page]) -> String {
    let home = || folders[0].page.map(|home| pages[home.0].document.title.clone());
    config.title.clone().or_else(home).unwrap_or_else(|| config.organisation.clone())
}

impl Site {
    /// The page of that number. Numbers come from this site, so the page is there.
    pub fn page(&self, id: PageId) -> &Page {
        &self.pages[id.0]
    }

    /// All pages that are shown, folder by folder as listings show them; a folder's own page comes before what lies in it.
    pub fn in_tree_order(&self) -> Vec<PageId> {
        fn walk(site: &Site, folder: &Folder, found: &mut Vec<PageId>) {
            found.extend(folder.page);
            for entry in &folder.entries {
                match *entry {
                    FolderEntry::Page(id) => found.push(id),
                    FolderEntry::Folder(id) => walk(site, site.folder(id), found),
                }
            }
        }
        let mut found = Vec::with_capacity(self.pages.len());
        walk(self, self.folder(FolderId(0)), &mut found);
        found
    }

    /// The page that a file is the source of.
    pub fn page_of(&self, source: &SourceFile) -> Option<&Page> {
        let path = source.path.strip_prefix(CONTENT)?.strip_prefix('/')?;
        match self.book.at_path(path)? {
            Owner::Page(id) => Some(self.page(id)),
            _ => None,
        }
    }

    /// The folder of that number.
    pub fn folder(&self, id: FolderId) -> &Folder {
        &self.folders[id.0]
    }

    /// All pages that are shown, with their numbers, sorted by content path.
    pub fn shown(&self) -> impl Iterator<Item = (PageId, &Page)> {
        self.pages.iter().enumerate().filter(|(_, page)| page.shown).map(|(index, page)| (PageId(index), page))
    }

    /// What lies at an address.
    pub fn at(&self, address: &str) -> Option<Owner> {
        self.book.at(address)
    }

    /// All content paths that a link may name, pages and files alike.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.book.paths()
    }

    /// All addresses that a link may name.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.book.addresses()
    }

    /// Where a link leads that is written at the root of the content, as in the menu.
    pub fn resolve_from_root(&self, target: &str) -> Target {
        links::Resolver { book: &self.book, config: &self.config, folder: "" }.resolve(target)
    }

    /// The address that a link's target prints as, with its fragment; `None` where it prints as plain text.
    pub fn href<'a>(&'a self, from: &'a Page, target: &'a Target) -> Option<std::borrow::Cow<'a, str>> {
        target.href(from, self)
    }
}
