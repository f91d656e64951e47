"""THIRD-PARTY.md: what the crates within the program ask to be passed on with it."""

import re
from collections import defaultdict
from pathlib import Path

import project
from crates import Crate

# The licences of tests' data are not the program's.
NOT_SHIPPED = {"tests", "benches", "examples", "fuzz"}
NOTICE = re.compile(r"(un)?licen[cs]e|copying|notice|patents|copyright", re.IGNORECASE)

HEAD = """\
# Third-party notices

samverk {version} holds code of these {count} crates, written by others, and of the standard library of Rust
(MIT OR Apache-2.0, © The Rust Project Developers). Below are the licences under which they may be passed on.

"""


def third_party(crates: list[Crate]) -> bytes:
    """The crates as a list; then each text once, with the crates that it comes from."""
    others = [crate for crate in crates if crate.name != project.NAME]
    holders = defaultdict(list)
    for crate in others:
        for text in notices(crate):
            holders[text].append(f"{crate.name} {crate.version}")
    parts = [HEAD.format(version=project.VERSION, count=len(others))]
    parts += [f"- {c.name} {c.version}: {spdx(c)}\n" for c in others]
    for text, crates_of_text in sorted(holders.items(), key=lambda item: item[1]):
        fence = "`" * 4
        parts.append(f"\n## {', '.join(crates_of_text)}\n\n{fence}text\n{text}\n{fence}\n")
    return "".join(parts).encode()


def spdx(crate: Crate) -> str:
    return crate.licence.replace("/", " OR ")


def notices(crate: Crate) -> list[str]:
    """The texts in a crate's folder; where it has none at its top, one made of what its manifest says."""
    files = [path for path in crate.folder.rglob("*") if path.is_file() and NOTICE.match(path.name)]
    files = [f for f in files if not NOT_SHIPPED.intersection(f.relative_to(crate.folder).parts)]
    # Where both are offered, we take the one that is short.
    if " OR " in spdx(crate) and any("MIT" in path.name for path in files):
        files = [path for path in files if "APACHE" not in path.name]
    texts = [tidy(path) for path in sorted(files, key=Path.as_posix)]
    if not any(path.parent == crate.folder for path in files):
        texts.append(standard_mit(crate))
    return texts


def tidy(path: Path) -> str:
    """The text, so that copies that differ in spaces at the ends of lines are one."""
    lines = path.read_text("utf-8", errors="replace").splitlines()
    return "\n".join(line.rstrip() for line in lines).strip("\n")


def standard_mit(crate: Crate) -> str:
    if "MIT" not in crate.licence:
        raise SystemExit(f"{crate.name} has no file with its licence, {crate.licence}")
    terms = project.read("LICENSE-MIT").decode().partition("Permission is")
    holder = ", ".join(crate.authors) or f"the authors of {crate.name}"
    return f"MIT License\n\nCopyright (c) {holder}\n\n{terms[1]}{terms[2]}".rstrip("\n")
