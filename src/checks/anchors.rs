//! Fragments of links that no heading answers to.
//!
//! A text's own anchors are known when it is read. Those of generated pages and of the theme are in
//! the HTML alone: what links expect of it is gathered before rendering and looked up in each page
//! as it is made.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::diagnostics::{Code, Diagnostic, MAX_REPEATS, cap_repeats};
use crate::html::anchors;
use crate::nearest::nearest;
use crate::site::{AnchorTarget, Page, Site};

/// `#top` leads to the top of any page (WHATWG HTML, section 7.4.6.4).
const BROWSERS_OWN: &str = "top";

/// Anchors that links expect of pages, by the pages' addresses.
#[derive(Debug, Default)]
pub struct ExpectedAnchors {
    by_address: FxHashMap<String, Vec<(String, Diagnostic)>>,
}

impl ExpectedAnchors {
    /// Gathers what the links of all texts expect of rendered pages.
    pub fn gather(site: &Site) -> Self {
        Self::of(site, site.pages.iter().map(|page| &**page))
    }

    /// Gathers what the links of some pages' texts expect of rendered pages.
    pub fn of<'a>(site: &'a Site, pages: impl Iterator<Item = &'a Page>) -> Self {
        let mut expected = Self::default();
        for page in pages {
            for (link, target) in page
                .document
                .markdown
                .outline
                .links
                .iter()
                .zip(&page.links.in_text)
            {
                let Some(anchor_target) = target
                    .anchor_target(page, site)
                    .filter(|anchor_target| anchor_target.is_shown && !is_in_text(anchor_target))
                else {
                    continue;
                };
                let finding =
                    Diagnostic::at(Code::LinkAnchorMissing, &page.document.source, link.span)
                        .with("target", link.target.as_str());
                let finding = name(finding, &anchor_target);
                expected
                    .by_address
                    .entry(anchor_target.address.to_owned())
                    .or_default()
                    .push((anchor_target.anchor.to_owned(), finding));
            }
        }
        expected
    }

    /// The addresses of the pages that something is expected of.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.by_address.keys().map(String::as_str)
    }

    /// The findings for expectations that a page's HTML does not meet. Reading a page takes about
    /// as long as rendering it, so only those are read that links expect something of: the anchors
    /// of texts are known without.
    pub fn verify(&self, address: &str, html: &[u8]) -> Vec<Diagnostic> {
        if self.by_address.contains_key(address) {
            self.unmet(address, &ids_in(html))
        } else {
            Vec::new()
        }
    }

    /// The findings for expectations that a page with these ids does not meet.
    pub fn unmet(&self, address: &str, ids: &[String]) -> Vec<Diagnostic> {
        let there: FxHashSet<&str> = ids.iter().map(String::as_str).collect();
        let expected = self.by_address.get(address).into_iter().flatten();
        let unmet = expected
            .filter(|(anchor, _)| !there.contains(anchor.as_str()))
            .enumerate();
        // Of more than so many, hardly one will be told.
        let near = |index, anchor: &str| {
            if index < 2 * MAX_REPEATS {
                nearest(anchor, ids.iter().map(String::as_str))
            } else {
                None
            }
        };
        cap_repeats(
            unmet
                .map(|(index, (anchor, finding))| finding.clone().with_nearest(near(index, anchor)))
                .collect(),
        )
    }
}

/// The anchors of a rendered page, however its template writes them.
pub fn ids_in(html: &[u8]) -> Vec<String> {
    anchors(&String::from_utf8_lossy(html))
}

/// Whether the page's text, or the browser, has the anchor.
pub(super) fn is_in_text(anchor_target: &AnchorTarget<'_>) -> bool {
    anchor_target.anchor == BROWSERS_OWN
        || anchor_target.page.is_some_and(|page| {
            page.document
                .markdown
                .outline
                .has_anchor(anchor_target.anchor)
        })
}

/// A finding about an anchor that is not there, with the nearest heading that is.
pub(super) fn describe(
    finding: Diagnostic,
    anchor_target: &AnchorTarget<'_>,
    is_helped: bool,
) -> Diagnostic {
    let finding = name(finding, anchor_target);
    if !is_helped {
        return finding.with_nearest(None::<String>);
    }
    let headings = anchor_target
        .page
        .iter()
        .flat_map(|page| &page.document.markdown.outline.headings);
    let near = nearest(
        anchor_target.anchor,
        headings.map(|heading| heading.id.as_str()),
    );
    finding.with_nearest(near)
}

fn name(finding: Diagnostic, anchor_target: &AnchorTarget<'_>) -> Diagnostic {
    let page = anchor_target
        .page
        .map_or(anchor_target.address, |page: &Page| &page.document.title);
    finding
        .with("anchor", anchor_target.anchor)
        .with("page", page)
}
