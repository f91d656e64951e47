//! What easy versions of pages are called: at the end of a file's name, and at the end of the
//! address.

use crate::slug::slug;

/// What a text that is easy to read is called in a language, as slugs: the end of its address, and
/// what else people write for it in names of files.
struct Words {
    /// The primary subtags (BCP 47) of the languages.
    languages: &'static [&'static str],
    address: &'static str,
    others: &'static [&'static str],
}

/// The terms of those who write and approve such texts: Myndigheten för tillgängliga medier,
/// Selkokeskus, Leser søker bok, Netzwerk Leichte Sprache, Unapei, Plena inclusión, Þroskahjálp,
/// Vieglās valodas aģentūra. Languages that are not here have the English one.
#[rustfmt::skip]
const WORDS: &[Words] = &[
    Words { languages: &["en"], address: "easy",
        others: &["easy-read", "easyread", "easy-to-read", "easy-language"] },
    Words { languages: &["sv"], address: "lattlast",
        others: &["latt-last", "lattlasta", "latt-svenska", "lattsvenska"] },
    Words { languages: &["fi"], address: "selkokieli",
        others: &["selko", "selkokielinen", "selkokielella", "selkosuomi"] },
    Words { languages: &["nb", "no"], address: "lettlest", others: &["lett-lest"] },
    Words { languages: &["nn"], address: "lettlesen", others: &["lett-lesen"] },
    Words { languages: &["da"], address: "letlaest", others: &["let-laest"] },
    Words { languages: &["de"], address: "leichte-sprache",
        others: &["leichtesprache", "leicht-lesen"] },
    Words { languages: &["fr"], address: "falc", others: &["facile-a-lire"] },
    Words { languages: &["es"], address: "lectura-facil", others: &[] },
    Words { languages: &["is"], address: "audlesid", others: &[] },
    Words { languages: &["lv"], address: "viegla-valoda", others: &[] },
];

/// The end of the address of an easy version in a language, by its BCP 47 tag.
pub fn easy_address(language: &str) -> &'static str {
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    let is_of = |words: &&Words| {
        let mut known = words.languages.iter();
        known.any(|known| known.eq_ignore_ascii_case(primary))
    };
    WORDS.iter().find(is_of).unwrap_or(&WORDS[0]).address
}

/// Whether a part of a file's name says in any language that the text is easy to read, in capitals
/// or not, with the language's letters or without.
pub(super) fn is_easy_word(part: &str) -> bool {
    let part = slug(part);
    let is_one = |words: &Words| words.address == part || words.others.contains(&&*part);
    WORDS.iter().any(is_one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_in_the_language_of_the_page() {
        for (language, expected) in [
            ("sv", "lattlast"),
            ("sv-FI", "lattlast"),
            ("en-GB", "easy"),
            ("fi", "selkokieli"),
            ("no", "lettlest"),
            ("nn-NO", "lettlesen"),
            ("de", "leichte-sprache"),
            ("ar", "easy"),
            ("", "easy"),
        ] {
            assert_eq!(easy_address(language), expected, "{language}");
        }
    }

    #[test]
    fn words_are_known_in_any_spelling() {
        for word in [
            "lattlast",
            "lättläst",
            "la\u{308}ttla\u{308}st",
            "LÄTTLÄST",
            "Lätt läst",
            "Easy",
            "easy-to-read",
            "letlæst",
            "Leichte Sprache",
            "selkokieli",
            "auðlesið",
            "vieglā valoda",
        ] {
            assert!(is_easy_word(word), "{word}");
        }
        for word in ["latt", "last", "easyjet", "v2", "en", "selkeä", ""] {
            assert!(!is_easy_word(word), "{word}");
        }
    }
}
