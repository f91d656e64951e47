#!/usr/bin/env python3
"""Writes a site of N networks, a hundred in each folder, to measure builds with.

usage: corpus.py DIR N [--meetings 0] [--links 4] [--tags 0] [--peers]

The site is in DIR/samverk. With --peers, DIR/hugo and DIR/zola hold the same pages as Hugo and Zola want them; settings
and templates, which show what the theme `bare` shows, come from `peers/`, and `equal.py` compares what becomes of them.
Meetings, links and tags are those of each page. The same arguments give the same files.
"""
import argparse
import random
import re
import shutil
from itertools import product
from pathlib import Path

FOLDER = 100
COMMON = """vi ni de alla barn elever lärare skolan förskolan gruppen staden ämnet läsåret våren hösten frågor svar arbete möten
samtal stöd idéer material exempel metoder rutiner planering uppföljning erfarenheter tillsammans ofta också varje flera
nya egna vanliga gemensamma viktiga delar prövar planerar följer visar berättar lär hjälper träffas bjuder och med för om
i på till av under efter mellan när som där""".split()
# Words that few pages have, as real sites do.
RARE = ["".join(parts) for parts in product(
    "språk matematik fritids läs skriv rörelse musik bild teknik natur miljö hälso biblioteks kultur studie".split(),
    "grupper planer pass rum stunder bankar dagar ledare stugor kurser tavlor vägar spår lag lekar resor".split())]


def yaml(fields, indent=""):
    """The lines of a block of YAML, as people write it."""
    for name, value in fields.items():
        if isinstance(value, dict):
            yield f"{indent}{name}:"
            yield from yaml(value, indent + "  ")
        elif isinstance(value, list):
            yield f"{indent}{name}:"
            for item in value:
                lines = yaml(item, indent + "    ") if isinstance(item, dict) else [item]
                yield f"{indent}  - {next(iter(lines)).strip()}"
                yield from lines if isinstance(item, dict) else ()
        else:
            yield f"{indent}{name}: {value}"


class Writer:
    def __init__(self, options):
        self.options, self.random = options, random.Random(options.pages)

    def words(self, count):
        return self.random.choices(COMMON, k=count - 1) + [self.random.choice(RARE)]

    def sentence(self, words):
        return " ".join(self.words(words)).capitalize() + "."

    def paragraph(self):
        return " ".join(self.sentence(self.random.randint(8, 18)) for _ in range(self.random.randint(3, 5)))

    def body(self, page):
        """Four sections with a list each, a table, and `[text](@N)` for links to network N."""
        options, blocks = self.options, []
        for section in range(4):
            links = range(section, options.links, 4)
            links = (f"Läs om [ett annat nätverk](@{(page * 7 + link * 13 + 1) % options.pages})." for link in links)
            items = (f"- **{self.random.choice(COMMON)}** {self.sentence(7)}" for _ in range(4))
            blocks += [f"## {self.sentence(3)[:-1]}", " ".join([self.paragraph(), *links]), "\n".join(items)]
            if section == 2:
                rows = (f"| {term} | 2027-0{term}-1{page % 10} | Sal {page % 40} |" for term in range(1, 4))
                blocks.append("\n".join(["| Termin | Dag | Plats |", "| --- | --- | --- |", *rows]))
        return "\n\n".join(blocks) + "\n"

    def network(self, page):
        """What a network says above its text: its title, summary and day, its parts, and what only samverk knows."""
        options = self.options
        meetings = [{"date": f"{2027 + (page + n) % 2}-{1 + (page + n) % 12:02}-{1 + (page * 3 + n * 5) % 28:02}",
                     "start": f"{9 + n % 6:02}:00", "end": f"{10 + n % 6:02}:30", "place": f"Sal {page % 40}"}
                    for n in range(options.meetings)]
        # The first is one of 10 tags, the next one of 100, and so on: some are on many pages, most on few.
        tags = [f"ämne {n} {page // 3 % 10 ** (n + 1)}" for n in range(options.tags)]
        parts = {"mission": [self.sentence(9) for _ in range(3)],
                 "initiatives": [{"title": self.sentence(3)[:-1], "description": self.sentence(12)} for _ in range(3)]}
        title = f"Nätverk {page}, {' '.join(self.words(3))}"
        day = f"2025-{1 + page % 12:02}-{1 + page // 12 % 28:02}"
        more = {name: items for name, items in (("meetings", meetings), ("tags", tags)) if items}
        return title, self.sentence(10), day, parts, more


# What a folder's own page is called, and how a link to a page of a folder is written.
PROGRAMS = {
    "samverk": ("index", "../{}/{}.md"),
    "hugo": ("_index", '{{{{< relref "/{}/{}.md" >}}}}'),
    "zola": ("_index", "@/{}/{}.md"),
}


def front_matter(program, title, summary, day, parts, more):
    if program == "samverk":
        return {"type": "network", "title": title, "summary": summary, "updated": day, **parts, **more}
    return {"title": title, "description": summary, "date": day, "params" if program == "hugo" else "extra": parts}


def place(page):
    """The folder and the name of a network."""
    return f"omrade-{page // FOLDER}", f"natverk-{page}"


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("pages", type=int)
    for name, count in (("--meetings", 0), ("--links", 4), ("--tags", 0)):
        parser.add_argument(name, type=int, default=count)
    parser.add_argument("--peers", action="store_true")
    options = parser.parse_args()
    writer, programs = Writer(options), PROGRAMS if options.peers else ["samverk"]

    def write(program, path, fields, text):
        file = options.folder / program / "content" / f"{path}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(["---", *yaml(fields), "---", text]), encoding="utf-8")

    for program in programs:
        shutil.copytree(Path(__file__).parent / "peers" / program, options.folder / program)
        own, sort = PROGRAMS[program][0], {"sort_by": "title"} if program == "zola" else {}
        write(program, own, {"title": "Nätverk"}, "Välkommen.\n")
        for folder in range(-(-options.pages // FOLDER)):
            write(program, f"omrade-{folder}/{own}", {"title": f"Område {folder}", **sort}, "Här är områdets nätverk.\n")
    for page in range(options.pages):
        network, text = writer.network(page), writer.body(page)
        for program in programs:
            linked = re.sub(r"(?<=\()@(\d+)", lambda link: PROGRAMS[program][1].format(*place(int(link[1]))), text)
            write(program, "/".join(place(page)), front_matter(program, *network), linked)


if __name__ == "__main__":
    main()
