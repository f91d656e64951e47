//! Drawings and ready-made pages that run scripts: they run with the rights of the site's own pages
//! for whoever opens them.

use std::fs::File;
use std::ops::ControlFlow;

use super::copied_file::beginning;
use crate::address;
use crate::html::{self, Markup, StartTag};

/// More of a file is not looked at.
const MAX_LENGTH: u64 = 8 << 20;

/// What browsers run scripts in, by the endings of names.
const ENDINGS: [&str; 5] = ["svg", "html", "htm", "xhtml", "xht"];
/// What makes of any XML a drawing or a page.
const NAMESPACES: [&str; 2] = ["http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml"];

/// Whether a file runs a script when a browser opens it.
pub(super) fn runs(path: &str, file: &mut File) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_xml = ending.eq_ignore_ascii_case("xml");
    let is_known = |known: &&str| ending.eq_ignore_ascii_case(known);
    if !is_xml && !ENDINGS.iter().any(is_known) {
        return false;
    }
    let Ok(bytes) = beginning(file, MAX_LENGTH) else {
        return false;
    };
    let text = String::from_utf8_lossy(&bytes);
    (!is_xml || NAMESPACES.iter().any(|name| text.contains(name))) && in_text(&text)
}

fn in_text(text: &str) -> bool {
    let mut found = declares_markup(text);
    // A drawing is read as HTML, which has the same tags and attributes, and no name that hides them.
    html::read_until(text, |markup| {
        if let Markup::StartTag(tag) = markup {
            found = is_script(&tag);
        }
        if found {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    });
    found
}

/// Whether a name stands for markup, which nobody reads where it is used (XML 1.0, section 4.2).
fn declares_markup(text: &str) -> bool {
    text.match_indices("<!ENTITY").any(|(at, start)| {
        let rest = &text[at + start.len()..];
        let declared = rest.split('>').next().unwrap_or(rest);
        declared.contains(['<', '&']) || declared.contains("javascript")
    })
}

fn is_script(tag: &StartTag<'_>) -> bool {
    // `svg:script`, too.
    let name = tag.name.rsplit(':').next().unwrap_or(tag.name);
    name.eq_ignore_ascii_case("script")
        || tag.attributes().any(|attribute| {
            let is_handler = attribute.name.len() > 2
                && attribute
                    .name
                    .get(..2)
                    .is_some_and(|start| start.eq_ignore_ascii_case("on"))
                && attribute.has_value();
            let runs = address::scheme(attribute.value.trim_start()).is_some_and(|scheme| {
                scheme.eq_ignore_ascii_case("javascript") || scheme.eq_ignore_ascii_case("vbscript")
            });
            is_handler || runs
        })
}

#[cfg(test)]
mod tests {
    use super::in_text;

    #[test]
    fn scripts_are_found_however_they_are_begun() {
        for text in [
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
            "<svg><SCRIPT href='a.js'/></svg>",
            "<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:script>a()</s:script></s:svg>",
            "<svg onload=\"a()\"/>",
            "<!doctype html><p OnClick='a()'>x",
            "<a href=' java&#10;script:a()'>x</a>",
            "<svg><a xlink:href=\"javascript:a()\">x</a></svg>",
            "<svg><set attributeName='href' to='javascript:a()'/></svg>",
            "<!-- a --><iframe src=\"javascript:a()\"></iframe>",
            "<!DOCTYPE svg [<!ENTITY a \"<script>a()</script>\">]><svg>&a;</svg>",
        ] {
            assert!(in_text(text), "{text}");
        }
        for text in [
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>script</title><path d='M0'/></svg>",
            "<p>&lt;script&gt; onload=x <b title='on javascript: och annat'>x</b>",
            "<!-- <script>a()</script> --><a href='https://example.com/on'>x</a>",
            "<p on>x</p>",
            "<!DOCTYPE svg [<!ENTITY ns \"http://ns.adobe.com/\">]><svg xmlns:x=\"&ns;\"/>",
        ] {
            assert!(!in_text(text), "{text}");
        }
    }
}
