//! The examples of the `CommonMark` specification, 0.31.2, with what samverk does otherwise on
//! purpose.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::fs;

use samverk::config::RawHtml;
use samverk::markdown::{FillSlots, Label, Markdown, Options, Picture, parse};
use samverk::source::{SourceFile, Span};
use serde::Deserialize;

use crate::site::repository;

#[derive(Deserialize)]
struct Example {
    markdown: String,
    html: String,
    #[serde(rename = "example")]
    number: u32,
    section: String,
}

/// Examples that still differ after [`as_samverk_writes`] and [`without_ids`], each with the
/// reason.
const DIFFERENT: &[(u32, &str)] = &[
    (21, REWRITTEN),
    (31, REWRITTEN),
    (
        175,
        "a block of HTML begins on the line of its list item: white space that no browser shows",
    ),
    (344, REWRITTEN),
    (606, AUTOLINKS),
    (608, AUTOLINKS),
    (611, AUTOLINKS),
    (612, AUTOLINKS),
    (630, REWRITTEN),
    (631, REWRITTEN),
    (642, REWRITTEN),
    (643, REWRITTEN),
];

const REWRITTEN: &str = "addresses in raw HTML are resolved and rewritten as those of Markdown are: entities read, spaces percent-encoded";

const AUTOLINKS: &str = "GFM's extended autolinks: addresses by themselves are links";

/// Links lead where they say.
struct AsWritten<'a>(&'a Markdown);

impl FillSlots for AsWritten<'_> {
    fn link(&self, link: usize) -> Option<Cow<'_, str>> {
        Some(Cow::Borrowed(&self.0.outline.links[link].target))
    }

    fn picture(&self, _: usize) -> Option<Picture> {
        None
    }

    fn label(&self, _: Label) -> &'static str {
        ""
    }
}

fn html_of(markdown: &str) -> String {
    let source = SourceFile::new("example.md", markdown);
    let options = Options {
        raw_html: RawHtml::Allow,
        first_h1_is_title: false,
        ..Options::default()
    };
    let read = parse(&source, Span::new(0, markdown.len()), options);
    let html = read.body.fill(&AsWritten(&read));
    // What a theme knows a bare address by.
    html.replace(" class=\"address\"", "")
}

/// The specification's HTML with the differences that hold for every text.
fn as_samverk_writes(html: &str) -> String {
    let html = html
        // A quotation mark is no markup outside of attributes.
        .replace("&quot;", "\"");
    // HTML 13.1.2: void elements need no slash.
    let mut out = String::with_capacity(html.len());
    let mut rest = html.as_str();
    while let Some(at) = ["<br", "<hr", "<img "]
        .iter()
        .filter_map(|tag| rest.find(tag))
        .min()
    {
        let end = at + rest[at..].find('>').unwrap_or(rest.len() - at - 1) + 1;
        let tag = &rest[at..end];
        out.push_str(&rest[..at]);
        match tag.strip_suffix(" />") {
            Some(open) => drop(out.write_fmt(format_args!("{open}>"))),
            None => out.push_str(tag),
        }
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

/// Headings have ids, so that links can lead to them. The specification's have none.
fn without_ids(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(" id=\"") {
        let is_heading = at >= 3
            && rest.is_char_boundary(at - 3)
            && matches!(
                &rest[at - 3..at],
                "<h1" | "<h2" | "<h3" | "<h4" | "<h5" | "<h6"
            );
        let end = at + 5 + rest[at + 5..].find('"').unwrap_or_default() + 1;
        out.push_str(&rest[..if is_heading { at } else { end }]);
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

/// Images do not keep a text waiting, and a title of one that stands alone is its caption.
fn without_care_for_images(html: &str) -> String {
    let html = html
        .replace(" loading=\"lazy\"", "")
        .replace(" decoding=\"async\"", "");
    let mut out = String::with_capacity(html.len());
    let mut rest = html.as_str();
    while let Some((before, behind)) = rest.split_once("<figure>") {
        let (image, behind) = behind.split_once("><figcaption>").unwrap();
        let (caption, behind) = behind.split_once("</figcaption></figure>").unwrap();
        let _ = write!(out, "{before}<p>{image} title=\"{caption}\"></p>");
        rest = behind;
    }
    out.push_str(rest);
    out
}

fn examples() -> Vec<Example> {
    let text =
        fs::read_to_string(repository().join("tests/fixtures/commonmark-0.31.2.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn differs(example: &Example) -> Option<String> {
    let expected = as_samverk_writes(&example.html);
    let actual =
        without_care_for_images(&without_ids(&html_of(&example.markdown))).replace("&quot;", "\"");
    (expected != actual).then(|| {
        let Example { markdown, number, section, .. } = example;
        format!("example {number} ({section})\n{markdown}--- specification\n{expected}--- samverk\n{actual}---")
    })
}

#[test]
fn the_examples_of_the_specification_give_its_html() {
    let examples = examples();
    assert_eq!(examples.len(), 652);
    let listed = |example: &Example| {
        DIFFERENT
            .iter()
            .any(|(number, _)| *number == example.number)
    };
    let faults: Vec<String> = examples
        .iter()
        .filter(|example| !listed(example))
        .filter_map(differs)
        .collect();
    assert!(
        faults.is_empty(),
        "{} examples differ\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn examples_listed_as_different_are_different() {
    let same: Vec<u32> = examples()
        .iter()
        .filter(|example| {
            DIFFERENT
                .iter()
                .any(|(number, _)| *number == example.number)
                && differs(example).is_none()
        })
        .map(|example| example.number)
        .collect();
    assert!(same.is_empty(), "no longer different: {same:?}");
}

#[test]
fn every_heading_of_the_examples_has_an_id() {
    for example in examples() {
        let html = html_of(&example.markdown);
        let headings = example.html.matches("<h").count() - example.html.matches("<hr").count();
        let with_id = html.matches(" id=\"").count();
        assert!(with_id >= headings, "example {}: {html}", example.number);
    }
}
