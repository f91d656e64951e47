//! Which of its words a theme lacks in a language. Pages show others in their place; who chose the
//! language is told so, once.

use std::collections::BTreeSet;

use super::layers::{Layer, LayerFile};
use crate::config::{Config, language_name};
use crate::diagnostics::choices::{ThemeOwner, WordsReason};
use crate::diagnostics::{Code, Diagnostic};
use crate::markdown::Label;
use crate::overview::Overview;
use crate::source::Span;

/// So many words are named; of the others, it is their number.
const MOST_NAMED: usize = 5;

/// A language that lacks words.
pub(super) struct Missing<'c> {
    /// Its tag.
    pub language: &'c str,
    /// The words that it lacks, and those that it has.
    pub lacks: BTreeSet<String>,
    pub has: BTreeSet<String>,
}

/// What to tell of it. Words that nothing prints are nobody's concern: a theme that is complete by
/// itself need not have those of `standard`.
pub(super) fn told(missing: Missing<'_>, layers: &[Layer], config: &Config) -> Option<Diagnostic> {
    let used = used(layers);
    let is_used = |word: &String| used.as_ref().is_none_or(|used| used.contains(word));
    let lacks: Vec<String> = missing.lacks.into_iter().filter(is_used).collect();
    if lacks.is_empty() {
        return None;
    }
    let has_any = missing.has.iter().any(is_used);
    let theme = layers.first()?;
    let is_on_disk = |file: &LayerFile| !matches!(file, LayerFile::BuiltIn(_));
    let is_of_site = theme.files.values().any(is_on_disk);
    let file = format!("strings/{}.yaml", missing.language);
    let name = language_name(missing.language);
    let language = if name == missing.language {
        name.to_owned()
    } else {
        format!("{name} ({})", missing.language)
    };
    let place = config.edition_in(missing.language);
    let place = place.map(|edition| edition.span);
    let finding = match place.filter(|span| *span != Span::default()) {
        Some(span) => Diagnostic::at(Code::WordsMissing, &config.source, span),
        None => Diagnostic::of_site(Code::WordsMissing),
    };
    let finding = finding
        .with("language", language)
        .with("theme", theme.name.as_str());
    let finding = if is_of_site {
        finding
            .with("whose", ThemeOwner::Site)
            .with("file", theme.path(&file))
    } else {
        finding
            .with("whose", ThemeOwner::BuiltIn)
            .with("file", file)
    };
    if !has_any {
        return Some(finding.with("reason", WordsReason::All));
    }
    let named = lacks.len().min(MOST_NAMED);
    let finding = finding
        .with("reason", WordsReason::Some)
        .with("words", lacks[..named].join(", "));
    Some(if named < lacks.len() {
        finding.with("others", lacks.len() - named)
    } else {
        finding
    })
}

/// What templates have that lead to a calendar file: a field of a meeting, of a page, of a site.
const CALENDAR_FIELD: &str = ".calendar";

/// The words in calendar files.
const CALENDAR_WORDS: [&str; 4] = [
    "calendar_cancelled",
    "calendar_join",
    "calendar_meeting",
    "calendar_page",
];

/// The words that templates print, or that the program prints for them; `None` where a template may
/// print any, since it asks for them by names that it makes.
fn used(layers: &[Layer]) -> Option<BTreeSet<String>> {
    let mut used: BTreeSet<String> = Label::ALL.iter().map(|label| label.key().into()).collect();
    used.insert(String::from("home"));
    let titles = [("404", "not_found_title"), ("redirect", "moved_title")];
    let overviews = Overview::ALL
        .iter()
        .map(|overview| (overview.key(), overview.title_word()));
    for (template, title) in titles.into_iter().chain(overviews) {
        let file = format!("templates/{template}.html");
        if layers.iter().any(|layer| layer.files.contains_key(&file)) {
            used.insert(title.to_owned());
        }
    }
    // What cannot be read has been told.
    let mut told = Vec::new();
    for layer in layers {
        for (_, path) in layer.below("templates") {
            if let Some(source) = layer.read(path, &mut told) {
                let names = names(&source.text)?;
                used.extend(names.into_iter().map(str::to_owned));
                if source.text.contains(CALENDAR_FIELD) {
                    used.extend(CALENDAR_WORDS.map(String::from));
                }
            }
        }
    }
    Some(used)
}

/// The names of the words that a template asks for: `t.menu`. `None` where it asks by `t[…]`.
fn names(template: &str) -> Option<Vec<&str>> {
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut names = Vec::new();
    for (at, _) in template.match_indices('t') {
        let begins = !template[..at].ends_with(|c: char| is_of_name(c) || c == '.');
        let rest = &template[at + 1..];
        if !begins {
            continue;
        }
        if rest.starts_with("[page.withheld]") {
            names.extend(["draft", "scheduled", "expired"]);
        } else if rest.starts_with('[') {
            return None;
        }
        if let Some(name) = rest.strip_prefix('.') {
            let end = name.find(|c| !is_of_name(c)).unwrap_or(name.len());
            names.push(&name[..end]);
        }
    }
    Some(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_template_are_found_by_their_names() {
        let found = names("{{ t.menu }} at.home {{ t.page_one if a.t.b else t.of|upper }} <t>t");
        assert_eq!(found, Some(vec!["menu", "page_one", "of"]));
        let withheld = names("{{ t[page.withheld] }}");
        assert_eq!(withheld, Some(vec!["draft", "scheduled", "expired"]));
        assert_eq!(names("{{ t[kind] }}"), None);
    }
}
