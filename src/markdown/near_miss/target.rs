//! What stands in the parentheses of a link or picture that is not read, and how it is written.

use super::blank;
use super::block::HOLE;

/// Endings of what is linked to and shown.
const ENDINGS: [&str; 31] = [
    "md", "html", "htm", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp",
    "rtf", "txt", "csv", "zip", "mp3", "mp4", "png", "jpg", "jpeg", "jfif", "gif", "svg", "webp",
    "avif", "bmp", "heic", "tif", "tiff",
];

/// How many of [`ENDINGS`], from the end, are those of pictures.
const PICTURES: usize = 12;

/// A target and its title, as they were meant.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Target {
    pub address: String,
    pub title: String,
}

impl Target {
    /// Takes apart what was written: `foto 1.jpg =300x200`, `<foto 1.jpg`, `lada.png ”I maj”`.
    pub(super) fn of(written: &str) -> Self {
        let written = blank::trim(written);
        let (written, _) = written
            .rsplit_once(" =")
            .filter(|(_, size)| is_size(size))
            .unwrap_or((written, ""));
        let (address, title) = split_title(written);
        let address = blank::trim(address).trim_matches(['<', '>']);
        // A path of the writer's own computer leads nowhere: what is shown lies beside the page.
        let is_local = address.starts_with("\\\\")
            || address.get(1..3) == Some(":\\")
            || address.starts_with("file:");
        let name = || address.rsplit(['\\', '/']).next().unwrap_or(address);
        Self {
            address: if is_local { name() } else { address }.replace('\\', "/"),
            title: blank::trim(title).trim_matches(is_quote).to_owned(),
        }
    }

    /// The target in parentheses, as `CommonMark` reads it (section 6.3).
    pub(super) fn written(&self) -> String {
        let needs_angles = self
            .address
            .contains(|c: char| c.is_whitespace() || matches!(c, '(' | ')'));
        let address = if needs_angles {
            format!("<{}>", self.address)
        } else {
            self.address.clone()
        };
        if self.title.is_empty() {
            format!("({address})")
        } else {
            format!("({address} \"{}\")", self.title)
        }
    }
}

/// The address, which may have spaces in it, and what stands behind it.
fn split_title(written: &str) -> (&str, &str) {
    let is_start = |at: usize| written[..at].ends_with(char::is_whitespace);
    if let Some((at, _)) = written
        .match_indices(is_quote)
        .find(|(at, quote)| is_start(*at) && written.len() > at + quote.len())
    {
        return written.split_at(at);
    }
    let mut ends = written
        .match_indices(char::is_whitespace)
        .map(|(at, _)| at)
        .chain([written.len()]);
    let ends_with_name = |end: &usize| {
        let word = written[..*end].rsplit(char::is_whitespace).next();
        word.is_some_and(|word| has_ending(word, &ENDINGS))
    };
    let end = ends.find(ends_with_name);
    written.split_at(end.unwrap_or(written.len()))
}

const fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '”' | '„' | '‘' | '’' | '»' | '«')
}

/// `300x200`, `300x`, `50%`: a size, as other programs write it behind the address.
fn is_size(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b'x' | b'*' | b'%'))
}

fn has_ending(text: &str, endings: &[&str]) -> bool {
    let path = text.split(['#', '?']).next().unwrap_or_default();
    path.trim_end_matches('>')
        .rsplit_once('.')
        .is_some_and(|(_, ending)| {
            endings
                .iter()
                .any(|known| ending.eq_ignore_ascii_case(known))
        })
}

/// Whether a text ends as the name of a file does, also one with spaces.
pub(super) fn is_file_name(text: &str) -> bool {
    has_ending(blank::trim(text), &ENDINGS)
}

/// Whether a text ends as the name of a picture does.
pub(super) fn is_picture(text: &str) -> bool {
    has_ending(blank::trim(text), &ENDINGS[ENDINGS.len() - PICTURES..])
}

/// Whether a text by itself looks like where a link leads.
pub(super) fn is_target(text: &str) -> bool {
    let is_file = text.rsplit_once('.').is_some_and(|(_, ending)| {
        (2..=5).contains(&ending.split('#').next().unwrap_or_default().len())
    });
    let is_one = !text.contains([' ', '\n', HOLE]);
    is_one
        && (text.contains("://")
            || text.starts_with(['/', '#'])
            || text.starts_with("mailto:")
            || text.starts_with("../")
            || is_file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_written_as_they_were_meant() {
        for (written, right) in [
            ("foto 1.png", "(<foto 1.png>)"),
            ("<foto 1.png", "(<foto 1.png>)"),
            ("lada.png =300x200", "(lada.png)"),
            ("lada.png Ladan i maj", "(lada.png \"Ladan i maj\")"),
            (
                "röd lada.png ”Ladan i maj”",
                "(<röd lada.png> \"Ladan i maj\")",
            ),
            ("lada.png \"Ladan", "(lada.png \"Ladan\")"),
            (r"C:\Mina bilder\lada.png", "(lada.png)"),
            (r"bilder\en lada.png", "(<bilder/en lada.png>)"),
            (
                "https://example.org/bilder/vit bat.png",
                "(<https://example.org/bilder/vit bat.png>)",
            ),
            ("lada (2).png", "(<lada (2).png>)"),
            ("sida.md#kontakt", "(sida.md#kontakt)"),
        ] {
            assert_eq!(Target::of(written).written(), right, "{written}");
        }
    }
}
