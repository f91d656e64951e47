//! Formats, as those read them who know nothing of samverk.

use icalendar::parser::{read_calendar, unfold};
use quick_xml::Reader;
use quick_xml::events::Event;
use scraper::{ElementRef, Html, Node};

/// Asserts that a text is JSON.
pub fn assert_json(text: &str) {
    if let Err(error) = serde_json::from_str::<serde_json::Value>(text) {
        panic!("no JSON: {error}\n{text}");
    }
}

/// Asserts that a text is XML: well-formed, and made of characters that XML has.
pub fn assert_xml(text: &str) {
    let is_character = |c: char| matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    if let Some(other) = text.chars().find(|c| !is_character(*c)) {
        panic!("{other:?} is no character of XML:\n{text}");
    }
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_comments = true;
    let (mut depth, mut roots) = (0_usize, 0_usize);
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                for attribute in start.attributes() {
                    attribute.unwrap_or_else(|error| panic!("no XML: {error}\n{text}"));
                }
                roots += usize::from(depth == 0);
                depth += 1;
            }
            Ok(Event::End(_)) => depth -= 1,
            Ok(Event::Empty(_)) => roots += usize::from(depth == 0),
            Ok(Event::GeneralRef(entity)) => assert!(
                entity.is_char_ref() || ["amp", "lt", "gt", "quot", "apos"].contains(&&*entity),
                "XML has no {entity:?}:\n{text}"
            ),
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(error) => panic!("no XML: {error}\n{text}"),
        }
    }
    assert_eq!((depth, roots), (0, 1), "not one whole element:\n{text}");
}

/// Asserts that HTML in a page's body is read as it is written: nothing closes anything that it does
/// not name, nothing is left open, nothing is moved.
pub fn assert_balanced(html: &str, of: &dyn std::fmt::Debug) {
    let tree = Html::parse_fragment(html);
    assert!(tree.errors.is_empty(), "{:?}\n{of:?}\n{html}", tree.errors);
    assert_eq!(tags_of(&tree), tags(html), "\n{of:?}\n{html}");
}

/// The same of a whole page.
pub fn assert_page(html: &str) {
    let tree = Html::parse_document(html);
    assert!(tree.errors.is_empty(), "{:?}\n{html}", tree.errors);
    assert_eq!(tags_of(&tree), tags(html), "\n{html}");
}

/// The tags that a tree has when it is written out, each with a `/` where it ends an element.
fn tags_of(tree: &Html) -> Vec<String> {
    let mut out = Vec::new();
    let is_page = tree
        .tree
        .root()
        .children()
        .any(|node| matches!(node.value(), Node::Doctype(_)));
    let root = tree.root_element();
    if is_page {
        add_tags(root, &mut out);
    } else {
        // A fragment has a root that nobody wrote.
        let written = root.children().filter_map(ElementRef::wrap);
        written.for_each(|child| add_tags(child, &mut out));
    }
    out
}

fn add_tags(element: ElementRef<'_>, out: &mut Vec<String>) {
    let name = element.value().name();
    out.push(name.to_owned());
    for child in element.children() {
        if let Some(element) = ElementRef::wrap(child) {
            add_tags(element, out);
        } else if matches!(child.value(), Node::Fragment) {
            // What a template holds.
            let held = child.children().filter_map(ElementRef::wrap);
            held.for_each(|child| add_tags(child, out));
        }
    }
    if !is_void(name) {
        out.push(format!("/{name}"));
    }
}

/// Elements that have no end tag (WHATWG HTML, section 13.1.2).
fn is_void(name: &str) -> bool {
    const VOID: [&str; 13] = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track", "wbr",
    ];
    VOID.contains(&name)
}

/// The tags as they are written. Of what samverk writes this can be said so simply: `<` stands
/// nowhere but where a tag begins, and `>` in no value.
fn tags(html: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if !rest.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!')) {
            continue;
        }
        if let Some(behind) = rest.strip_prefix("!--") {
            rest = behind.find("-->").map_or("", |end| &behind[end + 3..]);
            continue;
        }
        let end = rest
            .find(|c: char| c.is_ascii_whitespace() || c == '>')
            .unwrap_or(rest.len());
        let name = rest[..end].to_ascii_lowercase();
        // Values may hold `>`.
        let mut quote = None;
        let close = rest.char_indices().find(|(_, c)| match (quote, *c) {
            (None, '"' | '\'') => {
                quote = Some(*c);
                false
            }
            (Some(open), c) if c == open => {
                quote = None;
                false
            }
            (None, '>') => true,
            _ => false,
        });
        rest = close.map_or("", |(at, _)| &rest[at + 1..]);
        if name.starts_with('!') {
            continue;
        }
        for raw in ["script", "style", "textarea", "title", "noscript"] {
            if name == raw {
                let end = format!("</{raw}");
                rest = rest.find(&end).map_or("", |at| &rest[at..]);
            }
        }
        out.push(name);
    }
    out
}

/// Asserts that a file is a calendar (RFC 5545).
pub fn assert_calendar(bytes: &[u8]) {
    let text = std::str::from_utf8(bytes).expect("a calendar is UTF-8");
    // Section 3.1: lines end in CR LF and have 75 bytes at most; a continuation begins with a space.
    assert!(text.ends_with("\r\n"), "{text:?}");
    for line in text.trim_end_matches("\r\n").split("\r\n") {
        assert!(line.len() <= 75, "{} bytes: {line:?}", line.len());
        assert!(
            !line.is_empty() && !line.contains(|c: char| c.is_control()),
            "{line:?}"
        );
        // Whoever splits by bytes must not meet half a letter.
        assert!(!line.starts_with('\u{fffd}'), "{line:?}");
    }
    let whole = text.replace("\r\n ", "");
    let mut open: Vec<&str> = Vec::new();
    for line in whole.trim_end_matches("\r\n").split("\r\n") {
        let name_end = line.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
        let name_end = name_end.unwrap_or(line.len());
        assert!(
            name_end > 0 && line[name_end..].starts_with([':', ';']),
            "no name: {line:?} in {text}"
        );
        match line.split_once(':') {
            Some(("BEGIN", component)) => open.push(component),
            Some(("END", component)) => assert_eq!(open.pop(), Some(component), "{text}"),
            _ => assert!(!open.is_empty(), "{line:?} is in nothing: {text}"),
        }
    }
    assert!(open.is_empty(), "{open:?} are left open: {text}");
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded);
    let calendar = calendar.unwrap_or_else(|error| panic!("no calendar: {error}\n{text}"));
    let begun = whole.matches("BEGIN:VEVENT\r\n").count();
    let events = calendar
        .components
        .iter()
        .filter(|part| part.name == "VEVENT");
    assert_eq!(events.count(), begun, "{text}");
}
