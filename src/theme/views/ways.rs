//! `site.ways`: ways to the right network where there are many.

use tera::Value;

use super::shape::view;
use super::{Generated, list, text};
use crate::overview::Overview;
use crate::site::{EditionId, PageId, Site, Taxonomy};

/// The ways of an edition: its audiences, the folders with networks in them, and the letters that
/// titles begin with; each with where it leads.
pub(super) fn of_edition(
    site: &Site,
    edition: EditionId,
    generated: &Generated,
    cards: &[Value],
) -> Value {
    let made = |overview| generated.overviews.get(&(edition, overview));
    let audiences = site.terms_of(Taxonomy::Audiences, edition);
    let audiences = audiences.filter(|(_, term)| generated.made.contains(&term.address));
    let audiences = list(audiences.map(|(_, term)| {
        view! {
            "title": text(&term.name),
            "url": text(&term.address),
            "count": term.count.into(),
        }
    }));
    let folders = site.networks_by_folder(edition);
    let folders = list(folders.iter().map(|found| {
        let folder = site.folder(found.folder);
        let pages = found.pages.iter().map(|id| cards[id.0].clone());
        view! {
            "title": text(site.name_of_folder(found.folder)),
            "url": text(&folder.address),
            "accent": text(accent(site, &found.pages)),
            "count": found.pages.len().into(),
            "pages": list(pages),
        }
    }));
    let letters = made(Overview::Search);
    let letters = letters.map_or_else(|| list([]), |made| made.entries.parts(site, generated));
    view! { "audiences": audiences, "folders": folders, "letters": letters }
}

/// The colour that all these pages have; empty where that differs.
fn accent(site: &Site, pages: &[PageId]) -> &'static str {
    let mut accents = pages.iter().map(|id| site.page(*id).accent);
    let first = accents.next().flatten();
    let is_one = accents.all(|accent| accent == first);
    first
        .filter(|_| is_one)
        .map_or("", crate::content::Accent::as_str)
}
