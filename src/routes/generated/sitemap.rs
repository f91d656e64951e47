//! `sitemap.xml` (<https://www.sitemaps.org/protocol.html>): every public page, with the day it
//! last changed and the same page in other languages
//! (<https://developers.google.com/search/docs/specialty/international/localized-versions>).

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::super::{Recipe, Route, Routes};
use crate::site::Site;
use crate::theme::views::Versioned;

pub(super) fn write(site: &Site, routes: &Routes) -> Vec<u8> {
    let mut xml = Writer::new(Vec::new());
    // Writing to a vector cannot fail.
    let _ = entries(&mut xml, site, routes);
    xml.into_inner()
}

fn entries(xml: &mut Writer<Vec<u8>>, site: &Site, routes: &Routes) -> std::io::Result<()> {
    let Some(base) = &site.config.base_url else {
        return Ok(());
    };
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let urlset = xml
        .create_element("urlset")
        .with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"));
    let urlset = if site.editions.len() > 1 {
        urlset.with_attribute(("xmlns:xhtml", "http://www.w3.org/1999/xhtml"))
    } else {
        urlset
    };
    urlset.write_inner_content(|xml| {
        for route in routes
            .all
            .iter()
            .filter(|route| is_listed(site, route.recipe))
        {
            xml.create_element("url").write_inner_content(|xml| {
                xml.create_element("loc")
                    .write_text_content(BytesText::new(&base.join(&route.address)))?;
                if let Some(updated) = route
                    .recipe
                    .page()
                    .and_then(|id| site.page(id).document.updated_on())
                    .filter(|day| *day <= site.clock.today)
                {
                    xml.create_element("lastmod")
                        .write_text_content(BytesText::new(&updated.to_string()))?;
                }
                for alternate in alternates(site, routes, route) {
                    xml.create_element("xhtml:link")
                        .with_attribute(("rel", "alternate"))
                        .with_attribute(("hreflang", alternate.language))
                        .with_attribute(("href", base.join(&alternate.address).as_str()))
                        .write_empty()?;
                }
                Ok(())
            })?;
        }
        Ok(())
    })?;
    xml.get_mut().push(b'\n');
    Ok(())
}

/// A page in another language, or in its own.
struct Alternate<'a> {
    language: &'a str,
    address: String,
}

/// The page of a route in all languages that have it, its own included; none where that is the only
/// one.
fn alternates<'a>(site: &'a Site, routes: &Routes, route: &Route) -> Vec<Alternate<'a>> {
    let Some(versioned) = versioned(route.recipe) else {
        return Vec::new();
    };
    let versions = routes.generated.versions(site, versioned);
    if versions.len() < 2 {
        return Vec::new();
    }
    let default = versions.first().map(|first| ("x-default", first));
    let of_editions = versions
        .iter()
        .map(|version| (site.edition(version.edition).language.as_str(), version));
    of_editions
        .chain(default)
        .map(|(language, version)| Alternate {
            language,
            address: version.address.clone(),
        })
        .collect()
}

/// What a recipe makes, if that can have versions in other languages.
const fn versioned(recipe: Recipe) -> Option<Versioned> {
    match recipe {
        Recipe::Page(id, _) => Some(Versioned::Page(id)),
        Recipe::Folder(id, _, number) => Some(Versioned::Folder(id, number)),
        Recipe::Overview(edition, overview, page, number) => {
            Some(Versioned::Overview(edition, overview, page, number))
        }
        Recipe::Term(..)
        | Recipe::Calendar(..)
        | Recipe::NotFound(_)
        | Recipe::Redirect(_)
        | Recipe::Generated(..)
        | Recipe::Search(..)
        | Recipe::Asset(_)
        | Recipe::File(_)
        | Recipe::Cleaned(_)
        | Recipe::Image(..) => None,
    }
}

/// Whether a route is a page that people should find: not a redirect, not the page for what does
/// not exist, and not one that is shown before or after its time.
fn is_listed(site: &Site, recipe: Recipe) -> bool {
    let page = match recipe {
        Recipe::NotFound(_)
        | Recipe::Redirect(_)
        | Recipe::Generated(..)
        | Recipe::Search(..)
        | Recipe::Asset(_)
        | Recipe::File(_)
        | Recipe::Cleaned(_)
        | Recipe::Image(..) => return false,
        Recipe::Term(..) | Recipe::Calendar(..) => None,
        Recipe::Page(id, _) => Some(id),
        // The pages of a listing are as public as the page that they go on from.
        Recipe::Overview(_, _, introduction, _) => introduction,
        Recipe::Folder(id, ..) => site.folder(id).page,
    };
    page.is_none_or(|id| site.page(id).withheld.is_none())
}
