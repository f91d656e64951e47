//! A new page: every field of its type, explained, and placeholders for its texts.
//!
//! The fields come from the tables that pages are read by, their explanations and values from the
//! texts about them; only what follows below them is a file, in `starters/`.

use jiff::civil::Date;

use super::Title;
use super::dated::{day_later, in_a_month, in_a_year, weeks_later};
use super::original::{self, Original, Taken};
use super::title::is_unprintable;
use crate::content::{Document, FIELDS, Network, PageType};
use crate::diagnostics::{Arg, Language, Messages};
use crate::schema::{Subject, description};
use crate::slug::slug;
use crate::yaml::{Field, Node, Presence, Shape};

/// The text of a new page.
pub fn starter(page_type: PageType, title: &Title, language: Language, today: Date) -> String {
    let slug = String::new();
    Writer::new(page_type, language, today, slug, None).page(title)
}

/// The text of a new page that is `original` in another language, explained in `language`: what is
/// the same in all languages is there already, what is to be translated stands in comments. Where
/// that page leads all others, it is they that are older one day.
pub fn version(
    original: &Document,
    title: &Title,
    language: Language,
    today: Date,
    leads: bool,
) -> String {
    let (fields, name) = (&original.front_matter, &original.name);
    // The name of the file is the original's, and says nothing to those who read this one.
    let slug = if name.is_index() || title.slug() == slug(&name.stem) {
        String::new()
    } else {
        title.slug()
    };
    let taken_from = Original::of(original);
    let writer = Writer::new(fields.page_type, language, today, slug, Some(taken_from));
    Writer { leads, ..writer }.page(title)
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

/// The fields that are in use in a new page even where its original does without: it cannot be
/// finished without having thought of them.
const NEVER_OFF: [&str; 7] = [
    "title",
    "type",
    "draft",
    "mission",
    "owner",
    "reviewed",
    "review_every",
];

/// The fields whose value in a new page is not its original's.
const OWN: [&str; 6] = ["title", "type", "draft", "reviewed", "slug", "aliases"];

/// Writes the fields of a new page.
struct Writer<'a> {
    messages: Messages,
    language: Language,
    page_type: PageType,
    /// What the texts may name.
    values: [(&'static str, Arg); 8],
    /// The last part of the page's address, where that is another than the file's name; or empty.
    slug: String,
    original: Option<Original<'a>>,
    /// Whether the original becomes a translation of this page, as of its own day.
    leads: bool,
}

impl<'a> Writer<'a> {
    fn new(
        page_type: PageType,
        language: Language,
        today: Date,
        slug: String,
        original: Option<Original<'a>>,
    ) -> Self {
        Self {
            messages: Messages::new(language),
            language,
            page_type,
            values: [
                ("type", page_type.as_str().into()),
                ("title", TITLE.into()),
                ("today", today.to_string().into()),
                ("in_a_month", in_a_month(today).to_string().into()),
                ("in_a_year", in_a_year(today).to_string().into()),
                // Of a meeting in a month that comes back every week.
                ("day_later", day_later(in_a_month(today)).to_string().into()),
                (
                    "week_later",
                    weeks_later(in_a_month(today), 1).to_string().into(),
                ),
                (
                    "two_weeks_later",
                    weeks_later(in_a_month(today), 2).to_string().into(),
                ),
            ],
            slug,
            original,
            leads: false,
        }
    }

    fn page(&self, title: &Title) -> String {
        let mut intro = comment(&self.messages.word("starter-intro"));
        if let Some(original) = &self.original {
            let args = [("original", original.path().into())];
            intro.push_str(&comment(&self.messages.phrase("starter-version", &args)));
        }
        let fields = self.fields();
        let body = body(self.page_type, self.language);
        // The title comes last, and not through the texts: it may hold anything, braces too, and be
        // longer than the values of messages.
        format!("---\n{intro}\n{fields}---\n\n{body}").replacen(TITLE, &title.quoted(), 1)
    }

    /// All fields of the type, each with its explanation.
    fn fields(&self) -> String {
        let first = first_fields(self.page_type);
        let (of_networks, of_every_page): (Vec<&Field>, Vec<&Field>) = FIELDS
            .iter()
            .filter(|field| !first.contains(&field.name))
            .partition(|field| is_of_networks(field));
        let further = of_networks
            .into_iter()
            .filter(|_| self.page_type.is_network())
            .chain(of_every_page);
        let in_order = first
            .iter()
            .filter_map(|name| FIELDS.iter().find(|field| field.name == *name))
            .chain(further);
        let (in_use, turned_off): (Vec<&Field>, Vec<&Field>) =
            in_order.partition(|field| self.is_in_use(field));
        let blocks: Vec<String> = in_use
            .into_iter()
            .map(|field| self.block(field, ""))
            .chain(turned_off.into_iter().map(|field| self.block(field, "#")))
            .filter(|block| !block.is_empty())
            .collect();
        blocks.join("\n")
    }

    fn is_in_use(&self, field: &Field) -> bool {
        let Some(original) = &self.original else {
            return first_fields(self.page_type).contains(&field.name);
        };
        match field.name {
            "slug" => !self.slug.is_empty(),
            // By this, a later change of the original is told from one that is translated.
            "updated" if !self.leads => true,
            // It is the templates' own, and may hold words.
            "aliases" | "ignore" | "extra" => false,
            name => NEVER_OFF.contains(&name) || original.value(name).is_some(),
        }
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

    /// A field and its value, as YAML.
    fn lines(&self, field: &Field, id: &str) -> Vec<String> {
        let Some(original) = &self.original else {
            return self.example(field, id);
        };
        if field.name == "slug" && !self.slug.is_empty() {
            return vec![format!("slug: {}", self.slug)];
        }
        if field.name == "title" {
            let said = self.said(&[original.title()]).into_iter();
            return said.chain(self.example(field, id)).collect();
        }
        if let Shape::Anything = field.shape {
            let written = original.lines(field.name);
            return if written.is_empty() {
                self.example(field, id)
            } else {
                written
            };
        }
        let value = original
            .value(field.name)
            .filter(|_| !OWN.contains(&field.name))
            .filter(|_| self.leads || field.name != "updated");
        let taken = value.map(|value| self.taken(field, id, value));
        taken
            .filter(|lines| !lines.is_empty())
            .unwrap_or_else(|| self.example(field, id))
    }

    /// A field and its value in the original, or what to put in its place.
    fn taken(&self, field: &Field, id: &str, value: &Node<'_>) -> Vec<String> {
        if !field.fields().is_empty() {
            let items = original::items(value).into_iter();
            let items = items.flat_map(|entries| {
                let parts = field.fields().iter().flat_map(|part| {
                    let entry = entries.iter().find(|entry| entry.key == part.name);
                    let value = entry.map(|entry| &entry.node);
                    let value = value.filter(|value| !original::is_blank(value));
                    value.map_or_else(Vec::new, |value| self.taken(part, &part.text_id(id), value))
                });
                nested(field.shape, parts)
            });
            return headed(field.name, items.collect());
        }
        let Some(taken) = original::taken(field, id, value) else {
            return Vec::new();
        };
        let (said, values) = match taken {
            Taken::Facts(values) => (Vec::new(), values),
            Taken::Words(words) => {
                let here = self.messages.word("starter-translate");
                (self.said(&words), vec![here; words.len()])
            }
        };
        let written = if original::is_list(field.shape, value) {
            headed(
                field.name,
                values.iter().map(|value| format!("  - {value}")).collect(),
            )
        } else {
            let value = values.first().map_or("", String::as_str);
            vec![format!("{}: {value}", field.name)]
        };
        said.into_iter().chain(written).collect()
    }

    /// What the original says, as comments.
    fn said(&self, words: &[&str]) -> Vec<String> {
        let lines = words.iter().flat_map(|text| {
            let sign = if words.len() > 1 { "– " } else { "" };
            let lines = text.lines().filter(|line| !line.trim().is_empty());
            lines.enumerate().map(move |(index, line)| {
                let line = line.trim().replace(is_unprintable, " ");
                format!("{}{line}", if index == 0 { sign } else { "" })
            })
        });
        let lines: Vec<String> = lines.collect();
        let label = self.messages.word("starter-original");
        match lines.as_slice() {
            [line] => vec![format!("# {label} {line}")],
            _ => std::iter::once(format!("# {label}"))
                .chain(lines.iter().map(|line| format!("# {line}")))
                .collect(),
        }
    }

    /// What a new page has for a field: a line for each item of a list.
    fn placeholders(&self, id: &str) -> Vec<String> {
        let value = self.messages.attribute_phrase(id, "starter", &self.values);
        let value = value.unwrap_or_default();
        value.lines().map(str::to_owned).collect()
    }

    /// A field and an example of its value, as YAML. Of a list of mappings, one.
    fn example(&self, field: &Field, id: &str) -> Vec<String> {
        if !field.fields().is_empty() {
            let parts = field.fields().iter();
            let parts = parts.flat_map(|part| self.example(part, &part.text_id(id)));
            return headed(field.name, nested(field.shape, parts));
        }
        let values = self.placeholders(id);
        let below = |sign: &str| {
            let lines = values.iter().map(|value| format!("{sign}{value}"));
            headed(field.name, lines.collect())
        };
        match field.shape {
            Shape::Texts | Shape::Patterns(_) => below("  - "),
            Shape::Anything => below("  "),
            _ if values.is_empty() => Vec::new(),
            _ => vec![format!("{}: {}", field.name, values.join("\n"))],
        }
    }
}

/// The lines of a mapping below its field: as an item of a list, unless it is one alone.
fn nested(shape: Shape, lines: impl Iterator<Item = String>) -> Vec<String> {
    match shape {
        Shape::Group(_) => lines.map(|line| format!("    {line}")).collect(),
        _ => item(lines),
    }
}

/// The lines of a mapping as an item of a list. What stands before its first field is a comment.
fn item(lines: impl Iterator<Item = String>) -> Vec<String> {
    let mut begun = false;
    lines
        .map(|line| {
            let begins = !begun && !line.starts_with('#');
            begun |= begins;
            match (begins, begun) {
                (true, _) => format!("  - {line}"),
                (false, true) => format!("    {line}"),
                (false, false) => format!("  {line}"),
            }
        })
        .collect()
}

/// A field's name above the lines of its value; nothing without any.
fn headed(name: &str, mut lines: Vec<String>) -> Vec<String> {
    if !lines.is_empty() {
        lines.insert(0, format!("{name}:"));
    }
    lines
}

fn is_of_networks(field: &Field) -> bool {
    Network::FIELDS.iter().any(|other| other.name == field.name)
}

/// A text as comments of YAML.
fn comment(text: &str) -> String {
    text.lines().flat_map(|line| ["# ", line, "\n"]).collect()
}
