//! A field's shape as JSON Schema.

use std::iter;

use serde_json::{Map, Value, json};

use crate::diagnostics::choices::ShapeWord;
use crate::diagnostics::{Code, Diagnostic, Messages};
use crate::yaml::{self, Field, LooksLike, Presence, Shape, TextPattern};

/// All types of JSON.
const TYPES: [&str; 6] = ["string", "number", "boolean", "array", "object", "null"];

/// The attribute of a text about a field that holds an example: the field and its value, as YAML.
pub const EXAMPLE: &str = "example";

/// What a field is, on pages of a type or of `any`, as the text named `id` says it.
pub fn description(
    field: &Field,
    id: &str,
    page_type: &'static str,
    messages: &Messages,
) -> String {
    let args = [
        ("type", page_type.into()),
        ("choices", field.choices().into()),
    ];
    messages.phrase(id, &args)
}

/// A mapping with these fields and no others. `id` and a field's name, with a hyphen between, name
/// the text that describes it.
pub(super) fn object(fields: &[Field], id: &str, messages: &Messages) -> Map<String, Value> {
    let property = |field: &Field| {
        let row = Row {
            field,
            id: field.text_id(id),
            messages,
        };
        (field.name.to_owned(), row.schema())
    };
    let required = fields
        .iter()
        .filter(|field| field.presence == Presence::Required)
        .map(|field| Value::from(field.name));
    let entries = [
        ("type", Value::from("object")),
        (
            "properties",
            Value::Object(fields.iter().map(property).collect()),
        ),
        ("required", required.collect()),
        ("additionalProperties", Value::Bool(false)),
    ];
    entries
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// A row of a table.
struct Row<'a> {
    field: &'a Field,
    /// The name of the text that describes it.
    id: String,
    messages: &'a Messages,
}

