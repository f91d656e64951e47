//! HTML that a writer put into Markdown: which links and ids it holds, and where. Read by a
//! tokenizer that follows the WHATWG HTML standard (section 13.2.5).

use std::mem;

use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};

use super::body::Given;
use super::outline::LinkKind;
use crate::hyphens::is_verbatim;

/// An attribute that holds an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AddressAttribute {
    /// `href` or `src`.
    pub name: String,
    /// The address, entities resolved.
    pub value: String,
    /// What the element does with it.
    pub kind: LinkKind,
    /// The alternative text of an `img`, empty where it has none; `None` where it says that it
    /// needs none (`alt=""`).
    pub alt: Option<String>,
    /// How an `img` is to be shown; `None` for other elements.
    pub image: Option<Given>,
    /// From the byte of the tag's `<`.
    pub tag_start: usize,
    /// From the attribute's name to behind its closing quote.
    pub start: usize,
    /// The byte after the attribute.
    pub end: usize,
}

/// What a piece of raw HTML holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    pub addresses: Vec<AddressAttribute>,
    pub ids: Vec<String>,
    /// The levels of its headings, each with the byte of its tag's `<`.
    pub headings: Vec<(u8, usize)>,
    /// How many elements it opens whose words stay whole, less those that it closes.
    pub verbatim: isize,
}

/// Elements whose content browsers do not read as HTML: one that is not closed would swallow the
/// rest of the page.
const SWALLOWING: [&str; 9] = [
    "title",
    "textarea",
    "style",
    "xmp",
    "iframe",
    "noembed",
    "noframes",
    "script",
    "plaintext",
];

/// Elements that hold nothing, or whose end tags may be left out: they do not lie in each other
/// without end.
const SHALLOW: [&str; 42] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "caption",
    "colgroup", "option", "optgroup", "rt", "rp", "path", "circle", "rect", "line", "polyline",
    "polygon", "ellipse", "use", "stop", "image", "html", "body",
];

/// How many elements may lie in each other: Chromium reads no more than 512, and cleaning takes the
/// square of the depth.
const DEEPEST: usize = 256;

/// How many elements of raw HTML are open, and the first that was one too many.
#[derive(Default)]
pub(super) struct Depth {
    open: usize,
    pub too_deep: Option<usize>,
}

impl Depth {
    /// Whether a tag may stand; `at` is its place in the text.
    fn takes(&mut self, name: &str, is_end: bool, at: usize) -> bool {
        if !name.starts_with(|c: char| c.is_ascii_alphabetic())
            || SHALLOW
                .iter()
                .any(|element| name.eq_ignore_ascii_case(element))
        {
            return true;
        }
        if is_end {
            self.open = self.open.saturating_sub(1);
        } else if self.open == DEEPEST {
            self.too_deep.get_or_insert(at);
            return false;
        } else {
            self.open += 1;
        }
        true
    }
}

/// Appends HTML to `out` with the tags of such elements made text, as GFM's "Disallowed Raw HTML"
/// does (section 6.11), and those that lie too deep. `start` is where `html` stands in the text;
/// `moved` hears where in `out` goes on what stands where in `html`, each time something was put in
/// between.
pub(super) fn disarm(
    out: &mut String,
    html: &str,
    start: usize,
    depth: &mut Depth,
    mut moved: impl FnMut(usize, usize),
) {
    let mut written = 0;
    for (at, _) in html.match_indices('<') {
        let inside = &html[at + 1..];
        let name = inside.strip_prefix('/').unwrap_or(inside);
        let length = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
        // Inside `svg` and `math`, and only there, `<![CDATA[` begins text.
        let swallows = inside.starts_with("![CDATA[")
            || SWALLOWING
                .iter()
                .any(|element| name[..length].eq_ignore_ascii_case(element));
        if swallows || !depth.takes(&name[..length], inside.starts_with('/'), start + at) {
            out.push_str(&html[written..at]);
            out.push_str("&lt;");
            written = at + 1;
            moved(out.len(), written);
        }
    }
    out.push_str(&html[written..]);
}

