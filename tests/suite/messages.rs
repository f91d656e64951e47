//! The words of the program: the same entries in Swedish and in English, none too many, each with
//! the values that the code gives it. See `explanations` for findings.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use samverk::diagnostics::Code;
use samverk::schema;
use samverk::yaml::Field;
use samverk::{config, content};

use crate::site::{files, repository};

/// Entries by name, an attribute's as `name.attribute`; with each the variables that it uses.
pub(crate) type Entries = BTreeMap<String, BTreeSet<String>>;

pub(crate) fn entries(file: &str) -> Entries {
    let mut entries = Entries::new();
    each_entry(file, |name, pattern| {
        let mut variables = BTreeSet::new();
        of_pattern(pattern, &mut variables);
        assert!(
            entries.insert(name.clone(), variables).is_none(),
            "{file} has {name} twice"
        );
    });
    entries
}

/// Hands every entry of a file to `visit`, an attribute as `name.attribute`.
fn each_entry(file: &str, mut visit: impl FnMut(String, &Pattern<&str>)) {
    let text =
        fs::read_to_string(repository().join("src/diagnostics/messages").join(file)).unwrap();
    let resource = fluent_syntax::parser::parse(text.as_str())
        .unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let name = message.id.name;
                match &message.value {
                    Some(value) => visit(name.to_owned(), value),
                    // A group: see `Messages::group`.
                    None => assert!(!message.attributes.is_empty(), "{file}: {name} is empty"),
                }
                for attribute in &message.attributes {
                    visit(format!("{name}.{}", attribute.id.name), &attribute.value);
                }
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Term(_) | Entry::Junk { .. } => panic!("{file}: {entry:?}"),
        }
    }
}

fn of_pattern(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, variables);
        }
    }
}

fn of_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    let inline = match expression {
        Expression::Inline(inline) => inline,
        Expression::Select { selector, variants } => {
            for variant in variants {
                of_pattern(&variant.value, variables);
            }
            selector
        }
    };
    match inline {
        InlineExpression::VariableReference { id } => drop(variables.insert(id.name.to_owned())),
        InlineExpression::Placeable { expression } => of_expression(expression, variables),
        // What another entry says; its variables are its own affair.
        InlineExpression::MessageReference { .. }
        | InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. } => {}
        other => panic!("an expression that the messages do not use otherwise: {other:?}"),
    }
}

#[test]
fn both_languages_have_the_same_entries_with_the_same_variables() {
    for folder in ["", "findings/"] {
        let (swedish, english) = (
            entries(&format!("{folder}sv.ftl")),
            entries(&format!("{folder}en.ftl")),
        );
        let names = |entries: &Entries| entries.keys().cloned().collect::<BTreeSet<_>>();
        let only_in: Vec<String> = names(&swedish)
            .symmetric_difference(&names(&english))
            .cloned()
            .collect();
        assert!(only_in.is_empty(), "in one language only: {only_in:?}");
        let differing: Vec<&String> = swedish
            .keys()
            .filter(|name| swedish[*name] != english[*name])
            .collect();
        assert!(
            differing.is_empty(),
            "other variables in the other language: {differing:?}"
        );
    }
}

/// The words that entries choose by: entry, variable, and the words of its variants. Numbers are
/// left out, since languages count differently.
fn choices(file: &str) -> BTreeMap<(String, String), BTreeSet<String>> {
    let mut choices = BTreeMap::new();
    each_entry(file, |name, pattern| {
        of_choices(pattern, &mut |variable, words| {
            choices
                .entry((name.clone(), variable))
                .or_insert_with(BTreeSet::new)
                .extend(words);
        });
    });
    choices
}

fn of_choices(pattern: &Pattern<&str>, found: &mut impl FnMut(String, Vec<String>)) {
    for element in &pattern.elements {
        let PatternElement::Placeable {
            expression: Expression::Select { selector, variants },
        } = element
        else {
            continue;
        };
        let InlineExpression::VariableReference { id } = selector else {
            panic!("a choice by something else than a value: {selector:?}");
        };
        let words: Vec<String> = variants
            .iter()
            .filter_map(|variant| match &variant.key {
                VariantKey::Identifier { name } => Some((*name).to_owned()),
                VariantKey::NumberLiteral { .. } => None,
            })
            .filter(|word| !["zero", "one", "two", "few", "many"].contains(&word.as_str()))
            .collect();
        found(id.name.to_owned(), words);
        for variant in variants {
            of_choices(&variant.value, found);
        }
    }
}

