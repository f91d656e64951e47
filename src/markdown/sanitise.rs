//! Makes a body with raw HTML safe and well-formed.
//!
//! The sanitiser works on complete HTML, so each slot is written first, with a mark that holds its
//! number, and found again by that mark afterwards. The mark is an address whose scheme does not
//! occur in the text, so nobody can write one by hand.
//!
//! How a kind of slot is written, and so what the sanitiser sees of it, is [`SlotShape::of`]; all
//! else here knows shapes alone.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::ops::Range;
use std::sync::LazyLock;

use ammonia::Builder;

use super::body::{AttributeSlot, Body, ImageSlot, ImgAttributes, Origin, Slot, escape};
use crate::html::{Attribute, Markup, StartTag, read};

/// The body without scripts, styles, event handlers and unsafe addresses, all elements closed.
pub(super) fn sanitise(body: &Body) -> Body {
    let (marked, mark) = with_marks(body);
    let rules = rules(&mark.scheme);
    let mut clean = rules.clean(&marked).to_string();
    // What stands in a table and not in a cell, browsers put in front of the table: there, it may
    // be in what closes it when it is read again, as a heading is in a heading.
    if holds_table(&clean) {
        for _ in 0..MOST_READINGS {
            let again = rules.clean(&clean).to_string();
            if again == clean {
                break;
            }
            clean = again;
        }
    }
    Restore::new(&clean, &mark, &body.slots).body()
}

/// How often what is clean is read again until it stays as it is. Each time, what lies in others
/// too deep comes out of one of them.
const MOST_READINGS: usize = 8;

/// Whether there is a table in HTML that is clean: in lower case, with `<` nowhere but in tags.
fn holds_table(clean: &str) -> bool {
    memchr::memmem::find(clean.as_bytes(), b"<table").is_some()
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

/// Whether an attribute of an element is left in a text.
pub(super) fn keeps_attribute(element: &str, attribute: &str) -> bool {
    type Names = HashSet<&'static str>;
    static KEPT: LazyLock<(HashMap<&str, Names>, Names)> = LazyLock::new(|| {
        let rules = rules("samverk-slot");
        (
            rules.clone_tag_attributes(),
            rules.clone_generic_attributes(),
        )
    });
    let (of_elements, of_all) = &*KEPT;
    let (element, attribute) = (element.to_ascii_lowercase(), attribute.to_ascii_lowercase());
    of_all.contains(attribute.as_str())
        || of_elements
            .get(element.as_str())
            .is_some_and(|kept| kept.contains(attribute.as_str()))
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
        // Links and images are checked where the site is known; of other addresses, these are
        // enough.
        .url_schemes(HashSet::from(["http", "https", mark]));
    // The address of a source is one that nothing here looks at, and browsers show it nowhere.
    for element in ["blockquote", "q", "del", "ins"] {
        rules.rm_tag_attributes(element, ["cite"]);
    }
    rules
}

/// What stands for a slot while the HTML around it is sanitised.
enum SlotShape<'g> {
    /// `<name address="MARK" …>`, with these other attributes.
    StartTag {
        start: &'static str,
        alt: Option<&'g str>,
        attributes: &'g str,
    },
    /// `</a>`: of an open link, which has the mark.
    EndTag,
    /// ` name="MARK"`, in a tag that is HTML already.
    Attribute(&'g str),
    /// `MARK`, where there may be text.
    Text,
}

impl<'g> SlotShape<'g> {
    fn of(slot: &'g Slot) -> Self {
        match slot {
            Slot::LinkStart { attributes, .. } => Self::StartTag {
                start: "<a href",
                alt: None,
                attributes,
            },
            Slot::LinkEnd { .. } => Self::EndTag,
            Slot::Image(image) => Self::StartTag {
                start: "<img src",
                alt: Some(&image.alt),
                attributes: &image.attributes,
            },
            Slot::Attribute(attribute) => Self::Attribute(&attribute.name),
            Slot::Task(_) | Slot::Label(_) => Self::Text,
        }
    }
}

/// What tells slots from what a writer has written.
struct Mark {
    scheme: String,
}

impl Mark {
    /// The mark of the slot with this number.
    fn of(&self, slot: usize) -> String {
        format!("{}:{slot};", self.scheme)
    }

    /// The first mark in a text: where it stands, and the number of its slot.
    fn find(&self, text: &str) -> Option<(Range<usize>, usize)> {
        let start = text.find(&self.scheme)?;
        let after = &text[start + self.scheme.len()..];
        let digits = after.strip_prefix(':')?;
        let (number, _) = digits.split_once(';')?;
        let end = start + self.scheme.len() + number.len() + ":;".len();
        Some((start..end, number.parse().ok()?))
    }

    /// The number of the slot whose mark this is.
    fn number(&self, text: &str) -> Option<usize> {
        let number = text.strip_prefix(self.scheme.as_str())?.strip_prefix(':')?;
        number.strip_suffix(';')?.parse().ok()
    }
}

/// The body with a mark for each slot, and the mark: the first that is nowhere in it otherwise.
fn with_marks(body: &Body) -> (String, Mark) {
    let mut number = 0_u32;
    loop {
        let mark = Mark {
            scheme: format!("samverk-slot-{number}"),
        };
        let (marked, count) = write_marks(body, &mark);
        if marked.matches(&mark.scheme).count() == count {
            return (marked, mark);
        }
        number += 1;
    }
}

/// The body with a mark for each slot, and how many there are.
fn write_marks(body: &Body, mark: &Mark) -> (String, usize) {
    let mut out = String::with_capacity(body.html.len() + 64 * body.slots.len());
    let (mut written, mut count) = (0, 0);
    for (number, (at, slot)) in body.slots.iter().enumerate() {
        out.push_str(&body.html[written..*at]);
        written = *at;
        count += 1;
        let mark = mark.of(number);
        // Writing to a String cannot fail.
        let _ = match SlotShape::of(slot) {
            SlotShape::StartTag {
                start,
                alt,
                attributes,
            } => {
                let _ = write!(out, "{start}=\"{mark}\"");
                if let Some(alt) = alt {
                    out.push_str(" alt=\"");
                    escape(&mut out, alt);
                    out.push('"');
                }
                write!(out, "{attributes}>")
            }
            SlotShape::EndTag => {
                count -= 1;
                write!(out, "</a>")
            }
            SlotShape::Attribute(name) => write!(out, " {name}=\"{mark}\""),
            SlotShape::Text => write!(out, "{mark}"),
        };
    }
    out.push_str(&body.html[written..]);
    (out, count)
}

/// Finds the slots in sanitised HTML.
struct Restore<'c> {
    clean: &'c str,
    mark: &'c Mark,
    slots: &'c [(usize, Slot)],
    body: Body,
    /// How much of `clean` is in the body.
    copied: usize,
    /// The links that are open, outermost first, each with its number if it is a slot. Links do not
    /// lie in each other but for those in the cells of a table (WHATWG HTML, section 13.2.4.3).
    open_links: Vec<Option<usize>>,
}

