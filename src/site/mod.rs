//! Assemble: documents and files → [`Site`]. Joins what the files say about each other; does no
//! work per file that `load` could have done, so that a new site after a change is cheap.

mod accents;
mod alphabet;
mod assemble;
mod by_folder;
mod calendar_files;
mod calendars;
mod conflict;
mod directory;
mod easy;
mod edition;
mod feeding;
mod generated_file;
mod ids;
mod kept_names;
mod links;
mod listing;
mod meetings;
mod menu;
mod order;
mod relations;
mod standing;
mod statement;
mod target;
mod taxonomy;
mod terms;
mod tree;
mod url_registry;
mod versions;
mod visibility;
mod withheld_files;

use std::sync::Arc;

pub use alphabet::Alphabet;
pub use assemble::assemble;
pub use by_folder::NetworksIn;
pub use calendar_files::{CalendarFiles, MeetingFile};
pub use calendars::AudienceCalendar;
pub use conflict::{Conflict, Refusal, Subject};
pub use directory::{Asked, ContactId, Differing, Directory};
pub use edition::Edition;
pub use generated_file::{FileLocation, FileOwner, GeneratedFile};
pub use ids::{CalendarId, EditionId, FileId, FolderId, PageId, RedirectId, TermId};
pub use kept_names::RefersByName;
pub use links::Links;
pub use listing::{Listing, ListingId, Pagination, page_count};
pub use meetings::{Meetings, Occurrence};
pub use menu::{MOST as MENU_MOST, MenuEntry, top as top_of_menu};
pub use order::Order;
pub use relations::Relations;
pub use standing::{Age, Standing};
pub use target::{AnchorTarget, Suffix, TOP, Target};
pub use taxonomy::{Taxonomy, years};
pub use terms::Term;
pub use tree::{Folder, FolderEntry};
pub use url_registry::Resource;
pub use visibility::{Show, Withheld, withheld};
pub use withheld_files::WithheldFile;

use crate::clock::Clock;
use crate::config::{Config, Originals};
use crate::content::{Accent, CONTENT, CopiedFile, Document, term_key};
use crate::images::{Image, Removal};
use crate::source::SourceFile;
use links::Resolver;
use terms::TermKeys;
use url_registry::UrlRegistry;
use versions::Versions;

/// A page. Those that are not shown are part of the site too: they keep their addresses and are
/// checked, so that nothing but their being seen changes on the day they are published.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its source.
    pub document: Arc<Document>,
    /// The edition that it belongs to.
    pub edition: EditionId,
    /// Where it is found, `/natverk/matematik/`.
    pub address: String,
    /// Why it is not public today, if it is not.
    pub withheld: Option<Withheld>,
    /// Whether it is shown: it is public, or asked for all the same.
    pub shown: bool,
    /// The page that it is the easy version of, if it is one.
    pub original: Option<PageId>,
    /// Its easy version, if it has one, be it one that is not shown.
    pub easy: Option<PageId>,
    /// The folder it lies in; a folder's own page lies in the folder it stands for.
    pub folder: FolderId,
    /// Whether it stands for that folder: it is the folder's own page, or would be if it were
    /// shown.
    pub is_index: bool,
    /// The colour that tells it from others, if it is a network or meeting place that is shown.
    pub accent: Option<Accent>,
    /// Where its links lead.
    pub links: Links,
    /// The calendar files of its meetings.
    pub calendar_files: CalendarFiles,
    /// The neighbour before it in its folder.
    pub previous: Option<PageId>,
    /// The neighbour after it.
    pub next: Option<PageId>,
}

impl Page {
    /// The images that its text shows in several sizes, by their numbers among the files, in the
    /// order of the text.
    pub fn pictures(&self) -> impl Iterator<Item = FileId> {
        self.document
            .markdown
            .body
            .pictures()
            .filter_map(|link| self.links.in_text.get(link)?.file())
    }
}

/// A file published as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteFile {
    /// Its source.
    pub file: CopiedFile,
    /// Where it is found; `None` where something else has its address.
    pub address: Option<String>,
    /// What of it is published.
    pub output: FileOutput,
    /// Why it is not public today, if it is not.
    pub withheld: Option<WithheldFile>,
}

/// What of a copied file is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileOutput {
    /// All of it.
    AsItIs,
    /// The picture that it is, without what else it says.
    Cleaned,
    /// Nothing: it cannot be read, or not be cleaned.
    Nothing,
}

impl FileOutput {
    fn of(file: &CopiedFile, originals: Originals) -> Self {
        match (originals, file.metadata.removal) {
            _ if file.unreadable.is_some() => Self::Nothing,
            (Originals::Keep, _) | (Originals::Clean, Removal::Needless) => Self::AsItIs,
            (Originals::Clean, Removal::Possible) => Self::Cleaned,
            (Originals::Clean, Removal::Damaged | Removal::Unsupported) => Self::Nothing,
        }
    }
}

