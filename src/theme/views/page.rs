//! `page`: the page that is being rendered.

use tera::{Map, Value};

use super::meetings::OfPage;
use super::network::{FieldLinks, contact, fact, film, free_ids, initiative};
use super::shape::{view, view_struct};
use super::structured_data::{self, Described};
use super::{
    GeneratedPage, ListingPage, Versioned, Views, breadcrumbs, date, list, text, texts,
    translations,
};
use crate::address::is_not_found;
use crate::content::{Accent, FrontMatter, Mission};
use crate::markdown::{TocEntry, toc};
use crate::overview::Overview;
use crate::site::{EditionId, ListingId, Page, PageId, Resource, Site, Taxonomy};

view_struct! {
    /// `page`, field by field, in the order in which templates see them. Each has the value that
    /// follows from the front matter alone: what the stages derive is unset here.
    struct PageView of (fields: &FrontMatter) {
        // Front matter, under its own names.
        title: text(""),
        short_title: text(&fields.short_title),
        r#type: text(fields.page_type.as_str()),
        summary: text(&fields.summary),
        slug: text(fields.slug.as_ref().map_or("", |slug| &slug.value)),
        aliases: list(fields.aliases.iter().map(|alias| text(&alias.value))),
        draft: Value::from(fields.draft),
        publish: date(fields.publish),
        expires: date(fields.expires),
        updated: date(fields.updated_on()),
        reviewed: date(fields.reviewed.as_ref().map(|reviewed| reviewed.value)),
        review_every: text(&fields.review_every_text),
        order: fields.order.map_or_else(Value::none, Value::from),
        sort: text(if fields.newest_first { "newest" } else { "" }),
        tags: texts(&fields.tags),
        keywords: texts(&fields.keywords),
        search: Value::from(fields.search),
        related: list([]),
        film: Value::none(),
        owner: text(fields.owner.as_ref().map_or("", |owner| &owner.text)),
        extra: extra(fields),
        mission: mission(fields.network.mission.as_ref()),
        initiatives: list([]),
        audience: texts(&fields.network.audience),
        organisers: texts(&fields.network.organisers),
        scope: text(&fields.network.scope),
        schedule: text(&fields.network.schedule),
        meetings: list([]),
        contacts: list(fields.network.contacts.iter().map(contact)),
        facts: list(fields.network.facts.iter().map(fact)),
        accent: text(""),
        // What the stages derive.
        title_id: text(""),
        title_marks: Value::safe_string(""),
        url: text(""),
        permalink: text(""),
        path: text(""),
        language: text(""),
        direction: text(""),
        translations: list([]),
        content: Value::safe_string(""),
        toc: list([]),
        breadcrumbs: list([]),
        structured_data: Value::safe_string(""),
        section: Value::none(),
        prev: Value::none(),
        next: Value::none(),
        children: list([]),
        pagination: Value::none(),
        easy: Value::none(),
        original: Value::none(),
        backlinks: list([]),
        tag_links: list([]),
        audience_links: list([]),
        mission_items: mission_items(fields.network.mission.as_ref()),
        upcoming: list([]),
        series: list([]),
        calendar: text(""),
        owner_name: text(fields.owner.as_ref().map_or("", |owner| &owner.name)),
        owner_email: text(fields.owner.as_ref().map_or("", |owner| &owner.email)),
        next_review: Value::none(),
        overdue: Value::from(false),
        withheld: Value::none(),
        edit_url: text(""),
    }
}

impl PageView {
    /// What stands in no file: everything unset.
    fn unset() -> Self {
        Self::of(&FrontMatter::default())
    }
}

/// The view of no page: all fields, unset.
pub(super) fn unset() -> Value {
    PageView::unset().into_value()
}

