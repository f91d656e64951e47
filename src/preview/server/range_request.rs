//! How much of something a request asks for: all of it, a part, or nothing because the client has
//! it already (RFC 9110, sections 13 and 14).

use std::ops::RangeInclusive;

use http_range_header::{RangeUnsatisfiableError, parse_range_header};

use crate::preview::server::raw::{Method, RawRequest};

/// What a request asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum RangeRequest {
    /// All of it (200).
    Whole,
    /// Nothing, for the client has it (304).
    NotModified,
    /// These bytes (206).
    Part(RangeInclusive<u64>),
    /// Bytes that there are not (416).
    NotSatisfiable,
}

impl RangeRequest {
    /// What `request` asks for of something with this tag (with its quotation marks) and length in
    /// bytes.
    pub(super) fn of(request: &RawRequest<'_>, tag: &str, length: u64) -> Self {
        if request.values("If-None-Match").any(|list| names(list, tag)) {
            return Self::NotModified;
        }
        // A date, the other form of `If-Range`, is never what we gave out.
        if request.method != Method::Get || request.values("If-Range").any(|known| known != tag) {
            return Self::Whole;
        }
        let mut ranges = request.values("Range");
        match (ranges.next(), ranges.next()) {
            (Some(range), None) => part(range, length),
            _ => Self::Whole,
        }
    }
}

/// Whether a list of tags has this one. No tag of ours holds a comma.
fn names(list: &str, tag: &str) -> bool {
    list.split(',')
        .map(str::trim)
        .any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == tag)
}

/// One range is a part; several, or what cannot be read, is as good as not asked for.
fn part(range: &str, length: u64) -> RangeRequest {
    let Ok(ranges) = parse_range_header(range) else {
        return RangeRequest::Whole;
    };
    if ranges.len() != 1 {
        return RangeRequest::Whole;
    }
    match ranges.validate(length) {
        Ok(mut parts) => parts.pop().map_or(RangeRequest::Whole, RangeRequest::Part),
        Err(RangeUnsatisfiableError::Unsatisfiable) => RangeRequest::NotSatisfiable,
        Err(_) => RangeRequest::Whole,
    }
}

#[cfg(test)]
mod tests {
    use super::{RangeRequest, names, part};

    #[test]
    fn one_range_selects_a_part() {
        for (range, expected) in [
            ("bytes=0-4", RangeRequest::Part(0..=4)),
            ("Bytes=0-4", RangeRequest::Part(0..=4)),
            ("bytes=5-", RangeRequest::Part(5..=9)),
            ("bytes=-3", RangeRequest::Part(7..=9)),
            ("bytes=-30", RangeRequest::Part(0..=9)),
            ("bytes=0-99", RangeRequest::Part(0..=9)),
            ("bytes=9-9", RangeRequest::Part(9..=9)),
            ("bytes=10-", RangeRequest::NotSatisfiable),
            ("bytes=-0", RangeRequest::NotSatisfiable),
            ("bytes=99999999999999999999-", RangeRequest::NotSatisfiable),
            ("bytes=0-1,3-4", RangeRequest::Whole),
            ("bytes=4-2", RangeRequest::Whole),
            ("bytes=a-b", RangeRequest::Whole),
            ("bytes=", RangeRequest::Whole),
            ("bytes", RangeRequest::Whole),
            ("lines=0-4", RangeRequest::Whole),
            ("", RangeRequest::Whole),
        ] {
            assert_eq!(part(range, 10), expected, "{range}");
        }
        assert_eq!(part("bytes=0-", 0), RangeRequest::NotSatisfiable);
        assert_eq!(part("bytes=-1", 0), RangeRequest::Whole);
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
