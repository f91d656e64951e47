//! Addresses: where a file of the site is found, as an absolute path below the site's root.
//!
//! `/natverk/matematik/` is a page, `/bilder/tavla.png` a file. Addresses are text so that they can
//! be shared and compared cheaply; the functions here are the only place that knows how they relate
//! to files and to each other.

use std::borrow::Cow;

use memchr::{memchr_iter, memchr2, memrchr};
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};
use unicode_normalization::UnicodeNormalization;

use crate::characters;

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

/// Such a page for the addresses below an edition's home.
pub fn not_found(home: &str) -> String {
    format!("{home}{}", NOT_FOUND.trim_start_matches('/'))
}

/// Whether an address is that of such a page.
pub fn is_not_found(address: &str) -> bool {
    address.ends_with(NOT_FOUND)
}

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

/// The longest name of a file or folder, in bytes: what ext4, XFS, Btrfs and NTFS agree on for ASCII
/// letters, and addresses hold few others.
const MAX_NAME: usize = 255;
/// The longest path of a file below the output, in bytes. macOS takes 1,024 with all that lies
/// above it, the shortest limit of a system that has one for all programs.
const MAX_PATH: usize = 800;
/// How much of a name that is too long is kept, where it is published all the same: so much that
/// `-2` and the fingerprint of an image fit behind it.
const KEPT: usize = 200;

/// Why not every system can save a file at an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unusable {
    /// A name with more than 255 bytes.
    LongName(String),
    /// Too many names below each other.
    LongPath,
    /// A name with a character that Windows takes for something else.
    Character(String, char),
    /// A name that ends in a dot or a space, which Windows drops.
    End(String),
    /// A name that is a device to Windows: `aux`, `con.html`.
    Device(String),
}

/// Why not every system can save the file at an address, if it is so. What Windows forbids is in
/// Microsoft's “Naming Files, Paths, and Namespaces”.
pub fn unusable(address: &str) -> Option<Unusable> {
    let decoded = percent_decode_str(address).decode_utf8_lossy();
    if decoded.len() > MAX_PATH {
        let long = decoded.split('/').find(|name| name.len() > MAX_NAME);
        return Some(long.map_or(Unusable::LongPath, |name| {
            Unusable::LongName(name.to_owned())
        }));
    }
    decoded
        .split('/')
        .filter(|name| !name.is_empty())
        .find_map(unusable_name)
}

/// Why not every system has files or folders of this name, if it is so.
pub fn unusable_name(name: &str) -> Option<Unusable> {
    let owned = || name.to_owned();
    if name.len() > MAX_NAME {
        return Some(Unusable::LongName(owned()));
    }
    let is_foreign = |c: &char| {
        c.is_control()
            || !characters::is_allowed(*c)
            || matches!(c, '<' | '>' | ':' | '"' | '\\' | '|' | '?' | '*')
    };
    if let Some(character) = name.chars().find(is_foreign) {
        return Some(Unusable::Character(owned(), character));
    }
    if name.ends_with(['.', ' ']) {
        return Some(Unusable::End(owned()));
    }
    is_device(name).then(|| Unusable::Device(owned()))
}

/// Whether Windows takes a name for a device, whatever its ending.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end();
    // No device has a longer name, and this is asked of every name of a site.
    if stem.len() < 3 || stem.len() > 5 {
        return false;
    }
    let numbered = ["com", "lpt"].iter().any(|device| {
        let number = stem
            .get(..3)
            .filter(|start| start.eq_ignore_ascii_case(device))
            .and_then(|_| stem.get(3..));
        let mut letters = number.unwrap_or_default().chars();
        matches!(letters.next(), Some('1'..='9' | '¹' | '²' | '³')) && letters.next().is_none()
    });
    numbered
        || ["con", "prn", "aux", "nul"]
            .iter()
            .any(|device| stem.eq_ignore_ascii_case(device))
}

/// An address like this one at which every system can save a file, as long as it is not too deep:
/// long names are cut, devices numbered. Only for addresses made of slugs.
pub fn usable(address: &str) -> Cow<'_, str> {
    if unusable(address).is_none() {
        return Cow::Borrowed(address);
    }
    let names = address.split('/').map(|name| match unusable_name(name) {
        Some(Unusable::LongName(_)) => {
            let ending = name.rfind('.').filter(|dot| name.len() - dot < 20);
            let end = ending.unwrap_or(name.len()).min(KEPT);
            let kept = name.get(..end).unwrap_or(name).trim_end_matches('-');
            format!("{kept}{}", ending.map_or("", |dot| &name[dot..]))
        }
        Some(Unusable::Device(_)) => {
            let (stem, rest) = name.split_at(name.find('.').unwrap_or(name.len()));
            format!("{stem}-2{rest}")
        }
        _ => name.to_owned(),
    });
    Cow::Owned(names.collect::<Vec<_>>().join("/"))
}

/// What two addresses have in common that are one file on some system: upper and lower case are
/// one to Windows and macOS, and å in one character or two are to macOS; `/a/index.html` is the
/// file of `/a/` on all.
pub fn canonical(address: &str) -> Cow<'_, str> {
    let index = "index.html";
    let folder = address
        .len()
        .checked_sub(index.len())
        .filter(|at| address.as_bytes()[..*at].ends_with(b"/"))
        .and_then(|at| address.split_at_checked(at))
        .filter(|(_, name)| name.eq_ignore_ascii_case(index))
        .map_or(address, |(folder, _)| folder);
    let is_plain = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase() && byte != b'%';
    if folder.bytes().all(is_plain) {
        return Cow::Borrowed(folder);
    }
    let decoded = percent_decode_str(folder).decode_utf8_lossy();
    // By way of capitals, so that what has the same ones is one: ß and ss, ſ and s, ﬁ and fi.
    let capitals = decoded.nfc().flat_map(char::to_uppercase);
    Cow::Owned(capitals.flat_map(char::to_lowercase).nfc().collect())
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

