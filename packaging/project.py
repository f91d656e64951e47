"""What is true of samverk whichever package holds it: names, version, texts, the time."""

import os
import subprocess
import time
import tomllib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = tomllib.loads((ROOT / "Cargo.toml").read_text("utf-8"))["package"]
PYTHON = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

NAME = PACKAGE["name"]
VERSION = PACKAGE["version"]
SUMMARY = PACKAGE["description"]
LICENCE = PACKAGE["license"]
MAINTAINER = "The samverk authors <samverk@users.noreply.example>"


def read(path: str) -> bytes:
    """A file of the repository, with the line ends that it has there, also on Windows."""
    return (ROOT / path).read_bytes().replace(b"\r\n", b"\n")


@cache
def epoch() -> int:
    """The moment that all packages bear, in seconds since 1970: that of the last change.

    SOURCE_DATE_EPOCH: <https://reproducible-builds.org/specs/source-date-epoch/>
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given is None:
        given = subprocess.check_output(["git", "log", "-1", "--format=%ct"], cwd=ROOT, text=True)
    return int(given)


def check_tag() -> None:
    """Where the last change has the tag of a release, it must be that of this version."""
    call = ["git", "tag", "--points-at", "HEAD", "--list", "v*"]
    said = subprocess.run(call, cwd=ROOT, text=True, stdout=subprocess.PIPE, check=False).stdout
    if said and f"v{VERSION}" not in said.split():
        raise SystemExit(f"the tag is {said.strip()}, the version in Cargo.toml {VERSION}")


def day() -> str:
    return time.strftime("%Y-%m-%d", time.gmtime(epoch()))


def texts() -> dict[str, bytes]:
    """What goes along with the program everywhere."""
    names = ["LICENSE", "LICENSE-APACHE", "LICENSE-MIT", "CHANGELOG.md"]
    return {"README.md": read("packaging/about.md")} | {name: read(name) for name in names}
