//! `site.yaml` → [`Config`].

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::tz::TimeZone;

use super::{
    BaseUrl, Config, Design, Exclude, LineBreaks, MarkdownSettings, Originals, PlainLanguage,
    RawHtml, SearchSettings, Statement, addresses, edition, language, menu, schemes, search,
};
use crate::address;
use crate::colour::Colour;
use crate::diagnostics::choices::UnusedReason;
use crate::diagnostics::{Code, Diagnostic, Family, Severity};
use crate::overview::Overview;
use crate::source::{SourceFile, Span, Spanned};
use crate::yaml::{self, Field, Fields, LooksLike, Problems, Shape, TextPattern, nothing_meant};

/// The fields of `site.yaml`.
#[rustfmt::skip]
pub const FIELDS: &[Field] = &[
    Field::new("title", Shape::Text).prose().non_empty().swedish("titel rubrik"),
    Field::new("description", Shape::Text).prose().swedish("beskrivning text"),
    Field::new("organisation", Shape::Text).prose(),
    Field::new("language", Shape::Pattern(&language::TAG)).non_empty().swedish("språk"),
    Field::new("languages", Shape::Named(&language::TAG, edition::FIELDS)),
    Field::new("base_url", Shape::Pattern(&BASE_URL)).non_empty().swedish("basadress webbadress"),
    Field::new("timezone", Shape::Pattern(&TIMEZONE)).swedish("tidszon"),
    Field::new("theme", Shape::Text).non_empty().swedish("tema"),
    Field::new("design", Shape::Group(Design::FIELDS)).swedish("utseende"),
    Field::new("menu", menu::SHAPE).swedish("meny"),
    Field::new("edit_url", Shape::Text).swedish("redigeringslänk"),
    Field::new("editor_url", Shape::Text),
    Field::new("output", Shape::Text).non_empty().swedish("utmapp mål"),
    Field::new("exclude", Shape::Texts).swedish("undanta uteslut utelämna"),
    Field::new("governance", Shape::Choice(&["required", "optional"]))
        .swedish("styrning förvaltning"),
    Field::new("severity", Shape::Group(SEVERITIES))
        .swedish("allvar allvarlighet allvarlighetsgrad"),
    Field::new(
        "markdown",
        Shape::Group(&[
            Field::new(
                "raw_html",
                Shape::Choice(&["sanitise", "allow", "escape"]),
            ),
            Field::new("typography", Shape::Flag).swedish("typografi"),
            Field::new("line_breaks", Shape::Choice(&["join", "keep"]))
                .swedish("radbrytningar radbrytning"),
        ]),
    ),
    Field::new(
        "images",
        Shape::Group(&[Field::new("originals", Shape::Choice(&["clean", "keep"]))
            .swedish("original")]),
    )
    .swedish("bilder"),
    Field::new("link_schemes", Shape::Texts).swedish("länktyper"),
    Field::new("addresses", Shape::Group(addresses::FIELDS)).swedish("adresser"),
    Field::new("changes", Shape::Choice(&["updated", "git"])).swedish("ändringar ändrat"),
    Field::new("page_size", Shape::Integer).swedish("sidstorlek antal_per_sida"),
    Field::new("contacts", Shape::Flag).swedish("kontakter kontaktlista"),
    Field::new("plain_language", Shape::Group(PlainLanguage::FIELDS)).swedish("klarspråk"),
    Field::new("synonyms", Shape::Lists).prose().swedish("synonymer samma_betydelse"),
    Field::new("search", Shape::Group(SearchSettings::FIELDS)).swedish("sök sökning"),
    Field::new("accessibility", Shape::Group(Statement::FIELDS))
        .swedish("tillgänglighet tillgänglighetsredogörelse redogörelse"),
];

/// The fields of `severity`: one a family.
const SEVERITIES: &[Field] = &{
    let mut fields =
        [Field::new("", Shape::Choice(&["error", "warning", "info", "off"])); Family::ALL.len()];
    let mut index = 0;
    while index < fields.len() {
        fields[index].name = Family::ALL[index].as_str();
        index += 1;
    }
    fields
};

/// The form of [`BaseUrl::parse`], as far as a regular expression can follow the rules of browsers.
static BASE_URL: TextPattern = TextPattern {
    code: Code::BaseUrlInvalid,
    pattern: || String::from(r"[Hh][Tt][Tt][Pp][Ss]?://[/\\]*[^/\\?#\s][^?#]*"),
    looks_like: LooksLike::Text,
    meant: nothing_meant,
};

