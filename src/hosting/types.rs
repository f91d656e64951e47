//! The media types of files, by their endings.

use std::collections::{BTreeMap, BTreeSet};

use crate::media::{is_text, media_type};

/// Endings of files that come along sooner or later, so that a server need not be told again when
/// somebody adds the first.
const USUAL: [&str; 38] = [
    "avif",
    "css",
    "csv",
    "docx",
    "gif",
    "htm",
    "html",
    "ico",
    "ics",
    "jpeg",
    "jpg",
    "js",
    "json",
    "m4a",
    "mjs",
    "mp3",
    "mp4",
    "odp",
    "ods",
    "odt",
    "pdf",
    "png",
    "pptx",
    "svg",
    "txt",
    "vcf",
    "vtt",
    "webm",
    "webmanifest",
    "webp",
    "woff",
    "woff2",
    "xlsx",
    "xml",
    "zip",
    "dotx",
    "potx",
    "xltx",
];

/// The media type of a file at an address, by its ending.
pub(super) fn of(address: &str) -> String {
    // Only feeds are anything else, and they say so.
    if address.rsplit('.').next() == Some("xml") {
        String::from("application/xml; charset=utf-8")
    } else {
        media_type(address)
    }
}

/// Endings in lower case and without a dot, with their types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Types(BTreeMap<String, String>);

impl Types {
    /// Those that sites usually have.
    pub(super) fn usual() -> Self {
        let mut types = Self(BTreeMap::new());
        for ending in USUAL {
            types.add(&format!("/a.{ending}"));
        }
        types
    }

    /// Adds that of a file. Endings that are hardly any, such as that of `1. Om oss`, are left to
    /// what the server does with what it does not know.
    pub(super) fn add(&mut self, address: &str) {
        let name = address.rsplit('/').next().unwrap_or_default();
        let Some((_, ending)) = name.rsplit_once('.') else {
            return;
        };
        let is_plain = |letter: char| letter.is_ascii_alphanumeric();
        if !ending.is_empty() && ending.len() <= 12 && ending.chars().all(is_plain) {
            self.0.insert(ending.to_ascii_lowercase(), of(name));
        }
    }

    /// Each ending with its type.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let pairs = self.0.iter();
        pairs.map(|(ending, media_type)| (ending.as_str(), media_type.as_str()))
    }

    /// Each type with all its endings.
    pub fn by_type(&self) -> BTreeMap<&str, Vec<&str>> {
        let mut by_type: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (ending, media_type) in self.iter() {
            by_type.entry(media_type).or_default().push(ending);
        }
        by_type
    }

    /// The types of text without their parameters: what is UTF-8, and smaller when it is packed.
    pub fn of_text(&self) -> BTreeSet<&str> {
        let types = self.0.values().map(|media_type| bare(media_type));
        types.filter(|media_type| is_text(media_type)).collect()
    }
}

/// A media type without its parameters.
pub(super) fn bare(media_type: &str) -> &str {
    media_type
        .split_once(';')
        .map_or(media_type, |(bare, _)| bare)
}
