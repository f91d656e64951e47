//! The script of the search page, for the language of an edition.
//!
//! Its modules are in `client/`. `tests/browser/minify.mjs` joins and shortens them, and what it
//! writes is published.

/// The scripts by language; the last one is for all languages without a stemmer.
const SCRIPTS: [(&str, &str); 3] = [
    ("sv", include_str!("client/min/sv.js")),
    ("en", include_str!("client/min/en.js")),
    ("", include_str!("client/min/other.js")),
];

/// The script for a language, a BCP 47 tag.
pub(super) fn script(language: &str) -> &'static str {
    let code = language.split('-').next().unwrap_or_default();
    let found = SCRIPTS
        .iter()
        .find(|(its, _)| its.eq_ignore_ascii_case(code));
    let (_, script) = found.unwrap_or(&SCRIPTS[2]);
    // The last line is for the test below.
    script
        .rsplit_once("//")
        .map_or(*script, |(script, _)| script)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NO_STEMMER: &str = "export const stem = (word) => word;";

    #[test]
    fn what_is_published_is_made_of_the_modules() {
        let stemmers = [
            include_str!("client/stem-sv.js"),
            include_str!("client/stem-en.js"),
            NO_STEMMER,
        ];
        let (engine, page) = (
            include_str!("client/engine.js"),
            include_str!("client/page.js"),
        );
        for ((language, script), stemmer) in SCRIPTS.iter().zip(stemmers) {
            let modules = [stemmer, engine, page].join("\n");
            // FNV-1a, 32 bits, as `minify.mjs` has it.
            let checksum = modules.bytes().fold(0x811c_9dc5_u32, |sum, byte| {
                (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
            });
            let made_of = script
                .rsplit_once("//")
                .map(|(_, checksum)| checksum.trim());
            assert_eq!(
                made_of,
                Some(&*checksum.to_string()),
                "{language}: npm ci --prefix tests/browser && node tests/browser/minify.mjs"
            );
        }
    }

    #[test]
    fn each_language_gets_its_own_script_without_the_checksum() {
        assert_eq!(script("sv-FI"), script("SV"));
        assert_eq!(script("fi"), script("ar"));
        assert!(script("sv") != script("en") && script("en") != script("fi"));
        assert!(!script("sv").contains("//"));
    }
}
