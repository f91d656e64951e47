"""Files to bytes, always the same: sorted, of one time, of nobody in particular.

Every package is a table from path to `Entry`; these write it in the formats that packages have.
"""

import base64
import gzip
import hashlib
import io
import tarfile
import time
import zipfile
from dataclasses import dataclass

import project


@dataclass(frozen=True)
class Entry:
    content: bytes
    is_program: bool = False

    @property
    def mode(self) -> int:
        return 0o755 if self.is_program else 0o644


Files = dict[str, Entry]


def plain(contents: dict[str, bytes]) -> Files:
    """Files that are no programs."""
    return {path: Entry(content) for path, content in contents.items()}


def within(folder: str, files: Files) -> Files:
    return {f"{folder}/{path}": entry for path, entry in files.items()}


def compressed(content: bytes, level: int = 9) -> bytes:
    return gzip.compress(content, level, mtime=0)


def tar_gz(files: Files) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for path, entry in sorted(files.items()):
            header = tarfile.TarInfo(path)
            header.size, header.mode = len(entry.content), entry.mode
            header.mtime = project.epoch()
            archive.addfile(header, io.BytesIO(entry.content))
    return compressed(buffer.getvalue(), 6)  # 9 takes three times as long, for half a percent.


def zipped(files: Files) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for path, entry in files.items():
            header = zipfile.ZipInfo(path, time.gmtime(project.epoch())[:6])
            header.create_system, header.external_attr = 3, (0o100000 | entry.mode) << 16
            header.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(header, entry.content)
    return buffer.getvalue()


def wheel_hash(content: bytes) -> str:
    """As RECORD has it: <https://packaging.python.org/en/latest/specifications/recording-installed-packages/>"""
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest())
    return "sha256=" + digest.decode().rstrip("=")
