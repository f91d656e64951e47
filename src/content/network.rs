//! What a network is: its mission, initiatives and people. The reason samverk exists.

use super::{Accent, Meeting};
use crate::slug::slug;
use crate::source::{Span, Spanned};
use crate::values::{self, phone, phone_link};
use crate::yaml::{Field, Fields, Problems, Shape, Value, View};
use serde::{Deserialize, Serialize};

/// Why a network exists, as its page says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mission {
    /// In running text.
    Text(String),
    /// Point by point.
    Points(Vec<String>),
}

/// The fields of networks and meeting places. On other pages all of it is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The colour that its page names.
    pub accent: Option<Accent>,
}

/// An example of what a network does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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

/// A person or function to ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The name; never empty.
    pub name: String,
    /// Where the name is written.
    pub name_span: Span,
    /// What they answer for.
    pub role: String,
    /// Mail address, checked for its form.
    pub email: String,
    /// Phone number as written.
    pub phone: String,
}

impl Contact {
    /// What a link to the phone number calls, if it is one: `tel:0313900602`.
    pub fn phone_link(&self) -> Option<String> {
        phone_link(&self.phone)
    }
}

/// A row of the facts panel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// How much, which, where.
    pub value: String,
}

impl Network {
    /// The fields that only networks and meeting places have.
    #[rustfmt::skip]
    pub const FIELDS: &'static [Field] = &[
        Field::new("mission", Shape::Texts).prose().required().swedish("uppdrag syfte")
            .seen(View::As("text or list of texts")),
        Field::new("audience", Shape::Texts).prose().swedish("målgrupp målgrupper"),
        Field::new("organisers", Shape::Texts).prose().swedish("arrangör arrangörer"),
        Field::new("scope", Shape::Text).prose().swedish("omfattning"),
        Field::new("schedule", Shape::Text).prose().swedish("schema mötestider"),
        Field::new("initiatives", Shape::Items(Initiative::FIELDS))
            .swedish("insatser insats initiativ exempel").seen(View::As("list of initiatives")),
        Field::new("meetings", Shape::Items(Meeting::FIELDS))
            .swedish("träffar träff möten möte").seen(View::As("list of meetings")),
        Field::new("contacts", Shape::Items(Contact::FIELDS))
            .swedish("kontakt kontakter kontaktperson kontaktpersoner kontaktuppgifter"),
        Field::new("facts", Shape::Items(Fact::FIELDS)).swedish("fakta"),
        Field::new("accent", Shape::Choice(Accent::NAMES)).swedish("färg"),
    ];

    /// Reads the fields from a page's front matter; what does not fit is reported and left out.
    pub fn read(fields: &Fields<'_>, problems: &mut Problems) -> Self {
        Self {
            mission: mission(fields, problems),
            initiatives: list(fields, "initiatives", problems, Initiative::read),
            audience: plain(fields.texts("audience", problems)),
            organisers: plain(fields.texts("organisers", problems)),
            scope: text(fields, "scope", problems),
            schedule: text(fields, "schedule", problems),
            meetings: Meeting::read_all(fields, problems),
            contacts: list(fields, "contacts", problems, Contact::read),
            facts: list(fields, "facts", problems, Fact::read),
            accent: fields
                .choice("accent", problems, Accent::from_name)
                .map(|accent| accent.value),
        }
    }

    /// All links in the fields, initiatives, then meetings, of each `link` before
    /// `online`.
    pub fn links(&self) -> impl Iterator<Item = &Spanned<String>> {
        let initiatives = self
            .initiatives
            .iter()
            .filter_map(|initiative| initiative.link.as_ref());
        initiatives.chain(
            self.meetings
                .iter()
                .flat_map(|meeting| meeting.link.iter().chain(&meeting.online)),
        )
    }
}

