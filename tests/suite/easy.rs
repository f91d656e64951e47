//! Easy versions of pages: where they lie, when they are shown and who looks after them.

use crate::site::{Site, files};

/// The addresses of the pages that a build makes, but for those that search.
#[track_caller]
fn pages(site: &Site, options: &[&str]) -> Vec<String> {
    let run = site.run(&[&["build"], options].concat());
    assert_eq!(run.code, 0, "{}", run.stdout);
    let names = files(&site.path("public")).into_keys();
    let pages = names.filter_map(|name| Some(name.strip_suffix("index.html")?.to_owned()));
    let pages = pages.map(|address| format!("/{address}"));
    let searches = |address: &String| address.ends_with("/sok/") || address.ends_with("/search/");
    let mut pages: Vec<String> = pages.filter(|address| !searches(address)).collect();
    pages.sort();
    pages
}

/// Codes and files of what `check` finds, infos left out.
fn findings(site: &Site) -> Vec<String> {
    let run = site.run(&["check", "--format", "json", "-q"]);
    let found = run.json().into_iter();
    let found = found.filter(|finding| finding["severity"] != "info");
    found
        .map(|finding| format!("{} {}", finding["code"], finding["file"]).replace('"', ""))
        .collect()
}

#[test]
fn every_spelling_of_the_word_lies_at_the_same_address() {
    for (language, address, word) in [
        ("sv", "lattlast", "lattlast"),
        ("sv", "lattlast", "lättläst"),
        ("sv", "lattlast", "la\u{308}ttla\u{308}st"),
        ("sv", "lattlast", "LÄTTLÄST"),
        ("sv", "lattlast", "easy"),
        ("sv", "lattlast", "Easy-to-read"),
        ("en", "easy", "easy"),
        ("en", "easy", "lättläst"),
        ("fi", "selkokieli", "selkokieli"),
        ("nb", "lettlest", "lettlest"),
        ("da", "letlaest", "letlæst"),
        ("de", "leichte-sprache", "Leichte Sprache"),
        ("ar", "easy", "easy"),
    ] {
        let site = Site::bare()
            .file("site.yaml", format!("theme: bare\nlanguage: {language}\n"))
            .file("content/index.md", "# Start\n")
            .file("content/a.md", "# A\n")
            .file(&format!("content/a.{word}.md"), "# A\n");
        assert_eq!(
            pages(&site, &[]),
            [
                String::from("/"),
                String::from("/a/"),
                format!("/a/{address}/")
            ],
            "{word} in {language}"
        );
    }
}

#[test]
fn an_easy_version_lies_below_its_page_wherever_that_lies() {
    let site = Site::bare()
        .file("content/index.md", "# Start\n")
        .file("content/index.lattlast.md", "# Start\n")
        .file("content/natverk.md", "# Natverk\n")
        .file("content/nätverk/index.lattlast.md", "# Nätverk\n")
        .file("content/nätverk/Matte.md", "---\ntitle: M\nslug: ma\n---\n")
        .file("content/nätverk/matte.lattlast.md", "# M\n")
        .file("content/åtgärder.md", "# Å\n")
        .file("content/atgarder.lattlast.md", "# Å\n")
        .file("content/skola/index.md", "# Skola\n")
        .file("content/skola.lattlast.md", "# Skola\n")
        .file("content/v1.2.md", "# V\n")
        .file("content/v1.2.easy.md", "# V\n");
    let found = pages(&site, &[]);
    for address in [
        "/lattlast/",
        "/natverk/lattlast/",
        "/natverk/ma/lattlast/",
        "/atgarder/lattlast/",
        "/skola/lattlast/",
        "/v1-2/lattlast/",
    ] {
        assert!(found.iter().any(|page| page == address), "{found:#?}");
    }
    assert_eq!(findings(&site), [""; 0]);
}

#[test]
fn an_easy_version_is_below_the_number_that_its_page_got() {
    let site = Site::bare()
        .file("site.yaml", "theme: bare\nseverity: {links: warning}\n")
        .file("content/index.md", "# Start\n")
        .file("content/a.md", "# A\n")
        .file("content/b.md", "---\ntitle: B\nslug: a\n---\n")
        .file("content/b.lattlast.md", "# B\n")
        .file("content/a/lattlast.md", "# En sida\n")
        .file("content/a.lattlast.md", "# A\n");
    assert_eq!(
        pages(&site, &[]),
        [
            "/",
            "/a-2/",
            "/a-2/lattlast/",
            "/a/",
            "/a/lattlast-2/",
            "/a/lattlast/"
        ]
    );
    assert_eq!(
        findings(&site),
        [
            "address-taken content/a.lattlast.md",
            "address-taken content/b.md"
        ]
    );
}

