//! What a network is: its mission, initiatives, people and meetings. The reason samverk exists.

use jiff::civil::{Date, Time};

use super::values;
use crate::diagnostics::Code;
use crate::slug::slug;
use crate::source::{Span, Spanned};
use crate::yaml::{Fields, Problems, Value};

/// Why a network exists, as its page says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mission {
    /// In running text.
    Text(String),
    /// Point by point.
    Points(Vec<String>),
}

/// The fields of networks and meeting places. On other pages all of it is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Network {
    /// Why it exists; required for networks and meeting places.
    pub mission: Option<Mission>,
    /// Examples of what it does.
    pub initiatives: Vec<Initiative>,
    /// Who it is for.
    pub audience: Vec<String>,
    /// Who runs it.
    pub organisers: Vec<String>,
    /// How far it reaches: a city, an area, a school.
    pub scope: String,
    /// When it meets, in words.
    pub schedule: String,
    /// Dated meetings, in the order written.
    pub meetings: Vec<Meeting>,
    /// Whom to ask.
    pub contacts: Vec<Contact>,
    /// Further facts for the page's panel.
    pub facts: Vec<Fact>,
}

/// An example of what a network does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Initiative {
    /// Its name; never empty.
    pub title: String,
    /// The slug of its name, the anchor that pages make for it.
    pub slug: String,
    /// What it is about.
    pub description: String,
    /// Where it takes place.
    pub place: String,
    /// When, in words: `2026`, `läsåret 2026/2027`.
    pub year: String,
    /// Who else takes part.
    pub partners: Vec<String>,
    /// Where to read on: a content path, an address or a URL.
    pub link: Option<Spanned<String>>,
}

/// A dated meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// The day.
    pub date: Date,
    /// When it begins, in the site's time zone.
    pub start: Option<Time>,
    /// When it ends; not before `start`.
    pub end: Option<Time>,
    /// Where.
    pub place: String,
    /// What it is about.
    pub title: String,
    /// Where to read on: a content path, an address or a URL.
    pub link: Option<Spanned<String>>,
}

/// A person or function to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The name; never empty.
    pub name: String,
    /// What they answer for.
    pub role: String,
    /// Mail address, checked for its form.
    pub email: String,
    /// Phone number as written.
    pub phone: String,
}

/// A row of the facts panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// How much, which, where.
    pub value: String,
}

impl Network {
    /// The names of the fields read here.
    pub const FIELDS: &'static [&'static str] =
        &["mission", "initiatives", "audience", "organisers", "scope", "schedule", "meetings", "contacts", "facts"];

    /// Reads the fields from a page's front matter; what does not fit is reported and left out.
    pub fn read(fields: &Fields<'_>, problems: &mut Problems) -> Self {
        Self {
            mission: mission(fields, problems),
            initiatives: list(fields, "initiatives", problems, initiative),
            audience: plain(fields.texts("audience", problems)),
            organisers: plain(fields.texts("organisers", problems)),
            scope: text(fields, "scope", problems),
            schedule: text(fields, "schedule", problems),
            meetings: list(fields, "meetings", problems, meeting),
            contacts: list(fields, "contacts", problems, contact),
            facts: list(fields, "facts", problems, fact),
        }
    }

    /// All links in the fields, in the order that [`Network::links`] promises: initiatives, then meetings.
    pub fn links(&self) -> impl Iterator<Item = &Spanned<String>> {
        let initiatives = self.initiatives.iter().filter_map(|initiative| initiative.link.as_ref());
        initiatives.chain(self.meetings.iter().filter_map(|meeting| meeting.link.as_ref()))
    }
}

fn mission(fields: &Fields<'_>, problems: &mut Problems) -> Option<Mission> {
    let entry = fields.entry("mission")?;
    let before = problems.count();
    let mission = if matches!(entry.node.value, Value::List(_)) {
        let points = plain(fields.texts("mission", problems));
        (!points.is_empty()).then_some(Mission::Points(points))
    } else {
        fields.text("mission", problems).map(|text| Mission::Text(text.value.to_owned()))
    };
    if mission.is_none() && problems.count() == before {
        problems.add(Code::FieldEmpty, entry.key_span, |finding| finding.with("field", "mission"));
    }
    mission
}

fn list<T>(fields: &Fields<'_>, name: &str, problems: &mut Problems, read: impl Fn(&Fields<'_>, &mut Problems) -> Option<T>) -> Vec<T> {
    let known: &[&str] = match name {
        "initiatives" => &["title", "description", "where", "year", "partners", "link"],
        "meetings" => &["date", "start", "end", "place", "title", "link"],
        "contacts" => &["name", "role", "email", "phone"],
        _ => &["label", "value"],
    };
    let items = fields.items(name, problems);
    items.iter().filter_map(|item| read(&Fields::of(item, known, problems)?, problems)).collect()
}

fn initiative(fields: &Fields<'_>, problems: &mut Problems) -> Option<Initiative> {
    let title = fields.required_text("title", problems);
    let rest = Initiative {
        title: String::new(),
        slug: String::new(),
        description: text(fields, "description", problems),
        place: text(fields, "where", problems),
        year: text(fields, "year", problems),
        partners: plain(fields.texts("partners", problems)),
        link: fields.text("link", problems).map(Spanned::to_owned),
    };
    let title = title?.value.to_owned();
    Some(Initiative { slug: slug(&title), title, ..rest })
}

fn meeting(fields: &Fields<'_>, problems: &mut Problems) -> Option<Meeting> {
    if fields.entry("date").is_none() {
        fields.missing("date", problems);
    }
    let date = fields.parsed("date", Code::DateInvalid, problems, values::date);
    let start = fields.parsed("start", Code::TimeInvalid, problems, values::time);
    let mut end = fields.parsed("end", Code::TimeInvalid, problems, values::time);
    if let (Some(start), Some(ends)) = (&start, &end)
        && ends.value < start.value
    {
        let written = |span: Span| problems.source().slice(span).trim_matches(['"', '\'', ' ']).to_owned();
        let (from, to) = (written(start.span), written(ends.span));
        problems.add(Code::EndBeforeStart, ends.span, |finding| finding.with("start", from).with("end", to));
        end = None;
    }
    let rest = Meeting {
        date: Date::ZERO,
        start: start.map(|start| start.value),
        end: end.map(|end| end.value),
        place: text(fields, "place", problems),
        title: text(fields, "title", problems),
        link: fields.text("link", problems).map(Spanned::to_owned),
    };
    Some(Meeting { date: date?.value, ..rest })
}

fn contact(fields: &Fields<'_>, problems: &mut Problems) -> Option<Contact> {
    let name = fields.required_text("name", problems);
    let email = fields.parsed("email", Code::EmailInvalid, problems, values::email);
    let rest = Contact {
        name: String::new(),
        role: text(fields, "role", problems),
        email: email.map(|email| email.value).unwrap_or_default(),
        phone: text(fields, "phone", problems),
    };
    Some(Contact { name: name?.value.to_owned(), ..rest })
}

fn fact(fields: &Fields<'_>, problems: &mut Problems) -> Option<Fact> {
    let label = fields.required_text("label", problems);
    let value = fields.required_text("value", problems);
    Some(Fact { label: label?.value.to_owned(), value: value?.value.to_owned() })
}

fn text(fields: &Fields<'_>, name: &str, problems: &mut Problems) -> String {
    fields.text(name, problems).map(|text| text.value.to_owned()).unwrap_or_default()
}

fn plain(texts: Vec<Spanned<&str>>) -> Vec<String> {
    texts.into_iter().map(|text| text.value.to_owned()).collect()
}
