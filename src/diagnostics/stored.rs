//! Findings in a form that can be written down and read again by the same program.

use std::sync::Arc;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Arg, Code, Diagnostic, Family, Location, ParameterKind, Severity};
use crate::source::{SourceFile, Span};

/// Findings, and the lines that they point at.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct StoredFindings {
    findings: Vec<StoredFinding>,
    /// Of each finding that has a place, in order.
    excerpts: Vec<Excerpt>,
}

/// The path of a file, some of its lines and the number of the first.
type Excerpt = (String, String, usize);

#[derive(Debug, Clone, Serialize, Deserialize)]
struct StoredFinding {
    code: Code,
    /// Its number in the list.
    family: usize,
    severity: Severity,
    place: StoredPlace,
    args: Vec<(String, StoredArg)>,
    suppressed: Option<String>,
    repeats: usize,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
enum StoredPlace {
    Nowhere,
    /// A file as a whole.
    File,
    Range(Span),
}

impl StoredPlace {
    fn in_file(span: Option<Span>) -> Self {
        span.map_or(Self::File, Self::Range)
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
enum StoredArg {
    Text(String),
    Number(usize),
    Choice(String),
    /// As in ISO 8601.
    Dates(Vec<String>),
    Absent,
}

impl StoredFindings {
    /// These findings.
    pub fn of(findings: &[Diagnostic]) -> Self {
        let mut stored = Self::default();
        for finding in findings {
            let place = finding
                .place
                .as_ref()
                .map_or(StoredPlace::Nowhere, |place| {
                    let (text, line, span) = match place.span {
                        Some(span) => {
                            let (text, line, span) = place.source.excerpt(span);
                            (text, line, Some(span))
                        }
                        None => ("", 1, None),
                    };
                    let path = place.source.path.clone();
                    stored.excerpts.push((path, text.to_owned(), line));
                    StoredPlace::in_file(span)
                });
            stored.findings.push(StoredFinding::of(finding, place));
        }
        stored
    }

    /// The findings again, of which no more than these lines is known; `None` where one of them is
    /// none that this program knows.
    pub fn read(self) -> Option<Vec<Diagnostic>> {
        let mut excerpts = self
            .excerpts
            .into_iter()
            .map(|(path, text, line)| SourceFile::from_line(path, text, line));
        let findings = self.findings.into_iter();
        findings
            .map(|finding| finding.read(|| excerpts.next()))
            .collect()
    }

    /// These findings, which all point at one file, without its lines.
    pub fn in_file(findings: &[Diagnostic]) -> Self {
        let place = |finding: &Diagnostic| {
            let place = finding.place.as_ref();
            place.map_or(StoredPlace::Nowhere, |place| {
                StoredPlace::in_file(place.span)
            })
        };
        let findings = findings.iter();
        Self {
            findings: findings
                .map(|finding| StoredFinding::of(finding, place(finding)))
                .collect(),
            excerpts: Vec::new(),
        }
    }

    /// The same again, pointing at `source`.
    pub fn read_in(self, source: &Arc<SourceFile>) -> Option<Vec<Diagnostic>> {
        let findings = self.findings.into_iter();
        findings
            .map(|finding| finding.read(|| Some(Arc::clone(source))))
            .collect()
    }
}

impl Serialize for Code {
    /// As its number in the program's list.
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (*self as usize).serialize(to)
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let code = Self::ALL.get(usize::deserialize(from)?);
        code.copied()
            .ok_or_else(|| D::Error::custom("no such code"))
    }
}

impl StoredFinding {
    fn of(finding: &Diagnostic, place: StoredPlace) -> Self {
        let args = finding.args.iter();
        Self {
            code: finding.code,
            family: finding.family as usize,
            severity: finding.severity,
            place,
            args: args
                .map(|(name, arg)| ((*name).to_owned(), StoredArg::of(arg)))
                .collect(),
            suppressed: finding.suppressed.as_deref().map(str::to_owned),
            repeats: finding.repeats,
        }
    }

