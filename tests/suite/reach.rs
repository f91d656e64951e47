//! A changed text shows in the next build wherever it is read, and nothing else is made again.

use std::collections::BTreeMap;
use std::fs;

use samverk::snapshot::{Affected, BuildOptions, Snapshot};

use crate::kept::build_both;
use crate::site::{Run, Site, files};

/// A change of a text, and where that shows besides on the page itself.
struct Change {
    /// The page below `content/`.
    page: &'static str,
    /// What is written below its text.
    more: &'static str,
    /// The files of the output that show it.
    shows_on: &'static [&'static str],
    /// What is found then.
    found: Option<&'static str>,
}

const CHANGES: &[Change] = &[
    // Fields of other pages link to the title of this one. Then a heading is called that.
    Change {
        page: "a.md",
        more: "## Uppdrag\n\nDetta.",
        shows_on: &[
            "index.html",
            "natverk/m/index.html",
            "kalender/index.html",
            "insatser/index.html",
            "api/site.json",
            "kalender.ics",
            "natverk/m/kalender.ics",
            "natverk/m/2026-12-03-m.ics",
        ],
        found: None,
    },
    Change {
        page: "a.md",
        more: "## En ny rubrik",
        shows_on: &["sok/index.html"],
        found: None,
    },
    Change {
        page: "a.md",
        more: "[M](natverk/m.md)",
        shows_on: &["natverk/m/index.html"],
        found: None,
    },
    Change {
        page: "taggar.md",
        more: "Mer om taggarna.",
        shows_on: &["taggar/index.html"],
        found: None,
    },
    // What samverk makes has the heading or not, and is to be looked at.
    Change {
        page: "a.md",
        more: "[Taggen](/taggar/amne/#saknas)",
        shows_on: &[],
        found: Some("link-anchor-missing"),
    },
    Change {
        page: "a.md",
        more: "[Mappen](natverk/#saknas)",
        shows_on: &[],
        found: Some("link-anchor-missing"),
    },
];

fn site() -> Site {
    let settings = "title: Provet\nbase_url: https://exempel.se/\ntheme: standard\n\
                    severity: {links: warning}\n";
    let network = "---\ntitle: M\ntype: network\nmission: Gör\n\
                   initiatives: [{title: Insats, link: ../a.md#uppdrag}]\n\
                   meetings: [{date: 2026-12-03, title: Möte, link: ../a.md#uppdrag}]\n---\n";
    Site::new()
        .file("site.yaml", settings)
        .file("content/index.md", "---\ntitle: Hem\n---\n")
        .file(
            "content/a.md",
            "---\ntitle: Uppdrag\ntags: [ämne]\n---\nText.\n",
        )
        .file("content/taggar.md", "---\ntitle: Taggar\n---\nOm taggar.\n")
        .file("content/natverk/m.md", network)
}

/// Writes more below a text.
fn add(site: &Site, page: &str, more: &str) {
    let path = site.path(format!("content/{page}"));
    let text = fs::read_to_string(&path).unwrap();
    fs::write(path, format!("{text}\n{more}\n")).unwrap();
}

impl Change {
    /// Makes the change on a site that keeps what it has kept and on one that does not, and
    /// compares their builds.
    fn play(&self) -> Result<(), String> {
        let (keeping, fresh) = (site(), site());
        build_both(&keeping, &fresh, &[])?;
        let before = keeping.outputs();
        for site in [&keeping, &fresh] {
            add(site, self.page, self.more);
        }
        build_both(&keeping, &fresh, &[])?;
        let after = keeping.outputs();
        for path in self.shows_on {
            if !before.contains_key(*path) {
                return Err(format!("{path} is not among {:?}", before.keys()));
            }
            if before[*path] == after[*path] {
                return Err(format!("{path} does not show it"));
            }
        }
        // What is found is found by every build.
        for _ in 0..2 {
            let Run { stdout, .. } = keeping.run(&["build"]);
            if self.found.is_some_and(|code| !stdout.contains(code)) {
                return Err(format!("nothing is found: {stdout}"));
            }
        }
        Ok(())
    }
}

#[test]
fn a_changed_text_shows_wherever_it_is_read() {
    let faults: Vec<String> = CHANGES
        .iter()
        .filter_map(|change| Some(format!("{}: {}", change.more, change.play().err()?)))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_changed_text_reaches_what_it_links_with_and_the_search_alone() {
    let site = site();
    let load = || Snapshot::load(&site.path(""), &BuildOptions::default());
    let before = load();
    add(
        &site,
        "a.md",
        "[Nätverket](natverk/m.md) och [taggen](/taggar/amne/#saknas)",
    );
    let after = load();
    // Documents are compared by identity: all others are those of before.
    let pairs = before.documents().iter().zip(after.documents());
    let earlier: Vec<_> = pairs
        .map(|(before, after)| {
            if before.text == after.text {
                after
            } else {
                before
            }
        })
        .cloned()
        .collect();
    let Affected::Some(reach) = after.affected_since(&earlier) else {
        panic!("a text affects everything");
    };
    let mut covered: Vec<&str> = after
        .routes
        .all
        .iter()
        .filter(|route| reach.covers(route))
        .map(|route| route.address.as_str())
        .collect();
    covered.sort_unstable();
    assert_eq!(covered, ["/a/", "/natverk/m/", "/sok/", "/taggar/amne/"]);
}

#[test]
fn words_are_gathered_again_of_the_pages_around_a_changed_one_alone() {
    let mut site = Site::bare();
    for number in 0..150 {
        let text = format!("---\ntitle: Sida {number}\n---\nText.\n");
        site = site.file(&format!("content/sida-{number:03}.md"), text);
    }
    let words = || -> BTreeMap<String, Vec<u8>> { files(&site.path(".samverk-cache/words")) };
    site.build();
    let before = words();
    assert_eq!(before.keys().collect::<Vec<_>>(), ["0-0", "0-128", "0-64"]);
    add(&site, "sida-100.md", "Ett nytt ord.");
    site.build();
    let after = words();
    let changed = after
        .iter()
        .filter(|(name, bytes)| before[*name] != **bytes);
    assert_eq!(changed.map(|(name, _)| name).collect::<Vec<_>>(), ["0-64"]);
}
