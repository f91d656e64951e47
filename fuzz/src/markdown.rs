//! Texts: Markdown with HTML in it.

use std::borrow::Cow;

use samverk::config::{LineBreaks, MarkdownSettings, RawHtml};
use samverk::html::{self, Markup};
use samverk::markdown::{FillSlots, Label, OtherLanguage, Picture, Source};
use scraper::{Html, Selector};

use super::front_matter::document;
use super::parsers::assert_balanced;
use super::{Target, pieces, text};

/// A text → HTML.
pub const MARKDOWN: Target = Target {
    name: "markdown",
    run: markdown,
    seeds: &[
        "content",
        "docs/content",
        "tests/golden",
        "tests/browser/sample/content",
    ],
    endings: &["md"],
    pieces: pieces::MARKDOWN,
    tries: 60,
};

/// HTML, by itself and in a text.
pub const RAW_HTML: Target = Target {
    name: "raw_html",
    run: raw_html,
    seeds: &[
        "tests/golden/markdown",
        "themes/standard/templates",
        "themes/bare/templates",
    ],
    endings: &["html"],
    pieces: pieces::TAGS,
    tries: 60,
};

/// What becomes of HTML in texts.
const MODES: [RawHtml; 3] = [RawHtml::Sanitise, RawHtml::Escape, RawHtml::Allow];

/// Elements that run something, load something or change how the page looks.
const BANNED: [&str; 14] = [
    "script", "style", "iframe", "object", "embed", "form", "textarea", "button", "svg", "math",
    "title", "base", "link", "meta",
];

/// A site in which every other thing is there.
struct Anywhere;

impl FillSlots for Anywhere {
    fn link(&self, link: usize) -> Option<Cow<'_, str>> {
        (!link.is_multiple_of(3)).then_some(Cow::Borrowed("dit/"))
    }

    fn other_language(&self, link: usize) -> Option<OtherLanguage> {
        link.is_multiple_of(5).then(|| OtherLanguage {
            language: String::from("en"),
            mark: String::from(" <span>(in English)</span>"),
        })
    }

    fn picture(&self, link: usize) -> Option<Picture> {
        let source = || Source {
            media_type: "image/webp",
            candidates: vec![
                (String::from("dit/a.webp"), 480),
                (String::from("dit/b.webp"), 700),
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

/// The HTML of a text.
fn html_of(text: &[u8], raw_html: RawHtml) -> String {
    let typography = text.len().is_multiple_of(2);
    let line_breaks = if text.len().is_multiple_of(3) {
        LineBreaks::Keep
    } else {
        LineBreaks::Join
    };
    let settings = MarkdownSettings {
        raw_html,
        typography,
        line_breaks,
    };
    document("a.md", text, settings)
        .markdown
        .body
        .fill(&Anywhere)
}

fn markdown(bytes: &[u8]) {
    assert_published(&text(bytes));
}

/// Asserts that a text becomes HTML that is whole, and does no harm, whatever becomes of the HTML in
/// it. What its writer has written passes as it is where that is allowed: there, only the rest is
/// ours.
pub fn assert_published(text: &str) {
    for mode in MODES {
        let html = html_of(text.as_bytes(), mode);
        if mode != RawHtml::Allow || !text.contains('<') {
            assert_balanced(&html, &(mode, text));
            assert_harmless(&html, mode);
        }
    }
}

/// Asserts that HTML runs nothing, loads nothing and changes no looks.
fn assert_harmless(html: &str, mode: RawHtml) {
    let tree = Html::parse_fragment(html);
    for element in tree.select(&Selector::parse("*").expect("a selector")) {
        let tag = element.value().name();
        assert!(!BANNED.contains(&tag), "{tag} in {html}");
        for (name, value) in element.value().attrs() {
            assert!(
                name != "style" && !name.starts_with("on"),
                "{name}={value} in {html}"
            );
            // What browsers leave out of an address before they look at it.
            let address = value.replace(|c: char| c.is_ascii_control() || c == ' ', "");
            let address = address.to_ascii_lowercase();
            let runs = ["javascript:", "vbscript:", "data:text"]
                .iter()
                .any(|scheme| address.starts_with(scheme));
            let is_address = ["href", "src", "poster", "cite", "action", "srcset"].contains(&name);
            assert!(!(runs && is_address), "{name}={value} in {html}");
        }
        let has = |name| element.attr(name).is_some();
        let is_task = element.attr("type") == Some("checkbox") && has("disabled");
        assert!(tag != "input" || is_task, "{html}");
        // What shows nothing needs no words.
        assert!(tag != "img" || has("alt") || !has("src"), "{html}");
    }
    if mode == RawHtml::Escape {
        assert!(!html.contains("<!--"), "{html}");
    }
}

fn raw_html(bytes: &[u8]) {
    let written = text(bytes);
    assert_reading(&written);
    assert_published(&format!("Ord.\n\n{written}"));
}

/// Asserts that pieces of markup lie one behind the other, and begin and end as such pieces do.
fn assert_reading(written: &str) {
    let mut before = 0;
    html::read(written, |markup| {
        let span = markup.span();
        assert!(
            span.start >= before && span.end <= written.len() && span.start < span.end,
            "{markup:?}"
        );
        let piece = written
            .get(span.clone())
            .unwrap_or_else(|| panic!("{markup:?} cuts a letter"));
        assert!(piece.starts_with('<'), "{markup:?} is {piece:?}");
        match &markup {
            Markup::StartTag(tag) => {
                assert!(
                    piece[1..].starts_with(tag.name) && piece.ends_with('>'),
                    "{piece:?}"
                );
            }
            Markup::EndTag { name, .. } => {
                assert!(
                    piece[2..].starts_with(name) && piece.ends_with('>'),
                    "{piece:?}"
                );
            }
            Markup::Comment { .. } | Markup::Unfinished { .. } => {}
        }
        before = span.end;
    });
    html::read_every_tag(written, |markup| {
        let span = markup.span();
        assert!(
            written
                .get(span)
                .is_some_and(|piece| piece.starts_with('<')),
            "{markup:?}"
        );
    });
    for anchor in html::anchors(written) {
        assert!(!anchor.is_empty(), "an anchor without a name");
    }
    let _ = html::text(written);
}