/// The view of a page somebody wrote.
pub(super) fn written(views: &Views<'_>, id: PageId, listing: Option<ListingId>) -> Value {
    let site = views.site;
    let page = site.page(id);
    let document = &page.document;
    let fields = &document.front_matter;
    let is_index = page.is_index;
    let owner = site.owner_of(page);
    let review = site.review_of(page);
    let next_review = review.next_review();
    let links = FieldLinks::of(site, page);
    let linked = LinkedFields::of(site, id, page, &links);
    let edition = site.edition(page.edition);
    let way = breadcrumbs::to_page(views, page);
    let described = Described {
        title: &document.title,
        address: &page.address,
        edition: page.edition,
        written: Some((id, &links)),
        way: &way,
    };
    let versioned = match listing {
        Some(ListingId::Overview(edition, overview)) => {
            Versioned::Overview(edition, overview, Some(id), 1)
        }
        _ => Versioned::Page(id),
    };
    let view = PageView {
        title: text(&document.title),
        title_id: text(document.title_id().unwrap_or_default()),
        title_marks: Value::safe_string(
            document
                .markdown
                .title
                .as_ref()
                .map_or("", |title| &title.marks),
        ),
        updated: date(document.updated_on()),
        url: text(&page.address),
        permalink: permalink(site, &page.address),
        path: text(&document.path),
        language: text(&edition.language),
        direction: text(edition.direction.as_str()),
        translations: translations::view(views, versioned),
        content: views.content(page),
        toc: list(
            toc(&document.markdown.outline.headings)
                .iter()
                .map(toc_entry),
        ),
        breadcrumbs: breadcrumbs::view(&way),
        structured_data: structured_data::view(site, &described),
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
        easy: named(site.easy_version(page)),
        original: named(site.original(page)),
        related: views.cards(site.relations.related(id)),
        backlinks: backlinks(views, id),
        tag_links: term_links(views, page, Taxonomy::Tags),
        audience_links: term_links(views, page, Taxonomy::Audiences),
        owner: text(owner.map_or("", |owner| &owner.text)),
        owner_name: text(owner.map_or("", |owner| &owner.name)),
        owner_email: text(owner.map_or("", |owner| &owner.email)),
        reviewed: date(review.reviewed.as_ref().map(|reviewed| reviewed.value)),
        review_every: text(&review.review_every_text),
        next_review: date(next_review),
        overdue: Value::from(next_review.is_some_and(|due| due < site.clock.today)),
        withheld: page
            .withheld
            .map_or_else(Value::none, |reason| text(reason.as_str())),
        edit_url: text(&site.config.edit_url_of(&document.source.path)),
        initiatives: linked.initiatives,
        meetings: linked.meetings.meetings,
        upcoming: linked.meetings.upcoming,
        series: linked.meetings.series,
        calendar: text(page.calendar_files.all.as_deref().unwrap_or_default()),
        film: linked.film,
        accent: text(page.accent.map_or("", Accent::as_str)),
        ..PageView::of(fields)
    };
    view.into_value()
}

/// The view of a page that samverk makes: the same fields, unset but for what it has.
pub(super) fn generated(views: &Views<'_>, page: &GeneratedPage<'_>) -> Value {
    let site = views.site;
    let edition = site.edition(page.edition);
    let folder = page.lists.and_then(ListingPage::of_folder);
    let (way, section) = match folder {
        Some((id, number)) => {
            let parent = site
                .folder(id)
                .parent
                .map_or_else(Value::none, |parent| views.folder_card(parent));
            (breadcrumbs::to_folder(views, id, number > 1, &[]), parent)
        }
        None => (
            breadcrumbs::to_folder(views, edition.root, true, page.above),
            Value::none(),
        ),
    };
    let described = Described {
        title: page.title,
        address: page.address,
        edition: page.edition,
        written: None,
        way: &way,
    };
    // The page for addresses that do not exist stands for none itself.
    let is_at_its_address = !is_not_found(page.address);
    let view = PageView {
        title: text(page.title),
        url: text(page.address),
        permalink: if is_at_its_address {
            permalink(site, page.address)
        } else {
            text("")
        },
        language: text(&edition.language),
        direction: text(edition.direction.as_str()),
        translations: match page.lists.map(|page| (page.listing, page.number)) {
            Some((ListingId::Folder(id), number)) => {
                translations::view(views, Versioned::Folder(id, number))
            }
            Some((ListingId::Overview(edition, overview), number)) => {
                let introduction = match site.at(edition_address(site, edition, overview)) {
                    Some(Resource::Page(id)) => Some(id),
                    _ => None,
                };
                let of = Versioned::Overview(edition, overview, introduction, number);
                translations::view(views, of)
            }
            Some((ListingId::Term(_) | ListingId::Calendar(_), _)) | None => {
                translations::none(views, page.edition)
            }
        },
        breadcrumbs: breadcrumbs::view(&way),
        structured_data: if is_at_its_address {
            structured_data::view(site, &described)
        } else {
            Value::safe_string("")
        },
        section,
        children: folder.map_or_else(|| list([]), |(id, number)| views.children(id, number)),
        pagination: page
            .lists
            .map_or_else(Value::none, |page| views.pagination(page)),
        ..PageView::unset()
    };
    view.into_value()
}

