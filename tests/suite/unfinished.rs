//! Nothing unfinished gets out: whatever says that a page is not to be seen counts, in any form that
//! people and other programs write, also where the fields' findings are warnings.

use std::fs;
use std::path::Path;

use crate::site::{Site, run};

const SECRET: &str = "Siffrorna är inte beslutade.";

/// Beginnings of pages that say that they are not to be seen on the day of the tests.
#[rustfmt::skip]
const WITHHELD: &[&str] = &[
    "---\ntitle: B\nDRAFT: TRUE\n---\n",
    "---\ntitle: B\nutkast: ja\n---\n",
    "---\ntitle: B\nstatus: utkast\n---\n",
    "---\ntitle: B\nState: WIP\n---\n",
    "---\ntitle: B\npublished: nej\n---\n",
    "---\ntitle: B\nvisible: false\n---\n",
    "---\ntitle: B\nhidden: true\n---\n",
    "---\ntitle: B\nprivate: true\n---\n",
    "---\ntitle: B\npublicera: 2099-02-01\n---\n",
    "---\ntitle: B\npublishDate: 2099-02-01T08:00:00Z\n---\n",
    "---\ntitle: B\nPublish: 2099-02-01\n---\n",
    "---\ntitle: B\npublish: snart\n---\n",
    "---\ntitle: B\npublish: false\n---\n",
    "---\ntitle: B\nexpiryDate: 2020-02-01\n---\n",
    "---\ntitle: B\ndate: 2099-02-01\n---\n",
    "---\ntitle: B\ndraft:\n---\n",
    "---\ntitle: B\ndraft: kanske\n---\n",
    "---\ntitle: B\ndraft: “true”\n---\n",
    "---\ntitle: B\ndraft: [true]\n---\n",
    "---\ntitle: B\ndraft:true\n---\n",
    "---\ntitle: B\ndraft:\u{a0}true\n---\n",
    "---\ntitle: B\n\u{200b}draft: true\n---\n",
    "---\ntitle: B\ndraft = true\n---\n",
    "---\ntitle: B\n\tdraft: true\n---\n",
    "---\ntitle: B: C\ndraft: true\n---\n",
    "---\ntitle: B\ndraft: false\ndraft: true\n---\n",
    "---\ntitle: B\ntype: draft\n---\n",
    "---\ntitle: B\nextra:\n  draft: true\n---\n",
    "---\n- title: B\n- draft: true\n---\n",
    "---\n{title: B, Draft: true}\n---\n",
    "---\ntitle: B\ndraft: true\n\n",
    "---\ntitle: B\n---\n---\ndraft: true\n---\n",
    "---\r\ntitle: B\r\n---\r\n---\r\ndraft: true\r\n---\r\n",
    "---\ntitle: B\n---\npublish: 2099-02-01\n---\n",
    "---\ntitle: B\n...\ndraft: true\n---\n",
    "---\ntitle: B\n---\n+++\ndraft = true\n+++\n",
    "---\ntitle: B\n---\n\nNu.\n\n---\ndraft: true\n---\n",
    "---\ntitle: B\n---\n\nUtkast: ja\n\n",
    "---\ntitle: B\n---\n**Utkast:** ja\n\n",
    "---\ntitle: B\n---\n<!-- draft: true -->\n",
    "---\ntitle: B\n---\n\n<!-- UTKAST -->\n\n",
    "\n---\ntitle: B\ndraft: true\n---\n",
    "\u{feff}\n---\ntitle: B\ndraft: true\n---\n",
    " ---\ntitle: B\ndraft: true\n---\n",
    "  ---\n  title: B\n  draft: true\n  ---\n",
    "<!-- hej -->\n---\ntitle: B\ndraft: true\n---\n",
    "# B\n---\ndraft: true\n---\n",
    "# B\n\ndraft: true\n\n",
    "----\ntitle: B\ndraft: true\n----\n",
    "———\ntitle: B\ndraft: true\n———\n",
    "***\ntitle: B\ndraft: true\n***\n",
    "+++\ntitle = \"B\"\ndraft = true\n+++\n",
    "{\n\"title\": \"B\",\n\"draft\": true\n}\n",
    "{\"title\": \"B\", \"draft\": true}\n\n",
    "---json\n{\"title\": \"B\", \"draft\": true}\n---\n",
    "```yaml\n---\ntitle: B\ndraft: true\n---\n```\n",
    "title: B\ndraft: true\n\n",
];

