//! HTML with slots: written once when a page is read, filled in when it is rendered.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

use pulldown_cmark_escape::{escape_href, escape_html};

use super::image::{self, Picture};
use crate::html::StartTag;
use crate::source::long_text;

/// A page's HTML and the slots in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    #[serde(with = "long_text")]
    pub(super) html: String,
    /// In ascending order of offset: where in `html` something is to be filled in.
    pub(super) slots: Vec<(usize, Slot)>,
}

/// What is filled in. Links are numbered as in the page's outline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Slot {
    /// The start tag of a link, with its further attributes as HTML; nothing where it leads
    /// nowhere.
    LinkStart { link: usize, attributes: Box<str> },
    /// Its end tag.
    LinkEnd { link: usize },
    /// An image.
    Image(Box<ImageSlot>),
    /// An attribute of a tag in raw HTML.
    Attribute(Box<AttributeSlot>),
    /// The box of a task, done or not.
    Task(bool),
    /// A word in the page's language.
    Label(Label),
}

/// An image, with its further attributes as HTML; its alternative text where there is none to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ImageSlot {
    pub link: usize,
    pub alt: String,
    pub attributes: String,
    pub origin: Origin,
}

/// An attribute of a tag in raw HTML; left out where its target is missing. Of an image, also what
/// is to be added to the tag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct AttributeSlot {
    pub name: String,
    pub link: usize,
    pub image: Option<ImgAttributes>,
}

/// Who wrote an image.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Origin {
    /// Markdown: it is shown in whatever size fits.
    Markdown,
    /// Raw HTML, with attributes of its own: it stays one element.
    Html(ImgAttributes),
}

/// What the HTML of an image says of how it is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ImgAttributes {
    pub width: Option<String>,
    pub height: Option<String>,
    pub has_loading: bool,
}

/// A word of the tool's own inside a page's text. Themes hold the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Label {
    /// Names a table for screen readers.
    Table,
    /// The title of a `[!NOTE]` box.
    Note,
    /// The title of a `[!TIP]` box.
    Tip,
    /// The title of an `[!IMPORTANT]` box.
    Important,
    /// The title of a `[!WARNING]` box.
    Warning,
    /// The title of a `[!CAUTION]` box.
    Caution,
    /// The heading above the footnotes.
    Footnotes,
    /// The name of the link from a footnote back to the text.
    BackToText,
}

impl Label {
    /// Every word.
    pub const ALL: [Self; 8] = [
        Self::Table,
        Self::Note,
        Self::Tip,
        Self::Important,
        Self::Warning,
        Self::Caution,
        Self::Footnotes,
        Self::BackToText,
    ];

    /// The name that themes know it by.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Note => "alert_note",
            Self::Tip => "alert_tip",
            Self::Important => "alert_important",
            Self::Warning => "alert_warning",
            Self::Caution => "alert_caution",
            Self::Footnotes => "footnotes",
            Self::BackToText => "back_to_text",
        }
    }
}

/// What is said of a link to a page in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherLanguage {
    /// The language, a BCP 47 tag.
    pub language: String,
    /// Words for it that follow those of the link, as HTML.
    pub mark: String,
}

/// Knows what the slots of a page hold.
pub trait FillSlots {
    /// The address to write for a link, or `None` where it is to be plain text.
    fn link(&self, link: usize) -> Option<Cow<'_, str>>;
    /// What is to be said of a link that leads to another language; `None` where it does not.
    fn other_language(&self, _link: usize) -> Option<OtherLanguage> {
        None
    }
    /// What is known of the image that a link shows; `None` where nothing is.
    fn picture(&self, link: usize) -> Option<Picture>;
    /// A word in the page's language.
    fn label(&self, label: Label) -> &str;
}

impl Body {
    /// The complete HTML.
    pub fn fill(&self, with: &impl FillSlots) -> String {
        let mut out = String::with_capacity(self.html.len() + 48 * self.slots.len());
        let mut written = 0;
        // Readers see the first image at once; to wait for it until they come to it would only take
        // longer.
        let mut is_lazy = false;
        for (at, slot) in &self.slots {
            out.push_str(&self.html[written..*at]);
            written = *at;
            slot.write(&mut out, with, is_lazy);
            is_lazy |= match slot {
                Slot::Image(_) => true,
                Slot::Attribute(attribute) => attribute.image.is_some(),
                _ => false,
            };
        }
        out.push_str(&self.html[written..]);
        out
    }

