//! Site + theme → every route.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Recipe, Route, Routes, places};
use crate::address::{NOT_FOUND, not_found};
use crate::content::{CONTENT, PageType};
use crate::diagnostics::choices::AddressOf;
use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::images;
use crate::overview::Overview;
use crate::site::{
    CalendarId, EditionId, FileId, FileOutput, FileOwner, FolderId, GeneratedFile, ListingId, Page,
    PageId, Pagination, RedirectId, Resource, Site, Taxonomy, Withheld, page_count,
};
use crate::theme::views::MadeOverview;
use crate::theme::views::overviews::{Entries, contents, of_audience};
use crate::theme::{AssetId, Theme};

/// Lists all routes. A generated page whose template no layer has is not made; a written one that
/// has none is reported.
pub fn list(site: &Site, theme: &Theme) -> (Routes, Vec<Diagnostic>) {
    let mut list = RouteLister {
        site,
        theme,
        routes: Routes::default(),
        findings: Vec::new(),
    };
    // Overviews first: one of them can be as large as a thousand pages, and is better begun while
    // there is other work.
    list.overviews();
    list.terms();
    list.for_programs();
    list.written();
    list.calendars();
    list.folders();
    list.not_found_and_redirects();
    list.files();
    list.images();
    let RouteLister {
        routes,
        mut findings,
        ..
    } = list;
    let (routes, of_places) = places::settle(site, routes);
    findings.extend(of_places);
    (routes, findings)
}

struct RouteLister<'a> {
    site: &'a Site,
    theme: &'a Theme,
    routes: Routes,
    findings: Vec<Diagnostic>,
}

