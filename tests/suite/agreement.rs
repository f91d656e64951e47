//! `check` and `build` never disagree, and no state of content stops the command itself: sites that
//! people might have, with a few accidents each.

use std::collections::BTreeMap;
use std::fs;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::properties::cases;
use crate::site::{Site, files, png, repository};

/// Golden sites that accidents happen to: small ones that use different things.
const SITES: &[&str] = &[
    "easy",
    "folders",
    "front-matter",
    "links",
    "markdown",
    "names",
    "visibility",
];

/// Names that files are copied or moved to: those of other files that samverk makes, those that
/// differ by little, those that disks do not take.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "index.md", "INDEX.md", "index.html", "INDEX.HTML", "Index.htm", "404.html", "404.md", "feed.xml", "flode.xml", "sitemap.xml",
    "robots.txt", "a.md", "A.md", "å.md", "a\u{30a}.md", "a.html", "a", "a/index.html", "a/index.md", "å/b.md", "sida/2.md",
    "sida/2/index.html", "taggar/index.html", "tags/index.html", "initiativ/index.html", "bild.png", "Bild.PNG", "bild.svg",
    "bild.jpg", "bild.webp", "bild.480.webp", ".well-known/security.txt", ".nojekyll", "CNAME", "aux.md", "con.txt", "a.md.bak", "#a.md#",
    "Desktop.ini", "~$a.docx", "fil med blanksteg.pdf", "fråga?.md", "slut..md", "x.en.md", "index.en.md", "css/site.css",
    "a.en.md", "a.sv.md", "a.lattlast.md", "a.easy.en.md", "en/index.md", "en/a.md", "insatser.en.md", "x.pt-BR.md",
    "index.lattlast.md", "a.en.easy.md", "sok.md", "sok/index.html", "Sok/index.js",
];

/// Lines of fields.
#[rustfmt::skip]
const FIELDS: &[&str] = &[
    "draft: true", "Draft: true", "utkast: ja", "published: false", "publish: 2027-01-01", "expires: 2020-01-01", "expiryDate: 2020-01-01",
    "slug: a", "slug: index.html", "slug: aux", "slug: å", "aliases: [/a/]", "aliases: [/A/]", "aliases: [/a/index.html/b/]",
    "aliases: [/a.pdf]", "aliases: [/index.html]", "aliases: [/INDEX.HTML]", "aliases: [/sitemap.xml/]", "aliases: [/a:b/, /vad|nu/]",
    "tags: [å, a, A, C#, C++]", "tags: [con]", "type: network", "type: meeting-place", "mission: Vi läser.", "title: \"\\b\"",
    "title: \"Bilder i G:\\bilder\"", "summary: **fet** [a](a.md)", "related: [index.md, a.md]", "order: -1", "order: 1e99",
    "updated: 2030-01-01", "reviewed: 2020-01-01", "review_every: 12 months", "owner: Anna Ek", "contacts: [{name: A, phone: 031 (0) 1}]",
    "meetings: [{date: 2026-12-01, place: https://a.se/b}]", "meetings: [{date: 2026-12-01, link: index.md#ingen}]",
    "film: {title: F, link: a.md}", "film: x",
    "extra: {a: &a [1], b: *a}", "film: {title: F, link: nix.mp4}", "updated: 2026-11-01", "<<: {title: x}", "ignore: {link-target-missing: ja}", "ignore: [link-target-missing]", "---", "...",
    "", "\t", "title", "title: \u{201d}Hej\u{201d}", "title: \"Hej", "weight: 3", "keywords: [å, a]", "keywords: \"a, b\"", "search: false", "search: nej",
];

/// Lines of text.
#[rustfmt::skip]
const TEXT: &[&str] = &[
    "# Rubrik {#id}", "## Pris {100 kr}", "## Pris {100 kr}", "[a](a.md#id)", "[a](nix.md)", "[a](bild.png?x=1#y)", "[a](/a/)", "[a](/sida/2/)",
    "![](bild.png)", "![En bild](bild.jpg)", "![En bild](foto 1.jpg)", "![En ritning](bild.svg)", "![x](nix.png \"t\")", "<div>**x**",
    "<b>fet", "</div>", "<a href=\"nix.md\">", "<a href=\"a.md\">a</a>", "<img src=\"bild.png\" alt=\"\">", "<details>\n- a", "<!--",
    "<script>alert(1)</script>", "<table><tr><td>", "a<b och c>d", "[^1]", "[^1]: a", "[^1]: b", "[^A]", "- [] x", "a) x\nb) y", "    kod",
    "| a | b |\n|---|---|\n| c |\nd", ":::note\nx\n:::", "!!! note", "> [!NOTE] Titel\n> x", "> [!OBS]\n> x", "[TOC]", "---", "===",
    "www.a.se anna@example.org https://a.se/b(c)", "\u{8}", "\u{0}", "\u{200b}", "\u{202e}", "1.\u{a0}x", "#tagg", "\\", "~~~",
    "[a]: a.md", "[a]", "{.klass}", "&#8;", "<p style=\"x\">", "<h2>Rubrik", "tel:031-12", "[r](tel:031 12)", "[r](javascript:x)",
];

