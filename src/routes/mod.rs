//! Routes: every output file, its address and its recipe. And rendering: recipe + site + theme →
//! bytes.
//!
//! A site is a map from address to recipe: `build` carries out all of them, a preview the one that
//! is asked for.

mod generated;
mod list;
mod pages;
mod places;
mod search;

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

pub use list::list;
pub(crate) use places::{address_of, with_fault};
pub use search::{KnownWords, Search, SearchRoutes};

use crate::at_work;
use crate::characters;
use crate::diagnostics::Diagnostic;
use crate::icalendar::Zone;
use crate::images::{Variant, VariantJob};
use crate::overview::Overview;
use crate::publish::OutputKind;
use crate::search::SearchFile;
use crate::site::{
    CalendarId, EditionId, FileId, FileOutput, FileOwner, FolderId, GeneratedFile, PageId,
    RedirectId, Site, TermId,
};
use crate::theme::views::{Generated, SharedViews, Views};
use crate::theme::{AssetId, AssetSource, Linker, Theme};

/// One output file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// Where it is found: `/natverk/matematik/`, `/atom.xml`.
    pub address: String,
    /// How it is made.
    pub recipe: Recipe,
}

/// How an output file is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recipe {
    /// A written page, with the template of that name. If it is a folder's own, it also shows what
    /// lies in the folder, or the first page of it.
    Page(PageId, &'static str),
    /// The listing of a folder, with the template of that name: its page of a number. The first
    /// page, number 1, is made where nobody has written a page for the folder.
    Folder(FolderId, &'static str, usize),
    /// An overview of an edition, its page of a number; perhaps introduced by a written page.
    Overview(EditionId, Overview, Option<PageId>, usize),
    /// What is filed under a term: the page of a number.
    Term(TermId, usize),
    /// The meetings for an audience: the page of a number.
    Calendar(CalendarId, usize),
    /// An edition's page for addresses that do not exist.
    NotFound(EditionId),
    /// An old address.
    Redirect(RedirectId),
    /// A file for programs, and what it says something of.
    Generated(GeneratedFile, FileOwner),
    /// A file of an edition's search.
    Search(EditionId, SearchFile),
    /// A theme's asset.
    Asset(AssetId),
    /// A copied file.
    File(FileId),
    /// The picture that a copied file is, without what else the file says.
    Cleaned(FileId),
    /// A variant of the image that a copied file is.
    Image(FileId, Variant),
}

impl Recipe {
    /// What the file is to its readers, which decides when it becomes visible.
    pub const fn kind(self) -> OutputKind {
        match self {
            Self::Page(..) | Self::Overview(_, _, Some(_), 1) => OutputKind::Page,
            Self::Folder(..)
            | Self::Overview(..)
            | Self::Term(..)
            | Self::Calendar(..)
            | Self::NotFound(_)
            | Self::Redirect(_) => OutputKind::Generated,
            // These are named after what they hold, so that a page of the build before still finds
            // its own.
            Self::Search(..) | Self::Asset(_) | Self::Image(..) => OutputKind::Asset,
            Self::Generated(file, _) if file.is_fingerprinted() => OutputKind::Asset,
            Self::Generated(..) | Self::File(_) | Self::Cleaned(_) => OutputKind::File,
        }
    }

    /// The written page that the file shows, if it does.
    pub const fn page(self) -> Option<PageId> {
        match self {
            Self::Page(id, _) | Self::Overview(_, _, Some(id), 1) => Some(id),
            // Only the first page of an overview shows what introduces it.
            Self::Overview(..)
            | Self::Folder(..)
            | Self::Term(..)
            | Self::Calendar(..)
            | Self::NotFound(_)
            | Self::Redirect(_)
            | Self::Generated(..)
            | Self::Search(..)
            | Self::Asset(_)
            | Self::File(_)
            | Self::Cleaned(_)
            | Self::Image(..) => None,
        }
    }

    /// Whether the file is a page of an edition's search, which leads to the files of that.
    pub const fn is_search_page(self) -> bool {
        matches!(self, Self::Overview(_, Overview::Search, ..))
    }

    /// Whether the file says something of every page of an edition or the site.
    pub const fn is_of_all(self) -> bool {
        matches!(
            self,
            Self::Generated(_, FileOwner::Site | FileOwner::Edition(_))
        )
    }

    /// Whether the file is a page for people, as opposed to one for machines.
    pub const fn is_page(self) -> bool {
        matches!(self.kind(), OutputKind::Page | OutputKind::Generated)
    }
}

/// All routes of a site in a theme.
#[derive(Debug, Default)]
pub struct Routes {
    /// In the order of their recipes.
    pub all: Vec<Route>,
    /// Pages that are to be published later: rendered with the others, so that a template's fault
    /// shows before their day, and not written.
    pub unpublished: Vec<Route>,
    /// Generated pages that others may lead to.
    pub generated: Generated,
    /// The number of each route by its address.
    by_address: FxHashMap<String, usize>,
    /// The site's time zone as calendar files tell it, made when the first is asked for.
    zone: OnceLock<Zone>,
}

impl Routes {
    /// The route at an address.
    pub fn at(&self, address: &str) -> Option<&Route> {
        self.all.get(*self.by_address.get(address)?)
    }

    fn add(&mut self, address: String, recipe: Recipe) {
        self.by_address.insert(address.clone(), self.all.len());
        self.all.push(Route { address, recipe });
    }
}

/// What a route gives.
#[derive(Debug)]
pub enum Output {
    /// These bytes.
    Bytes(Vec<u8>),
    /// These bytes, shared.
    Shared(Arc<[u8]>),
    /// A copy of this file.
    Copy(PathBuf),
    /// The same picture without what else this file says.
    Cleaned(PathBuf),
    /// A variant of an image, yet to be made: it takes longer than a page.
    Image(VariantJob),
}

/// Carries out recipes. Pure: the same site, theme and links give the same bytes, in any order and
/// on any thread.
#[derive(Debug, Clone, Copy)]
pub struct Renderer<'a> {
    site: &'a Site,
    theme: &'a Theme,
    routes: &'a Routes,
    search: &'a Search,
    views: Views<'a>,
}

