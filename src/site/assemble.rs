//! Documents and files → [`Site`]: all places are granted, all links resolved.

use std::sync::Arc;

use rayon::prelude::*;

use super::calendar_files::CalendarFiles;
use super::easy::EasyVersions;
use super::edition::{DocumentEditions, Edition};
use super::links::{Links, Resolver};
use super::meetings::Meetings;
use super::relations::Relations;
use super::tree;
use super::url_registry::{Resource, UrlRegistry};
use super::versions::Versions;
use super::visibility::{Show, Withheld, withheld};
use super::{
    EditionId, FileOutput, Page, PageId, Site, SiteFile, accents, calendar_files, calendars,
    directory, feeding, kept_names, menu, terms, withheld_files,
};
use crate::at_work;
use crate::clock::Clock;
use crate::config::{Config, Originals};
use crate::content::{CopiedFile, Document};

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
    let wanted = calendar_files::of_pages(documents, &placed.pages, &languages);
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
    let page = |(index, (address, calendar_files)): (usize, (String, CalendarFiles))| {
        let (id, document, position) = (PageId(index), &documents[index], &positions[index]);
        let edition = languages.of_documents[index];
        let from = Resolver {
            registry: &registry,
            config,
            versions: &versions,
            edition,
            folder: &document.name.folder,
        };
        let made = || Page {
            document: Arc::clone(document),
            edition,
            address,
            withheld: withheld[index],
            shown: shown[index],
            original: easy.original(id),
            easy: easy.version(id),
            folder: position.folder,
            is_index: position.is_index,
            accent: accents[index],
            links: Links::resolve(document, &from),
            calendar_files: calendar_files.granted(document, &registry, clock.today),
            previous: position.previous,
            next: position.next,
        };
        Arc::new(at_work::on(&document.source.path, made))
    };
    let in_order = placed.pages.into_par_iter().zip(wanted).enumerate();
    let pages: Vec<Arc<Page>> = in_order.map(page).collect();
    let mut files = site_files(files, placed.files, config.originals);
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

fn site_files(
    files: &[CopiedFile],
    addresses: Vec<Option<String>>,
    originals: Originals,
) -> Vec<SiteFile> {
    files
        .iter()
        .zip(addresses)
        .map(|(file, address)| SiteFile {
            file: file.clone(),
            address,
            output: FileOutput::of(file, originals),
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
