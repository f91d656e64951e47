//! How hard a text is to read: advice, since its measures are blunt. A text that calls itself easy to
//! read is held to them strictly.
//!
//! Språklagen (2009:600), section 11, asks public language to be cultivated, simple and
//! comprehensible.

use crate::diagnostics::choices::TextKind;
use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::markdown::Measured;
use crate::site::{Page, Site};
use crate::source::Span;

/// LIX says little about a text of fewer words.
const MIN_WORDS: usize = 100;

/// The languages that LIX was made for, or whose texts have been found to measure alike: Björnsson
/// 1968 and 1983 (Readability of newspapers in 11 languages), Anderson 1983 (Lix and Rix). An easy
/// text in Finnish has more long words than a hard one in Swedish, and in many languages words are
/// told apart otherwise.
const LIX_LANGUAGES: [&str; 8] = ["sv", "da", "nb", "nn", "no", "en", "de", "fr"];

pub(super) fn check(site: &Site, page: &Page) -> Vec<Diagnostic> {
    let document = &page.document;
    let kind = document.name.easy.then_some(TextKind::Easy);
    let limits = match kind {
        Some(TextKind::Easy) => &site.config.plain_language_easy,
        None => &site.config.plain_language,
    };
    let prose = &document.markdown.lint.prose;
    let longer = |code: Code, pieces: &[Measured], most: usize| -> Vec<Diagnostic> {
        let too_long = pieces.iter().filter(|piece| piece.words > most);
        too_long
            .map(|piece| {
                begins(page, code, piece.span)
                    .with("words", piece.words)
                    .with("most", most)
            })
            .collect()
    };
    let mut findings = longer(Code::SentenceLong, &prose.long_sentences, limits.sentence);
    findings.extend(longer(
        Code::ParagraphLong,
        &prose.long_paragraphs,
        limits.paragraph,
    ));
    let language = site.language_of(page).split('-').next();
    let is_measured = language.is_some_and(|language| LIX_LANGUAGES.contains(&language));
    if let Some(lix) = prose
        .lix()
        .filter(|_| is_measured)
        .filter(|lix| *lix > limits.lix && prose.words >= MIN_WORDS)
    {
        findings.push(
            Diagnostic::at(Code::LixHigh, &document.source, document.head())
                .with("lix", lix)
                .with("most", limits.lix),
        );
    }
    let of_kind = |finding: Diagnostic| Diagnostic {
        severity: kind.map_or(finding.severity, |_| Severity::Warning),
        ..finding.with("kind", kind)
    };
    findings.into_iter().map(of_kind).collect()
}

/// A finding at the line on which something long begins.
fn begins(page: &Page, code: Code, span: Span) -> Diagnostic {
    let source = &page.document.source;
    let line = source
        .slice(span)
        .lines()
        .next()
        .unwrap_or_default()
        .trim_end();
    Diagnostic::at(code, source, Span::new(span.start, span.start + line.len()))
}
