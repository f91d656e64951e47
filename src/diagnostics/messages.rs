//! The words of findings and of the command line, in Swedish and English.
//!
//! Two Fluent files per language (<https://projectfluent.org>), one of them for findings: a
//! finding's message is the entry named by its code, its help the entry's `.help`; the other
//! attributes are its [`Explanation`](super::Explanation). Tests keep the files and the list of
//! codes in step.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentMessage, FluentResource, FluentValue};
use jiff::civil::Date;

use super::{Arg, Diagnostic};

/// A language that samverk speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Svenska.
    Swedish,
    /// English.
    English,
}

impl Language {
    /// The language a code such as `sv`, `sv-SE` or `en_GB.UTF-8` asks for, if samverk speaks it.
    pub fn from_code(code: &str) -> Option<Self> {
        match code
            .split(['-', '_', '.'])
            .next()?
            .to_ascii_lowercase()
            .as_str()
        {
            "sv" => Some(Self::Swedish),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    /// Its code, `sv`.
    const fn code(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::English => "en",
        }
    }

    fn texts(self) -> [&'static str; 2] {
        match self {
            Self::Swedish => [
                include_str!("messages/sv.ftl"),
                include_str!("messages/findings/sv.ftl"),
            ],
            Self::English => [
                include_str!("messages/en.ftl"),
                include_str!("messages/findings/en.ftl"),
            ],
        }
    }
}

/// All texts in one language.
pub struct Messages {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// The texts in `language`.
    pub fn new(language: Language) -> Self {
        let locale = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // The marks that isolate bidirectional text would end up in terminals and JSON.
        bundle.set_use_isolating(false);
        for text in language.texts() {
            // The files are part of the program and a test parses them without error; what did
            // parse is used in any case.
            let resource =
                FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// The language.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The code of the language, `sv`.
    pub const fn language_code(&self) -> &'static str {
        self.language.code()
    }

    /// What is wrong, in one sentence.
    pub fn message(&self, finding: &Diagnostic) -> String {
        if finding.repeats > 0 {
            let id = finding.code.as_str();
            let means = self.attribute(id, "means").unwrap_or_default();
            return self.phrase(
                "finding-repeats",
                &[
                    ("code", id.into()),
                    ("count", finding.repeats.into()),
                    ("means", means.into()),
                ],
            );
        }
        debug_assert!(
            finding.missing().is_empty(),
            "{} lacks {:?}",
            finding.code,
            finding.missing()
        );
        self.entry(finding.code.as_str(), None, &self.args_of(finding))
    }

    /// What to do about it; empty where the message says it all.
    pub fn help(&self, finding: &Diagnostic) -> String {
        if finding.repeats > 0 {
            return self.word("finding-repeats-help");
        }
        self.entry(finding.code.as_str(), Some("help"), &self.args_of(finding))
    }

    /// A number with two decimals, as the language writes it.
    pub fn decimal(&self, number: f64) -> String {
        let text = format!("{number:.2}");
        match self.language {
            Language::Swedish => text.replace('.', ","),
            Language::English => text,
        }
    }

    /// A word or phrase without values.
    pub fn word(&self, id: &str) -> String {
        self.entry(id, None, &FluentArgs::new())
    }

    /// A phrase of the command line, with its values.
    pub fn phrase(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        self.entry(
            id,
            None,
            &args.iter().map(|arg| self.fluent_arg(arg)).collect(),
        )
    }

    /// Whether there is such an entry.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// All texts that belong to an entry, its attributes, by their names: what a template or a
    /// script shows as `words.NAME`.
    pub fn group(&self, id: &str) -> BTreeMap<String, String> {
        let entry = self.bundle.get_message(id);
        let names = entry.iter().flat_map(FluentMessage::attributes);
        let texts = names.map(|attribute| {
            let name = attribute.id();
            (
                name.to_owned(),
                self.entry(id, Some(name), &FluentArgs::new()),
            )
        });
        texts.collect()
    }

    /// A word or phrase that belongs to an entry, if it has one by that name.
    pub fn attribute(&self, id: &str, name: &str) -> Option<String> {
        self.attribute_phrase(id, name, &[])
    }

    /// A phrase that belongs to an entry, with its values, if it has one by that name.
    pub fn attribute_phrase(
        &self,
        id: &str,
        name: &str,
        args: &[(&'static str, Arg)],
    ) -> Option<String> {
        let is_there = self.bundle.get_message(id)?.get_attribute(name).is_some();
        is_there.then(|| {
            self.entry(
                id,
                Some(name),
                &args.iter().map(|arg| self.fluent_arg(arg)).collect(),
            )
        })
    }

    fn entry(&self, id: &str, attribute: Option<&str>, args: &FluentArgs<'_>) -> String {
        let Some(message) = self.bundle.get_message(id) else {
            return id.to_owned();
        };
        let pattern = match attribute {
            None => message.value(),
            Some(name) => message
                .get_attribute(name)
                .map(|attribute| attribute.value()),
        };
        let Some(pattern) = pattern else {
            return String::new();
        };
        self.bundle
            .format_pattern(pattern, Some(args), &mut Vec::new())
            .into_owned()
    }

    /// What messages of a finding's code take, in Fluent's terms.
    fn args_of<'a>(&'a self, finding: &'a Diagnostic) -> FluentArgs<'a> {
        let optional = finding
            .code
            .parameters()
            .iter()
            .filter(|parameter| parameter.is_optional)
            .map(|parameter| (Cow::Borrowed(parameter.name), self.fluent(&Arg::Absent)));
        // Later ones count.
        optional
            .chain(finding.args.iter().map(|arg| self.fluent_arg(arg)))
            .collect()
    }

    fn fluent_arg<'a>(
        &self,
        (name, value): &'a (&'static str, Arg),
    ) -> (Cow<'a, str>, FluentValue<'a>) {
        (Cow::Borrowed(*name), self.fluent(value))
    }

    /// Fluent knows nothing that is absent: messages select on the word `none`.
    fn fluent<'a>(&self, value: &'a Arg) -> FluentValue<'a> {
        match value {
            Arg::Text(text) => FluentValue::from(text.as_str()),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Choice(word) => FluentValue::from(*word),
            Arg::Dates(dates) => {
                let days: Vec<String> = dates.iter().map(|day| self.day(*day)).collect();
                FluentValue::from(days.join(", "))
            }
            Arg::Absent => FluentValue::from("none"),
        }
    }

    /// A day written out, `torsdag 3 december 2026`.
    fn day(&self, day: Date) -> String {
        let number = |number: i8| usize::try_from(number).unwrap_or_default();
        let year = day.year().to_string();
        self.phrase(
            "date-in-words",
            &[
                (
                    "weekday",
                    number(day.weekday().to_monday_one_offset()).into(),
                ),
                ("day", number(day.day()).into()),
                ("month", number(day.month()).into()),
                ("year", year.into()),
            ],
        )
    }
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Messages")
            .field("locales", &self.bundle.locales)
            .finish_non_exhaustive()
    }
}
