//! A site in several languages whose files come, go and change at random.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use samverk::snapshot::Change;
use serde_yaml::Value;

use crate::site::{Site, png};

/// Where pages lie: content paths without what says the version. Two folders have a page of their
/// own or none, one has it beside itself; one page introduces an overview.
#[rustfmt::skip]
const PLACES: &[&str] = &[
    "index", "om", "natverk/index", "natverk/matte", "natverk/språk", "natverk/plan.v2", "moten", "moten/a", "moten/djupt/b", "insatser",
];

/// What stands behind the place in a file's name: languages that the site has or not, versions that
/// are easy to read, and both.
#[rustfmt::skip]
const VERSIONS: &[&str] = &["", "", ".en", ".en", ".fi", ".sv", ".ar", ".lattlast", ".easy.en"];

#[rustfmt::skip]
const FIELDS: &[(&str, &str)] = &[
    ("title", "title: Alfa"), ("title", "title: Ödla"), ("title", "title: Ånga"), ("title", "title: Zebra"), ("slug", "slug: egen"),
    ("slug", "slug: other"), ("draft", "draft: true"), ("publish", "publish: 2027-01-01"), ("expires", "expires: 2026-01-01"),
    ("updated", "updated: 2026-10-10"), ("updated", "updated: 2026-11-10"), ("tags", "tags: [ämne, tal]"), ("tags", "tags: [tal]"),
    ("type", "type: network\nmission: [Ett, Två]\ninitiatives: [{title: Insats, link: /om.md}]"), ("order", "order: 1"),
    ("type", "type: meeting-place\nmission: Träffas\nmeetings: [{date: 2026-12-03, start: \"13:00\", place: Huset}]"),
    ("aliases", "aliases: [/gammal/, /en/old/]"), ("summary", "summary: Kort om sidan"),
];

/// Lines of front matter that make lists of pages of other editions, on purpose.
const RELATED: &[&str] = &[
    "related: [om.md]",
    "related: [natverk/matte.md, moten.md]",
    "related: [natverk/matte.en.md, index.md]",
];

/// Links that anybody might write in any language.
#[rustfmt::skip]
const LINKS: &[&str] = &[
    "om.md", "natverk/matte.md", "natverk/matte.md#mal", "natverk/matte.md#aims", "natverk/matte.en.md", "natverk/språk.md", "moten.md",
    "moten/a.md#mal", "moten/djupt/b.md", "natverk", "moten", "index.md", "index.fi.md", "insatser.md", "natverk/matte.lattlast.md",
    "natverk/", "en/", "en/om/", "taggar/", "en/tags/", "insatser/", "gammal/", "natverk/bild.png",
];

const HEADINGS: [&str; 3] = ["Mål {#mal}", "Aims", "Vad vi gör"];

const TEXTS: [&str; 3] = [
    "Text med kvalitetsutvecklingsarbete.\n",
    "A text about \"responsibilities\"[^1].\n\n[^1]: A note.\n\n> [!NOTE]\n> Think.\n",
    "",
];

#[rustfmt::skip]
const SETTINGS: &[(&str, &str)] = &[
    ("languages", "languages: [en]"), ("languages", "languages: [fi, en]"), ("languages", "languages: [sv, en, ar]"),
    ("languages", "languages: {en: {title: Nets, description: All of them., menu: [natverk/index.md, om.md]}, fi: {}}"),
    ("languages", "languages: {ar: {title: شبكات}, en: {menu: [om.en.md]}}"), ("menu", "menu: [natverk/index.md, {title: Om, link: om.md}]"),
    ("menu", "menu: [/taggar/, moten.md]"), ("language", "language: en"), ("page_size", "page_size: 2"),
    ("base_url", "base_url: https://exempel.se/skola/"), ("addresses", "addresses: {tags: /amnen/}"), ("typography", "markdown: {typography: true}"),
];

/// A page, as far as changes know it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Page {
    fields: BTreeMap<&'static str, &'static str>,
    text: usize,
    heading: usize,
    links: Vec<&'static str>,
}

/// What should be on disk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct World {
    pages: BTreeMap<String, Page>,
    settings: BTreeMap<&'static str, &'static str>,
}

