//! What is searched of a page: its fields, and its text section by section.

use std::borrow::Cow;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::content::{Contact, Initiative, Mission, Network};
use crate::html::{self, Content, Markup};
use crate::site::Page;

/// A page as search sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct PageText {
    pub title: String,
    pub summary: String,
    /// What people call it.
    pub keywords: Vec<String>,
    pub tags: Vec<String>,
    /// The first has no heading: what stands above all others.
    pub sections: Vec<Section>,
}

/// A heading and what stands below it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Section {
    pub heading: String,
    pub anchor: String,
    pub text: String,
    /// So many bytes of the text, its first, say best what the page is about: its mission, and who
    /// it is for.
    pub lead: usize,
}

/// Between things that are no sentences.
const BETWEEN: &str = " · ";

impl PageText {
    pub(super) fn of(page: &Page) -> Self {
        let document = &page.document;
        let fields = &document.front_matter;
        let network = &fields.network;
        let mut sections = sections_of(&document.markdown.body.words());
        if fields.page_type.is_network() {
            with_fields(&mut sections, network);
        }
        Self {
            title: document.title.clone(),
            summary: fields.summary.clone(),
            keywords: fields.keywords.clone(),
            tags: fields.tags.clone(),
            sections,
        }
    }
}

/// What the fields of a network say stands before its text, and so do its initiatives.
fn with_fields(sections: &mut Vec<Section>, network: &Network) {
    let mut text = match &network.mission {
        Some(Mission::Text(text)) => text.clone(),
        Some(Mission::Points(points)) => points.join(" "),
        None => String::new(),
    };
    push(&mut text, &network.audience.join(BETWEEN));
    let lead = text.len();
    push_facts(&mut text, network);
    let first = &mut sections[0];
    push(&mut text, &first.text);
    (first.text, first.lead) = (text, lead);
    sections.splice(1..1, network.initiatives.iter().map(of_initiative));
}

/// What else the fields of a network say.
fn push_facts(text: &mut String, network: &Network) {
    let mut add = |words: &str| push(text, words);
    add(&network.scope);
    network
        .organisers
        .iter()
        .for_each(|organiser| add(organiser));
    add(&network.schedule);
    for meeting in &network.meetings {
        add(&meeting.title);
        add(&meeting.place);
    }
    for Contact { name, role, .. } in &network.contacts {
        add(name);
        add(role);
    }
    for fact in &network.facts {
        add(&fact.label);
        add(&fact.value);
    }
}

fn of_initiative(initiative: &Initiative) -> Section {
    let mut text = initiative.description.clone();
    push(&mut text, &initiative.place);
    push(&mut text, &initiative.year);
    push(&mut text, &initiative.partners.join(BETWEEN));
    Section {
        heading: initiative.title.clone(),
        anchor: initiative.slug.clone(),
        text,
        ..Section::default()
    }
}

fn push(text: &mut String, words: &str) {
    if words.is_empty() {
        return;
    }
    if !text.is_empty() {
        text.push_str(BETWEEN);
    }
    text.push_str(words);
}

/// The sections of an HTML text; the first is what stands before its first heading.
fn sections_of(html: &str) -> Vec<Section> {
    let mut reader = Sections {
        html,
        read: 0,
        found: vec![Section::default()],
        in_heading: false,
        unread: 0,
    };
    html::read(html, |markup| reader.markup(&markup));
    reader.text(html.len());
    for section in &mut reader.found {
        let text = section.text.trim_end().trim_end_matches(BETWEEN.trim());
        section.text.truncate(text.trim_end().len());
    }
    reader.found
}

struct Sections<'h> {
    html: &'h str,
    /// Up to here the HTML has been read.
    read: usize,
    found: Vec<Section>,
    in_heading: bool,
    /// How many elements are open whose content is no text.
    unread: usize,
}

