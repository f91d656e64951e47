//! An image as HTML: always with its size, so that the text below it stays where it is while the
//! image comes; lazy but for the first of a page; and in several sizes where there are some, of
//! which browsers choose.

use super::body::{ImageSlot, ImgAttributes, Origin, attribute, escape};

/// What is known of an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// The same image in other sizes, if there are any.
    pub source: Option<Source>,
}

/// The other sizes of an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The media type.
    pub media_type: &'static str,
    /// Addresses and widths, from the narrowest to the widest.
    pub candidates: Vec<(String, u32)>,
}

/// The width of a column of text as the standard theme has it, in rem and in pixels of a browser's
/// default.
const COLUMN: (u32, u32) = (42, 672);

/// Writes an image that is there.
pub(super) fn write(
    out: &mut String,
    image: &ImageSlot,
    address: &str,
    picture: Option<&Picture>,
    is_lazy: bool,
) {
    let source = picture
        .filter(|_| image.origin == Origin::Markdown)
        .and_then(|picture| Some((picture.source.as_ref()?, picture.width)));
    if let Some((source, own_width)) = source {
        out.push_str("<picture>");
        sizes(out, source, own_width);
    }
    out.push_str("<img");
    attribute(out, "src", address);
    out.push_str(" alt=\"");
    escape(out, &image.alt);
    out.push('"');
    out.push_str(&image.attributes);
    match &image.origin {
        Origin::Markdown => {
            box_of(out, &ImgAttributes::default(), picture);
            loading(out, &ImgAttributes::default(), is_lazy);
            out.push_str(" decoding=\"async\"");
        }
        Origin::Html(given) => {
            box_of(out, given, picture);
            loading(out, given, is_lazy);
        }
    }
    out.push('>');
    if source.is_some() {
        out.push_str("</picture>");
    }
}

fn sizes(out: &mut String, source: &Source, own_width: u32) {
    out.push_str("<source type=\"");
    out.push_str(source.media_type);
    out.push('"');
    if let [(address, _)] = &source.candidates[..] {
        attribute(out, "srcset", address);
    } else {
        let candidates: Vec<String> = source
            .candidates
            .iter()
            .map(|(address, width)| format!("{address} {width}w"))
            .collect();
        attribute_of_text(out, "srcset", &candidates.join(", "));
        let (rem, pixels) = COLUMN;
        // An image narrower than the column is shown as wide as it is.
        let width = if own_width < pixels {
            format!("{own_width}px")
        } else {
            format!("{rem}rem")
        };
        attribute_of_text(
            out,
            "sizes",
            &format!("(max-width: {width}) 100vw, {width}"),
        );
    }
    out.push('>');
}

/// The attributes of an image's size that its writer has not given. Where one of them was, the
/// other follows from it.
pub(super) fn box_of(out: &mut String, given: &ImgAttributes, picture: Option<&Picture>) {
    let Some(Picture { width, height, .. }) = picture else {
        return;
    };
    let in_proportion = |said: &str, own: u32, other: u32| {
        let said = said
            .trim()
            .parse::<u64>()
            .ok()
            .filter(|said| *said < 100_000)?;
        Some((said * u64::from(other) + u64::from(own) / 2) / u64::from(own.max(1)))
    };
    let (wide, high) = match (&given.width, &given.height) {
        (None, None) => (Some(u64::from(*width)), Some(u64::from(*height))),
        (Some(said), None) => (None, in_proportion(said, *width, *height)),
        (None, Some(said)) => (in_proportion(said, *height, *width), None),
        (Some(_), Some(_)) => (None, None),
    };
    for (name, value) in [("width", wide), ("height", high)] {
        if let Some(value) = value {
            attribute_of_text(out, name, &value.to_string());
        }
    }
}

/// Whether an image is loaded when its reader comes near it.
pub(super) fn loading(out: &mut String, given: &ImgAttributes, is_lazy: bool) {
    if is_lazy && !given.has_loading {
        out.push_str(" loading=\"lazy\"");
    }
}

fn attribute_of_text(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(out, value);
    out.push('"');
}
