//! Marks of Markdown and HTML in texts that are shown as they are written.

use memchr::{memchr, memchr2, memchr3};

use crate::diagnostics::choices::MarkupKind;

/// The first such mark, with what it encloses.
pub(super) fn find(text: &str) -> Option<(&str, MarkupKind)> {
    let bytes = text.as_bytes();
    // A hyphen is a mark at the start of two lines.
    let has_lines = memchr(b'\n', bytes).is_some();
    let has_mark = memchr3(b'*', b'_', b'[', bytes).is_some()
        || memchr3(b'`', b'<', b'#', bytes).is_some()
        || memchr2(b'&', b'~', bytes).is_some();
    if !has_mark && !has_lines {
        return None;
    }
    let markdown = enclosed(text, "**")
        .or_else(|| enclosed(text, "__"))
        .or_else(|| enclosed(text, "~~"))
        .or_else(|| enclosed(text, "`"))
        .or_else(|| enclosed(text, "*"))
        .or_else(|| enclosed(text, "_"))
        .or_else(|| link(text))
        .or_else(|| heading(text))
        .or_else(|| list(text));
    let html = || {
        let found = tag(text).or_else(|| character_reference(text))?;
        Some((found, MarkupKind::Html))
    };
    markdown
        .map(|found| (found, MarkupKind::Markdown))
        .or_else(html)
}

/// Words between two of the same marks, as `CommonMark` has emphasis (0.31, section 6.2): the marks
/// touch the words and no letters around them.
fn enclosed<'t>(text: &'t str, mark: &str) -> Option<&'t str> {
    let is_word = |c: char| c.is_alphanumeric();
    let sign = mark.chars().next()?;
    for (start, _) in text.match_indices(mark) {
        let inner = &text[start + mark.len()..];
        let before = text[..start].chars().next_back();
        let opens = !before.is_some_and(|c| is_word(c) || c == sign || c == '\\')
            && inner.starts_with(|c: char| !c.is_whitespace() && c != sign);
        if !opens {
            continue;
        }
        let end = inner.match_indices(mark).map(|(end, _)| end).find(|end| {
            let last = inner[..*end].chars().next_back();
            let after = inner[end + mark.len()..].chars().next();
            last.is_some_and(|c| !c.is_whitespace() && c != sign)
                && !after.is_some_and(|c| is_word(c) || c == sign)
        });
        if let Some(end) = end.filter(|end| !inner[..*end].contains('\n')) {
            return Some(&text[start..start + mark.len() + end + mark.len()]);
        }
    }
    None
}

/// `[words](target)`, with `!` before it or not.
fn link(text: &str) -> Option<&str> {
    let middle = text.find("](")?;
    let start = text[..middle].rfind('[')?;
    let start = if text[..start].ends_with('!') {
        start - 1
    } else {
        start
    };
    let end = middle + text[middle..].find(')')?;
    Some(&text[start..=end])
}

/// `## Words`, on any line.
fn heading(text: &str) -> Option<&str> {
    text.lines().map(str::trim).find(|line| {
        let words = line.trim_start_matches('#');
        let level = line.len() - words.len();
        (1..=6).contains(&level) && words.starts_with(' ')
    })
}

/// Two lines of a list, or more.
fn list(text: &str) -> Option<&str> {
    let is_item = |line: &&str| line.starts_with("- ") || line.starts_with("* ");
    let mut items = text.lines().map(str::trim).filter(is_item);
    let first = items.next()?;
    items.next().map(|_| first)
}

/// Elements that people write into texts.
const ELEMENTS: &str = "a abbr b big blockquote br center code div em font h1 h2 h3 h4 h5 h6 hr i \
                        iframe img li mark ol p s script small span strong sub sup table u ul wbr";

/// `<br>`, `</b>`, `<a href="…">`.
fn tag(text: &str) -> Option<&str> {
    text.match_indices('<').find_map(|(start, _)| {
        let inner = &text[start + 1..];
        let name = inner.strip_prefix('/').unwrap_or(inner);
        let length = name
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(name.len());
        let is_element = ELEMENTS
            .split_ascii_whitespace()
            .any(|element| element.eq_ignore_ascii_case(&name[..length]));
        let end = inner.find('>')?;
        (is_element && name[length..].starts_with([' ', '>', '/', '\n']))
            .then(|| &text[start..=start + 1 + end])
    })
}

/// `&nbsp;`, `&#8211;`.
fn character_reference(text: &str) -> Option<&str> {
    text.match_indices('&').find_map(|(start, _)| {
        let inner = &text[start + 1..];
        let end = inner.find(';').filter(|end| (2..=10).contains(end))?;
        let name = &inner[..end];
        let fits = name.strip_prefix('#').map_or_else(
            || name.bytes().all(|byte| byte.is_ascii_alphabetic()),
            |number| {
                number
                    .trim_start_matches(['x', 'X'])
                    .bytes()
                    .all(|byte| byte.is_ascii_hexdigit())
            },
        );
        fits.then(|| &text[start..=start + 1 + end])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_found() {
        for (text, mark) in [
            ("Vi är **bäst** här", "**bäst**"),
            ("Vi är *bäst*.", "*bäst*"),
            ("__Obs__ i dag", "__Obs__"),
            ("Läs _noga_, tack", "_noga_"),
            ("~~Inställt~~", "~~Inställt~~"),
            ("Skriv `init`", "`init`"),
            ("Se [kartan](karta.md) här", "[kartan](karta.md)"),
            ("![En bild](a.png)", "![En bild](a.png)"),
            ("## Om oss", "## Om oss"),
            ("- ett\n- två", "- ett"),
            ("Rad<br>två", "<br>"),
            ("Rad<BR />två", "<BR />"),
            ("<a href=\"x\">a</a>", "<a href=\"x\">"),
            ("A&nbsp;B", "&nbsp;"),
            ("A &#8211; B", "&#8211;"),
        ] {
            assert_eq!(find(text).map(|(found, _)| found), Some(mark), "{text}");
        }
    }

    #[test]
    fn signs_of_a_text_are_left_alone() {
        for text in [
            "4*5*6 = 120",
            "A * B * C",
            "snake_case_name",
            "_",
            "C#",
            "#matte",
            "Årskurs 1-3 - alla",
            "Vi & de <båda>.",
            "a < b och c > d",
            "[sic] i texten",
            "Fotnot* och en till*",
            "Q&A; och mer",
            "5 * 3",
            "***",
            "**",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
