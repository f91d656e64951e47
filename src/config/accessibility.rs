//! `accessibility`: the accessibility statement (tillgänglighetsredogörelse) that Swedish law asks
//! of public websites (lag 2018:1937 om tillgänglighet till digital offentlig service), with the
//! items of Digg's list (<https://www.digg.se>, "Skapa en tillgänglighetsredogörelse").

use jiff::civil::Date;

use crate::source::{Span, Spanned};
use crate::values;
use crate::yaml::{Field, Fields, Problems, Shape, Value};

/// What the settings say for the statement.
#[derive(Debug, Clone)]
pub struct Statement {
    /// Where the settings name it.
    pub span: Span,
    /// How far the site conforms to the law.
    pub conformance: Option<Spanned<Conformance>>,
    /// The day of the latest assessment.
    pub assessed: Option<Spanned<Date>>,
    /// The day on which the statement itself was last changed.
    pub updated: Option<Spanned<Date>>,
    /// How the site was assessed.
    pub method: Option<Method>,
    /// What is said in words, in the site's own language.
    pub texts: StatementTexts,
    /// The fields that have a value, be it one that cannot be used.
    written: Vec<&'static str>,
}

/// What a statement says in words. Each further language may have its own.
#[derive(Debug, Clone, Default)]
pub struct StatementTexts {
    /// The public body; empty where it is the site's `organisation`.
    pub organisation: String,
    /// The service; empty where it is the site's title.
    pub service: String,
    /// What is known not to be accessible.
    pub known: Vec<Barrier>,
    /// What would be a disproportionate burden to make accessible (12 § of the law).
    pub burden: Vec<Exemption>,
    /// What the law does not ask to be accessible (9 §).
    pub outside: Vec<Exemption>,
    /// More on how the site was assessed.
    pub how: String,
    /// The report of the assessment: a content path, an address or a URL.
    pub audit: Option<Spanned<String>>,
    /// Whom to tell of what does not work.
    pub contact: StatementContact,
    /// How soon there is an answer.
    pub answer_time: String,
}

/// Something that is not accessible.
#[derive(Debug, Clone)]
pub struct Barrier {
    /// What it is.
    pub what: String,
    /// Why it is so.
    pub why: String,
    /// Whom it keeps out.
    pub affects: Vec<Situation>,
    /// The page that has it: a content path or an address.
    pub page: Option<Spanned<String>>,
}

/// Something that need not be accessible.
#[derive(Debug, Clone)]
pub struct Exemption {
    /// What it is.
    pub what: String,
    /// Why it need not be; empty where nobody says.
    pub why: String,
}

/// Whom to tell of what does not work.
#[derive(Debug, Clone, Default)]
pub struct StatementContact {
    /// An e-mail address, checked for its form.
    pub email: String,
    /// A phone number as written.
    pub phone: String,
    /// A page or a form: a content path, an address or a URL.
    pub link: Option<Spanned<String>>,
}

impl StatementContact {
    #[rustfmt::skip]
    const FIELDS: &'static [Field] = &[
        Field::new("email", Shape::Pattern(&values::EMAIL))
            .swedish("epost mejl mail epostadress mejladress"),
        Field::new("phone", Shape::Text).swedish("telefon telefonnummer tel"),
        Field::new("link", Shape::Text).swedish("länk formulär"),
    ];

    /// What a link to the phone number calls, if it is one.
    pub fn phone_link(&self) -> Option<String> {
        values::phone_link(&self.phone)
    }
}

/// Declares an enum whose variants have names in the settings and in views.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$about:meta])* $variant:ident $word:literal)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$about])* $variant),+ }

        impl $name {
            /// All of them, in order.
            pub const ALL: &[Self] = &[$(Self::$variant),+];
            const WORDS: &[&str] = &[$($word),+];

            /// The name in `site.yaml` and in views.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            fn named(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == word)
            }
        }
    };
}

words! {
    /// How far a site conforms, in the three terms that there are.
    Conformance {
        /// Helt förenlig.
        Fully "fully"
        /// Delvis förenlig.
        Partly "partly"
        /// Inte förenlig.
        Not "not"
    }
}

