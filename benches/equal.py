#!/usr/bin/env python3
"""Shows that two sites built from the same generated corpus are equal enough for their build times to be compared.

usage: equal.py SAMVERK_OUTPUT OTHER_OUTPUT [PAGE]

Looks for every element of a network page in both outputs (whole words of their start tags, whatever the order of
attributes), counts pages, and compares the bytes of all HTML. Exit status 1 if an element is missing or the bytes differ
by more than 10 %.
"""
import re
import sys
from pathlib import Path

ELEMENTS = {
    "language": r'<html[^>]* lang="?sv',
    "title with the site's name": r"<title>[^<]+ – [^<]+</title>",
    "viewport": r'<meta[^>]* name="?viewport',
    "description": r'<meta[^>]* name="?description"?[^>]* content="?\w',
    "breadcrumbs for search engines": r'"BreadcrumbList".*"position": ?3\b',
    "canonical address": r'<link[^>]* rel="?canonical',
    "skip link": r'<body[^>]*>\s*<a href="?#',
    "menu": r'<header>\s*<nav[^>]*aria-label=',
    "search field": r'<form[^>]* role="?search"?[^>]*>\s*<label>[^<]+<input',
    "breadcrumbs": r'<nav[^>]*>\s*<ol>(<li><a [^>]*>[^<]+</a></li>)+<li aria-current="?page"?>',
    "one h1": r"<h1[^>]*>[^<]+</h1>",
    "summary": r'<p class="?summary"?>\w',
    "mission": r"<h2>Uppdrag</h2>\s*<ul>(<li>[^<]+</li>){3}</ul>",
    "table of contents": r'<nav id="?TableOfContents"?[^>]*>\s*<ul>(\s*<li><a href="?#[^>]+>[^<]+</a>\s*</li>){4}',
    "heading with an id": r"<h2 id=[^>]+>",
    "link to another network": r'<a href="?[^" >]*natverk-\d+/"?>ett annat nätverk</a>',
    "table": r"<th[^>]*>Termin</th>",
    "three initiatives": r"<h2>Exempel på insatser</h2>\s*(<article[^>]*>\s*<h3>[^<]+</h3>\s*<p>[^<]+</p>\s*</article>\s*){3}",
    "previous": r'<a rel="?prev',
    "next": r'<a rel="?next',
    "footer": r"<footer>\s*<p>[^<]+</p>",
}


def main() -> int:
    ours, theirs = Path(sys.argv[1]), Path(sys.argv[2])
    page = sys.argv[3] if len(sys.argv) > 3 else "omrade-1/natverk-150/index.html"
    missing = 0
    for output in (ours, theirs):
        html = (output / page).read_text(encoding="utf-8")
        for name, pattern in ELEMENTS.items():
            if not re.search(pattern, html):
                print(f"{output}: no {name}")
                missing += 1
    for extra in ("sitemap.xml", "404.html"):
        for output in (ours, theirs):
            if not (output / extra).exists():
                print(f"{output}: no {extra} (its own matter, but then it did less work)")
    counts, sizes = [], []
    for output in (ours, theirs):
        # Overviews and pages of long listings are what only samverk makes.
        pages = [path for path in output.rglob("*.html") if not {"insatser", "nytt", "sida", "sok"} & set(path.parts)]
        counts.append(len(pages))
        sizes.append(sum(path.stat().st_size for path in pages))
    difference = abs(sizes[0] - sizes[1]) / sizes[1]
    print(f"pages {counts[0]} and {counts[1]}; bytes of HTML {sizes[0]} and {sizes[1]}, {difference:.1%} apart; {len(ELEMENTS)} elements, {missing} missing")
    return 1 if missing or difference > 0.10 else 0


if __name__ == "__main__":
    sys.exit(main())
