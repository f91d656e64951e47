//! Networks by the folder that they lie in: a way in where there are many.

use rustc_hash::FxHashMap;

use super::{EditionId, FolderId, PageId, Site};

/// A folder and the networks and meeting places that lie in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NetworksIn {
    /// The folder.
    pub folder: FolderId,
    /// They, in the folder's order.
    pub pages: Vec<PageId>,
}

impl Site {
    /// The networks and meeting places of an edition by folder, both in the order of the tree.
    pub fn networks_by_folder(&self, edition: EditionId) -> Vec<NetworksIn> {
        let mut found: Vec<NetworksIn> = Vec::new();
        let mut places: FxHashMap<FolderId, usize> = FxHashMap::default();
        for id in self.in_tree_order(edition) {
            let page = self.page(id);
            if !page.document.front_matter.page_type.is_network() {
                continue;
            }
            let place = *places.entry(page.folder).or_insert_with(|| {
                found.push(NetworksIn {
                    folder: page.folder,
                    pages: Vec::new(),
                });
                found.len() - 1
            });
            found[place].pages.push(id);
        }
        found
    }
}
