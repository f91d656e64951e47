//! A theme's words: `strings/sv.yaml`, `strings/en.yaml`, a flat list of `name: text` each.

use std::collections::BTreeMap;

use super::layers::{self, Layer};
use crate::diagnostics::choices::YamlReason;
use crate::diagnostics::{Code, Diagnostic, Family};
use crate::source::Span;
use crate::yaml;

/// The words of a language, nearest theme first. A word that no theme has in the language comes
/// from its English file, and in the end from the built-in standard theme, so that nothing the
/// program needs to say is ever empty.
pub(super) fn read(
    layers: &[Layer],
    language: &str,
    findings: &mut Vec<Diagnostic>,
) -> BTreeMap<String, String> {
    let primary = language.split('-').next().unwrap_or(language);
    let standard = layers::standard();
    let stack: Vec<&Layer> = layers.iter().chain([&standard]).collect();
    let mut words = BTreeMap::new();
    let mut languages = vec![language];
    if primary != language {
        languages.push(primary);
    }
    if primary != "en" {
        languages.push("en");
    }
    for language in languages {
        for layer in &stack {
            for (word, text) in one(layer, &format!("strings/{language}.yaml"), findings) {
                words.entry(word).or_insert(text);
            }
        }
    }
    words
}

fn one(layer: &Layer, file: &str, findings: &mut Vec<Diagnostic>) -> BTreeMap<String, String> {
    let Some(source) = layer.read(file, findings) else {
        return BTreeMap::new();
    };
    yaml::strings(&source.text).unwrap_or_else(|at| {
        let at = Span::new(at.min(source.text.len()), at.min(source.text.len()));
        let unread = || {
            let line = source.text[source.text.floor_char_boundary(at.start)..]
                .lines()
                .next()
                .unwrap_or_default()
                .trim();
            Diagnostic::at(Code::YamlSyntax, &source, at)
                .with("reason", YamlReason::Other)
                .with("line", line)
        };
        let finding = yaml::parse(&source, Span::new(0, source.text.len()))
            .err()
            .map_or_else(unread, |finding| *finding);
        findings.push(Diagnostic {
            family: Family::Theme,
            ..finding
        });
        BTreeMap::new()
    })
}