impl Initiative {
    #[rustfmt::skip]
    const FIELDS: &'static [Field] = &[
        Field::new("title", Shape::Text).prose().required().swedish("titel rubrik"),
        Field::new("description", Shape::Text).prose().swedish("beskrivning text"),
        Field::new("where", Shape::Text).prose().swedish("plats var"),
        Field::new("year", Shape::Text).prose().swedish("år"),
        Field::new("partners", Shape::Texts).prose()
            .swedish("samarbetspartner samarbetspartners partner partners"),
        Field::new("link", Shape::Text).swedish("länk").seen(View::As("address or web address")),
    ];

    fn read(fields: &Fields<'_>, problems: &mut Problems) -> Option<Self> {
        let title = fields.text("title", problems);
        let rest = Self {
            title: String::new(),
            slug: String::new(),
            description: text(fields, "description", problems),
            place: text(fields, "where", problems),
            year: text(fields, "year", problems),
            partners: plain(fields.texts("partners", problems)),
            link: fields.text("link", problems).map(Spanned::to_owned),
        };
        let title = title?.value.to_owned();
        Some(Self {
            slug: slug(&title),
            title,
            ..rest
        })
    }
}

impl Contact {
    #[rustfmt::skip]
    const FIELDS: &'static [Field] = &[
        Field::new("name", Shape::Text).prose().required().swedish("namn"),
        Field::new("role", Shape::Text).prose().swedish("roll titel befattning"),
        Field::new("email", Shape::Pattern(&values::EMAIL))
            .swedish("epost mejl mail epostadress mejladress"),
        Field::new("phone", Shape::Text).swedish("telefon telefonnummer tel mobil"),
    ];

    fn read(fields: &Fields<'_>, problems: &mut Problems) -> Option<Self> {
        let name = fields.text("name", problems);
        let email = fields.parsed("email", problems, values::email);
        let rest = Self {
            name: String::new(),
            name_span: Span::default(),
            role: text(fields, "role", problems),
            email: email.map(|email| email.value).unwrap_or_default(),
            phone: phone(fields, problems),
        };
        let name = name?;
        Some(Self {
            name: name.value.to_owned(),
            name_span: name.span,
            ..rest
        })
    }
}

impl Fact {
    #[rustfmt::skip]
    const FIELDS: &'static [Field] = &[
        Field::new("label", Shape::Text).prose().required().swedish("etikett rubrik"),
        Field::new("value", Shape::Text).prose().required().swedish("värde"),
    ];

    fn read(fields: &Fields<'_>, problems: &mut Problems) -> Option<Self> {
        let label = fields.text("label", problems);
        let value = fields.text("value", problems);
        Some(Self {
            label: label?.value.to_owned(),
            value: value?.value.to_owned(),
        })
    }
}

fn mission(fields: &Fields<'_>, problems: &mut Problems) -> Option<Mission> {
    let entry = fields.entry("mission")?;
    if matches!(entry.node.value, Value::List(_)) {
        let points = plain(fields.texts("mission", problems));
        (!points.is_empty()).then_some(Mission::Points(points))
    } else {
        fields
            .text("mission", problems)
            .map(|text| Mission::Text(text.value.to_owned()))
    }
}

fn list<T>(
    fields: &Fields<'_>,
    name: &str,
    problems: &mut Problems,
    read: impl Fn(&Fields<'_>, &mut Problems) -> Option<T>,
) -> Vec<T> {
    fields
        .items(name, problems)
        .iter()
        .filter_map(|item| read(item, problems))
        .collect()
}

/// A text of a field; empty where it is not set.
pub(super) fn text(fields: &Fields<'_>, name: &str, problems: &mut Problems) -> String {
    fields
        .text(name, problems)
        .map(|text| text.value.to_owned())
        .unwrap_or_default()
}

fn plain(texts: Vec<Spanned<&str>>) -> Vec<String> {
    texts
        .into_iter()
        .map(|text| text.value.to_owned())
        .collect()
}
