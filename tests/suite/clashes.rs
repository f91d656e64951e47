//! `check` finds what `build` finds: whatever the content is, a build ends with status 0 or 1, and
//! both say the same. With the families of addresses and files turned down to warnings, the rest is
//! published.

use std::collections::BTreeSet;
use std::path::Path;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::properties::cases;
use crate::site::{Run, Site, image_of};

const TURNED_DOWN: &str = "severity: {links: warning, files: warning, front-matter: warning}\n";

/// All findings but advice, with their severities and places.
fn said(run: &Run) -> BTreeSet<String> {
    let findings = run.json();
    let worth_it = findings
        .iter()
        .filter(|finding| finding["severity"] != "info");
    worth_it.map(ToString::to_string).collect()
}

/// Runs both, with the usual severities and turned down; gives the codes that were found.
#[track_caller]
fn agree(site: &Site) -> BTreeSet<String> {
    let settings = std::fs::read_to_string(site.path("site.yaml")).unwrap();
    let mut codes = BTreeSet::new();
    for more in ["", TURNED_DOWN] {
        site.write("site.yaml", format!("{settings}{more}"));
        let check = site.run(&["check", "--format", "json"]);
        let build = site.run(&["build", "--format", "json"]);
        assert!(build.code < 2, "{}", build.stderr);
        assert_eq!((check.code, said(&check)), (build.code, said(&build)));
        assert!(more.is_empty() || build.code == 0, "{}", build.stdout);
        codes.extend(
            check
                .json()
                .iter()
                .filter(|finding| finding["severity"] != "info")
                .map(|finding| {
                    let text = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
                    format!("{} {}", text("code"), text("file"))
                }),
        );
    }
    site.write("site.yaml", settings);
    codes
}

fn site() -> Site {
    Site::new()
        .file(
            "site.yaml",
            "theme: bare\nbase_url: https://a.example/\npage_size: 2\n",
        )
        .file("content/index.md", "# Start\n")
}

/// A site with these files beside its home page; `agree` finds exactly these.
#[track_caller]
fn finds(files: &[(&str, &str)], expected: &[&str]) {
    let site = site();
    for (path, contents) in files {
        site.write(path, contents);
    }
    let found = agree(&site);
    let expected: BTreeSet<String> = expected.iter().map(|code| (*code).to_owned()).collect();
    assert_eq!(found, expected);
}

const PAGE: &str = "# Sida\n";
const TAGGED: &str = "---\ntitle: Taggad\ntags: [läsning]\n---\n";

#[test]
fn files_that_want_the_place_of_a_page_or_a_folder_are_named() {
    finds(
        &[
            ("content/INDEX.HTML", "x"),
            ("content/a.md", PAGE),
            ("content/a/index.html", "x"),
            ("content/b.md", PAGE),
            ("content/b.html", "x"),
            ("content/c/sida.md", "---\ntitle: C\ndraft: true\n---\n"),
            ("content/c/Index.html", "x"),
            ("content/fil.pdf", "x"),
            ("static/Fil.PDF", "y"),
            ("static/a", "z"),
        ],
        &[
            "address-taken content/INDEX.HTML",
            "address-taken content/a/index.html",
            "address-taken content/c/Index.html",
            "address-taken static/Fil.PDF",
            "address-taken static/a",
        ],
    );
}

#[test]
fn what_lies_where_samverk_makes_a_page_is_named() {
    finds(
        &[
            ("content/p.md", TAGGED),
            ("content/taggar/lasning/sida.md", PAGE),
        ],
        &[
            "address-taken content/taggar",
            "address-taken content/taggar/lasning",
        ],
    );
    finds(
        &[("content/p.md", TAGGED), ("static/taggar", "x")],
        &["address-taken static/taggar"],
    );
    // Nobody has a tag: no list of tags is made, and the folder's own is.
    finds(&[("content/taggar/p.md", PAGE)], &[]);
    let site = site().file("content/taggar/p.md", PAGE);
    site.build().without_findings();
    assert!(site.read("taggar/index.html").contains("href=\"p/\""));
    // Files for programs may be written by hand.
    finds(
        &[
            ("content/robots.txt", "x"),
            ("content/atom.xml", "x"),
            ("static/sitemap.xml", "x"),
            ("static/404.html", "x"),
        ],
        &[],
    );
    finds(&[("static/assets", "x")], &["address-taken static/assets"]);
}

