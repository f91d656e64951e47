//! What holds for any input. Seeds are fixed, so that CI does not fail by chance;
//! `PROPTEST_CASES=5000 cargo test --test suite properties` looks further, with another seed each
//! time.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{RngSeed, TestCaseError, TestError, TestRunner};
use samverk::config::MarkdownSettings;
use samverk::content::{Document, Languages, file_address, folder_address};
use samverk::hyphens::Hyphens;
use samverk::markdown::{Body, FillSlots, Label, Picture, Source, TagFaultKind};
use samverk::source::{SourceFile, Span};
use scraper::{Html, Selector};
use unicode_normalization::UnicodeNormalization;

use crate::fuzz::inputs::pieces::{MARKDOWN, TAGS, WORDS, YAML};
use crate::site::{Site, files};

/// So many cases, or as many as are asked for.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|asked| asked.parse().ok());
    ProptestConfig {
        cases: asked.unwrap_or(cases),
        rng_seed: if asked.is_some() {
            RngSeed::Random
        } else {
            RngSeed::Fixed(20_261_123)
        },
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Plays so many sequences, one after the other, each on what the one before has left: from a seed
/// of their own, and of those that fail the shortest is shown.
pub(crate) fn play_all<S: Strategy>(
    count: u32,
    seed: u64,
    sequences: &S,
    play: impl FnMut(&S::Value) -> Result<(), String>,
) {
    let mut config = cases(count);
    // Each try that fails takes as long as patience lasts.
    config.max_shrink_time = 60_000;
    if let RngSeed::Fixed(fixed) = config.rng_seed {
        config.rng_seed = RngSeed::Fixed(fixed + seed);
    }
    let play = RefCell::new(play);
    let outcome = TestRunner::new(config).run(sequences, |sequence| {
        (play.borrow_mut())(&sequence).map_err(TestCaseError::fail)
    });
    match outcome {
        Ok(()) => {}
        Err(TestError::Fail(reason, sequence)) => panic!("{reason}\nThe sequence: {sequence:#?}"),
        Err(error) => panic!("{error}"),
    }
}

/// Pieces put together in any order: what breaks parsers is seldom random letters.
fn text_of(pieces: &'static [&'static str], most: usize) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        9 => select(pieces).prop_map(str::to_owned),
        1 => "[a-zåäöÅÄÖ🎉 \\n\\u{308}]{0,4}",
    ];
    vec(piece, 0..most).prop_map(|pieces| pieces.concat())
}

const PLAIN: &[&str] = &[
    "ord ",
    "*betonat* ",
    "[länk](a.md) ",
    "`kod` ",
    "åäö ",
    "<b>fet</b> ",
];

/// Tags whose contents browsers read as text, up to a closing tag that need not come.
#[rustfmt::skip]
const SWALLOWING: &[&str] =
    &["<title>", "<textarea>", "<style>", "<script>", "<xmp>", "<iframe>", "<noembed>", "<noframes>", "<plaintext>"];

#[rustfmt::skip]
const NAMES: &[&str] = if cfg!(windows) {
    &["a", "B", "å", "a\u{308}", "Ö", "é", "ß", "🎉", " ", "-", "_", ".", "index", "en", "1", "#", "%", "%20", "[", "(", "&", "'", "~"]
} else {
    &["a", "B", "å", "a\u{308}", "Ö", "é", "ß", "🎉", " ", "-", "_", ".", "index", "en", "1", "#", "%", "%20", "[", "(", "&", "'", "~",
      "?", "*", "\"", "\\", ":", "<"]
};

/// A file's name as people give it: neither hidden nor an editor's own.
fn name() -> impl Strategy<Value = String> {
    vec(select(NAMES), 1..6)
        .prop_map(|parts| parts.concat())
        .prop_filter("is not content", |name| {
            !name.starts_with('.') && !name.ends_with('~') && !name.starts_with("~$")
        })
}

/// Builds a site whose findings do not stop it, and checks that every page and file has its output.
fn build_all(site: &Site) -> Result<(), TestCaseError> {
    site.write(
        "site.yaml",
        "theme: bare\nlanguages: [en]\n\
         severity: {links: warning, front-matter: warning, files: warning}\n",
    );
    let run = site.run(&[
        "build",
        "-q",
        "--drafts",
        "--future",
        "--expired",
        "--format",
        "json",
    ]);
    prop_assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    let sources = files(&site.path("content"));
    let pages = sources
        .keys()
        .filter(|path| path.to_lowercase().ends_with(".md"))
        .count();
    let listed = site.run(&["list", "--format", "json"]).json();
    prop_assert_eq!(listed.len(), pages);
    let outputs = site.outputs();
    let mut seen = BTreeSet::new();
    for url in listed.iter().filter_map(|row| row["url"].as_str()) {
        let file = format!("{}index.html", url.trim_start_matches('/'));
        prop_assert!(
            outputs.contains_key(&file),
            "{} is not there: {:?}",
            file,
            outputs.keys()
        );
        prop_assert!(seen.insert(url), "two pages at {}", url);
    }
    let written = outputs
        .keys()
        .filter(|path| path.ends_with("index.html"))
        .count();
    prop_assert!(written >= pages, "{} pages, {} written", pages, written);
    Ok(())
}

