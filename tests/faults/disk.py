"""What a disk, a system and other programs can do to a build: each with a message in our words, the right status and the
site before as it was; and once it is over, a build gives what a clean one gives.

  disk.py SAMVERK FOLDER
"""

import itertools
import os
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

from trees import Faults, Program, become, files, network, put, site_of

NOBODY = 65534
PAGES = 12


class Case:
    """A site that has been built once, and other sources for its next build."""

    def __init__(self, program, folder, sources, known, output=None):
        self.program = program
        self.folder = folder
        self.sources, self.known = sources, known
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        folder.chmod(0o755)
        self.root, self.output = folder / "root", output or folder / "public"
        self.outside = folder / "utanför"
        put(self.outside, "index.html", "någon annans")
        put(self.outside, "mapp/viktigt.txt", "någon annans")
        shutil.copytree(sources[0], self.root)
        program.must_build(self.root, self.output)
        become(self.root, sources[1])

    def build(self, *more, **how):
        return self.program.build(self.root, self.output, *more, **how)


def cases():
    """The cases by name: a function of a Case that gives status and what was said; what status there must be; which
    words; and what ends the fault, unless the output can be built into as it is."""
    for limit in (32, 20, 14, 12, 10, 8, 6):
        yield f"{limit} open files", limited(resource.RLIMIT_NOFILE, limit), None, None
    for megabytes in (2000, 400, 200, 100, 60, 30):
        yield f"{megabytes} MB of memory", limited(resource.RLIMIT_AS, megabytes << 20), None, None
    yield "files of 4 kB at most", limited(resource.RLIMIT_FSIZE, 4096), None, None
    yield "no more processes", as_nobody(lambda: resource.setrlimit(resource.RLIMIT_NPROC, (0, 0)), True), 0, ""
    yield "somebody without rights", as_nobody(), 2, "du har inte rätt till"
    yield "a page without rights", page_without_rights, 1, "du har inte rätt att läsa den"
    yield (
        "the user's folder in the place of a page",
        placed("natverk/ny-2/index.html/min.txt"),
        2,
        "inte skapad av samverk",
    )
    yield "the user's file in the place of a folder", placed("natverk/ny-2"), 2, "inte skapad av samverk"
    yield "the user's file in the place of a page", placed("natverk/ny-2/index.html"), 2, "inte skapad av samverk"
    yield "an empty folder in the place of a page", emptied("natverk/ny-2/index.html"), 0, ""
    yield (
        "a folder in the place of samverk's file",
        replaced("plan.pdf", "plan.pdf/min.txt"),
        2,
        "inte skapad av samverk",
    )
    yield "a file in the place of samverk's folder", replaced("natverk", "natverk"), 2, "inte skapad av samverk"
    yield "a file in the place of .samverk", replaced(".samverk", ".samverk"), 2, "inte har skapat"
    yield (
        "a folder in the place of the manifest",
        replaced(".samverk/manifest.json", ".samverk/manifest.json/x"),
        2,
        "inte har skapat",
    )
    yield "a folder in the place of the lock", replaced(".samverk/lock", ".samverk/lock/x"), 2, "inte skapad av samverk"
    yield "a file in the place of the stage", placed(".samverk/stage"), 2, "inte skapad av samverk"
    yield "an empty manifest", emptied_file(".samverk/manifest.json"), 2, "Töm mappen"
    yield "an output that is a file", replaced("", ""), 2, "är ingen mapp"
    yield "an output below a file", below_a_file, 2, "är ingen mapp"
    yield "an output that is a link to a folder", link_to_output, 0, ""
    yield "an output that is a link to nothing", link_to_nothing, 2, "är ingen mapp"
    for name, link, to in (
        ("a page is a link to a file", "index.html", "index.html"),
        ("a new page is a link to a file", "natverk/ny-2/index.html", "index.html"),
        ("a folder is a link", "natverk", "mapp"),
        ("a new folder is a link", "natverk/ny-2", "mapp"),
        (".samverk is a link", ".samverk", "mapp"),
        ("the stage is a link", ".samverk/stage", "mapp"),
        ("a place to stage is a link", ".samverk/stage/new", "mapp"),
        ("the lock is a link", ".samverk/lock", "index.html"),
        ("the lock is a link to nothing", ".samverk/lock", "inget"),
        ("the manifest is a link", ".samverk/manifest.json", "index.html"),
    ):
        yield name, linked(link, to), None, None
    yield "a page is a hard link", hard_link, 0, ""
    yield "a cache that is a file", cache_is_a_file, 0, ""
    yield "a cache that is a link", cache_is_a_link, 0, ""
    yield "two builds at once", at_once(2), None, None
    yield "four builds at once", at_once(4), None, None
    for name in ("SIGTERM", "SIGINT", "SIGHUP"):
        yield name, signalled(getattr(signal, name)), None, None