/// An address that is to be a page, as [`parse`] understands it. Servers go by the ending of a
/// file's name: they would send a page called `plan.pdf` or `start.aspx` as something else. What
/// has any ending but those of HTML therefore becomes a folder, whose address servers complete.
pub fn parse_page(text: &str) -> Option<String> {
    let mut address = parse(text)?;
    let is_html = [".html", ".htm"].iter().any(|ending| {
        let at = address.len().checked_sub(ending.len());
        at.and_then(|at| address.get(at..))
            .is_some_and(|end| end.eq_ignore_ascii_case(ending))
    });
    if !is_html && !address.ends_with('/') {
        address.push('/');
    }
    Some(address)
}

/// A name as a segment of an address.
pub fn encode(name: &str) -> String {
    utf8_percent_encode(name, ESCAPED).to_string()
}

/// A path with slashes as a part of an address.
pub fn encode_path(path: &str) -> String {
    path.split('/').map(encode).collect::<Vec<_>>().join("/")
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
    let folder = |path: &str| memrchr(b'/', path.as_bytes()).map_or(0, |slash| slash + 1);
    let from_folder = &from[..folder(from)];
    let (path, rest) = to.split_at(memchr2(b'#', b'?', to.as_bytes()).unwrap_or(to.len()));
    let to_folder = &path[..folder(path)];
    let same = from_folder
        .bytes()
        .zip(to_folder.bytes())
        .take_while(|(a, b)| a == b)
        .count();
    let shared = memrchr(b'/', &from_folder.as_bytes()[..same]).map_or(0, |slash| slash + 1);
    let up = memchr_iter(b'/', &from_folder.as_bytes()[shared..]).count();
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

/// The scheme of a URL (RFC 3986, section 3.1): letters, digits, `+`, `-` and `.` before a colon;
/// at least two, so that `C:\plan.docx` is not one. Control characters, which browsers skip, do not
/// hide it.
pub fn scheme(target: &str) -> Option<String> {
    if !target.contains(':') {
        return None;
    }
    let visible: String = target
        .chars()
        .take(64)
        .filter(|c| !c.is_control())
        .collect();
    let (scheme, _) = visible.split_once(':')?;
    let fits = scheme.len() > 1
        && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    fits.then(|| scheme.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes_are_seen_through_disguise() {
        assert_eq!(scheme("java\nscript:x").as_deref(), Some("javascript"));
        assert_eq!(scheme("mailto:a@b.se").as_deref(), Some("mailto"));
        assert_eq!(scheme("C:\\plan.docx"), None);
        assert_eq!(scheme("natverk/a:b.md"), None);
    }

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

    #[test]
    fn pages_have_no_endings_but_those_of_html() {
        for (written, address) in [
            ("/plan.pdf", "/plan.pdf/"),
            ("/sidor/Start.ASPX", "/sidor/Start.ASPX/"),
            ("/v1.2/", "/v1.2/"),
            ("/Gamla/Kurser.html", "/Gamla/Kurser.html"),
            ("/a.HTM", "/a.HTM"),
        ] {
            assert_eq!(parse_page(written).as_deref(), Some(address), "{written}");
        }
    }

    #[test]
    fn addresses_that_are_one_file_somewhere_have_one_form() {
        for (address, form) in [
            ("/kurser/", "/kurser/"),
            ("/Kurser/", "/kurser/"),
            ("/a/INDEX.html", "/a/"),
            ("/index.html", "/"),
            ("/myindex.html", "/myindex.html"),
            ("/N%C3%84T/", "/nät/"),
            ("/na%CC%88t/", "/nät/"),
            ("/stra%C3%9Fe/", "/strasse/"),
            ("/%C5%BFak/", "/sak/"),
            ("/%EF%AC%81l", "/fil"),
            ("/%CF%83%CF%82/", "/σσ/"),
        ] {
            assert_eq!(canonical(address), form, "{address}");
        }
    }

    #[test]
    fn names_that_some_system_cannot_save_are_known() {
        let long = "a".repeat(256);
        for (address, expected) in [
            ("/natverk/matte.html", None),
            ("/console/", None),
            ("/com0/", None),
            ("/com10/", None),
            ("/aux/", Some(Unusable::Device("aux".into()))),
            ("/a/Con.html", Some(Unusable::Device("Con.html".into()))),
            ("/LPT1/", Some(Unusable::Device("LPT1".into()))),
            ("/slut./", Some(Unusable::End("slut.".into()))),
            (
                "/wiki/N%C3%A4t:M/",
                Some(Unusable::Character("Nät:M".into(), ':')),
            ),
            (
                "/vad%7Cnu/",
                Some(Unusable::Character("vad|nu".into(), '|')),
            ),
            (
                &format!("/b/{long}/"),
                Some(Unusable::LongName(long.clone())),
            ),
            (&"/abcdefgh".repeat(100), Some(Unusable::LongPath)),
        ] {
            assert_eq!(unusable(address), expected, "{address}");
        }
        assert_eq!(usable("/aux/con.tar.gz"), "/aux-2/con-2.tar.gz");
        let cut = usable(&format!("/{long}.jpg")).into_owned();
        assert_eq!(cut, format!("/{}.jpg", &long[..KEPT]));
    }
}
