//! Versions: which pages are one page in several languages, and which folders one folder.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::easy::EasyVersions;
use super::edition::DocumentEditions;
use super::tree::{Folder, TreePosition};
use super::url_registry::Resource;
use super::{EditionId, FolderId, PageId};
use crate::content::{Document, Languages as Names, PageName};

/// The versions of all pages and folders. A site with one language has none.
#[derive(Debug, Default)]
pub(super) struct Versions {
    /// The number of each page's group.
    group_of: Vec<usize>,
    /// Of each group, the page of each edition.
    groups: Vec<Vec<Option<PageId>>>,
    /// Groups by what their files are called, see [`key`].
    by_name: FxHashMap<String, usize>,
    /// What the files of each group are called, as those of its first page are.
    names: Vec<String>,
    /// Of each page whether it is shown.
    shown: Vec<bool>,
    /// Folders that are shown, by edition and content path: their own page, where they have one.
    folders: FxHashMap<(EditionId, String), Resource>,
    /// The content paths of what stands for a folder of the site's own edition.
    folder_paths: FxHashMap<Resource, String>,
    /// What stands in an edition for a page that introduces an overview of the site's own edition,
    /// and its address.
    overviews: FxHashMap<(PageId, EditionId), (Resource, String)>,
}

impl Versions {
    /// Finds the versions of all pages: those whose files are called the same but for the language.
    pub(super) fn of_pages(
        documents: &[Arc<Document>],
        languages: &DocumentEditions<'_>,
        easy: &EasyVersions,
    ) -> Self {
        let mut versions = Self::default();
        if languages.settings.len() < 2 {
            return versions;
        }
        // Some systems do not tell upper from lower case.
        let mut by_key: FxHashMap<String, usize> = FxHashMap::default();
        for (index, document) in documents.iter().enumerate() {
            let EditionId(edition) = languages.of_documents[index];
            let next = versions.groups.len();
            let name = key(&document.name, easy.original(PageId(index)).is_some());
            let group = *by_key.entry(name.to_lowercase()).or_insert(next);
            if group == next {
                versions.groups.push(vec![None; languages.settings.len()]);
                versions.names.push(name.clone());
            }
            versions.by_name.insert(name, group);
            versions.groups[group][edition].get_or_insert(PageId(index));
            versions.group_of.push(group);
        }
        versions
    }

    /// Notes the folders; `positions` are those of the pages.
    pub(super) fn add_folders(
        &mut self,
        folders: &[Folder],
        positions: &[TreePosition],
        shown: &[bool],
    ) {
        if self.groups.is_empty() {
            return;
        }
        self.shown = shown.to_vec();
        for (index, folder) in folders.iter().enumerate() {
            let named = Resource::Folder(FolderId(index));
            if folder.edition == EditionId::OWN {
                self.folder_paths.insert(named, folder.path.clone());
            }
            if folder.shown {
                let resource = folder.page.map_or(named, Resource::Page);
                let key = (folder.edition, folder.path.clone());
                self.folders.insert(key, resource);
            }
        }
        for (index, position) in positions.iter().enumerate() {
            let folder = &folders[position.folder.0];
            if position.is_index && folder.edition == EditionId::OWN {
                let page = Resource::Page(PageId(index));
                self.folder_paths.insert(page, folder.path.clone());
            }
        }
    }

    /// Notes what stands in an edition for the page that introduces an overview of the site's own.
    pub(super) fn add_overview(
        &mut self,
        introduction: PageId,
        edition: EditionId,
        resource: Resource,
        address: &str,
    ) {
        let here = (resource, address.to_owned());
        self.overviews.insert((introduction, edition), here);
    }

    /// What a link leads to in an edition that names something of the site's own, and its address
    /// where that is not known of it; `None` where nothing in the edition stands for it, or where
    /// the link names a version itself.
    pub(super) fn of_resource(
        &self,
        named: Resource,
        edition: EditionId,
    ) -> Option<(Resource, &str)> {
        if edition == EditionId::OWN {
            return None;
        }
        if let Resource::Page(id) = named {
            let group = &self.groups[*self.group_of.get(id.0)?];
            if group[EditionId::OWN.0] != Some(id) {
                return None;
            }
            if let Some(version) = group[edition.0].filter(|version| self.shown[version.0]) {
                return Some((Resource::Page(version), ""));
            }
            if let Some((resource, address)) = self.overviews.get(&(id, edition)) {
                return Some((*resource, address));
            }
        }
        let path = self.folder_paths.get(&named)?;
        let resource = self.folders.get(&(edition, path.clone()))?;
        Some((*resource, ""))
    }

    /// All versions of a page by their editions, its own included; none on a site with one
    /// language.
    pub(super) fn of(&self, page: PageId) -> impl Iterator<Item = (EditionId, PageId)> + '_ {
        let group = self.group_of.get(page.0).map(|group| &self.groups[*group]);
        let versions = group.map_or(&[][..], Vec::as_slice).iter().enumerate();
        versions.filter_map(|(edition, page)| Some((EditionId(edition), (*page)?)))
    }

    /// The version of a page in an edition.
    pub(super) fn in_edition(&self, page: PageId, edition: EditionId) -> Option<PageId> {
        let group = self.group_of.get(page.0)?;
        self.groups[*group][edition.0]
    }

    /// The page in an edition whose original would have this content path.
    pub(super) fn at_path(&self, path: &str, edition: EditionId) -> Option<PageId> {
        let (_, ending) = path.rsplit_once('.')?;
        if !ending.eq_ignore_ascii_case("md") {
            return None;
        }
        let name = PageName::of(path, &Names::default());
        let group = self.by_name.get(&key(&name, name.easy))?;
        self.groups[*group][edition.0]
    }

    /// What is shown in an edition of the folder or page that a version is one of: a page, else the
    /// listing of a folder without one.
    pub(super) fn shown(
        &self,
        of: Resource,
        folders: &[Folder],
        edition: EditionId,
    ) -> Option<Resource> {
        let (name, group) = match of {
            Resource::Page(id) => {
                let group = *self.group_of.get(id.0)?;
                // Of two pages of one name in a language, the second is nobody's version.
                let is_version = self.groups[group].contains(&Some(id));
                is_version.then_some((self.names[group].as_str(), Some(group)))?
            }
            Resource::Folder(id) => {
                let Folder {
                    path,
                    edition,
                    page,
                    ..
                } = &folders[id.0];
                let group = self.by_name.get(path).copied();
                let own = group.and_then(|group| self.groups[group][edition.0]);
                // A page of that name which has a `slug` is the version, and lies elsewhere.
                if own.is_some_and(|own| self.shown[own.0] && *page != Some(own)) {
                    return None;
                }
                (path.as_str(), group)
            }
            _ => return None,
        };
        let page = group.and_then(|group| self.groups[group][edition.0]);
        if let Some(page) = page.filter(|page| self.shown[page.0]) {
            return Some(Resource::Page(page));
        }
        let folder = self.folders.get(&(edition, name.to_owned())).copied();
        folder.filter(|folder| matches!(folder, Resource::Folder(_)))
    }
}

/// What the versions of a page have in common: the path of its file without the language, or that
/// of the folder that it is the page of. Easy versions are each other's, and not those of their
/// originals.
fn key(name: &PageName, is_easy: bool) -> String {
    let PageName { folder, stem, .. } = name;
    let path = match (folder.is_empty(), name.is_called_index()) {
        (_, true) => folder.clone(),
        (true, false) => stem.clone(),
        (false, false) => format!("{folder}/{stem}"),
    };
    path + if is_easy { "/.easy" } else { "" }
}