#[test]
fn folders_of_one_address_are_one_in_the_listing() {
    let site = site()
        .file("content/råd/vägen.md", "# Vägen\n")
        .file("content/rad/forsta.md", "# Första\n")
        .file("content/Rad/tredje.md", "# Tredje\n");
    let found = agree(&site);
    assert_eq!(
        found.into_iter().collect::<Vec<_>>(),
        ["address-taken content/rad", "address-taken content/råd"]
    );
    let listing = site.read("rad/index.html") + &site.read("rad/sida/2/index.html");
    for page in ["vagen/", "forsta/", "tredje/"] {
        assert!(listing.contains(page), "{listing}");
    }
}

#[test]
fn a_page_beside_a_folder_of_its_name_is_the_page_of_that_folder() {
    let site = site()
        .file("content/slack.md", "# Slack\n\nHär pratar vi.\n")
        .file("content/slack/kom-igang.md", "# Kom igång\n");
    site.build().without_findings();
    let page = site.read("slack/index.html");
    assert!(page.contains("Här pratar vi.") && page.contains("href=\"kom-igang/\""));
    assert_eq!(
        site.read("index.html").matches("href=\"slack/\"").count(),
        2
    );
    // A draft gives its place to the listing, as a folder's `index.md` does.
    site.write(
        "content/slack.md",
        "---\ntitle: Slack\ndraft: true\n---\nHär pratar vi.\n",
    );
    site.build().without_findings();
    let page = site.read("slack/index.html");
    assert!(!page.contains("Här pratar vi.") && page.contains("href=\"kom-igang/\""));
}

#[test]
fn names_that_are_too_long_for_a_disk_are_found() {
    let long = "a".repeat(250);
    let photo = image_of(700, 40, |x, y| [x, y, x * y]);
    let site = site()
        .file(&format!("content/{}.md", "щ".repeat(90)), PAGE)
        .file(&format!("content/{}/b.pdf", "北".repeat(84)), "x")
        .file(&format!("content/{long}.png"), photo)
        .file(
            "content/p.md",
            format!("---\ntitle: P\ntags: [{long}aaaaaa]\n---\n![En bild av x]({long}.png)\n"),
        );
    let found = agree(&site);
    assert_eq!(found.len(), 4, "{found:?}");
    assert!(
        found
            .iter()
            .all(|code| code.starts_with("address-unusable"))
    );
}

