//! What is wrong with the tags of a template: which is not closed, and which closes another.
//!
//! Tera says where it can go on no further; that is often lines below the slip.

use crate::diagnostics::choices::TemplateSyntaxReason;
use crate::source::Span;

/// A slip in a template's tags.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Slip<'t> {
    /// Where to mend it.
    pub span: Span,
    /// What it is.
    pub reason: TemplateSyntaxReason,
    /// What is not closed, `if`; the sign that is wrong.
    pub name: &'t str,
    /// Where what is not closed begins; the slip's own place where nothing is.
    pub opened: usize,
}

/// The first slip.
pub(super) fn slip(text: &str) -> Option<Slip<'_>> {
    let mut open: Vec<(&str, Span)> = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find('{') {
        let start = at + found;
        let rest = &text[start..];
        let Some(close) = ["{%", "{{", "{#"]
            .iter()
            .position(|mark| rest.starts_with(mark))
        else {
            // `{ endif %}`
            let inside = rest[1..].trim_start();
            let end = rest.find("%}").filter(|end| {
                inside.starts_with("end") && !rest[1..*end].contains(['\n', '{', '}'])
            });
            if let Some(end) = end {
                return Some(Slip {
                    span: Span::new(start, start + end + 2),
                    reason: TemplateSyntaxReason::Brace,
                    name: "{%",
                    opened: start,
                });
            }
            at = start + 1;
            continue;
        };
        let end = rest
            .find(["%}", "}}", "#}"][close])
            .map_or(rest.len(), |end| end + 2);
        at = start + end;
        let span = Span::new(start, start + end);
        if close == 2 {
            continue;
        }
        let inside = rest[2..end.max(2)]
            .trim_end_matches(['%', '}'])
            .trim_matches(['-', ' ', '\n', '\r', '\t']);
        if [" ”", "(”", "=”", " “", "(“", "=“"]
            .iter()
            .any(|quote| inside.contains(quote))
            && !inside.contains('"')
        {
            return Some(Slip {
                span,
                reason: TemplateSyntaxReason::Curly,
                name: "”",
                opened: start,
            });
        }
        let line = inside.lines().next().unwrap_or_default();
        if inside.matches('"').count() % 2 == 1
            && !inside.contains('\'')
            && line.matches('"').count() % 2 == 1
        {
            let end = rest.find('\n').unwrap_or(rest.len()).min(end);
            return Some(Slip {
                span: Span::new(start, start + end),
                reason: TemplateSyntaxReason::Quote,
                name: "\"",
                opened: start,
            });
        }
        if close == 1 {
            continue;
        }
        let word = inside
            .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
            .next()
            .unwrap_or_default();
        if word == "raw" {
            at += text[at..].find("endraw").unwrap_or(0);
            continue;
        }
        if let Some(ended) = word.strip_prefix("end").filter(|ended| !ended.is_empty()) {
            match open.pop() {
                Some((name, _)) if name == ended => {}
                Some((name, opened)) => {
                    return Some(Slip {
                        span,
                        reason: TemplateSyntaxReason::End,
                        name,
                        opened: opened.start,
                    });
                }
                None => return None,
            }
        } else if matches!(
            word,
            "if" | "for" | "block" | "filter" | "macro" | "component"
        ) {
            open.push((word, span));
        }
    }
    open.pop().map(|(name, span)| Slip {
        span,
        reason: TemplateSyntaxReason::Open,
        name,
        opened: span.start,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slip_is_found_where_it_is() {
        use TemplateSyntaxReason::{Brace, Curly, End, Open, Quote};
        for (text, written, reason) in [
            (
                "{% include \"a.html %}\n{% if a %}x{% endif %}\n<a href=\"b\">",
                "{% include \"a.html %}",
                Quote,
            ),
            ("{% include ”a.html” %}", "{% include ”a.html” %}", Curly),
            ("{% if a %}x{% endfor %}", "{% endfor %}", End),
            (
                "{% block a %}{% if a %}x\n{% endblock %}",
                "{% endblock %}",
                End,
            ),
            ("{% if a %}x{ endif %}", "{ endif %}", Brace),
            ("{% for a in b %}x", "{% for a in b %}", Open),
        ] {
            let found = slip(text).map(|slip| (&text[slip.span.start..slip.span.end], slip.reason));
            assert_eq!(found, Some((written, reason)), "{text}");
        }
    }

    #[test]
    fn what_is_closed_is_left_alone() {
        for text in [
            "{% block a %}{% if a == \"b\" %}x{% elif c %}{% else %}{% endif %}{% endblock a %}",
            "{# {% if #}{{ \"a\" }}<style>a { color: red }</style>",
            "{%- for a in b -%}{% endfor -%}",
            "{% set a = ‘b’ %}",
        ] {
            assert_eq!(slip(text), None, "{text}");
        }
    }
}
