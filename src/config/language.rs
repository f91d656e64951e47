//! `language` and `languages` of `site.yaml`: tags of languages, and what is written for them by
//! mistake.

use crate::diagnostics::choices::{LanguageReason, MeantLanguage};
use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::yaml::{Fields, LooksLike, Problems, TextPattern, nothing_meant};

/// The form of [`tag`].
pub(super) static TAG: TextPattern = TextPattern {
    code: Code::LanguageUnknown,
    pattern: || {
        String::from("(?!(?:swe|eng|gb|dk)(?![a-zA-Z0-9-]))[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
    },
    looks_like: LooksLike::Text,
    meant: nothing_meant,
};

/// The site's language. A code that is more often a slip is told; it counts all the same where
/// there is such a language.
pub(super) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Option<String> {
    let slip = |text: &str| SLIPS.iter().find(|(written, ..)| *written == text);
    let written = fields.parsed("language", problems, |text| {
        slip(text).map(|_| text.to_owned()).or_else(|| tag(text))
    })?;
    let Some((code, meant, reason)) = slip(&written.value) else {
        return Some(written.value);
    };
    let finding = Diagnostic::at(Code::LanguageUnknown, problems.source(), written.span)
        .with("field", "language")
        .with("value", *code);
    problems.push(Diagnostic {
        severity: Severity::Warning,
        ..finding.with("reason", *reason).with_nearest(Some(*meant))
    });
    Some(match (reason, meant) {
        (Some(_), _) => written.value,
        (None, MeantLanguage::Swedish) => String::from("sv"),
        (None, MeantLanguage::English) => String::from("en"),
        (None, MeantLanguage::Danish) => String::from("da"),
    })
}

/// Codes of countries, and of languages with three letters where two are customary, that people
/// write for the language's own: what was written, what is meant, and which language has that code,
/// if one has.
const SLIPS: [(&str, MeantLanguage, Option<LanguageReason>); 6] = [
    // An official minority language of Sweden.
    ("se", MeantLanguage::Swedish, Some(LanguageReason::Sami)),
    ("sw", MeantLanguage::Swedish, Some(LanguageReason::Swahili)),
    ("swe", MeantLanguage::Swedish, None),
    ("eng", MeantLanguage::English, None),
    ("gb", MeantLanguage::English, None),
    ("dk", MeantLanguage::Danish, None),
];

/// A BCP 47 tag: two or three letters, perhaps with a script or region behind.
pub(super) fn tag(text: &str) -> Option<String> {
    let mut parts = text.split('-');
    let primary = parts.next()?;
    if SLIPS
        .iter()
        .any(|(written, _, reason)| *written == text && reason.is_none())
    {
        return None;
    }
    let primary_fits =
        (2..=3).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_lowercase());
    let rest_fits = parts.all(|part| {
        (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    (primary_fits && rest_fits).then(|| text.to_owned())
}
