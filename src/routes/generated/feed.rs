//! `atom.xml` (RFC 4287): pages as they are published and updated, newest first.

use std::io;

use jiff::civil::Date;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::config::BaseUrl;
use crate::site::{Edition, EditionId, GeneratedFile, Page, Site};

/// The moment of a feed without entries, which has no day of its own, and of a day that RFC 3339
/// cannot write: a constant, so that the feed's bytes are the same from day to day.
const NO_MOMENT: &str = "1970-01-01T00:00:00+00:00";

/// The feed of an edition.
pub(super) fn write(site: &Site, id: EditionId) -> Vec<u8> {
    let Some(base) = &site.config.base_url else {
        return Vec::new();
    };
    let mut xml = Writer::new(Vec::new());
    // Writing to a vector cannot fail.
    let _ = feed(&mut xml, site, base, id);
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    bytes
}

fn feed(xml: &mut Writer<Vec<u8>>, site: &Site, base: &BaseUrl, id: EditionId) -> io::Result<()> {
    let edition = site.edition(id);
    let latest = site.latest(id);
    let latest = latest.page(1);
    let updated = latest.first().map(|(day, _)| moment(site, *day));
    xml.write_event(Event::Decl(BytesDecl::new("1.0", None, None)))?;
    xml.write_event(Event::Text(BytesText::new("\n")))?;
    xml.create_element("feed")
        .with_attribute(("xmlns", "http://www.w3.org/2005/Atom"))
        .with_attribute(("xml:lang", edition.language.as_str()))
        .write_inner_content(|xml| {
            text(xml, "title", &edition.title)?;
            text(xml, "id", &base.join(&edition.home))?;
            text(xml, "updated", updated.as_deref().unwrap_or(NO_MOMENT))?;
            xml.create_element("author")
                .write_inner_content(|xml| text(xml, "name", publisher(site, edition)))?;
            text(xml, "generator", "samverk")?;
            let own = GeneratedFile::Feed.in_edition(&edition.home, &edition.language);
            xml.create_element("link")
                .with_attribute(("href", base.join(&own.unwrap_or_default()).as_str()))
                .with_attribute(("rel", "self"))
                .with_attribute(("type", GeneratedFile::Feed.media_type()))
                .write_empty()?;
            link(xml, &base.join(&edition.home))?;
            if !edition.description.is_empty() {
                text(xml, "subtitle", &edition.description)?;
            }
            for (day, page) in latest {
                xml.create_element("entry")
                    .write_inner_content(|xml| entry(xml, site, base, *day, site.page(*page)))?;
            }
            Ok(())
        })?;
    Ok(())
}

fn entry(
    xml: &mut Writer<Vec<u8>>,
    site: &Site,
    base: &BaseUrl,
    day: Date,
    page: &Page,
) -> io::Result<()> {
    let fields = &page.document.front_matter;
    let url = base.join(&page.address);
    text(xml, "title", &page.document.title)?;
    text(xml, "id", &url)?;
    text(xml, "updated", &moment(site, day))?;
    link(xml, &url)?;
    if let Some(day) = fields.publish {
        text(xml, "published", &moment(site, day))?;
    }
    if !fields.summary.is_empty() {
        text(xml, "summary", &fields.summary)?;
    }
    Ok(())
}

/// A link to the page that a feed or an entry is about.
fn link(xml: &mut Writer<Vec<u8>>, url: &str) -> io::Result<()> {
    xml.create_element("link")
        .with_attribute(("href", url))
        .with_attribute(("rel", "alternate"))
        .write_empty()?;
    Ok(())
}

fn text(xml: &mut Writer<Vec<u8>>, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name)
        .write_text_content(BytesText::new(text))?;
    Ok(())
}

fn publisher<'a>(site: &'a Site, edition: &'a Edition) -> &'a str {
    if site.config.organisation.is_empty() {
        &edition.title
    } else {
        &site.config.organisation
    }
}

/// The beginning of a day where the site is read.
fn moment(site: &Site, day: Date) -> String {
    let start = day
        .to_zoned_datetime(site.config.timezone.clone())
        .map(|start| start.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string());
    // Before there was standard time, offsets had seconds, which RFC 3339 does not know.
    start
        .ok()
        .filter(|text| text.len() == NO_MOMENT.len())
        .unwrap_or_else(|| String::from(NO_MOMENT))
}
