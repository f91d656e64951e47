//! Translations and easy versions whose originals have changed since. Translations that are missing
//! are no fault: `list` and `report` show them.

use crate::diagnostics::choices::VersionKind;
use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::site::{Age, Page, Site};

pub(super) fn check(site: &Site, page: &Page) -> Vec<Diagnostic> {
    let document = &page.document;
    // An easy version says what the page beside it says, in the same language.
    let easy = || Some((VersionKind::Easy, site.original(page)?));
    let translation = || {
        let id = site.page_of(&document.source)?;
        let original = site.page(site.translated_from(id)?);
        Some((VersionKind::Translation, original))
    };
    let has_translations = site.editions.len() > 1;
    let found = easy().or_else(|| has_translations.then(translation)?);
    let Some((kind, original)) = found else {
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
            .with("kind", kind)
            .with("original", original.document.path.as_str())
            .with("changed", changed.to_string())
            .with("from", from)
    }]
}
