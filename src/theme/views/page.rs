//! `page`: the page that is being rendered.

use tera::{Map, Value, value::Key};

use super::{GeneratedPage, Views, date, map, text, texts};
use crate::content::{Contact, Fact, FrontMatter, Initiative, Meeting, Mission, Network};
use crate::markdown::{TocEntry, toc};
use crate::site::{FolderId, Page, PageId, Site};
use crate::slug::slug;

/// The view of a page somebody wrote.
pub(super) fn written(views: &Views<'_>, id: PageId) -> Value {
    let site = views.site;
    let page = site.page(id);
    let document = &page.document;
    let is_index = document.name.is_index();
    let mut view = Map::with_capacity(60);
    fields(&mut view, site, page);
    put(
        &mut view,
        [
            ("title", text(&document.title)),
            ("url", text(&page.address)),
            ("permalink", permalink(site, &page.address)),
            ("path", text(&document.path)),
            ("language", text(document.name.language.as_deref().unwrap_or(&site.config.language))),
            ("content", views.content(page)),
            ("toc", toc(&document.markdown.outline.headings).iter().map(toc_entry).collect::<Vec<_>>().into()),
            ("breadcrumbs", breadcrumbs(views, page.folder, !is_index, &[])),
            ("section", section(views, page, is_index)),
            ("prev", page.previous.map_or_else(Value::none, |id| views.card(id))),
            ("next", page.next.map_or_else(Value::none, |id| views.card(id))),
            ("children", if is_index { views.children(page.folder) } else { Vec::<Value>::new().into() }),
            ("related", views.cards(&page.related)),
            ("backlinks", views.cards(&page.backlinks)),
            ("tag_links", tag_links(views, &document.front_matter)),
            ("withheld", page.withheld.map_or_else(Value::none, |reason| text(reason.as_str()))),
            ("edit_url", text(&site.config.edit_url.replace("{path}", &document.source.path))),
        ],
    );
    view.into()
}

/// The view of a page that samverk makes: the same fields, unset but for what it has.
pub(super) fn generated(views: &Views<'_>, page: &GeneratedPage<'_>) -> Value {
    let site = views.site;
    let mut view = Map::with_capacity(60);
    let (breadcrumbs, section) = match page.folder.map(|id| site.folder(id)) {
        Some(folder) => {
            let parent = folder.parent.map_or_else(Value::none, |parent| views.folder_card(parent));
            (breadcrumbs(views, page.folder.unwrap_or(FolderId(0)), false, &[]), parent)
        }
        None if page.address == "/" => (Vec::<Value>::new().into(), Value::none()),
        None => (breadcrumbs(views, FolderId(0), true, page.above), Value::none()),
    };
    front_matter(&mut view, &FrontMatter::default());
    network(&mut view, &Network::default(), [].iter(), [].iter(), site);
    put(
        &mut view,
        [
            ("title", text(page.title)),
            ("url", text(page.address)),
            ("permalink", permalink(site, page.address)),
            ("path", text("")),
            ("language", text(&site.config.language)),
            ("content", Value::safe_string("")),
            ("toc", Vec::<Value>::new().into()),
            ("breadcrumbs", breadcrumbs),
            ("section", section),
            ("prev", Value::none()),
            ("next", Value::none()),
            ("children", page.folder.map_or_else(|| Vec::<Value>::new().into(), |id| views.children(id))),
            ("related", Vec::<Value>::new().into()),
            ("backlinks", Vec::<Value>::new().into()),
            ("tag_links", Vec::<Value>::new().into()),
            ("next_review", Value::none()),
            ("overdue", Value::from(false)),
            ("withheld", Value::none()),
            ("edit_url", text("")),
        ],
    );
    view.into()
}