words! {
    /// How a site was assessed.
    Method {
        /// By those who make it.
        Own "self"
        /// By others.
        External "external"
    }
}

words! {
    /// The ten situations of use by which Digg advises to list what is not accessible (EN 301 549
    /// V3.2.1, 4.2.1 to 4.2.10).
    Situation {
        /// Without vision.
        NoVision "no-vision"
        /// With limited vision.
        LowVision "low-vision"
        /// Without perception of colour.
        NoColour "no-colour"
        /// Without hearing.
        NoHearing "no-hearing"
        /// With limited hearing.
        LowHearing "low-hearing"
        /// With no or limited vocal capability.
        NoVoice "no-voice"
        /// With limited manipulation or strength.
        Manipulation "manipulation"
        /// With limited reach.
        Reach "reach"
        /// With seizures that flashing light may trigger.
        Flicker "flicker"
        /// With limited cognition, language or learning.
        Cognition "cognition"
    }
}

const ORGANISATION: Field = Field::new("organisation", Shape::Text)
    .prose()
    .swedish("organisationen offentlig_aktör aktör myndighet kommun");
const SERVICE: Field = Field::new("service", Shape::Text)
    .prose()
    .swedish("tjänst tjänsten webbplats namn");
const KNOWN: Field = Field::new(
    "known",
    Shape::Items(&[
        WHAT,
        REASON,
        Field::new("affects", Shape::Choices(Situation::WORDS))
            .swedish("påverkar drabbar situation situationer"),
        Field::new("page", Shape::Text).swedish("sida fil"),
    ]),
)
.swedish("brister brist kända kända_brister inte_tillgängligt");
const BURDEN: Field = Field::new("burden", Shape::Items(&[WHAT, REASON]))
    .swedish("oskäligt_betungande oskälig_betungande oskälig_börda");
const OUTSIDE: Field = Field::new(
    "outside",
    Shape::Items(&[
        WHAT,
        Field::new("why", Shape::Text)
            .prose()
            .swedish(REASON.swedish),
    ]),
)
.swedish("omfattas_inte utanför utanför_lagen undantag");
const HOW: Field = Field::new("how", Shape::Text)
    .prose()
    .swedish("hur tillvägagångssätt");
const AUDIT: Field =
    Field::new("audit", Shape::Text).swedish("granskning granskningsrapport rapport");
const CONTACT: Field = Field::new("contact", Shape::Group(StatementContact::FIELDS))
    .swedish("kontakt kontakta rapportera anmäl");
const ANSWER_TIME: Field = Field::new("answer_time", Shape::Text)
    .prose()
    .swedish("svarstid svar");
const WHAT: Field = Field::new("what", Shape::Text)
    .prose()
    .required()
    .swedish("vad brist innehåll");
const REASON: Field = Field::new("why", Shape::Text)
    .prose()
    .required()
    .swedish("varför orsak skäl");

impl Statement {
    /// The fields of `accessibility`.
    #[rustfmt::skip]
    pub(super) const FIELDS: &'static [Field] = &[
        ORGANISATION,
        SERVICE,
        Field::new("conformance", Shape::Choice(Conformance::WORDS))
            .swedish("förenlighet förenlig efterlevnad uppfyller"),
        KNOWN,
        BURDEN,
        OUTSIDE,
        Field::new("assessed", Shape::Pattern(&values::DATE))
            .swedish("bedömd bedömdes bedömning granskad granskades"),
        Field::new("updated", Shape::Pattern(&values::DATE))
            .swedish("uppdaterad uppdaterat uppdaterades ändrad"),
        Field::new("method", Shape::Choice(Method::WORDS)).swedish("metod"),
        HOW,
        AUDIT,
        CONTACT,
        ANSWER_TIME,
    ];

    /// Reads `accessibility`; `None` where it is not set.
    pub(super) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Option<Self> {
        let span = fields.entry("accessibility")?.key_span;
        let settings = fields.group("accessibility", problems)?;
        let is_written = |field: &&Field| {
            let entry = settings.entry(field.name);
            entry.is_some_and(|entry| has_value(&entry.node.value))
        };
        let written = Self::FIELDS.iter().filter(is_written);
        Some(Self {
            span,
            conformance: settings.choice("conformance", problems, Conformance::named),
            assessed: settings.parsed("assessed", problems, values::date),
            updated: settings.parsed("updated", problems, values::date),
            method: settings
                .choice("method", problems, Method::named)
                .map(|method| method.value),
            written: written.map(|field| field.name).collect(),
            texts: StatementTexts::of(&settings, problems),
        })
    }

    /// Whether a field has a value. One that cannot be used has a finding of its own.
    pub fn says(&self, field: &str) -> bool {
        self.written.contains(&field)
    }
}

