//! The field `slug`: the last part of a page's address.

use crate::diagnostics::choices::SlugReason;
use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::slug::slug;
use crate::source::Spanned;
use crate::yaml::{Fields, LooksLike, Problems, TextPattern, nothing_meant};

/// The form of what [`read`] takes.
pub(super) static SLUG: TextPattern = TextPattern {
    code: Code::SlugInvalid,
    pattern: || String::from("[a-z0-9]+(?:-[a-z0-9]+)*"),
    looks_like: LooksLike::Scalar,
    meant: nothing_meant,
};

/// The slug that is written, or what becomes of it.
pub(super) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Option<Spanned<String>> {
    fields
        .parsed("slug", problems, |text| {
            let fits = !text.contains(['/', '\\', '?', '#', '%'])
                && text.chars().any(char::is_alphanumeric);
            fits.then(|| (slug(text), text.to_owned()))
        })
        .map(|written| {
            let (slug, text) = written.value;
            // It counts, but in another form than it was written.
            if slug != text {
                let finding = Diagnostic::at(Code::SlugInvalid, problems.source(), written.span)
                    .with("value", text);
                problems.push(Diagnostic {
                    severity: Severity::Warning,
                    ..finding
                        .with("reason", SlugReason::Rewritten)
                        .with("becomes", slug.as_str())
                });
            }
            Spanned::new(slug, written.span)
        })
}