#[test]
fn images_that_are_damaged_inside_are_found_without_a_build() {
    let whole = image_of(640, 400, |x, y| [x ^ y, x, y]);
    let mut cut = whole.clone();
    cut.truncate(whole.len() / 2);
    let mut spoilt = whole.clone();
    spoilt[whole.len() / 2] ^= 0xff;
    let webp = |image: &[u8]| {
        let image = image::load_from_memory(image).unwrap();
        let mut bytes = std::io::Cursor::new(Vec::new());
        image
            .write_to(&mut bytes, image::ImageFormat::WebP)
            .unwrap();
        bytes.into_inner()
    };
    let mut short = webp(&whole);
    short.truncate(short.len() - 9);
    // As long as it says, with sums that are right where there are any: only decoding tells.
    let mut inside = webp(&whole);
    let middle = inside.len() / 2;
    inside[middle..].fill(0x55);
    let garbage = [whole.as_slice(), b"mer"].concat();
    let gif = b"GIF89a\x01\0\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";
    let site = site();
    for (name, bytes, is_damaged) in [
        ("a.png", cut, true),
        ("b.png", spoilt, true),
        ("c.webp", short, true),
        ("d.webp", inside, true),
        ("e.png", garbage, false),
        ("f.gif", gif.to_vec(), false),
        ("g.gif", gif[..gif.len() - 4].to_vec(), true),
        ("h.png", whole, false),
    ] {
        site.write(format!("content/{name}"), &bytes);
        site.write(
            "content/index.md",
            format!("# Start\n\n![En bro]({name})\n"),
        );
        let found = agree(&site);
        let has_it = found.contains(&format!("image-damaged content/{name}"));
        assert_eq!(has_it, is_damaged, "{name}: {found:?}");
        site.remove(&format!("content/{name}"));
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_file_and_what_cannot_be_read_is_found() {
    use std::os::unix::fs::PermissionsExt as _;

    let site = site()
        .file("content/a.pdf", "x")
        .file("content/b.md", PAGE)
        .file("content/index.md", "# Start\n\n[A](a.pdf) [B](b.md)\n");
    let socket = std::os::unix::net::UnixListener::bind(site.path("content/p.md"));
    assert_eq!(
        agree(&site).into_iter().collect::<Vec<_>>(),
        ["file-unreadable content/p.md"]
    );
    let run = site.run(&["check", "-q"]);
    assert!(
        run.stdout.contains("varken en fil eller en mapp"),
        "{}",
        run.stdout
    );
    drop(socket);
    site.remove("content/p.md");
    for path in ["content/a.pdf", "content/b.md"] {
        let mut mode = std::fs::metadata(site.path(path)).unwrap().permissions();
        mode.set_mode(0o000);
        std::fs::set_permissions(site.path(path), mode).unwrap();
    }
    // The superuser may read everything.
    if std::fs::read(site.path("content/b.md")).is_err() {
        assert_eq!(
            agree(&site).into_iter().collect::<Vec<_>>(),
            [
                "file-unreadable content/a.pdf",
                "file-unreadable content/b.md"
            ]
        );
    }
}

#[test]
fn a_new_page_never_has_a_name_that_windows_forbids() {
    let site = site();
    for title in ["Con", "aux", "LPT1"] {
        assert_eq!(site.run(&["new", "page", title]).code, 0, "{title}");
    }
    assert_eq!(site.run(&["new", "page", "Plan", "--in", "nul"]).code, 2);
    assert!(agree(&site).is_empty());
    assert!(site.path("content/con-2.md").is_file());
}

/// Pieces of paths that meet: in capitals, with dots, in other alphabets, devices, too long.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "a", "A", "å", "a\u{30a}", "index", "INDEX", "taggar", "lasning", "sida", "2", "assets", "con", "b c", "b-c", ".well-known", "404",
    "robots", "en", "щщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщ",
];

fn place() -> impl Strategy<Value = String> {
    let endings = &[
        ".md", ".md", ".html", ".HTML", ".pdf", ".txt", ".en.md", "", ".svg",
    ][..];
    let root = select(&["content", "content", "static"][..]);
    (root, vec(select(NAMES), 1..4), select(endings))
        .prop_map(|(root, names, ending)| format!("{root}/{}{ending}", names.join("/")))
}

fn alias() -> impl Strategy<Value = String> {
    let endings = &["/", "", ".html", "/index.html", "/INDEX.HTML", ".pdf", "./"][..];
    (vec(select(NAMES), 1..3), select(endings))
        .prop_map(|(names, ending)| format!("/{}{ending}", names.join("/")))
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn check_and_build_agree_whatever_meets(
        places in vec(place(), 1..9),
        aliases in vec(alias(), 0..5),
        languages in any::<bool>(),
    ) {
        let site = site();
        let languages = if languages { "languages: [en]\n" } else { "" };
        site.write(
            "site.yaml",
            format!("theme: bare\nbase_url: https://a.example/\npage_size: 1\n{languages}"),
        );
        let aliases: Vec<String> = aliases.iter().map(|alias| format!("  - \"{alias}\"\n")).collect();
        let aliases = aliases.concat();
        for (number, place) in places.iter().enumerate() {
            let contents = if Path::new(place).extension() == Some("md".as_ref()) {
                format!("---\ntitle: Sida {number}\ntags: [läsning, con]\naliases:\n{aliases}---\n")
            } else {
                String::from("<a href=\"A/index.html\">a</a><img src=\"b c.txt\">")
            };
            // A file where another one is a folder cannot be on this disk either.
            let path = site.path(place);
            let _ = std::fs::create_dir_all(path.parent().unwrap());
            let _ = std::fs::write(path, contents);
        }
        agree(&site);
    }
}
