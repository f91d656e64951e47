//! `search.must_find` in `site.yaml`: searches that must find a page, and do not.

use rustc_hash::FxHashMap;

use super::suggestions::Suggestions;
use crate::config::MustFind;
use crate::diagnostics::choices::SearchReason;
use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::search::Index;
use crate::search::query::{Ranked, Searcher};
use crate::site::{EditionId, PageId, Site, Target};

/// Among so many hits readers look, before they search for something else.
const FIRST: usize = 3;

/// Searches that must find a page, and do not. `index` says what can be found in an edition; it is
/// asked only where there is such a search.
pub fn must_find<'i>(
    site: &Site,
    index: impl Fn(EditionId) -> Option<&'i Index>,
) -> Vec<Diagnostic> {
    let suggestions = Suggestions::new(site);
    let mut searches: FxHashMap<EditionId, Option<Search<'i>>> = FxHashMap::default();
    let wanted = site.config.search.must_find.iter();
    let faults = wanted.filter_map(|wanted| {
        let fault = match page_of(site, &suggestions, &wanted.page.value) {
            Err(fault) => fault,
            Ok(page) => {
                let edition = site.page(page).edition;
                let search = searches
                    .entry(edition)
                    .or_insert_with(|| index(edition).map(Search::of));
                search.as_ref()?.fault(site, &wanted.query.value, page)?
            }
        };
        Some(fault.finding(site, wanted))
    });
    faults.collect()
}

/// Why a search does not find its page.
struct Fault {
    reason: SearchReason,
    /// The word that is nowhere, or the pages that are found.
    other: Option<String>,
    /// The page that was probably meant.
    near: Option<String>,
}

impl Fault {
    const fn of(reason: SearchReason) -> Self {
        Self {
            reason,
            other: None,
            near: None,
        }
    }

    /// The finding, where it has to be mended.
    fn finding(self, site: &Site, wanted: &MustFind) -> Diagnostic {
        let is_of_page = matches!(
            self.reason,
            SearchReason::Missing
                | SearchReason::NoPage
                | SearchReason::Withheld
                | SearchReason::Off
        );
        let at = if is_of_page {
            &wanted.page
        } else {
            &wanted.query
        };
        let finding = Diagnostic::at(Code::SearchNotFound, &site.config.source, at.span)
            .with("query", wanted.query.value.as_str())
            .with("page", wanted.page.value.as_str())
            .with("reason", self.reason)
            .with("other", self.other)
            .with_nearest(self.near);
        // There is nothing wrong with the page, and it will be found when it is shown.
        let severity = match self.reason {
            SearchReason::Withheld => Severity::Info,
            _ => finding.severity,
        };
        Diagnostic {
            severity,
            ..finding
        }
    }
}

/// The page that can be found and that a path or an address names.
fn page_of(site: &Site, suggestions: &Suggestions<'_>, written: &str) -> Result<PageId, Fault> {
    let id = match site.resolve_from_root(EditionId::OWN, written) {
        Target::Page(id, _) | Target::Redirect(id, _) => id,
        Target::WrongCase(_, real) => {
            return Err(Fault {
                near: Some(real),
                ..Fault::of(SearchReason::Missing)
            });
        }
        Target::Missing(path) => {
            let near = suggestions.path(&path, None).map(str::to_owned);
            return Err(Fault {
                near,
                ..Fault::of(SearchReason::Missing)
            });
        }
        _ => return Err(Fault::of(SearchReason::NoPage)),
    };
    let page = site.page(id);
    if page.withheld.is_some() {
        Err(Fault::of(SearchReason::Withheld))
    } else if !page.document.front_matter.search {
        Err(Fault::of(SearchReason::Off))
    } else {
        Ok(id)
    }
}

/// The search of an edition.
struct Search<'i> {
    index: &'i Index,
    searcher: Searcher<'i>,
}

impl<'i> Search<'i> {
    fn of(index: &'i Index) -> Self {
        Self {
            index,
            searcher: Searcher::new(index),
        }
    }

    /// Why a query does not find a page among the first, if it does not.
    fn fault(&self, site: &Site, query: &str, page: PageId) -> Option<Fault> {
        let Ranked { words, pages, .. } = self.searcher.rank(query);
        if words.is_empty() {
            return Some(Fault::of(SearchReason::Empty));
        }
        let hits = pages
            .iter()
            .map(|(page, _)| self.index.pages[*page as usize].id);
        // In a preview, there is more to be found than readers will see.
        let hits: Vec<PageId> = hits
            .filter(|id| site.page(*id).withheld.is_none())
            .collect();
        let place = hits.iter().position(|id| *id == page);
        if place.is_some_and(|place| place < FIRST) {
            return None;
        }
        let paths = || {
            let first = hits.iter().take(FIRST);
            let paths = first.map(|id| site.page(*id).document.path.as_str());
            paths.collect::<Vec<_>>().join(", ")
        };
        let unknown = words.iter().find(|(_, is_known)| !is_known);
        let (reason, other) = match (unknown, place) {
            (Some((word, _)), _) => (SearchReason::Word, Some(word.clone())),
            (None, Some(_)) => (SearchReason::Before, Some(paths())),
            (None, None) if hits.is_empty() => (SearchReason::Nothing, None),
            (None, None) => (SearchReason::Instead, Some(paths())),
        };
        Some(Fault {
            other,
            ..Fault::of(reason)
        })
    }
}
