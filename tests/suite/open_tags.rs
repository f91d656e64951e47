//! Tags that nobody has closed: whatever stands beside them, the page closes what it opens.

use crate::site::Site;

/// How often an element is opened and closed in a page.
fn opened_and_closed(page: &str, element: &str) -> (usize, usize) {
    let (start, end) = (format!("<{element}"), format!("</{element}>"));
    let opened = page
        .match_indices(&start)
        .filter(|(at, start)| page[at + start.len()..].starts_with([' ', '>']));
    (opened.count(), page.matches(&end).count())
}

#[test]
fn a_dead_link_that_nobody_closed_is_closed_beside_notes_and_tables() {
    let texts = [
        "Text [^1] och <a href=\"nix.md\">död\n\n[^1]: not",
        "[^1] <a href=\"nix.md\">\n<table>\n\n[^1]: not",
        "<table><tr><td>[^1] <a href=\"nix.md\"> x\n</table>\n\nEfter.\n\n[^1]: not",
        "<table>\n<tr><td>\n\n[^1] <a href=\"nix.md\">död\n\n</td></tr>\n</table>\n\n[^1]: not",
        "Text.[^1]\n\n[^1]: not <a href=\"nix.md\">d\n\n<table><tr><td><a href=\"index.md\">a",
        "<a href=\"nix.md\"><table><tr><td>[^1]</a>\n\n[^1]: <a href=\"nix.md\">x",
    ];
    for raw_html in ["sanitise", "escape"] {
        let site = Site::new().file("content/index.md", "# Start\n").file(
            "site.yaml",
            format!(
                "title: Sajt\ntheme: bare\nmarkdown: {{raw_html: {raw_html}}}\n\
                 severity: {{links: warning}}\n"
            ),
        );
        for (number, text) in texts.iter().enumerate() {
            site.write(
                format!("content/t{number}.md"),
                format!("# T{number}\n\n{text}\n"),
            );
        }
        assert_eq!(site.build().code, 0);
        for (number, text) in texts.iter().enumerate() {
            let page = site.read(&format!("t{number}/index.html"));
            for element in ["a", "table", "tr", "td", "sup", "p", "li"] {
                let (opened, closed) = opened_and_closed(&page, element);
                assert_eq!(opened, closed, "{element} of {text}: {page}");
            }
        }
    }
}
