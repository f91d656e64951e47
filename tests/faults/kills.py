"""Builds over an existing site that are killed at moments spread over their whole run, while readers fetch all the time.

  kills.py SAMVERK FOLDER KILLS

Every file is that of the site before or of the site after, whole, and there if it is in both; each page's assets are
there. One further build gives what a clean build gives, and the assets that the build before had, which the next one
removes.
"""

import multiprocessing
import random
import shutil
import sys
import time
from pathlib import Path

from trees import SAMPLE, Faults, Program, become, files, manifest, network, picture, put, site_of

READERS = 2


def reader(output, before, after, ended, told):
    """Reads files as a web server does, in any order, until told to end. Tells how many, and what was wrong."""
    faults, reads = Faults(), 0
    paths = sorted(before.files | after.files)
    chance = random.Random()

    def read(path):
        try:
            return (Path(output) / path).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None

    while not ended.is_set():
        path = chance.choice(paths)
        # Leaves the processors to the build.
        time.sleep(0.001)
        held = read(path)
        reads += 1
        whose = [version for version in (before, after) if version.files.get(path) == held]
        if held is None:
            if not whose:
                faults.add("missing", path)
            continue
        if not whose:
            faults.add("torn", path, len(held), "bytes")
            continue
        for asset in whose[0].needs.get(path, ()):
            found = read(asset)
            reads += 1
            if found is None and read(path) == held:
                faults.add("missing", asset, "of", path)
            elif found is not None and found not in (before.files.get(asset), after.files.get(asset)):
                faults.add("torn", asset, len(found), "bytes")
    told.put((reads, faults))


def look(output, before, after, faults, moment):
    """Everything at once, while nobody builds."""
    found = site_of(output)
    for path in before.files.keys() | after.files.keys():
        allowed = (before.files.get(path), after.files.get(path))
        if found.get(path) not in allowed:
            faults.add("torn" if path in found else "missing", path, moment)
    for path in found.keys() - before.files.keys() - after.files.keys():
        faults.add("orphaned", path, moment)


def look_after(program, root, output, before, after, faults, moment, and_after):
    """After one further build; and after one more, if that is wanted."""
    program.must_build(root, output, *after.options)
    found = site_of(output)
    carried = set(manifest(output)["carried"])
    if not carried <= before.assets:
        faults.add("orphaned", carried - before.assets, "carried", moment)
    for path in found.keys() - after.files.keys() - carried:
        faults.add("orphaned", path, moment)
    if any(found.get(path) != held for path, held in after.files.items()):
        faults.add("torn", "the next build is not a clean one", moment)
    if and_after:
        program.must_build(root, output, *after.options)
        if site_of(output) != after.files:
            faults.add("orphaned", "what the second next build leaves", moment)
    left = {path for path in files(Path(output) / ".samverk")} - {"lock", "manifest.json"}
    unfinished = {path for path in files(Path(root) / ".samverk-cache") if path.count(".") > path.endswith(".webp")}
    if left or unfinished:
        faults.add("orphaned", sorted(left | unfinished), moment)


def versions(folder):
    """The sites, each before and after: name → (before, after, options before, options after)."""
    base, plain = folder / "base", folder / "images"
    shutil.copytree(SAMPLE, base)
    put(plain, "site.yaml", "title: Provsajt\nlanguage: sv\n")
    put(plain, "content/index.md", "# Start\n")
    for root in (base, plain):
        put(root, "content/natverk/index.md", "# Nätverken\n")
        for number in range(24):
            page = network(number, links=[(number + 1) % 24, (number * 7) % 24])
            put(root, f"content/natverk/natverk-{number}.md", page)

    def variant(name):
        return shutil.copytree(base, folder / name)

    images, other_images = plain, shutil.copytree(plain, folder / "images-after")
    for number in range(3):
        for root, seed in ((images, number), (other_images, number if number == 1 else number + 50)):
            put(root, f"content/natverk/bild-{number}.png", picture(640, 400, seed))
    for root in (images, other_images):
        page = root / "content/natverk/natverk-1.md"
        page.write_text(page.read_text() + "".join(f"\n\n![Bild](bild-{number}.png)" for number in range(3)))
    renamed = variant("renamed")
    for number in range(0, 24, 2):
        page = renamed / f"content/natverk/natverk-{number}.md"
        place = renamed / f"content/{'natverk' if number % 4 else 'andra'}/nytt-{number}.md"
        place.parent.mkdir(exist_ok=True)
        place.write_text(f"---\naliases: [/gammal/{number}/]\n" + page.read_text()[4:])
        page.unlink()
    for number in range(24):
        for page in (renamed / "content").rglob(f"*-{number}.md"):
            page.write_text(page.read_text().split("\n- [")[0] + "\n")
    put(renamed, "content/andra/index.md", "# Andra\n")
    theme = variant("theme")
    put(theme, "themes/egen/theme.yaml", "extends: standard\n")
    put(theme, "themes/egen/static/site.css", "body { color: #123 }\n")
    put(theme, "site.yaml", (theme / "site.yaml").read_text() + "theme: egen\n")
    return {
        "images in work": (images, other_images, (), ()),
        "pages renamed": (base, renamed, (), ()),
        "theme changed": (base, theme, (), ()),
        "--portable": (base, base, (), ("--portable",)),
    }


