//! Fields of pages and settings of sites.

use std::sync::Arc;

use samverk::config::{self, MarkdownSettings};
use samverk::content::{Document, Languages, PageName, source_of};
use samverk::diagnostics::Diagnostic;
use samverk::source::SourceFile;

use super::findings::{assert_findings, assert_span};
use super::{Target, pieces};

/// The fields of a page, and what of its text is no field.
pub const FIELDS: Target = Target {
    name: "fields",
    run: fields,
    seeds: &[
        "content",
        "docs/content",
        "tests/golden",
        "tests/browser/sample/content",
    ],
    endings: &["md"],
    pieces: pieces::YAML,
    tries: 150,
};

/// `site.yaml`.
pub const SETTINGS: Target = Target {
    name: "settings",
    run: settings,
    seeds: &[
        "site.yaml",
        "docs/site.yaml",
        "tests/golden",
        "tests/browser/languages",
        "tests/browser/sample",
    ],
    endings: &["site.yaml"],
    pieces: pieces::SETTINGS,
    tries: 300,
};

/// A file as `load` reads it.
pub(super) fn source(path: &str, bytes: &[u8]) -> (Arc<SourceFile>, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let source = source_of(bytes, path.to_owned(), &mut findings);
    assert!(
        !source.text.starts_with('\u{feff}'),
        "a byte order mark is no text"
    );
    assert!(!source.text.contains('\0'), "U+0000 is no text");
    assert_findings(&findings);
    (source, findings)
}

fn languages() -> Languages {
    Languages {
        own: String::from("sv"),
        named: vec![String::from("en")],
    }
}

/// A page, read, with all that must hold of it.
pub(super) fn document(path: &str, bytes: &[u8], settings: MarkdownSettings) -> Document {
    let (source, _) = source(&format!("content/{path}"), bytes);
    let document = Document::parse(path.to_owned(), source, &languages(), settings);
    assert!(!document.title.trim().is_empty(), "no title");
    assert_findings(&document.findings);
    let outline = &document.markdown.outline;
    for heading in &outline.headings {
        assert_span(&document.source, heading.span, heading);
    }
    for link in &outline.links {
        assert_span(&document.source, link.span, link);
    }
    for fault in &document.markdown.lint.tags {
        assert_span(&document.source, fault.span, fault);
    }
    for link in document.front_matter.links() {
        assert_span(&document.source, link.span, link);
    }
    assert_eq!(document.name, PageName::of(path, &languages()));
    document
}

fn fields(bytes: &[u8]) {
    let read = document("natverk/a.md", bytes, MarkdownSettings::default());
    super::addresses::assert_address(&read.wanted_address);
    // What is written on systems with other line ends is the same page.
    if !bytes.contains(&b'\r') {
        let windows = super::text(bytes).replace('\n', "\r\n");
        let other = document(
            "natverk/a.md",
            windows.as_bytes(),
            MarkdownSettings::default(),
        );
        if std::str::from_utf8(bytes).is_ok() {
            assert_eq!(read.title, other.title);
            assert_eq!(read.front_matter.draft, other.front_matter.draft);
            assert_eq!(read.findings.len(), other.findings.len());
        }
    }
}

fn settings(bytes: &[u8]) {
    let (source, _) = source("site.yaml", bytes);
    let (config, findings) = config::read(&source);
    assert_findings(&findings);
    assert!(!config.editions.is_empty(), "no edition");
    for overview in &config.editions {
        for (_, address) in overview.addresses.iter() {
            super::addresses::assert_address(address);
        }
    }
    assert_span(&source, config.output.span, &config.output);
    // Once more: nothing depends on the order of a map.
    let (_, again) = config::read(&source);
    assert_eq!(findings, again);
}