/// One change. Numbers choose among the pages that are there.
#[derive(Debug, Clone)]
pub(super) enum Edit {
    Add(&'static str, &'static str),
    /// A version of a page that is there.
    Translate(Index, &'static str),
    Remove(Index),
    /// Another version of the same page, as when somebody mistook the language.
    Relabel(Index, &'static str),
    /// All versions of a page go elsewhere.
    Move(Index, &'static str),
    Text(Index, usize),
    Heading(Index, usize),
    Link(Index, &'static str),
    Unlink(Index),
    Field(Index, &'static str, Option<&'static str>),
    Setting(&'static str, Option<&'static str>),
}

impl World {
    /// A site that has a bit of everything to begin with.
    pub(super) fn first(theme: &'static str) -> Self {
        let mut world = Self::default();
        for path in [
            "index.md",
            "index.en.md",
            "om.md",
            "om.en.md",
            "natverk/matte.md",
            "natverk/matte.en.md",
            "natverk/matte.fi.md",
            "natverk/index.md",
            "moten/a.md",
            "moten/djupt/b.en.md",
        ] {
            world.add(path);
        }
        world.settings.extend([
            ("base_url", "base_url: https://exempel.se/"),
            ("languages", "languages: [en, fi]"),
            ("theme", theme),
            // A site that much has happened to is built all the same.
            (
                "severity",
                "severity: {links: warning, front-matter: warning, files: warning, site: warning}",
            ),
            ("title", "title: Provsajt"),
        ]);
        world
    }

    fn add(&mut self, path: &str) {
        self.pages.entry(path.to_owned()).or_insert_with(|| Page {
            fields: BTreeMap::from([("title", "title: Ny")]),
            ..Page::default()
        });
    }

    /// Every file, by its path below the root.
    fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let pages = self.pages.iter().map(|(path, page)| {
            let fields: Vec<&str> = page.fields.values().copied().collect();
            let links = page.links.iter();
            let links = links.map(|link| format!("- [länk](</{link}>)\n"));
            let links = links.collect::<Vec<_>>().concat();
            let text = format!(
                "---\n{}\n---\n\n{}\n## {}\n\n{links}",
                fields.join("\n"),
                TEXTS[page.text % TEXTS.len()],
                HEADINGS[page.heading % HEADINGS.len()]
            );
            (format!("content/{path}"), text.into_bytes())
        });
        let settings: Vec<&str> = self.settings.values().copied().collect();
        pages
            .chain([
                (
                    String::from("site.yaml"),
                    (settings.join("\n") + "\n").into_bytes(),
                ),
                (String::from("content/natverk/bild.png"), png(1)),
            ])
            .collect()
    }

    /// The language of the site, and those of its other editions.
    pub(super) fn languages(&self) -> (String, Vec<String>) {
        let value = |key: &str| -> Value {
            let line = self.settings.get(key).copied().unwrap_or_default();
            serde_yaml::from_str::<Value>(line).unwrap()[key].clone()
        };
        let own = value("language").as_str().unwrap_or("sv").to_owned();
        let further: Vec<Value> = match value("languages") {
            Value::Sequence(tags) => tags,
            Value::Mapping(tags) => tags.keys().cloned().collect(),
            _ => Vec::new(),
        };
        let further = further.iter().filter_map(Value::as_str);
        let further = further
            .filter(|tag| *tag != own)
            .map(str::to_owned)
            .collect();
        (own, further)
    }

    /// The address of the site.
    pub(super) fn base_url(&self) -> &'static str {
        let line = self.settings.get("base_url").copied();
        line.and_then(|line| line.strip_prefix("base_url: "))
            .unwrap_or("https://exempel.se/")
    }

    /// Writes everything.
    pub(super) fn write(&self, site: &Site) {
        for (path, bytes) in self.files() {
            site.write(path, bytes);
        }
    }

    /// Makes a change, in the world and on disk, and says which files it touched.
    pub(super) fn change(&mut self, edit: &Edit, site: &Site) -> Change {
        let before = self.files();
        edit.apply(self);
        let after = self.files();
        let mut touched: BTreeSet<PathBuf> = BTreeSet::new();
        for path in before.keys().filter(|path| !after.contains_key(*path)) {
            site.remove(path);
            touched.insert(site.path(path));
        }
        for (path, bytes) in &after {
            if before.get(path) != Some(bytes) {
                site.write(path, bytes);
                touched.insert(site.path(path));
            }
        }
        let settings = site.path("site.yaml");
        Change {
            settings: touched.remove(&settings),
            theme: false,
            content: touched,
        }
    }

    fn page(&self, index: Index) -> Option<String> {
        let paths: Vec<&String> = self.pages.keys().collect();
        (!paths.is_empty()).then(|| (*index.get(&paths)).clone())
    }

    fn edit(&mut self, index: Index, edit: impl FnOnce(&mut Page)) {
        if let Some(page) = self.page(index).and_then(|path| self.pages.get_mut(&path)) {
            edit(page);
        }
    }

    /// Moves a page, unless there is one at its new place.
    fn rename(&mut self, from: &str, to: String) {
        if !self.pages.contains_key(&to)
            && let Some(page) = self.pages.remove(from)
        {
            self.pages.insert(to, page);
        }
    }
}

/// The place of a page, and its version.
fn split(path: &str) -> (&str, &str) {
    let stem = path.strip_suffix(".md").unwrap_or(path);
    // A place may have a dot of its own: the longest version counts.
    VERSIONS
        .iter()
        .filter_map(|version| Some((stem.strip_suffix(version)?, *version)))
        .max_by_key(|(_, version)| version.len())
        .unwrap_or((stem, ""))
}

impl Edit {
    fn apply(&self, world: &mut World) {
        match self {
            Self::Add(place, version) => world.add(&format!("{place}{version}.md")),
            Self::Translate(page, version) => {
                if let Some(path) = world.page(*page) {
                    world.add(&format!("{}{version}.md", split(&path).0));
                }
            }
            Self::Remove(page) => {
                if let Some(path) = world.page(*page) {
                    world.pages.remove(&path);
                }
            }
            Self::Relabel(page, version) => {
                if let Some(path) = world.page(*page) {
                    world.rename(&path, format!("{}{version}.md", split(&path).0));
                }
            }
            Self::Move(page, to) => {
                let Some(path) = world.page(*page) else {
                    return;
                };
                let place = split(&path).0.to_owned();
                let all: Vec<String> = world.pages.keys().cloned().collect();
                for path in all {
                    let (of, version) = split(&path);
                    if of == place {
                        world.rename(&path, format!("{to}{version}.md"));
                    }
                }
            }
            Self::Text(page, text) => world.edit(*page, |page| page.text = *text),
            Self::Heading(page, heading) => world.edit(*page, |page| page.heading = *heading),
            Self::Link(page, link) => world.edit(*page, |page| page.links.push(link)),
            Self::Unlink(page) => world.edit(*page, |page| {
                page.links.pop();
            }),
            Self::Field(page, field, line) => {
                world.edit(*page, |page| set(&mut page.fields, field, *line));
            }
            Self::Setting(key, line) => set(&mut world.settings, key, *line),
        }
    }
}

fn set(
    lines: &mut BTreeMap<&'static str, &'static str>,
    name: &'static str,
    line: Option<&'static str>,
) {
    match line {
        Some(line) => drop(lines.insert(name, line)),
        None => drop(lines.remove(name)),
    }
}

fn line(
    lines: &'static [(&'static str, &'static str)],
) -> impl Strategy<Value = (&'static str, Option<&'static str>)> {
    (select(lines), option::weighted(0.75, Just(())))
        .prop_map(|((name, line), is_set)| (name, is_set.map(|()| line)))
}

/// Changes of texts alone, which a preview takes in by a shorter way than all others.
fn edit_of_text() -> impl Strategy<Value = Edit> {
    let page = any::<Index>;
    prop_oneof![
        2 => (page(), 0..3_usize).prop_map(|(page, text)| Edit::Text(page, text)),
        2 => (page(), 0..3_usize).prop_map(|(page, heading)| Edit::Heading(page, heading)),
        4 => (page(), select(LINKS)).prop_map(|(page, link)| Edit::Link(page, link)),
        1 => page().prop_map(Edit::Unlink),
    ]
}

/// Any change but of what makes lists of pages of other editions.
fn edit() -> impl Strategy<Value = Edit> {
    let page = any::<Index>;
    prop_oneof![
        6 => edit_of_text(),
        3 => (select(PLACES), select(VERSIONS)).prop_map(|(place, version)| Edit::Add(place, version)),
        4 => (page(), select(VERSIONS)).prop_map(|(page, version)| Edit::Translate(page, version)),
        3 => page().prop_map(Edit::Remove),
        3 => (page(), select(VERSIONS)).prop_map(|(page, version)| Edit::Relabel(page, version)),
        2 => (page(), select(PLACES)).prop_map(|(page, place)| Edit::Move(page, place)),
        5 => (page(), line(FIELDS)).prop_map(|(page, (field, line))| Edit::Field(page, field, line)),
        2 => line(SETTINGS).prop_map(|(key, line)| Edit::Setting(key, line)),
    ]
}

fn edit_or_relate() -> impl Strategy<Value = Edit> {
    let relate = (any::<Index>(), option::of(select(RELATED)))
        .prop_map(|(page, line)| Edit::Field(page, "related", line));
    prop_oneof![20 => edit(), 1 => relate]
}

/// Changes of any kind, or of texts alone, so that no other hides what the shorter way leaves out.
pub(super) fn edits() -> impl Strategy<Value = Vec<Edit>> {
    prop_oneof![
        3 => vec(edit_or_relate(), 1..10),
        1 => (vec(edit_or_relate(), 0..6), vec(edit_of_text(), 1..8)).prop_map(|(first, then)| [first, then].concat()),
    ]
}

/// Changes after which no page names another in its fields.
pub(super) fn edits_without_related() -> impl Strategy<Value = Vec<Edit>> {
    vec(edit(), 1..24)
}
