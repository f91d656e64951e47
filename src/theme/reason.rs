//! What Tera says in English → what it means, so that a message can say it in the reader's
//! language.
//!
//! Tera gives texts, not kinds: those that writers of templates meet most are known here (Tera
//! 2.4), others are quoted.

use crate::diagnostics::Code;
use crate::nearest::nearest;

/// Why a template cannot be used, or not for a page.
pub(super) enum Reason<'t> {
    /// A name that stands for nothing: of a `field`, `variable`, `filter`, `function`, `component`
    /// or `block`.
    Undefined {
        kind: &'static str,
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
    Known { reason: &'static str, name: &'t str },
    /// Anything else.
    Other,
}

impl<'t> Reason<'t> {
    /// Reads one of Tera's texts.
    pub(super) fn of(text: &'t str) -> Self {
        const NAMES: [(&str, &str); 7] = [
            ("Field ", "field"),
            ("Variable ", "variable"),
            ("Unknown filter ", "filter"),
            ("Unknown function ", "function"),
            ("Unknown test ", "test"),
            ("Unknown component ", "component"),
            ("Block ", "block"),
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
                |(_, reason)| Self::Known {
                    reason,
                    name: text.split('`').nth(1).unwrap_or("none"),
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

/// Parts of texts, of Tera's and of the filters of samverk, and what messages know them by.
const TEXTS: [(&str, &str); 11] = [
    ("Iteration not possible on type ", "iterate"),
    ("Missing keyword argument ", "argument"),
    ("already contains a block named ", "twice"),
    ("Circular ", "circle"),
    ("Closing comment tag ", "comment"),
    ("Unexpected character", "character"),
    ("This content would be ignored", "ignored"),
    (" requires both operands to be numbers", "numbers"),
    ("in the theme's static folder", "asset"),
    (" is no date", "date"),
    (" is no style of dates", "style"),
];

/// `` `x` … `` → `x`
fn first_quoted(text: &str) -> Option<&str> {
    text.strip_prefix('`')?
        .split_once('`')
        .map(|(name, _)| name)
}
