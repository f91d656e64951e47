//! Lists of lists of texts, and texts that look like a list.

use super::field::Shape;
use super::fields::Fields;
use super::node::Value;
use super::problems::Problems;
use super::value::{texts_in, wrong_shape};
use crate::diagnostics::Code;
use crate::diagnostics::choices::{JoinedKind, ShapeWord};
use crate::source::Spanned;

impl<'a> Fields<'a> {
    /// The texts of each list of a list; a list of texts alone is a list of one.
    pub fn lists(
        &self,
        name: &'static str,
        problems: &mut Problems,
    ) -> Vec<Spanned<Vec<Spanned<&'a str>>>> {
        let entry = self.entry_as(name, |shape| matches!(shape, Shape::Lists).then_some(()));
        let Some((entry, ())) = entry else {
            return Vec::new();
        };
        let is_list = |value: &Value<'_>| matches!(value, Value::List(_));
        let lists = match &entry.node.value {
            Value::Empty => &[][..],
            Value::Map(_) => {
                wrong_shape(&entry.node, name, ShapeWord::List, None, problems);
                &[]
            }
            Value::List(items) if items.iter().any(|item| is_list(&item.value)) => items,
            Value::List(_) | Value::Text(_) => std::slice::from_ref(&entry.node),
        };
        let lists = lists
            .iter()
            .map(|node| Spanned::new(texts_in(node, &entry.key, problems), node.span));
        lists.collect()
    }
}

/// Reports each text that holds several, with commas between; `kind` is what they are, if not
/// subjects.
pub(crate) fn report_joined(
    field: &'static str,
    kind: Option<JoinedKind>,
    texts: &[Spanned<&str>],
    problems: &mut Problems,
) {
    for text in texts.iter().filter(|text| text.value.contains(", ")) {
        let list = text
            .value
            .split(',')
            .map(str::trim)
            .filter(|one| !one.is_empty())
            .collect::<Vec<_>>()
            .join(", ");
        problems.add(Code::TagsInOne, text.span, |finding| {
            finding
                .with("field", field)
                .with("value", text.value)
                .with("kind", kind)
                .with("list", list)
        });
    }
}
