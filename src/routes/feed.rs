//! `atom.xml` (RFC 4287): pages as they are published and updated, newest first.

use atom_syndication::{Entry, Feed, FixedDateTime, Generator, Link, Person, Text};
use jiff::civil::Date;

use crate::address::FEED;
use crate::config::BaseUrl;
use crate::site::{Page, Site};

/// Feed readers ask often and want what is new.
const MOST_ENTRIES: usize = 30;

pub(super) fn write(site: &Site) -> Vec<u8> {
    let Some(base) = &site.config.base_url else {
        return Vec::new();
    };
    let mut dated: Vec<(Date, &Page)> = dated(site).collect();
    dated.sort_by(|(a, page_a), (b, page_b)| {
        b.cmp(a).then_with(|| page_a.address.cmp(&page_b.address))
    });
    dated.truncate(MOST_ENTRIES);
    // A feed without entries has no day of its own; the default, a constant, keeps its bytes the
    // same from day to day.
    let updated = dated
        .first()
        .map_or_else(FixedDateTime::default, |(day, _)| moment(site, *day));
    let publisher = if site.config.organisation.is_empty() {
        &site.title
    } else {
        &site.config.organisation
    };
    let feed = Feed {
        title: Text::plain(site.title.clone()),
        id: base.join("/"),
        updated,
        subtitle: (!site.config.description.is_empty())
            .then(|| Text::plain(site.config.description.clone())),
        authors: vec![Person {
            name: publisher.clone(),
            ..Person::default()
        }],
        generator: Some(Generator {
            value: String::from("samverk"),
            ..Generator::default()
        }),
        lang: Some(site.config.language.clone()),
        links: vec![
            Link {
                href: base.join(FEED),
                rel: String::from("self"),
                mime_type: Some(String::from("application/atom+xml")),
                ..Link::default()
            },
            Link {
                href: base.join("/"),
                ..Link::default()
            },
        ],
        entries: dated
            .iter()
            .map(|(day, page)| entry(site, base, *day, page))
            .collect(),
        ..Feed::default()
    };
    let mut bytes = feed.to_string().into_bytes();
    bytes.push(b'\n');
    bytes
}

/// Public pages with their day in the feed: the later of when they were published and when they
/// were updated, so that a page prepared in advance comes as news on its day.
fn dated(site: &Site) -> impl Iterator<Item = (Date, &Page)> {
    site.pages
        .iter()
        .filter(|page| page.withheld.is_none())
        .filter_map(|page| {
            let fields = &page.document.front_matter;
            Some((fields.updated_on().max(fields.publish)?, &**page))
        })
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
