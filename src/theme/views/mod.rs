//! What templates see: the theme contract, field by field. The documentation lists the same fields, and a
//! test compares them.
//!
//! Views hold root addresses and no paths of this machine. Those that many pages show (cards, the
//! site) are built once and shared; a page's own view is built when the page is rendered.

mod breadcrumbs;
mod card;
mod meetings;
mod network;
pub mod overviews;
mod page;
mod pagination;
mod picture;
mod shape;
mod site;
mod structured_data;
mod translations;
mod ways;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};
use tera::{Value, value::Key};

pub use network::{FieldLink, FieldLinks, MeetingLinks};
use overviews::Entries;
use shape::view;
pub use translations::{Version, Versioned};

use super::{Linker, Theme, Words};
use crate::markdown::{FillSlots, Label, OtherLanguage, Picture};
use crate::overview::Overview;
use crate::site::{
    CalendarId, EditionId, FolderEntry, FolderId, Listing, ListingId, Page, PageId, Pagination,
    Site, Target, Taxonomy, TermId,
};

/// Addresses of generated pages that templates may lead to; `None` for those that are not made.
#[derive(Debug, Clone, Default)]
pub struct Generated {
    /// The feed of each edition.
    pub feeds: BTreeMap<EditionId, String>,
    /// The overviews of each edition, by their rows.
    pub overviews: BTreeMap<(EditionId, Overview), MadeOverview>,
    /// The calendars of audiences.
    pub calendars: BTreeMap<CalendarId, MadeOverview>,
    /// Where the pages of listings lie that take more than one.
    pub paginations: FxHashMap<ListingId, Pagination>,
    /// Every address of a generated page or file but listings and assets.
    pub made: FxHashSet<String>,
}

impl Generated {
    /// The address of each edition's search page.
    pub fn search_pages(&self) -> impl Iterator<Item = (EditionId, &str)> {
        let overviews = self.overviews.iter();
        let pages = overviews.filter(|((_, overview), _)| *overview == Overview::Search);
        pages.map(|((edition, _), made)| (*edition, made.address.as_str()))
    }
}

/// An overview that is made.
#[derive(Debug, Clone)]
pub struct MadeOverview {
    /// Where it is found.
    pub address: String,
    /// What it lists.
    pub entries: Arc<dyn Entries>,
}

/// A page of a listing: the first has the number 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListingPage {
    /// The listing.
    pub listing: ListingId,
    /// The number.
    pub number: usize,
}

impl ListingPage {
    /// The folder whose listing this is, if it is one, with the number of the page.
    const fn of_folder(self) -> Option<(FolderId, usize)> {
        match self.listing {
            ListingId::Folder(id) => Some((id, self.number)),
            ListingId::Term(_) | ListingId::Overview(..) | ListingId::Calendar(_) => None,
        }
    }
}

/// A generated page: what stands in the place of a file's fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GeneratedPage<'a> {
    /// Its name.
    pub title: &'a str,
    /// Where it is found.
    pub address: &'a str,
    /// The edition that it belongs to.
    pub edition: EditionId,
    /// What it lists, if it does.
    pub lists: Option<ListingPage>,
    /// Names and addresses of the pages above it, below the home page.
    pub above: &'a [(&'a str, &'a str)],
}

/// The views that pages share. They depend on what pages say outside their texts alone.
#[derive(Debug)]
pub struct SharedViews {
    pages: Vec<Value>,
    folders: Vec<Value>,
    /// One for each edition.
    sites: Vec<Value>,
}

impl SharedViews {
    /// Builds them once for all pages that will be rendered.
    pub fn new(site: &Site, theme: &Theme, generated: &Generated) -> Self {
        let pages = card::of_pages(site);
        Self {
            folders: card::of_folders(site, &pages),
            sites: site::of_editions(site, theme, generated, &pages),
            pages,
        }
    }

