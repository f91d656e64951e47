//! `/api/site.json`: what the site knows, for other programs. `docs/site-data.schema.json` says what
//! every field is.
//!
//! Whoever reads it relies on its form: a field that goes, or means something else, is a new
//! [`VERSION`]; a new field is none.

mod meetings;

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use crate::characters;
use crate::content::{Mailbox, Mission, PageType};
use crate::site::{Page, PageId, Site};
use crate::theme::views::{FieldLink, FieldLinks};
use meetings::{MeetingData, SeriesData};

/// The version of the form.
const VERSION: u32 = 1;

/// The file's bytes. Pages that are withheld are in none of it, also where a preview shows them.
pub(super) fn write(site: &Site) -> Vec<u8> {
    // Texts and numbers are all that it holds, and a vector takes them.
    let mut json = characters::to_json(&SiteData::of(site)).unwrap_or_default();
    json.push('\n');
    json.into_bytes()
}

#[derive(Serialize)]
struct SiteData<'a> {
    version: u32,
    site: About<'a>,
    editions: Vec<Edition<'a>>,
    pages: Vec<PageData<'a>>,
    networks: Vec<Network<'a>>,
    meeting_places: Vec<Network<'a>>,
    meetings: Vec<MeetingData<'a>>,
    series: Vec<SeriesData<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contacts: Option<Vec<Contact<'a>>>,
    initiatives: Vec<Initiative<'a>>,
}

impl<'a> SiteData<'a> {
    fn of(site: &'a Site) -> Self {
        let public: Vec<(PageId, &Page)> = site
            .shown()
            .filter(|(_, page)| page.withheld.is_none())
            .collect();
        // An easy version has the fields of none but its original.
        let originals = || public.iter().filter(|(_, page)| page.original.is_none());
        let of_type = |wanted: PageType| {
            let pages = originals();
            let pages =
                pages.filter(move |(_, page)| page.document.front_matter.page_type == wanted);
            pages.map(|(_, page)| Network::of(site, page)).collect()
        };
        let contacts = || originals().flat_map(|(_, page)| Contact::of(page));
        let is_public = |id| public.iter().any(|(_, page)| page.edition == id);
        let (meetings, series) = meetings::of(site, originals().copied());
        Self {
            version: VERSION,
            site: About::of(site),
            editions: site
                .editions()
                .filter(|(id, _)| is_public(*id))
                .map(|(_, edition)| Edition {
                    language: &edition.language,
                    title: &edition.title,
                    description: &edition.description,
                    place: Place::of(site, &edition.home),
                })
                .collect(),
            pages: public
                .iter()
                .map(|(_, page)| PageData::of(site, page))
                .collect(),
            networks: of_type(PageType::Network),
            meeting_places: of_type(PageType::MeetingPlace),
            meetings,
            series,
            contacts: site.config.contacts.then(|| contacts().collect()),
            initiatives: originals()
                .flat_map(|(_, page)| Initiative::of(site, page))
                .collect(),
        }
    }
}

/// The site as a whole.
#[derive(Serialize)]
struct About<'a> {
    title: &'a str,
    organisation: &'a str,
    language: &'a str,
    timezone: Option<&'a str>,
    #[serde(flatten)]
    place: Place<'a>,
}

impl<'a> About<'a> {
    fn of(site: &'a Site) -> Self {
        Self {
            title: site.title(),
            organisation: &site.config.organisation,
            language: site.config.language(),
            timezone: site.config.timezone.iana_name(),
            place: Place::of(site, "/"),
        }
    }
}

/// Where something is found: on the site, and on the web, if the site knows where it is published.
#[derive(Serialize)]
struct Place<'a> {
    address: &'a str,
    url: Option<String>,
}

impl<'a> Place<'a> {
    fn of(site: &'a Site, address: &'a str) -> Self {
        let base = site.config.base_url.as_ref();
        Self {
            address,
            url: base.map(|base| base.join(address)),
        }
    }
}

#[derive(Serialize)]
struct Edition<'a> {
    language: &'a str,
    title: &'a str,
    description: &'a str,
    #[serde(flatten)]
    place: Place<'a>,
}