/// Lines of settings.
#[rustfmt::skip]
const SETTINGS: &[&str] = &[
    "base_url: https://a.se//b/", "base_url: https://a.se/b/", "base_url: a.se", "page_size: 1", "page_size: 0", "languages: [en, fi]",
    "languages: {en: {title: X, menu: [nix.md, a.md]}, ar: }", "languages: {en: x, [a]: b}", "languages: [sv, en, en, EN, pt-BR]",
    "language: ar", "language: en", "governance: required", "severity: {links: warning, front-matter: warning}", "severity: {links: info}",
    "severity: {files: warning, images: warning}", "severity: {links: off, front-matter: off}", "severity: {files: \"off\", markdown: off, site: off}", "menu: [index.md, nix.md]", "menu: [a.md#id, /a/]", "markdown: {raw_html: escape}",
    "markdown: {raw_html: allow}", "markdown: {typography: true}", "exclude: ['*.pdf', '[']", "theme: standard", "theme: bare", "theme: nix",
    "output: content", "timezone: Mars", "title: \"\\b\"", "addresses: {tags: /a/}", "edit_url: javascript:x", "nav: []", "\ttitle: x",
    "synonyms: [[a, b], [B]]", "synonyms: a", "search: {must_find: [{query: a, page: a.md}, {query: id, page: nix}]}", "search: true",
];

/// Files that are not as their names say, or hardly.
#[derive(Debug, Clone, Copy)]
enum Contents {
    Empty,
    Picture,
    CutPicture,
    Drawing,
    BrokenDrawing,
    Html,
    NotText,
    BigEndian,
}

impl Contents {
    const ALL: &[Self] = &[
        Self::Empty,
        Self::Picture,
        Self::CutPicture,
        Self::Drawing,
        Self::BrokenDrawing,
        Self::Html,
        Self::NotText,
        Self::BigEndian,
    ];

    fn bytes(self) -> Vec<u8> {
        match self {
            Self::Empty => Vec::new(),
            Self::Picture => png(7),
            Self::CutPicture => {
                let whole = png(8);
                whole[..whole.len() * 2 / 3].to_vec()
            }
            Self::Drawing => {
                br#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>"#.into()
            }
            Self::BrokenDrawing => b"<svg width=\"9\"><g></svg>".into(),
            Self::Html => b"<!DOCTYPE html><img src=\"Bild 1.PNG\"><a href=\"a.md\">a</a>".into(),
            Self::NotText => vec![0xff, 0xfe, 0x00, 0xd8, 0x0a],
            Self::BigEndian => "\u{feff}# Rubrik\n"
                .encode_utf16()
                .flat_map(u16::to_be_bytes)
                .collect(),
        }
    }
}

