//! Fragments of links that no heading answers to.
//!
//! A text's own anchors are known when it is read. Those of generated pages and of the theme are in
//! the HTML alone: what links expect of it is gathered before rendering and looked up in each page
//! as it is made.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::diagnostics::{Code, Diagnostic, MAX_REPEATS, cap_repeats};
use crate::html::{anchors, anchors_until};
use crate::nearest::nearest;
use crate::site::{AnchorTarget, Page, Site, TOP, Target};

/// Anchors that links expect of pages, by the pages' addresses.
#[derive(Debug, Default)]
pub struct ExpectedAnchors {
    by_address: FxHashMap<String, Vec<(String, Diagnostic)>>,
}

impl ExpectedAnchors {
    /// Gathers what all links expect of rendered pages: those of texts, of fields and of the
    /// settings.
    pub fn gather(site: &Site) -> Self {
        let mut expected = Self::of(site, site.pages.iter().map(|page| &**page));
        let of_menu = site.menu_items();
        let of_menu = of_menu.map(|(edition, item)| (edition, &item.target));
        for (edition, link) in of_menu.chain(site.statement_links()) {
            // A place on the page that the menu stands on is one that no page alone has.
            let Some(home) = site.pages.first() else {
                break;
            };
            let target = site.resolve_from_root(edition, &link.value);
            if let Target::Here(_) = target {
                continue;
            }
            expected.add(site, home, &target, |anchor| {
                let source = &site.config.source;
                let finding = Diagnostic::at(Code::LinkAnchorMissing, source, link.span);
                name(finding.with("target", link.value.as_str()), anchor)
            });
        }
        expected
    }

    /// Gathers what the links of some pages, in texts and fields, expect of rendered pages.
    pub fn of<'a>(site: &'a Site, pages: impl Iterator<Item = &'a Page>) -> Self {
        let mut expected = Self::default();
        for page in pages {
            let (document, links) = (&page.document, &page.links);
            let fields = &document.front_matter;
            let in_text = document.markdown.outline.links.iter();
            let written = fields
                .links()
                .chain(&fields.related)
                .map(|link| (link.value.as_str(), link.span))
                .zip(links.in_fields.iter().chain(&links.related))
                .chain(
                    in_text
                        .map(|link| (link.target.as_str(), link.span))
                        .zip(&links.in_text),
                );
            for ((written, span), target) in written {
                expected.add(site, page, target, |anchor| {
                    let finding = Diagnostic::at(Code::LinkAnchorMissing, &document.source, span);
                    name(finding.with("target", written), anchor)
                });
            }
        }
        expected
    }

    /// Notes what a link on a page expects, and what to say where that is not met.
    fn add<'a>(
        &mut self,
        site: &'a Site,
        page: &'a Page,
        target: &'a Target,
        finding: impl FnOnce(&AnchorTarget<'a>) -> Diagnostic,
    ) {
        let anchor = target
            .anchor_target(page, site)
            .filter(|anchor| anchor.is_shown && !is_in_text(anchor));
        if let Some(anchor) = anchor {
            let finding = finding(&anchor);
            self.by_address
                .entry(anchor.address.to_owned())
                .or_default()
                .push((anchor.anchor.to_owned(), finding));
        }
    }

    /// The addresses of the pages that something is expected of.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.by_address.keys().map(String::as_str)
    }

    /// The findings for expectations that a page's HTML does not meet.
    ///
    /// To read a whole page takes about as long as to render it. So only those are read that links
    /// expect something of, since the anchors of texts are known without, and only until all of
    /// it has been found: nearly always, all of it is there.
    pub fn verify(&self, address: &str, html: &[u8]) -> Vec<Diagnostic> {
        let Some(expected) = self.by_address.get(address) else {
            return Vec::new();
        };
        let mut missing: FxHashSet<&str> =
            expected.iter().map(|(anchor, _)| anchor.as_str()).collect();
        let ids = anchors_until(&String::from_utf8_lossy(html), |anchor| {
            missing.remove(anchor);
            missing.is_empty()
        });
        if missing.is_empty() {
            Vec::new()
        } else {
            self.unmet(address, &ids)
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
fn is_in_text(anchor_target: &AnchorTarget<'_>) -> bool {
    anchor_target.anchor == TOP
        || anchor_target.page.is_some_and(|page| {
            page.document
                .markdown
                .outline
                .has_anchor(anchor_target.anchor)
        })
}

/// Whether the page will have the anchor once it is shown, as far as that shows now: in its text, or
/// at its heading.
pub(super) fn is_promised(anchor_target: &AnchorTarget<'_>) -> bool {
    let at_heading = || {
        let page = anchor_target.page?;
        Some(page.document.title_id()? == anchor_target.anchor)
    };
    is_in_text(anchor_target) || at_heading().unwrap_or_default()
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