impl Sections<'_> {
    fn markup(&mut self, markup: &Markup<'_>) {
        let span = markup.span();
        self.text(span.start);
        self.read = span.end;
        match markup {
            Markup::StartTag(tag) => {
                if is_heading(tag.name) {
                    self.found.push(Section {
                        anchor: tag.get("id").unwrap_or_default().to_owned(),
                        ..Section::default()
                    });
                    self.in_heading = true;
                } else if is_unread(tag.name) {
                    self.unread += usize::from(!tag.is_self_closing);
                } else if is_item(tag.name) {
                    self.end_item();
                } else {
                    self.end_word_at(tag.name);
                }
            }
            Markup::EndTag { name, .. } => {
                if is_heading(name) {
                    self.in_heading = false;
                } else if is_unread(name) {
                    self.unread = self.unread.saturating_sub(1);
                } else if is_list(name) {
                    self.end_item();
                } else {
                    self.end_word_at(name);
                }
            }
            Markup::Comment { .. } | Markup::Unfinished { .. } => {}
        }
    }

    /// Takes the text up to a byte.
    fn text(&mut self, end: usize) {
        let text = self.html.get(self.read..end).unwrap_or_default();
        if text.is_empty() || self.unread > 0 {
            return;
        }
        let out = self.out();
        // So blocks are written, each on a line of its own.
        if text == "\n" {
            push_after_space(out, " ");
        } else {
            push_collapsed(out, &html::text(text));
        }
    }

    /// Ends the word before an element's tag, if words end there.
    fn end_word_at(&mut self, element: &str) {
        let out = self.out();
        if !is_after_space(out) && breaks(element) {
            out.push(' ');
        }
    }

    /// Sets apart what stands before an item of a list or a cell, unless a sentence ends there or
    /// something begins.
    fn end_item(&mut self) {
        let in_heading = self.in_heading;
        let out = self.out();
        let before = out.trim_end();
        if in_heading
            || before.is_empty()
            || before.ends_with(['.', ':', ';', ',', '!', '?', '…', '·'])
        {
            push_after_space(out, " ");
        } else {
            out.truncate(before.len());
            out.push_str(BETWEEN);
        }
    }

    fn out(&mut self) -> &mut String {
        let in_heading = self.in_heading;
        if self.found.is_empty() {
            self.found.push(Section::default());
        }
        let last = self.found.len() - 1;
        let section = &mut self.found[last];
        if in_heading {
            &mut section.heading
        } else {
            &mut section.text
        }
    }
}

/// Adds a text without soft hyphens, with one space for each run of spaces and ends of lines.
fn push_collapsed(out: &mut String, text: &str) {
    let bytes = text.as_bytes();
    let has_lines = memchr::memchr2(b'\n', b'\t', bytes).is_some();
    let text = if has_lines {
        Cow::Owned(text.replace(['\n', '\t'], " "))
    } else {
        Cow::Borrowed(text)
    };
    let push = if TWO_SPACES.find(text.as_bytes()).is_some() {
        push_spaced
    } else {
        push_after_space
    };
    let mut from = 0;
    // A soft hyphen ends in this byte, and hardly any letter does.
    for at in memchr::memchr_iter(b'\xad', text.as_bytes()) {
        if text.as_bytes()[..at].ends_with(b"\xc2") {
            push(out, &text[from..at - 1]);
            from = at + 1;
        }
    }
    push(out, &text[from..]);
}

/// Adds a text, without the space that it begins with where there is one already.
fn push_after_space(out: &mut String, text: &str) {
    let rest = text.strip_prefix(' ').filter(|_| is_after_space(out));
    out.push_str(rest.unwrap_or(text));
}

/// Whether another space would say nothing.
fn is_after_space(text: &str) -> bool {
    text.is_empty() || text.ends_with(' ')
}

/// Looks for two spaces.
static TWO_SPACES: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("  "));

