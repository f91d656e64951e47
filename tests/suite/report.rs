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
