//! `sitemap.xml` (<https://www.sitemaps.org/protocol.html>): every public page, with the day it
//! last changed.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::super::{Recipe, Routes};
use crate::site::Site;

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
    xml.create_element("urlset")
        .with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"))
        .write_inner_content(|xml| {
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
                        .and_then(|id| site.page(id).document.front_matter.updated_on())
                        .filter(|day| *day <= site.clock.today)
                    {
                        xml.create_element("lastmod")
                            .write_text_content(BytesText::new(&updated.to_string()))?;
                    }
                    Ok(())
                })?;
            }
            Ok(())
        })?;
    xml.get_mut().push(b'\n');
    Ok(())
}

/// Whether a route is a page that people should find: not a redirect, not the page for what does
/// not exist, and not one that is shown before or after its time.
fn is_listed(site: &Site, recipe: Recipe) -> bool {
    let page = match recipe {
        Recipe::NotFound
        | Recipe::Redirect(_)
        | Recipe::Generated(..)
        | Recipe::Asset(_)
        | Recipe::File(_)
        | Recipe::Image(..) => return false,
        Recipe::Tag(..) => None,
        Recipe::Page(id, _) => Some(id),
        // The pages of a listing are as public as the page that they go on from.
        Recipe::Overview(_, introduction, _) => introduction,
        Recipe::Folder(id, ..) => site.folder(id).page,
    };
    page.is_none_or(|id| site.page(id).withheld.is_none())
}