fn read(text: &str) -> Document {
    read_in("", text)
}

fn read_in(language: &str, text: &str) -> Document {
    let source = SourceFile::new("content/a.md", text);
    let languages = Languages {
        own: language.to_owned(),
        ..Languages::default()
    };
    Document::parse(
        String::from("a.md"),
        source,
        &languages,
        MarkdownSettings::default(),
    )
}

fn is_inside(span: Span, text: &str) -> bool {
    span.start <= span.end && text.get(span.start..span.end).is_some()
}

fn check_spans(text: &str) -> Result<(), TestCaseError> {
    let document = read(text);
    let read = &document.source.text;
    let findings = document
        .findings
        .iter()
        .filter_map(|finding| finding.place.as_ref()?.span);
    let outline = &document.markdown.outline;
    let spans = findings
        .chain(outline.links.iter().map(|link| link.span))
        .chain(outline.headings.iter().map(|heading| heading.span));
    for span in spans {
        prop_assert!(is_inside(span, read), "{:?} is not inside {:?}", span, read);
        let at = document.source.position(span.start);
        prop_assert!(at.line >= 1 && at.line <= read.lines().count() + 1 && at.column >= 1);
    }
    prop_assert!(!document.title.is_empty(), "{:?} has no title", read);
    Ok(())
}

struct Anywhere;

impl FillSlots for Anywhere {
    fn link(&self, link: usize) -> Option<Cow<'_, str>> {
        (!link.is_multiple_of(3)).then_some(Cow::Borrowed("dit/"))
    }

    fn picture(&self, link: usize) -> Option<Picture> {
        let source = || Source {
            media_type: "image/webp",
            candidates: vec![
                ("dit/a.webp".to_owned(), 480),
                ("dit/b.webp".to_owned(), 700),
            ],
        };
        link.is_multiple_of(2).then(|| Picture {
            width: 700,
            height: 300,
            source: link.is_multiple_of(4).then(source),
        })
    }

    fn label(&self, _: Label) -> &'static str {
        "ord"
    }
}

fn html_of(markdown: &str) -> (Html, String) {
    let html = read(markdown).markdown.body.fill(&Anywhere);
    (Html::parse_fragment(&html), html)
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn any_bytes_make_a_page(contents in vec(vec(any::<u8>(), 0..200), 1..12)) {
        let site = Site::new();
        for (number, bytes) in contents.iter().enumerate() {
            site.write(format!("content/sida-{number}.md"), bytes);
        }
        build_all(&site)?;
    }

    #[test]
    fn any_front_matter_makes_a_page(blocks in vec(text_of(YAML, 30), 1..12)) {
        let site = Site::new();
        for (number, block) in blocks.iter().enumerate() {
            site.write(format!("content/sida-{number}.md"), format!("---\n{block}\n---\nText\n"));
        }
        build_all(&site)?;
    }

    #[test]
    fn any_markdown_makes_a_page(texts in vec(text_of(MARKDOWN, 30), 1..12)) {
        let site = Site::new();
        for (number, text) in texts.iter().enumerate() {
            site.write(format!("content/sida-{number}.md"), text);
        }
        build_all(&site)?;
    }

    #[test]
    fn any_file_names_make_pages_of_their_own(
        names in vec((name(), name(), any::<bool>()), 1..12),
    ) {
        let site = Site::new();
        for (folder, name, is_page) in &names {
            let ending = if *is_page { ".md" } else { ".txt" };
            // A folder may be called as a file is, where the two cannot both be.
            let path = site.path(format!("content/{folder}.d/{name}{ending}"));
            if std::fs::create_dir_all(path.parent().unwrap()).is_ok() {
                let _ = std::fs::write(path, "# Sida\n\n[länk](%20.md)\n");
            }
        }
        build_all(&site)?;
    }
}

