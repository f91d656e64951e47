//! Words of a new page that are still there: what `samverk new` writes to be replaced.

use std::sync::LazyLock;

use memchr::memmem;
use rustc_hash::FxHashSet;

use crate::content::{FIELDS, PageType};
use crate::diagnostics::{Code, Diagnostic, Language, Messages};
use crate::site::{Page, Site};
use crate::source::Span;

/// What follows below the fields of a new page.
const BODIES: [&str; 6] = [
    include_str!("../scaffold/starters/sv/page.md"),
    include_str!("../scaffold/starters/sv/network.md"),
    include_str!("../scaffold/starters/sv/meeting-place.md"),
    include_str!("../scaffold/starters/en/page.md"),
    include_str!("../scaffold/starters/en/network.md"),
    include_str!("../scaffold/starters/en/meeting-place.md"),
];

/// What all of them begin with, and no other text has to be looked at for.
const BEGINNINGS: [&str; 8] = [
    "Skriv ",
    "skriv ",
    "Write ",
    "write ",
    "Förnamn ",
    "First ",
    "fornamn.",
    "first.",
];

/// What one of them holds, in upper or lower case.
static MARKS: LazyLock<[memmem::Finder<'static>; 4]> =
    LazyLock::new(|| ["kriv ", "rite ", "rnamn", "irst"].map(memmem::Finder::new));

static ALL: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    let mut all: FxHashSet<String> = BODIES
        .iter()
        .flat_map(|body| body.lines())
        .map(|line| bare(line).to_owned())
        .collect();
    for language in [Language::Swedish, Language::English] {
        let messages = Messages::new(language);
        all.insert(messages.word("starter-translate"));
        for page_type in PageType::ALL {
            for field in FIELDS.iter() {
                let id = field.text_id("schema-page");
                let parts = field.fields().iter().map(|part| part.text_id(&id));
                for id in parts.chain([id.clone()]) {
                    let args = [
                        ("type", page_type.as_str().into()),
                        ("title", "".into()),
                        ("today", "".into()),
                        ("in_a_month", "".into()),
                        ("in_a_year", "".into()),
                    ];
                    let value = messages.attribute_phrase(&id, "starter", &args);
                    all.extend(
                        value
                            .iter()
                            .flat_map(|value| value.lines())
                            .map(str::to_owned),
                    );
                }
            }
        }
    }
    all.retain(|text| {
        BEGINNINGS
            .iter()
            .any(|beginning| text.starts_with(beginning))
    });
    all
});

pub(super) fn check(_: &Site, page: &Page) -> Vec<Diagnostic> {
    let document = &page.document;
    let source = &document.source;
    let bytes = source.text.as_bytes();
    // A page that is not finished may have them.
    let may_have = page.withheld.is_none() && MARKS.iter().any(|mark| mark.find(bytes).is_some());
    if !may_have {
        return Vec::new();
    }
    let block = document.front_matter.block.unwrap_or_default();
    let is_off = |line: &str| {
        let span = source.span_of(line);
        span.start < block.end && line.starts_with('#')
    };
    source
        .text
        .lines()
        .filter(|line| !is_off(line))
        .map(bare)
        .filter(|text| ALL.contains(*text))
        .map(|text| {
            let span: Span = source.span_of(text);
            Diagnostic::at(Code::Placeholder, source, span).with("text", text)
        })
        .collect()
}

/// What a line says, without the field, the item or the heading that it is.
fn bare(line: &str) -> &str {
    let line = line.trim().trim_start_matches(['#', '-', ' ']);
    let value = match line.split_once(": ") {
        Some((name, value))
            if name
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'_') =>
        {
            value
        }
        _ => line,
    };
    value.trim().trim_matches(['"', '\''])
}