impl Row<'_> {
    fn schema(&self) -> Value {
        let description = (
            "description".to_owned(),
            Value::from(description(self.field, &self.id, "any", self.messages)),
        );
        let value = match any(self.alternatives()) {
            Value::Object(value) => value,
            _ => Map::new(),
        };
        let examples = self
            .example()
            .map(|example| ("examples".to_owned(), json!([example])));
        let entries = iter::once(description).chain(examples);
        Value::Object(entries.chain(value).collect())
    }

    /// What somebody may write, which editors show.
    fn example(&self) -> Option<Value> {
        let lines = self.messages.attribute(&self.id, EXAMPLE)?;
        yaml::untyped_field(&lines, self.field.name)
    }

    /// What the value may be, one of them. What editors offer, and what they complain of if nothing
    /// fits, comes first.
    fn alternatives(&self) -> Vec<Value> {
        let non_empty = self.field.presence != Presence::Optional;
        let mapping = |fields| Value::Object(object(fields, &self.id, self.messages));
        match self.field.shape {
            Shape::Text => self.text(non_empty),
            Shape::Texts => {
                let mut list = list(self.text(false));
                if non_empty {
                    list["contains"] = any(self.text(true));
                }
                prepended(list, self.text(non_empty))
            }
            Shape::Lists => {
                let texts = list(self.text(false));
                let lists = list(prepended(texts, self.text(false)));
                prepended(lists, self.text(non_empty))
            }
            Shape::Pattern(form) => self.formed(form, non_empty),
            Shape::Patterns(form) => {
                prepended(list(self.formed(form, false)), self.formed(form, non_empty))
            }
            Shape::Choice(words) => self.chosen(words, non_empty),
            Shape::Choices(words) => prepended(
                list(self.chosen(words, false)),
                self.chosen(words, non_empty),
            ),
            Shape::Integer => {
                let pattern = if non_empty {
                    r"^\s*[+-]?\d+\s*$"
                } else {
                    r"^\s*(?:[+-]?\d+\s*)?$"
                };
                let integer = json!({
                    "type": ["integer", "string"],
                    "pattern": pattern,
                    "errorMessage": self.help(Code::IntegerInvalid),
                });
                vec![integer, tolerated(non_empty, false)]
            }
            Shape::Flag => vec![
                json!({ "type": "boolean", "errorMessage": self.help(Code::BoolInvalid) }),
                tolerated(non_empty, false),
            ],
            Shape::Items(fields) => vec![
                list(vec![mapping(fields)]),
                mapping(fields),
                tolerated(non_empty, false),
            ],
            Shape::Links(fields) => vec![
                list(prepended(mapping(fields), self.text(true))),
                tolerated(non_empty, false),
            ],
            Shape::Group(fields) => vec![mapping(fields), tolerated(non_empty, false)],
            Shape::Named(form, fields) => {
                let names = self.formed(form, non_empty);
                let by_name = json!({
                    "type": "object",
                    "propertyNames": { "pattern": format!("^(?:{})$", (form.pattern)()) },
                    "additionalProperties": any(vec![mapping(fields), json!({ "type": "null" })]),
                });
                let lists = prepended(list(self.formed(form, false)), names);
                prepended(by_name, lists)
            }
            Shape::Remarks(form) => {
                let each = json!({
                    "type": "object",
                    "propertyNames": { "pattern": format!("^(?:{})$", (form.pattern)()) },
                    "additionalProperties": any(self.text(false)),
                });
                let lists = prepended(list(self.formed(form, false)), self.text(non_empty));
                prepended(each, lists)
            }
            Shape::Anything => vec![json!({ "type": "object" }), tolerated(non_empty, false)],
        }
    }

    /// Any text. To editors, `2026` is a number; `true` would be a text, too.
    fn text(&self, non_empty: bool) -> Vec<Value> {
        let mut text =
            json!({ "type": ["string", "number"], "errorMessage": self.help(Code::FieldType) });
        if non_empty {
            text["pattern"] = r"\S".into();
        }
        vec![text, tolerated(non_empty, true)]
    }

    fn chosen(&self, words: &[&str], non_empty: bool) -> Vec<Value> {
        vec![
            json!({ "enum": words, "errorMessage": self.help(Code::ValueUnknown) }),
            tolerated(non_empty, false),
        ]
    }

    fn formed(&self, form: &TextPattern, non_empty: bool) -> Vec<Value> {
        let types = match form.looks_like {
            LooksLike::Text => json!("string"),
            LooksLike::Number | LooksLike::Scalar => json!(["string", "number"]),
        };
        let pattern = (form.pattern)();
        let pattern = if non_empty {
            format!(r"^\s*(?:{pattern})\s*$")
        } else {
            format!(r"^\s*(?:(?:{pattern})\s*)?$")
        };
        let formed =
            json!({ "type": types, "pattern": pattern, "errorMessage": self.help(form.code) });
        vec![
            formed,
            tolerated(non_empty, form.looks_like == LooksLike::Scalar),
        ]
    }

    /// What the finding would advise; editors show it instead of a pattern.
    fn help(&self, code: Code) -> String {
        let finding = Diagnostic::of_site(code)
            .with_if_taken("field", self.field.name)
            .with_if_taken("expected", ShapeWord::Text)
            .with_if_taken("choices", self.field.choices());
        self.messages.help(&finding)
    }
}

/// What is understood and of no use to anybody: no value, and `true` as a text. Editors offer
/// whatever `type` names, so it is said in the negative.
fn tolerated(non_empty: bool, boolean: bool) -> Value {
    let tolerated = |name: &str| (name == "null" && !non_empty) || (name == "boolean" && boolean);
    let refused: Vec<&str> = TYPES.into_iter().filter(|name| !tolerated(name)).collect();
    if refused.len() == TYPES.len() {
        Value::Bool(false)
    } else {
        json!({ "not": { "type": refused } })
    }
}

fn list(item: Vec<Value>) -> Value {
    json!({ "type": "array", "items": any(item) })
}

fn any(mut alternatives: Vec<Value>) -> Value {
    alternatives.retain(|alternative| *alternative != Value::Bool(false));
    if alternatives.len() == 1 {
        alternatives.remove(0)
    } else {
        json!({ "anyOf": alternatives })
    }
}

fn prepended(first: Value, rest: Vec<Value>) -> Vec<Value> {
    iter::once(first).chain(rest).collect()
}
