//! What `samverk schema` prints, held against what the parser says: an editor complains exactly
//! where samverk does.

use std::cell::Cell;
use std::fmt;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::test_runner::TestRunner;
use samverk::config::{self, MarkdownSettings};
use samverk::content::{self, Document, Languages};
use samverk::diagnostics::{Code, Diagnostic, Language, Messages};
use samverk::schema::{self, Subject};
use samverk::source::SourceFile;
use samverk::yaml::{Field, LooksLike, Presence, Shape, TextPattern};

use crate::properties::cases;
use crate::site::{Site, run, samverk};

/// YAML, as it is written on one line.
#[derive(Debug, Clone)]
enum Yaml {
    Scalar(&'static str),
    List(Vec<Yaml>),
    Map(Vec<(&'static str, Yaml)>),
}

impl fmt::Display for Yaml {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let joined = |parts: Vec<String>| parts.join(", ");
        match self {
            Self::Scalar(text) => f.write_str(text),
            Self::List(items) => write!(
                f,
                "[{}]",
                joined(items.iter().map(ToString::to_string).collect())
            ),
            Self::Map(entries) => write!(
                f,
                "{{{}}}",
                joined(
                    entries
                        .iter()
                        .map(|(name, value)| format!("{name}: {value}"))
                        .collect()
                )
            ),
        }
    }
}

/// Values of all kinds. Most of them are wrong wherever they stand.
#[rustfmt::skip]
const ANYTHING: &[&str] = &[
    "~", "\"\"", "\"  \"", "ord", "två ord", "\" ord \"", "true", "10", "-10", "+10", "007", "\"10\"", "2026-12-03", "\" 2026-12-03 \"",
    "2026-1-3", "2026-13-01", "20261203T10:00", "13:00", "9:30", "\"13.00\"", "24:00", "9:3", "13:00:00", "12 months", "1  ÅR", "0 days",
    "1001 days", "ett år", "Anna Ek <anna.ek@exempel.se>", "anna.ek@exempel.se", "anna@exempel", "<anna", "a@b@c.se", "Anna Ek", "/matte/",
    "/gammal sida.html", "/", "//matte", "/a/../b", "/.dold/", "/.well-known/a", "/a?b", "matte", "///", "matte/å", "sv", "SV", "en-GB", "svenska",
    "https://exempel.se/natverk", "http://", "exempel.se", "https://exempel.se/?a", "network", "nätverk", "off", "1 000",
];

/// Texts that are right.
fn right(form: &TextPattern) -> &'static [&'static str] {
    match form.code {
        Code::DateInvalid => &["2026-12-03", "\" 2024-02-29 \""],
        Code::TimeInvalid => &["13:00", "9:30", "\"09.30\"", "23:59"],
        Code::IntervalInvalid => &["12 months", "1 år", "6 VECKOR", "1000 days"],
        Code::EmailInvalid => &["anna.ek@exempel.se"],
        Code::SlugInvalid => &["matte", "f-3", "7"],
        Code::AliasInvalid => &["/matte/", "/matte", "/matte/index.html"],
        Code::LanguageUnknown => &["sv", "en", "en-GB"],
        Code::BaseUrlInvalid => &["https://exempel.se/", "http://localhost:8080/a"],
        Code::TimezoneUnknown => &["Europe/Stockholm", "UTC"],
        Code::ColourInvalid => &["\"#0c4a54\"", "\"#ABC\"", "navy", "rgb(12 74 84)"],
        other => panic!("which texts are right for {other}?"),
    }
}

/// Whether a text may stand in a field without a difference that [`BEYOND`] names.
fn is_within(shape: Shape, text: &str) -> bool {
    let is_plain_number = text.parse::<f64>().is_ok();
    match shape {
        Shape::Pattern(form) if form.looks_like == LooksLike::Number => !is_plain_number,
        Shape::Pattern(form) if form.code == Code::SlugInvalid => {
            !is_plain_number || text.bytes().all(|byte| byte.is_ascii_digit())
        }
        Shape::Pattern(form) if form.code == Code::TimezoneUnknown => {
            !text.starts_with('"') && text.contains([' ', ':', '@', '~', '/'])
        }
        Shape::Choice(_) | Shape::Flag => !text.starts_with('"'),
        // A day in another form may be a reason.
        Shape::Remarks(_) => !text.contains(|c: char| c.is_ascii_digit()),
        _ => true,
    }
}

fn scalar(texts: &'static [&'static str]) -> BoxedStrategy<Yaml> {
    select(texts).prop_map(Yaml::Scalar).boxed()
}

