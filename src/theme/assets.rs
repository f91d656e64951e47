//! Files of `static/`: who wins, and the fingerprinted names they are published under.
//!
//! The name is made from the source's bytes alone (`site.3f2a9c1b04.css`), so a changed file has a
//! new address and a browser may keep the old one for ever. Style sheets refer to each other and to
//! pictures by their plain names; those references are rewritten, and a sheet's fingerprint covers
//! what it refers to.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use super::layers::{Layer, LayerFile};
use crate::content::unreadable;
use crate::diagnostics::Diagnostic;

/// Where assets are published.
const FOLDER: &str = "/assets/";

/// An asset's number in [`Theme::assets`](super::Theme::assets).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AssetId(pub usize);

/// A file of a theme's `static/`.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Path below `static/`, as templates name it.
    pub name: String,
    /// Where it is published, fingerprint and all.
    pub address: String,
    /// What its bytes add to that address, in hexadecimal.
    pub fingerprint: String,
    /// Its bytes, or where they are.
    pub source: AssetSource,
}

/// An asset's bytes.
#[derive(Debug, Clone)]
pub enum AssetSource {
    /// Held in memory: built in, or rewritten.
    Bytes(Arc<[u8]>),
    /// On disk, published as they are.
    Disk(PathBuf),
}

impl Asset {
    /// Whether it is a style sheet.
    pub fn is_sheet(&self) -> bool {
        has_ending(&self.name, "css")
    }
}

/// Collects the assets of all layers, sorted by name.
pub(super) fn collect(layers: &[Layer], findings: &mut Vec<Diagnostic>) -> Vec<Asset> {
    let mut files: BTreeMap<String, (String, &LayerFile)> = BTreeMap::new();
    for layer in layers.iter().rev() {
        for (name, path) in layer.below("static") {
            files.insert(name.to_owned(), (layer.path(path), &layer.files[path]));
        }
    }
    let mut plain = BTreeMap::new();
    let mut sheets = Vec::new();
    for (name, (path, file)) in files {
        let (file, bytes) = match file.bytes() {
            Ok(bytes) => (file, bytes),
            // Empty rather than missing: templates that ask for it are not at fault.
            Err(error) => {
                findings.push(unreadable(path, &error));
                (&LayerFile::Unread, Cow::Borrowed(&b""[..]))
            }
        };
        if has_ending(&name, "css") {
            sheets.push((name, String::from_utf8_lossy(&bytes).into_owned()));
            continue;
        }
        let (address, fingerprint) = fingerprinted(&name, &bytes);
        let source = match (file, bytes) {
            (LayerFile::Disk(path), _) => AssetSource::Disk(path.clone()),
            (LayerFile::BuiltIn(_) | LayerFile::Unread, bytes) => {
                AssetSource::Bytes(Arc::from(&*bytes))
            }
        };
        plain.insert(
            name.clone(),
            Asset {
                name,
                address,
                fingerprint,
                source,
            },
        );
    }
    // Sheets may import each other: one is published once those it names are. Of a circle, the
    // first goes first.
    while !sheets.is_empty() {
        let ready = sheets.iter().position(|(name, text)| {
            !sheets
                .iter()
                .any(|(other, _)| other != name && refers(text, name, other))
        });
        let (name, text) = sheets.remove(ready.unwrap_or(0));
        let text = rewrite(&text, &name, &plain);
        let (address, fingerprint) = fingerprinted(&name, text.as_bytes());
        plain.insert(
            name.clone(),
            Asset {
                name,
                address,
                fingerprint,
                source: AssetSource::Bytes(Arc::from(text.as_bytes())),
            },
        );
    }
    plain.into_values().collect()
}

