//! `sections` and `letters`: everybody whom readers can ask, functions first; then the same by
//! network and by role. One list in four sections: what does not fit on a page stands on the next.

use std::collections::BTreeMap;
use std::ops::Range;

use rustc_hash::FxHashMap;
use tera::Value;

use super::super::shape::view;
use super::super::{Views, list, text};
use super::{Contents, Entries, letter, page_with};
use crate::content::term_key;
use crate::overview::Overview;
use crate::site::{Asked, ContactId, EditionId, ListingId, Order, PageId, Site};
use crate::slug::{UniqueIds, slug};

/// The directory.
pub(super) struct Directory;

/// What a line of the directory shows; entries by their numbers in the edition's directory.
#[derive(Debug, Clone, Copy)]
enum Line {
    /// A person or function.
    Entry(usize),
    /// Somebody whom a page names.
    OnPage(PageId, usize),
    /// Somebody who has a role, by the number of that.
    InRole(usize, usize),
}

/// The sections, in order.
const SECTIONS: &[&str] = &["functions", "people", "networks", "roles"];

#[derive(Debug)]
struct Lines {
    edition: EditionId,
    in_order: Vec<Line>,
    /// Where each section begins, and where the last ends.
    begins: [usize; 5],
    /// The names of roles, in order.
    roles: Vec<String>,
    /// A name for the place of each entry.
    ids: Vec<String>,
}

impl Contents for Directory {
    fn entries(&self, site: &Site, edition: EditionId) -> Box<dyn Entries> {
        let directory = &site.directories[edition.0];
        let mut ids = UniqueIds::default();
        let entries = directory.entries.iter();
        let ids = entries.map(|entry| ids.claim(&format!("s-contact-{}", slug(&entry.name))));
        let ids = ids.collect();
        let mut lines: Vec<Line> = (0..directory.entries.len()).map(Line::Entry).collect();
        let people = lines.len();
        let by_contact = directory.by_contact();
        add_if_several(&mut lines, by_network(site, edition, &by_contact));
        let networks = lines.len();
        let (roles, in_roles) = by_role(site, edition);
        if roles.len() > 1 {
            lines.extend(in_roles);
        }
        let begins = [0, directory.functions, people, networks, lines.len()];
        Box::new(Lines {
            edition,
            in_order: lines,
            begins,
            roles,
            ids,
        })
    }
}

/// The contacts of each page, in the order of the tree; nobody twice on a page.
fn by_network(
    site: &Site,
    edition: EditionId,
    by_contact: &FxHashMap<ContactId, usize>,
) -> Vec<Vec<Line>> {
    let of_page = |page: PageId| {
        let count = site.page(page).document.front_matter.network.contacts.len();
        let mut entries: Vec<usize> = Vec::new();
        for number in 0..count {
            let entry = by_contact.get(&ContactId { page, number });
            entries.extend(entry.filter(|entry| !entries.contains(entry)));
        }
        let lines = entries.into_iter().map(|entry| Line::OnPage(page, entry));
        lines.collect::<Vec<_>>()
    };
    let pages = site.in_tree_order(edition).into_iter().map(of_page);
    pages.filter(|lines| !lines.is_empty()).collect()
}

/// What there is one of tells nothing that stands not above.
fn add_if_several(lines: &mut Vec<Line>, groups: Vec<Vec<Line>>) {
    if groups.len() > 1 {
        lines.extend(groups.into_iter().flatten());
    }
}

