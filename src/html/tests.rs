use std::fmt::Write as _;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::reader::tokenize;
use super::{Markup, anchors, anchors_until, read, read_every_tag};

/// Every piece of markup as it stands in the HTML, with what was read of it.
fn pieces(html: &str, every_tag: bool) -> Vec<String> {
    let mut pieces = Vec::new();
    let each = |markup: Markup<'_>| pieces.push(described(html, &markup));
    if every_tag {
        read_every_tag(html, each);
    } else {
        read(html, each);
    }
    pieces
}

/// The same with the tokenizer alone.
fn tokens(html: &str, every_tag: bool) -> Vec<String> {
    let mut pieces = Vec::new();
    tokenize(html, 0, !every_tag, &mut |markup| {
        pieces.push(described(html, &markup));
        ControlFlow::Continue(())
    });
    pieces
}

fn described(html: &str, markup: &Markup<'_>) -> String {
    match markup {
        Markup::StartTag(tag) => {
            let mut piece = format!("{} = {}", &html[tag.span.clone()], tag.name);
            for attribute in tag.attributes() {
                let written = &html[attribute.span()];
                let _ = write!(
                    piece,
                    " | {written} = {}:{}",
                    attribute.name, attribute.value
                );
            }
            piece
        }
        Markup::EndTag { name, span } => format!("{} = /{name}", &html[span.clone()]),
        Markup::Comment { span, is_closed } => format!("{} = {is_closed}", &html[span.clone()]),
        Markup::Unfinished { name, span } => format!("{} = {name:?}…", &html[span.clone()]),
    }
}

/// HTML of pieces that are plain and pieces that nearly are.
fn nearly_plain() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<p>",
        "</p>",
        "<h2 id=\"a-b\">",
        "<a href=\"/x/\" class=\"y\">",
        "</a >",
        "<br/>",
        "<br />",
        "<input disabled>",
        "<input disabled checked=\"\">",
        "<p title='a'>",
        "<p a=b>",
        "<p  a=\"b\">",
        "<p a=\"b\"c=\"d\">",
        "<p a=\"&amp;\">",
        "<p a=\"1 > 2\">",
        "<p a=\"\r\n\">",
        "<p a = \"b\">",
        "<svg>",
        "</svg>",
        "<script>",
        "</script>",
        "<textarea>",
        "<!-- x -->",
        "<!doctype html>",
        "<![CDATA[x]]>",
        "<?x?>",
        "<",
        ">",
        "\"",
        " ",
        "å",
        "1 < 2",
        "</",
        "<p",
        "<P CLASS=\"Y\">",
        "<x-y>",
        "<a:b>",
        "<p a:b=\"c\">",
        "<p å=\"c\">",
        "</>",
        "<3>",
        "x",
        "<p a=\"b\" a=\"c\">",
        "<p a=>",
        "<p a=\"\0\">",
        "<title>",
        "</title>",
        "<plaintext>",
    ]);
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn what_is_plain_is_read_as_the_tokenizer_reads_it(html in nearly_plain(), every in any::<bool>()) {
        prop_assert_eq!(pieces(&html, every), tokens(&html, every));
    }
}

#[test]
fn anchors_are_what_browsers_find() {
    for (html, expected) in [
        ("<h2 id=\"a\">", &["a"][..]),
        ("<h2 id='a'><h2 id=b><h2 id=c/>", &["a", "b", "c/"]),
        ("<H2 ID=\"a\" Class=x>", &["a"]),
        (
            "<h2\nid=\"a\"><h2\tid\r\n=\r\n\"b\"><h2/id='c'>",
            &["a", "b", "c"],
        ),
        ("<h2 class=\"x\"id=\"a\">", &["a"]),
        (
            "<p title=' id=\"ghost\"'><p title=\" id='ghost'\" id=a>",
            &["a"],
        ),
        ("<p title='>' id=a> id=\"ghost\" < id=\"ghost\">", &["a"]),
        (
            "<!-- <p id=\"ghost\"> --><!---><p id=a><!-- <p id=ghost>",
            &["a"],
        ),
        (
            "<script>x = '<p id=\"ghost\">'; '</scripts>' </SCRIPT ><p id=a>",
            &["a"],
        ),
        (
            "<style>/* <p id=ghost> */</style><textarea><p id=ghost></textarea><p id=a>",
            &["a"],
        ),
        ("<title id=t><p id=ghost></title><p id=a>", &["t", "a"]),
        ("<noscript><p id=a></noscript>", &["a"]),
        (
            "<svg><title/><style/><path id=a></svg><p id=b>",
            &["a", "b"],
        ),
        ("<svg><![CDATA[<p id=ghost>]]></svg><p id=a>", &["a"]),
        (
            "<p id=\"r&auml;tt\"><p id='a&#38;b'><p id=a&amp;b>",
            &["rätt", "a&b", "a&b"],
        ),
        ("<p id=å><p id=\"\"><p id><p id=>", &["å"]),
        // Of two ids the first counts; two elements may well have the same.
        ("<p id=a id=b><p id=a>", &["a", "a"]),
        ("<a name=a><a id=b name=c><p name=ghost>", &["a", "b", "c"]),
        ("<p data-id=\"ghost\" xid=ghost><p id=\"a", &[]),
        ("</p id=\"ghost\"><?p id=\"ghost\"><!p id=ghost>", &[]),
    ] {
        assert_eq!(anchors(html), expected, "{html}");
    }
}