impl<'c> Restore<'c> {
    fn new(clean: &'c str, mark: &'c Mark, slots: &'c [(usize, Slot)]) -> Self {
        Self {
            clean,
            mark,
            slots,
            body: Body::default(),
            copied: 0,
            open_links: Vec::new(),
        }
    }

    fn body(mut self) -> Body {
        read(self.clean, |markup| match markup {
            Markup::StartTag(tag) => self.start_tag(&tag),
            Markup::EndTag { name: "a", span } => self.end_of_link(&span),
            _ => {}
        });
        self.copy_to(self.clean.len());
        self.body
    }

    fn start_tag(&mut self, tag: &StartTag<'_>) {
        let marked = tag.attributes().find_map(|attribute| {
            let (_, slot) = self.slots.get(self.mark.number(attribute.value)?)?;
            Some((attribute, slot, slot.link()?))
        });
        if tag.name == "a" {
            self.open_links
                .push(marked.as_ref().map(|(_, _, link)| *link));
        }
        let Some((attribute, slot, link)) = marked else {
            return;
        };
        let slot = match tag.name {
            "a" => Slot::LinkStart {
                link,
                attributes: without(tag, self.clean, &["href"]).into(),
            },
            "img" => Slot::Image(Box::new(ImageSlot {
                link,
                alt: tag.get("alt").unwrap_or_default().to_owned(),
                attributes: without(tag, self.clean, &["src", "alt"]),
                origin: match slot {
                    Slot::Image(image) if image.origin == Origin::Markdown => Origin::Markdown,
                    _ => Origin::Html(ImgAttributes::of(tag)),
                },
            })),
            _ => {
                let slot = Slot::Attribute(Box::new(AttributeSlot {
                    name: attribute.name.to_owned(),
                    link,
                    image: None,
                }));
                // The slot writes the space before the attribute, too.
                let span = attribute.span();
                return self.put(slot, &(span.start - 1..span.end));
            }
        };
        self.put(slot, &tag.span);
    }

    fn end_of_link(&mut self, span: &Range<usize>) {
        if let Some(Some(link)) = self.open_links.pop() {
            self.put(Slot::LinkEnd { link }, span);
        }
    }

    /// A slot in place of a part of the HTML.
    fn put(&mut self, slot: Slot, span: &Range<usize>) {
        self.copy_to(span.start);
        self.body.slots.push((self.body.html.len(), slot));
        self.copied = span.end;
    }

    /// Copies the HTML up to a byte, with slots for the marks that stand in it as text.
    fn copy_to(&mut self, end: usize) {
        let mut rest = &self.clean[self.copied..end];
        while let Some((span, number)) = self.mark.find(rest) {
            self.body.html.push_str(&rest[..span.start]);
            if let Some((_, slot)) = self.slots.get(number)
                && matches!(SlotShape::of(slot), SlotShape::Text)
            {
                self.body.slots.push((self.body.html.len(), slot.clone()));
            }
            rest = &rest[span.end..];
        }
        self.body.html.push_str(rest);
        self.copied = end;
    }
}

/// The attributes of a tag as HTML, but for those of these names.
fn without(tag: &StartTag<'_>, html: &str, names: &[&str]) -> String {
    let is_left = |attribute: &Attribute<'_>| !names.iter().any(|name| attribute.is(name));
    let mut out = String::new();
    for attribute in tag.attributes().filter(is_left) {
        out.push(' ');
        out.push_str(&html[attribute.span()]);
    }
    out
}
