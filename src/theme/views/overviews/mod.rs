//! What each overview holds and shows: a file each, and an arm of [`contents`].

mod accessibility;
mod initiatives;
mod search;
mod tags;

use std::fmt::Debug;
use std::ops::Range;

use tera::Value;

use super::Views;
use crate::overview::Overview;
use crate::site::{EditionId, PageId, Site};

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
        Overview::Accessibility => &accessibility::Accessibility,
        Overview::Initiatives => &initiatives::Initiatives,
        Overview::Search => &search::Search,
        Overview::Tags => &tags::Tags,
    }
}
