//! What a change of texts can show on: the one place that says so, for previews and builds.
//!
//! Pages show of each other what stands in their fields. Of texts they show links, and that is all:
//! [`Document::differs_in_text_only`] says what must be the same for that. What comes to show more
//! of another page's text must be told here.
//!
//! [`Document::differs_in_text_only`]: crate::content::Document::differs_in_text_only

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::checks::ExpectedAnchors;
use crate::content::Document;
use crate::overview::Overview;
use crate::routes::{Recipe, Route};
use crate::site::{PageId, Site, Target};

/// What a change can show on, or be found wrong on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Affected {
    /// As much as this.
    Some(Reach),
    /// Anything.
    Everything,
}

impl Affected {
    /// How far two changes affected, one after the other.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Some(reach), Self::Some(other)) => Self::Some(reach.and(other)),
            _ => Self::Everything,
        }
    }
}

/// What a change of texts reaches.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reach {
    /// Written pages: the changed ones, those that show a link from them or no longer do, and those
    /// that link to them, perhaps to a heading that is called otherwise now.
    pub pages: BTreeSet<PageId>,
    /// The addresses of pages of which the changed texts expect an anchor that no text has.
    expected_of: BTreeSet<String>,
}

impl Reach {
    /// What differs between the sites before and after, where these documents do.
    pub(super) fn between<'a>(
        documents: impl Iterator<Item = (&'a Arc<Document>, &'a Arc<Document>)>,
        sites: [&Site; 2],
    ) -> Self {
        let differ = |(number, (a, b)): (usize, (&Arc<Document>, &Arc<Document>))| {
            (!Arc::ptr_eq(a, b)).then_some(PageId(number))
        };
        let changed: Vec<PageId> = documents.enumerate().filter_map(differ).collect();
        let mut reach = Self {
            pages: changed.iter().copied().collect(),
            expected_of: BTreeSet::new(),
        };
        for site in sites {
            for id in &changed {
                let leads_to = &site.page(*id).links.in_text;
                reach.pages.extend(site.relations.backlinks(*id));
                reach.pages.extend(leads_to.iter().filter_map(Target::page));
            }
            let changed = changed.iter().map(|id| site.page(*id));
            let expected = ExpectedAnchors::of(site, changed);
            reach
                .expected_of
                .extend(expected.addresses().map(str::to_owned));
        }
        reach
    }

    fn and(mut self, other: Self) -> Self {
        self.pages.extend(other.pages);
        self.expected_of.extend(other.expected_of);
        self
    }

    /// Whether the change can show on what a route gives, or be found wrong on it.
    pub fn covers(&self, route: &Route) -> bool {
        let shows_texts = match route.recipe {
            // The search's page lists headings, and names files that are named after what they
            // hold; images are shown by texts.
            Recipe::Overview(_, Overview::Search, ..) | Recipe::Image(..) => true,
            Recipe::Page(id, _) | Recipe::Overview(_, _, Some(id), 1) => self.pages.contains(&id),
            // These show fields, or are named after what they hold, or are copied.
            Recipe::Folder(..)
            | Recipe::Overview(..)
            | Recipe::Term(..)
            | Recipe::Calendar(..)
            | Recipe::NotFound(_)
            | Recipe::Redirect(_)
            | Recipe::Generated(..)
            | Recipe::Search(..)
            | Recipe::Asset(_)
            | Recipe::File(_)
            | Recipe::Cleaned(_) => false,
        };
        shows_texts || self.expected_of.contains(&route.address)
    }
}
