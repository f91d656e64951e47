//! Fields whose value is one of a few words, or some of them.

use super::field::Shape;
use super::fields::Fields;
use super::problems::Problems;
use super::swedish::lookup_choice;
use super::value::{text_of, texts_of};
use crate::diagnostics::Code;
use crate::source::Spanned;

impl Fields<'_> {
    /// One of the words of a choice, by what it means; otherwise a finding with the nearest of
    /// them.
    pub fn choice<T>(
        &self,
        name: &'static str,
        problems: &mut Problems,
        meaning: impl FnOnce(&str) -> Option<T>,
    ) -> Option<Spanned<T>> {
        let (entry, choices) = self.entry_as(name, |shape| {
            if let Shape::Choice(words) = shape {
                Some(words)
            } else {
                None
            }
        })?;
        let text = text_of(&entry.node, &entry.key, problems)?;
        chosen(name, choices, &text, problems, meaning)
    }

    /// Some of the words of a choice, by what they mean; for each other text a finding with the
    /// nearest of them.
    pub fn choices<T>(
        &self,
        name: &'static str,
        problems: &mut Problems,
        meaning: impl Fn(&str) -> Option<T>,
    ) -> Vec<Spanned<T>> {
        let entry = self.entry_as(name, |shape| {
            if let Shape::Choices(words) = shape {
                Some(words)
            } else {
                None
            }
        });
        let Some((entry, choices)) = entry else {
            return Vec::new();
        };
        texts_of(entry, problems)
            .into_iter()
            .filter_map(|text| chosen(name, choices, &text, problems, &meaning))
            .collect()
    }
}

/// What one of the words of a choice means; otherwise a finding with the nearest of them.
fn chosen<T>(
    name: &'static str,
    choices: &[&'static str],
    text: &Spanned<&str>,
    problems: &mut Problems,
    meaning: impl FnOnce(&str) -> Option<T>,
) -> Option<Spanned<T>> {
    if choices.contains(&text.value) {
        let meaning = meaning(text.value);
        debug_assert!(meaning.is_some(), "{} has no meaning in {name}", text.value);
        return meaning.map(|meaning| Spanned::new(meaning, text.span));
    }
    problems.add(Code::ValueUnknown, text.span, |finding| {
        let near = lookup_choice(text.value, choices);
        finding
            .with("field", name)
            .with("value", text.value)
            .with("choices", choices.join(", "))
            .with_nearest(near)
    });
    None
}
