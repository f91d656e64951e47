//! JSON Schema of front matter and of `site.yaml`, for editors: made of the tables that the parser
//! reads through.
//!
//! Draft 7 (<https://json-schema.org/draft-07>), which the YAML extensions of editors understand in
//! all their versions. What is a warning to samverk, an unknown field, the schema does not allow:
//! editors draw a squiggle for either.

mod shape;

use std::iter;

use serde_json::{Map, Value, json};

pub use shape::{EXAMPLE, description};

use crate::content::PageType;
use crate::diagnostics::Messages;
use crate::yaml::Field;
use crate::{config, content};

/// The version of JSON Schema.
const DRAFT: &str = "http://json-schema.org/draft-07/schema#";

/// What a schema describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The fields of a page.
    Page,
    /// `site.yaml`.
    Site,
}

impl Subject {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Page, Self::Site];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Site => "site",
        }
    }

    fn fields(self) -> &'static [Field] {
        match self {
            Self::Page => &content::FIELDS,
            Self::Site => config::FIELDS,
        }
    }

    /// The name of the text that entitles the schema; those of its fields are made of it
    /// ([`Field::text_id`]).
    pub fn text_id(self) -> String {
        format!("schema-{}", self.as_str())
    }
}

/// The schema of one of them, with descriptions in the language of `messages`.
pub fn of(subject: Subject, messages: &Messages) -> Value {
    let mut schema = Map::new();
    schema.insert("$schema".into(), DRAFT.into());
    schema.insert("title".into(), messages.word(&subject.text_id()).into());
    schema.extend(shape::object(
        subject.fields(),
        &subject.text_id(),
        messages,
    ));
    if subject == Subject::Page {
        schema.insert(
            "allOf".into(),
            json!([
                only_networks_need_their_fields(),
                only_networks_have_their_fields()
            ]),
        );
    }
    Value::Object(schema)
}

/// One document that holds all schemas, under `definitions`.
pub fn of_all(messages: &Messages) -> Value {
    let schemas: Map<_, _> = Subject::ALL
        .into_iter()
        .map(|subject| (subject.as_str().to_owned(), of(subject, messages)))
        .collect();
    json!({ "$schema": DRAFT, "definitions": schemas })
}

/// The names of all texts that the schemas hold.
pub fn texts() -> Vec<String> {
    fn below(id: &str, fields: &[Field]) -> Vec<String> {
        let of_field = |field: &Field| {
            let id = field.text_id(id);
            let inner = below(&id, field.fields());
            iter::once(id).chain(inner)
        };
        fields.iter().flat_map(of_field).collect()
    }
    Subject::ALL
        .into_iter()
        .flat_map(|subject| {
            iter::once(subject.text_id()).chain(below(&subject.text_id(), subject.fields()))
        })
        .collect()
}

fn only_networks_need_their_fields() -> Value {
    let types: Vec<&str> = PageType::ALL
        .into_iter()
        .filter(|page_type| page_type.is_network())
        .map(PageType::as_str)
        .collect();
    let required: Vec<&str> = content::required_of_networks()
        .map(|field| field.name)
        .collect();
    json!({
        "if": { "properties": { "type": { "enum": types } }, "required": ["type"] },
        "then": { "required": required },
    })
}

fn only_networks_have_their_fields() -> Value {
    let refused: Map<_, _> = content::Network::FIELDS
        .iter()
        .map(|field| (field.name.to_owned(), Value::Bool(false)))
        .collect();
    // Also where there is no type: a condition on a property that is not there holds.
    json!({
        "if": { "properties": { "type": { "const": PageType::default().as_str() } } },
        "then": { "properties": refused },
    })
}
