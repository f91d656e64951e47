//! The fields at the top of a page: where the block lies, and what it says.

use serde::{Deserialize, Serialize};
use std::sync::{Arc, LazyLock};

use jiff::civil::Date;

use super::fences::{self, Block};
use super::page_type::PageType;
use super::withholding::{self, Withholding};
use super::{Film, Interval, Mailbox, Network, Suppression, extra, page_slug, tags};
use crate::address;
use crate::diagnostics::choices::JoinedKind;
use crate::diagnostics::{Code, Diagnostic, Family};
use crate::source::{SourceFile, Span, Spanned};
use crate::values;
use crate::yaml::{
    self, Entry, Field, Fields, LooksLike, Presence, Problems, Shape, TextPattern, Value, View,
    nothing_meant,
};

/// A page's fields. What was not written, or was not understood, is unset.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FrontMatter {
    /// The page's name.
    pub title: Option<Spanned<String>>,
    /// What lists call it, where its name is long; else empty.
    pub short_title: String,
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
    /// What else on the page says that it is not to be seen, in other words than these three.
    pub withholding: Vec<Withholding>,
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
    /// On a folder's own page, whether what lies in the folder stands newest first.
    pub newest_first: bool,
    /// Subjects.
    pub tags: Vec<String>,
    /// What else people call what the page is about.
    pub keywords: Vec<String>,
    /// Whether the site's search finds the page.
    pub search: bool,
    /// Content paths of pages on the same subject.
    pub related: Vec<Spanned<String>>,
    /// The page in sign language.
    pub film: Option<Film>,
    /// Who answers for the page.
    pub owner: Option<Mailbox>,
    /// Findings to ignore on the page.
    pub ignore: Vec<Suppression>,
    /// Whatever templates want.
    #[serde(with = "extra::stored")]
    pub extra: Option<serde_json::Value>,
    /// The fields of networks and meeting places.
    pub network: Network,
    /// The block that the fields were read from, the `---` lines not included; `None` for a page
    /// without.
    pub block: Option<Span>,
}

/// The fields of every page.
#[rustfmt::skip]
pub(super) const EVERY_PAGE: &[Field] = &[
    Field::new("title", Shape::Text).prose().non_empty().swedish("titel rubrik sidtitel"),
    Field::new("short_title", Shape::Text).prose().swedish("korttitel kortnamn kortrubrik"),
    Field::new("type", Shape::Choice(PageType::NAMES)).swedish("typ sidtyp"),
    Field::new("summary", Shape::Text).prose().swedish("sammanfattning ingress beskrivning"),
    Field::new("order", Shape::Integer).swedish("ordning ordningsnummer"),
    Field::new("sort", Shape::Choice(&["title", "newest"])).swedish("sortering sortera"),
    Field::new("tags", Shape::Texts).prose().swedish("taggar tagg etiketter nyckelord ämnen ämnesord"),
    Field::new("keywords", Shape::Texts).prose()
        .swedish("sökord kallas kallas_också kallas_även smeknamn andra_namn annat_namn synonymer"),
    Field::new("search", Shape::Flag).swedish("sök sökbar sökbart sökning visas_i_sök i_sök"),
    Field::new("related", Shape::Texts).seen(View::As("list of cards"))
        .swedish("relaterat relaterade relaterad liknande see_also se_även"),
    Field::new("film", Shape::Group(Film::FIELDS)).seen(View::As("`{title, link}` or null"))
        .swedish("teckenspråk teckenspråksfilm teckentolkning"),
    Field::new("owner", Shape::Pattern(&values::MAILBOX))
        .swedish("ägare ansvarig sidansvarig författare"),
    Field::new("updated", Shape::Pattern(&values::DATE)).swedish("uppdaterad uppdaterat ändrad"),
    Field::new("reviewed", Shape::Pattern(&values::DATE)).swedish("granskad granskat granskades"),
    Field::new("review_every", Shape::Pattern(&values::INTERVAL))
        .swedish("granskas granskningsintervall granska_var"),
    Field::new("draft", Shape::Flag).non_empty().swedish("utkast"),
    Field::new("publish", Shape::Pattern(&values::DATE))
        .swedish("publicera publicerad publicerat publiceras publicering publiceringsdatum"),
    Field::new("expires", Shape::Pattern(&values::DATE))
        .swedish("utgår upphör avpublicera avpubliceras slutdatum"),
    Field::new("slug", Shape::Pattern(&page_slug::SLUG)).swedish("adress"),
    Field::new("aliases", Shape::Patterns(&ALIAS)).swedish("alias gamla_adresser omdirigering"),
    Field::new("ignore", Shape::Items(Suppression::FIELDS)).seen(View::Hidden)
        .swedish("ignorera tysta"),
    Field::new("extra", Shape::Anything).swedish("övrigt annat"),
];