impl RouteLister<'_> {
    fn written(&mut self) {
        for (index, page) in self.site.pages.iter().enumerate() {
            let id = PageId(index);
            if !page.shown && page.withheld != Some(Withheld::Scheduled) {
                continue;
            }
            if let Some(overview) = self.introduced_by(page) {
                self.overview(page.edition, overview, Some(id), &page.address);
                continue;
            }
            let Some(template) = self.theme.template(templates_of(page, self.site)) else {
                self.without_template(page);
                continue;
            };
            let recipe = Recipe::Page(id, template);
            if !page.shown {
                let address = page.address.clone();
                self.routes.unpublished.push(Route { address, recipe });
                continue;
            }
            self.add(page.address.clone(), recipe);
            if page.is_index {
                self.pages_of_folder(page.folder, &page.address, template);
            }
        }
    }

    /// The overview that a written page introduces, if it lies at the address of one.
    fn introduced_by(&self, page: &Page) -> Option<Overview> {
        let overview = self
            .site
            .edition(page.edition)
            .addresses
            .overview_at(&page.address)?;
        let is_made = page.shown && self.theme.template(&[overview.key()]).is_some();
        is_made.then_some(overview)
    }

    fn without_template(&mut self, page: &Page) {
        let names = templates_of(page, self.site);
        // One that is there and cannot be used has a finding of its own.
        if self.theme.is_broken(names) {
            return;
        }
        let finding = Diagnostic::about(Code::TemplateMissing, &page.document.source)
            .with("templates", names.join(", "))
            .with("theme", self.site.config.theme.value.as_str());
        self.findings.push(finding);
    }

    fn folders(&mut self) {
        for (index, folder) in self.site.folders.iter().enumerate() {
            let id = FolderId(index);
            // Written pages come first; two folders whose names give one address share one listing.
            // A folder's own page may be withheld while others in the folder are shown: then the
            // listing takes its place.
            let is_ours = match self.site.at(&folder.address) {
                Some(Resource::Folder(owner)) => owner == id,
                Some(Resource::Page(page)) => !self.site.page(page).shown,
                _ => false,
            };
            if folder.page.is_some() || !folder.shown || !is_ours {
                continue;
            }
            let names: &[&str] = if folder.parent.is_none() {
                &["home", "index", "page"]
            } else {
                &["index", "page"]
            };
            match self.theme.template(names) {
                Some(template) => {
                    self.add(folder.address.clone(), Recipe::Folder(id, template, 1));
                    self.pages_of_folder(id, &folder.address, template);
                }
                None => self.skipped("index", &folder.address),
            }
        }
    }

    /// The second and later pages of a folder's listing, of which the first has this template.
    fn pages_of_folder(&mut self, id: FolderId, first: &str, template: &str) {
        let Some(following) = self.theme.template(&["index", "page"]) else {
            return;
        };
        if self.theme.paginates(template) && self.theme.paginates(following) {
            let total = self.site.in_folder(id).entries().len();
            let recipe = |number| Recipe::Folder(id, following, number);
            self.paginate(ListingId::Folder(id), first, total, recipe);
        }
    }

    /// The overviews that nobody has written an introduction to.
    fn overviews(&mut self) {
        let site = self.site;
        for (id, edition) in site.editions() {
            for (overview, address) in edition.addresses.iter() {
                self.unintroduced(id, overview, address);
            }
        }
    }

    fn unintroduced(&mut self, edition: EditionId, overview: Overview, address: &str) {
        let is_fed = self.site.feeds(edition, overview, |page| page.shown);
        // A page at the address introduces the overview. The day on which a page is published
        // changes nothing.
        if !matches!(
            self.site.at(address),
            Some(Resource::Page(_) | Resource::Generated)
        ) && self.site.feeds(edition, overview, |_| true)
        {
            self.kept_out(address);
        }
        if is_fed
            && self.site.at(address) == Some(Resource::Generated)
            && self.has(overview.key(), address)
        {
            self.overview(edition, overview, None, address);
        }
    }

    /// Reports what lies where samverk would make a page: it is published, and the page is not
    /// made.
    fn kept_out(&mut self, address: &str) {
        let (finding, severity) = match self.site.in_the_way(address) {
            Some(Resource::File(id)) => {
                let path = self.site.file(id).file.source_path();
                let finding = Diagnostic::about_path(Code::AddressTaken, path);
                (finding, Severity::Error)
            }
            // Both show what is there, in their own ways.
            Some(Resource::Folder(id)) => {
                let path = format!("{CONTENT}/{}", self.site.folder(id).path);
                let finding = Diagnostic::about_path(Code::AddressTaken, path);
                (finding, Severity::Warning)
            }
            Some(Resource::Page(id)) => {
                let document = &self.site.page(id).document;
                let span = document.slug_span().unwrap_or(document.head());
                let finding = Diagnostic::at(Code::AddressTaken, &document.source, span);
                (finding, Severity::Warning)
            }
            _ => return,
        };
        let finding = finding
            .with("kind", AddressOf::Generated)
            .with("address", address)
            .with("other", "samverk");
        let finding = Diagnostic {
            severity,
            ..finding
        };
        // A file without an ending can be in the way of a whole folder.
        let is_told =
            |known: &Diagnostic| known.code == finding.code && known.file() == finding.file();
        if !self.findings.iter().any(is_told) {
            self.findings.push(finding);
        }
    }

    fn overview(
        &mut self,
        edition: EditionId,
        overview: Overview,
        page: Option<PageId>,
        address: &str,
    ) {
        let entries: Arc<dyn Entries> = contents(overview).entries(self.site, edition).into();
        let total = entries.len();
        // What pages have for it may be of a day to come.
        if total == 0 && page.is_none() {
            return;
        }
        let made = MadeOverview {
            address: address.to_owned(),
            entries,
        };
        let overviews = &mut self.routes.generated.overviews;
        overviews.insert((edition, overview), made);
        let recipe = |number| Recipe::Overview(edition, overview, page, number);
        self.add(address.to_owned(), recipe(1));
        if self.theme.paginates(overview.key()) {
            let listing = ListingId::Overview(edition, overview);
            self.paginate(listing, address, total, recipe);
        }
    }

    fn terms(&mut self) {
        for taxonomy in Taxonomy::ALL {
            self.terms_of(*taxonomy);
        }
    }

    fn terms_of(&mut self, taxonomy: Taxonomy) {
        let site = self.site;
        let editions = site.editions();
        let mut shown = editions
            .flat_map(|(edition, _)| site.terms_of(taxonomy, edition))
            .peekable();
        let template = taxonomy.template();
        let address = site.config.own().addresses.of(taxonomy.overview());
        if shown.peek().is_none() || !self.has(template, address) {
            return;
        }
        for (id, term) in shown {
            if site.at(&term.address) != Some(Resource::Term(id)) {
                self.kept_out(&term.address);
                continue;
            }
            self.add(term.address.clone(), Recipe::Term(id, 1));
            if self.theme.paginates(template) {
                let total = site.under(id).entries().len();
                let recipe = |number| Recipe::Term(id, number);
                self.paginate(ListingId::Term(id), &term.address, total, recipe);
            }
        }
    }

    /// The calendars of audiences, where there is one of all.
    fn calendars(&mut self) {
        for (index, calendar) in self.site.calendars.iter().enumerate() {
            let id = CalendarId(index);
            let overviews = &self.routes.generated.overviews;
            let is_made = overviews.contains_key(&(calendar.edition, Overview::Calendar));
            let address = &calendar.address;
            if !is_made || calendar.pages.is_empty() {
                continue;
            }
            if self.site.at(address) != Some(Resource::Generated) {
                self.kept_out(address);
                continue;
            }
            let entries: Arc<dyn Entries> = of_audience(self.site, id).into();
            let total = entries.len();
            let made = MadeOverview {
                address: address.clone(),
                entries,
            };
            self.routes.generated.calendars.insert(id, made);
            let recipe = |number| Recipe::Calendar(id, number);
            self.add(address.clone(), recipe(1));
            if self.theme.paginates(Overview::Calendar.key()) {
                self.paginate(ListingId::Calendar(id), address, total, recipe);
            }
        }
    }

    /// Adds the second and later pages of a listing of `total` entries, if it takes more than one.
    fn paginate(
        &mut self,
        listing: ListingId,
        first: &str,
        total: usize,
        recipe: impl Fn(usize) -> Recipe,
    ) {
        let page_size = listing.page_size(self.site.config.page_size);
        let pages = page_count(total, page_size);
        if pages < 2 {
            return;
        }
        let mut addresses = vec![first.to_owned()];
        for number in 2..=pages {
            let address = self.site.page_address(first, number);
            self.add(address.clone(), recipe(number));
            addresses.push(address);
        }
        let pagination = Pagination {
            addresses,
            page_size,
            total,
        };
        let paginations = &mut self.routes.generated.paginations;
        paginations.insert(listing, pagination);
    }

    fn not_found_and_redirects(&mut self) {
        let site = self.site;
        let is_free = |address: &String| site.at(address) == Some(Resource::Generated);
        let shown = site.editions().filter(|(_, edition)| edition.shown);
        let mut not_found = shown
            .map(|(id, edition)| (id, not_found(&edition.home)))
            .filter(|(_, address)| is_free(address))
            .peekable();
        if not_found.peek().is_some() && self.has("404", NOT_FOUND) {
            for (id, address) in not_found {
                self.add(address, Recipe::NotFound(id));
            }
        }
        let redirects = || {
            self.site
                .redirects
                .iter()
                .enumerate()
                .filter(|(_, redirect)| self.site.page(redirect.to).shown)
        };
        let Some((_, first)) = redirects().next() else {
            return;
        };
        if !self.has("redirect", &first.from) {
            return;
        }
        for (index, redirect) in redirects() {
            self.add(redirect.from.clone(), Recipe::Redirect(RedirectId(index)));
        }
    }

    fn for_programs(&mut self) {
        let has_base = self.site.config.base_url.is_some();
        if !has_base && !self.site.config.base_url_given {
            self.findings.push(Diagnostic::about(
                Code::BaseUrlMissing,
                &self.site.config.source,
            ));
        }
        for file in GeneratedFile::ALL.iter().copied() {
            if file.needs_base_url() && !has_base {
                continue;
            }
            if let Some(address) = file.address() {
                self.generated_file(file, address, FileOwner::Site);
                continue;
            }
            for (id, edition) in self.site.editions() {
                let address = file.in_edition(&edition.home, &edition.language);
                let pages = self.site.shown().filter(|(_, page)| page.edition == id);
                let is_fed = || file.is_fed_by(pages.map(|(_, page)| &*page.document));
                if let Some(address) = address.filter(|_| edition.shown && is_fed()) {
                    self.generated_file(file, &address, FileOwner::Edition(id));
                }
            }
            for (id, page) in self.site.shown() {
                for (number, address) in file.beside(&page.calendar_files) {
                    self.generated_file(file, address, FileOwner::Page(id, number));
                }
            }
        }
        for (id, edition) in self.site.editions() {
            let feed = GeneratedFile::Feed.in_edition(&edition.home, &edition.language);
            let feed = feed.filter(|address| self.routes.at(address).is_some());
            self.routes
                .generated
                .feeds
                .extend(feed.map(|address| (id, address)));
        }
    }

    /// Adds a generated file, unless content has its address, or another file that was listed
    /// before it.
    fn generated_file(&mut self, file: GeneratedFile, address: &str, owner: FileOwner) {
        let is_free = self.site.at(address) == Some(Resource::Generated);
        if is_free && self.routes.at(address).is_none() {
            self.add(address.to_owned(), Recipe::Generated(file, owner));
        }
    }

    fn files(&mut self) {
        for (index, asset) in self.theme.assets.iter().enumerate() {
            self.add(asset.address.clone(), Recipe::Asset(AssetId(index)));
        }
        for (index, file) in self.site.files.iter().enumerate() {
            let address = file.address.as_ref();
            let Some(address) = address.filter(|_| file.withheld.is_none()) else {
                continue;
            };
            match file.output {
                FileOutput::AsItIs => self.add(address.clone(), Recipe::File(FileId(index))),
                FileOutput::Cleaned => self.add(address.clone(), Recipe::Cleaned(FileId(index))),
                FileOutput::Nothing => {}
            }
        }
    }

    /// Variants of the images that some page shows; those of one image follow each other, so that
    /// it is decoded once.
    fn images(&mut self) {
        let shown: BTreeSet<FileId> = self
            .site
            .shown()
            .flat_map(|(_, page)| page.pictures())
            .collect();
        for id in shown {
            let Some((image, of)) = self.site.file(id).image() else {
                continue;
            };
            for variant in images::variants(image) {
                let address = variant.address(of, image);
                // The same image may lie under two names that differ in their ending alone.
                if self.routes.at(&address).is_none() {
                    self.add(address, Recipe::Image(id, variant));
                }
            }
        }
    }

    fn has(&mut self, template: &str, address: &str) -> bool {
        let has = self.theme.template(&[template]).is_some();
        if !has {
            self.skipped(template, address);
        }
        has
    }

    fn skipped(&mut self, template: &str, address: &str) {
        let finding = Diagnostic::of_site(Code::TemplateSkipped)
            .with("template", template)
            .with("address", address);
        self.findings
            .push(finding.with("theme", self.site.config.theme.value.as_str()));
    }

    fn add(&mut self, address: String, recipe: Recipe) {
        let is_generated = match recipe {
            Recipe::Overview(..)
            | Recipe::Term(..)
            | Recipe::Calendar(..)
            | Recipe::NotFound(_)
            | Recipe::Redirect(_)
            | Recipe::Generated(..) => true,
            // The first page of a folder is an entry of its listing, written or not.
            Recipe::Folder(_, _, number) => number > 1,
            Recipe::Page(..)
            | Recipe::Search(..)
            | Recipe::Asset(_)
            | Recipe::File(_)
            | Recipe::Cleaned(_)
            | Recipe::Image(..) => false,
        };
        if is_generated {
            self.routes.generated.made.insert(address.clone());
        }
        self.routes.add(address, recipe);
    }
}

/// The templates for a written page, best first.
fn templates_of(page: &Page, site: &Site) -> &'static [&'static str] {
    let is_home = page.address == site.edition(page.edition).home;
    match page.document.front_matter.page_type {
        PageType::Network => &["network", "page"],
        PageType::MeetingPlace => &["meeting-place", "page"],
        PageType::Page if is_home => &["home", "index", "page"],
        PageType::Page if page.is_index => &["index", "page"],
        PageType::Page => &["page"],
    }
}