impl SiteFile {
    /// Whether it cannot be read, and so not be published.
    pub const fn is_unreadable(&self) -> bool {
        self.file.unreadable.is_some()
    }

    /// Whether it is a picture that is not published because it cannot be cleaned.
    pub fn is_held_back(&self) -> bool {
        self.output == FileOutput::Nothing && !self.is_unreadable()
    }

    /// Where readers find it; `None` where they do not.
    pub fn found_at(&self) -> Option<&str> {
        self.address.as_deref().filter(|_| !self.is_held_back())
    }

    /// The image that it is; `None` where it is none, or cannot be shown, or is not published, or
    /// where something else has its address.
    pub fn image(&self) -> Option<(&Image, &str)> {
        let image = self.file.image.as_ref()?.as_ref().ok()?;
        Some((image, self.found_at()?))
    }
}

/// An old address that leads to a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// The old address.
    pub from: String,
    /// Where it leads.
    pub to: PageId,
}

/// The whole site: immutable, and all that rendering needs besides the theme. A copy is cheap: it
/// shares the parts.
#[derive(Debug, Clone)]
pub struct Site {
    /// The settings.
    pub config: Arc<Config>,
    /// The day it stands for.
    pub clock: Clock,
    /// Its editions, its own language's first.
    pub editions: Arc<[Edition]>,
    /// All pages, shown or not, sorted by content path.
    pub pages: Vec<Arc<Page>>,
    /// What pages have to do with each other.
    pub relations: Arc<Relations>,
    /// When networks meet.
    pub meetings: Arc<Meetings>,
    /// All folders that hold pages; the first are the roots of the editions.
    pub folders: Arc<[Folder]>,
    /// All copied files, sorted by content path.
    pub files: Arc<[SiteFile]>,
    /// Old addresses, in the order of the pages that claim them.
    pub redirects: Arc<[Redirect]>,
    /// What pages are filed under, taxonomy by taxonomy and edition by edition, in their order.
    pub terms: Arc<[Term]>,
    /// Of each edition the number of each term.
    term_keys: Arc<[TermKeys]>,
    /// When the networks for each audience meet, edition by edition, in the order of their names.
    pub calendars: Arc<[AudienceCalendar]>,
    /// Whom readers of each edition can ask; nobody on a site without a directory.
    pub directories: Arc<[Directory]>,
    /// Addresses that could not be had.
    pub conflicts: Arc<[Conflict]>,
    /// Ready-made pages that count on names which addresses do not keep.
    pub refer_by_name: Arc<[RefersByName]>,
    registry: Arc<UrlRegistry>,
    versions: Arc<Versions>,
}

impl Site {
    /// The site with these documents in the place of its own; `None` where more has changed than
    /// texts, so that the site must be assembled anew.
    ///
    /// A text moves nothing: addresses, folders, terms and menu stay as they are. That makes the
    /// most frequent of all changes the cheapest.
    pub fn with_texts(&self, documents: &[Arc<Document>]) -> Option<Self> {
        if documents.len() != self.pages.len() {
            return None;
        }
        let pairs = || documents.iter().zip(&self.pages).enumerate();
        let changed: Vec<PageId> = pairs()
            .filter(|(_, (document, page))| !Arc::ptr_eq(document, &page.document))
            .map(|(index, _)| PageId(index))
            .collect();
        let of_text =
            |id: &PageId| documents[id.0].differs_in_text_only(&self.pages[id.0].document);
        if !changed.iter().all(of_text) {
            return None;
        }
        let mut site = self.clone();
        for id in &changed {
            let (document, before) = (&documents[id.0], &self.pages[id.0]);
            let from = self.resolver(before.edition, &document.name.folder);
            let links = Links::resolve(document, &from);
            site.pages[id.0] = Arc::new(Page {
                document: Arc::clone(document),
                links,
                ..Page::clone(before)
            });
        }
        if changed.iter().any(|id| {
            !site
                .page(*id)
                .links
                .lead_to_same_pages(&self.page(*id).links)
        }) {
            site.relations = Arc::new(Relations::between(&site.pages));
        }
        let leads_elsewhere = |id: &PageId| {
            let before = withheld_files::linked(self.page(*id));
            !before.eq(withheld_files::linked(site.page(*id)))
        };
        if changed.iter().any(leads_elsewhere) {
            let mut files = site.files.to_vec();
            let from_root = site.resolver(EditionId::OWN, "");
            withheld_files::withhold(&mut files, &site.pages, &from_root);
            site.files = files.into();
        }
        Some(site)
    }

    /// Resolves links that stand in a folder, on a page of an edition.
    fn resolver<'a>(&'a self, edition: EditionId, folder: &'a str) -> Resolver<'a> {
        Resolver {
            registry: &self.registry,
            config: &self.config,
            versions: &self.versions,
            edition,
            folder,
        }
    }

