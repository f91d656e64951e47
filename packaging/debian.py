"""The package for Debian, Ubuntu and what is made of them."""

import hashlib
import os
import subprocess
import tempfile
import time
from pathlib import Path

import platforms
import project
from archives import Entry, Files, compressed, plain
from platforms import Platform

REVISION = f"{project.VERSION}-1"

OVERRIDES = b"""\
# The crate unsafe-libyaml: libyaml translated to Rust, whose crates are always part of the program.
samverk: embedded-library libyaml *
# It is not uploaded to Debian.
samverk: initial-upload-closes-no-bugs *
"""


def pack(
    program: Path,
    platform: Platform,
    manuals: dict[str, bytes],
    completions: dict[str, bytes],
    third_party: bytes,
):
    """The package's name and bytes."""
    doc = f"usr/share/doc/{project.NAME}"
    contents = {
        f"{doc}/copyright": copyright_file(),
        f"{doc}/changelog.gz": compressed(project.read("CHANGELOG.md")),
        f"{doc}/changelog.Debian.gz": compressed(changelog()),
        f"{doc}/README.md": project.read("packaging/about.md"),
        f"{doc}/THIRD-PARTY.md.gz": compressed(third_party),
        f"usr/share/lintian/overrides/{project.NAME}": OVERRIDES,
        "usr/share/bash-completion/completions/samverk": completions["samverk.bash"],
        "usr/share/zsh/vendor-completions/_samverk": completions["_samverk"],
        "usr/share/fish/vendor_completions.d/samverk.fish": completions["samverk.fish"],
    }
    contents |= {f"usr/share/man/{path}.gz": compressed(page) for path, page in manuals.items()}
    files = plain(contents) | {"usr/bin/samverk": Entry(program.read_bytes(), True)}
    files["DEBIAN/control"] = Entry(control(program, platform, files))
    files["DEBIAN/md5sums"] = Entry(sums(files))
    return f"{project.NAME}_{REVISION}_{platform.debian}.deb", built(files)


def control(program: Path, platform: Platform, files: Files) -> bytes:
    major, minor = platforms.glibc(program)
    size = sum(-(-len(entry.content) // 1024) for entry in files.values())
    return f"""\
Package: {project.NAME}
Version: {REVISION}
Architecture: {platform.debian}
Maintainer: {project.MAINTAINER}
Installed-Size: {size}
Depends: libc6 (>= {major}.{minor}), libgcc-s1 (>= 4.2)
Suggests: git
Section: web
Priority: optional
Description: static site generator for network documentation
 samverk turns a folder of Markdown pages into a website about the networks of
 an organisation: whom they are for, what they do and when they meet. It finds
 mistakes, says how to mend them in Swedish or English, and shows the website
 while it is being written.
""".encode()


def changelog() -> bytes:
    moment = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(project.epoch()))
    return f"""\
{project.NAME} ({REVISION}) stable; urgency=medium

  * Version {project.VERSION}. What is new in it is in changelog.gz.

 -- {project.MAINTAINER}  {moment}
""".encode()


def copyright_file() -> bytes:
    """<https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/>"""
    mit = project.read("LICENSE-MIT").decode()
    holder = next(line for line in mit.splitlines() if line.startswith("Copyright"))
    terms = mit[mit.index("Permission is") :].splitlines()
    indented = "\n".join(f" {line}" if line else " ." for line in terms)
    return f"""\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: {project.NAME}
Comment: The code of others in the program is listed in THIRD-PARTY.md.gz.

Files: *
Copyright: {holder.removeprefix("Copyright (c) ")}
License: Expat or Apache-2.0

License: Expat
{indented}

License: Apache-2.0
 On Debian systems, the text of this license is in
 /usr/share/common-licenses/Apache-2.0.
""".encode()


def sums(files: Files) -> bytes:
    rows = [f"{md5(e.content)}  {p}\n" for p, e in sorted(files.items()) if p.startswith("usr/")]
    return "".join(rows).encode()


def md5(content: bytes) -> str:
    return hashlib.md5(content, usedforsecurity=False).hexdigest()


def built(files: Files) -> bytes:
    """The package, by dpkg-deb: from a folder in which nothing but these files is."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "root")
        for path, entry in files.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(entry.content)
            file.chmod(entry.mode)
        for directory in [root, *(path for path in root.rglob("*") if path.is_dir())]:
            directory.chmod(0o755)  # whatever the umask
        package = Path(folder, "package.deb")
        # One thread: what xz writes depends on how many there are. More than `-z1` takes four times as
        # long, for a tenth of the size.
        options = ["--root-owner-group", "-Zxz", "-z1", "--threads-max=1"]
        subprocess.run(
            ["dpkg-deb", *options, "--build", root, package],
            env=os.environ | {"SOURCE_DATE_EPOCH": str(project.epoch())},
            stdout=subprocess.DEVNULL,
            check=True,
        )
        return package.read_bytes()
