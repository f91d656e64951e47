use std::sync::Arc;
use std::time::{Duration, Instant};

use super::TagFaultKind::{self, Alone, Apart, Crossed, Stray, Unclosed, Unread};
use crate::markdown::{Options, parse};
use crate::source::{SourceFile, Span};

/// What is wrong with the tags of a text: kind and place, as it stands there.
fn faults(text: &str) -> Vec<(TagFaultKind, String)> {
    let source: Arc<SourceFile> = SourceFile::new("a.md", text);
    let whole = Span::new(0, source.text.len());
    let read = parse(&source, whole, Options::default());
    let fault = |fault: &super::TagFault| (fault.kind, source.slice(fault.span).to_owned());
    read.lint.tags.iter().map(fault).collect()
}

#[test]
fn tags_without_another_are_told_wherever_they_stand() {
    for (text, expected) in [
        ("Kom <b>i tid.\n\nNytt", &[(Unclosed, "<b>")][..]),
        ("- Kom <I>i tid.\n- Nytt", &[(Unclosed, "<I>")]),
        ("> Kom <u>i tid.\n\nNytt", &[(Unclosed, "<u>")]),
        ("| a |\n|---|\n| <s>b |", &[(Unclosed, "<s>")]),
        ("## Om <small>oss\n\nText", &[(Unclosed, "<small>")]),
        ("Not.[^1]\n\n[^1]: En <em>not", &[(Unclosed, "<em>")]),
        ("<div>\r\n\r\nText\r\n", &[(Unclosed, "<div>")]),
        (
            "<details><summary>Mer</summary>\n\nText",
            &[(Unclosed, "<details>")],
        ),
        (
            "<details><summary>Mer\n\nText\n\n</details>",
            &[(Unclosed, "<summary>")],
        ),
        ("<h2>Rubrik\n\nText", &[(Unclosed, "<h2>")]),
        ("<table><tr><td>a", &[(Unclosed, "<table>")]),
        ("<div><center>a</div>", &[(Unclosed, "<center>")]),
        ("Slut.</b>", &[(Stray, "</b>")]),
        ("- <div>a\n- b</div>", &[(Unclosed, "<div>")]),
        ("<div>\n\n- b</div>\n", &[(Stray, "</div>")]),
        ("H<sub>2</sup>O", &[(Unclosed, "<sub>"), (Stray, "</sup>")]),
        ("<b><i>a</b></i>", &[(Crossed, "</b>")]),
        ("<span>a\n\nb</span>", &[(Apart, "<span>")]),
        ("<li>a\n<li>b", &[(Alone, "<li>")]),
        ("<ul>\n- a\n</ul>", &[(Unread, "- a")]),
        ("<p>\n- a\n- b\n</p>", &[(Unread, "- a")]),
    ] {
        let expected: Vec<_> = expected
            .iter()
            .map(|(kind, tag)| (*kind, (*tag).to_owned()))
            .collect();
        assert_eq!(faults(text), expected, "{text}");
    }
}

#[test]
fn html_that_is_whole_passes() {
    for text in [
        "Kom <b>i tid</b>, H<sub>2</sub>O<br>och <BR/> rad.</br>",
        "<b>Ett stycke\n\noch ett till</b>",
        "<details>\n<summary>Mer</summary>\n\n- a\n\n</details>",
        "<div>\n\nText</div>",
        "<p align=center>\n\nText\n\n</p>",
        "<ul>\n<li>a\n<li>b\n</ul>\n<dl><dt>a<dd>b</dl>",
        "<table><thead><tr><th>a<th>b<tbody><tr><td>c<td>d</table>",
        "<a id=\"x\"/>Text <img src=\"a.png\" alt=\"\"> <wbr>",
        "`<b>` och a<b och c>d",
        "```\n<b>\n```\n\n<!-- <b> -->\n\n<!--\n\n<i>\n\n-->",
        "<pre>\n- a\n**b**\n</pre>\n\n<code>**a**</code>",
        "![<b>alt](a.png)",
        "<o:p></o:p>",
    ] {
        assert_eq!(faults(text), [], "{text}");
    }
}

#[test]
fn time_grows_with_the_length_alone() {
    let before = Instant::now();
    for (piece, times) in [
        ("<div><span>a</span>\n", 20_000),
        ("x <b>", 20_000),
        ("<b><i>", 20_000),
        ("</b></i>", 20_000),
        ("- <b>a\n", 5_000),
        ("<div>\n**a** [x](a.md)[^1]\n</div>\n", 3_000),
        ("<svg><path>", 10_000),
    ] {
        faults(&piece.repeat(times));
    }
    faults(&format!("<b {}>", "data-x=y ".repeat(50_000)));
    // What takes the square of the length takes minutes.
    assert!(before.elapsed() < Duration::from_mins(1));
}
