//! Translations whose originals have changed since. Those that are missing are no fault: `list` and
//! `report` show them.

use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::site::{Age, Page, Site};

pub(super) fn check(site: &Site, page: &Page) -> Vec<Diagnostic> {
    let document = &page.document;
    let original = || {
        site.page_of(&document.source)
            .and_then(|id| site.translated_from(id))
    };
    if site.editions.len() < 2 {
        return Vec::new();
    }
    let Some(original) = original().map(|id| site.page(id)) else {
        return Vec::new();
    };
    // Nobody reads the one, or nobody can have read of the other's change.
    if page.withheld.is_some() || original.withheld.is_some() {
        return Vec::new();
    }
    let (changed, from) = match site.age(original, page) {
        Age::Current => return Vec::new(),
        Age::Stale { changed, from } => (changed, Some(from.to_string())),
        Age::Undated { changed } => (changed, None),
    };
    let fields = &document.front_matter;
    let day = fields.updated.as_ref().or(fields.reviewed.as_ref());
    let span = day.map_or_else(|| document.head(), |day| day.span);
    let finding = Diagnostic::at(Code::TranslationStale, &document.source, span);
    let severity = match from {
        Some(_) => finding.severity,
        // It may well be as new as its original.
        None => Severity::Info,
    };
    vec![Diagnostic {
        severity,
        ..finding
            .with("original", original.document.path.as_str())
            .with("changed", changed.to_string())
            .with("from", from)
    }]
}
