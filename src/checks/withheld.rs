//! Pages that are withheld in other words than samverk's own, and what a withheld page of a folder
//! leaves to be seen.

use crate::content::Withholding;
use crate::diagnostics::choices::{ExtraField, IndexReason};
use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::site::{Page, Site, Withheld};

pub(super) fn check(site: &Site, page: &Page) -> Vec<Diagnostic> {
    let fields = &page.document.front_matter;
    let untold = fields.withholding.iter().filter(|said| !said.is_told);
    let mut findings: Vec<Diagnostic> = untold
        .filter_map(|said| of_statement(site, page, said))
        .collect();
    findings.extend(leaves_pages(site, page));
    findings
}

/// What there is to say about a statement: that it withholds the page, or that there is no such
/// field.
fn of_statement(site: &Site, page: &Page, said: &Withholding) -> Option<Diagnostic> {
    let source = &page.document.source;
    let written = source.slice(said.span).lines().next().unwrap_or_default();
    if said.says.withholds(site.clock.today) {
        let finding = Diagnostic::at(Code::WithheldAssumed, source, said.span)
            .with("written", written)
            .with("instead", said.says.instead());
        // What can mean something else must not be guessed at.
        let severity = if said.is_certain {
            Severity::Warning
        } else {
            Severity::Error
        };
        return Some(Diagnostic {
            severity,
            ..finding
        });
    }
    let field = said.field.as_deref()?;
    let instead = said.says.instead();
    let name = instead.split(':').next().unwrap_or_default().to_owned();
    let key = source.span_of(&written[..field.len().min(written.len())]);
    let finding = Diagnostic::at(Code::FieldUnknown, source, key)
        .with("field", field)
        .with("extra", ExtraField::Yes);
    Some(finding.with_nearest(Some(name)))
}

/// A folder's own page that is withheld, while pages below it are public.
fn leaves_pages(site: &Site, page: &Page) -> Option<Diagnostic> {
    let fields = &page.document.front_matter;
    let is_said = page.document.name.is_index() && !fields.is_draft_by_guess();
    let withheld = page.withheld.filter(|_| is_said)?;
    let folder = &page.document.name.folder;
    let is_below = |other: &Page| {
        let path = other.document.path.strip_prefix(folder.as_str());
        other.withheld.is_none()
            && other.original.is_none()
            && other.document.name.language == page.document.name.language
            && path.is_some_and(|rest| folder.is_empty() || rest.starts_with('/'))
    };
    let below = site.pages.iter().filter(|other| is_below(other)).count();
    let reason = match withheld {
        Withheld::Draft => IndexReason::Draft,
        Withheld::Scheduled => IndexReason::Scheduled,
        Withheld::Expired => IndexReason::Expired,
    };
    (below > 0).then(|| {
        Diagnostic::at(
            Code::WithheldIndex,
            &page.document.source,
            page.document.head(),
        )
        .with("reason", reason)
        .with("count", below)
    })
}
