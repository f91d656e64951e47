//! Why a page cannot be begun in another language.

use std::path::PathBuf;

use crate::cli::root;
use crate::diagnostics::{Arg, Messages};

/// What was asked of `samverk new` by `--language` and `--of` cannot be done.
#[derive(Debug)]
pub enum VersionError {
    /// The settings do not list the language.
    LanguageUnlisted {
        /// What was written.
        written: String,
        /// The languages that the site has.
        languages: String,
        /// The line for `site.yaml` that adds it; none where what was written is no language's tag.
        setting: Option<String>,
    },
    /// The site has no other language.
    LanguageAlone,
    /// It has several, and none was chosen: these.
    LanguageUnsaid(String),
    /// No page is there.
    OriginalMissing {
        /// What was written.
        written: String,
        /// The path of the page that was probably meant.
        nearest: Option<String>,
    },
    /// The page is itself a version of another.
    Translation {
        /// Its file.
        written: String,
        /// The path of the other.
        original: String,
    },
    /// The page is there in that language.
    Exists {
        /// The page's file.
        original: String,
        /// The language.
        language: String,
        /// The file of that version.
        file: PathBuf,
        /// Whether that is the very page.
        is_original: bool,
    },
    /// A folder was chosen besides.
    InFolder,
}

impl VersionError {
    /// What happened and what to do, in the reader's language.
    pub(in crate::cli) fn message(&self, messages: &Messages) -> String {
        let phrase = |id: &str, args: &[(&'static str, Arg)]| messages.phrase(id, args);
        match self {
            Self::LanguageUnlisted {
                written,
                languages,
                setting,
            } => phrase(
                "failure-language-unlisted",
                &[
                    ("written", written.as_str().into()),
                    ("languages", languages.as_str().into()),
                    ("setting", setting.clone().into()),
                ],
            ),
            Self::LanguageAlone => phrase("failure-language-alone", &[]),
            Self::LanguageUnsaid(languages) => phrase(
                "failure-language-unsaid",
                &[("languages", languages.as_str().into())],
            ),
            Self::OriginalMissing { written, nearest } => phrase(
                "failure-original-missing",
                &[
                    ("written", written.as_str().into()),
                    ("nearest", nearest.clone().into()),
                ],
            ),
            Self::Translation { written, original } => phrase(
                "failure-original-translation",
                &[
                    ("written", written.as_str().into()),
                    ("original", original.as_str().into()),
                ],
            ),
            Self::Exists {
                original,
                language,
                file,
                is_original,
            } => phrase(
                "failure-version-exists",
                &[
                    ("original", original.as_str().into()),
                    ("language", language.as_str().into()),
                    ("path", root::shown(file).into()),
                    (
                        "is_original",
                        if *is_original { "yes" } else { "no" }.into(),
                    ),
                ],
            ),
            Self::InFolder => phrase("failure-version-folder", &[]),
        }
    }
}
