//! `atom.xml` (RFC 4287): pages as they are published and updated, newest first.

use atom_syndication::{Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use jiff::civil::Date;

use crate::config::BaseUrl;
use crate::site::{EditionId, GeneratedFile, Page, Site};

/// The feed of an edition.
pub(super) fn write(site: &Site, id: EditionId) -> Vec<u8> {
    let edition = site.edition(id);
    let Some(base) = &site.config.base_url else {
        return Vec::new();
    };
    let latest = site.latest(id);
    let latest = latest.page(1);
    // A feed without entries has no day of its own; the default, a constant, keeps its bytes the
    // same from day to day.
    let updated = latest
        .first()
        .map_or_else(FixedDateTime::default, |(day, _)| moment(site, *day));
    let publisher = if site.config.organisation.is_empty() {
        &edition.title
    } else {
        &site.config.organisation
    };
    let feed = Feed {
        title: Text::plain(edition.title.clone()),
        id: base.join(&edition.home),
        updated,
        subtitle: (!edition.description.is_empty())
            .then(|| Text::plain(edition.description.clone())),
        authors: vec![Person {
            name: publisher.clone(),
            ..Person::default()
        }],
        generator: Some(Generator {
            value: String::from("samverk"),
            ..Generator::default()
        }),
        lang: Some(edition.language.clone()),
        links: vec![
            Link {
                href: base.join(
                    &GeneratedFile::Feed
                        .in_edition(&edition.home, &edition.language)
                        .unwrap_or_default(),
                ),
                rel: String::from("self"),
                mime_type: Some(String::from(GeneratedFile::Feed.media_type())),
                ..Link::default()
            },
            Link {
                href: base.join(&edition.home),
                ..Link::default()
            },
        ],
        entries: latest
            .iter()
            .map(|(day, id)| entry(site, base, *day, site.page(*id)))
            .collect(),
        ..Feed::default()
    };
    let mut bytes = feed.to_string().into_bytes();
    bytes.push(b'\n');
    bytes
}

fn entry(site: &Site, base: &BaseUrl, day: Date, page: &Page) -> Entry {
    let fields = &page.document.front_matter;
    let url = base.join(&page.address);
    Entry {
        title: Text::plain(page.document.title.clone()),
        id: url.clone(),
        updated: moment(site, day),
        published: fields.publish.map(|publish| moment(site, publish)),
        links: vec![Link {
            href: url,
            ..Link::default()
        }],
        summary: (!fields.summary.is_empty()).then(|| Text::plain(fields.summary.clone())),
        ..Entry::default()
    }
}

/// The beginning of a day where the site is read.
fn moment(site: &Site, day: Date) -> FixedDateTime {
    let start = day
        .to_zoned_datetime(site.config.timezone.clone())
        .map(|start| start.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string());
    // A day that cannot be a moment lies at the end of time; the feed's own default stands in for
    // it.
    start
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or_default()
}