def limited(what, limit):
    def limit_it():
        resource.setrlimit(what, (limit, limit))

    return lambda case: case.build(preexec_fn=limit_it)


def as_nobody(first=lambda: None, owns=False):
    def build(case):
        if owns:
            subprocess.run(["chown", "-R", str(NOBODY), case.folder], check=True)

        def become_nobody():
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
            first()

        return case.build(preexec_fn=become_nobody)

    return build


def page_without_rights(case):
    (case.root / "content/natverk/natverk-1.md").chmod(0)
    came = as_nobody()(case)
    (case.root / "content/natverk/natverk-1.md").chmod(0o644)
    return came


def placed(path):
    """Something of the user's is put into the output."""

    def build(case):
        put(case.output, path, "mitt")
        came = case.build()
        assert (case.output / path).read_text() == "mitt", "the user's file is gone"
        remove((case.output / path).parent if path.endswith("min.txt") else case.output / path)
        return came

    return build


def emptied(path):
    def build(case):
        (case.output / path).mkdir(parents=True)
        return case.build()

    return build


def emptied_file(path):
    def build(case):
        (case.output / path).write_bytes(b"")
        came = case.build()
        remove(case.output)
        return came

    return build


def replaced(path, by):
    """Something of samverk's is moved away and something else put in its place."""

    def build(case):
        away = case.folder / "undan"
        shutil.move(case.output / path, away)
        put(case.output, by, "mitt")
        before = files(case.output) if case.output.is_dir() else None
        came = case.build()
        assert (case.output / by).read_text() == "mitt", "the user's file is gone"
        assert before is None or before == files(case.output), "what is there is changed"
        remove(case.output / path)
        shutil.move(away, case.output / path)
        return came

    return build


def below_a_file(case):
    put(case.folder, "fil", "mitt")
    came = case.program.build(case.root, case.folder / "fil/public")
    assert (case.folder / "fil").read_text() == "mitt"
    return came


def link_to_output(case):
    case.output.rename(case.folder / "egentlig")
    case.output.symlink_to("egentlig")
    came = case.build()
    assert case.output.is_symlink() and site_of(case.folder / "egentlig").keys() >= case.known[1].files.keys()
    return came


def link_to_nothing(case):
    case.output.rename(case.folder / "egentlig")
    case.output.symlink_to("inget")
    came = case.build()
    assert not (case.folder / "inget").exists()
    remove(case.output)
    (case.folder / "egentlig").rename(case.output)
    return came


def linked(link, to):
    def build(case):
        remove(case.output / link)
        (case.output / link).parent.mkdir(parents=True, exist_ok=True)
        (case.output / link).symlink_to(os.path.relpath(case.outside / to, (case.output / link).parent))
        came = case.build()
        if came[0] != 0:
            remove(case.output)
        return came

    return build


def hard_link(case):
    os.remove(case.output / "index.html")
    os.link(case.outside / "index.html", case.output / "index.html")
    return case.build()


def cache_is_a_file(case):
    remove(case.root / ".samverk-cache")
    put(case.root, ".samverk-cache", "mitt")
    return case.build()


def cache_is_a_link(case):
    remove(case.root / ".samverk-cache")
    (case.root / ".samverk-cache").symlink_to(case.outside / "mapp/viktigt.txt")
    return case.build()