    /// The names of all fields of `page` or `site`, as the views themselves have them.
    pub fn fields(&self, root: &str) -> Vec<&'static str> {
        let view = if root == "site" {
            self.sites[EditionId::OWN.0].clone()
        } else {
            page::unset()
        };
        let names = view.as_map().into_iter().flat_map(|map| map.keys());
        names
            .filter_map(|name| {
                if let Key::Str(name) = name {
                    Some(*name)
                } else {
                    None
                }
            })
            .collect()
    }
}

/// The views of a site in a theme.
#[derive(Debug, Clone, Copy)]
pub struct Views<'a> {
    /// The site.
    pub site: &'a Site,
    /// The theme.
    pub theme: &'a Theme,
    /// How links are written.
    pub linker: &'a Linker,
    /// Generated pages that templates may lead to.
    pub generated: &'a Generated,
    /// What pages share.
    pub shared: &'a SharedViews,
}

impl Views<'_> {
    /// `site`, as every template sees it for a page of an edition.
    pub fn site(&self, edition: EditionId) -> Value {
        self.shared.sites[edition.0].clone()
    }

    /// `page` for a written page; `listing` is what it lists, if it does.
    pub fn page(&self, id: PageId, listing: Option<ListingId>) -> Value {
        page::written(self, id, listing)
    }

    /// `page` for a generated page.
    pub fn generated_page(&self, page: &GeneratedPage<'_>) -> Value {
        page::generated(self, page)
    }

    /// What an overview shows on the page of a number: the names that its template has for it, and
    /// their values. `page` is the written page that it is shown on, if it is; nothing where the
    /// overview is not made.
    pub fn overview(
        &self,
        edition: EditionId,
        overview: Overview,
        page: Option<PageId>,
        number: usize,
    ) -> Vec<(&'static str, Value)> {
        let Some(made) = self.generated.overviews.get(&(edition, overview)) else {
            return Vec::new();
        };
        let listing = ListingId::Overview(edition, overview);
        self.entries(made, listing, page, number)
    }

    /// The same of the calendar of an audience.
    pub fn calendar(&self, id: CalendarId, number: usize) -> Vec<(&'static str, Value)> {
        let made = self.generated.calendars.get(&id);
        made.map_or_else(Vec::new, |made| {
            self.entries(made, ListingId::Calendar(id), None, number)
        })
    }

    fn entries(
        &self,
        made: &MadeOverview,
        listing: ListingId,
        page: Option<PageId>,
        number: usize,
    ) -> Vec<(&'static str, Value)> {
        let range = match self.generated.paginations.get(&listing) {
            Some(pagination) => pagination.range(number),
            None => 0..made.entries.len(),
        };
        made.entries.view(self, page, range)
    }

    /// `page.pagination`; null where the listing has one page alone.
    fn pagination(&self, page: ListingPage) -> Value {
        let pagination = self.generated.paginations.get(&page.listing);
        pagination.map_or_else(Value::none, |found| pagination::view(found, page.number))
    }

    /// The full address of a root address; empty for a site that does not know its own.
    pub fn permalink(&self, address: &str) -> Value {
        page::permalink(self.site, address)
    }

    /// What a term's page shows, the page of a number: the names that its template has for it, and
    /// their values.
    pub fn term_page(&self, id: TermId, number: usize) -> Vec<(&'static str, Value)> {
        let listing = self.site.under(id);
        let pages = self.shown_on(ListingId::Term(id), &listing, number);
        let term = self.site.term(id);
        let mut names = vec![(term.taxonomy.template(), self.term_with(id, pages))];
        if term.taxonomy == Taxonomy::Years {
            names.push(("groups", overviews::groups_of_year(self, &term.name, pages)));
        }
        names
    }

    /// A term with all its pages.
    fn term(&self, id: TermId) -> Value {
        self.term_with(id, &self.site.term(id).pages)
    }

    fn term_with(&self, id: TermId, pages: &[PageId]) -> Value {
        let term = self.site.term(id);
        view! {
            "title": text(&term.name),
            "url": text(&term.address),
            "count": term.count.into(),
            "pages": self.cards(pages),
        }
    }

    fn card(&self, id: PageId) -> Value {
        self.shared.pages[id.0].clone()
    }

    fn cards(&self, ids: &[PageId]) -> Value {
        list(ids.iter().map(|id| self.card(*id)))
    }

    fn folder_card(&self, id: FolderId) -> Value {
        self.site
            .folder(id)
            .page
            .map_or_else(|| self.shared.folders[id.0].clone(), |page| self.card(page))
    }

    /// The entries that a listing shows on the page of a number: all of them, unless it takes several
    /// pages.
    fn shown_on<'l, E: Clone>(
        &self,
        id: ListingId,
        listing: &'l Listing<'_, E>,
        number: usize,
    ) -> &'l [E] {
        if self.generated.paginations.contains_key(&id) {
            listing.page(number)
        } else {
            listing.entries()
        }
    }

    /// What lies in a folder: of a listing that takes several pages, what the page of a number
    /// shows.
    fn children(&self, id: FolderId, number: usize) -> Value {
        let listing = self.site.in_folder(id);
        let entries = self.shown_on(ListingId::Folder(id), &listing, number);
        list(entries.iter().map(|entry| match *entry {
            FolderEntry::Page(id) => self.card(id),
            FolderEntry::Folder(id) => self.folder_card(id),
        }))
    }

    /// Where a link of a page leads; `None` where it is plain text, also because the theme lacks
    /// what it leads to.
    fn href<'p>(&'p self, page: &'p Page, target: &'p Target) -> Option<Cow<'p, str>> {
        let made = match target {
            Target::Generated(address, _) | Target::Redirect(_, address) => {
                self.generated.made.contains(address)
            }
            Target::Term(id, _) => self.generated.made.contains(&self.site.term(*id).address),
            _ => true,
        };
        if made {
            self.site.href(page, target)
        } else {
            None
        }
    }

    /// A page's text with its links written for the page at `route`.
    fn content(&self, page: &Page) -> Value {
        let html = page.document.markdown.body.fill(&Filled {
            page,
            views: self,
            words: self.theme.words(self.site.language_of(page)),
        });
        Value::safe_string(&html)
    }
}

