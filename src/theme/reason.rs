//! What Tera says in English → what it means, so that a message can say it in the reader's
//! language.
//!
//! Tera gives texts, not kinds: those that writers of templates meet most are known here (Tera
//! 2.4), others are quoted.

use crate::diagnostics::Code;
use crate::diagnostics::choices::{NameKind, TemplateFailedReason, TemplateSyntaxReason};
use crate::nearest::nearest;

/// Why a template cannot be used, or not for a page.
pub(super) enum Reason<'t> {
    /// A name that stands for nothing.
    Undefined {
        kind: NameKind,
        name: &'t str,
        nearest: Option<&'t str>,
    },
    /// Another template that is not there.
    PartMissing { name: &'t str },
    /// One thing stands where another is wanted.
    Expected { found: &'t str, expected: &'t str },
    /// The template ends before all is closed.
    Ends,
    /// `{% … %}` with a word that begins nothing there: often the end of a block around one that is
    /// not closed.
    TagUnexpected,
    /// What a table of texts knows, with the name that the text quotes.
    Known { known: Known, name: Option<&'t str> },
    /// Anything else.
    Other,
}

impl<'t> Reason<'t> {
    /// Reads one of Tera's texts.
    pub(super) fn of(text: &'t str) -> Self {
        const NAMES: [(&str, NameKind); 7] = [
            ("Field ", NameKind::Field),
            ("Variable ", NameKind::Variable),
            ("Unknown filter ", NameKind::Filter),
            ("Unknown function ", NameKind::Function),
            ("Unknown test ", NameKind::Test),
            ("Unknown component ", NameKind::Component),
            ("Block ", NameKind::Block),
        ];
        let is_unknown = text.starts_with("Unknown ") || text.contains("` is not defined");
        let named = NAMES
            .into_iter()
            .find_map(|(start, kind)| Some((kind, first_quoted(text.strip_prefix(start)?)?)));
        if let Some((kind, name)) = named.filter(|_| is_unknown) {
            let known = text
                .split_once("Available ")
                .and_then(|(_, list)| list.split_once(": "))
                .map_or("", |(_, list)| list);
            return Self::Undefined {
                kind,
                name,
                nearest: nearest(name, known.split(", ")),
            };
        }
        if let Some(name) = text
            .strip_prefix("Unknown template ")
            .and_then(first_quoted)
        {
            return Self::PartMissing { name };
        }
        match text
            .strip_prefix("Found ")
            .and_then(|rest| rest.split_once(" but expected "))
        {
            Some((found, expected)) => Self::Expected {
                found: found.trim_matches('`'),
                expected: expected.trim_end_matches('.').trim_matches('`'),
            },
            None if text.starts_with("Unexpected end of ") => Self::Ends,
            None if text == "Unknown tag" => Self::TagUnexpected,
            None => TEXTS.iter().find(|(part, _)| text.contains(part)).map_or(
                Self::Other,
                |(_, known)| Self::Known {
                    known: *known,
                    name: text.split('`').nth(1),
                },
            ),
        }
    }

    /// The code of a finding about this: `otherwise` where the name of it says all.
    pub(super) const fn code(&self, otherwise: Code) -> Code {
        match self {
            Self::Undefined { .. } => Code::TemplateUndefined,
            Self::PartMissing { .. } => Code::TemplatePartMissing,
            _ => otherwise,
        }
    }
}

/// What messages know a text by: where a template cannot be read, and where it fails for a page.
pub(super) type Known = (Option<TemplateSyntaxReason>, Option<TemplateFailedReason>);

/// Parts of texts, of Tera's and of the filters of samverk.
const TEXTS: [(&str, Known); 11] = {
    use TemplateFailedReason as Failed;
    use TemplateSyntaxReason as Syntax;
    [
        (
            "Iteration not possible on type ",
            (None, Some(Failed::Iterate)),
        ),
        (
            "Missing keyword argument ",
            (Some(Syntax::Argument), Some(Failed::Argument)),
        ),
        (
            "already contains a block named ",
            (Some(Syntax::Twice), None),
        ),
        ("Circular ", (Some(Syntax::Circle), Some(Failed::Circle))),
        ("Closing comment tag ", (Some(Syntax::Comment), None)),
        ("Unexpected character", (Some(Syntax::Character), None)),
        (
            "This content would be ignored",
            (Some(Syntax::Ignored), None),
        ),
        (
            " requires both operands to be numbers",
            (None, Some(Failed::Numbers)),
        ),
        ("in the theme's static folder", (None, Some(Failed::Asset))),
        (" is no date", (None, Some(Failed::Date))),
        (" is no style of dates", (None, Some(Failed::Style))),
    ]
};

/// `` `x` … `` → `x`
fn first_quoted(text: &str) -> Option<&str> {
    text.strip_prefix('`')?
        .split_once('`')
        .map(|(name, _)| name)
}
