//! What is wrong with the entries of `related` besides where they lead.

use rustc_hash::FxHashSet;

use crate::diagnostics::choices::RelatedReason;
use crate::diagnostics::{Code, Diagnostic};
use crate::site::{Page, Site, Target};
use crate::source::Spanned;

/// Entries that lead to the page itself, to what is no page of the site, or to where another entry
/// leads already; in this order.
pub(super) fn check(site: &Site, page: &Page) -> Vec<Diagnostic> {
    let entries = &page.document.front_matter.related;
    let finding = |path: &Spanned<String>, reason: RelatedReason| {
        Diagnostic::at(Code::RelatedSelf, &page.document.source, path.span)
            .with("target", path.value.as_str())
            .with("reason", reason)
    };
    let with_targets = || entries.iter().zip(&page.links.related);
    let to_itself = with_targets()
        .filter(|(_, target)| leads_to(target, page, site))
        .map(|(path, _)| finding(path, RelatedReason::Itself));
    let to_no_page = with_targets()
        .filter(|(path, target)| is_no_page(path, target))
        .map(|(path, _)| finding(path, RelatedReason::Page));
    let mut seen = FxHashSet::default();
    let twice = entries
        .iter()
        .filter(|path| !seen.insert(path.value.as_str()))
        .map(|path| finding(path, RelatedReason::Twice));
    to_itself.chain(to_no_page).chain(twice).collect()
}

fn leads_to(target: &Target, page: &Page, site: &Site) -> bool {
    matches!(target, Target::Page(id, _) if site.page(*id).address == page.address)
}

/// Cards are made of pages alone. A full URL, even of this site, is written for readers.
fn is_no_page(path: &Spanned<String>, target: &Target) -> bool {
    matches!(
        target,
        Target::File(..)
            | Target::External(_)
            | Target::Here(_)
            | Target::Folder(..)
            | Target::Term(..)
            | Target::Generated(..)
    ) || path.value.contains("://")
}