fn fields(view: &mut Map, site: &Site, page: &Page) {
    let fields = &page.document.front_matter;
    front_matter(view, fields);
    let links: Vec<Option<String>> =
        page.field_links.iter().map(|target| site.href(page, target).map(std::borrow::Cow::into_owned)).collect();
    let (initiatives, meetings) =
        links.split_at(fields.network.initiatives.iter().filter(|initiative| initiative.link.is_some()).count().min(links.len()));
    network(view, &fields.network, initiatives.iter(), meetings.iter(), site);
    let next_review =
        fields.reviewed.as_ref().zip(fields.review_every.as_ref()).and_then(|(reviewed, every)| every.value.after(reviewed.value));
    put(view, [("next_review", date(next_review)), ("overdue", Value::from(next_review.is_some_and(|due| due < site.clock.today)))]);
}

fn front_matter(view: &mut Map, fields: &FrontMatter) {
    let owner = fields.owner.as_ref();
    put(
        view,
        [
            ("type", text(fields.page_type.as_str())),
            ("summary", text(&fields.summary)),
            ("slug", text(fields.slug.as_ref().map_or("", |slug| &slug.value))),
            ("aliases", fields.aliases.iter().map(|alias| text(&alias.value)).collect::<Vec<_>>().into()),
            ("draft", Value::from(fields.draft)),
            ("publish", date(fields.publish)),
            ("expires", date(fields.expires)),
            ("updated", date(fields.updated)),
            ("reviewed", date(fields.reviewed.as_ref().map(|reviewed| reviewed.value))),
            ("review_every", text(&fields.review_every_text)),
            ("order", fields.order.map_or_else(Value::none, Value::from)),
            ("tags", texts(&fields.tags)),
            ("owner", text(owner.map_or("", |owner| &owner.text))),
            ("owner_name", text(owner.map_or("", |owner| &owner.name))),
            ("owner_email", text(owner.map_or("", |owner| &owner.email))),
            ("extra", fields.extra.as_ref().map_or_else(|| Map::new().into(), Value::from_serializable)),
        ],
    );
}

fn network<'l>(
    view: &mut Map,
    network: &Network,
    mut initiative_links: impl Iterator<Item = &'l Option<String>>,
    mut meeting_links: impl Iterator<Item = &'l Option<String>>,
    site: &Site,
) {
    let initiatives = network.initiatives.iter().map(|item| initiative(item, linked(item.link.is_some(), &mut initiative_links)));
    let initiatives: Vec<Value> = initiatives.collect();
    let meetings: Vec<Value> = network.meetings.iter().map(|item| meeting(item, linked(item.link.is_some(), &mut meeting_links))).collect();
    let upcoming = network.meetings.iter().zip(&meetings).filter(|(meeting, _)| meeting.date >= site.clock.today);
    let upcoming: Vec<Value> = upcoming.map(|(_, view)| view.clone()).collect();
    put(
        view,
        [
            (
                "mission",
                match &network.mission {
                    None => text(""),
                    Some(Mission::Text(mission)) => text(mission),
                    Some(Mission::Points(points)) => texts(points),
                },
            ),
            (
                "mission_items",
                match &network.mission {
                    None => texts(&[]),
                    Some(Mission::Text(mission)) => vec![text(mission)].into(),
                    Some(Mission::Points(points)) => texts(points),
                },
            ),
            ("initiatives", initiatives.into()),
            ("audience", texts(&network.audience)),
            ("organisers", texts(&network.organisers)),
            ("scope", text(&network.scope)),
            ("schedule", text(&network.schedule)),
            ("meetings", meetings.into()),
            ("upcoming", upcoming.into()),
            ("contacts", network.contacts.iter().map(contact).collect::<Vec<_>>().into()),
            ("facts", network.facts.iter().map(fact).collect::<Vec<_>>().into()),
        ],
    );
}

fn linked<'l>(has_link: bool, links: &mut impl Iterator<Item = &'l Option<String>>) -> Option<&'l str> {
    if has_link { links.next()?.as_deref() } else { None }
}

