//! Files of `static/`: who wins, and the fingerprinted names they are published under.
//!
//! The name is made from the source's bytes alone (`site.3f2a9c1b04.css`), so a changed file has a
//! new address and a browser may keep the old one for ever. Style sheets refer to each other and to
//! pictures by their plain names; those references are rewritten, and a sheet's fingerprint covers
//! what it refers to.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use rustc_hash::FxHashMap;

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
    for index in in_order(&sheets) {
        let (name, text) = &sheets[index];
        let (name, text) = (name.clone(), rewrite(text, name, &plain));
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

/// The order in which sheets, each with its name and text, are published. They may import each
/// other: one is published once those it names are. Of a circle, the first goes first.
fn in_order(sheets: &[(String, String)]) -> Vec<usize> {
    let numbers: FxHashMap<&str, usize> = (sheets.iter().enumerate())
        .map(|(number, (name, _))| (name.as_str(), number))
        .collect();
    let mut users: Vec<Vec<usize>> = vec![Vec::new(); sheets.len()];
    let mut awaited = vec![0_usize; sheets.len()];
    for (number, (name, text)) in sheets.iter().enumerate() {
        let mut others: BTreeSet<usize> = BTreeSet::new();
        each_reference(text, |written| {
            others.extend(numbers.get(resolve(written, name).as_str()));
            None
        });
        others.remove(&number);
        awaited[number] = others.len();
        for other in others {
            users[other].push(number);
        }
    }
    let mut waiting: BTreeSet<usize> = (0..sheets.len()).collect();
    let is_ready = |number: &usize| awaited[*number] == 0;
    let mut ready: BTreeSet<usize> = waiting.iter().copied().filter(is_ready).collect();
    let mut order = Vec::with_capacity(sheets.len());
    while let Some(next) = ready.pop_first().or_else(|| waiting.first().copied()) {
        waiting.remove(&next);
        order.push(next);
        for user in &users[next] {
            awaited[*user] -= 1;
            if awaited[*user] == 0 && waiting.contains(user) {
                ready.insert(*user);
            }
        }
    }
    order
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
    let mut done = 0;
    let mut ways = [("url(", ')'), ("@import \"", '"'), ("@import '", '\'')]
        .map(|(opening, closing)| (css.match_indices(opening).peekable(), opening, closing));
    // The nearest of them, behind what is done.
    while let Some((at, opening, closing)) = ways
        .iter_mut()
        .filter_map(|(found, opening, closing)| {
            while found.next_if(|(at, _)| *at < done).is_some() {}
            Some((found.peek()?.0, *opening, *closing))
        })
        .min_by_key(|(at, ..)| *at)
    {
        let start = at + opening.len();
        out.push_str(&css[done..start]);
        done = start;
        let Some(length) = css[start..].find(closing) else {
            break;
        };
        let written = &css[start..start + length];
        match replace(written.trim().trim_matches(['"', '\''])) {
            Some(name) if closing == ')' => out.extend(["\"", &name, "\""]),
            Some(name) => out.push_str(&name),
            None => out.push_str(written),
        }
        done += length;
    }
    out.push_str(&css[done..]);
    out
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
    fn sheets_come_after_those_that_they_import() {
        let order = |sheets: &[(&str, &str)]| {
            let owned = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
            let sheets: Vec<(String, String)> = sheets.iter().map(owned).collect();
            in_order(&sheets)
        };
        let chain = [
            ("a.css", "@import 'b.css'; a{}"),
            ("b.css", "@import \"c/c.css\"; @import url(nix.css)"),
            ("c/c.css", "a{background:url(c.css)}"),
            ("d.css", ""),
        ];
        assert_eq!(order(&chain), [2, 1, 0, 3]);
        let circle = [
            ("a.css", "@import 'b.css'"),
            ("b.css", "@import 'c.css'"),
            ("c.css", "@import 'b.css'"),
            ("d.css", "@import 'a.css'"),
        ];
        // Nothing is ready: the first goes, and those that waited for nothing else after it.
        assert_eq!(order(&circle), [0, 3, 1, 2]);
    }

    #[test]
    fn references_are_replaced_in_the_order_of_the_sheet() {
        let css = "@import 'a'; b{c:url(d)} @import \"e\"; f{g:url('h' url(i)} j{k:url(l";
        let mut seen = Vec::new();
        let out = each_reference(css, |written| {
            seen.push(written.to_owned());
            (written.len() == 1).then(|| written.to_uppercase())
        });
        assert_eq!(seen, ["a", "d", "e", "h' url(i"]);
        assert_eq!(
            out,
            "@import 'A'; b{c:url(\"D\")} @import \"E\"; f{g:url('h' url(i)} j{k:url(l"
        );
    }

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
        for css in [
            "url(",
            "@import \"",
            "url(a) @import 'b",
            "url(url(a))",
            ")url(@import \")\"",
        ] {
            assert_eq!(rewrite(css, "css/site.css", &assets), css);
        }
    }
}
