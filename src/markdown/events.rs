//! Runs of Markdown events, as the parser gives them.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memmem;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag};

use crate::characters;

/// Events with their places in the text.
pub(super) type Events<'a> = [(Event<'a>, Range<usize>)];

/// The same, as they are gathered.
pub(super) type OwnedEvents<'a> = Vec<(Event<'a>, Range<usize>)>;

/// Replaces what no text should hold, and comes from character references: nothing that is made of
/// the events has it then.
pub(super) fn without_controls(events: &mut Events<'_>, text: &str) {
    if memmem::find(text.as_bytes(), b"&#").is_none() {
        return;
    }
    for (event, _) in events {
        match event {
            Event::Text(text) => clean(text),
            Event::Start(
                Tag::Link {
                    dest_url, title, ..
                }
                | Tag::Image {
                    dest_url, title, ..
                },
            ) => {
                clean(dest_url);
                clean(title);
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => clean(info),
            _ => {}
        }
    }
}

fn clean(text: &mut CowStr<'_>) {
    let clean = match characters::replaced(text) {
        Cow::Owned(clean) => clean,
        Cow::Borrowed(_) => return,
    };
    *text = clean.into();
}

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
    let mut after_mark = false;
    for (event, _) in events {
        match event {
            Event::Text(part) | Event::Code(part) => {
                // With a space before and behind what is left out, there is one of them alone.
                let is_apart = after_mark && text.ends_with(' ');
                text.push_str(if is_apart { part.trim_start() } else { part });
            }
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::InlineHtml(tag) if is_break(tag) => {
                text.truncate(text.trim_end().len());
                text.push(' ');
            }
            _ => {}
        }
        after_mark = matches!(event, Event::InlineHtml(_) | Event::FootnoteReference(_));
    }
    text.trim().to_owned()
}

/// Whether a tag is `<br>`, however it is written.
fn is_break(tag: &str) -> bool {
    let name = tag.trim_start_matches(['<', '/']);
    name.get(..2)
        .is_some_and(|name| name.eq_ignore_ascii_case("br"))
        && !name[2..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-')
}
