//! `changes`: what has changed, newest first.

use std::ops::Range;

use jiff::civil::Date;
use tera::Value;

use super::super::shape::view;
use super::super::{Views, date, list};
use super::{Contents, Entries};
use crate::site::{EditionId, PageId, Site};

/// The overview of changes.
pub(super) struct Changes;

/// Pages with the days on which they last changed, newest first.
#[derive(Debug)]
struct NewestFirst(Vec<(Date, PageId)>);

impl Contents for Changes {
    fn entries(&self, site: &Site, edition: EditionId) -> Box<dyn Entries> {
        let latest = site.latest(edition);
        Box::new(NewestFirst(latest.entries().to_vec()))
    }
}

impl Entries for NewestFirst {
    fn len(&self) -> usize {
        self.0.len()
    }

    fn view(
        &self,
        views: &Views<'_>,
        _: Option<PageId>,
        range: Range<usize>,
    ) -> Vec<(&'static str, Value)> {
        let entries = self.0.get(range).unwrap_or_default();
        let change = |(day, id): &(Date, PageId)| {
            view! { "date": date(Some(*day)), "page": views.card(*id) }
        };
        vec![("changes", list(entries.iter().map(change)))]
    }
}
