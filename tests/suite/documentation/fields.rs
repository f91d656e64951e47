//! Fields of pages and settings of sites, from the tables that they are read by.

use std::fmt::Write as _;

use samverk::diagnostics::Code;
use samverk::schema::{EXAMPLE, Subject, description};
use samverk::yaml::{Field, Presence, Shape, TextPattern};
use samverk::{config, content};

use super::printed::Section;
use super::words::{Edition, Shapes};

/// A table of fields, of which a page shows some.
pub(super) struct Table {
    pub(super) subject: Subject,
    /// All that may stand together.
    pub(super) all: &'static [Field],
    /// Those that are shown.
    pub(super) shown: &'static [Field],
}

impl Table {
    /// The fields of every page, without those of networks.
    pub(super) fn of_pages() -> Self {
        let of_networks = content::Network::FIELDS.len();
        Self {
            subject: Subject::Page,
            all: &content::FIELDS,
            shown: &content::FIELDS[..content::FIELDS.len() - of_networks],
        }
    }

    /// The fields that networks and meeting places have besides.
    pub(super) fn of_networks() -> Self {
        Self {
            subject: Subject::Page,
            all: &content::FIELDS,
            shown: content::Network::FIELDS,
        }
    }

    /// The settings.
    pub(super) fn of_sites() -> Self {
        Self {
            subject: Subject::Site,
            all: config::FIELDS,
            shown: config::FIELDS,
        }
    }

    /// A section for each field.
    pub(super) fn sections(&self, edition: &Edition) -> Vec<Section> {
        let kind = match self.subject {
            Subject::Page => "field",
            Subject::Site => "setting",
        };
        let section = |field: &Field| Section {
            name: format!("{kind} {}", field.name),
            text: self.section(field, edition),
        };
        self.shown.iter().map(section).collect()
    }

    /// All names with what they are, and a link to where a page says more.
    pub(super) fn list(&self, name: &str, page: &str, edition: &Edition) -> Section {
        let words = edition.words;
        let head = match self.subject {
            Subject::Page => words.field,
            Subject::Site => words.setting,
        };
        let rows = self.shown.iter().map(|field| {
            let id = field.text_id(&self.subject.text_id());
            let anchor = field.name.replace('_', "-");
            let text = first_sentence(&text(field, &id, edition)).to_owned();
            format!("| [`{}`]({page}#{anchor}) | {text} |\n", field.name)
        });
        let rows: String = rows.collect();
        Section {
            name: name.to_owned(),
            text: format!("| {head} | {} |\n| --- | --- |\n{rows}", words.what),
        }
    }

    fn section(&self, field: &Field, edition: &Edition) -> String {
        let id = field.text_id(&self.subject.text_id());
        let words = edition.words;
        let mut out = format!("## `{}`\n\n{}\n\n", field.name, text(field, &id, edition));
        let example = edition.messages.attribute(&id, EXAMPLE);
        let example = example.unwrap_or_else(|| panic!("no .{EXAMPLE} of {id}"));
        write!(out, "```yaml\n{example}\n```\n\n").unwrap();
        let required = match field.presence {
            Presence::Optional => "",
            Presence::NonEmpty => words.must_have_value,
            Presence::Required => words.must_be_there,
        };
        let value = shape(field, edition);
        out += format!("- **{}:** {value}. {required}", words.value).trim_end();
        out += "\n";
        let names = field.other_names(self.all);
        let swedish = names.swedish.iter().map(String::as_str);
        out += &others(words.also_swedish, swedish);
        out += &others(words.also_programs, names.programs.into_iter());
        let parts = self.parts(field, &id, "", edition);
        if !parts.is_empty() {
            write!(out, "\n{} `{}`:\n\n{parts}", words.within, field.name).unwrap();
        }
        out
    }