/// Elements that run something, load something or change how the page looks.
const BANNED: [&str; 14] = [
    "script", "style", "iframe", "object", "embed", "form", "textarea", "button", "svg", "math",
    "title", "base", "link", "meta",
];

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn slugs_are_never_empty_plain_and_their_own_slugs(name in ".{0,20}") {
        let slug = |name: &str| {
            let address = folder_address(&name.replace('/', "-"), None);
            address.trim_matches('/').to_owned()
        };
        if !name.is_empty() {
            let once = slug(&name);
            prop_assert!(!once.is_empty());
            let is_plain = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
            prop_assert!(once.bytes().all(is_plain), "{}", once);
            prop_assert_eq!(&slug(&once), &once);
        }
    }

    #[test]
    fn slugs_do_not_depend_on_how_letters_are_encoded(name in "[a-zåäöÅÄÖéñüÜç /.-]{1,20}") {
        let (composed, decomposed): (String, String) = (name.nfc().collect(), name.nfd().collect());
        prop_assert_eq!(folder_address(&composed, None), folder_address(&decomposed, None));
        prop_assert_eq!(file_address(&composed), file_address(&decomposed));
    }

    #[test]
    fn spans_lie_inside_the_file_whatever_the_fields(block in text_of(YAML, 40)) {
        check_spans(&format!("---\n{block}\n---\nText"))?;
        check_spans(&format!("---\r\ntitle: å\r\n{block}"))?;
    }

    #[test]
    fn spans_lie_inside_the_file_whatever_the_text(text in text_of(MARKDOWN, 40)) {
        check_spans(&text)?;
    }

    #[test]
    fn a_text_without_its_soft_hyphens_is_the_text(
        text in text_of(WORDS, 20),
        language in select(&["sv", "en", "da", "fi", "fr", "pl"]),
    ) {
        let hyphens = Hyphens::of(language).unwrap();
        prop_assert_eq!(hyphens.soften(&text, 12).replace('\u{ad}', ""), text.as_str());
        prop_assert_eq!(hyphens.soften_html(&text, 12).replace('\u{ad}', ""), text.as_str());
    }

    #[test]
    fn soft_hyphens_are_all_that_a_language_does_to_a_text(text in text_of(WORDS, 20)) {
        let (with, without) = (read_in("sv", &text).markdown, read(&text).markdown);
        let html = |body: &Body| body.fill(&Anywhere).replace('\u{ad}', "");
        prop_assert_eq!(html(&with.body), html(&without.body));
        prop_assert_eq!((with.title, with.outline), (without.title, without.outline));
    }

    #[test]
    fn sanitised_html_runs_nothing_and_styles_nothing(text in text_of(MARKDOWN, 40)) {
        let (html, written) = html_of(&text);
        let has_slot = written.contains("samverk-slot");
        prop_assert!(!has_slot || text.contains("samverk-slot"), "{}", written);
        for element in html.select(&Selector::parse("*").unwrap()) {
            let tag = element.value().name();
            prop_assert!(!BANNED.contains(&tag), "{} in {}", tag, written);
            for (name, value) in element.value().attrs() {
                prop_assert!(name != "style" && !name.starts_with("on"), "{}={}", name, value);
                let runs = value.to_lowercase().contains("javascript:");
                prop_assert!(!runs, "{}={}", name, value);
            }
            let has = |name| element.attr(name).is_some();
            let is_task = element.attr("type") == Some("checkbox") && has("disabled");
            prop_assert!(tag != "input" || is_task, "{}", written);
            prop_assert!(tag != "img" || (has("src") && has("alt")), "{}", written);
        }
    }

    #[test]
    fn published_html_is_balanced_whatever_the_tags(text in text_of(TAGS, 40)) {
        let (html, written) = html_of(&text);
        prop_assert!(html.errors.is_empty(), "{:?}\n{}\n{}", html.errors, text, written);
    }

    #[test]
    fn tags_and_markdown_within_them_lie_where_they_were_written(text in text_of(TAGS, 40)) {
        check_spans(&text)?;
        let document = read(&text);
        for fault in &document.markdown.lint.tags {
            let written = document.source.slice(fault.span).to_lowercase();
            let is_tag = written.starts_with('<') && written.contains(&fault.name);
            prop_assert!(is_tag || fault.kind == TagFaultKind::Unread, "{:?} {}", fault, text);
        }
    }

    #[test]
    fn ids_of_headings_are_unique_and_leave_the_prefix_of_themes_alone(
        text in text_of(MARKDOWN, 40),
    ) {
        let (html, written) = html_of(&text);
        let any_id = Selector::parse("[id]").unwrap();
        let ids: Vec<&str> =
            html.select(&any_id).filter_map(|element| element.attr("id")).collect();
        // Two pieces of raw HTML may well have the same id: the writer gave it to them.
        for ours in html.select(&Selector::parse("h1[id], h2[id], h3[id]").unwrap()) {
            let id = ours.attr("id").unwrap();
            let count = ids.iter().filter(|other| **other == id).count();
            prop_assert_eq!(count, 1, "{} in {}", id, written);
            prop_assert!(!id.starts_with("s-"), "{} in {}", id, written);
        }
    }

    #[test]
    fn a_tag_that_is_not_closed_swallows_nothing(
        before in vec(select(PLAIN), 0..6),
        tag in select(SWALLOWING),
        after in vec(select(PLAIN), 0..6),
    ) {
        let (before, after) = (before.concat(), after.concat());
        let text = format!("Ordet {before}{tag} {after}\n\nEtt sista stycke.\n");
        let (html, written) = html_of(&text);
        let paragraphs = Selector::parse("p").unwrap();
        let last = html.select(&paragraphs).next_back();
        let last = last.map(|paragraph| paragraph.text().collect::<String>());
        prop_assert_eq!(last.as_deref(), Some("Ett sista stycke."), "{}", written);
    }
}
