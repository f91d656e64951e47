//! Attributes of raw HTML that are removed: those whose writer sees the difference.

use std::ops::Range;

use super::sanitise::keeps_attribute;
use crate::html::StartTag;

/// Attributes that change nothing for readers, or that samverk does better.
const UNSEEN: [&str; 17] = [
    "about",
    "crossorigin",
    "datatype",
    "decoding",
    "fetchpriority",
    "loading",
    "markdown",
    "prefix",
    "property",
    "referrerpolicy",
    "rel",
    "resource",
    "sizes",
    "srcset",
    "target",
    "typeof",
    "vocab",
];

/// The names of a tag's attributes that do not pass, and the place of the first.
pub(super) fn attributes(tag: &StartTag<'_>) -> Option<(String, Range<usize>)> {
    let is_seen = |name: &str| {
        !UNSEEN
            .iter()
            .any(|unseen| name.eq_ignore_ascii_case(unseen))
            && !["data-", "item", "xmlns"].iter().any(|start| {
                name.get(..start.len())
                    .is_some_and(|first| first.eq_ignore_ascii_case(start))
            })
    };
    let mut removed = tag
        .attributes()
        .filter(|attribute| !keeps_attribute(tag.name, attribute.name) && is_seen(attribute.name));
    let first = removed.next()?;
    let mut names = first.name.to_owned();
    for attribute in removed {
        names.push_str(", ");
        names.push_str(attribute.name);
    }
    Some((names, first.span()))
}
