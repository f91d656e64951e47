//! One pass over a text: its events, and all that is made of them.

use pulldown_cmark::{Event, Options as Extensions, Parser, Tag};

use super::events::without_controls;
use super::heading::title_at;
use super::lint::lint;
use super::near_miss::{Intended, NearMiss};
use super::within_html::{self, Around};
use super::writer::Writer;
use super::{Markdown, Options, address_block, attribute_block, sanitise, tags};
use crate::config::{LineBreaks, RawHtml};
use crate::source::Span;

/// Reads `text`, which begins at byte `base` of its file.
pub(super) fn parse(text: &str, base: usize, options: Options) -> Markdown {
    let mut extensions = Extensions::ENABLE_TABLES
        | Extensions::ENABLE_FOOTNOTES
        | Extensions::ENABLE_STRIKETHROUGH
        | Extensions::ENABLE_TASKLISTS
        | Extensions::ENABLE_DEFINITION_LIST
        | Extensions::ENABLE_HEADING_ATTRIBUTES
        | Extensions::ENABLE_GFM;
    extensions.set(
        Extensions::ENABLE_SMART_PUNCTUATION,
        options.typography.is_some(),
    );
    // About one event for every 16 bytes of ordinary text.
    let mut events = Vec::with_capacity(text.len() / 16 + 16);
    let mut parser = Parser::new_ext(text, extensions).into_offset_iter();
    events.extend(parser.by_ref());
    without_controls(&mut events, text);
    let mut faults = Vec::new();
    if options.raw_html != RawHtml::Escape && events.iter().any(|(event, _)| is_html(event)) {
        let around = Around::new(extensions, parser.reference_definitions(), &events);
        // Where all HTML passes, it passes as it is.
        let mends = options.raw_html == RawHtml::Sanitise;
        let unread;
        (events, unread) = within_html::read(events, &around, mends);
        if let Some(typography) = options.typography {
            typography.set(&mut events, text);
        }
        (events, faults) = tags::pair(events, options.raw_html);
        faults.extend(unread);
    } else if let Some(typography) = options.typography {
        typography.set(&mut events, text);
    }
    let (events, without_effect) = attribute_block::restore(text, events);
    let mut writer = Writer::new(base, options, text.len());
    if options.first_h1_is_title {
        writer.title_at = title_at(&events);
    }
    writer.reserve_ids(&events);
    writer.blocks(&events);
    writer.footnotes();
    let mut body = if writer.has_raw_html && options.raw_html == RawHtml::Sanitise {
        sanitise::sanitise(&writer.body)
    } else {
        writer.body
    };
    // It is held for as long as the page is.
    body.shrink();
    let mut lint = lint(&events, text, base, options);
    lint.near_misses
        .extend(writer.disarmer.too_deep.map(|at| too_deep(text, at, base)));
    faults.sort_by_key(|fault| fault.span.start);
    lint.tags = faults
        .into_iter()
        .map(|fault| fault.shifted(base))
        .collect();
    let first_lines = writer.near_misses.into_iter().map(|mut near| {
        let start = near.span.start - base;
        let first = text[start..near.span.end - base].lines().next();
        near.span.end = near.span.start + first.unwrap_or_default().trim_end().len();
        near
    });
    lint.near_misses.extend(first_lines);
    lint.near_misses
        .extend(without_effect.into_iter().map(|pair| NearMiss {
            intended: Intended::Attribute,
            span: Span::new(pair.start, pair.end).shifted(base),
            text: text[pair].to_owned(),
            right: None,
        }));
    if options.line_breaks == LineBreaks::Join {
        lint.near_misses
            .extend(address_block::find(&events, text, base));
    }
    Markdown {
        title: writer.title,
        outline: writer.outline.complete(),
        lint,
        body,
    }
}

/// Whether an event begins HTML.
const fn is_html(event: &Event<'_>) -> bool {
    matches!(event, Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_))
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