/// The links of a page's meetings, one per meeting.
pub(super) fn meeting_links<'s>(site: &'s Site, page: &'s Page) -> Vec<Option<String>> {
    let network = &page.document.front_matter.network;
    let before = network.initiatives.iter().filter(|initiative| initiative.link.is_some()).count();
    let mut targets = page.field_links.iter().skip(before);
    let link = |meeting: &Meeting| site.href(page, meeting.link.as_ref().and_then(|_| targets.next())?).map(std::borrow::Cow::into_owned);
    network.meetings.iter().map(link).collect()
}

pub(super) fn initiative(initiative: &Initiative, link: Option<&str>) -> Value {
    map([
        ("title", text(&initiative.title)),
        ("description", text(&initiative.description)),
        ("where", text(&initiative.place)),
        ("year", text(&initiative.year)),
        ("partners", texts(&initiative.partners)),
        ("link", text(link.unwrap_or_default())),
        ("id", text(&slug(&initiative.title))),
    ])
}

pub(super) fn meeting(meeting: &Meeting, link: Option<&str>) -> Value {
    let time = |time: Option<jiff::civil::Time>| time.map_or_else(|| text(""), |time| text(&time.strftime("%H:%M").to_string()));
    map([
        ("date", date(Some(meeting.date))),
        ("start", time(meeting.start)),
        ("end", time(meeting.end)),
        ("place", text(&meeting.place)),
        ("title", text(&meeting.title)),
        ("link", text(link.unwrap_or_default())),
    ])
}

fn contact(contact: &Contact) -> Value {
    map([("name", text(&contact.name)), ("role", text(&contact.role)), ("email", text(&contact.email)), ("phone", text(&contact.phone))])
}

fn fact(fact: &Fact) -> Value {
    map([("label", text(&fact.label)), ("value", text(&fact.value))])
}

fn toc_entry(entry: &TocEntry<'_>) -> Value {
    map([
        ("id", text(&entry.heading.id)),
        ("title", text(&entry.heading.text)),
        ("level", Value::from(u64::from(entry.heading.level))),
        ("children", entry.children.iter().map(toc_entry).collect::<Vec<_>>().into()),
    ])
}

/// The way from the home page to a folder, the folder included where the page lies inside it.
fn breadcrumbs(views: &Views<'_>, folder: FolderId, include_folder: bool, below: &[(&str, &str)]) -> Value {
    let site = views.site;
    let mut way: Vec<Value> = below.iter().rev().map(|(title, url)| map([("title", text(title)), ("url", text(url))])).collect();
    let mut next = if include_folder { Some(folder) } else { site.folder(folder).parent };
    while let Some(id) = next {
        let folder = site.folder(id);
        let title = if folder.parent.is_none() { views.theme.word("home") } else { &folder.title };
        way.push(map([("title", text(title)), ("url", text(&folder.address))]));
        next = folder.parent;
    }
    way.reverse();
    way.into()
}

fn section(views: &Views<'_>, page: &Page, is_index: bool) -> Value {
    let folder = if is_index { views.site.folder(page.folder).parent } else { Some(page.folder) };
    folder.map_or_else(Value::none, |folder| views.folder_card(folder))
}

fn tag_links(views: &Views<'_>, fields: &FrontMatter) -> Value {
    if views.generated.tags.is_none() {
        return Vec::<Value>::new().into();
    }
    let base = &views.site.config.addresses.tags;
    let link = |tag: &String| map([("title", text(tag)), ("url", text(&format!("{base}{}/", slug(tag))))]);
    fields.tags.iter().map(link).collect::<Vec<_>>().into()
}

fn permalink(site: &Site, address: &str) -> Value {
    text(&site.config.base_url.as_ref().map_or_else(String::new, |base| base.join(address)))
}

fn put<const N: usize>(view: &mut Map, fields: [(&'static str, Value); N]) {
    view.extend(fields.into_iter().map(|(name, value)| (Key::Str(name), value)));
}
