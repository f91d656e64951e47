//! Which kinds of addresses links may have: a list of what is allowed, the same wherever a link can
//! be written.

use crate::site::Site;

/// Kinds that no site may link to, some of them disguised.
const FORBIDDEN: [&str; 4] = [
    "javascript:x()",
    "blob:x",
    "view-source:https://x.se/",
    "data:,x",
];
/// Kinds that a site could allow, and has not.
const UNKNOWN: [&str; 4] = ["ms-msdt:/id", "jar:x", "search-ms:query=x", "xmpp:a@x.se"];

/// A link in each place where one can be written. `{}` is the link.
const PLACES: [&str; 13] = [
    "film: {title: F, link: \"{}\"}",
    "initiatives: [{title: I, link: \"{}\"}]",
    "meetings: [{date: 2026-12-12, title: M, link: \"{}\"}]",
    "meetings: [{date: 2026-12-12, title: M, online: \"{}\"}]",
    "related: [\"{}\"]",
    "[a]({})",
    "<{}>",
    "![bild]({})",
    "[a]\n\n[a]: {}",
    "<a href=\"{}\">a</a>",
    "<map><area href=\"{}\" alt=\"a\"></map>",
    "<img src=\"{}\" alt=\"a\">",
    "<blockquote cite=\"{}\">a</blockquote>",
];

fn page(place: &str, link: &str) -> String {
    let written = place.replace("{}", link);
    let is_field = !place.starts_with(['[', '<', '!']);
    let (field, text) = if is_field {
        (written, String::from("Text."))
    } else {
        (String::new(), written)
    };
    format!("---\ntitle: T\ntype: network\nmission: M\n{field}\n---\n\n{text}\n")
}

const LENIENT: &str = "severity: {links: warning, front-matter: warning, markdown: warning, site: \
    warning, files: warning}\n";

/// Attributes of the output that hold a kind of address.
fn held(site: &Site, kind: &str) -> Vec<String> {
    let mut held = Vec::new();
    for (path, bytes) in site.outputs() {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let marks = text.match_indices(kind);
        let in_attribute = marks.filter(|(at, _)| text[..*at].ends_with(['"', '\'', '=']));
        held.extend(in_attribute.map(|(at, _)| {
            let start = text.floor_char_boundary(at.saturating_sub(40));
            format!("{path}: {}", &text[start..at + kind.len()])
        }));
    }
    held
}

#[test]
fn no_link_has_an_address_that_is_not_allowed_wherever_it_stands() {
    let site = Site::bare().file("content/index.md", "# Start\n");
    site.write("site.yaml", format!("title: Sajt\ntheme: bare\n{LENIENT}"));
    let links: Vec<&str> = FORBIDDEN.into_iter().chain(UNKNOWN).collect();
    for (number, link) in links.iter().enumerate() {
        for (place, text) in PLACES.iter().enumerate() {
            site.write(format!("content/a{number}-{place}.md"), page(text, link));
        }
    }
    let found = site.run(&["check", "--format", "json"]).json();
    for (number, link) in links.iter().enumerate() {
        for (place, text) in PLACES.iter().enumerate() {
            // Markdown knows no such link, and shows what was written.
            if *text == "<{}>" && *link == "data:,x" {
                continue;
            }
            let file = format!("content/a{number}-{place}.md");
            let is_told = found.iter().any(|finding| {
                let code = finding["code"].as_str().unwrap();
                finding["file"] == file.as_str()
                    && (code.starts_with("link-") || code == "attribute-removed")
            });
            assert!(is_told, "{} in {text}", links[number]);
        }
    }
    assert_eq!(site.build().code, 0);
    for link in links {
        let (kind, _) = link.split_once(':').unwrap();
        assert_eq!(held(&site, &format!("{kind}:")), [""; 0], "{link}");
    }
}

#[test]
fn addresses_in_the_settings_follow_the_same_list() {
    let settings = |link: &str| {
        format!(
            "title: Sajt\ntheme: bare\nedit_url: \"{link}{{path}}\"\neditor_url: \"{link}{{path}}\"\n\
             menu: [{{title: M, link: \"{link}\"}}]\n{LENIENT}"
        )
    };
    let site = Site::bare().file("content/index.md", "# Start\n");
    for link in FORBIDDEN.into_iter().chain(UNKNOWN) {
        site.write("site.yaml", settings(link));
        let found = site.run(&["check", "--format", "json"]).json();
        for line in [3, 4, 5] {
            let is_there = found
                .iter()
                .any(|finding| finding["file"] == "site.yaml" && finding["line"] == line);
            assert!(is_there, "{link} on line {line}: {found:?}");
        }
        assert_eq!(site.build().code, 0);
        let (kind, _) = link.split_once(':').unwrap();
        assert_eq!(held(&site, &format!("{kind}:")), [""; 0], "{link}");
    }
}

#[test]
fn settings_add_kinds_but_none_that_run() {
    let links: Vec<String> = FORBIDDEN
        .into_iter()
        .chain(UNKNOWN)
        .map(|link| format!("[a]({link}) "))
        .collect();
    let links = links.concat();
    let kinds: Vec<&str> = FORBIDDEN
        .into_iter()
        .chain(UNKNOWN)
        .filter_map(|link| Some(link.split_once(':')?.0))
        .collect();
    let site = Site::bare().file("content/index.md", format!("# Start\n\n{links}\n"));
    site.write(
        "site.yaml",
        format!(
            "title: Sajt\ntheme: bare\nlink_schemes: [{}]\n{LENIENT}",
            kinds.join(", ")
        ),
    );
    assert_eq!(site.build().code, 0);
    for link in FORBIDDEN {
        let (kind, _) = link.split_once(':').unwrap();
        assert_eq!(held(&site, &format!("{kind}:")), [""; 0], "{link}");
    }
    for link in UNKNOWN {
        assert_eq!(held(&site, link).len(), 1, "{link}");
    }
}