#[test]
fn an_easy_version_is_public_while_its_page_and_itself_are() {
    let site = Site::bare().file("content/index.md", "# Start\n\n[A](a.lattlast.md)\n");
    let title = |field: &str| format!("---\ntitle: A\n{field}\n---\n");
    for (field, option) in [
        ("draft: true", "--drafts"),
        ("publish: 2027-01-01", "--future"),
        ("expires: 2026-01-01", "--expired"),
    ] {
        for (original, version) in [(field, "order: 1"), ("order: 1", field), (field, field)] {
            site.write("content/a.md", title(original));
            site.write("content/a.lattlast.md", title(version));
            let public = pages(&site, &[]);
            assert!(
                !public.contains(&"/a/lattlast/".into()),
                "{original}, {version}"
            );
            assert_eq!(findings(&site)[0], "link-withheld content/index.md");
            let shown = pages(&site, &[option]);
            assert!(
                shown.contains(&"/a/lattlast/".into()),
                "{original}, {version}"
            );
        }
    }
    // Two reasons: both have to be asked for.
    site.write("content/a.md", title("draft: true"));
    site.write("content/a.lattlast.md", title("publish: 2027-01-01"));
    for option in ["--drafts", "--future"] {
        assert!(!pages(&site, &[option]).contains(&"/a/lattlast/".into()));
    }
    assert!(pages(&site, &["--drafts", "--future"]).contains(&"/a/lattlast/".into()));
    let list = site.run(&["list", "--format", "json"]).json();
    let states: Vec<_> = list
        .iter()
        .map(|row| {
            (
                row["file"].as_str(),
                row["status"].as_str(),
                row["date"].as_str(),
            )
        })
        .collect();
    assert_eq!(
        states[..2],
        [
            (
                Some("content/a.lattlast.md"),
                Some("scheduled"),
                Some("2027-01-01")
            ),
            (Some("content/a.md"), Some("draft"), None)
        ]
    );
}

#[test]
fn an_easy_version_is_looked_after_with_its_page_unless_it_says_otherwise() {
    let fields = "owner: Anna Ek\nreviewed: 2025-01-01\nreview_every: 1 year";
    let site = Site::bare()
        .file("site.yaml", "theme: bare\ngovernance: required\n")
        .file(
            "content/index.md",
            format!("---\ntitle: Start\n{fields}\n---\n"),
        )
        .file(
            "content/index.lattlast.md",
            "---\ntitle: Lätt start\n---\n\n[a](nix.md)\n",
        )
        .file("content/a.md", "---\ntitle: A\n---\n")
        .file(
            "content/a.lattlast.md",
            format!("---\ntitle: Lätt A\n{fields}\n---\n"),
        );
    assert_eq!(
        findings(&site),
        [
            "review-overdue content/a.lattlast.md",
            "owner-missing content/a.md",
            "review-missing content/a.md",
            "link-target-missing content/index.lattlast.md",
            "review-overdue content/index.md",
        ]
    );
    let rows = |options: &[&str]| -> Vec<String> {
        let run = site.run(&[&["list", "--format", "json"], options].concat());
        let rows = run.json().into_iter();
        let rows = rows.map(|row| {
            let easy_of = row["easy_of"].as_str().unwrap_or("–");
            format!("{} {} {easy_of}", row["title"], row["owner"]).replace('"', "")
        });
        rows.collect()
    };
    assert_eq!(
        rows(&[]),
        [
            "Lätt A Anna Ek content/a.md",
            "A  –",
            "Lätt start Anna Ek content/index.md",
            "Start Anna Ek –",
        ]
    );
    assert_eq!(
        rows(&["--overdue"]),
        ["Lätt A Anna Ek content/a.md", "Start Anna Ek –"]
    );
    let report = site.run(&["report"]);
    assert_eq!(report.code, 0, "{}", report.stderr);
    let html = std::fs::read_to_string(site.path("report/index.html")).unwrap();
    // A finding in it is told with its page.
    assert!(!html.contains("Lätt start") && html.contains("nix.md") && html.contains("Lätt A"));
}

#[test]
fn a_page_and_its_easy_version_change_the_site_as_one() {
    let site = Site::bare()
        .file("site.yaml", "theme: bare\nlanguages: [sv, en]\n")
        .file("content/index.sv.md", "# Start\n\n[A](a.lättläst.md#om)\n")
        .file(
            "content/index.EN.md",
            "# Home\n\n[A](a.lättläst.md#about)\n",
        )
        .file("content/a.md", "# A\n")
        .file("content/a.lättläst.md", "# A\n\n## Om\n")
        .file("content/a.en.md", "# A\n")
        .file("content/a.EN.Easy.md", "# A\n\n## About\n");
    site.run(&["check"]).without_findings();
    assert_eq!(
        pages(&site, &[]),
        ["/", "/a/", "/a/lattlast/", "/en/", "/en/a/", "/en/a/easy/"]
    );
}