    /// The HTML of its words alone: without links, and with alternative texts for images.
    pub fn words(&self) -> Cow<'_, str> {
        let is_image = |(_, slot): &(usize, Slot)| matches!(slot, Slot::Image(_));
        if self.slots.iter().any(is_image) {
            Cow::Owned(self.fill(&Words))
        } else {
            Cow::Borrowed(&self.html)
        }
    }

    /// Gives back the memory that writing it has left over.
    pub(super) fn shrink(&mut self) {
        self.html.shrink_to_fit();
        self.slots.shrink_to_fit();
    }

    /// Adds another at the end.
    pub(super) fn append(&mut self, other: Self) {
        let offset = self.html.len();
        self.html.push_str(&other.html);
        let slots = other.slots.into_iter();
        self.slots
            .extend(slots.map(|(at, slot)| (at + offset, slot)));
    }

    /// The images that Markdown shows, by the numbers of their links.
    pub fn pictures(&self) -> impl Iterator<Item = usize> {
        self.slots.iter().filter_map(|(_, slot)| match slot {
            Slot::Image(image) if image.origin == Origin::Markdown => Some(image.link),
            _ => None,
        })
    }
}

/// Fills a text with nothing but words.
struct Words;

impl FillSlots for Words {
    fn link(&self, _link: usize) -> Option<Cow<'_, str>> {
        None
    }

    fn picture(&self, _link: usize) -> Option<Picture> {
        None
    }

    fn label(&self, _label: Label) -> &'static str {
        ""
    }
}

impl ImgAttributes {
    pub(super) fn of(tag: &StartTag<'_>) -> Self {
        let size = |name| tag.get(name).map(str::to_owned);
        Self {
            width: size("width"),
            height: size("height"),
            has_loading: tag.get("loading").is_some(),
        }
    }
}

impl Slot {
    /// The number of the link that it is a part of, if it is one of a link's or an image's.
    pub(super) fn link(&self) -> Option<usize> {
        match self {
            Self::LinkStart { link, .. } | Self::LinkEnd { link } => Some(*link),
            Self::Image(image) => Some(image.link),
            Self::Attribute(attribute) => Some(attribute.link),
            Self::Task(_) | Self::Label(_) => None,
        }
    }

    fn write(&self, out: &mut String, with: &impl FillSlots, is_lazy: bool) {
        match self {
            Self::LinkStart { link, attributes } => {
                if let Some(address) = with.link(*link) {
                    out.push_str("<a");
                    attribute(out, "href", &address);
                    if let Some(other) = with.other_language(*link) {
                        attribute(out, "hreflang", &other.language);
                    }
                    out.push_str(attributes);
                    out.push('>');
                }
            }
            Self::LinkEnd { link } => {
                if with.link(*link).is_some() {
                    if let Some(other) = with.other_language(*link) {
                        out.push_str(" <span class=\"in-language\">(");
                        out.push_str(&other.mark);
                        out.push_str(")</span>");
                    }
                    out.push_str("</a>");
                }
            }
            Self::Image(image) => match with.link(image.link) {
                Some(address) => {
                    let picture = with.picture(image.link);
                    image::write(out, image, &address, picture.as_ref(), is_lazy);
                }
                None => escape(out, &image.alt),
            },
            Self::Attribute(slot) => {
                if let Some(address) = with.link(slot.link) {
                    attribute(out, &slot.name, &address);
                    if let Some(given) = &slot.image {
                        image::box_of(out, given, with.picture(slot.link).as_ref());
                        image::loading(out, given, is_lazy);
                    }
                }
            }
            Self::Task(done) => {
                out.push_str(if *done {
                    "<input type=\"checkbox\" disabled checked>"
                } else {
                    "<input type=\"checkbox\" disabled>"
                });
            }
            Self::Label(word) => escape(out, with.label(*word)),
        }
    }
}

pub(super) fn attribute(out: &mut String, name: &str, address: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    // Writing to a String cannot fail.
    let _ = escape_href(&mut *out, address);
    out.push('"');
}

/// A `title` attribute as HTML; nothing without a title.
pub(super) fn title_attribute(title: &str) -> String {
    let mut out = String::new();
    if !title.is_empty() {
        out.push_str(" title=\"");
        escape(&mut out, title);
        out.push('"');
    }
    out
}

/// Escapes text for element content and double-quoted attributes alike.
pub(super) fn escape(out: &mut String, text: &str) {
    // Writing to a String cannot fail.
    let _ = escape_html(&mut *out, text);
}
