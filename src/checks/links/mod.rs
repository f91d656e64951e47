//! Links that lead nowhere, and what their writers probably meant.

mod corrections;
mod related;
mod settings;
mod target;
mod written;

use std::sync::Arc;

use rayon::prelude::*;

use super::suggestions::Suggestions;
use crate::diagnostics::choices::{LinkPlace, TargetKind};
use crate::diagnostics::{Code, Diagnostic, MAX_REPEATS, cap_repeats};
use crate::markdown::{Link, LinkKind};
use crate::routes::Routes;
use crate::site::{Page, PageId, Site, Target};
use crate::source::{SourceFile, Span, Spanned};

pub(super) fn check(site: &Site, routes: &Routes) -> Vec<Diagnostic> {
    let checker = LinkChecker::new(site, routes);
    let mut findings: Vec<Diagnostic> = site
        .pages
        .par_iter()
        .flat_map_iter(|page| checker.of_page(page))
        .collect();
    findings.extend(checker.of_menu());
    findings.extend(checker.of_logo());
    findings.extend(checker.of_statement());
    findings
}

pub(super) fn of_page(site: &Site, routes: &Routes, page: PageId) -> Vec<Diagnostic> {
    LinkChecker::new(site, routes).of_page(site.page(page))
}

/// Links to pages that are shown in a preview alone: a build would not write them. Of one page, or
/// of all.
pub fn to_withheld(site: &Site, routes: &Routes, page: Option<PageId>) -> Vec<Diagnostic> {
    if site.pages.iter().all(|page| page.withheld.is_none()) {
        return Vec::new();
    }
    let checker = LinkChecker::new(site, routes);
    match page {
        Some(page) => checker.to_withheld_from(site.page(page)),
        None => site
            .pages
            .par_iter()
            .flat_map_iter(|page| checker.to_withheld_from(page))
            .collect(),
    }
}

/// Checks links against the site that they lead into.
struct LinkChecker<'a> {
    site: &'a Site,
    routes: &'a Routes,
    suggestions: Suggestions<'a>,
}

/// A link as written: what, where, from which folder.
struct WrittenLink<'a> {
    target: &'a str,
    source: &'a Arc<SourceFile>,
    span: Span,
    folder: &'a str,
    /// The field that it stands in, where that writes no words around it, or text.
    place: LinkPlace,
    /// Whether it is an image of a text, which says what it shows.
    is_image: bool,
    /// Whether to look for what was probably meant: that takes time.
    is_helped: bool,
}

impl<'a> WrittenLink<'a> {
    /// A link in the text or a field of a page, relative to the page's folder.
    fn on_page(page: &'a Page, target: &'a str, span: Span) -> Self {
        Self {
            target,
            source: &page.document.source,
            span,
            folder: &page.document.name.folder,
            place: LinkPlace::Text,
            is_image: false,
            is_helped: true,
        }
    }

    /// A link or an image in the text of a page.
    fn in_text(page: &'a Page, link: &'a Link) -> Self {
        Self {
            // Raw HTML also shows sounds and films in this way; those have no alternative text.
            is_image: link.kind == LinkKind::Image && link.text.is_some(),
            ..Self::on_page(page, &link.target, link.span)
        }
    }

    /// An entry of a page's `related`: a path from the content folder.
    fn in_related(page: &'a Page, path: &'a Spanned<String>) -> Self {
        Self {
            folder: "",
            place: LinkPlace::Related,
            ..Self::on_page(page, &path.value, path.span)
        }
    }

    fn finding(&self, code: Code) -> Diagnostic {
        let kind = if self.is_image {
            TargetKind::Image
        } else {
            TargetKind::Link
        };
        let finding = Diagnostic::at(code, self.source, self.span);
        if code == Code::LinkEmpty {
            return finding.with("written", self.source.slice(self.span));
        }
        finding
            .with("target", self.target)
            .with_if_taken("place", self.place)
            .with_if_taken("kind", kind)
    }
}

impl<'a> LinkChecker<'a> {
    const fn new(site: &'a Site, routes: &'a Routes) -> Self {
        Self {
            site,
            routes,
            suggestions: Suggestions::new(site),
        }
    }

    fn of_page(&self, page: &Page) -> Vec<Diagnostic> {
        let (document, links) = (&page.document, &page.links);
        let fields = &document.front_matter;
        let in_fields = fields
            .links()
            .map(|link| WrittenLink::on_page(page, &link.value, link.span))
            .zip(&links.in_fields);
        let related = fields
            .related
            .iter()
            .map(|path| WrittenLink::in_related(page, path))
            .zip(&links.related);
        let in_text = document
            .markdown
            .outline
            .links
            .iter()
            .map(|link| WrittenLink::in_text(page, link))
            .zip(&links.in_text);
        let mut findings = Vec::new();
        for (written, target) in in_fields.chain(related).chain(in_text) {
            // Of more than so many, only the number will be told.
            let is_helped = findings.len() < MAX_REPEATS;
            let written = WrittenLink {
                is_helped,
                ..written
            };
            findings.extend(self.fault(&written, target, Some(page)));
        }
        findings.extend(related::check(self.site, page));
        cap_repeats(findings)
    }

    fn to_withheld_from(&self, page: &Page) -> Vec<Diagnostic> {
        let is_withheld = |target: &Target| match target {
            Target::Page(id, _) | Target::Redirect(id, _) => self.site.page(*id).withheld.is_some(),
            _ => false,
        };
        let (document, links) = (&page.document, &page.links);
        let related = document.front_matter.related.iter();
        let related = related.map(|path| WrittenLink::in_related(page, path));
        let in_text = document.markdown.outline.links.iter();
        let in_text = in_text.map(|link| WrittenLink::in_text(page, link));
        let findings = (related.zip(&links.related))
            .chain(in_text.zip(&links.in_text))
            .filter(|(_, target)| is_withheld(target))
            // What else is wrong with the link is said already.
            .filter(|(written, target)| self.fault(written, target, Some(page)).is_none())
            .map(|(written, target)| self.to_withheld(&written, target, Some(page)))
            .collect();
        cap_repeats(findings)
    }

    /// What is wrong with a link, if anything. `page` is the one it stands on.
    ///
    /// That it leads to what is withheld comes first: whatever else is wrong with such a link can
    /// wait. Then what is wrong with it however the site looks, then where it leads.
    fn fault(
        &self,
        written: &WrittenLink<'_>,
        target: &Target,
        page: Option<&Page>,
    ) -> Option<Diagnostic> {
        if target.is_withheld(self.site) {
            return Some(self.to_withheld(written, target, page));
        }
        written::check(written, self.site.config.base_url.as_ref())
            .or_else(|| self.of_target(written, target, page))
    }
}
