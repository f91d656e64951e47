//! Assemble: documents and files → [`Site`]. Joins what the files say about each other; does no
//! work per file that `load` could have done, so that a new site after a change is cheap.

mod accents;
mod conflict;
mod easy;
mod generated_file;
mod ids;
mod kept_names;
mod links;
mod listing;
mod menu;
mod order;
mod relations;
mod tags;
mod target;
mod tree;
mod url_registry;
mod visibility;
mod withheld_files;

use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

pub use conflict::{Conflict, Refusal, Subject};
pub use generated_file::{FileLocation, GeneratedFile};
pub use ids::{FileId, FolderId, PageId, RedirectId, TagId};
pub use kept_names::RefersByName;
pub use links::Links;
pub use listing::{Listing, ListingId, Pagination, page_count};
pub use menu::{MOST as MENU_MOST, MenuEntry, top as top_of_menu};
pub use order::Order;
pub use relations::Relations;
pub use tags::Tag;
pub use target::{AnchorTarget, Suffix, TOP, Target};
pub use tree::{Folder, FolderEntry};
pub use url_registry::Resource;
pub use visibility::{Show, Withheld, withheld};
pub use withheld_files::WithheldFile;

use crate::clock::Clock;
use crate::config::Config;
use crate::content::{Accent, CONTENT, CopiedFile, Document, tag_key};
use crate::images::Image;
use crate::source::SourceFile;
use easy::EasyVersions;
use tree::TreePosition;
use url_registry::UrlRegistry;

/// A page. Those that are not shown are part of the site too: they keep their addresses and are
/// checked, so that nothing but their being seen changes on the day they are published.
#[derive(Debug, Clone)]
pub struct Page {
    /// Its source.
    pub document: Arc<Document>,
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
    /// Why it is not public today, if it is not.
    pub withheld: Option<WithheldFile>,
}

impl SiteFile {
    /// Whether it cannot be read, and so not be published.
    pub const fn is_unreadable(&self) -> bool {
        self.file.unreadable.is_some()
    }

