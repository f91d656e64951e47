"""Which system and processor a program is made for, as its first bytes say, and their names elsewhere."""

import re
import struct
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Platform:
    triple: str  # Rust's name
    npm: tuple[str, str]  # `os` and `cpu` of package.json
    debian: str | None  # the architecture, if there is a .deb
    wheel: str  # the tag; for Linux without glibc's version

    @property
    def is_windows(self) -> bool:
        return self.npm[0] == "win32"

    @property
    def program(self) -> str:
        """The program's file name."""
        return "samverk.exe" if self.is_windows else "samverk"


LINUX_X64 = Platform("x86_64-unknown-linux-gnu", ("linux", "x64"), "amd64", "x86_64")
LINUX_ARM64 = Platform("aarch64-unknown-linux-gnu", ("linux", "arm64"), "arm64", "aarch64")
# The oldest macOS that rustc compiles for: `rustc --print deployment-target`.
MACOS_X64 = Platform("x86_64-apple-darwin", ("darwin", "x64"), None, "macosx_10_12_x86_64")
MACOS_ARM64 = Platform("aarch64-apple-darwin", ("darwin", "arm64"), None, "macosx_11_0_arm64")
WINDOWS_X64 = Platform("x86_64-pc-windows-msvc", ("win32", "x64"), None, "win_amd64")

ALL = [LINUX_X64, LINUX_ARM64, MACOS_X64, MACOS_ARM64, WINDOWS_X64]


def of(program: bytes) -> Platform:
    """The platform of a program, by the headers of ELF, Mach-O and PE."""
    if program.startswith(b"\x7fELF"):
        (machine,) = struct.unpack_from("<H", program, 18)
        known = {0x3E: LINUX_X64, 0xB7: LINUX_ARM64}
    elif program.startswith(b"\xcf\xfa\xed\xfe"):
        (machine,) = struct.unpack_from("<I", program, 4)
        known = {0x0100_0007: MACOS_X64, 0x0100_000C: MACOS_ARM64}
    elif program.startswith(b"MZ"):
        (header,) = struct.unpack_from("<I", program, 0x3C)
        (machine,) = struct.unpack_from("<H", program, header + 4)
        known = {0x8664: WINDOWS_X64}
    else:
        raise SystemExit("not a program for Linux, macOS or Windows")
    if machine not in known:
        raise SystemExit(f"a program for a processor without packages: {machine:#x}")
    return known[machine]


def glibc(program: Path) -> tuple[int, int]:
    """The oldest glibc that a program for Linux runs on: the newest that its symbols ask for."""
    said = subprocess.check_output(["readelf", "--version-info", "--wide", program], text=True)
    versions = re.findall(r"GLIBC_(\d+)\.(\d+)", said)
    return max((int(major), int(minor)) for major, minor in versions)
