//! What messages of findings are given, row by row in the table of codes, against the messages in
//! both languages: every argument is used, and every variant is one that some code chooses.
//!
//! That code passes what its row lists, `Diagnostic::with` and `Messages::message` make sure of in
//! every test that shows a finding; that no word to choose from is left over, the compiler does.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use samverk::diagnostics::{Code, Parameter, ParameterKind};
use samverk::schema;

use crate::site::{files, repository};

/// The word that messages know an absent value by.
const ABSENT: &str = "none";

/// The variant for everything that has none of its own.
const OTHERS: &str = "other";

/// A place where a message chooses: what by, between what, and which of it is the default.
struct Choice {
    by: String,
    keys: Vec<String>,
    default: String,
}

/// What the message and the help of a finding use.
#[derive(Default)]
struct Uses {
    variables: BTreeSet<String>,
    choices: Vec<Choice>,
}

impl Uses {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                self.choice(selector, variants);
                selector
            }
        };
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            other => panic!("an expression that findings do not use otherwise: {other:?}"),
        }
    }

    fn choice(&mut self, selector: &InlineExpression<&str>, variants: &[Variant<&str>]) {
        let InlineExpression::VariableReference { id } = selector else {
            panic!("a choice by something that is not an argument: {selector:?}");
        };
        let key = |variant: &Variant<&str>| match &variant.key {
            VariantKey::Identifier { name } => (*name).to_owned(),
            VariantKey::NumberLiteral { value } => (*value).to_owned(),
        };
        let default = variants.iter().find(|variant| variant.default);
        self.choices.push(Choice {
            by: id.name.to_owned(),
            keys: variants.iter().map(key).collect(),
            default: default.map(key).unwrap_or_default(),
        });
        for variant in variants {
            self.pattern(&variant.value);
        }
    }
}

/// What each entry uses, by its name.
fn uses(text: &str) -> BTreeMap<String, Uses> {
    let resource = fluent_syntax::parser::parse(text).unwrap();
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    });
    messages
        .map(|message| {
            let mut uses = Uses::default();
            let attributes = message.attributes.iter().map(|one| &one.value);
            for pattern in message.value.iter().chain(attributes) {
                uses.pattern(pattern);
            }
            (message.id.name.to_owned(), uses)
        })
        .collect()
}

/// What is wrong with what an entry uses, by the parameters of its code.
fn faults(parameters: &[Parameter], uses: &Uses) -> Vec<String> {
    let listed: BTreeSet<String> = parameters.iter().map(|one| one.name.to_owned()).collect();
    let difference = |a: &BTreeSet<String>, b: &BTreeSet<String>, what: &str| {
        let only_in_a = a.difference(b).map(|name| format!("${name} {what}"));
        only_in_a.collect::<Vec<_>>()
    };
    let mut faults = difference(&uses.variables, &listed, "is not given");
    faults.extend(difference(&listed, &uses.variables, "is not used"));
    for parameter in parameters {
        let choices: Vec<&Choice> = uses
            .choices
            .iter()
            .filter(|choice| choice.by == parameter.name)
            .collect();
        let strays = choices.iter().flat_map(|choice| strays(parameter, choice));
        faults.extend(strays.map(|key| format!("${} is never {key}", parameter.name)));
        let unnamed = named(parameter.kind).iter().filter(|word| {
            !choices
                .iter()
                .any(|choice| choice.keys.iter().any(|key| key == *word))
        });
        faults.extend(unnamed.map(|word| format!("${} = {word} has no words", parameter.name)));
    }
    faults
}

/// The values that messages tell apart.
fn named(kind: ParameterKind) -> &'static [&'static str] {
    match kind {
        ParameterKind::Choice(words) | ParameterKind::Field(words) => words,
        ParameterKind::Text | ParameterKind::Number | ParameterKind::Dates => &[],
    }
}

/// The variants that no value of the parameter chooses.
fn strays(parameter: &Parameter, choice: &Choice) -> Vec<String> {
    let has = |key: &str| choice.keys.iter().any(|one| one == key);
    let is_value = |key: &str| match parameter.kind {
        ParameterKind::Number => key == "one" || key.parse::<usize>().is_ok(),
        kind => named(kind).contains(&key),
    };
    let is_absent = |key: &str| parameter.is_optional && key == ABSENT;
    // Texts and numbers are endless; of words some must be left.
    let has_others = match parameter.kind {
        ParameterKind::Choice(words) => {
            words.iter().any(|word| !has(word)) || (parameter.is_optional && !has(ABSENT))
        }
        ParameterKind::Text | ParameterKind::Dates => parameter.is_optional,
        ParameterKind::Number | ParameterKind::Field(_) => true,
    };
    let is_default = |key: &str| key == OTHERS && key == choice.default && has_others;
    choice
        .keys
        .iter()
        .filter(|key| !is_value(key) && !is_absent(key) && !is_default(key))
        .cloned()
        .collect()
}

