//! `site.yaml` → [`Config`].

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::tz::TimeZone;

use super::{Addresses, BaseUrl, Config, MenuItem, PlainLanguage, RawHtml};
use crate::diagnostics::{Code, Diagnostic, Family, Severity};
use crate::source::{SourceFile, Span, Spanned};
use crate::yaml::{self, Fields, Node, Problems, Value};

const KNOWN: &[&str] = &[
    "title",
    "description",
    "language",
    "languages",
    "base_url",
    "theme",
    "organisation",
    "timezone",
    "menu",
    "edit_url",
    "editor_url",
    "output",
    "severity",
    "governance",
    "markdown",
    "addresses",
    "plain_language",
];

/// The editor that most writers of Markdown have (<https://code.visualstudio.com/docs/configure/command-line>).
const VISUAL_STUDIO_CODE: &str = "vscode://file{path}:{line}:{column}";

/// Reads the settings. What cannot be used is reported and keeps its default.
pub fn read(source: &Arc<SourceFile>) -> (Config, Vec<Diagnostic>) {
    let mut problems = Problems::new(source, Family::Site);
    let root = match yaml::parse(source, Span::new(0, source.text.len())) {
        Ok(root) => root,
        Err(finding) => {
            problems.push(*finding);
            None
        }
    };
    let empty = Node { span: Span::default(), value: Value::Map(Vec::new()) };
    let config = match Fields::of(root.as_ref().unwrap_or(&empty), KNOWN, &mut problems) {
        Some(fields) => from_fields(source, &fields, &mut problems),
        None => from_fields(source, &Fields::none(), &mut problems),
    };
    (config, problems.into_found())
}

fn from_fields(source: &Arc<SourceFile>, fields: &Fields<'_>, problems: &mut Problems) -> Config {
    let language = fields
        .parsed("language", Code::LanguageUnknown, problems, language_tag)
        .map_or_else(|| String::from("sv"), |language| language.value);
    let plain = |text: Option<Spanned<&str>>| text.map(|text| text.value.to_owned());
    Config {
        source: Arc::clone(source),
        title: plain(fields.text("title", problems)),
        description: plain(fields.text("description", problems)).unwrap_or_default(),
        languages: languages(fields, problems),
        base_url: fields.parsed("base_url", Code::BaseUrlInvalid, problems, BaseUrl::parse).map(|url| url.value),
        base_url_given: fields.entry("base_url").is_some(),
        theme: fields.text("theme", problems).map_or_else(|| Spanned::new(String::from("standard"), Span::default()), Spanned::to_owned),
        organisation: plain(fields.text("organisation", problems)).unwrap_or_default(),
        timezone: fields
            .parsed("timezone", Code::TimezoneUnknown, problems, |name| TimeZone::get(name).ok())
            .map_or_else(default_zone, |zone| zone.value),
        menu: menu(fields, problems),
        edit_url: with_path("edit_url", fields, problems).unwrap_or_default(),
        editor_url: with_path("editor_url", fields, problems).unwrap_or_else(|| String::from(VISUAL_STUDIO_CODE)),
        output: plain(fields.text("output", problems)).unwrap_or_else(|| String::from("public")),
        severity: severity(fields, problems),
        governance_required: fields
            .choice("governance", &[("required", true), ("optional", false)], problems)
            .is_some_and(|choice| choice.value),
        raw_html: raw_html(fields, problems),
        addresses: addresses(fields, &language, problems),
        plain_language: plain_language(fields, problems),
        language,
    }
}

/// An address that is to hold a page's path: without a place for it, it would be the same for every page.
fn with_path(name: &'static str, fields: &Fields<'_>, problems: &mut Problems) -> Option<String> {
    let url = fields.text(name, problems)?;
    if !url.value.contains("{path}") {
        problems.add(Code::SettingUnused, url.span, |finding| finding.with("field", name).with("value", url.value).with("reason", "path"));
        return None;
    }
    Some(url.value.to_owned())
}

/// Stockholm, where the first site is read. The zone data is built into the program, so the name is always found.
fn default_zone() -> TimeZone {
    TimeZone::get("Europe/Stockholm").unwrap_or(TimeZone::UTC)
}

/// A BCP 47 tag: two or three letters, perhaps with a script or region behind.
fn language_tag(text: &str) -> Option<String> {
    let mut parts = text.split('-');
    let primary = parts.next()?;
    let primary_fits = (2..=3).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_lowercase());
    let rest_fits = parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    (primary_fits && rest_fits).then(|| text.to_owned())
}

