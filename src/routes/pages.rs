//! Pages for people: a template, the page's view, and what else the template sees.

use tera::{Context, Value};

use super::{Output, Renderer};
use crate::diagnostics::Diagnostic;
use crate::overview::Overview;
use crate::site::{CalendarId, EditionId, FolderId, ListingId, PageId, RedirectId, TermId};
use crate::theme::views::{GeneratedPage, ListingPage};

type PageResult = Result<Output, Box<Diagnostic>>;

/// What a template sees beside the page: names, and their values.
type More = Vec<(&'static str, Value)>;

impl Renderer<'_> {
    pub(super) fn written(&self, id: PageId, template: &str, address: &str) -> PageResult {
        let page = self.site.page(id);
        let is_index = page.is_index;
        let listing = is_index.then_some(ListingId::Folder(page.folder));
        self.written_with(id, template, address, listing, Vec::new())
    }

    fn written_with(
        &self,
        id: PageId,
        template: &str,
        address: &str,
        listing: Option<ListingId>,
        more: More,
    ) -> PageResult {
        let page = self.site.page(id);
        let name = &page.document.source.path;
        let view = self.views.page(id, listing);
        self.page(template, address, name, page.edition, view, more)
    }

    pub(super) fn folder(
        &self,
        id: FolderId,
        template: &str,
        address: &str,
        number: usize,
    ) -> PageResult {
        let folder = self.site.folder(id);
        let edition = self.site.edition(folder.edition);
        let title = if folder.parent.is_some() {
            &folder.title
        } else if edition.title.is_empty() {
            self.word(folder.edition, "home")
        } else {
            &edition.title
        };
        let lists = Some(ListingPage {
            listing: ListingId::Folder(id),
            number,
        });
        let page = GeneratedPage {
            title,
            address,
            edition: folder.edition,
            lists,
            above: &[],
        };
        self.generated(template, &page, Vec::new())
    }

    /// An overview; `page` is the written page that introduces it, if there is one.
    pub(super) fn overview(
        &self,
        edition: EditionId,
        overview: Overview,
        page: Option<PageId>,
        address: &str,
        number: usize,
    ) -> PageResult {
        let (template, listing) = (overview.key(), ListingId::Overview(edition, overview));
        // What introduces an overview is read on its first page alone.
        let introduction = page.filter(|_| number == 1);
        let mut more = self.views.overview(edition, overview, introduction, number);
        if overview == Overview::Search {
            more.push(("search", self.search_view(edition)));
        }
        if let Some(id) = introduction {
            return self.written_with(id, template, address, Some(listing), more);
        }
        let written = page.map(|id| self.site.page(id).document.title.as_str());
        let title = written.unwrap_or_else(|| self.word(edition, overview.title_word()));
        let made = self.routes.generated.overviews.get(&(edition, overview));
        let first = made.filter(|_| number > 1);
        let above = first.map(|made| (title, made.address.as_str()));
        let page = GeneratedPage {
            title,
            address,
            edition,
            lists: Some(ListingPage { listing, number }),
            above: above.as_slice(),
        };
        self.generated(template, &page, more)
    }

    pub(super) fn term(&self, id: TermId, address: &str, number: usize) -> PageResult {
        let term = self.site.term(id);
        let (edition, overview) = (term.edition, term.taxonomy.overview());
        let made = self.routes.generated.overviews.get(&(edition, overview));
        let title = self.word(edition, overview.title_word());
        let first = (number > 1).then_some((term.name.as_str(), term.address.as_str()));
        let made = made.map(|made| (title, made.address.as_str()));
        let above: Vec<(&str, &str)> = made.into_iter().chain(first).collect();
        let page = GeneratedPage {
            title: &term.name,
            address,
            edition,
            lists: Some(ListingPage {
                listing: ListingId::Term(id),
                number,
            }),
            above: &above,
        };
        let more = self.views.term_page(id, number);
        self.generated(term.taxonomy.template(), &page, more)
    }

    /// The calendar of an audience.
    pub(super) fn calendar(&self, id: CalendarId, address: &str, number: usize) -> PageResult {
        let calendar = self.site.calendar(id);
        let edition = calendar.edition;
        let overviews = &self.routes.generated.overviews;
        let all = overviews.get(&(edition, Overview::Calendar));
        let title = self.word(edition, Overview::Calendar.title_word());
        let all = all.map(|made| (title, made.address.as_str()));
        let first = (calendar.audience.as_str(), calendar.address.as_str());
        let above: Vec<(&str, &str)> = all
            .into_iter()
            .chain((number > 1).then_some(first))
            .collect();
        let page = GeneratedPage {
            title: &calendar.audience,
            address,
            edition,
            lists: Some(ListingPage {
                listing: ListingId::Calendar(id),
                number,
            }),
            above: &above,
        };
        let more = self.views.calendar(id, number);
        self.generated(Overview::Calendar.key(), &page, more)
    }

    pub(super) fn not_found(&self, edition: EditionId, address: &str) -> PageResult {
        let page = self.plain(edition, "not_found_title", address);
        self.generated("404", &page, Vec::new())
    }

    pub(super) fn redirect(&self, id: RedirectId, address: &str) -> PageResult {
        let redirect = self.site.redirect(id);
        let page = self.site.page(redirect.to);
        let target = &page.address;
        self.generated(
            "redirect",
            &self.plain(page.edition, "moved_title", address),
            vec![
                ("target", Value::normal_string(target)),
                ("target_permalink", self.views.permalink(target)),
            ],
        )
    }

    fn plain<'p>(&'p self, edition: EditionId, word: &str, address: &'p str) -> GeneratedPage<'p> {
        GeneratedPage {
            title: self.word(edition, word),
            address,
            edition,
            lists: None,
            above: &[],
        }
    }

    /// One of the theme's words in the language of an edition.
    fn word(&self, edition: EditionId, key: &str) -> &str {
        self.theme
            .words(&self.site.edition(edition).language)
            .word(key)
    }

    fn generated(&self, template: &str, page: &GeneratedPage<'_>, more: More) -> PageResult {
        let view = self.views.generated_page(page);
        let (address, edition) = (page.address, page.edition);
        self.page(template, address, address, edition, view, more)
    }

    fn page(
        &self,
        template: &str,
        address: &str,
        name: &str,
        edition: EditionId,
        page: Value,
        more: More,
    ) -> PageResult {
        let language = &self.site.edition(edition).language;
        let mut context = Context::new();
        context.insert_value("site", self.views.site(edition));
        let words = self.theme.words(language);
        context.insert_value("t", words.view());
        context.insert_value("route", Value::normal_string(address));
        context.insert_value("language", Value::normal_string(language));
        context.insert_value("page", page);
        for (key, value) in more {
            context.insert_value(key, value);
        }
        let html = self.theme.render(template, &context, name)?;
        Ok(Output::Bytes(words.settle(html)))
    }
}
