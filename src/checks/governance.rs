//! Who answers for a page, and whether it has been read through in time.

use crate::diagnostics::{Code, Diagnostic};
use crate::routes::Routes;
use crate::site::{PageId, Site};
use crate::source::Span;

pub(super) fn check(site: &Site, routes: &Routes) -> Vec<Diagnostic> {
    (0..site.pages.len()).flat_map(|page| of_page(site, routes, PageId(page))).collect()
}

pub(super) fn of_page(site: &Site, _: &Routes, page: PageId) -> Vec<Diagnostic> {
    let document = &site.page(page).document;
    let fields = &document.front_matter;
    let head = if fields.block.is_some() { Span::new(0, 3) } else { Span::new(0, 0) };
    let mut findings = Vec::new();
    if site.config.governance_required {
        if fields.owner.is_none() {
            findings.push(Diagnostic::at(Code::OwnerMissing, &document.source, head));
        }
        if fields.reviewed.is_none() {
            findings.push(Diagnostic::at(Code::ReviewMissing, &document.source, head));
        }
    }
    if let (Some(reviewed), Some(due)) = (&fields.reviewed, fields.next_review())
        && due < site.clock.today
    {
        let finding = Diagnostic::at(Code::ReviewOverdue, &document.source, reviewed.span);
        findings.push(finding.with("reviewed", reviewed.value.to_string()).with("due", due.to_string()));
    }
    findings
}