#[test]
fn reading_ends_where_enough_has_been_read() {
    let html = "<p id=a><p id=b><p id=c>";
    assert_eq!(anchors_until(html, |anchor| anchor == "b"), ["a", "b"]);
    assert_eq!(anchors_until(html, |anchor| anchor == "d"), ["a", "b", "c"]);
}

#[test]
fn markup_has_its_exact_place() {
    assert_eq!(
        pieces(
            "å <a class=x hRef='b&amp;c.md' >t</a> <<IMG SRC=bild.png/ alt=\"\"/>&lt;</Å></p x>",
            false
        ),
        [
            "<a class=x hRef='b&amp;c.md' > = a | class=x = class:x \
             | hRef='b&amp;c.md' = hRef:b&c.md",
            "</a> = /a",
            "<IMG SRC=bild.png/ alt=\"\"/> = IMG | SRC=bild.png/ = SRC:bild.png/ | alt=\"\" = alt:",
            "</Å> = true",
            "</p x> = /p",
        ]
    );
    assert_eq!(
        pieces("\r\n<p\r\n title\r\n=\r\n\"a\r\nb\"\r\n>\r\n<br>", false),
        [
            "<p\r\n title\r\n=\r\n\"a\r\nb\"\r\n> = p | title\r\n=\r\n\"a\r\nb\" = title:a\nb",
            "<br> = br"
        ]
    );
}

#[test]
fn values_end_where_they_do_whatever_is_in_them() {
    for (written, value) in [
        ("\"a&amp\"", "a&"),
        ("'&ampx;\"'", "&ampx;\""),
        ("a&amp", "a&"),
        ("a\"b'", "a\"b'"),
        ("\"<p>\"", "<p>"),
        ("=", "="),
        ("'\u{0}&#0;'", "\u{fffd}\u{fffd}"),
    ] {
        let html = format!("<p a={written}>");
        assert_eq!(
            pieces(&html, false),
            [format!("{html} = p | a={written} = a:{value}")],
        );
    }
}

#[test]
fn what_the_html_ends_in_is_told_apart() {
    for (html, expected) in [
        ("<!-- a -->", "<!-- a --> = true"),
        ("<!-- a --!>", "<!-- a --!> = true"),
        ("<!-->", "<!--> = true"),
        ("<!-- a >", "<!-- a > = false"),
        ("<!DOCTYPE html>", "<!DOCTYPE html> = true"),
        ("<?php a", "<?php a = false"),
        ("<form", "<form = Some(\"form\")…"),
        ("<form action='a>", "<form action='a> = Some(\"form\")…"),
        ("</form ", "</form  = None…"),
    ] {
        assert_eq!(pieces(html, false), [expected]);
    }
    let none: [&str; 0] = [];
    assert_eq!(pieces("a < b <", false), none);
    assert_eq!(pieces("<script></scrip", false), ["<script> = script"]);
}

#[test]
fn every_tag_is_read_where_it_is_asked_for() {
    assert_eq!(
        pieces("<Textarea><b></textarea><svg><![CDATA[<i>]]>", true),
        [
            "<Textarea> = Textarea",
            "<b> = b",
            "</textarea> = /textarea",
            "<svg> = svg",
            "<![CDATA[ = true",
            "<i> = i"
        ]
    );
}

#[test]
fn time_grows_with_the_length_alone() {
    let before = Instant::now();
    for piece in ["<", "<a title=\"", "<!--", "<![CDATA[", "a=b "] {
        for start in ["", "<p title=\""] {
            let html = format!("{start}{}", piece.repeat(80_000));
            anchors(&html);
            pieces(&html, true);
        }
    }
    // A quadratic reader takes minutes.
    assert!(before.elapsed() < Duration::from_secs(20));
}
