//! Which colour each network and meeting place has: the one that its page names, else one that
//! tells it from the others; where there are more than colours, the one of its folder.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::edition::DocumentEditions;
use super::tree::{self, Folder, TreePosition};
use super::versions::Versions;
use super::{FolderId, PageId};
use crate::content::{Accent, Document};

/// The colours of all pages, by their numbers. All versions of a page have the same, unless they
/// name another.
pub(super) fn of_pages(
    documents: &[Arc<Document>],
    (folders, positions): (&[Folder], &[TreePosition]),
    languages: &DocumentEditions<'_>,
    versions: &Versions,
) -> Vec<Option<Accent>> {
    let fields = |id: &PageId| &documents[id.0].front_matter;
    let mut of_pages: Vec<Option<Accent>> = vec![None; documents.len()];
    for root in (0..languages.settings.len()).map(FolderId) {
        let in_order = tree::in_order(folders, root);
        let is_network = |id: &PageId| fields(id).page_type.is_network();
        let networks: Vec<PageId> = in_order.into_iter().filter(is_network).collect();
        let of_version = |id: &PageId| {
            let mut others = versions.of(*id);
            others.find_map(|(_, other)| of_pages[other.0])
        };
        let named: Vec<Option<Accent>> = networks
            .iter()
            .map(|id| fields(id).network.accent.or_else(|| of_version(id)))
            .collect();
        let given = if networks.len() > Accent::ALL.len() {
            let folders = networks.iter().map(|id| positions[id.0].folder);
            by_folder(&named, &folders.collect::<Vec<_>>())
        } else {
            assign(&named)
        };
        for (id, accent) in networks.iter().zip(given) {
            of_pages[id.0] = Some(accent);
        }
    }
    of_pages
}

/// The colours of pages in the order of the site, of which each lies in the folder at its place: what
/// names none has that of its folder.
fn by_folder(named: &[Option<Accent>], folders: &[FolderId]) -> Vec<Accent> {
    let mut distinct: Vec<FolderId> = Vec::new();
    let mut places: FxHashMap<FolderId, usize> = FxHashMap::default();
    for folder in folders {
        places.entry(*folder).or_insert_with(|| {
            distinct.push(*folder);
            distinct.len() - 1
        });
    }
    let of_folders = assign(&vec![None; distinct.len()]);
    let pages = named.iter().zip(folders);
    pages
        .map(|(name, folder)| name.unwrap_or(of_folders[places[folder]]))
        .collect()
}

/// The colours of pages in the order of the site, each as its page names it or not.
///
/// A page that names none gets a colour that neither neighbour has and no page names, as far as
/// there are such; of those the one that has been given least, the first of them in
/// [`Accent::ALL`]. So there is one answer, and no chance in it.
fn assign(named: &[Option<Accent>]) -> Vec<Accent> {
    let mut uses =
        Accent::ALL.map(|accent| named.iter().filter(|name| **name == Some(accent)).count());
    let is_named = uses.map(|count| count > 0);
    let mut given: Vec<Accent> = Vec::with_capacity(named.len());
    for (index, name) in named.iter().enumerate() {
        let neighbours = [
            given.last().copied(),
            named.get(index + 1).copied().flatten(),
        ];
        let accent = name.unwrap_or_else(|| {
            let cost = |number: &usize| {
                (
                    neighbours.contains(&Some(Accent::ALL[*number])),
                    is_named[*number],
                    uses[*number],
                )
            };
            let number = (0..uses.len()).min_by_key(cost).unwrap_or_default();
            uses[number] += 1;
            Accent::ALL[number]
        });
        given.push(accent);
    }
    given
}

#[cfg(test)]
mod tests {
    use super::*;
    use Accent::{Blue, Brown, Green, Orange, Pink, Purple, Red, Teal};

    #[test]
    fn colours_come_in_their_order_and_begin_again() {
        let again = [
            Blue, Green, Purple, Red, Orange, Teal, Pink, Brown, Blue, Green,
        ];
        assert_eq!(assign(&[None; 10]), again);
    }

    #[test]
    fn among_many_the_folder_has_the_colour() {
        let folders = [1, 1, 2, 1, 2].map(FolderId);
        let named = [None, Some(Red), None, None, None];
        assert_eq!(by_folder(&named, &folders), [Blue, Red, Green, Blue, Green]);
    }

    #[test]
    fn what_somebody_has_named_is_left_to_them() {
        assert_eq!(
            assign(&[None, Some(Green), None, Some(Blue), None]),
            [Purple, Green, Red, Blue, Orange]
        );
    }

    #[test]
    fn neighbours_differ_even_when_all_colours_but_one_are_named() {
        let mut named = vec![None; 6];
        named.extend([Green, Purple, Red, Orange, Teal, Pink, Brown].map(Some));
        let given = assign(&named);
        assert!(given.windows(2).all(|pair| pair[0] != pair[1]), "{given:?}");
        assert_eq!(given[0], Blue);
    }
}