/// The names of all roles, and who has each.
fn by_role(site: &Site, edition: EditionId) -> (Vec<String>, Vec<Line>) {
    let directory = &site.directories[edition.0];
    let order = Order::of(&site.edition(edition).language);
    let mut roles: BTreeMap<String, (&str, Vec<usize>)> = BTreeMap::new();
    for (index, entry) in directory.entries.iter().enumerate() {
        for id in &entry.contacts {
            let role = id.on(site.page(id.page)).role.as_str();
            if role.is_empty() {
                continue;
            }
            let (_, entries) = roles.entry(term_key(role)).or_insert((role, Vec::new()));
            if entries.last() != Some(&index) {
                entries.push(index);
            }
        }
    }
    let mut roles: Vec<(&str, Vec<usize>)> = roles.into_values().collect();
    roles.sort_by_cached_key(|(name, _)| order.key(None, name));
    let lines = roles.iter().enumerate();
    let lines = lines
        .flat_map(|(role, (_, entries))| {
            entries.iter().map(move |entry| Line::InRole(role, *entry))
        })
        .collect();
    let names = roles.iter().map(|(name, _)| String::from(*name)).collect();
    (names, lines)
}

impl Entries for Lines {
    fn len(&self) -> usize {
        self.in_order.len()
    }

    fn view(
        &self,
        views: &Views<'_>,
        _: Option<PageId>,
        range: Range<usize>,
    ) -> Vec<(&'static str, Value)> {
        let sections = self.sections(views, &range);
        vec![("sections", sections), ("letters", self.letters(views))]
    }
}

impl Lines {
    const fn listing(&self) -> ListingId {
        ListingId::Overview(self.edition, Overview::Directory)
    }

    /// Every section that has lines, where it begins, and of its lines those in a range.
    fn sections(&self, views: &Views<'_>, range: &Range<usize>) -> Value {
        let sections = SECTIONS.iter().zip(self.begins.windows(2));
        let with_lines = sections.filter(|(_, bounds)| bounds[0] < bounds[1]);
        list(with_lines.map(|(key, bounds)| {
            let id = format!("s-{key}");
            let page = page_with(views.generated, self.listing(), bounds[0]);
            let all = &self.in_order[bounds[0]..bounds[1]];
            let (from, to) = (range.start.max(bounds[0]), range.end.min(bounds[1]));
            let shown = self.in_order.get(from..to).unwrap_or_default();
            let (entries, by): (&[Line], &[Line]) = match shown.first() {
                Some(Line::Entry(_)) => (shown, &[]),
                _ => (&[], shown),
            };
            view! {
                "key": text(key),
                "id": text(&id),
                "url": text(&format!("{page}#{id}")),
                "count": groups(all).count().into(),
                "entries": list(entries.iter().map(|line| self.entry(views, *line))),
                "groups": list(groups(by).map(|lines| self.group(views, lines))),
            }
        }))
    }

    /// Every letter of people's names, and where it begins.
    fn letters(&self, views: &Views<'_>) -> Value {
        let directory = &views.site.directories[self.edition.0];
        let people = &directory.entries[directory.functions..];
        list(directory.letters.iter().enumerate().map(|(index, name)| {
            let begins = people.partition_point(|entry| entry.letter < Some(index));
            let begins = directory.functions + begins;
            letter(name, page_with(views.generated, self.listing(), begins))
        }))
    }

    fn asked<'v>(&self, views: &Views<'v>, entry: usize) -> &'v Asked {
        &views.site.directories[self.edition.0].entries[entry]
    }

    /// A person or function with all that pages say.
    fn entry(&self, views: &Views<'_>, line: Line) -> Value {
        let index = line.entry();
        let asked = self.asked(views, index);
        let letters = &views.site.directories[self.edition.0].letters;
        let letter = asked.letter.and_then(|letter| letters.get(letter));
        view! {
            "name": text(&asked.name),
            "id": text(&self.ids[index]),
            "letter": text(letter.map_or("", String::as_str)),
            "email": text(&asked.email),
            "phones": phones(views.site, asked),
            "roles": roles(views, asked),
        }
    }

    /// Somebody by name alone, with the way to all the rest.
    fn url(&self, views: &Views<'_>, entry: usize) -> Value {
        let page = page_with(views.generated, self.listing(), entry);
        text(&format!("{page}#{}", self.ids[entry]))
    }

    /// Those whom a page names, or who have a role.
    fn group(&self, views: &Views<'_>, lines: &[Line]) -> Value {
        let site = views.site;
        let (network, role) = match lines[0] {
            Line::InRole(role, _) => (Value::none(), self.roles[role].as_str()),
            line => (views.card(PageId(line.group())), ""),
        };
        let key = term_key(role);
        let contacts = lines.iter().map(|line| {
            let asked = self.asked(views, line.entry());
            let mut roles: Vec<Value> = Vec::new();
            let mut networks: Vec<Value> = Vec::new();
            for id in &asked.contacts {
                let written = id.on(site.page(id.page)).role.as_str();
                if let Line::InRole(..) = line {
                    networks.extend((term_key(written) == key).then(|| views.card(id.page)));
                } else if id.page.0 == line.group() && !written.is_empty() {
                    roles.push(text(written));
                }
            }
            view! {
                "name": text(&asked.name),
                "url": self.url(views, line.entry()),
                "roles": list(roles),
                "networks": list(networks),
            }
        });
        view! { "network": network, "title": text(role), "contacts": list(contacts) }
    }
}

