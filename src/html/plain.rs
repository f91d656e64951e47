//! Plain tags, which nearly all markup is, read without the tokenizer.
//!
//! A tag is plain if its element is one like any other and each of its attributes is written
//! ` name="value"` or ` name`, in ASCII letters, without entities in values. So Markdown's writer
//! writes, and so do the sanitiser and most people.

use std::ops::{ControlFlow, Range};

use super::markup::{AttributePlace, Markup, StartTag, slice};
use super::reader::{Each, holds_raw_text};

/// Reads HTML up to what is not plain. Gives the place of that, or the end; breaks when no more is
/// wanted.
pub(super) fn read_plain(html: &str, each: &mut Each<'_>) -> ControlFlow<(), usize> {
    let bytes = html.as_bytes();
    let mut attributes = Vec::new();
    let mut values = Vec::new();
    let mut at = 0;
    while let Some(opened) = memchr::memchr(b'<', &bytes[at..]).map(|found| at + found) {
        let is_end = bytes.get(opened + 1) == Some(&b'/');
        let name = word(bytes, opened + 1 + usize::from(is_end));
        if !is_ordinary(slice(html, &name)) {
            return ControlFlow::Continue(opened);
        }
        attributes.clear();
        values.clear();
        let mut end = name.end;
        if !is_end {
            while let Some((place, after)) = attribute(bytes, end, &mut values) {
                attributes.push(place);
                end = after;
            }
        }
        if bytes.get(end) != Some(&b'>') {
            return ControlFlow::Continue(opened);
        }
        at = end + 1;
        let (name, span) = (slice(html, &name), opened..at);
        each(if is_end {
            Markup::EndTag { name, span }
        } else {
            Markup::StartTag(StartTag {
                name,
                span,
                is_self_closing: false,
                html,
                attributes: &attributes,
                values: &values,
            })
        })?;
    }
    ControlFlow::Continue(bytes.len())
}

/// Whether what is called so is an element whose content is read as HTML.
fn is_ordinary(name: &str) -> bool {
    let first = name.bytes().next().unwrap_or_default();
    // Most names have one or two letters, and none of those below has.
    first.is_ascii_alphabetic() && (name.len() < 3 || !is_special(name))
}

/// Whether what is called so is read by rules of its own.
fn is_special(name: &str) -> bool {
    ["svg", "math"]
        .iter()
        .any(|foreign| name.eq_ignore_ascii_case(foreign))
        || holds_raw_text(name)
}

/// The attribute that begins at a byte, and the byte after it.
fn attribute(bytes: &[u8], at: usize, values: &mut Vec<u8>) -> Option<(AttributePlace, usize)> {
    if bytes.get(at) != Some(&b' ') {
        return None;
    }
    let name = word(bytes, at + 1);
    if name.is_empty() {
        return None;
    }
    let start = values.len();
    let after = name.end;
    if bytes.get(after) != Some(&b'=') {
        let is_alone = matches!(bytes.get(after), Some(b' ' | b'>'));
        let place = AttributePlace {
            name,
            value_start: None,
            value: start..start,
        };
        return is_alone.then_some((place, after));
    }
    let quoted = bytes.get(after + 1..)?.strip_prefix(b"\"")?;
    let value = &quoted[..memchr::memchr(b'"', quoted)?];
    // Entities stand for others, and so do these characters (section 13.2.3.5).
    if memchr::memchr3(b'&', b'\r', b'\0', value).is_some() {
        return None;
    }
    values.extend_from_slice(value);
    let place = AttributePlace {
        name,
        value_start: Some(after + 2),
        value: start..values.len(),
    };
    Some((place, after + 2 + value.len() + 1))
}

/// The ASCII letters, digits and hyphens from a byte on.
fn word(bytes: &[u8], from: usize) -> Range<usize> {
    let rest = bytes.get(from..).unwrap_or_default();
    let is_of_it = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
    let length = rest.iter().position(|byte| !is_of_it(byte));
    from..from + length.unwrap_or(rest.len())
}
