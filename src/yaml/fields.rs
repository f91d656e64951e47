//! Reads a mapping field by field, as its table says. Whatever does not fit becomes a finding and
//! the field stays unset.

use rustc_hash::FxHashSet;

use super::field::{Field, INTEGER, Presence, Shape};
use super::node::{Entry, Node, Value};
use super::problems::Problems;
use super::unknown::unknown;
use super::value::{
    is_blank, meant_flag, report_prose, text_of, texts_of, understood, wrong_shape,
};
use crate::diagnostics::Code;
use crate::diagnostics::choices::{NotFieldsReason, ShapeWord};
use crate::source::{Span, Spanned};

/// The fields of one mapping, each known name at most once.
///
/// Only what the mapping's table holds can be read, and only as the shape it has there: anything
/// else fails every test that comes past. In the finished program, such a field is reported as
/// unknown.
#[derive(Debug)]
pub struct Fields<'a> {
    table: &'static [Field],
    entries: &'a [Entry<'a>],
    /// Where a finding about a field that is not there points: the mapping's first line.
    head: Span,
    /// Fields that others were probably meant as, which are told of already.
    meant: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// The fields of `node`; reports names that are not in the table, names that come twice, and
    /// what is missing or empty and must not be. `None`, with a finding, where `node` is no
    /// mapping.
    pub fn of(
        node: &'a Node<'a>,
        table: &'static [Field],
        problems: &mut Problems,
    ) -> Option<Self> {
        Self::of_with(node, table, &|_| false, problems)
    }

    /// The same, but names that are not in the table and that somebody else reads are no fault.
    pub fn of_with(
        node: &'a Node<'a>,
        table: &'static [Field],
        is_read_elsewhere: &dyn Fn(&Entry<'_>) -> bool,
        problems: &mut Problems,
    ) -> Option<Self> {
        Self::of_item(node, None, table, is_read_elsewhere, problems)
    }

    /// The same, for what a field holds.
    fn of_item(
        node: &'a Node<'a>,
        field: Option<&str>,
        table: &'static [Field],
        is_read_elsewhere: &dyn Fn(&Entry<'_>) -> bool,
        problems: &mut Problems,
    ) -> Option<Self> {
        let Value::Map(entries) = &node.value else {
            let line = match problems.first_line(node.span) {
                "" => String::from("-"),
                line => line.to_owned(),
            };
            let reason = field.map_or(NotFieldsReason::Other, |_| NotFieldsReason::Item);
            let leading = table
                .iter()
                .find(|field| field.presence == Presence::Required)
                .or_else(|| table.first());
            let corrected = leading
                .filter(|_| field.is_some() && matches!(node.value, Value::Text(_)))
                .map(|leading| format!("- {}: {line}", leading.name));
            problems.add(Code::YamlNotFields, node.span, |finding| {
                finding
                    .with("reason", reason)
                    .with("field", field)
                    .with("line", line)
                    .with("corrected", corrected)
            });
            return None;
        };
        let mut names: FxHashSet<&str> = FxHashSet::default();
        let mut meant = Vec::new();
        for entry in entries {
            let is_known = table.iter().any(|field| field.name == entry.key);
            if !is_known && !is_read_elsewhere(entry) {
                meant.extend(unknown(entry, table, problems));
            }
            if !names.insert(&entry.key) {
                problems.add(Code::FieldDuplicate, entry.key_span, |finding| {
                    finding.with("field", &*entry.key)
                });
            }
        }
        let fields = Self {
            table,
            entries,
            head: entries.first().map_or(node.span, |entry| entry.key_span),
            meant,
        };
        for field in table
            .iter()
            .filter(|field| field.presence != Presence::Optional)
        {
            fields.check_presence(field, problems);
        }
        Some(fields)
    }

    /// None of the fields of a table.
    pub const fn none(table: &'static [Field]) -> Self {
        Self {
            table,
            entries: &[],
            head: Span::new(0, 0),
            meant: Vec::new(),
        }
    }

    /// The same fields, but findings about a missing field point at `head`.
    #[must_use]
    pub fn headed(self, head: Span) -> Self {
        Self { head, ..self }
    }

    /// The first entry of that name.
    pub fn entry(&self, name: &str) -> Option<&'a Entry<'a>> {
        debug_assert!(self.field(name).is_some(), "the table lacks {name}");
        self.entries.iter().find(|entry| entry.key == name)
    }

    /// All entries, in the order they were written.
    pub const fn entries(&self) -> &'a [Entry<'a>] {
        self.entries
    }

    fn field(&self, name: &str) -> Option<&'static Field> {
        self.table.iter().find(|field| field.name == name)
    }

    /// The entry of a field with a certain shape, and what the shape holds.
    pub(super) fn entry_as<T>(
        &self,
        name: &str,
        of_shape: impl FnOnce(Shape) -> Option<T>,
    ) -> Option<(&'a Entry<'a>, T)> {
        // Most fields are not there; only a debug build asks their shape all the same.
        let entry = self.entry(name);
        if entry.is_none() && !cfg!(debug_assertions) {
            return None;
        }
        let held = self.field(name).and_then(|field| of_shape(field.shape));
        debug_assert!(held.is_some(), "{name} has another shape in its table");
        Some((entry?, held?))
    }

    fn check_presence(&self, field: &Field, problems: &mut Problems) {
        match self.entry(field.name) {
            None if field.presence == Presence::Required => self.missing(field.name, problems),
            Some(entry) if is_blank(&entry.node, field.shape) => {
                problems.add(Code::FieldEmpty, entry.key_span, |finding| {
                    finding.with("field", field.name)
                });
            }
            _ => {}
        }
    }

    /// Reports that a field is not there.
    pub fn missing(&self, name: &'static str, problems: &mut Problems) {
        if self.meant.contains(&name) {
            return;
        }
        problems.add(Code::FieldMissing, self.head, |finding| {
            finding.with("field", name)
        });
    }

    /// A text without white space around it; unset where the value is empty or white space.
    pub fn text(&self, name: &str, problems: &mut Problems) -> Option<Spanned<&'a str>> {
        let (entry, ()) = self.entry_as(name, |shape| {
            matches!(shape, Shape::Text | Shape::Texts).then_some(())
        })?;
        let text = text_of(&entry.node, &entry.key, problems)?;
        if self.field(name).is_some_and(|field| field.is_prose) {
            report_prose(&text, name, problems);
        }
        Some(text)
    }

    /// A list of texts; one text alone is a list of one.
    pub fn texts(&self, name: &str, problems: &mut Problems) -> Vec<Spanned<&'a str>> {
        let entry = self.entry_as(name, |shape| matches!(shape, Shape::Texts).then_some(()));
        let texts = entry
            .map(|(entry, ())| texts_of(entry, problems))
            .unwrap_or_default();
        if self.field(name).is_some_and(|field| field.is_prose) {
            for text in &texts {
                report_prose(text, name, problems);
            }
        }
        texts
    }

    /// A text that `parse` understands; otherwise the finding of its form, which quotes it.
    pub fn parsed<T>(
        &self,
        name: &'static str,
        problems: &mut Problems,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Option<Spanned<T>> {
        let (entry, form) = self.entry_as(name, |shape| {
            if let Shape::Pattern(form) = shape {
                Some(form)
            } else {
                None
            }
        })?;
        let text = text_of(&entry.node, &entry.key, problems)?;
        understood(name, form, &text, problems, parse)
    }

    /// The texts of a list that `parse` understands; for each of the others the finding of their
    /// form.
    pub fn all_parsed<T>(
        &self,
        name: &'static str,
        problems: &mut Problems,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Vec<Spanned<T>> {
        let entry = self.entry_as(name, |shape| {
            if let Shape::Patterns(form) = shape {
                Some(form)
            } else {
                None
            }
        });
        let Some((entry, form)) = entry else {
            return Vec::new();
        };
        texts_of(entry, problems)
            .into_iter()
            .filter_map(|text| understood(name, form, &text, problems, &parse))
            .collect()
    }

    /// A whole number.
    pub fn integer(&self, name: &'static str, problems: &mut Problems) -> Option<Spanned<i64>> {
        let (entry, ()) =
            self.entry_as(name, |shape| matches!(shape, Shape::Integer).then_some(()))?;
        let text = text_of(&entry.node, &entry.key, problems)?;
        understood(name, &INTEGER, &text, problems, |text| text.parse().ok())
    }

    /// `true` or `false`, which it also is where nothing is written. The words people write instead
    /// are understood and reported.
    pub fn flag(&self, name: &'static str, problems: &mut Problems) -> bool {
        self.flag_or(name, false, problems)
    }

    /// The same, for a field that is `unset` where nothing is written.
    pub fn flag_or(&self, name: &'static str, unset: bool, problems: &mut Problems) -> bool {
        let entry = self.entry_as(name, |shape| matches!(shape, Shape::Flag).then_some(()));
        let Some(text) = entry.and_then(|(entry, ())| text_of(&entry.node, &entry.key, problems))
        else {
            return unset;
        };
        match text.value {
            "true" | "True" | "TRUE" => true,
            "false" | "False" | "FALSE" => false,
            other => {
                let meant = meant_flag(other);
                problems.add(Code::BoolInvalid, text.span, |finding| {
                    finding
                        .with("field", name)
                        .with("value", other)
                        .with("nearest", meant)
                });
                meant.map_or(unset, |meant| meant == "true")
            }
        }
    }

    /// The mappings of a list, each by its own table; a single mapping is a list of one.
    pub fn items(&self, name: &str, problems: &mut Problems) -> Vec<Self> {
        let entry = self.entry_as(name, |shape| {
            if let Shape::Items(table) = shape {
                Some(table)
            } else {
                None
            }
        });
        let Some((entry, table)) = entry else {
            return Vec::new();
        };
        let items = match &entry.node.value {
            Value::List(items) => items,
            Value::Empty => &[][..],
            Value::Map(_) => std::slice::from_ref(&entry.node),
            Value::Text(_) => {
                let leading = self.field(name).and_then(Field::leading);
                wrong_shape(&entry.node, name, ShapeWord::List, leading, problems);
                &[]
            }
        };
        items
            .iter()
            .filter_map(|item| Fields::of_item(item, Some(name), table, &|_| false, problems))
            .collect()
    }

    /// The items of a list of texts and mappings; `None` where it is not set.
    pub fn links(&self, name: &str, problems: &mut Problems) -> Option<Vec<LinkItem<'a>>> {
        let (entry, table) = self.entry_as(name, |shape| {
            if let Shape::Links(table) = shape {
                Some(table)
            } else {
                None
            }
        })?;
        let Value::List(items) = &entry.node.value else {
            if entry.node.value != Value::Empty {
                wrong_shape(&entry.node, name, ShapeWord::List, None, problems);
            }
            return None;
        };
        let mut links = Vec::new();
        for item in items {
            match &item.value {
                Value::Text(text) if !text.trim().is_empty() => {
                    links.push(LinkItem::Text(Spanned::new(text.trim(), item.span)));
                }
                Value::Map(_) => {
                    links.extend(Fields::of(item, table, problems).map(LinkItem::Fields));
                }
                Value::Empty | Value::Text(_) => {
                    problems.add(Code::FieldEmpty, item.span, |finding| {
                        finding.with("field", name)
                    });
                }
                Value::List(_) => wrong_shape(item, name, ShapeWord::Text, None, problems),
            }
        }
        Some(links)
    }

    /// The names that `parse` understands, each with its fields where it has some, which are none
    /// where the names are a list; for each of the others the finding of their form.
    pub fn named<T>(
        &self,
        name: &'static str,
        problems: &mut Problems,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Vec<(Spanned<T>, Self)> {
        let entry = self.entry_as(name, |shape| match shape {
            Shape::Named(form, table) => Some((form, table)),
            _ => None,
        });
        let Some((entry, (form, table))) = entry else {
            return Vec::new();
        };
        let Value::Map(entries) = &entry.node.value else {
            let names = texts_of(entry, problems).into_iter();
            return names
                .filter_map(|text| understood(name, form, &text, problems, &parse))
                .map(|text| (text, Fields::none(table)))
                .collect();
        };
        let mut named = Vec::new();
        for entry in entries {
            let key = Spanned::new(&*entry.key, entry.key_span);
            let Some(key) = understood(name, form, &key, problems, &parse) else {
                continue;
            };
            let fields = match entry.node.value {
                Value::Empty => None,
                _ => Fields::of(&entry.node, table, problems),
            };
            named.push((key, fields.unwrap_or_else(|| Fields::none(table))));
        }
        named
    }

    /// The fields of a mapping, by its own table; `None`, with a finding, where something else
    /// stands there.
    pub fn group(&self, name: &str, problems: &mut Problems) -> Option<Self> {
        let (entry, table) = self.entry_as(name, |shape| {
            if let Shape::Group(table) = shape {
                Some(table)
            } else {
                None
            }
        })?;
        match &entry.node.value {
            Value::Empty => None,
            Value::Map(_) => Fields::of(&entry.node, table, problems),
            Value::Text(_) | Value::List(_) => {
                let line = problems.first_line(entry.node.span).to_owned();
                problems.add(Code::YamlNotFields, entry.node.span, |finding| {
                    finding
                        .with("reason", NotFieldsReason::Group)
                        .with("field", name)
                        .with("line", line)
                });
                None
            }
        }
    }
}

/// An item of a list of links.
#[derive(Debug)]
pub enum LinkItem<'a> {
    /// A text alone.
    Text(Spanned<&'a str>),
    /// A mapping.
    Fields(Fields<'a>),
}