/// The form of [`address::parse`].
static ALIAS: TextPattern = TextPattern {
    code: Code::AliasInvalid,
    pattern: alias_pattern,
    looks_like: LooksLike::Text,
    meant: nothing_meant,
};

/// An address without commas and spaces: those are several in one.
fn alias_pattern() -> String {
    format!(r"(?!.*[, ]\S){}", address::pattern())
}

/// All fields that a page may have. Those of networks and meeting places come last; what is
/// required of these is not required of every page.
pub static FIELDS: LazyLock<Vec<Field>> = LazyLock::new(|| {
    let of_networks = Network::FIELDS.iter().map(|field| {
        if field.presence == Presence::Required {
            field.non_empty()
        } else {
            *field
        }
    });
    EVERY_PAGE.iter().copied().chain(of_networks).collect()
});

/// The fields that networks and meeting places must have.
pub fn required_of_networks() -> impl Iterator<Item = &'static Field> {
    Network::FIELDS
        .iter()
        .filter(|field| field.presence == Presence::Required)
}

impl Default for FrontMatter {
    /// No field is written.
    fn default() -> Self {
        Self {
            title: None,
            short_title: String::new(),
            page_type: PageType::default(),
            summary: String::new(),
            slug: None,
            aliases: Vec::new(),
            draft: false,
            publish: None,
            expires: None,
            withholding: Vec::new(),
            updated: None,
            reviewed: None,
            review_every: None,
            review_every_text: String::new(),
            order: None,
            newest_first: false,
            tags: Vec::new(),
            keywords: Vec::new(),
            search: true,
            related: Vec::new(),
            film: None,
            owner: None,
            ignore: Vec::new(),
            extra: None,
            network: Network::default(),
            block: None,
        }
    }
}

impl FrontMatter {
    /// When the page last changed in substance.
    pub fn updated_on(&self) -> Option<Date> {
        self.updated.as_ref().map(|day| day.value)
    }

    /// Whether it says anything about when it was read through and when it is to be again.
    pub const fn has_review(&self) -> bool {
        self.reviewed.is_some() || self.review_every.is_some()
    }

    /// All links in the fields but `related`: initiatives, then meetings, then the film.
    pub fn links(&self) -> impl Iterator<Item = &Spanned<String>> {
        let film = self.film.iter().map(|film| &film.link);
        self.network.links().chain(film)
    }

    /// The last day by which the page is to be reviewed again, if it says when it was reviewed and
    /// how often.
    pub fn next_review(&self) -> Option<Date> {
        self.review_every
            .as_ref()?
            .value
            .after(self.reviewed.as_ref()?.value)
    }
}

/// Splits a page into its fields and its body. The span is that of the body.
pub(super) fn read(
    source: &Arc<SourceFile>,
    findings: &mut Vec<Diagnostic>,
) -> (FrontMatter, Span) {
    let whole = Span::new(0, source.text.len());
    let mut front_matter = FrontMatter::default();
    match fences::find_block(&source.text) {
        Block::None => {}
        Block::Unopened { line } => {
            findings.push(
                Diagnostic::at(Code::FrontMatterUnopened, source, line)
                    .with("line", source.slice(line)),
            );
            front_matter.withhold_by(source, line.start, true);
        }
        Block::Unclosed { fence } => {
            findings.push(Diagnostic::at(Code::FrontMatterUnclosed, source, fence));
            front_matter.withhold_by(source, fence.start, true);
        }
        Block::Closed { fields, body } => {
            let mut problems = Problems::new(source, Family::FrontMatter);
            let mut front_matter = parse(source, fields, &mut problems);
            findings.extend(problems.into_found());
            if let Some(line) = fences::again(&source.text[body..]) {
                let line = line.shifted(body);
                findings.push(
                    Diagnostic::at(Code::FrontMatterBelow, source, line)
                        .with("line", source.slice(line)),
                );
                front_matter.withhold_by(source, line.start, true);
            } else {
                front_matter.withhold_by(source, body, false);
            }
            return (front_matter, Span::new(body, source.text.len()));
        }
    }
    (front_matter, whole)
}

