//! Folders, and the order of what lies in them.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use super::conflict::{Conflict, Placed, Refusal, Subject};
use super::easy::EasyVersions;
use super::edition::DocumentEditions;
use super::order::Order;
use super::url_registry::{Resource, UrlRegistry};
use super::{EditionId, FolderId, PageId};
use crate::address;
use crate::content::{Document, folder_address, humanise};

/// A folder that holds pages, at any depth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// Content path without slashes at its ends; empty for the root.
    pub path: String,
    /// The edition that its pages belong to.
    pub edition: EditionId,
    /// Where it is found.
    pub address: String,
    /// Its own page, if somebody wrote one and it is shown.
    pub page: Option<PageId>,
    /// Its name: its page's title, else the folder's name.
    pub title: String,
    /// The folder around it; `None` for the root of an edition.
    pub parent: Option<FolderId>,
    /// What is shown in it, in order; its own page not included.
    pub entries: Vec<FolderEntry>,
    /// Whether it has a page of its own that is shown, or anything else to show.
    pub shown: bool,
}

/// Something in a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FolderEntry {
    /// A page.
    Page(PageId),
    /// A folder.
    Folder(FolderId),
}

/// A page's place in the tree.
#[derive(Debug, Clone, Copy)]
pub(super) struct TreePosition {
    pub folder: FolderId,
    pub is_index: bool,
    pub previous: Option<PageId>,
    pub next: Option<PageId>,
}

/// Builds the tree of each edition; their roots are the first folders, in the order of the
/// editions. Homes come in the order of the pages.
pub(super) fn build(
    languages: &DocumentEditions<'_>,
    documents: &[Arc<Document>],
    shown: &[bool],
    easy: &EasyVersions,
    placed: &mut Placed,
    registry: &mut UrlRegistry,
) -> (Vec<Folder>, Vec<TreePosition>) {
    let mut tree = Tree {
        folders: Vec::new(),
        by_path: BTreeMap::new(),
        by_address: BTreeMap::new(),
        sharing: Vec::new(),
    };
    for edition in 0..languages.settings.len() {
        tree.folder("", EditionId(edition), languages);
    }
    let mut positions = Vec::with_capacity(documents.len());
    let mut last: Option<(&str, EditionId, FolderId)> = None;
    for (document, edition) in documents.iter().zip(&languages.of_documents) {
        let folder = document.name.folder.as_str();
        // Pages come sorted by path: most lie in the folder of the one before.
        let id = match last {
            Some((last, of, id)) if last == folder && of == *edition => id,
            _ => tree.folder(folder, *edition, languages),
        };
        last = Some((folder, *edition, id));
        positions.push(TreePosition {
            folder: id,
            is_index: false,
            previous: None,
            next: None,
        });
    }
    // All folders are known now. Whoever was granted a folder's address stands for it: `index.md`
    // in it, or `slack.md` beside `slack/`.
    for (index, document) in documents.iter().enumerate() {
        let own = tree.by_address.get(&placed.pages[index]).copied();
        let own = own.filter(|id| tree.folders[id.0].edition == languages.of_documents[index]);
        let position = &mut positions[index];
        if let Some(own) = own {
            (position.folder, position.is_index) = (own, true);
            let folder = &mut tree.folders[own.0];
            folder.page = shown[index].then_some(PageId(index));
            folder.title.clone_from(&document.title);
        } else if shown[index] && easy.original(PageId(index)).is_none() {
            let folder = &mut tree.folders[position.folder.0];
            folder.entries.push(FolderEntry::Page(PageId(index)));
        }
    }
    let resource = |folders: &[Folder], id: FolderId| {
        folders[id.0]
            .page
            .map_or(Resource::Folder(id), Resource::Page)
    };
    for (index, folder) in tree.folders.iter().enumerate() {
        let id = FolderId(index);
        registry.insert_path(&folder.path, resource(&tree.folders, id));
        registry.claim(&folder.address, Resource::Folder(id));
    }
    for (path, id) in tree.sharing {
        registry.insert_path(&path, resource(&tree.folders, id));
        let folder = &tree.folders[id.0];
        let other = if folder.path.is_empty() {
            // `en/` beside `index.en.md`, which is a home page.
            format!("index.{}.md", languages.settings[folder.edition.0].language)
        } else {
            folder.path.clone()
        };
        placed.conflicts.push(Conflict {
            subject: Subject::Folder(path),
            address: folder.address.clone(),
            span: None,
            reason: Refusal::Taken(other),
        });
    }
    let mut folders = tree.folders;
    hide_empty(&mut folders);
    sort(languages, documents, &mut folders);
    for folder in &folders {
        neighbours(&folder.entries, &mut positions);
    }
    (folders, positions)
}

/// All pages of an edition that are shown, folder by folder as listings show them; a folder's own
/// page comes before what lies in it.
pub(super) fn in_order(folders: &[Folder], root: FolderId) -> Vec<PageId> {
    fn walk(folders: &[Folder], folder: &Folder, found: &mut Vec<PageId>) {
        found.extend(folder.page);
        for entry in &folder.entries {
            match *entry {
                FolderEntry::Page(id) => found.push(id),
                FolderEntry::Folder(id) => walk(folders, &folders[id.0], found),
            }
        }
    }
    let mut found = Vec::new();
    walk(folders, &folders[root.0], &mut found);
    found
}

