//! The braces at the end of a heading: `{#pris .stor}` names it, `{100 kr}` is text.
//!
//! The parser takes any braces there for attributes, and what is none of a name and a class would
//! vanish. So each block is looked at again: it is one of attributes if all that stands in it are
//! names, classes and `key=value`, and one of the first two, or `lang=sv`, at least. All else is text.

use std::ops::Range;

use memchr::memchr;
use pulldown_cmark::{Event, Tag};

use super::events::{Events, OwnedEvents, end_of};

/// The events of `text`, with the braces that are text, and where attributes stand that have no
/// effect, `key=value`.
pub(super) fn restore<'t>(
    text: &'t str,
    mut events: OwnedEvents<'t>,
) -> (OwnedEvents<'t>, Vec<Range<usize>>) {
    let mut without_effect = Vec::new();
    if memchr(b'{', text.as_bytes()).is_none() {
        return (events, without_effect);
    }
    // The texts to put in, each with the numbers of its heading's start and end.
    let mut texts: Vec<(usize, usize, Range<usize>)> = Vec::new();
    for (index, (event, range)) in events.iter().enumerate() {
        if !matches!(event, Event::Start(Tag::Heading { .. })) {
            continue;
        }
        let end = end_of(&events, index + 1);
        let Some(block) = block(text, &events[index + 1..end], range) else {
            continue;
        };
        match attributes(&text[block.clone()]) {
            Some(pairs) => without_effect.extend(
                pairs
                    .into_iter()
                    .map(|pair| block.start + pair.start..block.start + pair.end),
            ),
            None => texts.push((index, end, block)),
        }
    }
    if texts.is_empty() {
        return (events, without_effect);
    }
    for (start, ..) in &texts {
        if let Event::Start(Tag::Heading {
            id, classes, attrs, ..
        }) = &mut events[*start].0
        {
            (*id, *classes, *attrs) = (None, Vec::new(), Vec::new());
        }
    }
    let mut restored = Vec::with_capacity(events.len() + texts.len());
    let mut texts = texts.into_iter().peekable();
    for (index, event) in events.into_iter().enumerate() {
        if let Some((_, _, block)) = texts.next_if(|(_, end, _)| *end == index) {
            // The space before the braces went with them.
            let before = &text[..block.start];
            let start = before.trim_end_matches([' ', '\t']).len();
            let has_words = !matches!(
                restored.last(),
                Some((Event::Start(Tag::Heading { .. }), _)) | None
            );
            let start = if has_words { start } else { block.start };
            restored.push((Event::Text(text[start..block.end].into()), start..block.end));
        }
        restored.push(event);
    }
    (restored, without_effect)
}

/// The block at the end of a heading, which the parser has taken out of it; `inside` is what it
/// has left.
fn block(text: &str, inside: &Events<'_>, heading: &Range<usize>) -> Option<Range<usize>> {
    let from = inside
        .iter()
        .map(|(_, range)| range.end)
        .max()
        .unwrap_or(heading.start);
    let rest = text.get(from..heading.end)?;
    let open = rest.find('{')?;
    let close = rest.rfind('}').filter(|close| *close > open)?;
    Some(from + open..from + close + 1)
}

/// The `key=value` of a block of attributes, by their places in it; `None` where it is text.
fn attributes(block: &str) -> Option<Vec<Range<usize>>> {
    let inside = &block[1..block.len() - 1];
    // As kramdown writes it: `{: #pris}`.
    let inside = inside.strip_prefix(':').unwrap_or(inside);
    let is_name = |word: &str| {
        word.strip_prefix(['#', '.'])
            .is_some_and(|name| name.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
    };
    // The language of a heading has an effect.
    let is_language = |word: &str| word.starts_with("lang=") && word.len() > "lang=".len();
    let mut words = inside.split_ascii_whitespace();
    if !words.clone().any(|word| is_name(word) || is_language(word))
        || !words.all(|word| is_name(word) || word.contains('='))
    {
        return None;
    }
    let pairs = inside
        .split_ascii_whitespace()
        .filter(|word| !is_name(word) && !is_language(word))
        .map(|pair| {
            // Pieces of a text lie in it.
            let start = pair.as_ptr() as usize - block.as_ptr() as usize;
            start..start + pair.len()
        });
    Some(pairs.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_classes_are_attributes_and_all_else_is_text() {
        for block in [
            "{#pris}",
            "{.stor #pris}",
            "{: #pris }",
            "{#2}",
            "{.å-å}",
            "{lang=sv}",
        ] {
            assert_eq!(attributes(block), Some(vec![]), "{block}");
        }
        for block in [
            "{100 kr}",
            "{}",
            "{ }",
            "{x}",
            "{kl. 10}",
            "{a=b}",
            "{#}",
            "{.5 liter}",
        ] {
            assert_eq!(attributes(block), None, "{block}");
        }
        let pairs = attributes("{#pris data-x=1 b=c}");
        assert_eq!(pairs, Some(vec![7..15, 16..19]));
    }
}
