//! Content paths: what a file is called, and which page in which language that makes it.

use serde::Serialize;
use unicode_normalization::UnicodeNormalization;

use super::easy_words::is_easy_word;
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
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Languages {
    /// The site's own; empty where it is not known.
    pub own: String,
    /// Those that names of files may end in; the site's own only where it is listed with the others.
    pub named: Vec<String>,
}

impl Languages {
    /// The language that a part of a file's name says, as the site writes it. Systems that do not
    /// tell small letters from capitals do as they please with the part; in names of files, a
    /// region stands behind `-` or `_`.
    fn named(&self, part: &str) -> Option<&str> {
        let is_same = |known: &&str| {
            known.len() == part.len()
                && known.bytes().zip(part.bytes()).all(|(known, written)| {
                    let written = if written == b'_' { b'-' } else { written };
                    known.eq_ignore_ascii_case(&written)
                })
        };
        self.named.iter().map(String::as_str).find(is_same)
    }
}

/// A Markdown file as a page: where it lies, in which language it is, and whether it is easy to
/// read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageName {
    /// The folder below `content/`, without slashes at its ends; empty for the root.
    pub folder: String,
    /// The file name without `.md`, without the language and without the word for what is easy to
    /// read.
    pub stem: String,
    /// The language, where the name says one other than the site's.
    pub language: Option<String>,
    /// Whether it is the easy version of the page that has the same name but for that.
    pub easy: bool,
}

impl PageName {
    /// Reads the name of a Markdown file: `natverk/matematik.en.md` is `matematik` in English where
    /// the site has English; `matematik.lattlast.md` is its easy version, and `matematik.en.easy.md`
    /// as well as `matematik.easy.en.md` the easy one in English.
    pub fn of(path: &str, languages: &Languages) -> Self {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let mut stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let (mut language, mut easy) = (None, false);
        while let Some((rest, part)) = stem.rsplit_once('.').filter(|(rest, _)| !rest.is_empty()) {
            let named = languages.named(part).filter(|_| language.is_none());
            if named.is_some() {
                language = named;
            } else if !easy && is_easy_word(part) {
                easy = true;
            } else {
                break;
            }
            stem = rest;
        }
        Self {
            folder: folder.to_owned(),
            stem: stem.to_owned(),
            language: language
                .filter(|language| *language != languages.own)
                .map(str::to_owned),
            easy,
        }
    }

    /// Whether this is its folder's own page. The easy version of that is not.
    pub fn is_index(&self) -> bool {
        !self.easy && self.is_called_index()
    }

    /// Whether this is its folder's own page, or the easy version of that.
    pub fn is_called_index(&self) -> bool {
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

    /// Folder, stem, language and whether it is easy to read, of a Swedish site that lists
    /// Swedish, English and Brazilian Portuguese.
    fn read(path: &str) -> (String, String, String, bool) {
        let languages = Languages {
            own: "sv".to_owned(),
            named: ["sv", "en", "pt-BR"].map(str::to_owned).to_vec(),
        };
        let name = PageName::of(path, &languages);
        let language = name.language.clone().unwrap_or_default();
        (name.folder_address(), name.stem, language, name.easy)
    }

    fn name(
        address: &str,
        stem: &str,
        language: &str,
        easy: bool,
    ) -> (String, String, String, bool) {
        (
            address.to_owned(),
            stem.to_owned(),
            language.to_owned(),
            easy,
        )
    }

    #[test]
    fn a_language_is_part_of_the_name_only_where_the_site_has_it() {
        let path = "nätverk/matematik.en.md";
        assert_eq!(read(path), name("/en/natverk/", "matematik", "en", false));
        let swedish = PageName::of(path, &Languages::default());
        assert_eq!(
            (swedish.stem.as_str(), swedish.folder_address().as_str()),
            ("matematik.en", "/natverk/")
        );
        assert_eq!(read("a.sv.md"), name("/", "a", "", false));
        let unlisted = Languages {
            own: "sv".to_owned(),
            named: vec!["en".to_owned()],
        };
        assert_eq!(PageName::of("a.sv.md", &unlisted).stem, "a.sv");
        assert_eq!(read("a.fi.md"), name("/", "a.fi", "", false));
        assert_eq!(read("a.fi.en.md"), name("/en/", "a.fi", "en", false));
        assert_eq!(read("a.en.en.md"), name("/en/", "a.en", "en", false));
        assert_eq!(read("en.md"), name("/", "en", "", false));
    }

    #[test]
    fn languages_are_known_in_small_letters_and_capitals() {
        assert_eq!(read("a.EN.md"), name("/en/", "a", "en", false));
        assert_eq!(read("A.SV.MD"), name("/", "A", "", false));
        for path in ["a.pt-BR.md", "a.pt-br.md", "a.PT_BR.md"] {
            assert_eq!(read(path), name("/pt-BR/", "a", "pt-BR", false), "{path}");
        }
        assert_eq!(read("a.pt.md"), name("/", "a.pt", "", false));
    }

    #[test]
    fn easy_versions_are_known_by_their_word_before_or_behind_the_language() {
        for path in [
            "a.lattlast.md",
            "a.Lättläst.md",
            "a.easy.md",
            "a.lättläst.sv.md",
        ] {
            assert_eq!(read(path), name("/", "a", "", true), "{path}");
        }
        for path in ["a.easy.en.md", "a.en.easy.md", "a.EN.lattlast.md"] {
            assert_eq!(read(path), name("/en/", "a", "en", true), "{path}");
        }
        let index = PageName::of("x/index.lattlast.md", &Languages::default());
        assert!(index.easy && index.is_called_index() && !index.is_index());
        assert_eq!(read("lattlast.md"), name("/", "lattlast", "", false));
        assert_eq!(read("a.easy.v2.md"), name("/", "a.easy.v2", "", false));
        assert_eq!(read("a.easy.easy.md"), name("/", "a.easy", "", true));
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
