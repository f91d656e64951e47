//! The one reader of HTML: where its tags and comments stand, and what its attributes hold.
//!
//! Texts, themes and the sanitiser all give HTML, and each part of the program that has to find
//! something in it asks here, so that all of them see what a browser sees. The tokenizer is
//! `html5gum`'s, which follows the WHATWG HTML standard (section 13.2.5). No tree is built: what
//! only a tree shows, such as an end tag that may be left out, is not known here.

mod elements;
mod markup;
mod plain;
mod reader;

use std::borrow::Cow;
use std::ops::ControlFlow;

use html5gum::{Token, Tokenizer};

pub use elements::{Content, content_of, is_attribute, may_stay_open};
pub use markup::{Attribute, Markup, StartTag};
pub use reader::{holds_raw_text, read, read_every_tag, read_until};

/// The text that lies between two pieces of markup, entities resolved.
pub fn text(html: &str) -> Cow<'_, str> {
    if memchr::memchr(b'&', html.as_bytes()).is_none() {
        return Cow::Borrowed(html);
    }
    let mut text = String::with_capacity(html.len());
    // A string cannot fail to be read.
    for token in Tokenizer::new(html).flatten() {
        if let Token::String(piece) = token {
            text.push_str(&String::from_utf8_lossy(&piece));
        }
    }
    Cow::Owned(text)
}

/// The anchors of a page: what a fragment can lead to, in the order of the page.
pub fn anchors(html: &str) -> Vec<String> {
    anchors_until(html, |_| false)
}

/// The anchors of a page, up to the one that is enough.
pub fn anchors_until(html: &str, mut is_enough: impl FnMut(&str) -> bool) -> Vec<String> {
    let mut anchors = Vec::new();
    read_until(html, |markup| {
        if let Markup::StartTag(tag) = markup {
            for anchor in tag.anchors() {
                anchors.push(anchor.to_owned());
                if is_enough(anchor) {
                    return ControlFlow::Break(());
                }
            }
        }
        ControlFlow::Continue(())
    });
    anchors
}

#[cfg(test)]
mod tests;
