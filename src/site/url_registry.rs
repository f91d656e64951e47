//! Who lives where: every address and every content path of the site, each with one owner.

use std::sync::{Arc, OnceLock};

use rustc_hash::{FxHashMap, FxHashSet};

use super::calendar_files::CalendarFiles;
use super::conflict::{Conflict, Placed, Refusal, Subject};
use super::easy::EasyVersions;
use super::edition::DocumentEditions;
use super::{FileId, FolderId, GeneratedFile, PageId, Redirect, TermId};
use crate::address;
use crate::content::{CopiedFile, Document, Origin};

/// What lies at an address or path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Resource {
    /// A page.
    Page(PageId),
    /// A folder without a page of its own.
    Folder(FolderId),
    /// A copied file, by its number among the sources' files.
    File(FileId),
    /// An old address of a page.
    Redirect(PageId),
    /// A term's page, by its number.
    Term(TermId),
    /// A generated overview or machine-readable file.
    Generated,
}

/// Addresses and content paths, with their owners.
#[derive(Debug, Default)]
pub(super) struct UrlRegistry {
    by_address: FxHashMap<String, Resource>,
    by_path: FxHashMap<String, Resource>,
    /// Addresses that are not in their canonical form, by that.
    by_form: FxHashMap<String, String>,
    /// Every folder above an address that somebody has, in its canonical form.
    folders: FxHashSet<String>,
    /// The number that comes next after an address that several wanted.
    next: FxHashMap<String, u32>,
    /// Lower-case path → path, made when a link first misses.
    folded: OnceLock<FxHashMap<String, String>>,
}

impl UrlRegistry {
    /// Grants pages their addresses, in the order of their paths.
    /// Easy versions come last, below their originals.
    pub(super) fn of_pages(
        documents: &[Arc<Document>],
        languages: &DocumentEditions<'_>,
        easy: &EasyVersions,
    ) -> (Self, Placed) {
        let mut registry = Self::default();
        registry.by_address.reserve(documents.len());
        registry.by_path.reserve(documents.len());
        let mut placed = Placed::default();
        placed.pages.resize(documents.len(), String::new());
        let numbered = || documents.iter().enumerate();
        let easy_ones = numbered().filter(|(_, document)| document.name.easy);
        let in_order = numbered().filter(|(_, document)| !document.name.easy);
        for (index, document) in in_order.chain(easy_ones) {
            let id = PageId(index);
            let resource = Resource::Page(id);
            let path = document.path.clone();
            registry.by_path.entry(path).or_insert(resource);
            let edition = languages.of_documents[index];
            let below = easy.address(id, &languages.settings[edition.0].language, &placed.pages);
            let wanted = below.as_ref().unwrap_or(&document.wanted_address);
            let foreign = languages.home_of_other(wanted, edition);
            let address = match foreign {
                Some(_) => registry.grant_numbered(wanted, resource),
                None => registry.grant(wanted, resource),
            };
            if let Some(fault) = address::unusable(wanted) {
                let subject = Subject::Page(id);
                let folder = &document.name.folder;
                placed.add_unusable(subject, folder, wanted, fault, document.slug_span());
            } else if address != *wanted {
                placed.conflicts.push(Conflict {
                    subject: Subject::Page(id),
                    address: wanted.clone(),
                    span: document.slug_span(),
                    reason: Refusal::Taken(
                        foreign.unwrap_or_else(|| registry.path_of(wanted, documents, &[])),
                    ),
                });
            }
            placed.pages[index] = address;
        }
        (registry, placed)
    }

    /// Grants files the addresses that they want, once pages and their folders have theirs.
    pub(super) fn place_files(
        &mut self,
        documents: &[Arc<Document>],
        files: &[CopiedFile],
        wanted: &[String],
        placed: &mut Placed,
    ) {
        for (index, (file, wanted)) in files.iter().zip(wanted).enumerate() {
            let id = FileId(index);
            // What lies in `static` is found by its address alone.
            if file.origin == Origin::Content {
                let path = file.path.clone();
                self.by_path.entry(path).or_insert(Resource::File(id));
            }
            let address = match file.origin {
                Origin::Content => address::usable(wanted).into_owned(),
                Origin::Static => wanted.clone(),
            };
            let granted = self.claim(&address, Resource::File(id));
            if let Some(fault) = address::unusable(wanted) {
                let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
                placed.add_unusable(Subject::File(id), folder, wanted, fault, None);
            } else if !granted {
                placed.conflicts.push(Conflict {
                    subject: Subject::File(id),
                    reason: self.refusal(&address, documents, files),
                    address: wanted.clone(),
                    span: None,
                });
            }
            placed.files.push(granted.then_some(address));
        }
    }

