//! How content files are read: what a document depends on besides its file.

use serde::Serialize;

use crate::config::{Config, MarkdownSettings};

use super::path::Languages;

/// The settings that every document of a site is read with.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct ParseOptions {
    /// The languages that pages are in, and that file names may end in.
    pub languages: Languages,
    /// How texts are read.
    pub markdown: MarkdownSettings,
}

impl ParseOptions {
    /// As a site's settings say.
    pub fn of(config: &Config) -> Self {
        // Names say the site's own language only where `languages` has it, too.
        let skipped = usize::from(!config.lists_own_language);
        let named = config.editions.iter().skip(skipped);
        Self {
            languages: Languages {
                own: config.language().to_owned(),
                named: named.map(|edition| edition.language.clone()).collect(),
            },
            markdown: config.markdown,
        }
    }
}
