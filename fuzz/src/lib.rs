//! What holds for any input, said once: the fuzzers run it (`fuzz_targets/`), and so does the test
//! suite, on what is in the repository and on changes of that (`tests/suite/fuzz.rs`).
//!
//! A target is a function that takes bytes and panics where something does not hold. It knows the
//! public interface of samverk alone, and judges by what others have written: html5ever for HTML,
//! quick-xml for XML, the crate icalendar for calendars, `serde_json` for JSON.

pub mod addresses;
pub mod findings;
pub mod front_matter;
pub mod generated;
pub mod images;
pub mod markdown;
pub mod mutation;
pub mod parsers;
pub mod pieces;
pub mod recurrences;
pub mod requests;
pub mod search;
pub mod site;
pub mod themes;

/// Something that takes bytes of anybody's.
#[derive(Clone, Copy)]
pub struct Target {
    /// Its name: of its file in `fuzz_targets/` and of its folder in `corpus/`.
    pub name: &'static str,
    /// Runs it. Panics where something does not hold that must.
    pub run: fn(&[u8]),
    /// Where in the repository there are inputs: folders and files.
    pub seeds: &'static [&'static str],
    /// Which of the files there are: by their endings.
    pub endings: &'static [&'static str],
    /// What inputs are made of: to put such a piece somewhere leads further than to put a letter.
    pub pieces: &'static [&'static str],
    /// How many changes of inputs the test suite tries: what takes about a second.
    pub tries: u32,
}

/// All of them.
pub const TARGETS: &[Target] = &[
    front_matter::FIELDS,
    front_matter::SETTINGS,
    markdown::MARKDOWN,
    markdown::RAW_HTML,
    addresses::ADDRESSES,
    themes::THEMES,
    themes::STYLES,
    recurrences::RECURRENCES,
    generated::GENERATED,
    search::SEARCH,
    images::IMAGES,
    requests::REQUESTS,
];

/// Bytes as a text, whatever they are.
pub(crate) fn text(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}