#[derive(Serialize)]
struct PageData<'a> {
    title: &'a str,
    r#type: &'static str,
    language: &'a str,
    summary: &'a str,
    tags: &'a [String],
    path: &'a str,
    #[serde(flatten)]
    place: Place<'a>,
    /// The page that it is an easy version of.
    easy_version_of: Option<&'a str>,
    owner: Option<Owner<'a>>,
    #[serde(serialize_with = "day")]
    published: Option<Date>,
    #[serde(serialize_with = "day")]
    updated: Option<Date>,
    #[serde(serialize_with = "day")]
    reviewed: Option<Date>,
    #[serde(serialize_with = "day")]
    review_due: Option<Date>,
}

impl<'a> PageData<'a> {
    fn of(site: &'a Site, page: &'a Page) -> Self {
        let fields = &page.document.front_matter;
        let review = site.review_of(page);
        Self {
            title: &page.document.title,
            r#type: fields.page_type.as_str(),
            language: site.language_of(page),
            summary: &fields.summary,
            tags: &fields.tags,
            path: &page.document.path,
            place: Place::of(site, &page.address),
            easy_version_of: site
                .original(page)
                .map(|original| original.address.as_str()),
            owner: site.owner_of(page).map(Owner::of),
            published: fields.publish,
            updated: fields.updated_on(),
            reviewed: review.reviewed.as_ref().map(|reviewed| reviewed.value),
            review_due: review.next_review(),
        }
    }
}

#[derive(Serialize)]
struct Owner<'a> {
    name: &'a str,
    email: &'a str,
}

impl<'a> Owner<'a> {
    fn of(owner: &'a Mailbox) -> Self {
        Self {
            name: &owner.name,
            email: &owner.email,
        }
    }
}

/// A network or a meeting place.
#[derive(Serialize)]
struct Network<'a> {
    /// The address of its page, as in all that follows.
    page: &'a str,
    title: &'a str,
    mission: &'a [String],
    audience: &'a [String],
    organisers: &'a [String],
    scope: &'a str,
    schedule: &'a str,
}

impl<'a> Network<'a> {
    fn of(_: &'a Site, page: &'a Page) -> Self {
        let network = &page.document.front_matter.network;
        Self {
            page: &page.address,
            title: &page.document.title,
            mission: match &network.mission {
                None => &[],
                Some(Mission::Text(text)) => std::slice::from_ref(text),
                Some(Mission::Points(points)) => points,
            },
            audience: &network.audience,
            organisers: &network.organisers,
            scope: &network.scope,
            schedule: &network.schedule,
        }
    }
}

#[derive(Serialize)]
struct Contact<'a> {
    page: &'a str,
    name: &'a str,
    role: &'a str,
    email: &'a str,
    phone: &'a str,
}

impl<'a> Contact<'a> {
    fn of(page: &'a Page) -> impl Iterator<Item = Self> {
        let contacts = page.document.front_matter.network.contacts.iter();
        contacts.map(|contact| Self {
            page: &page.address,
            name: &contact.name,
            role: &contact.role,
            email: &contact.email,
            phone: &contact.phone,
        })
    }
}

#[derive(Serialize)]
struct Initiative<'a> {
    page: &'a str,
    title: &'a str,
    description: &'a str,
    r#where: &'a str,
    year: &'a str,
    partners: &'a [String],
    link: Option<String>,
}

impl<'a> Initiative<'a> {
    fn of(site: &'a Site, page: &'a Page) -> impl Iterator<Item = Self> {
        let initiatives = &page.document.front_matter.network.initiatives;
        let links = if initiatives.is_empty() {
            Vec::new()
        } else {
            FieldLinks::of(site, page).initiatives
        };
        initiatives
            .iter()
            .zip(links)
            .map(|(initiative, link)| Self {
                page: &page.address,
                title: &initiative.title,
                description: &initiative.description,
                r#where: &initiative.place,
                year: &initiative.year,
                partners: &initiative.partners,
                link: self::link(site, link.as_ref()),
            })
    }
}

/// A link, with the site's own addresses in full where that is known.
fn link(site: &Site, link: Option<&FieldLink>) -> Option<String> {
    let url = &link?.url;
    let base = site.config.base_url.as_ref();
    Some(base.map_or_else(|| url.clone(), |base| base.join_link(url)))
}

/// A day as ISO 8601 has it.
#[expect(
    clippy::ref_option,
    clippy::trivially_copy_pass_by_ref,
    reason = "this is how serde hands a field over"
)]
fn day<S: Serializer>(day: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    match day {
        Some(day) => serializer.collect_str(day),
        None => serializer.serialize_none(),
    }
}