/// Looks through a piece of HTML, which may begin or end anywhere.
pub(super) fn scan(html: &str) -> Found {
    let mut found = Found::default();
    let (mut tag, mut tag_start) = (String::new(), 0);
    let (mut name, mut name_start) = (String::new(), 0);
    let (mut alt, mut given, mut first_of_tag) = (None, Given::default(), 0);
    let emitter = CallbackEmitter::new(
        |event: CallbackEvent<'_>,
         span: html5gum::Span<usize>|
         -> Option<std::convert::Infallible> {
            match event {
                CallbackEvent::OpenStartTag { name: opened } => {
                    tag = String::from_utf8_lossy(opened).to_ascii_lowercase();
                    found.verbatim += isize::from(is_verbatim(&tag));
                    // The span begins at `<` or at the name behind it, depending on what came
                    // before.
                    tag_start = html[..span.start.min(html.len())]
                        .rfind('<')
                        .filter(|at| span.start - at <= 1)
                        .unwrap_or(span.start);
                    if html.as_bytes().get(span.start) == Some(&b'<') {
                        tag_start = span.start;
                    }
                    if let [b'h', digit @ b'1'..=b'6'] = tag.as_bytes() {
                        found.headings.push((digit - b'0', tag_start));
                    }
                }
                CallbackEvent::EndTag { name } => {
                    found.verbatim -= isize::from(is_verbatim(
                        &String::from_utf8_lossy(name).to_ascii_lowercase(),
                    ));
                }
                CallbackEvent::CloseStartTag { .. } => {
                    let said = alt.take().map_or_else(
                        || Some(String::new()),
                        |alt: String| (!alt.is_empty()).then_some(alt),
                    );
                    let given = mem::take(&mut given);
                    if tag == "img" {
                        for address in &mut found.addresses[first_of_tag..] {
                            address.alt.clone_from(&said);
                            address.image = Some(given.clone());
                        }
                    }
                    first_of_tag = found.addresses.len();
                }
                CallbackEvent::AttributeName { name: read } => {
                    name = String::from_utf8_lossy(read).to_ascii_lowercase();
                    name_start = span.start;
                    given.has_loading |= name == "loading";
                    if name == "alt" {
                        alt = Some(String::new());
                    }
                }
                CallbackEvent::AttributeValue { value } => {
                    let value = String::from_utf8_lossy(value).into_owned();
                    let kind = match (name.as_str(), tag.as_str()) {
                        ("href", "a" | "area") => Some(LinkKind::Link),
                        (
                            "src",
                            "img" | "source" | "video" | "audio" | "iframe" | "track" | "embed",
                        ) => Some(LinkKind::Image),
                        _ => None,
                    };
                    if let Some(kind) = kind {
                        let quoted = matches!(html.as_bytes().get(span.end), Some(b'"' | b'\''));
                        let end = span.end + usize::from(quoted);
                        found.addresses.push(AddressAttribute {
                            name: name.clone(),
                            value,
                            kind,
                            alt: None,
                            image: None,
                            tag_start,
                            start: name_start,
                            end,
                        });
                    } else if name == "alt" {
                        alt = Some(value);
                    } else if name == "width" {
                        given.width = Some(value);
                    } else if name == "height" {
                        given.height = Some(value);
                    } else if name == "id" || (name == "name" && tag == "a") {
                        found.ids.push(value);
                    }
                }
                _ => {}
            }
            None
        },
    );
    // Everything happens in the callback: the reader, a string, cannot fail, and no tokens come
    // out.
    Tokenizer::new_with_emitter(html, emitter).for_each(drop);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_found_with_their_places() {
        let html =
            "å <a class=x href='b&amp;c.md'>t</a> <IMG SRC=bild.png alt=\"\"> <h2 id=\"topp\">";
        let found = scan(html);
        let places: Vec<_> = found
            .addresses
            .iter()
            .map(|a| {
                (
                    &html[a.start..a.end],
                    a.value.as_str(),
                    &html[a.tag_start..=a.tag_start],
                )
            })
            .collect();
        assert_eq!(
            places,
            [
                ("href='b&amp;c.md'", "b&c.md", "<"),
                ("SRC=bild.png", "bild.png", "<")
            ]
        );
        assert_eq!(found.ids, ["topp"]);
    }
}
