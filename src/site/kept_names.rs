//! Ready-made pages among the content: other programs wrote them, and they refer to the files
//! beside them by the names on disk. Where samverk's way to name addresses would break that, those
//! files keep their names.

use std::collections::BTreeMap;
use std::sync::Arc;

use percent_encoding::percent_decode_str;
use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;

use super::FileId;
use super::links::join;
use crate::address;
use crate::content::{CopiedFile, Document, Origin, folder_address};

/// A ready-made page whose references count on names that addresses do not keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefersByName {
    /// The page, or a style sheet.
    pub file: FileId,
    /// The first such reference, as written.
    pub reference: String,
}

/// What keeps its name, a folder or a file, and below which folder: that folder's own address is
/// made as always.
type Kept<'a> = BTreeMap<&'a str, &'a str>;

/// The address that each file wants, and whose references made it so.
pub(super) fn addresses(
    documents: &[Arc<Document>],
    files: &[CopiedFile],
) -> (Vec<String>, Vec<RefersByName>) {
    let mut addresses: Vec<String> = files.iter().map(CopiedFile::address).collect();
    if files.iter().all(|file| file.references.is_empty()) {
        return (addresses, Vec::new());
    }
    let by_path: FxHashMap<&str, usize> = files
        .iter()
        .enumerate()
        .filter(|(_, file)| file.origin == Origin::Content)
        .map(|(index, file)| (file.path.as_str(), index))
        .collect();
    let mut found = Vec::new();
    let mut kept = Kept::new();
    for (index, file) in files.iter().enumerate() {
        for written in file.references.iter() {
            let Some(target) = target(file, written, &by_path) else {
                continue;
            };
            if asked_for(&addresses[index], written) == decoded(&addresses[target]) {
                continue;
            }
            let base = shared_folder(&file.path, &files[target].path);
            let holds_pages = || {
                documents
                    .iter()
                    .any(|document| is_below(&document.path, base))
            };
            // Among pages, no more than what is referred to is the other program's.
            let path = if base.is_empty() || holds_pages() {
                let start = if base.is_empty() { 0 } else { base.len() + 1 };
                let rest = &files[target].path[start..];
                let end = rest.find('/').unwrap_or(rest.len());
                &files[target].path[..start + end]
            } else {
                base
            };
            // Of all pages of an export, one is enough to say it.
            if outermost(&kept, path).is_none() {
                let (file, reference) = (FileId(index), written.clone());
                found.push(RefersByName { file, reference });
                kept.insert(path, base);
            }
        }
    }
    for (file, address) in files.iter().zip(&mut addresses) {
        if file.origin == Origin::Content
            && let Some(base) = outermost(&kept, &file.path)
        {
            let rest = file.path[base.len()..].trim_start_matches('/');
            *address = format!(
                "{}{}",
                folder_address(base, None),
                address::encode_path(rest)
            );
        }
    }
    (addresses, found)
}

/// The file that a reference means on disk.
fn target(file: &CopiedFile, written: &str, by_path: &FxHashMap<&str, usize>) -> Option<usize> {
    let way = percent_decode_str(written).decode_utf8_lossy();
    let (start, way) = match way.strip_prefix('/') {
        Some(rooted) => ("", rooted),
        None => (folder_of(&file.path), &*way),
    };
    let path: String = join(start, way)?.nfc().collect();
    let index = || by_path.get(format!("{path}/index.html").as_str());
    by_path.get(path.as_str()).or_else(index).copied()
}

/// What a browser asks for that reads a reference at an address, decoded.
fn asked_for(from: &str, written: &str) -> String {
    let folder = &from[..=from.rfind('/').unwrap_or_default()];
    let start = if written.starts_with('/') { "" } else { folder };
    let way = percent_decode_str(written).decode_utf8_lossy();
    let path = join(&decoded(start), &way).unwrap_or_default();
    let is_folder = way.is_empty() || way.ends_with(['/', '.']);
    format!("/{path}{}", if is_folder { "/index.html" } else { "" })
}

fn decoded(address: &str) -> String {
    let decoded = percent_decode_str(address).decode_utf8_lossy();
    decoded.nfc().collect()
}

fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

fn is_below(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder)
        .is_some_and(|rest| folder.is_empty() || rest.starts_with('/'))
}

/// The innermost folder that both files lie in.
fn shared_folder<'a>(a: &'a str, b: &str) -> &'a str {
    let mut folder = folder_of(a);
    while !is_below(b, folder) {
        folder = folder_of(folder);
    }
    folder
}

/// Where a file's names begin to be kept; `None` where they are not.
fn outermost<'a>(kept: &Kept<'a>, path: &str) -> Option<&'a str> {
    let ends = path.match_indices('/').map(|(at, _)| at);
    ends.chain([path.len()])
        .find_map(|end| kept.get(&path[..end]))
        .copied()
}
