//! Content paths: what a file is called, and which page in which language that makes it.

use unicode_normalization::UnicodeNormalization;

use crate::address;
use crate::slug::{file_slug, slug};

/// A path below `content/`, with `/` and in NFC whatever the disk holds: `natverk/matematik.md`.
pub type ContentPath = String;

/// Joins the parts of a path as the file system gave them into a [`ContentPath`].
pub(super) fn normalise<'a>(parts: impl Iterator<Item = &'a str>) -> ContentPath {
    let joined = parts.collect::<Vec<_>>().join("/");
    if joined.is_ascii() {
        joined
    } else {
        joined.nfc().collect()
    }
}

/// The languages of a site's pages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Languages {
    /// The site's own; empty where it is not known.
    pub own: String,
    /// Those that names of files may end in.
    pub named: Vec<String>,
}

/// A Markdown file as a page: where it lies and in which language it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageName {
    /// The folder below `content/`, without slashes at its ends; empty for the root.
    pub folder: String,
    /// The file name without `.md` and without the language.
    pub stem: String,
    /// The language, where the name says one other than the site's.
    pub language: Option<String>,
}

impl PageName {
    /// Reads the name of a Markdown file: `natverk/matematik.en.md` is `matematik` in English where
    /// the site has English.
    pub fn of(path: &str, languages: &Languages) -> Self {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let (stem, language) = match stem.rsplit_once('.') {
            Some((stem, language)) if languages.named.iter().any(|known| known == language) => {
                let further = (language != languages.own).then(|| language.to_owned());
                (stem, further)
            }
            _ => (stem, None),
        };
        Self {
            folder: folder.to_owned(),
            stem: stem.to_owned(),
            language,
        }
    }

    /// Whether this is its folder's own page.
    pub fn is_index(&self) -> bool {
        self.stem.eq_ignore_ascii_case("index")
    }

    /// The address of the page's folder, with slugs for names.
    pub fn folder_address(&self) -> String {
        folder_address(&self.folder, self.language.as_deref())
    }
}

/// The folder in which programs look for files by their names (RFC 8615).
const WELL_KNOWN: &str = ".well-known";

/// The address of a content folder.
pub fn folder_address(folder: &str, language: Option<&str>) -> String {
    let mut address = String::from("/");
    for part in language.into_iter().map(str::to_owned).chain(
        folder
            .split('/')
            .filter(|part| !part.is_empty())
            .map(|part| {
                // RFC 8615: programs look for it by this very name.
                if part == WELL_KNOWN {
                    part.to_owned()
                } else {
                    slug(part)
                }
            }),
    ) {
        address.push_str(&part);
        address.push('/');
    }
    address
}

/// The address of a copied file: folders and stem are slugged, what follows the dots stays
/// recognisable.
pub fn file_address(path: &str) -> String {
    let known = path.strip_prefix(WELL_KNOWN);
    if let Some(rest) = known.filter(|rest| rest.starts_with('/')) {
        return format!("/{WELL_KNOWN}{}", address::encode_path(rest));
    }
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    format!("{}{}", folder_address(folder, None), file_slug(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_part_of_the_name_only_where_the_site_has_it() {
        let english = Languages {
            named: vec!["en".to_owned()],
            ..Languages::default()
        };
        let name = PageName::of("nätverk/matematik.en.md", &english);
        assert_eq!(
            (name.stem.as_str(), name.folder_address().as_str()),
            ("matematik", "/en/natverk/")
        );
        let name = PageName::of("nätverk/matematik.en.md", &Languages::default());
        assert_eq!(
            (name.stem.as_str(), name.folder_address().as_str()),
            ("matematik.en", "/natverk/")
        );
    }

    #[test]
    fn copied_files_keep_their_endings() {
        assert_eq!(
            file_address("Bilder i höst/Foto 1.JPG"),
            "/bilder-i-host/foto-1.jpg"
        );
        assert_eq!(file_address("data.v2.tar.gz"), "/data.v2.tar.gz");
    }

    #[test]
    fn what_programs_look_for_by_name_keeps_it() {
        assert_eq!(
            file_address(".well-known/acme-challenge/A_b-C"),
            "/.well-known/acme-challenge/A_b-C"
        );
        assert_eq!(file_address("a/.well-known/x.txt"), "/a/.well-known/x.txt");
    }
}
