//! Edits as people and their programs make them.

use std::fs;
use std::time::SystemTime;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::world::{Ending, Manner, Page, World};
use crate::site::{Site, png};

/// One edit. Numbers choose among what is there when it is made.
#[derive(Debug, Clone)]
pub(super) enum Edit {
    Text(Index, usize),
    /// The page's heading; those that link to it follow, or not.
    Heading(Index, usize, bool),
    Field(Index, &'static str, Option<&'static str>),
    Ending(Index, Ending),
    Fault(Index, &'static str),
    /// One page links to another page, or to its heading.
    Link(Index, Index, bool),
    LinkToFile(Index, Index),
    Unlink(Index),
    Related(Index, Index),
    Add(Index, &'static str),
    /// Those that link to it follow, or not.
    Delete(Index, bool),
    Rename(Index, &'static str, bool),
    AddFolder(Index, &'static str, Vec<&'static str>),
    DeleteFolder(Index, bool),
    MoveFolder(Index, Index, &'static str, bool),
    /// A folder's own page appears or goes.
    IndexPage(Index),
    File(Index, &'static str, u8),
    ReplaceFile(Index, u8),
    DeleteFile(Index, bool),
    Touch(Index),
    Theme(&'static str, Option<&'static str>),
    Setting(&'static str, Option<&'static str>),
}

/// An edit, how it is saved, and how long it takes to the next, in milliseconds.
#[derive(Debug, Clone)]
pub(super) struct Step {
    pub(super) edit: Edit,
    pub(super) manner: Manner,
    pub(super) pause: u64,
    /// Whether somebody looks at everything before the next edit.
    pub(super) is_looked_at: bool,
}

#[rustfmt::skip]
const NAMES: &[&str] = &[
    "a", "A", "ny sida", "Åtgärder i höst", "Nätverk", "Na\u{308}tverk", "VERSALER", "o\u{308}l", "öl", "x.y", "sida-1", "100%", "a&b",
    "(parentes)", "[hake]", "é", "om.en", "index",
];

const FOLDERS: &[&str] = &[
    "mapp",
    "Mapp",
    "Ny mapp",
    "Höst",
    "Ho\u{308}st",
    "a",
    "natverk",
    "x.y",
    "1",
    ".utkast",
    "en",
];

const FILES: &[&str] = &[
    "bild.png",
    "Foto 1.JPG",
    "å.txt",
    "a\u{30a}.txt",
    "plan.pdf",
    "sida.html",
    ".hemlig",
];

#[rustfmt::skip]
const FIELDS: &[(&str, &str)] = &[
    ("title", "title: En titel"), ("title", "title: Ännu en titel"), ("title", "title: \"Citat: & <b>\""), ("order", "order: 1"),
    ("order", "order: -3"), ("tags", "tags: [ämne, annat]"), ("tags", "tags: [Ämne]"), ("tags", "tags: [ö, a/b, annat]"),
    ("draft", "draft: true"), ("draft", "draft: false"), ("publish", "publish: 2026-01-01"), ("publish", "publish: 2027-01-01"),
    ("expires", "expires: 2026-06-30"), ("expires", "expires: 2027-06-30"), ("slug", "slug: egen"), ("slug", "slug: annan"),
    ("aliases", "aliases: [/gammal/, /förr/så/]"), ("aliases", "aliases: [/gammal.html, /a b/]"), ("aliases", "aliases: [/natverk/]"),
    ("summary", "summary: Kort om sidan"), ("summary", "summary: Annat"), ("updated", "updated: 2026-10-10"),
    ("owner", "owner: Anna <anna@exempel.se>"), ("extra", "extra: {x: 1}"),
    ("type", "type: network\nmission: [Ett, Två]\naudience: [Lärare]\nschedule: Varje vecka"),
    ("type", "type: meeting-place\nmission: Träffas\nfacts: [{label: Plats, value: Huset}]"), ("accent", "accent: green"),
    ("initiatives", "initiatives: [{title: Insats, description: Om den}, {title: Uppdrag, year: 2025}]"),
    ("initiatives", "initiatives: [{title: Insats två, link: \"https://exempel.se/\"}]"),
    ("meetings", "meetings: [{date: 2026-12-03, start: \"13:00\", place: Huset}]"), ("meetings", "meetings: [{date: 2026-01-03}]"),
];

/// What stops a build, or would if severities did not say otherwise.
const FAULTS: &[&str] = &[
    "draft: kanske",
    "publish: 2026-02-30",
    "summary: \"öppen",
    "okant: 1",
    "\tflik: 1",
    "review_every: snart",
];

/// What the templates that extend `page.html` fill.
macro_rules! page {
    ($text:literal) => {
        concat!(
            $text,
            "{% block heading %}{% endblock %}{% block kind %}{% endblock %}{% block aside %}{% endblock %}",
            "{% block before_content %}{% endblock %}{% block after_content %}{% endblock %}</body>",
        )
    };
}

#[rustfmt::skip]
const THEME: &[(&str, &str)] = &[
    ("theme.yaml", "extends: bare\n"), ("theme.yaml", "extends: standard\n"),
    ("templates/page.html", page!("<body><h1>{{ page.title }}</h1>{{ page.content }}{% for p in page.related %}{{ p.title }}{{ p.accent }}{% endfor %}")),
    ("templates/page.html", page!("<body>{{ page.url | href }}{% for c in page.breadcrumbs %}/{{ c.title }}{% endfor %}{{ page.content }}")),
    ("templates/page.html", page!("<link rel=stylesheet href=\"{{ \"egen.css\" | asset }}\"><body>{{ page.content }}<BODY></BODY>")),
    ("templates/page.html", page!("{% if page.summary %}{{ page.saknas.helt }}{% endif %}<body>{{ page.content }}")),
    ("templates/page.html", "{{ page.title"),
    ("templates/index.html", "{% for p in page.children %}<li>{{ p.title }} {{ p.count }}</li>{% endfor %}{{ page.content }}</body>"),
    ("templates/tag.html", "<body>{{ tag.title }} {{ tag.count }}</body>"),
    ("templates/404.html", "<body>Borta <a href=\"{{ site.home | href }}\">hem</a></body>"),
    ("templates/redirect.html", "<body><a href=\"{{ target | href }}\">dit</a></body>"),
    ("static/egen.css", "a{color:red}"), ("static/egen.css", "a{color:blue;background:url(bild.svg)}"), ("static/egen.css", ""),
    ("static/bild.svg", "<svg/>"), ("static/bild.svg", "<svg></svg>"), ("static/mapp/annan.css", "@import \"../egen.css\";b{}"),
    ("strings/sv.yaml", "home: Hem\ntags: Etiketter\n"), ("strings/sv.yaml", "home: Första sidan\n"), ("strings/en.yaml", "home: Front\n"),
];

#[rustfmt::skip]
const SETTINGS: &[(&str, &str)] = &[
    ("title", "title: En annan sajt"), ("title", "title: \"Sajt & co\""), ("language", "language: en"), ("language", "language: sv"),
    ("languages", "languages: [en]"), ("base_url", "base_url: https://exempel.se/"), ("base_url", "base_url: https://exempel.se/skola/"),
    ("theme", "theme: bare"), ("theme", "theme: standard"), ("theme", "theme: eget"), ("markdown", "markdown: {raw_html: allow}"),
    ("markdown", "markdown: {raw_html: escape}"), ("addresses", "addresses: {tags: /amnen/, initiatives: /exempel/}"),
    ("design", "design: {brand: navy, font: serif, logo: bild.png}"), ("design", "design: {link: \"#0b5a78\"}"),
    ("addresses", "addresses: {tags: /natverk/}"), ("menu", "menu: [index.md, natverk/matematik.md]"),
    ("menu", "menu: [{title: Nätverk, link: natverk}, \"https://exempel.se/\"]"), ("organisation", "organisation: Förvaltningen"),
    ("edit_url", "edit_url: \"https://exempel.se/edit/{path}\""), ("timezone", "timezone: Asia/Tokyo"),
    ("governance", "governance: required"), ("description", "description: [fel"), ("theme", "theme: saknas"),
];

const MANNERS: &[Manner] = &[
    Manner::Plain,
    Manner::Plain,
    Manner::Replaced,
    Manner::RenamedAway,
    Manner::Removed,
    Manner::InParts,
];

/// Most edits follow each other at once.
const PAUSES: &[u64] = &[0, 0, 0, 1, 4, 20, 70];

/// Edits below the fields, which the preview takes in by a shorter way than all others.
fn edit_of_text() -> impl Strategy<Value = Edit> {
    let page = any::<Index>;
    prop_oneof![
        6 => (page(), 0..5_usize).prop_map(|(page, text)| Edit::Text(page, text)),
        2 => (page(), 0..3_usize, any::<bool>()).prop_map(|(page, heading, follow)| Edit::Heading(page, heading, follow)),
        3 => (page(), page(), any::<bool>()).prop_map(|(page, to, anchor)| Edit::Link(page, to, anchor)),
        1 => (page(), page()).prop_map(|(page, to)| Edit::LinkToFile(page, to)),
        1 => page().prop_map(Edit::Unlink),
        1 => page().prop_map(Edit::Touch),
    ]
}

fn edit() -> impl Strategy<Value = Edit> {
    let page = any::<Index>;
    let line = |lines: &'static [(&'static str, &'static str)]| {
        (select(lines), option::weighted(0.75, Just(())))
            .prop_map(|((name, line), is_set)| (name, is_set.map(|()| line)))
    };
    let ending = select(&[Ending::Unix, Ending::Windows, Ending::WindowsWithMark]);
    let of_page = prop_oneof![
        12 => edit_of_text(),
        6 => (page(), line(FIELDS)).prop_map(|(page, (field, line))| Edit::Field(page, field, line)),
        1 => (page(), ending).prop_map(|(page, ending)| Edit::Ending(page, ending)),
        2 => (page(), select(FAULTS)).prop_map(|(page, fault)| Edit::Fault(page, fault)),
        1 => (page(), page()).prop_map(|(page, to)| Edit::Related(page, to)),
    ];
    let of_tree = prop_oneof![
        3 => (page(), select(NAMES)).prop_map(|(folder, name)| Edit::Add(folder, name)),
        2 => (page(), any::<bool>()).prop_map(|(page, follow)| Edit::Delete(page, follow)),
        3 => (page(), select(NAMES), any::<bool>()).prop_map(|(page, name, follow)| Edit::Rename(page, name, follow)),
        2 => (page(), select(FOLDERS), vec(select(NAMES), 1..4)).prop_map(|(above, name, pages)| Edit::AddFolder(above, name, pages)),
        1 => (page(), any::<bool>()).prop_map(|(folder, follow)| Edit::DeleteFolder(folder, follow)),
        2 => (page(), page(), select(FOLDERS), any::<bool>())
            .prop_map(|(folder, to, name, follow)| Edit::MoveFolder(folder, to, name, follow)),
        2 => page().prop_map(Edit::IndexPage),
        2 => (page(), select(FILES), any::<u8>()).prop_map(|(folder, name, bytes)| Edit::File(folder, name, bytes)),
        1 => (page(), any::<u8>()).prop_map(|(file, bytes)| Edit::ReplaceFile(file, bytes)),
        1 => (page(), any::<bool>()).prop_map(|(file, follow)| Edit::DeleteFile(file, follow)),
    ];
    prop_oneof![
        5 => of_page,
        4 => of_tree,
        2 => line(THEME).prop_map(|(file, text)| Edit::Theme(file, text)),
        2 => line(SETTINGS).prop_map(|(key, line)| Edit::Setting(key, line)),
    ]
}

/// A sequence of edits: of any kind, or of texts alone, so that no other edit hides what the
/// shorter way leaves out.
pub(super) fn steps() -> impl Strategy<Value = Vec<Step>> {
    prop_oneof![3 => sequence_of(edit(), 0.15), 1 => sequence_of(edit_of_text(), 0.5)]
}

fn sequence_of(edits: impl Strategy<Value = Edit>, looks: f64) -> impl Strategy<Value = Vec<Step>> {
    let step = (
        edits,
        select(MANNERS),
        select(PAUSES),
        prop::bool::weighted(looks),
    );
    vec(
        step.prop_map(|(edit, manner, pause, is_looked_at)| Step {
            edit,
            manner,
            pause,
            is_looked_at,
        }),
        1..=8,
    )
}

impl Step {
    /// Makes the edit, in the world and on disk.
    pub(super) fn apply(&self, world: &mut World, site: &Site) {
        let mut before = world.clone();
        self.edit.apply(world, &mut before, site);
        world.write_changes(&before, site, self.manner);
    }
}

impl Edit {
    /// Changes the world. What is moved or touched is moved and touched on disk as well, and moved
    /// in the world before, so that the rest is there to be written.
    fn apply(&self, world: &mut World, before: &mut World, site: &Site) {
        match self {
            Self::Text(page, text) => world.edit(*page, |page| page.text = *text),
            Self::Heading(index, heading, follow) => {
                world.edit(*index, |page| page.heading = *heading);
                if *follow {
                    world.repair();
                }
            }
            Self::Field(page, field, line) => {
                world.edit(*page, |page| set(&mut page.fields, field, *line))
            }
            Self::Ending(page, ending) => world.edit(*page, |page| page.ending = *ending),
            Self::Fault(page, fault) => world.edit(*page, |page| page.fault = Some(fault)),
            Self::Link(page, to, anchor) => {
                let Some(to) = world.page(*to) else { return };
                let heading = anchor.then(|| world.pages[&to].heading);
                world.edit(*page, |page| page.links.push((to, heading)));
            }
            Self::LinkToFile(page, to) => {
                let Some(to) = choose(*to, world.files.keys()) else {
                    return;
                };
                world.edit(*page, |page| page.links.push((to, None)));
            }
            Self::Unlink(page) => world.edit(*page, |page| drop(page.links.pop())),
            Self::Related(page, to) => {
                let Some(to) = world.page(*to) else { return };
                world.edit(*page, |page| page.related.push(to));
            }
            Self::Add(folder, name) => world.add(&format!("{}{name}.md", world.folder(*folder))),
            Self::Delete(page, follow) => {
                let Some(path) = world.page(*page) else {
                    return;
                };
                world.pages.remove(&path);
                world.follow(*follow);
            }
            Self::Rename(page, name, follow) => {
                let Some(from) = world.page(*page) else {
                    return;
                };
                let to = format!("{}{name}.md", folder_of(&from));
                relocate(&from, &to, *follow, world, before, site);
            }
            Self::AddFolder(above, name, pages) => {
                let folder = format!("{}{name}", world.folder(*above));
                for page in pages {
                    world.add(&format!("{folder}/{page}.md"));
                }
            }
            Self::DeleteFolder(folder, follow) => {
                let folder = world.folder(*folder);
                if folder.is_empty() {
                    return;
                }
                world.pages.retain(|path, _| !path.starts_with(&folder));
                world.files.retain(|path, _| !path.starts_with(&folder));
                fs::remove_dir_all(site.path("content").join(&folder)).unwrap();
                before.clone_from(world);
                world.follow(*follow);
            }
            Self::MoveFolder(folder, above, name, follow) => {
                let (from, above) = (world.folder(*folder), world.folder(*above));
                let to = format!("{above}{name}/");
                if !from.is_empty() && !to.starts_with(&from) {
                    relocate(&from, &to, *follow, world, before, site);
                }
            }
            Self::IndexPage(folder) => {
                let path = format!("{}index.md", world.folder(*folder));
                if world.pages.remove(&path).is_none() {
                    world.add(&path);
                }
            }
            Self::File(folder, name, byte) => drop(
                world
                    .files
                    .insert(format!("{}{name}", world.folder(*folder)), bytes(*byte)),
            ),
            Self::ReplaceFile(file, byte) => {
                let Some(path) = choose(*file, world.files.keys()) else {
                    return;
                };
                world.files.insert(path, bytes(*byte));
            }
            Self::DeleteFile(file, follow) => {
                let Some(path) = choose(*file, world.files.keys()) else {
                    return;
                };
                world.files.remove(&path);
                world.follow(*follow);
            }
            Self::Touch(page) => {
                let Some(path) = world.page(*page) else {
                    return;
                };
                let file = fs::File::options()
                    .append(true)
                    .open(site.path("content").join(path))
                    .unwrap();
                file.set_modified(SystemTime::now()).unwrap();
            }
            Self::Theme(file, text) => set(&mut world.theme, file, *text),
            Self::Setting(key, line) => set(&mut world.settings, key, *line),
        }
    }
}

fn set(
    lines: &mut std::collections::BTreeMap<&'static str, String>,
    name: &'static str,
    line: Option<&str>,
) {
    match line {
        Some(line) => drop(lines.insert(name, line.to_owned())),
        None => drop(lines.remove(name)),
    }
}

fn choose<'a>(index: Index, paths: impl Iterator<Item = &'a String>) -> Option<String> {
    let paths: Vec<&String> = paths.collect();
    (!paths.is_empty()).then(|| (*index.get(&paths)).clone())
}

/// An image, which any file may be, and behind it more than a block of a disk, so that copies take
/// a moment.
fn bytes(byte: u8) -> Vec<u8> {
    [png(byte), vec![byte; 5_000]].concat()
}

/// The folder that a path lies in, with a slash at its end; empty for the root.
fn folder_of(path: &str) -> &str {
    path.rfind('/').map_or("", |slash| &path[..=slash])
}

/// Moves a page, or a folder (with a slash at its end), unless there is something at its new place.
fn relocate(
    from: &str,
    to: &str,
    follow: bool,
    world: &mut World,
    before: &mut World,
    site: &Site,
) {
    let content = site.path("content");
    let target = content.join(to.trim_end_matches('/'));
    if target.exists() {
        return;
    }
    fs::create_dir_all(target.parent().unwrap()).unwrap();
    fs::rename(content.join(from.trim_end_matches('/')), target).unwrap();
    let moved = |path: &str| {
        path.strip_prefix(from)
            .map_or_else(|| path.to_owned(), |rest| format!("{to}{rest}"))
    };
    for world in [&mut *world, before] {
        world.pages = std::mem::take(&mut world.pages)
            .into_iter()
            .map(|(path, page)| (moved(&path), page))
            .collect();
        world.files = std::mem::take(&mut world.files)
            .into_iter()
            .map(|(path, bytes)| (moved(&path), bytes))
            .collect();
    }
    if follow {
        for page in world.pages.values_mut() {
            page.links
                .iter_mut()
                .for_each(|(target, _)| *target = moved(target));
            page.related
                .iter_mut()
                .for_each(|target| *target = moved(target));
        }
    }
}

impl World {
    fn page(&self, index: Index) -> Option<String> {
        choose(index, self.pages.keys())
    }

    /// A folder with a slash at its end; empty for the root.
    fn folder(&self, index: Index) -> String {
        let folders: std::collections::BTreeSet<&str> = self
            .pages
            .keys()
            .map(|path| folder_of(path))
            .chain([""])
            .collect();
        let folders: Vec<&str> = folders.into_iter().collect();
        (*index.get(&folders)).to_owned()
    }

    fn edit(&mut self, index: Index, edit: impl FnOnce(&mut Page)) {
        if let Some(path) = self.page(index)
            && let Some(page) = self.pages.get_mut(&path)
        {
            edit(page);
        }
    }

    /// Adds a page, unless there is one.
    fn add(&mut self, path: &str) {
        self.pages
            .entry(path.to_owned())
            .or_insert_with(|| Page::new("Ny"));
    }

    fn follow(&mut self, is_followed: bool) {
        if is_followed {
            self.repair();
        }
    }
}
