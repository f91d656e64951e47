//! The README's tables of fields, printed from the tables that pages are read by and the texts
//! about them. `UPDATE_GOLDEN=1 cargo test --test suite generated` rewrites them.

use samverk::content::{FIELDS, Network};
use samverk::diagnostics::{Code, Language, Messages};
use samverk::schema::{Subject, description};
use samverk::yaml::{Field, Presence, Shape, TextPattern, View};

use crate::site::{Site, repository, updating};

/// The name in `<!-- fields:begin NAME -->`, and what prints the rows that follow.
type Table = (&'static str, fn() -> String);

const TABLES: [Table; 3] = [
    ("every-page", every_page),
    ("networks", networks),
    ("templates", templates),
];

fn every_page() -> String {
    for_writers(|field| !is_of_networks(field))
}

fn networks() -> String {
    for_writers(is_of_networks)
}

fn is_of_networks(field: &Field) -> bool {
    Network::FIELDS.iter().any(|other| other.name == field.name)
}

fn for_writers(is_shown: impl Fn(&Field) -> bool) -> String {
    let fields = FIELDS.iter().filter(|field| is_shown(field));
    table(["field", "value", "what it is"], fields, written)
}

fn templates() -> String {
    let fields = FIELDS.iter().filter(|field| field.view != View::Hidden);
    table(["field", "type", "is"], fields, seen)
}

/// A table with a row for each field; `kind` is what stands in its second column.
fn table<'f>(
    head: [&str; 3],
    fields: impl Iterator<Item = &'f Field>,
    kind: impl Fn(&Field) -> String,
) -> String {
    let messages = Messages::new(Language::English);
    let rows = fields.map(|field| {
        let id = field.text_id(&Subject::Page.text_id());
        let text = description(field, &id, "any", &messages);
        assert!(!text.contains(['|', '<', '*', '`', '\n']), "{id}: {text}");
        format!("| `{}` | {} | {text} |\n", field.name, kind(field))
    });
    let rows: String = rows.collect();
    format!("| {} |\n| --- | --- | --- |\n{rows}", head.join(" | "))
}

/// What people write.
fn written(field: &Field) -> String {
    String::from(match field.shape {
        Shape::Text => "text",
        Shape::Texts | Shape::Patterns(_) => "list of texts",
        Shape::Lists => "list of lists of texts",
        Shape::Pattern(form) => form_written(form),
        Shape::Choice(_) => "word",
        Shape::Integer => "whole number",
        Shape::Flag => "`true` or `false`",
        Shape::Items(parts) => return format!("list of {}", joined(parts, part_written)),
        Shape::Group(parts) | Shape::Links(parts) => return joined(parts, part_written),
        Shape::Named(_, parts) => {
            let parts = joined(parts, part_written);
            return format!("list of texts, or for each {parts}");
        }
        Shape::Remarks(_) => "`true`, text or list of texts",
        Shape::Anything => "fields of your own",
    })
}

fn form_written(form: &TextPattern) -> &'static str {
    match form.code {
        Code::DateInvalid => "date",
        Code::TimeInvalid => "time",
        _ => "text",
    }
}

fn part_written(part: &Field) -> String {
    let is_required = part.presence == Presence::Required;
    format!(
        "`{}`{}",
        part.name,
        if is_required { " (required)" } else { "" }
    )
}

/// What templates see.
fn seen(field: &Field) -> String {
    let of_shape = match field.shape {
        Shape::Pattern(form) if form.code == Code::DateInvalid => "date or null",
        Shape::Text | Shape::Choice(_) | Shape::Pattern(_) => "text",
        Shape::Patterns(form) if form.code == Code::AliasInvalid => "list of addresses",
        Shape::Texts | Shape::Patterns(_) | Shape::Named(..) | Shape::Remarks(_) => "list of texts",
        Shape::Lists => "list of lists of texts",
        Shape::Integer => "number or null",
        Shape::Flag => "true or false",
        Shape::Items(parts) | Shape::Links(parts) | Shape::Group(parts) => {
            let names = joined(parts, |part| part.name.to_owned());
            return match field.view {
                View::As(words) => words.to_owned(),
                _ => format!("list of `{{{names}}}`"),
            };
        }
        Shape::Anything => "map",
    };
    String::from(match field.view {
        View::As(words) => words,
        View::OfShape | View::Hidden => of_shape,
    })
}

fn joined(parts: &[Field], word: impl Fn(&Field) -> String) -> String {
    parts.iter().map(word).collect::<Vec<_>>().join(", ")
}

/// The text with the printed rows between its marks.
fn with_tables(text: &str) -> String {
    TABLES.iter().fold(text.to_owned(), |text, (name, print)| {
        let begin = format!("<!-- fields:begin {name} -->\n");
        let (before, rest) = text
            .split_once(&begin)
            .unwrap_or_else(|| panic!("no {begin}"));
        let (_, after) = rest
            .split_once("<!-- fields:end -->")
            .unwrap_or_else(|| panic!("no end of {name}"));
        format!("{before}{begin}\n{}\n<!-- fields:end -->{after}", print())
    })
}

#[test]
fn the_readme_has_the_tables_of_fields_as_they_are() {
    let path = repository().join("README.md");
    let readme = std::fs::read_to_string(&path).unwrap();
    let printed = with_tables(&readme);
    if updating() {
        std::fs::write(&path, &printed).unwrap();
    } else {
        assert!(
            printed == readme,
            "the tables of fields in the README are out of date: \
             UPDATE_GOLDEN=1 cargo test --test suite generated"
        );
    }
}

/// What a value of a type in the README is where it is not set.
fn unset(of_type: &str) -> &'static str {
    match of_type {
        "true or false" => "bool",
        "map" => "map",
        list if list.starts_with("list of") => "list",
        null if null.ends_with("or null") => "null",
        _ => "text",
    }
}

#[test]
fn fields_that_are_not_set_are_of_the_type_that_the_readme_says() {
    let template = "{% for name, value in page %}{{ name }} {% if value is string %}text\
        {% elif value is array %}list{% elif value is map %}map{% elif value is bool %}bool\
        {% elif value is none %}null{% endif %}\n{% endfor %}";
    let site = Site::new()
        .file("site.yaml", "theme: own\n")
        .file("content/index.md", "# A\n")
        .file("themes/own/templates/page.html", template);
    site.build();
    let mut seen: Vec<String> = site.read("index.html").lines().map(str::to_owned).collect();
    // As it will be, where this run is rewriting it.
    let readme = with_tables(&std::fs::read_to_string(repository().join("README.md")).unwrap());
    let (_, section) = readme.split_once("\n#### `page`\n").unwrap();
    let (section, _) = section.split_once("\n#### ").unwrap();
    let rows = section.lines().filter(|line| line.starts_with("| `"));
    let mut said: Vec<String> = rows
        .map(|row| {
            let columns: Vec<&str> = row.split(" | ").collect();
            let name = columns[0].trim_matches(['|', ' ', '`']);
            format!("{name} {}", unset(columns[1]))
        })
        .collect();
    seen.sort();
    said.sort();
    assert_eq!(seen, said);
}
