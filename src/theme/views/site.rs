//! `site`: what every template sees of the site as a whole.

use tera::value::Key;
use tera::{Map, Value};

use super::meetings::next_of_edition;
use super::shape::view;
use super::{Generated, date, list, text, ways};
use crate::colour::Colour;
use crate::config::{Font, language_name};
use crate::content::PageType;
use crate::images::Image;
use crate::overview::Overview;
use crate::site::{Edition, EditionId, GeneratedFile, MenuEntry, Site, Target};
use crate::theme::{DesignOverrides, Theme};

/// `site` for the pages of each edition.
pub(super) fn of_editions(
    site: &Site,
    theme: &Theme,
    generated: &Generated,
    cards: &[Value],
) -> Vec<Value> {
    let all = editions(site, theme);
    let view = |id| of_edition(site, id, theme, generated, cards, &all);
    site.editions().map(|(id, _)| view(id)).collect()
}

fn of_edition(
    site: &Site,
    id: EditionId,
    theme: &Theme,
    generated: &Generated,
    cards: &[Value],
    editions: &Value,
) -> Value {
    let config = &site.config;
    let edition = site.edition(id);
    let address = |address: Option<&str>| address.map_or_else(Value::none, text);
    let fixed = view! {
        "title": text(&edition.title),
        "description": text(&edition.description),
        "language": text(&edition.language),
        "direction": text(edition.direction.as_str()),
        "organisation": text(&config.organisation),
        "base_url": config.base_url.as_ref().map_or_else(|| text(""), |base| text(&base.join("/"))),
        "home": text(&edition.home),
        "editions": editions.clone(),
        "design": design(&theme.design),
        "logo": logo(site),
        "contact": contact(site, id),
        "menu": menu(site, id, generated),
        "networks": of_type(site, id, PageType::Network, cards),
        "meeting_places": of_type(site, id, PageType::MeetingPlace, cards),
        "next_meetings": next_of_edition(site, id),
        "cards_up_to": theme.cards_up_to.into(),
        "ways": ways::of_edition(site, id, generated, cards),
        "latest": latest(site, id, cards),
        "feed": address(generated.feeds.get(&id).map(String::as_str)),
        "calendar_file": calendar_file(edition, generated),
    };
    let overviews = Overview::ALL.iter().map(|overview| {
        let made = generated.overviews.get(&(id, *overview));
        (
            Key::Str(overview.key()),
            address(made.map(|made| made.address.as_str())),
        )
    });
    let fixed = fixed.into_map().unwrap_or_default();
    Value::from(fixed.into_iter().chain(overviews).collect::<Map>())
}

/// The address of the edition's calendar file; empty where it has no meetings.
fn calendar_file(edition: &Edition, generated: &Generated) -> Value {
    let address = GeneratedFile::Calendar.in_edition(&edition.home, &edition.language);
    let made = address.filter(|address| generated.made.contains(address));
    text(&made.unwrap_or_default())
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

/// The address of the logo, if there is one that is a file of the site.
pub(super) fn logo_address(site: &Site) -> Option<&str> {
    let logo = site.config.design.logo.as_ref()?;
    let target = site.resolve_from_root(EditionId::OWN, &logo.value);
    site.file(target.file()?).found_at()
}

/// The logo; null where there is none, or it is no file of the site.
fn logo(site: &Site) -> Value {
    let design = &site.config.design;
    let target = design
        .logo
        .as_ref()
        .map(|logo| site.resolve_from_root(EditionId::OWN, &logo.value));
    let file = target
        .and_then(|target| target.file())
        .map(|id| site.file(id));
    let found = file.and_then(|file| Some((file, file.found_at()?)));
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

/// Who answers for the site where a page names nobody who can be written to: the owner of the
/// edition's home page, else of the site's own; null where that is no mailbox.
fn contact(site: &Site, id: EditionId) -> Value {
    let owner_of_home = |id: EditionId| {
        let home = site.folder(site.edition(id).root).page?;
        let owner = site.page(home).document.front_matter.owner.as_ref();
        owner.filter(|owner| !owner.email.is_empty())
    };
    let owner = [id, EditionId::OWN].into_iter().find_map(owner_of_home);
    owner.map_or_else(Value::none, |owner| {
        view! { "name": text(&owner.name), "email": text(&owner.email) }
    })
}

/// The editions that have anything to show; none where that is one alone.
fn editions(site: &Site, theme: &Theme) -> Value {
    let shown = || site.editions().filter(|(_, edition)| edition.shown);
    if shown().count() < 2 {
        return list([]);
    }
    list(shown().map(|(_, edition)| {
        view! {
            "language": text(&edition.language),
            "direction": text(edition.direction.as_str()),
            "name": text(language_name(&edition.language)),
            "title": text(&edition.title),
            "url": text(&edition.home),
            "t": theme.words(&edition.language).view(),
        }
    }))
}

fn menu(site: &Site, id: EditionId, generated: &Generated) -> Value {
    let edition = site.edition(id);
    // An overview may be empty today.
    let is_made = |entry: &&MenuEntry| match &entry.target {
        Target::Generated(address, _) => generated.made.contains(address),
        _ => true,
    };
    let entries = edition.menu.iter().filter(is_made).map(|entry| {
        let other = site.edition_of(&entry.target).filter(|other| *other != id);
        let language = other.map_or("", |other| &site.edition(other).language);
        view! {
            "title": text(&entry.title),
            "url": text(&entry.url),
            "language": text(language),
            "external": Value::from(!entry.url.starts_with('/')),
        }
    });
    list(entries)
}

/// How many changes the home page shows: a look, not a list.
const LATEST: usize = 5;

/// What changed last in an edition, each with its day.
fn latest(site: &Site, edition: EditionId, cards: &[Value]) -> Value {
    let latest = site.latest(edition);
    let newest = latest.entries().iter().take(LATEST);
    list(newest.map(|(day, id)| {
        view! { "date": date(Some(*day)), "page": cards[id.0].clone() }
    }))
}

/// The cards of all pages of a type in an edition.
fn of_type(site: &Site, edition: EditionId, page_type: PageType, cards: &[Value]) -> Value {
    let pages = site.of_type(edition, page_type);
    list(pages.entries().iter().map(|id| cards[id.0].clone()))
}
