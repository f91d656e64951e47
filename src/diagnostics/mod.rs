//! Findings: what is wrong, where, and what to do about it.
//!
//! Every stage reports a [`Diagnostic`]; none of them prints. The words live in `messages/*.ftl`,
//! one entry per [`Code`] in Swedish and in English, so that a finding can be shown in the reader's
//! language wherever it came from.

mod code;
mod count;
mod crowd;
mod explanation;
mod fingerprint;
mod github;
mod gitlab;
mod human;
mod json;
mod messages;
mod sarif;
mod selection;

use std::sync::Arc;

pub use code::{Code, Family, Severity};
pub use count::Count;
pub use crowd::{MOST_ALIKE, thinned};
pub use explanation::Explanation;
pub use github::Github;
pub use gitlab::Gitlab;
pub use human::Human;
pub use json::Json;
pub use messages::{Language, Messages};
pub use sarif::Sarif;

use crate::source::{Position, SourceFile, Span};

/// More characters than these are not quoted: a line can be as long as a file.
const LONGEST_QUOTE: usize = 120;

/// A value that a message quotes, by the name the message knows it by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arg {
    /// Text, quoted as written.
    Text(String),
    /// A count; messages choose singular or plural by it.
    Number(usize),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(clipped(text).unwrap_or_else(|| text.to_owned()))
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(clipped(&text).unwrap_or(text))
    }
}
impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

/// The beginning of a text that is too long to be quoted.
fn clipped(text: &str) -> Option<String> {
    if text.len() <= LONGEST_QUOTE {
        return None;
    }
    let (end, _) = text.char_indices().nth(LONGEST_QUOTE)?;
    Some(format!("{}…", text[..end].trim_end()))
}

/// Where a finding points: a file, and a range in it where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file, with its text for the snippet.
    pub source: Arc<SourceFile>,
    /// The range to underline; `None` where the finding is about the file as a whole.
    pub span: Option<Span>,
}

impl Place {
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
    pub place: Option<Place>,
    /// What the message quotes.
    pub args: Vec<(&'static str, Arg)>,
    /// Why its page lives with it, if it does. It is only for the record then, and an info.
    pub silenced: Option<Arc<str>>,
    /// 0 for itself alone. Otherwise it stands for so many findings of its kind in its file, from
    /// its place on.
    pub crowd: usize,
}

impl Diagnostic {
    /// A finding at a range of a file.
    pub fn at(code: Code, source: &Arc<SourceFile>, span: Span) -> Self {
        Self {
            place: Some(Place {
                source: Arc::clone(source),
                span: Some(span),
            }),
            ..Self::of_site(code)
        }
    }

    /// A finding about a whole file.
    pub fn about(code: Code, source: &Arc<SourceFile>) -> Self {
        Self {
            place: Some(Place {
                source: Arc::clone(source),
                span: None,
            }),
            ..Self::of_site(code)
        }
    }

    /// A finding about the site as a whole.
    pub const fn of_site(code: Code) -> Self {
        Self {
            code,
            family: code.family(),
            severity: code.severity(),
            place: None,
            args: Vec::new(),
            silenced: None,
            crowd: 0,
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

    /// The same finding with one more value for its message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// The same finding with the nearest known name, or none.
    #[must_use]
    pub fn with_nearest(self, nearest: Option<impl Into<Arg>>) -> Self {
        match nearest {
            Some(name) => self.with("nearest", name),
            // Fluent has no "absent": messages select on this word.
            None => self.with("nearest", "none"),
        }
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

/// The file of a finding for programs that ask for one, whatever the finding is about, and that
/// know a folder above the site's; `folder` leads down from there, `docs/`.
fn filed_under(finding: &Diagnostic, folder: &str) -> String {
    format!("{folder}{}", finding.file().unwrap_or("site.yaml"))
}
