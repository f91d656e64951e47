//! The files of search, which are made when they are first asked for: whoever saves a text waits
//! for its page, and not for them.

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;
use tera::Value;

use super::{Output, Recipe, Renderer, Route, Routes};
use crate::search::{EditionFiles, Index, KeepWords, SearchFile, SearchPlace, WrittenTexts};
use crate::site::{EditionId, Site};
use crate::theme::Linker;

/// Where words of pages are found again that were gathered before.
pub type KnownWords = Arc<dyn KeepWords>;

/// What can be searched of a site at one moment. Empty until it is asked for.
#[derive(Debug)]
pub struct Search {
    made: OnceLock<Made>,
    known: KnownWords,
}

#[derive(Debug)]
struct Made {
    editions: Vec<EditionFiles>,
    routes: Vec<Route>,
    by_address: FxHashMap<String, usize>,
}

/// The search of a site, made.
#[derive(Debug, Clone, Copy)]
pub struct SearchRoutes<'s>(&'s Made);

impl Search {
    /// One that is not made yet, with what is known from before.
    pub fn new(known: KnownWords) -> Self {
        Self {
            made: OnceLock::new(),
            known,
        }
    }

    /// The same for another moment.
    #[must_use]
    pub fn anew(&self) -> Self {
        Self::new(Arc::clone(&self.known))
    }

    /// The files of the editions that have a search page. `site`, `routes` and `linker` are always
    /// those of the same moment.
    pub fn made(&self, site: &Site, routes: &Routes, linker: &Linker) -> SearchRoutes<'_> {
        self.made_with(site, routes, linker, &|_, _| {})
    }

    /// The same. Where they are not made yet, files of texts go to `hand_on` as they are written,
    /// from whatever thread; those of pages whose words are known are not.
    pub fn made_with(
        &self,
        site: &Site,
        routes: &Routes,
        linker: &Linker,
        hand_on: &(dyn Fn(&Route, Output) + Sync),
    ) -> SearchRoutes<'_> {
        let make = || Made::of(site, routes, linker, &self.known, hand_on);
        SearchRoutes(self.made.get_or_init(make))
    }
}

impl Made {
    fn of(
        site: &Site,
        routes: &Routes,
        linker: &Linker,
        known: &KnownWords,
        hand_on: &(dyn Fn(&Route, Output) + Sync),
    ) -> Self {
        let hand_on = |texts: WrittenTexts| {
            let file = SearchFile::Texts(texts.first);
            let route = Route {
                address: texts.address,
                recipe: Recipe::Search(texts.edition, file),
            };
            hand_on(&route, Output::Bytes(texts.bytes));
        };
        let pages = routes.generated.search_pages();
        let editions: Vec<EditionFiles> = pages
            .filter(|(_, page)| routes.at(page).is_some())
            .map(|(edition, page)| {
                let place = SearchPlace {
                    edition,
                    page,
                    href: &|address| linker.href(page, address).into_owned(),
                };
                EditionFiles::of(site, place, &**known, &hand_on)
            })
            .collect();
        let files = editions.iter().flat_map(|files| {
            files.all().filter_map(|file| {
                let recipe = Recipe::Search(files.edition, file);
                files.address(file).map(|address| Route { address, recipe })
            })
        });
        let routes: Vec<Route> = files.collect();
        let addresses = routes.iter().enumerate();
        let by_address = addresses.map(|(number, route)| (route.address.clone(), number));
        Self {
            by_address: by_address.collect(),
            editions,
            routes,
        }
    }
}

impl<'s> SearchRoutes<'s> {
    /// All files.
    pub fn all(self) -> &'s [Route] {
        &self.0.routes
    }

    /// The file at an address. Of a file that was there before, what it is now: a page that was
    /// opened then asks for it.
    pub fn at(self, address: &str) -> Option<&'s Route> {
        let found = self.0.by_address.get(address);
        found.map(|number| &self.0.routes[*number]).or_else(|| {
            let wanted = without_fingerprint(address)?;
            let mut routes = self.0.routes.iter();
            routes.find(|route| without_fingerprint(&route.address) == Some(wanted))
        })
    }

    /// What is found in an edition, if it has a search page.
    pub fn index(self, edition: EditionId) -> Option<&'s Index> {
        self.files(edition).map(|files| &files.index)
    }

    fn files(self, edition: EditionId) -> Option<&'s EditionFiles> {
        let mut editions = self.0.editions.iter();
        editions.find(|files| files.edition == edition)
    }
}

/// `/sok/words-0.3f2a9c1b.js` → `/sok/words-0`.
fn without_fingerprint(address: &str) -> Option<&str> {
    let (name, fingerprint) = address.strip_suffix(".js")?.rsplit_once('.')?;
    let is_fingerprint =
        fingerprint.len() == 8 && fingerprint.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_fingerprint.then_some(name)
}

impl Renderer<'_> {
    /// The search of the site.
    pub fn search(&self) -> SearchRoutes<'_> {
        self.search.made(self.site, self.routes, self.views.linker)
    }

    pub(super) fn search_file(&self, edition: EditionId, file: SearchFile) -> Output {
        let linker = self.views.linker;
        let bytes = self.search().files(edition).map(|files| {
            let href = |address: &str| linker.href(&files.page, address).into_owned();
            files.bytes(file, self.site, &href)
        });
        Output::Bytes(bytes.unwrap_or_default())
    }

    /// What the template of the search page sees: where the script and the index lie.
    pub(super) fn search_view(&self, edition: EditionId) -> Value {
        let Some(files) = self.search().files(edition) else {
            return Value::none();
        };
        let address = |file| {
            files
                .address(file)
                .map_or_else(Value::none, |a| Value::normal_string(&a))
        };
        Value::from(tera::Map::from_iter([
            ("script".into(), address(SearchFile::Script)),
            ("index".into(), address(SearchFile::Index)),
        ]))
    }
}
