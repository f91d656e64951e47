//! What holds for all findings, whatever they are about.

use std::sync::LazyLock;

use samverk::diagnostics::{
    Diagnostic, Format, Human, Json, Junit, Language, Messages, Sarif, Severity,
};
use samverk::source::{SourceFile, Span};

use super::parsers::{assert_json, assert_xml};

thread_local! {
    static MESSAGES: LazyLock<[Messages; 2]> =
        const { LazyLock::new(|| [Language::Swedish, Language::English].map(Messages::new)) };
}

/// Asserts that a span lies in a text and cuts no character in two.
pub fn assert_span(source: &SourceFile, span: Span, what: &dyn std::fmt::Debug) {
    let text = &source.text;
    assert!(
        span.start <= span.end && text.get(span.start..span.end).is_some(),
        "{what:?} is at {span:?} of {} bytes of {}",
        text.len(),
        source.path
    );
    let at = source.position(span.start);
    assert_eq!((at.line, at.column), counted(text, span.start), "{what:?}");
}

/// Line and column, counted letter by letter.
fn counted(text: &str, byte: usize) -> (usize, usize) {
    let mut at = (1, 1);
    for letter in text[..byte].chars() {
        at = if letter == '\n' {
            (at.0 + 1, 1)
        } else {
            (at.0, at.1 + 1)
        };
    }
    at
}

/// Asserts that findings point at places that are there, and that they can be said in every format
/// and both languages.
pub fn assert_findings(findings: &[Diagnostic]) {
    for finding in findings {
        if let Some(place) = &finding.place
            && let Some(span) = place.span
        {
            assert_span(&place.source, span, finding);
        }
    }
    if findings.is_empty() {
        return;
    }
    MESSAGES.with(|both| {
        for messages in both.iter() {
            for finding in findings {
                let said = messages.message(finding);
                assert!(!said.trim().is_empty(), "{finding:?} says nothing");
                let _ = messages.help(finding);
            }
        }
        let [swedish, english] = &**both;
        let human = Human {
            colour: false,
            width: Some(80),
            least: Severity::Info,
            limit: 0,
            command_for_all: String::from("samverk check"),
        };
        let said = human.format(findings, swedish);
        assert!(
            !said.contains('\u{1b}'),
            "an escape for terminals in {said:?}"
        );
        let json = Json.format(findings, english);
        assert_eq!(json.lines().count(), findings.len());
        json.lines().for_each(assert_json);
        assert_json(
            &Sarif {
                folder: String::new(),
            }
            .format(findings, swedish),
        );
        let junit = Junit {
            least: Severity::Info,
            folder: String::new(),
        };
        assert_xml(&junit.format(findings, english));
    });
}
