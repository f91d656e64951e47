//! A new page: every field of its type, explained, and placeholders for its texts.
//!
//! The fields come from the tables that pages are read by, their explanations and values from the
//! texts about them; only what follows below them is a file, in `starters/`.

use jiff::civil::Date;

use super::Title;
use super::dated::{in_a_month, in_a_year};
use crate::content::{FIELDS, Network, PageType};
use crate::diagnostics::{Arg, Language, Messages};
use crate::schema::{Subject, description};
use crate::yaml::{Field, Presence, Shape};

/// The text of a new page.
pub fn starter(page_type: PageType, title: &Title, language: Language, today: Date) -> String {
    let writer = Writer {
        messages: Messages::new(language),
        page_type,
        values: [
            ("type", page_type.as_str().into()),
            ("title", TITLE.into()),
            ("today", today.to_string().into()),
            ("in_a_month", in_a_month(today).to_string().into()),
            ("in_a_year", in_a_year(today).to_string().into()),
        ],
    };
    let intro = comment(&writer.messages.word("starter-intro"));
    let fields = writer.fields();
    let body = body(page_type, language);
    // The title comes last, and not through the texts: it may hold anything, braces too, and be
    // longer than the values of messages.
    format!("---\n{intro}\n{fields}---\n\n{body}").replacen(TITLE, &title.quoted(), 1)
}

/// Where the title goes.
const TITLE: &str = "{title}";

/// What follows below the fields.
const fn body(page_type: PageType, language: Language) -> &'static str {
    match (language, page_type) {
        (Language::Swedish, PageType::Page) => include_str!("starters/sv/page.md"),
        (Language::Swedish, PageType::Network) => include_str!("starters/sv/network.md"),
        (Language::Swedish, PageType::MeetingPlace) => include_str!("starters/sv/meeting-place.md"),
        (Language::English, PageType::Page) => include_str!("starters/en/page.md"),
        (Language::English, PageType::Network) => include_str!("starters/en/network.md"),
        (Language::English, PageType::MeetingPlace) => include_str!("starters/en/meeting-place.md"),
    }
}

/// The fields that a new page begins with, in this order. All others follow, turned off.
const fn first_fields(page_type: PageType) -> &'static [&'static str] {
    match page_type {
        PageType::Page => &[
            "title",
            "type",
            "draft",
            "summary",
            "owner",
            "reviewed",
            "review_every",
        ],
        PageType::Network => &[
            "title",
            "type",
            "draft",
            "summary",
            "mission",
            "audience",
            "owner",
            "reviewed",
            "review_every",
        ],
        PageType::MeetingPlace => &[
            "title",
            "type",
            "draft",
            "summary",
            "mission",
            "audience",
            "schedule",
            "owner",
            "reviewed",
            "review_every",
        ],
    }
}

/// Writes the fields of a new page.
struct Writer {
    messages: Messages,
    page_type: PageType,
    /// What the texts may name.
    values: [(&'static str, Arg); 5],
}

impl Writer {
    /// All fields of the type, each with its explanation.
    fn fields(&self) -> String {
        let first = first_fields(self.page_type);
        let in_use = first
            .iter()
            .filter_map(|name| FIELDS.iter().find(|field| field.name == *name));
        let (of_networks, of_every_page): (Vec<&Field>, Vec<&Field>) = FIELDS
            .iter()
            .filter(|field| !first.contains(&field.name))
            .partition(|field| is_of_networks(field));
        let turned_off = of_networks
            .into_iter()
            .filter(|_| self.page_type.is_network())
            .chain(of_every_page);
        let blocks: Vec<String> = in_use
            .map(|field| self.block(field, ""))
            .chain(turned_off.map(|field| self.block(field, "#")))
            .filter(|block| !block.is_empty())
            .collect();
        blocks.join("\n")
    }

    /// A field with its explanation, and a sign before each of its lines; nothing for a field
    /// without a value to begin with.
    fn block(&self, field: &Field, sign: &str) -> String {
        let id = field.text_id(&Subject::Page.text_id());
        let lines = self.lines(field, &id);
        if lines.is_empty() {
            return String::new();
        }
        let said = description(field, &id, self.page_type.as_str(), &self.messages);
        let required: Vec<&str> = field
            .fields()
            .iter()
            .filter(|part| part.presence == Presence::Required)
            .map(|part| part.name)
            .collect();
        let said = if required.is_empty() {
            said
        } else {
            let args = [
                ("count", required.len().into()),
                ("fields", required.join(", ").into()),
            ];
            format!("{said} {}", self.messages.phrase("starter-required", &args))
        };
        let lines = lines.iter().flat_map(|line| [sign, line, "\n"]);
        comment(&said) + &lines.collect::<String>()
    }

    /// A field and its value, as YAML. Of a list of mappings, one.
    fn lines(&self, field: &Field, id: &str) -> Vec<String> {
        if !field.fields().is_empty() {
            let parts = field.fields().iter();
            let parts = parts.flat_map(|part| self.lines(part, &part.text_id(id)));
            let first = match field.shape {
                Shape::Group(_) => "    ",
                _ => "  - ",
            };
            return below(field.name, parts, first, "    ");
        }
        let value = self.messages.attribute_phrase(id, "starter", &self.values);
        let Some(value) = value else {
            return Vec::new();
        };
        let values = value.lines().map(str::to_owned);
        match field.shape {
            Shape::Texts | Shape::Patterns(_) => below(field.name, values, "  - ", "  - "),
            Shape::Anything => below(field.name, values, "  ", "  "),
            _ => vec![format!("{}: {value}", field.name)],
        }
    }
}

/// A field's name, and lines that are indented below it; nothing without lines.
fn below(
    name: &str,
    lines: impl Iterator<Item = String>,
    first: &str,
    further: &str,
) -> Vec<String> {
    let mut all: Vec<String> = lines
        .enumerate()
        .map(|(index, line)| format!("{}{line}", if index == 0 { first } else { further }))
        .collect();
    if !all.is_empty() {
        all.insert(0, format!("{name}:"));
    }
    all
}

fn is_of_networks(field: &Field) -> bool {
    Network::FIELDS.iter().any(|other| other.name == field.name)
}

/// A text as comments of YAML.
fn comment(text: &str) -> String {
    text.lines().flat_map(|line| ["# ", line, "\n"]).collect()
}
