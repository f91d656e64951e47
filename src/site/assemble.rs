//! Documents and files → [`Site`]: all places are granted, all links resolved.

use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use super::calendar_files::CalendarFiles;
use super::easy::EasyVersions;
use super::edition::{DocumentEditions, Edition};
use super::links::{Links, Resolver};
use super::meetings::Meetings;
use super::relations::Relations;
use super::tree::{self, TreePosition};
use super::url_registry::{Resource, UrlRegistry};
use super::versions::Versions;
use super::visibility::{Show, Withheld, withheld};
use super::{
    EditionId, Page, PageId, Site, SiteFile, accents, calendars, directory, feeding, kept_names,
    menu, terms, withheld_files,
};
use crate::clock::Clock;
use crate::config::Config;
use crate::content::{Accent, CopiedFile, Document};

/// Joins documents and files, each sorted by path, into a site, as it looks at `clock`, with what
/// `show` adds to what is public.
pub fn assemble(
    config: &Arc<Config>,
    documents: &[Arc<Document>],
    files: &[CopiedFile],
    clock: &Clock,
    show: Show,
) -> Site {
    let languages = DocumentEditions::of(config, documents);
    let easy = EasyVersions::of(documents);
    let (mut registry, mut placed) = UrlRegistry::of_pages(documents, &languages, &easy);
    let mut withheld: Vec<Option<Withheld>> = documents
        .iter()
        .map(|document| withheld(&document.front_matter, clock))
        .collect();
    let shown = easy.withhold(&mut withheld, show);
    let listed = easy.listed(&shown);
    let (folders, positions) = tree::build(
        &languages,
        documents,
        &shown,
        &easy,
        &mut placed,
        &mut registry,
    );
    let (wanted, refer_by_name) = kept_names::addresses(documents, files);
    registry.place_files(documents, files, &wanted, &mut placed);
    let wanted: Vec<CalendarFiles> = documents
        .par_iter()
        .zip(&placed.pages)
        .zip(&languages.of_documents)
        .map(|((document, address), edition)| {
            let language = &languages.settings[edition.0].language;
            CalendarFiles::wanted(document, address, language)
        })
        .collect();
    registry.reserve(&languages, &wanted);
    let terms = terms::collect(&languages, documents, &shown, &easy, &mut registry);
    let calendars = calendars::collect(&languages, documents, &shown, &easy, &mut registry);
    // Last, so that an old address never takes the place of a page, whoever makes that.
    registry.place_aliases(documents, files, &mut placed);
    let mut versions = Versions::of_pages(documents, &languages, &easy);
    versions.add_folders(&folders, &positions, &shown);
    note_overviews(&mut versions, &languages, documents, &listed, &registry);
    let mut accents = accents::of_pages(documents, (&folders, &positions), &languages, &versions);
    easy.take_from_originals(&mut accents);
    let unlinked = placed
        .pages
        .into_par_iter()
        .zip(positions)
        .zip(languages.of_documents.par_iter().copied())
        .zip(withheld.into_par_iter().zip(shown).zip(accents))
        .zip(wanted)
        .map(
            |((((address, position), edition), ((withheld, shown), accent)), calendar_files)| {
                Unlinked {
                    address,
                    position,
                    edition,
                    withheld,
                    shown,
                    accent,
                    calendar_files,
                }
            },
        );
    let pages: Vec<Arc<Page>> = documents
        .par_iter()
        .enumerate()
        .zip(unlinked)
        .map(|((index, document), unlinked)| {
            let from = Resolver {
                registry: &registry,
                config,
                versions: &versions,
                edition: unlinked.edition,
                folder: &document.name.folder,
            };
            Arc::new(unlinked.page(PageId(index), document, &easy, &from, clock.today))
        })
        .collect();
    let mut files = site_files(files, placed.files);
    let from_root = Resolver {
        registry: &registry,
        config,
        versions: &versions,
        edition: EditionId::OWN,
        folder: "",
    };
    withheld_files::withhold(&mut files, &pages, &from_root);
    let parts = menu::Parts {
        config,
        editions: &languages,
        pages: &pages,
        folders: &folders,
        terms: &terms.all,
        registry: &registry,
        versions: &versions,
    };
    let editions = Edition::all(&languages, &parts);
    let directories = directory::of_editions(config, &editions, &pages);
    let meetings = Meetings::of(pages.iter().map(|page| &**page), editions.len());
    Site {
        config: Arc::clone(config),
        clock: clock.clone(),
        editions: editions.into(),
        relations: Arc::new(Relations::between(&pages)),
        meetings: Arc::new(meetings),
        folders: folders.into(),
        files: files.into(),
        redirects: placed.redirects.into(),
        terms: terms.all.into(),
        term_keys: terms.by_key.into(),
        calendars: calendars.into(),
        directories: directories.into(),
        conflicts: placed.conflicts.into(),
        refer_by_name: refer_by_name.into(),
        pages,
        registry: Arc::new(registry),
        versions: Arc::new(versions),
    }
}

/// What is known of a page before its links are.
struct Unlinked {
    address: String,
    position: TreePosition,
    edition: EditionId,
    withheld: Option<Withheld>,
    shown: bool,
    accent: Option<Accent>,
    calendar_files: CalendarFiles,
}

impl Unlinked {
    fn page(
        self,
        id: PageId,
        document: &Arc<Document>,
        easy: &EasyVersions,
        from: &Resolver<'_>,
        today: Date,
    ) -> Page {
        Page {
            document: Arc::clone(document),
            edition: self.edition,
            address: self.address,
            withheld: self.withheld,
            shown: self.shown,
            original: easy.original(id),
            easy: easy.version(id),
            folder: self.position.folder,
            is_index: self.position.is_index,
            accent: self.accent,
            links: Links::resolve(document, from),
            calendar_files: self.calendar_files.granted(document, from.registry, today),
            previous: self.position.previous,
            next: self.position.next,
        }
    }
}

fn site_files(files: &[CopiedFile], addresses: Vec<Option<String>>) -> Vec<SiteFile> {
    files
        .iter()
        .zip(addresses)
        .map(|(file, address)| SiteFile {
            file: file.clone(),
            address,
            withheld: None,
        })
        .collect()
}

/// Notes what stands in each further edition for pages that introduce an overview of the site's own.
fn note_overviews(
    versions: &mut Versions,
    languages: &DocumentEditions<'_>,
    documents: &[Arc<Document>],
    shown: &[bool],
    registry: &UrlRegistry,
) {
    for (overview, address) in languages.settings[EditionId::OWN.0].addresses.iter() {
        let Some(Resource::Page(introduction)) = registry.at(address) else {
            continue;
        };
        for edition in 1..languages.settings.len() {
            let is_fed = |index: usize| {
                shown[index]
                    && languages.of_documents[index].0 == edition
                    && feeding::feeds(&documents[index], overview)
            };
            let here = languages.settings[edition].addresses.of(overview);
            if let Some(resource) = registry.at(here)
                && (0..documents.len()).any(is_fed)
            {
                versions.add_overview(introduction, EditionId(edition), resource, here);
            }
        }
    }
}
