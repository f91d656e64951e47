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

/// The name of a language in itself, as its speakers write it.
pub fn language_name(tag: &str) -> String {
    tag.to_owned()
}

/// Which way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    /// From left to right.
    #[default]
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

/// Scripts that are written from right to left (ISO 15924, and `Bidi_Class` of Unicode).
const RIGHT_TO_LEFT_SCRIPTS: [&str; 15] = [
    "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "sogd", "sogo", "syrc",
    "syre", "syrj", "thaa",
];

/// Languages that are written in such a script unless their tag names another (likely subtags in
/// the Unicode CLDR), some of them in certain countries alone.
#[rustfmt::skip]
const RIGHT_TO_LEFT_LANGUAGES: &[(&str, &[&str])] = &[
    ("acm", &[]), ("aeb", &[]), ("afb", &[]), ("ajp", &[]), ("apc", &[]), ("apd", &[]), ("ar", &[]),
    ("arc", &[]), ("arq", &[]), ("ars", &[]), ("ary", &[]), ("arz", &[]), ("ayl", &[]),
    ("azb", &[]), ("bal", &[]), ("bgn", &[]), ("bqi", &[]), ("brh", &[]), ("ckb", &[]), ("dv", &[]),
    ("fa", &[]), ("glk", &[]), ("gwc", &[]), ("haz", &[]), ("hbo", &[]), ("he", &[]), ("hno", &[]),
    ("iw", &[]), ("ji", &[]), ("jpr", &[]), ("khw", &[]), ("ks", &[]), ("lad", &["il"]),
    ("lki", &[]), ("lrc", &[]), ("luz", &[]), ("mzn", &[]), ("nqo", &[]), ("ota", &[]),
    ("pbt", &[]), ("pbu", &[]), ("pes", &[]), ("pnb", &[]), ("prs", &[]), ("ps", &[]), ("pst", &[]),
    ("rhg", &[]), ("rmt", &[]), ("sd", &[]), ("sdh", &[]), ("skr", &[]), ("syc", &[]), ("syr", &[]),
    ("tru", &[]), ("aii", &[]), ("cld", &[]), ("tmr", &[]), ("trw", &[]), ("ug", &[]), ("ur", &[]),
    ("wbl", &["af", "cn", "pk"]), ("yi", &[]), ("yhd", &[]), ("ydd", &[]), ("zdj", &[]),
    ("az", &["iq", "ir"]), ("ha", &["cm", "sd"]), ("kk", &["af", "cn", "ir", "mn"]),
    ("ku", &["iq", "ir", "lb"]), ("ky", &["cn"]), ("ms", &["cc"]), ("pa", &["pk"]), ("tg", &["pk"]),
    ("tk", &["af", "ir"]), ("uz", &["af"]),
];

impl Direction {
    /// The direction of a language, by its BCP 47 tag: that of the script it names, else of the one
    /// that the language is mostly written in.
    pub fn of(tag: &str) -> Self {
        let mut parts = tag.split(['-', '_']).map(str::to_ascii_lowercase);
        let language = parts.next().unwrap_or_default();
        let parts: Vec<String> = parts.collect();
        let is_script =
            |part: &&String| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
        let is_right_to_left = match parts.iter().find(is_script) {
            Some(script) => RIGHT_TO_LEFT_SCRIPTS.contains(&script.as_str()),
            None => RIGHT_TO_LEFT_LANGUAGES.iter().any(|(other, countries)| {
                *other == language
                    && (countries.is_empty()
                        || countries
                            .iter()
                            .any(|country| parts.iter().any(|part| part == country)))
            }),
        };
        if is_right_to_left {
            Self::RightToLeft
        } else {
            Self::LeftToRight
        }
    }

    /// The value of the attribute `dir` (WHATWG HTML, section 3.2.6.4).
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directions_follow_the_script_and_then_the_language() {
        for tag in [
            "ar",
            "ar-EG",
            "AR",
            "fa",
            "he",
            "iw",
            "ur",
            "ckb",
            "ps",
            "sd",
            "ug",
            "yi",
            "dv",
            "syr",
            "prs",
            "az-Arab",
            "ku-Arab-IQ",
            "ku-IQ",
            "pa-PK",
            "uz-AF",
            "ar_SA",
            "nqo",
            "ff-Adlm",
        ] {
            assert_eq!(Direction::of(tag), Direction::RightToLeft, "{tag}");
        }
        for tag in [
            "sv", "en", "fi", "ku", "az", "pa", "so", "ti", "am", "ar-Latn", "he-Latn", "yi-Latn",
            "uz", "ug-Cyrl", "", "sv-arab1", "rom", "tr-IQ",
        ] {
            assert_eq!(Direction::of(tag), Direction::LeftToRight, "{tag}");
        }
    }
}
