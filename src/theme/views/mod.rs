//! What templates see: the theme contract, field by field. The README lists the same fields, and a
//! test compares them.
//!
//! Views hold root addresses and no paths of this machine. Those that many pages show (cards, the
//! site) are built once and shared; a page's own view is built when the page is rendered.

mod card;
mod initiatives;
mod network;
mod page;
mod picture;
mod shape;
mod site;

use std::borrow::Cow;

use rustc_hash::FxHashSet;
use tera::{Value, value::Key};

use shape::view;

use super::{Linker, Theme};
use crate::markdown::{FillSlots, Label, Picture};
use crate::site::{FolderEntry, FolderId, Page, PageId, Site, Target};

/// Addresses of generated pages that templates may lead to; `None` for those that are not made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Generated {
    /// The feed.
    pub feed: Option<String>,
    /// The overview of initiatives.
    pub initiatives: Option<String>,
    /// The overview of tags.
    pub tags: Option<String>,
    /// Every address of a generated page or file but listings and assets.
    pub made: FxHashSet<String>,
}

/// A generated page: what stands in the place of a file's fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GeneratedPage<'a> {
    /// Its name.
    pub title: &'a str,
    /// Where it is found.
    pub address: &'a str,
    /// What lies in it, for a folder's listing.
    pub folder: Option<FolderId>,
    /// Names and addresses of the pages above it, below the home page.
    pub above: &'a [(&'a str, &'a str)],
}

/// The views that pages share. They depend on what pages say outside their texts alone.
#[derive(Debug)]
pub struct SharedViews {
    pages: Vec<Value>,
    folders: Vec<Value>,
    site: Value,
}

impl SharedViews {
    /// Builds them once for all pages that will be rendered.
    pub fn new(site: &Site, theme: &Theme, generated: &Generated) -> Self {
        let pages = card::of_pages(site);
        Self {
            folders: card::of_folders(site, &pages),
            site: site::view(site, theme, generated, &pages),
            pages,
        }
    }

    /// The names of all fields of `page` or `site`, as the views themselves have them.
    pub fn fields(&self, root: &str) -> Vec<&'static str> {
        let view = if root == "site" {
            self.site.clone()
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
    /// `site`, as every template sees it.
    pub fn site(&self) -> Value {
        self.shared.site.clone()
    }

    /// `page` for a written page.
    pub fn page(&self, id: PageId) -> Value {
        page::written(self, id)
    }

    /// `page` for a generated page.
    pub fn generated_page(&self, page: &GeneratedPage<'_>) -> Value {
        page::generated(self, page)
    }

    /// `groups` of the overview of initiatives.
    pub fn initiatives(&self, page: Option<PageId>) -> Value {
        initiatives::groups(self, page)
    }

    /// `tags` of the overview of tags.
    pub fn tags(&self) -> Value {
        let shown = self
            .site
            .tags
            .iter()
            .enumerate()
            .filter(|(_, tag)| !tag.pages.is_empty());
        list(shown.map(|(index, _)| self.tag(index)))
    }

    /// `tag` of one tag's page.
    pub fn tag(&self, index: usize) -> Value {
        let tag = &self.site.tags[index];
        view! {
            "title": text(&tag.name),
            "url": text(&tag.address),
            "count": tag.pages.len().into(),
            "pages": self.cards(&tag.pages),
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

    fn children(&self, id: FolderId) -> Value {
        let entries = self.site.folder(id).entries.iter();
        list(entries.map(|entry| match *entry {
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
            Target::Tag(index, _) => self
                .generated
                .made
                .contains(&self.site.tags[*index].address),
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
        let html = page
            .document
            .markdown
            .body
            .fill(&Filled { page, views: self });
        Value::safe_string(&html)
    }
}

/// What fills the slots of a page's text.
struct Filled<'a, 'v> {
    page: &'a Page,
    views: &'a Views<'v>,
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

    fn label(&self, label: Label) -> &str {
        self.views.theme.markdown_label(label)
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
