#!/usr/bin/env python3
"""How what samverk takes grows with its input: processor time, memory and output of sites of N, 2N and 4N parts.

usage: growth.py [SHAPE …] [--list] [--times 1] [--most 1.4] [--samverk target/release/samverk] [--in /dev/shm]

The shapes are what somebody writes who wants to bring a build down, or pastes a large table: the functions below, all
of them unless some are named; --times multiplies their N. What a site of one page takes is subtracted. An exponent is
that from 2N to 4N: 1 is as the bytes of the sources do, 2 is as their square; one above --most is marked, and so is
what takes more than a minute. It is processor time, which other work on the machine changes little; a debug build has
the same exponents.
"""
import argparse
import math
import os
import resource
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

HERE = Path(__file__).parent
# The day of all builds: meetings of 2027 are to come.
MOST_SECONDS = 60
TODAY = "2026-12-01"
SETTINGS = "title: Nätverken\nlanguage: sv\nbase_url: https://intranet.example/\ntheme: bare\nmenu: []\n"
SHAPES = {}


def shape(size, *command):
    """A shape of `size` parts at the smallest, and what is done with it: `build`, unless said otherwise."""
    def add(function):
        SHAPES[function.__name__.replace("_", "-")] = (function, size, command or ("build",))
        return function
    return add


def page(body="", **fields):
    return "---\ntitle: Sida\n" + "".join(f"{name}: {value}\n" for name, value in fields.items()) + f"---\n\n{body}\n"


def text(body, **fields):
    """A site with this one page beside its home."""
    return {"content/sida.md": page(body, **fields)}


def pages(count, each):
    """A site with so many pages in a folder, each made of its number."""
    return {f"content/mapp/sida-{number}.md": each(number) for number in range(count)}


def network(**fields):
    return {"content/natverk.md": page(type="network", mission="Att mötas.", **fields)}


def items(count, each):
    return "".join(f"\n  - {each(number)}" for number in range(count))


