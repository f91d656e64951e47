//! Findings to ignore on a page, each with the reason why.

use crate::diagnostics::{Code, Diagnostic};
use crate::nearest::nearest;
use crate::source::Spanned;
use crate::yaml::{Field, Fields, Problems, Shape};
use serde::{Deserialize, Serialize};

/// A finding to ignore on a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suppression {
    /// Which kind, and where that is written.
    pub code: Spanned<Code>,
    /// Only where what the finding points at holds these words.
    pub text: Option<String>,
    /// Why.
    pub reason: String,
}

impl Suppression {
    /// Whether this is about `finding`, which is on the page.
    pub fn covers(&self, finding: &Diagnostic) -> bool {
        let pointed_at = || {
            finding
                .place
                .as_ref()
                .and_then(|place| Some(place.source.slice(place.span?)))
        };
        self.code.value == finding.code
            && self
                .text
                .as_ref()
                .is_none_or(|text| pointed_at().is_some_and(|written| written.contains(text)))
    }

    pub(super) const FIELDS: &[Field] = &[
        Field::new("code", Shape::Text).required(),
        Field::new("reason", Shape::Text).required(),
        Field::new("text", Shape::Text),
    ];

    /// Reads the list `ignore`. An entry without a code that exists, or without a reason, has no
    /// effect.
    pub(super) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Vec<Self> {
        fields
            .items("ignore", problems)
            .iter()
            .filter_map(|entry| Self::from_fields(entry, problems))
            .collect()
    }

    fn from_fields(fields: &Fields<'_>, problems: &mut Problems) -> Option<Self> {
        let written = fields.text("code", problems);
        let reason = fields.text("reason", problems);
        let text = fields
            .text("text", problems)
            .map(|text| text.value.to_owned());
        let written = written?;
        let Some(code) = Code::from_name(written.value) else {
            let near = nearest(written.value, Code::ALL.iter().map(|code| code.as_str()));
            problems.add(Code::IgnoreUnused, written.span, |finding| {
                finding.with("ignored", written.value).with_nearest(near)
            });
            return None;
        };
        Some(Self {
            code: Spanned::new(code, written.span),
            text,
            reason: reason?.value.to_owned(),
        })
    }
}
