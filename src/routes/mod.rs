//! Routes: every output file, its address and its recipe. And rendering: recipe + site + theme →
//! bytes.
//!
//! A site is a map from address to recipe: `build` carries out all of them, a preview the one that
//! is asked for.

mod feed;
mod list;
mod pages;
mod robots;
mod sitemap;

use std::path::PathBuf;
use std::sync::Arc;

use rustc_hash::FxHashMap;

pub use list::list;

use crate::diagnostics::Diagnostic;
use crate::images::{Variant, VariantJob};
use crate::publish::Kind;
use crate::site::{FolderId, PageId, Site};
use crate::theme::views::{Generated, SharedViews, Views};
use crate::theme::{AssetSource, Linker, Theme};

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
    /// A written page, with the template of that name.
    Page(PageId, &'static str),
    /// The listing of a folder without a page of its own.
    Folder(FolderId, &'static str),
    /// The overview of initiatives, perhaps introduced by a written page.
    Initiatives(Option<PageId>),
    /// The overview of tags, perhaps introduced by a written page.
    Tags(Option<PageId>),
    /// One tag, by its number.
    Tag(usize),
    /// The page for addresses that do not exist.
    NotFound,
    /// An old address, by its number.
    Redirect(usize),
    /// The Atom feed.
    Feed,
    /// `sitemap.xml`.
    Sitemap,
    /// `robots.txt`.
    Robots,
    /// A theme's asset, by its number.
    Asset(usize),
    /// A copied file, by its number.
    File(usize),
    /// A variant of the image that a copied file is, by its number.
    Image(usize, Variant),
}

impl Recipe {
    /// What the file is to its readers, which decides when it becomes visible.
    pub const fn kind(self) -> Kind {
        match self {
            // Both are named after what they hold, so that a page of the build before still finds
            // its own.
            Self::Asset(_) | Self::Image(..) => Kind::Asset,
            Self::File(_) | Self::Feed | Self::Sitemap | Self::Robots => Kind::File,
            _ => Kind::Page,
        }
    }

    /// The written page that the file shows, if it does.
    pub const fn page(self) -> Option<PageId> {
        match self {
            Self::Page(id, _) | Self::Initiatives(Some(id)) | Self::Tags(Some(id)) => Some(id),
            _ => None,
        }
    }

    /// Whether the file is a page for people, as opposed to one for machines.
    pub const fn is_page(self) -> bool {
        matches!(self.kind(), Kind::Page)
    }
}

/// All routes of a site in a theme.
#[derive(Debug, Default)]
pub struct Routes {
    /// In the order of their recipes.
    pub all: Vec<Route>,
    /// Pages that are to be published later: rendered with the others, so that a template's fault
    /// shows before their day, and not written.
    pub rehearsed: Vec<Route>,
    /// Generated pages that others may lead to.
    pub generated: Generated,
    /// The number of each route by its address.
    by_address: FxHashMap<String, usize>,
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
    views: Views<'a>,
}

impl<'a> Renderer<'a> {
    /// Prepares to render; `shared` are the views of this very site and these routes.
    pub const fn new(
        site: &'a Site,
        theme: &'a Theme,
        routes: &'a Routes,
        linker: &'a Linker,
        shared: &'a SharedViews,
    ) -> Self {
        Self {
            site,
            theme,
            routes,
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
        let address = route.address.as_str();
        match route.recipe {
            Recipe::Page(id, template) => self.written(id, template, address, None),
            Recipe::Folder(id, template) => self.folder(id, template, address),
            Recipe::Initiatives(page) => self.initiatives(page, address),
            Recipe::Tags(page) => self.tags(page, address),
            Recipe::Tag(index) => self.tag(index, address),
            Recipe::NotFound => self.not_found(address),
            Recipe::Redirect(index) => self.redirect(index, address),
            Recipe::Feed => Ok(Output::Bytes(feed::write(self.site))),
            Recipe::Sitemap => Ok(Output::Bytes(sitemap::write(self.site, self.routes))),
            Recipe::Robots => Ok(Output::Bytes(robots::write(self.site))),
            Recipe::Asset(index) => Ok(match &self.theme.assets[index].source {
                AssetSource::Bytes(bytes) => Output::Shared(Arc::clone(bytes)),
                AssetSource::Disk(path) => Output::Copy(path.clone()),
            }),
            Recipe::File(index) => Ok(Output::Copy(self.site.files[index].file.disk.clone())),
            Recipe::Image(index, variant) => Ok(self.image(index, variant)),
        }
    }

    fn image(&self, index: usize, variant: Variant) -> Output {
        let site_file = &self.site.files[index];
        let disk = site_file.file.disk.clone();
        match site_file.image() {
            Some((image, _)) => Output::Image(VariantJob {
                file: index,
                disk,
                hash: image.hash,
                variant,
            }),
            // Only images have such routes.
            None => Output::Copy(disk),
        }
    }
}
