//! What each overview holds and shows: a file each, and an arm of [`contents`].

mod accessibility;
mod calendar;
mod changes;
mod directory;
mod initiatives;
mod search;
mod terms;

use std::fmt::Debug;
use std::ops::Range;

pub use calendar::of_audience;
use tera::Value;

use super::shape::view;
use super::{Generated, Views, list, text};
use crate::overview::Overview;
use crate::site::{EditionId, ListingId, PageId, Site, Taxonomy};
pub use initiatives::groups_of_year;

/// Up to so many parts of an overview, such as folders, are a list that somebody looks through.
const MAX_PARTS: usize = 200;

/// What an overview is made of.
pub trait Contents: Sync {
    /// Its entries in an edition of a site, in order.
    fn entries(&self, site: &Site, edition: EditionId) -> Box<dyn Entries>;
}

/// The entries of an overview, in order. They depend on no page's text.
pub trait Entries: Debug + Send + Sync {
    /// How many there are.
    fn len(&self) -> usize;

    /// Whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What the template sees of some of them: names, and their values. `page` is the written page
    /// that they are shown on, if they are.
    fn view(
        &self,
        views: &Views<'_>,
        page: Option<PageId>,
        range: Range<usize>,
    ) -> Vec<(&'static str, Value)>;

    /// The ways to its parts, on whichever of its pages they begin; none where it has none.
    fn parts(&self, _: &Site, _: &Generated) -> Value {
        list([])
    }
}

/// The address of the page of an overview or calendar that the entry of a number stands on, counted
/// from 0.
fn page_with(generated: &Generated, listing: ListingId, entry: usize) -> &str {
    let pagination = generated.paginations.get(&listing);
    let page = pagination.and_then(|found| found.addresses.get(entry / found.page_size));
    let first = || match listing {
        ListingId::Overview(edition, overview) => {
            let made = generated.overviews.get(&(edition, overview))?;
            Some(made.address.as_str())
        }
        ListingId::Calendar(id) => Some(generated.calendars.get(&id)?.address.as_str()),
        ListingId::Folder(_) | ListingId::Term(_) => None,
    };
    page.map(String::as_str).or_else(first).unwrap_or_default()
}

/// What an overview is made of.
pub fn contents(overview: Overview) -> &'static dyn Contents {
    match overview {
        Overview::Accessibility => &accessibility::Accessibility,
        Overview::Audiences => &terms::Terms(Taxonomy::Audiences),
        Overview::Changes => &changes::Changes,
        Overview::Calendar => &calendar::Calendar,
        Overview::Directory => &directory::Directory,
        Overview::Initiatives => &initiatives::Initiatives,
        Overview::Search => &search::Search,
        Overview::Tags => &terms::Terms(Taxonomy::Tags),
    }
}

/// A name for the place of a letter in a list from A to Ö, the same wherever it stands. No heading
/// has one that begins like it.
fn letter_id(letter: &str) -> String {
    match letter.chars().next() {
        Some(c) if c.is_alphabetic() && c.is_ascii() => format!("s-{}", c.to_ascii_lowercase()),
        Some(c) if c.is_alphabetic() => format!("s-{:x}", u32::from(c)),
        Some(c) if c.is_ascii_digit() => String::from("s-0"),
        _ => String::from("s-"),
    }
}

/// A letter of a list from A to Ö, and where its entries begin.
fn letter(letter: &str, page: &str) -> Value {
    let id = letter_id(letter);
    view! {
        "title": text(letter),
        "url": text(&format!("{page}#{id}")),
        "id": text(&id),
    }
}