/// What happens to a site. Numbers choose among the files that are there by then.
#[derive(Debug, Clone)]
enum Accident {
    /// A file lies somewhere twice.
    Copied(Index, &'static str),
    Moved(Index, &'static str),
    Removed(Index),
    /// A file is new, or other than it was.
    Written(&'static str, Contents),
    /// The same, beside `content/`.
    Static(&'static str, Contents),
    Field(Index, &'static str),
    Text(Index, &'static str),
    Setting(&'static str),
    /// A line goes, or is there twice.
    LineLost(Index, Index),
    LineTwice(Index, Index),
    /// A copy ended before the file did.
    Cut(Index, Index),
    /// One byte is another.
    Flipped(Index, Index, u8),
    Windows(Index),
    Mark(Index),
    /// A name is so long that disks may not take it.
    LongName(Index, usize),
}

type Tree = BTreeMap<String, Vec<u8>>;

impl Accident {
    fn happen(&self, tree: &mut Tree) {
        let page = |tree: &Tree, index: &Index| {
            let pages: Vec<&String> = tree.keys().filter(|path| is_page(path)).collect();
            (!pages.is_empty()).then(|| (*index.get(&pages)).clone())
        };
        let file = |tree: &Tree, index: &Index| {
            let files: Vec<&String> = tree.keys().filter(|path| is_content(path)).collect();
            (!files.is_empty()).then(|| (*index.get(&files)).clone())
        };
        match self {
            Self::Copied(from, to) => {
                if let Some(bytes) = file(tree, from).and_then(|path| tree.get(&path).cloned()) {
                    tree.insert(format!("content/{to}"), bytes);
                }
            }
            Self::Moved(from, to) => {
                if let Some(bytes) = file(tree, from).and_then(|path| tree.remove(&path)) {
                    tree.insert(format!("content/{to}"), bytes);
                }
            }
            Self::Removed(from) => drop(file(tree, from).and_then(|path| tree.remove(&path))),
            Self::Written(name, contents) => {
                tree.insert(format!("content/{name}"), contents.bytes());
            }
            Self::Static(name, contents) => {
                tree.insert(format!("static/{name}"), contents.bytes());
            }
            Self::Field(index, line) => edit(tree, page(tree, index), |text| {
                match text.strip_prefix("---\n") {
                    Some(rest) => format!("---\n{line}\n{rest}"),
                    None => format!("---\n{line}\n---\n{text}"),
                }
            }),
            Self::Text(index, line) => {
                edit(tree, page(tree, index), |text| format!("{text}\n{line}\n"));
            }
            Self::Setting(line) => edit(tree, Some("site.yaml".into()), |text| {
                format!("{text}\n{line}\n")
            }),
            Self::LineLost(index, line) => edit(tree, page(tree, index), |text| {
                let mut lines: Vec<&str> = text.lines().collect();
                if !lines.is_empty() {
                    lines.remove(line.index(lines.len()));
                }
                lines.join("\n")
            }),
            Self::LineTwice(index, line) => edit(tree, page(tree, index), |text| {
                let mut lines: Vec<&str> = text.lines().collect();
                if !lines.is_empty() {
                    let line = line.index(lines.len());
                    lines.insert(line, lines[line]);
                }
                lines.join("\n")
            }),
            Self::Cut(index, at) => bytes_of(tree, file(tree, index), |bytes| {
                let length = at.index(bytes.len() + 1);
                bytes.truncate(length);
            }),
            Self::Flipped(index, at, byte) => bytes_of(tree, file(tree, index), |bytes| {
                if !bytes.is_empty() {
                    let at = at.index(bytes.len());
                    bytes[at] ^= byte;
                }
            }),
            Self::Windows(index) => {
                edit(tree, page(tree, index), |text| text.replace('\n', "\r\n"));
            }
            Self::Mark(index) => edit(tree, page(tree, index), |text| format!("\u{feff}{text}")),
            Self::LongName(index, length) => {
                if let Some(bytes) = page(tree, index).and_then(|path| tree.remove(&path)) {
                    tree.insert(format!("content/{}.md", "å".repeat(*length)), bytes);
                }
            }
        }
    }
}

fn is_content(path: &str) -> bool {
    path.starts_with("content/")
}

fn is_page(path: &str) -> bool {
    is_content(path) && path.to_lowercase().ends_with(".md")
}

fn bytes_of(tree: &mut Tree, path: Option<String>, edit: impl FnOnce(&mut Vec<u8>)) {
    if let Some(bytes) = path.and_then(|path| tree.get_mut(&path)) {
        edit(bytes);
    }
}

fn edit(tree: &mut Tree, path: Option<String>, edit: impl FnOnce(&str) -> String) {
    bytes_of(tree, path, |bytes| {
        *bytes = edit(&String::from_utf8_lossy(bytes)).into_bytes();
    });
}

fn accident() -> impl Strategy<Value = Accident> {
    let any = any::<Index>;
    let files = prop_oneof![
        (any(), select(NAMES)).prop_map(|(from, to)| Accident::Copied(from, to)),
        (any(), select(NAMES)).prop_map(|(from, to)| Accident::Moved(from, to)),
        any().prop_map(Accident::Removed),
        (select(NAMES), select(Contents::ALL)).prop_map(|(to, what)| Accident::Written(to, what)),
        (select(NAMES), select(Contents::ALL)).prop_map(|(to, what)| Accident::Static(to, what)),
        (any(), 60..126_usize).prop_map(|(page, length)| Accident::LongName(page, length)),
    ];
    let bytes = prop_oneof![
        (any(), any()).prop_map(|(page, line)| Accident::LineLost(page, line)),
        (any(), any()).prop_map(|(page, line)| Accident::LineTwice(page, line)),
        (any(), any()).prop_map(|(file, at)| Accident::Cut(file, at)),
        (any(), any(), 1..=255_u8).prop_map(|(file, at, byte)| Accident::Flipped(file, at, byte)),
        any().prop_map(Accident::Windows),
        any().prop_map(Accident::Mark),
    ];
    prop_oneof![
        2 => files,
        2 => bytes,
        2 => (any(), select(FIELDS)).prop_map(|(page, line)| Accident::Field(page, line)),
        2 => (any(), select(TEXT)).prop_map(|(page, line)| Accident::Text(page, line)),
        1 => select(SETTINGS).prop_map(Accident::Setting),
    ]
}

/// Writes the tree; what cannot be on this disk, as a file below another one, is left out.
fn write(site: &Site, tree: &Tree) {
    for (path, bytes) in tree {
        let file = site.path(path);
        let is_there = file
            .parent()
            .is_some_and(|folder| fs::create_dir_all(folder).is_ok());
        if is_there && !file.is_dir() {
            let _ = fs::write(file, bytes);
        }
    }
}

/// A golden site after accidents.
fn site_after(name: &str, accidents: &[Accident]) -> Site {
    let golden = repository().join("tests/golden").join(name);
    let mut tree: Tree = files(&golden)
        .into_iter()
        .filter(|(path, _)| is_content(path) || path.starts_with("themes/") || path == "site.yaml")
        .collect();
    for accident in accidents {
        accident.happen(&mut tree);
    }
    let site = Site::new();
    write(&site, &tree);
    site
}

/// Runs both, one after the other, and compares what they say.
fn agree(name: &str, accidents: &[Accident]) -> Result<(), TestCaseError> {
    let site = site_after(name, accidents);
    let check = site.run(&["check", "--format", "json"]);
    let build = site.run(&["build", "--format", "json"]);
    prop_assert!(
        matches!(check.code, 0 | 1),
        "check ends with {}: {}",
        check.code,
        check.stderr
    );
    prop_assert!(
        build.code == check.code,
        "check ends with {}, build with {}: {}{}",
        check.code,
        build.code,
        build.stdout,
        build.stderr
    );
    prop_assert_eq!(&check.stdout, &build.stdout);
    let is_published = site.path("public").exists();
    prop_assert_eq!(is_published, build.code == 0, "{}", build.stderr);
    Ok(())
}

/// Runs builds that differ from what `check` looks at in a single option, and compares.
fn agree_with_options(name: &str, accidents: &[Accident]) -> Result<(), TestCaseError> {
    let site = site_after(name, accidents);
    let check = site.run(&["check", "--format", "json"]);
    let strict = site.run(&["check", "--strict", "--format", "json"]);
    prop_assert_eq!(&check.stdout, &strict.stdout);
    for (option, check) in [("--portable", &check), ("--strict", &strict)] {
        let build = site.run(&["build", option, "--output", "out", "--format", "json"]);
        prop_assert!(
            build.code == check.code,
            "check ends with {}, build {} with {}: {}{}",
            check.code,
            option,
            build.code,
            build.stdout,
            build.stderr
        );
        prop_assert_eq!(&check.stdout, &build.stdout);
    }
    // What is not to be seen yet may have faults of its own, but ends no command.
    let build = site.run(&["build", "--drafts", "--future", "--expired"]);
    prop_assert!(matches!(build.code, 0 | 1), "{}", build.stderr);
    Ok(())
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn check_finds_what_stops_a_build_with_options(
        site in select(SITES),
        accidents in vec(accident(), 1..8),
    ) {
        agree_with_options(site, &accidents)?;
    }
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn check_finds_what_stops_a_build(
        site in select(SITES),
        accidents in vec(accident(), 1..4),
    ) {
        agree(site, &accidents)?;
    }

    #[test]
    fn check_and_build_agree_on_sites_that_much_has_happened_to(
        site in select(SITES),
        accidents in vec(accident(), 4..16),
    ) {
        agree(site, &accidents)?;
    }
}
