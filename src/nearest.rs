//! "Did you mean …?": the known name nearest to a mistyped one.

use unicode_normalization::UnicodeNormalization;

/// The candidate most like `word`, if it is alike enough to be what was meant. The first of equals
/// wins.
pub(crate) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let folded = fold(word);
    let mut best: Option<(f64, &str)> = None;
    for candidate in candidates {
        let likeness = strsim::normalized_damerau_levenshtein(&folded, &fold(candidate));
        if best.is_none_or(|(most, _)| likeness > most) {
            best = Some((likeness, candidate));
        }
    }
    best.filter(|(likeness, _)| *likeness >= 0.55)
        .map(|(_, candidate)| candidate)
}

/// Case and the way å ä ö are encoded do not make names differ.
pub(crate) fn fold(word: &str) -> String {
    word.nfc().flat_map(char::to_lowercase).collect()
}

/// A name as tables of words have it: in small letters, without spaces, hyphens, underscores and
/// what nobody sees. `E-post` is `epost`, `publishDate` and `publish_date` are `publishdate`.
pub(crate) fn plain(written: &str) -> String {
    let is_joint = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '-' | '_' | '\u{200b}'..='\u{200f}' | '\u{ad}' | '\u{2060}' | '\u{feff}'
            )
    };
    fold(written).replace(is_joint, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typo_finds_its_word_and_nonsense_finds_none() {
        let known = ["title", "summary", "slug"];
        assert_eq!(nearest("sumary", known), Some("summary"));
        assert_eq!(nearest("Titel", known), Some("title"));
        assert_eq!(nearest("xyzzy", known), None);
    }
}
