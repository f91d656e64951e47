"""The manual page, of what `samverk help` says: all commands on one page, in Swedish and English.

clap_mangen would have English headings in the Swedish page, and a page for each command.
"""

import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import project

NAME = {"sv": "NAMN", "en": "NAME"}
SYNOPSIS = {"sv": "SYNOPS", "en": "SYNOPSIS"}
# A term, at least two spaces, and what it means.
ROW = re.compile(r"(?P<before> {2,}(?P<term>\S+(?: \S+)*) {2,})(?P<text>\S.*)")


@dataclass
class Row:
    """An option, command or argument, and the values that it can have."""

    term: str
    text: str
    column: int  # where its text begins
    values: list["Row"] = field(default_factory=list)


@dataclass
class Help:
    about: list[str]  # paragraphs
    usage: str
    sections: dict[str, list[Row]]


def ask(program: Path, language: str, *command: str) -> Help:
    call = [program, "help", *command, "--lang", language, "--color", "never"]
    return parsed(subprocess.check_output(call, text=True, encoding="utf-8", cwd="/"))


def parsed(text: str) -> Help:
    about, usage, sections = [], "", {}
    for block in text.strip("\n").split("\n\n"):
        first, *lines = block.splitlines()
        if lines and first.endswith(":"):
            sections[first.rstrip(":")] = rows(lines)
        elif re.match(r"\S+: samverk", first):
            usage = first.partition(": ")[2]
        else:
            about.append(" ".join([first, *lines]))
    return Help(about, usage, sections)


def rows(lines: list[str]) -> list[Row]:
    found: list[Row] = []
    for line in lines:
        indent = len(line) - len(line.lstrip())
        row = ROW.fullmatch(line)
        if not found or indent < found[-1].column:
            found.append(Row(row["term"], row["text"], len(row["before"])))
        elif row and indent == found[-1].column + 2:
            found[-1].values.append(Row(row["term"], row["text"], len(row["before"])))
        else:
            # The rest of a text.
            last = found[-1].values[-1] if found[-1].values else found[-1]
            last.text += " " + line.strip()
    return found


def roff(text: str) -> str:
    """A text as groff prints it as it is: hyphens that can be copied, no line that is a command."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text.startswith((".", "'")) else text


def item(row: Row) -> list[str]:
    lines = [".TP", f"\\fB{roff(row.term)}\\fR", roff(row.text)]
    if row.values:
        values = [line for value in row.values for line in item(value)]
        lines += [".RS", *values, ".RE"]
    return lines


def page(program: Path, language: str) -> bytes:
    whole = ask(program, language)
    (commands, listed), (general, options) = whole.sections.items()
    lines = [
        f'.TH SAMVERK 1 "{project.day()}" "{project.NAME} {project.VERSION}"',
        f".SH {NAME[language]}",
        f"{project.NAME} \\- {roff(whole.about[0])}",
        f".SH {SYNOPSIS[language]}",
        f"\\fB{roff(whole.usage)}\\fR",
        f".SH {commands.upper()}",
    ]
    for command in listed:
        its = ask(program, language, command.term)
        lines += [f".SS {roff(its.usage)}"]
        for paragraph in its.about:
            lines += [".PP", roff(paragraph)]
        for heading, rows_of_section in its.sections.items():
            if heading != general:
                lines += [line for row in rows_of_section for line in item(row)]
    lines += [f".SH {general.upper()}"]
    lines += [line for row in options for line in item(row)]
    return ("\n".join(lines) + "\n").encode()


def pages(program: Path) -> dict[str, bytes]:
    """By their places below `share/man`."""
    return {"man1/samverk.1": page(program, "en"), "sv/man1/samverk.1": page(program, "sv")}