    /// Claims what samverk makes itself, wherever content has left the address free.
    pub(super) fn reserve(
        &mut self,
        languages: &DocumentEditions<'_>,
        beside_pages: &[CalendarFiles],
    ) {
        let homes: Vec<String> = languages.homes().collect();
        for home in &homes {
            self.claim(&address::not_found(home), Resource::Generated);
        }
        for file in GeneratedFile::ALL {
            if let Some(address) = file.address() {
                self.claim(address, Resource::Generated);
                continue;
            }
            for (home, settings) in homes.iter().zip(&languages.settings) {
                if let Some(address) = file.in_edition(home, &settings.language) {
                    self.claim(&address, Resource::Generated);
                }
            }
            for (_, address) in beside_pages.iter().flat_map(|files| file.beside(files)) {
                self.claim(address, Resource::Generated);
            }
        }
        for settings in &languages.settings {
            for (_, address) in settings.addresses.iter() {
                self.claim(address, Resource::Generated);
            }
        }
    }

    /// Grants pages their old addresses.
    pub(super) fn place_aliases(
        &mut self,
        documents: &[Arc<Document>],
        files: &[CopiedFile],
        placed: &mut Placed,
    ) {
        for (index, document) in documents.iter().enumerate() {
            let to = PageId(index);
            for alias in &document.front_matter.aliases {
                let address = &alias.value;
                let own = &placed.pages[index];
                let reason = if address == own {
                    Some(Refusal::Own)
                } else if let Some(fault) = address::unusable(address) {
                    Some(Refusal::Unusable(fault))
                } else if self.claim(address, Resource::Redirect(to)) {
                    None
                } else {
                    Some(self.refusal(address, documents, files))
                };
                match reason {
                    Some(reason) => placed.conflicts.push(Conflict {
                        subject: Subject::Alias(to),
                        address: address.clone(),
                        span: Some(alias.span),
                        reason,
                    }),
                    None => placed.redirects.push(Redirect {
                        from: address.clone(),
                        to,
                    }),
                }
            }
        }
    }

    /// Why an address cannot be had that is not free.
    fn refusal(&self, address: &str, documents: &[Arc<Document>], files: &[CopiedFile]) -> Refusal {
        let other = self.path_of(address, documents, files);
        let form = address::canonical(address);
        let is_other_case = self.with_form(&form).is_some_and(|owned| owned != address);
        if is_other_case {
            Refusal::OtherCase(other)
        } else {
            Refusal::Taken(other)
        }
    }

    /// Claims an address. Nothing that has it already loses its place.
    pub(super) fn claim(&mut self, address: &str, resource: Resource) -> bool {
        let form = address::canonical(address);
        let free = self.is_form_free(&form);
        if free {
            self.by_address.insert(address.to_owned(), resource);
            if form != address {
                self.by_form
                    .insert(form.clone().into_owned(), address.to_owned());
            }
            let mut folder: &str = &form;
            while let Some(slash) = folder.trim_end_matches('/').rfind('/') {
                folder = &folder[..=slash];
                // Whoever noted this folder has noted those above it.
                if self.folders.contains(folder) {
                    break;
                }
                self.folders.insert(folder.to_owned());
            }
        }
        free
    }

    /// Whether an address can be had: nobody has it, and no file would have to be a folder for it
    /// or the reverse. Addresses that are one file on some system are one.
    pub(super) fn is_free(&self, address: &str) -> bool {
        self.is_form_free(&address::canonical(address))
    }

    fn is_form_free(&self, form: &str) -> bool {
        if self.with_form(form).is_some() {
            return false;
        }
        let as_folder = if form.ends_with('/') {
            // A page's own file could be meant as a folder.
            format!("{form}index.html/")
        } else {
            format!("{form}/")
        };
        if self.folders.contains(&as_folder) || self.with_form(&as_folder).is_some() {
            return false;
        }
        let mut above = form.trim_end_matches('/');
        let mut is_file = form.ends_with('/') && self.is_file(above);
        while let Some(slash) = above.rfind('/').filter(|_| !is_file) {
            // A folder that is known has been looked at when it was noted.
            if self.folders.contains(&above[..=slash]) {
                break;
            }
            above = &above[..slash];
            is_file = self.is_file(above);
        }
        !is_file
    }

