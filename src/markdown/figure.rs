//! Images, and those with a caption: alone in their paragraph, with a title.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::body::{ImageSlot, Origin, Slot};
use super::events::{Events, end_of, plain_text};
use super::outline::LinkKind;
use super::writer::Writer;

/// Whether a paragraph is nothing but an image with a title; `inside` begins after the paragraph's
/// start.
pub(super) fn is_captioned(inside: &Events<'_>) -> bool {
    let Some((Event::Start(Tag::Image { title, .. }), _)) = inside.first() else {
        return false;
    };
    let is_alone = matches!(
        inside.get(end_of(inside, 1) + 1),
        Some((Event::End(TagEnd::Paragraph), _))
    );
    is_alone && !title.trim().is_empty()
}

impl Writer {
    /// The image that begins at `at`, with these attributes. Gives what follows it.
    pub(super) fn image(&mut self, events: &Events<'_>, at: usize, attributes: String) -> usize {
        let end = end_of(events, at + 1);
        if let (Event::Start(Tag::Image { dest_url, .. }), range) = &events[at] {
            let alt = plain_text(&events[at + 1..end]);
            let link = self.link(dest_url, LinkKind::Image, Some(alt.clone()), range);
            self.slot(Slot::Image(Box::new(ImageSlot {
                link,
                alt,
                attributes,
                origin: Origin::Markdown,
            })));
        }
        end + 1
    }

    /// An image with its caption, in place of the paragraph whose inside begins at `from`. Gives
    /// what follows it.
    pub(super) fn figure(&mut self, events: &Events<'_>, from: usize) -> usize {
        self.block("<figure>");
        let end = self.image(events, from, String::new());
        self.push("<figcaption>");
        if let (Event::Start(Tag::Image { title, .. }), _) = &events[from] {
            self.text(title);
        }
        self.push("</figcaption></figure>\n");
        // After the image comes the end of its paragraph.
        end + 1
    }
}
