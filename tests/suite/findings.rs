//! Every finding, word for word: `tests/transcripts/findings/CODE.txt`, and `CODE.VARIANT.txt` for
//! further cases. Files that begin with `_` show what all findings have in common.

use std::fs;
use std::path::PathBuf;

use samverk::diagnostics::{Code, Family};

use crate::site::{Site, repository};
use crate::transcript::play_all;

fn folder() -> PathBuf {
    repository().join("tests/transcripts/findings")
}

/// Every transcript of a finding.
pub(crate) fn all() -> Vec<PathBuf> {
    transcripts(|_| true)
}

/// The transcripts whose name, up to the first full stop, is accepted; sorted.
fn transcripts(accept: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let names = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names
        .filter(|name| accept(name.split('.').next().unwrap_or_default()))
        .collect();
    names.sort_unstable();
    names.into_iter().map(|name| folder().join(name)).collect()
}

#[track_caller]
fn play_family(family: Family) {
    play_all(&transcripts(|name| {
        Code::from_name(name).is_some_and(|code| code.family() == family)
    }));
}

#[test]
fn findings_about_files_say_what_to_do() {
    play_family(Family::Files);
}

#[test]
fn findings_about_fields_point_at_the_place_and_say_what_to_do() {
    play_family(Family::FrontMatter);
}

#[test]
fn findings_about_links_point_at_the_link_and_offer_the_nearest_match() {
    play_family(Family::Links);
}

#[test]
fn findings_about_markdown_say_what_will_not_be_read_as_meant() {
    play_family(Family::Markdown);
}

#[test]
fn findings_about_accessibility_quote_the_words() {
    play_family(Family::Accessibility);
}

#[test]
fn advice_on_plain_language_gives_figures() {
    play_family(Family::PlainLanguage);
}

#[test]
fn findings_about_the_search_name_what_is_found() {
    play_family(Family::Search);
}

#[test]
fn findings_about_privacy_do_not_repeat_what_is_private() {
    play_family(Family::Privacy);
}

#[test]
fn findings_about_owners_and_reviews_say_what_to_do() {
    play_family(Family::Governance);
}

#[test]
fn findings_about_settings_say_what_to_do() {
    play_family(Family::Site);
}

#[test]
fn findings_about_themes_name_template_line_column_and_page() {
    play_family(Family::Theme);
}

#[test]
fn places_are_right_whatever_the_file_looks_like() {
    play_all(&transcripts(|name| name.starts_with('_')));
}

#[test]
fn every_code_has_a_transcript_that_shows_it() {
    let mut missing = Vec::new();
    for code in Code::ALL {
        // Shown by the test below: a file that cannot be read is no text that a transcript could
        // hold.
        if *code == Code::FileUnreadable {
            continue;
        }
        let shown = fs::read_to_string(folder().join(format!("{code}.txt")))
            .is_ok_and(|text| text.contains(&format!("[{code}]: ")));
        if !shown {
            missing.push(code.as_str());
        }
    }
    assert!(missing.is_empty(), "no transcript shows {missing:?}");
}

#[test]
fn every_transcript_is_about_a_code() {
    let strays = transcripts(|name| !name.starts_with('_') && Code::from_name(name).is_none());
    assert!(strays.is_empty(), "{strays:?}");
}

/// Symbolic links are the one way to a file that no user can read, the superuser included.
#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_read_is_named_and_the_rest_is_checked() {
    let site = Site::bare().file("content/index.md", "# Start\n\n[dit](saknas.md)\n");
    std::os::unix::fs::symlink("finns-inte.md", site.path("content/borta.md")).unwrap();
    std::os::unix::fs::symlink(".", site.path("content/runt")).unwrap();
    let run = site.run(&["check", "-q"]);
    let first_lines: Vec<&str> = run
        .stdout
        .lines()
        .filter(|line| line.starts_with("fel[") || line.starts_with("varning["))
        .collect();
    assert_eq!(
        first_lines,
        [
            "fel[file-unreadable]: content/borta.md går inte att läsa: den finns inte, eller är en genväg till något som inte finns.",
            "fel[link-target-missing]: Länken till saknas.md leder till något som inte finns.",
            "fel[file-unreadable]: content/runt går inte att läsa: den är en genväg till en mapp ovanför sig själv.",
        ],
    );
    assert_eq!(run.code, 1);
}

#[test]
fn thousands_of_findings_of_a_kind_are_counted_and_take_no_time() {
    // Each of them once took the square of its length.
    let texts = [
        "[](a.md) ",
        "[a](b.md) ",
        "![](c.png) ",
        "## a\n\n",
        "[a](",
        "[[a]](b ",
        "[^a]",
        "<div>",
        "811228-9874\n\n",
    ];
    for text in texts {
        let site = Site::new();
        site.write("site.yaml", "theme: bare\n");
        site.write(
            "content/index.md",
            format!("# Start\n\n{}\n", text.repeat(5_000)),
        );
        let findings = site.run(&["check", "--format", "json", "-q"]).json();
        let codes = |code: &str| {
            findings
                .iter()
                .filter(|finding| finding["code"] == code)
                .count()
        };
        assert!(
            findings
                .iter()
                .all(|finding| codes(finding["code"].as_str().unwrap_or_default()) <= 101),
            "{text:?}"
        );
        assert!(
            findings
                .iter()
                .all(|finding| finding["message"].as_str().unwrap_or_default().len() < 1_000),
            "{text:?}"
        );
    }
    let site = Site::new();
    site.write("site.yaml", "theme: bare\n");
    site.write(
        "content/index.md",
        format!("# Start\n\n{}\n", "[Nätverket](b.md)\n".repeat(250)),
    );
    let findings = site.run(&["check", "--format", "json", "-q"]).json();
    let last = findings
        .iter()
        .rfind(|finding| finding["code"] == "link-target-missing");
    let message = last
        .and_then(|finding| finding["message"].as_str())
        .unwrap_or_default();
    assert_eq!(
        message,
        "link-target-missing: 150 ställen till av samma slag längre ned i filen. En länk till något som inte finns."
    );
}