#[test]
fn both_languages_choose_by_the_same_words() {
    for folder in ["", "findings/"] {
        let swedish = choices(&format!("{folder}sv.ftl"));
        let english = choices(&format!("{folder}en.ftl"));
        let differing: Vec<_> = swedish
            .keys()
            .chain(english.keys())
            .filter(|choice| swedish.get(choice) != english.get(choice))
            .map(|choice| (choice, swedish.get(choice), english.get(choice)))
            .collect();
        assert!(differing.is_empty(), "{differing:#?}");
    }
}

/// The program's code, file by file.
fn code() -> Vec<String> {
    files(&repository().join("src"))
        .into_iter()
        .filter(|(path, _)| path.rsplit('.').next() == Some("rs"))
        .map(|(_, bytes)| String::from_utf8(bytes).unwrap())
        .collect()
}

#[test]
fn every_word_that_an_entry_chooses_by_is_said_by_the_code() {
    let code = code().concat();
    let unsaid: Vec<_> = choices("sv.ftl")
        .into_iter()
        .flat_map(|(choice, words)| words.into_iter().map(move |word| (choice.clone(), word)))
        // What holds for all other values.
        .filter(|(_, word)| word != "other")
        .filter(|(_, word)| !code.contains(&format!("\"{word}\"")))
        .collect();
    assert!(unsaid.is_empty(), "no code says {unsaid:#?}");
}

/// What is written out after an entry's name, `"name", &[("value", …), …]`.
#[derive(Debug, PartialEq, Eq)]
struct Given {
    values: BTreeSet<String>,
    /// Nothing else is given, in a form that this test cannot read.
    is_all: bool,
}

/// The values of an entry, wherever some are written out after its name; of code without spaces.
fn given(code: &str, name: &str) -> Vec<Given> {
    code.split(&format!("\"{name}\","))
        .skip(1)
        .filter_map(|rest| rest.strip_prefix("&["))
        .map(|list| {
            let mut given = Given {
                values: BTreeSet::new(),
                is_all: true,
            };
            for element in elements(list) {
                let value = element
                    .strip_prefix("(\"")
                    .and_then(|tuple| tuple.split_once("\","));
                match value {
                    Some((value, _)) => drop(given.values.insert(value.to_owned())),
                    None => given.is_all = false,
                }
            }
            given
        })
        .collect()
}

