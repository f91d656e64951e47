//! Editions: the languages in which a site has pages. Each has its own home, menu, order, tags,
//! overviews and feed; whatever depends on the language is asked of a page's edition.

use std::sync::Arc;

use super::menu::{self, MenuEntry, Parts};
use super::tree::Folder;
use super::{EditionId, FolderId, Page, PageId, Resource, Site, Target};
use crate::config::{Addresses, Config, Direction, EditionSettings, MenuItem};
use crate::content::{Document, folder_address};

/// One language of a site, as its readers see it.
#[derive(Debug, Clone)]
pub struct Edition {
    /// The language, a BCP 47 tag such as `sv`.
    pub language: String,
    /// Which way it is written.
    pub direction: Direction,
    /// The site's name in it.
    pub title: String,
    /// One sentence about the site, for feeds.
    pub description: String,
    /// The folder that holds all its pages.
    pub root: FolderId,
    /// Where that is found: the address of its home page.
    pub home: String,
    /// Whether it has anything to show.
    pub shown: bool,
    /// The main menu.
    pub menu: Arc<[MenuEntry]>,
    /// Where its overviews lie.
    pub addresses: Addresses,
}

impl Edition {
    /// All editions.
    pub(super) fn all(editions: &DocumentEditions<'_>, parts: &Parts<'_>) -> Vec<Self> {
        let settings = editions.settings.iter().enumerate();
        settings
            .map(|(number, settings)| Self::of(EditionId(number), settings, parts))
            .collect()
    }

    /// The edition of that number, with these settings.
    fn of(id: EditionId, settings: &EditionSettings, parts: &Parts<'_>) -> Self {
        // The roots of the editions are the first folders.
        let root = &parts.folders[id.0];
        Self {
            language: settings.language.clone(),
            direction: Direction::of(&settings.language),
            title: title(settings, root, parts),
            description: settings.description.clone(),
            root: FolderId(id.0),
            home: root.address.clone(),
            shown: root.shown,
            menu: menu::build(parts, id, settings).into(),
            addresses: settings.addresses.clone(),
        }
    }
}

impl Site {
    /// The edition of that number.
    pub fn edition(&self, id: EditionId) -> &Edition {
        &self.editions[id.0]
    }

    /// All editions with their numbers, the one in the site's own language first.
    pub fn editions(&self) -> impl Iterator<Item = (EditionId, &Edition)> {
        let editions = self.editions.iter().enumerate();
        editions.map(|(index, edition)| (EditionId(index), edition))
    }

    /// The edition of a language, if the site has pages in it.
    pub fn edition_in(&self, language: &str) -> Option<EditionId> {
        let mut editions = self.editions();
        let found = editions.find(|(_, edition)| edition.language == language);
        found.map(|(id, _)| id)
    }

    /// The edition that an address belongs to.
    pub fn edition_at(&self, address: &str) -> EditionId {
        let language = self.config.language_at(address);
        self.edition_in(language).unwrap_or(EditionId::OWN)
    }

    /// The site's name in its own language.
    pub fn title(&self) -> &str {
        &self.edition(EditionId::OWN).title
    }

    /// The language of a page: that of its edition.
    pub fn language_of(&self, page: &Page) -> &str {
        &self.edition(page.edition).language
    }

    /// All versions of a page, shown or not, by their editions, its own included; none on a site
    /// with one language.
    pub fn versions_of(&self, id: PageId) -> impl Iterator<Item = (EditionId, PageId)> + '_ {
        self.versions.of(id)
    }

    /// The version of a page in an edition, shown or not.
    pub fn version_in(&self, id: PageId, edition: EditionId) -> Option<PageId> {
        self.versions.in_edition(id, edition)
    }

    /// What is shown in an edition of the page or folder that this is a version of: a page, else the
    /// listing of a folder without one.
    pub fn version_shown(&self, of: Resource, edition: EditionId) -> Option<Resource> {
        self.versions.shown(of, &self.folders, edition)
    }

    /// The edition that a link leads to, if it leads to something that belongs to one.
    pub fn edition_of(&self, target: &Target) -> Option<EditionId> {
        // Files for programs are in no language.
        if matches!(target, Target::Generated(address, _) if !address.ends_with('/')) {
            return None;
        }
        target.edition(&self.pages, &self.folders, &self.terms, &|address| {
            self.edition_at(address)
        })
    }

    /// Every entry that the settings have for a menu, with the edition whose menu it is in.
    pub fn menu_items(&self) -> impl Iterator<Item = (EditionId, &MenuItem)> {
        self.config.editions.iter().flat_map(|settings| {
            // A language that no page is written in has no edition yet.
            let edition = self.edition_in(&settings.language);
            let edition = edition.unwrap_or(EditionId::OWN);
            settings
                .menu
                .iter()
                .flatten()
                .map(move |item| (edition, item))
        })
    }
}

