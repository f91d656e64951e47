//! What keeps readers from a text who do not see it, or not all of it at once: headings, images,
//! links and tables.
//!
//! After WCAG 2.2 (1.1.1, 1.3.1, 2.4.4, 2.4.6 and 2.4.10), which EN 301 549 takes over in its
//! chapter 9.

use std::collections::HashMap;

use super::wording;
use crate::diagnostics::choices::HeadingReason;
use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::markdown::{Heading, Link, LinkKind};
use crate::site::{Page, Site};
use crate::source::Span;

pub(super) fn check(site: &Site, page: &Page) -> Vec<Diagnostic> {
    let mut findings = headings(page);
    findings.extend(page.document.markdown.outline.links.iter().filter_map(
        |link| match link.kind {
            LinkKind::Link => words_of_link(page, link, site.language_of(page)),
            LinkKind::Image => alternative_text(page, link),
        },
    ));
    let lint = &page.document.markdown.lint;
    findings.extend(
        lint.headless_tables
            .iter()
            .map(|span| at(page, Code::TableHeaderMissing, *span)),
    );
    findings.extend(
        lint.bold_lines.iter().map(|(words, span)| {
            at(page, Code::HeadingBold, *span).with("heading", words.as_str())
        }),
    );
    findings.extend(taken(page));
    findings
}

/// Headings that ask for an anchor which another has: links lead to that one.
fn taken(page: &Page) -> impl Iterator<Item = Diagnostic> {
    let outline = &page.document.markdown.outline;
    let headings = if outline.taken.is_empty() {
        &[][..]
    } else {
        &outline.headings
    };
    let places: HashMap<&str, Span> = headings
        .iter()
        .map(|heading| (heading.id.as_str(), heading.span))
        .collect();
    outline.taken.iter().map(move |(anchor, span)| {
        // An element of raw HTML may have it; that has no place of its own.
        let line = places
            .get(anchor.as_str())
            .map_or(0, |first| page.document.source.position(first.start).line);
        at(page, Code::HeadingRepeated, *span)
            .with("reason", HeadingReason::Anchor)
            .with("heading", anchor.as_str())
            .with("line", line)
    })
}

/// A finding that underlines one line of what it is about.
fn at(page: &Page, code: Code, span: Span) -> Diagnostic {
    let source = &page.document.source;
    let line = source
        .slice(span)
        .lines()
        .next()
        .unwrap_or_default()
        .trim_end();
    Diagnostic::at(code, source, Span::new(span.start, span.start + line.len()))
}

/// A heading, or the page, and those right below it.
#[derive(Default)]
struct Section<'h> {
    heading: Option<&'h Heading>,
    words: String,
    parts: HashMap<String, &'h Heading>,
}

impl Section<'_> {
    /// The page itself is the first, and above all of its headings.
    fn level(&self) -> u8 {
        self.heading.map_or(0, |heading| heading.level)
    }
}

fn headings(page: &Page) -> Vec<Diagnostic> {
    let source = &page.document.source;
    let mut findings = Vec::new();
    let mut open = vec![Section::default()];
    // The page's name is its heading of level 1.
    let mut before = 1;
    let outline = &page.document.markdown.outline;
    let mut raw = outline.raw_headings.iter().copied().peekable();
    for heading in &outline.headings {
        while let Some((level, span)) = raw.next_if(|(_, span)| span.start < heading.span.start) {
            findings.extend(raw_heading(page, level, span, before));
            before = level;
        }
        let finding =
            |code| at(page, code, heading.span).with_if_taken("heading", heading.text.as_str());
        if heading.text.is_empty() {
            findings.push(
                finding(Code::HeadingEmpty).with("written", source.slice(heading.span).trim()),
            );
        }
        if heading.level == 1 {
            findings.push(finding(Code::HeadingTop).with("title", page.document.title.as_str()));
        } else if heading.level > before + 1 {
            findings.push(
                finding(Code::HeadingJump)
                    .with("level", usize::from(heading.level))
                    .with("before", usize::from(before)),
            );
        }
        if let Some(earlier) = repeats(&mut open, heading) {
            findings.push(
                finding(Code::HeadingRepeated)
                    .with("line", source.position(earlier.span.start).line),
            );
        }
        before = heading.level;
    }
    for (level, span) in raw {
        findings.extend(raw_heading(page, level, span, before));
        before = level;
    }
    findings
}

