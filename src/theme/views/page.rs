//! `page`: the page that is being rendered.

use tera::{Map, Value};

use super::network::{FieldLinks, contact, fact, free_ids, initiative, meeting};
use super::shape::view;
use super::{GeneratedPage, ListingPage, Views, date, list, text, texts};
use crate::address::NOT_FOUND;
use crate::content::{Accent, FrontMatter, Mission};
use crate::markdown::{TocEntry, toc};
use crate::overview::Overview;
use crate::site::{FolderId, ListingId, Page, PageId, Site};
use crate::slug::slug;

/// What the stages derive, as opposed to what stands in the front matter. Unset on pages that
/// samverk makes, but for what such a page has.
struct Derived {
    title: Value,
    url: Value,
    permalink: Value,
    path: Value,
    language: Value,
    content: Value,
    toc: Value,
    breadcrumbs: Value,
    section: Value,
    prev: Value,
    next: Value,
    children: Value,
    pagination: Value,
    related: Value,
    backlinks: Value,
    tag_links: Value,
    next_review: Value,
    overdue: bool,
    withheld: Value,
    edit_url: Value,
    initiatives: Value,
    meetings: Value,
    upcoming: Value,
    accent: Value,
}

impl Derived {
    /// Nothing, in the shape that each field has where it is not set.
    fn unset() -> Self {
        Self {
            title: text(""),
            url: text(""),
            permalink: text(""),
            path: text(""),
            language: text(""),
            content: Value::safe_string(""),
            toc: list([]),
            breadcrumbs: list([]),
            section: Value::none(),
            prev: Value::none(),
            next: Value::none(),
            children: list([]),
            pagination: Value::none(),
            related: list([]),
            backlinks: list([]),
            tag_links: list([]),
            next_review: Value::none(),
            overdue: false,
            withheld: Value::none(),
            edit_url: text(""),
            initiatives: list([]),
            meetings: list([]),
            upcoming: list([]),
            accent: text(""),
        }
    }
}

/// The view of no page: all fields, unset.
pub(super) fn unset() -> Value {
    combine(&FrontMatter::default(), Derived::unset())
}

/// The view of a page somebody wrote.
pub(super) fn written(views: &Views<'_>, id: PageId, listing: Option<ListingId>) -> Value {
    let site = views.site;
    let page = site.page(id);
    let document = &page.document;
    let fields = &document.front_matter;
    let is_index = document.name.is_index();
    let next_review = fields.next_review();
    let network = NetworkViews::of(site, page);
    let derived = Derived {
        title: text(&document.title),
        url: text(&page.address),
        permalink: permalink(site, &page.address),
        path: text(&document.path),
        language: text(
            document
                .name
                .language
                .as_deref()
                .unwrap_or(&site.config.language),
        ),
        content: views.content(page),
        toc: list(
            toc(&document.markdown.outline.headings)
                .iter()
                .map(toc_entry),
        ),
        breadcrumbs: breadcrumbs(views, page.folder, !is_index, &[]),
        section: section(views, page, is_index),
        prev: page.previous.map_or_else(Value::none, |id| views.card(id)),
        next: page.next.map_or_else(Value::none, |id| views.card(id)),
        children: if is_index {
            views.children(page.folder, 1)
        } else {
            list([])
        },
        pagination: listing.map_or_else(Value::none, |listing| {
            views.pagination(ListingPage { listing, number: 1 })
        }),
        related: views.cards(site.relations.related(id)),
        backlinks: views.cards(site.relations.backlinks(id)),
        tag_links: tag_links(views, fields),
        next_review: date(next_review),
        overdue: next_review.is_some_and(|due| due < site.clock.today),
        withheld: page
            .withheld
            .map_or_else(Value::none, |reason| text(reason.as_str())),
        edit_url: text(&site.config.edit_url_of(&document.source.path)),
        initiatives: network.initiatives,
        meetings: network.meetings,
        upcoming: network.upcoming,
        accent: text(page.accent.map_or("", Accent::as_str)),
    };
    combine(fields, derived)
}

/// The view of a page that samverk makes: the same fields, unset but for what it has.
pub(super) fn generated(views: &Views<'_>, page: &GeneratedPage<'_>) -> Value {
    let site = views.site;
    let folder = page.lists.and_then(ListingPage::of_folder);
    let (breadcrumbs, section) = match folder {
        Some((id, number)) => {
            let parent = site
                .folder(id)
                .parent
                .map_or_else(Value::none, |parent| views.folder_card(parent));
            (breadcrumbs(views, id, number > 1, &[]), parent)
        }
        None => (
            breadcrumbs(views, FolderId(0), true, page.above),
            Value::none(),
        ),
    };
    let derived = Derived {
        title: text(page.title),
        url: text(page.address),
        // The page for addresses that do not exist stands for none itself.
        permalink: if page.address == NOT_FOUND {
            text("")
        } else {
            permalink(site, page.address)
        },
        language: text(
            folder
                .and_then(|(id, _)| site.folder(id).language.as_deref())
                .unwrap_or(&site.config.language),
        ),
        breadcrumbs,
        section,
        children: folder.map_or_else(|| list([]), |(id, number)| views.children(id, number)),
        pagination: page
            .lists
            .map_or_else(Value::none, |page| views.pagination(page)),
        ..Derived::unset()
    };
    combine(&FrontMatter::default(), derived)
}

