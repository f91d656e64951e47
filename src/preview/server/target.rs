//! What a request asks for, from the line that it is written on.

use percent_encoding::percent_decode_str;
use url::form_urlencoded;

use crate::address;

/// In bytes. Longer than any address that is not a mistake.
const MAX_TARGET_LENGTH: usize = 8 * 1024;

/// A target, taken apart and not yet understood.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct RequestTarget<'a> {
    /// The server that is meant, where the target says so: `http://name:port/…`, as it is sent to
    /// proxies.
    pub(super) authority: Option<&'a str>,
    path: &'a str,
    query: &'a str,
}

/// Why a target leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoTarget {
    /// It cannot be read.
    Malformed,
    /// It is too long to be read.
    TooLong,
    /// It can be read, but nothing of a site is ever at such an address.
    Nowhere,
}

impl<'a> RequestTarget<'a> {
    pub(super) fn parse(target: &'a str) -> Result<Self, NoTarget> {
        if target.len() > MAX_TARGET_LENGTH {
            return Err(NoTarget::TooLong);
        }
        let (authority, rest) = if target.starts_with('/') {
            (None, target)
        } else {
            let after = ["http://", "https://"].into_iter().find_map(|scheme| {
                let start = target.get(..scheme.len())?;
                start
                    .eq_ignore_ascii_case(scheme)
                    .then(|| &target[scheme.len()..])
            });
            let (authority, rest) = after
                .map(|after| after.split_at(after.find(['/', '?']).unwrap_or(after.len())))
                .ok_or(NoTarget::Malformed)?;
            (Some(authority), rest)
        };
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        Ok(Self {
            authority,
            path: if path.is_empty() { "/" } else { path },
            query,
        })
    }

    /// The address as samverk writes it.
    pub(super) fn address(&self) -> Result<String, NoTarget> {
        let path = self.path.strip_prefix('/').ok_or(NoTarget::Malformed)?;
        let mut address = String::with_capacity(self.path.len() + 16);
        let mut segments = path.split('/').peekable();
        while let Some(segment) = segments.next() {
            let is_last = segments.peek().is_none();
            address.push('/');
            if segment.is_empty() && is_last {
                break;
            }
            address.push_str(&clean(segment)?);
        }
        Ok(address)
    }

    /// What follows the question mark, decoded.
    pub(super) fn query(&self) -> Vec<(String, String)> {
        form_urlencoded::parse(self.query.as_bytes())
            .into_owned()
            .collect()
    }
}

/// One segment, decoded once and encoded again in the one way that samverk does it.
fn clean(segment: &str) -> Result<String, NoTarget> {
    if segment.contains('#') || !escapes_are_whole(segment) {
        return Err(NoTarget::Malformed);
    }
    let name = percent_decode_str(segment)
        .decode_utf8()
        .map_err(|_| NoTarget::Malformed)?;
    if name.contains('\0') {
        return Err(NoTarget::Malformed);
    }
    if matches!(&*name, "" | "." | "..")
        || name
            .contains(|character: char| matches!(character, '/' | '\\') || character.is_control())
    {
        return Err(NoTarget::Nowhere);
    }
    Ok(address::encode(&name))
}

fn escapes_are_whole(segment: &str) -> bool {
    segment
        .split('%')
        .skip(1)
        .all(|after| after.len() >= 2 && after.bytes().take(2).all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may panic")]

    use super::{NoTarget, RequestTarget};

    fn address(target: &str) -> Result<String, NoTarget> {
        RequestTarget::parse(target)?.address()
    }

    #[test]
    fn addresses_take_the_form_that_samverk_writes() {
        for (target, expected) in [
            ("/", "/"),
            ("/natverk/", "/natverk/"),
            ("/natverk/index.html", "/natverk/index.html"),
            ("/bilder/foto%201.jpg", "/bilder/foto%201.jpg"),
            ("/bilder/foto%20%31.jpg", "/bilder/foto%201.jpg"),
            ("/n%c3%a4t", "/n%C3%A4t"),
            ("/%7Eanna", "/~anna"),
            ("/100%25", "/100%25"),
            ("/a%2525", "/a%2525"),
            ("/a%3Fb", "/a%3Fb"),
            ("/[a]", "/%5Ba%5D"),
            ("/.well-known/x", "/.well-known/x"),
            ("/.samverk/", "/.samverk/"),
            ("/...", "/..."),
            ("/a?b=/../", "/a"),
            ("http://localhost", "/"),
            ("HTTP://localhost:80/a/", "/a/"),
            ("https://localhost?x", "/"),
        ] {
            assert_eq!(address(target).as_deref(), Ok(expected), "{target}");
        }
    }

    #[test]
    fn nothing_leaves_the_site() {
        for target in [
            "/..",
            "/../",
            "/../etc/passwd",
            "/a/../b",
            "/a/..",
            "/.",
            "/./a",
            "/a/./",
            "//",
            "//evil.example/",
            "/a//b",
            "/a//",
            "/%2e%2e/",
            "/%2E%2E/a",
            "/.%2e/a",
            "/%2e/",
            "/..%2fa",
            "/..%2Fa",
            "/a%2fb",
            "/..%5ca",
            "/a\\b",
            "/..\\a",
            "/%5c%5cserver",
            "/a%0ab",
            "/a%7f",
            "http://localhost//a",
        ] {
            assert_eq!(address(target), Err(NoTarget::Nowhere), "{target}");
        }
        for target in [
            "",
            "*",
            "natverk/",
            "localhost:80",
            "ftp://localhost/",
            "/a#b",
            "/%",
            "/%2",
            "/%zz",
            "/a%",
            "/%ff",
            "/%c0%ae%c0%ae/",
            "/a%00",
            "/%u002e",
        ] {
            assert_eq!(address(target), Err(NoTarget::Malformed), "{target}");
        }
        assert_eq!(
            address(&format!("/{}", "a".repeat(9000))),
            Err(NoTarget::TooLong)
        );
    }

    #[test]
    fn a_query_is_decoded_into_pairs() {
        let target =
            RequestTarget::parse("/e?page=%2Fn%C3%A4t%2F&version=a+b&empty&x=1=2").unwrap();
        let pairs: Vec<_> = target.query();
        let pairs: Vec<_> = pairs
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        assert_eq!(
            pairs,
            [
                ("page", "/nät/"),
                ("version", "a b"),
                ("empty", ""),
                ("x", "1=2")
            ]
        );
    }

    #[test]
    fn a_target_for_a_proxy_names_its_server() {
        assert_eq!(
            RequestTarget::parse("http://evil.example:80/a?b")
                .unwrap()
                .authority,
            Some("evil.example:80")
        );
        assert_eq!(
            RequestTarget::parse("http:///a").unwrap().authority,
            Some("")
        );
        assert_eq!(RequestTarget::parse("/a").unwrap().authority, None);
    }
}
