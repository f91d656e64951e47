//! Makes a body with raw HTML safe and well-formed.
//!
//! The sanitiser works on complete HTML, so gaps are written as marked addresses and words first
//! and cut out again afterwards. The mark is a scheme that does not occur in the text, so nobody
//! can write one by hand.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::sync::LazyLock;

use ammonia::Builder;

use super::body::{Body, Gap, Given, Origin, Word, escape};

/// The body without scripts, styles, event handlers and unsafe addresses, all elements closed.
pub(super) fn sanitise(body: &Body) -> Body {
    let mark = unused_mark(body);
    let marked = write_gaps(body, &mark);
    cut_gaps(&rules(&mark).clean(&marked).to_string(), &mark)
}

/// Elements that pass besides the sanitiser's own.
const ELEMENTS: [&str; 8] = [
    "section",
    "label",
    "main",
    "figure",
    "figcaption",
    "video",
    "audio",
    "source",
];

/// Whether an element is left in a text.
pub(super) fn keeps(element: &str) -> bool {
    static KEPT: LazyLock<HashSet<&str>> = LazyLock::new(|| Builder::default().clone_tags());
    let element = element.to_ascii_lowercase();
    ELEMENTS.contains(&element.as_str()) || KEPT.contains(element.as_str())
}

/// What is allowed beyond the sanitiser's own list: what our Markdown writer uses, ids for anchors,
/// and names for assistive technology.
fn rules(mark: &str) -> Builder<'_> {
    let mut rules = Builder::default();
    rules
        .add_tags(ELEMENTS)
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
        .add_tag_attributes("details", ["open"])
        .add_tag_attributes("video", ["src", "controls", "width", "height", "poster"])
        .add_tag_attributes("audio", ["src", "controls"])
        .add_tag_attributes("source", ["src", "type"])
        .link_rel(None)
        .add_url_schemes([mark]);
    rules
}

fn unused_mark(body: &Body) -> String {
    let written_by_hand = |mark: &str| {
        body.html.contains(mark)
            || body.gaps.iter().any(|(_, gap)| match gap {
                Gap::LinkStart { attributes, .. } => attributes.contains(mark),
                Gap::Image {
                    alt, attributes, ..
                } => alt.contains(mark) || attributes.contains(mark),
                Gap::LinkEnd { .. } | Gap::Attribute { .. } | Gap::Task(_) | Gap::Word(_) => false,
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
        // Writing to a String cannot fail.
        let _ = match gap {
            Gap::LinkStart { link, attributes } => {
                write!(out, "<a href=\"{mark}:{link};\"{attributes}>")
            }
            Gap::LinkEnd { .. } => write!(out, "</a>"),
            Gap::Image {
                link,
                alt,
                attributes,
                origin,
            } => {
                let by = if *origin == Origin::Markdown { "m" } else { "" };
                let _ = write!(out, "<img src=\"{mark}:{link}{by};\" alt=\"");
                escape(&mut out, alt);
                write!(out, "\"{attributes}>")
            }
            Gap::Attribute { name, link, .. } => write!(out, " {name}=\"{mark}:{link};\""),
            Gap::Task(done) => write!(out, "{mark}:t{};", u8::from(*done)),
            Gap::Word(word) => write!(out, "{mark}:w{};", *word as usize),
        };
    }
    out.push_str(&body.html[written..]);
    out
}

/// Every tag with ` href="mark:7;"` or ` src="mark:7;"` becomes a gap of its own, every `mark:w3;`
/// a word.
fn cut_gaps(clean: &str, mark: &str) -> Body {
    let mut body = Body::default();
    // The link that is open, if any: links do not nest in HTML, and the sanitiser has seen to that.
    let mut open_link = None;
    let mut rest = clean;
    while let Some(at) = rest.find(mark) {
        let (before, marked) = rest.split_at(at);
        let before = close_link(&mut body, before, &mut open_link);
        let Some((number, behind)) = marked[mark.len()..]
            .strip_prefix(':')
            .and_then(|marked| marked.split_once(';'))
        else {
            // Only a mark we wrote can be here; were it cut in two, the text goes on as it is.
            body.html.push_str(before);
            body.html.push_str(mark);
            rest = &marked[mark.len()..];
            continue;
        };
        rest = behind;
        if let Some(word) = number
            .strip_prefix('w')
            .and_then(|index| Word::ALL.get(index.parse::<usize>().ok()?))
        {
            body.html.push_str(before);
            body.gaps.push((body.html.len(), Gap::Word(*word)));
        } else if let Some(done) = number.strip_prefix('t') {
            body.html.push_str(before);
            body.gaps.push((body.html.len(), Gap::Task(done == "1")));
        } else if let (Some(attribute), Ok(link)) =
            (open_attribute(before), number.trim_end_matches('m').parse())
        {
            body.html.push_str(attribute.before);
            let behind = rest.strip_prefix('"').unwrap_or(rest);
            let (more, behind) = behind.split_at(tag_end(behind));
            let gap = match attribute.tag {
                "a" => {
                    open_link = Some(link);
                    Gap::LinkStart {
                        link,
                        attributes: format!("{}{more}", attribute.earlier),
                    }
                }
                "img" => image(
                    link,
                    &format!("{}{more}", attribute.earlier),
                    number.ends_with('m'),
                ),
                tag => {
                    let _ = write!(body.html, "<{tag}{}", attribute.earlier);
                    body.gaps.push((
                        body.html.len(),
                        Gap::Attribute {
                            name: attribute.name.to_owned(),
                            link,
                            image: None,
                        },
                    ));
                    body.html.push_str(more);
                    rest = behind;
                    continue;
                }
            };
            body.gaps.push((body.html.len(), gap));
            rest = behind.strip_prefix('>').unwrap_or(behind);
        }
    }
    let rest = close_link(&mut body, rest, &mut open_link);
    body.html.push_str(rest);
    body
}

/// Replaces the end tag of the open link, if `text` holds it, and returns what follows.
fn close_link<'a>(body: &mut Body, text: &'a str, open_link: &mut Option<usize>) -> &'a str {
    if let (Some(link), Some((inside, behind))) = (*open_link, text.split_once("</a>")) {
        body.html.push_str(inside);
        body.gaps.push((body.html.len(), Gap::LinkEnd { link }));
        *open_link = None;
        return behind;
    }
    text
}

