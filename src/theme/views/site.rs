//! `site`: what every template sees of the site as a whole.

use tera::value::Key;
use tera::{Map, Value};

use super::shape::view;
use super::{Generated, list, text};
use crate::colour::Colour;
use crate::config::{Direction, Font};
use crate::content::PageType;
use crate::images::Image;
use crate::overview::Overview;
use crate::site::Site;
use crate::theme::{DesignOverrides, Theme};

pub(super) fn view(site: &Site, theme: &Theme, generated: &Generated, cards: &[Value]) -> Value {
    let config = &site.config;
    let address = |address: Option<&str>| address.map_or_else(Value::none, text);
    let fixed = view! {
        "title": text(&site.title),
        "description": text(&config.description),
        "language": text(&config.language),
        "direction": text(Direction::of(&config.language).as_str()),
        "organisation": text(&config.organisation),
        "base_url": config.base_url.as_ref().map_or_else(|| text(""), |base| text(&base.join("/"))),
        "home": text("/"),
        "design": design(&theme.design),
        "logo": logo(site),
        "menu": menu(site),
        "networks": of_type(site, PageType::Network, cards),
        "meeting_places": of_type(site, PageType::MeetingPlace, cards),
        "feed": address(generated.feed),
    };
    let overviews = Overview::ALL.iter().map(|overview| {
        let made = generated.overviews.get(overview);
        (
            Key::Str(overview.key()),
            address(made.map(|made| made.address.as_str())),
        )
    });
    let fixed = fixed.into_map().unwrap_or_default();
    Value::from(fixed.into_iter().chain(overviews).collect::<Map>())
}

/// What the site changes of the theme's design; null where it changes nothing.
fn design(design: &DesignOverrides) -> Value {
    if !design.is_any() {
        return Value::none();
    }
    let colour =
        |colour: Option<Colour>| text(&colour.map(|colour| colour.to_string()).unwrap_or_default());
    view! {
        "brand": colour(design.brand),
        "accent": colour(design.accent),
        "link": colour(design.link),
        "link_dark": colour(design.link_dark),
        "font": text(design.font.map_or("", Font::as_str)),
    }
}

/// The logo; null where there is none, or it is no file of the site.
fn logo(site: &Site) -> Value {
    let design = &site.config.design;
    let target = design
        .logo
        .as_ref()
        .map(|logo| site.resolve_from_root(&logo.value));
    let file = target
        .and_then(|target| target.file())
        .map(|id| site.file(id));
    let found = file.and_then(|file| Some((file, file.address.as_deref()?)));
    found.map_or_else(Value::none, |(file, address)| {
        let measure = |of: fn(&Image) -> u32| {
            file.image()
                .map_or_else(Value::none, |(image, _)| Value::from(of(image)))
        };
        view! {
            "url": text(address),
            "alt": text(&design.logo_alt),
            "width": measure(|image| image.width),
            "height": measure(|image| image.height),
        }
    })
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
fn of_type(site: &Site, page_type: PageType, cards: &[Value]) -> Value {
    let pages = site.of_type(page_type);
    list(pages.entries().iter().map(|id| cards[id.0].clone()))
}
