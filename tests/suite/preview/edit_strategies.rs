//! Random edits: what they choose from, and how often.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::edits::{Edit, Step};
use super::world::{Ending, Manner};

#[rustfmt::skip]
const NAMES: &[&str] = &[
    "a", "A", "ny sida", "Åtgärder i höst", "Nätverk", "Na\u{308}tverk", "VERSALER", "o\u{308}l", "öl", "x.y", "sida-1", "100%", "a&b",
    "(parentes)", "[hake]", "é", "om.en", "index", "index.en", "matematik.en", "om.lattlast",
    "om.easy.en", "a.lättläst", "index.lattlast",
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
    ("title", "title: Uppdrag"), ("title", "title: En titel"), ("title", "title: Ännu en titel"), ("title", "title: \"Citat: & <b>\""), ("order", "order: 1"),
    ("order", "order: -3"), ("tags", "tags: [ämne, annat]"), ("tags", "tags: [Ämne]"), ("tags", "tags: [ö, a/b, annat]"),
    ("draft", "draft: true"), ("draft", "draft: false"), ("publish", "publish: 2026-01-01"), ("publish", "publish: 2027-01-01"),
    ("expires", "expires: 2026-06-30"), ("expires", "expires: 2027-06-30"), ("slug", "slug: egen"), ("slug", "slug: annan"),
    ("aliases", "aliases: [/gammal/, /förr/så/]"), ("aliases", "aliases: [/gammal.html, /a b/]"), ("aliases", "aliases: [/natverk/]"),
    ("summary", "summary: Kort om sidan"), ("summary", "summary: Annat"), ("updated", "updated: 2026-10-10"),
    ("owner", "owner: Anna <anna@exempel.se>"), ("extra", "extra: {x: 1}"),
    ("type", "type: network\nmission: [Ett, Två]\naudience: [Lärare]\nschedule: Varje vecka"),
    ("type", "type: meeting-place\nmission: Träffas\nfacts: [{label: Plats, value: Huset}]"), ("accent", "accent: green"),
    ("initiatives", "initiatives: [{title: Insats, description: Om den}, {title: Uppdrag, year: 2025}]"),
    ("initiatives", "initiatives: [{title: Insats tre, link: natverk/matematik.md#uppdrag}]"),
    ("meetings", "meetings: [{date: 2026-12-03, link: om.md#uppdrag}]"),
    ("initiatives", "initiatives: [{title: Insats två, link: \"https://exempel.se/\"}]"),
    ("keywords", "keywords: [En titel, öl]"), ("search", "search: false"),
    ("film", "film: {title: På teckenspråk, link: natverk/bild.png}"),
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
    ("languages", "languages: [en]"), ("languages", "languages: {fi: {}, en: {title: The site, menu: [om.en.md]}}"),
    ("base_url", "base_url: https://exempel.se/"), ("base_url", "base_url: https://exempel.se/skola/"),
    ("theme", "theme: bare"), ("theme", "theme: standard"), ("theme", "theme: eget"), ("markdown", "markdown: {raw_html: allow}"),
    ("markdown", "markdown: {raw_html: escape}"), ("addresses", "addresses: {tags: /amnen/, initiatives: /exempel/}"),
    ("design", "design: {brand: navy, font: serif, logo: bild.png}"), ("design", "design: {link: \"#0b5a78\"}"),
    ("addresses", "addresses: {tags: /natverk/}"), ("menu", "menu: [index.md, natverk/matematik.md]"),
    ("menu", "menu: [{title: Nätverk, link: natverk}, \"https://exempel.se/\"]"), ("organisation", "organisation: Förvaltningen"),
    ("edit_url", "edit_url: \"https://exempel.se/edit/{path}\""), ("timezone", "timezone: Asia/Tokyo"),
    ("synonyms", "synonyms: [[titel, sida]]"), ("search", "search: {must_find: [{query: titel, page: index.md}]}"),
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
        6 => (page(), 0..7_usize).prop_map(|(page, text)| Edit::Text(page, text)),
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
pub(crate) fn steps() -> impl Strategy<Value = Vec<Step>> {
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
