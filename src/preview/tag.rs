//! The one element that the preview adds to a page: the script that keeps it up to date.

use std::fmt;
use std::sync::Arc;

use pulldown_cmark_escape::escape_html;

use crate::theme::Theme;

/// Tells the bytes of a page from others. Of two versions whose second half is the same, only style
/// sheets differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Version {
    whole: String,
    shape: String,
}

impl Version {
    /// The version of a page in a theme, from its bytes without the tag.
    pub(super) fn of(html: &[u8], theme: &Theme) -> Self {
        let text = String::from_utf8_lossy(html);
        let sheets = theme.assets.iter().filter(|asset| asset.is_sheet());
        let masked = sheets.fold(text, |text, sheet| {
            if text.contains(&sheet.fingerprint) {
                text.replace(&sheet.fingerprint, "").into()
            } else {
                text
            }
        });
        Self {
            whole: hash(html),
            shape: hash(masked.as_bytes()),
        }
    }

    /// The version of a page of the preview's own.
    pub(super) fn of_own(html: &[u8]) -> Self {
        let whole = hash(html);
        Self {
            shape: whole.clone(),
            whole,
        }
    }

    /// Whether a version, as a browser knows it, differs from this one in style sheets alone.
    pub(super) fn differs_in_sheets_only(&self, known: &str) -> bool {
        known
            .split_once('-')
            .is_some_and(|(whole, shape)| whole != self.whole && shape == self.shape)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.whole, self.shape)
    }
}

fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex()[..16].to_owned()
}

/// The tag of the page at an address.
pub(super) fn tag(address: &str, version: &Version) -> String {
    let mut escaped = String::new();
    // Writing to a String cannot fail.
    let _ = escape_html(&mut escaped, address);
    format!(
        "<script type=\"module\" src=\"/.samverk/preview.js\" data-page=\"{escaped}\" data-version=\"{version}\"></script>"
    )
}

/// A page with its tag: before the end of its body, or at its own.
pub(super) fn with_tag(html: &[u8], address: &str, version: &Version) -> Arc<[u8]> {
    const END: &[u8] = b"</body>";
    let at = html
        .windows(END.len())
        .rposition(|window| window.eq_ignore_ascii_case(END))
        .unwrap_or(html.len());
    let (before, after) = html.split_at(at);
    [before, tag(address, version).as_bytes(), after]
        .concat()
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tag_is_the_last_thing_in_the_body() {
        let version = Version::of_own(b"x");
        let tag = tag("/a\"/", &version);
        assert!(tag.contains("data-page=\"/a&quot;/\""));
        for (html, expected) in [
            (
                "<p></body></BODY>\n",
                format!("<p></body>{}</BODY>\n", self::tag("/", &version)),
            ),
            ("<p>", format!("<p>{}", self::tag("/", &version))),
        ] {
            assert_eq!(
                &*with_tag(html.as_bytes(), "/", &version),
                expected.as_bytes()
            );
        }
    }
}
