//! What is true of every finding of a code: what it means, why it matters, an example that has it
//! and one that has not.
//!
//! They are attributes of the code's entry in `messages/findings/{sv,en}.ftl`. A test runs every
//! example.

use super::{Code, Family, Messages, Severity};

/// The explanation of a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What it means, in a sentence.
    pub meaning: String,
    /// What happens to readers or the site, by which rule, and what to do.
    pub why: String,
    /// The lines that matter of something that has the finding.
    pub wrong: String,
    /// The same without it.
    pub right: String,
}

impl Explanation {
    /// The explanation of `code` in the language of `messages`.
    pub fn of(code: Code, messages: &Messages) -> Self {
        let part = |name| messages.attribute(code.as_str(), name).unwrap_or_default();
        Self {
            meaning: part("means"),
            why: part("why"),
            wrong: part("wrong"),
            right: part("right"),
        }
    }
}

/// Whether there can be a reason to leave what a finding is about as it is.
pub const fn can_be_meant(code: Code) -> bool {
    match code.family() {
        // It is about a file that no page answers for.
        _ if matches!(
            code,
            Code::ImageDamaged | Code::ImageNotCleaned | Code::SearchNotFound
        ) =>
        {
            false
        }
        // What looks private may be something else.
        Family::Privacy => true,
        Family::Markdown
        | Family::Links
        | Family::Accessibility
        | Family::PlainLanguage
        | Family::Search
        | Family::Governance => !matches!(code.severity(), Severity::Error),
        // Fields, settings and templates work, or they do not.
        Family::Files | Family::FrontMatter | Family::Site | Family::Theme => false,
    }
}
