//! One pass over a text: its events, and all that is made of them.

use pulldown_cmark::{Options as Extensions, Parser};

use super::lint::lint;
use super::near_miss::{Intended, NearMiss};
use super::writer::Writer;
use super::{Markdown, Options, sanitise};
use crate::config::RawHtml;
use crate::source::Span;

/// Reads `text`, which begins at byte `base` of its file.
pub(super) fn parse(text: &str, base: usize, options: Options) -> Markdown {
    let extensions = Extensions::ENABLE_TABLES
        | Extensions::ENABLE_FOOTNOTES
        | Extensions::ENABLE_STRIKETHROUGH
        | Extensions::ENABLE_TASKLISTS
        | Extensions::ENABLE_DEFINITION_LIST
        | Extensions::ENABLE_HEADING_ATTRIBUTES
        | Extensions::ENABLE_GFM;
    // About one event for every 16 bytes of ordinary text.
    let mut events = Vec::with_capacity(text.len() / 16 + 16);
    events.extend(Parser::new_ext(text, extensions).into_offset_iter());
    let mut writer = Writer::new(base, options, text.len());
    writer.reserve_ids(&events);
    writer.blocks(&events);
    writer.footnotes();
    let body = if writer.has_raw_html && options.raw_html == RawHtml::Sanitise {
        sanitise::sanitise(&writer.body)
    } else {
        writer.body
    };
    let mut lint = lint(&events, text, base, options.raw_html);
    lint.near_misses
        .extend(writer.disarmer.too_deep.map(|at| too_deep(text, at, base)));
    Markdown {
        title: writer.title,
        outline: writer.outline.complete(),
        lint,
        body,
    }
}

/// The first tag that lies too deep in others.
fn too_deep(text: &str, at: usize, base: usize) -> NearMiss {
    let tag = text[at..].split_inclusive('>').next().unwrap_or_default();
    NearMiss {
        intended: Intended::Html,
        span: Span::new(at, at + tag.len()).shifted(base),
        text: tag.to_owned(),
        right: None,
    }
}
