//! A theme's words: `strings/sv.yaml`, `strings/en.yaml`, a flat list of `name: text` each.

use std::collections::BTreeMap;

use super::layers::{self, Layer};
use crate::config::Config;
use crate::diagnostics::choices::YamlReason;
use crate::diagnostics::{Code, Diagnostic, Family};
use crate::markdown::Label;
use crate::source::Span;
use crate::yaml::{self, Value};

/// A theme's words in one language, made once for all pages in it.
#[derive(Debug)]
pub struct Words {
    by_key: BTreeMap<String, String>,
    /// The same, for templates.
    view: tera::Value,
    /// Those that texts need, in the order of [`Label::ALL`].
    labels: Vec<String>,
}

impl Words {
    /// All words, as templates see them. A copy is cheap: it shares them.
    pub fn view(&self) -> tera::Value {
        self.view.clone()
    }

    /// One of the words; empty where no layer has it.
    pub fn word(&self, key: &str) -> &str {
        self.by_key.get(key).map_or("", String::as_str)
    }

    /// Words that say in which language something is, as HTML: `på engelska`.
    pub fn in_language(&self, language: &str) -> String {
        let key = format!("in_{language}");
        let words = self.by_key.get(&key).map(String::as_str);
        words.unwrap_or(language).to_owned()
    }

    /// A word that a page's text needs.
    pub fn label(&self, label: Label) -> &str {
        let index = Label::ALL
            .iter()
            .position(|known| *known == label)
            .unwrap_or_default();
        self.labels.get(index).map_or("", String::as_str)
    }
}

impl From<BTreeMap<String, String>> for Words {
    fn from(by_key: BTreeMap<String, String>) -> Self {
        let label = |label: &Label| by_key.get(label.key()).cloned().unwrap_or_default();
        Self {
            labels: Label::ALL.iter().map(label).collect(),
            view: tera::Value::from(by_key.clone()),
            by_key,
        }
    }
}

/// A theme's words in every language of a site.
#[derive(Debug)]
pub(super) struct Strings {
    of_site: Words,
    further: Vec<(String, Words)>,
}

impl Strings {
    /// Reads them. A word that no layer has in a language comes from the site's own, then from
    /// English, and in the end from the built-in standard theme, so that nothing the program needs
    /// to say is ever empty.
    pub(super) fn read(layers: &[Layer], config: &Config, findings: &mut Vec<Diagnostic>) -> Self {
        let standard = layers::standard();
        let mut files = Files {
            stack: layers.iter().chain([&standard]).collect(),
            read: BTreeMap::new(),
        };
        let own = config.language();
        Self {
            of_site: files.words(&[own, "en"], findings),
            further: config
                .editions
                .iter()
                .skip(1)
                .map(|edition| {
                    let words = files.words(&[&edition.language, own, "en"], findings);
                    (edition.language.clone(), words)
                })
                .collect(),
        }
    }

    /// The words of a page in that language; in the site's where it is none of the site's.
    pub(super) fn of(&self, language: &str) -> &Words {
        self.further
            .iter()
            .find(|(further, _)| further == language)
            .map_or(&self.of_site, |(_, words)| words)
    }
}

/// The files of all layers, each read once: what is wrong with one is told once.
struct Files<'l> {
    /// Nearest first.
    stack: Vec<&'l Layer>,
    /// What they say together, by the names of the files.
    read: BTreeMap<String, BTreeMap<String, String>>,
}

impl Files<'_> {
    /// The words of the first of these languages that has each.
    fn words(&mut self, languages: &[&str], findings: &mut Vec<Diagnostic>) -> Words {
        let mut words = BTreeMap::new();
        for language in languages {
            let primary = language.split('-').next().unwrap_or(language);
            for name in [*language, primary] {
                for (word, text) in self.read(name, findings) {
                    words.entry(word.clone()).or_insert_with(|| text.clone());
                }
            }
        }
        Words::from(words)
    }

    fn read(&mut self, name: &str, findings: &mut Vec<Diagnostic>) -> &BTreeMap<String, String> {
        let stack = &self.stack;
        self.read.entry(name.to_owned()).or_insert_with(|| {
            let mut words = BTreeMap::new();
            for layer in stack {
                for (word, text) in one(layer, &format!("strings/{name}.yaml"), findings) {
                    words.entry(word).or_insert(text);
                }
            }
            words
        })
    }
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