    /// The page of that number. Numbers come from this site, so the page is there.
    pub fn page(&self, id: PageId) -> &Page {
        &self.pages[id.0]
    }

    /// All pages of an edition that are shown, folder by folder as listings show them; a folder's
    /// own page comes before what lies in it.
    pub fn in_tree_order(&self, edition: EditionId) -> Vec<PageId> {
        tree::in_order(&self.folders, self.edition(edition).root)
    }

    /// The number of the page that a file is the source of.
    pub fn page_of(&self, source: &SourceFile) -> Option<PageId> {
        self.page_at_path(source.path.strip_prefix(CONTENT)?.strip_prefix('/')?)
    }

    /// The number of the page with a content path.
    pub fn page_at_path(&self, path: &str) -> Option<PageId> {
        match self.registry.at_path(path)? {
            Resource::Page(id) => Some(id),
            _ => None,
        }
    }

    /// The copied file of that number.
    pub fn file(&self, id: FileId) -> &SiteFile {
        &self.files[id.0]
    }

    /// The redirect of that number.
    pub fn redirect(&self, id: RedirectId) -> &Redirect {
        &self.redirects[id.0]
    }

    /// The term of that number.
    pub fn term(&self, id: TermId) -> &Term {
        &self.terms[id.0]
    }

    /// The number of the term that a page of an edition means by what it writes.
    pub fn term_named(&self, taxonomy: Taxonomy, edition: EditionId, name: &str) -> Option<TermId> {
        let key = (taxonomy, term_key(name));
        self.term_keys[edition.0].get(&key).copied()
    }

    /// The terms of a taxonomy in an edition that have something to show, in their order.
    pub fn terms_of(
        &self,
        taxonomy: Taxonomy,
        edition: EditionId,
    ) -> impl Iterator<Item = (TermId, &Term)> {
        let is_one = move |term: &Term| {
            term.taxonomy == taxonomy && term.edition == edition && !term.pages.is_empty()
        };
        let terms = self.terms.iter().enumerate();
        terms
            .filter(move |(_, term)| is_one(term))
            .map(|(index, term)| (TermId(index), term))
    }

    /// The audience's calendar of that number.
    pub fn calendar(&self, id: CalendarId) -> &AudienceCalendar {
        &self.calendars[id.0]
    }

    /// The calendars of an edition's audiences, with their numbers.
    pub fn calendars_of(
        &self,
        edition: EditionId,
    ) -> impl Iterator<Item = (CalendarId, &AudienceCalendar)> {
        let calendars = self.calendars.iter().enumerate();
        calendars
            .map(|(index, calendar)| (CalendarId(index), calendar))
            .filter(move |(_, calendar)| calendar.edition == edition)
    }

    /// The folder of that number.
    pub fn folder(&self, id: FolderId) -> &Folder {
        &self.folders[id.0]
    }

    /// A folder's name, short where its page has a short title; the root of an edition is called as
    /// the site is.
    pub fn name_of_folder(&self, id: FolderId) -> &str {
        let folder = self.folder(id);
        if folder.parent.is_none() {
            return &self.edition(folder.edition).title;
        }
        folder
            .page
            .map_or(&folder.title, |page| self.page(page).document.short_title())
    }

    /// All pages that are shown, with their numbers, sorted by content path.
    pub fn shown(&self) -> impl Iterator<Item = (PageId, &Page)> {
        self.pages
            .iter()
            .enumerate()
            .filter(|(_, page)| page.shown)
            .map(|(index, page)| (PageId(index), &**page))
    }

    /// What lies at an address.
    pub fn at(&self, address: &str) -> Option<Resource> {
        self.registry.at(address)
    }

    /// What keeps others from an address: it has the address, or one that is the same file on
    /// some system, or is a file where a folder would have to be.
    pub fn in_the_way(&self, address: &str) -> Option<Resource> {
        self.registry
            .in_the_way(address)
            .map(|(resource, _)| resource)
    }

    /// Whether nothing has an address, or lies where it would have to be a folder.
    pub fn is_free(&self, address: &str) -> bool {
        self.registry.is_free(address)
    }

    /// All content paths that a link may name, pages and files alike.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.registry.paths()
    }

    /// All addresses that a link may name.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.registry.addresses()
    }

    /// Where a link of an edition leads that is written at the root of the content, as in the menu.
    pub fn resolve_from_root(&self, edition: EditionId, target: &str) -> Target {
        self.resolver(edition, "").resolve(target)
    }

    /// The address that a link's target prints as, with its fragment; `None` where it prints as
    /// plain text.
    pub fn href<'a>(
        &'a self,
        from: &'a Page,
        target: &'a Target,
    ) -> Option<std::borrow::Cow<'a, str>> {
        target.href(from, self)
    }
}
