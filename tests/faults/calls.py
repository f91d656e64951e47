"""A build over an existing site that ends at each system call by which it changes a file, and one to which the system
refuses each of these: once, and from then on.

  calls.py SAMVERK FOLDER [STEP]

strace does both. The builds have one thread, which strace counts the calls of. With STEP, only every so manieth call.
"""

import re
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from trees import Faults, Program, files, manifest, network, put, site_of

# By these a build changes files; after an `openat` that creates one follows one of them.
CHANGING = [
    "mkdir", "write", "rename", "unlink", "unlinkat", "rmdir", "copy_file_range", "sendfile", "ftruncate", "fsync",
    "fdatasync", "syncfs",
]  # fmt: skip
# No thread can be had: samverk then does everything in its first one.
ALONE = ["-e", "inject=clone,clone3:error=EAGAIN"]
WORDS = {
    "ENOSPC": "disken är full",
    "EMFILE": "för många filer",
    "EIO": "disken",
}


def strace(log, *more):
    return ["strace", "-f", "--quiet=all", "-o", str(log), *ALONE, *more]


def versions(folder):
    """A small site before and after: pages come, go, change and become folders; a new theme's assets; a picture."""
    before, after = folder / "before", folder / "after"
    for root, number in ((before, 1), (after, 2)):
        put(root, "site.yaml", f"title: Provsajt\ntheme: egen\nlanguage: sv\ndescription: Version {number}\n")
        put(root, "themes/egen/theme.yaml", "extends: bare\n")
        put(root, "themes/egen/static/site.css", f"/* {number} */\n")
        put(root, "content/index.md", f"# Start {number}\n")
        put(root, "content/plan.pdf", f"%PDF {number} " + "x" * 3000 * number)
        put(root, "content/natverk/index.md", "# Nätverk\n")
        put(root, "content/natverk/kvar.md", network(number))
        put(root, "content/natverk/lika.md", network(7))
        put(root, f"content/natverk/bara-{number}.md", network(10 + number))
    put(before, "content/gammalt/borta.md", "# Borta\n")
    put(before, "static/blir", "en fil\n")
    put(after, "static/blir/mapp.txt", "i en mapp\n")
    put(before, "static/var/mapp.txt", "i en mapp\n")
    put(after, "static/var", "en fil\n")
    put(after, "content/nytt/hit.md", "# Hit\n")
    return before, after


class Bench:
    """A site with the one before in its output, put there anew for each try."""

    def __init__(self, program, folder, number, known):
        self.program = program
        self.kept, self.at = folder / "kept", folder / f"bench-{number}"
        self.before, self.after = known

    def prepare(self):
        shutil.rmtree(self.at, ignore_errors=True)
        shutil.copytree(self.kept, self.at, symlinks=True)
        return self.at / "root", self.at / "public"

    def counted(self):
        """How often each call is made; and which calls of `openat` create a file."""
        root, output = self.prepare()
        log = self.at / "log"
        names = ",".join([*CHANGING, "openat"])
        status, said = self.program.build(root, output, before=strace(log, "-e", f"trace={names}"))
        assert status == 0, said
        counts, creating = {}, []
        for line in log.read_text().splitlines():
            called = re.match(r"\d+ +(\w+)\((.*)", line)
            if called:
                name = called[1]
                counts[name] = counts.get(name, 0) + 1
                if name == "openat" and "O_CREAT" in called[2]:
                    creating.append(counts[name])
        assert site_of(output).keys() >= self.after.files.keys(), "strace changes what is built"
        return counts, creating

    def killed(self, call, number):
        faults = Faults()
        root, output = self.prepare()
        spell = f"inject={call}:signal=KILL:when={number}"
        status, _ = self.program.build(root, output, before=strace(self.at / "log", "-e", spell))
        where = f"{call} {number}"
        if status not in (-9, 137):
            return None, faults
        self.whole(output, faults, where)
        self.next(root, output, faults, where)
        return True, faults

    def refused(self, call, number, error, for_good):
        faults = Faults()
        root, output = self.prepare()
        untouched = files(output)
        publishing = ".samverk/manifest.json"
        spell = f"inject={call}:error={error}:when={number}{'+' if for_good else ''}"
        status, said = self.program.build(root, output, before=strace(self.at / "log", "-e", spell))
        where = f"{call} {number}{'+' if for_good else ''} {error}"
        after = files(output)
        if status == 0:
            held = {path: held for path, held in after.items() if not path.startswith(".samverk/")}
            carried = set(manifest(output)["carried"])
            if {path: one for path, one in held.items() if path not in carried} != self.after.files:
                faults.add("false", where, "ends with 0, and the site is not there")
        elif status == 127:
            # Where the system could not even load the program.
            return None, faults
        elif status not in (1, 2):
            faults.add("status", where, status, said.strip()[-300:])
        elif not self.is_told(said, status, error) and (call != "write" or "samverk" in said):
            # What cannot be written on stderr either has nobody to tell.
            faults.add("words", where, repr(said.strip()[-300:]))
        if status != 0 and after.get(publishing) == untouched[publishing]:
            # Publishing had not begun.
            changed = [path for path, held in self.before.files.items() if after.get(path) != held]
            if changed:
                faults.add("changed", where, *changed)
        self.whole(output, faults, where)
        self.next(root, output, faults, where)
        return status, faults

    @staticmethod
    def is_told(said, status, error):
        """In our words, and what it is about."""
        is_ours = "os error" not in said and "själva programmet" not in said
        return is_ours and said.strip() and (status == 1 or WORDS[error] in said)

    def whole(self, output, faults, where):
        found = site_of(output)
        for path in self.before.files.keys() | self.after.files.keys():
            held = found.get(path)
            if held in (self.before.files.get(path), self.after.files.get(path)):
                continue
            # No system puts a folder in the place of a file at once: for one rename the place is empty.
            if held is None and path in ("blir", "var", "blir/mapp.txt", "var/mapp.txt"):
                continue
            faults.add("torn" if path in found else "missing", where, path)
        for path, held in found.items():
            if held not in (self.before.files.get(path), self.after.files.get(path)):
                faults.add("torn", where, path)

    def next(self, root, output, faults, where):
        for _ in range(2):
            status, said = self.program.build(root, output)
            if status != 0:
                return faults.add("next", where, status, said.strip()[-300:])
        if site_of(output) != self.after.files:
            faults.add("orphaned", where)
        left = files(output / ".samverk").keys() - {"lock", "manifest.json"}
        left |= {path for path in files(root / ".samverk-cache") if path.count(".") > path.endswith(".webp")}
        if left:
            faults.add("orphaned", where, sorted(left))


