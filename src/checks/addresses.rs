//! Addresses that more than one page or file wants.

use crate::content::CONTENT;
use crate::diagnostics::choices::AliasReason;
use crate::diagnostics::{Code, Diagnostic};
use crate::routes::Routes;
use crate::site::{Conflict, ConflictKind, PageId, Site};
use crate::source::Span;

pub(super) fn check(site: &Site, _: &Routes) -> Vec<Diagnostic> {
    site.conflicts
        .iter()
        .map(|conflict| finding(site, conflict))
        .collect()
}

pub(super) fn of_page(site: &Site, _: &Routes, page: PageId) -> Vec<Diagnostic> {
    let path = &site.page(page).document.path;
    site.conflicts
        .iter()
        .filter(|conflict| conflict.path == *path)
        .map(|conflict| finding(site, conflict))
        .collect()
}

fn finding(site: &Site, conflict: &Conflict) -> Diagnostic {
    let code = match conflict.kind {
        ConflictKind::Own => Code::AddressTaken,
        ConflictKind::Alias => Code::AliasTaken,
        ConflictKind::Loop => Code::AliasLoop,
    };
    let finding = match site.page_at_path(&conflict.path) {
        Some(id) => {
            let page = site.page(id);
            let span = conflict.span.unwrap_or(Span::new(0, 0));
            Diagnostic::at(code, &page.document.source, span)
        }
        None => Diagnostic::about_path(code, format!("{CONTENT}/{}", conflict.path)),
    };
    let is_twice = conflict.other == conflict.path;
    finding
        .with_if_taken("reason", is_twice.then_some(AliasReason::Twice))
        .with("address", conflict.address.as_str())
        .with_if_taken("other", conflict.other.as_str())
}
