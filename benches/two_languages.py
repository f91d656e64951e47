#!/usr/bin/env python3
"""Makes of a site with many pages the same number of pages in two languages, to compare the times of their builds.

usage: two_languages.py FROM TO [LANGUAGE]

FROM is a site, TO the folder for the other one, which must not exist. In each folder of FROM the second half of the
pages becomes translations of the first half: their texts stay, their names become `first-half.en.md`. Folders of folders
are halved in the same way, by their order. Links that led to a page of the second half lead to the page that it is a
translation of now, so that there are as many links as before. Settings and themes are copied, with `languages: [en]`.

Every page must lie in a folder of its own kind (`index.md` apart), as in the corpora that our benchmarks use: N pages in
folders of a hundred. LANGUAGE is `en` unless it is given.
"""
import os
import re
import shutil
import sys
from pathlib import Path


def number(name: str) -> list:
    """Orders names with numbers in them as people do."""
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", name)]


def main() -> int:
    if len(sys.argv) < 3:
        print(__doc__)
        return 2
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    language = sys.argv[3] if len(sys.argv) > 3 else "en"
    content = source / "content"
    folders = sorted((path for path in content.iterdir() if path.is_dir()), key=lambda path: number(path.name))
    pages = [sorted(path.glob("*.md"), key=lambda page: number(page.name)) for path in folders]
    half = len(folders) // 2
    if len(folders) % 2 or any(len(a) != len(b) for a, b in zip(pages[:half], pages[half:])):
        print("the folders of the second half do not hold as many pages as those of the first")
        return 1

    moved = {}  # what a page of the second half is now, by its old path below content/
    for first, second in zip(pages[:half], pages[half:]):
        for original, translation in zip(first, second):
            moved[translation.relative_to(content).as_posix()] = original.relative_to(content).as_posix()

    def relink(text: str, old: str, new: str) -> str:
        """The text of a page with its links to Markdown files as they are from its new place."""

        def link(match: re.Match) -> str:
            path = os.path.normpath(os.path.join(os.path.dirname(old), match[1])).replace(os.sep, "/")
            path = os.path.relpath(moved.get(path, path), os.path.dirname(new) or ".").replace(os.sep, "/")
            return f"]({path}{match[2] or ''})"

        return re.sub(r"\]\(([^():#]+\.md)(#[^()]*)?\)", link, text)

    shutil.copytree(source, target, ignore=shutil.ignore_patterns("content", "public", ".samverk-cache"))
    written = 0
    for page in content.rglob("*.md"):
        path = page.relative_to(content).as_posix()
        new = moved[path].removesuffix(".md") + f".{language}.md" if path in moved else path
        text = relink(page.read_text(encoding="utf-8"), path, new)
        file = target / "content" / new
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        written += 1
        if path == "index.md":
            (target / "content" / f"index.{language}.md").write_text(text, encoding="utf-8")
            written += 1
    settings = target / "site.yaml"
    old = settings.read_text(encoding="utf-8") if settings.exists() else ""
    settings.write_text(old.rstrip("\n") + f"\nlanguages: [{language}]\n" if old else f"languages: [{language}]\n", encoding="utf-8")
    print(f"{written} pages, {len(moved)} of them translations")
    return 0


if __name__ == "__main__":
    sys.exit(main())