/// The site's name in an edition: as set, else the home page's, else the organisation's. Empty where
/// none of them has one. A further edition rather has the name of the site in another language.
fn title(settings: &EditionSettings, root: &Folder, parts: &Parts<'_>) -> String {
    let home = || Some(parts.pages[root.page?.0].document.title.clone());
    let own = || parts.config.own().title.clone();
    settings
        .title
        .clone()
        .or_else(home)
        .or_else(own)
        .unwrap_or_else(|| parts.config.organisation.clone())
}

/// The settings of the editions that documents belong to, the site's own first, and each document's
/// edition.
pub(super) struct DocumentEditions<'a> {
    pub settings: Vec<&'a EditionSettings>,
    pub of_documents: Vec<EditionId>,
}

impl<'a> DocumentEditions<'a> {
    /// The edition in a language; the site's own where no page is written in that.
    pub(super) fn in_language(&self, language: &str) -> EditionId {
        let mut settings = self.settings.iter();
        let found = settings.position(|settings| settings.language == language);
        found.map_or(EditionId::OWN, EditionId)
    }

    /// The addresses of the editions' homes.
    pub(super) fn homes(&self) -> impl Iterator<Item = String> + '_ {
        let editions = (0..self.settings.len()).map(EditionId);
        editions.map(|edition| folder_address("", self.of_further(edition)))
    }

    /// The file that would be the home of another edition than this, if the address is that: no
    /// page in another language may have it.
    pub(super) fn home_of_other(&self, address: &str, own: EditionId) -> Option<String> {
        let further = self.settings.iter().enumerate().skip(1);
        let others = further.filter(|(id, _)| *id != own.0);
        let mut others = others.map(|(_, settings)| settings.language.as_str());
        let is_home = |language: &str| {
            let name = address
                .strip_prefix('/')
                .and_then(|rest| rest.strip_suffix('/'));
            name.is_some_and(|name| name.eq_ignore_ascii_case(language))
        };
        let language = others.find(|language| is_home(language))?;
        Some(format!("index.{language}.md"))
    }

    /// The language of an edition, where it is not the site's own.
    pub(super) fn of_further(&self, edition: EditionId) -> Option<&'a str> {
        (edition != EditionId::OWN).then(|| self.settings[edition.0].language.as_str())
    }

    /// The site's own language, and those of the settings that pages are written in.
    pub(super) fn of(config: &'a Config, documents: &[Arc<Document>]) -> Self {
        let number = |document: &Arc<Document>| {
            let language = document.name.language.as_deref()?;
            let mut settings = config.editions.iter();
            settings.position(|settings| settings.language == language)
        };
        let numbers: Vec<usize> = documents
            .iter()
            .map(|document| number(document).unwrap_or_default())
            .collect();
        let mut is_used = vec![false; config.editions.len()];
        is_used[EditionId::OWN.0] = true;
        for number in &numbers {
            is_used[*number] = true;
        }
        // From the number of a language in the settings to that of its edition.
        let mut ids = vec![EditionId::OWN; is_used.len()];
        let mut used = Vec::new();
        for (number, settings) in config.editions.iter().enumerate() {
            if is_used[number] {
                ids[number] = EditionId(used.len());
                used.push(settings);
            }
        }
        Self {
            of_documents: numbers.into_iter().map(|number| ids[number]).collect(),
            settings: used,
        }
    }
}
