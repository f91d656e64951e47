//! What a text holds that other pages, readers and checks care about.

use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use crate::source::Span;

/// Headings, links and anchors of one page, in the order of the text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outline {
    /// Headings that are part of the body.
    pub headings: Vec<Heading>,
    /// Links and images.
    pub links: Vec<Link>,
    /// Ids of raw HTML, besides those of headings.
    pub ids: Vec<String>,
    /// Levels of headings in raw HTML, and where their tags begin.
    pub raw_headings: Vec<(u8, Span)>,
    /// Anchors that headings ask for and that others had before, with the heading.
    pub taken: Vec<(String, Span)>,
    /// Where there are many, all anchors once more, for looking them up.
    many: FxHashSet<String>,
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// The anchor, unique on the page.
    pub id: String,
    /// Its text without markup.
    pub text: String,
    /// The whole heading in the source.
    pub span: Span,
}

/// A link or image.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The target as written, entities and escapes resolved.
    pub target: String,
    /// Whether it leads somewhere or shows something.
    pub kind: LinkKind,
    /// Its words, or an image's alternative text, without markup; `None` where there is nothing to
    /// judge: links in raw HTML, and images there that say `alt=""`, which marks them as
    /// decoration.
    pub text: Option<String>,
    /// Whether it is an address in running text, which nothing marks as a link.
    pub is_bare: bool,
    /// The whole link in the source, from `[` to `)`.
    pub span: Span,
}

/// What a link does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LinkKind {
    /// Leads to its target.
    Link,
    /// Shows its target.
    Image,
}

/// A heading with those below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TocEntry<'a> {
    /// The heading itself.
    pub heading: &'a Heading,
    /// Headings of deeper levels, up to the next of this level.
    pub children: Vec<TocEntry<'a>>,
}

impl Outline {
    /// More anchors than these are not looked through one by one.
    const MAX_UNINDEXED: usize = 50;

    /// The same, once all anchors are known, without the memory that was left for more.
    #[must_use]
    pub(super) fn complete(mut self) -> Self {
        self.headings.shrink_to_fit();
        self.links.shrink_to_fit();
        self.ids.shrink_to_fit();
        if self.headings.len() + self.ids.len() > Self::MAX_UNINDEXED {
            self.many = self
                .headings
                .iter()
                .map(|heading| &heading.id)
                .chain(&self.ids)
                .cloned()
                .collect();
        }
        self
    }

    /// Whether a fragment names something on the page.
    pub fn has_anchor(&self, id: &str) -> bool {
        if !self.many.is_empty() {
            return self.many.contains(id);
        }
        self.headings.iter().any(|heading| heading.id == id)
            || self.ids.iter().any(|known| known == id)
    }
}

/// The headings of levels 2 and 3, nested: a table of contents. Deeper ones are too many to help.
pub fn toc(headings: &[Heading]) -> Vec<TocEntry<'_>> {
    let mut entries: Vec<TocEntry<'_>> = Vec::new();
    for heading in headings
        .iter()
        .filter(|heading| matches!(heading.level, 2 | 3))
    {
        let entry = TocEntry {
            heading,
            children: Vec::new(),
        };
        match entries.last_mut() {
            Some(parent) if heading.level == 3 && parent.heading.level == 2 => {
                parent.children.push(entry);
            }
            _ => entries.push(entry),
        }
    }
    entries
}
