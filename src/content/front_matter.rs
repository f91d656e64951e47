//! The fields at the top of a page: where the block lies, and what it says.

use std::sync::{Arc, LazyLock};

use jiff::civil::Date;

use super::fences::{self, Block};
use super::{Interval, Mailbox, Network, Silence, values};
use crate::address;
use crate::diagnostics::{Code, Diagnostic, Family};
use crate::slug::slug;
use crate::source::{SourceFile, Span, Spanned};
use crate::yaml::{self, Fields, Problems, Value};

/// What a page describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PageType {
    /// Anything.
    #[default]
    Page,
    /// A network.
    Network,
    /// A meeting place.
    MeetingPlace,
}

impl PageType {
    const NAMES: [(&'static str, Self); 3] = [("page", Self::Page), ("network", Self::Network), ("meeting-place", Self::MeetingPlace)];

    /// The name in front matter, which is also that of the template.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Network => "network",
            Self::MeetingPlace => "meeting-place",
        }
    }
}

/// A page's fields. What was not written, or was not understood, is unset.
#[derive(Debug, Clone, Default)]
pub struct FrontMatter {
    /// The page's name.
    pub title: Option<Spanned<String>>,
    /// What the page describes.
    pub page_type: PageType,
    /// The page in one sentence.
    pub summary: String,
    /// The last part of the address, already a slug.
    pub slug: Option<Spanned<String>>,
    /// Addresses that lead here, in their one true form.
    pub aliases: Vec<Spanned<String>>,
    /// Whether the page is unfinished.
    pub draft: bool,
    /// The first day the page is shown.
    pub publish: Option<Date>,
    /// The last day the page is shown.
    pub expires: Option<Date>,
    /// When the page last changed in substance, and where it says so.
    pub updated: Option<Spanned<Date>>,
    /// When somebody last read the page through.
    pub reviewed: Option<Spanned<Date>>,
    /// How often that should be done.
    pub review_every: Option<Spanned<Interval>>,
    /// `review_every` as written.
    pub review_every_text: String,
    /// Place among its neighbours; smaller comes first.
    pub order: Option<i64>,
    /// Subjects.
    pub tags: Vec<String>,
    /// Content paths of pages on the same subject.
    pub related: Vec<Spanned<String>>,
    /// Who answers for the page.
    pub owner: Option<Mailbox>,
    /// Findings that the page lives with.
    pub ignore: Vec<Silence>,
    /// Whatever templates want.
    pub extra: Option<serde_json::Value>,
    /// The fields of networks and meeting places.
    pub network: Network,
    /// The block that the fields were read from, the `---` lines not included; `None` for a page without.
    pub block: Option<Span>,
}

const FIELDS: &[&str] = &[
    "title",
    "type",
    "summary",
    "slug",
    "aliases",
    "draft",
    "publish",
    "expires",
    "updated",
    "reviewed",
    "review_every",
    "order",
    "tags",
    "related",
    "owner",
    "ignore",
    "extra",
];

impl FrontMatter {
    /// When the page last changed in substance.
    pub fn updated_on(&self) -> Option<Date> {
        self.updated.as_ref().map(|day| day.value)
    }

    /// The last day by which the page is to be reviewed again, if it says when it was reviewed and how often.
    pub fn next_review(&self) -> Option<Date> {
        self.review_every.as_ref()?.value.after(self.reviewed.as_ref()?.value)
    }
}

/// The names of all fields, of pages of any type.
pub fn field_names() -> impl Iterator<Item = &'static str> {
    KNOWN.iter().copied()
}

/// The names of all fields.
static KNOWN: LazyLock<Vec<&str>> = LazyLock::new(|| FIELDS.iter().chain(Network::FIELDS).copied().collect());

/// Splits a page into its fields and its body. The span is that of the body.
pub(super) fn read(source: &Arc<SourceFile>, findings: &mut Vec<Diagnostic>) -> (FrontMatter, Span) {
    let whole = Span::new(0, source.text.len());
    match fences::find_block(&source.text) {
        Block::None => (FrontMatter::default(), whole),
        Block::Unclosed { fence } => {
            findings.push(Diagnostic::at(Code::FrontMatterUnclosed, source, fence));
            (FrontMatter::default(), whole)
        }
        Block::Closed { fields, body } => {
            let mut problems = Problems::new(source, Family::FrontMatter);
            let front_matter = parse(source, fields, &mut problems);
            findings.extend(problems.into_found());
            (front_matter, Span::new(body, source.text.len()))
        }
    }
}

fn parse(source: &Arc<SourceFile>, block: Span, problems: &mut Problems) -> FrontMatter {
    let unset = FrontMatter { block: Some(block), ..FrontMatter::default() };
    let root = match yaml::parse(source, block) {
        Ok(Some(root)) => root,
        Ok(None) => return unset,
        Err(finding) => {
            problems.push(*finding);
            return unset;
        }
    };
    // A missing field is missed in the block as a whole: the finding points at the `---` that opens it.
    match Fields::of(&root, &KNOWN, problems) {
        Some(fields) => from_fields(&fields.headed(Span::new(0, 3)), block, problems),
        None => unset,
    }
}

