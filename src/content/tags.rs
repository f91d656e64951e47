//! Subjects as pages name them, and what makes two of them one.

use rustc_hash::FxHashSet;
use unicode_normalization::UnicodeNormalization;

use crate::diagnostics::Code;
use crate::yaml::{Fields, Problems};

/// The subjects of a page, each once.
pub(super) fn tags(fields: &Fields<'_>, problems: &mut Problems) -> Vec<String> {
    let tags = fields.texts("tags", problems);
    for tag in tags.iter().filter(|tag| tag.value.contains(", ")) {
        let list = tag
            .value
            .split(',')
            .map(str::trim)
            .filter(|one| !one.is_empty())
            .collect::<Vec<_>>()
            .join(", ");
        problems.add(Code::TagsInOne, tag.span, |finding| {
            finding
                .with("field", "tags")
                .with("value", tag.value)
                .with("list", list)
        });
    }
    let mut keys = FxHashSet::default();
    tags.into_iter()
        .filter(|tag| keys.insert(tag_key(tag.value)))
        .map(|tag| tag.value.to_owned())
        .collect()
}

/// What makes two tags one: the letters of their names, whatever their case, with one space for
/// each gap, however wide, and in NFC.
pub fn tag_key(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let joined = words.join(" ");
    if joined.is_ascii() {
        return joined.to_ascii_lowercase();
    }
    joined
        .nfc()
        .filter(|c| !matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}'))
        .flat_map(char::to_lowercase)
        .collect()
}
