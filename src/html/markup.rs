//! What HTML consists of besides text.

use std::ops::Range;

use super::elements::is_attribute;

/// A piece of markup. What lies between two pieces is text; inside an element whose content is not
/// read as HTML, such as `script`, all of it is.
#[derive(Debug)]
pub enum Markup<'a> {
    /// `<name attribute="value">`.
    StartTag(StartTag<'a>),
    /// `</name>`.
    EndTag {
        /// Its name as it was written.
        name: &'a str,
        /// From `<` to the byte after `>`.
        span: Range<usize>,
    },
    /// A comment, what is read as one (`<?…>`, `<![…>`), or a document type.
    Comment {
        /// From `<` to the byte after `>`, or to the end of the HTML.
        span: Range<usize>,
        /// Whether it ends before the HTML does.
        is_closed: bool,
    },
    /// A tag that the HTML ends in.
    Unfinished {
        /// The name of a start tag; `None` for an end tag.
        name: Option<&'a str>,
        /// From `<` to the end of the HTML.
        span: Range<usize>,
    },
}

/// A start tag.
#[derive(Debug)]
pub struct StartTag<'a> {
    /// Its name as it was written.
    pub name: &'a str,
    /// From `<` to the byte after `>`.
    pub span: Range<usize>,
    /// Whether it ends in `/>`: so people close elements, and browsers do not (section 13.2.5.40).
    pub is_self_closing: bool,
    pub(super) html: &'a str,
    pub(super) attributes: &'a [AttributePlace],
    /// The values of all attributes, one after the other.
    pub(super) values: &'a [u8],
}

/// Where an attribute stands.
#[derive(Debug, Clone)]
pub(super) struct AttributePlace {
    pub name: Range<usize>,
    /// The first byte of the value, after an opening quote if there is one.
    pub value_start: Option<usize>,
    /// The value without entities, in the tag's `values`.
    pub value: Range<usize>,
}

/// An attribute of a start tag.
#[derive(Debug)]
pub struct Attribute<'a> {
    /// Its name as it was written.
    pub name: &'a str,
    /// Its value, entities resolved; empty where it has none.
    pub value: &'a str,
    html: &'a str,
    place: &'a AttributePlace,
}

impl Markup<'_> {
    /// From its `<` to the byte after its end.
    pub fn span(&self) -> Range<usize> {
        match self {
            Self::StartTag(StartTag { span, .. })
            | Self::EndTag { span, .. }
            | Self::Comment { span, .. }
            | Self::Unfinished { span, .. } => span.clone(),
        }
    }
}

impl<'a> StartTag<'a> {
    /// Whether the element has this name, in whatever case it was written.
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// How many attributes it has.
    pub const fn attribute_count(&self) -> usize {
        self.attributes.len()
    }

    /// Whether words between `<` and `>` were read as a tag, as in `a<b och c>d`: an attribute
    /// stands by itself that HTML does not have.
    pub fn holds_words(&self) -> bool {
        self.attributes()
            .any(|attribute| !attribute.has_value() && !is_attribute(attribute.name))
    }

    /// The attributes as they were written, repeated ones included.
    pub fn attributes(&self) -> impl Iterator<Item = Attribute<'a>> + use<'a> {
        let (html, values) = (self.html, self.values);
        self.attributes.iter().map(move |place| Attribute {
            name: slice(html, &place.name),
            value: text(values, &place.value),
            html,
            place,
        })
    }

    /// The value of an attribute. Of several with one name, browsers take the first.
    pub fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes
            .iter()
            .find(|place| slice(self.html, &place.name).eq_ignore_ascii_case(name))
            .map(|place| text(self.values, &place.value))
    }

    /// What fragments can name this element by: its `id`, and the `name` of an `a` (WHATWG HTML,
    /// section 7.4.6.4).
    pub fn anchors(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let name = self.is("a").then(|| self.get("name")).flatten();
        [self.get("id"), name]
            .into_iter()
            .flatten()
            .filter(|anchor| !anchor.is_empty())
    }
}

impl Attribute<'_> {
    /// Whether the attribute has this name, in whatever case it was written.
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// Whether it has a value, be it an empty one.
    pub fn has_value(&self) -> bool {
        self.place.value_start.is_some()
    }

    /// From the name's first byte to the byte after the value, its closing quote included.
    pub fn span(&self) -> Range<usize> {
        let end = self
            .place
            .value_start
            .map_or(self.place.name.end, |start| value_end(self.html, start));
        self.place.name.start..end
    }
}

/// The byte after a value that begins at `start`, and after its closing quote.
fn value_end(html: &str, start: usize) -> usize {
    let bytes = html.as_bytes();
    // Before a value that is not quoted stands `=` or white space.
    let quote = start
        .checked_sub(1)
        .map(|before| bytes[before])
        .filter(|before| matches!(before, b'"' | b'\''));
    let length = bytes[start..].iter().position(|byte| match quote {
        Some(quote) => *byte == quote,
        None => byte.is_ascii_whitespace() || *byte == b'>',
    });
    length.map_or(bytes.len(), |length| {
        start + length + usize::from(quote.is_some())
    })
}

/// A piece of the HTML between two ASCII characters.
pub(super) fn slice<'a>(html: &'a str, range: &Range<usize>) -> &'a str {
    html.get(range.clone()).unwrap_or_default()
}

fn text<'a>(values: &'a [u8], range: &Range<usize>) -> &'a str {
    let value = values.get(range.clone()).unwrap_or_default();
    std::str::from_utf8(value).unwrap_or_default()
}
