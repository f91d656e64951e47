//! Addresses that could not be had: more than one page or file wants them, or not every system can
//! save a file there.

use crate::address;
use crate::content::CONTENT;
use crate::diagnostics::choices::{AddressOf, AliasReason};
use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::routes::{Routes, address_of, with_fault};
use crate::site::{Conflict, Page, PageId, Refusal, Site, Subject, Term};
use crate::slug::slug;
use crate::source::Span;

pub(super) fn check(site: &Site, _: &Routes) -> Vec<Diagnostic> {
    let mut findings: Vec<Diagnostic> = site
        .conflicts
        .iter()
        .map(|conflict| finding(site, conflict))
        .collect();
    findings.extend(of_terms(site));
    findings
}

pub(super) fn of_page(site: &Site, routes: &Routes, page: PageId) -> Vec<Diagnostic> {
    if site.conflicts.is_empty() && site.terms.is_empty() {
        return Vec::new();
    }
    let path = &site.page(page).document.source.path;
    let mut findings = check(site, routes);
    findings.retain(|finding| finding.file() == Some(path));
    findings
}

fn finding(site: &Site, conflict: &Conflict) -> Diagnostic {
    let (page, kind) = match &conflict.subject {
        Subject::Page(id) => {
            let page = site.page(*id);
            let is_version = page.original.is_some();
            let kind = if is_version {
                AddressOf::Easy
            } else {
                AddressOf::Page
            };
            (Some(page), kind)
        }
        Subject::Alias(id) => (Some(site.page(*id)), AddressOf::Alias),
        Subject::File(_) => (None, AddressOf::File),
        Subject::Folder(_) => (None, AddressOf::Folder),
    };
    let is_alias = kind == AddressOf::Alias;
    let code = match (&conflict.reason, is_alias) {
        (Refusal::Unusable(_), _) => Code::AddressUnusable,
        (Refusal::Own, _) => Code::AliasLoop,
        (_, true) => Code::AliasTaken,
        (_, false) => Code::AddressTaken,
    };
    let path = match &conflict.subject {
        Subject::File(id) => site.file(*id).file.source_path(),
        Subject::Folder(path) => format!("{CONTENT}/{path}"),
        Subject::Page(_) | Subject::Alias(_) => String::new(),
    };
    let finding = match page {
        Some(page) => at(page, code, conflict.span),
        None => Diagnostic::about_path(code, path),
    };
    let finding = finding
        .with_if_taken("address", conflict.address.as_str())
        .with_if_taken("kind", kind);
    match &conflict.reason {
        Refusal::Unusable(fault) => with_fault(finding, fault),
        Refusal::Own => finding,
        Refusal::Taken(other) => {
            let is_twice = page.is_some_and(|page| page.document.path == *other);
            finding
                .with_if_taken("reason", is_twice.then_some(AliasReason::Twice))
                .with("other", other.as_str())
        }
        Refusal::OtherCase(other) => {
            let is_own = page.is_some_and(|page| page.document.path == *other);
            let severity = if is_own {
                // Nothing is lost but a way to the very same page.
                Severity::Warning
            } else {
                finding.severity
            };
            let finding = finding
                .with_if_taken("reason", Some(AliasReason::Case))
                .with("other", other.as_str());
            Diagnostic {
                severity,
                ..finding
            }
        }
    }
}

fn at(page: &Page, code: Code, span: Option<Span>) -> Diagnostic {
    Diagnostic::at(code, &page.document.source, span.unwrap_or(Span::new(0, 0)))
}

/// Terms whose pages not every system can save, at the first page that is filed under them.
fn of_terms(site: &Site) -> Vec<Diagnostic> {
    let finding = |term: &Term| {
        let fault = address::unusable_name(&slug(&term.name))?;
        let mut pages = site.pages.iter();
        let page = pages.find(|page| {
            let names = term.taxonomy.terms(&page.document.front_matter);
            names.iter().any(|name| *name == term.name)
        })?;
        let finding = at(page, Code::AddressUnusable, term_span(page, term));
        Some(with_fault(finding.with("kind", address_of(term)), &fault))
    };
    site.terms.iter().filter_map(finding).collect()
}

/// Where a page's fields name a term.
fn term_span(page: &Page, term: &Term) -> Option<Span> {
    let document = &page.document;
    let block = document.front_matter.block?;
    let fields = document.source.slice(block);
    let field = fields.find(&format!("\n{}", term.taxonomy.field()))?;
    let at = block.start + field + fields[field..].find(&term.name)?;
    Some(Span::new(at, at + term.name.len()))
}