/// Adds a text with one space for each run of them.
fn push_spaced(out: &mut String, text: &str) {
    let text = if is_after_space(out) {
        text.trim_start_matches(' ')
    } else {
        text
    };
    let mut from = 0;
    while let Some(found) = TWO_SPACES.find(&text.as_bytes()[from..]) {
        let end = from + found + 1;
        out.push_str(&text[from..end]);
        from = text.len() - text[end..].trim_start_matches(' ').len();
    }
    out.push_str(&text[from..]);
}

fn is_heading(element: &str) -> bool {
    matches!(element.as_bytes(), [b'h' | b'H', b'1'..=b'6'])
}

/// Whether what an element holds is not read as text.
fn is_unread(element: &str) -> bool {
    const UNREAD: [&str; 4] = ["script", "style", "template", "svg"];
    // Most names are shorter than all of these.
    element.len() > 2
        && UNREAD
            .iter()
            .any(|unread| element.eq_ignore_ascii_case(unread))
}

/// Whether an element is one of several that stand side by side or below each other.
fn is_item(element: &str) -> bool {
    const ITEMS: [&str; 5] = ["li", "td", "th", "dt", "dd"];
    element.len() == 2 && ITEMS.iter().any(|item| element.eq_ignore_ascii_case(item))
}

/// Whether an element holds such.
fn is_list(element: &str) -> bool {
    const LISTS: [&str; 4] = ["ul", "ol", "dl", "table"];
    LISTS.iter().any(|list| element.eq_ignore_ascii_case(list))
}

/// Whether a word ends where an element begins or ends. The marks of footnotes stand at words, and
/// are not part of them.
fn breaks(element: &str) -> bool {
    match html::content_of(element) {
        Some(Content::Look) => false,
        Some(Content::Words) => element.eq_ignore_ascii_case("sup"),
        _ => !element.eq_ignore_ascii_case("wbr"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_hold_the_words_that_readers_see() {
        let html = "<p>Före&nbsp;<em>fri</em>tids\u{ad}hem &amp; x<sup>1</sup></p>\
                    <h2 id=\"a\">Ett <code>b</code></h2>\n<ul><li>c</li><li>d</li></ul>\
                    <svg><title>bort</title></svg><script>bort</script><h3>Två</h3>e";
        let sections = sections_of(html);
        let read = sections
            .iter()
            .map(|section| {
                let Section {
                    heading,
                    anchor,
                    text,
                    ..
                } = section;
                (heading.as_str(), anchor.as_str(), text.trim())
            })
            .collect::<Vec<_>>();
        let expected = [
            ("", "", "Före\u{a0}fritidshem & x 1"),
            ("Ett b", "a", "c · d"),
            ("Två", "", "e"),
        ];
        assert_eq!(read, expected);
    }

    #[test]
    fn a_list_that_stands_in_a_heading_is_words_of_it() {
        let sections = sections_of("<h2>a<ul><li>b</li></ul></h2>c");
        assert_eq!(sections[1].heading.trim_end(), "a b");
        assert_eq!(sections[1].text, "c");
    }

    #[test]
    fn white_space_is_one_space_and_soft_hyphens_are_none() {
        for (html, expected) in [
            ("<p>  a  b\n  c\td </p>\n<p>\n\n e</p>", "a b c d e"),
            ("<p>skriv\u{ad}ut\u{ad}\nvecklare</p>", "skrivut vecklare"),
            // Letters that share a byte with it.
            ("<p>í ĭ \u{ad}Ĭ\u{ad}</p>", "í ĭ Ĭ"),
            ("<p>a</p><pre><code>b\n    c\n</code></pre>", "a b c"),
            ("<p>a&#10;&#32;&#32;b</p>", "a b"),
            (
                "<p>a:</p>\n<ul>\n<li>b</li>\n<li>c.</li>\n<li>d</li></ul>e",
                "a: b · c. d · e",
            ),
            (
                "<table><tr><td>a</td>\n<td><p>b</p></td></tr></table>c",
                "a · b · c",
            ),
        ] {
            let sections = sections_of(html);
            assert_eq!(sections[0].text.trim_end(), expected, "{html}");
        }
    }
}
