//! Subjects, and other words for what a page is about, and what makes two of them one.

use rustc_hash::FxHashSet;
use unicode_normalization::UnicodeNormalization;

use crate::diagnostics::choices::JoinedKind;
use crate::yaml::{Fields, Problems, report_joined};

/// The words of a field, each once; `kind` is what they are, if not subjects.
pub(super) fn read(
    name: &'static str,
    kind: Option<JoinedKind>,
    fields: &Fields<'_>,
    problems: &mut Problems,
) -> Vec<String> {
    let tags = fields.texts(name, problems);
    report_joined(name, kind, &tags, problems);
    let mut keys = FxHashSet::default();
    tags.into_iter()
        .filter(|tag| keys.insert(term_key(tag.value)))
        .map(|tag| tag.value.to_owned())
        .collect()
}

/// What makes two tags or other terms one: the letters of their names, whatever their case, with one space for
/// each gap, however wide, and in NFC.
pub fn term_key(name: &str) -> String {
    let joined = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_ascii() {
        return joined(name).to_ascii_lowercase();
    }
    // What nobody sees goes first: a space beside it is none.
    let seen: String = name
        .chars()
        .filter(|c| !matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}'))
        .flat_map(char::to_lowercase)
        .nfc()
        .collect();
    joined(&seen)
}

#[cfg(test)]
mod tests {
    use super::term_key;

    #[test]
    fn what_nobody_sees_makes_no_other_term() {
        for written in [
            "C++  kurs",
            "\u{feff} c++ kurs ",
            "C++\u{200b} \u{200b} Kurs",
        ] {
            assert_eq!(term_key(written), "c++ kurs");
        }
        assert_eq!(term_key("A\u{30a}r"), "år");
        assert_eq!(term_key(&term_key("\u{ad} İ\u{200b} ")), term_key("İ"));
    }
}