fn combine(fields: &FrontMatter, derived: Derived) -> Value {
    let owner = fields.owner.as_ref();
    let network = &fields.network;
    let (mission, mission_items) = mission(network.mission.as_ref());
    view! {
        // Front matter, under its own names.
        "title": derived.title,
        "type": text(fields.page_type.as_str()),
        "summary": text(&fields.summary),
        "slug": text(fields.slug.as_ref().map_or("", |slug| &slug.value)),
        "aliases": list(fields.aliases.iter().map(|alias| text(&alias.value))),
        "draft": Value::from(fields.draft),
        "publish": date(fields.publish),
        "expires": date(fields.expires),
        "updated": date(fields.updated_on()),
        "reviewed": date(fields.reviewed.as_ref().map(|reviewed| reviewed.value)),
        "review_every": text(&fields.review_every_text),
        "order": fields.order.map_or_else(Value::none, Value::from),
        "tags": texts(&fields.tags),
        "related": derived.related,
        "owner": text(owner.map_or("", |owner| &owner.text)),
        "extra": fields.extra.as_ref().map_or_else(|| Map::new().into(), Value::from_serializable),
        "mission": mission,
        "initiatives": derived.initiatives,
        "audience": texts(&network.audience),
        "organisers": texts(&network.organisers),
        "scope": text(&network.scope),
        "schedule": text(&network.schedule),
        "meetings": derived.meetings,
        "contacts": list(network.contacts.iter().map(contact)),
        "facts": list(network.facts.iter().map(fact)),
        "accent": derived.accent,
        // What the stages derive.
        "url": derived.url,
        "permalink": derived.permalink,
        "path": derived.path,
        "language": derived.language,
        "content": derived.content,
        "toc": derived.toc,
        "breadcrumbs": derived.breadcrumbs,
        "section": derived.section,
        "prev": derived.prev,
        "next": derived.next,
        "children": derived.children,
        "pagination": derived.pagination,
        "backlinks": derived.backlinks,
        "tag_links": derived.tag_links,
        "mission_items": mission_items,
        "upcoming": derived.upcoming,
        "owner_name": text(owner.map_or("", |owner| &owner.name)),
        "owner_email": text(owner.map_or("", |owner| &owner.email)),
        "next_review": derived.next_review,
        "overdue": Value::from(derived.overdue),
        "withheld": derived.withheld,
        "edit_url": derived.edit_url,
    }
}

/// The mission as written, and always as a list.
fn mission(mission: Option<&Mission>) -> (Value, Value) {
    match mission {
        None => (text(""), list([])),
        Some(Mission::Text(mission)) => (text(mission), list([text(mission)])),
        Some(Mission::Points(points)) => {
            let points = texts(points);
            (points.clone(), points)
        }
    }
}

struct NetworkViews {
    initiatives: Value,
    meetings: Value,
    upcoming: Value,
}

impl NetworkViews {
    fn of(site: &Site, page: &Page) -> Self {
        let network = &page.document.front_matter.network;
        let links = FieldLinks::of(site, page);
        let mut ids = free_ids(&page.document.markdown.outline.headings);
        let initiatives = network.initiatives.iter().zip(&links.initiatives);
        let meetings: Vec<Value> = network
            .meetings
            .iter()
            .zip(&links.meetings)
            .map(|(item, link)| meeting(item, link.as_deref()))
            .collect();
        let mut upcoming: Vec<_> = network
            .meetings
            .iter()
            .zip(&meetings)
            .filter(|(meeting, _)| meeting.date >= site.clock.today)
            .collect();
        upcoming.sort_by_key(|(meeting, _)| (meeting.date, meeting.start));
        Self {
            initiatives: list(
                initiatives.map(|(item, link)| initiative(item, link.as_deref(), &mut ids)),
            ),
            upcoming: list(upcoming.into_iter().map(|(_, view)| view.clone())),
            meetings: meetings.into(),
        }
    }
}

fn toc_entry(entry: &TocEntry<'_>) -> Value {
    view! {
        "id": text(&entry.heading.id),
        "title": text(&entry.heading.text),
        "level": Value::from(u64::from(entry.heading.level)),
        "children": list(entry.children.iter().map(toc_entry)),
    }
}

/// The way from the home page to a folder, the folder included where the page lies inside it. The
/// home page has none.
fn breadcrumbs(
    views: &Views<'_>,
    folder: FolderId,
    include_folder: bool,
    below: &[(&str, &str)],
) -> Value {
    let site = views.site;
    let crumb = |title: &str, url: &str| view! { "title": text(title), "url": text(url) };
    let mut way: Vec<Value> = below
        .iter()
        .rev()
        .map(|(title, url)| crumb(title, url))
        .collect();
    let mut next = if include_folder {
        Some(folder)
    } else {
        site.folder(folder).parent
    };
    while let Some(id) = next {
        let folder = site.folder(id);
        let title = if folder.parent.is_none() {
            views.theme.word("home")
        } else {
            &folder.title
        };
        way.push(crumb(title, &folder.address));
        next = folder.parent;
    }
    way.reverse();
    way.into()
}

fn section(views: &Views<'_>, page: &Page, is_index: bool) -> Value {
    let folder = if is_index {
        views.site.folder(page.folder).parent
    } else {
        Some(page.folder)
    };
    folder.map_or_else(Value::none, |folder| views.folder_card(folder))
}

fn tag_links(views: &Views<'_>, fields: &FrontMatter) -> Value {
    let has_tags = views.theme.template(&["tag"]).is_some();
    if !has_tags || !views.generated.overviews.contains_key(&Overview::Tags) {
        return list([]);
    }
    let base = views.site.config.addresses.of(Overview::Tags);
    list(
        fields
            .tags
            .iter()
            .map(|tag| view! { "title": text(tag), "url": text(&format!("{base}{}/", slug(tag))) }),
    )
}

fn permalink(site: &Site, address: &str) -> Value {
    text(
        &site
            .config
            .base_url
            .as_ref()
            .map_or_else(String::new, |base| base.join(address)),
    )
}
