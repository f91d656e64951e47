//! How an index is written for browsers: script files that call `samverkSearch(NAME, VALUE);`.
//!
//! Script tags are what works everywhere: on a server, below a path, from a file share, and under
//! `default-src 'self'`. The index is cut so that a query loads little of it:
//!
//! - `index`: JSON that knows the other files, the facets and the words that only join others.
//!   Numbers of pages are written as [`list`]s, small numbers as one [`digit`] for each page.
//! - `words-N`: lines `STEM;FORM=POSTINGS;+=POSTINGS;~TEXT=POSTINGS`, in the order of folded stems.
//!   A form is `-SUFFIX` where it begins with its stem; `+` stands for the compounds that the stem
//!   is a part of, `~` for a text that the site's synonyms say means the same. All stems with the
//!   same three first letters are in one file.
//! - `texts-N`: JSON, what is shown of each page and where its words are marked.

use std::collections::BTreeMap;

use super::index::{Index, Postings};
use super::stem::fold;
use crate::characters;

/// The digits of base 64 (RFC 4648).
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// A number below 64 as one digit; larger ones as 63.
pub(super) fn digit(number: u8) -> char {
    char::from(DIGITS[usize::from(number.min(63))])
}

/// Ascending numbers: the first, then the difference of each to the one before. Each is a base 64
/// VLQ without a sign: five bits to a digit, the lowest first; the sixth says that more follow.
pub(super) fn list(out: &mut String, numbers: impl IntoIterator<Item = u32>) {
    let mut before = 0;
    for number in numbers {
        let mut rest = number - before;
        before = number;
        while rest >= 32 {
            out.push(char::from(DIGITS[(rest % 32 + 32) as usize]));
            rest /= 32;
        }
        out.push(char::from(DIGITS[rest as usize]));
    }
}

fn postings(out: &mut String, postings: &Postings) {
    let last = postings.0.iter().rposition(|pages| !pages.is_empty());
    for (field, pages) in postings.0[..last.map_or(0, |last| last + 1)]
        .iter()
        .enumerate()
    {
        if field > 0 {
            out.push(',');
        }
        list(out, pages.iter().copied());
    }
}

/// A call of the script with the name of a file and its value, which is JSON.
pub(super) fn call(name: &str, value: &str) -> Vec<u8> {
    let mut call = begin_call(name);
    call.extend_from_slice(value.as_bytes());
    call.extend_from_slice(b");\n");
    call
}

/// The call up to the value.
pub(super) fn begin_call(name: &str) -> Vec<u8> {
    format!("samverkSearch({},", json(name)).into_bytes()
}

/// What a file's name gets from what it holds.
pub(super) fn fingerprint(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex()[..8].to_owned()
}

/// A value as JSON, which is JavaScript too (ECMA-262 since 2019).
pub(super) fn json(value: &(impl serde::Serialize + ?Sized)) -> String {
    // Strings, numbers and lists of them can always be written.
    characters::to_json(value).unwrap_or_default()
}

/// Stems that begin with so many equal letters are in one file, so that whoever has typed these needs
/// one file.
const BEGINNING: usize = 3;

/// Lines of stems that begin with the same letters.
pub(super) struct Group {
    /// The first folded letters of its stems; fewer where a stem has fewer.
    pub first: String,
    /// Its lines.
    pub lines: String,
}

/// The lines of the files of words, group by group, in order.
pub(super) fn groups(index: &Index) -> Vec<Group> {
    let mut lines: BTreeMap<(String, &str), String> = BTreeMap::new();
    for word in &index.words {
        let line = entry(&mut lines, &word.stem);
        line.push(';');
        match word.text.strip_prefix(&*word.stem) {
            Some(suffix) => {
                line.push('-');
                line.push_str(suffix);
            }
            None => line.push_str(&word.text),
        }
        line.push('=');
        postings(line, &word.postings);
    }
    for (stem, pages) in &index.parts {
        let line = entry(&mut lines, stem);
        line.push_str(";+=");
        postings(line, pages);
    }
    for (stem, text, pages) in &index.synonyms {
        let line = entry(&mut lines, stem);
        line.push_str(";~");
        line.extend(text.chars().map(|sign| {
            if matches!(sign, ';' | '=' | '\n') {
                ' '
            } else {
                sign
            }
        }));
        line.push('=');
        postings(line, pages);
    }
    let mut groups: Vec<Group> = Vec::new();
    for ((folded, stem), line) in lines {
        let first: String = folded.chars().take(BEGINNING).collect();
        if groups.last().is_none_or(|group| group.first != first) {
            groups.push(Group {
                first,
                lines: String::new(),
            });
        }
        if let Some(Group { lines, .. }) = groups.last_mut() {
            lines.push_str(stem);
            lines.push_str(&line);
            lines.push('\n');
        }
    }
    groups
}

fn entry<'l, 'i>(
    lines: &'l mut BTreeMap<(String, &'i str), String>,
    stem: &'i str,
) -> &'l mut String {
    lines.entry((fold(stem).into_owned(), stem)).or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_differences_in_base_64() {
        let mut out = String::new();
        list(&mut out, [0, 1, 31, 63, 1063]);
        // 0, 1, 30, 32 = 0 + 1 · 32, 1000 = 8 + 31 · 32.
        assert_eq!(out, "ABegBof");
    }
}
