//! What each overview holds and shows: a file each, and an arm of [`contents`].

mod calendar;
mod directory;
mod initiatives;
mod search;
mod tags;

use std::fmt::Debug;
use std::ops::Range;

pub use calendar::of_audience;
use tera::Value;

use super::shape::view;
use super::{Views, text};
use crate::overview::Overview;
use crate::site::{EditionId, ListingId, PageId, Site};

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
}

/// What an overview is made of.
pub fn contents(overview: Overview) -> &'static dyn Contents {
    match overview {
        Overview::Calendar => &calendar::Calendar,
        Overview::Directory => &directory::Directory,
        Overview::Initiatives => &initiatives::Initiatives,
        Overview::Search => &search::Search,
        Overview::Tags => &tags::Tags,
    }
}

/// The address of the page of an overview or calendar that shows the entry of a number, counted
/// from 0.
fn page_with<'v>(views: &Views<'v>, listing: ListingId, entry: usize) -> &'v str {
    let made = match listing {
        ListingId::Overview(edition, overview) => {
            views.generated.overviews.get(&(edition, overview))
        }
        ListingId::Calendar(id) => views.generated.calendars.get(&id),
        ListingId::Folder(_) | ListingId::Tag(_) => None,
    };
    let first = made.map_or("", |made| made.address.as_str());
    let pagination = views.generated.paginations.get(&listing);
    let page = pagination.and_then(|found| found.addresses.get(entry / found.page_size));
    page.map_or(first, String::as_str)
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
