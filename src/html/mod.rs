//! The one reader of HTML: where its tags and comments stand, and what its attributes hold.
//!
//! Texts, themes and the sanitiser all give HTML, and each part of the program that has to find
//! something in it asks here, so that all of them see what a browser sees. The tokenizer is
//! `html5gum`'s, which follows the WHATWG HTML standard (section 13.2.5). No tree is built: what
//! only a tree shows, such as an end tag that may be left out, is not known here.

mod markup;
mod reader;

pub use markup::{Attribute, Markup, StartTag};
pub use reader::{holds_raw_text, read, read_every_tag};

/// The anchors of a page: what a fragment can lead to, in the order of the page.
pub fn anchors(html: &str) -> Vec<String> {
    let mut anchors = Vec::new();
    read(html, |markup| {
        if let Markup::StartTag(tag) = markup {
            anchors.extend(tag.anchors().map(str::to_owned));
        }
    });
    anchors
}

#[cfg(test)]
mod tests;
