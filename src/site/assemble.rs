//! Documents and files → [`Site`]: all places are granted, all links resolved.

use std::sync::Arc;

use rayon::prelude::*;

use super::easy::EasyVersions;
use super::edition::{DocumentEditions, Edition};
use super::links::{Links, Resolver};
use super::relations::Relations;
use super::tree::{self, TreePosition};
use super::url_registry::{Resource, UrlRegistry};
use super::versions::Versions;
use super::visibility::{Show, Withheld, withheld};
use super::{
    EditionId, Page, PageId, Site, SiteFile, accents, feeding, kept_names, menu, tags,
    withheld_files,
};
use crate::clock::Clock;
use crate::config::Config;
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
    registry.reserve(config, &languages, documents, &placed.pages);
    let tags::Tags {
        all: tags,
        by_key: tag_keys,
    } = tags::collect(config, &languages, documents, &shown, &easy, &mut registry);
    // Last, so that an old address never takes the place of a page, whoever makes that.
    registry.place_aliases(documents, files, &mut placed);
    let mut versions = Versions::of_pages(documents, &languages, &easy);
    versions.add_folders(&folders, &positions, &shown);
    note_overviews(
        &mut versions,
        config,
        &languages,
        documents,
        &listed,
        &registry,
    );
    let mut accents = accents::of_pages(documents, &folders, &languages, &versions);
    easy.take_from_originals(&mut accents);
    let standing = placed
        .pages
        .into_par_iter()
        .zip(positions)
        .zip(languages.of_documents.par_iter().copied())
        .zip(withheld.into_par_iter().zip(shown).zip(accents));
    let pages: Vec<Arc<Page>> = documents
        .par_iter()
        .enumerate()
        .zip(standing)
        .map(
            |((index, document), (((address, position), edition), ((withheld, shown), accent)))| {
                let from = Resolver {
                    registry: &registry,
                    config,
                    versions: &versions,
                    edition,
                    folder: &document.name.folder,
                };
                let links = Links::resolve(document, &from);
                let TreePosition {
                    folder,
                    is_index,
                    previous,
                    next,
                } = position;
                Arc::new(Page {
                    document: Arc::clone(document),
                    edition,
                    address,
                    withheld,
                    shown,
                    original: easy.original(PageId(index)),
                    easy: easy.version(PageId(index)),
                    folder,
                    is_index,
                    accent,
                    links,
                    previous,
                    next,
                })
            },
        )
        .collect();
    let mut files: Vec<SiteFile> = files
        .iter()
        .zip(placed.files)
        .map(|(file, address)| SiteFile {
            file: file.clone(),
            address,
            withheld: None,
        })
        .collect();
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
        pages: &pages,
        folders: &folders,
        tags: &tags,
        registry: &registry,
        versions: &versions,
    };
    let editions: Vec<Edition> = (0..languages.tags.len())
        .map(|number| Edition::of(EditionId(number), languages.tags[number], &parts))
        .collect();
    Site {
        config: Arc::clone(config),
        clock: clock.clone(),
        editions: editions.into(),
        relations: Arc::new(Relations::between(&pages)),
        folders: folders.into(),
        files: files.into(),
        redirects: placed.redirects.into(),
        tags: tags.into(),
        tag_keys: tag_keys.into(),
        conflicts: placed.conflicts.into(),
        refer_by_name: refer_by_name.into(),
        pages,
        registry: Arc::new(registry),
        versions: Arc::new(versions),
    }
}

/// Notes what stands in each further edition for pages that introduce an overview of the site's own.
fn note_overviews(
    versions: &mut Versions,
    config: &Config,
    languages: &DocumentEditions<'_>,
    documents: &[Arc<Document>],
    shown: &[bool],
    registry: &UrlRegistry,
) {
    let settings = |edition: usize| config.edition_in(languages.tags[edition]);
    for (overview, address) in config.own().addresses.iter() {
        let Some(Resource::Page(introduction)) = registry.at(address) else {
            continue;
        };
        for edition in 1..languages.tags.len() {
            let is_fed = |index: usize| {
                shown[index]
                    && languages.of_documents[index].0 == edition
                    && feeding::feeds(&documents[index].front_matter, overview)
            };
            let here = settings(edition).map(|settings| settings.addresses.of(overview));
            if let Some(here) = here.filter(|_| (0..documents.len()).any(is_fed))
                && let Some(resource) = registry.at(here)
            {
                versions.add_overview(introduction, EditionId(edition), resource, here);
            }
        }
    }
}
