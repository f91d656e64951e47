//! Addresses that more than one page or file wants.

use std::sync::Arc;

use crate::content::CONTENT;
use crate::diagnostics::{Code, Diagnostic};
use crate::routes::Routes;
use crate::site::{Conflict, ConflictKind, PageId, Site};
use crate::source::{SourceFile, Span};

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
    let page = site
        .pages
        .iter()
        .find(|page| page.document.path == conflict.path);
    let source = page.map_or_else(
        || SourceFile::new(format!("{CONTENT}/{}", conflict.path), ""),
        |page| Arc::clone(&page.document.source),
    );
    let finding = match (conflict.span, page) {
        (Some(span), _) => Diagnostic::at(code, &source, span),
        (None, Some(_)) => Diagnostic::at(code, &source, Span::new(0, 0)),
        (None, None) => Diagnostic::about(code, &source),
    };
    let reason = if conflict.other == conflict.path {
        "twice"
    } else {
        "other"
    };
    finding
        .with("reason", reason)
        .with("address", conflict.address.as_str())
        .with("other", conflict.other.as_str())
}
