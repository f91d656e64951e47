//! Who lives where: every address and every content path of the site, each with one owner.

use std::sync::{Arc, OnceLock};

use rustc_hash::{FxHashMap, FxHashSet};

use super::{FileId, FolderId, GeneratedFile, PageId, Redirect, TagId};
use crate::address;
use crate::config::Config;
use crate::content::{CopiedFile, Document, file_address};
use crate::source::Span;

/// What lies at an address or path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resource {
    /// A page.
    Page(PageId),
    /// A folder without a page of its own.
    Folder(FolderId),
    /// A copied file, by its number among the sources' files.
    File(FileId),
    /// An old address of a page.
    Redirect(PageId),
    /// A tag's page, by its number.
    Tag(TagId),
    /// A generated overview or machine-readable file.
    Generated,
}

/// An address that was wanted twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// What kind of wish it was.
    pub kind: ConflictKind,
    /// The address.
    pub address: String,
    /// Content path of the page or file whose wish was not granted.
    pub path: String,
    /// Where in that page the wish was written, if it was.
    pub span: Option<Span>,
    /// Content path of the one that has it.
    pub other: String,
}

/// What kind of address was not granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConflictKind {
    /// The page's or file's own address; it gets another.
    Own,
    /// An alias that something else has; it is left out.
    Alias,
    /// An alias that is the page's own address; it is left out.
    Loop,
}

/// Addresses as granted, in the order of the sources.
pub(super) struct Placed {
    pub pages: Vec<String>,
    /// `None` for a file that another one kept out.
    pub files: Vec<Option<String>>,
    pub redirects: Vec<Redirect>,
    pub conflicts: Vec<Conflict>,
}

/// Addresses and content paths, with their owners.
#[derive(Debug, Default)]
pub(super) struct UrlRegistry {
    by_address: FxHashMap<String, Resource>,
    by_path: FxHashMap<String, Resource>,
    /// The number that comes next behind an address that several wanted.
    numbers: FxHashMap<String, u32>,
    /// Every folder above an address that somebody has.
    folders: FxHashSet<String>,
    /// Lower-case path → path, made when a link first misses.
    folded: OnceLock<FxHashMap<String, String>>,
}

impl UrlRegistry {
    /// Grants addresses: pages first, in the order of their paths, then files, then aliases.
    pub(super) fn fill(
        config: &Config,
        documents: &[Arc<Document>],
        files: &[CopiedFile],
    ) -> (Self, Placed) {
        let mut registry = Self::default();
        registry.by_address.reserve(documents.len() + files.len());
        registry.by_path.reserve(documents.len() + files.len());
        let mut placed = Placed {
            pages: Vec::with_capacity(documents.len()),
            files: Vec::new(),
            redirects: Vec::new(),
            conflicts: Vec::new(),
        };
        for (index, document) in documents.iter().enumerate() {
            registry
                .by_path
                .insert(document.path.clone(), Resource::Page(PageId(index)));
            let wanted = &document.wanted_address;
            let address = registry.grant(wanted, Resource::Page(PageId(index)));
            if address != *wanted {
                let other = registry.path_of(wanted, documents, files);
                let span = document.front_matter.slug.as_ref().map(|slug| slug.span);
                placed.conflicts.push(Conflict {
                    kind: ConflictKind::Own,
                    address: wanted.clone(),
                    path: document.path.clone(),
                    span,
                    other,
                });
            }
            placed.pages.push(address);
        }
        for (index, file) in files.iter().enumerate() {
            registry
                .by_path
                .insert(file.path.clone(), Resource::File(FileId(index)));
            let wanted = file_address(&file.path);
            let granted = registry.claim(&wanted, Resource::File(FileId(index)));
            if !granted {
                let other = registry.path_of(&wanted, documents, files);
                placed.conflicts.push(Conflict {
                    kind: ConflictKind::Own,
                    address: wanted.clone(),
                    path: file.path.clone(),
                    span: None,
                    other,
                });
            }
            placed.files.push(granted.then_some(wanted));
        }
        registry.reserve(config, documents, &placed.pages);
        registry.aliases(documents, files, &mut placed);
        (registry, placed)
    }