/// What fills the slots of a page's text.
struct Filled<'a, 'v> {
    page: &'a Page,
    views: &'a Views<'v>,
    words: &'a Words,
}

impl FillSlots for Filled<'_, '_> {
    fn link(&self, link: usize) -> Option<Cow<'_, str>> {
        Some(
            match self
                .views
                .href(self.page, self.page.links.in_text.get(link)?)?
            {
                Cow::Borrowed(root) => self.views.linker.href(&self.page.address, root),
                Cow::Owned(root) => Cow::Owned(
                    self.views
                        .linker
                        .href(&self.page.address, &root)
                        .into_owned(),
                ),
            },
        )
    }

    fn picture(&self, link: usize) -> Option<Picture> {
        picture::of(
            self.views,
            self.page,
            self.page.links.in_text.get(link)?.file()?,
        )
    }

    fn other_language(&self, link: usize) -> Option<OtherLanguage> {
        let site = self.views.site;
        if site.editions.len() < 2 {
            return None;
        }
        let edition = site.edition_of(self.page.links.in_text.get(link)?)?;
        (edition != self.page.edition).then(|| {
            let language = &site.edition(edition).language;
            OtherLanguage {
                language: language.clone(),
                mark: self.words.in_language(language),
            }
        })
    }

    fn label(&self, label: Label) -> &str {
        self.words.label(label)
    }
}

fn text(text: &str) -> Value {
    Value::normal_string(text)
}

fn texts(texts: &[String]) -> Value {
    list(texts.iter().map(|item| text(item)))
}

fn list(items: impl IntoIterator<Item = Value>) -> Value {
    items.into_iter().collect::<Vec<_>>().into()
}

/// A date as ISO text, or null.
fn date(date: Option<jiff::civil::Date>) -> Value {
    date.map_or_else(Value::none, |date| text(&date.to_string()))
}
