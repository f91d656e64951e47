//! The table of what templates see of a page's own fields, printed into the documentation for theme
//! authors from the table that pages are read by and the texts about it.
//! `UPDATE_GOLDEN=1 cargo test --test suite generated` rewrites it.

use samverk::content::FIELDS;
use samverk::diagnostics::{Code, Language, Messages};
use samverk::schema::{Subject, description};
use samverk::yaml::{Field, Shape, View};

use crate::site::{Site, repository, updating};
use crate::views::of_themes;

const PAGE: &str = "vyer-sidan";
const BEGIN: &str = "<!-- printed: fields of templates -->\n";
const END: &str = "<!-- end -->";

/// The table, in a language.
fn table(language: Language) -> String {
    let messages = Messages::new(language);
    let is_swedish = matches!(language, Language::Swedish);
    let fields = FIELDS.iter().filter(|field| field.view != View::Hidden);
    let rows = fields.map(|field| {
        let id = field.text_id(&Subject::Page.text_id());
        let text = description(field, &id, "any", &messages);
        assert!(!text.contains(['|', '<', '*', '`', '\n']), "{id}: {text}");
        let kind = seen(field);
        let kind = if is_swedish { in_swedish(&kind) } else { kind };
        format!("| `{}` | {kind} | {text} |\n", field.name)
    });
    let rows: String = rows.collect();
    let head = if is_swedish {
        "| fält | typ | är |"
    } else {
        "| field | type | is |"
    };
    format!("{head}\n| --- | --- | --- |\n{rows}")
}

/// The words for types that are not HTML's or JSON's.
const TYPES: [(&str, &str); 14] = [
    ("address or web address", "adress eller webbadress"),
    ("text or list of texts", "text eller lista med texter"),
    ("true or false", "sant eller falskt"),
    ("list of lists of texts", "lista med listor med texter"),
    ("list of addresses", "lista med adresser"),
    ("list of cards", "lista med kort"),
    ("list of initiatives", "lista med insatser"),
    ("list of meetings", "lista med träffar"),
    ("list of texts", "lista med texter"),
    ("date", "datum"),
    ("map", "karta"),
    ("number", "tal"),
    ("text", "text"),
    ("list of `", "lista med `"),
];

fn in_swedish(of_type: &str) -> String {
    let (of_type, null) = match of_type.strip_suffix(" or null") {
        Some(of_type) => (of_type, " eller null"),
        None => (of_type, ""),
    };
    let swedish = TYPES.iter().find_map(|(english, swedish)| {
        let rest = of_type.strip_prefix(english)?;
        (rest.is_empty() || english.ends_with('`')).then(|| format!("{swedish}{rest}"))
    });
    // What is between braces needs no words.
    let swedish = swedish.or_else(|| of_type.starts_with("`{").then(|| of_type.to_owned()));
    swedish.unwrap_or_else(|| panic!("no Swedish for {of_type}")) + null
}

/// What templates see.
fn seen(field: &Field) -> String {
    let of_shape = match field.shape {
        Shape::Pattern(form) if form.code == Code::DateInvalid => "date or null",
        Shape::Text | Shape::Choice(_) | Shape::Pattern(_) => "text",
        Shape::Patterns(form) if form.code == Code::AliasInvalid => "list of addresses",
        Shape::Texts
        | Shape::Patterns(_)
        | Shape::Choices(_)
        | Shape::Named(..)
        | Shape::Remarks(_) => "list of texts",
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

/// The page in each language, with the table as it is now.
fn with_tables() -> [String; 2] {
    let tables = [Language::Swedish, Language::English].map(table);
    let mut tables = tables.into_iter();
    of_themes(PAGE).map(|text| {
        let (before, rest) = text.split_once(BEGIN).unwrap();
        let (_, after) = rest.split_once(END).unwrap();
        format!("{before}{BEGIN}\n{}\n{END}{after}", tables.next().unwrap())
    })
}

#[test]
fn the_documentation_has_the_table_of_fields_as_it_is() {
    let printed = with_tables();
    if updating() {
        for (ending, text) in ["md", "en.md"].iter().zip(&printed) {
            let path = format!("docs/content/teman/{PAGE}.{ending}");
            std::fs::write(repository().join(path), text).unwrap();
        }
    } else {
        assert!(
            printed == of_themes(PAGE),
            "the table of fields in the documentation is out of date: \
             UPDATE_GOLDEN=1 cargo test --test suite generated"
        );
    }
}

/// What a value of a type in the documentation is where it is not set.
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
fn fields_that_are_not_set_are_of_the_type_that_the_documentation_says() {
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
    let [_, english] = with_tables();
    let (_, section) = english.split_once("\n## The fields of page\n").unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
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
