"""Sites in two versions, builds of them, and what is in folders."""

import json
import os
import random
import re
import shutil
import struct
import subprocess
import zlib
from pathlib import Path
from urllib.parse import unquote

SAMPLE = Path(__file__).parent.parent / "browser/sample"
TODAY = "2026-01-20"
# What is samverk's own in an output folder, when no build is at work.
OWN = {".samverk/lock", ".samverk/manifest.json"}


class Faults:
    """What is not as it should be, each kind counted and some of it shown."""

    def __init__(self):
        self.counts = {}
        self.shown = []

    def add(self, kind, *what):
        self.counts[kind] = self.counts.get(kind, 0) + 1
        if self.counts[kind] <= 5:
            self.shown.append(f"{kind}: {' '.join(map(str, what))}")

    def count(self, kind):
        return self.counts.get(kind, 0)


def files(folder):
    """Every file below a folder, links as what they lead to: path → bytes."""
    found = {}
    for at, folders, names in os.walk(folder):
        for name in names + [name for name in folders if os.path.islink(os.path.join(at, name))]:
            path = os.path.join(at, name)
            key = os.path.relpath(path, folder)
            found[key] = b"-> " + os.readlink(path).encode() if os.path.islink(path) else Path(path).read_bytes()
    return found


def site_of(folder):
    """What readers can ask for."""
    return {path: held for path, held in files(folder).items() if not path.startswith(".samverk/")}


def manifest(output):
    return json.loads((Path(output) / ".samverk/manifest.json").read_bytes())


def become(root, version):
    """Makes the sources in `root` those of the folder `version`; what is the same is not touched."""
    wanted = {path: held for path, held in files(version).items()}
    kept = (".samverk-cache/", "public/")
    for path, held in files(root).items():
        if path not in wanted and not path.startswith(kept):
            os.remove(os.path.join(root, path))
        elif wanted.get(path) == held:
            del wanted[path]
    for path, held in wanted.items():
        path = Path(root) / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(held)


class Program:
    def __init__(self, samverk):
        self.samverk = samverk
        self.environment = {
            name: value
            for name, value in os.environ.items()
            if name in ("PATH", "HOME", "TMPDIR") or name.startswith("LLVM")
        }

    def command(self, root, output, *more):
        return [self.samverk, "--root", str(root), "--today", TODAY, "build", "--drafts", "--quiet", "--allow-removal",
                "--output", str(output), *more]  # fmt: skip

    def start(self, root, output, *more, **how):
        how = {"env": self.environment, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **how}
        return subprocess.Popen(self.command(root, output, *more), **how)

    def build(self, root, output, *more, before=(), **how):
        """A build to its end: status and what it said on stderr."""
        done = subprocess.run(
            [*before, *self.command(root, output, *more)],
            env=self.environment,
            capture_output=True,
            check=False,
            timeout=300,
            **how,
        )
        said = done.stderr.decode()
        if done.returncode == 1:
            said += done.stdout.decode()
        return done.returncode, said

    def must_build(self, root, output, *more):
        status, said = self.build(root, output, *more)
        if status != 0:
            raise SystemExit(f"the site in {root} does not build: {status}\n{said}")

    def clean(self, root, *more):
        """What a clean build gives."""
        output = Path(str(root) + ".clean")
        shutil.rmtree(output, ignore_errors=True)
        self.must_build(root, output, *more)
        held, assets = site_of(output), set(manifest(output)["assets"])
        shutil.rmtree(output)
        return Version(held, assets, more)


class Version:
    """What a site is to be: its files, and the assets that each page needs."""

    def __init__(self, held, assets, options):
        self.files = held
        self.assets = assets
        self.options = options
        self.needs = {path: self._needs(path) for path in held if path.endswith(".html")}

    def _needs(self, page):
        text = self.files[page].decode("utf-8", "replace")
        found = set()
        for attribute in re.findall(r'(?:href|src|srcset)="([^"]+)"', text):
            for address in (part.split()[0] for part in attribute.split(",") if part.strip()):
                path = unquote(address.split("#")[0].split("?")[0])
                path = os.path.normpath(os.path.join("/" + os.path.dirname(page), path)).lstrip("/")
                if path in self.assets:
                    found.add(path)
        return sorted(found)


def picture(width, height, seed):
    """A PNG that takes some time to make smaller."""
    chance = random.Random(seed)
    rows = bytearray()
    for y in range(height):
        row = bytes((x * y // 97 + seed * 40 + (y * 31 % 17)) % 256 for x in range(width * 3))
        rows += b"\0" + bytes(chance.randbytes(60)) + row[60:]

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 1)) + chunk(b"IEND", b"")


def put(root, path, text):
    path = Path(root) / path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def network(number, more="", links=()):
    around = "".join(f"- [Nätverk {other}](natverk-{other}.md)\n" for other in links)
    return (
        f"---\ntitle: Nätverk {number}\ntype: network\nmission: Att mötas om ämne {number}.\ntags: [ämne {number % 4}]\n"
        f"---\n\n{more}\n\n{around}\n" + f"Text nummer {number} med många ord. " * 60 + "\n"
    )