    /// Whether a path without a slash at its end is a file that somebody has.
    fn is_file(&self, path: &str) -> bool {
        self.with_form(path).is_some()
            || path
                .strip_suffix("index.html")
                .is_some_and(|folder| folder.ends_with('/') && self.with_form(folder).is_some())
    }

    /// The address that has a canonical form.
    fn with_form<'a>(&'a self, form: &'a str) -> Option<&'a str> {
        if self.by_address.contains_key(form) {
            return Some(form);
        }
        self.by_form.get(form).map(String::as_str)
    }

    /// `wanted` if it is free, else the first free of `wanted-2`, …: nothing is lost, and the order
    /// of paths decides.
    fn grant(&mut self, wanted: &str, resource: Resource) -> String {
        let wanted = address::usable(wanted);
        if self.claim(&wanted, resource) {
            wanted.into_owned()
        } else {
            self.grant_numbered(&wanted, resource)
        }
    }

    /// The first free of `wanted-2`, `wanted-3`, ….
    fn grant_numbered(&mut self, wanted: &str, resource: Resource) -> String {
        let wanted = address::usable(wanted);
        // The home page has no name that a number could follow.
        let name = match wanted.trim_end_matches('/') {
            "" => "/index",
            name => name,
        };
        loop {
            let number = self.next.entry(wanted.clone().into_owned()).or_insert(2);
            let address = format!("{name}-{number}/");
            *number += 1;
            if self.claim(&address, resource) {
                return address;
            }
        }
    }

    /// Whoever has an address, or a file where a folder would have to be, and that one's address.
    pub(super) fn in_the_way(&self, address: &str) -> Option<(Resource, &str)> {
        let form = address::canonical(address);
        let folder = format!("{form}/");
        let way = form.match_indices('/').flat_map(|(at, _)| {
            let above = &form[..at];
            [Some(above), above.strip_suffix("index.html")]
        });
        let mut candidates = [&*form, form.trim_end_matches('/'), folder.as_str()]
            .into_iter()
            .chain(way.flatten())
            .filter(|candidate| !candidate.is_empty());
        candidates.find_map(|candidate| {
            let (plain, resource) = self.by_address.get_key_value(candidate).or_else(|| {
                let address = self.by_form.get(candidate)?;
                self.by_address.get_key_value(address)
            })?;
            Some((*resource, plain.as_str()))
        })
    }

    /// The content path of whoever keeps others from an address.
    fn path_of(&self, address: &str, documents: &[Arc<Document>], files: &[CopiedFile]) -> String {
        match self.in_the_way(address) {
            Some((Resource::Page(id) | Resource::Redirect(id), _)) => documents[id.0].path.clone(),
            Some((Resource::File(id), _)) => files
                .get(id.0)
                .map_or_else(String::new, CopiedFile::shown_path),
            Some((Resource::Term(_) | Resource::Generated, _)) => String::from("samverk"),
            Some((Resource::Folder(_), folder)) => folder.trim_start_matches('/').to_owned(),
            // No address of its own: it is a folder of somebody's.
            None => format!("{}/", address.trim_matches('/')),
        }
    }

    pub(super) fn at(&self, address: &str) -> Option<Resource> {
        self.by_address.get(address).copied()
    }

    /// What a web server has for an address: also the `index.html` of a folder that is a copied
    /// file.
    pub(super) fn served_at(&self, address: &str) -> Option<Resource> {
        let index = || match self.at(&format!("{address}index.html"))? {
            file @ Resource::File(_) => Some(file),
            _ => None,
        };
        self.at(address)
            .or_else(|| index().filter(|_| address.ends_with('/')))
    }

    pub(super) fn at_path(&self, path: &str) -> Option<Resource> {
        self.by_path.get(path).copied()
    }

    /// The path that differs from `path` in nothing but upper and lower case.
    pub(super) fn in_other_case(&self, path: &str) -> Option<&str> {
        let folded = self.folded.get_or_init(|| {
            // Sorted, so that of two such paths always the same one is meant.
            let mut paths: Vec<&String> = self.by_path.keys().collect();
            paths.sort_unstable_by(|a, b| b.cmp(a));
            paths
                .into_iter()
                .map(|path| (path.to_lowercase(), path.clone()))
                .collect()
        });
        folded.get(&path.to_lowercase()).map(String::as_str)
    }

    pub(super) fn insert_path(&mut self, path: &str, resource: Resource) {
        self.by_path.entry(path.to_owned()).or_insert(resource);
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.by_path.keys().map(String::as_str)
    }

    pub(super) fn addresses(&self) -> impl Iterator<Item = &str> {
        self.by_address.keys().map(String::as_str)
    }
}
