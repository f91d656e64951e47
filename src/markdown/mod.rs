//! Markdown → an outline to check and a body to publish, in one pass over the text.
//!
//! `CommonMark` 0.31 with tables, footnotes, strikethrough, task lists, definition lists, heading
//! attributes, GFM alerts and GFM's extended autolinks. What differs from the specification's own
//! HTML, on purpose: headings have ids; tables lie in a box that can scroll and their headers have a scope; code blocks can be
//! focused; empty elements have no slash; raw HTML is sanitised unless the site says otherwise, its
//! tags are closed, and Markdown between them is read; links and images are filled in when the page
//! is rendered, since only the whole site knows where they lead.

mod address_block;
mod alert;
mod attribute_block;
mod body;
mod disarm;
mod embedded;
mod events;
mod figure;
mod footnotes;
mod fragment;
mod heading;
mod image;
mod lint;
mod near_miss;
mod outline;
mod parse;
mod passage;
mod prose;
mod removed;
mod sanitise;
mod signs;
mod table;
mod tags;
mod task;
mod text;
mod typography;
mod within_html;
mod writer;

use serde::{Deserialize, Serialize};
use std::sync::Arc;

pub use body::{Body, FillSlots, Label, OtherLanguage};
pub(crate) use heading::heading_id;
pub use image::{Picture, Source};
pub use lint::Lint;
pub use near_miss::{Foreign, Intended, NearMiss};
pub use outline::{Heading, Link, LinkKind, Outline, TocEntry, toc};
pub use prose::{Measured, Prose};
pub use tags::{TagFault, TagFaultKind};
pub use typography::Typography;

use crate::config::{Direction, LineBreaks, RawHtml};
use crate::hyphens::Hyphens;
use crate::source::{SourceFile, Span};

/// How a text is read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// What becomes of HTML in the text.
    pub raw_html: RawHtml,
    /// What becomes of a line's end within a paragraph.
    pub line_breaks: LineBreaks,
    /// Whether the first H1 names the page; it is then left out of the body, as themes print the
    /// title themselves.
    pub first_h1_is_title: bool,
    /// The quotes and dashes of the text's language; `None` where those stay that were typed.
    pub typography: Option<Typography>,
    /// How the text's language breaks long words; `None` where they are to stay whole.
    pub hyphens: Option<Hyphens>,
    /// Which way the text's language is written.
    pub direction: Direction,
    /// Whether it is an easy version, whose sentences are long sooner.
    pub is_easy: bool,
}

/// A text, read.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Markdown {
    /// The first H1, if it names the page.
    pub title: Option<Title>,
    /// Headings, links and anchors.
    pub outline: Outline,
    /// What its writer may want to know of it.
    pub lint: Lint,
    /// The HTML, with slots for what only the site knows.
    pub body: Body,
}

/// A heading that names its page. The theme prints it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Title {
    /// Its text without markup.
    pub text: String,
    /// The anchor that it asks for, `{#start}`.
    pub id: Option<String>,
    /// The marks of its footnotes, as HTML.
    pub marks: String,
}

/// Reads `source[body]`. All spans of the result are places in `source`.
pub fn parse(source: &Arc<SourceFile>, body: Span, options: Options) -> Markdown {
    parse::parse(source.slice(body), body.start, options)
}