fn parse(source: &Arc<SourceFile>, block: Span, problems: &mut Problems) -> FrontMatter {
    let unset = FrontMatter {
        block: Some(block),
        ..FrontMatter::default()
    };
    // Of fields that cannot be read, one may still say that the page is not to be seen.
    let unread = |mut unset: FrontMatter| {
        unset.withhold(withholding::in_lines(source, block, true));
        unset
    };
    let root = match yaml::parse(source, block, &FIELDS) {
        Ok(Some(root)) => root,
        Ok(None) => return unset,
        Err(finding) => {
            problems.push(*finding);
            return unread(unset);
        }
    };
    let is_told_elsewhere = |entry: &Entry<'_>| withholding::of_entry(entry).is_some();
    match Fields::of_with(&root, &FIELDS, &is_told_elsewhere, problems) {
        // A missing field is missed in the block as a whole: the finding points at the `---` that
        // opens it.
        Some(fields) => {
            let fields = fields.headed(Span::new(0, 3));
            let mut front_matter = from_fields(&fields, block, problems);
            for said in withholding::in_fields(&fields, &FIELDS) {
                front_matter.withhold(Some(said));
            }
            front_matter
        }
        None => unread(unset),
    }
}

fn from_fields(fields: &Fields<'_>, block: Span, problems: &mut Problems) -> FrontMatter {
    let page_type = fields
        .choice("type", problems, PageType::from_name)
        .map(|choice| choice.value)
        .unwrap_or_default();
    let (publish, expires) = (
        day(fields, "publish", problems),
        day(fields, "expires", problems),
    );
    let network = Network::read(fields, problems);
    check_type(fields, page_type, problems);
    FrontMatter {
        title: fields.text("title", problems).map(Spanned::to_owned),
        short_title: fields
            .text("short_title", problems)
            .map(|text| text.value.to_owned())
            .unwrap_or_default(),
        page_type,
        summary: fields
            .text("summary", problems)
            .map(|text| text.value.to_owned())
            .unwrap_or_default(),
        slug: page_slug::read(fields, problems),
        aliases: fields.all_parsed("aliases", problems, |text| {
            address::parse_page(text).filter(|_| !text.contains([',', ' ']))
        }),
        draft: fields.flag("draft", problems),
        withholding: Vec::new(),
        expires: lifetime(publish.as_ref(), expires, problems),
        publish: publish.map(|day| day.value),
        updated: day(fields, "updated", problems),
        reviewed: day(fields, "reviewed", problems),
        review_every_text: fields
            .entry("review_every")
            .map_or_else(String::new, |entry| match &entry.node.value {
                Value::Text(text) => text.to_string(),
                _ => String::new(),
            }),
        review_every: fields.parsed("review_every", problems, Interval::parse),
        order: fields.integer("order", problems).map(|order| order.value),
        newest_first: fields
            .choice("sort", problems, |word| Some(word == "newest"))
            .is_some_and(|choice| choice.value),
        tags: tags::read("tags", None, fields, problems),
        keywords: tags::read("keywords", Some(JoinedKind::Words), fields, problems),
        search: fields.flag_or("search", true, problems),
        related: fields
            .texts("related", problems)
            .into_iter()
            .map(Spanned::to_owned)
            .collect(),
        film: Film::read(fields, problems),
        owner: fields
            .parsed("owner", problems, Mailbox::parse)
            .map(|owner| owner.value),
        ignore: Suppression::read(fields, problems),
        extra: extra::read(fields, block, problems),
        network,
        block: Some(block),
    }
}

fn check_type(fields: &Fields<'_>, page_type: PageType, problems: &mut Problems) {
    if page_type.is_network() {
        for field in required_of_networks().filter(|field| fields.entry(field.name).is_none()) {
            fields.missing(field.name, problems);
        }
    } else {
        // A type that was not understood has its own finding; its fields are not misplaced on top
        // of that.
        if fields
            .entry("type")
            .is_some_and(|entry| entry.node.value != Value::Text("page".into()))
        {
            return;
        }
        for entry in fields
            .entries()
            .iter()
            .filter(|entry| Network::FIELDS.iter().any(|field| field.name == entry.key))
        {
            problems.add(Code::FieldMisplaced, entry.key_span, |finding| {
                finding.with("field", &*entry.key)
            });
        }
    }
}

fn day(fields: &Fields<'_>, name: &'static str, problems: &mut Problems) -> Option<Spanned<Date>> {
    fields.parsed(name, problems, values::date)
}

fn lifetime(
    publish: Option<&Spanned<Date>>,
    expires: Option<Spanned<Date>>,
    problems: &mut Problems,
) -> Option<Date> {
    let expires = expires?;
    if let Some(publish) = publish
        && expires.value < publish.value
    {
        problems.add(Code::ExpiresBeforePublish, expires.span, |finding| {
            finding
                .with("expires", expires.value.to_string())
                .with("publish", publish.value.to_string())
        });
        return None;
    }
    Some(expires.value)
}
