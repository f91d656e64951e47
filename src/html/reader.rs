//! The tokenizer's calls → pieces of markup with their places.
//!
//! Text and names are never copied: their places in the HTML say all, and most of a page is text.

use std::ops::{ControlFlow, Range};

use html5gum::{Emitter, Error, State, Tokenizer};

use super::markup::{AttributePlace, Markup, StartTag, slice};
use super::plain::read_plain;

/// Reads HTML as browsers do.
pub fn read(html: &str, mut each: impl FnMut(Markup<'_>)) {
    run(html, true, &mut |markup| {
        each(markup);
        ControlFlow::Continue(())
    });
}

/// Reads HTML as browsers do, as far as it is wanted.
pub fn read_until(html: &str, mut each: impl FnMut(Markup<'_>) -> ControlFlow<()>) {
    run(html, true, &mut each);
}

/// Reads HTML as if every element could hold others, those too whose content browsers take for
/// text: `script`, `textarea` and their like. Of `<![CDATA[`, which begins a comment in HTML and
/// text in SVG, no more than these letters are markup.
pub fn read_every_tag(html: &str, mut each: impl FnMut(Markup<'_>)) {
    run(html, false, &mut |markup| {
        each(markup);
        ControlFlow::Continue(())
    });
}

/// How the content of elements is read that holds no HTML (WHATWG HTML, sections 13.2.6.2 and
/// 13.2.6.4). `noscript` is not here: its content is there for readers without scripts.
const RAW_TEXT: [(&str, State); 9] = [
    ("title", State::RcData),
    ("textarea", State::RcData),
    ("style", State::RawText),
    ("xmp", State::RawText),
    ("iframe", State::RawText),
    ("noembed", State::RawText),
    ("noframes", State::RawText),
    ("script", State::ScriptData),
    ("plaintext", State::PlainText),
];

/// Whether browsers do not read an element's content as HTML: if it is not closed, it swallows the
/// rest of the page.
pub fn holds_raw_text(element: &str) -> bool {
    raw_text(element).is_some()
}

fn raw_text(name: &str) -> Option<State> {
    RAW_TEXT
        .iter()
        .find(|(element, _)| name.eq_ignore_ascii_case(element))
        .map(|(_, state)| *state)
}

/// Who takes the pieces, and says whether to go on.
pub(super) type Each<'f> = dyn FnMut(Markup<'_>) -> ControlFlow<()> + 'f;

// One function for all callers: each closure with a tokenizer of its own would be a large program.
fn run(html: &str, skips_raw_text: bool, each: &mut Each<'_>) {
    // The tokenizer looks at each byte. From what is not plain on, it reads the rest.
    if let ControlFlow::Continue(from) = read_plain(html, each) {
        tokenize(html, from, skips_raw_text, each);
    }
}

/// Reads HTML from a byte on with the tokenizer.
pub(super) fn tokenize(html: &str, mut from: usize, skips_raw_text: bool, each: &mut Each<'_>) {
    while from < html.len() {
        let reader = Reader::new(html, from, skips_raw_text, each);
        // All else happens in the emitter, and a string cannot fail to be read.
        match Tokenizer::new_with_emitter(&html[from..], reader).next() {
            Some(Ok(Leave::ToRestart { at })) => from = at,
            Some(Err(never)) => match never {},
            Some(Ok(Leave::ForGood)) | None => return,
        }
    }
}

/// Why the tokenizer is left before the end.
enum Leave {
    /// To begin anew at a byte, since what stands there is not what the tokenizer takes it for.
    ToRestart { at: usize },
    /// Nothing more is wanted.
    ForGood,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TagEnd {
    Start,
    End,
}

struct Reader<'h, 'f> {
    html: &'h str,
    each: &'f mut dyn FnMut(Markup<'_>) -> ControlFlow<()>,
    skips_raw_text: bool,
    /// The byte after what the tokenizer has read.
    at: usize,
    /// The last `<` that may begin markup.
    opened: usize,
    /// The tag at hand, its name and attributes.
    tag: Option<TagEnd>,
    name: Range<usize>,
    is_self_closing: bool,
    attributes: Vec<AttributePlace>,
    values: Vec<u8>,
    /// The name of the last start tag: what `</script` has to match.
    last_start_tag: Range<usize>,
    /// How many `svg` and `math` are open: `<title/>` and `<style>` are elements like any other in
    /// them. HTML that lies in these again, in a `foreignObject`, is not told from them.
    foreign: usize,
    leave: Option<Leave>,
}

impl<'h, 'f> Reader<'h, 'f> {
    fn new(
        html: &'h str,
        at: usize,
        skips_raw_text: bool,
        each: &'f mut dyn FnMut(Markup<'_>) -> ControlFlow<()>,
    ) -> Self {
        Self {
            html,
            each,
            skips_raw_text,
            at,
            opened: at,
            tag: None,
            name: 0..0,
            is_self_closing: false,
            attributes: Vec::new(),
            values: Vec::new(),
            last_start_tag: 0..0,
            foreign: 0,
            leave: None,
        }
    }

    fn begin(&mut self, tag: TagEnd) {
        self.tag = Some(tag);
        // Called when the first letter of the name has been read.
        self.name = self.at.saturating_sub(1)..self.at;
        self.is_self_closing = false;
        self.attributes.clear();
        self.values.clear();
    }

    /// How what follows a start tag is read, if not as HTML.
    fn content_of(&mut self, name: &str) -> Option<State> {
        if name.eq_ignore_ascii_case("svg") || name.eq_ignore_ascii_case("math") {
            self.foreign += usize::from(!self.is_self_closing);
        }
        raw_text(name).filter(|_| self.skips_raw_text && self.foreign == 0)
    }

    fn comment(&mut self) {
        let span = self.opened..self.at;
        let written = slice(self.html, &span);
        let is_closed = if written.starts_with("<!--") {
            written.ends_with("-->") || written.ends_with("--!>")
        } else {
            written.ends_with('>')
        };
        let flow = (self.each)(Markup::Comment { span, is_closed });
        self.go_on(flow);
    }

    /// Whether to go on, as whoever has got a piece says.
    fn go_on(&mut self, flow: ControlFlow<()>) {
        if flow.is_break() {
            self.leave = Some(Leave::ForGood);
        }
    }
}

impl Emitter for Reader<'_, '_> {
    type Token = Leave;

    fn move_position(&mut self, offset: isize) {
        self.at = self.at.saturating_add_signed(offset);
    }

    fn start_open_tag(&mut self) {
        self.opened = self.at.saturating_sub(1);
    }

    fn init_start_tag(&mut self) {
        self.begin(TagEnd::Start);
    }

    fn init_end_tag(&mut self) {
        self.begin(TagEnd::End);
    }

    fn push_tag_name(&mut self, _: &[u8]) {
        self.name.end = self.at;
    }

    fn init_attribute(&mut self) {
        let start = self.at.saturating_sub(1);
        self.attributes.push(AttributePlace {
            name: start..self.at,
            value_start: None,
            value: self.values.len()..self.values.len(),
        });
    }

    fn push_attribute_name(&mut self, _: &[u8]) {
        if let Some(attribute) = self.attributes.last_mut() {
            attribute.name.end = self.at;
        }
    }

    fn init_attribute_value(&mut self) {
        if let Some(attribute) = self.attributes.last_mut() {
            attribute.value_start = Some(self.at);
        }
    }

    fn push_attribute_value(&mut self, value: &[u8]) {
        if let Some(attribute) = self.attributes.last_mut() {
            self.values.extend_from_slice(value);
            attribute.value.end = self.values.len();
        }
    }

    fn set_self_closing(&mut self) {
        self.is_self_closing = true;
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        let (html, span) = (self.html, self.opened..self.at);
        let name = slice(html, &self.name);
        match self.tag.take()? {
            TagEnd::Start => {
                self.last_start_tag = self.name.clone();
                let flow = (self.each)(Markup::StartTag(StartTag {
                    name,
                    span,
                    is_self_closing: self.is_self_closing,
                    html,
                    attributes: &self.attributes,
                    values: &self.values,
                }));
                self.go_on(flow);
                self.content_of(name)
            }
            TagEnd::End => {
                if name.eq_ignore_ascii_case("svg") || name.eq_ignore_ascii_case("math") {
                    self.foreign = self.foreign.saturating_sub(1);
                }
                let flow = (self.each)(Markup::EndTag { name, span });
                self.go_on(flow);
                None
            }
        }
    }

    fn emit_string(&mut self, _: &[u8]) {
        // What looked like an end tag inside a script was none.
        self.tag = None;
    }

    fn init_comment(&mut self) {
        const CDATA: &str = "<![CDATA[";
        if !self.skips_raw_text && self.html[self.opened..].starts_with(CDATA) {
            let span = self.opened..self.opened + CDATA.len();
            self.leave = Some(Leave::ToRestart { at: span.end });
            let is_closed = true;
            let flow = (self.each)(Markup::Comment { span, is_closed });
            self.go_on(flow);
        }
    }

    fn emit_current_comment(&mut self) {
        self.comment();
    }

    fn emit_current_doctype(&mut self) {
        self.comment();
    }

    fn emit_eof(&mut self) {
        if let Some(tag) = self.tag.take() {
            let name = (tag == TagEnd::Start).then(|| slice(self.html, &self.name));
            let span = self.opened..self.html.len();
            let flow = (self.each)(Markup::Unfinished { name, span });
            self.go_on(flow);
        }
    }

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        let name = slice(self.html, &self.name);
        self.tag == Some(TagEnd::End)
            && name.eq_ignore_ascii_case(slice(self.html, &self.last_start_tag))
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&mut self) -> bool {
        self.skips_raw_text && self.foreign > 0
    }

    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn pop_token(&mut self) -> Option<Leave> {
        self.leave.take()
    }

    fn set_last_start_tag(&mut self, _: Option<&[u8]>) {}
    fn emit_error(&mut self, _: Error) {}
    fn push_comment(&mut self, _: &[u8]) {}
    fn init_doctype(&mut self) {}
    fn push_doctype_name(&mut self, _: &[u8]) {}
    fn set_force_quirks(&mut self) {}
    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}
    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}
    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}
    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}
}