/// So many bytes of a heading in raw HTML are looked at.
const MAX_QUOTE: usize = 400;

/// What is wrong with the level of a heading in raw HTML, whose words are not known.
fn raw_heading(page: &Page, level: u8, span: Span, before: u8) -> Option<Diagnostic> {
    // However long the line is.
    let rest = &page.document.source.text[span.start..];
    let line = rest[..rest.floor_char_boundary(MAX_QUOTE)]
        .lines()
        .next()
        .unwrap_or_default();
    let words = line
        .split_once('>')
        .map_or(line, |(_, rest)| rest.split('<').next().unwrap_or_default())
        .trim();
    let finding = |code| {
        at(page, code, Span::new(span.start, span.start + line.len())).with("heading", words)
    };
    if level == 1 {
        return Some(finding(Code::HeadingTop).with("title", page.document.title.as_str()));
    }
    (level > before + 1).then(|| {
        finding(Code::HeadingJump)
            .with("level", usize::from(level))
            .with("before", usize::from(before))
    })
}

/// Files a heading under those that are open. Gives the one whose words it repeats: its neighbour,
/// or one above.
fn repeats<'h>(open: &mut Vec<Section<'h>>, heading: &'h Heading) -> Option<&'h Heading> {
    let words = heading
        .text
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase();
    while open
        .last()
        .is_some_and(|section| section.level() >= heading.level)
    {
        open.pop();
    }
    let above = open
        .iter()
        .find(|section| section.words == words)
        .and_then(|section| section.heading);
    let beside = open
        .last()
        .and_then(|parent| parent.parts.get(&words).copied());
    if let Some(parent) = open.last_mut() {
        parent.parts.entry(words.clone()).or_insert(heading);
    }
    let is_empty = words.is_empty();
    open.push(Section {
        heading: Some(heading),
        words,
        parts: HashMap::new(),
    });
    above.or(beside).filter(|_| !is_empty)
}

fn words_of_link(page: &Page, link: &Link, language: &str) -> Option<Diagnostic> {
    let words = link.text.as_deref()?.trim();
    let code = if words.is_empty() {
        Code::LinkTextMissing
    } else if ["https://", "http://", "www."]
        .iter()
        .any(|start| words.starts_with(start))
    {
        Code::LinkTextAddress
    } else if wording::says_nothing_of_a_link(words, language) {
        Code::LinkTextVague
    } else {
        return None;
    };
    let finding = at(page, code, link.span)
        .with_if_taken("text", words)
        .with_if_taken("target", link.target.as_str());
    if !link.is_bare {
        return Some(finding);
    }
    // Nobody has made a link of it; and where it is nothing but the name of a website, it says where
    // it leads.
    let host = words.split_once("://").map_or(words, |(_, rest)| rest);
    let has_path = host.trim_end_matches('/').contains(['/', '?', '#']);
    has_path.then_some(Diagnostic {
        severity: Severity::Info,
        ..finding
    })
}

fn alternative_text(page: &Page, image: &Link) -> Option<Diagnostic> {
    let words = image.text.as_deref()?.trim();
    let code = if words.is_empty() {
        Code::ImageAltMissing
    } else if wording::is_file_name(words, &image.target) {
        Code::ImageAltFileName
    } else if wording::says_nothing_of_an_image(words) {
        Code::ImageAltVague
    } else {
        return None;
    };
    Some(
        at(page, code, image.span)
            .with_if_taken("text", words)
            .with("target", image.target.as_str()),
    )
}