    /// The fields below a field, each with what it is, and those below them.
    fn parts(&self, field: &Field, id: &str, above: &str, edition: &Edition) -> String {
        let parts = field.fields().iter().map(|part| {
            let id = part.text_id(id);
            let path = format!("{above}{}", part.name);
            let mut lines = format!("`{path}`\n: {}\n", text(part, &id, edition));
            if !matches!(part.shape, Shape::Text) {
                writeln!(
                    lines,
                    ": {}: {}.",
                    edition.words.value,
                    shape(part, edition)
                )
                .unwrap();
            }
            // What may also stand at the top is told there.
            let same = self
                .all
                .iter()
                .find(|top| top.name == part.name && !part.fields().is_empty());
            if let Some(top) = same {
                let anchor = top.name.replace('_', "-");
                write!(
                    lines,
                    ": {} [`{}`](#{anchor}).\n\n",
                    edition.words.as_in, top.name
                )
                .unwrap();
                return lines;
            }
            lines + "\n" + &self.parts(part, &id, &format!("{path}: "), edition)
        });
        parts.collect()
    }
}

/// What a field is. The texts are plain: what Markdown would read as marks is none.
fn text(field: &Field, id: &str, edition: &Edition) -> String {
    let text = description(field, id, "any", &edition.messages);
    assert!(!text.contains(['|', '<', '`', '\n']), "{id}: {text}");
    let required = field.presence == Presence::Required;
    let said = [
        "Måste finnas.",
        "Required.",
        "måste ha ett",
        "must have one",
    ]
    .iter()
    .any(|words| text.contains(words));
    assert!(required || !text.ends_with("Required."), "{id}: {text}");
    assert!(said || !required, "{id} does not say that it is required");
    in_code(&text)
}

/// The text with what is written as it is, settings, paths and patterns, marked as code.
fn in_code(text: &str) -> String {
    let is_written = |word: &str| {
        word.contains(['*', '{', '"', '@'])
            || word.starts_with(['/', '['])
            || word.contains("://")
            || [".md", ".svg", ".yaml"]
                .iter()
                .any(|ending| word.ends_with(ending))
            || word.ends_with('/')
    };
    let words = text.split(' ').map(|word| {
        let bare = word.trim_end_matches(['.', ',', ':', ')']);
        if is_written(bare) && !bare.is_empty() {
            format!("`{bare}`{}", &word[bare.len()..])
        } else {
            word.to_owned()
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

fn first_sentence(text: &str) -> &str {
    text.find(". ").map_or(text, |at| &text[..=at])
}

/// A line with other names, if there are any.
fn others<'n>(what: &str, names: impl Iterator<Item = &'n str>) -> String {
    let names: Vec<&str> = names.collect();
    if names.is_empty() {
        return String::new();
    }
    format!("- **{what}:** {}\n", names.join(", "))
}

fn shape(field: &Field, edition: &Edition) -> String {
    let words = edition.words;
    let shapes = &words.shapes;
    let chosen = |lead: &str, choices: &[&str]| {
        let choices: Vec<String> = choices.iter().map(|word| format!("`{word}`")).collect();
        format!("{lead} {}", choices.join(", "))
    };
    String::from(match field.shape {
        Shape::Text => shapes.text,
        Shape::Texts => shapes.texts,
        Shape::Lists => shapes.groups,
        Shape::Pattern(form) => formed(form, shapes, field),
        Shape::Patterns(form) if form.code == Code::DateInvalid => shapes.dates,
        Shape::Patterns(_) => shapes.addresses,
        Shape::Choice(choices) => return chosen(words.choose, choices),
        Shape::Choices(choices) => return chosen(words.choose_some, choices),
        Shape::Integer => shapes.number,
        Shape::Flag => shapes.flag,
        Shape::Items(_) => shapes.items,
        Shape::Links(_) => shapes.links,
        Shape::Group(_) => shapes.lines,
        Shape::Named(..) => shapes.named,
        Shape::Remarks(_) => shapes.remarks,
        Shape::Anything => shapes.anything,
    })
}

fn formed(form: &TextPattern, shapes: &Shapes, field: &Field) -> &'static str {
    match form.code {
        Code::DateInvalid => shapes.date,
        Code::TimeInvalid => shapes.time,
        Code::IntervalInvalid => shapes.interval,
        Code::EmailInvalid if field.name == "owner" => shapes.mailbox,
        Code::EmailInvalid => shapes.email,
        Code::SlugInvalid => shapes.slug,
        Code::AliasInvalid => shapes.address,
        Code::LanguageUnknown => shapes.language,
        Code::BaseUrlInvalid => shapes.web_address,
        Code::TimezoneUnknown => shapes.zone,
        Code::ColourInvalid => shapes.colour,
        other => panic!("say in words.rs what a value is that {other} is about"),
    }
}
