//! Which fields of `page` and `site` a template asks for: what does not exist shows without
//! rendering, also where no page uses the template yet, and where Tera lets a name pass that stands
//! for nothing, as in `{% if page.sumary %}`.

use rustc_hash::FxHashSet;

use super::template_tags::{TagKind, TemplateTag, tags};
use crate::source::Span;

/// The names whose fields are a closed set.
pub(super) const ROOTS: [&str; 2] = ["page", "site"];

/// A field that a template asks for: `page.summary`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FieldRef<'t> {
    /// `page` or `site`.
    pub root: &'t str,
    /// The field.
    pub name: &'t str,
    /// Where the field stands.
    pub span: Span,
}

/// The fields that a template asks for without asking first whether they are there.
pub(super) fn fields(text: &str) -> Vec<FieldRef<'_>> {
    let mut found = Vec::new();
    let mut guarded: FxHashSet<(&str, &str)> = FxHashSet::default();
    for tag in code(text) {
        for (field, after) in in_tag(&tag) {
            if is_guard(after) {
                guarded.insert((field.root, field.name));
            } else {
                found.push(field);
            }
        }
    }
    found.retain(|field| !guarded.contains(&(field.root, field.name)));
    found
}

/// Whether a template gives the name to something else: `{% for page in pages %}`, `{% set page = …
/// %}`.
pub(super) fn rebinds(text: &str, root: &str) -> bool {
    code(text).any(|tag| {
        let mut words = tag
            .inside
            .split(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '.' | '"'))
            .filter(|word| !word.is_empty());
        match words.next() {
            Some("for") => words
                .take_while(|word| *word != "in")
                .any(|word| word == root),
            Some("set" | "set_global") => words.next() == Some(root),
            _ => false,
        }
    })
}

/// The names of the templates that a template extends or includes.
pub(super) fn parts(text: &str) -> impl Iterator<Item = &str> {
    let names = tags(text).filter(|tag| matches!(tag.word(), "extends" | "include"));
    // What lies between quotes is every other piece.
    names.flat_map(|tag| tag.inside.split(['"', '\'', '`']).skip(1).step_by(2))
}

/// The tags that hold code. A component sees what it is given alone.
fn code(text: &str) -> impl Iterator<Item = TemplateTag<'_>> {
    let mut in_component = false;
    tags(text).filter(move |tag| {
        match tag.word() {
            "component" => in_component = true,
            "endcomponent" => in_component = false,
            _ => {}
        }
        !in_component && tag.kind != TagKind::Comment && tag.is_closed
    })
}

/// The fields in a tag, each with what follows it.
fn in_tag<'t>(tag: &TemplateTag<'t>) -> Vec<(FieldRef<'t>, &'t str)> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let inside = tag.inside;
    let mut found = Vec::new();
    let (mut quote, mut before) = (None, ' ');
    let mut at = 0;
    while let Some(c) = inside[at..].chars().next() {
        let rest = &inside[at..];
        if quote.is_some() {
            quote = quote.filter(|open| *open != c);
        } else if matches!(c, '"' | '\'' | '`') {
            quote = Some(c);
        } else if is_part(c) {
            let word = &rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())];
            let after = rest[word.len()..].strip_prefix('.');
            let name = after.map_or("", |after| {
                &after[..after.find(|c| !is_part(c)).unwrap_or(after.len())]
            });
            if before != '.' && ROOTS.contains(&word) && !name.is_empty() {
                let start = tag.inside_start() + at + word.len() + 1;
                let field = FieldRef {
                    root: word,
                    name,
                    span: Span::new(start, start + name.len()),
                };
                found.push((field, &inside[at + word.len() + 1 + name.len()..]));
            }
            before = ' ';
            at += word.len();
            continue;
        }
        before = c;
        at += c.len_utf8();
    }
    found
}

/// Whether what follows a field shows that it may be missing: `is defined`, `| default(…)`, `?.`
fn is_guard(after: &str) -> bool {
    let mut words = after
        .split(|c: char| c.is_whitespace() || c == '(')
        .filter(|word| !word.is_empty());
    match words.next() {
        Some("is") => words
            .find(|word| *word != "not")
            .is_some_and(|word| word.starts_with("defined") || word.starts_with("undefined")),
        Some("|") => words.next() == Some("default"),
        Some(word) => word.starts_with("|default") || word.starts_with('?'),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_found_where_they_stand_in_tags_alone() {
        let text = "page.a {{ page.b | href }} {% if site.c and not page.d.e %}{# page.f #}\
                    {% raw %}{{ page.g }}{% endraw %}{{ \"page.h\" }}{{ card.page.i }}";
        let names: Vec<_> = fields(text)
            .iter()
            .map(|field| {
                (
                    field.root,
                    field.name,
                    &text[field.span.start..field.span.end],
                )
            })
            .collect();
        assert_eq!(
            names,
            [("page", "b", "b"), ("site", "c", "c"), ("page", "d", "d")]
        );
    }

    #[test]
    fn what_is_asked_for_with_care_is_left_alone() {
        for text in [
            "{% if page.a is defined %}{{ page.a }}{% endif %}",
            "{% if page.a is not defined %}x{% endif %}",
            "{{ page.a | default(value=1) }}",
            "{{ page.a|default(value=1) }}",
            "{{ page.a?.b }}",
            "{% component card(page) %}{{ page.a }}{% endcomponent card %}",
        ] {
            assert_eq!(fields(text), [], "{text}");
        }
    }

    #[test]
    fn a_name_may_be_given_to_something_else() {
        assert!(rebinds("{% for page in pages %}", "page"));
        assert!(rebinds("{%- for key, page in pages -%}", "page"));
        assert!(rebinds("{% set page = tag %}", "page"));
        assert!(!rebinds(
            "{% for card in page.children %}{% set a = page.title %}",
            "page"
        ));
    }
}
