//! Findings that pages ignore.

use std::collections::HashMap;

use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::site::{Page, Site};

/// The finding, as an info for the record if its page ignores it.
pub(super) fn applied(finding: Diagnostic, site: &Site) -> Diagnostic {
    let suppression = page_of(&finding, site).and_then(|page| {
        page.document
            .front_matter
            .ignore
            .iter()
            .find(|suppression| suppression.covers(&finding))
    });
    match suppression {
        Some(suppression) => Diagnostic {
            severity: Severity::Info,
            suppressed: Some(suppression.reason.as_str().into()),
            ..finding
        },
        None => finding,
    }
}

/// What pages ignore and do not have. What only rendering shows is left out: it may be among that.
pub(super) fn unused(site: &Site, findings: &[Diagnostic]) -> Vec<Diagnostic> {
    let mut by_file: HashMap<&str, Vec<&Diagnostic>> = HashMap::new();
    if site
        .pages
        .iter()
        .any(|page| !page.document.front_matter.ignore.is_empty())
    {
        for (finding, place) in findings
            .iter()
            .filter_map(|finding| Some((finding, finding.place.as_ref()?)))
        {
            by_file.entry(&place.source.path).or_default().push(finding);
        }
    }
    site.pages
        .iter()
        .flat_map(|page| {
            unused_of(
                page,
                by_file
                    .get(page.document.source.path.as_str())
                    .map_or(&[], Vec::as_slice),
            )
        })
        .collect()
}

/// What one page ignores, and none of its findings is.
pub(super) fn unused_of(page: &Page, findings: &[&Diagnostic]) -> Vec<Diagnostic> {
    let document = &page.document;
    let unused = document.front_matter.ignore.iter().filter(|suppression| {
        suppression.code.value != Code::LinkAnchorMissing
            && !findings.iter().any(|finding| suppression.covers(finding))
    });
    let report = unused.map(|suppression| {
        let finding = Diagnostic::at(Code::IgnoreUnused, &document.source, suppression.code.span)
            .with("ignored", suppression.code.value.as_str());
        finding
            .with("text", suppression.text.as_deref())
            .with_nearest(None::<String>)
    });
    report.collect()
}

fn page_of<'s>(finding: &Diagnostic, site: &'s Site) -> Option<&'s Page> {
    finding
        .place
        .as_ref()
        .and_then(|place| site.page_of(&place.source))
        .map(|id| site.page(id))
}