impl Line {
    /// Whom it shows.
    const fn entry(self) -> usize {
        match self {
            Self::Entry(entry) | Self::OnPage(_, entry) | Self::InRole(_, entry) => entry,
        }
    }

    /// What it stands under, by the number of that: a page or a role; people stand for themselves.
    const fn group(self) -> usize {
        match self {
            Self::Entry(entry) => entry,
            Self::OnPage(page, _) => page.0,
            Self::InRole(role, _) => role,
        }
    }
}

/// Lines by what they stand under.
fn groups(lines: &[Line]) -> impl Iterator<Item = &[Line]> {
    lines.chunk_by(|a, b| a.group() == b.group())
}

/// The telephones of a person or function, each once.
fn phones(site: &Site, asked: &Asked) -> Value {
    let contacts = asked.contacts.iter().map(|id| id.on(site.page(id.page)));
    let mut found: Vec<(String, &str)> = Vec::new();
    for contact in contacts.filter(|contact| !contact.phone.is_empty()) {
        let link = contact.phone_link().unwrap_or_default();
        // The same number, with the country's and without.
        let national = |link: &str| link.replacen("tel:+46", "tel:0", 1);
        let is_same = |(other, written): &(String, &str)| {
            *written == contact.phone || (!link.is_empty() && national(other) == national(&link))
        };
        if !found.iter().any(is_same) {
            found.push((link, &contact.phone));
        }
    }
    list(found.into_iter().map(|(link, phone)| {
        view! { "phone": text(phone), "phone_link": text(&link) }
    }))
}

/// What a person or function answers for: each role once, with the pages that say so.
fn roles(views: &Views<'_>, asked: &Asked) -> Value {
    let mut found: Vec<(String, &str, Vec<PageId>)> = Vec::new();
    for id in &asked.contacts {
        let role = id.on(views.site.page(id.page)).role.as_str();
        let key = term_key(role);
        let known = found.iter().position(|(other, ..)| *other == key);
        let known = known.unwrap_or_else(|| {
            found.push((key, role, Vec::new()));
            found.len() - 1
        });
        let pages = &mut found[known].2;
        if pages.last() != Some(&id.page) {
            pages.push(id.page);
        }
    }
    // A page that says what for need not be named again.
    let said = |page: &PageId| {
        let mut roles = found.iter().filter(|(_, role, _)| !role.is_empty());
        roles.any(|(.., pages)| pages.contains(page))
    };
    let shown = found.iter().map(|(_, role, pages)| {
        let is_new = |page: &PageId| !role.is_empty() || !said(page);
        let pages = pages.iter().copied().filter(is_new);
        (*role, pages.collect::<Vec<PageId>>())
    });
    let shown = shown.filter(|(_, pages)| !pages.is_empty());
    list(shown.map(|(role, pages)| {
        let networks = pages.into_iter().map(|page| views.card(page));
        view! { "title": text(role), "networks": list(networks) }
    }))
}