fn scalars_for(shape: Shape) -> BoxedStrategy<Yaml> {
    let texts: Vec<&str> = ANYTHING
        .iter()
        .copied()
        .filter(|text| is_within(shape, text))
        .collect();
    select(texts).prop_map(Yaml::Scalar).boxed()
}

/// A value that is right: alone or, where that is what is asked for, in a list.
fn right_value(shape: Shape) -> BoxedStrategy<Yaml> {
    let one = move || match shape {
        Shape::Text | Shape::Texts | Shape::Lists => {
            scalar(&["ord", "två ord", "2026", "true", "1.5"])
        }
        Shape::Pattern(form) | Shape::Patterns(form) | Shape::Named(form, _) => scalar(right(form)),
        Shape::Choice(words) => scalar(words),
        Shape::Integer => scalar(&["10", "-3", "\"+7\""]),
        Shape::Flag => scalar(&["true", "false"]),
        Shape::Remarks(_) => scalar(&["true", "false", "ord", "två ord"]),
        Shape::Links(fields) => prop_oneof![scalar(&["index.md"]), right_mapping(fields)].boxed(),
        Shape::Items(fields) | Shape::Group(fields) => right_mapping(fields),
        Shape::Anything => Just(Yaml::Map(vec![("färg", Yaml::Scalar("blå"))])).boxed(),
    };
    match shape {
        Shape::Texts | Shape::Patterns(_) | Shape::Items(_) => {
            prop_oneof![one(), vec(one(), 1..3).prop_map(Yaml::List)].boxed()
        }
        Shape::Lists => {
            let list = || vec(one(), 1..3).prop_map(Yaml::List);
            prop_oneof![one(), list(), vec(list(), 1..3).prop_map(Yaml::List)].boxed()
        }
        Shape::Links(_) => vec(one(), 0..3).prop_map(Yaml::List).boxed(),
        Shape::Named(form, fields) => {
            let name = select(right(form));
            let settings = prop_oneof![right_mapping(fields), scalar(&[""])];
            let by_name = (name, settings).prop_map(|(name, of)| Yaml::Map(vec![(name, of)]));
            prop_oneof![one(), vec(one(), 1..3).prop_map(Yaml::List), by_name].boxed()
        }
        _ => one(),
    }
}

/// A value that is hardly right.
fn wrong_value(shape: Shape) -> BoxedStrategy<Yaml> {
    let in_list = prop_oneof![scalars_for(shape), right_value(shape)];
    prop_oneof![
        3 => scalars_for(shape),
        1 => vec(in_list, 0..3).prop_map(Yaml::List),
        1 => mapping(Field::new("", shape).fields()).prop_map(Yaml::Map),
        1 => scalar(&["ord"]).prop_map(|value| Yaml::Map(vec![("namn", value)])),
    ]
    .boxed()
}