struct Tree {
    folders: Vec<Folder>,
    by_path: BTreeMap<(EditionId, String), FolderId>,
    by_address: BTreeMap<String, FolderId>,
    /// Content paths of folders that are one with another, since their names give one address.
    sharing: Vec<(String, FolderId)>,
}

impl Tree {
    fn folder(
        &mut self,
        path: &str,
        edition: EditionId,
        languages: &DocumentEditions<'_>,
    ) -> FolderId {
        let key = (edition, path.to_owned());
        if let Some(id) = self.by_path.get(&key) {
            return *id;
        }
        let parent = match path.rsplit_once('/') {
            Some((parent, _)) => Some(parent),
            None => (!path.is_empty()).then_some(""),
        };
        let parent = parent.map(|parent| self.folder(parent, edition, languages));
        let language = languages.of_further(edition);
        let address = address::usable(&folder_address(path, language)).into_owned();
        if let Some(id) = self.by_address.get(&address) {
            self.sharing.push((path.to_owned(), *id));
            self.by_path.insert(key, *id);
            return *id;
        }
        let id = FolderId(self.folders.len());
        self.by_address.insert(address.clone(), id);
        let name = path.rsplit('/').next().unwrap_or_default();
        self.folders.push(Folder {
            path: path.to_owned(),
            edition,
            address,
            page: None,
            title: humanise(name),
            parent,
            entries: Vec::new(),
            shown: true,
        });
        if let Some(parent) = parent {
            self.folders[parent.0].entries.push(FolderEntry::Folder(id));
        }
        self.by_path.insert(key, id);
        id
    }
}

/// Takes folders out of their parents that have nothing to show. Folders come after their parents,
/// so the last goes first.
fn hide_empty(folders: &mut [Folder]) {
    for index in (0..folders.len()).rev() {
        // The root is always there: a site has a home page, be it an empty one.
        let is_shown = folders[index].page.is_some()
            || !folders[index].entries.is_empty()
            || index == EditionId::OWN.0;
        folders[index].shown = is_shown;
        if let Some(parent) = folders[index].parent.filter(|_| !is_shown) {
            folders[parent.0]
                .entries
                .retain(|entry| *entry != FolderEntry::Folder(FolderId(index)));
        }
    }
}

/// By `order`, then by title as the edition's language sorts, then by path. A folder stands where
/// its own page would.
fn sort(languages: &DocumentEditions<'_>, documents: &[Arc<Document>], folders: &mut [Folder]) {
    let orders: Vec<Order> = languages
        .settings
        .iter()
        .map(|of| Order::of(&of.language))
        .collect();
    let own: Vec<(Option<PageId>, String, String)> = folders
        .iter()
        .map(|folder| (folder.page, folder.title.clone(), folder.path.clone()))
        .collect();
    folders.par_iter_mut().for_each(|folder| {
        let order = &orders[folder.edition.0];
        let mut keyed: Vec<_> = folder
            .entries
            .iter()
            .map(|entry| match *entry {
                FolderEntry::Page(id) => {
                    let document = &documents[id.0];
                    (
                        order.key(document.front_matter.order, &document.title),
                        document.path.as_str(),
                        *entry,
                    )
                }
                FolderEntry::Folder(id) => {
                    let (page, title, path) = &own[id.0];
                    (
                        order.key(
                            page.and_then(|page| documents[page.0].front_matter.order),
                            title,
                        ),
                        path.as_str(),
                        *entry,
                    )
                }
            })
            .collect();
        keyed.sort_unstable_by(|(a, path_a, _), (b, path_b, _)| {
            a.cmp(b).then_with(|| path_a.cmp(path_b))
        });
        let is_newest_first = |page: PageId| documents[page.0].front_matter.newest_first;
        if folder.page.is_some_and(is_newest_first) {
            keyed.sort_by_key(|(_, _, entry)| age(documents, &own, *entry));
        }
        folder.entries = keyed.into_iter().map(|(_, _, entry)| entry).collect();
    });
}

/// What sorts an entry where the newest come first: behind those with a place of their own, by day.
/// What has none stays in the order of the titles, behind the others.
fn age(
    documents: &[Arc<Document>],
    folders: &[(Option<PageId>, String, String)],
    entry: FolderEntry,
) -> (bool, Reverse<Option<Date>>) {
    let page = match entry {
        FolderEntry::Page(id) => Some(id),
        FolderEntry::Folder(id) => folders[id.0].0,
    };
    let Some(document) = page.map(|id| &documents[id.0]) else {
        return (true, Reverse(None));
    };
    let fields = &document.front_matter;
    if fields.order.is_some() {
        return (false, Reverse(None));
    }
    (true, Reverse(document.updated_on().max(fields.publish)))
}

fn neighbours(entries: &[FolderEntry], positions: &mut [TreePosition]) {
    let pages: Vec<PageId> = entries
        .iter()
        .filter_map(|entry| match entry {
            FolderEntry::Page(id) => Some(*id),
            FolderEntry::Folder(_) => None,
        })
        .collect();
    for pair in pages.windows(2) {
        positions[pair[0].0].next = Some(pair[1]);
        positions[pair[1].0].previous = Some(pair[0]);
    }
}