fn extra(fields: &FrontMatter) -> Value {
    fields
        .extra
        .as_ref()
        .map_or_else(|| Map::new().into(), Value::from_serializable)
}

/// The mission as written.
fn mission(mission: Option<&Mission>) -> Value {
    match mission {
        None => text(""),
        Some(Mission::Text(mission)) => text(mission),
        Some(Mission::Points(points)) => texts(points),
    }
}

/// The mission as a list, also where it is one text.
fn mission_items(mission: Option<&Mission>) -> Value {
    match mission {
        None => list([]),
        Some(Mission::Text(mission)) => list([text(mission)]),
        Some(Mission::Points(points)) => texts(points),
    }
}

/// The fields that have links in them.
struct LinkedFields {
    initiatives: Value,
    meetings: OfPage,
    film: Value,
}

impl LinkedFields {
    fn of(site: &Site, id: PageId, page: &Page, links: &FieldLinks) -> Self {
        let fields = &page.document.front_matter;
        let network = &fields.network;
        let mut ids = free_ids(&page.document.markdown.outline.headings);
        let initiatives = network.initiatives.iter().zip(&links.initiatives);
        Self {
            initiatives: list(
                initiatives.map(|(item, link)| initiative(item, link.as_ref(), &mut ids)),
            ),
            meetings: OfPage::new(site, id, links),
            film: fields
                .film
                .as_ref()
                .and_then(|item| film(item, links.film.as_ref()))
                .unwrap_or_else(Value::none),
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

fn edition_address(site: &Site, edition: EditionId, overview: Overview) -> &str {
    site.edition(edition).addresses.of(overview)
}

/// Another version of a page.
fn named(page: Option<&Page>) -> Value {
    page.map_or_else(
        Value::none,
        |page| view! { "title": text(&page.document.title), "url": text(&page.address) },
    )
}

/// The pages that link to a page: those of its own language. Easy versions stand in no list.
fn backlinks(views: &Views<'_>, id: PageId) -> Value {
    let site = views.site;
    let is_listed = |other: &&PageId| {
        let other = site.page(**other);
        other.original.is_none() && other.edition == site.page(id).edition
    };
    let pages = site.relations.backlinks(id).iter().filter(is_listed);
    list(pages.map(|id| views.card(*id)))
}

fn section(views: &Views<'_>, page: &Page, is_index: bool) -> Value {
    let folder = if is_index {
        views.site.folder(page.folder).parent
    } else {
        Some(page.folder)
    };
    folder.map_or_else(Value::none, |folder| views.folder_card(folder))
}

/// The terms that a page is filed under, as it writes them, each with the address of its page; none
/// where those are not made.
fn term_links(views: &Views<'_>, page: &Page, taxonomy: Taxonomy) -> Value {
    let has_pages = views.theme.template(&[taxonomy.template()]).is_some();
    let overview = (page.edition, taxonomy.overview());
    if !has_pages || !views.generated.overviews.contains_key(&overview) {
        return list([]);
    }
    let site = views.site;
    let address = |name: &str| {
        let id = site.term_named(taxonomy, page.edition, name);
        id.map_or("", |id| site.term(id).address.as_str())
    };
    let names = taxonomy.terms(&page.document.front_matter);
    let link = |name: &str| view! { "title": text(name), "url": text(address(name)) };
    list(names.iter().map(|name| link(name)))
}

/// The full address of a root address; empty for a site that does not know its own.
pub(super) fn permalink(site: &Site, address: &str) -> Value {
    text(
        &site
            .config
            .base_url
            .as_ref()
            .map_or_else(String::new, |base| base.join(address)),
    )
}
