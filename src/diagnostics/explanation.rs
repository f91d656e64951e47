//! What is true of every finding of a code: what it means, why it matters, an example that has it and one that has not.
//!
//! One Fluent file per language, `messages/explanations/{sv,en}.ftl`, with an entry per code. A test runs every example.

use super::{Code, Language, Messages};

/// The explanations of all codes in one language.
#[derive(Debug)]
pub struct Explanations(Messages);

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

impl Explanations {
    /// The explanations in `language`.
    pub fn new(language: Language) -> Self {
        let text = match language {
            Language::Swedish => include_str!("messages/explanations/sv.ftl"),
            Language::English => include_str!("messages/explanations/en.ftl"),
        };
        Self(Messages::of_file(language, text))
    }

    /// The explanation of `code`.
    pub fn of(&self, code: Code) -> Explanation {
        let part = |name| self.0.attribute(code.as_str(), name).unwrap_or_default();
        Explanation { meaning: self.0.word(code.as_str()), why: part("why"), wrong: part("wrong"), right: part("right") }
    }
}
