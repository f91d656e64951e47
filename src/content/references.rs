//! What ready-made pages and style sheets refer to: other programs wrote them, and count on the
//! names that files have on disk.

use std::fs::File;

use super::copied_file::beginning;
use crate::html::{self, Markup};

/// More of a file is not looked at: what is larger holds its pictures in itself.
const MAX_LENGTH: u64 = 8 << 20;

/// Whether a file of this name may refer to others.
pub(super) fn has_any(path: &str) -> bool {
    is_page(path) || has_ending(path, &["css"])
}

/// What the file refers to by a relative or rooted path, without repeats, in the order of the
/// file: as written, but for queries and fragments.
pub(super) fn of(path: &str, file: &mut File) -> Vec<String> {
    if !has_any(path) {
        return Vec::new();
    }
    let Ok(bytes) = beginning(file, MAX_LENGTH) else {
        return Vec::new();
    };
    let text = String::from_utf8_lossy(&bytes);
    if is_page(path) {
        in_html(&text)
    } else {
        let mut found = References::default();
        found.add_sheet(&text);
        found.all
    }
}

fn is_page(path: &str) -> bool {
    has_ending(path, &["html", "htm", "xhtml"])
}

fn has_ending(path: &str, endings: &[&str]) -> bool {
    path.rsplit_once('.').is_some_and(|(_, found)| {
        endings
            .iter()
            .any(|known| found.eq_ignore_ascii_case(known))
    })
}

#[derive(Default)]
struct References {
    all: Vec<String>,
    /// What relative ones start from, if not from the page's own folder.
    base: String,
}

impl References {
    fn add(&mut self, written: &str) {
        let path = written.trim();
        let path = &path[..path.find(['?', '#']).unwrap_or(path.len())];
        let has_scheme = path
            .split_once(':')
            .is_some_and(|(scheme, _)| !scheme.contains(['/', '.']));
        if path.is_empty() || has_scheme || path.starts_with("//") {
            return;
        }
        let path = if path.starts_with('/') {
            path.to_owned()
        } else {
            format!("{}{path}", self.base)
        };
        if !self.all.contains(&path) && self.all.len() < 1000 {
            self.all.push(path);
        }
    }

    /// `url(name)` and `@import "name"` (CSS Values 4, section 4.5; CSS Cascade 5, section 2).
    fn add_sheet(&mut self, css: &str) {
        for (opening, closing) in [("url(", ")"), ("@import \"", "\""), ("@import '", "'")] {
            for (at, _) in css.match_indices(opening) {
                let rest = &css[at + opening.len()..];
                if let Some(end) = rest.find(closing).filter(|end| *end < 2048) {
                    self.add(rest[..end].trim().trim_matches(['"', '\'']));
                }
            }
        }
    }
}

fn in_html(text: &str) -> Vec<String> {
    let mut found = References::default();
    let mut is_elsewhere = false;
    html::read(text, |markup| {
        let Markup::StartTag(tag) = markup else {
            return;
        };
        if tag.is("base") {
            let base = tag.get("href").unwrap_or_default();
            // Another folder, or another site, of which nothing is known here.
            is_elsewhere |= base.contains(':') || base.starts_with("//");
            base[..base.rfind('/').map_or(0, |slash| slash + 1)].clone_into(&mut found.base);
            return;
        }
        for attribute in tag.attributes() {
            let value = attribute.value;
            match attribute.name.to_ascii_lowercase().as_str() {
                "href" | "src" | "poster" | "data" | "background" => found.add(value),
                "srcset" => {
                    for candidate in value.split(',') {
                        found.add(candidate.split_whitespace().next().unwrap_or_default());
                    }
                }
                _ => {}
            }
        }
    });
    found.add_sheet(text);
    if is_elsewhere {
        return Vec::new();
    }
    found.all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_refer_to_files_in_many_ways() {
        let page = "<link rel=stylesheet href='Stil.css?v=2'><img src=\"Bilder/Foto_%C3%85.png\" \
                    srcset='a.png 1x, B/c.png 2x'><script src=\"https://x.se/y.js\"></script>\
                    <div style='background: url(\"Bg 1.png\")'></div><a href='#topp'>a</a>\
                    <a href=\"mailto:a@b.se\">b</a><a href=\"/Rot.pdf\">c</a>\
                    <object data=D.swf></object><video poster=P.jpg></video>\
                    <style>@import 'E.css';</style><img src=\"data:image/png;base64,AA/\">";
        assert_eq!(
            in_html(page),
            [
                "Stil.css",
                "Bilder/Foto_%C3%85.png",
                "a.png",
                "B/c.png",
                "/Rot.pdf",
                "D.swf",
                "P.jpg",
                "Bg 1.png",
                "E.css",
            ]
        );
        assert_eq!(
            in_html("<base href='https://x.se/'><img src=A.png>"),
            [""; 0]
        );
        assert_eq!(
            in_html("<base href='Delar/'><img src=A.png>"),
            ["Delar/A.png"]
        );
    }
}