def rounds(program, folder, name, versions, kills):
    """Builds there and back until so many have been killed."""
    root, output = folder / "root", folder / "public"
    for path in (root, output):
        shutil.rmtree(path, ignore_errors=True)
    sides = list(zip(versions[:2], versions[2:]))
    known = [program.clean(source, *options) for source, options in sides]
    took = []
    for source, options in (sides[1], sides[0]):
        root.mkdir(exist_ok=True)
        become(root, source)
        shutil.rmtree(root / ".samverk-cache", ignore_errors=True)
        began = time.monotonic()
        program.must_build(root, output, *options)
        took.append(time.monotonic() - began)
    program.must_build(root, output, *sides[0][1])
    ended, told = multiprocessing.Event(), multiprocessing.Queue()
    readers = [
        multiprocessing.Process(target=reader, args=(output, *known, ended, told), daemon=True) for _ in range(READERS)
    ]
    for process in readers:
        process.start()
    faults, killed, tried, while_committing = Faults(), 0, 0, 0
    while killed < kills and tried < 4 * kills:
        before, after = known[tried % 2], known[(tried + 1) % 2]
        become(root, sides[(tried + 1) % 2][0])
        if name == "images in work":
            shutil.rmtree(root / ".samverk-cache", ignore_errors=True)
        moment = took[0] * 1.05 * ((tried * 0.618034) % 1)
        tried += 1
        began = time.monotonic()
        build = program.start(root, output, *after.options)
        time.sleep(moment)
        build.kill()
        if build.wait() < 0:
            killed += 1
        else:
            # It was faster than we thought.
            took[0] = min(took[0], time.monotonic() - began)
        found = site_of(output)
        while_committing += any(found.get(path) != held for path, held in before.files.items()) and any(
            found.get(path) != held for path, held in after.files.items()
        )
        look(output, before, after, faults, f"after {moment:.3f} s")
        look_after(program, root, output, before, after, faults, f"after {moment:.3f} s", tried % 3 == 0)
    ended.set()
    reads = 0
    for _ in readers:
        count, found = told.get()
        reads += count
        for kind, number in found.counts.items():
            faults.counts[kind] = faults.count(kind) + number
        faults.shown += found.shown
    for process in readers:
        process.join()
    kinds = ", ".join(f"{faults.count(kind)} {kind}" for kind in ("torn", "missing", "orphaned"))
    print(
        f"{name}: {killed} kills within {took[0]:.2f} s, {while_committing} of them between renames, {reads} reads: {kinds}"
    )
    for line in faults.shown:
        print("  " + line)
    sys.stdout.flush()
    return killed, reads, faults


def main():
    program, folder, kills = Program(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    all_versions = versions(folder)
    each = -(-kills // len(all_versions))
    came = [rounds(program, folder, name, sites, each) for name, sites in all_versions.items()]
    killed, reads = sum(one[0] for one in came), sum(one[1] for one in came)
    kinds = {kind: sum(one[2].count(kind) for one in came) for kind in ("torn", "missing", "orphaned")}
    print(f"{killed} kills, {reads} reads: " + ", ".join(f"{count} {kind}" for kind, count in kinds.items()))
    if any(kinds.values()) or killed < kills:
        sys.exit(1)


main()