type Entries = Vec<(&'static str, Yaml)>;

fn entries(
    fields: Vec<Field>,
    value: impl Fn(Shape) -> BoxedStrategy<Yaml>,
) -> impl Strategy<Value = Entries> {
    fields
        .into_iter()
        .map(|field| value(field.shape).prop_map(move |value| (field.name, value)))
        .collect::<Vec<_>>()
}

/// A mapping with all that it must have and some of the rest, all of it right.
fn right_mapping(fields: &'static [Field]) -> BoxedStrategy<Yaml> {
    let (required, rest): (Vec<Field>, Vec<Field>) = fields
        .iter()
        .partition(|field| field.presence == Presence::Required);
    let most = rest.len().min(3);
    let rest = subsequence(rest, 0..=most).prop_flat_map(|fields| entries(fields, right_value));
    (entries(required, right_value), rest)
        .prop_map(|(required, rest)| Yaml::Map([required, rest].concat()))
        .boxed()
}

/// A mapping with some of the fields. A value may be wrong, what is required may lack, and there
/// may be a field too many.
fn mapping(fields: &'static [Field]) -> BoxedStrategy<Entries> {
    let value = |shape| prop_oneof![15 => right_value(shape), 1 => wrong_value(shape)].boxed();
    let known = subsequence(fields, 0..=fields.len().min(5))
        .prop_flat_map(move |fields| entries(fields, value));
    let unknown = prop_oneof![9 => Just(None), 1 => Just(Some(("Title", Yaml::Scalar("ord"))))];
    (known, unknown)
        .prop_map(|(known, unknown)| known.into_iter().chain(unknown).collect())
        .boxed()
}

/// A page with fields of networks, made a network.
fn network(mut entries: Entries) -> Entries {
    let has = |entries: &Entries, wanted: &str| entries.iter().any(|(name, _)| *name == wanted);
    if content::Network::FIELDS
        .iter()
        .any(|field| has(&entries, field.name))
    {
        entries.retain(|(name, _)| *name != "type");
        entries.push(("type", Yaml::Scalar("network")));
        if !has(&entries, "mission") {
            entries.push(("mission", Yaml::Scalar("ord")));
        }
    }
    entries
}

fn lines(entries: &Entries) -> String {
    entries
        .iter()
        .map(|(name, value)| [name, ": ", &value.to_string(), "\n"].concat())
        .collect()
}

/// The findings about the fields of a page or of `site.yaml`.
fn findings(subject: Subject, yaml: &str) -> Vec<Diagnostic> {
    match subject {
        Subject::Page => {
            let source = SourceFile::new("content/a.md", format!("---\n{yaml}---\n# Rubrik\n"));
            Document::parse(
                String::from("a.md"),
                source,
                &Languages::default(),
                MarkdownSettings::default(),
            )
            .findings
        }
        Subject::Site => config::read(&SourceFile::new("site.yaml", yaml)).1,
    }
}

/// What a schema says about a page's fields or `site.yaml`, read as editors read YAML.
struct Editor(jsonschema::Validator);

impl Editor {
    fn new(subject: Subject) -> Self {
        let schema = schema::of(subject, &Messages::new(Language::Swedish));
        assert!(jsonschema::meta::is_valid(&schema));
        Self(jsonschema::validator_for(&schema).unwrap())
    }

    fn accepts(&self, yaml: &str) -> bool {
        self.0.is_valid(&serde_yaml::from_str(yaml).unwrap())
    }
}

/// Whether samverk finds nothing wrong but what a schema cannot know; an error where the editor is
/// of another opinion.
fn agreed(subject: Subject, editor: &Editor, entries: &Entries) -> Result<bool, String> {
    let yaml = lines(entries);
    let found: Vec<Code> = findings(subject, &yaml)
        .iter()
        .map(|finding| finding.code)
        .filter(|code| !TOGETHER.contains(code))
        .collect();
    if editor.accepts(&yaml) == found.is_empty() {
        Ok(found.is_empty())
    } else {
        Err(format!("{yaml}{found:?}"))
    }
}

fn check_random(subject: Subject, fields: &'static [Field]) {
    let editor = Editor::new(subject);
    let mappings = prop_oneof![1 => mapping(fields), 3 => mapping(fields).prop_map(network)];
    // A file without any field is neither a mapping nor a mistake.
    let mappings = mappings.prop_filter("is empty", |entries| !entries.is_empty());
    let (config, accepted) = (cases(1500), Cell::new(0));
    let few = config.cases / 5;
    let result = TestRunner::new(config).run(&mappings, |entries| {
        let is_right = agreed(subject, &editor, &entries).map_err(TestCaseError::fail)?;
        accepted.set(accepted.get() + u32::from(is_right));
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
    assert!(
        (few..4 * few).contains(&accepted.get()),
        "of {} cases, {} were right: this shows little",
        5 * few,
        accepted.get()
    );
}

/// Puts every text into every field, alone and in a list, in mappings that are right otherwise.
/// `whole` completes a mapping.
fn check_each(
    subject: Subject,
    editor: &Editor,
    fields: &'static [Field],
    whole: &dyn Fn(Entries) -> Entries,
) {
    for field in fields {
        let of_form: &[&str] = match field.shape {
            Shape::Pattern(form) | Shape::Patterns(form) | Shape::Named(form, _) => right(form),
            Shape::Choice(words) => words,
            _ => &[],
        };
        for text in of_form
            .iter()
            .chain(ANYTHING)
            .filter(|text| is_within(field.shape, text))
        {
            for value in [Yaml::Scalar(text), Yaml::List(vec![Yaml::Scalar(text)])] {
                let required = fields.iter().filter(|other| {
                    other.presence == Presence::Required && other.name != field.name
                });
                let required = required.map(|other| {
                    (
                        other.name,
                        Yaml::Scalar(if other.name == "date" {
                            "2026-12-03"
                        } else {
                            "ord"
                        }),
                    )
                });
                let entries = whole(required.chain([(field.name, value)]).collect());
                agreed(subject, editor, &entries).unwrap_or_else(|error| panic!("{error}"));
            }
        }
        let in_group = matches!(field.shape, Shape::Group(_));
        let inner = |entries| {
            if let Shape::Named(form, _) = field.shape {
                Yaml::Map(vec![(right(form)[0], Yaml::Map(entries))])
            } else if in_group {
                Yaml::Map(entries)
            } else {
                Yaml::List(vec![Yaml::Map(entries)])
            }
        };
        check_each(subject, editor, field.fields(), &|entries| {
            whole(vec![(field.name, inner(entries))])
        });
    }
}

/// Findings about values that are right, each by itself: two do not go together, YAML takes a part
/// away, the value is of no use.
const TOGETHER: [Code; 15] = [
    Code::RepeatUnclear,
    Code::RepeatDate,
    Code::UntilMissing,
    Code::UntilBeforeDate,
    Code::SeriesDate,
    Code::RepeatMissing,
    Code::EndBeforeStart,
    Code::ExpiresBeforePublish,
    Code::YamlTextLost,
    Code::IgnoreUnused,
    Code::LimitInvalid,
    Code::SettingUnused,
    Code::OutputInvalid,
    Code::PhoneInvalid,
    Code::TagsInOne,
];

#[test]
fn editors_complain_of_a_page_exactly_where_samverk_does() {
    check_each(
        Subject::Page,
        &Editor::new(Subject::Page),
        &content::FIELDS,
        &network,
    );
    check_random(Subject::Page, &content::FIELDS);
}

#[test]
fn editors_complain_of_settings_exactly_where_samverk_does() {
    check_each(
        Subject::Site,
        &Editor::new(Subject::Site),
        config::FIELDS,
        &|entries| entries,
    );
    check_random(Subject::Site, config::FIELDS);
}

/// What a schema cannot know, and which of the two accepts it.
#[rustfmt::skip]
const BEYOND: &[(&str, Subject, &str, Accepts)] = &[
    ("which days there are", Subject::Page, "updated: 2026-02-30", Accepts::Editor),
    ("what words mean", Subject::Page, "type: network\nmission: M\nmeetings: {date: 2026-12-03, repeat: ibland, until: 2027-06-10}", Accepts::Editor),
    ("which days a series has", Subject::Page, "type: network\nmission: M\nmeetings: {date: 2026-12-03, cancelled: [2026-12-04]}", Accepts::Editor),
    ("a reason from a day in another form", Subject::Page, "type: network\nmission: M\nmeetings: {date: 2026-12-03, cancelled: 3 december 2026}", Accepts::Editor),
    ("two values together", Subject::Page, "publish: 2026-12-03\nexpires: 2026-12-02", Accepts::Editor),
    ("two values together", Subject::Page, "type: network\nmission: M\nmeetings: {date: 2026-12-03, start: 13:00, end: 12:00}", Accepts::Editor),
    ("a number is not known by how it was written", Subject::Page, "type: network\nmission: M\nmeetings: {date: 2026-12-03, start: 13}", Accepts::Editor),
    ("a number is not known by how it was written", Subject::Page, "order: 10.0", Accepts::Editor),
    ("a number is not known by how it was written", Subject::Page, "slug: -10", Accepts::Editor),
    ("numbers too large for anybody", Subject::Page, "order: \"99999999999999999999\"", Accepts::Editor),
    ("what percent-encoding stands for", Subject::Page, "aliases: /%2e%2e/a", Accepts::Editor),
    ("which time zones there are", Subject::Site, "timezone: Europe/Atlantis", Accepts::Editor),
    ("what a colour's function takes", Subject::Site, "design: {brand: rgb(a b c)}", Accepts::Editor),
    ("capitals do not matter in the names of colours", Subject::Site, "design: {brand: Navy}", Accepts::Samverk),
    ("all rules of web addresses", Subject::Site, "base_url: https://a b/", Accepts::Editor),
    ("quotes do not matter to samverk, except that nothing is nothing", Subject::Page, "draft: \"true\"", Accepts::Samverk),
    ("quotes do not matter to samverk, except that nothing is nothing", Subject::Page, "type: \"\"", Accepts::Samverk),
    ("white space around a word does not matter to samverk", Subject::Page, "type: \" page \"", Accepts::Samverk),
    ("a block without fields is nothing", Subject::Page, "# no field", Accepts::Samverk),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Accepts {
    Editor,
    Samverk,
}

#[test]
fn what_a_schema_cannot_know() {
    for (reason, subject, yaml, accepts) in BEYOND {
        let yaml = format!("{yaml}\n");
        let found = findings(*subject, &yaml);
        let (editor, samverk) = (Editor::new(*subject).accepts(&yaml), found.is_empty());
        assert_eq!(
            (editor, samverk),
            (*accepts == Accepts::Editor, *accepts == Accepts::Samverk),
            "{reason}: {yaml}{found:#?}"
        );
    }
}

#[test]
fn networks_must_have_a_mission_and_other_pages_must_not() {
    let editor = Editor::new(Subject::Page);
    for (yaml, accepted) in [
        ("title: A", true),
        ("title: A\nmission: B", false),
        ("type: page\nmission: B", false),
        ("type: network", false),
        ("type: network\nmission:", false),
        ("type: network\nmission: []", false),
        ("type: network\nmission: [~, \"\"]", false),
        ("type: network\nmission: [~, B]", true),
        ("type: meeting-place\nmission: B", true),
    ] {
        let yaml = format!("{yaml}\n");
        assert_eq!(editor.accepts(&yaml), accepted, "{yaml}");
        assert_eq!(
            findings(Subject::Page, &yaml).is_empty(),
            accepted,
            "{yaml}"
        );
    }
}

#[test]
fn one_document_holds_both_schemas() {
    let messages = Messages::new(Language::English);
    let both = schema::of_all(&messages);
    assert!(jsonschema::meta::is_valid(&both));
    assert_eq!(
        both["definitions"]["page"],
        schema::of(Subject::Page, &messages)
    );
    assert_eq!(
        both["definitions"]["site"],
        schema::of(Subject::Site, &messages)
    );
}

#[test]
fn the_command_speaks_the_language_of_the_site_or_the_one_asked_for() {
    let site = Site::new().file("site.yaml", "language: en\n");
    let (swedish, english) = (
        Messages::new(Language::Swedish),
        Messages::new(Language::English),
    );
    for (arguments, schema) in [
        (&["schema"][..], schema::of_all(&english)),
        (&["schema", "page"], schema::of(Subject::Page, &english)),
        (
            &["schema", "site", "--lang", "sv"],
            schema::of(Subject::Site, &swedish),
        ),
    ] {
        let run = run(samverk(&site.path("")).args(arguments));
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{arguments:?}");
        let printed: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        assert!(printed == schema, "{arguments:?}");
    }
}

#[test]
fn languages_are_a_list_or_have_settings_of_their_own() {
    let editor = Editor::new(Subject::Site);
    for (yaml, accepted) in [
        ("languages: en", true),
        ("languages: [en, fi, en-GB]", true),
        (
            "languages: {en: {title: Site, description: All of it., menu: [index.md]}, fi: }",
            true,
        ),
        (
            "languages:\n  en:\n    menu:\n      - {title: Home, link: index.md}",
            true,
        ),
        ("languages: {en: {titel: Site}}", false),
        ("languages: {en: {menu: index.md}}", false),
        ("languages: {engelska: {title: Site}}", false),
        ("languages: [engelska]", false),
        ("languages: {en: Site}", false),
    ] {
        let yaml = format!("{yaml}\n");
        assert_eq!(editor.accepts(&yaml), accepted, "{yaml}");
        let found = findings(Subject::Site, &yaml);
        assert_eq!(found.is_empty(), accepted, "{yaml}{found:?}");
    }
}