/// The start of a tag up to the value of an attribute: `…<a class="x" href="`.
struct OpenAttribute<'a> {
    before: &'a str,
    tag: &'a str,
    /// Attributes before this one, each with a space before it.
    earlier: &'a str,
    name: &'a str,
}

fn open_attribute(text: &str) -> Option<OpenAttribute<'_>> {
    let (start, name) = text.strip_suffix("=\"")?.rsplit_once(' ')?;
    // The tag begins at the last `<` that does not stand inside a quoted value.
    let (at, _) = start
        .rmatch_indices('<')
        .find(|(at, _)| start[*at..].matches('"').count() % 2 == 0)?;
    let tag = &start[at + 1..];
    let (tag, earlier) = tag.split_at(tag.find(' ').unwrap_or(tag.len()));
    Some(OpenAttribute {
        before: &text[..at],
        tag,
        earlier,
        name,
    })
}

/// Where a tag ends whose remaining attributes are given: at the first `>` outside quotes.
fn tag_end(attributes: &str) -> usize {
    let mut quoted = false;
    for (at, byte) in attributes.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return at,
            _ => {}
        }
    }
    attributes.len()
}

/// An image's gap, its alternative text taken out of its attributes.
fn image(link: usize, attributes: &str, is_markdown: bool) -> Gap {
    let value = |name: &str| {
        Some(
            attributes
                .split_once(&format!(" {name}=\""))?
                .1
                .split_once('"')?
                .0
                .to_owned(),
        )
    };
    let given = || Given {
        width: value("width"),
        height: value("height"),
        has_loading: value("loading").is_some(),
    };
    let origin = if is_markdown {
        Origin::Markdown
    } else {
        Origin::Html(given())
    };
    let Some((before, rest)) = attributes.split_once(" alt=\"") else {
        return Gap::Image {
            link,
            alt: String::new(),
            attributes: attributes.to_owned(),
            origin,
        };
    };
    let (alt, behind) = rest.split_once('"').unwrap_or((rest, ""));
    // The gap escapes what it prints, so the text is kept unescaped.
    let alt = alt
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&");
    Gap::Image {
        link,
        alt,
        attributes: format!("{before}{behind}"),
        origin,
    }
}
