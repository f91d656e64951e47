//! The tags of a template, `{{ … }}`, `{% … %}` and `{# … #}`, as Tera takes them apart; and what
//! is wrong with them: which is not closed, and which closes another.
//!
//! Tera says where it can go on no further; that is often lines after the slip.

use crate::diagnostics::choices::TemplateSyntaxReason;
use crate::source::Span;

/// What a tag is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TagKind {
    /// `{{ … }}`
    Expression,
    /// `{% … %}`
    Statement,
    /// `{# … #}`
    Comment,
}

impl TagKind {
    /// How tags of each kind begin and end.
    const ALL: [(Self, &'static str, &'static str); 3] = [
        (Self::Expression, "{{", "}}"),
        (Self::Statement, "{%", "%}"),
        (Self::Comment, "{#", "#}"),
    ];
}

/// A tag of a template.
#[derive(Debug, Clone, Copy)]
pub(super) struct TemplateTag<'t> {
    pub kind: TagKind,
    /// From its first brace to the byte after its last.
    pub span: Span,
    /// What stands between its ends.
    pub inside: &'t str,
    /// Whether it ends before the template does.
    pub is_closed: bool,
    /// Where what follows begins: after `raw`, its end, since what it holds is text.
    next: usize,
}

impl<'t> TemplateTag<'t> {
    /// The tag that begins at a byte, if one does.
    fn at(text: &'t str, start: usize) -> Option<Self> {
        let rest = &text[start..];
        let (kind, open, close) = TagKind::ALL
            .into_iter()
            .find(|(_, open, _)| rest.starts_with(open))?;
        let from = start + open.len();
        let closed = text[from..].find(close).map(|length| from + length);
        let (to, end) = closed.map_or((text.len(), text.len()), |at| (at, at + close.len()));
        let mut tag = Self {
            kind,
            span: Span::new(start, end),
            inside: &text[from..to],
            is_closed: closed.is_some(),
            next: end,
        };
        if tag.word() == "raw" {
            tag.next = text[end..].find("endraw").map_or(text.len(), |at| end + at);
        }
        Some(tag)
    }

    /// Where what stands inside begins.
    pub(super) const fn inside_start(&self) -> usize {
        self.span.start + "{{".len()
    }

    /// The word that a statement begins with: `if`, `endif`; empty for other tags.
    pub(super) fn word(&self) -> &'t str {
        if self.kind != TagKind::Statement {
            return "";
        }
        let words = self.inside.trim_start_matches('-').trim_start();
        let end = words.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        &words[..end.unwrap_or(words.len())]
    }
}

/// The tags of a template, in order. What `raw` holds is text.
pub(super) fn tags(text: &str) -> impl Iterator<Item = TemplateTag<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + text[at..].find('{')?;
            let Some(tag) = TemplateTag::at(text, start) else {
                at = start + 1;
                continue;
            };
            at = tag.next;
            return Some(tag);
        }
    })
}

/// A slip in a template's tags.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Slip<'t> {
    /// Where to fix it.
    pub span: Span,
    /// What it is.
    pub reason: TemplateSyntaxReason,
    /// What is not closed, `if`; the sign that is wrong.
    pub name: &'t str,
    /// Where what is not closed begins; the slip's own place where nothing is.
    pub opened: usize,
}

impl<'t> Slip<'t> {
    /// A slip that shows where it is.
    const fn new(reason: TemplateSyntaxReason, name: &'t str, span: Span) -> Self {
        Self {
            span,
            reason,
            name,
            opened: span.start,
        }
    }
}

/// Statements that an `end…` has to close.
const BLOCKS: [&str; 6] = ["if", "for", "block", "filter", "macro", "component"];

/// The first slip.
pub(super) fn slip(text: &str) -> Option<Slip<'_>> {
    let mut open: Vec<TemplateTag<'_>> = Vec::new();
    let mut from = 0;
    for tag in tags(text) {
        let found = missing_percent(text, from, tag.span.start)
            .or_else(|| curly_quotes(&tag))
            .or_else(|| unclosed_quote(text, &tag));
        if found.is_some() {
            return found;
        }
        from = tag.next;
        let word = tag.word();
        if let Some(ended) = word.strip_prefix("end").filter(|ended| !ended.is_empty()) {
            let opened = open.pop()?;
            if opened.word() != ended {
                return Some(Slip {
                    opened: opened.span.start,
                    ..Slip::new(TemplateSyntaxReason::End, opened.word(), tag.span)
                });
            }
        } else if BLOCKS.contains(&word) {
            open.push(tag);
        }
    }
    missing_percent(text, from, text.len()).or_else(|| {
        open.pop()
            .map(|opened| Slip::new(TemplateSyntaxReason::Open, opened.word(), opened.span))
    })
}

/// `{ endif %}`, in the text between two tags.
fn missing_percent(text: &str, from: usize, to: usize) -> Option<Slip<'_>> {
    const END: &str = "%}";
    let mut at = from;
    text[from..to].match_indices(END).find_map(|(end, _)| {
        let before = &text[at..from + end];
        let start = before.rfind('{').map(|open| at + open);
        at = from + end + END.len();
        let inside = &text[start? + 1..from + end];
        let is_end = inside.trim_start().starts_with("end") && !inside.contains(['\n', '}']);
        is_end.then_some(Slip::new(
            TemplateSyntaxReason::Brace,
            "{%",
            Span::new(start?, at),
        ))
    })
}

/// `{% include ”a.html” %}`: quotes that a text program has made.
fn curly_quotes<'t>(tag: &TemplateTag<'t>) -> Option<Slip<'t>> {
    const CURLY: [&str; 6] = [" ”", "(”", "=”", " “", "(“", "=“"];
    let is_curly = tag.kind != TagKind::Comment
        && CURLY.iter().any(|quote| tag.inside.contains(quote))
        && !tag.inside.contains('"');
    is_curly.then(|| Slip::new(TemplateSyntaxReason::Curly, "”", tag.span))
}

/// `{% include "a.html %}`: the tag's first line is where to look.
fn unclosed_quote<'t>(text: &'t str, tag: &TemplateTag<'t>) -> Option<Slip<'t>> {
    let inside = tag.inside.trim_start_matches(['-', ' ', '\n', '\r', '\t']);
    let is_odd = |text: &str| text.matches('"').count() % 2 == 1;
    let is_unclosed = tag.kind != TagKind::Comment
        && !inside.contains('\'')
        && is_odd(inside)
        && is_odd(inside.lines().next().unwrap_or_default());
    is_unclosed.then(|| {
        let written = &text[tag.span.start..tag.span.end];
        let line = written.find('\n').unwrap_or(written.len());
        let span = Span::new(tag.span.start, tag.span.start + line);
        Slip::new(TemplateSyntaxReason::Quote, "\"", span)
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
