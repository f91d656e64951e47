//! `languages` of `site.yaml`, as it would have to be written to have one more.

use super::{Config, EditionSettings};

impl Config {
    /// The setting that makes a language one of the site's.
    pub fn languages_with(&self, language: &str) -> String {
        let own = usize::from(!self.lists_own_language);
        let listed = || self.editions.iter().skip(own);
        let has_settings = |edition: &EditionSettings| {
            let behind = self.source.text.get(edition.span.end..).unwrap_or_default();
            behind.trim_start_matches(['"', '\'']).starts_with(':')
        };
        let tags = listed().map(|edition| edition.language.as_str());
        if listed().any(has_settings) {
            let all: Vec<String> = tags.map(|tag| format!("{tag}: …")).collect();
            format!("languages: {{{}, {language}: {{}}}}", all.join(", "))
        } else {
            let all: Vec<&str> = tags.chain([language]).collect();
            format!("languages: [{}]", all.join(", "))
        }
    }
}
