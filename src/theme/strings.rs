//! A theme's words: `strings/sv.yaml`, `strings/en.yaml` and their like, a flat list of `name: text`
//! each.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark_escape::escape_html;

use super::borrowed::{self, Lender};
use super::dates;
use super::layers::{self, Layer};
use super::missing_words::{self, Missing};
use crate::config::{Config, Direction, language_name};
use crate::diagnostics::choices::YamlReason;
use crate::diagnostics::{Code, Diagnostic, Family};
use crate::markdown::Label;
use crate::source::Span;
use crate::yaml::{self, Problems, Value};

/// What the names of words begin with that say in which language something is. A language that they
/// do not know has a name of its own, so that no theme lacks one.
const IN: &str = "in_";

/// A theme's words in one language, made once for all pages in it.
#[derive(Debug)]
pub struct Words {
    language: String,
    /// The site's language.
    of_site: String,
    /// As templates get them: those of another language between signs.
    by_key: BTreeMap<String, String>,
    view: tera::Value,
    /// Those that texts need, in the order of [`Label::ALL`].
    labels: Vec<String>,
    /// Whether any word or date is in another language.
    borrows: bool,
    /// Whether those of any language of the site are: pages may show words of other editions, too.
    settles: bool,
}

impl Words {
    fn new(language: &str, of_site: &str, by_key: BTreeMap<String, String>) -> Self {
        let label = |label: &Label| by_key.get(label.key()).cloned().unwrap_or_default();
        Self {
            language: language.to_owned(),
            of_site: of_site.to_owned(),
            labels: Label::ALL.iter().map(label).collect(),
            view: tera::Value::from(by_key.clone()),
            settles: false,
            borrows: !dates::knows(language) || by_key.values().any(|it| borrowed::is_lent(it)),
            by_key,
        }
    }

    /// All words, as templates see them. A copy is cheap: it shares them.
    pub fn view(&self) -> tera::Value {
        self.view.clone()
    }

    /// One of the words, for a page; empty where no layer has it. Pages are [settled](Self::settle):
    /// for anything else there is [`Words::plain`].
    pub fn word(&self, key: &str) -> &str {
        self.by_key.get(key).map_or("", String::as_str)
    }

    /// One of the words, for what says nothing of languages; empty where no layer has it.
    pub fn plain(&self, key: &str) -> &str {
        borrowed::bare(self.word(key))
    }

    /// A word that a page's text needs, for a page.
    pub fn label(&self, label: Label) -> &str {
        let index = Label::ALL
            .iter()
            .position(|known| *known == label)
            .unwrap_or_default();
        self.labels.get(index).map_or("", String::as_str)
    }

    /// In which language something is, as HTML: `in Finnish`, in the words of these pages. Where
    /// they have none for it, it is that language's name for itself.
    pub fn in_language(&self, tag: &str) -> String {
        let mut html = String::new();
        let mut rest = Some(tag);
        while let Some(known) = rest {
            let word = self.word(&format!("{IN}{known}"));
            if !word.is_empty() && !borrowed::is_lent(word) {
                // Writing to a String cannot fail.
                let _ = escape_html(&mut html, word);
                return html;
            }
            rest = known.rsplit_once('-').map(|(shorter, _)| shorter);
        }
        html.push_str("<span lang=\"");
        let _ = escape_html(&mut html, tag);
        html.push('"');
        let direction = Direction::of(tag);
        if direction != Direction::of(&self.language) {
            for part in [" dir=\"", direction.as_str(), "\""] {
                html.push_str(part);
            }
        }
        html.push('>');
        let _ = escape_html(&mut html, language_name(tag));
        html.push_str("</span>");
        html
    }

    /// Whether a page in this language may hold words of another.
    pub(super) const fn borrow(&self) -> bool {
        self.borrows
    }

    /// A page with these words, finished: what is in another language than the page says so.
    pub fn settle(&self, page: Vec<u8>) -> Vec<u8> {
        if !self.settles || !borrowed::may_be_in(&page) {
            return page;
        }
        match String::from_utf8(page) {
            Ok(page) => borrowed::settle(&page, &self.language, &self.of_site).into_bytes(),
            // Templates give text.
            Err(error) => error.into_bytes(),
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
    /// Reads them. A word that no layer has in a language, nor the built-in standard theme, comes
    /// from English, and where English has none, from the site's own language.
    pub(super) fn read(layers: &[Layer], config: &Config, findings: &mut Vec<Diagnostic>) -> Self {
        let standard = layers::standard();
        let mut files = Files {
            stack: layers.iter().chain([&standard]).collect(),
            of_site: config.language(),
            read: BTreeMap::new(),
        };
        let own = config.language();
        let mut words = |language| {
            let (words, missing) = files.words(language, findings);
            findings.extend(missing.and_then(|it| missing_words::told(it, layers, config)));
            words
        };
        let mut strings = Self {
            of_site: words(own),
            further: config
                .editions
                .iter()
                .skip(1)
                .map(|edition| (edition.language.clone(), words(&edition.language)))
                .collect(),
        };
        let further = strings.further.iter().map(|(_, words)| words);
        let settles = further.chain([&strings.of_site]).any(Words::borrow);
        strings.of_site.settles = settles;
        for (_, words) in &mut strings.further {
            words.settles = settles;
        }
        strings
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
    of_site: &'l str,
    /// What they say together, by the names of the files.
    read: BTreeMap<String, BTreeMap<String, String>>,
}

impl Files<'_> {
    /// The words for pages in a language, and what is missing.
    fn words<'l>(
        &mut self,
        language: &'l str,
        findings: &mut Vec<Diagnostic>,
    ) -> (Words, Option<Missing<'l>>) {
        let mut words = self.of(language, findings);
        let has: BTreeSet<String> = words.keys().cloned().collect();
        let lenders = [("en", Lender::English), (self.of_site, Lender::Site)];
        for (tag, lender) in lenders {
            let is_same = primary(tag) == primary(language);
            for (word, text) in self.of(tag, findings) {
                words.entry(word).or_insert_with(|| {
                    if is_same {
                        text
                    } else {
                        borrowed::lent(&text, lender)
                    }
                });
            }
        }
        let is_lacking = |(_, text): &(&String, &String)| borrowed::is_lent(text);
        let lacks = words.iter().filter(is_lacking).map(|(word, _)| word);
        let lacks = lacks.filter(|word| !word.starts_with(IN));
        let lacks: BTreeSet<String> = lacks.cloned().collect();
        let missing = (!lacks.is_empty()).then_some(Missing {
            language,
            lacks,
            has,
        });
        (Words::new(language, self.of_site, words), missing)
    }

    /// The words that there are in a language: those of its country first.
    fn of(&mut self, language: &str, findings: &mut Vec<Diagnostic>) -> BTreeMap<String, String> {
        let mut words = self.read(language, findings).clone();
        for (word, text) in self.read(primary(language), findings) {
            words.entry(word.clone()).or_insert_with(|| text.clone());
        }
        words
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

/// A language without its script and country.
fn primary(language: &str) -> &str {
    language.split('-').next().unwrap_or(language)
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
    let mut problems = Problems::new(&source, Family::Theme);
    yaml::report_escapes(&root, &mut problems);
    problems.into_found().into_iter().for_each(&mut unread);
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