/// The form of [`Colour::parse`].
pub static COLOUR: TextPattern = TextPattern {
    code: Code::ColourInvalid,
    pattern: Colour::pattern,
    looks_like: LooksLike::Text,
    meant: nothing_meant,
};

/// The form of a zone's name, `Europe/Stockholm`.
static TIMEZONE: TextPattern = TextPattern {
    code: Code::TimezoneUnknown,
    pattern: || String::from("[A-Za-z][A-Za-z0-9_+/-]*"),
    looks_like: LooksLike::Text,
    meant: nothing_meant,
};

/// The editor that most writers of Markdown have
/// (<https://code.visualstudio.com/docs/configure/command-line>).
const VISUAL_STUDIO_CODE: &str = "vscode://file{path}:{line}:{column}";

/// Reads the settings. What cannot be used is reported and keeps its default.
pub fn read(source: &Arc<SourceFile>) -> (Config, Vec<Diagnostic>) {
    let mut problems = Problems::new(source, Family::Site);
    let root = match yaml::parse(source, Span::new(0, source.text.len()), FIELDS) {
        Ok(root) => root,
        Err(finding) => {
            problems.push(*finding);
            None
        }
    };
    let fields = root
        .as_ref()
        .and_then(|root| Fields::of(root, FIELDS, &mut problems))
        .unwrap_or_else(|| Fields::none(FIELDS));
    let config = from_fields(source, &fields, &mut problems);
    (config, problems.into_found())
}

fn from_fields(source: &Arc<SourceFile>, fields: &Fields<'_>, problems: &mut Problems) -> Config {
    let (mut editions, lists_own_language) = edition::read(fields, problems);
    let contacts = fields.flag_or("contacts", true, problems);
    if !contacts {
        for edition in &mut editions {
            edition.addresses.without(Overview::Directory);
        }
    }
    let link_schemes = schemes::read(fields, problems);
    let may_lead_to = |scheme: &str| schemes::is_known(scheme) || has(&link_schemes, scheme);
    let may_open = |scheme: &str| may_lead_to(scheme) || schemes::is_editor(scheme);
    let plain = |text: Option<Spanned<&str>>| text.map(|text| text.value.to_owned());
    let (plain_language, plain_language_easy) = PlainLanguage::read(fields, problems);
    Config {
        source: Arc::clone(source),
        editions,
        lists_own_language,
        base_url: fields
            .parsed("base_url", problems, BaseUrl::parse)
            .map(|url| url.value),
        base_url_given: fields.entry("base_url").is_some(),
        theme: fields.text("theme", problems).map_or_else(
            || Spanned::new(String::from("standard"), Span::default()),
            Spanned::to_owned,
        ),
        organisation: plain(fields.text("organisation", problems)).unwrap_or_default(),
        timezone: fields
            .parsed("timezone", problems, |name| TimeZone::get(name).ok())
            .map_or_else(default_zone, |zone| zone.value),
        design: Design::read(fields, problems),
        edit_url: with_path("edit_url", fields, problems, &may_lead_to).unwrap_or_default(),
        editor_url: with_path("editor_url", fields, problems, &may_open)
            .unwrap_or_else(|| String::from(VISUAL_STUDIO_CODE)),
        output: output(fields, problems)
            .unwrap_or_else(|| Spanned::new(String::from(OUTPUT), Span::default())),
        exclude: Exclude::read(fields, problems),
        severity: severity(fields, problems),
        governance_required: fields
            .choice("governance", problems, |word| Some(word == "required"))
            .is_some_and(|choice| choice.value),
        markdown: markdown(fields, problems),
        originals: originals(fields, problems),
        link_schemes,
        changes_from_git: fields
            .choice("changes", problems, |word| Some(word == "git"))
            .filter(|choice| choice.value)
            .map(|choice| choice.span),
        page_size: page_size(fields, problems),
        contacts,
        plain_language,
        plain_language_easy,
        synonyms: search::synonyms(fields, problems),
        search: SearchSettings::read(fields, problems),
        statement: Statement::read(fields, problems),
    }
}

/// The folder to write to where the settings name none.
pub const OUTPUT: &str = "public";

/// What a site is made of, in its own folder.
const SOURCES: [&str; 4] = ["content", "themes", "static", "site.yaml"];

