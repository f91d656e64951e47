//! The report for editors: the whole page in both languages, and what it promises those who send it
//! on.

use std::fs;

use crate::site::{Site, difference, files, repository, updating};
use crate::transcript::site_of;

/// A site with everything that a report tells of: the one of the command's transcript.
fn site() -> Site {
    site_of(&repository().join("tests/transcripts/cli/report.txt"))
}

/// The report on a site, as a run with `arguments` writes it.
#[track_caller]
fn report(site: &Site, arguments: &[&str]) -> String {
    let run = site.run(&[&["report"], arguments].concat());
    assert_eq!(run.code, 0, "{}", run.stderr);
    fs::read_to_string(site.path("report/index.html")).unwrap()
}

/// A page without its style, which says nothing.
fn content(html: &str) -> String {
    let (before, style) = html.split_once("<style>\n").unwrap();
    let (_, after) = style.split_once("</style>\n").unwrap();
    format!("{before}{after}")
}

#[track_caller]
fn compare(language: &str) {
    compare_with(&site(), language, language);
}

#[track_caller]
fn compare_with(site: &Site, language: &str, name: &str) {
    let actual = content(&report(site, &["--lang", language]));
    let file = repository().join(format!("tests/report/{name}.html"));
    if updating() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, &actual).unwrap();
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        expected == actual,
        "{}: {}",
        file.display(),
        difference(&expected, &actual)
    );
}

#[test]
fn editors_read_in_swedish_what_there_is_to_do_and_who_answers_for_it() {
    compare("sv");
}

#[test]
fn editors_read_it_in_english_as_well() {
    compare("en");
}

/// The lines to copy into the statement that a report offers.
fn copied(html: &str) -> Option<String> {
    let (_, rest) = html.split_once("<pre class=\"copied\">")?;
    let (yaml, _) = rest.split_once("</pre>")?;
    Some(yaml.replace("&quot;", "\"").replace("&amp;", "&"))
}

#[test]
fn faults_of_pages_that_are_shown_are_a_list_for_the_statement() {
    let statement = "organisation: Lab\ntitle: Prov\nbase_url: https://exempel.se/\naccessibility:\n  conformance: partly\n  \
                     assessed: 2026-10-15\n  updated: 2026-11-02\n  method: self\n  contact: {email: a@exempel.se}\n";
    let faults = "# Start\n\n[klicka här](b/å.md)\n\n[läs mer](b/å.md)\n\n#### Djupt\n";
    let site = Site::new()
        .file("site.yaml", statement)
        .file("content/index.md", faults)
        .file("content/b/å.md", "# Å\n\n[klicka här](../index.md)\n")
        .file("content/c d.md", "---\ntitle: C\nignore: [{code: link-text-vague, reason: Citat.}]\n---\n[klicka här](index.md)\n")
        .file("content/e \"f\".md", "# E\n\n[klicka här](index.md)\n")
        .file("content/utkast.md", "---\ntitle: U\ndraft: true\n---\n[klicka här](index.md)\n");
    let yaml = copied(&report(&site, &[])).unwrap();
    let item = |what: &str, page: &str| {
        format!(
            "    - what: {what}\n      why:  # skriv varför det inte är rättat\n      affects: [no-vision, cognition]\n      page: {page}\n"
        )
    };
    let vague = "En länktext säger inte vart länken leder";
    let expected = [
        item(vague, "b/å.md"),
        item(vague, "\"e \\\"f\\\".md\""),
        item("En rubrik hoppar över en nivå", "index.md"),
        item("2 länktexter säger inte vart länken leder", "index.md"),
    ];
    assert_eq!(yaml, format!("  known:\n{}", expected.concat()));
    // Copied, with reasons, it is what the statement lacked.
    site.write(
        "site.yaml",
        format!("{statement}{}", yaml.replace("why:  #", "why:")),
    );
    let findings = site.run(&["check", "--format", "json", "-q"]).json();
    let of_settings: Vec<_> = findings
        .iter()
        .filter(|finding| finding["file"] == "site.yaml")
        .collect();
    assert_eq!(of_settings, Vec::<&serde_json::Value>::new());
    // A site without a statement needs none.
    site.write("site.yaml", "title: Prov\n");
    assert_eq!(copied(&report(&site, &[])), None);
}

#[test]
fn a_site_with_several_languages_has_a_table_of_its_translations() {
    let site = site_of(&repository().join("tests/transcripts/cli/list-languages.txt"));
    compare_with(&site, "sv", "languages.sv");
    compare_with(&site, "en", "languages.en");
}

#[test]
fn a_translation_is_linked_where_it_is_published() {
    let site = Site::new()
        .file(
            "site.yaml",
            "language: en\nbase_url: https://exempel.se/\nlanguages: [sv]\n",
        )
        .file("content/index.md", "# Home\n")
        .file("content/index.sv.md", "# Hem & <härd>\n");
    let html = report(&site, &["--lang", "en"]);
    let cell =
        "<a href=\"https://exempel.se/sv/\" hreflang=\"sv\" lang=\"sv\">Hem &amp; &lt;härd&gt;</a>";
    assert!(html.contains(cell), "{html}");
}

#[test]
fn the_same_site_and_day_give_the_same_report() {
    let (one, other) = (site(), site());
    assert_eq!(report(&one, &[]), report(&other, &[]));
    let all = files(&one.path("report"));
    assert_eq!(
        all.keys().collect::<Vec<_>>(),
        [".samverk/lock", ".samverk/manifest.json", "index.html"]
    );
    assert_eq!(
        report(&one, &[]),
        report(&other, &["--output", "report"]),
        "again, over itself"
    );
    assert_ne!(
        report(&one, &[]),
        report(&one, &["--today", "2026-11-24"]),
        "the day is part of it"
    );
}

#[test]
fn the_page_needs_nothing_but_itself() {
    let html = report(&site(), &[]);
    for way_out in [
        "<script", "<link", "<img", " src=", " style=", "@import", "url(",
    ] {
        assert!(!html.contains(way_out), "{way_out}");
    }
}

#[test]
fn what_is_only_worth_knowing_is_told_to_those_who_ask() {
    let site = Site::bare().file("content/index.md", "# Start\n");
    assert!(!report(&site, &[]).contains("base-url-missing"));
    assert!(report(&site, &["-v"]).contains("base-url-missing"));
}

#[test]
fn faults_of_templates_are_part_of_it() {
    let site = Site::new()
        .file("site.yaml", "theme: eget\n")
        .file("themes/eget/templates/page.html", "{{ page.saknas }}")
        .file("content/index.md", "# Start\n");
    assert!(report(&site, &[]).contains("template-undefined"));
}

#[test]
fn a_site_without_pages_has_a_report_too() {
    let html = report(&Site::bare().file("content/.gitkeep", ""), &[]);
    assert!(html.contains("<dt>Sidor</dt><dd>0</dd>"), "{html}");
}
