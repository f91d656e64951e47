//! The script of the search page: its sources, joined for the language of an edition.

use super::shorten::shorten;

const ENGINE: &str = include_str!("client/engine.js");
const PAGE: &str = include_str!("client/page.js");
const SWEDISH: &str = include_str!("client/stem-sv.js");
const ENGLISH: &str = include_str!("client/stem-en.js");

/// The script for a language, a BCP 47 tag, without what only we read.
pub(super) fn script(language: &str) -> String {
    shorten(&joined(language))
}

/// The sources are modules for tests; here they are one script that leaves no name behind.
fn joined(language: &str) -> String {
    let stemmer = match language.split('-').next() {
        Some("sv") => SWEDISH,
        Some("en") => ENGLISH,
        _ => "export const stem = (word) => word;",
    };
    let mut script = String::from("(() => {\n\"use strict\";\n");
    for line in [stemmer, ENGINE, PAGE].into_iter().flat_map(str::lines) {
        let line = line.trim();
        if line.is_empty() || line.starts_with("//") || line.starts_with("import ") {
            continue;
        }
        script.push_str(line.strip_prefix("export ").unwrap_or(line));
        script.push('\n');
    }
    script.push_str("})();\n");
    script
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_of_a_language_has_its_stemmer_and_nothing_of_the_modules() {
        for language in ["sv", "sv-FI", "en-GB", "fi"] {
            let script = joined(language);
            let leftovers = ["export ", "import ", "//"];
            let starts_so = |line: &str| leftovers.iter().any(|left| line.starts_with(left));
            assert!(!script.lines().any(starts_so), "{language}");
            assert_eq!(script.matches("const stem =").count(), 1, "{language}");
        }
    }
}
