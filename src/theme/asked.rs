//! Which fields of `page` and `site` a template asks for: what does not exist shows without
//! rendering, also where no page uses the template yet, and where Tera lets a name pass that stands
//! for nothing, as in `{% if page.sumary %}`.

use rustc_hash::FxHashSet;

use crate::source::Span;

/// The names whose fields are a closed set.
pub(super) const ROOTS: [&str; 2] = ["page", "site"];

/// A field that a template asks for: `page.summary`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Asked<'t> {
    /// `page` or `site`.
    pub root: &'t str,
    /// The field.
    pub name: &'t str,
    /// Where the field stands.
    pub span: Span,
}

/// The fields that a template asks for without asking first whether they are there.
pub(super) fn fields(text: &str) -> Vec<Asked<'_>> {
    let mut found = Vec::new();
    let mut guarded: FxHashSet<(&str, &str)> = FxHashSet::default();
    for tag in tags(text) {
        for (asked, after) in in_tag(text, tag) {
            if is_guard(after) {
                guarded.insert((asked.root, asked.name));
            } else {
                found.push(asked);
            }
        }
    }
    found.retain(|asked| !guarded.contains(&(asked.root, asked.name)));
    found
}

/// Whether a template gives the name to something else: `{% for page in pages %}`, `{% set page = …
/// %}`.
pub(super) fn takes(text: &str, root: &str) -> bool {
    tags(text).any(|tag| {
        let inside = &text[tag.start..tag.end];
        let mut words = inside
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
    tags(text).flat_map(move |tag| {
        let inside = text[tag.start..tag.end]
            .trim_start_matches('-')
            .trim_start();
        let is_part = inside.starts_with("extends") || inside.starts_with("include");
        // What lies between quotes is every other piece.
        let quoted = inside.split(['"', '\'', '`']).skip(1).step_by(2);
        quoted.filter(move |_| is_part)
    })
}

/// What stands inside `{{ … }}` and `{% … %}`. What is raw is text, and a component sees what it is
/// given alone.
fn tags(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + text[at..].find('{')?;
            let close = match text.as_bytes().get(start + 1) {
                Some(b'{') => "}}",
                Some(b'%') => "%}",
                Some(b'#') => "#}",
                _ => {
                    at = start + 1;
                    continue;
                }
            };
            let inside = start + 2;
            let end = text[inside..].find(close).map(|end| inside + end)?;
            at = end + 2;
            let word = text[inside..end]
                .trim_start_matches('-')
                .split_whitespace()
                .next()
                .unwrap_or_default();
            match (close, word) {
                ("#}", _) => {}
                ("%}", "raw") => at += text[at..].find("endraw")?,
                ("%}", "component") => at += text[at..].find("endcomponent")?,
                _ => return Some(Span::new(inside, end)),
            }
        }
    })
}

/// The fields in a tag, each with what follows it.
fn in_tag(text: &str, tag: Span) -> Vec<(Asked<'_>, &str)> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let inside = &text[tag.start..tag.end];
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
            let behind = rest[word.len()..].strip_prefix('.');
            let name = behind.map_or("", |behind| {
                &behind[..behind.find(|c| !is_part(c)).unwrap_or(behind.len())]
            });
            if before != '.' && ROOTS.contains(&word) && !name.is_empty() {
                let start = tag.start + at + word.len() + 1;
                let asked = Asked {
                    root: word,
                    name,
                    span: Span::new(start, start + name.len()),
                };
                found.push((asked, &inside[at + word.len() + 1 + name.len()..]));
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
        let text = "page.a {{ page.b | href }} {% if site.c and not page.d.e %}{# page.f #}{% raw %}{{ page.g }}{% endraw %}{{ \"page.h\" }}{{ card.page.i }}";
        let names: Vec<_> = fields(text)
            .iter()
            .map(|asked| {
                (
                    asked.root,
                    asked.name,
                    &text[asked.span.start..asked.span.end],
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
        assert!(takes("{% for page in pages %}", "page"));
        assert!(takes("{%- for key, page in pages -%}", "page"));
        assert!(takes("{% set page = tag %}", "page"));
        assert!(!takes(
            "{% for card in page.children %}{% set a = page.title %}",
            "page"
        ));
    }
}
