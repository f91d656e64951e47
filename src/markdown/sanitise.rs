//! Makes a body with raw HTML safe and well-formed.
//!
//! The sanitiser works on complete HTML, so gaps are written as marked addresses and words first and cut out again
//! afterwards. The mark is a scheme that does not occur in the text, so nobody can write one by hand.

use std::fmt::Write as _;

use ammonia::Builder;

use super::body::{Body, Gap, Word, escape};

/// The body without scripts, styles, event handlers and unsafe addresses, all elements closed.
pub(super) fn sanitise(body: &Body) -> Body {
    let mark = unused_mark(body);
    let marked = write_gaps(body, &mark);
    cut_gaps(&rules(&mark).clean(&marked).to_string(), &mark)
}

/// What is allowed beyond the sanitiser's own list: what our Markdown writer uses, ids for anchors, and names for
/// assistive technology.
fn rules(mark: &str) -> Builder<'_> {
    let mut rules = Builder::default();
    rules
        .add_tags(["section", "input", "label", "main", "figure", "figcaption", "video", "audio", "source"])
        .add_generic_attributes([
            "id",
            "class",
            "dir",
            "role",
            "aria-label",
            "aria-labelledby",
            "aria-describedby",
            "aria-hidden",
            "tabindex",
        ])
        .add_tag_attributes("a", ["name"])
        .add_tag_attributes("th", ["scope"])
        .add_tag_attributes("input", ["checked", "disabled"])
        .add_tag_attributes("details", ["open"])
        .add_tag_attributes("video", ["src", "controls", "width", "height", "poster"])
        .add_tag_attributes("audio", ["src", "controls"])
        .add_tag_attributes("source", ["src", "type"])
        // A check box without a purpose of its own is all that Markdown needs.
        .set_tag_attribute_value("input", "type", "checkbox")
        .link_rel(None)
        .add_url_schemes([mark]);
    rules
}

fn unused_mark(body: &Body) -> String {
    let written_by_hand = |mark: &str| {
        body.html.contains(mark)
            || body.gaps.iter().any(|(_, gap)| match gap {
                Gap::LinkStart { title, .. } => title.contains(mark),
                Gap::Image { alt, title, .. } => alt.contains(mark) || title.contains(mark),
                Gap::LinkEnd { .. } | Gap::Attribute { .. } | Gap::Word(_) => false,
            })
    };
    let mut number = 0_u32;
    loop {
        let mark = format!("samverk-gap-{number}");
        if !written_by_hand(&mark) {
            return mark;
        }
        number += 1;
    }
}

fn write_gaps(body: &Body, mark: &str) -> String {
    let mut out = String::with_capacity(body.html.len() + 64 * body.gaps.len());
    let mut written = 0;
    for (at, gap) in &body.gaps {
        out.push_str(&body.html[written..*at]);
        written = *at;
        let title = |out: &mut String, title: &str| {
            if !title.is_empty() {
                out.push_str(" title=\"");
                escape(out, title);
                out.push('"');
            }
        };
        // Writing to a String cannot fail.
        let _ = match gap {
            Gap::LinkStart { link, title: text } => {
                let _ = write!(out, "<a href=\"{mark}:{link};\"");
                title(&mut out, text);
                write!(out, ">")
            }
            Gap::LinkEnd { .. } => write!(out, "</a>"),
            Gap::Image { link, alt, title: text } => {
                let _ = write!(out, "<img src=\"{mark}:{link};\" alt=\"");
                escape(&mut out, alt);
                out.push('"');
                title(&mut out, text);
                write!(out, ">")
            }
            Gap::Attribute { name, link } => write!(out, " {name}=\"{mark}:{link};\""),
            Gap::Word(word) => write!(out, "{mark}:w{};", *word as usize),
        };
    }
    out.push_str(&body.html[written..]);
    out
}

/// Every ` name="mark:7;"` becomes an attribute gap, every `mark:w3;` a word.
fn cut_gaps(clean: &str, mark: &str) -> Body {
    let mut body = Body::default();
    let mut rest = clean;
    while let Some(at) = rest.find(mark) {
        let (before, marked) = rest.split_at(at);
        let Some((number, behind)) = marked[mark.len()..].strip_prefix(':').and_then(|marked| marked.split_once(';')) else {
            // Only a mark we wrote can be here; were it cut in two, the text goes on as it is.
            body.html.push_str(&rest[..at + mark.len()]);
            rest = &rest[at + mark.len()..];
            continue;
        };
        rest = behind;
        if let Some(word) = number.strip_prefix('w').and_then(|index| Word::ALL.get(index.parse::<usize>().ok()?)) {
            body.html.push_str(before);
            body.gaps.push((body.html.len(), Gap::Word(*word)));
        } else if let (Some((kept, name)), Ok(link)) = (open_attribute(before), number.parse()) {
            body.html.push_str(kept);
            body.gaps.push((body.html.len(), Gap::Attribute { name: name.to_owned(), link }));
            rest = rest.strip_prefix('"').unwrap_or(rest);
        }
    }
    body.html.push_str(rest);
    body
}

/// Splits `…<a href="` into `…<a` and `href`.
fn open_attribute(text: &str) -> Option<(&str, &str)> {
    text.strip_suffix("=\"")?.rsplit_once(' ')
}