impl<'a> Renderer<'a> {
    /// Prepares to render; `shared` are the views of this very site and these routes, and `search`
    /// is theirs too.
    pub const fn new(
        site: &'a Site,
        theme: &'a Theme,
        routes: &'a Routes,
        linker: &'a Linker,
        shared: &'a SharedViews,
        search: &'a Search,
    ) -> Self {
        Self {
            site,
            theme,
            routes,
            search,
            views: Views {
                site,
                theme,
                linker,
                generated: &routes.generated,
                shared,
            },
        }
    }

    /// Carries out one recipe.
    ///
    /// # Errors
    /// A finding in the template, if it could not be carried out for this page.
    pub fn render(&self, route: &Route) -> Result<Output, Box<Diagnostic>> {
        let written = route.recipe.page().map(|id| self.site.page(id));
        let about = written.map_or(&route.address, |page| &page.document.source.path);
        Ok(match at_work::on(about, || self.carry_out(route))? {
            Output::Bytes(bytes) => Output::Bytes(characters::blanked(bytes)),
            output => output,
        })
    }

    fn carry_out(&self, route: &Route) -> Result<Output, Box<Diagnostic>> {
        let address = route.address.as_str();
        match route.recipe {
            Recipe::Page(id, template) => self.written(id, template, address),
            Recipe::Folder(id, template, number) => self.folder(id, template, address, number),
            Recipe::Overview(edition, overview, page, number) => {
                self.overview(edition, overview, page, address, number)
            }
            Recipe::Term(id, number) => self.term(id, address, number),
            Recipe::Calendar(id, number) => self.calendar(id, address, number),
            Recipe::NotFound(edition) => self.not_found(edition, address),
            Recipe::Redirect(id) => self.redirect(id, address),
            Recipe::Generated(file, owner) => Ok(Output::Bytes(self.generated_file(file, owner))),
            Recipe::Search(edition, file) => Ok(self.search_file(edition, file)),
            Recipe::Asset(id) => Ok(match &self.theme.asset(id).source {
                AssetSource::Bytes(bytes) => Output::Shared(Arc::clone(bytes)),
                AssetSource::Disk(path) => Output::Copy(path.clone()),
            }),
            Recipe::File(id) => Ok(Output::Copy(self.site.file(id).file.disk.clone())),
            Recipe::Cleaned(id) => Ok(Output::Cleaned(self.site.file(id).file.disk.clone())),
            Recipe::Image(id, variant) => Ok(self.image(id, variant)),
        }
    }

    fn image(&self, id: FileId, variant: Variant) -> Output {
        let site_file = self.site.file(id);
        let disk = site_file.file.disk.clone();
        match site_file.image() {
            Some((image, _)) => Output::Image(VariantJob {
                file: id.0,
                disk,
                hash: image.hash,
                memory: image.memory(),
                is_cleaned: site_file.output == FileOutput::Cleaned,
                variant,
            }),
            // Only images have such routes.
            None => Output::Copy(disk),
        }
    }
}
