//! The one element that the preview adds to a page: the script that keeps it up to date.

use std::fmt;
use std::sync::Arc;

use memchr::memmem;
use pulldown_cmark_escape::escape_html;

use crate::address;
use crate::html::{Markup, read};
use crate::theme::Theme;

/// The way to the script from the home page.
const SCRIPT: &str = ".samverk/preview.js";

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

/// The tag of the page at an address. The script's address is relative: a proxy may have put the
/// preview below a path that it knows nothing of.
pub(super) fn tag(address: &str, version: &Version) -> String {
    let escaped = |text: &str| {
        let mut escaped = String::new();
        // Writing to a String cannot fail.
        let _ = escape_html(&mut escaped, text);
        escaped
    };
    format!(
        "<script type=\"module\" src=\"{}{SCRIPT}\" data-page=\"{}\" data-version=\"{version}\"></script>",
        escaped(&address::relative(address, "/")),
        escaped(address)
    )
}

/// A page with its tag: before the end of its body, or at its own.
pub(super) fn with_tag(html: &[u8], address: &str, version: &Version) -> Arc<[u8]> {
    let (before, after) = html.split_at(end_of_body(html));
    [before, tag(address, version).as_bytes(), after]
        .concat()
        .into()
}

/// Where the last `</body>` of a page begins; the page's end where it has none.
fn end_of_body(html: &[u8]) -> usize {
    const END: &[u8] = b"</body>";
    // Nearly every page ends so. If this `</body>` is none, it lies in something that the page
    // never closes, such as a comment: no other place runs a script either, and the page need not
    // be read for it.
    if let Some(at) = memmem::rfind(html, END) {
        let after = html[at + END.len()..].trim_ascii();
        if after.is_empty() || after.eq_ignore_ascii_case(b"</html>") {
            return at;
        }
    }
    let mut end = html.len();
    if let Ok(html) = str::from_utf8(html) {
        read(html, |markup| {
            if let Markup::EndTag { name, span } = markup
                && name.eq_ignore_ascii_case("body")
            {
                end = span.start;
            }
        });
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tag_is_the_last_thing_in_the_body() {
        let version = Version::of_own(b"x");
        let tag = tag("/a\"/", &version);
        assert!(tag.contains("src=\"../.samverk/preview.js\" data-page=\"/a&quot;/\""));
        for (html, expected) in [
            (
                "<p></body></BODY>\n",
                format!("<p></body>{}</BODY>\n", self::tag("/", &version)),
            ),
            ("<p>", format!("<p>{}", self::tag("/", &version))),
            (
                "<p></body ></html><!-- </body> -->",
                format!(
                    "<p>{}</body ></html><!-- </body> -->",
                    self::tag("/", &version)
                ),
            ),
            (
                "<p></body><script>'</body>'</script>",
                format!(
                    "<p>{}</body><script>'</body>'</script>",
                    self::tag("/", &version)
                ),
            ),
            (
                "<p></body>\n</HTML>\n",
                format!("<p>{}</body>\n</HTML>\n", self::tag("/", &version)),
            ),
        ] {
            assert_eq!(
                &*with_tag(html.as_bytes(), "/", &version),
                expected.as_bytes()
            );
        }
    }
}
