"""What a power cut would leave: at each rename of a build, whether what comes into the site is on the disk by then.

  power.py SAMVERK FOLDER

File systems write renames in their order and at once, bytes when they find the time. So a file that is written and not
synced counts as empty: no page of a site that was there, and no manifest, may be renamed in that state.
"""

import re
import sys
from pathlib import Path

from trees import Program, network, put

CALLS = "openat,write,copy_file_range,sendfile,ftruncate,fsync,fdatasync,syncfs,rename,unlink,unlinkat"
# Python's own quoting of what strace prints between quotes.
FILE = r"\d+<([^>]*)>"
PATH = r'"((?:[^"\\]|\\.)*)"'


def text(path):
    return path.encode().decode("unicode_escape").encode("latin-1").decode()


def traced(program, root, output, log):
    """The calls of a build that change files, in their order."""
    alone = ["-e", "inject=clone,clone3:error=EAGAIN"]
    status, said = program.build(
        root,
        output,
        before=["strace", "-f", "-y", "-s", "4096", "--quiet=all", "-o", str(log), "-e", f"trace={CALLS}", *alone],
    )
    assert status == 0, said
    for line in log.read_text().splitlines():
        called = re.match(r"\d+ +(\w+)\((.*)\) += +(?!-1 )\d+", line)
        if called:
            yield called[1], called[2]


def look(program, root, output, log, faults):
    """Counts of what comes into the site, and of what of that was not on the disk."""
    dirty, count, unsynced, syncs, has_begun = set(), 0, [], 0, False
    own, stage = f"{output}/.samverk/", f"{output}/.samverk/stage/"
    for call, said in traced(program, root, output, log):
        if call == "openat" and "O_CREAT" in said:
            dirty.add(text(re.search(PATH, said)[1]))
        elif call in ("write", "ftruncate"):
            dirty.add(text(re.match(FILE, said)[1]))
        elif call == "copy_file_range":
            dirty.add(text(re.findall(FILE, said)[1]))
        elif call in ("fsync", "fdatasync"):
            syncs += 1
            dirty.discard(text(re.match(FILE, said)[1]))
        elif call == "syncfs":
            syncs += 1
            dirty.clear()
        elif call == "rename":
            source, target = (text(path) for path in re.findall(PATH, said))
            if not source.startswith(stage):
                continue
            below = {path for path in dirty if path == source or path.startswith(source + "/")}
            if target.startswith(own):
                if below and target.endswith(".json"):
                    faults.append(f"the manifest is empty: {target}")
                has_begun = True
            else:
                count += 1
                unsynced += sorted(below)
                if not has_begun:
                    faults.append(f"{target} comes before the manifest that knows it")
            dirty = {target + path[len(source) :] if path in below else path for path in dirty}
        elif call == "unlink" and text(re.search(PATH, said)[1]).startswith(f"{output}/") and dirty:
            # What is gone may be pruned once the new site is safe.
            faults += [
                f"{path} is pruned for, and is not on the disk" for path in dirty if path.startswith(f"{output}/")
            ]
    return count, unsynced, syncs


def main():
    program, folder = Program(sys.argv[1]), Path(sys.argv[2])
    root, output, faults = folder / "root", folder / "public", []
    sites = {"a first build": 40, "a page has changed": 40, "many pages come and many change": 120}
    for number, (name, pages) in enumerate(sites.items()):
        put(root, "site.yaml", "title: Provsajt\ntheme: bare\nlanguage: sv\n")
        put(root, "content/index.md", f"# Start\n\n{number}\n")
        for page in range(pages):
            # In the last one all of them change.
            put(root, f"content/natverk/natverk-{page}.md", network(page, more="Ny text." if number == 2 else ""))
        put(root, "content/plan.pdf", f"%PDF {number // 2} " + "x" * 30000)
        count, unsynced, syncs = look(program, root, output, folder / "log", faults)
        is_first = number == 0
        if unsynced and not is_first:
            faults += [f"{name}: {path} is empty" for path in unsynced[:5]]
        if syncs > 20 or is_first and syncs > 2:
            faults.append(f"{name}: {syncs} syncs")
        state = "nobody reads them yet" if is_first else f"{len(unsynced)} files of them not on the disk"
        print(f"  {name}: {count} renames, {syncs} syncs, {state}")
    print(f"power cuts: {len(faults)} faults")
    for fault in faults[:20]:
        print("  " + fault)
    if faults:
        sys.exit(1)


main()
