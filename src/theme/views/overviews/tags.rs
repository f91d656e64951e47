//! `tags`: all subjects, each with its pages.

use std::ops::Range;

use tera::Value;

use super::super::{Views, list};
use super::{Contents, Entries};
use crate::site::{EditionId, PageId, Site, TagId};

/// The overview of tags.
pub(super) struct Tags;

/// Tags with pages that are shown, by name.
#[derive(Debug)]
struct ByName(Vec<TagId>);

impl Contents for Tags {
    fn entries(&self, site: &Site, edition: EditionId) -> Box<dyn Entries> {
        let tags = site.tags.iter().enumerate();
        let shown = tags.filter(|(_, tag)| !tag.pages.is_empty() && tag.edition == edition);
        Box::new(ByName(shown.map(|(index, _)| TagId(index)).collect()))
    }
}

impl Entries for ByName {
    fn len(&self) -> usize {
        self.0.len()
    }

    fn view(
        &self,
        views: &Views<'_>,
        _: Option<PageId>,
        range: Range<usize>,
    ) -> Vec<(&'static str, Value)> {
        let tags = self.0.get(range).unwrap_or_default();
        vec![("tags", list(tags.iter().map(|id| views.tag(*id))))]
    }
}
