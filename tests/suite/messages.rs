//! The words of the program: the same entries in Swedish and in English, none too many. See
//! `explanations` for findings.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use samverk::content;
use samverk::diagnostics::Code;
use samverk::schema;
use samverk::yaml::Field;

use crate::site::{files, repository};

/// Entries by name, an attribute's as `name.attribute`; with each the variables that it uses.
pub(crate) type Entries = BTreeMap<String, BTreeSet<String>>;

pub(crate) fn entries(file: &str) -> Entries {
    let text =
        fs::read_to_string(repository().join("src/diagnostics/messages").join(file)).unwrap();
    let resource = fluent_syntax::parser::parse(text.as_str())
        .unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
    let mut entries = Entries::new();
    let mut add = |name: String, pattern: &Pattern<&str>| {
        let mut variables = BTreeSet::new();
        of_pattern(pattern, &mut variables);
        assert!(
            entries.insert(name.clone(), variables).is_none(),
            "{file} has {name} twice"
        );
    };
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let name = message.id.name;
                add(
                    name.to_owned(),
                    message
                        .value
                        .as_ref()
                        .unwrap_or_else(|| panic!("{file}: {name} is empty")),
                );
                for attribute in &message.attributes {
                    add(format!("{name}.{}", attribute.id.name), &attribute.value);
                }
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Term(_) | Entry::Junk { .. } => panic!("{file}: {entry:?}"),
        }
    }
    entries
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
        .filter(|name| name.starts_with("schema-") && name.contains('.'))
        .collect();
    let expected = below(&schema::Subject::Page.text_id(), &fields);
    assert_eq!(begun, expected.into_iter().collect());
}

#[test]
fn every_entry_is_said_somewhere() {
    let code: String = files(&repository().join("src"))
        .into_iter()
        .filter(|(path, _)| path.rsplit('.').next() == Some("rs"))
        .map(|(_, bytes)| String::from_utf8(bytes).unwrap())
        .collect();
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
        .filter(|name| !name.contains('.'))
        // What commands and options are for, held against the command line itself in
        // `src/cli/words.rs`.
        .filter(|name| name != "cli" && !name.starts_with("cli-"))
        .filter(|name| !is_said(name) && !is_composed(name) && !in_schemas.contains(name))
        .collect();
    assert!(unused.is_empty(), "nothing says {unused:?}");
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
