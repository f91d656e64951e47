//! `groups`, `folders`, `years`: the initiatives of all networks, by network, and the ways to some of
//! them: by the networks' folders, and by year.

use std::ops::Range;

use rustc_hash::FxHashSet;
use tera::Value;

use super::super::network::{FieldLinks, free_ids, initiative};
use super::super::shape::view;
use super::super::{Generated, Views, list, text};
use super::{Contents, Entries, MAX_PARTS, page_with};
use crate::overview::Overview;
use crate::site::{EditionId, FolderId, ListingId, PageId, Site, Taxonomy, TermId, years};
use crate::slug::UniqueIds;

/// The overview of initiatives.
pub(super) struct Initiatives;

/// Networks and the numbers of their initiatives, in the order of the tree.
#[derive(Debug)]
struct InTreeOrder {
    edition: EditionId,
    entries: Vec<(PageId, usize)>,
    /// The first entry of each folder whose networks have some.
    folders: Vec<usize>,
    /// The years that initiatives are filed under.
    years: Vec<TermId>,
}

impl Contents for Initiatives {
    fn entries(&self, site: &Site, edition: EditionId) -> Box<dyn Entries> {
        let of_page = |id: PageId| {
            let fields = &site.page(id).document.front_matter;
            (0..fields.network.initiatives.len()).map(move |number| (id, number))
        };
        let entries = site.in_tree_order(edition).into_iter().flat_map(of_page);
        let entries: Vec<(PageId, usize)> = entries.collect();
        let mut seen: FxHashSet<FolderId> = FxHashSet::default();
        let numbered = entries.iter().enumerate();
        let first = numbered.filter(|(_, (id, _))| seen.insert(site.page(*id).folder));
        let years = site.terms_of(Taxonomy::Years, edition);
        Box::new(InTreeOrder {
            edition,
            folders: first.map(|(index, _)| index).collect(),
            years: years.map(|(id, _)| id).collect(),
            entries,
        })
    }
}

impl Entries for InTreeOrder {
    fn len(&self) -> usize {
        self.entries.len()
    }

    /// One group per network. Ids are unique on the page that shows them, also beside its headings.
    fn view(
        &self,
        views: &Views<'_>,
        page: Option<PageId>,
        range: Range<usize>,
    ) -> Vec<(&'static str, Value)> {
        let site = views.site;
        let headings = page.map(|id| &site.page(id).document.markdown.outline.headings);
        let mut ids = free_ids(headings.map_or(&[], Vec::as_slice));
        let entries = self.entries.get(range).unwrap_or_default();
        let groups = groups(views, entries, &mut ids);
        let years = self.years.iter().map(|id| site.term(*id));
        let made = years.filter(|year| views.generated.made.contains(&year.address));
        let years = made.map(|year| {
            view! {
                "title": text(&year.name),
                "url": text(&year.address),
                "count": year.count.into(),
            }
        });
        let years = list(years);
        vec![
            ("groups", groups),
            ("folders", self.parts(site, views.generated)),
            ("years", years),
        ]
    }

    /// The folders whose networks have initiatives, each with where the first of these stands. Every
    /// page of the overview has them, so of very many there are none.
    fn parts(&self, site: &Site, generated: &Generated) -> Value {
        let shown = Some(self.folders.as_slice()).filter(|all| all.len() <= MAX_PARTS);
        let part = shown.unwrap_or_default().iter().map(|index| {
            let network = site.page(self.entries[*index].0);
            let listing = ListingId::Overview(self.edition, Overview::Initiatives);
            let page = page_with(generated, listing, *index);
            view! {
                "title": text(site.name_of_folder(network.folder)),
                "url": text(&format!("{page}#{}", place(&network.address))),
            }
        });
        list(part)
    }
}

/// The initiatives of a year, by network, of these pages.
pub fn groups_of_year(views: &Views<'_>, year: &str, pages: &[PageId]) -> Value {
    let year: Option<u16> = year.parse().ok();
    let is_of_year = |written: &str| year.is_some_and(|year| years(written).contains(&year));
    let of_page = |id: &PageId| {
        let fields = &views.site.page(*id).document.front_matter;
        let initiatives = fields.network.initiatives.iter().enumerate();
        let of_year = initiatives.filter(|(_, initiative)| is_of_year(&initiative.year));
        of_year.map(|(number, _)| (*id, number)).collect::<Vec<_>>()
    };
    let entries: Vec<(PageId, usize)> = pages.iter().flat_map(of_page).collect();
    groups(views, &entries, &mut UniqueIds::default())
}

fn groups(views: &Views<'_>, entries: &[(PageId, usize)], ids: &mut UniqueIds) -> Value {
    let site = views.site;
    let groups = entries.chunk_by(|(a, _), (b, _)| a == b).map(|group| {
        let (network, _) = group[0];
        let page = site.page(network);
        let links = FieldLinks::of(site, page).initiatives;
        let written = &page.document.front_matter.network.initiatives;
        let initiatives = group.iter().map(|(_, number)| {
            let link = links.get(*number).and_then(Option::as_ref);
            initiative(&written[*number], link, ids)
        });
        let initiatives = list(initiatives);
        view! {
            "id": text(&place(&page.address)),
            "network": views.card(network),
            "initiatives": initiatives,
        }
    });
    list(groups)
}

/// A name for the place of a network's initiatives, the same wherever they stand. No heading has one
/// that begins like it.
fn place(address: &str) -> String {
    format!("s-{}", address.trim_matches('/').replace('/', "-"))
}