def at_once(number):
    def build(case):
        other = case.folder / "other"
        shutil.copytree(case.sources[0], other)
        for _ in range(8):
            builds = [
                case.program.start(root, case.output, stderr=subprocess.PIPE)
                for root in itertools.islice(itertools.cycle([case.root, other]), number)
            ]
            said = [(build.communicate()[1].decode(), build.returncode) for build in builds]
            for text, status in said:
                assert status in (0, 2) and (status == 0 or "en annan körning" in text), (status, text)
            assert any(status == 0 for _, status in said), said
            held = site_of(case.output)
            is_one = [all(held.get(path) == one for path, one in known.files.items()) for known in case.known]
            assert any(is_one), "neither site"
            case.program.must_build(other, case.output)
        return case.build()

    return build


def signalled(number):
    def build(case):
        for moment in range(8):
            child = case.program.start(case.root, case.output)
            time.sleep(0.004 * moment)
            child.send_signal(number)
            child.wait()
        return child.returncode, ""

    return build


def remove(path):
    if path.is_symlink() or path.is_file():
        path.unlink()
    else:
        shutil.rmtree(path, ignore_errors=True)


def whole(case, faults, name):
    """Each file is that of one of the sites."""
    found = site_of(case.output) if case.output.is_dir() else {}
    if not found:
        return
    before, after = (known.files for known in case.known)
    for path in before.keys() | after.keys():
        if path in before and path in after and path not in found:
            faults.add("missing", name, path)
        elif path in found and found[path] not in (before.get(path), after.get(path)):
            faults.add("torn", name, path)


def afterwards(case, faults, name):
    for _ in range(2):
        status, said = case.build()
        if status != 0:
            return faults.add("next build", name, status, said.strip()[-400:])
    if site_of(case.output) != case.known[1].files:
        differ = site_of(case.output).items() ^ case.known[1].files.items()
        faults.add("orphaned", name, sorted({path for path, _ in differ})[:5])
    left = files(case.output / ".samverk").keys() - {"lock", "manifest.json"}
    if left:
        faults.add("orphaned", name, sorted(left))


def judge(case, name, run, status, words, faults):
    outside = files(case.outside)
    before = site_of(case.output)
    try:
        came, said = run(case)
    except AssertionError as wrong:
        return faults.add("wrong", name, wrong)
    told = said.strip()
    if status is not None and came != status:
        faults.add("status", name, came, told[-300:])
    if words is not None and (words not in told or "os error" in told):
        faults.add("words", name, repr(told[-300:]))
    if words is None and (came not in (0, 1, 2) and came >= 0 or "os error" in told or "själva programmet" in told):
        faults.add("words", name, came, repr(told[-300:]))
    if words is None and came in (1, 2) and not told:
        faults.add("words", name, came, "nothing is said")
    if came in (1, 2) and case.output.is_dir() and site_of(case.output) not in ({}, before):
        faults.add("changed", name, came, told[-300:])
    whole(case, faults, name)
    if files(case.outside) != outside:
        faults.add("outside", name, "what lies outside is changed")
    afterwards(case, faults, name)
    if files(case.outside) != outside:
        faults.add("outside", name, "what lies outside is changed by the next build")
    print(f"  {name}: {came}" + (f", {told.splitlines()[-1]}" if told else ""))


def small_disk(program, folder, sources, known, faults):
    """A disk of its own that is full, and one that is write-protected."""
    disk = folder / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=20m,mode=755", "tmpfs", disk], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        return print("  no disk of its own: " + mounted.stderr.decode().strip())
    try:
        case = Case(program, folder / "case", sources, known, output=disk / "public")

        def full(case, size):
            with open(disk / "fyllning", "wb") as filler:
                free = os.statvfs(disk).f_bavail * 4096 - size
                filler.write(b"x" * free)
            came = case.build()
            os.remove(disk / "fyllning")
            return came

        for size in (0, 4096, 20000, 60000):
            case = Case(program, folder / "case", sources, known, output=disk / "public")
            judge(
                case,
                f"a disk with {size} bytes left",
                lambda case, size=size: full(case, size),
                2,
                "disken är full",
                faults,
            )

        def protected(case):
            subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
            came = case.build()
            subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
            return came

        case = Case(program, folder / "case", sources, known, output=disk / "public")
        judge(case, "a write-protected disk", protected, 2, "skrivskyddad", faults)
        shutil.rmtree(disk / "public")
    finally:
        subprocess.run(["umount", disk], check=True)


