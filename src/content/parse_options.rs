//! How content files are read: what a document depends on besides its file.

use crate::config::{Config, RawHtml};

use super::path::Languages;

/// The settings that every document of a site is read with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct ParseOptions {
    /// The languages that pages are in, and that file names may end in.
    pub languages: Languages,
    /// What becomes of HTML in texts.
    pub raw_html: RawHtml,
}

impl ParseOptions {
    /// As a site's settings say.
    pub(super) fn of(config: &Config) -> Self {
        let further = config
            .languages
            .iter()
            .filter(|language| **language != config.language)
            .cloned()
            .collect();
        Self {
            languages: Languages {
                own: config.language.clone(),
                further,
            },
            raw_html: config.raw_html,
        }
    }
}
