//! `page.structured_data`: what a page says to programs, as JSON-LD (<https://www.w3.org/TR/json-ld11/>)
//! in the vocabulary of <https://schema.org>. It stands in a `script` element that holds data and
//! no script, which content security policies let pass.
//!
//! Addresses in it are full ones: without `base_url` there is none of it.

mod event;

use serde::Serialize;
use tera::Value;

use super::FieldLinks;
use super::breadcrumbs::Crumb;
use super::site::logo_address;
use crate::characters;
use crate::config::BaseUrl;
use crate::site::{EditionId, PageId, Site};
use event::Event;

/// A page, as far as programs are told of it.
pub(super) struct Described<'a> {
    /// Its name.
    pub title: &'a str,
    /// Where it is found.
    pub address: &'a str,
    /// The edition that it belongs to.
    pub edition: EditionId,
    /// The page that somebody wrote, if it is one, and where the links of its fields lead.
    pub written: Option<(PageId, &'a FieldLinks)>,
    /// The way to it from the home page, itself excluded.
    pub way: &'a [Crumb<'a>],
}

/// What a page says; empty where that is nothing.
pub(super) fn view(site: &Site, page: &Described<'_>) -> Value {
    let json = site.config.base_url.as_ref().and_then(|base| {
        let things = things(site, base, page);
        let graph = Graph {
            context: "https://schema.org",
            graph: &things,
        };
        (!things.is_empty()).then(|| characters::to_json(&graph).ok())?
    });
    Value::safe_string(&json.as_deref().map(within_script).unwrap_or_default())
}

/// JSON as it may stand in a `script` element: `<`, by which that would end or begin a comment, is
/// written as its number (<https://www.w3.org/TR/json-ld11/#restrictions-for-contents-of-json-ld-script-elements>).
fn within_script(json: &str) -> String {
    json.replace('<', r"\u003c")
}

fn things<'a>(site: &'a Site, base: &BaseUrl, page: &Described<'a>) -> Vec<Thing<'a>> {
    let mut things = Vec::new();
    if page.address == site.edition(page.edition).home {
        things.extend(organisation(site, base));
    }
    if !page.way.is_empty() {
        let own = (page.title, page.address);
        let way = page.way.iter().copied().chain([own]).enumerate();
        let item = |(index, (name, address)): (usize, Crumb<'a>)| ListItem {
            kind: "ListItem",
            position: index + 1,
            name,
            item: base.join(address),
        };
        things.push(Thing::BreadcrumbList {
            items: way.map(item).collect(),
        });
    }
    if let Some((id, links)) = page.written {
        let events = event::coming(site, base, id, links);
        things.extend(events.into_iter().map(Thing::Event));
    }
    things
}

/// Who publishes the site, if it says so.
fn organisation<'a>(site: &'a Site, base: &BaseUrl) -> Option<Thing<'a>> {
    let name = site.config.organisation.as_str();
    let home = base.join("/");
    (!name.is_empty()).then(|| {
        Thing::Organization(Organization {
            id: Some(format!("{home}#organization")),
            name,
            url: Some(home),
            logo: logo_address(site).map(|address| base.join(address)),
        })
    })
}

#[derive(Serialize)]
struct Graph<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    graph: &'a [Thing<'a>],
}

/// What can be said of a page.
#[derive(Serialize)]
#[serde(tag = "@type")]
enum Thing<'a> {
    /// <https://schema.org/Organization>
    Organization(Organization<'a>),
    /// <https://schema.org/Event>
    Event(Event<'a>),
    /// <https://schema.org/BreadcrumbList>
    BreadcrumbList {
        #[serde(rename = "itemListElement")]
        items: Vec<ListItem<'a>>,
    },
}

#[derive(Serialize)]
struct Organization<'a> {
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    logo: Option<String>,
}

/// <https://schema.org/ListItem>
#[derive(Serialize)]
struct ListItem<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    position: usize,
    name: &'a str,
    item: String,
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::within_script;

    #[test]
    fn nothing_in_it_ends_the_element_or_begins_a_comment() {
        let written = within_script(r#"{"a":"</script><!-- <script>"}"#);
        assert_eq!(written, r#"{"a":"\u003c/script>\u003c!-- \u003cscript>"}"#);
        let read: serde_json::Value = serde_json::from_str(&written).unwrap();
        assert_eq!(read["a"], "</script><!-- <script>");
    }
}
