//! What is said of a thing as a whole, or of some of its days: `true`, a text, a list of days, or
//! days with a text each.

use super::field::Shape;
use super::fields::Fields;
use super::node::Value;
use super::problems::Problems;
use super::value::{meant_flag, report_prose, text_of, texts_of, understood};
use crate::source::Spanned;

/// The value of a field of [`Shape::Remarks`]; `T` is what its form stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remarks<'a, T> {
    /// `true` or `false`, also in other words.
    Flag(bool),
    /// A text about the whole; or one of the form, which whoever reads it must tell.
    Text(Spanned<&'a str>),
    /// Each of these, with a text that may be empty.
    Each(Vec<(Spanned<T>, &'a str)>),
}

impl<'a> Fields<'a> {
    /// What a field of that shape says; `None` where it is not set.
    pub fn remarks<T>(
        &self,
        name: &'static str,
        problems: &mut Problems,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<Remarks<'a, T>> {
        let (entry, form) = self.entry_as(name, |shape| match shape {
            Shape::Remarks(form) => Some(form),
            _ => None,
        })?;
        match &entry.node.value {
            Value::Empty | Value::Text(_) => {
                let text = text_of(&entry.node, &entry.key, problems)?;
                Some(match meant_flag(text.value) {
                    Some(meant) => Remarks::Flag(meant == "true"),
                    None => Remarks::Text(text),
                })
            }
            Value::List(_) => {
                let each = texts_of(entry, problems).into_iter();
                let each = each.filter_map(|text| understood(name, form, &text, problems, &parse));
                Some(Remarks::Each(each.map(|one| (one, "")).collect()))
            }
            Value::Map(entries) => {
                let mut each = Vec::new();
                for entry in entries {
                    let key = Spanned::new(&*entry.key, entry.key_span);
                    let said = text_of(&entry.node, name, problems);
                    let said = said.filter(|said| meant_flag(said.value).is_none());
                    if let Some(said) = &said {
                        report_prose(said, name, problems);
                    }
                    if let Some(key) = understood(name, form, &key, problems, &parse) {
                        each.push((key, said.map_or("", |said| said.value)));
                    }
                }
                Some(Remarks::Each(each))
            }
        }
    }
}
