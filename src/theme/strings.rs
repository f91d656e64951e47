//! A theme's words: `strings/sv.yaml`, `strings/en.yaml`, a flat list of `name: text` each.

use std::collections::BTreeMap;

use super::layers::{self, Layer};
use crate::diagnostics::choices::YamlReason;
use crate::diagnostics::{Code, Diagnostic, Family};
use crate::source::Span;
use crate::yaml::{self, Value};

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
    let mut unread = |finding: Diagnostic| {
        findings.push(Diagnostic {
            family: Family::Theme,
            ..finding
        });
    };
    let root = match yaml::parse(&source, Span::new(0, source.text.len()), &[]) {
        Ok(root) => root,
        Err(finding) => {
            unread(*finding);
            None
        }
    };
    let Some(root) = root else {
        return BTreeMap::new();
    };
    let mut no_word = |span: Span| {
        let line = source.slice(span).lines().next().unwrap_or_default().trim();
        unread(
            Diagnostic::at(Code::YamlSyntax, &source, span)
                .with("reason", YamlReason::Other)
                .with("line", line),
        );
    };
    let mut words = BTreeMap::new();
    match root.value {
        Value::Map(entries) => {
            for entry in entries {
                match entry.node.value {
                    Value::Text(text) => {
                        words.insert(entry.key.into_owned(), text.into_owned());
                    }
                    Value::Empty => {
                        words.insert(entry.key.into_owned(), String::new());
                    }
                    Value::List(_) | Value::Map(_) => no_word(entry.key_span),
                }
            }
        }
        _ => no_word(root.span),
    }
    words
}
