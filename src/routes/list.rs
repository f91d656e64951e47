//! Site + theme → every route.

use std::collections::BTreeSet;

use super::{Recipe, Route, Routes};
use crate::address::{FEED, NOT_FOUND, ROBOTS, SITEMAP};
use crate::content::PageType;
use crate::diagnostics::{Code, Diagnostic};
use crate::images;
use crate::site::{FolderId, Owner, Page, PageId, Site, Withheld};
use crate::theme::Theme;

/// Lists all routes. A generated page whose template no layer has is not made; a written one that
/// has none is reported.
pub fn list(site: &Site, theme: &Theme) -> (Routes, Vec<Diagnostic>) {
    let mut list = List {
        site,
        theme,
        routes: Routes::default(),
        findings: Vec::new(),
    };
    // Overviews first: one of them can be as large as a thousand pages, and is better begun while
    // there is other work.
    list.overviews();
    list.for_machines();
    list.written();
    list.folders();
    list.not_found_and_redirects();
    list.files();
    list.images();
    (list.routes, list.findings)
}

struct List<'a> {
    site: &'a Site,
    theme: &'a Theme,
    routes: Routes,
    findings: Vec<Diagnostic>,
}

impl List<'_> {
    fn written(&mut self) {
        for (index, page) in self.site.pages.iter().enumerate() {
            let id = PageId(index);
            if !page.shown && page.withheld != Some(Withheld::Scheduled) {
                continue;
            }
            let addresses = &self.site.config.addresses;
            let overview = [
                ("initiatives", &addresses.initiatives),
                ("tags", &addresses.tags),
            ]
            .into_iter()
            .filter(|_| page.shown)
            .find(|(name, address)| {
                page.address == **address && self.theme.template(&[name]).is_some()
            });
            let recipe = match overview {
                Some(("initiatives", address)) => {
                    self.routes.generated.initiatives = Some(address.clone());
                    Recipe::Initiatives(Some(id))
                }
                Some((_, address)) => {
                    self.routes.generated.tags = Some(address.clone());
                    Recipe::Tags(Some(id))
                }
                None => {
                    let Some(template) = self.theme.template(templates_of(page)) else {
                        if self.theme.is_broken(templates_of(page)) {
                            continue;
                        }
                        let names = templates_of(page).join(", ");
                        let finding =
                            Diagnostic::about(Code::TemplateMissing, &page.document.source)
                                .with("templates", names);
                        self.findings
                            .push(finding.with("theme", self.site.config.theme.value.as_str()));
                        continue;
                    };
                    Recipe::Page(id, template)
                }
            };
            if page.shown {
                self.add(page.address.clone(), recipe);
            } else {
                self.routes.rehearsed.push(Route {
                    address: page.address.clone(),
                    recipe,
                });
            }
        }
    }

    fn folders(&mut self) {
        for (index, folder) in self.site.folders.iter().enumerate() {
            let id = FolderId(index);
            // Written pages come first; two folders whose names give one address share one listing.
            // A folder's own page may be withheld while others in the folder are shown: then the
            // listing takes its place.
            let is_ours = match self.site.at(&folder.address) {
                Some(Owner::Folder(owner)) => owner == id,
                Some(Owner::Page(page)) => !self.site.page(page).shown,
                _ => false,
            };
            if folder.page.is_some() || !folder.shown || !is_ours {
                continue;
            }
            let names: &[&str] = if folder.address == "/" {
                &["home", "index", "page"]
            } else {
                &["index", "page"]
            };
            match self.theme.template(names) {
                Some(template) => self.add(folder.address.clone(), Recipe::Folder(id, template)),
                None => self.skipped("index", &folder.address),
            }
        }
    }

    fn overviews(&mut self) {
        let addresses = &self.site.config.addresses;
        let has_initiatives = self
            .site
            .shown()
            .any(|(_, page)| !page.document.front_matter.network.initiatives.is_empty());
        if has_initiatives
            && self.site.at(&addresses.initiatives) == Some(Owner::Generated)
            && self.has("initiatives", &addresses.initiatives)
        {
            self.routes.generated.initiatives = Some(addresses.initiatives.clone());
            self.add(addresses.initiatives.clone(), Recipe::Initiatives(None));
        }
        let tags = || {
            self.site
                .tags
                .iter()
                .enumerate()
                .filter(|(_, tag)| !tag.pages.is_empty())
        };
        if tags().next().is_none() {
            return;
        }
        if self.site.at(&addresses.tags) == Some(Owner::Generated)
            && self.has("tags", &addresses.tags)
        {
            self.routes.generated.tags = Some(addresses.tags.clone());
            self.add(addresses.tags.clone(), Recipe::Tags(None));
        }
        if !self.has("tag", &addresses.tags) {
            self.routes.generated.tags = None;
            return;
        }
        for (index, tag) in tags() {
            if self.site.at(&tag.address) == Some(Owner::Tag(index)) {
                self.add(tag.address.clone(), Recipe::Tag(index));
            }
        }
    }

    fn not_found_and_redirects(&mut self) {
        if self.site.at(NOT_FOUND) == Some(Owner::Generated) && self.has("404", NOT_FOUND) {
            self.add(NOT_FOUND.to_owned(), Recipe::NotFound);
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
            self.add(redirect.from.clone(), Recipe::Redirect(index));
        }
    }

    fn for_machines(&mut self) {
        let has_base = self.site.config.base_url.is_some();
        if !has_base && !self.site.config.base_url_given {
            self.findings.push(Diagnostic::about(
                Code::BaseUrlMissing,
                &self.site.config.source,
            ));
        }
        for (address, recipe) in [
            (FEED, Recipe::Feed),
            (SITEMAP, Recipe::Sitemap),
            (ROBOTS, Recipe::Robots),
        ] {
            // Feeds and sitemaps hold full addresses (RFC 4287; sitemaps.org), which a site without
            // `base_url` does not know.
            if self.site.at(address) == Some(Owner::Generated)
                && (has_base || recipe == Recipe::Robots)
            {
                if recipe == Recipe::Feed {
                    self.routes.generated.feed = Some(address.to_owned());
                }
                self.add(address.to_owned(), recipe);
            }
        }
    }

    fn files(&mut self) {
        for (index, asset) in self.theme.assets.iter().enumerate() {
            self.add(asset.address.clone(), Recipe::Asset(index));
        }
        for (index, file) in self.site.files.iter().enumerate() {
            if let Some(address) = &file.address {
                self.add(address.clone(), Recipe::File(index));
            }
        }
    }

    /// Variants of the images that some page shows; those of one image follow each other, so that
    /// it is decoded once.
    fn images(&mut self) {
        let shown: BTreeSet<usize> = self
            .site
            .shown()
            .flat_map(|(_, page)| page.pictures())
            .collect();
        for index in shown {
            let Some((image, of)) = self.site.files[index].image() else {
                continue;
            };
            for variant in images::variants(image) {
                let address = variant.address(of, image);
                // The same image may lie under two names that differ in their ending alone.
                if self.routes.at(&address).is_none() {
                    self.add(address, Recipe::Image(index, variant));
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
        if !matches!(
            recipe,
            Recipe::Page(..)
                | Recipe::Folder(..)
                | Recipe::Asset(_)
                | Recipe::File(_)
                | Recipe::Image(..)
        ) {
            self.routes.generated.made.insert(address.clone());
        }
        self.routes.add(address, recipe);
    }
}

/// The templates for a written page, best first.
fn templates_of(page: &Page) -> &'static [&'static str] {
    match page.document.front_matter.page_type {
        PageType::Network => &["network", "page"],
        PageType::MeetingPlace => &["meeting-place", "page"],
        PageType::Page if page.address == "/" => &["home", "index", "page"],
        PageType::Page if page.document.name.is_index() => &["index", "page"],
        PageType::Page => &["page"],
    }
}
