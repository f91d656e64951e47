//! How much of something a reader wants: all of it, a part, or nothing because they have it
//! already.

use std::ops::RangeInclusive;

use http_range_header::{RangeUnsatisfiableError, parse_range_header};

use crate::preview::server::raw::{Method, RawRequest};

/// What is to be sent.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Selected {
    /// All of it (200).
    Whole,
    /// Nothing, for the reader has it (304).
    Unchanged,
    /// These bytes (206).
    Part(RangeInclusive<u64>),
    /// Bytes that it does not have (416).
    Outside,
}

/// What `request` wants of something with this tag (with its quotation marks) and length in bytes.
pub(super) fn select(request: &RawRequest<'_>, tag: &str, length: u64) -> Selected {
    if request.values("If-None-Match").any(|list| names(list, tag)) {
        return Selected::Unchanged;
    }
    // A date, the other form of `If-Range`, is never what we gave out.
    if request.method != Method::Get || request.values("If-Range").any(|known| known != tag) {
        return Selected::Whole;
    }
    let mut ranges = request.values("Range");
    match (ranges.next(), ranges.next()) {
        (Some(range), None) => part(range, length),
        _ => Selected::Whole,
    }
}

/// Whether a list of tags has this one. No tag of ours holds a comma.
fn names(list: &str, tag: &str) -> bool {
    list.split(',')
        .map(str::trim)
        .any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == tag)
}

/// One range is a part; several, or what cannot be read, is as good as not asked for.
fn part(range: &str, length: u64) -> Selected {
    let Ok(ranges) = parse_range_header(range) else {
        return Selected::Whole;
    };
    if ranges.len() != 1 {
        return Selected::Whole;
    }
    match ranges.validate(length) {
        Ok(mut parts) => parts.pop().map_or(Selected::Whole, Selected::Part),
        Err(RangeUnsatisfiableError::Unsatisfiable) => Selected::Outside,
        Err(_) => Selected::Whole,
    }
}

#[cfg(test)]
mod tests {
    use super::{Selected, names, part};

    #[test]
    fn one_range_selects_a_part() {
        for (range, expected) in [
            ("bytes=0-4", Selected::Part(0..=4)),
            ("Bytes=0-4", Selected::Part(0..=4)),
            ("bytes=5-", Selected::Part(5..=9)),
            ("bytes=-3", Selected::Part(7..=9)),
            ("bytes=-30", Selected::Part(0..=9)),
            ("bytes=0-99", Selected::Part(0..=9)),
            ("bytes=9-9", Selected::Part(9..=9)),
            ("bytes=10-", Selected::Outside),
            ("bytes=-0", Selected::Outside),
            ("bytes=99999999999999999999-", Selected::Outside),
            ("bytes=0-1,3-4", Selected::Whole),
            ("bytes=4-2", Selected::Whole),
            ("bytes=a-b", Selected::Whole),
            ("bytes=", Selected::Whole),
            ("bytes", Selected::Whole),
            ("lines=0-4", Selected::Whole),
            ("", Selected::Whole),
        ] {
            assert_eq!(part(range, 10), expected, "{range}");
        }
        assert_eq!(part("bytes=0-", 0), Selected::Outside);
        assert_eq!(part("bytes=-1", 0), Selected::Whole);
    }

    #[test]
    fn a_tag_is_found_in_a_list() {
        for list in ["\"a\"", "W/\"a\"", "\"b\", \"a\"", "\"b\",W/\"a\" ", "*"] {
            assert!(names(list, "\"a\""), "{list}");
        }
        for list in ["", "a", "\"A\"", "\"b\", \"c\"", "w/\"a\"", "\"a", "**"] {
            assert!(!names(list, "\"a\""), "{list}");
        }
    }
}