fn from_fields(fields: &Fields<'_>, block: Span, problems: &mut Problems) -> FrontMatter {
    let page_type = fields.choice("type", &PageType::NAMES, problems).map(|choice| choice.value).unwrap_or_default();
    let (publish, expires) = (day(fields, "publish", problems), day(fields, "expires", problems));
    let network = Network::read(fields, problems);
    check_type(fields, page_type, problems);
    FrontMatter {
        title: title(fields, problems),
        page_type,
        summary: fields.text("summary", problems).map(|text| text.value.to_owned()).unwrap_or_default(),
        slug: page_slug(fields, problems),
        aliases: aliases(fields, problems),
        draft: fields.flag("draft", problems),
        expires: lifetime(publish.as_ref(), expires, problems),
        publish: publish.map(|day| day.value),
        updated: day(fields, "updated", problems),
        reviewed: day(fields, "reviewed", problems),
        review_every_text: fields.entry("review_every").map_or_else(String::new, |entry| match &entry.node.value {
            Value::Text(text) => text.to_string(),
            _ => String::new(),
        }),
        review_every: fields.parsed("review_every", Code::IntervalInvalid, problems, Interval::parse),
        order: fields.parsed("order", Code::IntegerInvalid, problems, values::integer).map(|order| order.value),
        tags: fields.texts("tags", problems).into_iter().map(|tag| tag.value.to_owned()).collect(),
        related: fields.texts("related", problems).into_iter().map(Spanned::to_owned).collect(),
        owner: fields.parsed("owner", Code::EmailInvalid, problems, Mailbox::parse).map(|owner| owner.value),
        ignore: Silence::read(fields, problems),
        extra: extra(fields, block, problems),
        network,
        block: Some(block),
    }
}

fn title(fields: &Fields<'_>, problems: &mut Problems) -> Option<Spanned<String>> {
    // No title at all is fine as long as the page has a first heading; an empty one is a field left unfinished.
    fields.entry("title")?;
    fields.required_text("title", problems).map(Spanned::to_owned)
}

fn check_type(fields: &Fields<'_>, page_type: PageType, problems: &mut Problems) {
    if page_type == PageType::Page {
        // A type that was not understood has its own finding; its fields are not misplaced on top of that.
        if fields.entry("type").is_some_and(|entry| entry.node.value != Value::Text("page".into())) {
            return;
        }
        for entry in fields.entries().iter().filter(|entry| Network::FIELDS.contains(&&*entry.key)) {
            problems.add(Code::FieldMisplaced, entry.key_span, |finding| finding.with("field", &*entry.key));
        }
    } else if fields.entry("mission").is_none() {
        fields.missing("mission", problems);
    }
}

fn day(fields: &Fields<'_>, name: &'static str, problems: &mut Problems) -> Option<Spanned<Date>> {
    fields.parsed(name, Code::DateInvalid, problems, values::date)
}

fn lifetime(publish: Option<&Spanned<Date>>, expires: Option<Spanned<Date>>, problems: &mut Problems) -> Option<Date> {
    let expires = expires?;
    if let Some(publish) = publish
        && expires.value < publish.value
    {
        problems.add(Code::ExpiresBeforePublish, expires.span, |finding| {
            finding.with("expires", expires.value.to_string()).with("publish", publish.value.to_string())
        });
        return None;
    }
    Some(expires.value)
}

fn page_slug(fields: &Fields<'_>, problems: &mut Problems) -> Option<Spanned<String>> {
    fields.parsed("slug", Code::SlugInvalid, problems, |text| {
        let fits = !text.contains(['/', '\\', '?', '#', '%']) && text.chars().any(char::is_alphanumeric);
        fits.then(|| slug(text))
    })
}

fn aliases(fields: &Fields<'_>, problems: &mut Problems) -> Vec<Spanned<String>> {
    let mut aliases = Vec::new();
    for written in fields.texts("aliases", problems) {
        match address::parse(written.value) {
            Some(address) => aliases.push(Spanned::new(address, written.span)),
            None => problems.add(Code::AliasInvalid, written.span, |finding| finding.with("field", "aliases").with("value", written.value)),
        }
    }
    aliases
}

fn extra(fields: &Fields<'_>, block: Span, problems: &mut Problems) -> Option<serde_json::Value> {
    let entry = fields.entry("extra")?;
    match &entry.node.value {
        Value::Empty => None,
        Value::Map(_) => yaml::untyped_field(problems.source().slice(block), "extra"),
        Value::Text(_) | Value::List(_) => {
            problems.add(Code::FieldType, entry.node.span, |finding| {
                finding.with("field", "extra").with("expected", "fields").with("found", "text")
            });
            None
        }
    }
}