fn languages(fields: &Fields<'_>, problems: &mut Problems) -> Vec<String> {
    let mut languages = Vec::new();
    for written in fields.texts("languages", problems) {
        match language_tag(written.value) {
            Some(language) => languages.push(language),
            None => {
                problems
                    .add(Code::LanguageUnknown, written.span, |finding| finding.with("field", "languages").with("value", written.value));
            }
        }
    }
    languages
}

fn menu(fields: &Fields<'_>, problems: &mut Problems) -> Option<Vec<MenuItem>> {
    let entry = fields.entry("menu")?;
    let Value::List(items) = &entry.node.value else {
        if entry.node.value != Value::Empty {
            problems.add(Code::FieldType, entry.node.span, |finding| {
                finding.with("field", "menu").with("expected", "list").with("found", "text")
            });
        }
        return None;
    };
    let mut menu = Vec::new();
    for item in items {
        match &item.value {
            Value::Text(text) => menu.push(MenuItem { target: Spanned::new(text.trim().to_owned(), item.span), title: None }),
            Value::Map(_) => {
                let Some(fields) = Fields::of(item, &["title", "link"], problems) else { continue };
                let title = fields.text("title", problems).map(|title| title.value.to_owned());
                if let Some(target) = fields.required_text("link", problems) {
                    menu.push(MenuItem { target: target.to_owned(), title });
                }
            }
            Value::Empty | Value::List(_) => {
                problems.add(Code::FieldType, item.span, |finding| {
                    finding.with("field", "menu").with("expected", "text").with("found", "list")
                });
            }
        }
    }
    Some(menu)
}

fn severity(fields: &Fields<'_>, problems: &mut Problems) -> BTreeMap<Family, Option<Severity>> {
    let mut severities = BTreeMap::new();
    let known = Family::ALL.map(Family::as_str);
    let Some(settings) = fields.entry("severity").and_then(|entry| Fields::of(&entry.node, &known, problems)) else {
        return severities;
    };
    let choices = [("error", Some(Severity::Error)), ("warning", Some(Severity::Warning)), ("info", Some(Severity::Info)), ("off", None)];
    for family in Family::ALL {
        if let Some(choice) = settings.choice(family.as_str(), &choices, problems) {
            severities.insert(family, choice.value);
        }
    }
    severities
}

fn plain_language(fields: &Fields<'_>, problems: &mut Problems) -> PlainLanguage {
    let mut limits = PlainLanguage::default();
    let known = ["lix", "sentence", "paragraph"];
    let Some(settings) = fields.entry("plain_language").and_then(|entry| Fields::of(&entry.node, &known, problems)) else {
        return limits;
    };
    let least = PlainLanguage::LEAST;
    let limits_at_least = [(&mut limits.lix, least.lix), (&mut limits.sentence, least.sentence), (&mut limits.paragraph, least.paragraph)];
    for (name, (limit, least)) in known.into_iter().zip(limits_at_least) {
        let Some(written) = settings.text(name, problems) else { continue };
        match written.value.parse().ok().filter(|most| *most >= least) {
            Some(most) => *limit = most,
            None => problems.add(Code::LimitInvalid, written.span, |finding| {
                finding.with("field", name).with("value", written.value).with("least", least)
            }),
        }
    }
    limits
}

fn raw_html(fields: &Fields<'_>, problems: &mut Problems) -> RawHtml {
    let choices = [("sanitise", RawHtml::Sanitise), ("allow", RawHtml::Allow), ("escape", RawHtml::Escape)];
    fields
        .entry("markdown")
        .and_then(|entry| Fields::of(&entry.node, &["raw_html"], problems))
        .and_then(|markdown| markdown.choice("raw_html", &choices, problems))
        .map(|choice| choice.value)
        .unwrap_or_default()
}

fn addresses(fields: &Fields<'_>, language: &str, problems: &mut Problems) -> Addresses {
    let mut addresses = Addresses::in_language(language);
    let Some(settings) = fields.entry("addresses").and_then(|entry| Fields::of(&entry.node, &["initiatives", "tags"], problems)) else {
        return addresses;
    };
    for (name, address) in [("initiatives", &mut addresses.initiatives), ("tags", &mut addresses.tags)] {
        let parse = |text: &str| crate::address::parse(text).filter(|address| address.ends_with('/') && address != "/");
        if let Some(written) = settings.parsed(name, Code::AliasInvalid, problems, parse) {
            *address = written.value;
        }
    }
    addresses
}