/// Puts a style sheet of the program's own among them, in the place of one that has its name.
pub(super) fn put(assets: &mut Vec<Asset>, name: &str, css: &str) {
    let (address, fingerprint) = fingerprinted(name, css.as_bytes());
    let asset = Asset {
        name: name.to_owned(),
        address,
        fingerprint,
        source: AssetSource::Bytes(Arc::from(css.as_bytes())),
    };
    match assets.binary_search_by(|known| known.name.as_str().cmp(name)) {
        Ok(index) => assets[index] = asset,
        Err(index) => assets.insert(index, asset),
    }
}

fn has_ending(name: &str, ending: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, found)| found.eq_ignore_ascii_case(ending))
}

/// A published address, and the fingerprint in it.
fn fingerprinted(name: &str, bytes: &[u8]) -> (String, String) {
    let hash = blake3::hash(bytes).to_hex();
    let hash = &hash[..10];
    let (folder, file) = name
        .rsplit_once('/')
        .map_or(("", name), |(folder, file)| (&name[..=folder.len()], file));
    let address = match file.split_once('.') {
        Some((stem, endings)) if !stem.is_empty() => {
            format!("{FOLDER}{folder}{stem}.{hash}.{endings}")
        }
        _ => format!("{FOLDER}{folder}{file}.{hash}"),
    };
    (address, hash.to_owned())
}

/// Whether a sheet imports another.
fn refers(text: &str, sheet: &str, other: &str) -> bool {
    let mut found = false;
    each_reference(text, |written| {
        found |= resolve(written, sheet) == other;
        None
    });
    found
}

/// Replaces every reference to an asset by its published name.
fn rewrite(css: &str, sheet: &str, assets: &BTreeMap<String, Asset>) -> String {
    each_reference(css, |written| {
        let asset = assets.get(&resolve(written, sheet))?;
        let rest = &written[written.find(['?', '#']).unwrap_or(written.len())..];
        Some(format!(
            "{}{rest}",
            crate::address::relative(&format!("{FOLDER}{sheet}"), &asset.address)
        ))
    })
}

/// Goes through `url(name)`, quoted or not, and `@import "name"` (CSS Values 4, section 4.5; CSS
/// Cascade 5, section 2) and puts `replace(name)` where it gives something.
fn each_reference(css: &str, mut replace: impl FnMut(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((at, opening, closing)) = next_reference(rest) {
        let (before, behind) = rest.split_at(at + opening.len());
        out.push_str(before);
        let Some(end) = behind.find(closing) else {
            rest = behind;
            break;
        };
        let (written, behind) = behind.split_at(end);
        match replace(written.trim().trim_matches(['"', '\''])) {
            Some(name) if closing == ')' => out.extend(["\"", &name, "\""]),
            Some(name) => out.push_str(&name),
            None => out.push_str(written),
        }
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// The nearest of the ways to refer to a file: where it begins, what opens it and what closes it.
fn next_reference(css: &str) -> Option<(usize, &'static str, char)> {
    let ways = [("url(", ')'), ("@import \"", '"'), ("@import '", '\'')];
    ways.into_iter()
        .filter_map(|(opening, closing)| Some((css.find(opening)?, opening, closing)))
        .min_by_key(|(at, ..)| *at)
}

/// The name below `static/` of what a sheet calls by a relative name.
fn resolve(written: &str, sheet: &str) -> String {
    let name = &written[..written.find(['?', '#']).unwrap_or(written.len())];
    let folder = sheet.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in name.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_refer_to_published_names() {
        let (address, source) = (
            "/assets/fonts/a.1234.woff2".into(),
            AssetSource::Disk(PathBuf::new()),
        );
        let font = Asset {
            name: "fonts/a.woff2".into(),
            address,
            fingerprint: "1234".into(),
            source,
        };
        let assets = BTreeMap::from([(font.name.clone(), font)]);
        let css = "a{src:url( '../fonts/a.woff2' )} b{background:url(x.png)}";
        assert_eq!(
            rewrite(css, "css/site.css", &assets),
            "a{src:url(\"../fonts/a.1234.woff2\")} b{background:url(x.png)}"
        );
    }
}
