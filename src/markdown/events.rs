//! Runs of Markdown events, as the parser gives them.

use std::ops::Range;

use pulldown_cmark::Event;

/// Events with their places in the text.
pub(super) type Events<'a> = [(Event<'a>, Range<usize>)];

/// The index of the end of the element whose inside begins at `from`.
pub(super) fn end_of(events: &Events<'_>, from: usize) -> usize {
    let mut depth = 0_usize;
    for (index, (event, _)) in events.iter().enumerate().skip(from) {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) if depth == 0 => return index,
            Event::End(_) => depth -= 1,
            _ => {}
        }
    }
    events.len()
}

/// Text without markup, as in alternative texts and tables of contents.
pub(super) fn plain_text(events: &Events<'_>) -> String {
    let mut text = String::new();
    for (event, _) in events {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(part),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    text.trim().to_owned()
}