impl StatementTexts {
    /// The fields of `accessibility` in a language.
    pub(super) const FIELDS: &'static [Field] = &[
        ORGANISATION,
        SERVICE,
        KNOWN,
        BURDEN,
        OUTSIDE,
        HOW,
        AUDIT,
        CONTACT,
        ANSWER_TIME,
    ];

    /// Reads `accessibility` of a language.
    pub(super) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Self {
        let settings = fields.group("accessibility", problems);
        settings.map_or_else(Self::default, |settings| Self::of(&settings, problems))
    }

    fn of(settings: &Fields<'_>, problems: &mut Problems) -> Self {
        let link = |fields: &Fields<'_>, name, problems: &mut Problems| {
            fields.text(name, problems).map(Spanned::to_owned)
        };
        let contact = settings.group("contact", problems);
        let contact = contact.map(|contact| StatementContact {
            email: contact
                .parsed("email", problems, values::email)
                .map(|email| email.value)
                .unwrap_or_default(),
            phone: values::phone(&contact, problems),
            link: link(&contact, "link", problems),
        });
        let known = settings.items("known", problems).into_iter();
        Self {
            organisation: text(settings, "organisation", problems),
            service: text(settings, "service", problems),
            known: known
                .map(|item| Barrier {
                    what: text(&item, "what", problems),
                    why: text(&item, "why", problems),
                    affects: item
                        .choices("affects", problems, Situation::named)
                        .into_iter()
                        .map(|situation| situation.value)
                        .collect(),
                    page: link(&item, "page", problems),
                })
                .filter(|barrier| !barrier.what.is_empty())
                .collect(),
            burden: exemptions(settings, "burden", problems),
            outside: exemptions(settings, "outside", problems),
            how: text(settings, "how", problems),
            audit: link(settings, "audit", problems),
            contact: contact.unwrap_or_default(),
            answer_time: text(settings, "answer_time", problems),
        }
    }

    /// Every link in it: of what is not accessible, of the audit, of the contact.
    pub fn links(&self) -> impl Iterator<Item = &Spanned<String>> {
        let pages = self
            .known
            .iter()
            .filter_map(|barrier| barrier.page.as_ref());
        pages.chain(&self.audit).chain(&self.contact.link)
    }
}

fn exemptions(
    settings: &Fields<'_>,
    name: &'static str,
    problems: &mut Problems,
) -> Vec<Exemption> {
    let items = settings.items(name, problems).into_iter();
    items
        .map(|item| Exemption {
            what: text(&item, "what", problems),
            why: text(&item, "why", problems),
        })
        .filter(|exemption| !exemption.what.is_empty())
        .collect()
}

fn text(fields: &Fields<'_>, name: &'static str, problems: &mut Problems) -> String {
    fields
        .text(name, problems)
        .map(|text| text.value.to_owned())
        .unwrap_or_default()
}

/// Whether there is something, however deep: a list without items has nothing to say.
fn has_value(value: &Value<'_>) -> bool {
    match value {
        Value::Empty => false,
        Value::Text(text) => !text.trim().is_empty(),
        Value::List(items) => items.iter().any(|item| has_value(&item.value)),
        Value::Map(entries) => entries.iter().any(|entry| has_value(&entry.node.value)),
    }
}
