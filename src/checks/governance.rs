//! Who answers for a page, and whether it has been read through in time.

use crate::diagnostics::{Code, Diagnostic};
use crate::site::{Page, Site};

pub(super) fn check(site: &Site, page: &Page) -> Vec<Diagnostic> {
    let document = &page.document;
    let fields = &document.front_matter;
    let mut findings = Vec::new();
    // An easy version is looked after with its original, which is told of what it lacks.
    if site.config.governance_required && page.original.is_none() {
        if fields.owner.is_none() {
            findings.push(Diagnostic::at(
                Code::OwnerMissing,
                &document.source,
                document.head(),
            ));
        }
        if fields.reviewed.is_none() {
            findings.push(Diagnostic::at(
                Code::ReviewMissing,
                &document.source,
                document.head(),
            ));
        }
    }
    if let (Some(reviewed), Some(due)) = (&fields.reviewed, fields.next_review())
        && due < site.clock.today
    {
        let finding = Diagnostic::at(Code::ReviewOverdue, &document.source, reviewed.span);
        findings.push(
            finding
                .with("reviewed", reviewed.value.to_string())
                .with("due", due.to_string()),
        );
    }
    for (field, day) in [("reviewed", &fields.reviewed), ("updated", &fields.updated)] {
        if let Some(day) = day.as_ref().filter(|day| day.value > site.clock.today) {
            let finding = Diagnostic::at(Code::DateInFuture, &document.source, day.span);
            findings.push(
                finding
                    .with("field", field)
                    .with("value", day.value.to_string()),
            );
        }
    }
    findings
}