#[test]
fn messages_use_what_their_code_is_given_and_know_every_word_of_it() {
    let mut wrong = Vec::new();
    for language in ["sv", "en"] {
        let file = format!("src/diagnostics/messages/findings/{language}.ftl");
        let all = uses(&fs::read_to_string(repository().join(file)).unwrap());
        for code in Code::ALL {
            let uses = all.get(code.as_str()).unwrap();
            let faults = faults(code.parameters(), uses);
            wrong.extend(
                faults
                    .iter()
                    .map(|fault| format!("{language}: {code}: {fault}")),
            );
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn what_messages_and_table_do_not_have_in_common_is_found() {
    let reason = |is_optional| Parameter {
        name: "reason",
        kind: ParameterKind::Choice(&["draft", "expired"]),
        is_optional,
    };
    let text = |is_optional| Parameter {
        name: "near",
        kind: ParameterKind::Text,
        is_optional,
    };
    let number = Parameter {
        name: "count",
        kind: ParameterKind::Number,
        is_optional: false,
    };
    let field = Parameter {
        name: "field",
        kind: ParameterKind::Field(&["mission"]),
        is_optional: false,
    };
    for (parameter, message, expected) in [
        (
            reason(false),
            "{ $reason -> [draft] a *[expired] b }",
            &[][..],
        ),
        (
            reason(false),
            "{ $reason -> [draft] a *[other] b }",
            &["$reason = expired has no words"],
        ),
        (
            reason(false),
            "{ $reason -> [draft] a [expired] b *[other] c }",
            &["$reason is never other"],
        ),
        (
            reason(true),
            "{ $reason -> [draft] a [expired] b *[other] c }",
            &[],
        ),
        (
            reason(true),
            "{ $reason -> [draft] a [expired] b *[none] c }",
            &[],
        ),
        (
            reason(false),
            "{ $reason -> [draft] a [expired] b *[none] c }",
            &["$reason is never none"],
        ),
        (
            reason(false),
            "{ $reason -> [draft] a [twice] b *[expired] c }",
            &["$reason is never twice"],
        ),
        (text(false), "near", &["$near is not used"]),
        (text(false), "{ $near } { $far }", &["$far is not given"]),
        (text(true), "{ $near -> [none] a *[other] { $near } }", &[]),
        (
            text(true),
            "{ $near -> [x] a *[other] b }",
            &["$near is never x"],
        ),
        (
            text(false),
            "{ $near -> [none] a *[other] b }",
            &["$near is never none", "$near is never other"],
        ),
        (number, "{ $count -> [0] a [one] b *[other] c }", &[]),
        (
            number,
            "{ $count -> [draft] a *[other] c }",
            &["$count is never draft"],
        ),
        (field, "{ $field -> [mission] a *[other] b }", &[]),
        (field, "{ $field }", &["$field = mission has no words"]),
    ] {
        // Fluent wants each variant on a line of its own.
        let lines = message.replace('[', "\n    [").replace("*\n    ", "\n   *");
        let uses = uses(&format!("a = {}\n", lines.replace(" }", "\n    }")));
        assert_eq!(faults(&[parameter], &uses["a"]), expected, "{message}");
    }
}

#[test]
fn fields_that_messages_know_by_name_exist() {
    let known = schema::texts();
    for code in Code::ALL {
        for parameter in code.parameters() {
            if let ParameterKind::Field(names) = parameter.kind {
                for name in names {
                    assert!(
                        known.contains(&format!("schema-page-{name}")),
                        "{code}: {name}"
                    );
                }
            }
        }
    }
}

#[test]
fn every_argument_is_passed_somewhere() {
    let code: String = files(&repository().join("src"))
        .into_iter()
        .filter(|(path, _)| path.rsplit('.').next() == Some("rs"))
        .map(|(_, bytes)| String::from_utf8(bytes).unwrap())
        .collect();
    let is_passed = |name: &str| {
        [".with", ".with_if_taken"]
            .iter()
            .any(|with| code.contains(&format!("{with}(\"{name}\"")))
    };
    let names: BTreeSet<&str> = Code::ALL
        .iter()
        .flat_map(|code| code.parameters())
        .map(|parameter| parameter.name)
        .collect();
    let unused: Vec<&str> = names.into_iter().filter(|name| !is_passed(name)).collect();
    assert!(unused.is_empty(), "nothing passes {unused:?}");
}