/// The folder to write to. What is written there belongs to the program: the sources must lie
/// elsewhere.
fn output(fields: &Fields<'_>, problems: &mut Problems) -> Option<Spanned<String>> {
    let folder = fields.text("output", problems)?;
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.value.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|above| *above != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    // Above the site, nothing but folders that have the site in them can be meant.
    let is_above = parts.iter().all(|part| *part == "..");
    let is_source = parts.first().is_some_and(|first| {
        SOURCES
            .iter()
            .any(|source| first.eq_ignore_ascii_case(source))
    });
    if !is_above && !is_source {
        return Some(folder.to_owned());
    }
    problems.add(Code::OutputInvalid, folder.span, |finding| {
        finding.with("field", "output").with("value", folder.value)
    });
    None
}

/// Whether a list of schemes has one, in whatever case it is written.
fn has(schemes: &[String], scheme: &str) -> bool {
    schemes
        .iter()
        .any(|other| other.eq_ignore_ascii_case(scheme))
}

/// An address that is to hold a page's path: without a place for it, it would be the same for every
/// page. `allows` says which schemes it may have.
fn with_path(
    name: &'static str,
    fields: &Fields<'_>,
    problems: &mut Problems,
    allows: &dyn Fn(&str) -> bool,
) -> Option<String> {
    let url = fields.text(name, problems)?;
    if address::scheme(url.value).is_some_and(|scheme| !allows(&scheme)) {
        schemes::report(name, &url, problems);
        return None;
    }
    if !url.value.contains("{path}") {
        problems.add(Code::SettingUnused, url.span, |finding| {
            finding
                .with("field", name)
                .with("value", url.value)
                .with("reason", UnusedReason::Path)
        });
        return None;
    }
    Some(url.value.to_owned())
}

/// Stockholm, where the first site is read. The zone data is built into the program, so the name is
/// always found.
fn default_zone() -> TimeZone {
    TimeZone::get("Europe/Stockholm").unwrap_or(TimeZone::UTC)
}

fn severity(fields: &Fields<'_>, problems: &mut Problems) -> BTreeMap<Family, Option<Severity>> {
    let meaning = |word: &str| match word {
        "error" => Some(Some(Severity::Error)),
        "warning" => Some(Some(Severity::Warning)),
        "info" => Some(Some(Severity::Info)),
        "off" => Some(None),
        _ => None,
    };
    let Some(settings) = fields.group("severity", problems) else {
        return BTreeMap::new();
    };
    let of_family = |family: Family| {
        Some((
            family,
            settings.choice(family.as_str(), problems, meaning)?.value,
        ))
    };
    Family::ALL.into_iter().filter_map(of_family).collect()
}

/// How many entries a page of a listing shows, unless the settings say otherwise: what fits some
/// screens of a phone, and twice as much as most organisations have of anything.
const PAGE_SIZE: usize = 50;

fn page_size(fields: &Fields<'_>, problems: &mut Problems) -> usize {
    let Some(written) = fields.integer("page_size", problems) else {
        return PAGE_SIZE;
    };
    usize::try_from(written.value).unwrap_or_else(|_| {
        let value = written.value.to_string();
        problems.add(Code::LimitInvalid, written.span, |finding| {
            finding
                .with("field", "page_size")
                .with("value", value)
                .with("least", 0_usize)
        });
        PAGE_SIZE
    })
}

fn originals(fields: &Fields<'_>, problems: &mut Problems) -> Originals {
    let images = fields.group("images", problems);
    let choice = images.and_then(|images| {
        images.choice("originals", problems, |word| match word {
            "clean" => Some(Originals::Clean),
            "keep" => Some(Originals::Keep),
            _ => None,
        })
    });
    choice.map(|choice| choice.value).unwrap_or_default()
}

fn markdown(fields: &Fields<'_>, problems: &mut Problems) -> MarkdownSettings {
    let Some(markdown) = fields.group("markdown", problems) else {
        return MarkdownSettings::default();
    };
    let raw_html = markdown.choice("raw_html", problems, |word| match word {
        "sanitise" => Some(RawHtml::Sanitise),
        "allow" => Some(RawHtml::Allow),
        "escape" => Some(RawHtml::Escape),
        _ => None,
    });
    let line_breaks = markdown.choice("line_breaks", problems, |word| match word {
        "join" => Some(LineBreaks::Join),
        "keep" => Some(LineBreaks::Keep),
        _ => None,
    });
    MarkdownSettings {
        raw_html: raw_html.map(|choice| choice.value).unwrap_or_default(),
        line_breaks: line_breaks.map(|choice| choice.value).unwrap_or_default(),
        typography: markdown.flag("typography", problems),
    }
}
