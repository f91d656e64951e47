//! What of the settings depends on the language: for each language of the site one set.

use super::{Addresses, MenuItem, StatementTexts, addresses, language, menu};
use crate::diagnostics::choices::UnusedReason;
use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::source::Span;
use crate::yaml::{Field, Fields, Problems, Shape};

/// The settings of an edition: of one language of a site.
#[derive(Debug, Clone)]
pub struct EditionSettings {
    /// The language, a BCP 47 tag such as `sv`.
    pub language: String,
    /// Where the settings name it; empty where they do not.
    pub span: Span,
    /// The site's name in it; `None` means the title of the edition's home page.
    pub title: Option<String>,
    /// One sentence about the site, for feeds.
    pub description: String,
    /// The main menu, if it is set.
    pub menu: Option<Vec<MenuItem>>,
    /// What the accessibility statement says in it, where that is not what it says elsewhere.
    pub statement: StatementTexts,
    /// Where generated overviews lie.
    pub addresses: Addresses,
}

/// The fields of a language in `languages`.
#[rustfmt::skip]
pub(super) const FIELDS: &[Field] = &[
    Field::new("title", Shape::Text).prose().non_empty().swedish("titel rubrik"),
    Field::new("description", Shape::Text).prose().swedish("beskrivning text"),
    Field::new("menu", menu::SHAPE).swedish("meny"),
    Field::new("accessibility", Shape::Group(StatementTexts::FIELDS))
        .swedish("tillgänglighet tillgänglighetsredogörelse redogörelse"),
];

/// Reads the settings of all languages, the site's own first, and whether `languages` has that too.
/// What is said there of the site's own stands in for what is not said of the site.
pub(super) fn read(fields: &Fields<'_>, problems: &mut Problems) -> (Vec<EditionSettings>, bool) {
    let own = language::read(fields, problems).unwrap_or_else(|| String::from("sv"));
    let mut editions = vec![EditionSettings {
        addresses: addresses::read(fields, &own, problems),
        ..edition(own, Span::default(), "/", fields, problems)
    }];
    let mut lists_own = false;
    for (tag, settings) in fields.named("languages", problems, language::tag) {
        let home = format!("/{}/", tag.value);
        let found = EditionSettings {
            statement: StatementTexts::read(&settings, problems),
            ..edition(tag.value, tag.span, &home, &settings, problems)
        };
        let known = editions
            .iter_mut()
            .find(|known| known.language.eq_ignore_ascii_case(&found.language));
        match known {
            // The site's own has no place of its own in the settings yet.
            Some(own) if own.span == Span::default() => {
                lists_own = true;
                own.span = found.span;
                own.title = own.title.take().or(found.title);
                own.menu = own.menu.take().or(found.menu);
                own.statement = found.statement;
                if own.description.is_empty() {
                    own.description = found.description;
                }
            }
            Some(_) => {
                let finding = Diagnostic::at(Code::SettingUnused, problems.source(), tag.span)
                    .with("field", "languages")
                    .with("value", found.language)
                    .with("reason", UnusedReason::Language);
                problems.push(Diagnostic {
                    severity: Severity::Warning,
                    ..finding
                });
            }
            None => editions.push(found),
        }
    }
    if editions[0].span == Span::default() {
        let named = fields.entry("language").map(|entry| entry.node.span);
        editions[0].span = named.unwrap_or_default();
    }
    (editions, lists_own)
}

fn edition(
    language: String,
    span: Span,
    home: &str,
    fields: &Fields<'_>,
    problems: &mut Problems,
) -> EditionSettings {
    EditionSettings {
        title: fields
            .text("title", problems)
            .map(|title| title.value.to_owned()),
        description: fields
            .text("description", problems)
            .map(|description| description.value.to_owned())
            .unwrap_or_default(),
        menu: menu::read(fields, problems),
        statement: StatementTexts::default(),
        addresses: Addresses::below(home, &language),
        language,
        span,
    }
}
