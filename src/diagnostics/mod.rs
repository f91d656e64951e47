//! Findings: what is wrong, where, and what to do about it.
//!
//! Every stage reports a [`Diagnostic`]; none of them prints. The words live in `messages/*.ftl`,
//! one entry per [`Code`] in Swedish and in English, so that a finding can be shown in the reader's
//! language wherever it came from.

mod arg;
pub(crate) mod choices;
mod code;
mod count;
mod explanation;
mod fingerprint;
mod github;
mod gitlab;
mod human;
mod json;
mod junit;
mod messages;
mod repeats;
mod sarif;
mod selection;
mod severity;
mod stored;
mod worded;

use std::sync::Arc;

pub use arg::{Arg, Parameter, ParameterKind};
pub use code::Code;
pub use count::Count;
pub use explanation::{Explanation, can_be_meant};
pub use github::Github;
pub use gitlab::Gitlab;
pub use human::Human;
pub use json::Json;
pub use junit::Junit;
pub use messages::{Language, Messages};
pub use repeats::{MAX_REPEATS, cap_repeats};
pub use sarif::Sarif;
pub use severity::{Family, Severity};
pub use stored::StoredFindings;
pub use worded::Worded;

use crate::source::{Position, SourceFile, Span};

/// Where a finding points: a file, and a range in it where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// The file, with its text for the snippet.
    pub source: Arc<SourceFile>,
    /// The range to underline; `None` where the finding is about the file as a whole.
    pub span: Option<Span>,
}

impl Location {
    /// Line and column of the range's start, if the place has a range.
    pub fn position(&self) -> Option<Position> {
        self.span.map(|span| self.source.position(span.start))
    }

    /// The range from its first character to the one after its last, if the place has a range.
    pub fn range(&self) -> Option<(Position, Position)> {
        self.span.map(|span| {
            (
                self.source.position(span.start),
                self.source.position(span.end),
            )
        })
    }
}

/// One finding. Complete from the start: stages build it, collect it and pass it on unchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of finding, stable across versions.
    pub code: Code,
    /// The family whose setting governs it: the code's own, but for fields of `site.yaml` and
    /// `theme.yaml`.
    pub family: Family,
    /// How bad; the code's own severity until the site's settings are applied.
    pub severity: Severity,
    /// Where; `None` for a finding about the site as a whole.
    pub place: Option<Location>,
    /// What the message quotes.
    pub args: Vec<(&'static str, Arg)>,
    /// Why its page ignores it, if it does. It is only for the record then, and an info.
    pub suppressed: Option<Arc<str>>,
    /// 0 for a finding by itself. Otherwise how many findings of its kind in its file, from its
    /// place on, it counts.
    pub repeats: usize,
}

impl Diagnostic {
    /// A finding at a range of a file.
    pub fn at(code: Code, source: &Arc<SourceFile>, span: Span) -> Self {
        Self {
            place: Some(Location {
                source: Arc::clone(source),
                span: Some(span),
            }),
            ..Self::of_site(code)
        }
    }

    /// A finding about a whole file.
    pub fn about(code: Code, source: &Arc<SourceFile>) -> Self {
        Self {
            place: Some(Location {
                source: Arc::clone(source),
                span: None,
            }),
            ..Self::of_site(code)
        }
    }

    /// A finding about a file without text: one that cannot be read, or that is not there.
    pub fn about_path(code: Code, path: impl Into<String>) -> Self {
        Self::about(code, &SourceFile::new(path, ""))
    }

    /// A finding about the site as a whole.
    pub const fn of_site(code: Code) -> Self {
        Self {
            code,
            family: code.family(),
            severity: code.severity(),
            place: None,
            args: Vec::new(),
            suppressed: None,
            repeats: 0,
        }
    }

    /// The path of the file that it is about; `None` for a finding about the site as a whole.
    pub fn file(&self) -> Option<&str> {
        self.place.as_ref().map(|place| place.source.path.as_str())
    }

    fn place_key(&self) -> (Option<&str>, Option<Span>) {
        (
            self.file(),
            self.place.as_ref().and_then(|place| place.span),
        )
    }

    /// The same finding with one more value for its message: one that its code lists, which tests
    /// make sure of.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        let value = value.into();
        debug_assert!(
            self.code
                .parameter(name)
                .is_some_and(|parameter| parameter.accepts(&value)),
            "messages of {} take no {name} = {value:?}",
            self.code
        );
        self.args.push((name, value));
        self
    }

    /// The same finding with one more value, if messages of its code take one of that name: where
    /// findings of several codes are made in the same way.
    #[must_use]
    pub fn with_if_taken(self, name: &'static str, value: impl Into<Arg>) -> Self {
        if self.code.parameter(name).is_some() {
            self.with(name, value)
        } else {
            self
        }
    }

    /// The same finding with the nearest known name, or none.
    #[must_use]
    pub fn with_nearest(self, nearest: Option<impl Into<Arg>>) -> Self {
        self.with("nearest", nearest)
    }

    /// What its messages need and were not given; empty, which tests make sure of.
    fn missing(&self) -> Vec<&'static str> {
        let is_given = |name| self.args.iter().any(|(given, _)| *given == name);
        self.code
            .parameters()
            .iter()
            .filter(|parameter| !parameter.is_optional && !is_given(parameter.name))
            .map(|parameter| parameter.name)
            .collect()
    }
}

/// Sorts findings by file, then place, then code, and drops exact repeats: the same input always
/// prints the same list.
pub fn sort(findings: &mut Vec<Diagnostic>) {
    findings.sort_by(|a, b| {
        let by_place = a.place_key().cmp(&b.place_key());
        by_place
            .then_with(|| a.code.cmp(&b.code))
            .then_with(|| a.args.cmp(&b.args))
    });
    findings.dedup();
}

/// How a list of findings is written out. One implementation per `--format`.
pub trait Format {
    /// The findings as text, ready to print.
    fn format(&self, findings: &[Diagnostic], messages: &Messages) -> String;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[should_panic(expected = "messages of link-case take no reason")]
    fn a_value_that_messages_do_not_know_is_noticed() {
        let _ = Diagnostic::of_site(Code::LinkCase).with("reason", "draft");
    }

    #[test]
    #[should_panic(expected = "messages of link-withheld take no reason")]
    fn a_word_that_messages_do_not_know_is_noticed() {
        let _ = Diagnostic::of_site(Code::LinkWithheld).with("reason", choices::DateReason::Day);
    }

    #[test]
    #[should_panic(expected = "link-case lacks [\"nearest\"]")]
    fn a_value_that_messages_need_is_noticed() {
        let finding = Diagnostic::of_site(Code::LinkCase).with("target", "A.md");
        let _ = Messages::new(Language::English).message(&finding);
    }

    #[test]
    fn what_a_message_may_do_without_need_not_be_given() {
        let finding = Diagnostic::of_site(Code::LinkAbsolute).with("target", "https://a.se/b");
        let messages = Messages::new(Language::English);
        let help = messages.help(&finding);
        assert_eq!(help, messages.help(&finding.with("nearest", None::<&str>)));
        assert!(help.starts_with("Link to the page's file"), "{help}");
    }
}