    /// The image that it is; `None` where it is none, or cannot be shown, or where something else
    /// has its address.
    pub fn image(&self) -> Option<(&Image, &str)> {
        let image = self.file.image.as_ref()?.as_ref().ok()?;
        Some((image, self.address.as_deref()?))
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
    /// Its name.
    pub title: String,
    /// All pages, shown or not, sorted by content path.
    pub pages: Vec<Arc<Page>>,
    /// What pages have to do with each other.
    pub relations: Arc<Relations>,
    /// All folders that hold pages; the first is the root.
    pub folders: Arc<[Folder]>,
    /// All copied files, sorted by content path.
    pub files: Arc<[SiteFile]>,
    /// Old addresses, in the order of the pages that claim them.
    pub redirects: Arc<[Redirect]>,
    /// Subjects, in the order of their names.
    pub tags: Arc<[Tag]>,
    /// The number of each tag by its key, see [`tag_key`].
    tag_keys: Arc<FxHashMap<String, TagId>>,
    /// The main menu.
    pub menu: Arc<[MenuEntry]>,
    /// Addresses that could not be had.
    pub conflicts: Arc<[Conflict]>,
    /// Ready-made pages that count on names which addresses do not keep.
    pub refer_by_name: Arc<[RefersByName]>,
    registry: Arc<UrlRegistry>,
}

/// Joins documents and files, each sorted by path, into a site, as it looks at `clock`, with what
/// `show` adds to what is public.
pub fn assemble(
    config: &Arc<Config>,
    documents: &[Arc<Document>],
    files: &[CopiedFile],
    clock: &Clock,
    show: Show,
) -> Site {
    let easy = EasyVersions::of(documents);
    let (mut registry, mut placed) = UrlRegistry::of_pages(config, documents, &easy);
    let mut withheld: Vec<Option<Withheld>> = documents
        .iter()
        .map(|document| withheld(&document.front_matter, clock))
        .collect();
    let shown = easy.withhold(&mut withheld, show);
    let (folders, positions) =
        tree::build(config, documents, &shown, &easy, &mut placed, &mut registry);
    let (wanted, refer_by_name) = kept_names::addresses(documents, files);
    registry.place_files(documents, files, &wanted, &mut placed);
    registry.reserve(config, documents, &placed.pages);
    let tags::Tags {
        all: tags,
        by_key: tag_keys,
    } = tags::collect(config, documents, &shown, &easy, &mut registry);
    // Last, so that an old address never takes the place of a page, whoever makes that.
    registry.place_aliases(documents, files, &mut placed);
    let mut accents = accents(documents, &tree::in_order(&folders));
    easy.take_from_originals(&mut accents);
    let standing = placed
        .pages
        .into_par_iter()
        .zip(positions)
        .zip(withheld.into_par_iter().zip(shown).zip(accents));
    let pages: Vec<Arc<Page>> = documents
        .par_iter()
        .enumerate()
        .zip(standing)
        .map(
            |((index, document), ((address, position), ((withheld, shown), accent)))| {
                let links = Links::resolve(document, &registry, config);
                let TreePosition {
                    folder,
                    is_index,
                    previous,
                    next,
                } = position;
                Arc::new(Page {
                    document: Arc::clone(document),
                    address,
                    withheld,
                    shown,
                    original: easy.original(PageId(index)),
                    easy: easy.version(PageId(index)),
                    folder,
                    is_index,
                    accent,
                    links,
                    previous,
                    next,
                })
            },
        )
        .collect();
    let mut files: Vec<SiteFile> = files
        .iter()
        .zip(placed.files)
        .map(|(file, address)| SiteFile {
            file: file.clone(),
            address,
            withheld: None,
        })
        .collect();
    withheld_files::withhold(&mut files, &pages, config, &registry);
    Site {
        config: Arc::clone(config),
        clock: clock.clone(),
        title: title(config, &folders, &pages),
        relations: Arc::new(Relations::between(&pages)),
        menu: menu::build(config, &pages, &folders, &tags, &registry).into(),
        folders: folders.into(),
        files: files.into(),
        redirects: placed.redirects.into(),
        tags: tags.into(),
        tag_keys: Arc::new(tag_keys),
        conflicts: placed.conflicts.into(),
        refer_by_name: refer_by_name.into(),
        pages,
        registry: Arc::new(registry),
    }
}

/// The colours of all pages, by their numbers.
fn accents(documents: &[Arc<Document>], in_order: &[PageId]) -> Vec<Option<Accent>> {
    let fields = |id: &PageId| &documents[id.0].front_matter;
    let networks: Vec<PageId> = in_order
        .iter()
        .copied()
        .filter(|id| fields(id).page_type.is_network())
        .collect();
    let named: Vec<Option<Accent>> = networks
        .iter()
        .map(|id| fields(id).network.accent)
        .collect();
    let mut of_pages = vec![None; documents.len()];
    for (id, accent) in networks.iter().zip(accents::assign(&named)) {
        of_pages[id.0] = Some(accent);
    }
    of_pages
}

/// The site's name: as set, else the home page's, else the organisation's. Empty where none of them
/// has one.
fn title(config: &Config, folders: &[Folder], pages: &[Arc<Page>]) -> String {
    let home = || {
        folders[0]
            .page
            .map(|home| pages[home.0].document.title.clone())
    };
    config
        .title
        .clone()
        .or_else(home)
        .unwrap_or_else(|| config.organisation.clone())
}

impl Site {
    /// The site with these documents in the place of its own; `None` where more has changed than
    /// texts, so that the site must be assembled anew.
    ///
    /// A text moves nothing: addresses, folders, tags and menu stay as they are. That makes the
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
            let links = Links::resolve(document, &self.registry, &self.config);
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
            withheld_files::withhold(&mut files, &site.pages, &site.config, &site.registry);
            site.files = files.into();
        }
        Some(site)
    }

    /// The language of a page: the one that its file's name ends in, else the site's.
    pub fn language_of<'s>(&'s self, page: &'s Page) -> &'s str {
        let language = page.document.name.language.as_deref();
        language.unwrap_or(&self.config.language)
    }

    /// The page of that number. Numbers come from this site, so the page is there.
    pub fn page(&self, id: PageId) -> &Page {
        &self.pages[id.0]
    }

    /// All pages that are shown, folder by folder as listings show them; a folder's own page comes
    /// before what lies in it.
    pub fn in_tree_order(&self) -> Vec<PageId> {
        tree::in_order(&self.folders)
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

    /// The tag of that number.
    pub fn tag(&self, id: TagId) -> &Tag {
        &self.tags[id.0]
    }

    /// The number of the tag that a page means by what it writes.
    pub fn tag_named(&self, name: &str) -> Option<TagId> {
        self.tag_keys.get(&tag_key(name)).copied()
    }

    /// The folder of that number.
    pub fn folder(&self, id: FolderId) -> &Folder {
        &self.folders[id.0]
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

    /// Where a link leads that is written at the root of the content, as in the menu.
    pub fn resolve_from_root(&self, target: &str) -> Target {
        links::Resolver {
            registry: &self.registry,
            config: &self.config,
            folder: "",
        }
        .resolve(target)
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
