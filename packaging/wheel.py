"""The wheel: `uvx samverk`, `pipx install samverk`.

As `maturin build` makes it with `bindings = "bin"`, but from a program that is there already, also
one for another system. <https://packaging.python.org/en/latest/specifications/binary-distribution-format/>
"""

from pathlib import Path

import platforms
import project
from archives import Entry, Files, plain, wheel_hash, within, zipped


def tag(program: Path, platform: platforms.Platform) -> str:
    if platform.npm[0] != "linux":
        return f"py3-none-{platform.wheel}"
    # PEP 600: the glibc that must be there at least.
    major, minor = platforms.glibc(program)
    return f"py3-none-manylinux_{major}_{minor}_{platform.wheel}"


def pack(program: Path, platform: platforms.Platform, licences: dict[str, bytes], sbom: bytes):
    """The wheel's name and bytes."""
    tagged = tag(program, platform)
    stem = f"{project.NAME}-{project.VERSION}"
    info = f"{stem}.dist-info"
    files = {f"{stem}.data/scripts/{platform.program}": Entry(program.read_bytes(), True)}
    files |= within(f"{info}/licenses", plain(licences))
    files |= plain(
        {
            f"{info}/METADATA": metadata(licences),
            f"{info}/WHEEL": wheel_file(tagged),
            f"{info}/sboms/{project.NAME}.cdx.json": sbom,  # PEP 770
        }
    )
    return f"{stem}-{tagged}.whl", zipped(recorded(files, f"{info}/RECORD"))


def metadata(licences: dict[str, bytes]) -> bytes:
    fields = [
        ("Metadata-Version", "2.4"),
        ("Name", project.NAME),
        ("Version", project.VERSION),
        ("Summary", project.SUMMARY),
        ("Keywords", ",".join(project.PACKAGE["keywords"])),
        ("License-Expression", project.LICENCE),
        *(("License-File", name) for name in licences),
        ("Requires-Python", project.PYTHON["requires-python"]),
        ("Description-Content-Type", "text/markdown; charset=UTF-8; variant=GFM"),
    ]
    head = "".join(f"{name}: {value}\n" for name, value in fields)
    return head.encode() + b"\n" + project.read(project.PYTHON["readme"])


def wheel_file(tagged: str) -> bytes:
    return (
        f"Wheel-Version: 1.0\nGenerator: {project.NAME} {project.VERSION}\n"
        f"Root-Is-Purelib: false\nTag: {tagged}\n"
    ).encode()


def recorded(files: Files, record: str) -> Files:
    """The files and, last as the specification advises, the list of them."""
    files = dict(sorted(files.items()))
    rows = [f"{path},{wheel_hash(e.content)},{len(e.content)}\n" for path, e in files.items()]
    return files | {record: Entry("".join([*rows, f"{record},,\n"]).encode())}
