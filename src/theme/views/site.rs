//! `site`: what every template sees of the site as a whole.

use tera::Value;

use super::shape::view;
use super::{Generated, list, text};
use crate::content::PageType;
use crate::site::{PageId, Site};

pub(super) fn view(site: &Site, generated: &Generated, cards: &[Value]) -> Value {
    let config = &site.config;
    let in_order = site.in_tree_order();
    let address = |address: &Option<String>| address.as_deref().map_or_else(Value::none, text);
    view! {
        "title": text(&site.title),
        "description": text(&config.description),
        "language": text(&config.language),
        "organisation": text(&config.organisation),
        "base_url": config.base_url.as_ref().map_or_else(|| text(""), |base| text(&base.join("/"))),
        "home": text("/"),
        "menu": menu(site),
        "networks": of_type(site, &in_order, PageType::Network, cards),
        "meeting_places": of_type(site, &in_order, PageType::MeetingPlace, cards),
        "feed": address(&generated.feed),
        "initiatives": address(&generated.initiatives),
        "tags": address(&generated.tags),
    }
}

fn menu(site: &Site) -> Value {
    let entries = site.menu.iter().map(|entry| {
        view! {
            "title": text(&entry.title),
            "url": text(&entry.url),
            "external": Value::from(!entry.url.starts_with('/')),
        }
    });
    list(entries)
}

/// The cards of all pages of a type.
fn of_type(site: &Site, in_order: &[PageId], page_type: PageType, cards: &[Value]) -> Value {
    let of_type = in_order.iter().filter(|id| site.page(**id).document.front_matter.page_type == page_type);
    list(of_type.map(|id| cards[id.0].clone()))
}