def changing_sources(program, folder, faults):
    """Pages are rewritten, removed and renamed while they are read; a file is rewritten where it lies."""
    root, output = folder / "changing", folder / "changing-public"
    put(root, "site.yaml", "title: Provsajt\ntheme: bare\nlanguage: sv\n")
    put(root, "content/index.md", "# Start\n")

    def text(page, version):
        return f"# Sida {page}\n\nBÖRJAN-{version} " + f"ord{version} " * (200 * version) + f"SLUT-{version}\n"

    for page in range(PAGES):
        put(root, f"content/sidor/{page}.md", text(page, 1))
    ended = threading.Event()

    def change():
        for turn in itertools.count():
            if ended.is_set():
                return
            page, version = turn % PAGES, turn % 5 + 1
            place = root / f"content/sidor/{page}.md"
            try:
                if turn % 7 == 3:
                    place.unlink()
                elif turn % 7 == 5:
                    place.rename(root / f"content/sidor/nytt-{page}.md")
                else:
                    (root / "ny").write_text(text(page, version))
                    (root / "ny").rename(place)
                    (root / f"content/sidor/nytt-{page}.md").unlink(missing_ok=True)
            except FileNotFoundError:
                pass
            (root / "content/fil.txt").write_text(f"{version}" * 100_000)

    changer = threading.Thread(target=change)
    changer.start()
    builds, pages, said_of = 0, 0, {}
    began = time.monotonic()
    while builds < 30 and time.monotonic() - began < 20:
        status, said = program.build(root, output)
        builds += 1
        said_of[status] = said_of.get(status, 0) + 1
        if status not in (0, 1, 2) or "os error" in said or "själva programmet" in said:
            faults.add("words", "changing sources", status, repr(said.strip()[-300:]))
        for path, held in site_of(output).items() if output.is_dir() else ():
            if path.startswith("sidor/") and path.endswith(".html"):
                pages += 1
                held = held.decode()
                starts = held.count("BÖRJAN-"), held.count("SLUT-")
                if starts == (0, 0) and path == "sidor/index.html":
                    continue
                version = held.split("BÖRJAN-")[1][0] if starts[0] else "?"
                if (
                    starts != (1, 1)
                    or f"SLUT-{version}" not in held
                    or held.count(f"ord{version}") != 200 * int(version)
                ):
                    faults.add("torn", "changing sources", path, starts)
    ended.set()
    changer.join()
    clean = program.clean(root)
    for _ in range(2):
        program.must_build(root, output)
    if site_of(output) != clean.files:
        faults.add("orphaned", "changing sources")
    print(f"  changing sources: {builds} builds, {pages} pages looked at, status: {said_of}")


def main():
    folder = Path(sys.argv[2])
    folder.chmod(0o755)
    # Where nobody may run it as well.
    samverk = shutil.copy(sys.argv[1], folder / "samverk")
    os.chmod(samverk, 0o755)
    program = Program(samverk)
    sources = folder / "before", folder / "after"
    for root, number in zip(sources, (1, 2)):
        put(root, "site.yaml", f"title: Provsajt\ntheme: bare\nlanguage: sv\ndescription: Version {number}\n")
        put(root, "content/index.md", f"# Start {number}\n")
        put(root, "content/plan.pdf", f"%PDF {number} " + "x" * 30000 * number)
        put(root, f"content/natverk/ny-{number}.md", network(number))
        for page in range(PAGES):
            put(root, f"content/natverk/natverk-{page}.md", network(page, more=f"Version {number}."))
    known = [program.clean(root) for root in sources]
    faults = Faults()
    tried = 0
    for name, run, status, words in cases():
        tried += 1
        judge(Case(program, folder / "case", sources, known), name, run, status, words, faults)
    small_disk(program, folder, sources, known, faults)
    changing_sources(program, folder, faults)
    print(f"{tried} cases, a full disk, and sources that change: {sum(faults.counts.values())} faults {faults.counts}")
    for line in faults.shown:
        print("  " + line)
    if faults.counts:
        sys.exit(1)


main()