/// Beginnings of pages that are to be seen, with words like those above, and without a finding.
const SHOWN: &[&str] = &[
    "---\ntitle: B\ndraft: false\n---\n",
    "---\ntitle: B\npublish: 2026-01-01\nexpires: 2099-01-01\n---\n",
    "---\ntitle: B\n---\nNu.\n\n---\n\nStatus: klar\n\n---\n\n",
    "---\ntitle: B\n---\nSå här:\n\n```yaml\n---\ndraft: true\n---\n```\n\n",
    "---\ntitle: B\n---\nUtkast: så arbetar vi med texter\n\n",
    "---\ntitle: B\n---\nPublicerad: 2026-11-01\n\n",
    "---\ntitle: B\n---\n<!-- Utkast till en rubrik, fråga Anna -->\n\n",
    "---\ntitle: B\n---\n- Plats: Göteborg\n- Publik: alla\n\n",
];

fn published(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            found.extend(published(&path));
        } else if let Ok(text) = fs::read_to_string(&path) {
            found.push(format!("{}\n{text}", path.display()));
        }
    }
    found
}

#[test]
fn a_page_that_says_so_in_any_form_is_withheld_and_says_why() {
    for severity in [
        "",
        "severity: {front-matter: warning, files: warning, accessibility: off}\n",
    ] {
        for beginning in WITHHELD {
            let site = Site::new();
            site.write(
                "site.yaml",
                format!("theme: bare\nlanguage: en\n{severity}"),
            );
            site.write("content/index.md", "---\ntitle: Start\n---\n");
            site.write("content/b.md", format!("{beginning}{SECRET}\n"));
            let built = run(&mut site.command(&["build"]));
            assert!(built.code < 2, "{beginning}: {}", built.stderr);
            assert!(
                built.stdout.contains("content/b.md"),
                "{beginning} says nothing"
            );
            let output = site.path("public");
            if !severity.is_empty() {
                assert_eq!(built.code, 0, "{beginning}: {}", built.stdout);
            }
            if output.exists() {
                let leaks = published(&output)
                    .into_iter()
                    .find(|file| file.contains(SECRET));
                assert_eq!(leaks, None, "{beginning}");
            }
        }
    }
}

#[test]
fn a_page_with_words_like_those_is_shown() {
    for beginning in SHOWN {
        let site = Site::new();
        site.write("site.yaml", "theme: bare\nbase_url: https://exempel.se/\n");
        site.write("content/index.md", "---\ntitle: Start\n---\n");
        site.write("content/b.md", format!("{beginning}{SECRET}\n"));
        let built = run(&mut site.command(&["build"])).without_findings();
        let page = fs::read_to_string(site.path("public/b/index.html")).unwrap();
        assert!(page.contains(SECRET), "{beginning}: {}", built.stderr);
    }
}

#[test]
fn a_file_is_withheld_with_the_only_pages_that_lead_to_it() {
    let site = Site::new();
    site.write("site.yaml", "theme: bare\nlanguage: en\n");
    site.write(
        "content/index.md",
        "---\ntitle: Start\n---\n[Open for all](shared.pdf)\n",
    );
    let draft = "---\ntitle: Plan\ndraft: true\n---\n\
                 [The whole plan](plan.pdf), [what all have](shared.pdf), <a href=\"raw.pdf\">more</a>\n";
    site.write("content/plan.md", draft);
    for name in ["plan.pdf", "shared.pdf", "raw.pdf", "free.pdf"] {
        site.write(format!("content/{name}"), "%PDF");
    }
    run(&mut site.command(&["build"]));
    let is_there = |name: &str| site.path(format!("public/{name}")).exists();
    let published = ["plan.pdf", "raw.pdf", "shared.pdf", "free.pdf"].map(is_there);
    assert_eq!(published, [false, false, true, true]);
    let listed = run(&mut site.command(&["list", "--format", "json"])).json();
    let withheld: Vec<_> = listed
        .iter()
        .filter(|row| row["withheld_with"] == "content/plan.md")
        .map(|row| {
            (
                row["file"].as_str().unwrap(),
                row["status"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        withheld,
        [("content/plan.pdf", "draft"), ("content/raw.pdf", "draft")]
    );
    run(&mut site.command(&["build", "--drafts", "--output", "all"]));
    assert!(site.path("all/plan.pdf").exists());
}
