//! Search: what a reader's browser needs to find pages by words, without a server.
//!
//! ```text
//!  Site ──► page_text ──► tokenizer ──► index ──► files ──► script files, called by script tag
//!                                         │
//!                                         └─► query      what a reader would get (command, checks)
//! ```
//!
//! An edition has an index of its own: which words stand on which pages, and in what field. Words
//! are found by their stems ([`stem`]) and, in Swedish, by the parts of compounds ([`compounds`]).
//! The browser answers queries with `client/engine.js`; [`query`] gives the same answers here.

pub mod compounds;
mod facets;
mod files;
mod format;
mod function_words;
mod gather;
mod index;
mod known_words;
mod names;
mod page_text;
pub mod query;
mod script;
pub mod stem;
mod synonyms;
mod texts;
pub mod tokenizer;

pub use files::{EditionFiles, SearchFile, SearchPlace};
pub use index::{Field, Index, IndexedPage, Postings, Word};
pub use known_words::KeepWords;
pub use names::{outranked, outranking};
pub use texts::WrittenTexts;
