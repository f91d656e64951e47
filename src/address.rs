//! Addresses: where a file of the site is found, as an absolute path below the site's root.
//!
//! `/natverk/matematik/` is a page, `/bilder/tavla.png` a file. Addresses are text so that they can
//! be shared and compared cheaply; the functions here are the only place that knows how they relate
//! to files and to each other.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

/// What a path segment may not hold as it is (RFC 3986, section 3.3).
const ESCAPED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'`')
    .add(b'#')
    .add(b'?')
    .add(b'{')
    .add(b'}')
    .add(b'%')
    .add(b'\\')
    .add(b'^')
    .add(b'|')
    .add(b'[')
    .add(b']');

/// The page that is served for any address that does not exist; it cannot know where it is read.
pub const NOT_FOUND: &str = "/404.html";

/// The output file of an address, `natverk/matematik/index.html`. What is percent-encoded in the
/// address is not in the file's name.
pub fn file(address: &str) -> String {
    let path = percent_decode_str(address.trim_start_matches('/')).decode_utf8_lossy();
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.into_owned()
    }
}

/// A segment of an address that somebody wrote, as a regular expression of ECMAScript.
pub const SEGMENT: &str = r"(?:\.well-known|[^./?#\\][^/?#\\]*)";

/// What [`parse`] understands, as a regular expression. What is percent-encoded in an address is
/// not looked at.
pub fn pattern() -> String {
    format!("/(?:{SEGMENT}(?:/{SEGMENT})*/?)?")
}

/// An address that somebody wrote, `/matte` or `/gamla sidan.html`, in its one true form: a slash
/// first, a slash last unless it names a file, percent-encoded where needed. `None` where it is
/// none or leaves the site.
pub fn parse(text: &str) -> Option<String> {
    let path = text.trim().strip_prefix('/')?;
    if path.starts_with('/') || path.contains(['?', '#', '\\']) {
        return None;
    }
    let decoded = percent_decode_str(path).decode_utf8().ok()?;
    let mut address = String::from("/");
    let mut segments = decoded.split('/').peekable();
    while let Some(segment) = segments.next() {
        if segment.is_empty() {
            if segments.peek().is_some() {
                return None;
            }
            break;
        }
        if segment.starts_with('.') && !segment.eq(".well-known") || segment.contains('\0') {
            return None;
        }
        address.extend(utf8_percent_encode(segment, ESCAPED));
        let is_file = segments.peek().is_none() && segment.contains('.');
        if !is_file {
            address.push('/');
        }
    }
    if let Some(folder) = address.strip_suffix("index.html")
        && folder.ends_with('/')
    {
        address.truncate(folder.len());
    }
    Some(address)
}

/// A name as a segment of an address.
pub fn encode(name: &str) -> String {
    utf8_percent_encode(name, ESCAPED).to_string()
}

/// What no address may hold as it is, wherever in it (RFC 3986, section 2). What is
/// percent-encoded already stays so.
const NEVER: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'`')
    .add(b'{')
    .add(b'}')
    .add(b'\\')
    .add(b'^')
    .add(b'|');

/// An address or a full URL as somebody wrote it, with its spaces, letters and signs
/// percent-encoded where that is needed.
pub fn escape(url: &str) -> Cow<'_, str> {
    utf8_percent_encode(url, NEVER).into()
}

/// The way from one address to another: relative, so that the same folder works at `/` and below
/// any path. `..` steps as few levels as needed; a page's own address is `./`.
pub fn relative(from: &str, to: &str) -> String {
    let from_folder = &from[..from.rfind('/').map_or(0, |slash| slash + 1)];
    let (path, rest) = to.split_at(to.find(['#', '?']).unwrap_or(to.len()));
    let to_folder = &path[..path.rfind('/').map_or(0, |slash| slash + 1)];
    let shared = from_folder
        .bytes()
        .zip(to_folder.bytes())
        .take_while(|(a, b)| a == b)
        .enumerate()
        .filter(|(_, (byte, _))| *byte == b'/')
        .last()
        .map_or(0, |(index, _)| index + 1);
    let up = from_folder[shared..]
        .bytes()
        .filter(|&byte| byte == b'/')
        .count();
    let down = &path[shared..];
    let mut way = String::with_capacity(3 * up + down.len() + rest.len() + 2);
    for _ in 0..up {
        way.push_str("../");
    }
    way.push_str(down);
    if way.is_empty() && !rest.starts_with('#') {
        way.push_str("./");
    } else if up == 0
        && down
            .split('/')
            .next()
            .is_some_and(|first| first.contains(':'))
    {
        // Without this, `a:b/` would be read as a scheme.
        way.insert_str(0, "./");
    }
    way.push_str(rest);
    way
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_ways_between_pages_and_files() {
        for (from, to, way) in [
            ("/", "/natverk/", "natverk/"),
            ("/natverk/matematik/", "/", "../../"),
            ("/natverk/matematik/", "/natverk/", "../"),
            (
                "/natverk/matematik/",
                "/natverk/sprak/#uppdrag",
                "../sprak/#uppdrag",
            ),
            ("/natverk/", "/natverk/", "./"),
            ("/natverk/", "/natverk/#a", "#a"),
            ("/atom.xml", "/natverk/", "natverk/"),
            ("/natverk/", "/natverk/bild.png", "bild.png"),
            ("/natverket/", "/natverk/", "../natverk/"),
        ] {
            assert_eq!(relative(from, to), way, "{from} to {to}");
        }
    }

    #[test]
    fn written_addresses_take_one_form() {
        for (written, address) in [
            ("/matte", Some("/matte/")),
            ("/matte/", Some("/matte/")),
            ("/gamla sidan.html", Some("/gamla%20sidan.html")),
            ("/", Some("/")),
            ("/a/index.html", Some("/a/")),
            ("matte", None),
            ("//host/a", None),
            ("/../a", None),
            ("/a//b", None),
            ("/a?b", None),
        ] {
            assert_eq!(parse(written).as_deref(), address, "{written}");
        }
    }
}