    /// Claims what samverk makes itself, wherever content has left the address free.
    fn reserve(&mut self, config: &Config, documents: &[Arc<Document>], pages: &[String]) {
        self.claim(address::NOT_FOUND, Resource::Generated);
        for file in GeneratedFile::ALL {
            if let Some(address) = file.address() {
                self.claim(address, Resource::Generated);
                continue;
            }
            for (document, page) in documents.iter().zip(pages) {
                if let Some(address) = file.beside(config, document, page) {
                    self.claim(&address, Resource::Generated);
                }
            }
        }
        for (_, address) in config.addresses.iter() {
            self.claim(address, Resource::Generated);
        }
    }

    fn aliases(&mut self, documents: &[Arc<Document>], files: &[CopiedFile], placed: &mut Placed) {
        for (index, document) in documents.iter().enumerate() {
            for alias in &document.front_matter.aliases {
                let conflict = |kind, other| Conflict {
                    kind,
                    address: alias.value.clone(),
                    path: document.path.clone(),
                    span: Some(alias.span),
                    other,
                };
                if alias.value == placed.pages[index] {
                    placed
                        .conflicts
                        .push(conflict(ConflictKind::Loop, document.path.clone()));
                } else if self.claim(&alias.value, Resource::Redirect(PageId(index))) {
                    placed.redirects.push(Redirect {
                        from: alias.value.clone(),
                        to: PageId(index),
                    });
                } else {
                    placed.conflicts.push(conflict(
                        ConflictKind::Alias,
                        self.path_of(&alias.value, documents, files),
                    ));
                }
            }
        }
    }

    /// Claims an address. Nothing that has it already loses its place.
    pub(super) fn claim(&mut self, address: &str, resource: Resource) -> bool {
        let free = self.is_free(address);
        if free {
            self.by_address.insert(address.to_owned(), resource);
            let mut folder = address;
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
    /// or the reverse.
    pub(super) fn is_free(&self, address: &str) -> bool {
        if self.by_address.contains_key(address) {
            return false;
        }
        let as_folder = if address.ends_with('/') {
            None
        } else {
            Some(format!("{address}/"))
        };
        if as_folder.is_some_and(|folder| {
            self.folders.contains(&folder) || self.by_address.contains_key(&folder)
        }) {
            return false;
        }
        let mut above = address.trim_end_matches('/');
        let mut is_file = address.ends_with('/') && self.by_address.contains_key(above);
        while let Some(slash) = above.rfind('/').filter(|_| !is_file) {
            // A folder that is known has been looked at when it was noted.
            if self.folders.contains(&above[..=slash]) {
                break;
            }
            above = &above[..slash];
            is_file = self.by_address.contains_key(above);
        }
        !is_file
    }

    /// `wanted` if it is free, else the first free of `wanted-2`, …: nothing is lost, and the order
    /// of paths decides.
    fn grant(&mut self, wanted: &str, resource: Resource) -> String {
        let mut address = wanted.to_owned();
        // The numbers below are taken: a thousand pages that want one address do not try them all.
        let mut number = self.numbers.get(wanted).copied().unwrap_or(2_u32);
        while !self.claim(&address, resource) {
            address = format!("{}-{number}/", wanted.trim_end_matches('/'));
            number += 1;
            self.numbers.insert(wanted.to_owned(), number);
        }
        address
    }

    /// The content path of whoever has an address, or a file where a folder would have to be.
    fn path_of(&self, address: &str, documents: &[Arc<Document>], files: &[CopiedFile]) -> String {
        let folder = format!("{address}/");
        let way = address.match_indices('/').map(|(at, _)| &address[..at]);
        let mut candidates = [address, address.trim_end_matches('/'), folder.as_str()]
            .into_iter()
            .chain(way);
        match candidates.find_map(|candidate| self.at(candidate)) {
            Some(Resource::Page(id) | Resource::Redirect(id)) => documents[id.0].path.clone(),
            Some(Resource::File(id)) => files[id.0].path.clone(),
            Some(Resource::Folder(_) | Resource::Tag(_) | Resource::Generated) => {
                String::from("samverk")
            }
            // No address of its own: it is the folder of some page.
            None => address.trim_matches('/').to_owned(),
        }
    }

    pub(super) fn at(&self, address: &str) -> Option<Resource> {
        self.by_address.get(address).copied()
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