def png(width, height, depth=8, colours=3):
    """A picture of one colour."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    packer = zlib.compressobj(1)
    row = b"\0" + bytes(width * (depth // 8) * colours)
    rows = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, depth, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


# --- one text ---------------------------------------------------------------------------------------------------------

@shape(2000)
def nested_html(n):
    return text("<div><span>a</span>\n" * n)


@shape(2000)
def nested_html_apart(n):
    return text("<div><span>a</span>\n\n" * n)


@shape(2000)
def crossed_html(n):
    return text("<span><div></span>\n\n" * n)


@shape(2000)
def open_formatting(n):
    return text("<b><i><p>a\n\n" * n)


@shape(2000)
def formatting_of_all_kinds(n):
    return text("".join(f"<font size={number}><p>a\n\n" for number in range(n)))


@shape(2000)
def rows_of_cells_left_open(n):
    return text("<table><tr><td>a" * n)


@shape(2000)
def list_items_left_open(n):
    return text("<ul><li>a" * n)


@shape(20000)
def end_tags(n):
    return text("</div></b>" * n)


@shape(5000)
def attributes(n):
    return text("<p " + " ".join(f"data-{number}=x" for number in range(n)) + ">a</p>")


@shape(5000)
def attributes_of_a_heading(n):
    return text("# Rubrik {" + " ".join(f".k{number}" for number in range(n)) + "}")


@shape(2000)
def comments_left_open(n):
    return text("a <!-- b\n\n" * n)


@shape(2000)
def tags_left_open(n):
    return text("a <b c=\"d\n\n" * n)


@shape(100_000)
def raw_html(n):
    return text("<p>En <b>rad</b>.</p>\n" * n)


@shape(2000)
def same_headings(n):
    return text("## Rubrik\n\n" * n)


@shape(2000)
def headings(n):
    return text("".join(f"## Rubrik {number}\n\nText.\n\n" for number in range(n)))


@shape(500)
def missing_anchors(n):
    return text("".join(f"## Rubrik {number}\n\n[a](#rubrik-x{number})\n\n" for number in range(n)))


@shape(1000)
def missing_anchors_elsewhere(n):
    headings = "".join(f"## Rubrik {number}\n\n" for number in range(n))
    return {"content/annan.md": page(headings), **text("".join(f"[a](annan.md#rubrik-x{number})\n\n" for number in range(n)))}


@shape(2000)
def footnotes(n):
    return text("".join(f"a[^{number}]\n\n[^{number}]: b\n\n" for number in range(n)))


@shape(2000)
def footnotes_missing(n):
    return text("".join(f"a[^{number}]\n\n" for number in range(n)))


@shape(2000)
def footnote_in_footnote(n):
    return text("a[^0]\n\n" + "".join(f"[^{number}]: b[^{number + 1}]\n\n" for number in range(n)))


@shape(2000)
def one_footnote_often(n):
    return text("a[^1]\n\n" * n + "[^1]: b\n")


@shape(5000)
def references(n):
    return text("".join(f"[a][{number}]\n\n[{number}]: sida.md\n\n" for number in range(n)))


@shape(5000)
def one_line(n):
    return text("Ett ord [länk](sida.md) och <b>ett</b> till. " * n)


@shape(2000)
def faults_in_one_line(n):
    return text("Ett [länk](saknas.md) ord ![](bild.png) till. " * n)


@shape(2000)
def one_line_near_misses(n):
    return text("[länk] (sida.md) *a * ** b** #rubrik [x][y] http:/a.b " * n)


@shape(20_000)
def words(n):
    return text(" ".join(f"{chr(97 + number % 26)}{chr(97 + number // 26 % 26)}{chr(97 + number // 676 % 26)}skola" for number in range(n)))


@shape(5000)
def compounds(n):
    parts = ["skol", "språk", "arbets", "lärar", "nätverks", "plan"]
    return text(" ".join("".join(parts[number // 6 ** place % 6] for place in range(6)) + "en" for number in range(n)))


@shape(20_000)
def one_word(n):
    return text("skola" * n)


@shape(20_000)
def one_line_of_digits(n):
    return text("8112189876 " * (n // 10) + "1" * n)


@shape(20_000)
def brackets(n):
    return text("[" * n)


@shape(20_000)
def bracket_pairs(n):
    return text("[a](" * n)


@shape(20_000)
def angles(n):
    return text("<" * n + "\n\n" + "<a " * n)


@shape(20_000)
def stars(n):
    return text("*a **b " * n)


@shape(20_000)
def stars_of_both_sides(n):
    return text("a**b" + "c* " * n)


@shape(20_000)
def backticks(n):
    return text("".join("`" * (number % 300 + 1) + " a " for number in range(n // 50)))


@shape(20_000)
def ampersands(n):
    return text("&amp;&a" * n)


@shape(20_000)
def quotes(n):
    return text("\"a 'b -- " * n)


@shape(2000)
def block_quotes(n):
    return text("> " * n + "a")


@shape(300)
def lists_in_lists(n):
    return text("".join("  " * number + "- a\n" for number in range(n)))


@shape(5000)
def lines_of_a_quote(n):
    return text("> [!NOTE]\n" + "> a\n" * n)


@shape(500)
def columns(n):
    return text("|" + "a|" * n + "\n|" + "-|" * n + "\n" + ("|" + "a|" * 10 + "\n") * 100)


@shape(5000)
def rows(n):
    return text("|a|b|\n|-|-|\n" + "|c|d|\n" * n)


@shape(2000)
def rows_of_tabs(n):
    return text("a\tb\tc\n" * n)


@shape(5000)
def addresses(n):
    return text("https://a.example/x www.b.example c@d.example " * n)


@shape(20_000)
def at_signs(n):
    return text("a@" * n + "\n\n" + "http://" * n + "\n\n" + "www." * n + "\n\n" + "a." * n)


@shape(2000)
def fences_left_open(n):
    return text("```\na\n\n~~~\nb\n\n" * n)


@shape(5000)
def definitions(n):
    return text("Term\n: Vad det är\n\n" * n)


@shape(2000)
def lines_of_an_address(n):
    return text("Storgatan 1\\\n" * n)


@shape(2000)
def bold_lines(n):
    return text("**Rubrik**\n\nText.\n\n" * n)


@shape(2000)
def underscores(n):
    return text("_" * n + "a" + "_" * n + " __init__" * n)


@shape(5000)
def placeholders(n):
    return text("Skriv här… " * n)


@shape(5000)
def shortcodes(n):
    return text("{{< figur >}} {% include a %} :::note\n\n" * n)


# --- fields -----------------------------------------------------------------------------------------------------------

@shape(1000)
def meetings(n):
    return network(meetings=items(n, lambda number: f"date: 2027-{number % 12 + 1:02}-{number % 28 + 1:02}\n    title: Möte {number}"))


@shape(1000)
def meetings_of_months(n):
    return network(meetings=items(n, lambda number: f"date: {2027 + number // 12}-{number % 12 + 1:02}-01"))


@shape(1000)
def meetings_of_one_day(n):
    return network(meetings=items(n, lambda _: "date: 2027-01-14\n    title: Möte"))


@shape(200)
def series(n):
    return network(meetings=items(n, lambda number: "date: 2026-12-03\n    repeat: varje torsdag\n    until: 2027-12-02\n    title: Möte %d" % number))


@shape(1000)
def dates_of_a_series(n):
    return network(meetings="\n  - date: 2026-12-03\n    repeat: varje torsdag\n    until: 2027-12-02\n    also: ["
                   + ", ".join(f"20{27 + number // 336 % 70}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}" for number in range(n)) + "]")


@shape(1000)
def initiatives(n):
    """Two hundred years of them: more there are not."""
    return network(initiatives=items(n, lambda number: f"title: Lektion {number}\n    year: \"{1900 + number % 200}\""))


@shape(1000)
def contacts(n):
    return network(contacts=items(n, lambda number: f"name: Anna Ek {number}\n    email: a{number}@example.org"))


@shape(1000)
def contacts_of_one_name(n):
    return network(contacts=items(n, lambda number: f"name: Anna Ek\n    email: a{number}@example.org\n    phone: 031-{number}"))


@shape(1000)
def facts(n):
    return network(facts=items(n, lambda number: f"label: A{number}\n    value: b"))


@shape(1000)
def tags(n):
    return text("", tags=items(n, lambda number: f"ämne {number}"))


@shape(1000)
def tags_of_one_spelling(n):
    return text("", tags=items(n, lambda number: "".join("äÄ"[number >> bit & 1] for bit in range(14))))


@shape(1000)
def keywords(n):
    return text("", keywords=items(n, lambda number: f"ord {number}"))


@shape(1000)
def aliases(n):
    return text("", aliases=items(n, lambda number: f"/gammal-{number}/"))


@shape(1000)
def same_alias(n):
    return text("", aliases=items(n, lambda _: "/gammal/"))


@shape(500)
def missing_related(n):
    return {**text("", related=items(n, lambda number: f"mapp/saknas-{number}.md")), **pages(n, lambda _: page())}


@shape(1000)
def related(n):
    return {**text("", related=items(n, lambda number: f"mapp/sida-{number}.md")), **pages(n, lambda _: page())}


@shape(2000)
def unknown_fields(n):
    return text("", **{f"okänd{number}": "a" for number in range(n)})


@shape(2000)
def same_field(n):
    return {"content/sida.md": "---\n" + "title: A\n" * n + "---\n"}


@shape(5000)
def long_field(n):
    return text("", summary="En mening om skolan. " * n)


@shape(5000)
def long_slug(n):
    return text("", slug="a" * n)


@shape(5000)
def long_title(n):
    return {"content/sida.md": "# " + "Rubrik " * n}


@shape(2000)
def documents_in_fields(n):
    return {"content/sida.md": "---\ntitle: A\n" + "--- a\n" * n + "---\n"}


@shape(2000)
def anchors_in_fields(n):
    return text("", extra=items(n, lambda number: f"&a{number} b"))


@shape(2000)
def anchors_of_all(n):
    return text("", extra="\n  " + "".join(f"&a{number} [" for number in range(30)) + "a, " * n + "]" * 30)


@shape(2000)
def aliases_in_fields(n):
    return text("", extra=f"\n  a: &a {'text ' * 2000}\n  b:" + items(n, lambda _: "*a"))


@shape(2000)
def aliases_in_tags(n):
    return text("", keywords=f"\n  - &a {'text ' * 2000}" + "\n  - *a" * n)


@shape(2000)
def merges_in_fields(n):
    return text("", extra="\n  a: &a {b: c}" + "".join(f"\n  c{number}:\n    <<: *a" for number in range(n)))


@shape(500)
def merges_in_one(n):
    return text("", extra="\n  a: &a {" + ", ".join(f"b{number}: c" for number in range(n)) + "}\n  c:" + "\n    <<: *a" * n)


@shape(5000)
def brackets_in_fields(n):
    return text("", extra="[" * n)


@shape(5000)
def lines_of_fields_unclosed(n):
    return {"content/sida.md": "---\ntitle: A\n" + "text utan kolon\n" * n}


@shape(5000)
def fields_outside(n):
    return {"content/sida.md": "# A\n\n" + "draft: true\n" * n}


@shape(2000)
def quotes_in_fields(n):
    return text("", summary='"a" ' * n)


@shape(2000)
def keys_that_are_lists(n):
    return text("", extra="\n" + "  ? [a, b]\n  : c\n" * n)


@shape(2000)
def pages_ignored(n):
    return text("", ignore=items(n, lambda number: f"link-{number}"))


# --- many pages -------------------------------------------------------------------------------------------------------

@shape(250)
def plain_pages(n):
    return pages(n, lambda number: page(f"Text {number}."))


@shape(125)
def pages_at_the_root(n):
    return {"site.yaml": SETTINGS.replace("menu: []\n", ""),
            **{f"content/sida-{number}.md": page() for number in range(n)}}


@shape(125)
def folders_at_the_root(n):
    return {"site.yaml": SETTINGS.replace("menu: []\n", ""),
            **{f"content/mapp-{number}/sida.md": page() for number in range(n)}}


@shape(125)
def standard_pages_at_the_root(n):
    return {"site.yaml": SETTINGS.replace("menu: []\n", "").replace("bare", "standard"),
            **{f"content/sida-{number}.md": page() for number in range(n)}}


@shape(250)
def standard_networks(n):
    return {"site.yaml": SETTINGS.replace("bare", "standard"),
            **pages(n, lambda number: page(type="network", mission="Att mötas.", tags="[a, b]", meetings="[{date: 2027-01-14}]", contacts="[{name: Anna Ek, email: a@example.org}]"))}


@shape(250)
def networks_of_all_kinds(n):
    return pages(n, lambda number: page(
        type="network", mission="a", tags=f"[a{number % 50}, b]", audience=f"[c{number % 20}]", order=number, keywords=f"[k{number}]",
        initiatives=f"[{{title: i, year: \"{2000 + number % 30}\"}}]", contacts=f"[{{name: Bo Ek {number % 40}, email: b{number % 40}@example.org}}]"))


@shape(250)
def same_slug(n):
    return pages(n, lambda _: page(slug="samma"))


@shape(250)
def same_titles(n):
    return pages(n, lambda _: page(type="network", mission="Att mötas."))


@shape(250)
def same_missing_link(n):
    return pages(n, lambda _: page("[a](saknas.md)"))


@shape(250)
def missing_links(n):
    return pages(n, lambda number: page(f"[a](saknas-{number}.md)"))


@shape(250)
def missing_addresses(n):
    return pages(n, lambda number: page(f"[a](/mapp/saknas-{number}/)"))


@shape(250)
def missing_images(n):
    return pages(n, lambda number: page(f"![a](bild-{number}.png)"))


@shape(250)
def missing_links_of_one_page(n):
    return {**pages(n, lambda _: page()), **text("".join(f"[a](mapp/saknas-{number}.md)\n\n" for number in range(n)))}


@shape(250)
def links_of_one_page(n):
    return {**pages(n, lambda _: page()), **text("".join(f"[a](mapp/sida-{number}.md)\n\n" for number in range(n)))}


@shape(250)
def links_to_one_page(n):
    return {**pages(n, lambda _: page("[a](../sida.md)")), **text("")}


@shape(250)
def links_in_a_chain(n):
    return pages(n, lambda number: page(f"[a](sida-{number + 1}.md)" if number + 1 < n else ""))


@shape(250)
def drafts_linked(n):
    return pages(n, lambda number: page("[a](sida-0.md) [b](sida-1.md)", **({"draft": "true"} if number < n // 2 else {})))


@shape(250)
def one_tag(n):
    return pages(n, lambda _: page(tags="[ämne]"))


@shape(250)
def own_tags(n):
    return pages(n, lambda number: page(tags=f"[ämne {number}]"))


@shape(250)
def one_alias(n):
    return pages(n, lambda _: page(aliases="[/gammal/]"))


@shape(250)
def own_aliases(n):
    return pages(n, lambda number: page(aliases=f"[/gammal-{number}/]"))


@shape(250)
def alias_of_the_next(n):
    return pages(n, lambda number: page(aliases=f"[/mapp/sida-{number + 1}/]"))


@shape(250)
def one_contact(n):
    return pages(n, lambda _: page(type="network", mission="a", contacts="[{name: Anna Ek, email: a@example.org}]"))


@shape(250)
def contacts_alike(n):
    return pages(n, lambda number: page(type="network", mission="a", contacts=f"[{{name: Anna Ek, email: a{number}@example.org}}]"))


@shape(250)
def own_contacts(n):
    return pages(n, lambda number: page(type="network", mission="a", contacts=f"[{{name: Anna Ek {number}, phone: 031-{number + 100000}}}]"))


@shape(250)
def owners(n):
    return pages(n, lambda number: page(owner=f"Anna Ek {number} <a{number}@example.org>", reviewed="2020-01-01", review_every="12 months"))


@shape(250)
def audiences(n):
    return pages(n, lambda number: page(type="network", mission="a", audience=f"[Lärare {number}]"))


@shape(250)
def years(n):
    return pages(n, lambda number: page(type="network", mission="a", initiatives=f"[{{title: A, year: \"{number}\"}}]"))


@shape(250)
def meeting_of_each(n):
    return pages(n, lambda number: page(type="network", mission="a", meetings="[{date: 2027-01-14, title: Möte}]"))


@shape(250)
def series_of_each(n):
    return pages(n, lambda number: page(type="network", mission="a", meetings="[{date: 2026-12-03, repeat: varje torsdag, until: 2027-12-02}]"))


@shape(250)
def related_of_each(n):
    return pages(n, lambda number: page(related=f"[mapp/sida-{(number * 7 + 1) % n}.md]"))


@shape(250)
def related_of_all(n):
    return pages(n, lambda number: page(related="[mapp/sida-0.md]"))


@shape(25)
def folders_in_each_other(n):
    return {"content/" + "m/" * number + "sida.md": page() for number in range(1, n)}


@shape(250)
def folders(n):
    return {f"content/a/mapp-{number}/sida.md": page() for number in range(n)}


@shape(250)
def translations(n):
    return {"site.yaml": SETTINGS + "languages: [en]\n", **pages(n // 2, lambda _: page()),
            **{f"content/mapp/sida-{number}.en.md": page() for number in range(n // 2)}}


@shape(250)
def translations_alone(n):
    return {"site.yaml": SETTINGS + "languages: [en]\n",
            **{f"content/mapp/sida-{number}.en.md": page("[a](saknas.md)") for number in range(n)}}


@shape(250)
def easy_versions(n):
    return {**pages(n // 2, lambda _: page()), **{f"content/mapp/sida-{number}.lattlast.md": page() for number in range(n // 2)}}


@shape(250)
def pages_of_others(n):
    """Pages that another program has made, each with links to all."""
    links = "".join(f"<a href='s{number}.html'>a</a><img src='b{number}.png'>" for number in range(50))
    return {f"content/gammalt/s{number}.html": f"<html><body>{links}</body></html>" for number in range(n)}


@shape(1000)
def links_of_a_page_of_others(n):
    return {"content/gammalt/index.html": "".join(f"<a href='s{number}.html'>a</a>\n" for number in range(n))}


@shape(250)
def files(n):
    return {f"content/mapp/fil-{number}.pdf": "%PDF-1.4\n" for number in range(n)}


@shape(250)
def files_that_differ_in_case(n):
    return {f"content/mapp/{'fil' if number % 2 else 'FIL'}-{number // 2}.pdf": "%PDF-1.4\n" for number in range(n)}


@shape(250)
def files_of_the_root(n):
    return {f"static/fil-{number}.txt": "a" for number in range(n)}


@shape(250)
def files_of_a_draft(n):
    return {**text("".join(f"[a](mapp/fil-{number}.pdf)\n\n" for number in range(n)), draft="true"),
            **{f"content/mapp/fil-{number}.pdf": "%PDF-1.4\n" for number in range(n)}}


@shape(250)
def near_titles(n):
    return pages(n, lambda number: f"---\ntitle: Nätverk {number}\nkeywords: [Nätverk {number + 1}]\n---\n")


@shape(250)
def withheld(n):
    return pages(n, lambda number: page(f"[a](sida-{number + 1}.md)", publish="2030-01-01"))


@shape(250)
def withheld_in_words(n):
    return pages(n, lambda number: page(status="utkast"))


# --- settings and themes ----------------------------------------------------------------------------------------------

@shape(1000)
def unknown_settings(n):
    return {"site.yaml": SETTINGS + "".join(f"okänd{number}: a\n" for number in range(n))}


@shape(1000)
def synonyms(n):
    return {"site.yaml": SETTINGS + "synonyms:" + items(n, lambda number: f"[ord{number}, term{number}]") + "\n"}


@shape(1000)
def synonyms_of_one_word(n):
    return {"site.yaml": SETTINGS + "synonyms:" + items(n, lambda number: f"[skola, term{number}]") + "\n"}


@shape(250)
def searches(n):
    return {"site.yaml": SETTINGS + "search:\n  must_find:\n" + "".join(f"    ord {number}: mapp/sida-{number}.md\n" for number in range(n)),
            **pages(n, lambda number: page(f"ord {number}"))}


@shape(250)
def menu(n):
    return {"site.yaml": SETTINGS.replace("menu: []", "menu:" + items(n, lambda number: f"mapp/sida-{number}.md")),
            **{"content/mapp/index.md": page()}, **{f"content/mapp/sida-{number}.md": page() for number in range(10)}}


@shape(500)
def patterns(n):
    return {"site.yaml": SETTINGS + "exclude:" + items(n, lambda number: f"'**/a{number}*/**/*.tmp'") + "\n", **pages(100, lambda _: page())}


@shape(1000)
def aliases_in_settings(n):
    return {"site.yaml": SETTINGS + f"extra:\n  - &a {'text ' * 2000}\n" + "  - *a\n" * n}


def theme(**more):
    files = {f"themes/eget/{name}": body for name, body in more.items()}
    return {"site.yaml": SETTINGS.replace("bare", "eget"), "themes/eget/theme.yaml": "extends: bare\n", **files}


@shape(1000)
def aliases_in_words(n):
    return theme(**{"strings/sv.yaml": f"a: &a {'text ' * 2000}\n" + "".join(f"b{number}: *a\n" for number in range(n))})


@shape(5000)
def brackets_in_words(n):
    return theme(**{"strings/sv.yaml": "a: " + "[" * n})


@shape(1000)
def words_of_a_theme(n):
    return theme(**{"strings/sv.yaml": "".join(f"ord_{number}: b\n" for number in range(n))})


@shape(1000)
def words_missing(n):
    return theme(**{"templates/page.html": "".join(f"{{{{ words.ord_{number} }}}}\n" for number in range(n))})


@shape(1000)
def aliases_in_theme(n):
    return {**theme(), "themes/eget/theme.yaml": f"extends: bare\nname: &a {'text ' * 2000}\nextra:\n" + "  - *a\n" * n}


@shape(200)
def templates(n):
    return theme(**{f"templates/del-{number}.html": "{{ page.title }}" for number in range(n)})


@shape(200)
def faults_of_templates(n):
    return theme(**{f"templates/del-{number}.html": "{{ page.titel }} {% if %}" for number in range(n)})


@shape(100)
def templates_in_each_other(n):
    return theme(**{f"templates/del-{number}.html": f"{{% include \"del-{number + 1}.html\" %}}" for number in range(n)},
                 **{f"templates/del-{n}.html": "a"}, **{"templates/page.html": "{% include \"del-0.html\" %}"})


@shape(1000)
def lines_of_a_template(n):
    return theme(**{"templates/page.html": "{{ page.title }} {% if page.summary %}a{% endif %}\n" * n})


@shape(1000)
def addresses_in_css(n):
    return theme(**{"static/eget.css": "".join(f"a{number} {{ background: url(bild-{number}.png) }}\n" for number in range(n))})


@shape(300)
def css_of_css(n):
    return theme(**{f"static/s{number}.css": f"@import 's{number + 1}.css';" for number in range(n)}, **{f"static/s{n}.css": "a {}"})


@shape(60)
def themes_on_themes(n):
    return {"site.yaml": SETTINGS.replace("bare", "t0"), **{f"themes/t{number}/theme.yaml": f"extends: t{number + 1}\n" for number in range(n)},
            f"themes/t{n}/theme.yaml": "extends: bare\n"}


# --- pictures and files -----------------------------------------------------------------------------------------------

@shape(2000)
def svg_elements(n):
    return {**text("![a](bild.svg)"), "content/bild.svg": "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>" + "<g>" * n + "</g>" * n + "</svg>"}


@shape(8)
def pictures(n):
    """Small ones: what each takes."""
    return {**text("".join(f"![a](bild-{number}.png)\n\n" for number in range(n))), **{f"content/bild-{number}.png": png(900 + number, 600) for number in range(n)}}


@shape(1)
def largest_pictures(n):
    """As large as they may be, at 16 bits: as many are in work as there is memory for, not as there are processors."""
    return {**text("".join(f"![a](bild-{number}.png)\n\n" for number in range(n))), **{f"content/bild-{number}.png": png(8900 - number, 8900, 16) for number in range(n)}}


# --- other commands ---------------------------------------------------------------------------------------------------

@shape(250, "list")
def list_of_pages(n):
    return pages(n, lambda number: page(owner=f"Anna {number}", reviewed="2020-01-01", review_every="12 months"))


@shape(250, "report", "--output", "rapport")
def report_of_findings(n):
    return pages(n, lambda number: page("[a](saknas.md)", owner=f"Anna {number}"))


@shape(250, "check", "--format", "json")
def findings_as_json(n):
    return pages(n, lambda number: page("[a](saknas.md)"))


@shape(250, "check", "--format", "sarif")
def findings_as_sarif(n):
    return pages(n, lambda number: page("[a](saknas.md)"))


@shape(250, "search", "möte")
def one_search(n):
    return pages(n, lambda number: page("Ett möte."))


def write(folder, site):
    """Makes the folder of the site, with a home. How many bytes it holds."""
    shutil.rmtree(folder, ignore_errors=True)
    size = 0
    for path, content in {"site.yaml": SETTINGS, "content/index.md": page(), **site}.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        size += file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return size


def size_of(folder):
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def measure(options, command, make, count=1):
    """Processor seconds, MB of memory, MB read, MB written and said; `None` where it took too long."""
    root, said = options.scratch / "site", options.scratch / "said"
    writer = os.fork()
    if writer == 0:  # What a program's parent has in memory counts as its own.
        write(root, make(count))
        os._exit(0)
    os.waitpid(writer, 0)
    read = size_of(root)
    said.unlink(missing_ok=True)
    files = [(os.POSIX_SPAWN_OPEN, stream, said, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644) for stream in (1, 2)]
    whole = [options.samverk, "--root", str(root), "--today", TODAY, *command]
    os.chdir(root)
    process = os.posix_spawnp(whole[0], whole, os.environ, file_actions=files)
    resource.prlimit(process, resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    _, status, used = os.wait4(process, 0)
    os.chdir(options.scratch)
    if os.WIFSIGNALED(status):
        return None
    if os.waitstatus_to_exitcode(status) > 1:
        sys.exit(f"failed: {' '.join(whole)}\n{said.read_text()[-300:]}")
    written = size_of(root) - read + said.stat().st_size
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1000, read / 1e6, written / 1e6


def exponent(growth, of):
    return math.log(growth) / math.log(of) if growth > 0 and of > 1 else math.nan


def row(options, name, base):
    """What a shape takes at each size, less what a site of one page takes, and how that grows."""
    make, size, command = SHAPES[name]
    size = max(1, int(size * options.times))
    found = []
    for factor in (1, 2, 4):
        one = measure(options, command, make, size * factor)
        if one is None:
            return [name, str(size), f"more than {MOST_SECONDS} s at {size * factor}", "", "", "**!**"]
        found.append(one)
    seconds, memory, read, written = ([max(number - least, 0) for number in column] for column, least in zip(zip(*found), base))
    shown = lambda numbers: " ".join(f"{number:.3g}" for number in numbers)
    # What is too little cannot be told from what one page takes.
    of = read[2] / read[1] if read[1] else math.nan
    exponents = [exponent(column[2] / column[1], of) if column[1] and column[2] > least else math.nan
                 for column, least in ((seconds, 0.1), (memory, 20), (written, 1))]
    mark = " **!**" if any(one > options.most for one in exponents) else ""
    return [name, str(size), shown(seconds), shown(memory), shown(written), ", ".join("–" if math.isnan(one) else f"{one:.2f}" for one in exponents) + mark]


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("shapes", nargs="*")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--most", type=float, default=1.4)
    parser.add_argument("--times", type=float, default=1)
    parser.add_argument("--samverk", default=str(HERE.parent / "target" / "release" / "samverk"))
    parser.add_argument("--in", dest="folder", default="/dev/shm" if Path("/dev/shm").exists() else None)
    options = parser.parse_args()
    if options.list:
        print(*SHAPES, sep="\n")
        return
    options.samverk = os.path.abspath(options.samverk)
    rows = [["shape", "N", "processor s", "memory MB", "written MB", "exponents of these"], ["---"] * 6]
    print(*("| " + " | ".join(cells) + " |" for cells in rows), sep="\n", flush=True)
    with tempfile.TemporaryDirectory(prefix="samverk-bench-", dir=options.folder) as scratch:
        options.scratch = Path(scratch)
        bases = {}
        for name in options.shapes or SHAPES:
            command = SHAPES[name][2]
            if command not in bases:
                bases[command] = measure(options, command, lambda _: text("a"))
            print("| " + " | ".join(row(options, name, bases[command])) + " |", flush=True)


if __name__ == "__main__":
    main()
