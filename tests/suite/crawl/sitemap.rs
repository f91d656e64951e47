//! Reads a sitemap with the versions of pages, and says where it is not as the schema has it.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::editions::Versions;

/// The versions of each page that a sitemap lists, by the page's address.
pub(super) fn read(text: &str, faults: &mut Vec<String>) -> BTreeMap<String, Versions> {
    let mut listed = BTreeMap::new();
    let mut reader = Reader::from_str(text);
    let (mut path, mut entry): (Vec<String>, Entry) = (Vec::new(), Entry::default());
    loop {
        let event = reader.read_event().expect("the sitemap is XML");
        if let Event::Start(element) | Event::Empty(element) = &event {
            entry.start(element, path.len(), faults);
        }
        match event {
            Event::Start(element) => path.push(name_of(&element)),
            Event::Text(text) if path.last().is_some_and(|name| name == "loc") => {
                entry.location = text.to_string();
            }
            Event::End(_) if path.pop().is_some_and(|name| name == "url") => {
                let done = std::mem::take(&mut entry);
                if !done
                    .parts
                    .is_sorted_by_key(|part| PARTS.iter().position(|p| p == part))
                {
                    let parts = done.parts;
                    faults.push(format!("sitemap.xml: {}: {parts:?}", done.location));
                }
                if listed
                    .insert(done.location.clone(), done.versions)
                    .is_some()
                {
                    faults.push(format!("sitemap.xml: {} twice", done.location));
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    listed
}

/// A `url` of a sitemap.
#[derive(Default)]
struct Entry {
    location: String,
    parts: Vec<String>,
    versions: Versions,
}

/// What a `url` has, in the order of the schema: what is of another namespace comes last.
/// <https://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd>
const PARTS: [&str; 3] = ["loc", "lastmod", "xhtml:link"];

/// The namespaces of a sitemap with versions.
/// <https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap>
const NAMESPACES: [(&str, &str); 2] = [
    ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
    ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
];

impl Entry {
    /// An element has begun, so many levels deep.
    fn start(&mut self, element: &BytesStart<'_>, depth: usize, faults: &mut Vec<String>) {
        let name = name_of(element);
        let attributes: BTreeMap<String, String> = element
            .attributes()
            .map(Result::unwrap)
            .map(|attribute| {
                (
                    attribute.key.as_ref().to_owned(),
                    attribute.value.to_string(),
                )
            })
            .collect();
        let get = |key: &str| attributes.get(key).map(String::as_str).unwrap_or_default();
        match (depth, name.as_str()) {
            (0, "urlset") => {
                let wrong = NAMESPACES.iter().filter(|(key, value)| get(key) != *value);
                faults.extend(wrong.map(|(key, _)| format!("sitemap.xml: no {key}")));
            }
            (1, "url") => {}
            (2, "xhtml:link") if get("rel") == "alternate" => {
                self.versions
                    .insert(get("hreflang").to_owned(), get("href").to_owned());
                self.parts.push(name);
            }
            (2, "loc" | "lastmod") => self.parts.push(name),
            _ => faults.push(format!("sitemap.xml: {name} {attributes:?}")),
        }
    }
}

fn name_of(element: &BytesStart<'_>) -> String {
    element.name().as_ref().to_owned()
}