def main():
    program, folder = Program(sys.argv[1]), Path(sys.argv[2])
    step = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    before, after = versions(folder)
    known = program.clean(before), program.clean(after)
    kept = folder / "kept"
    shutil.copytree(before, kept / "root")
    program.must_build(kept / "root", kept / "public")
    for name in ("content", "static", "themes", "site.yaml"):
        place = kept / "root" / name
        shutil.rmtree(place) if place.is_dir() else place.unlink()
        shutil.move(after / name, place)
    benches = [Bench(program, folder, number, known) for number in range(2)]
    counts, creating = benches[0].counted()
    kills = [("killed", call, number) for call in CHANGING for number in range(1, counts.get(call, 0) + 1)]
    refusals = [
        ("refused", call, number, "ENOSPC", for_good)
        for call in CHANGING
        if call not in ("unlink", "unlinkat", "rmdir")
        for number in range(1, counts.get(call, 0) + 1)
        for for_good in (False, True)
    ]
    refusals += [("refused", "openat", number, "ENOSPC", for_good) for number in creating for for_good in (False, True)]
    refusals += [("refused", call, number, "EIO", False) for call in ("rename", "unlink", "unlinkat", "rmdir")
                 for number in range(1, counts.get(call, 0) + 1)]  # fmt: skip
    refusals += [("refused", "openat", number, "EMFILE", True) for number in range(1, counts["openat"] + 1)]
    tasks = [*kills, *refusals][::step]

    def work(number):
        return [getattr(benches[number], task[0])(*task[1:]) for task in tasks[number :: len(benches)]]

    with ThreadPoolExecutor(len(benches)) as pool:
        came = [one for of_bench in pool.map(work, range(len(benches))) for one in of_bench]
    total = {}
    shown = []
    for _, faults in came:
        for kind, count in faults.counts.items():
            total[kind] = total.get(kind, 0) + count
        shown += faults.shown
    tried = [task[0] for task in tasks]
    kinds = ", ".join(f"{total.get(kind, 0)} {kind}" for kind in ("torn", "missing", "orphaned"))
    print(f"{tried.count('killed')} system calls killed, {tried.count('refused')} refused: {kinds}")
    print("  of each build: " + ", ".join(f"{count} {name}" for name, count in sorted(counts.items())))
    for line in shown[:40]:
        print("  " + line)
    if total:
        sys.exit(1)


main()
