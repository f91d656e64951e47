//! The accessibility statement: what the law asks it to say is on its page.

use std::fs;

use crate::site::{Site, repository};

/// The sample site, in a theme.
pub(crate) fn sample(theme: &str) -> Site {
    let site = Site::new();
    let folder = repository().join("tests/browser/sample");
    for (path, bytes) in crate::site::files(&folder) {
        site.write(path, bytes);
    }
    let settings = fs::read_to_string(folder.join("site.yaml")).unwrap();
    site.write("site.yaml", format!("theme: {theme}\n{settings}"));
    site
}

/// What every statement has to name, by Digg's list, as the sample says it.
const ITEMS: [(&str, &str); 15] = [
    ("the public body", "Example School Lab"),
    ("the service", "The Sample of Networks"),
    (
        "conformance",
        "The site conforms partly to the Swedish act (2018:1937)",
    ),
    ("what is not accessible", "Films have no captions."),
    ("its reason", "captions will be added by June 2027"),
    ("whom it affects", "If you are hard of hearing"),
    (
        "the day of the assessment",
        "<time datetime=\"2025-10-15\">",
    ),
    (
        "the day of the last update",
        "<time datetime=\"2025-11-02\">",
    ),
    (
        "the method",
        "People outside the organisation have assessed the site.",
    ),
    (
        "a way to report",
        "href=\"mailto:accessibility@sample.example.org\"",
    ),
    ("Digg's form", "href=\"https://www.digg.se/tdosanmalan\""),
    (
        "a disproportionate burden",
        "Scanned minutes from before 2019.",
    ),
    ("its reason", "There are 4,000 pages of them"),
    (
        "what is outside the law",
        "Recordings of meetings before 23 September 2020.",
    ),
    ("the answer time", "Within two working days."),
];

#[test]
fn the_samples_statement_names_every_mandatory_item() {
    for theme in ["standard", "bare"] {
        let site = sample(theme);
        let run = site.run(&["build", "-q"]);
        assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
        let page = fs::read_to_string(site.path("public/accessibility/index.html")).unwrap();
        let missing: Vec<_> = ITEMS
            .iter()
            .filter(|(_, words)| !page.contains(words))
            .collect();
        assert!(missing.is_empty(), "{theme}: {missing:#?}");
        // It is linked from the foot of every page.
        for from in ["index.html", "networks/everything/index.html", "404.html"] {
            let page = fs::read_to_string(site.path(format!("public/{from}"))).unwrap();
            let foot = page.split("<footer").last().unwrap();
            assert!(foot.contains("accessibility/"), "{theme}: {from}");
        }
    }
}

#[test]
fn a_site_without_a_statement_has_no_page_of_it_and_nothing_points_there() {
    let site = Site::new().file("content/index.md", "# Start\n");
    assert_eq!(site.run(&["build", "-q"]).code, 0);
    assert!(!site.path("public/tillganglighet").exists());
    let page = fs::read_to_string(site.path("public/index.html")).unwrap();
    assert!(!page.contains("tillganglighet"), "{page}");
}

#[test]
fn a_written_page_at_its_address_is_linked_and_comes_first() {
    let site = Site::new().file("content/index.md", "# Start\n").file(
        "content/tillganglighet.md",
        "# Så tillgängliga är vi\n\nSkrivet för hand.\n",
    );
    assert_eq!(site.run(&["build", "-q"]).code, 0);
    let read = |path: &str| fs::read_to_string(site.path(format!("public/{path}"))).unwrap();
    let home = read("index.html");
    assert!(
        home.split("<footer")
            .last()
            .unwrap()
            .contains("href=\"tillganglighet/\""),
        "{home}"
    );
    let own = read("tillganglighet/index.html");
    assert!(
        own.contains("Skrivet för hand.") && !own.contains("digg.se"),
        "{own}"
    );
    site.write("site.yaml", "accessibility: {conformance: partly, known: [{what: Filmen, why: Ny}]}\nseverity: {site: warning}\n");
    assert_eq!(site.run(&["build", "-q"]).code, 0);
    let own = read("tillganglighet/index.html");
    let (by_hand, stated) = (own.find("Skrivet för hand."), own.find("delvis förenlig"));
    assert!(by_hand.is_some() && by_hand < stated, "{own}");
}