    fn read(self, source: impl FnOnce() -> Option<Arc<SourceFile>>) -> Option<Diagnostic> {
        let code = self.code;
        let span = match self.place {
            StoredPlace::Nowhere => None,
            StoredPlace::File => Some(None),
            StoredPlace::Range(span) => Some(Some(span)),
        };
        let place = match span {
            None => None,
            Some(span) => Some(Location {
                source: source()?,
                span,
            }),
        };
        let args = self.args.into_iter().map(|(name, arg)| {
            let parameter = code.parameter(&name)?;
            Some((parameter.name, arg.read(parameter.kind)?))
        });
        Some(Diagnostic {
            code,
            family: *Family::ALL.get(self.family)?,
            severity: self.severity,
            place,
            args: args.collect::<Option<_>>()?,
            suppressed: self.suppressed.map(Arc::from),
            repeats: self.repeats,
        })
    }
}

impl StoredArg {
    fn of(arg: &Arg) -> Self {
        match arg {
            Arg::Text(text) => Self::Text(text.clone()),
            Arg::Number(number) => Self::Number(*number),
            Arg::Choice(word) => Self::Choice((*word).to_owned()),
            Arg::Dates(dates) => Self::Dates(dates.iter().map(ToString::to_string).collect()),
            Arg::Absent => Self::Absent,
        }
    }

    /// The value again, where messages take one of this kind.
    fn read(self, kind: ParameterKind) -> Option<Arg> {
        Some(match (self, kind) {
            (Self::Text(text), _) => Arg::Text(text),
            (Self::Number(number), _) => Arg::Number(number),
            (Self::Choice(word), ParameterKind::Choice(words)) => {
                Arg::Choice(words.iter().find(|known| **known == word)?)
            }
            (Self::Choice(_), _) => return None,
            (Self::Dates(dates), _) => {
                let dates = dates.into_iter().map(|date| date.parse().ok());
                Arg::Dates(dates.collect::<Option<_>>()?)
            }
            (Self::Absent, _) => Arg::Absent,
        })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::diagnostics::choices::SeriesDateReason;
    use crate::diagnostics::{Format, Gitlab, Human, Json, Language, Messages, Sarif};

    #[test]
    fn findings_are_the_same_once_they_were_written_down() {
        let source = SourceFile::new("content/å.md", "å\n\nSe [a](a.md)\nö [b](b.md).\n\nMer.\n");
        let at = |start, end| Diagnostic::at(Code::LinkCase, &source, Span::new(start, end));
        let mut findings: Vec<Diagnostic> = (0..source.text.len() + 2)
            .flat_map(|start| {
                [
                    at(start, start),
                    at(start, start + 3),
                    at(start, start + 18),
                ]
            })
            .map(|finding| finding.with("target", "a.md").with_nearest(Some("A.md")))
            .collect();
        findings.extend([
            Diagnostic {
                suppressed: Some("because".into()),
                severity: Severity::Info,
                repeats: 3,
                ..Diagnostic::about(Code::TitleMissing, &source)
            },
            Diagnostic::of_site(Code::SeriesDate)
                .with("field", "except")
                .with("reason", SeriesDateReason::Absent)
                .with("date", date(2026, 1, 20)),
        ]);
        let bytes = postcard::to_stdvec(&StoredFindings::of(&findings)).unwrap_or_default();
        let stored: Option<StoredFindings> = postcard::from_bytes(&bytes).ok();
        let read = stored.and_then(StoredFindings::read).unwrap_or_default();
        let messages = Messages::new(Language::English);
        let human = Human {
            colour: false,
            width: None,
            least: Severity::Info,
            limit: usize::MAX,
            command_for_all: String::new(),
        };
        let folder = String::new();
        let formats: [&dyn Format; 4] = [
            &human,
            &Json,
            &Sarif {
                folder: folder.clone(),
            },
            &Gitlab { folder },
        ];
        for format in formats {
            let text = |findings| format.format(findings, &messages);
            assert_eq!(text(&read), text(&findings));
        }
        let bytes = postcard::to_stdvec(&StoredFindings::in_file(&findings)).unwrap_or_default();
        let stored: Option<StoredFindings> = postcard::from_bytes(&bytes).ok();
        let read = stored.and_then(|stored| stored.read_in(&source));
        assert_eq!(read, Some(findings));
    }
}