/// The elements of a list, up to the bracket that closes it.
fn elements(list: &str) -> Vec<&str> {
    let mut depth = 0;
    let mut from = 0;
    let mut found = Vec::new();
    for (at, letter) in list.char_indices() {
        match letter {
            '(' | '[' | '{' => depth += 1,
            ']' if depth == 0 => {
                found.push(&list[from..at]);
                break;
            }
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&list[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    found.retain(|element| !element.is_empty());
    found
}

#[test]
fn every_entry_gets_the_values_that_it_prints_and_no_others() {
    let code: Vec<String> = code()
        .into_iter()
        .map(|file| file.split_whitespace().collect())
        .collect();
    let mut faults = Vec::new();
    for (name, values) in entries("sv.ftl") {
        // Attributes have no values: who shows them is tested where they are shown.
        if name.contains('.') {
            continue;
        }
        // `list-draft` is also said as `list-{}`; the texts of fields by the ids of their rows.
        let start = name.split('-').next().unwrap();
        let of_row = if start == "schema" { "text_id(" } else { "\0" };
        let forms = [
            format!("\"{name}\""),
            format!("\"{start}-{{}}\""),
            of_row.to_owned(),
        ];
        let saying: Vec<&String> = code
            .iter()
            .filter(|file| forms.iter().any(|form| file.contains(form)))
            .collect();
        let given: Vec<Given> = saying.iter().flat_map(|file| given(file, &name)).collect();
        let unsaid = values
            .iter()
            .filter(|value| {
                !saying
                    .iter()
                    .any(|file| file.contains(&format!("(\"{value}\",")))
            })
            .map(|value| format!("{name} prints {value}, which nothing gives it"));
        faults.extend(unsaid);
        for Given {
            values: given,
            is_all,
        } in given
        {
            let is_right = given.is_subset(&values) && (!is_all || given == values);
            if !is_right {
                faults.push(format!("{name} prints {values:?}, and is given {given:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn values_after_a_name_are_found() {
    let of = |values: &[&str], is_all| Given {
        values: values.iter().map(|value| (*value).to_owned()).collect(),
        is_all,
    };
    let code =
        r#"a("x",&[("one",[1][0].into()),("two",f("no",2)),]);b("y",&args);c("z",&[path(a)])"#;
    assert_eq!(given(code, "x"), [of(&["one", "two"], true)]);
    assert_eq!(given(code, "y"), []);
    assert_eq!(given(code, "z"), [of(&[], false)]);
}

#[test]
fn every_field_and_setting_has_a_description_and_no_description_lacks_a_field() {
    let described: BTreeSet<String> = entries("sv.ftl")
        .into_keys()
        .filter(|name| name.starts_with("schema-") && !name.contains('.'))
        .collect();
    assert_eq!(described, schema::texts().into_iter().collect());
}

#[test]
fn every_field_of_a_page_has_a_value_in_a_new_page() {
    fn below(id: &str, fields: &[Field]) -> Vec<String> {
        let of_field = |field: &Field| match (field.text_id(id), field.fields()) {
            (id, []) => vec![format!("{id}.starter")],
            (id, parts) => below(&id, parts),
        };
        fields.iter().flat_map(of_field).collect()
    }
    // A new page has no finding to ignore.
    let fields: Vec<Field> = content::FIELDS
        .iter()
        .filter(|field| field.name != "ignore")
        .copied()
        .collect();
    let begun: BTreeSet<String> = entries("sv.ftl")
        .into_keys()
        .filter(|name| name.starts_with("schema-") && name.ends_with(".starter"))
        .collect();
    let expected = below(&schema::Subject::Page.text_id(), &fields);
    assert_eq!(begun, expected.into_iter().collect());
}

#[test]
fn every_field_and_setting_has_an_example_and_nothing_below_them_has() {
    let tables: [(_, &[Field]); 2] = [
        (schema::Subject::Page, &content::FIELDS),
        (schema::Subject::Site, config::FIELDS),
    ];
    let expected = tables.iter().flat_map(|(subject, fields)| {
        fields
            .iter()
            .map(|field| format!("{}.{}", field.text_id(&subject.text_id()), schema::EXAMPLE))
    });
    let ending = format!(".{}", schema::EXAMPLE);
    let given: BTreeSet<String> = entries("sv.ftl")
        .into_keys()
        .filter(|name| name.starts_with("schema-") && name.ends_with(&ending))
        .collect();
    assert_eq!(given, expected.collect());
}

#[test]
fn every_entry_is_said_somewhere() {
    let code = code().concat();
    let is_said = |name: &str| code.contains(&format!("\"{name}\""));
    // `list-draft` is said as `list-{}` with one of the words for why a page is withheld.
    let is_composed = |name: &str| {
        name.split_once('-').is_some_and(|(start, rest)| {
            code.contains(&format!("\"{start}-{{}}\"")) && is_said(rest)
        })
    };
    let in_schemas = schema::texts();
    let unused: Vec<String> = entries("sv.ftl")
        .into_keys()
        // An attribute belongs to its entry, and is tested where it is shown.
        .filter(|name| !name.contains('.'))
        // What commands and options are for, held against the command line itself in
        // `src/cli/words.rs`.
        .filter(|name| name != "cli" && !name.starts_with("cli-"))
        .filter(|name| !is_said(name) && !is_composed(name) && !in_schemas.contains(name))
        .collect();
    assert!(unused.is_empty(), "nothing says {unused:?}");
}

/// The names after `words.` in templates and scripts of a folder.
fn words_shown_in(folder: &str) -> BTreeSet<String> {
    let is_name = |letter: &char| letter.is_ascii_lowercase() || *letter == '_';
    let mut shown = BTreeSet::new();
    for (path, bytes) in files(&repository().join(folder)) {
        let ending = path.rsplit('.').next();
        if ending.is_some_and(|ending| ["html", "js"].contains(&ending)) {
            let text = String::from_utf8(bytes).unwrap();
            let after = text.split("words.").skip(1);
            shown.extend(after.map(|after| after.chars().take_while(is_name).collect::<String>()));
        }
    }
    shown
}

#[test]
fn words_of_templates_and_scripts_are_in_the_messages_and_no_others() {
    let entries = entries("sv.ftl");
    for (group, folder) in [
        ("preview-words.", "src/preview/client"),
        ("report-words.", "src/report"),
    ] {
        let names = entries.iter().filter_map(|(name, variables)| {
            assert!(!name.starts_with(group) || variables.is_empty(), "{name}");
            name.strip_prefix(group).map(str::to_owned)
        });
        assert_eq!(names.collect::<BTreeSet<_>>(), words_shown_in(folder));
    }
}

#[test]
fn codes_are_words_in_lower_case_and_find_back_to_themselves() {
    for code in Code::ALL {
        let name = code.as_str();
        assert!(
            name.bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'),
            "{name}"
        );
        assert_eq!(Code::from_name(name), Some(*code));
    }
}
